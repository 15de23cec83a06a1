/**
 * What agrees only by a mistake: a rate that was reckoned on another base than its words name (完成调整预算的119.04%, which is
 * of what was budgeted first), a total without its last part, a price times too little, a change whose word tells the wrong
 * way. What agrees is then the mistake itself, and not what the words mean.
 */
import { namingOf, pricedIn } from '../likely/price-readings.ts';
import { meet } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import { middleValue, type Place, type Row } from '../likely/row.ts';
import { sharedLetters } from '../likely/words.ts';

/** The mistakes that what agrees may show. */
export type Mistake = 'base' | 'factor' | 'part' | 'way' | 'divisor';

/** The mistake that what agrees shows, where it is not what the words mean; null where it shows none. */
export function mistakeIn(row: Row, at: number, meant: Reading, agreeing: Reading): Mistake | null {
  if (isTurned(meant, agreeing)) return 'way';
  if (isCutShort(row, at, meant, agreeing)) return 'part';
  if (forgetsFactor(row, meant, agreeing)) return 'factor';
  return isOnWrongBase(row, at, meant, agreeing) ? 'base' : null;
}

/** Does what agrees only show on which wrong base the rate was reckoned? */
export function isOnWrongBase(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  const [part, base] = meant.operands as [number, number];
  const [other, wrong] = agreeing.operands as [number, number];
  // 31,246人次，比上年的28,517人次多2,729人次，增幅8.73%: the change over what was reached.
  if (meant.shape === 'growth' && agreeing.shape === 'movedShare')
    return part === wrong && isBefore(row[base]!) && !isBefore(row[part]!);
  if (part !== other) return false;
  if (meant.shape === agreeing.shape && SHARED_OUT.has(meant.shape))
    return isOfOtherTime(row, at, part, base, wrong) || isOfOtherThing(row, at, meant, agreeing);
  if (meant.shape === 'movedBack')
    return agreeing.shape === 'movedShare' && base === wrong && !isBefore(row[base]!);
  if (meant.shape !== 'quotient' || agreeing.shape !== 'quotient') return false;
  const rate = row[at]!;
  if (isNamesake(row[part]!, row[wrong]!) || isToldBeside(row, at, meant) || isReached(row, base, wrong))
    return false;
  return (
    (names(rate, row[base]!) && !names(rate, row[wrong]!)) ||
    (isAdjusted(row[base]!) && isInitial(row[wrong]!) && !/年初/u.test(rate.mention.label))
  );
}

/**
 * Is a rate what comes out on this year's base instead of last year's, on what was sold instead of what was made, or
 * upside down?
 */
export function isOnReachedBase(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [a, b] = operands.map((index) => middleValue(row[index]!)) as [number, number];
  const mistaken = mistakenFor(shape, a, b);
  return meet([mistaken, mistaken], row[at]!.quantity.rough);
}

/** 137人 in 5个班, 平均每班34.3人: is an average what comes out of one more or one less than is counted? */
export function isMiscounted(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'average' && shape !== 'divided') return false;
  const [whole, counted] = operands.map((index) => row[index]!) as [Place, Place];
  const number = counted.quantity.value.toNumber();
  if (counted.mention.kind !== 'count' || number < LEAST_COUNTED) return false;
  return [number - 1, number + 1].some((each) =>
    meet([middleValue(whole) / each, middleValue(whole) / each], row[at]!.quantity.rough),
  );
}

const LEAST_COUNTED = 3;

function mistakenFor(shape: Reading['shape'], a: number, b: number): number {
  switch (shape) {
    case 'movedBack':
      return a / b;
    case 'growth':
      return Math.abs(a - b) / a;
    // 产销差率, of 684.2万 and 601.8万 sold: 13.69 % is what was lost over what was sold.
    case 'complement':
      return b / a - 1;
    case 'quotient':
      return b / a;
    default:
      return Number.NaN;
  }
}

/** 四项合计 of what the first three make: does what agrees leave out just the part that stands nearest to the total? */
export function isCutShort(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  if (meant.shape !== agreeing.shape || !ADDED.has(meant.shape)) return false;
  // 前三期已付: the first three of four are meant.
  if (FIRST_OF.test(row[at]!.mention.label)) return false;
  const kept = new Set(agreeing.operands);
  const nearest = meant.operands.reduce((best, each) =>
    Math.abs(each - at) < Math.abs(best - at) ? each : best,
  );
  return !kept.has(nearest) && agreeing.operands.every((each) => meant.operands.includes(each));
}

const FIRST_OF = /前[一二两三四五六七八九十\d]/u;
const ADDED = new Set<Reading['shape']>(['sum', 'rest', 'deducted']);

