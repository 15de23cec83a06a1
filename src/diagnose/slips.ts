/**
 * The slips that people make when they type a figure, as an error model: from what is printed to what may have
 * been meant. Each slip has a cost; the rarer it is, the higher.
 */
import type { Figure, Slip } from '../types.ts';
import { mayReach } from './slip-reach.ts';

/** A value that may have been meant. */
export interface Candidate {
  /** Plain decimal in the figure's own unit. */
  printed: string;
  slip: Slip;
  cost: number;
  /** The same in floating point, for a quick look. */
  value: number;
  /** Worked out from one relation: worth something only where another one agrees. */
  solved?: boolean;
  /** The figure whose value was written a second time. */
  source?: number;
}

const COST = {
  separator: 0.5,
  digit: 1,
  swap: 1,
  drop: 1.2,
  double: 1.1,
  insert: 1.4,
  shift: 1.2,
  unit: 1.3,
  sign: 1,
  copied: 1.6,
  stale: 2.2,
} as const;

/** The cost of a slip that only the claim itself can name: a total or a rate left from before. */
export const STALE_COST = COST.stale;
export const COPIED_COST = COST.copied;
export const SIGN_COST = COST.sign;

const known = new WeakMap<Figure, readonly Candidate[]>();

/** All values one slip away from a figure's printed number, cheapest first, each value once. */
export function slipsOf(figure: Figure): readonly Candidate[] {
  const made = known.get(figure) ?? makeSlips(figure);
  known.set(figure, made);
  return made;
}

const byValue = new WeakMap<readonly Candidate[], readonly Candidate[]>();

/** The slips of a figure whose value lies between two numbers: looked up, for most claims are far from all of them. */
export function slipsBetween(figure: Figure, low: number, high: number): readonly Candidate[] {
  if (!known.has(figure) && !mayReach(figure, low, high)) return NONE;
  const slips = slipsOf(figure);
  const sorted = byValue.get(slips) ?? [...slips].sort((a, b) => a.value - b.value);
  byValue.set(slips, sorted);
  let [first, after] = [0, sorted.length];
  while (first < after) {
    const middle = (first + after) >> 1;
    if ((sorted[middle] as Candidate).value < low) first = middle + 1;
    else after = middle;
  }
  let end = first;
  while (end < sorted.length && (sorted[end] as Candidate).value <= high) end++;
  return sorted.slice(first, end);
}

const NONE: readonly Candidate[] = [];

/** A candidate before its value is worked out. */
type Draft = Omit<Candidate, 'value'>;

function makeSlips(figure: Figure): Candidate[] {
  const candidates: Draft[] = figure.readings.map((reading, rank) => ({
    printed: reading.value,
    slip: reading.slip,
    cost: COST.separator + rank * 0.1,
  }));
  if (figure.value !== null) {
    const negative = figure.value.startsWith('-');
    const printed = withPlaces(negative ? figure.value.slice(1) : figure.value, figure.places);
    candidates.push(
      ...changedDigits(printed),
      ...swappedDigits(printed),
      ...droppedDigits(printed),
      ...addedDigits(printed),
      ...shiftedPoints(printed),
    );
    if (figure.kind === 'amount') candidates.push(...otherUnits(printed));
    if (/[,，]/u.test(figure.raw)) candidates.push(...regrouped(printed));
  }
  // There are no 3.9 lots.
  const isWhole = figure.kind === 'count' && figure.places === 0 && !/^[万亿]/u.test(figure.unit ?? '');
  const possible = isWhole ? candidates.filter(({ printed }) => !printed.includes('.')) : candidates;
  const signed = figure.value?.startsWith('-') ? possible.map(negated) : possible;
  return cheapestOfEach(signed, figure.value);
}

function negated(candidate: Draft): Draft {
  return { ...candidate, printed: `-${candidate.printed}` };
}

function cheapestOfEach(candidates: readonly Draft[], printed: string | null): Candidate[] {
  const best = new Map<string, Candidate>();
  const own = printed === null ? null : canonical(tidy(printed));
  for (const { printed: text, slip, cost } of candidates) {
    const tidied = tidy(text);
    const key = canonical(tidied);
    if (key === own) continue;
    const other = best.get(key);
    if (!other || cost < other.cost) best.set(key, { printed: tidied, slip, cost, value: Number(tidied) });
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost);
}

/** A decimal with as many places as were printed. */
export function withPlaces(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return places > 0 ? `${whole}.${fraction.padEnd(places, '0')}` : whole;
}

/** Without leading zeros and, after the point, trailing ones. */
function canonical(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
}

function tidy(printed: string): string {
  const first = printed.charCodeAt(0);
  const isPlain = first > ZERO && first <= NINE && printed.charCodeAt(printed.length - 1) !== POINT;
  if (isPlain) return printed;
  const text = printed.replace(/^(-?)0+(?=\d)/u, '$1');
  return text.startsWith('.') ? `0${text}` : text.replace(/\.$/u, '');
}

