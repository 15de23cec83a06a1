/**
 * Tables whose cells bars divide and no bar stands before: a line of heads that leaves the first cell blank begins with a
 * bar all the same. A head over several columns has fewer bars, and stands where its own are.
 */
import type { DelimitedRows } from './delimited.ts';
import { columnsOf, type Line } from './lines.ts';

const rule = /^[|\s:\-—+=_\u2500-\u257f]{3,}$/;
/** Columns that a blank first cell takes. */
const blankCell = 4;
const fewestRows = 2;
const fewestBars = 2;
const longestLine = 400;
const mostRows = 1000;

/**
 * The table that begins at a line, or null where its rows have a border or no blank first cell.
 *
 * @param lines of the whole text
 * @param start index of the first line
 */
export function openBarRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  let end = start;
  const last = Math.min(lines.length, start + mostRows);
  while (end < last && isBarred(lines[end]!) && (end === start || lines[end]!.blanksBefore <= 1)) end += 1;
  const own = lines.slice(start, end).filter(({ text }) => isHeadLike(text) || !rule.test(text));
  const named = own.filter((line) => !beginsBlank(line));
  if (named.length < fewestRows || named.length === own.length) return null;
  if (own.some((line) => beginsBlank(line) && line.indent < blankCell)) return null;
  const bars = named.map(barsOf).reduce((most, each) => (each.length > most.length ? each : most));
  if (bars.length < fewestBars || own.some((line) => barsOf(line).length > bars.length)) return null;
  return { rows: own.map((line) => cellsOf(line, bars)), end };
}

const isBarred = ({ raw, text }: Line): boolean => raw.length <= longestLine && /[|｜]/.test(text);
const beginsBlank = ({ text }: Line): boolean => /^[|｜]/.test(text);
const isHeadLike = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Where the bars of a line stand. */
function barsOf({ raw }: Line): number[] {
  const bars: number[] = [];
  let column = 0;
  for (const letter of raw) {
    if (letter === '|' || letter === '｜') bars.push(column);
    column += columnsOf(letter);
  }
  return bars;
}

/** The cells of a line, each behind the bar of the full rows that its own bar is nearest to. */
function cellsOf(line: Line, bars: readonly number[]): string[] {
  const cells = line.raw.split(/[|｜]/).map((cell) => cell.trim());
  const row = new Array<string>(bars.length + 1).fill('');
  const own = barsOf(line);
  let place = 0;
  for (const [index, cell] of cells.entries()) {
    if (index > 0) place = placeOf(own[index - 1]!, bars, place, cells.length - index);
    row[place] = cell;
  }
  return row;
}

/** The column behind the nearest bar, past the one before and with room for those that follow. */
function placeOf(bar: number, bars: readonly number[], before: number, left: number): number {
  let best = before + 1;
  for (let place = before + 1; place <= bars.length + 1 - left; place += 1)
    if (Math.abs(bars[place - 1]! - bar) < Math.abs(bars[best - 1]! - bar)) best = place;
  return best;
}
