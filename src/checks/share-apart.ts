/** Figures that are no whole or part of a share, whatever they are called: terms of a sum, how many stand in a row. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';

/** 医疗收入中药品收入: what the part is taken from, where its own words tell. */
export function holderOf({ label }: Mention): string | undefined {
  return HOLDER.exec(label)?.[1];
}

const HOLDER =
  /(?:^|其中)([一-鿿]{2,8}(?:收入|支出|资金|经费|费用?|投资|金额))中(?![央心小医型学等])(?:的)?[一-鿿]{2,}$/u;

/** 公用经费应为622,080元＋64,500元＝686,580元: what is added up bears the name of what comes out, and is not it. */
export function isTermOfSum({ passages }: Recognition, { passage, start, end }: Mention): boolean {
  const { text } = passages[passage]!;
  return /^[+＋]/u.test(text.slice(end)) || /[+＋]$/u.test(text.slice(0, start));
}

/** 基本支出a，项目支出b，两项分别占60%和40%: how many the row has, and none of it. */
export function countsRow(
  { passages }: Recognition,
  { passage, kind, unit, label, start, end }: Mention,
): boolean {
  const { text } = passages[passage]!;
  return (
    kind === 'count' &&
    /^[项类种者]$/u.test(unit ?? '') &&
    label === '' &&
    /[,;:]$/u.test(text.slice(0, start)) &&
    /^(?:支出|收入|资金|占比|比重|比例)?(?:分别|依次|各)/u.test(text.slice(end))
  );
}
