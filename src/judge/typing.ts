/**
 * Slips of the keyboard between what a relation states and what comes out: digits that changed places, one too many or
 * too few, a point elsewhere. What one slip of one figure mends to the last digit is hardly chance.
 */
import type { Expression } from '../checks/expression.ts';
import { Decimal } from './decimal.ts';
import type { Judged, Quantities } from './judge.ts';
import type { Quantity } from './quantity.ts';

/** A relation that fails: what is stated, and what comes out. */
export interface Miss {
  check: string;
  proposal: Judged['proposal'];
  stated: Decimal;
  expected: Decimal;
}

/** What a failing relation states and what comes out; null for others. */
export function missOf({ check, verdict, proposal, stated, expected }: Judged): Miss | null {
  return verdict === 'violated' && stated && expected ? { check, proposal, stated, expected } : null;
}

/** A figure that a sum adds, or takes away. */
interface Term {
  figure: number;
  isTaken: boolean;
}

/** What a sum of figures adds and takes away; null for other relations. */
function termsOf({ left, right }: Judged['proposal']): Term[] | null {
  if (left.type !== 'figure' || right.type !== 'sum') return null;
  const terms = right.terms.map(termOf);
  return terms.every((term) => term !== null) ? terms : null;
}

function termOf(term: Expression): Term | null {
  if (term.type === 'figure') return { figure: term.figure, isTaken: false };
  return term.type === 'negated' && term.of.type === 'figure'
    ? { figure: term.of.figure, isTaken: true }
    : null;
}

/** The parts of a sum that only adds; null for other relations. */
export function partsOf({ proposal }: Miss): number[] | null {
  const terms = termsOf(proposal);
  return terms?.every(({ isTaken }) => !isTaken) ? terms.map(({ figure }) => figure) : null;
}

const LONG = 6;

/** 4,862.75 for 4,861.75: all digits of a long figure but one; that it is also the total of another list explains nothing. */
export function isTypedSurely({ stated, expected, proposal }: Miss, quantities: Quantities): boolean {
  if ((quantities[proposal.stated]?.digits ?? 0) < LONG || proposal.right.type === 'quotient') return false;
  const [one, other] = [stated.toFixed(), expected.toFixed()];
  if (one.length !== other.length || stated.sign() !== expected.sign()) return false;
  return [...one].filter((digit, at) => digit !== other[at]).length === 1;
}

const FEWEST_TYPED = 3;

/** 结余140.2万元 for 40.2: a digit too many, too few, or changed places with its neighbour. Not for rates, which are short. */
export function isMistyped({ check, stated, expected, proposal }: Miss, quantities: Quantities): boolean {
  if ((proposal.right.type === 'quotient' && check !== 'product') || stated.sign() !== expected.sign())
    return false;
  const [one, other] = printedAlike(stated, expected, quantities[proposal.stated]);
  const shorter = one.length < other.length ? one : other;
  if (shorter.replace(/^[-0.]+|\.|[0.]+$/gu, '').length < FEWEST_TYPED) return false;
  return isSwapped(one, other) || isOneDigitMore(one, other);
}

/** Both in the unit of the stated figure, what comes out rounded to its places: 次均6,810元 for 6,179.9. */
function printedAlike(
  stated: Decimal,
  expected: Decimal,
  quantity: Quantity | null | undefined,
): [string, string] {
  if (!quantity) return [stated.toFixed(), expected.toFixed()];
  const [one, other] = [stated, expected].map((value) => value.div(quantity.factor));
  const { half } = quantity;
  const places = Math.max(
    one!.decimalPlaces(),
    half.isZero() ? 0 : half.div(quantity.factor).decimalPlaces() - 1,
  );
  return [one!.toFixed(places), other!.toFixed(places)];
}

function isSwapped(one: string, other: string): boolean {
  return one !== other && one.length === other.length && [...one].some((_, at) => swapped(one, at) === other);
}

const swapped = (digits: string, at: number): string =>
  `${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at]}${digits.slice(at + 2)}`;

/** Is one of them the other with a digit more? */
function isOneDigitMore(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return (
    longer.length === shorter.length + 1 &&
    [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter)
  );
}

const FEWEST_DIGITS = 4;

/** Do two neighbouring digits of one figure of a sum, a part or the total, change places for it to come out to the last digit? */
export function isSwappedIn(miss: Miss, quantities: Quantities): boolean {
  return someMeant(miss, quantities, isSwapped);
}

/** Does one part have a digit too many or too few, or its point elsewhere, for the sum to come out to the last digit? */
export function isSlippedIn(miss: Miss, quantities: Quantities): boolean {
  return someMeant(miss, quantities, (one, other) => isOneDigitMore(one, other) || isShifted(one, other));
}

function isShifted(one: string, other: string): boolean {
  return (
    one !== other &&
    [one, other]
      .map((each) => each.replace(/\.|^[0.]+|[0.]+$/gu, ''))
      .every((digits, _, [own]) => digits === own)
  );
}

/** Is there a figure of the sum whose print and the print that it should have are so related? */
function someMeant(
  { stated, expected, proposal }: Miss,
  quantities: Quantities,
  isSlip: (printed: string, meant: string) => boolean,
): boolean {
  const terms = termsOf(proposal);
  if (!terms) return false;
  const off = stated.minus(expected);
  const meantOf = ({ figure, isTaken }: Term, value: Decimal): Decimal =>
    figure === proposal.stated ? expected : isTaken ? value.minus(off) : value.plus(off);
  return [{ figure: proposal.stated, isTaken: false }, ...terms].some((term) => {
    const quantity = quantities[term.figure];
    if (!quantity || quantity.digits < FEWEST_DIGITS) return false;
    const meant = meantOf(term, quantity.value);
    if (meant.sign() !== quantity.value.sign()) return false;
    const [one, other] = [quantity.value, meant].map((value) => value.div(quantity.factor).toFixed());
    return isSlip(one!, other!);
  });
}

const POINTS = ['10', '100', '1000', '10000', '0.1', '0.01', '0.001', '0.0001'].map(
  (power) => new Decimal(power),
);

/** 户均600元 for 6,000: an average with its point elsewhere, to the last digit that is printed. */
export function isTenfold({ check, stated, expected, proposal }: Miss, quantities: Quantities): boolean {
  const quantity = quantities[proposal.stated];
  if (check !== 'product' || proposal.right.type !== 'quotient' || !quantity) return false;
  return POINTS.some((power) => stated.times(power).minus(expected).abs().lte(quantity.half.times(power)));
}

/** Would the sum come out as printed if the point of one part, or of the total, stood elsewhere? */
export function isOffByPoint(miss: Miss, quantities: Quantities): boolean {
  const parts = partsOf(miss);
  const { stated, expected, proposal } = miss;
  const fits = (value: Decimal, meant: Decimal): boolean =>
    POINTS.some((power) => value.times(power).equals(meant));
  // 资产286.54亿元，负债41.37亿元，净资产2451.7亿元: a sum, whether it adds or takes away.
  const reckons = proposal.right.type === 'sum' || proposal.right.type === 'product';
  if (reckons && fits(stated, expected)) return true;
  return (parts ?? []).some((part) => {
    const value = quantities[part]?.value;
    return value !== undefined && !value.isZero() && fits(value, value.plus(stated.minus(expected)));
  });
}
