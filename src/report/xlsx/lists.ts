/** The lists of the workbook: their columns, and the rows that a record gives to each. */
import type { Claim, Record, Summary } from '../../types.ts';
import { DISPOSITIONS } from '../dispositions.ts';
import {
  checkTitle,
  claimSides,
  departmentName,
  expectedSign,
  type ListedFinding,
  likelyValues,
  placeWords,
  relationTitle,
  unitOfDifference,
} from '../findings.ts';
import { type MessageKey, reasonWords, say, severityWord } from '../messages.ts';
import { plainText } from '../plain-text.ts';
import { shortQuotation } from '../quotation.ts';
import { readNotes } from '../read-notes.ts';
import { unreadableFinding } from '../unreadable.ts';
import type { Language, WriterOptions } from '../writer.ts';
import type { CellContent } from './cells.ts';
import { type Column, columnLetter } from './sheet.ts';

function column(lang: Language, key: string, width: number, more: Partial<Column> = {}): Column {
  return { header: say(lang, `column.${key}` as MessageKey), width, ...more };
}

/** The columns of 问题清单. */
export function findingColumns(options: WriterOptions): Column[] {
  const { lang, links } = options;
  const choices = DISPOSITIONS.map((disposition) => say(lang, `disposition.${disposition}`));
  const prompt = {
    title: say(lang, 'column.disposition'),
    hint: say(lang, 'disposition.prompt'),
    refusal: say(lang, 'disposition.refused'),
  };
  return [
    column(lang, 'number', 5.5),
    column(lang, 'department', 11),
    column(lang, 'report', 16),
    column(lang, 'section', 17),
    column(lang, 'severity', 7.5),
    ...(options.baseline ? [column(lang, 'state', 8)] : []),
    column(lang, 'check', 10),
    column(lang, 'message', 33),
    column(lang, 'quote', 31),
    column(lang, 'stated', 13),
    column(lang, 'expected', 13),
    column(lang, 'difference', 11),
    column(lang, 'likely', 25),
    column(lang, 'disposition', 9.5, { choices, prompt }),
    column(lang, 'remark', 14),
    ...(links?.annotated ? [column(lang, 'annotated', 11, { printed: false })] : []),
    ...(links?.page ? [column(lang, 'page', 8, { printed: false })] : []),
    column(lang, 'finding', 14, { hidden: true, printed: false }),
  ];
}

/** The formula that is true in row 2 where the finding of that row is settled. */
export function settledFormula(options: WriterOptions): string {
  const header = say(options.lang, 'column.disposition');
  const index = findingColumns(options).findIndex((candidate) => candidate.header === header);
  const letter = columnLetter(index + 1);
  const [falseAlarm, corrected] = (['falseAlarm', 'corrected'] as const).map((disposition) =>
    say(options.lang, `disposition.${disposition}`),
  );
  return `OR($${letter}2="${falseAlarm}",$${letter}2="${corrected}")`;
}

/**
 * A row of 问题清单.
 *
 * @param number Its number, from 1.
 */
export function findingRow(listed: ListedFinding, number: number, options: WriterOptions): CellContent[] {
  const { finding, record, state } = listed;
  const { lang, links } = options;
  const disposition = state === 'fixed' ? 'corrected' : 'open';
  const link = (path: string | null | undefined, words: MessageKey): CellContent =>
    path && state !== 'fixed' ? { link: encodeNames(path), words: say(lang, words) } : null;
  return [
    { ordinal: number },
    departmentName(record.report.department, lang),
    record.source.path,
    placeWords(record, finding.block, lang),
    { severity: finding.severity, word: severityWord(lang, finding.severity) },
    ...(options.baseline ? [state === null ? null : say(lang, `state.${state}`)] : []),
    checkTitle(finding.check, options),
    finding.translations[lang],
    { parts: shortQuotation(record, finding) },
    decimal(finding.stated, finding.unit),
    decimal(finding.expected, finding.unit, expectedSign(record, finding)),
    decimal(finding.difference, unitOfDifference(finding.unit, lang)),
    likelyValues(record, finding, lang).join('\n'),
    { input: say(lang, `disposition.${disposition}`) },
    { input: null },
    ...(links?.annotated ? [link(links.annotated(record), 'link.annotated')] : []),
    ...(links?.page ? [link(links.page(record, finding), 'link.page')] : []),
    finding.id,
  ];
}

/** In a link # begins a place within the file and % an encoded character: in a file's name neither is meant. */
function encodeNames(link: string): string {
  const place = link.lastIndexOf('#');
  const [path, fragment] =
    place === -1 || !/\.html?$/i.test(link.slice(0, place))
      ? [link, '']
      : [link.slice(0, place), link.slice(place)];
  return path.replaceAll('%', '%25').replaceAll('#', '%23') + fragment;
}

function decimal(value: string | null, unit: string | null, sign = ''): CellContent {
  return value === null ? null : { decimal: plainText(value), unit, sign };
}

