/**
 * Readings that fail without a mistake: prices for another unit, plans that leave room, rows that pass a member over.
 * Whatever slip would explain them, they accuse nobody.
 */
import { bareUnit, baseUnit, dividersOf } from '../checks/dividers.ts';
import { isBaseOfRate, isWholeOfShare } from '../checks/share-parts.ts';
import type { Mention } from '../figures/mentions.ts';
import { meet, plus } from '../likely/ranges.ts';
import type { Reading, ShapeName } from '../likely/reading.ts';
import { middleValue, type Place, type Row } from '../likely/row.ts';

/**
 * May a reading fail though nobody made a mistake?
 * @param at the place of the figure that is read
 */
export function isExcused(row: Row, at: number, reading: Reading): boolean {
  return (
    isForAnotherUnit(row, at, reading) ||
    isOfOtherThings(row, at, reading) ||
    leavesRoom(row[at]!, reading) ||
    passesOver(row, at, reading) ||
    isOfItsWeight(row, at, reading) ||
    addsBase(row, reading) ||
    takesOffBase(row, at, reading) ||
    isOfWhatChanged(row, at, reading) ||
    isOfMonths(row, at, reading) ||
    isOfSeveralPrices(row, at, reading) ||
    isRatedInside(row, at, reading) ||
    isOfReached(row, at, reading) ||
    isOffByUnit(row, at, reading) ||
    isPartItself(row, at, reading)
  );
}

const REPEATED = new Set<ShapeName>(['product', 'threefold', 'average']);
const CLOSE = 1e-3;

/** 1.38元/吨 of 955.26万吨: a price may be for another unit than what is counted, and be off by a power of ten. */
function isOffByUnit(row: Row, at: number, reading: Reading): boolean {
  return isTenfold(row[at]!, reading) && !isPricedAsCounted(row, at, reading);
}

/** Is a price or what it makes off by a power of ten? */
export function isTenfold(own: Place, { shape, range }: Reading): boolean {
  return REPEATED.has(shape) && isPowerOfTen((range[0] + range[1]) / 2 / middleValue(own), CLOSE);
}

/** Is a ratio 10, 100, 0.1, …, or 1, but for so much of its logarithm? */
export function isPowerOfTen(ratio: number, slack: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power - Math.round(power)) < slack;
}

/** 人均300元 of 312名, 每亩1500元 of 13.50亩: the price is for one of just what is counted. */
function isPricedAsCounted(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [price, ...counted] = shape === 'average' ? [at, operands[1]!] : operands;
  const { label, unit } = row[price!]!.mention;
  const dividers = dividersOf(label, unit);
  return counted.every((index) => {
    const own = bareUnit(row[index]!.mention.unit);
    return dividers.some(({ units }) => units.includes(own));
  });
}

/** 每50公斤126元，销售均价每吨2630元: a price is for another unit than the one that is counted, and of another thing. */
function isForAnotherUnit(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!REPEATED.has(shape)) return false;
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  const counted = mentions.filter(({ kind }) => kind === 'measure').map(({ unit }) => bareUnit(unit));
  const priced = mentions.flatMap(({ kind, label }) => (kind === 'amount' ? dividersOf(label, null) : []));
  return counted.some((unit) =>
    priced.some(({ name }) => name !== unit && baseUnit(name) === baseUnit(unit)),
  );
}

/** 计划加固36座，完工30座，在建4座: of what was planned some may not have begun. */
function leavesRoom({ mention: { label }, quantity: { rough } }: Place, { shape, range }: Reading): boolean {
  return shape === 'sum' && /计划|任务|目标/u.test(label) && range[1] < rough[0];
}

/** 目标合理性12分，得11.2分: what was gained is not its weight told again. */
function isOfItsWeight(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!.mention;
  const other = row[operands[0]!]!.mention;
  return (
    shape === 'equal' &&
    own.kind === 'score' &&
    own.passage === other.passage &&
    own.sentence === other.sentence
  );
}

