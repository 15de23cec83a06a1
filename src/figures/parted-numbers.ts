/**
 * Numbers with blanks inside. Text copied out of a PDF shows a blank behind each separator (5, 400. 00万元), or one
 * in the middle of a number (6,76 0.75万元); some print blanks where thousands separators stand (12 604.50). Two
 * figures side by side stay two.
 */
import { at, BLANK, compact, FULL_STOP, isDigit, isHan, skipBlanks, WIDE_COMMA } from './characters.ts';
import { COMMA, type Digits, endOfRun, LONGEST, listWordBefore, POINT } from './digit-runs.ts';
import { isWellFormed } from './malformed.ts';
import { matchUnit, type Unit } from './units.ts';

/** Last characters of words that a running number follows: 标段1, 附件2. */
const NUMBERED = '段目件表图第包号';
/** More pieces than any number has. */
const MOST_PIECES = 24;
/** How far around a number is looked for the commas of its sentence. */
const NEARBY = 40;

/** What stands between two ends, with all that speaks for one number or against it. */
interface Pieces {
  text: string;
  start: number;
  end: number;
  /** As divided by the blanks, in half-width characters. */
  parts: readonly string[];
  /** All of them together. */
  written: string;
  unit: Unit | null;
}

/**
 * One number whose digits blanks part, or null where they are several, or not surely one.
 * @param firstEnd where the first piece ends
 * @param groupsByBlanks of `groupDigitsByBlanks`
 */
export function joinOverBlanks(
  text: string,
  start: number,
  firstEnd: number,
  groupsByBlanks: boolean,
): Digits | null {
  const pieces = piecesFrom(text, start, firstEnd);
  if (pieces === null) return null;
  const { end, parts, written, unit } = pieces;
  if (unit !== null && unit.name === '年') return null;
  const isWhole = isWellFormed(written);
  const isOne =
    (isMeasured(unit) && (isSpacedOut(parts) || isBrokenAtPoint(parts))) ||
    isGroupedByBlanks(pieces, groupsByBlanks) ||
    (isWhole && (isPartedAtSeparators(pieces) || isBrokenWithin(pieces)));
  if (isOne) return { start, end, written, wellFormed: isWhole };
  if (isWhole && isMeasured(unit) && (isOpenedByDigits(parts) || isOpenedInProse(pieces)))
    return { start, end, written: parts.join(' '), wellFormed: false };
  return null;
}

function piecesFrom(text: string, start: number, firstEnd: number): Pieces | null {
  const next = at(text, firstEnd);
  if (next !== BLANK && !((next === POINT || next === COMMA) && at(text, firstEnd + 1) === BLANK))
    return null;
  if (isBehindNumber(text, start)) return null;
  let end = firstEnd;
  for (let count = 0; count < MOST_PIECES; count += 1) {
    const opens = nextPiece(text, end);
    if (opens === end || !isDigit(at(text, opens))) break;
    end = endOfRun(text, opens);
  }
  if (end === firstEnd || end - start > LONGEST) return null;
  let spaced = '';
  for (let offset = start; offset < end; offset += 1) spaced += String.fromCharCode(at(text, offset));
  const written = compact(text, start, end).replaceAll('，', ',');
  return { text, start, end, parts: spaced.split(' '), written, unit: matchUnit(text, end) };
}

/** Offset after a blank, a separator and another blank. */
function nextPiece(text: string, end: number): number {
  let next = end;
  if (at(text, next) === BLANK) next += 1;
  if (at(text, next) === POINT || at(text, next) === COMMA) next += 1;
  return at(text, next) === BLANK ? next + 1 : next;
}

/** A figure before, parted by one blank or a comma: columns or a list, not the pieces of one number. */
function isBehindNumber(text: string, start: number): boolean {
  if (at(text, start - 1) !== BLANK) return false;
  const before = at(text, start - 2);
  return isDigit(before) || ((before === COMMA || before === WIDE_COMMA) && isDigit(at(text, start - 3)));
}

