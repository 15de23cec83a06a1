/** What came less what went: 新增1106人、退出1518人，净减412人; and amounts with both sides in a bracket behind: 结余85.5万元（到位4118.5万元，结算4033万元）. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { difference, type Expression, figure, negated, sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { isAdditive, isForEach, isLevel, isRunningText, onlyOne } from './scope.ts';

const NET = /净(?:增加?|减少?|流[入出])(?:额|数)?$/u;
const UP = /净(?:增|流入)/u;
const CAME =
  /(?:新增|新建|新购|购入|增加|录用|招录|招聘|新招|新聘|新进|调入|入职|引进|升规|入规|纳入|转入)[^,。;净]{0,6}$/u;
const WENT =
  /(?:报废|退出|减少|注销|调出|调离|离职|辞职|退休|退规|拍卖|核销|清退|处置|拆除|关闭|转出|死亡|去世)[^,。;净]{0,6}$/u;

export function* ofNet({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const net of mentions) {
    if (!isAdditive(net) || !NET.test(net.label)) continue;
    const own = mentions.filter(
      (each) =>
        each !== net &&
        each.sentence === net.sentence &&
        each.kind === net.kind &&
        each.unit === net.unit &&
        !/净/u.test(each.label) &&
        !isForEach(each),
    );
    const [came, went] = [onlyOne(own, CAME), onlyOne(own, WENT)];
    if (!came || !went || came === went) {
      const terms = movesBefore(own, net);
      if (terms) yield nearly(`net:${net.figure}`, net, sumOf(terms));
      continue;
    }
    const [more, less] = UP.test(net.label) ? [came, went] : [went, came];
    yield nearly(`net:${net.figure}`, net, difference(figure(more.figure), figure(less.figure)));
  }
}

/** 招聘134人，退休93人，调出12人，净增29人: all that came and went of its sentence, where each is told to have done so; null where one is not. */
function movesBefore(own: readonly Mention[], net: Mention): Expression[] | null {
  const moved = own.filter((each) => each.end <= net.start && each.depth === net.depth);
  const signs = moved.map(({ label }) => Number(CAME.test(label)) - Number(WENT.test(label)));
  if (moved.length < 3 || signs.includes(0) || !signs.includes(1) || !signs.includes(-1)) return null;
  const way = UP.test(net.label) ? 1 : -1;
  return moved.map((each, at) => (signs[at] === way ? figure(each.figure) : negated(figure(each.figure))));
}

const BEFORE_BRACKET = 8;
const LEFT = /(?:结余|节约|节余|剩余|差额|余额|缺口|节省)(?:资金|金额|额)?(?:为|共)?$/u;

/** 结余资金85.5万元（到位4118.5万元，结算4033万元）: the only two amounts of the bracket right behind it. */
export function* ofBracketSides({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, left] of mentions.entries()) {
    if (left.kind !== 'amount' || !LEFT.test(left.label) || !isLevel(left)) continue;
    // 结余资金85.5万元退回县财政（到位…）: a word or two may stand before the bracket.
    const inside = mentions.slice(index + 1).filter((each) => each.depth > left.depth);
    const own = inside.filter(({ opening }) => opening === inside[0]?.opening);
    const [more, less, ...others] = own;
    if (!more || !less || others.length > 0 || mentions[index + 1] !== more) continue;
    if (more.opening - left.end > BEFORE_BRACKET) continue;
    if ([more, less].some((each) => each.kind !== 'amount' || !isLevel(each) || each.isLast)) continue;
    yield nearly(`sides:${left.figure}`, left, difference(figure(more.figure), figure(less.figure)));
  }
}
