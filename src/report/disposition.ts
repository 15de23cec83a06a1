/** Reads a returned discrepancies.xlsx: what the clerk decided on each finding. */
import { readFile } from 'node:fs/promises';
import type { Suppression } from '../types.ts';
import { DISPOSITIONS, type Disposition } from './dispositions.ts';
import { type MessageKey, messages, say } from './messages.ts';
import { openWorkbook, type TextRow, type TextWorkbook } from './xlsx/read-rows.ts';

/** A decision on a finding. */
export interface Decision {
  finding: string;
  /** Its row in the sheet, from 1. */
  row: number;
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
    found = readLists(openWorkbook(await readFile(path)), result);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new DispositionError(`${path}: cannot be read as an xlsx workbook (${reason})`);
  }
  if (!found) {
    const column = say('zh', 'column.finding');
    throw new DispositionError(`${path}: has no list with the columns of 问题清单 (${column} is missing)`);
  }
  return result;
}

/** Reads the sheets that are lists of findings; tells whether there is one. */
function readLists(workbook: TextWorkbook, result: Decisions): boolean {
  let found = false;
  for (const sheet of workbook.sheets) {
    const listed = readSheet(workbook.rows(sheet), result);
    // A list that fills several sheets has them one after the other.
    if (found && !listed) break;
    found ||= listed;
  }
  return found;
}

/**
 * The suppressions that follow: a false alarm with a remark is silenced, the remark being the reason.
 *
 * @returns also the false alarms that lack the remark and are therefore not silenced.
 */
export function suppressionsFrom(decisions: readonly Decision[]): {
  suppressions: Suppression[];
  withoutReason: Decision[];
} {
  const falseAlarms = decisions.filter(({ disposition }) => disposition === 'falseAlarm');
  return {
    suppressions: falseAlarms
      .filter(({ remark }) => remark !== '')
      .map(({ finding, remark }) => ({ finding, reason: remark })),
    withoutReason: falseAlarms.filter(({ remark }) => remark === ''),
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

/** Rows within which the heads of the columns are looked for: somebody may have put a title above them. */
const HEAD_ROWS = 10;

/** Reads a sheet; tells whether it is a list of findings. */
function readSheet(rows: Iterable<TextRow>, result: Decisions): boolean {
  let columns: Columns | null = null;
  let seen = 0;
  for (const row of rows) {
    if (columns !== null) readRow(row, columns, result);
    else if (seen === HEAD_ROWS) return false;
    else columns = findColumns(row);
    seen += 1;
  }
  return columns !== null;
}

function findColumns({ cells }: TextRow): Columns | null {
  const column = (key: MessageKey): number | undefined => {
    const heads: readonly string[] = Object.values(messages[key]);
    return [...cells].find(([, text]) => heads.includes(text.trim()))?.[0];
  };
  const finding = column('column.finding');
  const disposition = column('column.disposition');
  const remark = column('column.remark');
  return finding && disposition && remark ? { finding, disposition, remark } : null;
}

function readRow({ cells, number }: TextRow, columns: Columns, result: Decisions): void {
  const text = (column: number) => (cells.get(column) ?? '').trim();
  const finding = text(columns.finding);
  const words = text(columns.disposition);
  if (finding === '' || words === '') return;
  const disposition = DISPOSITIONS.find((candidate) =>
    (Object.values(messages[`disposition.${candidate}`]) as string[]).includes(words),
  );
  if (disposition === undefined) result.unknown.push({ finding, row: number, disposition: words });
  else result.decisions.push({ finding, row: number, disposition, remark: text(columns.remark) });
}
