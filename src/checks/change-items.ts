/**
 * 2025年“三公”经费预算比2024年增加13.70万元。其中： over numbered paragraphs that tell one change each: （一）…减少1.50万元; （二）…增加15.60万元;
 * （三）…减少0.40万元 (部门预算公开文本: the whole and its items are compared with the year before).
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumOf } from './expression.ts';
import { itemsBelow } from './items-below.ts';
import { nearly } from './proposals.ts';
import { isRunningText } from './scope.ts';

const OPENS = /(?:其中|具体(?:情况)?(?:如下|为)?)[:,]?$/u;
const SAME = /持平|无变化|不变|与上年一致/u;

export function* ofItemsBelow({ passages }: Recognition): Iterable<Proposal> {
  for (const passage of passages) {
    const whole = passage.mentions.findLast(isChange);
    if (!whole || !isRunningText(passage.block) || !OPENS.test(passage.text)) continue;
    const items = itemsBelow(passages, passage).map(([item]) => item!);
    const changes = items.map((item) => changeOf(item, whole));
    const told = changes.filter((change) => change !== null);
    if (changes.some((change, at) => change === null && !SAME.test(items[at]!.text))) continue;
    if (told.length < 2) continue;
    yield {
      ...nearly(`below:${whole.figure}`, whole, sumOf(told.map(signed))),
      left: signed(whole),
      ruled: true,
    };
  }
}

const isChange = ({ kind, direction, depth }: Mention): boolean =>
  kind === 'amount' && direction !== 0 && depth === 0;

/** The first change of an item against the same year, where nothing else stands before it. */
function changeOf({ mentions, text }: Passage, whole: Mention): Mention | null {
  const first = mentions.find((each) => isChange(each) && each.unit === whole.unit);
  if (!first) return null;
  const words = text.slice(0, first.start);
  return words.includes('其中') || SAME.test(words) ? null : first;
}
