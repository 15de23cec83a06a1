/** An order that a seed decides: the same on every machine. */

/** A shuffled copy (Fisher and Yates, with a linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const list = [...items];
  let state = seed >>> 0;
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
