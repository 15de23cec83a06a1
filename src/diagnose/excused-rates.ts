/** Rates that do not come out of the figures beside them, since their words or the rate beside them tell another base. */
import { qualifies } from '../checks/rate-apart.ts';
import { PLAN } from '../checks/rate-excess.ts';
import { meet, over } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';

/** May a rate fail though nobody made a mistake? */
export function isExcusedRate(row: Row, at: number, reading: Reading): boolean {
  return (
    isOfNamedWhole(row, at, reading) ||
    isOfBaseBeside(row, at, reading) ||
    isOfItsWhole(row, at, reading) ||
    isOfGoal(row, at, reading) ||
    isQualified(row, at, reading) ||
    isExcess(row, at, reading) ||
    isLargerPart(row, at, reading) ||
    isOfBedDays(row, at, reading) ||
    isOfItself(row, reading)
  );
}

/** 结案率97.97%，法定审限内结案率99.1%: of the same two figures there is but one rate, and what is told besides counts something else. */
function isQualified(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, beside] = [row[at]!, row[at - 1]];
  if (shape !== 'quotient' || beside?.mention.kind !== 'rate' || !isListed(own, beside)) return false;
  return (
    qualifies(own.mention.label, beside.mention.label) &&
    isBase(beside, row[operands[0]!]!, row[operands[1]!]!)
  );
}

/** 共分配1,030万元，下达1,200万元，分配比例85.83%: a share is of the larger, and nobody turned it upside down where it comes out. */
function isLargerPart(row: Row, at: number, { shape, operands, range }: Reading): boolean {
  const [own, part, base] = [row[at]!, row[operands[0]!]!, row[operands[1]!]];
  return (
    shape === 'quotient' &&
    base !== undefined &&
    range[0] > 1 &&
    /占|比例|比重/u.test(own.mention.label) &&
    isBase(own, base, part)
  );
}

const EXCESS = new RegExp(`超(?:出|过|额)?(?:完成)?(?:年初|全年|年度|原)?${PLAN}`, 'u');

/** 计划5,000份，完成5,618份，超计划12.36%: by how much it is more is not how much it is. */
function isExcess(row: Row, at: number, { shape }: Reading): boolean {
  return shape === 'quotient' && EXCESS.test(row[at]!.mention.label);
}

/** 编制床位300张、开放286张，床位使用率91.9%: of the days that beds stood ready, and never of beds (卫生健康统计调查制度). */
function isOfBedDays(row: Row, at: number, { operands }: Reading): boolean {
  return (
    /(?:床位?|病床)使用率/u.test(row[at]!.mention.label) &&
    operands.every((index) => /^[张个床]$/u.test(row[index]!.mention.unit ?? ''))
  );
}

const PLANNED = /(?<!公共|基金|部门)预算|计划|任务|目标|指标|应|下达|批复|安排|到位/u;

/** 支出决算数1,774.12万元，…拨款支出1,774.12万元，完成预算96.8%: what was done, told twice, is no rate of itself. */
function isOfItself(row: Row, { shape, operands }: Reading): boolean {
  const [part, base] = operands.map((index) => row[index]!);
  return (
    shape === 'quotient' &&
    part!.dimension === base!.dimension &&
    part!.quantity.value.equals(base!.quantity.value) &&
    !PLANNED.test(part!.mention.label) &&
    !PLANNED.test(base!.mention.label)
  );
}

/** How many figures back the base may be told. */
const FARTHEST = 60;
const WHOLE_NAMED = /占([一-鿿]{2,12}?)(?:总?[数额量])?的?$/u;
const NAME_LETTERS = 2;

