/**
 * Counts that stand beside amounts in the lines below their total: 全年评审项目216个，送审19.28亿元 over ——预算评审：142个，送审…; ——结算评审：74个，….
 * Where the amounts of the lines make the amount that their total tells, the lines are all that there is, and the counts make theirs.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { itemsBelow, MOST_ITEMS } from './items-below.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

const FEWEST = 2;
const MOST_BETWEEN = 1;

/** The counts of all passages that lines stand below. */
export function* ofColumns(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block) || passage.mentions.length < FEWEST) continue;
    const counts = passage.mentions.filter((each) => each.kind === 'count' && isTotal(each));
    if (counts.length === 0) continue;
    const items = linesBelow(recognition, passage);
    if (items.length < FEWEST) continue;
    for (const total of counts) {
      const parts = items.flatMap((item) => firstLike(item, total) ?? []);
      if (parts.length !== items.length) continue;
      const right = sumFrom(parts);
      const isOnly = counts.filter((each) => sameDimension(each, total)).length === 1;
      const isSure =
        isOnly && parts.every((part) => isHead(items, part)) && hasWholeColumn(recognition, passage, items);
      yield isSure
        ? {
            ...asserting(`columns:${total.figure}`, total, right, 'strong'),
            severity: 'warning',
            certain: true,
          }
        : confirming(`columns:${total.figure}`, total, right);
    }
  }
}

const isTotal = (mention: Mention): boolean =>
  isCountable(mention) && mention.depth === 0 && !mention.isLast && !mention.inRange;

/** The numbered items right below, or lines of one name and several figures each; what announces them may stand between. */
function linesBelow({ passages }: Recognition, passage: Passage): Mention[][] {
  const numbered = itemsBelow(passages, passage).map((item) => item.flatMap(({ mentions }) => mentions));
  if (numbered.length >= FEWEST) return numbered;
  const lines: Mention[][] = [];
  for (let at = passage.index + 1; at < passages.length; at++) {
    const line = passages[at]!;
    const [first, ...others] = line.mentions;
    if (!first && lines.length === 0 && at - passage.index <= MOST_BETWEEN && /[:]$/u.test(line.text))
      continue;
    const name = first ? line.text.slice(0, first.start).replace(MARK, '') : '';
    if (!first || others.length === 0 || !isRunningText(line.block) || !NAME.test(name)) break;
    if (first.kind !== 'count' || line.block.section !== passage.block.section) break;
    lines.push(line.mentions);
    if (lines.length > MOST_ITEMS) return [];
  }
  return lines;
}

/** What a line may begin with. */
const MARK = /^(?:—+|-+|[·●◆■▪]|[(]?[\d一二三四五六七八九十]+[)、.])/u;
const NAME = /^(?!合计|共计|总计|其中|平均|另|单个)[^,。;、()\d]{2,16}$/u;

function firstLike(item: readonly Mention[], total: Mention): Mention | undefined {
  return item.find((each) => isTotal(each) && !each.nested && sameDimension(each, total));
}

const isHead = (items: readonly (readonly Mention[])[], part: Mention): boolean =>
  items.some(([first]) => first === part);

/** Do the first amounts of all lines make one that the passage above them tells? */
function hasWholeColumn(
  recognition: Recognition,
  { mentions }: Passage,
  items: readonly (readonly Mention[])[],
): boolean {
  const amounts = items.flatMap((item) => item.find((each) => each.kind === 'amount' && isTotal(each)) ?? []);
  const sum = printedSum(recognition, amounts);
  return (
    amounts.length === items.length &&
    mentions.some((each) => each.kind === 'amount' && isTotal(each) && comesOut(recognition, each, sum))
  );
}
