/**
 * Lines of fields that are called alike, 包号：A包　数量：26台　成交单价：38,500元, line below line: the rows of a table whose heads
 * are the names of the fields.
 */
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';

const fewestFields = 3;
const fewestRows = 2;
const mostFields = 12;
const field = /^([^：:，。；\d]{1,10})[：:]\s?(\S.*)$/u;
const between = /[\u3000\t]+|\s{2,}|[;；|｜]\s?/u;
/** A value is short, and no sentence. */
const longestValue = 30;
const sentence = /[，。；！？：]/u;

/**
 * The records that begin at a line, or null.
 *
 * @param lines of the whole text
 * @param start index of the first record
 */
export function recordsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const records: Map<string, string>[] = [];
  let end = start;
  for (; end < lines.length && (end === start || lines[end]!.blanksBefore <= 1); end += 1) {
    const record = recordOf(lines[end]!);
    if (record === null || !isAlike(record, records[0] ?? record)) break;
    records.push(record);
  }
  if (records.length < fewestRows) return null;
  const fullest = records.reduce((most, record) => (record.size > most.size ? record : most));
  const heads = [...fullest.keys()];
  // A field that the fullest record lacks has no column of its own.
  if (records.some((record) => [...record.keys()].some((name) => !fullest.has(name)))) return null;
  return { rows: [heads, ...records.map((record) => heads.map((head) => record.get(head) ?? ''))], end };
}

/** The fields of a line by their names; null where something else stands in it. */
function recordOf({ text }: Line): Map<string, string> | null {
  const pieces = text.split(between).filter((piece) => piece !== '');
  if (pieces.length < fewestFields || pieces.length > mostFields) return null;
  const record = new Map<string, string>();
  for (const piece of pieces) {
    const [, name, value] = field.exec(piece) ?? [];
    const isField = name !== undefined && value !== undefined && value.length <= longestValue;
    if (!isField || sentence.test(value) || record.has(name.trim())) return null;
    record.set(name.trim(), value);
  }
  return record;
}

/** Do two records begin with a field of one name and share most of the others? */
function isAlike(record: Map<string, string>, first: Map<string, string>): boolean {
  const shared = [...record.keys()].filter((name) => first.has(name));
  return [...record.keys()][0] === [...first.keys()][0] && shared.length >= fewestFields;
}
