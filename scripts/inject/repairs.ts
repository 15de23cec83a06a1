/**
 * Which single figures could be at fault, judged by the generator's own relations: only where there is one can
 * anybody be asked to name it.
 */
import { Decimal } from 'decimal.js';
import { evaluate, holds, interval, members, type Relation, type Token } from '../generate/relation.ts';

export interface Repair {
  token: number;
  /** The value, in the token's own unit, that most of its relations ask for; null where none asks for one. */
  value: Decimal | null;
}

/**
 * @param tokens the figures with the slip among them, the slipped one with its true unit and places
 * @param relations every relation of the report
 * @param broken those that do not hold
 */
export function repairs(
  tokens: ReadonlyMap<number, Token>,
  relations: readonly Relation[],
  broken: readonly Relation[],
): Repair[] {
  const suspects = members(
    broken[0] ?? { check: '', result: 0, expression: { constant: new Decimal(0) } },
  ).filter((id) => broken.every((relation) => members(relation).includes(id)));
  const found: Repair[] = [];
  for (const id of suspects) {
    const token = tokens.get(id);
    if (!token || token.kind === 'direction') continue;
    const touched = relations.filter((relation) => members(relation).includes(id));
    const asked = new Map<string, number>();
    let possible = false;
    for (const relation of touched) {
      const value = solve(relation, token, tokens)?.toDecimalPlaces(token.places, Decimal.ROUND_HALF_UP);
      if (!value || value.lt(0)) continue;
      const trial = new Map(tokens).set(id, { ...token, value });
      if (!touched.every((other) => holds(other, trial))) continue;
      possible = true;
      // A limit tells that a figure is wrong, not what it should be.
      if (!relation.atMost) asked.set(value.toString(), (asked.get(value.toString()) ?? 0) + 1);
    }
    const best = [...asked].sort((a, b) => b[1] - a[1])[0];
    if (possible) found.push({ token: id, value: best ? new Decimal(best[0]) : null });
  }
  return found;
}

/** The value of one figure at which the middle of a relation is met; two secant steps suffice, all are monotone. */
function solve(relation: Relation, token: Token, tokens: ReadonlyMap<number, Token>): Decimal | null {
  const gap = (value: Decimal): Decimal => {
    const trial = new Map(tokens).set(token.id, { ...token, value });
    const result = trial.get(relation.result);
    if (!result) return new Decimal(Number.NaN);
    return middle(interval(result)).minus(middle(evaluate(relation.expression, trial)));
  };
  let a = token.value;
  let b = token.value.isZero() ? new Decimal(1) : token.value.mul(2);
  for (let step = 0; step < 40; step++) {
    const [x, y] = [gap(a), gap(b)];
    if (!x.isFinite() || !y.isFinite() || x.eq(y)) return null;
    const next = b.minus(y.mul(b.minus(a)).div(y.minus(x)));
    if (!next.isFinite()) return null;
    if (next.minus(b).abs().lte(b.abs().mul('1e-12'))) return next;
    a = b;
    b = next;
  }
  return b;
}

const middle = (ends: readonly [Decimal, Decimal]): Decimal => ends[0].plus(ends[1]).div(2);