/** 产业类7个600万元，…拨付750万元，其中产业类480万元，占产业类安排数的80%: of what bears the name, and comes out, whatever stands nearer. */
function isOfNamedWhole(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  const words = WHOLE_NAMED.exec(own.mention.label)?.[1];
  const name = words?.slice(0, NAME_LETTERS);
  if (shape !== 'quotient' || name === undefined || nameOf(row, operands[1]!).includes(name)) return false;
  // 用于产业2269.2万元，…；中央资金用于产业1201.2万元，占中央资金的66%: what bears the name is the part alone.
  if (words && words.length > NAME_LETTERS && nameOf(row, operands[0]!).includes(words)) return true;
  return basesBefore(row, at, operands).some(
    (index) => nameOf(row, index).includes(name) && isBase(own, row[operands[0]!]!, row[index]!),
  );
}

/** 共15个项目，…。开工14个，完工9个，开工率93.3%，完工率60%: of what the rate right beside it is of, where both come out. */
function isOfBaseBeside(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, beside] = [row[at]!, row[at - 1]];
  const [part, base] = operands;
  if (shape !== 'quotient' || beside?.mention.kind !== 'rate' || !isListed(own, beside)) return false;
  return basesBefore(row, at, operands).some(
    (index) => isBase(own, row[part!]!, row[index]!) && isBase(beside, row[base!]!, row[index]!),
  );
}

const SHARED = /占([一-鿿]{2,12}?)的?(?:比重|比例)?$/u;

/** 赞成票占实到人数的93.4%，占应到人数的87.7%: what a share is of is not what has it, in that share or in the one that goes on with it. */
function isOfItsWhole(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'quotient') return false;
  const [own, beside] = [row[at]!, row[at - 1]];
  const part = nameOf(row, operands[0]!);
  const isWhole = ({ mention }: Place): boolean =>
    part.length >= NAME_LETTERS && SHARED.exec(mention.label)?.[1]?.startsWith(part) === true;
  const goesOn = own.mention.label.startsWith('占') && beside !== undefined && isListed(own, beside);
  return isWhole(own) || (goesOn && beside.mention.kind === 'rate' && isWhole(beside));
}

const REACHES = /(?:完成|达成|实现|达到)率?(?:了|的|为)*$/u;
const GOAL = /(?:目标|计划|任务)(?:初定|拟定|暂定|定)?(?:数|量|额)?(?:为|是)?$/u;

/**
 * 目标18500万元，完成99.6%，短74万元。2025年目标初定19300万元: what is aimed at next is neither what was reached of an aim nor what
 * falls short of it.
 */
function isOfGoal(row: Row, at: number, { shape, operands }: Reading): boolean {
  const label = (index: number): string => row[index]!.mention.label;
  const isGoal = (index: number): boolean => GOAL.test(label(index));
  const [one, other] = operands;
  if (shape === 'quotient') return REACHES.test(label(at)) && operands.every(isGoal);
  if (shape === 'portion') return isGoal(at) && REACHES.test(label(one!)) && isGoal(other!);
  return shape === 'difference' && isGoal(at) && isGoal(one!) && SHORT.test(label(other!));
}

const SHORT = /^(?:还|尚|仍)?(?:短|差|缺|欠)(?:收|了|额|缺)?$/u;

const isListed = ({ mention: own, stop }: Place, { mention: before }: Place): boolean =>
  own.passage === before.passage && own.sentence === before.sentence && (stop === ',' || stop === '、');

/** The figures before a rate that are of the kind of the base of a reading of it, and none of its own. */
function basesBefore(row: Row, at: number, operands: readonly number[]): number[] {
  const { dimension } = row[operands[1]!]!;
  return [...row.keys()]
    .slice(Math.max(0, at - FARTHEST), at)
    .filter((index) => row[index]!.dimension === dimension && !operands.includes(index));
}

function isBase(rate: Place, part: Place, base: Place): boolean {
  const range = over(part.quantity.rough, base.quantity.rough);
  return range !== null && meet(range, rate.quantity.rough);
}

/** A figure's words; 产业类7个615.6万元: those of the number before it where it has none. */
function nameOf(row: Row, index: number): string {
  const [{ mention }, before] = [row[index]!, row[index - 1]?.mention];
  const isBehind =
    mention.label === '' && before?.passage === mention.passage && before.end === mention.start;
  return isBehind ? before.label : mention.label;
}
