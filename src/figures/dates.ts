/**
 * Years and dates: they set the period of figures and are never amounts.
 */
import { at, isDigit, isHan, skipBlanks } from './characters.ts';
import { endOfDigits, POINT } from './digit-runs.ts';

/** A year or date as found; `date` is ISO 8601 as far as it is known: 2020, 2020-09, 2023-12-31, --09 (no year). */
export interface DateMention {
  kind: 'year' | 'date';
  end: number;
  date: string;
}

const YEAR = 0x5e74;
const MONTH = 0x6708;
const DAY = 0x65e5;
const FIRST = 0x5143;
const rangeSigns = new Set(
  ['-', '—', '~', '至', '到', '、', '和', '与', '及', '/'].map((sign) => at(sign, 0)),
);

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let offset = start; offset < end; offset += 1) value = value * 10 + at(text, offset) - 48;
  return value;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Whether a number is a year that a report may speak of. */
export function isYear(value: number): boolean {
  return value >= 1949 && value <= 2099;
}

/**
 * The year or date that begins at a digit.
 * @param start offset of the first digit; no digit stands before it
 */
export function readDate(text: string, start: number): DateMention | null {
  const end = endOfDigits(text, start);
  const length = end - start;
  if (length > 8) return null;
  const value = numberAt(text, start, end);
  if (length === 4 && isYear(value)) return readFromYear(text, end, value);
  if (length === 8) return readCompactDate(text, end, value);
  if (length === 2 && at(text, end) === YEAR && at(text, end + 1) === 0x5ea6 && value >= 10 && value <= 40) {
    return { kind: 'year', end: end + 2, date: `20${value}` };
  }
  if (length > 2) return null;
  if (length === 2 && value < 10 && at(text, end) === POINT) return readPointedDay(text, end, value);
  return readFromMonth(text, end, value, '-');
}

/** 01.17 in a journal: no amount begins with a nought before another digit. */
function readPointedDay(text: string, end: number, month: number): DateMention | null {
  const dayEnd = endOfDigits(text, end + 1);
  const day = numberAt(text, end + 1, dayEnd);
  if (dayEnd !== end + 3 || month < 1 || day < 1 || day > 31) return null;
  const next = at(text, dayEnd);
  const isBare = !isHan(next) && next !== POINT && next !== 0x25 && next !== 0x2c;
  return isBare ? { kind: 'date', end: dayEnd, date: `--${two(month)}-${two(day)}` } : null;
}

/** 20211231日 */
function readCompactDate(text: string, end: number, value: number): DateMention | null {
  if (at(text, end) !== DAY) return null;
  const year = Math.trunc(value / 10000);
  const month = Math.trunc(value / 100) % 100;
  const day = value % 100;
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { kind: 'date', end: end + 1, date: `${year}-${two(month)}-${two(day)}` };
}

function readFromYear(text: string, end: number, year: number): DateMention | null {
  const sign = skipBlanks(text, end, 2);
  if (at(text, sign) === YEAR) {
    if (at(text, sign + 1) === 0x5ea6) return { kind: 'year', end: sign + 2, date: String(year) };
    const next = skipBlanks(text, sign + 1, 2);
    if (at(text, next) === FIRST && at(text, next + 1) === MONTH) {
      return { kind: 'date', end: next + 2, date: `${year}-01` };
    }
    const monthEnd = endOfDigits(text, next);
    if (monthEnd > next && monthEnd - next <= 2) {
      const month = readFromMonth(text, monthEnd, numberAt(text, next, monthEnd), String(year));
      if (month !== null && at(text, skipBlanks(text, monthEnd, 2)) === MONTH) return month;
    }
    return { kind: 'year', end: sign + 1, date: String(year) };
  }
  return readPunctuated(text, end, year);
}

/** 2025.1.1, 2025-01-01, 2020/9/1 */
function readPunctuated(text: string, end: number, year: number): DateMention | null {
  const separator = at(text, end);
  if (separator !== 0x2e && separator !== 0x2d && separator !== 0x2f) return null;
  const monthEnd = endOfDigits(text, end + 1);
  if (monthEnd === end + 1 || monthEnd - end > 3) return null;
  const month = numberAt(text, end + 1, monthEnd);
  if (month < 1 || month > 12) return null;
  if (at(text, monthEnd) !== separator)
    return separator === 0x2e ? readPointedMonth(text, end, monthEnd, year, month) : null;
  const dayEnd = endOfDigits(text, monthEnd + 1);
  if (dayEnd === monthEnd + 1 || dayEnd - monthEnd > 3) return null;
  const day = numberAt(text, monthEnd + 1, dayEnd);
  if (day < 1 || day > 31) return null;
  return { kind: 'date', end: dayEnd, date: `${year}-${two(month)}-${two(day)}` };
}

/** 2021.1 within 2021.1-2022.12 or after 自: otherwise it may as well be an amount. */
function readPointedMonth(
  text: string,
  yearEnd: number,
  end: number,
  year: number,
  month: number,
): DateMention | null {
  const before = at(text, yearEnd - 5);
  const opens = before === 0x81ea || before === 0x4ece || isRangeSign(before);
  if (isDigit(at(text, end)) || (!opens && !(isRangeSign(at(text, end)) && isDigit(at(text, end + 1)))))
    return null;
  return { kind: 'date', end, date: `${year}-${two(month)}` };
}

function isRangeSign(code: number): boolean {
  return code === 0x2d || code === 0x2014 || code === 0x7e || code === 0x81f3;
}

/** 9月, 9月30日, 30日, and the first of 1-9月. */
function readFromMonth(text: string, end: number, value: number, year: string): DateMention | null {
  const sign = skipBlanks(text, end, 2);
  const code = at(text, sign);
  if (code === MONTH && value >= 1 && value <= 12) {
    const month = `${year}-${two(value)}`;
    const dayStart = skipBlanks(text, sign + 1, 2);
    const dayEnd = endOfDigits(text, dayStart);
    const day = dayEnd > dayStart && dayEnd - dayStart <= 2 ? numberAt(text, dayStart, dayEnd) : 0;
    const dayMark = skipBlanks(text, dayEnd, 2);
    if (day >= 1 && day <= 31 && (at(text, dayMark) === DAY || at(text, dayMark) === 0x53f7)) {
      return { kind: 'date', end: dayMark + 1, date: `${month}-${two(day)}` };
    }
    return { kind: 'date', end: at(text, sign + 1) === 0x4efd ? sign + 2 : sign + 1, date: month };
  }
  if (year !== '-') return null;
  if (code === DAY && value >= 1 && value <= 31 && at(text, sign + 1) !== 0x5185) {
    return { kind: 'date', end: sign + 1, date: `---${two(value)}` };
  }
  if (rangeSigns.has(code) && value >= 1 && value <= 12 && isDigit(at(text, sign + 1))) {
    const secondEnd = endOfDigits(text, sign + 1);
    const second = numberAt(text, sign + 1, secondEnd);
    if (secondEnd - sign <= 3 && second <= 12 && second > value && at(text, secondEnd) === MONTH) {
      return { kind: 'date', end, date: `--${two(value)}` };
    }
  }
  return null;
}
