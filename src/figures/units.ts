/**
 * Units: what may stand after a number, what kind of figure it makes of it, and the power of ten to its base.
 */
import { readFileSync } from 'node:fs';
import type { Figure } from '../types.ts';
import { at, compact, isDigit, isLetter, skipBlanks } from './characters.ts';

interface UnitEntry {
  kind: Figure['kind'];
  words: string[];
  distinct?: boolean;
  exponent?: number;
  base?: string;
  notBefore?: string;
  butBefore?: string[];
  afterNumerals?: boolean;
}

/** One printed word of a unit. */
interface UnitWord {
  codes: number[];
  name: string;
  kind: Figure['kind'];
  exponent: number;
  base: string;
  /** Codes of the characters that make the word something else. */
  notBefore: number[];
  butBefore: string[];
  afterNumerals: boolean;
  latin: boolean;
  /** The unit's name by the magnitude before it. */
  names: Map<string, string>;
}

/** A unit as found behind a number. */
export interface Unit {
  kind: Figure['kind'];
  /** As 万元, 平方米, 元/人·月: the canonical word with its magnitude. */
  name: string;
  /** Power of ten from the printed unit to the base unit. */
  exponent: number;
  /** The unit that `base` of a figure is expressed in: 元, 1 (of rates), 米 … */
  base: string;
  /** Offset after the unit. */
  end: number;
  /** 余, 多 or 来 between number and unit. */
  over: boolean;
  /** Only a magnitude stands there: 1600万. */
  bare: boolean;
  /** May follow a Chinese numeral. */
  afterNumerals: boolean;
}

const data = JSON.parse(readFileSync(new URL('./units.json', import.meta.url), 'utf8')) as {
  units: UnitEntry[];
  denominators: string[];
};

const wordsByFirst = new Map<number, UnitWord[]>();
for (const entry of data.units) {
  for (const word of entry.words) {
    const codes = [...word].map((character) => at(character, 0));
    const known = wordsByFirst.get(codes[0]!) ?? [];
    known.push({
      codes,
      name: entry.distinct ? word : entry.words[0]!,
      kind: entry.kind,
      exponent: entry.exponent ?? 0,
      base: entry.base ?? (entry.distinct ? word : entry.words[0]!),
      notBefore: [...(entry.notBefore ?? '')].map((character) => at(character, 0)),
      butBefore: entry.butBefore ?? [],
      afterNumerals: entry.afterNumerals ?? false,
      latin: isLetter(codes[0]!),
      names: new Map(),
    });
    known.sort((one, other) => other.codes.length - one.codes.length);
    wordsByFirst.set(codes[0]!, known);
  }
}
const denominators = data.denominators
  .map((word) => ({ word, codes: [...word].map((character) => at(character, 0)) }))
  .sort((one, other) => other.codes.length - one.codes.length);

/** Blanks that a converter may leave inside a unit (万 元), or between a number and its unit. */
const BLANKS_INSIDE = 2;

/** Offset after the word, blanks inside it passed over; -1 where it does not stand there. */
function matchWord(text: string, offset: number, codes: readonly number[], latin: boolean): number {
  let position = offset;
  for (let index = 0; index < codes.length; index += 1) {
    if (index > 0 && !latin) position = skipBlanks(text, position, BLANKS_INSIDE);
    if (at(text, position) !== codes[index]) return -1;
    position += 1;
  }
  return position;
}

function matchUnitWord(text: string, offset: number): { word: UnitWord; end: number } | null {
  const words = wordsByFirst.get(at(text, offset));
  if (words === undefined) return null;
  for (const word of words) {
    const end = matchWord(text, offset, word.codes, word.latin);
    if (end < 0) continue;
    const next = at(text, end);
    if (word.latin && (isLetter(next) || isDigit(next))) continue;
    if (word.notBefore.includes(next) && !word.butBefore.some((other) => text.startsWith(other, end)))
      continue;
    return { word, end };
  }
  return null;
}

/** Offset after one denominator as 人, 平方米; -1 where none stands there. */
function matchDenominator(text: string, offset: number): number {
  for (const { codes } of denominators) {
    const end = matchWord(text, offset, codes, isLetter(codes[0]!));
    if (end >= 0) return end;
  }
  return -1;
}

