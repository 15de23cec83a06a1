/** What speaks for or against a reading: the words of its figures, and how they stand to each other. */
import { hashOf, mix } from './hashing.ts';
import { KIND, SLOT, SLOTS } from './kinds.ts';
import { distanceOf, firstOf, orderOf, positionOf, rankOf } from './positions.ts';
import { type Naming, namingOf, pricedIn } from './price-readings.ts';
import {
  agrees,
  FAMILIES,
  type Family,
  familyOf,
  PRICED,
  type Reading,
  SHAPES,
  type ShapeName,
} from './reading.ts';
import { middleValue, type Place, type Row } from './row.ts';
import { ofRun, type Say } from './run-features.ts';
import { type Parallels, parallelsOf, type Siblings, siblingsOf } from './siblings.ts';
import { common, sharedLetters, wordsOf } from './words.ts';

/**
 * What speaks for the readings of one figure, in bundles: what the words of an operand say is said once for all
 * readings that it is part of.
 */
interface Bundled {
  /** For each reading its bundles; none for those of families that nobody asks for. */
  of: readonly (readonly number[])[];
  /** The families of readings, each with what speaks for that none of it is meant. */
  families: readonly FamilyEvidence[];
}

/** The same with what each bundle says, as a learner needs it. */
export interface Evidence extends Bundled {
  /** Features, as places among the weights. */
  bundles: readonly Int32Array[];
}

export interface FamilyEvidence {
  /** Places among the readings. */
  members: readonly number[];
  none: number;
}

type Take = (feature: number) => void;
/** Digits from which on that a reading agrees is hardly chance. */
const TELLING_DIGITS = 3;
const SHAPE_SEEDS = new Map(SHAPES.map((shape) => [shape, hashOf(`shape ${shape}`)] as const));
const NONE_SEEDS = FAMILIES.map((family) => hashOf(`none ${family}`));

/**
 * Gathers what speaks for each reading of the figure at a place, and for that it comes out of nothing around it.
 * @param mask cuts features down to places among the weights
 */
export function evidenceFor(row: Row, at: number, readings: readonly Reading[], mask: number): Evidence {
  const bundles: Int32Array[] = [];
  const bundled = gather(row, at, readings, FAMILIES, (tell) => {
    const found: number[] = [];
    tell((feature) => found.push(feature & mask));
    return bundles.push(Int32Array.from(found)) - 1;
  });
  return { ...bundled, bundles };
}

/**
 * Gathers it in bundles.
 * @param wanted the families that are asked for
 * @param bundle keeps what is told, and gives it a number
 */
function gather(
  row: Row,
  at: number,
  readings: readonly Reading[],
  wanted: readonly Family[],
  bundle: (tell: (take: Take) => void) => number,
): Bundled {
  const known = new Map<number, number>();
  const once = (key: number, tell: (take: Take) => void): number => {
    const own = known.get(key) ?? bundle(tell);
    known.set(key, own);
    return own;
  };
  const siblings = siblingsOf(row, at);
  const of = readings.map((reading): readonly number[] => {
    if (!wanted.includes(familyOf(at, reading))) return [];
    const seed = SHAPE_SEEDS.get(reading.shape)!;
    const shape = SHAPES.indexOf(reading.shape);
    const saying =
      (take: Take): Say =>
      (kind, value) =>
        take(mix(seed, mix(kind, value)));
    const operand = ([slot, index]: readonly [number, number]): number =>
      once((shape * SLOTS + slot + 1) * row.length + index, (take) =>
        ofOperand(row, at, index, slot, saying(take)),
      );
    return [
      once(-1 - shape, (take) => ofOwn(row, at, saying(take))),
      ...slotsOf(at, reading).map(operand),
      bundle((take) => ofWhole(row, at, reading, siblings, saying(take))),
    ];
  });
  const families = familiesOf(row, at, readings)
    .filter(({ family }) => wanted.includes(FAMILIES[family]!))
    .map(({ family, members, isElsewhere }): FamilyEvidence => {
      const seed = NONE_SEEDS[family]!;
      return { members, none: bundle((take) => ofNone(row, at, members.length, isElsewhere, seed, take)) };
    });
  return { of, families };
}

interface FamilyMembers {
  /** Place among the families. */
  family: number;
  members: number[];
  /** A reading of another family agrees by so many digits that it is no chance. */
  isElsewhere: boolean;
}

