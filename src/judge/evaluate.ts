/** The value of an expression over intervals, and its solution for one figure. */
import type { Expression } from '../checks/expression.ts';
import { figuresOf } from '../checks/expression.ts';
import { Decimal } from './decimal.ts';
import {
  add,
  contains,
  defined,
  divide,
  exactly,
  type Interval,
  magnitude,
  multiply,
  negate,
  smaller,
  ZERO,
} from './interval.ts';

const NOTHING = exactly(ZERO);
const ONE = exactly(new Decimal(1));

/** What the figures stand for, by their index, in base units; null where a figure cannot be read. */
export type Values = (figure: number) => Interval | null;

/** What whole numbers are rounded from. */
const ROUNDING: Interval = { low: new Decimal('-0.5'), high: new Decimal('0.5') };

/** The interval of an expression, or null where it divides by what may be zero. */
export function evaluate(expression: Expression, values: Values): Interval | null {
  switch (expression.type) {
    case 'figure':
      return values(expression.figure);
    case 'constant':
      return exactly(new Decimal(expression.value));
    case 'negated': {
      const inner = evaluate(expression.of, values);
      return inner && negate(inner);
    }
    case 'magnitude': {
      const inner = evaluate(expression.of, values);
      return inner && magnitude(inner);
    }
    case 'sum':
      return combine(expression.terms, NOTHING, add, values);
    case 'product':
      return combine(expression.factors, ONE, multiply, values);
    case 'quotient': {
      const numerator = evaluate(expression.numerator, values);
      const denominator = evaluate(expression.denominator, values);
      return numerator && denominator && divide(numerator, denominator);
    }
    case 'rounded': {
      const inner = evaluate(expression.of, values);
      return inner && add(inner, ROUNDING);
    }
    case 'smaller': {
      const [a, b] = expression.of.map((each) => evaluate(each, values));
      return a && b ? smaller(a, b) : null;
    }
  }
}

/**
 * The value of an expression over single values: as `evaluate` has it, without an interval for each step.
 * @returns null where a figure has none or it divides by zero; undefined where something is rounded, which has no
 * single value
 */
export function evaluatePoint(
  expression: Expression,
  values: (figure: number) => Decimal | null,
): Decimal | null | undefined {
  switch (expression.type) {
    case 'figure':
      return values(expression.figure);
    case 'constant':
      return new Decimal(expression.value);
    case 'negated': {
      const value = evaluatePoint(expression.of, values);
      return value ? value.negated() : value;
    }
    case 'magnitude': {
      const value = evaluatePoint(expression.of, values);
      return value ? value.abs() : value;
    }
    case 'sum': {
      let sum = ZERO;
      for (const term of expression.terms) {
        const value = evaluatePoint(term, values);
        if (!value) return value;
        sum = sum.plus(value);
      }
      return sum;
    }
    case 'product': {
      let product = ONE.low;
      for (const factor of expression.factors) {
        const value = evaluatePoint(factor, values);
        if (!value) return value;
        product = defined(product.times(value));
      }
      return product;
    }
    case 'quotient': {
      const numerator = evaluatePoint(expression.numerator, values);
      if (!numerator) return numerator;
      const denominator = evaluatePoint(expression.denominator, values);
      if (!denominator) return denominator;
      return denominator.isZero() ? null : defined(numerator.div(denominator));
    }
    case 'smaller': {
      const [first, second] = expression.of;
      const a = evaluatePoint(first, values);
      if (!a) return a;
      const b = evaluatePoint(second, values);
      return b && Decimal.min(a, b);
    }
    case 'rounded':
      return undefined;
  }
}

/** Can an expression of known figures be evaluated: does it divide by nothing that may be zero? */
export function isDefined(expression: Expression, values: Values): boolean {
  switch (expression.type) {
    case 'figure':
    case 'constant':
      return true;
    case 'negated':
    case 'magnitude':
    case 'rounded':
      return isDefined(expression.of, values);
    case 'sum':
      return expression.terms.every((term) => isDefined(term, values));
    case 'product':
      return expression.factors.every((factor) => isDefined(factor, values));
    case 'smaller':
      return expression.of.every((each) => isDefined(each, values));
    case 'quotient': {
      if (!isDefined(expression.numerator, values)) return false;
      const denominator = evaluate(expression.denominator, values);
      return denominator !== null && !contains(denominator, ZERO);
    }
  }
}

function combine(
  parts: readonly Expression[],
  start: Interval,
  join: (a: Interval, b: Interval) => Interval,
  values: Values,
): Interval | null {
  let result = start;
  for (const part of parts) {
    const value = evaluate(part, values);
    if (!value) return null;
    result = join(result, value);
  }
  return result;
}

/**
 * Solves `expression ∈ goal` for one figure of the expression.
 * @returns the intervals that the figure may lie in; none where that cannot be told
 */
export function solve(expression: Expression, goal: Interval, unknown: number, values: Values): Interval[] {
  switch (expression.type) {
    case 'figure':
      return expression.figure === unknown ? [goal] : [];
    case 'constant':
      return [];
    case 'negated':
      return solve(expression.of, negate(goal), unknown, values);
    case 'magnitude':
      return [goal, negate(goal)].flatMap((each) => solve(expression.of, each, unknown, values));
    case 'rounded':
      return solve(expression.of, add(goal, ROUNDING), unknown, values);
    case 'smaller':
      return expression.of.flatMap((each) => solve(each, goal, unknown, values));
    case 'sum': {
      const { inner, others } = split(expression.terms, unknown);
      const rest = combine(others, NOTHING, add, values);
      return inner && rest ? solve(inner, add(goal, negate(rest)), unknown, values) : [];
    }
    case 'product': {
      const { inner, others } = split(expression.factors, unknown);
      const rest = combine(others, ONE, multiply, values);
      const quotient = rest && divide(goal, rest);
      return inner && quotient ? solve(inner, quotient, unknown, values) : [];
    }
    case 'quotient':
      return solveQuotient(expression, goal, unknown, values);
  }
}

function solveQuotient(
  expression: Extract<Expression, { type: 'quotient' }>,
  goal: Interval,
  unknown: number,
  values: Values,
): Interval[] {
  if (figuresOf(expression.numerator).includes(unknown)) {
    const denominator = evaluate(expression.denominator, values);
    return denominator ? solve(expression.numerator, multiply(goal, denominator), unknown, values) : [];
  }
  const numerator = evaluate(expression.numerator, values);
  const needed = numerator && divide(numerator, goal);
  return needed ? solve(expression.denominator, needed, unknown, values) : [];
}

function split(
  parts: readonly Expression[],
  unknown: number,
): { inner: Expression | undefined; others: Expression[] } {
  const at = parts.findIndex((part) => figuresOf(part).includes(unknown));
  return { inner: parts[at], others: parts.filter((_, index) => index !== at) };
}
