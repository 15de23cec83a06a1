/** Values that a figure may have been meant as, of which a reading holds: one slip away, told elsewhere, or computed anew. */
import { type Expression, figuresOf } from '../checks/expression.ts';
import { significantDigits } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import { type Interval, meet } from '../judge/interval.ts';
import type { Judged } from '../judge/judge.ts';
import { factorOf, quantityWith } from '../judge/quantity.ts';
import type { Figure } from '../types.ts';
import { goalsFor } from './goals.ts';
import { figuresIn } from './involved.ts';
import type { Neighbour } from './neighbours.ts';
import type { Network } from './network.ts';
import { isTruncated, recomputedValue, staleCost, usualPlaces } from './recomputed.ts';
import { type Candidate, COPIED_COST, SIGN_COST, slipsBetween, slipsOf, withPlaces } from './slips.ts';

const TWO = new Decimal(2);
const ZERO_COST = 1.5;
const CHANCE_COST = 0.25;
/** How much likelier a value is that the report tells elsewhere as well. */
const TOLD_BONUS = 0.8;
const SOLVED_COST = 2.6;
/** In half units of its last place: the room that the rounding of several parts leaves. */
const SOLVED_WIDTH = new Decimal(24);

/** Values one slip away from the figure that make this reading hold. */
export function candidatesFor(
  index: number,
  reading: Judged,
  network: Network,
  figures: readonly Figure[],
  neighbours: (figure: number) => readonly Neighbour[],
): Candidate[] {
  const figure = figures[index] as Figure;
  if (figure.kind === 'year' || figure.kind === 'date') return [];
  const goals = goalsFor(index, reading, network);
  if (goals.length === 0) return [];
  const isNear = roughly(goals, figure);
  const fits = (printed: string, value = Number(printed)) => {
    if (!isNear(value)) return false;
    const { interval } = quantityWith(printed, figure);
    return goals.some((goal) => meet(goal, interval));
  };
  const isOneSided = reading.proposal.relation !== '=';
  // Nobody mistypes a number into nothing, or nothing into a number; what is left at zero is looked at below.
  const fitting = isOneSided
    ? []
    : [...slipsNear(goals, figure)].filter(({ printed, value }) => value !== 0 && fits(printed, value));
  // Where many slips would do, none of them is telling.
  // A budget copied from the spending makes any rate 100 % and any balance nothing: what stands in the relation already explains nothing.
  const factor = factorOf(figure);
  const own = figuresIn(reading).map((each) => network.quantities[each]?.value);
  const told = neighbours(index).filter(
    ({ printed }) =>
      !isOneSided &&
      fits(printed) &&
      !(
        (isQuotient(reading) || isDirected(reading)) &&
        own.some((value) => value?.equals(factor.times(new Decimal(printed))))
      ),
  );
  const isTold = (value: number) => told.some(({ printed }) => isLong(printed) && Number(printed) === value);
  const candidates: Candidate[] = fitting.map((each) => ({
    ...each,
    cost: each.cost + (isTold(each.value) ? -TOLD_BONUS : CHANCE_COST * Math.log2(fitting.length)),
  }));
  const solved = isOneSided || reading.proposal.stated === index ? null : solvedValue(goals, figure);
  if (solved !== null) {
    const source = sourceBefore(index, reading, network);
    candidates.push(source === null ? solved : asCopied(solved, source));
  }
  for (const { printed, namesake } of told) {
    const cost = COPIED_COST - (namesake && isLong(printed) ? TOLD_BONUS : 0);
    candidates.push({ printed, slip: 'copied', cost, value: Number(printed) });
  }
  // Only a change has a direction that can be reversed, and of its figures those whose words tell one.
  const tellsDirection = figure.label === null || DIRECTION.test(figure.label);
  const isChange = !isOneSided && reading.check !== 'difference' && isDirected(reading) && tellsDirection;
  if (isChange && figure.value !== null && !figure.value.startsWith('-') && fits(`-${figure.value}`)) {
    candidates.push({
      printed: `-${figure.value}`,
      slip: 'sign',
      cost: SIGN_COST,
      value: -Number(figure.value),
    });
  }
  if (figure.value !== null && new Decimal(figure.value).isZero())
    candidates.push(...leftAtZero(goals, figure));
  const recomputed = recomputedValue(index, reading, figure, usualPlaces(figures));
  const isNew =
    recomputed !== null &&
    figure.value !== null &&
    !new Decimal(recomputed).equals(new Decimal(figure.value));
  if (recomputed !== null && isNew && fits(recomputed)) {
    candidates.push({
      printed: recomputed,
      slip: isTruncated(reading) ? 'truncated' : 'stale',
      cost: staleCost(reading, figure),
      value: Number(recomputed),
    });
  }
  return candidates;
}