/** A unit that is no noun: what stands before 万元 or % is one number; before 人 there may be two. */
function isMeasured(unit: Unit | null): boolean {
  return unit !== null && unit.kind !== 'count';
}

/** Justified text: every digit and point stands alone. */
function isSpacedOut(parts: readonly string[]): boolean {
  return parts.length >= 3 && parts.every((part) => part.length === 1);
}

/** 9746 .50 or 9746. 50 */
function isBrokenAtPoint(parts: readonly string[]): boolean {
  if (parts.length !== 2) return false;
  const [left, right] = parts as [string, string];
  if (left.endsWith('.')) return isWellFormed(left.slice(0, -1)) && /^\d{1,4}$/.test(right);
  return right.startsWith('.') && isWellFormed(left) && /^\.\d{1,4}$/.test(right);
}

/**
 * 2 946.25: blanks where thousands separators would stand. Before a noun only where a group begins with a nought
 * (3 042人次), there are several, nothing else is set apart, or the report groups its digits so; without a unit only in such a report.
 */
function isGroupedByBlanks(pieces: Pieces, isHabit: boolean): boolean {
  const { text, start, end, parts, unit } = pieces;
  if (NUMBERED.includes(text[start - 1] ?? ' ') || !areGroups(parts)) return false;
  if (isMeasured(unit)) return true;
  const isEnclosed = isNamedNearBefore(text, start) && (unit !== null || endsClause(text, end));
  if (isHabit && (isEnclosed || isAllOf(pieces))) return true;
  if (unit !== null && isSetTight(pieces, unit.end)) return true;
  return unit !== null && (parts.length > 2 || parts[1]![0] === '0');
}

/** 学生2 316人、…: where in a sentence neither the word before nor the noun behind is set apart, the only blank parts thousands. */
function isSetTight({ text, start, end }: Pieces, unitEnd: number): boolean {
  const before = at(text, start - 1);
  const goesOn = endsClause(text, unitEnd) || isHan(at(text, unitEnd));
  return (isHan(before) || isStop(before)) && at(text, end) !== BLANK && goesOn;
}

function areGroups(parts: readonly string[]): boolean {
  return (
    parts.length >= 2 &&
    /^[1-9]\d{0,2}$/.test(parts[0]!) &&
    parts.slice(1, -1).every((part) => /^\d{3}$/.test(part)) &&
    /^\d{3}(\.\d+)?$/.test(parts.at(-1)!)
  );
}

/** A word, a bracket or a stop before, with a blank at most between. */
function isNamedNearBefore(text: string, start: number): boolean {
  const before = at(text, at(text, start - 1) === BLANK ? start - 2 : start - 1);
  return isHan(before) || isStop(before) || before === 0x28 || before === 0x3a;
}

function isStop(code: number): boolean {
  return code === WIDE_COMMA || code === FULL_STOP || code === 0x3001 || code === 0x3b;
}

/** A stop of Chinese prose or a closing bracket behind, with a blank at most between. */
function endsClause(text: string, end: number): boolean {
  const next = at(text, skipBlanks(text, end, 1));
  return isStop(next) || next === 0x29;
}

function isAllOf({ text, start, end }: Pieces): boolean {
  return skipBlanks(text, 0, 4) >= start && skipBlanks(text, end, 4) === text.length;
}

/**
 * 7, 264, 180.00元 and 2 ,562.45万元: blanks beside the separators alone. A comma with a blank behind may also part
 * the clauses or the numbers of a list (得分95, 120人参加): decimals or several groups show one number, else a unit
 * in a sentence whose own commas are the wide ones.
 */
