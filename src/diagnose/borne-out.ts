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
import { agrees, type Family, type Reading } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import { type Row, rowOf } from '../likely/row.ts';
import type { Figure } from '../types.ts';
import { solvedValue } from './candidates.ts';
import { confirmedReadings } from './confirmed.ts';
import type { Accusation } from './diagnose.ts';
import { goalsFor } from './goals.ts';
import { figuresIn, keyOfRelation } from './involved.ts';
import { effectOf, type Network, networkOf } from './network.ts';
import type { Repair } from './repairs.ts';

/** How many figures before and after the suspected one are looked at. */
const REACH = 20;

/** The relations of a report and what is wrong with them. */
export interface Explained {
  stated: readonly Stated[];
  accusations: readonly Accusation[];
}

/**
 * Adds to each accusation the relations that one of its suggestions makes hold, and that nobody has read yet. Of several
 * suggestions the one that makes most of them hold is the likeliest.
 * @param isOn whether a check is on: what is off tells nothing here either
 */
export function withBorneOut(
  explained: Explained,
  recognition: Recognition,
  quantities: Quantities,
  isOn: (check: string) => boolean,
): Explained {
  const { stated, accusations } = explained;
  if (!accusations.some(({ relation }) => relation !== null)) return explained;
  const { figures } = recognition;
  const all = [...stated];
  const known = new Set(stated.map(keyOfRelation));
  const printed = printedOf(rowOf(recognition, quantities));
  const network = networkOf(stated, quantities);
  const told = accusations.map((accusation): Accusation => {
    // A total less its smallest part tells nothing that the total does not.
    const concerned = new Set(accusation.relations.flatMap((index) => figuresIn(all[index]!.chosen)));
    const isOther = (each: Stated): boolean =>
      isOn(each.check) &&
      !known.has(keyOfRelation(each)) &&
      figuresIn(each.chosen).some((figure) => !concerned.has(figure));
    const best = bestBorneOut(
      [...accusation.repairs, ...solvedRepairs(accusation, network, figures)].map((repair) => ({
        repair,
        relations: borneOutBy(repair, recognition, quantities, printed).filter(isOther),
      })),
    );
    if (!best) return accusation;
    const places = best.relations.flatMap((each) => {
      const key = keyOfRelation(each);
      if (known.has(key)) return [];
      known.add(key);
      return all.push(each) - 1;
    });
    const others = accusation.repairs.filter((each) => each !== best.repair);
    return {
      ...accusation,
      relations: [...accusation.relations, ...places],
      repairs: [{ ...best.repair, mended: [...best.repair.mended, ...places] }, ...others].slice(
        0,
        Math.max(1, accusation.repairs.length),
      ),
    };
  });
  return { stated: all, accusations: told };
}

/** A suggestion, and the relations that hold with it. */
interface BorneOut {
  repair: Repair;
  relations: readonly Stated[];
}

/** The first of those that make most relations hold; null where none makes any. */
function bestBorneOut(found: readonly BorneOut[]): BorneOut | null {
  let best: BorneOut | null = null;
  for (const each of found) if (each.relations.length > (best?.relations.length ?? 0)) best = each;
  return best;
}

/** What each other figure of the relation that is told would have to be, where nothing that holds speaks against it. */
function solvedRepairs(
  { relation, reading, repairs }: Accusation,
  network: Network,
  figures: readonly Figure[],
): Repair[] {
  if (relation === null || reading === null) return [];
  const suspected = new Set(repairs.map(({ figure }) => figure));
  return [...new Set(figuresIn(reading))].flatMap((figure): Repair[] => {
    if (suspected.has(figure)) return [];
    const candidate = solvedValue(goalsFor(figure, reading, network), figures[figure]!);
    if (!candidate) return [];
    const effect = effectOf(network, figure, quantityWith(candidate.printed, figures[figure]!));
    if (!effect.mended.includes(relation) || effect.broken.length > 0) return [];
    return [{ ...candidate, ...effect, figure, miss: 0, sharp: true, isOnPoint: false, score: 0 }];
  });
}

/** The figures of the running text as they are printed, and what is sure of each so. */
interface Printed {
  row: Row;
  sureAt: (at: number) => ReadonlyMap<Family, Reading>;
}

function printedOf(row: Row): Printed {
  const known = new Map<number, ReadonlyMap<Family, Reading>>();
  const sureAt = (at: number): ReadonlyMap<Family, Reading> => {
    const sure = known.get(at) ?? confirmedReadings(row, at, readingsOf(row, at));
    known.set(at, sure);
    return sure;
  };
  return { row, sureAt };
}

/** The relations that fail as printed, and hold with what was probably meant. */
function borneOutBy(
  repair: Repair,
  recognition: Recognition,
  quantities: Quantities,
  printed: Printed,
): Stated[] {
  const repaired = [...quantities];
  repaired[repair.figure] = quantityWith(repair.printed, recognition.figures[repair.figure]!);
  const row = rowOf(recognition, repaired);
  const place = row.findIndex(({ mention }) => mention.figure === repair.figure);
  if (place < 0 || printed.row.length !== row.length) return [];
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
function confirmedWith(place: number, at: number, row: Row, { sureAt }: Printed): Put[] {
  const readings = readingsOf(row, at);
  const isWithRepair = ({ operands }: Reading): boolean => at === place || operands.includes(place);
  if (!readings.some((reading) => isWithRepair(reading) && agrees(row, at, reading))) return [];
  const sure = [...confirmedReadings(row, at, readings)].filter(([, reading]) => isWithRepair(reading));
  if (sure.length === 0) return [];
  // What is sure as it is printed is not broken.
  return sure.flatMap(([family, reading]) => (sureAt(at).has(family) ? [] : proposalOf(row, at, reading)));
}
