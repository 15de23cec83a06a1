/** 未结案件602件中，民事案件占59.97%: the whole that a clause of its own opens a share with. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { isAdditive } from './scope.ts';

export function openedWhole({ passages }: Recognition, share: Mention): Mention | undefined {
  const { mentions, text } = passages[share.passage]!;
  const whole = mentions[mentions.indexOf(share) - 1];
  if (share.kind !== 'rate' || !whole || !isAdditive(whole) || !/占$/u.test(share.label)) return undefined;
  return text.slice(whole.end, share.start) === `中,${share.label}` ? whole : undefined;
}
