/** The numbers that begin at a digit, as they are printed. */
import { at, compact, isDigit } from './characters.ts';
import { type Digits, endOfRun, LONGEST, listWordBefore, POINT } from './digit-runs.ts';
import { isWellFormed } from './malformed.ts';
import { joinOverBlanks } from './parted-numbers.ts';
import { matchUnit } from './units.ts';

/**
 * Reads the numbers that begin at a digit. Usually one; more where commas part them (4125.49,4143.91).
 * @param groupsByBlanks of `groupDigitsByBlanks`
 * @returns an empty list for a run too long to be a number
 */
export function readDigits(
  text: string,
  start: number,
  groupsByBlanks = false,
): { numbers: Digits[]; end: number } {
  const end = endOfRun(text, start);
  if (end - start > LONGEST) return { numbers: [], end };
  const written = compact(text, start, end).replaceAll('，', ',');
  const loose = withLoosePoint(text, start, end, written);
  if (loose !== null) return { numbers: [loose], end: loose.end };
  const joined = joinOverBlanks(text, start, end, groupsByBlanks);
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
