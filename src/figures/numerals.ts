/**
 * Numbers in Chinese characters within prose. Most numerals there are parts of words (统一, 三公, 万里), so one is
 * a figure only before a unit, and not in a fixed phrase.
 */
import { at, isHan, numberStart } from './characters.ts';
import { isNumeral, readNumerals } from './chinese-numerals.ts';
import { shiftPoint } from './decimal-text.ts';
import { skipBlanksBack } from './masks.ts';
import { joinsNumeral, maskStockPhrase } from './names.ts';
import { qualifierOf } from './qualifiers.ts';
import type { ScannedFigure } from './scanned-figure.ts';
import { matchUnit, type Unit } from './units.ts';

const ORDINAL = '第'.charCodeAt(0);
const SHARE = '分'.charCodeAt(0);
const OF = '之'.charCodeAt(0);
const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const DAY = '日'.charCodeAt(0);

/** Longer runs of numerals are no numbers. */
const LONGEST = 40;

/**
 * Reads what begins at a Chinese numeral.
 * @param figures where a figure is added
 * @returns the offset to go on from
 */
export function scanNumeral(text: string, start: number, figures: ScannedFigure[]): number {
  let end = start;
  let capital = false;
  for (; end < text.length; end += 1) {
    const kind = numberStart[text.charCodeAt(end)]!;
    if (kind < 2) break;
    capital ||= kind === 3;
  }
  if (end - start > LONGEST) return end;
  if (capital) return scanCapitals(text, start, figures) ?? end;
  const next = at(text, end);
  if (next === SHARE && at(text, end + 1) === OF) return scanFraction(text, start, end, figures);
  if (next === YEAR || next === MONTH || next === DAY) {
    const date = scanDate(text, start, end, figures);
    if (date !== null) return date;
  }
  if (joinsNumeral(at(text, start - 1)) || at(text, skipBlanksBack(text, start)) === ORDINAL) return end;
  const phraseEnd = maskStockPhrase(text, start);
  if (phraseEnd >= 0) return Math.max(phraseEnd, end);
  const unit = matchUnit(text, end);
  if (unit === null || unit.bare || !unit.afterNumerals) return end;
  const numerals = text.slice(start, end);
  if ('百千万亿'.includes(numerals[0]!) || isWord(text, start, numerals, end, unit)) return end;
  const figure = numeralFigure(text, start, end, numerals, unit);
  if (figure === null) return end;
  figures.push(figure);
  return figure.end;
}

/** 三万元 is 3 in 万元, as if printed in digits; 十二万三千元 is 123000 in 元, and so is 一亿二千万元, which tells two magnitudes. */
function numeralFigure(
  text: string,
  start: number,
  end: number,
  numerals: string,
  unit: Unit,
): ScannedFigure | null {
  const last = numerals.at(-1)!;
  const isOnly = !/[万亿]/u.test(numerals.slice(0, -1));
  const magnitude = numerals.length > 1 && isOnly && (last === '万' || last === '亿') ? last : '';
  const value = readNumerals(magnitude === '' ? numerals : numerals.slice(0, -1));
  if (value === null) return null;
  const exponent = unit.exponent + (magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 0);
  return {
    kind: unit.kind,
    raw: text.slice(start, unit.end),
    value,
    unit: magnitude + unit.name,
    base: shiftPoint(value, exponent),
    places: 0,
    qualifier: unit.over ? 'over' : qualifierOf(text, start, unit.end, unit.name),
    start,
    end: unit.end,
    numberStart: start,
    numberEnd: end,
    readings: [],
    notation: 'numerals',
  };
}

const countedAlone = new Set('次名辆台栋幢倍场');
const countedBeforePause = new Set('个项家件条套处所座户');

/** Words that begin like a number with its unit: 一次性, 十分, 一家人, 三年行动, 一户一策. */
function isWord(text: string, start: number, numerals: string, end: number, unit: Unit): boolean {
  const next = text[unit.end] ?? '';
  if (next === '一' || text.slice(unit.end, unit.end + 2) === '之一') return true;
  if (at(text, start - 2) === 0x4e00 && numerals === '一') return true;
  const printed = text.slice(end, unit.end);
  const pause = next === '' || !isHan(at(text, unit.end));
  if (unit.name === '元') return numerals.length === 1 && !pause;
  if (unit.name === '分') return numerals.length === 1 && !'得扣加减'.includes(text[start - 1] ?? ' ');
  if (unit.name === '成') return numerals.length > 2 || (!pause && !'以左多的'.includes(next));
  if (unit.name === '年')
    return (
      numerals === '一' || ['行动', '规划', '计划', '滚动'].some((word) => text.startsWith(word, unit.end))
    );
  if (numerals !== '一') return false;
  if (countedAlone.has(printed)) return false;
  if (countedBeforePause.has(printed)) return !pause && !text.startsWith('项目', unit.end);
  return true;
}

