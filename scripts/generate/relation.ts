/**
 * What a generated report states, and whether it holds: printed figures as rounding intervals, relations as
 * expressions over them. Written apart from the analysis on purpose, so that the measure does not share its
 * mistakes.
 */
import { Decimal } from 'decimal.js';

Decimal.set({ precision: 40 });

export type TokenKind =
  | 'amount'
  | 'rate'
  | 'points'
  | 'count'
  | 'score'
  | 'measure'
  | 'price'
  | 'year'
  | 'direction'
  | 'grade';

/** One printed figure (or word that states a relation) of a generated report. */
export interface Token {
  id: number;
  kind: TokenKind;
  /** Statements of the same quantity share this name. */
  quantity: string;
  /** As printed, in its own unit; of a direction 1 or -1. */
  value: Decimal;
  /** 元 for 1, 万元 for 10000 …; a rate in percent has 0.01. */
  scale: Decimal;
  places: number;
  /** The digits as printed, and what follows them. */
  digits: string;
  tail: string;
}

export type Expression =
  | { token: number }
  | { constant: Decimal }
  | { sum: { sign: 1 | -1; term: Expression }[] }
  | { product: Expression[] }
  | { quotient: [Expression, Expression] }
  | { least: [Expression, Expression] };

/** `result = expression`, or `result ≤ expression` where `atMost` is set. */
export interface Relation {
  check: string;
  result: number;
  expression: Expression;
  atMost?: boolean;
  /** Figures that a direction word stands at, though no number of theirs enters the relation. */
  about?: number[];
}

export type Interval = readonly [Decimal, Decimal];

/** The true values that a printed figure may stand for, in base units. */
export function interval(token: Token): Interval {
  const exact =
    token.kind === 'count' ||
    token.kind === 'year' ||
    token.kind === 'direction' ||
    token.kind === 'score' ||
    token.kind === 'price';
  const half = exact ? new Decimal(0) : new Decimal(10).pow(-token.places).div(2);
  return [token.value.minus(half).mul(token.scale), token.value.plus(half).mul(token.scale)];
}

/** The values that an expression may take; every figure is taken as positive where it divides. */
export function evaluate(expression: Expression, tokens: ReadonlyMap<number, Token>): Interval {
  if ('token' in expression) {
    const token = tokens.get(expression.token);
    if (!token) throw new Error(`no figure ${expression.token}`);
    return interval(token);
  }
  if ('constant' in expression) return [expression.constant, expression.constant];
  if ('sum' in expression) {
    let low = new Decimal(0);
    let high = new Decimal(0);
    for (const { sign, term } of expression.sum) {
      const [a, b] = evaluate(term, tokens);
      low = low.plus(sign > 0 ? a : b.neg());
      high = high.plus(sign > 0 ? b : a.neg());
    }
    return [low, high];
  }
  const both = (pair: readonly Expression[]): Interval[] => pair.map((part) => evaluate(part, tokens));
  if ('product' in expression)
    return both(expression.product).reduce(
      (x, y) => hull(x, y, (a, b) => a.mul(b)),
      [new Decimal(1), new Decimal(1)],
    );
  if ('least' in expression) {
    const [x, y] = both(expression.least) as [Interval, Interval];
    return [Decimal.min(x[0], y[0]), Decimal.min(x[1], y[1])];
  }
  const [above, below] = both(expression.quotient) as [Interval, Interval];
  if (below[0].lte(0)) return [new Decimal(-Infinity), new Decimal(Infinity)];
  return hull(above, below, (a, b) => a.div(b));
}

function hull(x: Interval, y: Interval, combine: (a: Decimal, b: Decimal) => Decimal): Interval {
  const ends = [combine(x[0], y[0]), combine(x[0], y[1]), combine(x[1], y[0]), combine(x[1], y[1])];
  return [Decimal.min(...ends), Decimal.max(...ends)];
}

/** Whether some true values inside the rounding intervals satisfy the relation. */
export function holds(relation: Relation, tokens: ReadonlyMap<number, Token>): boolean {
  const result = tokens.get(relation.result);
  if (!result) throw new Error(`no figure ${relation.result}`);
  let [low, high] = interval(result);
  const [least, most] = evaluate(relation.expression, tokens);
  if (result.kind === 'direction')
    return least.isNeg() && !least.isZero() ? result.value.lt(0) : result.value.gt(0);
  // A score may be printed rounded: half a unit of its last place, but never across a relation of whole points.
  if (result.kind === 'score' && result.places > 0) {
    const half = new Decimal(10).pow(-result.places).div(2);
    low = low.minus(half);
    high = high.plus(half);
  }
  return relation.atMost ? low.lte(most) : low.lte(most) && high.gte(least);
}

/** The figures that a relation ties together, its result first. */
export function members(relation: Relation): number[] {
  const found: number[] = [relation.result];
  const visit = (expression: Expression): void => {
    if ('token' in expression) found.push(expression.token);
    else if ('sum' in expression) for (const { term } of expression.sum) visit(term);
    else if ('product' in expression) expression.product.forEach(visit);
    else if ('quotient' in expression) expression.quotient.forEach(visit);
    else if ('least' in expression) expression.least.forEach(visit);
  };
  visit(relation.expression);
  return [...new Set(found)];
}
