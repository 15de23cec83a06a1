/** Reckoning with ranges in floating point: what may come out of figures that stand for ranges. */
import type { Rough } from '../judge/rough.ts';

export const plus = (a: Rough, b: Rough): Rough => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Rough, b: Rough): Rough => [a[0] - b[1], a[1] - b[0]];
export const meet = (a: Rough, b: Rough): boolean => a[0] <= b[1] && a[1] >= b[0];
/** Of two ranges above zero. */
export const times = (a: Rough, b: Rough): Rough => [a[0] * b[0], a[1] * b[1]];
export const ONE: Rough = [1, 1];
export const ZERO: Rough = [0, 0];

/** a ÷ b; null where b may be nothing or less. */
export function over(a: Rough, b: Rough): Rough | null {
  if (b[0] <= 0) return null;
  return [Math.min(a[0] / b[0], a[0] / b[1]), Math.max(a[1] / b[0], a[1] / b[1])];
}

function sizeOf([low, high]: Rough): Rough {
  if (low >= 0) return [low, high];
  return high <= 0 ? [-high, -low] : [0, Math.max(-low, high)];
}

/** Is a ratio 10, 100, 0.1, …, or 1, but for so much of its logarithm? */
export function isPowerOfTen(ratio: number, slack: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power - Math.round(power)) < slack;
}

/** A change as its words print it: 下降 of a fall is above zero. Without a word for the way it is its size. */
export function directed(range: Rough, direction: 1 | -1 | 0): Rough {
  if (direction === 0) return sizeOf(range);
  return direction > 0 ? range : [-range[1], -range[0]];
}
