/**
 * A quick no to the question whether one slip leads from a figure to a given value. Most relations that fail are far
 * from all slips of their figures: whole numbers tell so before hundreds of values are written out.
 */
import type { Figure } from '../types.ts';

/** Digits that are whole numbers in floating point, with one inserted and two zeros behind. */
const MOST_DIGITS = 12;
/** A point is moved, or a unit mistaken, by so many places at most. */
const FARTHEST_SHIFT = 8;

/**
 * May one of the figure's slips lie between two values of its own unit? Sometimes yes where none does, never no where
 * one does. The values should be as far apart as floating point may err.
 */
export function mayReach(figure: Figure, low: number, high: number): boolean {
  const { value, places, readings } = figure;
  if (value === null || readings.length > 0) return true;
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const printedPlaces = Math.max(places, 0);
  const digits = whole + (printedPlaces > 0 ? fraction.padEnd(printedPlaces, '0') : '');
  if (digits.length > MOST_DIGITS) return true;
  const number: Printed = {
    digits: Number(digits),
    count: digits.length,
    places: digits.length - whole.length,
  };
  const range = negative ? { low: -high, high: -low } : { low, high };
  return reachesByDigits(number, range) || reachesByPoint(number, range);
}

/** A positive number: its digits as a whole number, how many they are and how many stand behind the point. */
interface Printed {
  digits: number;
  count: number;
  places: number;
}

interface Range {
  low: number;
  high: number;
}

/** Digits changed, swapped with the next, left out or put in. */
function reachesByDigits({ digits, count, places }: Printed, range: Range): boolean {
  const unit = 10 ** places;
  for (let at = 0; at <= count; at++) {
    const weight = 10 ** at;
    const below = digits % weight;
    const rest = (digits - below) / weight;
    const own = rest % 10;
    const above = (rest - own) / 10;
    const added = rest * weight * 10 + below;
    if (at >= places && anyDigit(added, weight, unit, range)) return true;
    if (places > 0 && at <= places && anyDigit(added, weight, unit * 10, range)) return true;
    if (at === count) break;
    if (anyDigit(digits - own * weight, weight, unit, range)) return true;
    const swapped = digits + (own - (above % 10)) * weight * 9;
    if (isWithin(swapped / unit, range)) return true;
    const without = above * weight + below;
    if (isWithin(without / (at < places ? unit / 10 : unit), range)) return true;
  }
  return false;
}

/** Does some digit at a place bring the value into the range? */
function anyDigit(zero: number, weight: number, unit: number, { low, high }: Range): boolean {
  const digit = Math.max(0, Math.ceil((low * unit - zero) / weight - ROUGH));
  return digit <= 9 && zero + digit * weight <= high * unit + weight * ROUGH;
}

/** Another place of the point, another unit, or separator and point mixed up. */
function reachesByPoint({ digits, count, places }: Printed, range: Range): boolean {
  const shorter = Math.floor(digits / 10);
  for (let shift = -Math.max(count, places) - FARTHEST_SHIFT; shift <= FARTHEST_SHIFT; shift++) {
    const scale = 10 ** shift;
    if (isWithin(digits * scale, range) || isWithin(shorter * scale, range)) return true;
  }
  return false;
}

function isWithin(value: number, { low, high }: Range): boolean {
  const slack = Math.abs(value) * ROUGH;
  return value >= low - slack && value <= high + slack;
}

const ROUGH = 1e-9;
