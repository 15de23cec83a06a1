/**
 * Rates and averages that were reckoned on another base than their words name: 完成调整预算的119.04%, which is of what was budgeted
 * first, a growth over what was reached, a share of the rest instead of all.
 */
import { dividersOf } from '../checks/dividers.ts';
import { namingOf, pricedIn } from '../likely/price-readings.ts';
import { meet, plus } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import { middleValue, type Place, type Row } from '../likely/row.ts';
import { sharedLetters } from '../likely/words.ts';

/** Is what agrees the rate of the same part on another base, whatever the words name? By itself that says little. */
export const isOnOtherBase = (meant: Reading, agreeing: Reading): boolean =>
  meant.shape === 'quotient' && agreeing.shape === 'quotient' && meant.operands[0] === agreeing.operands[0];

/** Rates that are, by what they are, of all that there was: of the budget, of the beds. */
const OF_WHOLE =
  /(?:节[约支余省电水能气煤]|结余|空[置床编缺]|闲置|漏损|损耗|核减|审减|压减|缺勤|缺编|报废|流失|退出|未到位)率|(?:降|减|跌)幅|下浮/u;

/** 空置172套, 空置率8.7%: of the 1,978套 that are let, and not of the 2,150套 that there are. */
export function isOfRest(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  if (!isOnOtherBase(meant, agreeing) || !OF_WHOLE.test(row[at]!.mention.label)) return false;
  const [part, whole] = meant.operands as [number, number];
  const rest = agreeing.operands[1]!;
  const [taken, left] = [row[part]!.quantity.rough, row[rest]!.quantity.rough];
  return meet(plus(taken, left), row[whole]!.quantity.rough);
}

/** Does what agrees only show on which wrong base the rate was reckoned? */
export function isOnWrongBase(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  const [part, base] = meant.operands as [number, number];
  const [other, wrong] = agreeing.operands as [number, number];
  // 31,246人次，比上年的28,517人次多2,729人次，增幅8.73%: the change over what was reached.
  if (meant.shape === 'growth' && agreeing.shape === 'movedShare')
    return part === wrong && isBefore(row[base]!) && !isBefore(row[part]!);
  if (part !== other) return false;
  if (meant.shape === agreeing.shape && SHARED_OUT.has(meant.shape))
    return isOfOtherTime(row, at, part, base, wrong) || isOfOtherThing(row, at, meant, agreeing);
  if (meant.shape === 'movedBack')
    return agreeing.shape === 'movedShare' && base === wrong && !isBefore(row[base]!);
  if (!isOnOtherBase(meant, agreeing)) return false;
  const rate = row[at]!;
  if (isNamesake(row[part]!, row[wrong]!) || isToldBeside(row, at, meant) || isReached(row, base, wrong))
    return false;
  return (
    (names(rate, row[base]!) && !names(rate, row[wrong]!)) ||
    (isAdjusted(row[base]!) && isInitial(row[wrong]!) && !/年初/u.test(rate.mention.label))
  );
}

const AIMED = /目标|任务|计划|指标数/u;
const FULFILS = /完成|执行|达成|达标|实现|进度|到位|目标|任务|计划|兑现|达到|相当于|超/u;

/** 目标5,200人，实现5,746人，其中再就业1,318人，占25.3%: of what was aimed at, where the words ask for no fulfilment. */
export function isOfAim(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  if (!isOnOtherBase(meant, agreeing)) return false;
  const isAim = (index: number): boolean => AIMED.test(row[index]!.mention.label);
  return isAim(agreeing.operands[1]!) && !meant.operands.some(isAim) && !FULFILS.test(row[at]!.mention.label);
}

/**
 * Is a rate what comes out on this year's base instead of last year's, on what was sold instead of what was made, or
 * upside down?
 */
export function isOnReachedBase(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [a, b] = operands.map((index) => middleValue(row[index]!)) as [number, number];
  const mistaken = mistakenFor(shape, a, b);
  return meet([mistaken, mistaken], row[at]!.quantity.rough);
}

