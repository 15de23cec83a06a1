/** Totals that name all units which they count: 影像设备2台、手术器械18套、转运车辆3辆，合计23台（套、辆）. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';

/** 合计23台（套、辆）: the bracket right behind the unit. */
const OTHER_UNITS = /^[(]([一-鿿]{1,2}(?:[、,/或][一-鿿]{1,2})*)[)]/u;
const CALLED = /(?:合计|共计|总计|总共|共|计)(?:为)?$/u;

/** The units that a count's own words name: 台, 套 and 辆 of 23台（套、辆）; null where it has but one. */
function unitsOf(text: string, { kind, unit, end }: Mention): ReadonlySet<string> | null {
  const told = kind === 'count' && unit !== null ? OTHER_UNITS.exec(text.slice(end)) : null;
  return told ? new Set([unit!, ...told[1]!.split(/[、,/或]/u)]) : null;
}

/** Whether a sum leaves out what its total counts in another of its units. */
export function leavingOutUnits({
  passages,
}: Recognition): (stated: number, parts: readonly number[]) => boolean {
  const all = new Map<number, Mention[]>();
  for (const { mentions, text } of passages)
    for (const total of mentions) {
      const units = CALLED.test(total.label) ? unitsOf(text, total) : null;
      if (units) all.set(total.figure, partsOf(mentions, total, units));
    }
  return (stated, parts) => all.get(stated)?.some(({ figure }) => !parts.includes(figure)) ?? false;
}

/** The total over all that its sentence counts before it in one of its units. */
export function* ofMixedUnits({ mentions, text }: Passage): Iterable<Proposal> {
  for (const total of mentions) {
    const units = CALLED.test(total.label) ? unitsOf(text, total) : null;
    if (!units) continue;
    const parts = partsOf(mentions, total, units);
    const isMixed = new Set(parts.map(({ unit }) => unit)).size >= 2;
    if (isMixed) yield asserting(`mixed:${total.figure}`, total, sumFrom(parts), 'weak');
  }
}

function partsOf(mentions: readonly Mention[], total: Mention, units: ReadonlySet<string>): Mention[] {
  return mentions.filter(
    (each) =>
      each.kind === 'count' &&
      each.sentence === total.sentence &&
      each.end <= total.start &&
      units.has(each.unit ?? ''),
  );
}
