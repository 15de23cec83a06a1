/**
 * Readings of a figure that arithmetic allows: all ways in which it could come out of the figures around it, whatever
 * the words say. Which of them the words mean is for the model to tell.
 */
import { isAround } from '../checks/scope.ts';
import { quantityReadings } from './quantity-readings.ts';
import { rateReadings } from './rate-readings.ts';
import type { Reading } from './reading.ts';
import type { Place, Row } from './row.ts';

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

const known = new WeakMap<Row, (readonly Reading[] | undefined)[]>();

/**
 * The readings of one figure of a row.
 * @param at its place
 * @returns none where it has a qualifier (约, 超), is zero, or is part of a calculation that is written out
 */
export function readingsOf(row: Row, at: number): readonly Reading[] {
  const all = known.get(row) ?? new Array<readonly Reading[] | undefined>(row.length);
  known.set(row, all);
  all[at] ??= findReadings(row, at);
  return all[at];
}

function findReadings(row: Row, at: number): Reading[] {
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
