/** Expressions over intervals, and their solution for one figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  difference,
  type Expression,
  figure,
  figuresOf,
  magnitudeOf,
  negated,
  print,
  productOf,
  quotient,
  roundedOf,
  smallerOf,
  sumOf,
} from '../../src/checks/expression.ts';
import { Decimal } from '../../src/judge/decimal.ts';
import { evaluate, evaluatePoint, isDefined, solve } from '../../src/judge/evaluate.ts';
import { exactly, type Interval, meet } from '../../src/judge/interval.ts';

/** Shapes of the claims that checks propose, over figures 0 to 3. */
const SHAPES: Expression[] = [
  figure(0),
  negated(figure(0)),
  sumOf([figure(0), figure(1), figure(2)]),
  difference(figure(0), figure(1)),
  sumOf([figure(0), negated(figure(1)), figure(2), negated(figure(3))]),
  productOf([figure(0), figure(1), constant('12')]),
  quotient(figure(0), figure(1)),
  quotient(difference(figure(0), figure(1)), figure(2)),
  quotient(figure(0), sumOf([figure(1), negated(figure(2))])),
  quotient(constant('1'), sumOf([constant('1'), quotient(figure(0), figure(1))])),
  productOf([figure(0), quotient(constant('7'), sumOf([constant('7'), constant('3')]))]),
  magnitudeOf(difference(figure(0), figure(1))),
];

const value = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => new Decimal(digits, -places));

describe('evaluate', () => {
  it('computes every shape', () => {
    const point = (at: number): Interval => exactly(new Decimal([8, 4, 2, 1][at]!));
    const results = SHAPES.map((shape) => evaluate(shape, point)!.low.toFixed());
    expect(results.slice(0, 9)).toEqual(['8', '-8', '14', '4', '5', '384', '2', '2', '4']);
    expect(new Decimal(results[9]!).times(new Decimal(3)).toFixed(20)).toBe('1.00000000000000000000');
    expect(results.slice(10)).toEqual(['5.6', '4']);
    expect(evaluate(smallerOf(figure(0), constant('1')), point)!.high.toFixed()).toBe('1');
  });

  it('knows nothing where a figure is unknown or a divisor may be zero', () => {
    expect(
      evaluate(sumOf([figure(0), figure(1)]), (at) => (at === 0 ? exactly(new Decimal(1)) : null)),
    ).toBeNull();
    expect(evaluate(quotient(figure(0), figure(1)), () => exactly(new Decimal(0)))).toBeNull();
  });
});

describe('evaluatePoint', () => {
  it('is what evaluate makes of single values', () => {
    const shapes = [...SHAPES, smallerOf(quotient(figure(0), figure(1)), figure(2)), negated(SHAPES[6]!)];
    const values = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: -3, max: 3 })));
    fc.assert(
      fc.property(fc.constantFrom(...shapes), values, (shape, numbers) => {
        const known = (at: number): Decimal => new Decimal(numbers[at]!);
        const interval = evaluate(shape, (at) => exactly(known(at)));
        const point = evaluatePoint(shape, known);
        expect(point?.toFixed() ?? null).toBe(interval?.low.toFixed() ?? null);
      }),
    );
    expect(evaluatePoint(sumOf([figure(0), roundedOf(figure(1))]), () => new Decimal(1))).toBeUndefined();
    expect(evaluatePoint(sumOf([figure(0), figure(1)]), (at) => (at ? null : new Decimal(1)))).toBeNull();
  });
});

describe('isDefined', () => {
  it('says of every expression of known figures whether it has a value', () => {
    const shapes = [...SHAPES, smallerOf(quotient(figure(0), figure(1)), figure(2)), negated(SHAPES[6]!)];
    const end = fc.integer({ min: -3, max: 3 });
    const interval = fc.tuple(end, fc.nat(2)).map(([low, width]) => ({
      low: new Decimal(low),
      high: new Decimal(low + width),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.tuple(interval, interval, interval, interval),
        (shape, values) => {
          const known = (at: number): Interval => values[at]!;
          expect(isDefined(shape, known)).toBe(evaluate(shape, known) !== null);
        },
      ),
    );
  });
});

describe('solve', () => {
  it('finds the value that makes a claim hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.tuple(value, value, value, value),
        value,
        fc.nat(3),
        (shape, values, goal, pick) => {
          const figures = figuresOf(shape);
          const unknown = figures[pick % figures.length]!;
          const points = (at: number): Interval => exactly(values[at]!);
          const solutions = solve(shape, exactly(goal), unknown, points);
          for (const { low, high } of solutions) {
            const middle = low.plus(high).div(new Decimal(2));
            if (middle.isZero()) continue;
            const result = evaluate(shape, (at) => (at === unknown ? exactly(middle) : points(at)));
            if (result) expect(result.low.minus(goal).abs().div(goal).lt(new Decimal('1e-20'))).toBe(true);
          }
          // An equation without a division by what may be zero has a solution.
          if (solutions.length === 0) expect(print(shape, { figure: String })).toContain('÷');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds every value that can meet the goal', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const half = new Decimal('0.005');
        const near = (each: Decimal): Interval => ({ low: each.minus(half), high: each.plus(half) });
        const total = a.plus(b).plus(c);
        const points = (at: number): Interval => near([a, b, c][at]!);
        const [solution] = solve(SHAPES[2]!, near(total), 1, points);
        expect(meet(solution!, exactly(b))).toBe(true);
        expect(solution!.high.minus(solution!.low).toFixed()).toBe('0.03');
      }),
    );
  });

  it('gives both signs of an absolute value', () => {
    const points = (): Interval => exactly(new Decimal(10));
    const solutions = solve(
      magnitudeOf(difference(figure(0), figure(1))),
      exactly(new Decimal(3)),
      0,
      points,
    );
    expect(solutions.map(({ low }) => low.toFixed())).toEqual(['13', '7']);
  });

  it('has none for a figure that is not there', () => {
    expect(
      solve(sumOf([figure(0), figure(1)]), exactly(new Decimal(1)), 5, () => exactly(new Decimal(1))),
    ).toEqual([]);
    expect(solve(constant('1'), exactly(new Decimal(1)), 0, () => null)).toEqual([]);
  });
});
