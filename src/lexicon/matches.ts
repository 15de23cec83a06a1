/** Looking for patterns in text. */

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern, as matchAll gives them. matchAll copies the pattern whenever it is asked, which takes
 * longer than reading a line in which nothing is found.
 *
 * @param pattern a global one
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/**
 * The words behind the last of some stops; all of them where there is none.
 * @param stops single characters
 */
export function wordsSince(text: string, stops: Iterable<string>): string {
  let last = -1;
  for (const stop of stops) last = Math.max(last, text.lastIndexOf(stop));
  return text.slice(last + 1);
}
