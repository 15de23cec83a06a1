/** What the scanner gives, and the state of one scan. */
import type { Figure, Reading } from '../types.ts';
import { at, isBlank } from './characters.ts';
import type { Unit } from './units.ts';

/** What is known of the text around. */
export interface ScanContext {
  /** Unit of bare numbers, from a table's head or caption: 万元, %, 分. */
  unit?: string;
  /** The text is a cell of a column of money, or of what is counted. */
  isOfAmounts?: boolean;
  /** The report prints blanks where thousands separators stand: 12 604.50. */
  groupsByBlanks?: boolean;
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
export interface Scan {
  text: string;
  unit: Unit | null;
  /** Stands in a column of money or of what is counted, where no codes are. */
  isOfAmounts: boolean;
  /** The report prints blanks where thousands separators stand. */
  groupsByBlanks: boolean;
  /** The first and last character that is no blank. */
  first: number;
  last: number;
  figures: ScannedFigure[];
}

/** Whether the characters between two offsets, with a bracket or sign around, are all that the text holds. */
export function isAlone(state: Scan, start: number, end: number): boolean {
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
