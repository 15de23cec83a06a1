/**
 * Expressions over figures: the sides of a claim. Each figure occurs at most once in a claim, so interval
 * evaluation is exact and a claim can be solved for any of its figures.
 */

export type Expression =
  | { readonly type: 'figure'; readonly figure: number }
  | { readonly type: 'constant'; readonly value: string; readonly printed: string }
  | { readonly type: 'sum'; readonly terms: readonly Expression[] }
  | { readonly type: 'negated'; readonly of: Expression }
  | { readonly type: 'magnitude'; readonly of: Expression }
  | { readonly type: 'product'; readonly factors: readonly Expression[] }
  | { readonly type: 'quotient'; readonly numerator: Expression; readonly denominator: Expression }
  | { readonly type: 'smaller'; readonly of: readonly [Expression, Expression] }
  | { readonly type: 'rounded'; readonly of: Expression };

const figures: Expression[] = [];

/** A figure, by its index: the same one each time, for readings name the same figures over and over. */
export function figure(index: number): Expression {
  figures[index] ??= { type: 'figure', figure: index };
  return figures[index];
}
/** A number that no figure states; `printed` is how people write it: 100% for 1. */
export const constant = (value: string, printed = value): Expression => ({
  type: 'constant',
  value,
  printed,
});
export const sumOf = (terms: readonly Expression[]): Expression => ({ type: 'sum', terms });
/** The sum of figures, in the order in which they are given. */
export const sumFrom = (stated: readonly { readonly figure: number }[]): Expression =>
  sumOf(stated.map((each) => figure(each.figure)));
export const negated = (of: Expression): Expression => ({ type: 'negated', of });
export const difference = (from: Expression, less: Expression): Expression => sumOf([from, negated(less)]);
export const magnitudeOf = (of: Expression): Expression => ({ type: 'magnitude', of });
export const productOf = (factors: readonly Expression[]): Expression => ({ type: 'product', factors });
export const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  type: 'quotient',
  numerator,
  denominator,
});
/** (reached − from) ÷ from, of two figures. */
export const growthOf = (
  reached: { readonly figure: number },
  from: { readonly figure: number },
): Expression => quotient(difference(figure(reached.figure), figure(from.figure)), figure(from.figure));
export const smallerOf = (a: Expression, b: Expression): Expression => ({ type: 'smaller', of: [a, b] });
/** A value that people print without its decimals: 2,769 visitors a day. */
export const roundedOf = (of: Expression): Expression => ({ type: 'rounded', of });

/** The indexes of all figures of an expression, in order. */
export function figuresOf(expression: Expression): number[] {
  const found: number[] = [];
  gather(expression, found);
  return found;
}

function gather(expression: Expression, found: number[]): void {
  switch (expression.type) {
    case 'figure':
      found.push(expression.figure);
      break;
    case 'constant':
      break;
    case 'negated':
    case 'magnitude':
    case 'rounded':
      gather(expression.of, found);
      break;
    case 'sum':
      for (const term of expression.terms) gather(term, found);
      break;
    case 'product':
      for (const factor of expression.factors) gather(factor, found);
      break;
    case 'quotient':
      gather(expression.numerator, found);
      gather(expression.denominator, found);
      break;
    case 'smaller':
      for (const each of expression.of) gather(each, found);
  }
}

/** How the leaves of an expression are printed. */
export interface Names {
  /** A figure, by its index. */
  figure(index: number): string;
  constant?(constant: Extract<Expression, { type: 'constant' }>): string;
}

/** Prints an expression; constants, if not told otherwise, by their value. */
export function print(expression: Expression, names: Names): string {
  switch (expression.type) {
    case 'figure':
      return names.figure(expression.figure);
    case 'constant':
      return names.constant?.(expression) ?? expression.value;
    case 'negated':
      return `−${bracketed(expression.of, names)}`;
    case 'magnitude':
      return `|${print(expression.of, names)}|`;
    case 'sum':
      return expression.terms.map((term, index) => printTerm(term, index, names)).join('');
    case 'product':
      return expression.factors
        .filter((factor) => !isUnitChange(factor))
        .map((factor) => bracketed(factor, names))
        .join(' × ');
    case 'quotient':
      return `${bracketed(expression.numerator, names)} ÷ ${bracketed(expression.denominator, names)}`;
    case 'rounded':
      return print(expression.of, names);
    case 'smaller':
      return `min(${expression.of.map((each) => print(each, names)).join(', ')})`;
  }
}

/** From 元/公里 to 元/米: nobody writes that. */
function isUnitChange(factor: Expression): boolean {
  return factor.type === 'constant' && /^0\.0*1$/u.test(factor.value);
}

function printTerm(term: Expression, index: number, names: Names): string {
  if (term.type === 'negated') return `${index === 0 ? '−' : ' − '}${bracketed(term.of, names)}`;
  return `${index === 0 ? '' : ' + '}${print(term, names)}`;
}

function bracketed(expression: Expression, names: Names): string {
  if (expression.type === 'rounded') return bracketed(expression.of, names);
  const text = print(expression, names);
  return expression.type === 'sum' || expression.type === 'quotient' ? `(${text})` : text;
}
