/**
 * The scanner: one pass over a text that finds every number with its unit, and says of each what kind it is and
 * what it is worth. Words are not looked up here; what a figure is called is found later.
 */
import type { Figure, Reading } from '../types.ts';
import { at, compact, isBlank, isDigit, isHan, isLetter, numberStart } from './characters.ts';
import { readDate } from './dates.ts';
import { shiftPoint } from './decimal-text.ts';
import { type Digits, endOfDigits, endOfRun, readDigits } from './digits.ts';
import { readingsOf } from './malformed.ts';
import * as masks from './masks.ts';
import { scanNumeral } from './numerals.ts';
import { qualifierOf } from './qualifiers.ts';
import { shareUnits } from './shared-units.ts';
import { matchUnit, parseUnit, type Unit } from './units.ts';

/** What is known of the text around. */
export interface ScanContext {
  /** Unit of bare numbers, from a table's head or caption: 万元, %, 分. */
  unit?: string;
}

/** A number as found in a text. */
export interface ScannedFigure {
  kind: Figure['kind'];
  /** Exact substring, number and unit, sign and accounting brackets included. */
  raw: string;
  /** The number in its own unit, as printed but without separators; null where it is malformed or a date. */
  value: string | null;
  /** Canonical words of the unit: 万元, 平方米, 元/人·月. */
  unit: string | null;
  /** The number in the base unit of its kind. */
  base: string | null;
  /** Decimals printed. */
  places: number;
  qualifier: Figure['qualifier'];
  /** Offsets in UTF-16 units; `end` is after the unit. */
  start: number;
  end: number;
  /** Offsets of the digits alone. */
  numberStart: number;
  numberEnd: number;
  /** Of a malformed number: what it may stand for, most likely first. */
  readings: Reading[];
  sign?: '-' | '+';
  /** How it is written: Arabic digits, Chinese numerals, or the accounting form (大写). */
  notation: 'digits' | 'numerals' | 'capitals';
  /** Of years and dates, ISO 8601 as far as it is told: 2020, 2020-09, --09 for a month alone. */
  date?: string;
  /** The unit is not printed at the number: it comes from the context or from a neighbour. */
  unitFrom?: 'context' | 'neighbour';
}

/** State of one scan. */
interface Scan {
  text: string;
  unit: Unit | null;
  /** The first and last character that is no blank. */
  first: number;
  last: number;
  figures: ScannedFigure[];
}

/**
 * Finds every figure of a text. Linear in its length.
 * @param text a paragraph or a table cell
 * @param context the unit of bare numbers, where a table's head or caption gives one
 */
export function scan(text: string, context: ScanContext = {}): ScannedFigure[] {
  const state: Scan = { text, unit: null, first: -1, last: -1, figures: [] };
  if (context.unit !== undefined) state.unit = parseUnit(context.unit);
  const { length } = text;
  let offset = 0;
  while (offset < length) {
    const start = numberStart[text.charCodeAt(offset)]!;
    if (start === 0) {
      offset += 1;
      continue;
    }
    offset = start === 1 ? scanDigits(state, offset) : scanNumeral(text, offset, state.figures);
  }
  if (state.figures.length > 1) shareUnits(text, state.figures);
  if (state.unit !== null) for (const figure of state.figures) applyUnit(figure, state.unit);
  return state.figures;
}

/** Reads what begins at a digit. @returns the offset to go on from */
function scanDigits(state: Scan, start: number): number {
  const { text } = state;
  const end = endOfDigits(text, start);
  let passed = masks.maskLetters(text, start);
  if (passed < 0) passed = masks.maskDocumentNumber(text, start, end);
  if (passed < 0) passed = masks.maskOrdinal(text, start, end);
  if (passed < 0 && !isAlone(state, start, end) && !isColumnCell(state, start))
    passed = masks.maskLabel(text, start, end);
  if (passed >= 0) return passed;
  const date = readDate(text, start);
  if (date !== null) {
    completeDate(state, start, date);
    state.figures.push(datedFigure(text, start, end, date));
    return date.end;
  }
  return scanNumbers(state, start);
}

/** Whether a cell of a column that has a unit holds this number alone: （3） is minus three there, no item number. */
function isColumnCell(state: Scan, start: number): boolean {
  if (state.unit === null) return false;
  const { text } = state;
  const end = endOfRun(text, start);
  const bracketed = at(text, start - 1) === 0x28 && at(text, end) === 0x29;
  return isAlone(state, bracketed ? start - 1 : start, bracketed ? end + 1 : end);
}

