/** What stands among the parts of a sum or a balance and is none: bases of rates, prices, what is told twice, the total itself. */
import { isBaseOfRate, isWholeOfShare } from '../checks/share-parts.ts';
import { TIMES, WORKED_OUT } from '../checks/sum-means.ts';
import { meet, minus, plus, ZERO } from '../likely/ranges.ts';
import { addedOf, type Reading } from '../likely/reading.ts';
import { middleValue, type Row } from '../likely/row.ts';

/** May a sum or a balance fail because one of its operands is no part of it? */
export function isAddedWrongly(row: Row, at: number, reading: Reading): boolean {
  return (
    addsBase(row, reading) ||
    addsPrices(row, reading) ||
    addsTwice(row, reading) ||
    holdsItself(row, at, reading) ||
    addsSubtotal(row, at, reading) ||
    addsMeans(row, at, reading)
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

/** 用电4,720度，电价0.8元，付3,776元: what one costs is no part beside what all of them do. */
function addsPrices(row: Row, { shape, operands }: Reading): boolean {
  const prices = operands.filter((index) => row[index]!.isForEach || /价$/u.test(row[index]!.mention.label));
  return addedOf(shape, operands.length) !== null && prices.length > 0 && prices.length < operands.length;
}

const LONG_NAME = 4;

/** 公务接待费6.10万元，为商务接待。…公务接待费6.10万元，接待42批次: what is told twice by one name is one part. */
function addsTwice(row: Row, { shape, operands }: Reading): boolean {
  if (shape !== 'sum') return false;
  return operands.some((index, order) => {
    const { mention, quantity } = row[index]!;
    return operands
      .slice(order + 1)
      .some(
        (other) =>
          mention.label.length >= LONG_NAME &&
          row[other]!.mention.label === mention.label &&
          row[other]!.quantity.value.equals(quantity.value),
      );
  });
}

/** 县水利局补219,000元，…公示牌上县补219,000元: what is told again is made by no other figure besides itself. */
function holdsItself(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { value } = row[at]!.quantity;
  return (
    addedOf(shape, operands.length) !== null &&
    operands.some((index) => row[index]!.quantity.value.equals(value))
  );
}

/** Digits by which a part that others make is no chance. */
const TELLING_DIGITS = 4;

/** 名单6,842人，死亡17人，重复9人，供养4人，剔除30人，该发的6,812人: what makes a part is in it already, and is not added beside it. */
function addsSubtotal(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  if (shape !== 'sum') return false;
  const roughs = operands.map((index) => row[index]!.quantity.rough);
  return roughs.some((subtotal, end) => {
    const before = roughs.slice(0, end);
    return before.some((_, start) => {
      const own = before.slice(start);
      const sum = own.reduce(plus, ZERO);
      if (own.length < 2 || !meet(sum, subtotal)) return false;
      const isTelling = row[operands[end]!]!.quantity.digits >= TELLING_DIGITS;
      return isTelling || meet(minus(range, sum), row[at]!.quantity.rough);
    });
  });
}

const TAKEN_OFF = new Set<Reading['shape']>(['difference', 'rest']);

/**
 * 全部基金11.9个月，其中养老10.5个月、失业21.4个月: a broken time between those of its parts is the mean of them; they neither add up to
 * it nor are left of it.
 */
function addsMeans(row: Row, at: number, { shape, operands }: Reading): boolean {
  const isSum = shape === 'sum';
  if (!(isSum || TAKEN_OFF.has(shape)) || !TIMES.has(row[at]!.mention.unit ?? '')) return false;
  const [first, ...others] = operands as [number, ...number[]];
  const whole = isSum ? row[at]! : row[first]!;
  const parts = (isSum ? operands : [at, ...others]).map((index) => middleValue(row[index]!));
  const own = middleValue(whole);
  const isBetween = Math.min(...parts) < own && own < Math.max(...parts);
  return isBetween && (!Number.isInteger(own) || WORKED_OUT.test(whole.mention.label));
}