/** 百分之八十七点五, 千分之三; other fractions (三分之一) are no decimals and passed over. */
function scanFraction(text: string, start: number, end: number, figures: ScannedFigure[]): number {
  const whole = text.slice(start, end);
  const numberAt = end + 2;
  let numberEnd = numberAt;
  while (isNumeral(text[numberEnd] ?? '') && numberEnd - numberAt < LONGEST) numberEnd += 1;
  const units: { [whole: string]: [string, number] } = { 百: ['%', -2], 千: ['‰', -3], 万: ['‱', -4] };
  const unit = units[whole];
  let value = readNumerals(text.slice(numberAt, numberEnd) || ' ');
  if (text.slice(numberAt, numberEnd) === '百') value = '100';
  if (unit === undefined || value === null) return Math.max(numberEnd, numberAt);
  let places = 0;
  if (text[numberEnd] === '点') {
    let decimals = numberEnd + 1;
    let digits = '';
    while (places < LONGEST) {
      const digit = readNumerals(text[decimals] ?? ' ');
      if (digit === null || digit.length !== 1) break;
      digits += digit;
      decimals += 1;
      places += 1;
    }
    if (places > 0) {
      value = `${value}.${digits}`;
      numberEnd = decimals;
    }
  }
  figures.push({
    kind: 'rate',
    raw: text.slice(start, numberEnd),
    value,
    unit: unit[0],
    base: shiftPoint(value, unit[1]),
    places,
    qualifier: qualifierOf(text, start, numberEnd, unit[0]),
    start,
    end: numberEnd,
    numberStart: numberAt,
    numberEnd,
    readings: [],
    notation: 'numerals',
  });
  return numberEnd;
}

/** 二〇二〇年, and the month or day behind it. */
function scanDate(text: string, start: number, end: number, figures: ScannedFigure[]): number | null {
  const numerals = text.slice(start, end);
  const value = readNumerals(numerals);
  if (value === null) return null;
  const next = text[end];
  const previous = figures.at(-1);
  let date: string | null = null;
  if (next === '年' && numerals.length === 4 && value.length === 4) date = value;
  const follows = previous?.date !== undefined && previous.end === start;
  if (follows && next === '月' && Number(value) <= 12) date = `${previous.date}-${value.padStart(2, '0')}`;
  if (follows && next === '日' && Number(value) <= 31) date = `${previous.date}-${value.padStart(2, '0')}`;
  if (date === null) return null;
  const year = next === '年';
  const figureEnd = year && text[end + 1] === '度' ? end + 2 : end + 1;
  const from = year ? start : previous!.start;
  if (!year) figures.pop();
  figures.push({
    kind: year ? 'year' : 'date',
    raw: text.slice(from, figureEnd),
    value: year ? date : null,
    unit: year ? '年' : null,
    base: null,
    places: 0,
    qualifier: null,
    start: from,
    end: figureEnd,
    numberStart: from,
    numberEnd: end,
    readings: [],
    notation: 'numerals',
    date,
  });
  return figureEnd;
}

/** 壹佰万元整, 叁仟伍佰元贰角: exact to the 分. Null where the characters are no amount. */
function scanCapitals(text: string, start: number, figures: ScannedFigure[]): number | null {
  let position = start;
  while (position - start < LONGEST && isNumeral(text.charAt(position))) position += 1;
  if (text[position] !== '元' && text[position] !== '圆') return null;
  const whole = readNumerals(text.slice(start, position));
  if (whole === null) return null;
  const jiao = readCapitalDigit(text, position + 1, '角');
  const fen = readCapitalDigit(text, jiao?.end ?? position + 1, '分');
  const places = fen !== null ? 2 : jiao !== null ? 1 : 0;
  const value = places === 0 ? whole : `${whole}.${jiao?.digit ?? '0'}${fen?.digit ?? ''}`;
  let end = fen?.end ?? jiao?.end ?? position + 1;
  if (text[end] === '整' || text[end] === '正') end += 1;
  figures.push({
    kind: 'amount',
    raw: text.slice(start, end),
    value,
    unit: '元',
    base: shiftPoint(value, 0),
    places,
    qualifier: null,
    start,
    end,
    numberStart: start,
    numberEnd: end,
    readings: [],
    notation: 'capitals',
  });
  return end;
}

/** 贰角 or 零玖分: the digit and the offset after it. */
function readCapitalDigit(text: string, start: number, unit: string): { digit: string; end: number } | null {
  const position = text[start] === '零' && text[start + 1] !== unit ? start + 1 : start;
  const digit = readNumerals(text.charAt(position));
  return digit?.length === 1 && text[position + 1] === unit ? { digit, end: position + 2 } : null;
}
