/** Siblings are read the same way: one share of a list that holds tells what the others are shares of. */
import type { Stated } from './choose.ts';
import { type Judged, stands } from './judge.ts';

/** Makes a failing reading strong where its siblings hold with the same anchor and with no other. */
export function readAsSiblings(all: readonly Stated[]): Stated[] {
  const anchors = new Map<string, Set<string>>();
  for (const { chosen } of all) {
    const { family } = chosen.proposal;
    if (!family || !stands(chosen)) continue;
    const set = anchors.get(family.key) ?? new Set();
    set.add(family.anchor);
    anchors.set(family.key, set);
  }
  return all.flatMap((stated) => {
    const { chosen, alternatives } = stated;
    if (stands(chosen) || chosen.proposal.strength === 'strong') return stated;
    const anchored = alternatives.filter((each) => {
      const { family } = each.proposal;
      return (
        family !== undefined && each.verdict === 'violated' && anchors.get(family.key)?.has(family.anchor)
      );
    });
    const [reading] = anchored;
    const isOnly = reading?.proposal.family && anchors.get(reading.proposal.family.key)?.size === 1;
    if (reading && isOnly) {
      const chosenReading = strengthened(reading);
      return { ...stated, chosen: chosenReading, alternatives: [chosenReading] };
    }
    // Nothing shows what it is a share of: no reading may speak for it.
    return chosen.proposal.confirming ? [] : stated;
  });
}

function strengthened(reading: Judged): Judged {
  return { ...reading, proposal: { ...reading.proposal, strength: 'strong', confirming: false } };
}
