/**
 * 快于序时进度3.5个百分点: what was done against the part of the year that has passed, in twelfths (财政部门支出进度通报:
 * the 序时进度 of a month is its number over twelve).
 */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention } from '../figures/mentions.ts';
import { matchesOf, wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, type Expression, figure } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { before, earlierMentions } from './scope.ts';

const NAMES = '(?:序时|时间|时序)(?:进度|要求)?';
const COMPARED = new RegExp(
  `(?:[快慢高低超领滞落欠][于出过先后]?|[较比与])[^,。;]{0,6}${NAMES}|[较比与][^,。;]{0,4}${NAMES}[^,。;]*[快慢高低]`,
  'u',
);
const BEHIND = /[慢低落滞欠]/u;
const PROGRESS = /预算|计划|任务|目标|进度|执行|完成|支出率|支付率|到位率|使用率/u;
/** Characters before the points in which the schedule is named. */
const REACH = 24;
const SENTENCES = 2;
const IS_SCHEDULE = new RegExp(`${NAMES}[^,。;]{0,4}$`, 'u');
const NAMED = new RegExp(NAMES, 'gu');
/** 序时进度83.3%, 序时进度（83.3%）: the schedule itself is told. */
const TOLD = new RegExp(`${NAMES}(?:应?[为达]|[(:])?$`, 'u');

/** The end of the time that has passed, by its words; the last one before the comparison tells. */
const PERIODS =
  /上半年|半年|前三季度|前二季度|前两季度|([一二三])季度末|一季度|(?:前|1[-—~～至到])(\d{1,2}|[一二三四五六七八九十]+)(?:个月|月)|(\d{1,2})月(?:份)?(?:底|末|(?:30|31)日)/gu;
const MONTHS = 12;

export function* ofSchedule(recognition: Recognition, points: Mention): Iterable<Proposal> {
  if (points.kind !== 'points') return;
  const { text } = recognition.passages[points.passage]!;
  const clause = wordsSince(text.slice(Math.max(0, points.start - REACH), points.start), ',。;');
  if (!COMPARED.test(clause)) return;
  const rates = before(recognition, points).filter((each) => each.kind === 'rate' && each.direction === 0);
  // 11月末序时进度为91.7%，超序时4.2个百分点: the schedule may be told before.
  const printed =
    rates.find((each) => each.start >= points.start - clause.length) ??
    rates.find((each) => each.sentence === points.sentence && isSchedule(text, each));
  const passed = printed ? null : (monthsBefore(text.slice(0, points.start)) ?? monthsOfTitle(recognition));
  if (!printed && passed === null) return;
  const schedule = printed ? figure(printed.figure) : twelfths(passed!);
  const isBehind = BEHIND.test(clause.replace(NAMED, ''));
  const done = rates.filter(
    (each) => each !== printed && points.sentence - each.sentence <= SENTENCES && !isSchedule(text, each),
  );
  const own = done.filter((each) => each.sentence === points.sentence && PROGRESS.test(wordsOf(text, each)));
  // 今年前三季度…完成年初预算的75.9%，高于序时进度2.4个百分点: nothing else could be meant.
  const isCertain = own.length === 1 && own[0] === rates[0] && isPeriodOf(text, points);
  for (const rate of done.length > 0 ? done : ratesOfTable(recognition, points)) {
    const value = figure(rate.figure);
    yield {
      ...confirming(
        `schedule:${points.figure}`,
        points,
        isBehind ? difference(schedule, value) : difference(value, schedule),
      ),
      ...(rate === own[0] ? { ...ASSERTED, certain: isCertain } : {}),
      ...(passed === null ? {} : { constants: scheduled(passed) }),
    };
  }
}

/** 低于序时进度（75%）的为甲项目: in a bracket behind its name as well, the schedule is what progress is held against, and no progress. */
function isSchedule(text: string, { label, start }: Mention): boolean {
  return IS_SCHEDULE.test(label) || TOLD.test(text.slice(Math.max(0, start - REACH), start));
}

/** Cells before a note below a table in which its rates are looked for. */
const CELLS = 60;

/** 注：平均进度低于时间进度1.18个百分点, below a table of rates. */
function ratesOfTable(recognition: Recognition, points: Mention): Mention[] {
  return earlierMentions(recognition, points, CELLS).filter(
    (each) =>
      each.kind === 'rate' &&
      recognition.passages[each.passage]!.block.type === 'cell' &&
      PROGRESS.test(each.label),
  );
}

/** 2024年1—6月预算执行进度通报: the title tells the months that the sentences leave out. */
const monthsOfTitle = ({ report, passages }: Recognition): number | null =>
  monthsBefore(report.title ?? passages[0]?.text ?? '');

/** The sentence itself tells until when, and no other time: 一季度末完成5项，三季度新完成8项，累计22项 is of a later one. */
function isPeriodOf(text: string, { start }: Mention): boolean {
  const words = wordsSince(text.slice(0, start), '。');
  return monthsBefore(words) !== null && matchesOf(TIMES, words).length === 1;
}

const TIMES = /季度|半年|\d{1,2}(?:个)?月/gu;

/** 序时进度83.3% at the end of October: ten twelfths. */
export function* ofPrintedSchedule(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (rate.kind !== 'rate' || rate.direction !== 0) return;
  const { text } = recognition.passages[rate.passage]!;
  if (!TOLD.test(text.slice(Math.max(0, rate.start - REACH), rate.start))) return;
  const passed = monthsBefore(text.slice(0, rate.start));
  if (passed === null) return;
  yield { ...confirming(`passed:${rate.figure}`, rate, twelfths(passed)), constants: scheduled(passed) };
}

const twelfths = (months: number): Expression =>
  constant((months / MONTHS).toFixed(DIGITS), `${months}/${MONTHS}`);
const DIGITS = 10;

const scheduled = (months: number): NonNullable<Proposal['constants']> => ({
  zh: `序时进度 ${months}/${MONTHS}`,
  en: `the schedule is ${months}/${MONTHS}`,
});

/** The words of a rate, with those of the base before it: 为年预算215,000万元的55.01%. */
function wordsOf(text: string, { start, label }: Mention): string {
  return label + text.slice(Math.max(0, start - REACH), start).replace(/^.*(?:[。;]|,(?!\d{3}))/u, '');
}

/** How many months have passed by the last words before the comparison that tell it; null where none do. */
function monthsBefore(text: string): number | null {
  const last = matchesOf(PERIODS, text).at(-1);
  if (!last) return null;
  const [words, quarter, upTo, end] = last;
  if (quarter) return Number(readNumerals(quarter)) * 3;
  const told = upTo ?? end;
  if (told !== undefined) {
    const months = Number(/^\d+$/u.test(told) ? told : readNumerals(told));
    return months >= 1 && months < MONTHS ? months : null;
  }
  if (words.endsWith('半年')) return 6;
  return words === '一季度' ? 3 : words === '前三季度' ? 9 : 6;
}
