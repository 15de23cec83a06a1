/** What a reading of a figure is: the ways in which one may come out of others, and when it agrees with what is printed. */
import type { Rough } from '../judge/rough.ts';
import { meet } from './ranges.ts';
import { isStill, type Row } from './row.ts';

/** How a figure comes out of others, a and b being the operands in their order. */
export const SHAPES = [
  'quotient', // a ÷ b
  'complement', // 1 − a ÷ b
  'partOf', // a ÷ (a + b)
  'growth', // (a − b) ÷ b, up or down as the words say
  'movedShare', // the change a ÷ b
  'movedBack', // the change a ÷ what b was before it
  'points', // a − b of two rates, up or down as the words say
  'difference', // a − b
  'change', // |a − b|, b being what was before, up or down as the words say
  'increased', // a + the rise b
  'decreased', // a − the fall b
  'sum',
  'balance', // a + b + … − the last
  'drawn', // a + b − c − d
  'rest', // a − b − c − …
  'deducted', // 100 − a − b − …, for scores
  'product', // a × b
  'average', // a ÷ b, for one of many
  'times', // a × b, where no word calls a a price
  'divided', // a ÷ b, where no word calls what comes out an average
  'threefold', // a × b × c
  'bill', // a × b + c × d + …
  'portion', // the rate a × b
  'remainder', // 1 − the rates a, b, …
  'equal',
] as const;

export type ShapeName = (typeof SHAPES)[number];

/** Of the shapes that add some operands and take the others off, how many of so many are added. */
export function addedOf(shape: ShapeName, count: number): number | null {
  switch (shape) {
    case 'sum':
      return count;
    case 'balance':
      return count - 1;
    case 'drawn':
      return 2;
    case 'difference':
    case 'decreased':
    case 'rest':
      return 1;
    default:
      return null;
  }
}

/**
 * Readings of one family exclude each other: a rate is one quotient. Those of different families do not: what is 96 % of
 * the questionnaires may be the sum of all answers as well.
 */
export const FAMILIES = ['rate', 'whole', 'total', 'parts', 'change', 'price', 'again'] as const;

export type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<ShapeName, Family>> = {
  quotient: 'rate',
  complement: 'rate',
  partOf: 'rate',
  growth: 'rate',
  movedShare: 'rate',
  movedBack: 'rate',
  points: 'rate',
  remainder: 'whole',
  sum: 'total',
  balance: 'total',
  drawn: 'total',
  rest: 'total',
  deducted: 'total',
  difference: 'change',
  change: 'change',
  increased: 'change',
  decreased: 'change',
  product: 'price',
  average: 'price',
  times: 'price',
  divided: 'price',
  threefold: 'price',
  bill: 'price',
  portion: 'price',
  equal: 'again',
};

/** The family of a reading of the figure at a place. */
export function familyOf(at: number, { shape, operands }: Reading): Family {
  return shape === 'sum' && operands[0]! > at ? 'parts' : FAMILY_OF[shape];
}

/** The readings of one family, by their places. */
export function membersOf(at: number, readings: readonly Reading[], family: Family): number[] {
  return [...readings.keys()].filter((index) => familyOf(at, readings[index]!) === family);
}

/** What a still rate may be of two amounts. */
export const QUOTIENTS: ReadonlySet<ShapeName> = new Set(['quotient', 'complement', 'partOf'] as const);

/** A price or an average with what it is for. */
export const PRICED: ReadonlySet<ShapeName> = new Set([
  'product',
  'times',
  'threefold',
  'average',
  'divided',
] as const);

/** One way in which a figure could come out of others. */
export interface Reading {
  shape: ShapeName;
  /** Places in the row. */
  operands: readonly number[];
  /** What comes out, in base units. */
  range: Rough;
}

/** Does a reading agree with what is printed? */
export function agrees(row: Row, at: number, { range }: Reading): boolean {
  return meet(range, row[at]!.quantity.rough);
}

/** Is a place before the figure, or so near behind it that its sentence may still speak of it? */
export function isBeside(row: Row, at: number, index: number, reach: number): boolean {
  return index < at || (row[index]!.mention.passage === row[at]!.mention.passage && index - at <= reach);
}

/** The still figures of one dimension among some places. */
export function stillAlike(row: Row, places: readonly number[], dimension: string): number[] {
  return places.filter((index) => row[index]!.dimension === dimension && isStill(row[index]!));
}

export const isBounded = ({ range: [low, high] }: Reading): boolean =>
  Number.isFinite(low) && Number.isFinite(high);
