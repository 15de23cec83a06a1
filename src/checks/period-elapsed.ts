/** Days between two printed dates: 2月20日开工，…4月10日竣工，历时49天; 计划9月30日完工，实际11月14日，滞后45天. */
import { daysBetween } from '../calendar.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { FormFinding } from './check.ts';
import { DAY, MONTH_DAY } from './period-spans.ts';
import { placeOf, type RunningText } from './running-text.ts';

/** Words without another date, within two sentences. */
const WORDS = '(?:(?![0-9]{1,4}[年月])[^。;]){0,60}';
const BETWEEN = `(${WORDS}(?:[。;]${WORDS})?)`;
const TAIL = '([^。;0-9]{0,16}[,，])';
const DAYS = '([0-9]{1,4})(?:个?(?:日历)?天|日)';
const LASTED = new RegExp(
  `${DAY}${BETWEEN}${MONTH_DAY}${TAIL}(?:共|累计)?(历时|用时|耗时|实际用时|实际工期|实际历时)(?:为|共|了)?${DAYS}`,
  'g',
);
const LAGGED = new RegExp(
  `${DAY}${BETWEEN}${MONTH_DAY}${TAIL}(?:比[^,，。;0-9]{2,12}|较[^,，。;0-9]{2,12})?(提前|提早|推迟|延迟|滞后|延后|逾期|超期|晚|早)了?${DAYS}`,
  'g',
);
const BEGINS = /开工|动工|开始|启动|进场|签订|签约|起/u;
const ENDS = /竣工|完工|完成|验收|交付|交工|供货|到货|结束|通车|贯通|投用|交货/u;
const PLANNED = /计划|约定|合同|原定|规定|要求|应于|应在|批复|目标|截止/u;
const EARLY = new Set(['提前', '提早', '早']);

/** A number of days that two dates do not make, whether the first day is counted or not. */
export function* wrongElapsed(running: RunningText): Iterable<FormFinding> {
  for (const match of matchesOf(LASTED, running.text)) {
    const between = match[4] as string;
    const tail = match[8] as string;
    if (!BEGINS.test(before(running.text, match.index) + between) || !ENDS.test(between + tail)) continue;
    const days = daysOf(match);
    const [word, stated] = [match[9] as string, Number(match[10])];
    if (days <= 0 || stated === days || stated === days + 1) continue;
    yield findingOf(running, match, stated, days, word);
  }
  for (const match of matchesOf(LAGGED, running.text)) {
    const between = match[4] as string;
    // Of several spans only the one from what was planned to what came is meant.
    if (!PLANNED.test(before(running.text, match.index) + between) || !ENDS.test(between + match[8]))
      continue;
    if (BEGINS.test(between.replace(/起$/u, '')) && !/完工|竣工|完成|交/u.test(between)) continue;
    const late = daysOf(match);
    const days = Math.abs(late);
    const [word, stated] = [match[9] as string, Number(match[10])];
    const isTurned = EARLY.has(word) !== late < 0;
    if (late === 0 || isTurned || Math.abs(stated - days) <= 1) continue;
    yield findingOf(running, match, stated, days, word);
  }
}

const LEAD = 14;

const before = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LEAD), at)
    .split(/[。;]/u)
    .at(-1)!;

function daysOf(match: RegExpExecArray): number {
  const [fromYear, fromMonth, fromDay] = match.slice(1, 4).map(Number) as [number, number, number];
  const to = [Number(match[5] ?? fromYear), Number(match[6]), Number(match[7])] as const;
  return daysBetween([fromYear, fromMonth, fromDay], to);
}

function findingOf(
  running: RunningText,
  match: RegExpExecArray,
  stated: number,
  days: number,
  word: string,
): FormFinding {
  const [, fromYear, fromMonth, fromDay] = match;
  const [toYear, toMonth, toDay] = [match[5] ?? fromYear, match[6], match[7]];
  const start = match.index + match[0].lastIndexOf(`${stated}`);
  return {
    ...placeOf(running, start, start + `${stated}`.length),
    stated: String(stated),
    expected: String(days),
    translations: {
      zh: `从${fromYear}年${fromMonth}月${fromDay}日到${toYear}年${toMonth}月${toDay}日相隔 ${days} 天，文中写的是“${word}${stated}天”。`,
      en: `From ${fromDay}/${fromMonth}/${fromYear} to ${toDay}/${toMonth}/${toYear} there are ${days} days; the text says ${stated}.`,
    },
  };
}
