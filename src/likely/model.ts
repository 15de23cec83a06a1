/**
 * How likely the words of a report mean a reading. A log-linear model over the readings of one figure and that it
 * comes out of none of them; its weights were learnt from texts whose figures agree (npm run train), where arithmetic
 * shows which reading is meant. Whole-numbered weights and a table of powers make it the same on every machine.
 */
import { readFileSync } from 'node:fs';
import { scoresFor } from './features.ts';
import { FAMILIES, type Family, type Reading } from './reading.ts';
import type { Row } from './row.ts';

/** Features fall into so many places. */
export const BITS = 22;
export const MASK = 2 ** BITS - 1;
/** What a weight of 1 says: e^(1/32) times as likely. */
export const SCALE = 32;
/** e^(−1/32). */
const STEP = 0.9692332344763441;
const POWERS = powers(4000);

let weights: Int8Array | undefined;

function learntWeights(): Int8Array {
  weights ??= new Int8Array(readFileSync(new URL('weights.bin', import.meta.url)));
  return weights;
}

/**
 * How likely each reading is meant.
 * @param row the figures of the running text
 * @param at the place of the one that is read
 * @param wanted the families that are asked for, if not all
 * @returns shares of its family, in the order of the readings; what is missing to 1 in a family is that none of it is
 *   meant. Readings of other families have none.
 */
export function likelihoods(
  row: Row,
  at: number,
  readings: readonly Reading[],
  wanted: readonly Family[] = FAMILIES,
): number[] {
  const found = new Array<number>(readings.length).fill(0);
  for (const { members, scores } of scoresFor(row, at, readings, wanted, learntWeights(), MASK)) {
    const most = Math.max(...scores);
    const shares = scores.map((each) => POWERS[most - each] ?? 0);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    for (const [place, index] of members.entries()) found[index] = shares[place]! / whole;
  }
  return found;
}

function powers(count: number): number[] {
  const found = [1];
  for (let at = 1; at < count; at++) found.push(found[at - 1]! * STEP);
  return found;
}
