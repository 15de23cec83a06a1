/** Makes a figure of a number and its unit: sign, accounting brackets, value, base, qualifier, kind. */
import type { Figure } from '../types.ts';
import { at, compact, isBlank, isDigit, isHan } from './characters.ts';
import { shiftPoint } from './decimal-text.ts';
import { type Digits, endOfDigits } from './digit-runs.ts';
import { readingsOf } from './malformed.ts';
import { qualifierOf } from './qualifiers.ts';
import { isAlone, type Scan, type ScannedFigure } from './scanned-figure.ts';
import { matchUnit, type Unit } from './units.ts';

/** Builds the figure: sign, accounting brackets, value, base, qualifier. */
export function makeFigure(state: Scan, number: Digits, unit: Unit | null): ScannedFigure {
  const { text } = state;
  let start = number.start;
  let end = unit?.end ?? number.end;
  const signed = signBefore(state, start);
  let negative = signed.negative;
  start = signed.start;
  const loss = lossBefore(state, start, end);
  if (loss < start) {
    negative = true;
    start = loss;
  }
  if (
    unit === null &&
    at(text, start - 1) === 0x28 &&
    at(text, end) === 0x29 &&
    isAlone(state, start - 1, end + 1)
  ) {
    negative = true;
    start -= 1;
    end += 1;
  }
  const mark = currencyBefore(text, start);
  const currency = mark < start;
  start = mark;
  const digits = withoutSeparators(number.written);
  const value = number.wellFormed ? (negative ? `-${digits}` : digits) : null;
  const point = number.wellFormed ? digits.indexOf('.') : -1;
  const meaning = meaningOf(state, start, unit, currency);
  const figure: ScannedFigure = {
    kind: meaning.kind,
    raw: text.slice(start, end),
    value,
    unit: meaning.name,
    base: value === null ? null : shiftPoint(value, unit?.exponent ?? 0),
    places: point < 0 ? 0 : digits.length - point - 1,
    qualifier: unit?.over ? 'over' : qualifierOf(text, start, end, meaning.name),
    start,
    end,
    numberStart: number.start,
    numberEnd: number.end,
    readings: number.wellFormed ? [] : readingsOf(number.written),
    notation: 'digits',
  };
  if (!number.wellFormed && figure.readings[0] !== undefined) {
    const reading = figure.readings[0].value;
    const readingPoint = reading.indexOf('.');
    figure.places = readingPoint < 0 ? 0 : reading.length - readingPoint - 1;
  }
  if (signed.sign !== null) figure.sign = signed.sign;
  return figure;
}

const LOSS = /净?亏损?$/u;
const LOSS_LETTERS = 3;

/** Offset of the word in a cell that holds 亏损430 and nothing else: below nothing, as 负430 is. */
function lossBefore(state: Scan, start: number, end: number): number {
  if (at(state.text, start - 1) !== 0x635f && at(state.text, start - 1) !== 0x4e8f) return start;
  const word = LOSS.exec(state.text.slice(Math.max(0, start - LOSS_LETTERS), start))?.[0] ?? '';
  return isAlone(state, start - word.length, end) ? start - word.length : start;
}

/** Offset of ￥ or RMB before a number; the number's own where none stands there. */
function currencyBefore(text: string, start: number): number {
  const code = at(text, start - 1);
  if (code === 0xa5) return start - 1;
  return code === 0x42 && at(text, start - 2) === 0x4d && at(text, start - 3) === 0x52 ? start - 3 : start;
}

function withoutSeparators(written: string): string {
  const commaless = written.includes(',') ? written.replaceAll(',', '') : written;
  return commaless.includes(' ') ? commaless.replaceAll(' ', '') : commaless;
}

