/** Sums, balances and what is left that do not come out without a mistake: of plans, of bases, with something on the way. */
import { meet, plus } from '../likely/ranges.ts';
import { addedOf, type Reading, type ShapeName } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';
import { isOfOtherFlow, WENT } from './excused-flows.ts';
import { isAddedWrongly } from './excused-parts.ts';

/** May a sum or a balance fail though nobody made a mistake? */
export function isExcusedSum(row: Row, at: number, reading: Reading): boolean {
  return (
    leavesRoom(row[at]!, reading) ||
    passesOver(row, at, reading) ||
    isOfOtherList(row, at, reading) ||
    isOfWholeYears(row, at, reading) ||
    takesOffBase(row, at, reading) ||
    takesOffCount(row, reading) ||
    isPartItself(row, at, reading) ||
    makesNamesake(row, at, reading) ||
    leavesRest(row, at, reading) ||
    isToldBehind(row, at, reading) ||
    isTotalOfRates(row, at, reading) ||
    leavesOneOut(row, at, reading) ||
    isAddedWrongly(row, at, reading) ||
    movesBothWays(row, at, reading) ||
    isOfOtherFlow(row, at, reading) ||
    countsMoreIn(row, at, reading)
  );
}

/** 计划加固36座，完工30座，在建4座: of what was planned some may not have begun. */
function leavesRoom({ mention: { label }, quantity: { rough } }: Place, { shape, range }: Reading): boolean {
  return shape === 'sum' && /计划|任务|目标/u.test(label) && range[1] < rough[0];
}

/** 支出98.42亿元，为预算104.1亿元的94.5%，加债务还本11.25亿元、结转下年5.18亿元: what a list goes on with is left of nothing before the list. */
function isOfOtherList(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { head, mention } = row[at]!;
  return shape === 'difference' && head !== mention && operands.every((each) => row[each]!.head !== head);
}

const PART_OF_YEAR = /^[上下]半年|^[一二三四]季度|^第[一二三四]季度/u;
const YEARLY = /^(?:全年|年度|年初|本年|当年)/u;

/** 年度预算1,286万元，全年支付864万元，上半年432万元: what is left of a year's amounts is no part of the year. */
function isOfWholeYears(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'difference' &&
    PART_OF_YEAR.test(row[at]!.mention.label) &&
    operands.every((each) => YEARLY.test(row[each]!.mention.label))
  );
}

const TAKEN_OFF = new Set<ShapeName>(['difference', 'rest', 'drawn', 'balance']);
const RECKONED_FROM = /(?:缴费|缴存|计费|计税|计征|计提|计发|提取)(?:工资)?基数(?:为)?$/u;
const RECKONED = /(?:计|缴|缴纳|缴存|提取)$/u;

/** 按缴存基数24万元计1.92万元，…2%计4,800元: rates are reckoned from a base, and nothing is taken off it. */
function takesOffBase(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    TAKEN_OFF.has(shape) &&
    RECKONED.test(row[at]!.mention.label) &&
    operands.some((index) => RECKONED_FROM.test(row[index]!.mention.label))
  );
}

/** 泊位3,640个，分属三个街道：甲1,485个，乙1,230个，其余925个: how many a list has is taken off from nothing, but its items are. */
function takesOffCount(row: Row, { shape, operands }: Reading): boolean {
  return (
    TAKEN_OFF.has(shape) &&
    operands.slice(1).some((index) => {
      const [own, next] = [row[index]!.mention, row[index + 1]];
      return (
        own.kind === 'count' &&
        next?.stop === ':' &&
        next.mention.passage === own.passage &&
        next.mention.start - next.mention.label.length === own.end + own.trail.length + 1 &&
        operands.includes(index + 1)
      );
    })
  );
}

const BALANCES = new Set<ShapeName>(['sum', 'balance', 'drawn', 'rest']);
const LEAD_BACK = new Set<ShapeName>(['difference', 'increased', 'decreased']);

/**
 * 讲座32场、展览18期、活动147场，共197场（期）; 年初1236人，新增107人，消除301人，自然减少9人，年末1033人: a member of the row in
 * another unit, or a change on the way, is passed over. 年末1033人，新增107人，退出310人，上年末1236人: nor does one change alone
 * lead back to what there was.
 */
function passesOver(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  const leadsBack = LEAD_BACK.has(shape) && own.mention.isLast && own.mention.direction === 0;
  if (!(BALANCES.has(shape) || leadsBack) || operands[0]! > at) return false;
  const used = new Set(operands);
  for (let index = Math.min(...operands) + 1; index < at; index++) {
    const { mention, stop, dimension } = row[index]!;
    if (
      used.has(index) ||
      mention.sentence !== own.mention.sentence ||
      mention.passage !== own.mention.passage
    )
      continue;
    const isMember =
      shape === 'sum' && mention.kind === own.mention.kind && stop === '、' && dimension !== own.dimension;
    if (isMember || (dimension === own.dimension && mention.direction !== 0)) return true;
  }
  return false;
}

/**
 * 共发放2.6174亿元。…甲11,482万元，乙7,316万元，丙2,845万元，…: what makes a total told before with its neighbours in the row is a part as
 * they are, and no total of those behind it.
 */
