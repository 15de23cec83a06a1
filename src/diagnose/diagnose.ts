/**
 * Consistency-based diagnosis: from relations that fail and relations that hold to accusations, each with the
 * figures that are suspected and the values that were probably meant. One slip gives one accusation, however
 * many relations it breaks.
 */

import type { Stated } from '../judge/choose.ts';
import { type Judged, type Quantities, stands } from '../judge/judge.ts';
import { leavesOneOut } from '../judge/near.ts';
import { quantityWith } from '../judge/quantity.ts';
import { LIKELY } from '../likely/proposal.ts';
import type { Figure } from '../types.ts';
import { isFarOff, isUnexplained } from './far-off.ts';
import { figuresIn } from './involved.ts';
import type { Neighbour } from './neighbours.ts';
import { effectOf, type Network, networkOf, readingsOf } from './network.ts';
import { type Repair, repairsOf } from './repairs.ts';
import { slipsOf } from './slips.ts';
import { isSlipOfHand, isTelling } from './telling.ts';

/** One problem: the relation that shows it, all relations that it explains, and who is suspected. */
export interface Accusation {
  /** Index of the relation that is told; null for a number that cannot be read at all. */
  relation: number | null;
  /** The reading of it that is told. */
  reading: Judged | null;
  /** All relations that the problem explains, the told one among them. */
  relations: number[];
  /** Suspects, the likeliest first; empty where no plausible slip explains it. */
  repairs: Repair[];
  /** The malformed figure, where that is the problem. */
  malformed: number | null;
  /** The words left a choice of figures. */
  doubtful: boolean;
  /** No slip explains it, and it may be none. */
  unexplained: boolean;
}

/** How far below the best a repair may score and still be shown. */
const SHOWN_WITHIN = 1.5;
const SUSPECTS_SHOWN = 3;

/**
 * Explains all failing relations.
 * @param neighbours values of other figures that a figure may have been copied from
 */
export function diagnose(
  stated: readonly Stated[],
  quantities: Quantities,
  figures: readonly Figure[],
  neighbours: (figure: number) => readonly Neighbour[],
): Accusation[] {
  const network = networkOf(stated, quantities);
  const numbers = { figures, quantities };
  const accusations = malformedFigures(network, figures);
  const open = new Set<number>();
  const repairs = new Map<number, Repair[]>();
  for (const [index, each] of stated.entries()) {
    if (each.chosen.verdict !== 'violated') continue;
    const accused = isAccused(each);
    const found = repairsOf(index, network, figures, neighbours, accused);
    const telling = found.filter(
      (repair) => isTelling(repair, network, each) && isWitnessed(each, repair, network),
    );
    if (!accused && telling.length === 0) continue;
    const { ruled, certain } = each.chosen.proposal;
    // “三公”经费14.70万元，其中8.00万元、10.50万元、4.20万元: the total of the last two.
    const lacksPart = (ruled === true || certain === true) && leavesOneOut(each.chosen, quantities);
    if (accused && !lacksPart && isFarOff(each, found, numbers)) continue;
    const own = figuresIn(each.chosen);
    if (mayBeOpen(each) && !found.some((repair) => isSlipOfHand(repair) && own.includes(repair.figure)))
      continue;
    open.add(index);
    repairs.set(index, accused ? found : telling);
  }
  while (open.size > 0) {
    const best = bestRepair(open, repairs, stated);
    if (!best) break;
    const relations = best.mended.filter((index) => open.has(index));
    const told = tellingRelation(relations, stated, best.figure);
    const known = repairs.get(told) ?? [];
    const cutOff = known.find((repair) => repair.slip === 'truncated');
    accusations.push(
      accusationOf(
        told,
        relations,
        cutOff && relations.length === 1 ? [cutOff] : suspects(best, known),
        stated,
      ),
    );
    for (const index of relations) open.delete(index);
  }
  for (const index of open) {
    const unexplained = isUnexplained(stated[index] as Stated, repairs.get(index) ?? [], numbers);
    accusations.push({ ...accusationOf(index, [index], [], stated), unexplained });
  }
  return accusations;
}

/** The words leave no choice, or the parts exceed their total. */
export function isAccused(stated: Stated): boolean {
  if (stated.chosen.verdict !== 'violated') return false;
  if (stated.chosen.proposal.strength === 'strong') return true;
  return exceeds(stated);
}

