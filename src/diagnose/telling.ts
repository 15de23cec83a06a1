/** Which repairs are no chance: slips that people really make, of figures with digits enough. */
import { type Stated, significantDigits } from '../judge/choose.ts';
import type { Slip } from '../types.ts';
import type { Network } from './network.ts';
import { type Repair, TELLING_DIGITS } from './repairs.ts';

/** Slips that a weak reading may ring for: those that a machine would not find by trying values. */
const TELLING_SLIPS = new Set<Slip>([
  'separator',
  'digit',
  'swap',
  'double',
  'shift',
  'drop',
  'insert',
  'unit',
]);

/** Would one slip of the hand mend the relation? */
export function isSlipOfHand({ slip }: Pick<Repair, 'slip'>): boolean {
  return TELLING_SLIPS.has(slip);
}

/** Is a repair so improbable by chance that it turns a weak reading into an accusation? */
export function isTelling(repair: Repair, network: Network, stated: Stated): boolean {
  const isEcho = stated.chosen.proposal.echo === true;
  // Three relations that agree on one value need no slip of the hand.
  const isAgreed =
    stated.chosen.proposal.agreed === true &&
    repair.broken.length === 0 &&
    repair.mended.filter((index) => network.stated[index]?.chosen.proposal.agreed).length >= MANY;
  return (
    isAgreed ||
    ((TELLING_SLIPS.has(repair.slip) || (isEcho && repair.slip === 'copied')) &&
      repair.broken.length === 0 &&
      (repair.sharp || repair.isOnPoint) &&
      significantDigits(repair.figure, network.quantities) >= digitsNeeded(repair, stated))
  );
}

/** 1,350人，人均600元，支出8.1万元: in a form of words that nearly always states the relation two digits tell where only the point is off. */
function digitsNeeded({ slip, isOnPoint }: Repair, { chosen }: Stated): number {
  if (!BY_POWERS.has(slip)) return TELLING_DIGITS;
  const isForm = chosen.proposal.near !== undefined && slip !== 'swap' && isOnPoint;
  return isForm ? TELLING_DIGITS - 2 : TELLING_DIGITS - 1;
}

/** Slips that leave all digits as they are: three of them agree by chance as seldom as four with one changed. */
const BY_POWERS = new Set<Slip>(['shift', 'unit', 'swap']);

const MANY = 3;