/** 支出124.35亿元，为调整预算131.6亿元的94.5%，加上解支出8.92亿元、…: what a rate is of stands among the parts, and is none. */
function addsBase(row: Row, { shape, operands }: Reading): boolean {
  return (
    shape === 'sum' &&
    operands.some((index) => {
      const { mention } = row[index]!;
      return isBaseOfRate(mention) || isWholeOfShare(mention);
    })
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

const MOVES = /[省节增减多少升降差]/u;

/**
 * 用气52.4万立方米，上年57.8万立方米，少用5.4万立方米；单价3.15元，燃气费165.06万元: where the levels are told, a price makes no
 * whole amount of what they differ by.
 */
function isOfWhatChanged(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { direction, label } = row[at]!.mention;
  if (!REPEATED.has(shape) || direction !== 0) return false;
  if (MOVES.test(label) && !/[到至]$/u.test(label)) return false;
  return operands.some((index) => {
    const { mention, dimension } = row[index]!;
    return (
      mention.direction !== 0 &&
      row.some(
        (each) =>
          each.mention.isLast &&
          each.dimension === dimension &&
          each.mention.passage === mention.passage &&
          each.mention.sentence === mention.sentence,
      )
    );
  });
}

const BILLED = new Set<ShapeName>(['product', 'bill']);

/** 46人，每月1400元，…；按10个月发放810.6万元: prices by the month make what is paid in one, and the months stand right before. */
function isOfMonths(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, before] = [row[at]!.mention, row[at - 1]?.mention];
  if (!BILLED.has(shape) || before?.passage !== own.passage || before.clause !== own.clause) return false;
  if (!/月$/u.test(before.unit ?? '') || operands.includes(at - 1)) return false;
  return operands.some((index) => {
    const { kind, label, unit } = row[index]!.mention;
    return kind !== 'count' && dividersOf(label, unit).some(({ name }) => name === '月');
  });
}

/** 得18.4分（其中预算执行率87.2%，10分的指标得8.72分）: the rate is of a part of what stands before the bracket. */
function isRatedInside(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'portion') return false;
  const [own, rate] = [row[at]!.mention, row[operands[0]!]!.mention];
  return /^其中/u.test(rate.label) && rate.opening === own.end;
}

/** 调整到每具1,200元, 提高至420元: what something was changed to. */
const REACHED = /[到至](?:每[一-鿿]{1,2}|[人户]均)?$/u;

/** 收费调整到每车12元，上调2元，幅度20%: a change is so many per cent of what there was before it; only a share (占) is of what there is now. */
function isOfReached(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'portion' && shape !== 'movedShare') return false;
  const [change, rate] = (shape === 'portion' ? [at, operands[0]!] : [operands[0]!, at]).map(
    (index) => row[index]!.mention,
  ) as [Mention, Mention];
  const base = row[operands[1]!]!.mention;
  return (
    change.direction !== 0 &&
    REACHED.test(base.label) &&
    base.end <= change.start &&
    base.passage === change.passage &&
    base.sentence === change.sentence &&
    !/占|比重/u.test(rate.label)
  );
}

/** 户数占底数的23.45%: of 户, whatever else is counted beside them. */
function isOfOtherThings(row: Row, at: number, { operands }: Reading): boolean {
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  const rate = mentions.find(({ kind }) => kind === 'rate');
  const counted = /([户人件栋台套个])数[^,。;]{0,4}占/u.exec(rate?.label ?? '')?.[1];
  return counted !== undefined && mentions.some((each) => each !== rate && each.unit !== counted);
}

/** 前两类每户800元，环卫工人每户500元，共支出17.15万元: what several prices make together is no product of one of them. */
function isOfSeveralPrices(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  if (shape !== 'product' || !/[共合总]/u.test(own.mention.label)) return false;
  const price = row[operands[0]!]!;
  return row
    .slice(Math.max(0, at - SEVERAL), at)
    .some(
      (each) =>
        each !== price &&
        each.isForEach &&
        each.dimension === price.dimension &&
        each.mention.passage === own.mention.passage &&
        each.mention.sentence === own.mention.sentence &&
        !each.quantity.value.equals(price.quantity.value),
    );
}

const SEVERAL = 8;

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