/** Offset after "/人·月" behind an amount; the offset itself where no price stands there. */
function matchPrice(text: string, offset: number): number {
  let position = offset;
  for (let terms = 0; terms < 4; terms += 1) {
    const code = at(text, position);
    const opens = code === 0x2f || (terms === 0 && code === 0x6bcf);
    const continues =
      terms > 0 && (code === 0xb7 || code === 0x2e || code === 0x2a || code === 0x30fb || code === 0x2022);
    if (!opens && !continues) break;
    let next = position + 1;
    if (opens && at(text, next) === 0x6bcf) next += 1;
    const end = matchDenominator(text, next);
    if (end < 0) break;
    position = end;
  }
  return position;
}

/** Codes of 余, 多, 来. */
function isOver(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x6765;
}

/** Power of ten of 十 百 千 万 亿 by code; -1 for any other character. */
function powerOf(code: number): number {
  switch (code) {
    case 0x4e07:
      return 4;
    case 0x4ebf:
      return 8;
    case 0x5341:
      return 1;
    case 0x767e:
      return 2;
    case 0x5343:
      return 3;
    default:
      return -1;
  }
}

/**
 * The unit at an offset, with the magnitudes (万, 亿, 百万) and the 余 or 多 before it.
 * @param offset right behind the number; blanks and one line break may stand between
 */
export function matchUnit(text: string, offset: number): Unit | null {
  let position = skipBlanks(text, offset, BLANKS_INSIDE);
  let exponent = 0;
  let magnitude = '';
  let over = false;
  let magnitudeEnd = -1;
  for (let steps = 0; steps < 6; steps += 1) {
    const found = matchUnitWord(text, position);
    if (found !== null) return finish(text, found, exponent, magnitude, over);
    const code = at(text, position);
    const power = powerOf(code);
    if (power > 0) {
      exponent += power;
      magnitude = magnitude === '' ? text.charAt(position) : magnitude + text.charAt(position);
      magnitudeEnd = position + 1;
    } else if (!over && isOver(code)) {
      over = true;
    } else break;
    position = skipBlanks(text, position + 1, BLANKS_INSIDE);
  }
  if (magnitudeEnd < 0 || magnitude === '十' || magnitude === '百') return null;
  return {
    kind: 'count',
    name: magnitude,
    exponent,
    base: '',
    end: magnitudeEnd,
    over,
    bare: true,
    afterNumerals: true,
  };
}

function finish(
  text: string,
  found: { word: UnitWord; end: number },
  exponent: number,
  magnitude: string,
  over: boolean,
): Unit {
  const { word, end } = found;
  const unit: Unit = {
    kind: word.kind,
    name: nameOf(word, magnitude),
    exponent: exponent + word.exponent,
    base: word.base,
    end,
    over,
    bare: false,
    afterNumerals: word.afterNumerals,
  };
  if (word.kind !== 'amount') return unit;
  const priceEnd = matchPrice(text, end);
  if (priceEnd === end) return unit;
  const denominator = compact(text, end, priceEnd).replace(/^\/?每/, '/');
  unit.kind = 'price';
  unit.name += denominator;
  unit.base += denominator;
  unit.end = priceEnd;
  return unit;
}

function nameOf(word: UnitWord, magnitude: string): string {
  if (magnitude === '') return word.name === '人民币' ? '元' : word.name;
  let name = word.names.get(magnitude);
  if (name === undefined) {
    name = magnitude + (word.name === '人民币' ? '元' : word.name);
    word.names.set(magnitude, name);
  }
  return name;
}

/**
 * Reads a unit that stands alone, as a table's head or caption gives it: 万元, %, 分, 人次.
 * @returns null where the words are no unit
 */
export function parseUnit(words: string): Unit | null {
  const unit = matchUnit(words, 0);
  if (unit === null || skipBlanks(words, unit.end, words.length) < words.length) return null;
  return unit.bare ? { ...unit, kind: 'amount', name: `${unit.name}元`, base: '元' } : unit;
}
