/**
 * Printed item labels, which stand before words like numbers do: 1. 1、（1） 1) 2.1, and numbers that begin a line.
 */
import { at, BLANK, FULL_STOP, isBlank, isDigit, isHan, LINE_FEED, skipBlanks } from './characters.ts';
import { isYear } from './dates.ts';
import { endOfDigits } from './digit-runs.ts';
import { beforeBlanks } from './masks.ts';
import { matchUnit } from './units.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const POINT = 0x2e;
const LIST_COMMA = 0x3001;
const YEAR = '年'.charCodeAt(0);
const MULTIPLIERS = new Set([at('万', 0), at('亿', 0)]);
const clauseEnds = new Set([FULL_STOP, ...[...'；：;:!！?？“"…'].map((character) => at(character, 0))]);

/**
 * A printed item label: "1." "1、" "（1）" "1)" at the start of a line or clause, and the levels "2.1" and
 * "1.1.1". "1.2亿元" is a number; "1.2020年" is a label before a year; "1.5个" is a label before a count.
 * @param end offset after the digits
 */
export function maskLabel(text: string, start: number, end: number): number {
  if (end - start > 3) return -1;
  const bracketed = at(text, start - 1) === OPEN;
  const previous = beforeBlanks(text, bracketed ? start - 1 : start);
  const atLine = previous < 0;
  const atClause = atLine || clauseEnds.has(at(text, previous));
  const next = at(text, end);
  if (bracketed)
    return next === CLOSE && end - start <= 2 && (atClause || at(text, end + 1) === LINE_FEED) ? end + 1 : -1;
  if (next === CLOSE) return atClause && end - start <= 2 ? end + 1 : -1;
  if (next === LIST_COMMA) return maskListLabel(text, start, end, atLine, atClause);
  if (next === POINT) return maskPointLabel(text, start, end, atLine, atClause);
  return -1;
}

function maskListLabel(text: string, start: number, end: number, atLine: boolean, atClause: boolean): number {
  const next = skipBlanks(text, end + 1, 2);
  // Lines that were joined leave a blank before the label: 80万元 3、其他.
  const atBlank = isBlank(at(text, start - 1)) && end - start <= 2 && isHan(at(text, end + 1));
  if (!isDigit(at(text, next))) return atClause || atBlank ? end + 1 : -1;
  const nextEnd = endOfDigits(text, next);
  if (atLine && at(text, nextEnd) !== LIST_COMMA) return end + 1;
  return atClause && nextEnd - next === 4 && at(text, nextEnd) === YEAR ? end + 1 : -1;
}

function maskPointLabel(
  text: string,
  start: number,
  end: number,
  atLine: boolean,
  atClause: boolean,
): number {
  if (!isDigit(at(text, end + 1))) {
    const mark = at(text, end + 1);
    // A number never ends in a point before words, unless the point stands for a full stop (增长13.主要原因).
    if (!atClause && isHan(mark) && !isHan(at(text, start - 1)) && end - start <= 2) return end + 1;
    return atClause && mark !== POINT && mark !== 0x2c && end - start <= 2 ? end + 1 : -1;
  }
  const fractionEnd = endOfDigits(text, end + 1);
  const sign = skipBlanks(text, fractionEnd, 1);
  if (fractionEnd - end === 5 && at(text, sign) === YEAR && isYear(Number(yearOf(text, end + 1))))
    return end + 1;
  if (!atLine || end - start > 2) return -1;
  if (at(text, fractionEnd) === POINT && isDigit(at(text, fractionEnd + 1)))
    return maskLevels(text, fractionEnd);
  const unit = matchUnit(text, fractionEnd);
  // 1.25万册, and a cell that holds 6.5人 alone, are numbers: nobody sets an item in front of ten thousands.
  const isNumber =
    MULTIPLIERS.has(at(text, fractionEnd)) || (unit !== null && text.slice(unit.end).trim() === '');
  if (unit !== null && !unit.bare && unit.kind === 'count' && !isNumber) return end + 1;
  if (unit !== null) return -1;
  return isHan(at(text, skipBlanks(text, fractionEnd, 2))) && !isQualifierNext(text, fractionEnd)
    ? fractionEnd
    : -1;
}

function yearOf(text: string, start: number): string {
  let year = '';
  for (let offset = start; offset < start + 4; offset += 1) year += String.fromCharCode(at(text, offset));
  return year;
}

/** 1.1.1: all levels. */
function maskLevels(text: string, offset: number): number {
  let position = offset;
  while (at(text, position) === POINT && isDigit(at(text, position + 1)))
    position = endOfDigits(text, position + 1);
  return matchUnit(text, position) === null ? position : -1;
}

function isQualifierNext(text: string, offset: number): boolean {
  return text.startsWith('以', offset) || text.startsWith('左右', offset) || text.startsWith('及以', offset);
}

/**
 * A number at the start of a line, without point or unit, before words: an item number that lost its point, a
 * running number, a code (30226 劳务费; 301 01 基本工资).
 */
export function maskLineNumber(text: string, start: number, end: number): number {
  if (beforeBlanks(text, start) >= 0) return -1;
  let position = end;
  for (let numbers = 0; numbers < 4; numbers += 1) {
    let next = position;
    while (at(text, next) === BLANK) next += 1;
    if (isHan(at(text, next)) || at(text, next) === 0x201c || at(text, next) === 0x300a) {
      return isQualifierNext(text, next) ? -1 : position;
    }
    if (next === position || !isDigit(at(text, next))) return -1;
    position = endOfDigits(text, next);
    if (matchUnit(text, position) !== null) return -1;
  }
  return -1;
}
