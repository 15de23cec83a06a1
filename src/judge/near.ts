/**
 * Near misses. Some forms of words nearly always state a relation (孤儿96人，事实无人抚养儿童238人，共344人), but not always. Figures
 * that do not belong together lie anywhere; where what is stated lies close beside what comes out, it is the relation
 * that is meant, and it fails.
 */
import { figuresOf } from '../checks/expression.ts';
import type { Stated } from './choose.ts';
import { Decimal } from './decimal.ts';
import { type Judged, type Quantities, stands } from './judge.ts';
import {
  isMistyped,
  isOffByPoint,
  isSlippedIn,
  isSwappedIn,
  isTenfold,
  isTypedSurely,
  type Miss,
  missOf,
  partsOf,
} from './typing.ts';

/** How far from each other two values may lie, as a share of the larger one, and still be near. */
const NEAR = new Decimal('0.15');
/** Rates lie closer together than amounts do: most of them are between 80 and 100 per cent. */
const NEAR_RATE = new Decimal('0.1');
/** Checks whose relations tell that figures add up, in one way or another. */
const ADDING = new Set(['sum', 'difference', 'identity', 'table-sum']);

/** Lets near misses speak, and takes what is far off for figures that do not belong together. */
export function withNearMisses(all: readonly Stated[], quantities: Quantities): Stated[] {
  const standing = standingRelations(all);
  return all.flatMap((stated) => {
    const { chosen } = stated;
    if (!chosen.proposal.near || stands(chosen)) return stated;
    const miss = missOf(chosen);
    const isSwapped = miss !== null && isSwappedIn(miss, quantities);
    const isMeant = isSwapped || (miss !== null && isMeantSo(miss, quantities));
    // 共支付5822.54万元 where 582.54 comes out: that the parts make another total too does not explain a digit too many.
    const isTyped =
      miss !== null &&
      (isMistyped(miss, quantities) || isSwapped) &&
      (quantities[chosen.proposal.stated]?.digits ?? 0) >= FEWEST_TYPED_SURELY;
    const isSure = miss !== null && isTypedSurely(miss, quantities);
    const isRuled = chosen.proposal.ruled || isSure;
    if (!isMeant || (!isRuled && isExplained(stated, standing, quantities, isTyped)))
      return chosen.proposal.near === 'besides' || (miss && isOffByPoint(miss, quantities)) ? stated : [];
    const proposal = { ...chosen.proposal, strength: 'strong' as const, confirming: false };
    return { ...stated, chosen: { ...chosen, proposal } };
  });
}

/** Does the form let what is stated speak, as far as it lies from what comes out? */
function isMeantSo(miss: Miss, quantities: Quantities): boolean {
  const { typed } = miss.proposal;
  if (typed === 'slipped') return isMistyped(miss, quantities) || isSlippedIn(miss, quantities);
  return typed === undefined && isClose(miss, quantities);
}

/** Is what is stated what comes out, but for a slip or so? */
function isClose(miss: Miss, quantities: Quantities): boolean {
  return (
    isNear(miss) ||
    differsByOne(miss, quantities) ||
    isMistyped(miss, quantities) ||
    isSlippedIn(miss, quantities) ||
    isTenfold(miss, quantities) ||
    isInOtherUnit(miss) ||
    isOtherSign(miss, quantities)
  );
}

/** Does what is stated lie close beside what comes out? */
function isNear({ check, stated, expected, proposal }: Miss): boolean {
  if (stated.sign() !== expected.sign()) return false;
  const [one, other] = [stated.abs(), expected.abs()];
  const larger = one.gt(other) ? one : other;
  // Averages are amounts.
  const near = proposal.right.type === 'quotient' && check !== 'product' ? NEAR_RATE : NEAR;
  return one.minus(other).abs().lte(larger.times(near));
}

const FEWEST_TYPED_SURELY = 5;
const FEWEST_DIGITS = 4;
const FEWEST_PARTS = 3;

