/** What a figure stands for: its printed value and the interval of values that it may be rounded from. */
import { COUNTED_THINGS } from '../figures/cell-units.ts';
import type { Figure } from '../types.ts';
import { Decimal } from './decimal.ts';
import { around, from, type Interval, upTo, ZERO } from './interval.ts';

/** A figure in numbers. All values are in the base unit of its kind (元, 1 for 100 %, 平方米, …). */
export interface Quantity {
  value: Decimal;
  /** Half a unit of the last printed place; zero for what is counted. */
  half: Decimal;
  /** One of its own unit in base units (万元: 10000). */
  factor: Decimal;
  interval: Interval;
  /** How many digits carry information: 100 has one, 14353.92 seven. */
  digits: number;
  /** The interval in floating point, for a quick look. */
  rough: readonly [number, number];
  /** Points of a score. */
  isPoints: boolean;
}

const COUNTED = new Set<Figure['kind']>(['count', 'year', 'date']);
const HALF = new Decimal('0.5');
const HUNDRED = new Decimal(100);
const SCORE_HALF = new Decimal('0.05');
/** What is counted by its unit, whatever kind the scanner calls it. */
const COUNTED_UNITS = new Set(['个月', '月', '天', '日']);
const COLUMN_OF_COUNTS = new RegExp(`(?:[人户次个]|${COUNTED_THINGS})数$|[人批场户家]次$`, 'u');
/** A price in 元 is agreed to the 分; 每人每月1000元 is no rounded value. An average (人均, 均价) is one. */
const FEN_HALF = new Decimal('0.005');
const PRICED = /每|单价|标准/u;
/** 每个学位成本8,621元 is worked out, and rounded. */
const AVERAGED = /均|成本|造价|折/u;
/** Of grants in 万元 to one decimal likewise. */
const GRANT_HALF = new Decimal('0.0005');
const GRANTED = /每[一-鿿]{1,4}$|每.{0,6}(?:补助|补贴|奖励|奖补|定额|标准)(?:为|按|是)?$/u;
const WORKED_OUT = /均|造价|成本|投资|投入|费|产值|收入|收益|价格|支出/u;
/** 约 widens by this share of the value at least. */
const ABOUT = new Decimal('0.005');
const ALMOST = new Decimal('0.9');

/** The quantity of a figure, or null where its number cannot be read. */
export function quantityOf(figure: Figure): Quantity | null {
  if (figure.value === null || figure.base === null) return null;
  return quantity(new Decimal(figure.value), figure, figure.places);
}

/** The quantity that the figure would be with another printed value (a decimal in the figure's own unit). */
export function quantityWith(printed: string, figure: Figure): Quantity {
  return quantity(new Decimal(printed), figure, placesOf(printed));
}

/** Places after the point of a printed decimal. */
export function placesOf(printed: string): number {
  const point = printed.indexOf('.');
  return point < 0 ? 0 : printed.length - point - 1;
}

function quantity(printed: Decimal, figure: Figure, places: number): Quantity {
  const factor = factorOf(figure);
  const value = printed.times(factor);
  const half = halfUnit(figure, places).times(factor);
  const interval = intervalOf(value, half, figure.qualifier, printed, factor);
  const rough = [interval.low.toNumber(), interval.high.toNumber()] as const;
  const digits = digitsOf(printed, figure, places);
  return { value, half, factor, interval, digits, rough, isPoints: figure.kind === 'score' };
}

function digitsOf(printed: Decimal, { kind, unit }: Figure, places: number): number {
  if (printed.isZero()) return 0;
  const shown = isCounted({ kind, unit }, places) ? 0 : Math.max(0, places);
  // 71.00% is told to the hundredth; 100.00% says no more than 100%.
  if (kind === 'rate' && places > 0 && !printed.abs().equals(HUNDRED))
    return printed.abs().toFixed(shown).replace('.', '').replace(/^0+/u, '').length;
  if (printed.decimalPlaces() <= shown) return printed.significantDigits();
  const text = printed.abs().toFixed(shown).replace('.', '');
  return text.replace(/^0+|0+$/gu, '').length;
}

