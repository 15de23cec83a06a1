/**
 * Times that are worked out for each of several and for all of them: 全部基金可支付11.9个月，其中养老10.5个月、失业21.4个月. A mean lies
 * between what it is of, where a total lies above.
 */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figuresOf } from './expression.ts';
import { printed } from './reckoning.ts';

export const TIMES: ReadonlySet<string> = new Set([
  '年',
  '个月',
  '月',
  '天',
  '日',
  '小时',
  '分钟',
  '秒',
  '岁',
]);
const LASTS = /可(?:支付|支撑|用|供|维持)/u;
/** 可支付月数, 平均用时, 月数=结余÷月均支出: the sentence says that a time was worked out; so do the decimals of 11.9个月. */
export const WORKED_OUT = new RegExp(`${LASTS.source}|平均|人均|均值|÷`, 'u');

/** Tells of a sum whether what it states lies between its parts and is a time that was divided out, not added up. */
export function meansIn(recognition: Recognition): (proposal: Proposal) => boolean {
  const times = new Map<number, Mention>();
  for (const each of recognition.mentions) if (TIMES.has(each.unit ?? '')) times.set(each.figure, each);
  return ({ right, stated }) => {
    const total = times.get(stated);
    if (!total || right.type !== 'sum') return false;
    const parts = figuresOf(right).flatMap((each) => times.get(each) ?? []);
    // 滚存结余可支付10.7个月，其中居民医保3.8个月，低于6—9个月: how long the money lasts adds up to nothing.
    if (LASTS.test(total.label)) return true;
    const values = parts.map((each) => printed(recognition, each));
    const own = printed(recognition, total);
    const isBetween = Math.min(...values) < own && own < Math.max(...values);
    // 平均用时: so do the means of its parts.
    if (WORKED_OUT.test(total.label) && parts.some(({ label }) => WORKED_OUT.test(label))) return true;
    return isBetween && (recognition.figures[stated]!.places > 0 || isWorkedOut(recognition, total));
  };
}

function isWorkedOut({ passages }: Recognition, { passage, end }: Mention): boolean {
  return WORKED_OUT.test(wordsSince(passages[passage]!.text.slice(0, end), '。'));
}
