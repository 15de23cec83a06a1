/** Where a figure would have to lie for a reading to hold, and how far a value stands from there. */
import { figuresOf } from '../checks/expression.ts';
import { Decimal } from '../judge/decimal.ts';
import { evaluate, solve, type Values } from '../judge/evaluate.ts';
import { from, type Interval, upTo } from '../judge/interval.ts';
import { intervals, type Judged } from '../judge/judge.ts';
import { quantityWith } from '../judge/quantity.ts';
import type { Figure } from '../types.ts';
import type { Network } from './network.ts';

/** The share of a value that the rounding of the others may leave open. */
const SHARP = new Decimal('0.005');
const TWO = new Decimal(2);
const FOUR = new Decimal(4);

/** The intervals that the figure may lie in for the reading to hold. */
export function goalsFor(index: number, reading: Judged, network: Network): Interval[] {
  const { left, right, relation } = reading.proposal;
  const values = intervals(network.quantities, reading.proposal);
  if (relation === '<=' || relation === '>=') return boundFor(index, reading, values);
  if (relation !== '=') return [];
  const inLeft = figuresOf(left).includes(index);
  const other = evaluate(inLeft ? right : left, values);
  return other ? solve(inLeft ? left : right, other, index, values) : [];
}

/** The side that a one-sided relation leaves open to the figure that states it. */
function boundFor(index: number, { proposal, expected }: Judged, values: Values): Interval[] {
  if (proposal.left.type !== 'figure' || proposal.left.figure !== index || !expected) return [];
  const bound = evaluate(proposal.right, values);
  if (!bound) return [];
  return [proposal.relation === '<=' ? upTo(bound.high) : from(bound.low)];
}

/** How well a value fits a relation. */
interface Miss {
  distance: number;
  exact: boolean;
  sharp: boolean;
  isOnPoint: boolean;
}

/** How much of its value one that is reckoned from others as printed may miss. */
const ON_POINT = new Decimal('0.00001');

/** How far a value stands from the one that mends the relation exactly, and whether that is within its own places. */
export function missOf(
  printed: string,
  index: number,
  reading: Judged,
  network: Network,
  figures: readonly Figure[],
): Miss {
  const quantity = quantityWith(printed, figures[index] as Figure);
  let best: Miss = { distance: Number.MAX_VALUE, exact: false, sharp: false, isOnPoint: false };
  for (const goal of goalsFor(index, reading, network)) {
    if (!goal.low.isFinite() || !goal.high.isFinite())
      return { distance: 0, exact: true, sharp: false, isOnPoint: false };
    const distance = goal.low.plus(goal.high).div(TWO).minus(quantity.value).abs();
    const width = goal.high.minus(goal.low);
    const sharp = width.lte(quantity.value.abs().times(SHARP)) || width.lte(quantity.half.times(FOUR));
    if (distance.toNumber() < best.distance) {
      const isOnPoint = distance.lte(quantity.value.abs().times(ON_POINT));
      best = { distance: distance.toNumber(), exact: distance.lte(quantity.half), sharp, isOnPoint };
    }
  }
  return best;
}
