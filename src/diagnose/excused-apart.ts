/** Readings over figures that the words keep apart: of another time, of a part instead of its whole, on the other side of a move. */
import { nameTwoTimes } from '../checks/named-times.ts';
import { meet, over } from '../likely/ranges.ts';
import { PRICED, QUOTIENTS, type Reading, type ShapeName } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';

/** May a reading fail because its figures do not speak of one thing at one time? */
export function speaksOfOthers(row: Row, at: number, reading: Reading): boolean {
  return (
    isOfOtherTime(row, at, reading) ||
    addsWithoutPost(row, at, reading) ||
    isTakenOut(row, at, reading) ||
    isChangeOfWhole(row, at, reading) ||
    isOtherEnd(row, at, reading) ||
    isSharedOfOther(row, at, reading)
  );
}

/** 全年预算645万元，1—9月已发472.85万元，全年执行率99.3%: what was spent by autumn tells no rate of the whole year. */
function isOfOtherTime(row: Row, at: number, { shape, operands }: Reading): boolean {
  return QUOTIENTS.has(shape) && nameTwoTimes(row[at]!.mention.label, row[operands[0]!]!.mention.label);
}

const WITHOUT_POST = /退休|离休|临聘|临时|派遣/u;

/** 编制30人，在职28人，退休12人: who has retired, or was hired without one, takes up no post. */
const addsWithoutPost = (row: Row, at: number, { shape, operands }: Reading): boolean =>
  shape === 'sum' &&
  /编制/u.test(row[at]!.mention.label) &&
  operands.some((index) => WITHOUT_POST.test(row[index]!.mention.label));

const DIFFERENCES = new Set<ShapeName>(['difference', 'rest', 'change']);

/** 收入18.24亿元，扣除留抵退税4.37亿元因素后增长7.4%: what is taken out to compare is no difference of what stands around it. */
function isTakenOut(row: Row, at: number, { shape }: Reading): boolean {
  const { label, trail } = row[at]!.mention;
  return (
    DIFFERENCES.has(shape) &&
    /^(?:若|如)?(?:扣除|剔除|还原)/u.test(label) &&
    /^(?:等)?的?(?:因素|影响|后)/u.test(trail)
  );
}

/** 第二产业增收1.62亿元，其中制造业税收13.40亿元，增长12.1%: the rise told before 其中 is one of the whole, and not of its part. */
function isChangeOfWhole(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'movedBack' && shape !== 'movedShare') return false;
  const [change, base] = operands.map((index) => row[index]!.mention);
  const own = row[at]!.mention;
  return (
    base !== undefined &&
    change!.end <= base.start &&
    base.end <= own.start &&
    base.passage === change!.passage &&
    base.sentence === own.sentence &&
    /^其中/u.test(base.label) &&
    !/占|拉动|贡献/u.test(own.label)
  );
}

const FROM = /[由从](?:[上去]年的?)?$/u;
const REACHED = /(?:[增升提下调降减扩压](?:加|长|升|高|降|少|整|缩|减)?)[到至为]$/u;

/** 户均收回额由146.0万元（85家）降为122.1万元（79家）: both ends of a move are one thing, and neither is made of the other. */
function isOtherEnd(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!PRICED.has(shape)) return false;
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  return mentions.some(
    (start) =>
      FROM.test(start.label) &&
      mentions.some(
        (end) =>
          end.passage === start.passage &&
          end.sentence === start.sentence &&
          end.kind === start.kind &&
          REACHED.test(end.label),
      ),
  );
}

const MEANS = new Set<ShapeName>(['average', 'divided']);
const MEAN_OF = /(?:均|平均每[一-鿿])([一-鿿]{2,8}?)(?:为|达|约)*$/u;
const TELLING_DIGITS = 3;

/**
 * 专项债券34.50亿元，…20年期24.00亿元；支持项目29个，平均每个1.19亿元: shared among as many, another amount makes the average, in the
 * same passage or by the name that the average bears.
 */
function isSharedOfOther(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  if (!MEANS.has(shape) || own.quantity.digits < TELLING_DIGITS) return false;
  const [shared, number] = operands.map((index) => row[index]!);
  const name = MEAN_OF.exec(own.mention.label)?.[1];
  return row.some((each, index) => {
    if (index >= at || each === shared || each.dimension !== shared!.dimension || each.isForEach)
      return false;
    const isNear = each.mention.passage === own.mention.passage;
    const isNamed = name !== undefined && each.mention.label.endsWith(name);
    if (!(isNear || isNamed)) return false;
    const made = over(each.quantity.rough, number!.quantity.rough);
    return made !== null && meet(made, own.quantity.rough);
  });
}
