/**
 * Two readings that fail, and would both hold with one and the same other value of a figure: 94.90万吨 at 1.58元/吨 make
 * 149.94万元 and not 207.32万元, and 149.94万元 is just what the total needs besides its other parts. The words of either need not be sure:
 * that two of them ask for one value by chance is as seldom as its digits are many. No slip has to explain it.
 */
import type { Rough } from '../judge/rough.ts';
import { likelihoods } from '../likely/model.ts';
import { agrees, familyOf, PRICED, type Reading, type ShapeName } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import { middleValue } from '../likely/row.ts';
import { wantedOf } from '../likely/wanted.ts';
import type { Scene } from './evidence.ts';
import { isExcused } from './excused.ts';
import { slipsBetween } from './slips.ts';
import { tellersOf } from './told-elsewhere.ts';

/** A figure that two readings would give the same other value, and how much likelier that is than that they meet by chance. */
export interface Concurrence {
  place: number;
  /** The places whose readings they are, and the readings. */
  readings: readonly [Failing, Failing];
  odds: number;
}

/** A reading of the figure at a place that fails. */
interface Failing {
  at: number;
  reading: Reading;
}

/** A failing reading, and the value in base units that it would give another figure, or its own. */
interface Wish extends Failing {
  range: Rough;
}

/** A pair of them, and the chance that they meet by themselves. */
interface Pair {
  place: number;
  wishes: readonly [Wish, Wish];
  chance: number;
}

/** Odds, by the shares of both readings and the chance that they meet, from which on both accuse. */
const CONCURS = 20;
/** What is less likely meant is not looked at. */
const LEAST_SHARE = 0.02;
/** A reading of the same family that agrees, and is at least so likely, is what is meant. */
const EXPLAINS = 0.02;
/** What leaves more room, as a share of the value, tells nothing. */
const WIDEST = 0.03;
const LEAST_DIGITS = 3;
/** Nothing meets by chance more seldom than this. */
const LEAST_CHANCE = 2e-4;
/** So far, as a power of e, a value that was left from before may lie from what is meant, where no slip leads there. */
const APART = 0.7;
const BESIDE = 16;

/**
 * The figures that two failing readings agree on, each with the pair that says most.
 * @param standing the figures of each relation that stands
 * @param sure places of figures that something upholds: they are not wrong
 */
export function concurrencesIn(
  scene: Scene,
  standing: readonly (readonly number[])[],
  sure: ReadonlySet<number>,
): Concurrence[] {
  const wishes = wishesIn(scene, sure);
  const shares: Shares = new Map();
  const best = new Map<number, Concurrence>();
  for (const { place, wishes: pair, chance } of pairsOf(scene, wishes)) {
    if (chance * CONCURS > 1 || isKnown(scene, place, pair, standing)) continue;
    const [one, other] = pair.map((each) => shareOf(scene, each, shares)) as [number, number];
    if (one < LEAST_SHARE || other < LEAST_SHARE) continue;
    const odds = (one * other) / chance;
    if (odds < CONCURS || odds <= (best.get(place)?.odds ?? 0)) continue;
    best.set(place, { place, readings: pair, odds });
  }
  return [...best.values()].sort((a, b) => b.odds - a.odds || a.place - b.place);
}

/** For each figure that nothing upholds, the values that failing readings would give it. */
function wishesIn(scene: Scene, sure: ReadonlySet<number>): Map<number, Wish[]> {
  const { row, accused } = scene;
  const isAccused = (place: number): boolean => accused.has(row[place]!.mention.figure);
  const isOpen = (place: number): boolean =>
    !sure.has(place) && !row[place]!.isQualified && row[place]!.quantity.digits >= LEAST_DIGITS;
  const found = new Map<number, Wish[]>();
  for (const at of row.keys()) {
    if (isAccused(at)) continue;
    for (const reading of readingsOf(row, at)) {
      const places = [at, ...reading.operands];
      if (!places.some(isOpen) || places.some(isAccused) || agrees(row, at, reading)) continue;
      const asked = places.flatMap((place, order) => {
        if (!isOpen(place)) return [];
        const range = order === 0 ? reading.range : wantedOf(row, at, reading, order - 1);
        return range && isTelling(range) && isThinkable(scene, place, range) ? [{ place, range }] : [];
      });
      if (asked.length === 0 || isExcused(row, at, reading)) continue;
      for (const { place, range } of asked) {
        const list = found.get(place);
        if (list) list.push({ at, reading, range });
        else found.set(place, [{ at, reading, range }]);
      }
    }
  }
  return found;
}

const isTelling = ([low, high]: Rough): boolean => low > 0 && high - low <= WIDEST * high;

/** Does a value lie near what is printed, or does a slip lead there? */
function isThinkable({ row, figures }: Scene, place: number, [low, high]: Rough): boolean {
  const own = row[place]!;
  if (Math.abs(Math.log((low + high) / 2 / middleValue(own))) < APART) return true;
  const figure = figures[own.mention.figure]!;
  const factor = own.quantity.factor.toNumber();
  const grain = 10 ** -figure.places;
  return slipsBetween(figure, low / factor - grain, high / factor + grain).length > 0;
}

