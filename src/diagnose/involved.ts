/** Which figures relations speak of. */
import { figuresOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import { type Judged, stands } from '../judge/judge.ts';

/** The figures that a reading speaks of, judged or not. */
export function figuresIn({ proposal }: Pick<Judged, 'proposal'>): number[] {
  return [...figuresOf(proposal.left), ...figuresOf(proposal.right)];
}

export function figuresOfAll(stated: readonly Stated[]): Set<number> {
  return new Set(stated.flatMap(({ chosen }) => figuresIn(chosen)));
}

/** Figures as one word, whatever their order. */
export const keyOf = (figures: readonly number[]): string =>
  [...new Set(figures)].sort((a, b) => a - b).join();

/** The figures of a relation as one word. */
export const keyOfRelation = ({ chosen }: Stated): string => keyOf(figuresIn(chosen));

/** Last places, or a share of the value, by which what comes out may lie apart from what is stated, and still uphold it. */
const CLOSE = new Decimal('10');
const CLOSE_SHARE = new Decimal('0.001');

/**
 * The figures that relations uphold. That 867万吨 is what 2.4万吨 a day leave open, or more than so many names, says
 * nothing of its digits.
 */
export function upheldFigures(stated: readonly Stated[]): Set<number> {
  return figuresOfAll(
    stated.filter(({ chosen }) => {
      const { stated: printed, expected, half, proposal } = chosen;
      if (!stands(chosen) || proposal.relation !== '=') return false;
      if (!printed || !expected) return true;
      const apart = printed.minus(expected).abs();
      return apart.lte(half.times(CLOSE)) || apart.lte(printed.abs().times(CLOSE_SHARE));
    }),
  );
}
