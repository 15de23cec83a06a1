/** Which single figure, changed by one plausible slip, makes most of the failing relations hold? */
import { type Expression, figuresOf } from '../checks/expression.ts';
import { type Stated, significantDigits } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import { evaluate, solve, type Values } from '../judge/evaluate.ts';
import { from, type Interval, meet, upTo } from '../judge/interval.ts';
import { intervals, type Judged } from '../judge/judge.ts';
import { factorOf, quantityWith } from '../judge/quantity.ts';
import type { Figure, Slip } from '../types.ts';
import type { Neighbour } from './neighbours.ts';
import { type Effect, effectOf, type Network, readingsOf } from './network.ts';
import {
  type Candidate,
  COPIED_COST,
  SIGN_COST,
  STALE_COST,
  slipsBetween,
  slipsOf,
  withPlaces,
} from './slips.ts';

/** One figure changed by one slip. */
export interface Repair extends Effect {
  figure: number;
  /** As it was probably meant, in the figure's own unit. */
  printed: string;
  slip: Slip;
  cost: number;
  /** How far it stands from the value that mends the relation exactly, in base units. */
  miss: number;
  /** The relation leaves little room: what fits it does not fit by chance. */
  sharp: boolean;
  /** It is what comes out of the others as they are printed. */
  isOnPoint: boolean;
  /** Relations mended less relations broken, less the cost. */
  score: number;
}

const MENDS = 3;
const BREAKS = 3;
/** The share of a value that the rounding of the others may leave open. */
const SHARP = new Decimal('0.005');
const ONE = new Decimal(1);
const TWO = new Decimal(2);
const FOUR = new Decimal(4);
const ZERO_COST = 1.5;
const CHANCE_COST = 0.25;
const TRUNCATED_COST = 0.3;
const HABIT_COST = 0.8;
const STALE_RATE_COST = 1.8;
const FULL_SCORE = '100';
/** How much likelier a value is that the report tells elsewhere as well. */
const TOLD_BONUS = 0.8;
/** The words leave no choice of reading, and this is not the one. */
const OTHER_READING_COST = 1;
const SOLVED_COST = 2.6;
/** A part is no more than its whole, and a budget is seldom overspent: an amount is likelier wrong than such a rate. */
const ABOVE_WHOLE_COST = 0.8;
/** In half units of its last place: the room that the rounding of several parts leaves. */
const SOLVED_WIDTH = new Decimal(24);
/** A value that mends only because others may be rounded is less likely than one that fits to the last place. */
const INEXACT_COST = 0.4;

/**
 * All repairs of one failing relation, best first.
 * @param figures the report's figures
 * @param neighbours values of other figures that may have been copied, by figure
 */
export function repairsOf(
  index: number,
  network: Network,
  figures: readonly Figure[],
  neighbours: (figure: number) => readonly Neighbour[],
  accused = true,
): Repair[] {
  const stated = network.stated[index] as Stated;
  const repairs = new Map<string, Repair>();
  for (const reading of readingsOf(stated)) {
    const isOther = stated.chosen.proposal.strength === 'strong' && reading !== stated.chosen;
    for (const figure of figuresIn(reading)) {
      // A weak reading rings for telling slips alone; what could not be told is not looked for.
      const least = TELLING_DIGITS - (stated.chosen.proposal.near === undefined ? 1 : 2);
      if (!accused && significantDigits(figure, network.quantities) < least) continue;
      const sources = accused || stated.chosen.proposal.echo ? neighbours : nobody;
      for (const candidate of candidatesFor(figure, reading, network, figures, sources)) {
        // A rate copied from the item before fits its amounts: then a part copied likewise explains nothing.
        if (isOther && candidate.slip === 'copied') continue;
        const key = `${figure}:${candidate.printed}`;
        const known = repairs.get(key);
        if (known && known.cost <= candidate.cost) continue;
        const effect = effectOf(network, figure, quantityWith(candidate.printed, figures[figure] as Figure));
        if (!effect.mended.includes(index)) continue;
        if (candidate.solved && (effect.mended.length < 2 || effect.broken.length > 0)) continue;
        const miss = missOf(candidate.printed, figure, reading, network, figures);
        const cost = candidate.cost + (miss.exact ? 0 : INEXACT_COST) + (isOther ? OTHER_READING_COST : 0);
        const score = MENDS * effect.mended.length - BREAKS * effect.broken.length - cost;
        repairs.set(key, {
          ...candidate,
          cost,
          figure,
          ...effect,
          score,
          miss: miss.distance,
          sharp: miss.sharp,
          isOnPoint: miss.isOnPoint,
        });
      }
    }
  }
  return [...repairs.values()].sort(
    (a, b) =>
      b.score - a.score ||
      Number(isStated(b, stated)) - Number(isStated(a, stated)) ||
      a.figure - b.figure ||
      a.miss - b.miss ||
      (a.printed < b.printed ? -1 : 1),
  );
}

