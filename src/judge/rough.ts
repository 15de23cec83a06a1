/**
 * A quick no in floating point. Of the readings that grammar proposes most are far from the truth; whether two
 * sides that come near each other agree is decided on exact decimals alone.
 */
import type { Proposal } from '../checks/claim.ts';
import { type Expression, figuresOf } from '../checks/expression.ts';
import type { Quantity } from './quantity.ts';

/** An interval as floating point numbers. */
export type Rough = readonly [number, number];

/** What is taken for the error of floating point, as a share of the values at hand. */
const SLACK = 1e-9;

/** Are the two sides of an equation certainly apart? */
export function areApart(proposal: Proposal, quantities: readonly (Quantity | null)[]): boolean {
  if (proposal.relation !== '=') return false;
  const left = side(proposal.left, quantities);
  const right = left && side(proposal.right, quantities);
  if (!left || !right) return false;
  const slack = left[2] + right[2];
  return left[0] > right[1] + slack || right[0] > left[1] + slack;
}

/** The ends of a side, and what floating point may have lost in them. */
type Side = readonly [low: number, high: number, slack: number];

/**
 * The side of an equation. What cancels out leaves an error of the size of the terms, not of their difference: it
 * stays with the sum that a side as a whole is, and makes one within it useless.
 */
function side(expression: Expression, quantities: readonly (Quantity | null)[]): Side | null {
  switch (expression.type) {
    case 'negated': {
      const inner = side(expression.of, quantities);
      return inner && [-inner[1], -inner[0], inner[2]];
    }
    case 'magnitude': {
      const inner = side(expression.of, quantities);
      if (!inner || inner[0] >= 0) return inner;
      return [Math.max(0, -inner[1]), Math.max(-inner[0], inner[1]), inner[2]];
    }
    case 'sum': {
      let low = 0;
      let high = 0;
      let slack = 0;
      for (const term of expression.terms) {
        const isTaken = term.type === 'negated';
        const inner = bounds(isTaken ? term.of : term, quantities);
        if (!inner) return null;
        low += isTaken ? -inner[1] : inner[0];
        high += isTaken ? -inner[0] : inner[1];
        slack += slackOf(inner);
      }
      return Number.isFinite(slack) ? [low, high, slack] : null;
    }
    default: {
      const inner = bounds(expression, quantities);
      return inner && [inner[0], inner[1], slackOf(inner)];
    }
  }
}

function slackOf([low, high]: Rough): number {
  return SLACK * Math.max(Math.abs(low), Math.abs(high));
}

function bounds(expression: Expression, quantities: readonly (Quantity | null)[]): Rough | null {
  switch (expression.type) {
    case 'figure':
      return quantities[expression.figure]?.rough ?? null;
    case 'constant': {
      const value = Number(expression.value);
      return [value, value];
    }
    case 'negated': {
      const inner = bounds(expression.of, quantities);
      return inner && [-inner[1], -inner[0]];
    }
    case 'sum': {
      let low = 0;
      let high = 0;
      for (const term of expression.terms) {
        const inner = bounds(term, quantities);
        if (!inner) return null;
        low += inner[0];
        high += inner[1];
      }
      // What cancels out leaves an error of the size of the terms, not of their difference.
      return Number.isFinite(low) && Number.isFinite(high) && low > 0 ? [low, high] : null;
    }
    case 'product':
      return expression.factors.reduce<Rough | null>(
        (product, factor) => {
          const inner = product && bounds(factor, quantities);
          return (
            inner &&
            spanned(
              product[0] * inner[0],
              product[0] * inner[1],
              product[1] * inner[0],
              product[1] * inner[1],
            )
          );
        },
        [1, 1],
      );
    case 'quotient': {
      const numerator = bounds(expression.numerator, quantities);
      const denominator = bounds(expression.denominator, quantities);
      if (!numerator || !denominator || (denominator[0] <= 0 && denominator[1] >= 0)) return null;
      const [a, b] = numerator;
      const [c, d] = denominator;
      return spanned(a / c, a / d, b / c, b / d);
    }
    case 'rounded':
    case 'magnitude':
    case 'smaller':
      return null;
  }
}

function spanned(...values: number[]): Rough | null {
  if (values.some(Number.isNaN)) return null;
  return [Math.min(...values), Math.max(...values)];
}

/** The value of an expression in floating point; null where it cannot be told. */
export function roughly(expression: Expression, quantities: readonly (Quantity | null)[]): Rough | null {
  if (expression.type === 'sum') {
    let [low, high] = [0, 0];
    for (const term of expression.terms) {
      const inner = roughly(term, quantities);
      if (!inner) return null;
      low += inner[0];
      high += inner[1];
    }
    return [low, high];
  }
  if (expression.type === 'negated') {
    const inner = roughly(expression.of, quantities);
    return inner && [-inner[1], -inner[0]];
  }
  if (expression.type === 'quotient') {
    const numerator = roughly(expression.numerator, quantities);
    const denominator = roughly(expression.denominator, quantities);
    return numerator && denominator && divided(numerator, denominator);
  }
  return bounds(expression, quantities);
}

function divided([a, b]: Rough, [c, d]: Rough): Rough | null {
  if (c <= 0 && d >= 0) return null;
  return spanned(a / c, a / d, b / c, b / d);
}

/**
 * What one figure of an expression would have to be for it to meet a goal, in floating point.
 *
 * @returns null where that cannot be told, or is not one range
 */
export function solveRoughly(
  expression: Expression,
  goal: Rough,
  unknown: number,
  quantities: readonly (Quantity | null)[],
): Rough | null {
  switch (expression.type) {
    case 'figure':
      return expression.figure === unknown ? goal : null;
    case 'negated':
      return solveRoughly(expression.of, [-goal[1], -goal[0]], unknown, quantities);
    case 'sum': {
      let inner: Expression | null = null;
      let [low, high] = goal;
      for (const term of expression.terms) {
        if (figuresOf(term).includes(unknown)) {
          inner = term;
          continue;
        }
        const value = roughly(term, quantities);
        if (!value) return null;
        low -= value[1];
        high -= value[0];
      }
      return inner && solveRoughly(inner, [low, high], unknown, quantities);
    }
    case 'product': {
      let inner: Expression | null = null;
      let range: Rough | null = goal;
      for (const factor of expression.factors) {
        if (figuresOf(factor).includes(unknown)) {
          inner = factor;
          continue;
        }
        const value = roughly(factor, quantities);
        range = value && range && divided(range, value);
      }
      return inner && range && solveRoughly(inner, range, unknown, quantities);
    }
    case 'quotient': {
      const { numerator, denominator } = expression;
      const isAbove = figuresOf(numerator).includes(unknown);
      const isBelow = figuresOf(denominator).includes(unknown);
      if (isAbove === isBelow) return null;
      const other = roughly(isAbove ? denominator : numerator, quantities);
      if (!other) return null;
      if (isAbove) {
        const product = spanned(
          goal[0] * other[0],
          goal[0] * other[1],
          goal[1] * other[0],
          goal[1] * other[1],
        );
        return product && solveRoughly(numerator, product, unknown, quantities);
      }
      const needed = divided(other, goal);
      return needed && solveRoughly(denominator, needed, unknown, quantities);
    }
    default:
      return null;
  }
}