function* pairsOf(scene: Scene, wishes: ReadonlyMap<number, readonly Wish[]>): Generator<Pair> {
  for (const [place, list] of wishes) {
    const sorted = [...list].sort((a, b) => a.range[0] - b.range[0]);
    for (const [index, one] of sorted.entries())
      for (let next = index + 1; next < sorted.length; next++) {
        const other = sorted[next]!;
        if (other.range[0] > one.range[1]) break;
        if (!areApart(scene, place, one, other)) continue;
        const { value, width } = meetingOf(scene, place, one, other);
        // Both reckon with a figure beside it that has the value, or lead to it.
        if (tellersOf(scene.row, place, value, BESIDE).length > 0) continue;
        yield { place, wishes: [one, other], chance: Math.max(LEAST_CHANCE, width / value[1]) };
      }
  }
}

/**
 * Does each of two readings reckon with values of its own alone? 37 of 5,000页 less 23页, and 5,000页 as 37页 and 23页, are one; and
 * a balance of 9,360万元 meets another one of it by what both take off, which may be little.
 */
function areApart({ row }: Scene, place: number, one: Wish, other: Wish): boolean {
  const valuesOf = ({ at, reading }: Wish): string[] =>
    [at, ...reading.operands]
      .filter((each) => each !== place)
      .map((each) => `${row[each]!.dimension} ${middleValue(row[each]!)}`);
  if (isPriceOf(place, one) && isPriceOf(place, other)) return false;
  const [mine, its] = [new Set(valuesOf(one)), new Set(valuesOf(other))];
  const shared = [...mine].filter((value) => its.has(value)).length;
  // 15%, or what 81.72万元 and 34.05万元 leave, of 136.2万元.
  const isOtherwise = isMultiple(one) !== isMultiple(other);
  return shared === 0 || (isOtherwise && shared < mine.size && shared < its.size);
}

const MULTIPLES = new Set<ShapeName>([...PRICED, 'quotient', 'bill', 'portion']);
const isMultiple = ({ reading: { shape } }: Wish): boolean => MULTIPLES.has(shape);

/** 每人300元 of 2,840人 and of 96人, for two years: a price for more than is counted fails all its products alike. */
function isPriceOf(place: number, { reading: { shape, operands } }: Wish): boolean {
  return (shape === 'product' || shape === 'times' || shape === 'threefold') && operands[0] === place;
}

/** 168.00万元, 39.72万元 and 52.28万元 make 260.00万元: what they tell of another figure is no more than that they do. */
function isKnown(
  { row }: Scene,
  place: number,
  pair: readonly Wish[],
  standing: readonly (readonly number[])[],
): boolean {
  const [mine, its] = pair.map(
    (each) => new Set(placesOf(each).flatMap((at) => (at === place ? [] : row[at]!.mention.figure))),
  ) as [Set<number>, Set<number>];
  return standing.some(
    (figures) =>
      figures.every((each) => mine.has(each) || its.has(each)) &&
      figures.some((each) => mine.has(each)) &&
      figures.some((each) => its.has(each)),
  );
}

const middleOf = ([low, high]: Rough): number => (low + high) / 2;

/** Where two values meet: just where they lie, if they are the same but for the last place of what they are reckoned from. */
function meetingOf(scene: Scene, place: number, one: Wish, other: Wish): { value: Rough; width: number } {
  const [mine, its] = [middleOf(one.range), middleOf(other.range)];
  const grain = Math.min(...placesOf(one, other).map((each) => grainOf(scene, each, place)));
  const apart = Math.abs(mine - its);
  if (apart <= grain)
    return { value: [Math.min(mine, its) - grain, Math.max(mine, its) + grain], width: 2 * grain };
  const value: Rough = [Math.max(one.range[0], other.range[0]), Math.min(one.range[1], other.range[1])];
  const width = one.range[1] - one.range[0] + other.range[1] - other.range[0];
  return { value, width: width + grainOf(scene, place, place) };
}

const placesOf = (...wishes: readonly Wish[]): number[] =>
  wishes.flatMap(({ at, reading }) => [at, ...reading.operands]);

/** The last place of a figure, in base units; endless for one of another dimension than the figure it is reckoned for. */
function grainOf({ row, figures }: Scene, place: number, own: number): number {
  const { dimension, mention, quantity } = row[place]!;
  if (dimension !== row[own]!.dimension) return Number.POSITIVE_INFINITY;
  return quantity.factor.toNumber() / 10 ** figures[mention.figure]!.places;
}

/** How likely each reading of a family is meant, for those of which it was asked. */
type Shares = Map<string, readonly number[]>;

/** How likely a failing reading is meant; zero where one of its family agrees that may well be meant. */
function shareOf({ row }: Scene, { at, reading }: Failing, known: Shares): number {
  const readings = readingsOf(row, at);
  const family = familyOf(at, reading);
  const key = `${at} ${family}`;
  const shares = known.get(key) ?? likelihoods(row, at, readings, [family]);
  known.set(key, shares);
  const isExplained = readings.some(
    (each, index) => shares[index]! > EXPLAINS && familyOf(at, each) === family && agrees(row, at, each),
  );
  return isExplained ? 0 : shares[readings.indexOf(reading)]!;
}