const DIRECTION = /[增减升降多少涨跌±]|[高低快慢]于|提高|变动|变化/u;

/** A quick no in floating point for the hundreds of values that are far off; what may fit is decided exactly. */
function roughly(goals: readonly Interval[], figure: Figure): (value: number) => boolean {
  const factor = factorOf(figure).toNumber();
  const bounds = goals.map((goal) => [goal.low.toNumber(), goal.high.toNumber()] as const);
  return (printed) => {
    const value = printed * factor;
    const slack = Math.abs(value) * ROUGH + factor;
    return (
      bounds.some(([low, high]) => value >= low - slack && value <= high + slack) || figure.qualifier !== null
    );
  };
}

const ROUGH = 1e-9;

/** The slips that may lead to one of the goals: within a unit of it, and what floating point may be wrong by. */
function slipsNear(goals: readonly Interval[], figure: Figure): Iterable<Candidate> {
  if (figure.qualifier !== null) return slipsOf(figure);
  const factor = factorOf(figure).toNumber();
  const near = new Set<Candidate>();
  for (const goal of goals) {
    const [low, high] = [goal.low.toNumber() / factor, goal.high.toNumber() / factor];
    const [below, above] = [low - 1 - Math.abs(low) * WIDER, high + 1 + Math.abs(high) * WIDER];
    for (const slip of slipsBetween(figure, below, above)) near.add(slip);
  }
  return near;
}

/** Well above the error that `roughly` allows for. */
const WIDER = 1e-8;

/** So many digits do not meet by chance: a value that is told elsewhere too is the one that was meant. */
const LONG = 5;

function isLong(printed: string): boolean {
  return printed.replace('.', '').replace(/^0+|0+$/gu, '').length >= LONG;
}

/**
 * What a part would have to be, where the others leave it no room: it explains several failing relations at once or
 * nothing, for any one relation can be mended so.
 */
export function solvedValue(goals: readonly Interval[], figure: Figure): Candidate | null {
  const [goal] = goals;
  const { half, factor } = quantityWith(withPlaces(figure.value ?? '0', figure.places), figure);
  if (goals.length !== 1 || !goal?.low.isFinite() || !goal.high.isFinite()) return null;
  if (goal.low.sign() < 0 || goal.high.minus(goal.low).gt(half.times(SOLVED_WIDTH))) return null;
  const printed = goal.low.plus(goal.high).div(TWO).div(factor).toFixed(figure.places);
  return { printed, slip: 'stale', cost: SOLVED_COST, value: Number(printed), solved: true };
}

const COPIED_DIGITS = 3;

/** 二小985人，三小985人 in a list: the second time the eye was in the wrong line. */
function sourceBefore(index: number, { proposal }: Judged, { quantities }: Network): number | null {
  if (proposal.right.type !== 'sum' || significantDigits(index, quantities) < COPIED_DIGITS) return null;
  const parts = figuresOf(proposal.right);
  const before = parts[parts.indexOf(index) - 1];
  const value = quantities[index]?.value;
  return before !== undefined && value && quantities[before]?.value.equals(value) ? before : null;
}

/** Its own relation names a value that was written twice well enough. */
function asCopied({ printed, value }: Candidate, source: number): Candidate {
  return { printed, slip: 'copied', cost: COPIED_COST, value, source };
}

function isQuotient({ proposal }: Judged): boolean {
  return proposal.right.type === 'quotient';
}

/** Does the relation speak of more and less: is one of its sides taken away or turned round? */
function isDirected({ proposal }: Judged): boolean {
  const turned = (side: Expression): boolean =>
    side.type === 'negated' ||
    (side.type === 'sum' && side.terms.some(turned)) ||
    (side.type === 'quotient' && (turned(side.numerator) || turned(side.denominator)));
  return turned(proposal.left) || turned(proposal.right);
}

/** A figure that nobody filled in after the form was made: what it would have to be. */
function leftAtZero(goals: readonly Interval[], figure: Figure): Candidate[] {
  const factor = factorOf(figure);
  return goals
    .filter((goal) => goal.low.isFinite() && goal.high.isFinite())
    .map((goal) => goal.low.plus(goal.high).div(TWO).div(factor))
    .filter((value) => value.sign() > 0)
    .map((value) => ({
      printed: value.toFixed(Math.max(figure.places, 2)),
      slip: 'stale' as const,
      cost: ZERO_COST,
      value: value.toNumber(),
    }));
}
