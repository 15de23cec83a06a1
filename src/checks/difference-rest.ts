/** 普惠性民办园318所，符合补助条件的301所。…未获补助17所: what remains of the whole that a part was told of. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { difference, figure } from './expression.ts';
import { isForEach, isLevel, sameDimension } from './scope.ts';

const REST = /^(?:其中)?(?:尚?未(?:能|被|获)?|没有|不|无)([一-鿿]{2})/u;
const SENTENCES = 2;

export function* ofRest({ mentions, text }: Passage): Iterable<Proposal> {
  for (const rest of mentions) {
    if (rest.kind !== 'count' || !isLevel(rest)) continue;
    const stem = REST.exec(rest.label)?.[1];
    if (stem === undefined) continue;
    const before = mentions.filter(
      (each) =>
        each.end <= rest.start &&
        rest.sentence - each.sentence <= SENTENCES &&
        isQuantity(each) &&
        sameDimension(each, rest),
    );
    const [part, ...others] = before.filter(
      ({ label }) => label.includes(stem) && !new RegExp(`[未不没无]${stem}`, 'u').test(label),
    );
    const whole = part && before[before.indexOf(part) - 1];
    // 成立9件、不成立14件、撤回3件: there is a third part.
    const next = mentions.find((each) => each.start >= rest.end && sameDimension(each, rest));
    if (next && /^[、,]/u.test(text.slice(rest.end, next.start)) && next.sentence === rest.sentence) continue;
    if (!part || !whole || others.length > 0 || whole.sentence !== part.sentence || before.length !== 2)
      continue;
    yield {
      group: `rest:${rest.figure}`,
      strength: 'strong',
      severity: 'warning',
      left: figure(rest.figure),
      relation: '=',
      right: difference(figure(whole.figure), figure(part.figure)),
      stated: rest.figure,
    };
  }
}

function isQuantity(mention: Mention): boolean {
  return isLevel(mention) && !isForEach(mention) && !mention.isLast;
}
