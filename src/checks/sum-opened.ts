/** A total whose sentence ends with 其中：, its parts in the numbered paragraphs or sections below, one each. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { itemsBelow, MOST_ITEMS } from './items-below.ts';
import { asserting } from './proposals.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

const OPENS =
  /(?:其中|包括|分别为|具体为|(?:具体|分项|构成|明细|分配|下达|拨付|安排)(?:情况|计划|方案)?如下|分项情况|资金投向|投向(?:为|如下))[:,]?。?$|(?:小计|合计|共计)(?:为)?[\d,.]+(?:万|亿)?元:$/u;

/** What may stand between the total and its lines. */
const OPENS_LINES = /^(?:,?(?:具体|分别|构成|来源|明细|分项)(?:情况)?(?:为|是|如下)?)?:$/u;
const CHOICE = /主要|其中|部分|重点|例如|如下几/u;
const FEWEST_LINES = 3;
const LONGEST_NAME = 24;

/** 市本级安排1,970.00万元： over lines of one name and amount each, 青少年训练补助 517.50万元: all that is arranged. */
export function* ofLinesBelow(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    const total = passage.mentions.at(-1);
    if (!total || !isTotal(total) || !OPENS_LINES.test(passage.text.slice(total.end))) continue;
    if (!isRunningText(passage.block) || CHOICE.test(total.label)) continue;
    const parts: Mention[] = [];
    let isNumbered = false;
    for (const { text, block, mentions } of recognition.passages.slice(passage.index + 1)) {
      // （1）产业扶贫项目97个，安排2,874.6万元；: the first of the total's kind, of the line's first two.
      const first = mentions.slice(0, 2).find((each) => isCountable(each) && sameDimension(each, total));
      if (!first || !isRunningText(block) || !isNameBefore(text, first, mentions.indexOf(first))) break;
      // ①…②…③… and then 其中…: what bears no number is no item of numbered ones.
      if (parts.length > 0 && (HEADS.test(text) || (isNumbered && !NUMBER.test(text)))) break;
      isNumbered = NUMBER.test(text);
      parts.push(first);
    }
    if (parts.length < FEWEST_LINES || parts.length > MOST_ITEMS) continue;
    yield {
      ...asserting(`lines:${passage.index}`, total, sumFrom(parts), 'strong'),
      severity: 'warning',
    };
  }
}

/** A line that begins the next part of the text. */
const HEADS = /^[一二三四五六七八九十]{1,2}、/u;

const NUMBER = /^(?:[(]\d{1,2}[)]|\d{1,2}[.、)]|[①-⑳])/u;

function isNameBefore(text: string, { start, isLast, label }: Mention, order: number): boolean {
  const name =
    order > 0
      ? label
      : text
          .slice(0, start)
          .replace(NUMBER, '')
          .replace(/[(][^()]*[)]/gu, '');
  return (
    !isLast &&
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    !/[,。;()]|[合总共小]计|^(?:已|实际|累计|全年|截至|当年|本年|结余|剩余|支出|支付|完成)/u.test(name)
  );
}

/** Where each item has an amount, their first ones make the total, or less where the list is a choice. */
export function* ofOpenedItems(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block) || !OPENS.test(passage.text)) continue;
    const totals = totalsOf(passage);
    const items = itemsBelow(recognition.passages, passage).map((item) =>
      item.flatMap(({ mentions }) => mentions),
    );
    if (totals.length === 0 || items.length < 2) continue;
    for (const [rank, total] of totals.entries()) {
      const parts = items.flatMap((item) => partOf(item, total) ?? []);
      // 收支总计A。包括：（一）收入总计A；（二）支出总计A: the same, told twice.
      if (parts.length < 2 || parts.some((part) => isEqual(recognition, part, total))) continue;
      const alike = totals.filter(({ role }) => role !== null && role === parts[0]!.role);
      const isOne = (rank === 0 && totals.length === 1) || (alike.length === 1 && alike[0] === total);
      const isOnly = isOne && parts.length === items.length;
      yield {
        group: `opened:${passage.index}`,
        strength: 'weak',
        left: figure(total.figure),
        relation: '=',
        right: sumFrom(parts),
        stated: total.figure,
        ceiling: isOnly,
        confirming: !isOnly,
        ...(isOnly ? { near: 'besides' as const } : {}),
      };
    }
  }
}

function isEqual({ figures }: Recognition, one: Mention, other: Mention): boolean {
  return figures[one.figure]!.base === figures[other.figure]!.base;
}

/** The amounts or counts that the list may divide: those of the sentence before 其中, the first of each kind. */
function totalsOf({ mentions }: Passage): Mention[] {
  const last = mentions.findLast((each) => isTotal(each));
  const sentence = mentions.filter((each) => each.sentence === last?.sentence && isTotal(each));
  return last ? sentence.filter((each) => sameDimension(each, last)) : [];
}

function isTotal(mention: Mention): boolean {
  return isCountable(mention) && !mention.isLast && mention.depth === 0;
}

/** The first amount of an item; where that is in another role than the total, the first in the total's. */
function partOf(item: readonly Mention[], total: Mention): Mention | undefined {
  const usable = item.filter(
    (each) => isCountable(each) && !each.isLast && each.depth === 0 && sameDimension(each, total),
  );
  const [first] = usable;
  // 预算50万元，支出48万元: of an item's two roles the total's own.
  const isOther = first && first.role !== null && total.role !== null && first.role !== total.role;
  return (isOther ? usable.find((each) => each.role === total.role) : undefined) ?? first;
}
