/** How likely a figure is to agree with something that is not meant. */

/** For a figure of one digit, times ten; each digit more makes it ten times less likely. */
const CHANCE = 3;
const MOST_DIGITS = 8;

/**
 * The chance that a figure agrees by itself.
 * @param digits that carry information: 100 % has one, 14353.92 has seven
 */
export const chanceOf = (digits: number): number => CHANCE * 10 ** -Math.min(digits, MOST_DIGITS);
