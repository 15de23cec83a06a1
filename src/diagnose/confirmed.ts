/** When a reading that agrees is what the words mean: its share, weighed against the chance that digits agree by themselves. */
import { chanceOf, outcomeDigits } from '../likely/chance.ts';
import { likelihoods } from '../likely/model.ts';
import { agrees, FAMILIES, type Family, membersOf, type Reading } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';

/** What agrees is taken for what is meant from this chance on, where its words are not too strange. */
const CONFIRMS = 0.9;
const LEAST_CONFIRMED = 0.01;

/** The readings of a figure, whether each agrees, and how likely its words mean it. */
export interface Shared {
  readings: readonly Reading[];
  agreeing: readonly boolean[];
  shares: readonly number[];
}

/**
 * The reading of a family that agrees and that words and digits together make sure of.
 * @param members the readings of the family, by their places
 * @returns the place of a reading; -1 where none is sure
 */
export function confirmedOf(
  row: Row,
  at: number,
  { readings, agreeing, shares }: Shared,
  members: readonly number[],
): number {
  const own = likeliest(members, shares, (index) => agreeing[index]!);
  if (own < 0 || shares[own]! < LEAST_CONFIRMED) return -1;
  const meant = members.reduce((sum, index) => sum + (agreeing[index] ? shares[index]! : 0), 0);
  const chance = chanceOf(outcomeDigits(row, at, readings[own]!.operands));
  return shares[own]! / (meant + (1 - meant) * chance) >= CONFIRMS ? own : -1;
}

/** The sure readings of a figure: one of a family at most. */
export function confirmedReadings(
  row: Row,
  at: number,
  readings: readonly Reading[],
): ReadonlyMap<Family, Reading> {
  const agreeing = readings.map((reading) => agrees(row, at, reading));
  const found = new Map<Family, Reading>();
  if (!agreeing.includes(true)) return found;
  const shared: Shared = { readings, agreeing, shares: likelihoods(row, at, readings) };
  for (const family of FAMILIES) {
    const own = confirmedOf(row, at, shared, membersOf(at, readings, family));
    if (own >= 0) found.set(family, readings[own]!);
  }
  return found;
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