function isPartedAtSeparators(pieces: Pieces): boolean {
  const { text, start, end, parts, written, unit } = pieces;
  if (!written.includes(',') || !parts.every((part, index) => index === 0 || meet(parts[index - 1]!, part)))
    return false;
  if (partsClauses(text, start, end) > 0) return false;
  const isLong = written.indexOf(',') !== written.lastIndexOf(',');
  if (listWordBefore(text, start)) return written.includes('.') && unit !== null;
  if (written.includes('.') || isLong) return unit !== null || endsClause(text, end) || isAllOf(pieces);
  if (unit === null || !JOINED_KINDS.has(unit.kind)) return false;
  return isAllOf(pieces) || (skipBlanks(text, 0, 4) < start && partsClauses(text, start, end) < 0);
}

const JOINED_KINDS: ReadonlySet<Unit['kind']> = new Set(['amount', 'price', 'measure', 'count']);

/** Whether a separator stands where a blank parts two pieces. */
function meet(left: string, right: string): boolean {
  return /[.,]$/.test(left) || /^[.,]/.test(right);
}

/** 1 where half-width commas end the clauses nearby (职工参加,完成), -1 where wide ones do, 0 where none stands there. */
function partsClauses(text: string, start: number, end: number): -1 | 0 | 1 {
  let wide = false;
  const last = Math.min(text.length, end + NEARBY);
  for (let offset = Math.max(0, start - NEARBY); offset < last; offset += 1) {
    const code = at(text, offset);
    if (code === COMMA && isHan(at(text, offset - 1))) return 1;
    wide ||= code === WIDE_COMMA || code === FULL_STOP;
  }
  return wide ? -1 : 0;
}

/** 6,76 0.75万元: what stands before the blank is no number, and both together are one. */
function isBrokenWithin({ parts, unit }: Pieces): boolean {
  if (unit === null || parts.length !== 2) return false;
  const [left, right] = parts as [string, string];
  return /,\d+$/.test(left) && /^\d/.test(right) && !isWellFormed(left);
}

/** 1 43,539.21万元: digits too few before a number that is one by itself. */
function isOpenedByDigits(parts: readonly string[]): boolean {
  return parts.length === 2 && parts[0]!.length <= 2 && /^\d{1,3},/.test(parts[1]!);
}

/** 总额 4 26.35 万元，: the same of a number without separators, where words stand before and the clause ends behind. */
function isOpenedInProse({ text, start, parts, unit }: Pieces): boolean {
  if (parts.length !== 2 || unit?.kind !== 'amount') return false;
  if (parts[0]!.length > 2 || !/^\d{1,2}\.\d/.test(parts[1]!)) return false;
  const before = at(text, start - 1) === BLANK ? start - 2 : start - 1;
  if (!isHan(at(text, before)) || NUMBERED.includes(text[before]!)) return false;
  return endsClause(text, unit.end);
}

/** 支出决算为 1 864.20 万元；事业收入 5 918.36 ，: amounts of prose whose thousands a blank parts. */
const GROUPED_AMOUNT =
  /[^\d\s.,，、]\s?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,3}\.\d{1,2}\s?(?:[亿万]?元|[，；。）、])/gu;
const FEWEST = 2;
/** 学生2 316人、, （在校生8 776人）: numbers of things likewise; 5 120人 once may be two figures. */
const GROUPED_COUNT =
  /[\u4e00-\u9fff（，、][1-9]\d{0,2}[ \u00a0\u2009\u202f]\d{3}\s?(?:人次?|户|名|个|亩|件|册|辆|套|台|份|平方米)[，；。）、]/gu;
const FEWEST_COUNTS = 3;

/** Whether a report groups the digits of its numbers by blanks (12 604.50): where it does so again and again in what can be nothing else. */
export function groupDigitsByBlanks(texts: Iterable<string>): boolean {
  let [found, counts] = [0, 0];
  for (const text of texts) {
    found += text.match(GROUPED_AMOUNT)?.length ?? 0;
    counts += text.match(GROUPED_COUNT)?.length ?? 0;
    if (found >= FEWEST || counts >= FEWEST_COUNTS) return true;
  }
  return false;
}
