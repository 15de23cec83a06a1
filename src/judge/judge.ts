/** Judges claims: the one place where numbers of a report are compared. */

import type { Proposal } from '../checks/claim.ts';
import { type Expression, figuresOf } from '../checks/expression.ts';
import type { Claim } from '../types.ts';
import type { Decimal } from './decimal.ts';
import { evaluate, type Values } from './evaluate.ts';
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
  const values = intervals(quantities);
  const left = evaluate(proposal.left, values);
  const right = left && evaluate(proposal.right, values);
  const stated = right && pointOf(proposal.left, quantities);
  const expected = stated && pointOf(proposal.right, quantities);
  if (!left || !right || !stated || !expected) {
    const reason = isMalformed(proposal, quantities) ? 'malformed' : 'zero-base';
    return { check, proposal, half, verdict: 'unverifiable', stated: stated ?? null, expected: null, reason };
  }
  const verdict = compare(proposal, left, right, stated, expected, half);
  return { check, proposal, half, verdict, stated, expected, reason: null };
}

function isMalformed({ left, right }: Proposal, quantities: Quantities): boolean {
  return [...figuresOf(left), ...figuresOf(right)].some((figure) => !quantities[figure]);
}

/** The figures' intervals, as evaluation wants them. */
export function intervals(quantities: Quantities): Values {
  return (figure) => quantities[figure]?.interval ?? null;
}

function pointOf(side: Expression, quantities: Quantities): Decimal | null {
  const point = evaluate(side, (figure) => {
    const quantity = quantities[figure];
    return quantity ? exactly(quantity.value) : null;
  });
  return point?.low ?? null;
}

function compare(
  proposal: Proposal,
  left: Interval,
  right: Interval,
  stated: Decimal,
  expected: Decimal,
  half: Decimal,
): Claim['verdict'] {
  switch (proposal.relation) {
    case '=':
      if (stated.minus(expected).abs().lte(half)) return 'holds';
      return meet(left, right) ? 'holds-by-rounding' : 'violated';
    case '>=':
      if (stated.gte(expected)) return 'holds';
      return left.high.gte(right.low) ? 'holds-by-rounding' : 'violated';
    case '<=':
      if (stated.lte(expected)) return 'holds';
      return left.low.lte(right.high) ? 'holds-by-rounding' : 'violated';
    case '>':
      return stated.gt(expected) ? 'holds' : 'violated';
    case '<':
      return stated.lt(expected) ? 'holds' : 'violated';
  }
}

/** Does the claim hold, by rounding or exactly? */
export function stands(judged: Judged): boolean {
  return judged.verdict === 'holds' || judged.verdict === 'holds-by-rounding';
}
