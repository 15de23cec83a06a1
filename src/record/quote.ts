/** The words around a place, short enough for a list. */

const BEFORE = 28;
const AFTER = 16;
const STOPS = /[。；;！？\n]/u;

/** The place with the words before and after it, cut at the ends of its sentence. */
export function quoteAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < BEFORE && !STOPS.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && to - end < AFTER && !STOPS.test(text[to - 1] as string)) to++;
  return text.slice(from, to).trim();
}