/** 782人，每人每月120元，全年12个月共需9.38万元: does what agrees forget one of the things that the price is for? */
export function forgetsFactor(row: Row, meant: Reading, agreeing: Reading): boolean {
  if (meant.shape !== 'threefold' || agreeing.shape !== 'product') return false;
  const [price, ...counted] = meant.operands as [number, number, number];
  const [own, other] = agreeing.operands as [number, number];
  const left = counted.filter((each) => each !== other);
  return own === price && left.length === 1 && namingOf(row, price, left[0]!) === 'same';
}

const TURNED = new Set<Reading['shape']>(['change', 'growth', 'points']);

/** 由5,216人减至5,088人，增加128人: does what agrees only show that the words tell the wrong way? */
export function isTurned(meant: Reading, agreeing: Reading): boolean {
  const [a, b] = meant.operands;
  const [one, other] = agreeing.operands;
  return TURNED.has(meant.shape) && meant.shape === agreeing.shape && a === other && b === one;
}

const SHARED_OUT = new Set<Reading['shape']>(['average', 'divided', 'product', 'times']);
const ACTUAL = /实际|验收|审定|核定/u;
const PLANNED = /任务|计划|目标|预计|年初/u;

/**
 * 在职64人，比上年底的60人净增4人，人均9.71万元 of 60; 任务1800户，实际改了1850户，按实际户数每户1500元 of 1800: shared out among
 * those of last year, or paid for as many as were planned, where the words name the others.
 */
function isOfOtherTime(row: Row, at: number, part: number, base: number, wrong: number): boolean {
  const [own, price] = [row[at]!.mention, row[part]!.mention];
  const [meant, other] = [row[base]!, row[wrong]!];
  if (meant.mention.unit !== other.mention.unit || own.isLast || price.isLast) return false;
  if (other.mention.isLast && !isBefore(meant)) return true;
  return (
    ACTUAL.test(own.label + price.label) &&
    ACTUAL.test(meant.mention.label) &&
    PLANNED.test(other.mention.label)
  );
}

/** 28个村卫生室, 团队35支, 平均每支1,650人 of 28个: shared out among other things than its words name. */
function isOfOtherThing(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  const namings = [meant, agreeing].map((reading) => {
    const { price, counted } = pricedIn(at, reading);
    return namingOf(row, price, counted[0]!);
  });
  return namings[0] === 'same' && namings[1] === 'other';
}

/** Does a rate agree but for its sign, where words tell the way: 1,463起 of 1,672起 as 升幅12.50%? */
export function isTheOtherWay(row: Row, at: number, { shape, range: [low, high] }: Reading): boolean {
  return (
    (shape === 'growth' || shape === 'points') &&
    row[at]!.mention.direction !== 0 &&
    meet([-high, -low], row[at]!.quantity.rough)
  );
}

/** 年初原值, 由94,000万元: what a change is against, as its words say. */
function isBefore({ mention: { isLast, label } }: Place): boolean {
  return isLast || /[年期]初|上年|去年|[由从比较]/u.test(label);
}

/** 公务接待9.85万元 of a budget that gave 公务接待11.30万元: what bears the same name is the base. */
function isNamesake(part: Place, base: Place): boolean {
  const [one, other] = [part, base].map(({ mention }) => mention.label.replace(/^其中/u, ''));
  return one !== '' && one === other;
}

/** 失业人员再就业目标2200人，完成2365人: what was reached bears the name of what was aimed at. */
function isReached(row: Row, base: number, wrong: number): boolean {
  return (
    wrong === base + 1 &&
    /目标|计划|任务/u.test(row[base]!.mention.label) &&
    /^(?:实际)?完成/u.test(row[wrong]!.mention.label)
  );
}

/** 执行率86.44%；若按年初数衡量，则为93.26%: who tells what comes out on the other base as well knows them apart. */
function isToldBeside(row: Row, at: number, { range }: Reading): boolean {
  const { passage } = row[at]!.mention;
  return [-2, -1, 1, 2]
    .map((away) => row[at + away])
    .some(
      (each) =>
        each?.mention.kind === 'rate' && each.mention.passage === passage && meet(range, each.quantity.rough),
    );
}

const LEAST_SHARED = 2;

/** 占到位资金的 and 到位2,934万元. */
const names = (rate: Place, base: Place): boolean =>
  /的$/u.test(rate.mention.label) && sharedLetters(rate.mention, base.mention) >= LEAST_SHARED;

const isAdjusted = ({ mention: { label } }: Place): boolean =>
  /调整后?(?:的?(?:全年)?预算)?(?:数|总?额)?[为是]?$/u.test(label);
const isInitial = ({ mention: { label } }: Place): boolean =>
  /年初[^,。;]{0,4}(?:预算|批复|安排|下达)/u.test(label);
