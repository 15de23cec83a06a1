/** The figures that a reading speaks of. */
import { figuresOf } from '../checks/expression.ts';
import type { Judged } from '../judge/judge.ts';

export function figuresIn(judged: Judged): number[] {
  return [...figuresOf(judged.proposal.left), ...figuresOf(judged.proposal.right)];
}
