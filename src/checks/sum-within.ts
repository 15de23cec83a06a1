/** A part in another unit than its whole: 需资金156.00万元，其中市本级配套1560000万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { printed } from './reckoning.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

/** No part is so many times its whole, whatever 其中 may refer to. */
const FAR_ABOVE = 100;

/** That the first part behind 其中 is no more than what stands right before it; said only where it is far above. */
export function* ofParts(recognition: Recognition, { block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, part] of mentions.entries()) {
    const whole = mentions[index - 1];
    if (!whole || !/^其中/u.test(part.label) || !isMoney(whole) || !isMoney(part)) continue;
    const gap = text.slice(whole.end, part.start - part.label.length);
    if (!/^[,(:]?$/u.test(gap) || whole.sentence !== part.sentence || !sameDimension(whole, part)) continue;
    if (!(printed(recognition, part) >= printed(recognition, whole) * FAR_ABOVE)) continue;
    yield {
      group: `within:${part.figure}`,
      strength: 'strong',
      left: figure(part.figure),
      relation: '<=',
      right: figure(whole.figure),
      stated: part.figure,
    };
  }
}

function isMoney(mention: Mention): boolean {
  return mention.kind === 'amount' && isCountable(mention);
}
