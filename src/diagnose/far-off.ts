/**
 * Relations that fail by more than people err. A value that was mistyped, swapped or shifted shows it in its digits, and one that
 * was left from before lies near what is right; where neither is so, the figures do not belong together, whatever the words say.
 */
import { liesApart } from '../judge/apart.ts';
import { type Stated, significantDigits } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import type { Judged, Quantities } from '../judge/judge.ts';
import { leavesOneOut } from '../judge/near.ts';
import type { Figure } from '../types.ts';
import { figuresIn } from './involved.ts';
import { type Repair, TELLING_DIGITS } from './repairs.ts';
import { slipsBetween } from './slips.ts';
import { isSlipOfHand } from './telling.ts';

/** How far what is stated may lie from what comes out, and still be a value that nobody worked out again. */
const FAR_OFF = new Decimal('1.3');
/** Changes are small beside what changed: 5.2% of last year's text and 3.8% are near each other. */
const FAR_OFF_OF_CHANGES = new Decimal('3');
/** A score far above its full mark is no score of that. */
const FAR_ABOVE_MARK = new Decimal('1.5');
const ONE = new Decimal(1);
/** A part that a slip made a little larger than its whole is still told. */
const ABOVE_WHOLE = new Decimal('1.2');
/** What is counted or written out as a formula stands in the words themselves. */
const TOLD_BY_WORDS: ReadonlySet<string> = new Set(['count', 'formula', 'period', 'grade']);
/** The figures of a report, and what they stand for. */
export interface Numbers {
  figures: readonly Figure[];
  quantities: Quantities;
}

/** Rates whose words leave no choice: they may have been reckoned on any other base. */
const NAMED_BASES: ReadonlySet<string> = new Set(['rate', 'share', 'product']);

/**
 * 占94.21% where 3.478 % comes out: such figures do not belong together, unless a slip of the hand tells that they do, or one value
 * makes several relations hold.
 *
 * @param repairs all that mend the relation
 */
export function isFarOff({ check, chosen }: Stated, repairs: readonly Repair[], numbers: Numbers): boolean {
  if (!liesFarOff(check, chosen) || isUnfilled(chosen, numbers.quantities)) return false;
  if (check === 'difference' && isNearFor(chosen, numbers.quantities)) return false;
  if (check === 'change' && isToldInOneBreath(chosen)) return false;
  return !repairs.some((repair) => isExplained(repair, check, numbers));
}

function liesFarOff(check: string, { stated, expected, proposal }: Judged): boolean {
  // 环境标志产品1,502.87万元，占同类产品采购额的91.4%: no part of 873.60万元, whatever the words name.
  if (check === 'share' && stated?.lte(ONE) && expected?.gt(ABOVE_WHOLE)) return true;
  if (TOLD_BY_WORDS.has(check) || !isCompared(check, proposal.relation)) return false;
  if (proposal.certain && NAMED_BASES.has(check)) return false;
  if (!stated || !expected || stated.isZero() || expected.isZero()) return false;
  return liesApart(stated, expected, allowed(check, proposal, stated));
}

/** 支出1617.54万元，比上年同期1439.61万元增长92.65%: this year, last year and the rate, one right behind the other. */
function isToldInOneBreath(chosen: Judged): boolean {
  const { right, stated } = chosen.proposal;
  if (right.type !== 'quotient' || right.denominator.type !== 'figure') return false;
  const figures = [...new Set(figuresIn(chosen))].sort((a, b) => a - b);
  return right.denominator.figure === stated - 1 && figures.length === 3 && figures[0] === stated - 2;
}

/** What is left of large amounts is small beside them: an old one of those moves it by many times, and is near all the same. */
function isNearFor(chosen: Judged, quantities: Quantities): boolean {
  // Points of rates are no amounts.
  if (chosen.stated!.abs().lt(ONE)) return false;
  const off = chosen.stated!.minus(chosen.expected!).abs();
  return figuresIn(chosen).some((figure) => {
    const value = quantities[figure]?.value.abs();
    return value?.times(LARGE_SHARE).gt(off) === true;
  });
}

