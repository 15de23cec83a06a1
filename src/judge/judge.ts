/** Judges claims: the one place where numbers of a report are compared. */

import type { Proposal, Relation } from '../checks/claim.ts';
import { type Expression, figuresOf } from '../checks/expression.ts';
import type { Claim } from '../types.ts';
import { Decimal } from './decimal.ts';
import { evaluate, evaluatePoint, isDefined, type Values } from './evaluate.ts';
import { exactly, type Interval, meet, ZERO } from './interval.ts';
import type { Quantity } from './quantity.ts';
import { areApart } from './rough.ts';

/** A proposal with its verdict. */
export interface Judged {
  check: string;
  proposal: Proposal;
  verdict: Claim['verdict'];
  /** Printed value of the stated side, in base units. */
  stated: Decimal | null;
  /** The other side with the printed values, in base units. */
  expected: Decimal | null;
  /** Half a unit of the stated figure's last place, in base units. */
  half: Decimal;
  reason: 'malformed' | 'zero-base' | null;
}

export type Quantities = readonly (Quantity | null)[];

/** Evaluates one proposal. */
export function judge(check: string, proposal: Proposal, quantities: Quantities): Judged {
  const half = quantities[proposal.stated]?.half ?? ZERO;
  // A reading that could only confirm and is far off is not looked at again.
  if (proposal.confirming && !proposal.family && areApart(proposal, quantities)) {
    return { check, proposal, half, verdict: 'violated', stated: null, expected: null, reason: null };
  }
  const values = intervals(quantities, proposal);
  const statedValue = pointOf(proposal.left, quantities);
  const expectedValue = statedValue && pointOf(proposal.right, quantities);
  // Most relations hold as printed: then only whether a divisor may be zero is asked of the intervals.
  if (
    statedValue &&
    expectedValue &&
    holdsAsPrinted(proposal.relation, statedValue, expectedValue, half) &&
    isDefined(proposal.left, values) &&
    isDefined(proposal.right, values)
  ) {
    const verdict = 'holds';
    return { check, proposal, half, verdict, stated: statedValue, expected: expectedValue, reason: null };
  }
  const left = evaluate(proposal.left, values);
  const right = left && evaluate(proposal.right, values);
  const stated = right && statedValue;
  const expected = stated && expectedValue;
  if (!left || !right || !stated || !expected) {
    const reason = isMalformed(proposal, quantities) ? 'malformed' : 'zero-base';
    return { check, proposal, half, verdict: 'unverifiable', stated: stated ?? null, expected: null, reason };
  }
  const meets = holdsByRounding(proposal.relation, left, right);
  // 27.15元 is nothing beside amounts in 万元: what is lost in their rounding confirms nothing.
  const isLost = proposal.confirming && expected.abs().plus(expected.abs()).lt(stated.abs());
  // 1,000万元以上 agrees with everything above it: that confirms only what lies close by.
  const isOpen =
    proposal.confirming &&
    proposal.relation === '=' &&
    !(isBounded(left) && isBounded(right)) &&
    stated.minus(expected).abs().gt(stated.abs().times(CLOSE));
  const verdict = meets && !isLost && !isOpen ? 'holds-by-rounding' : 'violated';
  return { check, proposal, half, verdict, stated, expected, reason: null };
}

const CLOSE = new Decimal('0.1');

function isBounded({ low, high }: Interval): boolean {
  return low.isFinite() && high.isFinite();
}

function isMalformed({ left, right }: Proposal, quantities: Quantities): boolean {
  return [...figuresOf(left), ...figuresOf(right)].some((figure) => !quantities[figure]);
}

/**
 * The figures' intervals, as evaluation wants them. Where a total is printed finer, a part of it that is a bare 0
 * (公务接待费0万元) says that there was none, and not that it was rounded away; and the 10 points beside 9.51 are ten, as
 * are those beside 9.5.
 */
export function intervals(quantities: Quantities, { right, relation, stated, points }: Proposal): Values {
  const adds = relation === '=' && right.type === 'sum' && right.terms.every(({ type }) => type === 'figure');
  const finest = adds ? quantities[stated]?.half : undefined;
  return (figure) => {
    const quantity = quantities[figure];
    if (!quantity) return null;
    const isCoarser = finest !== undefined && quantity.half.gt(finest);
    const isPoints = points === true || quantities[stated]?.isPoints === true;
    const isWhole =
      isPoints && adds && figure !== stated && quantity.isPoints && quantity.value.decimalPlaces() === 0;
    const isExact = isWhole || (isCoarser && (quantity.value.isZero() || isPoints));
    return isExact ? exactly(quantity.value) : quantity.interval;
  };
}

const MIDDLE = new Decimal('0.5');

function pointOf(side: Expression, quantities: Quantities): Decimal | null {
  const exact = evaluatePoint(side, (figure) => quantities[figure]?.value ?? null);
  if (exact !== undefined) return exact;
  const point = evaluate(side, (figure) => {
    const quantity = quantities[figure];
    return quantity ? exactly(quantity.value) : null;
  });
  if (!point) return null;
  // A rounded side has no single value: its middle is what the figures make.
  return point.low.equals(point.high) ? point.low : point.low.plus(point.high).times(MIDDLE);
}

/** Do the printed values agree, an equation to half a unit of the stated figure's last place? */
function holdsAsPrinted(relation: Relation, stated: Decimal, expected: Decimal, half: Decimal): boolean {
  switch (relation) {
    case '=':
      return stated.minus(expected).abs().lte(half);
    case '>=':
      return stated.gte(expected);
    case '<=':
      return stated.lte(expected);
    case '>':
      return stated.gt(expected);
    case '<':
      return stated.lt(expected);
  }
}

/** Do some values within the intervals agree? What is strictly more or less must be so as printed. */
function holdsByRounding(relation: Relation, left: Interval, right: Interval): boolean {
  switch (relation) {
    case '=':
      return meet(left, right);
    case '>=':
      return left.high.gte(right.low);
    case '<=':
      return left.low.lte(right.high);
    case '>':
    case '<':
      return false;
  }
}

/** Does the claim hold, by rounding or exactly? */
export function stands(judged: Judged): boolean {
  return judged.verdict === 'holds' || judged.verdict === 'holds-by-rounding';
}
