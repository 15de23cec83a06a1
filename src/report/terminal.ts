/** The list that a terminal shows: by report and section, every finding with its quotation and figures. */
import picocolors from 'picocolors';
import type { Record, Severity } from '../types.ts';
import {
  checkTitle,
  departmentName,
  type ListedFinding,
  likelyValues,
  listedFindings,
  placeWords,
  valueWords,
} from './findings.ts';
import { say, severityWord, shareWord } from './messages.ts';
import { oneLine, plainText } from './plain-text.ts';
import { shortQuotation } from './quotation.ts';
import { gravestReadNotes } from './read-notes.ts';
import { SummaryBuilder } from './summary.ts';
import { summarySentences } from './summary-words.ts';
import { type StyledText, wrap } from './wrap.ts';
import type { Writer, WriterOptions } from './writer.ts';

export { summarySentences };

/** Where the list goes, as process.stdout. */
export interface TerminalOutput {
  write(text: string): unknown;
}

/** How the list looks. */
export interface TerminalOptions extends WriterOptions {
  /** Whether colours may be used: not where the output is piped or NO_COLOR is set. */
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Whether reports without a finding get a line. */
  clean: boolean;
}

type Style = 'plain' | 'bold' | 'faint' | 'wrong' | 'suggestion' | Severity;

/** Opens the list. Nothing is kept of a report once it is written. */
export function createTerminalWriter(output: TerminalOutput, options: TerminalOptions): Writer {
  const summary = new SummaryBuilder(options.version);
  const lines = new Lines(output, options);
  return {
    async write(record, earlier) {
      summary.add(record, earlier);
      writeReport(lines, record, listedFindings(record, earlier), options);
    },
    async close() {
      for (const sentence of summarySentences(summary.summary(), options.lang)) {
        lines.put(0, [{ text: sentence, style: 'bold' }]);
      }
    },
  };
}

/** Writes wrapped and indented lines. */
class Lines {
  readonly #output: TerminalOutput;
  readonly #width: number;
  readonly #paint: { [style in Style]: (text: string) => string };

  constructor(output: TerminalOutput, options: TerminalOptions) {
    const colors = picocolors.createColors(options.color);
    this.#output = output;
    this.#width = options.width;
    this.#paint = {
      plain: (text) => text,
      bold: colors.bold,
      faint: colors.dim,
      wrong: (text) => colors.bold(colors.red(text)),
      suggestion: colors.green,
      error: (text) => colors.bold(colors.red(text)),
      warning: colors.yellow,
      info: colors.cyan,
    };
  }

  /** @param indent In columns. */
  put(indent: number, parts: readonly StyledText<Style>[]): void {
    const clean = parts.map(({ text, style }) => ({ text, style }));
    for (const line of wrap(clean, Math.max(this.#width - indent, 20))) {
      const painted = line.map(({ text, style }) => this.#paint[style](text)).join('');
      this.#output.write(`${' '.repeat(indent)}${painted.trimEnd()}\n`);
    }
  }

  blank(): void {
    this.#output.write('\n');
  }
}

function writeReport(
  lines: Lines,
  record: Record,
  findings: readonly ListedFinding[],
  options: TerminalOptions,
): void {
  const { lang } = options;
  if (findings.length === 0 && !options.clean) return;
  const { figures, checked } = record.coverage;
  const coverage = say(lang, 'report.coverage', { figures, checked, share: shareWord(checked, figures) });
  lines.put(0, [
    { text: oneLine(record.source.path), style: 'bold' },
    { text: `  ${oneLine(departmentName(record.report.department, lang))}`, style: 'plain' },
    { text: `  ${coverage}`, style: 'faint' },
  ]);
  const notes = gravestReadNotes(record, lang).join(' ');
  if (notes !== '') lines.put(2, [{ text: oneLine(say(lang, 'report.notes', { notes })), style: 'faint' }]);
  if (findings.length === 0) lines.put(2, [{ text: say(lang, 'report.clean'), style: 'suggestion' }]);
  let place: string | null = null;
  for (const listed of findings) {
    const own = oneLine(placeWords(listed.record, listed.finding.block, lang));
    if (own !== place) lines.put(2, [{ text: own, style: 'bold' }]);
    place = own;
    writeFinding(lines, listed, options);
  }
  lines.blank();
}

function writeFinding(lines: Lines, listed: ListedFinding, options: TerminalOptions): void {
  const { finding, record, state } = listed;
  const { lang } = options;
  const head: StyledText<Style>[] = [
    { text: severityWord(lang, finding.severity), style: finding.severity },
    { text: `  ${checkTitle(finding.check, options)}`, style: 'bold' },
  ];
  if (state !== null) head.push({ text: `  ${say(lang, `state.${state}`)}`, style: 'faint' });
  lines.put(4, head);
  lines.put(6, [{ text: oneLine(finding.translations[lang]), style: 'plain' }]);
  const quote = shortQuotation(record, finding);
  const onOneLine = (text: string) => plainText(text).replace(/\s+/g, ' ');
  if (quote.length > 0) {
    // Where nothing is coloured the wrong figure stands in brackets.
    lines.put(6, [
      { text: '“', style: 'faint' },
      ...quote.map(({ text, wrong }) => ({
        text: wrong && !options.color ? `【${onOneLine(text)}】` : onOneLine(text),
        style: wrong ? ('wrong' as const) : ('faint' as const),
      })),
      { text: '”', style: 'faint' },
    ]);
  }
  const values = valueWords(record, finding, lang);
  if (values !== '') lines.put(6, [{ text: values, style: 'plain' }]);
  for (const likely of likelyValues(record, finding, lang)) {
    lines.put(6, [{ text: `→ ${oneLine(likely)}`, style: 'suggestion' }]);
  }
}