/** Of scores that explain as much, the total is what people forget to add up again. */
function isStated(repair: Repair, { chosen }: Stated): boolean {
  return chosen.check === 'score' && repair.figure === chosen.proposal.stated;
}

const nobody = (): readonly Neighbour[] => [];

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
function missOf(
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

export function figuresIn(judged: Judged): number[] {
  return [...figuresOf(judged.proposal.left), ...figuresOf(judged.proposal.right)];
}

/** Values one slip away from the figure that make this reading hold. */
function candidatesFor(
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
  for (const { printed, namesake } of told) {
    const cost = COPIED_COST - (namesake && isLong(printed) ? TOLD_BONUS : 0);
    candidates.push({ printed, slip: 'copied', cost, value: Number(printed) });
  }
  const solved = isOneSided || reading.proposal.stated === index ? null : solvedValue(goals, figure);
  if (solved !== null) candidates.push(solved);
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
function solvedValue(goals: readonly Interval[], figure: Figure): Candidate | null {
  const [goal] = goals;
  const { half, factor } = quantityWith(withPlaces(figure.value ?? '0', figure.places), figure);
  if (goals.length !== 1 || !goal?.low.isFinite() || !goal.high.isFinite()) return null;
  if (goal.low.sign() < 0 || goal.high.minus(goal.low).gt(half.times(SOLVED_WIDTH))) return null;
  const printed = goal.low.plus(goal.high).div(TWO).div(factor).toFixed(figure.places);
  return { printed, slip: 'stale', cost: SOLVED_COST, value: Number(printed), solved: true };
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

/** How likely it is that the figure was not brought up to date: full marks by habit, then rates, then totals. */
function staleCost(reading: Judged, figure: Figure): number {
  if (isTruncated(reading)) return TRUNCATED_COST;
  if (figure.kind === 'score' && figure.value === FULL_SCORE) return HABIT_COST;
  if (figure.kind !== 'rate') return STALE_COST;
  const isAboveWhole = reading.check !== 'change' && reading.expected?.gt(ONE) && reading.stated?.lte(ONE);
  return STALE_RATE_COST + (isAboveWhole ? ABOVE_WHOLE_COST : 0);
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

/** The intervals that the figure may lie in for the reading to hold. */
function goalsFor(index: number, reading: Judged, network: Network): Interval[] {
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

/** For the figure that states the relation: what it should be, in its own unit and places. */
function recomputedValue(index: number, reading: Judged, figure: Figure, ratePlaces: number): string | null {
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
function usualPlaces(figures: readonly Figure[]): number {
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

/** Slips that a weak reading may ring for: those that a machine would not find by trying values. */
const TELLING_SLIPS = new Set<Slip>([
  'separator',
  'digit',
  'swap',
  'double',
  'shift',
  'drop',
  'insert',
  'unit',
]);

/** Would one slip of the hand mend the relation? */
export function isSlipOfHand({ slip }: Repair): boolean {
  return TELLING_SLIPS.has(slip);
}

/** Is a repair so improbable by chance that it turns a weak reading into an accusation? */
export function isTelling(repair: Repair, network: Network, stated: Stated): boolean {
  const isEcho = stated.chosen.proposal.echo === true;
  // Three relations that agree on one value need no slip of the hand.
  const isAgreed =
    stated.chosen.proposal.agreed === true &&
    repair.broken.length === 0 &&
    repair.mended.filter((index) => network.stated[index]?.chosen.proposal.agreed).length >= MANY;
  return (
    isAgreed ||
    ((TELLING_SLIPS.has(repair.slip) || (isEcho && repair.slip === 'copied')) &&
      repair.broken.length === 0 &&
      (repair.sharp || repair.isOnPoint) &&
      significantDigits(repair.figure, network.quantities) >= digitsNeeded(repair, stated))
  );
}

/** 1,350人，人均600元，支出8.1万元: in a form of words that nearly always states the relation two digits tell where only the point is off. */
function digitsNeeded({ slip, isOnPoint }: Repair, { chosen }: Stated): number {
  if (!BY_POWERS.has(slip)) return TELLING_DIGITS;
  const isForm = chosen.proposal.near !== undefined && slip !== 'swap' && isOnPoint;
  return isForm ? TELLING_DIGITS - 2 : TELLING_DIGITS - 1;
}

/** Slips that leave all digits as they are: three of them agree by chance as seldom as four with one changed. */
const BY_POWERS = new Set<Slip>(['shift', 'unit', 'swap']);

const TELLING_DIGITS = 4;
const MANY = 3;
