/** Which figures are of the year before: those whose words name it, and those that something is compared with. */
import type { Figure } from '../types.ts';

/** 比2023年的2,085万元增收55万元: a base, whatever year the report is of. */
const AGAINST_YEAR = /^(?:比|较|相比|相较|与|同)(?:19|20)?\d\d年(?:度|同期|末)?的?(?:同期)?$/u;

/** The latest year that the passage names; 0 where it names none. */
export function latestYear(figures: readonly (readonly [number, Figure])[]): number {
  const years = figures
    .filter(([, figure]) => figure.kind === 'year')
    .map(([, figure]) => Number(figure.period?.slice(0, 4) ?? 0));
  return Math.max(0, ...years.filter((year) => year < 2100));
}

/**
 * 比年初5512万元增加324万元, 与前年的88万元收入比，增加9万元: what stands between 比 and the change, or between 与 and 比, is what it is
 * compared with.
 */
export function isComparedWith(label: string, text: string, end: number): boolean {
  const trail = text.slice(end, end + 6);
  return (
    (COMPARES.test(label) && CHANGES.test(trail)) ||
    (/[由从]/u.test(label) && RISES_TO.test(trail)) ||
    (BESIDE.test(label) && IN_COMPARISON.test(text.slice(end, end + COMPARISON_REACH)))
  );
}

const BESIDE = /^[与和同跟]/u;
const COMPARISON_REACH = 16;
const IN_COMPARISON =
  /^[^,。;:()\d]{0,4}?(?:相?比较?|对比)(?:来看)?,?[^,。;:()\d]{0,4}?(?:增|减|多|少|上升|下降|提高|降低|上涨|回落|压减|节约|节省|缩短|延长)/u;

/** 较两年前的352家多34家: the years are a figure of their own, and what follows them is what it is compared with. */
export function isOfYearsAgo(label: string, text: string, start: number): boolean {
  return (
    /^前的?$/u.test(label) &&
    /[比较][\d两三四五六七八九十]{1,2}(?:年|个月)前的?$/u.test(text.slice(Math.max(0, start - 12), start))
  );
}

const RISES_TO =
  /^(?:增加?|提高|提升|上升|上调|扩大|延长|减少|下?降低?|下调|降|缩短|压减|压缩|缩减|回落|回升)(?:到|至)/u;
/** 药占比31%，较上年下降: 占比 compares with nothing. */
const COMPARES = /(?:(?<!占)[比较](?!例|重|高|多|好|大)|占比较|相比)/u;
const CHANGES =
  /^(?:相比)?,?[^,。;:]{0,6}?(?:净增|净减|增加|增长|减少|下降|提高|提升|降低|上升|下浮|上浮|缩短|延长|扩大|缩小|多|少|高|低|压减|节约|增幅|降幅)/u;

const COMPARED_LAST =
  /[比较](?:上年|去年|[上前]一年|上一?[期轮次])(?:度|同期|末|底)?(?:决算|预算|支出|收入|数)*(?:的|为)?$/u;

/** 比上年（26,018.40万元）增加…, 与整修前的2019年（118.5万人次）相比: the bracket tells what it was. */
export function isBracketOfLast(before: string): boolean {
  return BRACKETED_LAST.test(before) || BRACKETED_YEAR.test(before);
}

const BRACKETED_YEAR = /[比较与和同](?:[^,。;:()\d比较与和同]{1,8}的)?(?:19|20)\d\d年(?:度|同期|末)?$/u;

const BRACKETED_LAST = /(?:上年|去年|上一年)(?:度|同期|末|底)?(?:决算|预算|支出|收入|执行)?(?:数|额)?$/u;

/** Does a label name the year before, or a year before the current one? */
export function isLastYear(words: string, year: string | null, current: number): boolean {
  // 前一年药占比31.6%: 占比 compares with nothing.
  const label = words.replace(/占比(?!较)/gu, '占');
  if (AGAINST_YEAR.test(label)) return true;
  if (COMPARED_LAST.test(label) || /[与同和]上年(?:末)?(?:结转|结余)(?:资金)?$/u.test(label)) return true;
  if (
    /(?:(?<!加)上年(?!初|结转|结余|滚存)|去年|前一年|上学年|上一(?:年|学年)|上(?:个|一个?)?[采供]暖[期季])(?:度|同期|决算|预算|数|末|执行|实际|支出|收入|全年)*[为是:的]?[^比较]{0,8}$/u.test(
      label,
    ) &&
    !/[比较]/u.test(label)
  ) {
    return true;
  }
  // 改革前同月172.5万元，本月增收24.3万元: what was in the same month before something changed.
  if (BEFORE_CHANGE.test(label)) return true;
  // 上次抽查不合规72份，减少18份: the time before, as last year.
  if (LAST_TIME.test(label)) return true;
  return year !== null && Number(year) < current && !/[比较]/u.test(label);
}

const BEFORE_CHANGE = /[一-鿿](?<![目当日])前的?同[月期][^比较]{0,8}$/u;

const LAST_TIME = /(?<![以线网路])上一?(?:期|轮|次)(?![末初数刊]|结转|结余|滚存)[^比较]{0,10}$/u;
