/** Intervals: what holds for the values inside holds for the interval. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/judge/decimal.ts';
import {
  add,
  around,
  contains,
  divide,
  exactly,
  from,
  type Interval,
  magnitude,
  meet,
  multiply,
  negate,
  smaller,
  upTo,
} from '../../src/judge/interval.ts';

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Decimal(digits, -places));

/** An interval with a value in it. */
const holding = fc
  .tuple(decimal, fc.nat(1000), fc.nat(1000))
  .map(([value, below, above]): [Decimal, Interval] => [
    value,
    { low: value.minus(new Decimal(below, -2)), high: value.plus(new Decimal(above, -2)) },
  ]);

const interval = (low: number | string, high: number | string): Interval => ({
  low: new Decimal(low),
  high: new Decimal(high),
});

function ends({ low, high }: Interval): [string, string] {
  return [low.toFixed(), high.toFixed()];
}

describe('intervals', () => {
  it('are written by their middle, or open to one side', () => {
    expect(ends(around(new Decimal('12.3'), new Decimal('0.05')))).toEqual(['12.25', '12.35']);
    expect(ends(exactly(new Decimal(7)))).toEqual(['7', '7']);
    expect(from(new Decimal(3)).high.isFinite()).toBe(false);
    expect(upTo(new Decimal(3)).low.isFinite()).toBe(false);
    expect(contains(from(new Decimal(3)), new Decimal('1e30'))).toBe(true);
    expect(contains(upTo(new Decimal(3)), new Decimal('3.01'))).toBe(false);
  });

  it('include both ends', () => {
    expect(meet(interval(1, 2), interval(2, 3))).toBe(true);
    expect(meet(interval(1, 2), interval('2.000001', 3))).toBe(false);
    expect(contains(interval(1, 2), new Decimal(1))).toBe(true);
  });

  it('meet whichever comes first', () => {
    fc.assert(
      fc.property(holding, holding, ([, a], [, b]) => {
        expect(meet(a, b)).toBe(meet(b, a));
      }),
    );
  });

  it('hold the sum, product, quotient, smaller and absolute value of what they hold', () => {
    fc.assert(
      fc.property(holding, holding, ([x, a], [y, b]) => {
        expect(contains(add(a, b), x.plus(y))).toBe(true);
        expect(contains(negate(a), x.negated())).toBe(true);
        expect(contains(multiply(a, b), x.times(y))).toBe(true);
        expect(contains(smaller(a, b), Decimal.min(x, y))).toBe(true);
        expect(contains(magnitude(a), x.abs())).toBe(true);
        const quotient = divide(a, b);
        if (quotient) expect(contains(quotient, x.div(y))).toBe(true);
      }),
    );
  });

  it('multiply and divide from end to end alike, whatever their signs', () => {
    fc.assert(
      fc.property(holding, holding, ([, a], [, b]) => {
        expect(ends(multiply(a, b))).toEqual(ends(multiply(negate(a), negate(b))));
        const [quotient, turned] = [divide(a, b), divide(negate(a), negate(b))];
        expect(quotient && ends(quotient)).toEqual(turned && ends(turned));
      }),
    );
  });

  it('tell no quotient where the divisor may be zero', () => {
    expect(divide(interval(1, 2), interval('-0.5', '0.5'))).toBeNull();
    expect(divide(interval(1, 2), interval(0, 1))).toBeNull();
    expect(divide(interval(1, 2), interval(-1, 0))).toBeNull();
    expect(ends(divide(interval(1, 2), interval(4, 8))!)).toEqual(['0.125', '0.5']);
    expect(ends(divide(interval(1, 2), interval(-8, -4))!)).toEqual(['-0.5', '-0.125']);
  });

  it('multiply where one of them is open', () => {
    const open = multiply(from(new Decimal(2)), interval(0, 3));
    expect(open.low.toFixed()).toBe('0');
    expect(open.high.isFinite()).toBe(false);
  });
});
