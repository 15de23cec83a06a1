/** Two rates of one name that each are the quotient of their own amounts speak of two things, and do not contradict. */
import { figuresOf } from '../checks/expression.ts';
import type { Figure } from '../types.ts';
import type { Stated } from './choose.ts';
import { stands } from './judge.ts';

/** Digits that a rate prints from which on its amounts do not make it by chance. */
const TELLING = 3;

/**
 * Leaves out equalities between two rates that other relations make of different amounts: 雪亮工程…执行率98.33% and
 * 反诈中心…执行率98.23%.
 */
export function withoutOwnRates(all: readonly Stated[], figures: readonly Figure[]): Stated[] {
  const made = new Map<number, string>();
  for (const { chosen } of all) {
    const { proposal } = chosen;
    const parts = figuresOf(proposal.right);
    if (!stands(chosen) || proposal.relation !== '=' || parts.length < 2) continue;
    made.set(proposal.stated, parts.sort((a, b) => a - b).join());
  }
  return all.filter(({ chosen }) => {
    const { proposal, verdict } = chosen;
    if (verdict !== 'violated' || proposal.relation !== '=') return true;
    if (proposal.left.type !== 'figure' || proposal.right.type !== 'figure') return true;
    const [one, other] = [proposal.left.figure, proposal.right.figure];
    const isTelling = [one, other].every(
      (index) =>
        figures[index]!.kind === 'rate' &&
        (figures[index]!.value ?? '').replace(/\D/gu, '').length >= TELLING,
    );
    const [own, others] = [made.get(one), made.get(other)];
    return !isTelling || own === undefined || others === undefined || own === others;
  });
}
