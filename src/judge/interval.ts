/**
 * Intervals of decimals: what a printed number may stand for. A figure with d places stands for every value
 * within half a unit of its last place (the rule of XBRL Calculations 1.1, round-to-nearest, both ends included).
 */
import { Decimal } from './decimal.ts';

/** All values between low and high, both included. Ends may be infinite. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const ZERO = new Decimal(0);
const UNBOUNDED = new Decimal(Infinity);

/** The interval of a single exact value. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** The interval within `half` of `value`. */
export function around(value: Decimal, half: Decimal): Interval {
  return { low: value.minus(half), high: value.plus(half) };
}

/** Everything from `low` up. */
export function from(low: Decimal): Interval {
  return { low, high: UNBOUNDED };
}

/** Everything from `high` down. */
export function upTo(high: Decimal): Interval {
  return { low: UNBOUNDED.negated(), high };
}

/** Do the two have a value in common? */
export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** Does the interval hold the value? */
export function contains(interval: Interval, value: Decimal): boolean {
  return interval.low.lte(value) && interval.high.gte(value);
}

/** Is it a single value? Then each operation below is done once instead of at every end. */
function isPoint(a: Interval): boolean {
  return a.low === a.high;
}

export function add(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return exactly(a.low.plus(b.low));
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function negate(a: Interval): Interval {
  if (isPoint(a)) return exactly(a.low.negated());
  return { low: a.high.negated(), high: a.low.negated() };
}

export function multiply(a: Interval, b: Interval): Interval {
  if (isPoint(a) && isPoint(b)) return exactly(defined(a.low.times(b.low)));
  // Between numbers that are not negative the ends of the result are known.
  if (a.low.sign() >= 0 && b.low.sign() >= 0)
    return { low: defined(a.low.times(b.low)), high: defined(a.high.times(b.high)) };
  return spanned([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)]);
}

/** What is undefined (0 × ∞) counts as 0. */
export function defined(value: Decimal): Decimal {
  return value.isNaN() ? ZERO : value;
}

/** From the least to the greatest. */
function spanned(values: readonly Decimal[]): Interval {
  const ends = values.map(defined) as [Decimal, ...Decimal[]];
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

/** The quotient, or null where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low.sign() <= 0 && b.high.sign() >= 0) return null;
  // Each quotient by itself: a × (1 ÷ b) would round twice.
  if (isPoint(a) && isPoint(b)) return exactly(defined(a.low.div(b.low)));
  if (a.low.sign() >= 0 && b.low.sign() > 0)
    return { low: defined(a.low.div(b.high)), high: defined(a.high.div(b.low)) };
  return spanned([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]);
}

/** The smaller of the two, value by value. */
export function smaller(a: Interval, b: Interval): Interval {
  return { low: Decimal.min(a.low, b.low), high: Decimal.min(a.high, b.high) };
}

/** The absolute values. */
export function magnitude(a: Interval): Interval {
  if (a.low.sign() >= 0) return a;
  if (a.high.sign() <= 0) return negate(a);
  return { low: ZERO, high: Decimal.max(a.low.negated(), a.high) };
}
