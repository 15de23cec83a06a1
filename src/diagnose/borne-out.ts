/**
 * What a repair bears out. One slip breaks every relation that its figure is part of; those that no recogniser reads are
 * found by putting right what is suspected: a reading that then agrees, and whose words make sure of it, is one that the
 * slip broke. It is told with the slip, and never accuses by itself.
 */
import type { Put, Recognition } from '../checks/claim.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { quantityWith } from '../judge/quantity.ts';
import { proposalOf } from '../likely/proposal.ts';
import { agrees, type Reading } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import { type Row, rowOf } from '../likely/row.ts';
import { confirmedReadings } from './confirmed.ts';
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

/**
 * Adds to each accusation the relations that its likeliest suggestion makes hold, and that nobody has read yet.
 * @param isOn whether a check is on: what is off tells nothing here either
 */
export function withBorneOut(
  explained: Explained,
  recognition: Recognition,
  quantities: Quantities,
  isOn: (check: string) => boolean,
): Explained {
  const { stated, accusations } = explained;
  const isMendable = ({ relation, repairs }: Accusation): boolean => relation !== null && repairs.length > 0;
  if (!accusations.some(isMendable)) return explained;
  const all = [...stated];
  const known = new Set(stated.map(keyOfRelation));
  const printed = rowOf(recognition, quantities);
  const told = accusations.map((accusation): Accusation => {
    const [repair, ...others] = accusation.repairs;
    if (!repair || !isMendable(accusation)) return accusation;
    const found = borneOutBy(repair, recognition, quantities, printed).filter((each) => {
      const key = keyOfRelation(each);
      return isOn(each.check) && !known.has(key) && known.add(key);
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

/**
 * The relations that fail as printed, and hold with what was probably meant.
 * @param printed the figures of the running text as they are printed
 */
function borneOutBy(
  repair: Repair,
  recognition: Recognition,
  quantities: Quantities,
  printed: Row,
): Stated[] {
  const repaired = [...quantities];
  repaired[repair.figure] = quantityWith(repair.printed, recognition.figures[repair.figure]!);
  const row = rowOf(recognition, repaired);
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
function confirmedWith(place: number, at: number, row: Row, printed: Row): Put[] {
  const readings = readingsOf(row, at);
  const isWithRepair = ({ operands }: Reading): boolean => at === place || operands.includes(place);
  if (!readings.some((reading) => isWithRepair(reading) && agrees(row, at, reading))) return [];
  const sure = [...confirmedReadings(row, at, readings)].filter(([, reading]) => isWithRepair(reading));
  if (sure.length === 0) return [];
  // What is sure as it is printed is not broken.
  const asPrinted = confirmedReadings(printed, at, readingsOf(printed, at));
  return sure.flatMap(([family, reading]) => (asPrinted.has(family) ? [] : proposalOf(row, at, reading)));
}
