/** Rates of one item of a list, whose base another list or the item's own paragraph tells. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { listKey } from './difference-lists.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAmount } from './rate-kinds.ts';
import { beforeInSentence, isForEach, isRunningText, nearestEarlier } from './scope.ts';

const SPENDING =
  /(?:累计|全年|当年|实际|已|共)*(?:完成)?(?:支出|执行|使用|拨付|支付|发放|兑付|到位)(?:金额|资金|数|了|为)*$/u;
const SHORTEST_NAME = 2;
const BASES = 6;
const NEEDED = 2;

/** 中央资金支出20,148万元，执行率94.4%: of 中央资金, whose amount another section tells. */
export function* ofSameName(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [spent] = beforeInSentence(recognition, mention);
  if (!spent || !isAmount(spent) || !SPENDING.test(spent.label) || spent.clause < mention.clause - 1) return;
  const name = spent.label
    .replace(SPENDING, '')
    .replace(/^(?:其中|[(]?[\d一二三四五六七八九十]+[)、.]+)/u, '');
  if (name.length < SHORTEST_NAME) return;
  const { section } = recognition.passages[mention.passage]!.block;
  for (const base of basesOf(recognition, spent, name))
    yield {
      ...confirming(`${mention.figure}`, mention, quotient(figure(spent.figure), figure(base.figure))),
      family: { key: `named:${section ?? ''}`, anchor: `${base.passage}`, needs: NEEDED },
    };
}

/** The amounts that bear the name, those of lists that give it a like one, and those of a paragraph that it opens. */
function basesOf(recognition: Recognition, spent: Mention, name: string): Mention[] {
  const key = listKey(name);
  const nearest = (isMeant: (each: Mention) => boolean) =>
    nearestEarlier(
      recognition,
      spent,
      BASES,
      (each) =>
        isAmount(each) && !each.isLast && isMeant(each) && !isForEach(each) && !SPENDING.test(each.label),
    );
  const named = nearest(({ label }) => label.endsWith(name) || (key !== null && listKey(label) === key));
  const titles = new Map<number, boolean>();
  const titled = nearest(({ passage }) => {
    const known = titles.get(passage);
    if (known !== undefined) return known;
    const { text, block } = recognition.passages[passage]!;
    const isTitled = passage !== spent.passage && isRunningText(block) && opens(text, name);
    titles.set(passage, isTitled);
    return isTitled;
  });
  return [...new Set([...named, ...titled])];
}

/** （二）造林补助。…: a paragraph about what is named. */
function opens(text: string, name: string): boolean {
  const title = text.replace(/^[(]?[一二三四五六七八九十\d]+[)、.]+/u, '');
  return name.length > SHORTEST_NAME && title.slice(0, name.length + 2).includes(name);
}
