/** The shapes that most proposals have. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { type Expression, figure } from './expression.ts';

/** A reading of a figure as the value of an expression. */
export function asserting(
  group: string,
  stated: Mention,
  right: Expression,
  strength: Proposal['strength'],
): Proposal {
  return { group, strength, left: figure(stated.figure), relation: '=', right, stated: stated.figure };
}

/** A reading that only confirms: kept where it holds, forgotten where it does not. */
export function confirming(group: string, stated: Mention, right: Expression): Proposal {
  return { ...asserting(group, stated, right, 'weak'), confirming: true };
}

/** What makes a reading that would only confirm assert. */
export const ASSERTED = { strength: 'strong', confirming: false } as const;

/** A reading of a form that nearly always states a relation: it accuses where what is stated lies close to what comes out. */
export function nearly(group: string, stated: Mention, right: Expression): Proposal {
  return { ...asserting(group, stated, right, 'weak'), near: 'alone' };
}
