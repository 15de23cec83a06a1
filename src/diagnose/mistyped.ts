/**
 * Readings that could only confirm, and miss by a slip that leaves every digit of the stated figure as it is: 占84.79%
 * where 84.97 comes out of the amounts beside it; 仅此一项需补贴245元 where 24,500吨 at 100元 make 245万元. Few values lie so
 * near each other that this would be chance. Other slips reach too many values to tell anything of a reading that words
 * merely allow.
 */
import type { Put } from '../checks/claim.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities } from '../judge/judge.ts';
import { factorOf } from '../judge/quantity.ts';
import { roughly } from '../judge/rough.ts';
import type { Figure, Slip } from '../types.ts';
import { upheldFigures } from './involved.ts';
import { slipsOf } from './slips.ts';

/** By check, the slips that tell, and the digits that the stated figure must have. */
const TELLING: Record<string, readonly (readonly [slip: Slip, fewestDigits: number])[]> = {
  change: [['swap', 3]],
  difference: [
    ['swap', 4],
    ['unit', 5],
  ],
  product: [
    ['swap', 4],
    ['unit', 3],
  ],
  rate: [['swap', 4]],
  share: [['swap', 4]],
  sum: [
    ['swap', 4],
    ['unit', 5],
  ],
};

/** What an agreement may miss in floating point, as a share of the value. */
const SLACK = 1e-9;

/**
 * The readings that one such slip would make agree, as relations that fail.
 *
 * @param all what has been read so far: what a relation states or upholds is what it is
 * @param put all readings that were put forward
 */
export function mistypedReadings(
  all: readonly Stated[],
  put: readonly Put[],
  quantities: Quantities,
  figures: readonly Figure[],
): Stated[] {
  const upheld = upheldFigures(all);
  const found = new Map<number, Stated>();
  for (const { check, proposal } of put) {
    const { stated, left, right, relation } = proposal;
    if (!proposal.confirming || relation !== '=' || left.type !== 'figure') continue;
    if (upheld.has(stated) || found.has(stated)) continue;
    const meant = meantValues(check, figures[stated]!, quantities[stated]?.digits ?? 0);
    if (meant.length === 0) continue;
    const range = roughly(right, quantities);
    if (!range) continue;
    const value = (range[0] + range[1]) / 2;
    const half = quantities[stated]!.half.toNumber() + Math.abs(value) * SLACK;
    if (!meant.some((each) => Math.abs(each - value) <= half)) continue;
    const chosen = judge(check, { ...proposal, confirming: false, fallback: false }, quantities);
    found.set(stated, { check, group: `mistyped:${stated}`, chosen, alternatives: [chosen] });
  }
  return [...found.values()].filter(({ chosen }) => chosen.verdict === 'violated');
}

/** In base units, the values that the figure would have without a telling slip. */
function meantValues(check: string, figure: Figure, digits: number): number[] {
  const telling = (TELLING[check] ?? []).filter(([, fewest]) => digits >= fewest);
  if (telling.length === 0 || figure.qualifier !== null) return [];
  const factor = factorOf(figure).toNumber();
  return slipsOf(figure)
    .filter(({ slip }) => telling.some(([each]) => each === slip))
    .map(({ value }) => value * factor);
}
