/** The words around a place, short enough for a list. */
import { matchesOf } from '../lexicon/matches.ts';

const BEFORE = 28;
const AFTER = 16;
const STOPS = /[。；;！？\n]/u;
/** Where a sentence may be cut; a comma between digits belongs to a number. */
const PAUSES = /[，、：（）()]|(?<!\d),|,(?!\d)/gu;
/** What a cut must not divide. */
const NUMBER = /[\d.,%％万亿元]/u;
const LONGEST_NUMBER = 20;

/**
 * The place with the words before and after it, out of its sentence. A sentence that is too long is cut at a pause,
 * if there is one, and … tells so.
 */
export function quoteAround(text: string, start: number, end: number): string {
  const from = beginning(text, start);
  const to = ending(text, end);
  const isCutBefore = from > 0 && !STOPS.test(text[from - 1] as string);
  const isCutAfter = to < text.length && !STOPS.test(text[to - 1] as string);
  return `${isCutBefore ? '…' : ''}${text.slice(from, to).trim()}${isCutAfter ? '…' : ''}`;
}

function beginning(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < BEFORE && !STOPS.test(text[from - 1] as string)) from--;
  if (from === 0 || STOPS.test(text[from - 1] as string)) return from;
  const pause = matchesOf(PAUSES, text.slice(from, start))[0];
  return pause ? from + pause.index + 1 : from;
}

function ending(text: string, end: number): number {
  let to = end;
  while (to < text.length && to - end < AFTER && !STOPS.test(text[to - 1] as string)) to++;
  if (to === text.length || STOPS.test(text[to - 1] as string)) return to;
  const pause = matchesOf(PAUSES, text.slice(end, to)).at(-1);
  if (pause && pause.index > 0) return end + pause.index;
  const longest = Math.min(text.length, to + LONGEST_NUMBER);
  while (to < longest && NUMBER.test(text[to - 1] as string) && NUMBER.test(text[to] as string)) to++;
  return to;
}
