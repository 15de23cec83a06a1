/**
 * Readings that fail without a mistake: prices for another unit, plans that leave room, rows that pass a member over.
 * Whatever slip would explain them, they accuse nobody.
 */
import type { Mention } from '../figures/mentions.ts';
import { PRICED, QUOTIENTS, type Reading, type ShapeName } from '../likely/reading.ts';
import { middleValue, type Row } from '../likely/row.ts';
import { speaksOfOthers } from './excused-apart.ts';
import { isExcusedPrice } from './excused-prices.ts';
import { isExcusedRate } from './excused-rates.ts';
import { isExcusedSum } from './excused-sums.ts';
import { isExcludedByWords } from './excused-words.ts';
import { isToldElsewhere } from './told-elsewhere.ts';

/**
 * May a reading fail though nobody made a mistake?
 * @param at the place of the figure that is read
 */
export function isExcused(row: Row, at: number, reading: Reading): boolean {
  return (
    speaksOfOthers(row, at, reading) ||
    isExcludedByWords(row, at, reading) ||
    isExcusedPrice(row, at, reading) ||
    isExcusedSum(row, at, reading) ||
    isExcusedRate(row, at, reading) ||
    isOfItsWeight(row, at, reading) ||
    isCutOff(row, at, reading) ||
    isNamedByBase(row, at, reading) ||
    isEndOfLonger(row, at, reading) ||
    isRatedInside(row, at, reading) ||
    isOfReached(row, at, reading) ||
    isPriceAgain(row, at, reading) ||
    isOfNamedBase(row, at, reading) ||
    isBound(row, at, reading) ||
    isOfStart(row, at, reading) ||
    isOfMetBudget(row, reading) ||
    isOfOtherThings(row, at, reading) ||
    isOfYearBefore(row, at, reading) ||
    comparesOthers(row, at, reading) ||
    (RECKONED.has(reading.shape) && isToldElsewhere(row, at, reading))
  );
}

/** 每亩102.5元，计218.33万元，项目资金518.36万元: of rates and products that another figure tells none is meant by this one. */
const RECKONED = new Set<ShapeName>([...QUOTIENTS, ...PRICED]);

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

/** 为预算的101.3%, and for another fund 为预算的101.9%: words that tell what a rate is of do not tell whose it is. */
function isNamedByBase(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, other] = [row[at]!.mention, row[operands[0]!]!.mention];
  return (
    shape === 'equal' &&
    own.kind === 'rate' &&
    own.passage !== other.passage &&
    [own, other].every(({ label }) => BASE_ALONE.test(label))
  );
}

const BASE_ALONE = /^(?:为|占|完成|达到?)?(?:年初|全年|年度|调整)?(?:预算|计划|任务|目标)数?(?:的|为)?$/u;

/** 综合得分97.4分 of 97.48分: what is told again with fewer places may be cut off instead of rounded. */
function isCutOff(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'equal') return false;
  const [one, other] = [row[at]!, row[operands[0]!]!].map(({ quantity: { rough } }) => rough[1] - rough[0]);
  const apart = Math.abs(middleValue(row[at]!) - middleValue(row[operands[0]!]!));
  return one !== other && apart < Math.max(one!, other!);
}

const SMALLER = new Map([
  ['秒', /^分钟?$/u],
  ['分', /^小?时$/u],
  ['分钟', /^小?时$/u],
  ['小时', /^[天日]$/u],
  ['厘米', /^米$/u],
]);

/** 6分48秒，折408秒: the seconds behind the minutes are no length of their own, and are told nowhere again. */
function isEndOfLonger(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'equal') return false;
  return [at, ...operands].some((index) => {
    const [own, before] = [row[index]!.mention, row[index - 1]?.mention];
    const isJoined = before?.passage === own.passage && before.end === own.start;
    return isJoined && SMALLER.get(own.unit ?? '')?.test(before.unit ?? '') === true;
  });
}

/** 每剂15元，共计150,000元: what one costs is not told again by what all of them do. */
function isPriceAgain(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, other] = [row[at]!, row[operands[0]!]!];
  return shape === 'equal' && own.mention.kind === 'amount' && own.isForEach !== other.isForEach;
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

/** 年初预算820万元，完成103.7%，与上年810万元相比增长4.98%: how far a budget was met stands for what was done, and that grew. */
function isOfMetBudget(row: Row, { shape, operands }: Reading): boolean {
  if (shape !== 'growth') return false;
  const [first] = operands;
  const [budget, met] = [row[first!]!.mention, row[first! + 1]?.mention];
  return (
    /[bB]udget/u.test(budget.role ?? '') &&
    met?.kind === 'rate' &&
    met.clause - budget.clause === 1 &&
    met.passage === budget.passage &&
    /^(?:实际|已)?(?:完成|执行)/u.test(met.label)
  );
}

/** 成活率以栽植株数为底为88.4%: the words name what it is of, and the base has nothing of that in its own. */
function isOfNamedBase(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'quotient' && shape !== 'complement') return false;
  const named = BASE_NAMED.exec(row[at]!.mention.label)?.[1];
  const { label, unit } = row[operands[1]!]!.mention;
  return named !== undefined && ![...named].some((each) => `${label}${unit ?? ''}`.includes(each));
}

/** 违约金432元，累计不超过合同总价的5%: how much there may be at most is no rate of what there is. */
function isBound(row: Row, at: number, { shape }: Reading): boolean {
  return (
    QUOTIENTS.has(shape) &&
    /(?:不得?(?:超过|高于|低于|少于)|上限为|封顶)[^,。;]{1,10}的?$/u.test(row[at]!.mention.label)
  );
}

/** 面积由36万亩增加到42万亩，…，占面积的38.9%: what there was at first is not what something is a share of now. */
function isOfStart(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { label } = row[at]!.mention;
  return (
    shape === 'quotient' &&
    /^占(?!原|期初|年初)/u.test(label) &&
    /[由从]$/u.test(row[operands[1]!]!.mention.label)
  );
}

const BASE_NAMED = /以([^,。;以]{2,10}?)(?:数|量)?作?为(?:底数?|基数|分母)/u;

/** 户数占底数的23.45%: of 户, whatever else is counted beside them. */
function isOfOtherThings(row: Row, at: number, { operands }: Reading): boolean {
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  const rate = mentions.find(({ kind }) => kind === 'rate');
  const counted = /([户人件栋台套个])数[^,。;]{0,4}占/u.exec(rate?.label ?? '')?.[1];
  return counted !== undefined && mentions.some((each) => each !== rate && each.unit !== counted);
}

const YEAR_BEFORE = /^(?:大?前年|上年|去年)/u;

/** 完成468亩，完成率80%，…前年完成率73%: what another year's rate is of, none of this year's figures tells. */
function isOfYearBefore(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    QUOTIENTS.has(shape) &&
    YEAR_BEFORE.test(row[at]!.mention.label) &&
    operands.every((index) => {
      const { isLast, label } = row[index]!.mention;
      return !isLast && !/[上去前]年/u.test(label);
    })
  );
}

const COMPARED = /[一-鿿]比(?![上去前同往年期])([一-鿿]{2,8})[多少高低大小]$/u;
const CHANGED = new Set<ShapeName>(['change', 'growth', 'points']);

/** 退出户比新增户多175户: what is held against something else has not changed by so much. */
function comparesOthers(row: Row, at: number, { shape, operands }: Reading): boolean {
  const other = CHANGED.has(shape) ? COMPARED.exec(row[at]!.mention.label)?.[1] : undefined;
  return other !== undefined && !operands.some((index) => row[index]!.mention.label.includes(other));
}
