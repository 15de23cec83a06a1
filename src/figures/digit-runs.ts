/** The run of digits, commas and points that begins at a digit: how far one printed number may reach. */
import { at, FULL_STOP, isDigit, skipBlanks, WIDE_COMMA } from './characters.ts';
import { matchUnit } from './units.ts';

/** A number as printed; `written` is half-width, and `wellFormed` says whether it is a number at all. */
export interface Digits {
  start: number;
  end: number;
  written: string;
  wellFormed: boolean;
}

/** Longer runs are no numbers of a report but codes or rubbish. */
export const LONGEST = 64;
export const COMMA = 0x2c;
export const POINT = 0x2e;

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