const LARGE_SHARE = new Decimal('0.3');

/** How far what is stated may lie from what comes out. */
function allowed(check: string, { certain, relation }: Judged['proposal'], stated: Decimal): Decimal {
  if (relation !== '=') return FAR_ABOVE_MARK;
  const isChange = check === 'change' || (check === 'difference' && certain && stated.abs().lt(ONE));
  return isChange ? FAR_OFF_OF_CHANGES : FAR_OFF;
}

/** A wrong direction has a word to explain it; a score above its full mark has none. */
function isCompared(check: string, relation: Judged['proposal']['relation']): boolean {
  return relation === '=' || (check === 'score' && relation === '<=');
}

/** 总计0万元，减少56.95万元，下降1.87%: a number that nobody filled in, on which no rate can be reckoned. */
function isUnfilled(chosen: Judged, quantities: Quantities): boolean {
  if (chosen.proposal.right.type !== 'quotient') return false;
  return figuresIn(chosen).some((figure) => {
    const own = quantities[figure];
    return !!own && own.value.isZero() && own.half.plus(own.half).gte(own.factor);
  });
}

/** Of many parts with few digits one nearly always makes the total by some digit, though seldom by two that change places. */
function isExplained(repair: Repair, check: string, numbers: Numbers): boolean {
  if (repair.mended.length <= repair.broken.length) return false;
  if (repair.mended.length > 1 || repair.source !== undefined) return true;
  const isChance =
    check === 'table-sum' &&
    repair.slip !== 'swap' &&
    significantDigits(repair.figure, numbers.quantities) < TELLING_DIGITS;
  return !isChance && leadsByHand(repair, numbers);
}

/** Two digits are a slip away from a fifth of all others. */
const FEWEST_DIGITS = 3;

/** A value that comes out may be a slip of the hand away as well, whatever it is called. */
function leadsByHand(repair: Repair, { figures, quantities }: Numbers): boolean {
  if (isSlipOfHand(repair)) return true;
  if (repair.slip !== 'stale' || significantDigits(repair.figure, quantities) < FEWEST_DIGITS) return false;
  const value = Number(repair.printed);
  return slipsBetween(figures[repair.figure]!, value, value).some(isSlipOfHand);
}

/** Of these the words or the form tell which figures belong together; of all others only their places do. */
const TOLD_TOGETHER: ReadonlySet<string> = new Set([...TOLD_BY_WORDS, 'score', 'table-rate', 'change']);

/**
 * Does a relation fail in a way that no mistake explains which people make, although nothing but the places of its figures says
 * that they belong together? It is told for a look, and accuses nobody.
 *
 * @param repairs all that mend the relation, those among them that break others
 */
export function isUnexplained(
  { check, chosen }: Stated,
  repairs: readonly Repair[],
  numbers: Numbers,
): boolean {
  const { proposal, stated, expected } = chosen;
  if (proposal.relation !== '=' || proposal.place || TOLD_TOGETHER.has(check)) return false;
  if (!stated || !expected || stated.isZero() || expected.isZero()) return false;
  return !(
    repairs.some((repair) => leadsByHand(repair, numbers)) ||
    leavesOneOut(chosen, numbers.quantities) ||
    isToldBeside(proposal.stated, numbers)
  );
}

/** How many figures away a value may stand that was written twice. */
const BESIDE = 6;

/** 1,208人115.97万元；1,263人115.97万元: what is told of the one before. */
function isToldBeside(stated: number, { quantities }: Numbers): boolean {
  const own = quantities[stated];
  if (!own || own.digits < TELLING_DIGITS) return false;
  const around = quantities.slice(Math.max(0, stated - BESIDE), stated + BESIDE + 1);
  return around.some(
    (other) => other && other !== own && other.value.equals(own.value) && other.factor.equals(own.factor),
  );
}
