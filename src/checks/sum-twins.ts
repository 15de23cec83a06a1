/** Two totals of the same items, told in two roles. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { isCountable, isRunningText } from './scope.ts';

/**
 * 年初预算为A，支出决算为B。其中：1.…年初预算为a1，支出决算为b1…: both totals are of the same items. Where one adds up,
 * the other should.
 */
export function* twinTotals(recognition: Recognition): Iterable<Proposal> {
  for (const [index, passage] of recognition.passages.entries()) {
    if (!isRunningText(passage.block) || !/其中:?$|如下:?。?$/u.test(passage.text)) continue;
    const totals = rolesIn(passage.mentions);
    if (totals.size < 2) continue;
    const items: Map<Role, Mention>[] = [];
    for (let after = index + 1; after < recognition.passages.length; after++) {
      const next = recognition.passages[after]!;
      // Subsections are items of another kind: a total before them rolls up.
      if (!isRunningText(next.block) || next.block.section !== passage.block.section) break;
      const roles = rolesIn(next.mentions);
      if (roles.size >= 2) items.push(roles);
    }
    for (const [role, total] of totals) {
      const parts = items.map((item) => item.get(role));
      const present = parts.filter((part) => part !== undefined);
      if (present.length < 2 || present.length !== items.length) continue;
      yield {
        ...confirming(`twins:${total.figure}`, total, sumFrom(present)),
        family: { key: `twins:${passage.index}`, anchor: 'items' },
      };
    }
  }
}

/** The first amount of each role. */
function rolesIn(mentions: readonly Mention[]): Map<Role, Mention> {
  const found = new Map<Role, Mention>();
  for (const mention of mentions)
    if (mention.kind === 'amount' && mention.role !== null && isCountable(mention) && !mention.isLast)
      if (!found.has(mention.role)) found.set(mention.role, mention);
  return found;
}
