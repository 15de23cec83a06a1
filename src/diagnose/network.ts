/**
 * Figures are nodes, stated relations are edges. What happens to the relations when one figure had another value?
 */
import { figuresOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import type { Quantity } from '../judge/quantity.ts';
import { areApart } from '../judge/rough.ts';

export interface Network {
  quantities: Quantities;
  /** A copy of the quantities in which one at a time is changed and put back. */
  scratch: (Quantity | null)[];
  stated: readonly Stated[];
  /** Relations by the figures of any of their readings that may accuse or stand. */
  relationsOf(figure: number): readonly number[];
}

/** What a repair does. */
export interface Effect {
  /** Indexes of relations that failed and hold with it. */
  mended: number[];
  /** Indexes of relations that held and fail with it. */
  broken: number[];
}

export function networkOf(stated: readonly Stated[], quantities: Quantities): Network {
  const byFigure = new Map<number, number[]>();
  for (const [index, each] of stated.entries()) {
    const figures = new Set<number>();
    for (const alternative of readingsOf(each)) {
      for (const figure of figuresOf(alternative.proposal.left)) figures.add(figure);
      for (const figure of figuresOf(alternative.proposal.right)) figures.add(figure);
    }
    for (const figure of figures) {
      const list = byFigure.get(figure);
      if (list) list.push(index);
      else byFigure.set(figure, [index]);
    }
  }
  return {
    quantities,
    scratch: quantities.slice(),
    stated,
    relationsOf: (figure) => byFigure.get(figure) ?? [],
  };
}

/** The readings that count: the chosen one where it stands, else all that are more than a confirmation. */
export function readingsOf(stated: Stated) {
  if (stands(stated.chosen)) return [stated.chosen];
  return stated.alternatives.filter((each) => !each.proposal.confirming);
}

/** Judges again every relation of a figure, with another value for it. */
export function effectOf(network: Network, figure: number, quantity: Quantity): Effect {
  const changed = network.scratch;
  changed[figure] = quantity;
  const effect: Effect = { mended: [], broken: [] };
  for (const index of network.relationsOf(figure)) {
    const stated = network.stated[index] as Stated;
    const held = stands(stated.chosen);
    const holds = (held ? stated.alternatives : readingsOf(stated)).some(
      (each) => !areApart(each.proposal, changed) && stands(judge(each.check, each.proposal, changed)),
    );
    if (holds && !held) effect.mended.push(index);
    if (!holds && held) effect.broken.push(index);
  }
  changed[figure] = network.quantities[figure] ?? null;
  return effect;
}
