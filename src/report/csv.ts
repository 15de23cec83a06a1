/** CSV with the columns of 问题清单, in UTF-8 with a mark that tells Excel so. */
import { join } from 'node:path';
import type { Record } from '../types.ts';
import {
  checkTitle,
  departmentName,
  expectedSign,
  type ListedFinding,
  likelyValues,
  listedFindings,
  placeWords,
} from './findings.ts';
import { type MessageKey, say, severityWord } from './messages.ts';
import { plainText } from './plain-text.ts';
import { TextFile } from './text-file.ts';
import type { Format, WriterOptions } from './writer.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula. A plain number may begin with a sign. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** One table of all findings. */
export const csv: Format = {
  id: 'csv',
  fileName: 'discrepancies.csv',
  extension: '.csv',
  async create(folder, options) {
    const file = await TextFile.create(join(folder, this.fileName));
    let number = 0;
    await file.write(BYTE_ORDER_MARK + csvLine(header(options)));
    return {
      async write(record: Record, earlier?: Record | null) {
        for (const listed of listedFindings(record, earlier)) {
          number += 1;
          await file.write(csvLine(row(listed, number, options)));
        }
      },
      close: () => file.close(),
    };
  },
};

function header({ lang, baseline }: WriterOptions): string[] {
  const columns = ['number', 'department', 'report', 'section', 'severity'];
  if (baseline) columns.push('state');
  columns.push('check', 'message', 'quote', 'stated', 'expected', 'difference', 'unit', 'likely', 'finding');
  return columns.map((column) => say(lang, `column.${column}` as MessageKey));
}

function row({ finding, record, state }: ListedFinding, number: number, options: WriterOptions): string[] {
  const { lang } = options;
  return [
    String(number),
    departmentName(record.report.department, lang),
    record.source.path,
    placeWords(record, finding.block, lang),
    severityWord(lang, finding.severity),
    ...(options.baseline ? [state === null ? '' : say(lang, `state.${state}`)] : []),
    checkTitle(finding.check, options),
    finding.translations[lang],
    finding.quote,
    finding.stated ?? '',
    finding.expected === null ? '' : `${expectedSign(record, finding)}${finding.expected}`,
    finding.difference ?? '',
    finding.unit ?? '',
    likelyValues(record, finding, lang).join('\n'),
    finding.id,
  ];
}

/** A line of CSV after RFC 4180, in which no field is taken for a formula. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string): string {
  const text = plainText(field);
  const harmless = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