/** Does a total miss exactly one of its parts, or hold it twice? Where the words count the parts, so many are meant. */
export function leavesOneOut(chosen: Judged, quantities: Quantities): boolean {
  const miss = missOf(chosen);
  const missing = miss?.expected.minus(miss.stated).abs();
  const parts = (miss && partsOf(miss)) ?? [];
  return parts.some((part) => quantities[part]?.value.equals(missing!) === true);
}

/**
 * 六个标段合计6,044.78万元, which is the sum without the fifth; 以上合计112.60万元 of 80.74, 12.60 and 6.66, where 12.60
 * was added twice: to the last digit.
 */
function differsByOne(miss: Miss, quantities: Quantities): boolean {
  const parts = partsOf(miss);
  if (!parts || parts.length < FEWEST_PARTS) return false;
  const missing = miss.expected.minus(miss.stated).abs();
  // A total that is told to four digits lets its part have one less.
  const isLong = (quantities[miss.proposal.stated]?.digits ?? 0) >= FEWEST_DIGITS;
  const fewest = isLong ? FEWEST_DIGITS - 1 : FEWEST_DIGITS;
  return parts.some((part) => {
    const quantity = quantities[part];
    return quantity?.value.equals(missing) === true && quantity.digits >= fewest;
  });
}

const UNITS = ['10000', '100000000', '0.0001', '0.00000001'].map((power) => new Decimal(power));

/** 未拨付8,700亿元 for 8,700万元: to the last digit. */
function isInOtherUnit({ stated, expected, proposal }: Miss): boolean {
  if (proposal.right.type === 'quotient' || stated.isZero()) return false;
  return UNITS.some((power) => stated.times(power).equals(expected));
}

const PERMILLE = new Decimal('0.001');
const TEN = new Decimal(10);

/** 不合格率2.5‰ for 2.5%: to the last digit. */
function isOtherSign({ stated, expected, proposal }: Miss, quantities: Quantities): boolean {
  const quantity = quantities[proposal.stated];
  if (!quantity?.factor.equals(PERMILLE)) return false;
  return stated.times(TEN).minus(expected).abs().lte(quantity.half.times(TEN));
}

function standingRelations(all: readonly Stated[]): Map<number, Judged[]> {
  const standing = new Map<number, Judged[]>();
  for (const { chosen } of all) {
    if (!stands(chosen)) continue;
    for (const figure of figuresIn(chosen)) {
      const list = standing.get(figure);
      if (list) list.push(chosen);
      else standing.set(figure, [chosen]);
    }
  }
  return standing;
}

const figuresIn = ({ proposal }: Judged): number[] => [
  ...new Set([...figuresOf(proposal.left), ...figuresOf(proposal.right)]),
];

/** Digits of a rate below which it agrees with too much for its agreement to tell anything. */
const TELLING_DIGITS = 3;

/**
 * Other relations hold that tell what these figures are: the stated one comes out of others, or two of them add up
 * with a third.
 */
function isExplained(
  { check, chosen }: Stated,
  standing: ReadonlyMap<number, readonly Judged[]>,
  quantities: Quantities,
  isTyped: boolean,
): boolean {
  const own = new Set(figuresIn(chosen));
  const { stated } = chosen.proposal;
  const adds = chosen.proposal.right.type !== 'quotient';
  return [...own].some((figure) =>
    (standing.get(figure) ?? []).some((other) => {
      const shared = figuresIn(other).filter((each) => own.has(each)).length;
      // A price times a number is not told otherwise by the sum that the amount is part of.
      const isAlike = other.check === check || shared >= 2;
      const isStatedThere =
        chosen.proposal.left.type === 'figure' &&
        other.proposal.stated === stated &&
        // That it is no more than its weight does not tell what a score comes out of.
        other.proposal.relation === '=' &&
        other.check !== 'restated' &&
        isAlike;
      const digits = quantities[stated]?.digits ?? 0;
      if (isStatedThere && (adds || digits >= TELLING_DIGITS)) return true;
      return !isTyped && adds && shared >= 2 && ADDING.has(other.check);
    }),
  );
}