function mistakenFor(shape: Reading['shape'], a: number, b: number): number {
  switch (shape) {
    case 'movedBack':
      return a / b;
    case 'growth':
      return Math.abs(a - b) / a;
    // 产销差率, of 684.2万 and 601.8万 sold: 13.69 % is what was lost over what was sold.
    case 'complement':
      return b / a - 1;
    case 'quotient':
      return b / a;
    default:
      return Number.NaN;
  }
}

const SHARED_OUT = new Set<Reading['shape']>(['average', 'divided', 'product', 'times']);
const ACTUAL = /实际|验收|审定|核定/u;
const PLANNED = /任务|计划|目标|预计|年初/u;

/**
 * 在职64人，比上年底的60人净增4人，人均9.71万元 of 60; 任务1800户，实际改了1850户，按实际户数每户1500元 of 1800: shared out among
 * those of last year, or paid for as many as were planned, where the words name the others.
 */
function isOfOtherTime(row: Row, at: number, part: number, base: number, wrong: number): boolean {
  const [own, price] = [row[at]!.mention, row[part]!.mention];
  const [meant, other] = [row[base]!, row[wrong]!];
  if (meant.mention.unit !== other.mention.unit || own.isLast || price.isLast) return false;
  if (other.mention.isLast && !isBefore(meant)) return true;
  return (
    ACTUAL.test(own.label + price.label) &&
    ACTUAL.test(meant.mention.label) &&
    PLANNED.test(other.mention.label)
  );
}

/** 28个村卫生室, 团队35支, 平均每支1,650人 of 28个: shared out among other things than its words name. */
function isOfOtherThing(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  const namings = [meant, agreeing].map((reading) => {
    const { price, counted } = pricedIn(at, reading);
    // 每台每季: of so many things and times, one of which is not printed.
    return dividersOf(row[price]!.mention.label, null).length > 1
      ? 'none'
      : namingOf(row, price, counted[0]!);
  });
  return namings[0] === 'same' && namings[1] === 'other';
}

/** 年初原值, 由94,000万元: what a change is against, as its words say. */
function isBefore({ mention: { isLast, label } }: Place): boolean {
  return isLast || /[年期]初|上年|去年|[由从比较]/u.test(label);
}

/** 公务接待9.85万元 of a budget that gave 公务接待11.30万元: what bears the same name is the base. */
function isNamesake(part: Place, base: Place): boolean {
  const [one, other] = [part, base].map(({ mention }) => mention.label.replace(/^其中/u, ''));
  return one !== '' && one === other;
}

/** 失业人员再就业目标2200人，完成2365人: what was reached bears the name of what was aimed at. */
function isReached(row: Row, base: number, wrong: number): boolean {
  return (
    wrong === base + 1 &&
    /目标|计划|任务/u.test(row[base]!.mention.label) &&
    /^(?:实际)?完成/u.test(row[wrong]!.mention.label)
  );
}

/** 执行率86.44%；若按年初数衡量，则为93.26%: who tells what comes out on the other base as well knows them apart. */
function isToldBeside(row: Row, at: number, { range }: Reading): boolean {
  const { passage } = row[at]!.mention;
  return [-2, -1, 1, 2]
    .map((away) => row[at + away])
    .some(
      (each) =>
        each?.mention.kind === 'rate' && each.mention.passage === passage && meet(range, each.quantity.rough),
    );
}

const LEAST_SHARED = 2;

/** 占到位资金的 and 到位2,934万元. */
const names = (rate: Place, base: Place): boolean =>
  /的$/u.test(rate.mention.label) && sharedLetters(rate.mention, base.mention) >= LEAST_SHARED;

const isAdjusted = ({ mention: { label } }: Place): boolean =>
  /调整后?(?:的?(?:全年)?预算)?(?:数|总?额)?[为是]?$/u.test(label);
const isInitial = ({ mention: { label } }: Place): boolean =>
  /年初[^,。;]{0,4}(?:预算|批复|安排|下达)/u.test(label);
