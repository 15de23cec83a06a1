/** The verdict: whatever was computed from exact values and rounded is never called wrong. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  difference,
  figure,
  magnitudeOf,
  negated,
  productOf,
  quotient,
  smallerOf,
  sumOf,
} from '../../src/checks/expression.ts';
import { quantityOf } from '../../src/judge/quantity.ts';
import type { Figure } from '../../src/types.ts';
import { figuresOf, judged, printed, UNITS } from './figures.ts';

const ROUNDINGS = [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN, Decimal.ROUND_HALF_DOWN] as const;

/** How a value is printed: unit, places, and what becomes of a half. */
const printing = (units: readonly string[], places: number) =>
  fc.record({
    unit: fc.constantFrom(...units),
    places: fc.integer({ min: 0, max: places }),
    rounding: fc.constantFrom(...ROUNDINGS),
  });
type Printing = { unit: string; places: number; rounding: (typeof ROUNDINGS)[number] };

/** Prints an exact value of base units. */
function print(value: Decimal, { unit, places, rounding }: Printing): Figure {
  return printed(value.div(UNITS[unit]![0]).toFixed(places, rounding), unit);
}

/** Money in 元 with cents. */
const money = fc.bigInt({ min: 1n, max: 10n ** 13n }).map((cents) => new Decimal(cents.toString()).div(100));
const signedMoney = fc.tuple(money, fc.boolean()).map(([value, below]) => (below ? value.negated() : value));
const amounts = printing(['元', '千元', '万元', '亿元'], 6);
const rates = printing(['%', '‰'], 4);
const never = 'violated';

describe('what was computed and rounded', () => {
  it('is a sum of up to thirty parts, in any units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(signedMoney, amounts), { minLength: 1, maxLength: 30 }),
        amounts,
        (parts, how) => {
          const total = parts.reduce((sum, [value]) => sum.plus(value), new Decimal(0));
          const figures = [print(total, how), ...parts.map(([value, own]) => print(value, own))];
          // A bare 0 beside a finer total is no rounded value: it says that there is none.
          const [finest, ...halves] = figures.map((each) => quantityOf(each)!.half);
          fc.pre(!halves.some((half, at) => Number(figures[at + 1]!.value) === 0 && half.gt(finest!)));
          const right = sumOf(parts.map((_, index) => figure(index + 1)));
          expect(judged(figures, right).verdict).not.toBe(never);
        },
      ),
    );
  });

  it('is a difference', () => {
    fc.assert(
      fc.property(money, money, amounts, amounts, amounts, (a, b, ...how) => {
        const figures = [a.minus(b), a, b].map((value, index) => print(value, how[index]!));
        expect(judged(figures, difference(figure(1), figure(2))).verdict).not.toBe(never);
        const absolute = [a.minus(b).abs(), a, b].map((value, index) => print(value, how[index]!));
        expect(judged(absolute, magnitudeOf(difference(figure(1), figure(2)))).verdict).not.toBe(never);
      }),
    );
  });

  it('is a rate, a change or a share', () => {
    fc.assert(
      fc.property(money, money, rates, amounts, amounts, (a, b, how, first, second) => {
        const amountsPrinted = [print(a, first), print(b, second)];
        const rate = judged([print(a.div(b), how), ...amountsPrinted], quotient(figure(1), figure(2)));
        expect(rate.verdict).not.toBe(never);
        const growth = a.minus(b).div(b);
        const change = judged(
          [print(growth, how), ...amountsPrinted],
          difference(quotient(figure(1), figure(2)), constant('1')),
        );
        expect(change.verdict).not.toBe(never);
      }),
    );
  });

  it('is a share of what is counted, rounded either way from the middle', () => {
    for (const whole of [3, 7, 16, 24, 48, 80, 96, 112, 160])
      for (let part = 0; part <= whole; part++)
        for (const rounding of ROUNDINGS)
          for (const places of [0, 1]) {
            const rate = print(new Decimal(part).div(whole), { unit: '%', places, rounding });
            const figures = [rate, printed(`${part}`, '个'), printed(`${whole}`, '个')];
            const { verdict } = judged(figures, quotient(figure(1), figure(2)));
            expect(verdict, `${part} of ${whole} is ${rate.raw}`).not.toBe(never);
          }
  });

  it('is a product of quantity, price and months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        money,
        printing(['平方米'], 4),
        amounts,
        amounts,
        (digits, places, price, area, priced, how) => {
          const quantity = new Decimal(digits).div(new Decimal(10).pow(places));
          const figures = [
            print(quantity.times(price).times(12), how),
            print(quantity, area),
            print(price, priced),
          ];
          const right = productOf([figure(1), figure(2), constant('12')]);
          expect(judged(figures, right).verdict).not.toBe(never);
        },
      ),
    );
  });

  it('is a score by an execution rate, rounded to a tenth at most', () => {
    const tenths = printing(['分'], 3).map((how) => ({ ...how, places: Math.max(1, how.places) }));
    fc.assert(
      fc.property(money, money, rates, tenths, (spent, budget, how, scored) => {
        const rate = spent.div(budget);
        const score = Decimal.min(rate, 1).times(10);
        const figures = [print(score, scored), print(rate, how)];
        const right = productOf([constant('10'), smallerOf(figure(1), constant('1'))]);
        expect(judged(figures, right).verdict).not.toBe(never);
      }),
    );
  });
});

