/** Figures beside one that have a value which it does not have: what comes out so is theirs, and not meant by it. */
import type { Rough } from '../judge/rough.ts';
import { meet } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';

const BESIDE = 8;
const LEAST_DIGITS = 2;

/**
 * The figures of its dimension around a place that have a value.
 * @param value in base units
 * @param reach how many figures before and behind the place are looked at
 */
export function tellersOf(row: Row, place: number, value: Rough, reach: number): Place[] {
  const own = row[place]!;
  return row
    .slice(Math.max(0, place - reach), place + reach + 1)
    .filter((each) => each !== own && each.dimension === own.dimension && meet(value, each.quantity.rough));
}

/** 支出1,013.76万元，执行率96%，出水达标率98.2%: what comes out is told by another figure beside it. */
export function isToldElsewhere(row: Row, at: number, { range, operands }: Reading): boolean {
  const { passage } = row[at]!.mention;
  return tellersOf(row, at, range, BESIDE).some(
    (each) =>
      each.mention.passage === passage &&
      each.quantity.digits >= LEAST_DIGITS &&
      !operands.some((index) => row[index] === each),
  );
}
