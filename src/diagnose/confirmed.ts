/** When a reading that agrees is what the words mean: its share, weighed against the chance that digits agree by themselves. */
import { chanceOf, outcomeDigits } from '../likely/chance.ts';
import type { Reading } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';

/** What agrees is taken for what is meant from this chance on, where its words are not too strange. */
const CONFIRMS = 0.9;
const LEAST_CONFIRMED = 0.01;

/**
 * The reading of a family that agrees and that words and digits together make sure of.
 * @param readings all readings of the figure
 * @param agreeing of each reading whether it agrees
 * @param shares of each reading how likely its words mean it
 * @param members the readings of the family, by their places
 * @returns the place of a reading; -1 where none is sure
 */
export function confirmedOf(
  row: Row,
  at: number,
  readings: readonly Reading[],
  agreeing: readonly boolean[],
  shares: readonly number[],
  members: readonly number[],
): number {
  const own = likeliest(members, shares, (index) => agreeing[index]!);
  if (own < 0 || shares[own]! < LEAST_CONFIRMED) return -1;
  const meant = members.reduce((sum, index) => sum + (agreeing[index] ? shares[index]! : 0), 0);
  const chance = chanceOf(outcomeDigits(row, at, readings[own]!.operands));
  return shares[own]! / (meant + (1 - meant) * chance) >= CONFIRMS ? own : -1;
}

/** The likeliest of some readings; -1 where there are none. */
export function likeliest(
  members: readonly number[],
  shares: readonly number[],
  isMeant: (index: number) => boolean,
): number {
  let best = -1;
  for (const index of members)
    if (isMeant(index) && (best < 0 || shares[index]! > shares[best]!)) best = index;
  return best;
}
