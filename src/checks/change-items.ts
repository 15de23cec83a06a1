/**
 * 2025年“三公”经费预算比2024年增加13.70万元。其中： over numbered paragraphs that tell one change each: （一）…减少1.50万元; （二）…增加15.60万元;
 * （三）…减少0.40万元 (部门预算公开文本: the whole and its items are compared with the year before).
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { isRunningText } from './scope.ts';

const OPENS = /(?:其中|具体(?:情况)?(?:如下|为)?)[:,]?$/u;
const NUMBER = /^(?:[(][一二三四五六七八九十\d]{1,2}[)]|\d{1,2}[.、]|[一二三四五六七八九十]+[、.])/u;
const SAME = /持平|无变化|不变|与上年一致/u;
const MOST = 8;

export function* ofItemsBelow({ passages }: Recognition): Iterable<Proposal> {
  for (const passage of passages) {
    const whole = passage.mentions.findLast(isChange);
    if (!whole || !isRunningText(passage.block) || !OPENS.test(passage.text)) continue;
    const items = itemsBelow(passages, passage);
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

/** The numbered paragraphs right below, of one kind of number. */
function itemsBelow(passages: readonly Passage[], opening: Passage): Passage[] {
  const items: Passage[] = [];
  let kind: string | undefined;
  const below = passages.slice(opening.index + 1, opening.index + 1 + MOST);
  for (const [at, each] of below.entries()) {
    if (!isRunningText(each.block)) break;
    const own = kindOf(each.text);
    // A line that was broken goes on before the next number.
    if (own === undefined && kind !== undefined && kindOf(below[at + 1]?.text ?? '') === kind) continue;
    kind ??= own;
    if (own === undefined || own !== kind) break;
    items.push(each);
  }
  return items;
}

/** （一） and （二） are of one kind, 1. of another. */
function kindOf(text: string): string | undefined {
  return NUMBER.exec(text)?.[0].replace(/[一二三四五六七八九十\d]+/gu, '1');
}

/** The first change of an item against the same year, where nothing else stands before it. */
function changeOf({ mentions, text }: Passage, whole: Mention): Mention | null {
  const first = mentions.find((each) => isChange(each) && each.unit === whole.unit);
  if (!first) return null;
  const words = text.slice(0, first.start);
  return words.includes('其中') || SAME.test(words) ? null : first;
}
