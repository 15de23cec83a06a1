/** Reads a returned discrepancies.xlsx: what the clerk decided on each finding. */
import exceljs from 'exceljs';
import type { Suppression } from '../types.ts';
import { DISPOSITIONS, type Disposition } from './dispositions.ts';
import { messages, say } from './messages.ts';

/** A decision on a finding. */
export interface Decision {
  finding: string;
  disposition: Disposition;
  /** Empty where there is none. */
  remark: string;
}

/** The decisions in a workbook, and the rows that could not be understood. */
export interface Decisions {
  decisions: Decision[];
  /** Rows whose disposition is none of the list. */
  unknown: { finding: string; row: number; disposition: string }[];
}

/** A file that is no list of findings, told for the person who named it. */
export class DispositionError extends Error {
  override readonly name = 'DispositionError';
}

/** Where the columns stand that matter here, counted from 1. */
interface Columns {
  finding: number;
  disposition: number;
  remark: number;
}

/**
 * Reads the decisions back. Columns are found by their heads in either language, so that a clerk may move them,
 * sort, filter and add more; rows without a finding's id are passed over.
 *
 * @param path A workbook that was written as discrepancies.xlsx.
 * @throws {DispositionError} where the file is no workbook or has no list of findings.
 */
export async function readDispositions(path: string): Promise<Decisions> {
  const result: Decisions = { decisions: [], unknown: [] };
  let found = false;
  try {
    const options = {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'ignore',
      hyperlinks: 'ignore',
    } as const;
    for await (const worksheet of new exceljs.stream.xlsx.WorkbookReader(path, options)) {
      const listed = await readWorksheet(worksheet, result);
      // A list that fills several sheets has them one after the other.
      if (found && !listed) break;
      found ||= listed;
    }
  } catch (error) {
    throw new DispositionError(`${path}: cannot be read as an xlsx workbook (${reason(error)})`);
  }
  if (!found) {
    const column = say('zh', 'column.finding');
    throw new DispositionError(`${path}: has no list with the columns of 问题清单 (${column} is missing)`);
  }
  return result;
}

/**
 * The suppressions that follow: a false alarm with a remark is silenced, the remark being the reason.
 *
 * @returns also the false alarms that lack the remark and are therefore not silenced.
 */
export function suppressionsFrom(decisions: readonly Decision[]): {
  suppressions: Suppression[];
  withoutReason: string[];
} {
  const falseAlarms = decisions.filter(({ disposition }) => disposition === 'falseAlarm');
  return {
    suppressions: falseAlarms
      .filter(({ remark }) => remark !== '')
      .map(({ finding, remark }) => ({ finding, reason: remark })),
    withoutReason: falseAlarms.filter(({ remark }) => remark === '').map(({ finding }) => finding),
  };
}

/** Suppressions that stand, with new ones added; a new reason replaces the old one, an expiry that stands is kept. */
export function mergeSuppressions(
  standing: readonly Suppression[],
  added: readonly Suppression[],
): Suppression[] {
  const merged = new Map(standing.map((suppression) => [suppression.finding, suppression]));
  for (const suppression of added) {
    merged.set(suppression.finding, { ...merged.get(suppression.finding), ...suppression });
  }
  return [...merged.values()];
}

async function readWorksheet(worksheet: AsyncIterable<exceljs.Row>, result: Decisions): Promise<boolean> {
  let columns: Columns | null = null;
  for await (const row of worksheet) {
    if (columns === null) columns = findColumns(row);
    else readRow(row, columns, result);
  }
  return columns !== null;
}

function findColumns(row: exceljs.Row): Columns | null {
  const columns: Partial<Columns> = {};
  row.eachCell((cell, number) => {
    for (const key of ['finding', 'disposition', 'remark'] as const) {
      if (Object.values(messages[`column.${key}`]).includes(cellText(cell))) columns[key] ??= number;
    }
  });
  const { finding, disposition, remark } = columns;
  return finding && disposition && remark ? { finding, disposition, remark } : null;
}

function readRow(row: exceljs.Row, columns: Columns, result: Decisions): void {
  const finding = cellText(row.getCell(columns.finding));
  const words = cellText(row.getCell(columns.disposition));
  if (finding === '' || words === '') return;
  const disposition = DISPOSITIONS.find((candidate) =>
    (Object.values(messages[`disposition.${candidate}`]) as string[]).includes(words),
  );
  if (disposition === undefined) result.unknown.push({ finding, row: row.number, disposition: words });
  else result.decisions.push({ finding, disposition, remark: cellText(row.getCell(columns.remark)) });
}

function cellText(cell: exceljs.Cell): string {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map((run) => run.text)
      .join('')
      .trim();
  if ('text' in value) return String(value.text).trim();
  return 'result' in value ? String(value.result ?? '').trim() : String(value).trim();
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}