function familiesOf(row: Row, at: number, readings: readonly Reading[]): FamilyMembers[] {
  const names = readings.map((reading) => familyOf(at, reading));
  const isTelling = row[at]!.quantity.digits >= TELLING_DIGITS;
  const agreeing = new Set(names.filter((_, index) => isTelling && agrees(row, at, readings[index]!)));
  return FAMILIES.flatMap((name, family) => {
    const members = names.flatMap((each, index) => (each === name ? [index] : []));
    const isElsewhere = agreeing.size > Number(agreeing.has(name));
    return members.length > 0 ? [{ family, members, isElsewhere }] : [];
  });
}

/** The scores of the readings of a family, and last of that none of it is meant. */
export interface Scored {
  members: readonly number[];
  scores: readonly number[];
}

/** The scores of each family under some weights. */
export function scoresOf({ bundles, of, families }: Evidence, weights: Float32Array): Scored[] {
  const told = bundles.map((bundle) => {
    let sum = 0;
    for (const feature of bundle) sum += weights[feature]!;
    return sum;
  });
  return scored({ of, families }, told);
}

/**
 * The scores of some families under some weights, of whole numbers: what speaks is added up as it is told.
 * @param mask cuts features down to places among the weights
 */
export function scoresFor(
  row: Row,
  at: number,
  readings: readonly Reading[],
  wanted: readonly Family[],
  weights: Int8Array,
  mask: number,
): Scored[] {
  const told: number[] = [];
  const bundled = gather(row, at, readings, wanted, (tell) => {
    let sum = 0;
    tell((feature) => {
      sum += weights[feature & mask]!;
    });
    return told.push(sum) - 1;
  });
  return scored(bundled, told);
}

function scored({ of, families }: Bundled, told: readonly number[]): Scored[] {
  const scoreOf = (own: readonly number[]): number => own.reduce((sum, bundle) => sum + told[bundle]!, 0);
  return families.map(({ members, none }) => ({
    members,
    scores: [...members.map((index) => scoreOf(of[index]!)), told[none]!],
  }));
}

const RUNS = new Set<ShapeName>(['sum', 'remainder', 'rest', 'deducted', 'bill']);
const isRun = ({ shape }: Reading): boolean => RUNS.has(shape);

/** Which operands speak by their words: all of them, and of a row its ends. */
function slotsOf(at: number, reading: Reading): (readonly [slot: number, index: number])[] {
  const { operands } = reading;
  if (!isRun(reading)) return operands.map((index, slot) => [slot, index] as const);
  const [first, last] = [operands[0]!, operands.at(-1)!];
  return first > at
    ? [[SLOT.afterFirst, first] as const, [SLOT.afterLast, last] as const]
    : [[SLOT.beforeFirst, first] as const, [SLOT.beforeLast, last] as const];
}

function ofOwn(row: Row, at: number, say: Say): void {
  say(KIND.always, 0);
  for (const word of wordsOf(row[at]!.mention).said) say(KIND.own, word);
  say(KIND.head, headOf(row[at]!));
}

/** The words that open the list which a figure goes on: 0 where it goes on none. */
const headOf = ({ head, mention }: Place): number => (head === mention ? 0 : wordsOf(head).last);

/** How the operands of a reading stand to each other. */
function ofWhole(row: Row, at: number, reading: Reading, siblings: Siblings, say: Say): void {
  ofParallels(parallelsOf(row, at, reading, siblings), say);
  if (PRICED.has(reading.shape)) ofPrice(row, at, reading, say);
  if (isRun(reading)) ofRun(row, at, reading.operands, say);
  else if (reading.operands.length > 1) ofPair(row, at, reading, say);
}

const NAMINGS: readonly Naming[] = ['none', 'same', 'other'];

/** Whether the price is for one of what is counted, as its words say. */
function ofPrice(row: Row, at: number, reading: Reading, say: Say): void {
  const { price, counted } = pricedIn(at, reading);
  const namings = counted.map((index) => NAMINGS.indexOf(namingOf(row, price, index)));
  say(
    KIND.divider,
    namings.reduce((all, own) => all * NAMINGS.length + own, counted.length),
  );
}

const MOST_PARALLELS = 3;
const MOST_TELLING = 5;

/** How many figures beside this one come out in the same way. */
function ofParallels({ count, digits, likeness }: Parallels, say: Say): void {
  const many = Math.min(MOST_PARALLELS, count);
  say(KIND.parallels, mix(many, Math.min(MOST_TELLING, digits)));
  say(KIND.parallelLikeness, mix(many, likeness));
}

/** That a figure comes out of nothing around it in one way. */
function ofNone(row: Row, at: number, count: number, isElsewhere: boolean, seed: number, take: Take): void {
  const own = row[at]!;
  const say: Say = (kind, value) => take(mix(seed, mix(kind, value)));
  say(KIND.always, 0);
  for (const word of wordsOf(own.mention).said) say(KIND.own, word);
  say(KIND.noneWidth, 31 - Math.clz32(count + 1));
  say(KIND.noneBefore, besideOf(own, row[at - 1]));
  say(KIND.noneAfter, besideOf(own, row[at + 1]));
  say(KIND.noneElsewhere, Number(isElsewhere));
  say(KIND.noneToldCount, own.toldCount);
  say(KIND.noneHead, headOf(own));
}