/** Half a unit of the last place; a score is given in whole and half points and rounded to a tenth at most. */
function halfUnit(figure: Figure, places: number): Decimal {
  if (isCounted(figure, places)) return ZERO;
  if (places === 0 && COUNTED_UNITS.has(figure.unit ?? '')) return ZERO;
  if (places === 0 && isCountOfColumn(figure)) return ZERO;
  const half = HALF.times(Decimal.powerOfTen(-places));
  if (isAgreedPrice(figure)) return Decimal.min(half, FEN_HALF);
  if (places <= 1 && isAgreedGrant(figure)) return Decimal.min(half, GRANT_HALF);
  return figure.kind === 'score' ? Decimal.min(half, SCORE_HALF) : half;
}

/** 3.36万人次 are rounded, and 12,846人 are counted. */
function isCounted({ kind, unit }: Pick<Figure, 'kind' | 'unit'>, places: number): boolean {
  return COUNTED.has(kind) && !(places > 0 && /^[万亿]/u.test(unit ?? ''));
}

/** 22 below the head 项目数 is counted, and no rounded value; 平均人数 is worked out. */
function isCountOfColumn({ kind, unit, label }: Figure): boolean {
  return (
    kind === 'other' &&
    unit === null &&
    label !== null &&
    COLUMN_OF_COUNTS.test(label) &&
    !/均|折/u.test(label)
  );
}

function isAgreedPrice({ kind, unit, label }: Figure): boolean {
  if (!unit?.startsWith('元') || AVERAGED.test(label ?? '')) return false;
  return kind === 'price' || (kind === 'amount' && PRICED.test(label ?? ''));
}

/** 每村8万元, 补助标准为3万元/年: what a rule grants is a round number; 每公里造价 and 每座3.05万元 are worked out. */
function isAgreedGrant({ kind, unit, label }: Figure): boolean {
  if (!unit?.startsWith('万元') || (kind !== 'price' && kind !== 'amount')) return false;
  return GRANTED.test(label ?? '') && !WORKED_OUT.test(label ?? '');
}

function intervalOf(
  value: Decimal,
  half: Decimal,
  qualifier: Figure['qualifier'],
  printed: Decimal,
  factor: Decimal,
): Interval {
  switch (qualifier) {
    case null:
      return around(value, half);
    case 'about':
      return around(value, Decimal.max(half, value.abs().times(ABOUT), coarseHalf(printed).times(factor)));
    case 'almost':
      return { low: value.times(ALMOST), high: value.plus(half) };
    case 'over':
    case 'atLeast':
      return from(value.minus(half));
    case 'under':
    case 'atMost':
      return upTo(value.plus(half));
  }
}

/** Half a unit of the last digit that is not zero: 约90 stands for 85 to 95. */
function coarseHalf(printed: Decimal): Decimal {
  if (printed.isZero()) return ZERO;
  return HALF.times(Decimal.powerOfTen(printed.lastPlace()));
}

/**
 * One of the figure's unit in base units. Told by value and base, which the scanner made from the same unit; a
 * zero tells nothing, and its unit's factor is looked up by its name.
 */
export function factorOf(figure: Figure): Decimal {
  const known = factors.get(figure) ?? workOutFactor(figure);
  factors.set(figure, known);
  return known;
}

const factors = new WeakMap<Figure, Decimal>();

function workOutFactor(figure: Figure): Decimal {
  const value = new Decimal(figure.value ?? '0');
  if (!value.isZero() && figure.base !== null) return new Decimal(figure.base).div(value);
  return new Decimal(ZERO_FACTORS[figure.unit ?? ''] ?? '1');
}

const ZERO_FACTORS: { [unit: string]: string } = {
  千元: '1000',
  万元: '10000',
  万: '10000',
  百万元: '1000000',
  亿元: '100000000',
  亿: '100000000',
  '%': '0.01',
  '‰': '0.001',
  个百分点: '0.01',
};