function isPartItself(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  if (shape !== 'sum' || operands[0]! < at) return false;
  const own = row[at]!;
  let sum = plus(range, own.quantity.rough);
  for (let index = at - 1; index >= Math.max(0, at - FAR_TOTAL); index--) {
    const place = row[index]!;
    if (place.dimension !== own.dimension || place.isForEach) continue;
    if (place.quantity.digits >= TELLING_TOTAL && meet(sum, place.quantity.rough)) return true;
    const { passage, sentence } = place.mention;
    if (passage === own.mention.passage && sentence === own.mention.sentence)
      sum = plus(sum, place.quantity.rough);
  }
  return false;
}

const FAR_TOTAL = 24;
const TELLING_TOTAL = 4;

/** 满意225人，…满意148人，…合起来400人，满意373人: what bears the name of a part beside the total, and comes out, is their sum. */
function makesNamesake(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  if (shape !== 'sum' || operands[0]! > at) return false;
  const own = row[at]!;
  const names = operands.map((index) => row[index]!.mention.label);
  return row
    .slice(at + 1, at + 1 + BEHIND)
    .some(
      ({ mention, dimension, quantity }) =>
        mention.passage === own.mention.passage &&
        mention.sentence === own.mention.sentence &&
        dimension === own.dimension &&
        quantity.digits >= TELLING_SUM &&
        mention.label.length >= NAME_LETTERS &&
        names.some((label) => label.endsWith(mention.label)) &&
        meet(range, quantity.rough),
    );
}

/** How many figures behind a total may be the sum of what is not its own. */
const BEHIND = 3;
const TELLING_SUM = 3;
const NAME_LETTERS = 2;

/** 总藏量46.8万册，其中纸质38.2万册，电子7.9万册，其余为报刊: the rest has a name and no figure. */
function leavesRest(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  const own = row[at]!;
  if (shape === 'sum') return row[Math.max(...operands)]!.leavesRest && range[1] < own.quantity.rough[0];
  const isRest = [at, ...operands].some((index) => row[index]!.leavesRest);
  return TAKEN_OFF.has(shape) && isRest && range[0] > own.quantity.rough[1];
}

/** 下达5000万元。…一季度620万元、…。四个季度共支付4400万元: the total of the parts is told right behind them, and is another. */
function isToldBehind(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  const last = Math.max(...operands);
  if (shape !== 'sum' || operands[0]! < at) return false;
  return row
    .slice(last + 1, last + 1 + BEHIND)
    .some(
      ({ dimension, mention: { label }, quantity, toldCount }) =>
        dimension === row[at]!.dimension &&
        (toldCount > 0 || /[共合总]/u.test(label)) &&
        meet(range, quantity.rough),
    );
}

/** 藏书8640册，年初8120册，新增560册，剔旧40册: what went stands right behind what came, and is taken off. */
function leavesOneOut(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, last] = [row[at]!, row[Math.max(...operands)]!];
  const next = row[Math.max(...operands) + 1];
  return (
    (shape === 'sum' || shape === 'increased') &&
    next !== own &&
    /^(?:[本当今]年|年内|其中)?新?[增购添入]/u.test(last.mention.label) &&
    next?.mention.passage === last.mention.passage &&
    next.mention.sentence === last.mention.sentence &&
    next.dimension === last.dimension &&
    WENT.test(next.mention.label)
  );
}

const MOVED = new Set<ShapeName>(['difference', 'change']);

/** 合同价126.8万元，签证增加9.35万元、变更减少4.15万元，结算价132万元: of what rose and what fell neither is the whole difference. */
function movesBothWays(row: Row, at: number, { shape }: Reading): boolean {
  const { mention, dimension } = row[at]!;
  if (!MOVED.has(shape) || mention.direction === 0) return false;
  return [at - 1, at + 1].some((index) => {
    const beside = row[index];
    return (
      beside?.mention.passage === mention.passage &&
      beside.mention.sentence === mention.sentence &&
      beside.dimension === dimension &&
      beside.mention.direction === -mention.direction &&
      row[Math.max(at, index)]!.stop === '、'
    );
  });
}

const COUNTED_IN = /(?:计入|加上|算上|并入|扣除|扣减|剔除|冲抵)([一-鿿]{2,10}?)[之以]?后/u;

/** 收入137,560元，支出138,390元；计入街道补贴后结余7,170元: what is counted in besides is named, and is none of the figures. */
function countsMoreIn(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (addedOf(shape, operands.length) === null && shape !== 'change' && shape !== 'increased') return false;
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  return mentions.some((each) => {
    const name = COUNTED_IN.exec(each.label)?.[1]?.slice(-NAME_LETTERS);
    return name !== undefined && !mentions.some((other) => other !== each && other.label.includes(name));
  });
}

/** 占45.5%，占27.0%，这两类合计占72.5%: a total of rates leaves nothing that its parts do not. */
function isTotalOfRates(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'remainder') return false;
  const sum = operands.map((index) => row[index]!.quantity.rough).reduce(plus, [0, 0]);
  return meet(sum, row[at]!.quantity.rough);
}