/** What the unit makes of a number; 万 alone is money where money is spoken of. */
function meaningOf(
  state: Scan,
  start: number,
  unit: Unit | null,
  currency: boolean,
): { kind: Figure['kind']; name: string | null } {
  if (unit === null) return currency ? { kind: 'amount', name: '元' } : { kind: 'other', name: null };
  if (!unit.bare) return { kind: unit.kind, name: unit.name };
  return currency || isMoney(state, start, unit.end)
    ? { kind: 'amount', name: `${unit.name}元` }
    : { kind: 'count', name: unit.name };
}

const codesOf = (characters: string) => new Set([...characters].map((character) => character.charCodeAt(0)));
const moneyCharacters = codesOf('费款资金元算支收入投补税债拨付额价筹贷偿奖助缴财');
const countedCharacters = codesOf('人口户量众客丝亩株头只册篇');
const countedNouns = ['人口', '群众', '学生', '用户', '粉丝', '农户', '居民', '游客'];

/**
 * Whether a number with 万 or 亿 alone is money: what the nearest telling word before says; where none does, a
 * pause behind it says so, for a counted thing would follow.
 */
function isMoney(state: Scan, start: number, end: number): boolean {
  const { text } = state;
  if (countedNouns.some((noun) => text.startsWith(noun, end))) return false;
  const from = Math.max(0, start - 24);
  for (let position = start - 1; position >= from; position -= 1) {
    const code = text.charCodeAt(position);
    if (code === 0x3002 || code === 0xff1b) break;
    if (moneyCharacters.has(code)) return true;
    if (countedCharacters.has(code) || text.startsWith('学生', position)) return false;
  }
  return !isHan(at(text, end));
}

const negativeAfter = new Set([...'：:（(，,、=；;|'].map((character) => at(character, 0)));

/** 减负5.83亿元, 自负30%: here 负 is a burden. */
const burdens = new Set([...'减担自肩承增'].map((character) => at(character, 0)));

/** The sign before a number: a minus after words that let one follow, and 负. */
function signBefore(
  state: Scan,
  start: number,
): { start: number; negative: boolean; sign: '-' | '+' | null } {
  const { text } = state;
  const code = at(text, start - 1);
  if (code === 0x8d1f && !burdens.has(at(text, start - 2)))
    return { start: start - 1, negative: true, sign: '-' };
  if (!isSign(code)) return { start, negative: false, sign: null };
  const before = at(text, start - 2);
  const opens = before < 0 || isBlank(before) || isHan(before) || negativeAfter.has(before);
  const continues = (state.figures.at(-1)?.end ?? -1) === start - 1;
  if (!opens || continues) return { start, negative: false, sign: null };
  return { start: start - 1, negative: code === 0x2d, sign: code === 0x2d ? '-' : '+' };
}

/** Whether a half-width code is a plus or minus. */
export function isSign(code: number): boolean {
  return code === 0x2d || code === 0x2b;
}

/** 3亿5000万元, 12万3千元: two magnitudes of one number, given in the smaller. Null where it is none. */
export function compound(state: Scan, upper: ScannedFigure, upperUnit: Unit): ScannedFigure | null {
  const { text } = state;
  if (
    !isDigit(at(text, upper.end)) ||
    upper.places > 0 ||
    upper.value === null ||
    upper.value.startsWith('-')
  )
    return null;
  const end = endOfDigits(text, upper.end);
  const unit = matchUnit(text, end);
  const digits = compact(text, upper.end, end);
  const places = upperUnit.exponent - (unit?.exponent ?? 0);
  if (
    unit === null ||
    unit.over ||
    places <= 0 ||
    digits.length > places ||
    (unit.kind === 'rate' && !unit.bare)
  )
    return null;
  const number: Digits = { start: upper.end, end, written: digits, wellFormed: true };
  const lower = makeFigure(state, number, unit);
  const value = upper.value + digits.padStart(places, '0');
  return {
    ...lower,
    raw: text.slice(upper.start, lower.end),
    value,
    base: shiftPoint(value, unit.exponent),
    start: upper.start,
    numberStart: upper.numberStart,
    qualifier: lower.qualifier ?? upper.qualifier,
  };
}
