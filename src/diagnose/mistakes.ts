/**
 * Mistakes that what agrees may show: a total without its last part, a price times too little, a change whose word tells the wrong
 * way, a value copied from another line, a wrong base. What agrees is then the mistake itself, and not what the words mean.
 */
import { namingOf } from '../likely/price-readings.ts';
import { meet } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import { middleValue, type Place, type Row } from '../likely/row.ts';
import { isCopied } from './copied.ts';
import { isOfAim, isOfRest, isOnWrongBase } from './wrong-base.ts';

/** The mistakes that what agrees may show. */
export type Mistake = 'base' | 'aim' | 'rest' | 'factor' | 'part' | 'way' | 'divisor' | 'copied' | 'other';

/** The mistake that what agrees shows, where it is not what the words mean; null where it shows none. */
export function mistakeIn(row: Row, at: number, meant: Reading, agreeing: Reading): Mistake | null {
  if (isTurned(meant, agreeing)) return 'way';
  if (isCutShort(row, at, meant, agreeing)) return 'part';
  if (forgetsFactor(row, meant, agreeing)) return 'factor';
  if (isOfRest(row, at, meant, agreeing)) return 'rest';
  if (isOfAim(row, at, meant, agreeing)) return 'aim';
  if (isCopied(row, at, meant, agreeing)) return 'copied';
  return isOnWrongBase(row, at, meant, agreeing) ? 'base' : null;
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

/** Does a rate agree but for its sign, where words tell the way: 1,463起 of 1,672起 as 升幅12.50%? */
export function isTheOtherWay(row: Row, at: number, { shape, range: [low, high] }: Reading): boolean {
  return (
    (shape === 'growth' || shape === 'points') &&
    row[at]!.mention.direction !== 0 &&
    meet([-high, -low], row[at]!.quantity.rough)
  );
}
