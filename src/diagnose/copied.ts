/** Values that were copied from what is told of something else, and agree only with that. */
import { likelihoods } from '../likely/model.ts';
import { familyOf, type Reading } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import type { Row } from '../likely/row.ts';

/**
 * 2022年1330万元，2023年1420万元，增幅6.77%；2024年1536万元，增幅6.77%: does what agrees belong to the same value told of something
 * else, from where it was copied?
 */
export function isCopied(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  if (!TOLD_OF_EACH.has(meant.shape) || agreeing.operands.some((each) => meant.operands.includes(each)))
    return false;
  return sourceOf(row, at, agreeing) !== null;
}

/** What is told of one thing after another: rates and averages. */
const TOLD_OF_EACH = new Set<Reading['shape']>([
  'quotient',
  'growth',
  'movedShare',
  'movedBack',
  'average',
  'product',
]);
const LEAST_COPIED_DIGITS = 2;
/** How likely the words of what was copied mean what agrees. */
const SOURCE_SHARE = 0.35;

/** By the reading that agrees: every reading that fails beside it asks for the same. */
const known = new WeakMap<Reading, number | null>();

/**
 * The figure of the same value whose own words likely mean what agrees; null where there is none.
 * @param agreeing one of the readings that readingsOf gives of the place: it belongs to no other
 */
export function sourceOf(row: Row, at: number, agreeing: Reading): number | null {
  const found = known.get(agreeing);
  if (found !== undefined) return found;
  const source = sourceIn(row, at, agreeing);
  known.set(agreeing, source);
  return source;
}

function sourceIn(row: Row, at: number, { shape, operands }: Reading): number | null {
  const { dimension, quantity } = row[at]!;
  if (quantity.digits < LEAST_COPIED_DIGITS) return null;
  for (const [place, each] of row.entries()) {
    if (place === at || each.dimension !== dimension || !each.quantity.value.equals(quantity.value)) continue;
    const readings = readingsOf(row, place);
    const index = readings.findIndex(
      (other) => other.shape === shape && other.operands.join() === operands.join(),
    );
    if (index < 0) continue;
    const family = familyOf(place, readings[index]!);
    if (likelihoods(row, place, readings, [family])[index]! >= SOURCE_SHARE) return place;
  }
  return null;
}
