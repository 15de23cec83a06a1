/** Does a reckoning come out as printed? */
import type { Mention } from '../figures/mentions.ts';
import type { Figure } from '../types.ts';
import type { Recognition } from './claim.ts';

/** A few millionths, for reckoning in floating point. */
const SLACK = 1e-6;

/**
 * Does a value, reckoned from printed numbers, come out as another printed number, to half a unit of its last place?
 * Where the words do not say what belongs together, an agreement that only the rounding of rough factors makes is
 * none: 1.5万元 for each of 1,214人 meets every amount between 1,760 and 1,881万元.
 *
 * @param value in base units (元, 人)
 */
export function comesOut({ figures }: Recognition, mention: Mention, value: number): boolean {
  const { stated, half } = numberOf(figures[mention.figure]!);
  return Math.abs(value - stated) <= half * (1 + SLACK);
}

/** A figure's printed number in base units. */
export function printed({ figures }: Recognition, mention: Mention): number {
  return numberOf(figures[mention.figure]!).stated;
}

/** What printed numbers make together, in base units. */
export function printedSum(recognition: Recognition, mentions: readonly Mention[]): number {
  return mentions.reduce((sum, each) => sum + printed(recognition, each), 0);
}

/** How many digits a figure prints, zeros among them: 4600元 is told to the 元, one in 9,200 agrees with it by chance. */
export function printedDigits({ figures }: Recognition, { figure: index }: Mention): number {
  return (figures[index]!.value ?? '').replace(/\D/gu, '').replace(/^0+/u, '').length;
}

/** A printed number in base units, and half a unit of its last place. */
interface Reckoned {
  stated: number;
  half: number;
}

const reckoned = new WeakMap<Figure, Reckoned>();

/** Worked out once: recognisers that search a report ask for the same numbers over and over. */
function numberOf(figure: Figure): Reckoned {
  const known = reckoned.get(figure);
  if (known) return known;
  const { base, value, places } = figure;
  const stated = Number(base);
  const scale = Number(value) === 0 ? 1 : stated / Number(value);
  const found = { stated, half: Math.abs(scale) * 0.5 * 10 ** -places };
  reckoned.set(figure, found);
  return found;
}

/** The whole hundredths of a point, which points have at most. */
export const HUNDREDTHS = 100;

/** A score or weight in whole hundredths of a point, so that sums of them are exact. */
export function hundredths({ figures }: Recognition, mention: Mention): number {
  return Math.round(Number(figures[mention.figure]!.value ?? Number.NaN) * HUNDREDTHS);
}

/** Are printed points the sum of others, to the hundredth? */
export function pointsAdd(recognition: Recognition, stated: Mention, parts: readonly Mention[]): boolean {
  return (
    hundredths(recognition, stated) === parts.reduce((sum, part) => sum + hundredths(recognition, part), 0)
  );
}