const besideOf = (own: Place, beside: Place | undefined): number =>
  beside ? mix(positionOf(own, beside), wordsOf(beside.mention).unit) : 0;

function ofOperand(row: Row, at: number, index: number, slot: number, say: Say): void {
  const [own, other] = [row[at]!, row[index]!];
  const [a, b] = [wordsOf(own.mention), wordsOf(other.mention)];
  const position = positionOf(own, other);
  const distance = distanceOf(index - at);
  const { shared, likeness, trails } = common(own.mention, other.mention);
  const tell = (kind: number, value: number): void => say(kind, mix(slot, value));
  for (const word of b.said) tell(KIND.operand, word);
  tell(KIND.position, position);
  tell(KIND.distance, distance);
  tell(KIND.positionDistance, mix(position, distance));
  tell(KIND.sameUnit, Number(own.mention.unit === other.mention.unit));
  tell(KIND.shared, shared);
  tell(KIND.sharedBy, mix(shared, a.last));
  tell(KIND.ends, mix(a.last, b.last));
  tell(KIND.longEnds, mix(a.lastThree, b.lastThree));
  tell(KIND.roles, mix(a.role, b.role));
  tell(KIND.concepts, mix(a.concept, b.concept));
  tell(KIND.positionBy, mix(position, a.last));
  tell(KIND.lastYears, 2 * Number(own.mention.isLast) + Number(other.mention.isLast));
  const rank = rankOf(row, at, index);
  tell(KIND.rank, mix(rank, position));
  tell(KIND.rankBy, mix(rank, a.last));
  tell(KIND.isFirst, firstOf(row, index));
  tell(KIND.operandPosition, mix(position, b.last));
  tell(KIND.rolePosition, mix(position, mix(a.role, b.role)));
  const [mine, its] = [orderOf(row, at), orderOf(row, index)];
  tell(KIND.orders, mix(mix(mine.order, mine.count), mix(its.order, its.count)));
  const isSameOrder = mine.order === its.order && mine.count === its.count;
  tell(KIND.sameOrder, mix(2 * Number(isSameOrder) + Number(mine.count > 1), position));
  tell(KIND.sameYear, Number(own.mention.year === other.mention.year));
  tell(KIND.operandHead, headOf(other));
  tell(KIND.sameHead, mix(Number(own.head === other.head), position));
  tell(KIND.heads, mix(wordsOf(own.head).last, wordsOf(other.head).last));
  tell(KIND.likeness, likeness);
  tell(KIND.likenessBy, mix(likeness, a.last));
  tell(KIND.trails, trails);
  tell(KIND.operandStop, mix(position, hashOf(other.stop)));
  tell(KIND.samePlaces, Number(own.quantity.half.equals(other.quantity.half)));
}

function ofPair(row: Row, at: number, { operands }: Reading, say: Say): void {
  const [i, j, k] = operands as [number, number, number | undefined];
  const [own, one, other] = [row[at]!, row[i]!, row[j]!];
  const [words, a, b] = [wordsOf(own.mention), wordsOf(one.mention), wordsOf(other.mention)];
  const distances = mix(distanceOf(i - at), distanceOf(j - at));
  const ranks = mix(rankOf(row, at, i), rankOf(row, at, j));
  say(KIND.ranks, ranks);
  say(KIND.ranksBy, mix(ranks, words.last));
  say(KIND.order, Number(i < j));
  say(KIND.distances, distances);
  say(KIND.distancesBy, mix(distances, words.last));
  say(KIND.pairShared, sharedLetters(one.mention, other.mention));
  say(KIND.pairUnit, Number(one.mention.unit === other.mention.unit));
  say(KIND.pairPosition, positionOf(one, other));
  say(KIND.pairEnds, mix(a.last, b.last));
  say(KIND.pairRoles, mix(a.role, b.role));
  say(KIND.pairConcepts, mix(a.concept, b.concept));
  say(KIND.pairLastYears, 2 * Number(one.mention.isLast) + Number(other.mention.isLast));
  say(KIND.isLess, Number(middleValue(one) <= middleValue(other)));
  say(KIND.positions, mix(positionOf(own, one), positionOf(own, other)));
  say(KIND.threeEnds, mix(words.last, mix(a.last, b.last)));
  if (k !== undefined) say(KIND.thirdEnds, mix(words.last, wordsOf(row[k]!.mention).last));
}
