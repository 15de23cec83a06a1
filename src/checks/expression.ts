/**
 * Expressions over figures: the sides of a claim. Each figure occurs at most once in a claim, so interval
 * evaluation is exact and a claim can be solved for any of its figures.
 */

export type Expression =
  | { readonly type: 'figure'; readonly figure: number }
  | { readonly type: 'constant'; readonly value: string }
  | { readonly type: 'sum'; readonly terms: readonly Expression[] }
  | { readonly type: 'negated'; readonly of: Expression }
  | { readonly type: 'magnitude'; readonly of: Expression }
  | { readonly type: 'product'; readonly factors: readonly Expression[] }
  | { readonly type: 'quotient'; readonly numerator: Expression; readonly denominator: Expression }
  | { readonly type: 'smaller'; readonly of: readonly [Expression, Expression] };

export const figure = (index: number): Expression => ({ type: 'figure', figure: index });
export const constant = (value: string): Expression => ({ type: 'constant', value });
export const sumOf = (terms: readonly Expression[]): Expression => ({ type: 'sum', terms });
export const negated = (of: Expression): Expression => ({ type: 'negated', of });
export const difference = (from: Expression, less: Expression): Expression => sumOf([from, negated(less)]);
export const magnitudeOf = (of: Expression): Expression => ({ type: 'magnitude', of });
export const productOf = (factors: readonly Expression[]): Expression => ({ type: 'product', factors });
export const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  type: 'quotient',
  numerator,
  denominator,
});
export const smallerOf = (a: Expression, b: Expression): Expression => ({ type: 'smaller', of: [a, b] });

/** The indexes of all figures of an expression, in order. */
export function figuresOf(expression: Expression): number[] {
  switch (expression.type) {
    case 'figure':
      return [expression.figure];
    case 'constant':
      return [];
    case 'negated':
    case 'magnitude':
      return figuresOf(expression.of);
    case 'sum':
      return expression.terms.flatMap(figuresOf);
    case 'product':
      return expression.factors.flatMap(figuresOf);
    case 'quotient':
      return [...figuresOf(expression.numerator), ...figuresOf(expression.denominator)];
    case 'smaller':
      return expression.of.flatMap(figuresOf);
  }
}

/**
 * Prints an expression.
 * @param name how a figure is printed, by its index
 */
export function print(expression: Expression, name: (figure: number) => string): string {
  switch (expression.type) {
    case 'figure':
      return name(expression.figure);
    case 'constant':
      return expression.value;
    case 'negated':
      return `−${bracketed(expression.of, name)}`;
    case 'magnitude':
      return `|${print(expression.of, name)}|`;
    case 'sum':
      return expression.terms.map((term, index) => printTerm(term, index, name)).join('');
    case 'product':
      return expression.factors.map((factor) => bracketed(factor, name)).join(' × ');
    case 'quotient':
      return `${bracketed(expression.numerator, name)} ÷ ${bracketed(expression.denominator, name)}`;
    case 'smaller':
      return `min(${expression.of.map((each) => print(each, name)).join(', ')})`;
  }
}

function printTerm(term: Expression, index: number, name: (figure: number) => string): string {
  if (term.type === 'negated') return `${index === 0 ? '−' : ' − '}${bracketed(term.of, name)}`;
  return `${index === 0 ? '' : ' + '}${print(term, name)}`;
}

function bracketed(expression: Expression, name: (figure: number) => string): string {
  const text = print(expression, name);
  return expression.type === 'sum' || expression.type === 'quotient' ? `(${text})` : text;
}
