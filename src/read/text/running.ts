/**
 * Headers and footers that a converter left between the lines: the same words at page after page's end or beginning.
 */

import { hasLabel } from './label.ts';
import type { Line } from './lines.ts';
import { hasGap } from './tokens.ts';

/** What is left, and what stood at the pages' ends. */
export interface WithoutRunning {
  lines: Line[];
  /** How many lines were taken out. */
  taken: number;
  /** The words of each header or footer that the text itself does not begin with. */
  headers: string[];
}

/** Lines of one header or footer. */
const mostLines = 3;
const longest = 60;
/** Fewer letters may be an entry of a table that happens to end two pages. */
const fewestLetters = 6;

/**
 * Takes out what recurs where pages end.
 *
 * @param lines without page numbers; a page ends before those that say so
 */
export function withoutRunning(lines: readonly Line[]): WithoutRunning {
  const headers = new Set<string>();
  let left: Line[] = [...lines];
  if (!lines.some(({ pageBefore }) => pageBefore)) return { lines: left, taken: 0, headers: [] };
  for (let round = 0; round < mostLines; round += 1) {
    const running = new Set([...recurring(left, 'before'), ...recurring(left, 'after')]);
    if (running.size === 0) break;
    for (const line of running) headers.add(wordsOf(line));
    left = without(left, running);
  }
  const [first] = left;
  if (first !== undefined) headers.delete(wordsOf(first));
  return { lines: left, taken: lines.length - left.length, headers: [...headers] };
}

/**
 * The lines on one side of the pages' ends that recur there. The text's own first line is its title, unless one
 * follows.
 */
function recurring(lines: readonly Line[], side: 'before' | 'after'): Line[] {
  const edges = lines.flatMap((line, index) => {
    if (side === 'after') return index === 0 || line.pageBefore ? [line] : [];
    return index === lines.length - 1 || lines[index + 1]!.pageBefore ? [line] : [];
  });
  const groups = new Map<string, Line[]>();
  for (const line of edges.filter(canRun)) {
    const words = wordsOf(line);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [line]);
    else group.push(line);
  }
  const found = [...groups.values()].filter(({ length }) => {
    return (length >= 3 || (length === 2 && edges.length <= 3)) && length * 3 >= edges.length;
  });
  const [first, second] = lines;
  const isTitled = second !== undefined && canRun(second) && !hasLabel(second.text);
  return found.flat().filter((line) => isTitled || line !== first);
}

/** A unit belongs to the table below it, columns to a table, a sentence to the text. */
function canRun(line: Line): boolean {
  const { text } = line;
  if (text.length > longest || /[。；，]|[：、？！;:,]$/.test(text) || /单位[：:]/.test(text)) return false;
  return (
    !hasGap(line) && !/[\t|]/.test(line.raw) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestLetters
  );
}

/** Without the page's number at either end. */
function wordsOf({ text }: Line): string {
  return text
    .replace(/^(?:第\s?\d{1,4}\s?页|[-—–]?\s?\d{1,3}\s?[-—–]?(?=\s))\s{0,9}/, '')
    .replace(
      /\s{0,9}(?:第\s?\d{1,4}\s?页(?:[，,/\s]{0,2}共\s?\d{1,4}\s?页)?|(?<=\s)[-—–]?\s?\d{1,3}\s?[-—–]?)$/,
      '',
    )
    .replace(/\s{1,}/g, ' ')
    .trim();
}

function without(lines: readonly Line[], taken: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let dropped = false;
  for (const line of lines) {
    if (taken.has(line)) dropped = true;
    else {
      kept.push(dropped ? { ...line, blanksBefore: line.blanksBefore + 1, pageBefore: true } : line);
      dropped = false;
    }
  }
  return kept;
}
