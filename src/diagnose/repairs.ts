/** Which single figure, changed by one plausible slip, makes most of the failing relations hold? */
import { type Stated, significantDigits } from '../judge/choose.ts';
import { quantityWith } from '../judge/quantity.ts';
import type { Figure, Slip } from '../types.ts';
import { candidatesFor } from './candidates.ts';
import { missOf } from './goals.ts';
import { figuresIn } from './involved.ts';
import type { Neighbour } from './neighbours.ts';
import { type Effect, effectOf, type Network, readingsOf } from './network.ts';
import type { Candidate } from './slips.ts';

/** One figure changed by one slip. */
export interface Repair extends Effect {
  figure: number;
  /** As it was probably meant, in the figure's own unit. */
  printed: string;
  slip: Slip;
  cost: number;
  /** How far it stands from the value that mends the relation exactly, in base units. */
  miss: number;
  /** The relation leaves little room: what fits it does not fit by chance. */
  sharp: boolean;
  /** It is what comes out of the others as they are printed. */
  isOnPoint: boolean;
  /** Relations mended less relations broken, less the cost. */
  score: number;
  /** The figure whose value was written a second time. */
  source?: number;
}

/** Digits of a figure from which on a slip of it is no chance. */
export const TELLING_DIGITS = 4;
const MENDS = 3;
const BREAKS = 3;
/** The words leave no choice of reading, and this is not the one. */
const OTHER_READING_COST = 1;
/** A value that mends only because others may be rounded is less likely than one that fits to the last place. */
const INEXACT_COST = 0.4;

/**
 * All repairs of one failing relation, best first.
 * @param figures the report's figures
 * @param neighbours values of other figures that may have been copied, by figure
 */
export function repairsOf(
  index: number,
  network: Network,
  figures: readonly Figure[],
  neighbours: (figure: number) => readonly Neighbour[],
  accused = true,
): Repair[] {
  const stated = network.stated[index] as Stated;
  const repairs = new Map<string, Repair>();
  for (const reading of readingsOf(stated)) {
    const isOther = stated.chosen.proposal.strength === 'strong' && reading !== stated.chosen;
    for (const figure of figuresIn(reading)) {
      // A weak reading rings for telling slips alone; what could not be told is not looked for.
      const least = TELLING_DIGITS - (stated.chosen.proposal.near === undefined ? 1 : 2);
      if (!accused && significantDigits(figure, network.quantities) < least) continue;
      const sources = accused || stated.chosen.proposal.echo ? neighbours : nobody;
      for (const candidate of candidatesFor(figure, reading, network, figures, sources)) {
        // A rate copied from the item before fits its amounts: then a part copied likewise explains nothing.
        if (isOther && candidate.slip === 'copied') continue;
        const key = `${figure}:${candidate.printed}`;
        const known = repairs.get(key);
        if (known && known.cost <= candidate.cost) continue;
        const effect = effectOfRepair(candidate, figure, network, figures);
        if (!effect.mended.includes(index)) continue;
        if (candidate.solved && (effect.mended.length < 2 || effect.broken.length > 0)) continue;
        const miss = missOf(candidate.printed, figure, reading, network, figures);
        const cost = candidate.cost + (miss.exact ? 0 : INEXACT_COST) + (isOther ? OTHER_READING_COST : 0);
        const score = MENDS * effect.mended.length - BREAKS * effect.broken.length - cost;
        repairs.set(key, {
          ...candidate,
          cost,
          figure,
          ...effect,
          score,
          miss: miss.distance,
          sharp: miss.sharp,
          isOnPoint: miss.isOnPoint,
        });
      }
    }
  }
  return [...repairs.values()].sort(
    (a, b) =>
      b.score - a.score ||
      Number(isStated(b, stated)) - Number(isStated(a, stated)) ||
      a.figure - b.figure ||
      a.miss - b.miss ||
      (a.printed < b.printed ? -1 : 1),
  );
}

/** That a value agrees with the one it was copied from says nothing for it. */
function effectOfRepair(
  { printed, source }: Candidate,
  figure: number,
  network: Network,
  figures: readonly Figure[],
): Effect {
  const effect = effectOf(network, figure, quantityWith(printed, figures[figure] as Figure));
  if (source === undefined) return effect;
  const isCopy = (index: number): boolean =>
    network.stated[index]?.check === 'restated' && figuresIn(network.stated[index].chosen).includes(source);
  return { ...effect, broken: effect.broken.filter((index) => !isCopy(index)) };
}

/** Of scores that explain as much, the total is what people forget to add up again. */
function isStated(repair: Repair, { chosen }: Stated): boolean {
  return chosen.check === 'score' && repair.figure === chosen.proposal.stated;
}

const nobody = (): readonly Neighbour[] => [];