/** 2020年1-6月, 2023年1月1日至12月31日: a month or day right behind a date is of its year. */
function completeDate(state: Scan, start: number, found: { date: string }): void {
  const before = state.figures.at(-1);
  if (before?.date === undefined || before.date.startsWith('-') || !found.date.startsWith('--')) return;
  const gap = start - before.end;
  if (gap > 1 || (gap === 1 && !rangeSigns.has(at(state.text, before.end)))) return;
  if (!found.date.startsWith('---')) found.date = `${before.date.slice(0, 4)}-${found.date.slice(2)}`;
  else if (before.date.length >= 7) found.date = `${before.date.slice(0, 7)}-${found.date.slice(3)}`;
}

const rangeSigns = new Set([...'-—~至到'].map((sign) => at(sign, 0)));

function datedFigure(
  text: string,
  start: number,
  numberEnd: number,
  found: { kind: 'year' | 'date'; end: number; date: string },
): ScannedFigure {
  const { kind, end, date } = found;
  return {
    kind,
    raw: text.slice(start, end),
    value: kind === 'year' ? date : null,
    unit: kind === 'year' ? '年' : null,
    base: null,
    places: 0,
    qualifier: null,
    start,
    end,
    numberStart: start,
    numberEnd,
    readings: [],
    notation: 'digits',
    date,
  };
}

/** Whether the characters between two offsets, with a bracket or sign around, are all that the text holds. */
function isAlone(state: Scan, start: number, end: number): boolean {
  if (state.first < 0) {
    const { text } = state;
    let first = 0;
    while (first < text.length && isBlank(at(text, first))) first += 1;
    let last = text.length - 1;
    while (last > first && isBlank(at(text, last))) last -= 1;
    state.first = first;
    state.last = last;
  }
  return start <= state.first && end > state.last;
}

function scanNumbers(state: Scan, start: number): number {
  const { text } = state;
  const { numbers, end } = readDigits(text, start);
  for (const number of numbers) {
    const passed = scanNumber(state, number);
    if (passed > number.end) return passed;
  }
  return end;
}

/** Makes a figure of one number, or passes it over. @returns the offset after it and its unit */
function scanNumber(state: Scan, number: Digits): number {
  const { text } = state;
  const unit = matchUnit(text, number.end);
  if (unit === null) return scanBareNumber(state, number);
  if (isFixedPhrase(text, number, unit)) return unit.end;
  const figure = makeFigure(state, number, unit);
  state.figures.push((unit.bare && compound(state, figure, unit)) || figure);
  return state.figures.at(-1)!.end;
}

