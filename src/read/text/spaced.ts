/**
 * Tables whose cells are set off with a single blank, as a copy from a page leaves them. Only a line of heads over
 * rows of one name and a figure for every other head shows one.
 */
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';
import { isFigure } from './tokens.ts';

const sentence = /[，。；：:!?！？|｜\t]/;
const fewestColumns = 3;
const fewestRows = 2;
const longestHead = 14;

/**
 * The table that begins at a line, or null.
 *
 * @param lines of the whole text
 * @param start index of the line of heads
 */
export function spacedRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const heads = cellsOf(lines[start]!);
  if (heads.length < fewestColumns || heads.some((head) => !isHead(head))) return null;
  const rows = [heads];
  let end = start + 1;
  for (; end < lines.length && lines[end]!.blanksBefore <= 1; end += 1) {
    const [name, ...values] = cellsOf(lines[end]!);
    if (name === undefined || isFigure(name) || values.length !== heads.length - 1) break;
    if (!values.every(isFigure)) break;
    rows.push([name, ...values]);
  }
  return rows.length > fewestRows ? { rows, end } : null;
}

function cellsOf({ text }: Line): string[] {
  return sentence.test(text) ? [] : text.split(/[ \u3000\u00a0]+/);
}

function isHead(text: string): boolean {
  return text.length <= longestHead && !/^[\d.,%]+$/.test(text) && /\p{Script=Han}/u.test(text);
}