/** The columns of 单位汇总. */
export function departmentColumns({ lang }: WriterOptions): Column[] {
  return [
    column(lang, 'number', 7),
    column(lang, 'department', 36),
    ...(['reports', 'unreadable', 'figures', 'checked', 'share'] as const).map((key) =>
      column(lang, key, 12),
    ),
    ...(['error', 'warning', 'info'] as const).map((severity) => ({
      header: severityWord(lang, severity),
      width: 10,
    })),
    column(lang, 'suppressed', 10),
  ];
}

/** The rows of 单位汇总. */
export function departmentRows(summary: Summary, lang: Language): CellContent[][] {
  return summary.departments.map((department, index) => [
    { ordinal: index + 1 },
    departmentName(department.department, lang),
    ...counts(department),
  ]);
}

/** The last row of 单位汇总. */
export function departmentTotal(summary: Summary, lang: Language): CellContent[] {
  return [null, say(lang, 'row.total'), ...counts(summary)];
}

function counts(
  of: Pick<Summary, 'reports' | 'unreadable' | 'figures' | 'checked' | 'findings'>,
): CellContent[] {
  const { error, warning, info, suppressed } = of.findings;
  const share: CellContent = of.figures === 0 ? null : { share: of.checked / of.figures };
  return [of.reports, of.unreadable, of.figures, of.checked, share, error, warning, info, suppressed];
}

/** The columns of 勾稽明细. */
export function claimColumns({ lang }: WriterOptions): Column[] {
  return [
    column(lang, 'number', 8),
    column(lang, 'department', 16),
    column(lang, 'report', 26),
    column(lang, 'section', 28),
    column(lang, 'check', 12),
    column(lang, 'arithmetic', 52),
    column(lang, 'stated', 15),
    column(lang, 'computed', 15),
    column(lang, 'difference', 13),
    column(lang, 'verdict', 14),
    column(lang, 'reason', 30),
  ];
}

/** The rows of 勾稽明细 that a record gives, in the order of the document, numbered from a number. */
export function claimRows(record: Record, first: number, options: WriterOptions): CellContent[][] {
  const { lang } = options;
  const figures = new Map(record.figures.map((figure) => [figure.id, figure]));
  const places = new Map<string | null, string>();
  const place = (block: string | null) => {
    const words = places.get(block) ?? placeWords(record, block, lang);
    places.set(block, words);
    return words;
  };
  return claimsInOrder(record).map((claim, index) => {
    const { stated, qualifier, computed, bound, difference } = claimSides(claim, figures, lang);
    const notes = [claim.constants?.[lang] ?? '', reasonWords(lang, claim.reason)];
    return [
      { ordinal: first + index },
      departmentName(record.report.department, lang),
      record.source.path,
      place(figures.get(claim.figures[0])?.block ?? null),
      relationTitle(claim.check, options),
      claim.words ?? claim.arithmetic ?? claim.formula,
      decimal(stated, claim.unit, qualifier),
      decimal(computed, claim.unit, bound),
      decimal(difference, unitOfDifference(claim.unit, lang)),
      { verdict: claim.verdict, word: say(lang, `verdict.${claim.verdict}`) },
      notes.filter((each) => each !== '').join('；'),
    ];
  });
}

/** The claims by where their first figures stand; figures come in the order of the document. */
function claimsInOrder(record: Record): Claim[] {
  const order = new Map(record.figures.map((figure, index) => [figure.id, index]));
  const position = (claim: Claim) => order.get(claim.figures[0]) ?? 0;
  return [...record.claims].sort((a, b) => position(a) - position(b));
}

/** The columns of 未能读取. */
export function unreadableColumns({ lang }: WriterOptions): Column[] {
  return [
    column(lang, 'number', 7),
    column(lang, 'department', 24),
    column(lang, 'report', 60),
    column(lang, 'failure', 70),
    column(lang, 'format', 12),
    column(lang, 'bytes', 16),
  ];
}

/** The row of 未能读取 that a record gives, if it could not be read. */
export function unreadableRow(record: Record, number: number, lang: Language): CellContent[] | null {
  const finding = unreadableFinding(record);
  if (finding === undefined) return null;
  const { path, format, bytes } = record.source;
  const department = departmentName(record.report.department, lang);
  return [{ ordinal: number }, department, path, finding.translations[lang], format, bytes];
}

/** The columns of 读取说明. */
export function noteColumns({ lang }: WriterOptions): Column[] {
  return [
    column(lang, 'number', 7),
    column(lang, 'department', 24),
    column(lang, 'report', 60),
    column(lang, 'note', 70),
  ];
}

/** The rows of 读取说明 that a record gives: what the reader left out or put together. */
export function noteRows(record: Record, first: number, lang: Language): CellContent[][] {
  return readNotes(record, lang).map((note, index) => [
    { ordinal: first + index },
    departmentName(record.report.department, lang),
    record.source.path,
    note,
  ]);
}
