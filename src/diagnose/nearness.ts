/**
 * Values that nobody worked out again: a total of last month, a rate of last year's text. They lie near what comes out, and
 * a value that does not belong there lies anywhere; so the nearer one lies, the likelier it is a mistake, whatever slip led there.
 */
import type { Rough } from '../judge/rough.ts';
import { namingOf } from '../likely/price-readings.ts';
import { meet, plus } from '../likely/ranges.ts';
import type { Reading, ShapeName } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';
import { isToldElsewhere } from './told-elsewhere.ts';

/** What a value e times as large as what comes out says, and how much the nearest may say. */
const NEAR = 0.4;
const NEAREST = 16;

/**
 * How many times likelier it is that a figure which fails was not worked out again than that it is of something else. Of a list
 * that may leave something out, a balance or a price that was agreed, nothing is said: these lie near what comes out without a
 * mistake as well.
 */
export function nearness(row: Row, at: number, reading: Reading): number {
  const { range } = reading;
  const { rough } = row[at]!.quantity;
  const ratio = (range[0] + range[1]) / (rough[0] + rough[1]);
  if (!isWorkedOut(row, row[at]!, reading, ratio)) return 0;
  if (isOfFirst(row, at, reading) || isOfOtherYears(row, at, reading) || isOfPlan(row, at, reading)) return 0;
  if (isToldElsewhere(row, at, reading)) return 0;
  return closeness(range, rough);
}

/** How much it says that what is printed lies so near what comes out; nothing where one of them is no amount above zero. */
export function closeness(range: Rough, printed: Rough): number {
  const ratio = (range[0] + range[1]) / (printed[0] + printed[1]);
  return ratio > 0 ? Math.min(NEAREST, NEAR / Math.abs(Math.log(ratio))) : 0;
}

const PRODUCTS = new Set<ShapeName>(['product', 'times', 'threefold']);
const LEFTS = new Set<ShapeName>(['difference', 'rest']);
/** 发放14.2万元 of 15万元, 其余未发放: what was paid, or came in, may be less than what was due. */
const PAID = /[发兑付拨到收缴入]|实际|完成|已/u;
/** Words of what is left: 结余, 库存, 空编, 还差. */
const LEFT = /[余剩存空欠差净]|[还尚]有/u;
/** Parts of which one may be listed beside the total all the same. */
const LEAST_PARTS = 3;
const RATIOS = new Set<ShapeName>(['quotient', 'growth', 'movedShare', 'movedBack', 'points']);

/** Is a figure always just what comes out of the others, where the words mean that? */
function isWorkedOut(row: Row, own: Place, { shape, operands }: Reading, ratio: number): boolean {
  if (shape === 'average') return isMean(own);
  if (PRODUCTS.has(shape))
    return !own.isForEach && isForEachCounted(row, operands) && !(ratio > 1 && PAID.test(own.mention.label));
  if (LEFTS.has(shape)) return LEFT.test(own.mention.label);
  if (shape !== 'sum') return RATIOS.has(shape);
  if (ratio > 1 && operands.length >= LEAST_PARTS) return !isMadeByFewer(row, own, operands);
  return isWhole(own) && (ratio > 1 || own.toldCount === operands.length);
}

/** 每生850元 for 1,824名学生: a price for one of just what is counted. */
const isForEachCounted = (row: Row, [price, ...counted]: readonly number[]): boolean =>
  counted.every((each) => namingOf(row, price!, each) === 'same');

/** 支付利息14,464万元，一般债券5,316万元，专项债券9,148万元，发行费58万元: do the first of the parts make the total already? */
function isMadeByFewer(row: Row, { quantity: { rough } }: Place, operands: readonly number[]): boolean {
  let sum: Rough = [0, 0];
  return operands.slice(0, -1).some((index) => {
    sum = plus(sum, row[index]!.quantity.rough);
    return meet(sum, rough);
  });
}

/** 平均, 均, or 每期45人: what is counted for each is worked out, while a price may have been agreed. */
const isMean = ({ mention: { kind, label, role } }: Place): boolean =>
  role === 'average' || kind === 'count' || kind === 'measure' || /均/u.test(label);

/** 合计, 总金额, 三者: what its words call all of something. 总支出 may have more parts, and 100分 are the weights of what was gained. */
const isWhole = ({ mention: { label, kind }, toldCount }: Place): boolean =>
  kind !== 'score' && (toldCount > 0 || /[共合]|总(?:计|数|额|量|金额|人数|面积|里程|长)/u.test(label));

/** 1—11月累计90.7亿元，前十个月月均8.40亿元: of the first so many the rest is no part. */
function isOfFirst(row: Row, at: number, { operands }: Reading): boolean {
  return [at, ...operands].some((index) =>
    /前(?:[一二两三四五六七八九十\d].*)?$/u.test(row[index]!.mention.label),
  );
}

/** 计划维修780户，…；一次验收合格771户，一次合格率98.34%: what is rated otherwise than as done is not of what was planned. */
function isOfPlan(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'quotient' &&
    /计划|任务|目标/u.test(row[operands[1]!]!.mention.label) &&
    !/完成|执行|达成|实现|进度|[开竣完]工|到位/u.test(row[at]!.mention.label)
  );
}

const CHANGES = new Set<ShapeName>(['growth', 'movedShare', 'movedBack', 'points']);

/** 签约率36.0%（2022年35.2%）: a figure of another year than those that it would come out of. */
function isOfOtherYears(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (CHANGES.has(shape)) return false;
  const { isLast, year } = row[at]!.mention;
  return operands.some((index) => {
    const other = row[index]!.mention;
    return other.isLast !== isLast || (year !== null && other.year !== null && other.year !== year);
  });
}