/** 3亿5000万元, 12万3千元: two magnitudes of one number, given in the smaller. Null where it is none. */
function compound(state: Scan, upper: ScannedFigure, upperUnit: Unit): ScannedFigure | null {
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

/** 24小时 (round the clock) is a phrase, no duration. */
function isFixedPhrase(text: string, number: Digits, unit: Unit): boolean {
  return number.written === '24' && unit.name === '小时' && text.slice(number.end, unit.end) === '小时';
}

function scanBareNumber(state: Scan, number: Digits): number {
  const { text } = state;
  const next = at(text, number.end);
  if (isLetter(next)) return masks.endOfCode(text, number.end);
  if (masks.isNamedDay(text, number.start, number.end)) return number.end;
  if (masks.isName(text, number.end)) return number.end;
  if (isCode(state, number)) return number.end;
  const alone = isAlone(state, enclosedStart(text, number), enclosedEnd(text, number));
  if (!alone) {
    if (masks.isNamedBefore(text, number.start)) return masks.endOfCode(text, number.end);
    if (isIntegerText(number.written)) {
      if (masks.isNumberedHead(text, number.start, number.end)) return number.end;
      if (masks.isPageNumber(text, number.start, number.end)) return number.end;
      const passed = masks.maskLineNumber(text, number.start, number.end);
      if (passed >= 0) return passed;
      if (isBareYear(number.written)) {
        const found = { kind: 'year' as const, end: number.end, date: number.written };
        state.figures.push(datedFigure(text, number.start, number.end, found));
        return number.end;
      }
    }
    if (isTimeOrFraction(text, number)) return passDigitsAfterSign(text, number.end);
  }
  state.figures.push(makeFigure(state, number, null));
  return Math.max(number.end, state.figures.at(-1)!.end);
}

function isIntegerText(written: string): boolean {
  return !written.includes('.') && !written.includes(',') && !written.includes(' ');
}

/** Codes and telephone numbers: a leading zero, a code of the budget classification, more digits than a sum has. */
function isCode(state: Scan, number: Digits): boolean {
  const { text } = state;
  const { written } = number;
  if (!isIntegerText(written)) return !number.wellFormed && state.unit === null && isVersion(text, number);
  if (written.length > 1 && written[0] === '0') return true;
  if (at(text, number.end) === 0x2d && written.length >= 5 && !isDigit(at(text, number.end + 1))) return true;
  if (state.unit !== null || written.length < 5) return false;
  const column = isColumn(text, number);
  if (masks.isBudgetCode(written)) return column || isBlank(at(text, number.end)) || written.length === 7;
  return column ? written.length > 12 || (written.length === 11 && written[0] === '1') : written.length >= 7;
}

/** Whether a number stands by itself, as in a table: nothing but blanks or cell bars around. */
function isColumn(text: string, number: Digits): boolean {
  return isEdge(at(text, number.start - 1)) && isEdge(at(text, number.end));
}

function isEdge(code: number): boolean {
  return code < 0 || isBlank(code) || code === 0x7c;
}

/** 2.1.3 or an address, without a unit. */
function isVersion(text: string, number: Digits): boolean {
  return (
    !number.written.includes(',') &&
    !number.written.includes('..') &&
    number.written.split('.').length > 2 &&
    !isBlank(at(text, number.start - 1))
  );
}

function isBareYear(written: string): boolean {
  return written.length === 4 && written >= '1990' && written <= '2039';
}

/** 9:30 and 2/3 */
function isTimeOrFraction(text: string, number: Digits): boolean {
  const sign = at(text, number.end);
  if (sign !== 0x3a && sign !== 0x2f) return false;
  const secondEnd = endOfDigits(text, number.end + 1);
  if (secondEnd === number.end + 1) return false;
  if (sign === 0x2f) return number.written.length <= 2 && secondEnd - number.end <= 3;
  return secondEnd - number.end === 3 && Number(number.written) <= 24;
}

function passDigitsAfterSign(text: string, end: number): number {
  return endOfDigits(text, end + 1);
}

/** Offset of the bracket or sign right before a number, else the number's own. */
function enclosedStart(text: string, number: Digits): number {
  let start = number.start;
  if (isSign(at(text, start - 1))) start -= 1;
  return at(text, start - 1) === 0x28 ? start - 1 : start;
}

function enclosedEnd(text: string, number: Digits): number {
  return at(text, number.end) === 0x29 ? number.end + 1 : number.end;
}

function isSign(code: number): boolean {
  return code === 0x2d || code === 0x2b;
}

/** Builds the figure: sign, accounting brackets, value, base, qualifier. */
function makeFigure(state: Scan, number: Digits, unit: Unit | null): ScannedFigure {
  const { text } = state;
  let start = number.start;
  let end = unit?.end ?? number.end;
  const signed = signBefore(state, start);
  let negative = signed.negative;
  start = signed.start;
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

/** The sign before a number: a minus after words that let one follow, and 负. */
function signBefore(
  state: Scan,
  start: number,
): { start: number; negative: boolean; sign: '-' | '+' | null } {
  const { text } = state;
  const code = at(text, start - 1);
  if (code === 0x8d1f) return { start: start - 1, negative: true, sign: '-' };
  if (!isSign(code)) return { start, negative: false, sign: null };
  const before = at(text, start - 2);
  const opens = before < 0 || isBlank(before) || isHan(before) || negativeAfter.has(before);
  const continues = (state.figures.at(-1)?.end ?? -1) === start - 1;
  if (!opens || continues) return { start, negative: false, sign: null };
  return { start: start - 1, negative: code === 0x2d, sign: code === 0x2d ? '-' : '+' };
}

/** Gives a bare number the unit of the context. */
function applyUnit(figure: ScannedFigure, unit: Unit): void {
  if (figure.kind !== 'other' || figure.unit !== null) return;
  figure.kind = unit.bare ? 'amount' : unit.kind;
  figure.unit = unit.bare ? `${unit.name}元` : unit.name;
  if (figure.value !== null) figure.base = shiftPoint(figure.value, unit.exponent);
  figure.unitFrom = 'context';
}
