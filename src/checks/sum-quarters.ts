/** The quarters and halves of a year, and the year that they make. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { isPart } from './sum-sentence-parts.ts';

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const OF_YEAR = /^(?:全年|年度)(?:合计|累计|共计|总计|共)?(?:完成|支出|投入|拨付)?$/u;

/** 第一季度a，第二季度b，第三季度c，第四季度d: the year, told right behind them or as the last amount before. */
export function quarters({ mentions, text }: Passage, total: Mention): Mention[] | null {
  if (!text.includes(QUARTERS[0]!)) return null;
  const own = mentions.filter((each) => isPart(each) && each.unit === total.unit);
  const first = own.findIndex(({ label }) => quarterOf(label) === 0);
  const parts = own.slice(first, first + QUARTERS.length);
  if (first < 0 || parts.length < QUARTERS.length) return null;
  if (parts.some((each, at) => quarterOf(each.label) !== at || each.sentence !== parts[0]!.sentence))
    return null;
  const isBehind = own[first + QUARTERS.length] === total && OF_YEAR.test(total.label);
  const isBefore =
    own[first - 1] === total &&
    parts[0]!.sentence - total.sentence <= 1 &&
    /预算|计划|全年|总/u.test(total.label) &&
    // 年初预算28,000万元，…一季度7,000万元: what was paid out is not what was planned.
    /计划|预算|安排/u.test(parts[0]!.label);
  const isToldBehind = OF_YEAR.test(own[first + QUARTERS.length]?.label ?? '');
  return isBehind || (isBefore && !isToldBehind) ? parts : null;
}

const HALVES = [
  ['春季', '秋季'],
  ['上半年', '下半年'],
] as const;

/** 春季412人次，…；秋季438人次，…。全年资助850人次: the two halves of a year, told right before it. */
export function halves({ mentions }: Passage, total: Mention): Mention[] | null {
  if (!/^全年[一-鿿]{0,6}$/u.test(total.label)) return null;
  const own = mentions.filter(
    (each) =>
      isPart(each) &&
      each.unit === total.unit &&
      each.end <= total.start &&
      total.sentence - each.sentence <= 1,
  );
  for (const names of HALVES) {
    const parts = names.map((name) => own.filter(({ label }) => label.includes(name)));
    const last = parts.at(-1)?.[0];
    // 上半年募集96.85万元，下半年募集131.20万元，全年228.05万元…。全年支出205.60万元: their year is told already.
    if (last && own.some((each) => each.start > last.start && /^全年/u.test(each.label))) return null;
    if (parts.every(({ length }) => length === 1)) return parts.flat();
  }
  return null;
}

const quarterOf = (label: string): number => QUARTERS.findIndex((quarter) => label.includes(quarter));
