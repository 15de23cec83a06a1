/** Days that no calendar has, and periods that end before they begin. */
import { matchesOf } from '../lexicon/matches.ts';
import type { FormFinding } from './check.ts';
import { placeOf, type RunningText } from './running-text.ts';

const DATE = '((?:19|20)[0-9]{2})[年.\\/]([0-9]{1,2})(?:月|[.\\/])?(?:([0-9]{1,2})日?)?';
const RANGE = new RegExp(`(?<![0-9.])${DATE}(?:至|到|-|—|–|~|～)+${DATE}(?![0-9])`, 'g');
const YEAR_RANGE = /(?<![0-9])((?:19|20)[0-9]{2})年(?:度)?(?:至|到|-|—|–|~|～)+((?:19|20)[0-9]{2})年/g;

function dayNumber(year: string, month: string | undefined, day: string | undefined, last: boolean): number {
  return Number(year) * 10000 + Number(month ?? (last ? 12 : 1)) * 100 + Number(day ?? (last ? 31 : 1));
}

/** Ranges that end before they start. */
export function* backwardRanges(running: RunningText): Iterable<FormFinding> {
  const found = [
    ...matchesOf(RANGE, running.text).map((match) => ({
      match,
      from: dayNumber(match[1]!, match[2], match[3], false),
      to: dayNumber(match[4]!, match[5], match[6], true),
    })),
    ...matchesOf(YEAR_RANGE, running.text).map((match) => ({
      match,
      from: Number(match[1]),
      to: Number(match[2]),
    })),
  ];
  for (const { match, from, to } of found) {
    if (to >= from) continue;
    yield {
      ...placeOf(running, match.index, match.index + match[0].length),
      stated: match[0],
      translations: {
        zh: `时间段“${match[0]}”的结束早于开始。`,
        en: `The period “${match[0]}” ends before it begins.`,
      },
    };
  }
}

const CALENDAR = /(?<![0-9])(?<year>(?:19|20)[0-9]{2})年(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?/g;
/** 9月31日 without its year. */
const DAY = /(?<![0-9年])(?<month>[1-9]|1[0-2])月(?<day>[0-9]{1,2})日(?!均)/g;

/** 2022.11.31, and no number with two points. */
const DOTTED =
  /(?<![0-9.])(?<year>(?:19|20)[0-9]{2})[.](?<month>1[0-2]|0?[1-9])[.](?<day>[0-9]{1,2})(?![0-9.])/g;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; without its year as many as it may have. */
function daysOf(month: number, year: string | undefined): number | undefined {
  const most = MONTH_DAYS[month - 1];
  return most === undefined || year === undefined
    ? most
    : new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

/** Days that no calendar has. */
export function* impossibleDates(running: RunningText): Iterable<FormFinding> {
  for (const match of [
    ...matchesOf(CALENDAR, running.text),
    ...matchesOf(DAY, running.text),
    ...matchesOf(DOTTED, running.text),
  ]) {
    const { year, month, day = '1' } = match.groups!;
    const days = daysOf(Number(month), year);
    if (days !== undefined && Number(day) >= 1 && Number(day) <= days) continue;
    yield {
      ...placeOf(running, match.index, match.index + match[0].length),
      stated: match[0],
      translations: { zh: `没有“${match[0]}”这个日期。`, en: `There is no such date as “${match[0]}”.` },
    };
  }
}
