/** A figure that was not brought up to date, or cut off instead of rounded: what comes out of the others. */
import { Decimal } from '../judge/decimal.ts';
import type { Judged } from '../judge/judge.ts';
import { factorOf } from '../judge/quantity.ts';
import type { Figure } from '../types.ts';
import { STALE_COST } from './slips.ts';

const ONE = new Decimal(1);
const TWO = new Decimal(2);
const TRUNCATED_COST = 0.3;
const HABIT_COST = 0.8;
const STALE_RATE_COST = 1.8;
const FULL_SCORE = '100';
/** A part is no more than its whole, and a budget is seldom overspent: an amount is likelier wrong than such a rate. */
const ABOVE_WHOLE_COST = 0.8;

/** For the figure that states the relation: what it should be, in its own unit and places. */
export function recomputedValue(
  index: number,
  reading: Judged,
  figure: Figure,
  ratePlaces: number,
): string | null {
  if (reading.proposal.stated !== index || !reading.expected || figure.value === null) return null;
  if (reading.proposal.left.type !== 'figure' && reading.proposal.left.type !== 'negated') return null;
  const factor = factorOf(figure);
  const expected = reading.expected.div(reading.proposal.left.type === 'negated' ? factor.negated() : factor);
  const places =
    figure.kind === 'count'
      ? 0
      : Math.max(figure.places, figure.kind === 'rate' ? ratePlaces : expected.decimalPlaces());
  return expected.toFixed(Math.min(places, figure.places + 2));
}

const usual = new WeakMap<readonly Figure[], number>();

/** The places that most rates of the report have: a rate is computed anew to as many, should it have lost one. */
export function usualPlaces(figures: readonly Figure[]): number {
  const known = usual.get(figures);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  // A bare 100% has no places in any report.
  for (const { kind, places, value } of figures)
    if (kind === 'rate' && value !== FULL_SCORE) counts.set(places, (counts.get(places) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const places = most?.[0] ?? 0;
  usual.set(figures, places);
  return places;
}

/** One unit of the last place away: cut off instead of rounded, or bent. */
export function isTruncated(reading: Judged): boolean {
  if (!reading.stated || !reading.expected || reading.half.isZero()) return false;
  if (reading.proposal.relation !== '=') return false;
  return reading.stated.minus(reading.expected).abs().lte(reading.half.times(TWO));
}

/** How likely it is that the figure was not brought up to date: full marks by habit, then rates, then totals. */
export function staleCost(reading: Judged, figure: Figure): number {
  if (isTruncated(reading)) return TRUNCATED_COST;
  if (figure.kind === 'score' && figure.value === FULL_SCORE) return HABIT_COST;
  if (figure.kind !== 'rate') return STALE_COST;
  const isAboveWhole = reading.check !== 'change' && reading.expected?.gt(ONE) && reading.stated?.lte(ONE);
  return STALE_RATE_COST + (isAboveWhole ? ABOVE_WHOLE_COST : 0);
}
