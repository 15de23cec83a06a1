/** Short decimals agree with decimal.js to the digit, whatever is done with them. */
import { Decimal as Base } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/judge/decimal.ts';

const Reference = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
type Reference = InstanceType<typeof Reference>;

/** Plain decimals: short ones, those that end in zeros, and those at and beyond the ends of the safe integers. */
const plain = fc.oneof(
  fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => new Reference(digits).div(new Reference(10).pow(places)).toFixed()),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 14 }))
    .map(([digits, zeros]) => `${digits}${'0'.repeat(zeros)}`),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, digit, zeros]) => `${whole}.${digit}${'0'.repeat(zeros)}`),
  fc
    .tuple(fc.bigInt({ min: -(2n ** 56n), max: 2n ** 56n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => new Reference(`${digits}e-${places}`).toFixed()),
  fc
    .tuple(fc.bigInt({ min: 2n ** 53n - 20n, max: 2n ** 53n + 20n }), fc.integer({ min: -3, max: 3 }))
    .map(([digits, power]) => new Reference(`${digits}e${power}`).toFixed()),
);

const pair = (text: string): [Decimal, Reference] => [new Decimal(text), new Reference(text)];

function expectSame(own: Decimal, reference: Reference): void {
  // Not a number is told apart before it is printed.
  expect(own.isNaN()).toBe(reference.isNaN());
  if (reference.isNaN()) return;
  expect(own.isFinite()).toBe(reference.isFinite());
  expect(own.sign() + 0).toBe(reference.isZero() ? 0 : reference.s);
  expect(own.isZero()).toBe(reference.isZero());
  expect(own.toNumber() + 0).toBe(reference.toNumber() + 0);
  if (!reference.isFinite()) return;
  expect(own.toFixed()).toBe(reference.toFixed());
  expect(own.decimalPlaces()).toBe(reference.decimalPlaces());
  for (const places of [0, 1, 2, 4, 9, 20]) expect(own.toFixed(places)).toBe(reference.toFixed(places));
}

describe('decimals', () => {
  it('are read and printed as they are written', () => {
    fc.assert(fc.property(plain, (text) => expectSame(...pair(text))));
    for (const text of [
      '0',
      '-0',
      '0.00',
      '007.50',
      '0.5',
      '-0.5',
      '-0.004',
      '123456789012345678901234567890',
    ])
      expectSame(...pair(text));
  });

  it('add, subtract, multiply and divide as decimal.js does with forty digits', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const [[ownA, referenceA], [ownB, referenceB]] = [pair(a), pair(b)];
        expectSame(ownA.plus(ownB), referenceA.plus(referenceB));
        expectSame(ownA.minus(ownB), referenceA.minus(referenceB));
        expectSame(ownA.times(ownB), referenceA.times(referenceB));
        expectSame(ownA.div(ownB), referenceA.div(referenceB));
        expectSame(ownA.negated(), referenceA.negated());
        expectSame(ownA.abs(), referenceA.abs());
      }),
      { numRuns: 500 },
    );
  });

  it('go on from results too long to be short', () => {
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) => {
        const [[ownA, referenceA], [ownB, referenceB], [ownC, referenceC]] = [pair(a), pair(b), pair(c)];
        fc.pre(!referenceB.isZero());
        const [own, reference] = [ownA.div(ownB), referenceA.div(referenceB)];
        expectSame(own.plus(ownC), reference.plus(referenceC));
        expectSame(ownC.minus(own), referenceC.minus(reference));
        expectSame(own.times(ownC), reference.times(referenceC));
        expect(own.lt(ownC)).toBe(reference.lt(referenceC));
        expect(own.gte(ownC)).toBe(reference.gte(referenceC));
      }),
    );
  });

  it('compare as decimal.js does', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const [[ownA, referenceA], [ownB, referenceB]] = [pair(a), pair(b)];
        expect(ownA.lt(ownB)).toBe(referenceA.lt(referenceB));
        expect(ownA.lte(ownB)).toBe(referenceA.lte(referenceB));
        expect(ownA.gt(ownB)).toBe(referenceA.gt(referenceB));
        expect(ownA.gte(ownB)).toBe(referenceA.gte(referenceB));
        expect(ownA.equals(ownB)).toBe(referenceA.equals(referenceB));
        expect(ownA.equals(new Decimal(a))).toBe(true);
        expectSame(Decimal.min(ownA, ownB), Reference.min(referenceA, referenceB));
        expectSame(Decimal.max(ownA, ownB), Reference.max(referenceA, referenceB));
      }),
      { numRuns: 500 },
    );
  });

  it('know infinity, and what is no number', () => {
    const infinite = new Decimal(Number.POSITIVE_INFINITY);
    expect(infinite.gt(new Decimal('1e30'))).toBe(true);
    expect(infinite.negated().lt(new Decimal('-1e30'))).toBe(true);
    expect(infinite.isFinite()).toBe(false);
    expect(infinite.times(new Decimal(0)).isNaN()).toBe(true);
    expect(new Decimal(1).div(new Decimal(0)).isFinite()).toBe(false);
  });

  it('tell the place of their last digit', () => {
    const places = ['1500', '0.50', '7', '0', '-20', '1234567890123456789000', '0.12345678901234567'];
    expect(places.map((text) => new Decimal(text).lastPlace())).toEqual([2, -1, 0, 0, 1, 3, -17]);
    expect(Decimal.powerOfTen(-3).toFixed()).toBe('0.001');
    expect(Decimal.powerOfTen(20).toFixed()).toBe(`1${'0'.repeat(20)}`);
  });
});
