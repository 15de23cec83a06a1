/** Siblings are read the same way: one share of a list that holds tells what the others are shares of. */

import { liesApart } from './apart.ts';
import type { Stated } from './choose.ts';
import { Decimal } from './decimal.ts';
import { type Judged, stands } from './judge.ts';

/** How many relations of a family hold with each anchor. */
type Support = Map<string, Map<string, number>>;

/** Makes a failing reading strong where its siblings hold with the same anchor. */
export function readAsSiblings(all: readonly Stated[]): Stated[] {
  const support = supportOf(all);
  return all.flatMap((stated) => {
    const { chosen, alternatives } = stated;
    if (stands(chosen)) return stated;
    if (chosen.proposal.strength === 'strong') return borneOut(stated, support);
    const reading = supported(alternatives, support);
    if (reading) {
      const strong = strengthened(reading);
      return { ...stated, chosen: strong, alternatives: [strong] };
    }
    // Nothing shows how it is to be read: no reading may speak for it.
    return chosen.proposal.confirming ? [] : stated;
  });
}

/** What the words assert, and siblings bear out, holds however far off it fails. */
function borneOut(stated: Stated, support: Support): Stated {
  const { chosen } = stated;
  const { family } = chosen.proposal;
  const count = (family && support.get(family.key)?.get(family.anchor)) ?? 0;
  if (count === 0) return stated;
  return { ...stated, chosen: { ...chosen, proposal: { ...chosen.proposal, certain: true } } };
}

function supportOf(all: readonly Stated[]): Support {
  const support: Support = new Map();
  for (const { alternatives } of all) {
    const anchors = new Set<string>();
    for (const each of alternatives) {
      const { family } = each.proposal;
      // Nothing is the sum of any nothings.
      if (!family || !stands(each) || each.stated?.isZero() || anchors.has(family.anchor)) continue;
      anchors.add(family.anchor);
      const counts = support.get(family.key) ?? new Map<string, number>();
      counts.set(family.anchor, (counts.get(family.anchor) ?? 0) + 1);
      support.set(family.key, counts);
    }
  }
  return support;
}

/** The failing reading whose anchor most siblings hold with; null where none does, or two do equally. */
function supported(alternatives: readonly Judged[], support: Support): Judged | null {
  let best: { reading: Judged; count: number } | null = null;
  let isTied = false;
  for (const reading of alternatives) {
    const { family } = reading.proposal;
    const count = (family && support.get(family.key)?.get(family.anchor)) ?? 0;
    if (count < (family?.needs ?? 1) || family?.supportsOnly || reading.verdict !== 'violated') continue;
    // Most siblings are of a whole that this one's readings do not reach: 占61.0%, 占27.9%; 占中央资金的63.0%; and 占3.5%.
    if (family?.most && count < mostOf(support, family)) continue;
    if (!best || count > best.count) {
      best = { reading, count };
      isTied = false;
    } else if (count === best.count && !agrees(reading, best.reading, alternatives)) isTied = true;
  }
  return best && !isTied ? best.reading : null;
}

function mostOf(support: Support, family: Judged['proposal']['family']): number {
  return Math.max(0, ...(support.get(family?.key ?? '')?.values() ?? []));
}

/** Does a reading, or another one of its family, say what the best one says? */
function agrees(reading: Judged, best: Judged, alternatives: readonly Judged[]): boolean {
  const { family } = reading.proposal;
  return alternatives.some(
    (each) =>
      each.proposal.family?.key === family?.key &&
      each.proposal.family?.anchor === family?.anchor &&
      isSame(each, best),
  );
}

/** The same anchor, or another figure of the same value: then it makes no difference which is meant. */
function isSame(a: Judged, b: Judged): boolean {
  const [one, other] = [a.proposal.family, b.proposal.family];
  if (one?.key === other?.key && one?.anchor === other?.anchor) return true;
  return a.expected !== null && b.expected !== null && a.expected.equals(b.expected);
}

/** How far apart two values lie that no slip but one of the point or the unit tells. */
const ABSURD = new Decimal(200);

/** 70 % where 0.00004 % comes out: such figures are none of the family. */
function isAbsurd({ stated, expected }: Judged): boolean {
  if (!stated || !expected || stated.isZero() || expected.isZero()) return false;
  return liesApart(stated, expected, ABSURD);
}

function strengthened(reading: Judged): Judged {
  return {
    ...reading,
    proposal: { ...reading.proposal, strength: 'strong', confirming: false, certain: !isAbsurd(reading) },
  };
}