const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

function* positions(printed: string): Iterable<number> {
  for (let at = 0; at < printed.length; at++) if (isDigit(printed[at])) yield at;
}

function changedDigits(printed: string): Draft[] {
  const found: Draft[] = [];
  for (const at of positions(printed)) {
    for (let digit = 0; digit <= 9; digit++) {
      if (printed[at] === `${digit}`) continue;
      found.push({
        printed: `${printed.slice(0, at)}${digit}${printed.slice(at + 1)}`,
        slip: 'digit',
        cost: COST.digit,
      });
    }
  }
  return found;
}

function swappedDigits(printed: string): Draft[] {
  const found: Draft[] = [];
  const places = [...positions(printed)];
  for (const [index, at] of places.entries()) {
    const next = places[index + 1];
    if (next === undefined || printed[at] === printed[next]) continue;
    // 100 is no swapped 010.
    if (index === 0 && printed[next] === '0' && printed[next + 1] !== '.' && next + 1 < printed.length)
      continue;
    const characters = [...printed];
    characters[at] = printed[next] as string;
    characters[next] = printed[at] as string;
    found.push({ printed: characters.join(''), slip: 'swap', cost: COST.swap });
  }
  return found;
}

/** What was meant has one digit more: one was dropped in typing. */
function droppedDigits(printed: string): Draft[] {
  const found: Draft[] = [];
  for (let at = 0; at <= printed.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      found.push({
        printed: `${printed.slice(0, at)}${digit}${printed.slice(at)}`,
        slip: 'drop',
        cost: COST.drop,
      });
    }
  }
  return found;
}

/** What was meant has one digit fewer: one was typed twice, or slipped in. */
function addedDigits(printed: string): Draft[] {
  const found: Draft[] = [];
  for (const at of positions(printed)) {
    const doubled = printed[at] === printed[at - 1] || printed[at] === printed[at + 1];
    const without = printed.slice(0, at) + printed.slice(at + 1);
    if (!isDigit(without[0]) && !isDigit(without[1])) continue;
    found.push({
      printed: without,
      slip: doubled ? 'double' : 'insert',
      cost: doubled ? COST.double : COST.insert,
    });
  }
  return found;
}

/** A point slips by a place or two; further away it is another unit. */
const FAR_SHIFT = 2;

function shiftedPoints(printed: string): Draft[] {
  const point = printed.indexOf('.');
  const digits = printed.replace('.', '');
  const whole = point < 0 ? digits.length : point;
  const found: Draft[] = [];
  for (let at = 1; at <= digits.length; at++) {
    if (at === whole) continue;
    const shifted = at === digits.length ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
    const by = Math.abs(at - whole);
    found.push({ printed: shifted, slip: 'shift', cost: COST.shift + 0.1 * by + (by > FAR_SHIFT ? 1 : 0) });
  }
  for (const zeros of [0, 1]) {
    found.push({ printed: `0.${'0'.repeat(zeros)}${digits}`, slip: 'shift', cost: COST.shift + 0.2 });
  }
  for (const zeros of [1, 2]) {
    found.push({ printed: digits + '0'.repeat(zeros), slip: 'shift', cost: COST.shift + 0.2 });
  }
  return found;
}

/** 元 written for 万元, 万元 for 亿元, or the reverse. */
function otherUnits(printed: string): Draft[] {
  return [4, -4, 8, -8].map((power) => ({
    printed: timesPowerOfTen(printed, power),
    slip: 'unit' as const,
    cost: COST.unit + (Math.abs(power) === 8 ? 0.5 : 0),
  }));
}

/** Separator and point mixed up: 143,539.21 for 14353.921 or 14,353.92. */
function regrouped(printed: string): Draft[] {
  const digits = printed.replace('.', '');
  const found: Draft[] = [];
  for (let places = 1; places <= 3 && places < digits.length; places++) {
    const whole = digits.slice(0, digits.length - places);
    const fraction = digits.slice(digits.length - places);
    found.push({ printed: `${whole}.${fraction}`, slip: 'separator', cost: COST.separator + 0.3 });
  }
  for (const places of [1, 2]) {
    const shorter = digits.slice(0, -1);
    if (shorter.length > places) {
      found.push({
        printed: `${shorter.slice(0, -places)}.${shorter.slice(-places)}`,
        slip: 'separator',
        cost: COST.separator + 0.4,
      });
    }
  }
  return found;
}

/** Moves the point by `power` places, in text, so that no digit is lost. */
export function timesPowerOfTen(printed: string, power: number): string {
  const negative = printed.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? printed.slice(1) : printed).split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded =
    point > digits.length
      ? digits.padEnd(point, '0')
      : digits.padStart(digits.length + Math.max(0, 1 - point), '0');
  const at = point > 0 ? point : 1;
  const text = at >= padded.length ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`;
  return (negative ? '-' : '') + text;
}
