/** Spans of time: how long from one printed date to another, and what cannot come before what. */
import { daysBetween } from '../calendar.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { FormFinding } from './check.ts';
import { placeOf, type RunningText } from './running-text.ts';

/** A date with its year. */
export const DAY = '((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日';
/** 自2022年3月1日至2022年11月30日，共9个月. */
const MONTHS = new RegExp(
  `${DAY}(?:起)?(?:至|到|-|—|–|~|～)+${DAY}(?:止)?[,(]?(?:共计?|合计|为期|历时|期限为?|工期为?|即)([0-9]{1,2})个月`,
  'g',
);
const LONGEST_MONTH = 31;

/** A number of months that the dates before it do not make, however a month that has begun is counted. */
export function* wrongMonths(running: RunningText): Iterable<FormFinding> {
  for (const match of matchesOf(MONTHS, running.text)) {
    const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay, stated] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
    // The first day of a month to the last one of another are whole months.
    const days = toDay === last && fromDay === 1 ? LONGEST_MONTH : toDay - fromDay + 1;
    const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) + days / LONGEST_MONTH;
    if (months <= 0 || (stated >= Math.floor(months) && stated <= Math.ceil(months))) continue;
    const start = match.index + match[0].length - `${stated}个月`.length;
    yield {
      ...placeOf(running, start, start + `${stated}`.length),
      stated: String(stated),
      expected: String(Math.round(months)),
      translations: {
        zh: `从${fromYear}年${fromMonth}月${fromDay}日到${toYear}年${toMonth}月${toDay}日是 ${Math.round(months)} 个月，文中写的是 ${stated} 个月。`,
        en: `From ${fromDay}/${fromMonth}/${fromYear} to ${toDay}/${toMonth}/${toYear} it is ${Math.round(months)} months; the text says ${stated}.`,
      },
    };
  }
}

/** A date that may go without its year. */
export const MONTH_DAY = '(?:((?:19|20)[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日';
/** 自6月10日起至6月28日止，共19天; 5月10日至5月24日（含首尾两日）…，历时15天. */
const DAYS = new RegExp(
  `${MONTH_DAY}起?(?:至|到|-|—|–|~|～)+${MONTH_DAY}止?([^。;0-9]{0,30})(?:共计?|合计|为期|历时|期限为?|工期为?)([0-9]{1,3})天`,
  'g',
);

/** A number of days that the dates before it do not make, whether the first day is counted or not. */
export function* wrongDays(running: RunningText): Iterable<FormFinding> {
  for (const match of matchesOf(DAYS, running.text)) {
    const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match.slice(1, 7);
    const told = fromYear ?? toYear;
    const spans = (told === undefined ? EITHER_YEAR : [Number(told)]).map((year) => {
      const from = [year, Number(fromMonth), Number(fromDay)] as const;
      return daysBetween(from, [Number(toYear ?? year), Number(toMonth), Number(toDay)]) + 1;
    });
    const [days] = spans as [number];
    const stated = Number(match[8]);
    const isInclusive = /首尾|[含包]头?尾/u.test(match[7] as string);
    const isRight = (span: number): boolean => stated === span || (!isInclusive && stated === span - 1);
    if (days <= 1 || spans.some(isRight)) continue;
    // 每周三: no days in a row.
    if (/每|工作日|周/u.test(match[7] as string)) continue;
    const at = match.index + match[0].length - `${stated}天`.length;
    yield {
      ...placeOf(running, at, at + `${stated}`.length),
      stated: String(stated),
      expected: String(days),
      translations: {
        zh: `从${fromMonth}月${fromDay}日到${toMonth}月${toDay}日首尾都算是 ${days} 天，文中写的是 ${stated} 天。`,
        en: `From ${fromDay}/${fromMonth} to ${toDay}/${toMonth}, both counted, it is ${days} days; the text says ${stated}.`,
      },
    };
  }
}

/** For dates that name no year: one without and one with a 29 February. */
const EITHER_YEAR = [2023, 2024];

const AGAINST_ITSELF =
  /(?<![比较与])((?:19|20)[0-9]{2})年(?:部门|单位)?[^0-9。;]{0,16}预算(?!执行)[^。;]{0,24}[,，](?:与|[较比])\1年(?:部门)?预算(?:数)?(?:相比)?(?:增加|减少|持平|增长|下降)/g;

/** 2024年部门收入预算1206.50万元，比2024年预算增加38.60万元: against itself; 比2024年预算执行数减少9.71%，比2024年预算减少613.88万元: against two. */
export function* comparedWithItself(running: RunningText): Iterable<FormFinding> {
  for (const match of matchesOf(AGAINST_ITSELF, running.text)) {
    const year = match[1] as string;
    const start = match.index + match[0].lastIndexOf(year);
    yield {
      ...placeOf(running, start, start + year.length),
      stated: year,
      expected: String(Number(year) - 1),
      translations: {
        zh: `${year}年预算与${year}年预算相比，被比的应是另一年，可能是${Number(year) - 1}年。`,
        en: `The budget of ${year} is compared with itself; the year before is probably meant.`,
      },
    };
  }
}

const MONTH = '((?:19|20)[0-9]{2})年([0-9]{1,2})月(?:[0-9]{1,2}日)?';
const BEGUN = new RegExp(
  `${MONTH}(?:正式)?(?:开工|动工|启动|进场施工)[^。;0-9]{0,8}${MONTH}(?:全面|全部|正式)?(?:竣工|完工|建成|验收|通过验收|交付)`,
  'g',
);

/** 2023年5月开工，2023年3月竣工验收: finished before it began. */
export function* finishedBefore(running: RunningText): Iterable<FormFinding> {
  for (const match of matchesOf(BEGUN, running.text)) {
    const [fromYear, fromMonth, toYear, toMonth] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    if (toYear * 12 + toMonth >= fromYear * 12 + fromMonth) continue;
    const start = match.index + match[0].lastIndexOf(`${toYear}年`);
    yield {
      ...placeOf(running, start, match.index + match[0].length),
      stated: `${toYear}年${toMonth}月`,
      translations: {
        zh: `竣工时间${toYear}年${toMonth}月早于开工时间${fromYear}年${fromMonth}月。`,
        en: `It is said to be finished in ${toMonth}/${toYear}, before it began in ${fromMonth}/${fromYear}.`,
      },
    };
  }
}
