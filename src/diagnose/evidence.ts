/**
 * How much the figures themselves speak for a mistake: people make few kinds of slips, and few values lie one slip
 * apart. What a slip explains is many times likelier to be one than to come about by chance.
 */
import type { Quantities } from '../judge/judge.ts';
import { factorOf } from '../judge/quantity.ts';
import type { Rough } from '../judge/rough.ts';
import { outcomeDigits } from '../likely/chance.ts';
import { isPowerOfTen, meet, minus, plus } from '../likely/ranges.ts';
import { agrees, type Reading } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';
import { wantedOf } from '../likely/wanted.ts';
import type { Figure, Slip } from '../types.ts';
import { isExcused } from './excused.ts';
import { isTenfold } from './excused-prices.ts';
import { keyOf } from './involved.ts';
import { isMiscounted, isTheOtherWay, type Mistake, mistakeIn } from './mistakes.ts';
import { closeness, nearness } from './nearness.ts';
import { type Candidate, slipsBetween, slipsOf } from './slips.ts';
import { isOnOtherBase, isOnReachedBase } from './wrong-base.ts';

/** The figures of a report, and what is known of them so far. */
export interface Scene {
  row: Row;
  figures: readonly Figure[];
  quantities: Quantities;
  /** Figures that a standing relation upholds, and those that a clear one accuses. */
  upheld: ReadonlySet<number>;
  /** Those of them for which no other figure of the same value could stand. */
  alone: ReadonlySet<number>;
  accused: ReadonlySet<number>;
  /** Relations that fail though their words do not suffice to accuse: their figures in order, as keyOf gives them. */
  doubted: ReadonlySet<string>;
}

/** An operand is as often wrong as the figure itself, but there are several. */
const OPERAND = 0.5;
/** How often a total that fails left one of its parts out, or holds it twice. */
const LEFT_OUT = 0.1;
const LEAST_PARTS = 3;
const LEAST_DIGITS = 4;
/**
 * How often what fails was reckoned on another base, forgot a factor, was shared out among one too many or too few, or tells the
 * wrong way. A part left out has its own chance.
 */
const RECKONED: Readonly<Record<Mistake, number>> = {
  base: 0.1,
  aim: 0.1,
  rest: 0.2,
  factor: 0.1,
  way: 0.06,
  divisor: 0.04,
  copied: 0.1,
  other: 0.02,
  part: 0,
};

/** How much more a slip that says something at all says where a recogniser reads the same relation. */
const DOUBTED = 6;

/** A mistake must be no less likely than chance. */
export const LEAST_EVIDENCE = 1;

/** How often a wrong figure is wrong by each slip; the rest was copied, forgotten or worked out wrongly. */
const OFTEN: Partial<Record<Slip, number>> = {
  digit: 0.3,
  swap: 0.15,
  drop: 0.08,
  shift: 0.08,
  unit: 0.06,
  double: 0.05,
  insert: 0.05,
  separator: 0.05,
};
/** Nothing is less likely than this to come about by chance. */
const LEAST_CHANCE = 0.002;
/** Two amounts of several digits, one of which is the other with two digits swapped, are hardly two amounts. */
const LEAST_CHANCE_AGAIN = 0.0002;
/** 计划3,481人、实际3,418人: counts that are planned and reached lie near each other. */
const isLongAmount = ({ mention, quantity }: Place): boolean =>
  mention.kind === 'amount' && quantity.digits >= LEAST_DIGITS;
/** What leaves more room, as a share of the value, tells nothing. */
const WIDEST = 0.2;
const FINEST = 4;
const MOST_DIGITS = 8;
/** Nobody types 101.8 for 1.8, though one digit changed and zeros left out lead there. */
const TENFOLD = 11;
const SLACK = 1e-9;

/**
 * How many times likelier it is that a reading fails by a mistake of one figure than that it lies there by chance;
 * zero where it agrees, where it is excused, or where it is less likely than that.
 * @param agreeing readings of the same figure that agree
 */
