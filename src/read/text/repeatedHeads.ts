/**
 * A table that goes on over the page: its head is printed again at the top of the next one.
 */
import type { Line } from './lines.ts';
import { hasGap, tokensOf } from './tokens.ts';

/** Rows between a head and the page's end. */
const longestPage = 120;
/** Fewer words may be the first row of anything. */
const fewestColumns = 3;
/** Lines of one head. */
const mostLines = 4;

/**
 * Takes out the heads that are printed again where a page ends inside a table, so that it stays one table.
 *
 * @param lines without page numbers and running headers; a page ends before those that say so
 */
export function withoutRepeatedHeads(lines: readonly Line[]): { lines: Line[]; taken: number } {
  const left: Line[] = [];
  let taken = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const length = repeatedAt(lines, index);
    if (length === 0) {
      left.push(line);
      continue;
    }
    taken += 1;
    const next = lines[index + length];
    if (next !== undefined) left.push({ ...next, blanksBefore: 0 });
    index += length;
  }
  return { lines: left, taken };
}

/** How many lines from here on are the head of the table that the page before ended in; 0 where they are none. */
function repeatedAt(lines: readonly Line[], index: number): number {
  const line = lines[index]!;
  const previous = lines[index - 1];
  if (!line.pageBefore || previous === undefined || !hasGap(previous) || !isHead(line)) return 0;
  for (let first = index - 2; first >= Math.max(0, index - longestPage); first -= 1) {
    const candidate = lines[first]!;
    if (!hasGap(candidate) && candidate.indent < 8) return 0;
    if (wordsOf(candidate) !== wordsOf(line)) continue;
    let length = 1;
    while (
      length < mostLines &&
      first + length < index &&
      lines[index + length] !== undefined &&
      !/\d/.test(lines[index + length]!.text) &&
      wordsOf(lines[first + length]!) === wordsOf(lines[index + length]!)
    )
      length += 1;
    return length;
  }
  return 0;
}

function isHead(line: Line): boolean {
  return hasGap(line) && !/\d/.test(line.text) && tokensOf(line.raw, 'characters').length >= fewestColumns;
}

function wordsOf(line: Line): string {
  return line.text.replace(/\s+/g, ' ');
}
