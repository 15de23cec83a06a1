/**
 * The scanner: one pass over a text that finds every number with its unit, and says of each what kind it is and
 * what it is worth. Words are not looked up here; what a figure is called is found later.
 */

import { scanBareNumber } from './bare-numbers.ts';
import { at, isDigit, numberStart } from './characters.ts';
import { completeDate, datedFigure } from './dated-figure.ts';
import { readDate } from './dates.ts';
import { shiftPoint } from './decimal-text.ts';
import { type Digits, endOfDigits, endOfRun } from './digit-runs.ts';
import { readDigits } from './digits.ts';
import { maskLabel } from './item-labels.ts';
import { compound, makeFigure } from './make-figure.ts';
import { maskClock, maskDocumentNumber, maskLetters, maskOrdinal } from './masks.ts';
import { isBusLine, isCaption } from './names.ts';
import { scanNumeral } from './numerals.ts';
import { isAlone, type Scan, type ScanContext, type ScannedFigure } from './scanned-figure.ts';
import { shareUnits } from './shared-units.ts';
import { matchUnit, parseUnit, type Unit } from './units.ts';

export type { ScanContext, ScannedFigure } from './scanned-figure.ts';

/**
 * Finds every figure of a text. Linear in its length.
 * @param text a paragraph or a table cell
 * @param context the unit of bare numbers, where a table's head or caption gives one
 */
export function scan(text: string, context: ScanContext = {}): ScannedFigure[] {
  const state: Scan = {
    text,
    unit: null,
    isOfAmounts: context.isOfAmounts ?? false,
    groupsByBlanks: context.groupsByBlanks ?? false,
    first: -1,
    last: -1,
    figures: [],
  };
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
  let passed = maskLetters(text, start);
  if (passed < 0) passed = maskDocumentNumber(text, start, end);
  if (passed < 0) passed = maskOrdinal(text, start, end);
  if (passed < 0) passed = maskClock(text, start, end);
  if (passed < 0 && !isAlone(state, start, end) && !isColumnCell(state, start))
    passed = maskLabel(text, start, end);
  if (passed >= 0) return passed;
  const date = readDate(text, start);
  if (date !== null) {
    const complete = completeDate(text, start, date, state.figures.at(-1));
    state.figures.push(datedFigure(text, start, end, complete));
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

function scanNumbers(state: Scan, start: number): number {
  const { text } = state;
  const { numbers, end } = readDigits(text, start, state.groupsByBlanks);
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
  if (isFixedPhrase(text, number, unit) || isPerMany(text, number, unit)) return unit.end;
  if (unit.name === '路' && isBusLine(text, number.start, number.written)) return unit.end;
  if (isCaption(text, number.start, number.end)) return number.end;
  const figure = makeFigure(state, number, unit);
  state.figures.push((unit.bare && compound(state, figure, unit)) || figure);
  return state.figures.at(-1)!.end;
}

/** 24小时 (round the clock) is a phrase, no duration. */
function isFixedPhrase(text: string, number: Digits, unit: Unit): boolean {
  return number.written === '24' && unit.name === '小时' && text.slice(number.end, unit.end) === '小时';
}

/** 发病率300/10万, 52.08/10万剂次: for how many a rate is told, and no number of its own. */
function isPerMany(text: string, { start, written }: Digits, unit: Unit): boolean {
  return (
    written === '10' &&
    unit.name.startsWith('万') &&
    (unit.bare || unit.kind === 'count') &&
    text[start - 1] === '/' &&
    isDigit(at(text, start - 2))
  );
}

/** Gives a bare number the unit of the context. */
function applyUnit(figure: ScannedFigure, unit: Unit): void {
  if (figure.kind !== 'other' || figure.unit !== null) return;
  figure.kind = unit.bare ? 'amount' : unit.kind;
  figure.unit = unit.bare ? `${unit.name}元` : unit.name;
  if (figure.value !== null) figure.base = shiftPoint(figure.value, unit.exponent);
  figure.unitFrom = 'context';
}