describe('verdicts', () => {
  it.each([
    ['exactly', ['14351.25万元', '10314.25万元', '4000万元', '37万元'], 'holds'],
    [
      'by the last place of one part',
      ['100.33万元', '33.44万元', '33.44万元', '33.44万元'],
      'holds-by-rounding',
    ],
    ['not, by ten', ['14361.25万元', '10314.25万元', '4000.00万元', '37.00万元'], 'violated'],
    ['not, where a part is none', ['17.48万元', '16.18万元', '1.03万元', '0万元'], 'violated'],
    ['over units', ['1.25亿元', '8000万元', '3200万元', '13000000元'], 'holds'],
    ['by the coarse unit', ['1.44亿元', '14353.92万元', '0.00万元', '0.00万元'], 'holds'],
  ])('a sum holds %s', (_, words, verdict) => {
    const right = sumOf([figure(1), figure(2), figure(3)]);
    expect(judged(figuresOf(...words), right).verdict).toBe(verdict);
  });

  it.each([
    [['87%', '3.39万元', '3.88万元'], 'holds'],
    [['88%', '3.39万元', '3.88万元'], 'holds-by-rounding'],
    [['89%', '3.39万元', '3.88万元'], 'violated'],
    [['87.5%', '3.39万元', '3.88万元'], 'holds-by-rounding'],
    [['100%', '1600万元', '1600万元'], 'holds'],
    [['100.0%', '3.4亿元', '34161万元'], 'holds-by-rounding'],
  ])('a rate %j %s', (words, verdict) => {
    expect(judged(figuresOf(...words), quotient(figure(1), figure(2))).verdict).toBe(verdict);
  });

  it('knows the balance that differs in its last place', () => {
    const figures = figuresOf('7.32万元', '14361.25万元', '14353.92万元');
    expect(judged(figures, difference(figure(1), figure(2))).verdict).toBe('holds-by-rounding');
  });

  it('opens a rate to one side by 超', () => {
    const [rate, ...amountsPrinted] = figuresOf('100%', '14353.92万元', '6872.31万元');
    const right = quotient(figure(1), figure(2));
    expect(judged([{ ...rate!, qualifier: 'over' }, ...amountsPrinted], right).verdict).toBe(
      'holds-by-rounding',
    );
    expect(judged([{ ...rate!, qualifier: 'under' }, ...amountsPrinted], right).verdict).toBe('violated');
    expect(judged([rate!, ...amountsPrinted], right).verdict).toBe('violated');
  });

  it.each([
    ['600万元', '430万元', 'holds-by-rounding'],
    ['900万元', '1100万元', 'violated'],
  ])('lets 以上 confirm what lies close by alone: %s and %s', (first, second, verdict) => {
    const [total, ...parts] = figuresOf('1000万元', first, second);
    const figures = [{ ...total!, qualifier: 'atLeast' as const }, ...parts];
    const right = sumOf([figure(1), figure(2)]);
    expect(judged(figures, right).verdict).toBe('holds-by-rounding');
    expect(judged(figures, right, { confirming: true, strength: 'weak' }).verdict).toBe(verdict);
  });

  it.each([
    ['<=', '100分', 'holds'],
    ['<=', '102分', 'violated'],
    ['>=', '90分', 'violated'],
    ['<', '80分', 'holds'],
    ['<', '97分', 'violated'],
    ['>', '97分', 'violated'],
    ['>', '98分', 'holds'],
  ] as const)('compares one side: %s 97 for %s', (relation, score, verdict) => {
    const bound = relation === '<=' ? '100' : '97';
    expect(judged(figuresOf(score), constant(bound), { relation }).verdict).toBe(verdict);
  });

  it('gives the printed value, the computed one and half a unit of the last place', () => {
    const { stated, expected, half } = judged(
      figuresOf('14361.25万元', '10314.25万元', '4000万元', '37万元'),
      sumOf([figure(1), figure(2), figure(3)]),
    );
    expect([stated, expected, half].map((each) => each?.toFixed())).toEqual(['143612500', '143512500', '50']);
  });

  it('cannot tell where a divisor may be zero', () => {
    for (const base of ['0.00万元', '0元', '0亿元']) {
      const rate = judged(figuresOf('100%', '3.5万元', base), quotient(figure(1), figure(2)));
      expect([rate.verdict, rate.reason, rate.expected]).toEqual(['unverifiable', 'zero-base', null]);
    }
    // 0.3 rounds to 0: what is printed as 0万元 may be anything up to half of it.
    const coarse = judged(figuresOf('100%', '0.30万元', '0万元'), quotient(figure(1), figure(2)));
    expect(coarse.verdict).toBe('unverifiable');
  });

  it('cannot tell where a number cannot be read', () => {
    const [total, part] = figuresOf('100万元', '60万元');
    const broken = printed('0', '万元', { raw: '139,26.31万元', value: null, base: null });
    const sum = judged([total!, part!, broken], sumOf([figure(1), figure(2)]));
    expect([sum.verdict, sum.reason]).toEqual(['unverifiable', 'malformed']);
  });

  it('follows a fall printed without its sign', () => {
    const figures = figuresOf('0.40万元', '3.20万元', '3.60万元');
    const right = difference(figure(1), figure(2));
    expect(judged(figures, right).verdict).toBe('violated');
    expect(judged(figures, right, { left: negated(figure(0)) }).verdict).toBe('holds');
  });
});
