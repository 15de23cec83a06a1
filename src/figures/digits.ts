/**
 * The run of digits, commas, points and blanks that begins at a digit, and the numbers it holds.
 */
import { at, BLANK, compact, FULL_STOP, isDigit, skipBlanks, WIDE_COMMA } from './characters.ts';
import { isWellFormed } from './malformed.ts';
import { matchUnit } from './units.ts';

/** A number as printed; `written` is half-width, and `wellFormed` says whether it is a number at all. */
export interface Digits {
  start: number;
  end: number;
  written: string;
  wellFormed: boolean;
}

/** Longer runs are no numbers of a report but codes or rubbish. */
const LONGEST = 64;
/** Last characters of words that a running number follows: 标段1, 附件2. */
const NUMBERED = '段目件表图第包号';
const COMMA = 0x2c;
const POINT = 0x2e;

/** Offset after the digits at an offset. */
export function endOfDigits(text: string, offset: number): number {
  let position = offset;
  while (isDigit(at(text, position))) position += 1;
  return position;
}

/** Offset after digits and the separators between them; double separators are taken in, trailing ones are not. */
export function endOfRun(text: string, start: number): number {
  let end = endOfDigits(text, start);
  for (;;) {
    let next = end;
    while (next - end < 3 && isSeparator(text, next)) next += 1;
    if (next === end || !isDigit(at(text, next))) return end;
    end = endOfDigits(text, next);
  }
}

function isSeparator(text: string, offset: number): boolean {
  const code = at(text, offset);
  if (code === COMMA || code === POINT) return true;
  return (
    (code === WIDE_COMMA && isWideGroup(text, offset)) ||
    (code === FULL_STOP && isMistypedPoint(text, offset))
  );
}

/**
 * A full-width comma also ends clauses (得分95，120人). It groups digits only where three follow up to the next
 * separator, and the whole is an amount or measure, or all that the text holds.
 */
function isWideGroup(text: string, offset: number): boolean {
  const groupEnd = endOfDigitsWithin(text, offset + 1, 4);
  if (groupEnd - offset !== 4) return false;
  if (isWideDigit(text, offset - 1) && isWideDigit(text, offset + 1))
    return offset - startOfDigits(text, offset) <= 3;
  let before = offset;
  while (offset - before < 4 && isDigit(at(text, before - 1))) before -= 1;
  if (offset - before > 3 || listWordBefore(text, before)) return false;
  let end = groupEnd;
  while (end - offset < LONGEST && (isDigit(at(text, end)) || isGroupMark(text, end))) end += 1;
  const kind = matchUnit(text, end)?.kind;
  if (kind === 'amount' || kind === 'price' || kind === 'measure') return true;
  while (offset - before < LONGEST && (isDigit(at(text, before - 1)) || isGroupMark(text, before - 1)))
    before -= 1;
  return skipBlanks(text, end, 4) === text.length && skipBlanks(text, 0, 4) >= before;
}

/** In text that is full-width throughout, the comma between digits is too. */
function isWideDigit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xff10 && code <= 0xff19;
}

function startOfDigits(text: string, end: number): number {
  let start = end;
  while (end - start < 5 && isDigit(at(text, start - 1))) start -= 1;
  return start;
}

function isGroupMark(text: string, offset: number): boolean {
  const code = at(text, offset);
  return (code === WIDE_COMMA || code === COMMA || code === POINT) && isDigit(at(text, offset + 1));
}

/** 14353。92万元: no sentence begins with two digits and a unit, so the full stop is a point. */
function isMistypedPoint(text: string, offset: number): boolean {
  const end = endOfDigitsWithin(text, offset + 1, 3);
  if (end - offset !== 3) return false;
  const unit = matchUnit(text, end);
  return unit !== null && !unit.bare && (unit.kind === 'amount' || unit.kind === 'rate');
}

function endOfDigitsWithin(text: string, offset: number, limit: number): number {
  let position = offset;
  while (position - offset < limit && isDigit(at(text, position))) position += 1;
  return position;
}

/** Whether 分别, 各 or 依次 stands shortly before: what follows is a list, its commas part numbers. */
export function listWordBefore(text: string, offset: number): boolean {
  const words = text.slice(Math.max(0, offset - 6), offset);
  return words.includes('分别') || words.includes('各') || words.includes('依次');
}

/**
 * Reads the numbers that begin at a digit. Usually one; more where commas part them (4125.49,4143.91).
 * @returns an empty list for a run too long to be a number
 */
export function readDigits(text: string, start: number): { numbers: Digits[]; end: number } {
  const end = endOfRun(text, start);
  if (end - start > LONGEST) return { numbers: [], end };
  const written = compact(text, start, end).replaceAll('，', ',');
  const loose = withLoosePoint(text, start, end, written);
  if (loose !== null) return { numbers: [loose], end: loose.end };
  const joined = joinOverBlanks(text, start, end, written);
  if (joined !== null) return { numbers: [joined], end: joined.end };
  const interval = isInterval(text, start, end, written);
  if (!interval && isWellFormed(written))
    return { numbers: [{ start, end, written, wellFormed: true }], end };
  const parts = interval ? written.split(',') : splitList(written, listWordBefore(text, start));
  if (parts === null) return { numbers: [{ start, end, written, wellFormed: false }], end };
  const numbers: Digits[] = [];
  let offset = start;
  for (const part of parts) {
    numbers.push({ start: offset, end: offset + part.length, written: part, wellFormed: true });
    offset += part.length + 1;
  }
  return { numbers, end };
}