export function weigh(scene: Scene, at: number, reading: Reading, agreeing: readonly Reading[] = []): number {
  const { row, upheld, accused } = scene;
  const isTold = reading.operands.some((index) => accused.has(row[index]!.mention.figure));
  if (isTold || agrees(row, at, reading)) return 0;
  const operands = reading.operands.map((index, order) => {
    const { figure } = row[index]!.mention;
    const wanted = upheld.has(figure) ? null : wantedOf(row, at, reading, order);
    return wanted === null ? 0 : OPERAND * slipEvidence(figure, wanted, scene);
  });
  const { figure: stated } = row[at]!.mention;
  const own = upheld.has(stated)
    ? 0
    : slipEvidence(stated, reading.range, scene, {
        telling: tellingDigits(row, at, reading, scene),
        leastChance: isLongAmount(row[at]!) && reading.shape === 'equal' ? LEAST_CHANCE_AGAIN : LEAST_CHANCE,
      });
  const mistakes = agreeing.flatMap((other) => mistakeIn(row, at, reading, other) ?? []);
  if (agreeing.some((other) => isOnOtherBase(reading, other))) mistakes.push('other');
  if (isOnReachedBase(row, at, reading)) mistakes.push('base');
  if (isMiscounted(row, at, reading)) mistakes.push('divisor');
  if (isTheOtherWay(row, at, reading)) mistakes.push('way');
  const often = Math.max(0, ...mistakes.map((mistake) => RECKONED[mistake]));
  const reckoned = often / Math.max(1 / 10 ** row[at]!.quantity.digits, LEAST_CHANCE);
  const isCut = mistakes.includes('part');
  const partMissing = upheld.has(stated) && !isCut ? 0 : leftOut(row, at, reading, isCut);
  const concerned = [at, ...reading.operands].map((index) => row[index]!.mention.figure);
  const near = concerned.every((figure) => upheld.has(figure)) ? 0 : nearness(row, at, reading);
  const repeated = repeatsPart(scene, at, reading);
  const evidence = Math.max(own, ...operands, partMissing, reckoned, repeated);
  const isDoubted = evidence >= LEAST_EVIDENCE && scene.doubted.has(keyOf(concerned));
  const told = Math.max(near, isDoubted ? DOUBTED * evidence : evidence);
  // Asked last, for most readings have nothing to be excused.
  return told < LEAST_EVIDENCE || isExcused(row, at, reading) ? 0 : told;
}

/** How many times oftener neighbouring parts of a total that fails are the same than those of a list that was never meant to make it. */
const REPEATED = 12;
const REPEATED_DIGITS = 3;

/** 一标段412.60万元，二标段385.90万元，三标段385.90万元，总价1,096.95万元: a part that stands at its neighbour as well. */
function repeatsPart({ row, alone }: Scene, at: number, { shape, operands, range }: Reading): number {
  if (shape !== 'sum' || operands.length < LEAST_PARTS) return 0;
  const isRepeated = operands.some((each, order) => {
    const [one, other] = [row[each]!, row[operands[order + 1] ?? -1]];
    if (!other || one.quantity.digits < REPEATED_DIGITS) return false;
    return (
      one.quantity.value.equals(other.quantity.value) &&
      [one, other].some(({ mention: { figure } }) => !alone.has(figure))
    );
  });
  return isRepeated ? REPEATED * closeness(range, row[at]!.quantity.rough) : 0;
}

/** 以上共安排585.5万元, of five items that make 645.5万元, one of them 60万元. */
function leftOut(row: Row, at: number, { shape, operands, range }: Reading, isCut: boolean): number {
  const { digits, rough } = row[at]!.quantity;
  if (!isCut && (shape !== 'sum' || operands.length < LEAST_PARTS || digits < LEAST_DIGITS)) return 0;
  const isMissed = operands.some((index) => {
    const part = row[index]!.quantity.rough;
    return meet(minus(range, part), rough) || meet(plus(range, part), rough);
  });
  const width = Math.max(1, (range[1] - range[0]) / (rough[1] - rough[0] || 1));
  return isMissed ? LEFT_OUT / Math.max((2 * operands.length * width) / 10 ** digits, LEAST_CHANCE) : 0;
}

