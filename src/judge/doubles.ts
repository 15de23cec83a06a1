/** One relation that several words state is told once. */
import type { Expression } from '../checks/expression.ts';
import type { Stated } from './choose.ts';

/** Leaves of relations over the same figures, in whatever order they are added up, the strongest one. */
export function withoutDoubles(all: readonly Stated[]): Stated[] {
  const kept = new Map<string, Stated>();
  for (const stated of all) {
    const { proposal } = stated.chosen;
    const key = [
      stated.check,
      proposal.stated,
      proposal.relation,
      proposal.note ?? '',
      keyOf(proposal.left),
      keyOf(proposal.right),
    ].join('|');
    const known = kept.get(key);
    const best = !known || isStronger(stated, known) ? stated : known;
    const other = best === known ? stated : known;
    kept.set(key, other ? joined(best, other) : best);
  }
  return [...kept.values()];
}

/** The one that stays, with what the other says of how it may speak. */
function joined(best: Stated, other: Stated): Stated {
  const [own, others] = [best.chosen.proposal, other.chosen.proposal];
  if (others.near) return alsoNear(best, other);
  // What also speaks without a form that tells only slips is not forgotten where the form is silent.
  return own.near === 'alone' && own.typed && !others.confirming ? other : best;
}

/** A reading of its own that is also of a form that nearly always states a relation. */
function alsoNear(stated: Stated, other: Stated): Stated {
  const { chosen } = stated;
  // A form that accuses of more than slips says so of both.
  if (chosen.proposal.typed && !other.chosen.proposal.typed) {
    const { typed: _, ...proposal } = chosen.proposal;
    return { ...stated, chosen: { ...chosen, proposal } };
  }
  if (chosen.proposal.near || chosen.proposal.strength === 'strong') return stated;
  const { typed } = other.chosen.proposal;
  const near = { near: 'besides' as const, ...(typed ? { typed } : {}) };
  return { ...stated, chosen: { ...chosen, proposal: { ...chosen.proposal, ...near } } };
}

function isStronger(one: Stated, other: Stated): boolean {
  return weight(one) > weight(other);
}

function weight({ chosen: { proposal } }: Stated): number {
  return (proposal.strength === 'strong' ? 2 : 0) + (proposal.confirming || proposal.echo ? 0 : 1);
}

/** The same for a + b and b + a. */
function keyOf(expression: Expression): string {
  switch (expression.type) {
    case 'figure':
      return `${expression.figure}`;
    case 'constant':
      return `c${expression.value}`;
    case 'negated':
      return `-(${keyOf(expression.of)})`;
    case 'magnitude':
      return `|${keyOf(expression.of)}|`;
    case 'sum':
      return `(${expression.terms.map(keyOf).sort().join('+')})`;
    case 'product':
      return `(${expression.factors.map(keyOf).sort().join('*')})`;
    case 'quotient':
      return `(${keyOf(expression.numerator)}/${keyOf(expression.denominator)})`;
    case 'rounded':
      return `round(${keyOf(expression.of)})`;
    case 'smaller':
      return `min(${expression.of.map(keyOf).join()})`;
  }
}