/** A list of near parts that make less than their total may leave one out, unless its words close it; one that makes more cannot. */
function mayBeOpen({ check, chosen: { proposal, stated, expected } }: Stated): boolean {
  if (check !== 'sum' || proposal.near === undefined || proposal.certain) return false;
  return !!stated && !!expected && expected.lt(stated);
}

/** Where the relation asks for it: is the figure that stays upheld by another relation? */
function isWitnessed({ chosen }: Stated, repair: Repair, network: Network): boolean {
  if (!chosen.proposal.witnessed) return true;
  return figuresIn(chosen)
    .filter((figure) => figure !== repair.figure)
    .every((figure) =>
      network.relationsOf(figure).some((index) => stands((network.stated[index] as Stated).chosen)),
    );
}

/** Every reading in which these parts could make the total has them exceed it. */
function exceeds(stated: Stated): boolean {
  const readings = readingsOf(stated).filter((each) => each.proposal.ceiling);
  return (
    readings.length > 0 &&
    readings.every(
      (each) => each.verdict === 'violated' && each.stated !== null && each.expected?.gt(each.stated),
    )
  );
}

function bestRepair(
  open: ReadonlySet<number>,
  repairs: ReadonlyMap<number, readonly Repair[]>,
  stated: readonly Stated[],
): Repair | null {
  let best: Repair | null = null;
  for (const index of open) {
    for (const repair of repairs.get(index) ?? []) {
      if (!isAcceptable(repair, stated)) continue;
      if (!best || repair.score > best.score) best = repair;
    }
  }
  return best;
}

/** A repair that breaks as much as it mends explains nothing, unless nothing else can be said of a clear relation. */
function isAcceptable(repair: Repair, stated: readonly Stated[]): boolean {
  return (
    repair.mended.length > repair.broken.length && repair.mended.some((index) => stated[index] !== undefined)
  );
}

/** Suspects of one relation: the best first, then those nearly as good, one a figure. */
function suspects(best: Repair, repairs: readonly Repair[]): Repair[] {
  const shown = [best];
  for (const repair of repairs) {
    if (shown.length >= SUSPECTS_SHOWN) break;
    if (repair.score < best.score - SHOWN_WITHIN || repair.mended.length <= repair.broken.length) continue;
    if (shown.some((each) => each.figure === repair.figure)) continue;
    shown.push(repair);
  }
  return shown;
}

/**
 * The relation to tell of several: strong before weak, and a form that tells only slips where no other does; of those that words
 * likely mean the one that states what is suspected.
 */
function tellingRelation(relations: readonly number[], stated: readonly Stated[], suspect: number): number {
  const strong = relations.filter((index) => isAccused(stated[index] as Stated));
  const proposals = strong.map((index) => (stated[index] as Stated).chosen.proposal);
  if (proposals.every(({ group }) => group.startsWith(LIKELY))) {
    const place = proposals.findIndex((each) => each.stated === suspect);
    if (place >= 0) return strong[place]!;
  }
  const own = strong.find((index) => (stated[index] as Stated).chosen.proposal.typed === undefined);
  return (own ?? strong[0] ?? relations[0]) as number;
}

function accusationOf(
  relation: number,
  relations: number[],
  repairs: Repair[],
  stated: readonly Stated[],
): Accusation {
  const told = stated[relation] as Stated;
  const reading = told.chosen.verdict === 'violated' ? told.chosen : (readingsOf(told)[0] as Judged);
  return {
    relation,
    reading,
    relations,
    repairs,
    malformed: null,
    doubtful: !isAccused(told) || (told.chosen.proposal.near !== undefined && !exceeds(told)),
    unexplained: false,
  };
}

/** A malformed number is a problem of its own; its readings are ranked by the relations that they uphold. */
function malformedFigures(network: Network, figures: readonly Figure[]): Accusation[] {
  const found: Accusation[] = [];
  for (const [index, figure] of figures.entries()) {
    if (figure.readings.length === 0) continue;
    const repairs = slipsOf(figure)
      .slice(0, figure.readings.length)
      .map((candidate): Repair => {
        const effect = effectOf(network, index, quantityWith(candidate.printed, figure));
        return {
          ...candidate,
          figure: index,
          ...effect,
          miss: 0,
          sharp: true,
          isOnPoint: true,
          score: 3 * effect.mended.length - candidate.cost,
        };
      })
      .sort((a, b) => b.score - a.score);
    found.push({
      relation: null,
      reading: null,
      relations: repairs[0]?.mended ?? [],
      repairs: repairs.slice(0, SUSPECTS_SHOWN),
      malformed: index,
      doubtful: false,
      unexplained: false,
    });
  }
  return found;
}
