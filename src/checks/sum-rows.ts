/**
 * A total and the row of its kind right behind it, however the row is joined: 养护里程368.5公里，县道112.3公里，乡道218.9公里，村道
 * 55.3公里. Such rows are often no parts; they are where two neighbouring digits of one figure have to change places for
 * the row to add up. What a colon opens in the next sentence (资金来源：中央…，省级…) nearly always is.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { isAdditive, isCountable, isLevel, isRunningText } from './scope.ts';
import { BOUNDS } from './sum-breaks.ts';
import { isRestTold } from './sum-gaps.ts';
import { tellsOverlap } from './sum-listed.ts';
import { overlap } from './sum-overlaps.ts';

const OPEN = /等|主要|另有|同比|累计|目标|计划|重复|交叉|上年|去年/u;
const ITEM = /^(?:其中)?[:]?(?:[一二三四五六七八九十]是|[①-⑳])/u;
const FEWEST = 2;

export function* ofRows(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isPart(total) || total.isLast) continue;
    // 一是校舍维修86万元，二是防汛物资45万元: the first of a list, and no total of the others.
    if (ITEM.test(total.label)) continue;
    const row = rowBehind(recognition, passage, total);
    for (const each of row ? [row, joinedOf(passage, row)] : [])
      if (each.length >= FEWEST && isClear(recognition, passage, total, each))
        yield {
          ...nearly(`row:${total.figure}:${each.length}`, total, sumFrom(each)),
          typed: 'swapped',
        };
    const opened = openedBehind(recognition, passage, total);
    if (opened && isClear(recognition, passage, total, opened))
      yield nearly(`opened-row:${total.figure}`, total, sumFrom(opened));
  }
}

const isPart = (mention: Mention): boolean =>
  isAdditive(mention) && isCountable(mention) && isLevel(mention) && !mention.inRange;

const isRate = ({ kind, direction }: Mention): boolean => kind === 'rate' && direction === 0;

/** The row in the rest of the sentence, with what each part is in per cent or in a bracket between; up to a semicolon. */
function rowBehind(recognition: Recognition, { mentions, text }: Passage, total: Mention): Mention[] | null {
  const row: Mention[] = [];
  for (const each of mentions.slice(mentions.indexOf(total) + 1)) {
    if (each.sentence !== total.sentence) break;
    if (each.depth > total.depth || isRate(each)) continue;
    if (!isAlike(recognition, each, total) || each.isLast) break;
    const last = row.at(-1);
    if ((row.length >= FEWEST || !last) && text.slice((last ?? total).end, each.start).includes(';')) break;
    // 账面余额171.59万元，对账单余额176.09万元，相差4.50万元: by how much two differ is part of neither.
    if (/^(?:尚|未|余|剩|相差|差额|差异)/u.test(each.label) || (last && last.nested !== each.nested)) break;
    row.push(each);
  }
  return row.length >= FEWEST ? row : null;
}

/** 受理18,661件，咨询9,164件、求助5,873件、投诉3,206件、建议418件，办结18,512件: as far as 、 joins it. */
function joinedOf({ text }: Passage, row: readonly Mention[]): Mention[] {
  const end = row.findIndex((each, at) => {
    const next = row[at + 1];
    return !next || text[each.end] !== '、';
  });
  return end + 1 === row.length ? [] : row.slice(0, end + 1);
}

/** 总投资1980万元。资金来源：中央1386万元，省级396万元，县级198万元: behind the last of its kind in the sentence. */
function openedBehind(
  recognition: Recognition,
  { mentions, text }: Passage,
  total: Mention,
): Mention[] | null {
  if (!text.includes(':', total.end)) return null;
  const own = mentions.filter(
    (each) => each.sentence === total.sentence && isAlike(recognition, each, total),
  );
  const row: Mention[] = [];
  for (const each of mentions) {
    if (each.sentence !== total.sentence + 1 || isRate(each) || each.depth > 0) continue;
    if (!isAlike(recognition, each, total)) break;
    row.push(each);
  }
  const [first] = row;
  if (own.at(-1) !== total || !first || row.length < FEWEST) return null;
  const head = text.slice(total.end, first.start).split('。').at(-1);
  return head?.includes(':') ? row : null;
}

/** Of the total's kind and unit; 限额59.6亿元以内 is a bound and no part. */
function isAlike(recognition: Recognition, each: Mention, total: Mention): boolean {
  if (BOUNDS.has(recognition.figures[each.figure]!.qualifier ?? '')) return false;
  return isPart(each) && each.kind === total.kind && each.unit === total.unit && each.depth === total.depth;
}

function isClear(
  recognition: Recognition,
  passage: Passage,
  total: Mention,
  row: readonly Mention[],
): boolean {
  const words = passage.text.slice(total.end, row.at(-1)!.end + 2);
  return (
    !OPEN.test(words) &&
    !tellsOverlap(passage.text, row.at(-1)!) &&
    !isRestTold(recognition, passage, total, row) &&
    !overlap(row, recognition)
  );
}
