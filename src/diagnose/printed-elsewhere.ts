/** Other figures that print the value which relations agree on: it is theirs, or what they make with the figure. */
import type { Quantities } from '../judge/judge.ts';
import type { Rough } from '../judge/rough.ts';
import { meet, plus } from '../likely/ranges.ts';
import type { Figure, Slip } from '../types.ts';
import { FEWEST_DIGITS, NARROWEST, type Solution } from './solutions.ts';

const ALIKE = 2e-4;

/** A figure of its kind, with as many digits, whose printed value lies in a range; null where there is none. */
export function printedIn(
  index: number,
  [low, high]: Rough,
  figures: readonly Figure[],
  quantities: Quantities,
): number | null {
  const found = quantities.findIndex((quantity, other) => {
    if (!quantity || other === index || figures[other]!.kind !== figures[index]!.kind) return false;
    if (quantity.digits < FEWEST_DIGITS || figures[other]!.qualifier !== null) return false;
    const value = quantity.value.toNumber();
    return value >= low && value <= high;
  });
  return found < 0 ? null : found;
}

/** Slips that leave the size as it was: 企业共出10,486元，国家补助104,860元 differ by a point, and are two things. */
export const CLOSE_SLIPS = new Set<Slip>(['swap', 'digit']);

/** 年平均常住人口 is no 常住人口 of the year's end, and what 每人成本降到 no 每人成本 of before. */
export function areBothMeans(
  { label }: Pick<Figure, 'label'>,
  { label: other }: Pick<Figure, 'label'>,
): boolean {
  return [/平均/u, REACHED].every((words) => words.test(label ?? '') === words.test(other ?? ''));
}

const REACHED = /(?:[降减升增涨压缩]|提高|上调|下调|调整|压减)(?:低|少|加|小|缩)?[到至]$/u;

/** 追加食品抽检经费22.35万元 is no 决算262.35万元 with a digit dropped, though the same rate comes out of both. */
export function mayBeOne({ label }: Figure, { label: other }: Figure): boolean {
  if (label === null || other === null) return true;
  if (!areBothMeans({ label }, { label: other })) return false;
  return [...label].some((_, at) => at + 1 < label.length && other.includes(label.slice(at, at + 2)));
}

/** 东湖社区接收1385人 and 邻近的西桥社区接收1358人: what two bodies have are two things, whatever else their names share. */
export function areOfTwo({ label }: Pick<Figure, 'label'>, { label: other }: Pick<Figure, 'label'>): boolean {
  const [one, two] = [label, other].map((each) => BODY.exec(each ?? '')?.[1]);
  return one !== undefined && two !== undefined && !one.endsWith(two) && !two.endsWith(one);
}

/** Whose figure it is, where its words begin with a body's name; 我院, 全街道 and 各社区 name none. */
const BODY =
  /^(?:其中|而|另)?(?![我本该各全两三四五六])([一-鿿]{2,12}?(?:社区|街道|医院|中学|小学|大学|幼儿园|公司|集团))(?!卫生|服务)/u;

/** 名单6,842人，…，剔除30人，该发的6,812人: what two figures differ by is told in their paragraph, so that they are not one. */
export function isGapTold(
  index: number,
  told: number,
  figures: readonly Figure[],
  quantities: Quantities,
): boolean {
  const gap = quantities[index]!.value.minus(quantities[told]!.value).abs();
  return figures.some(
    ({ block, kind, unit }, other) =>
      other !== index &&
      other !== told &&
      block === figures[index]!.block &&
      kind === figures[index]!.kind &&
      unit === figures[index]!.unit &&
      quantities[other]?.value.equals(gap) === true,
  );
}

export function isAlike(value: number, other: number, quantities: Quantities): boolean {
  const printed = quantities[other]!.value.toNumber();
  return Math.abs(printed - value) <= NARROWEST * Math.abs(printed);
}

/** What another figure prints makes these relations hold: they are its own. */
export function isElsewhere(
  index: number,
  value: number,
  figures: readonly Figure[],
  quantities: Quantities,
): boolean {
  return quantities.some((quantity, other) => {
    if (!quantity || other === index || figures[other]!.kind !== figures[index]!.kind) return false;
    const printed = quantity.value.toNumber();
    return Math.abs(printed - value) <= Math.max(ALIKE * value, quantity.half.toNumber());
  });
}

/** Digits of another figure from which on it does not make up for a slip by chance. */
const TELLING = 3;

/**
 * 第三批支出59.50万元；前两批支出821.70万元。全部1,000万元综合执行率88.12%，结转118.80万元: what the relations agree on is what the
 * figure makes together with another one of its paragraph, and they speak of both.
 */
export function isMadeWithAnother(
  index: number,
  agreeing: readonly Solution[],
  figures: readonly Figure[],
  quantities: Quantities,
): boolean {
  const own = quantities[index]!;
  return quantities.some((quantity, other) => {
    const { block, kind } = figures[other]!;
    if (!quantity || other === index || block !== figures[index]!.block || kind !== figures[index]!.kind)
      return false;
    const both = plus(own.rough, quantity.rough);
    return quantity.digits >= TELLING && agreeing.every(({ range }) => meet(range, both));
  });
}
