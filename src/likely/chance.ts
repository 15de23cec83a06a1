/** How likely a figure is to agree with something that is not meant. */
import type { Quantity } from '../judge/quantity.ts';
import { middleValue, type Row } from './row.ts';

/** For a figure of one digit, times ten; each digit more makes it ten times less likely. */
const CHANCE = 3;
const MOST_DIGITS = 8;

/**
 * The chance that a figure agrees by itself.
 * @param digits that carry information: 100 % has one, 14353.92 has seven
 */
export const chanceOf = (digits: number): number => CHANCE * 10 ** -Math.min(digits, MOST_DIGITS);

/**
 * The digits by which a figure tells that it is just what comes out. 300 may be rounded, and 2.00 be an agreed price, but what
 * comes out of 27.72万元, 23.1万元 and 33.18万元 is by chance seldom just 84.00.
 * @param operands the figures that it comes out of, as places in the row
 * @param places the places to which it is told: those that it leaves open, if not given
 */
export function outcomeDigits(
  row: Row,
  at: number,
  operands: readonly number[],
  places = placesOf(row[at]!.quantity),
): number {
  const { digits, factor } = row[at]!.quantity;
  const finest = Math.max(...operands.map((index) => row[index]!.quantity.digits));
  const printed = Math.floor(Math.log10(middleValue(row[at]!) / factor.toNumber())) + 1 + places;
  return Math.max(digits, Math.min(printed, finest));
}

/** 1,500元 that is an agreed price is told to the 分, whatever is printed. */
function placesOf({ half, factor }: Quantity): number {
  return half.isZero() ? 0 : Math.max(0, Math.round(Math.log10(factor.toNumber() / 2 / half.toNumber())));
}