/** .5万元 and 100.万元: a point without digits on one side, where a unit shows that it is no full stop. */
function withLoosePoint(text: string, start: number, end: number, written: string): Digits | null {
  const opens =
    at(text, start - 1) === POINT && !isDigit(at(text, start - 2)) && at(text, start - 2) !== POINT;
  const closes = at(text, end) === POINT;
  if (opens === closes || !isWellFormed(written)) return null;
  const unit = matchUnit(text, closes ? end + 1 : end);
  if (unit === null || unit.bare || (unit.kind !== 'amount' && unit.kind !== 'rate')) return null;
  return opens
    ? { start: start - 1, end, written: `.${written}`, wellFormed: false }
    : { start, end: end + 1, written: `${written}.`, wellFormed: false };
}

/** [90,100] or (80,90]: the bounds of an interval, not one number. */
function isInterval(text: string, start: number, end: number, written: string): boolean {
  const comma = written.indexOf(',');
  if (comma < 0 || comma !== written.lastIndexOf(',')) return false;
  if (at(text, start - 1) !== 0x5b && at(text, end) !== 0x5d) return false;
  return isWellFormed(written.slice(0, comma)) && isWellFormed(written.slice(comma + 1));
}

/**
 * The numbers that commas part, where that is certain: each has decimals (4125.49,4143.91), or none could be a
 * group of another (4125,4143), or all are short and many (1,2,3).
 */
function splitList(written: string, announced: boolean): string[] | null {
  if (!written.includes(',') || written.includes('..') || written.includes(',,')) return null;
  if (!written.includes('.')) {
    const parts = written.split(',');
    // 各是4125,4143 are two; 人员经费2405,5000元 is one with a slipped comma.
    const long =
      (announced || parts.length > 2) && parts.every((part) => part.length >= 4 && part[0] !== '0');
    const short =
      parts.length > 2 && parts.every((part) => part.length <= 2 && (part === '0' || part[0] !== '0'));
    return long || short ? parts : null;
  }
  const parts: string[] = [];
  let from = 0;
  for (let comma = written.indexOf(','); comma >= 0; comma = written.indexOf(',', comma + 1)) {
    const part = written.slice(from, comma);
    if (!part.includes('.')) continue;
    if (!isWellFormed(part)) return null;
    parts.push(part);
    from = comma + 1;
  }
  const last = written.slice(from);
  if (parts.length === 0 || !last.includes('.') || !isWellFormed(last)) return null;
  return [...parts, last];
}

/**
 * One number broken by single blanks: 2 946.25万元, 9746 .50万元, 2 9 4 6 . 2 5 万 元, 1 43,539.21万元. Only where
 * a unit follows and the parts fit; two figures side by side stay two.
 */
function joinOverBlanks(text: string, start: number, firstEnd: number, first: string): Digits | null {
  if (at(text, firstEnd) !== BLANK && !(at(text, firstEnd) === POINT && at(text, firstEnd + 1) === BLANK))
    return null;
  // A figure before, parted by one blank: columns, not the pieces of one number.
  if (at(text, start - 1) === BLANK && isDigit(at(text, start - 2))) return null;
  let end = firstEnd;
  for (let parts = 0; parts < 24; parts += 1) {
    let next = end;
    if (at(text, next) === BLANK) next += 1;
    if (at(text, next) === POINT || at(text, next) === COMMA) next += 1;
    if (at(text, next) === BLANK) next += 1;
    if (next === end || !isDigit(at(text, next))) break;
    end = endOfRun(text, next);
  }
  if (end === firstEnd || end - start > LONGEST) return null;
  const spaced = text.slice(start, end);
  const parts = compactKeepingBlanks(text, start, end).split(' ');
  const unit = matchUnit(text, end);
  if (unit === null || unit.kind === 'count' || unit.name === '年') return null;
  const written = compact(text, start, end).replaceAll('，', ',');
  const grouped = isGroupedByBlanks(parts) && !NUMBERED.includes(text[start - 1] ?? ' ');
  if (isSpacedOut(parts) || isBrokenAtPoint(parts) || grouped) {
    return { start, end, written, wellFormed: isWellFormed(written) };
  }
  if (
    parts.length === 2 &&
    first.length <= 2 &&
    isWellFormed(written) &&
    /,/.test(parts[1]!) &&
    !isWellFormed(parts[1]!)
  ) {
    return { start, end, written: spaced, wellFormed: false };
  }
  if (parts.length === 2 && first.length <= 2 && /^\d{1,3},/.test(parts[1]!) && isWellFormed(written)) {
    return { start, end, written: compactKeepingBlanks(text, start, end), wellFormed: false };
  }
  return null;
}

function compactKeepingBlanks(text: string, start: number, end: number): string {
  let result = '';
  for (let offset = start; offset < end; offset += 1) result += String.fromCharCode(at(text, offset));
  return result;
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

/** 2 946.25: blanks where thousands separators would stand. */
function isGroupedByBlanks(parts: readonly string[]): boolean {
  return (
    parts.length >= 2 &&
    /^[1-9]\d{0,2}$/.test(parts[0]!) &&
    parts.slice(1, -1).every((part) => /^\d{3}$/.test(part)) &&
    /^\d{3}(\.\d+)?$/.test(parts.at(-1)!)
  );
}
