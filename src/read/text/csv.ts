/**
 * Tables that were saved with commas between their cells. A comma is also a sign of prose and of thousands, so only a line
 * of names alone, over rows with as many commas, shows one.
 */
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';

const fewestColumns = 3;
const fewestRows = 2;
const mostTitles = 4;
/** Cells in quotation marks may hold commas; others hold neither. */
const cell = /"((?:[^"]|"")*)"|([^,"]*)/y;
const head = /^[^\d。，；、：]*\p{Script=Han}[^\d。，；、：]*$/u;
/** 2023年预算 is a name as well. */
const year = /(?:19|20)\d{2}年/g;
const sentence = /[。；！？]$/;

/**
 * The table that begins at a line, or null. Lines over the names that have nothing but commas behind their words are its
 * title.
 *
 * @param lines of the whole text
 * @param start index of its first line
 */
export function csvRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const first = cellsOf(lines[start]!);
  if (first === null || first.length < fewestColumns) return null;
  const rows: string[][] = [];
  let heads = -1;
  let end = start;
  for (; end < lines.length && (end === start || lines[end]!.blanksBefore === 0); end += 1) {
    const cells = cellsOf(lines[end]!);
    if (cells === null || cells.length !== first.length) break;
    if (heads < 0) {
      if (isHead(cells)) heads = rows.length;
      else if (!isTitle(cells) || rows.length >= mostTitles) return null;
    }
    rows.push(cells);
  }
  const body = rows.slice(heads + 1);
  return heads >= 0 && body.length >= fewestRows && body.some((row) => row.some(isNumber))
    ? { rows, end }
    : null;
}

function cellsOf({ text }: Line): string[] | null {
  if (!text.includes(',') || sentence.test(text)) return null;
  const cells: string[] = [];
  cell.lastIndex = 0;
  for (;;) {
    const match = cell.exec(text);
    if (match === null) return null;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (cell.lastIndex >= text.length) return cells;
    if (text[cell.lastIndex] !== ',') return null;
    cell.lastIndex += 1;
    if (cell.lastIndex === text.length) return [...cells, ''];
  }
}

/** Names alone: a wrapped sentence whose amounts have commas shows numbers or stops. */
function isHead(cells: readonly string[]): boolean {
  const named = cells.filter((each) => each !== '');
  return named.length >= fewestColumns && named.every((each) => head.test(each.replace(year, '年')));
}

function isTitle(cells: readonly string[]): boolean {
  return cells[0] !== '' && cells.slice(1).every((each) => each === '');
}

function isNumber(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?%?$/.test(text);
}
