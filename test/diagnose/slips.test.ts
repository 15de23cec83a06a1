/** The error model: whatever slip was made, what was meant is among the candidates. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  slipsBetween,
  slipsOf,
  timesPowerOfTen,
  withPlaces,
} from '../../src/diagnose/slips.ts';
import { figuresOf } from '../../src/figures/figures.ts';
import type { Figure, Slip } from '../../src/types.ts';
import { printed } from '../judge/figures.ts';

/** A printed amount: 1 to 7 digits before the point and none to three after it. */
const amount = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.stringMatching(/^[0-9]{0,3}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** The offsets of the digits of a number. */
const digitsAt = (number: string): number[] =>
  [...number].flatMap((character, at) => (isDigit(character) ? [at] : []));

/** How each slip spoils a number: `where` and `digit` are random. */
const SPOIL: { readonly [slip in Slip]?: (number: string, where: number, digit: number) => string } = {
  digit: (number, where, digit) => {
    const at = digitsAt(number)[where % digitsAt(number).length]!;
    return number.slice(0, at) + digit + number.slice(at + 1);
  },
  swap: (number, where) => {
    const places = digitsAt(number);
    const [a, b] = [places[where % places.length]!, places[(where % places.length) + 1]];
    if (b === undefined) return number;
    const characters = [...number];
    [characters[a], characters[b]] = [characters[b]!, characters[a]!];
    return characters.join('');
  },
  drop: (number, where) => {
    const at = digitsAt(number)[where % digitsAt(number).length]!;
    return number.slice(0, at) + number.slice(at + 1);
  },
  double: (number, where) => {
    const at = digitsAt(number)[where % digitsAt(number).length]!;
    return number.slice(0, at) + number[at] + number.slice(at);
  },
  insert: (number, where, digit) => {
    const at = where % (number.length + 1);
    return number.slice(0, at) + digit + number.slice(at);
  },
  shift: (number, where) => {
    const digits = number.replace('.', '');
    const at = 1 + (where % digits.length);
    return at === digits.length ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  },
  unit: (number, where) => timesPowerOfTen(number, [4, -4, 8, -8][where % 4]!),
};

/** A number as people print it: a digit on each side of the point, no 0 before another digit. */
const isPrinted = (number: string): boolean => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number);

const same = (a: string, b: string): boolean => new Decimal(a).eq(b);
const valuesOf = (figure: Figure): string[] => slipsOf(figure).map((candidate) => candidate.printed);
const cost = (figure: Figure, meant: string): Candidate | undefined =>
  slipsOf(figure).find((candidate) => same(candidate.printed, meant));

describe('slipsOf', () => {
  it.each(Object.entries(SPOIL))('leads back from a %s', (_, spoil) => {
    fc.assert(
      fc.property(amount, fc.nat(1000), fc.nat(9), (meant, where, digit) => {
        const wrong = spoil(meant, where, digit);
        fc.pre(isPrinted(wrong) && !same(wrong, meant));
        expect(cost(printed(wrong), meant), `${meant} printed as ${wrong}`).toBeDefined();
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['14353.92', '143,539.21万元'],
    ['13926.31', '139,26.31万元'],
    ['14353.92', '14353..92万元'],
    ['14353.92', '1,4353.92万元'],
  ])('leads back to %s from %s', (meant, raw) => {
    const [figure] = figuresOf([{ id: 'b1', section: null, type: 'paragraph', text: `本年总支出${raw}。` }]);
    const found = cost(figure!, meant);
    expect(found?.cost).toBeLessThan(1);
  });

  it('has every value once, the cheapest slip first, and never the printed number itself', () => {
    fc.assert(
      fc.property(amount, (number) => {
        const candidates = slipsOf(printed(number));
        const values = candidates.map((candidate) => new Decimal(candidate.printed).toFixed());
        expect(new Set(values).size).toBe(values.length);
        expect(values).not.toContain(new Decimal(number).toFixed());
        for (const [index, { cost: own }] of candidates.entries())
          expect(own).toBeGreaterThanOrEqual(candidates[index - 1]?.cost ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the sign', () => {
    expect(valuesOf(printed('-12.5')).every((value) => value.startsWith('-'))).toBe(true);
    expect(valuesOf(printed('-12.5'))).toContain('-15.2');
  });

  it('changes the unit of money alone', () => {
    const hasUnit = (unit: string) => slipsOf(printed('12', unit)).some(({ slip }) => slip === 'unit');
    expect([hasUnit('万元'), hasUnit('%'), hasUnit('个')]).toEqual([true, false, false]);
  });

  it('finds two neighbours swapped likelier than a digit and a point', () => {
    const slips = new Map(slipsOf(printed('862.35')).map(({ printed: value, slip }) => [value, slip]));
    expect(slips.get('826.35')).toBe('swap');
    expect(slips.get('872.35')).toBe('digit');
    expect(slips.get('86.235')).toBe('shift');
    expect(slips.get('8862.35')).toBe('drop');
  });
});

describe('decimals as text', () => {
  it('keep their places', () => {
    expect(withPlaces('12.3', 2)).toBe('12.30');
    expect(withPlaces('12', 0)).toBe('12');
    expect(withPlaces('12', 2)).toBe('12.00');
  });

  it('move their point as multiplication would', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: -9, max: 9 }), fc.boolean(), (number, power, below) => {
        const signed = below ? `-${number}` : number;
        const moved = timesPowerOfTen(signed, power);
        expect(new Decimal(moved).eq(new Decimal(signed).times(new Decimal(10).pow(power)))).toBe(true);
        expect(moved).toMatch(/^-?\d+(?:\.\d+)?$/);
      }),
    );
  });
});

describe('slipsBetween', () => {
  it('finds what looking through all slips finds', () => {
    fc.assert(
      fc.property(
        amount,
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        fc.nat(1000),
        (number, share, width) => {
          const figure = printed(number);
          const low = Number(number) * share;
          const high = low + width;
          const wanted = slipsOf(figure).filter(({ value }) => value >= low && value <= high);
          expect(new Set(slipsBetween(figure, low, high))).toEqual(new Set(wanted));
        },
      ),
    );
  });
});
