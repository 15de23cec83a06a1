/** The quick no: never where the exact intervals meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  difference,
  type Expression,
  figure,
  magnitudeOf,
  negated,
  productOf,
  quotient,
  smallerOf,
  sumOf,
} from '../../src/checks/expression.ts';
import { evaluate } from '../../src/judge/evaluate.ts';
import { meet } from '../../src/judge/interval.ts';
import { intervals } from '../../src/judge/judge.ts';
import { areApart } from '../../src/judge/rough.ts';
import { figuresOf, printed, proposal, quantitiesOf } from './figures.ts';

const SHAPES: Expression[] = [
  figure(1),
  sumOf([figure(1), figure(2), figure(3)]),
  difference(figure(1), figure(2)),
  quotient(figure(1), figure(2)),
  quotient(difference(figure(1), figure(2)), figure(3)),
  productOf([figure(1), figure(2), constant('12')]),
  productOf([figure(1), smallerOf(figure(2), constant('1'))]),
  magnitudeOf(difference(figure(1), figure(2))),
  negated(difference(figure(1), figure(2))),
];

const value = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
const qualifier = fc.constantFrom(null, null, null, 'about', 'over', 'under') as fc.Arbitrary<null>;
const unit = fc.constantFrom('元', '万元', '亿元', '%', '个');

describe('areApart', () => {
  it('is never said of sides that meet', () => {
    let apart = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.array(fc.tuple(value, unit, qualifier), { minLength: 4, maxLength: 4 }),
        (shape, words) => {
          const figures = words.map(([number, own, words_]) => printed(number, own, { qualifier: words_ }));
          const quantities = quantitiesOf(figures);
          const claim = proposal(shape);
          if (!areApart(claim, quantities)) return;
          apart++;
          const sides = [claim.left, claim.right].map((side) => evaluate(side, intervals(quantities, claim)));
          expect(sides[0] && sides[1] && meet(sides[0], sides[1])).toBeFalsy();
        },
      ),
      { numRuns: 1500 },
    );
    expect(apart).toBeGreaterThan(100);
  });

  it.each([
    [['100.33万元', '33.44万元', '33.44万元', '33.44万元']],
    [['100.34万元', '33.44万元', '33.44万元', '33.44万元']],
    [['0.3元', '0.1元', '0.1元', '0.1元']],
    [['7075万元', '4000万元', '3075万元', '0万元']],
  ])('is not said of %j', (words) => {
    expect(areApart(proposal(SHAPES[1]!), quantitiesOf(figuresOf(...words)))).toBe(false);
  });

  it('is not said of intervals that touch at one end', () => {
    // 100.355 is the lower end of the one and the upper end of the other.
    expect(
      areApart(
        proposal(SHAPES[1]!),
        quantitiesOf(figuresOf('100.36万元', '33.45万元', '33.45万元', '33.44万元')),
      ),
    ).toBe(false);
    expect(areApart(proposal(figure(1)), quantitiesOf(figuresOf('0.3万元', '0.25万元')))).toBe(false);
    expect(areApart(proposal(figure(1)), quantitiesOf(figuresOf('0.3万元', '0.24万元')))).toBe(true);
  });

  it('is not said where one side is only a bound', () => {
    expect(areApart(proposal(figure(1), { relation: '<=' }), quantitiesOf(figuresOf('102分', '100分')))).toBe(
      false,
    );
  });
});
