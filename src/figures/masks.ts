/**
 * Digits that are no figures: codes with letters, document numbers, ordinals. Each function looks at one kind and
 * gives the offset after what is to be passed over, or -1.
 */
import { at, BLANK, isBlank, isDigit, isLetter, LINE_FEED, skipBlanks } from './characters.ts';
import { endOfDigits } from './digit-runs.ts';
import { matchUnit } from './units.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const POINT = 0x2e;
const LIST_COMMA = 0x3001;
const HYPHEN = 0x2d;
const NUMBER_SIGN = '号'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
const yearBrackets = new Set([...'〔【[〖﹝'].map((character) => at(character, 0)));
const yearBracketsClosed = new Set([...'〕】]〗﹞'].map((character) => at(character, 0)));

/** Offset of the first character before an offset that is no blank on the same line; -1 at the line's start. */
export function beforeBlanks(text: string, offset: number): number {
  let position = offset - 1;
  while (position >= 0 && at(text, position) === BLANK) position -= 1;
  return position >= 0 && at(text, position) === LINE_FEED ? -1 : position;
}

/** Letters with digits: X121, W-07, 5G, 51000021R000000019951, 2.0版 of an address. */
export function maskLetters(text: string, start: number): number {
  const before = at(text, start - 1);
  if (before === 0x40) return endOfCode(text, start);
  const joined = before === HYPHEN || before === POINT || before === 0x5f || before === 0x2f;
  if (!isLetter(before) && !(joined && isLetter(at(text, start - 2)))) return -1;
  if (text.slice(Math.max(0, start - 3), start).toUpperCase() === 'RMB') return -1;
  if (isLetter(before) && isLetter(at(text, start - 2)) && isCounted(text, start)) return -1;
  return endOfCode(text, start);
}

/** APP1个, ETC12条: a word in letters, then a count. */
function isCounted(text: string, start: number): boolean {
  const kind = matchUnit(text, endOfDigits(text, start))?.kind;
  return kind === 'count' || kind === 'amount';
}

/** Offset after letters, digits and the hyphens and points between them. */
export function endOfCode(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = at(text, position);
    const joint = code === HYPHEN || code === POINT || code === 0x5f || code === 0x2f;
    const joins = joint && isWordCharacter(at(text, position + 1));
    if (!isWordCharacter(code) && !joins) return position;
    position += 1;
  }
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** 〔2021〕23号, 【2017】89号, （2024）2号, and 〔2020165号 with a bracket lost. */
export function maskDocumentNumber(text: string, start: number, end: number): number {
  const open = at(text, skipBlanksBack(text, start));
  const bracket = yearBrackets.has(open);
  if (!bracket && open !== OPEN) return -1;
  const close = skipBlanks(text, end, 2);
  const closed = yearBracketsClosed.has(at(text, close)) || at(text, close) === CLOSE;
  let number = closed ? skipBlanks(text, close + 1, 2) : close;
  if (text[number] === '第') number = skipBlanks(text, number + 1, 2);
  const numberEnd = endOfDigits(text, number);
  const sign = skipBlanks(text, numberEnd, 2);
  if (at(text, sign) === NUMBER_SIGN && end - start >= 4) return sign + 1;
  return bracket && end - start === 4 && closed ? close + 1 : -1;
}

/** Offset of the character before an offset, one blank passed over. */
export function skipBlanksBack(text: string, offset: number): number {
  return isBlank(at(text, offset - 1)) ? offset - 2 : offset - 1;
}

/** 第3批, 第1、2季度, 第 1-3 名: an ordinal and those it is listed with. */
export function maskOrdinal(text: string, start: number, end: number): number {
  if (at(text, skipBlanksBack(text, start)) !== ORDINAL) return -1;
  let position = end;
  for (;;) {
    const code = at(text, position);
    const joins = code === LIST_COMMA || code === HYPHEN || code === 0x7e || text[position] === '至';
    if (!joins || !isDigit(at(text, position + 1))) break;
    position = endOfDigits(text, position + 1);
  }
  const unit = matchUnit(text, position);
  return unit !== null && !unit.bare && unit.kind === 'count' ? unit.end : position;
}

const HOUR = new Set([...'时点'].map((character) => at(character, 0)));
const MINUTE = '分'.charCodeAt(0);
const SECOND = '秒'.charCodeAt(0);

/** 14时07分, 8点30分15秒: a time of the day. */
export function maskClock(text: string, start: number, end: number): number {
  if (end - start > 2 || !HOUR.has(at(text, end))) return -1;
  const minuteEnd = endOfDigits(text, end + 1);
  const isMinute = minuteEnd - end === 2 || minuteEnd - end === 3;
  if (!isMinute || at(text, minuteEnd) !== MINUTE) return -1;
  const secondEnd = endOfDigits(text, minuteEnd + 1);
  return secondEnd > minuteEnd + 1 && at(text, secondEnd) === SECOND ? secondEnd + 1 : minuteEnd + 1;
}

/** Codes of budget classification: 2080505 and 20805 of functions, 30226 of economic items. */
export function isBudgetCode(written: string): boolean {
  if (written.length === 7) return written >= '2010000' && written < '2350000';
  if (written.length !== 5) return false;
  return (
    (written >= '20100' && written < '23500') ||
    (written >= '30100' && written < '31400') ||
    written.startsWith('399')
  );
}
