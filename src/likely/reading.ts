/**
 * Readings of a figure that arithmetic allows: all ways in which it could come out of the figures around it, whatever
 * the words say. Which of them the words mean is for the model to tell.
 */
import { isAround } from '../checks/scope.ts';
import type { Rough } from '../judge/rough.ts';
import { quantityReadings } from './quantity-readings.ts';
import { meet } from './ranges.ts';
import { rateReadings } from './rate-readings.ts';
import { isStill, type Place, type Row } from './row.ts';

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
  threefold: 'price',
  bill: 'price',
  portion: 'price',
  equal: 'again',
};

/** The family of a reading of the figure at a place. */
export function familyOf(at: number, { shape, operands }: Reading): Family {
  return shape === 'sum' && operands[0]! > at ? 'parts' : FAMILY_OF[shape];
}

/** One way in which a figure could come out of others. */
export interface Reading {
  shape: ShapeName;
  /** Places in the row. */
  operands: readonly number[];
  /** What comes out, in base units. */
  range: Rough;
}

const KINDS = new Set(['rate', 'points', 'amount', 'count', 'measure', 'score']);
/** How many figures before and after one are looked at. */
const BEFORE = 12;
const AFTER = 8;
/** Passages away from which on only the nearest are looked at, and how many those are. */
const PASSAGES_BACK = 5;
const NEAREST = 4;
const PASSAGES_ON = 4;

/** 低于全市平均2.72平方米, 另有往来款128.64万元: what something is held against, or comes besides, comes out of nothing. */
const COMPARED = /[低高优]于[^,。;]{0,10}$|^另/u;

/**
 * The readings of one figure of a row.
 * @param at its place
 * @returns none where it has a qualifier (约, 超), is zero, or is part of a calculation that is written out
 */
export function readingsOf(row: Row, at: number): Reading[] {
  const own = row[at]!;
  const { kind, isOperand } = own.mention;
  if (
    own.isQualified ||
    isOperand ||
    COMPARED.test(own.mention.label) ||
    !KINDS.has(kind) ||
    own.quantity.value.isZero()
  )
    return [];
  const window = windowOf(row, at);
  return [
    ...repetitions(row, at, window),
    ...(kind === 'rate' || kind === 'points'
      ? rateReadings(row, at, window)
      : quantityReadings(row, at, window)),
  ];
}

/** Does a reading agree with what is printed? */
export function agrees(row: Row, at: number, { range }: Reading): boolean {
  return meet(range, row[at]!.quantity.rough);
}

/** The places around one, in its section and those around it: those before it, the nearest first, then those behind it. */
function windowOf(row: Row, at: number): number[] {
  const { mention, section } = row[at]!;
  const { passage } = mention;
  const found: number[] = [];
  for (let index = at - 1; index >= 0 && found.length < BEFORE; index--) {
    const other = row[index]!;
    if (!isAround(other.section, section)) break;
    if (passage - other.mention.passage > PASSAGES_BACK && found.length >= NEAREST) break;
    found.push(index);
  }
  for (let index = at + 1; index < row.length && index <= at + AFTER; index++) {
    const other = row[index]!;
    if (other.mention.passage - passage > PASSAGES_ON || !isAround(section, other.section)) break;
    found.push(index);
  }
  return found;
}

function repetitions(row: Row, at: number, window: readonly number[]): Reading[] {
  const own = row[at]!;
  const isAlike = (each: Place): boolean =>
    each.dimension === own.dimension &&
    each.mention.kind === own.mention.kind &&
    each.mention.direction === own.mention.direction;
  return [...window.filter((index) => index < at), ...namesakesOf(row, at, window)]
    .filter((index) => isAlike(row[index]!))
    .map((index) => ({ shape: 'equal', operands: [index], range: row[index]!.quantity.rough }));
}

/** Figures further up that bear the same name, of which so many are looked at. */
const NAMESAKES = 4;
const NAME_END = 3;
const TELLING_DIGITS = 3;

/** 预算执行率97.75% in the summary, and 预算执行率95.77% three chapters on: the nearest before the window. */
function namesakesOf(row: Row, at: number, window: readonly number[]): number[] {
  const end = endOf(row[at]!);
  // Every project has a rate of 96 %.
  if (end.length < NAME_END || row[at]!.quantity.digits < TELLING_DIGITS) return [];
  const seen = new Set(window);
  return (placesByEnd(row).get(end) ?? [])
    .filter((index) => index < at && !seen.has(index))
    .slice(-NAMESAKES);
}

const endOf = ({ mention: { label } }: Place): string =>
  label.replace(/[为是达到约共计的:]+$/u, '').slice(-NAME_END);

const byEnd = new WeakMap<Row, ReadonlyMap<string, readonly number[]>>();

/** The places of a row by the last letters of their names. */
function placesByEnd(row: Row): ReadonlyMap<string, readonly number[]> {
  const known = byEnd.get(row);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const [index, place] of row.entries()) {
    const end = endOf(place);
    const list = found.get(end);
    if (list) list.push(index);
    else found.set(end, [index]);
  }
  byEnd.set(row, found);
  return found;
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