/** The digits by which a figure tells that a slip leads to what comes out: of a whole number only those that carry information. */
function tellingDigits(row: Row, at: number, reading: Reading, { figures }: Scene): number {
  const own = row[at]!;
  const { places } = figures[own.mention.figure]!;
  const isRounded = places === 0 && !isTenfold(own, reading);
  return isRounded ? own.quantity.digits : outcomeDigits(row, at, reading.operands, places);
}

/** What is known beside the figure itself. */
interface Telling {
  /** The digits that carry information. */
  telling?: number;
  leastChance?: number;
}

/**
 * How many times likelier it is that a figure was mistyped for a value in a range than that the range lies there by
 * chance; zero where no slip leads there.
 * @param range in base units
 */
function slipEvidence(
  index: number,
  [low, high]: Rough,
  { figures, quantities }: Scene,
  { telling = quantities[index]?.digits ?? 0, leastChance = LEAST_CHANCE }: Telling = {},
): number {
  const figure = figures[index]!;
  const quantity = quantities[index];
  if (!quantity || !(high > 0) || high - low > WIDEST * high) return 0;
  const factor = factorOf(figure).toNumber();
  const half = quantity.half.toNumber();
  // 0.61元 is less than what 726.02万元 leaves open.
  if (high < FINEST * half) return 0;
  const slack = half + Math.abs(low) * SLACK;
  const printed = Math.abs(Number(figure.value));
  // Nobody mistypes nothing.
  if (printed === 0) return 0;
  const reached = slipsBetween(figure, (low - slack) / factor, (high + slack) / factor).filter(
    ({ slip, value }) => slip === 'shift' || slip === 'unit' || value * TENFOLD >= printed,
  );
  if (reached.length === 0) return 0;
  const counts = countsOf(figure);
  const weigh = ({ slip: told, value }: Candidate): number => {
    // 10元 for 100元 lacks a zero: a point is misplaced as often, and fewer values lie so.
    const slip = isShift(value / printed) ? 'shift' : told;
    const digits = Math.min(telling, MOST_DIGITS);
    // What a slip makes a hundred times larger is told a hundred times more coarsely.
    const grain = (2 * half || factor) * Math.max(1, value / printed);
    // 20.43元 for 15% of 136.2万元: what is just that says more than what 15% leaves open.
    const isOnPoint = Math.abs(value * factor - (low + high) / 2) <= (grain / 2) * (1 + SLACK);
    const width = isOnPoint ? 1 : Math.max(1, (high - low + grain) / grain);
    const chance = ((counts.get(slip) ?? 0) * width) / 10 ** digits;
    return (OFTEN[slip] ?? 0) / Math.max(chance, slip === 'swap' ? leastChance : LEAST_CHANCE);
  };
  return Math.max(...reached.map(weigh));
}

const isShift = (ratio: number): boolean =>
  Math.abs(Math.log10(ratio)) < FARTHEST_SHIFT && isPowerOfTen(ratio, SLACK);

/** 元 for 万元 is another unit, and no point. */
const FARTHEST_SHIFT = 3.5;

const known = new WeakMap<Figure, ReadonlyMap<Slip, number>>();

/** How many values lie one slip of each kind away. */
function countsOf(figure: Figure): ReadonlyMap<Slip, number> {
  const counted = known.get(figure) ?? count(figure);
  known.set(figure, counted);
  return counted;
}

function count(figure: Figure): ReadonlyMap<Slip, number> {
  const counts = new Map<Slip, number>();
  for (const { slip } of slipsOf(figure)) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  return counts;
}
