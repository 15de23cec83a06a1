/**
 * What a repair bears out. One slip breaks every relation that its figure is part of; those that no recogniser reads are
 * found by putting right what is suspected: a reading that then agrees, and whose words make sure of it, is one that the
 * slip broke. It is told with the slip, and never accuses by itself.
 */
import type { Recognition } from '../checks/claim.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { quantityWith } from '../judge/quantity.ts';
import { likelihoods } from '../likely/model.ts';
import { proposalOf } from '../likely/proposal.ts';
import { agrees, FAMILIES, familyOf } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import { type Row, rowOf } from '../likely/row.ts';
import { confirmedOf } from './confirmed.ts';
import type { Accusation } from './diagnose.ts';
import { keyOfRelation } from './involved.ts';
import type { Repair } from './repairs.ts';

/** How many figures before and after the suspected one are looked at. */
const REACH = 20;

/** The relations of a report and what is wrong with them. */
export interface Explained {
  stated: readonly Stated[];
  accusations: readonly Accusation[];
}

/** Adds to each accusation the relations that its likeliest suggestion makes hold, and that nobody has read yet. */
export function withBorneOut(
  { stated, accusations }: Explained,
  recognition: Recognition,
  quantities: Quantities,
): Explained {
  const all = [...stated];
  const known = new Set(stated.map(keyOfRelation));
  const told = accusations.map((accusation): Accusation => {
    const [repair, ...others] = accusation.repairs;
    if (!repair || accusation.relation === null) return accusation;
    const found = borneOutBy(repair, recognition, quantities).filter((each) => {
      const key = keyOfRelation(each);
      return !known.has(key) && known.add(key);
    });
    if (found.length === 0) return accusation;
    const places = found.map((each) => all.push(each) - 1);
    return {
      ...accusation,
      relations: [...accusation.relations, ...places],
      repairs: [{ ...repair, mended: [...repair.mended, ...places] }, ...others],
    };
  });
  return { stated: all, accusations: told };
}

/** The relations that fail as printed, and hold with what was probably meant. */
function borneOutBy(repair: Repair, recognition: Recognition, quantities: Quantities): Stated[] {
  const repaired = [...quantities];
  repaired[repair.figure] = quantityWith(repair.printed, recognition.figures[repair.figure]!);
  const [printed, row] = [rowOf(recognition, quantities), rowOf(recognition, repaired)];
  const place = row.findIndex(({ mention }) => mention.figure === repair.figure);
  if (place < 0 || printed.length !== row.length) return [];
  const found: Stated[] = [];
  for (let at = Math.max(0, place - REACH); at <= Math.min(row.length - 1, place + REACH); at++)
    for (const { check, proposal } of confirmedWith(place, at, row, printed)) {
      const chosen = judge(check, proposal, quantities);
      if (chosen.verdict === 'violated' && stands(judge(check, proposal, repaired)))
        found.push({ check, group: proposal.group, chosen, alternatives: [chosen] });
    }
  return found;
}

/** The readings of a figure that are sure once another one is put right, as relations. */
function confirmedWith(place: number, at: number, row: Row, printed: Row): ReturnType<typeof proposalOf>[] {
  const readings = readingsOf(row, at);
  const agreeing = readings.map((reading) => agrees(row, at, reading));
  const isWithRepair = (index: number): boolean => at === place || readings[index]!.operands.includes(place);
  if (!agreeing.some((isAgreeing, index) => isAgreeing && isWithRepair(index))) return [];
  const shares = likelihoods(row, at, readings);
  return FAMILIES.flatMap((family) => {
    const members = [...readings.keys()].filter((index) => familyOf(at, readings[index]!) === family);
    const own = confirmedOf(row, at, readings, agreeing, shares, members);
    // What is sure as it is printed is not broken.
    if (own < 0 || !isWithRepair(own) || isSureAsPrinted(printed, at, family)) return [];
    return [proposalOf(row, at, readings[own]!)];
  });
}

function isSureAsPrinted(printed: Row, at: number, family: (typeof FAMILIES)[number]): boolean {
  const readings = readingsOf(printed, at);
  const members = [...readings.keys()].filter((index) => familyOf(at, readings[index]!) === family);
  const agreeing = readings.map((reading) => agrees(printed, at, reading));
  return confirmedOf(printed, at, readings, agreeing, likelihoods(printed, at, readings), members) >= 0;
}
