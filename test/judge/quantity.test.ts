/** What a printed figure may stand for. */
import { describe, expect, it } from 'vitest';
import { placesOf, quantityOf, quantityWith } from '../../src/judge/quantity.ts';
import { printed } from './figures.ts';

function ends(value: string, unit: string, more = {}): [string, string] {
  const { interval } = quantityOf(printed(value, unit, more))!;
  return [interval.low.toFixed(), interval.high.toFixed()];
}

describe('quantities', () => {
  it.each([
    ['12.30', '万元', '122950', '123050'],
    ['12.3', '万元', '122500', '123500'],
    ['1.25', '亿元', '124500000', '125500000'],
    ['87', '%', '0.865', '0.875'],
    ['-5', '万元', '-55000', '-45000'],
    ['0.00', '万元', '-50', '50'],
    ['8.7', '分', '8.65', '8.75'],
    ['9', '分', '8.95', '9.05'],
    ['0', '亿元', '-50000000', '50000000'],
  ])('takes %s %s for anything that rounds to it', (value, unit, low, high) => {
    expect(ends(value, unit)).toEqual([low, high]);
  });

  it('takes what is counted for itself', () => {
    expect(ends('61', '个')).toEqual(['61', '61']);
    expect(quantityOf(printed('61', '个'))!.half.isZero()).toBe(true);
  });

  it.each([
    ['about', '90', '%', 0.85, 0.95],
    ['about', '13459', '平方米', 13391.705, 13526.295],
    ['almost', '100', '万元', 900_000, 1_005_000],
    ['over', '100', '%', 0.995, Infinity],
    ['atLeast', '95', '%', 0.945, Infinity],
    ['under', '30', '万元', -Infinity, 305_000],
    ['atMost', '30', '万元', -Infinity, 305_000],
  ])('widens what is %s %s%s', (qualifier, value, unit, low, high) => {
    const { interval } = quantityOf(printed(value, unit, { qualifier: qualifier as 'about' }))!;
    expect([interval.low.toNumber(), interval.high.toNumber()]).toEqual([low, high]);
  });

  it('never narrows a figure by a qualifier', () => {
    for (const qualifier of ['about', 'almost', 'over', 'under', 'atLeast', 'atMost'] as const)
      for (const value of ['0', '7', '90', '12.35', '100.0']) {
        const { interval } = quantityOf(printed(value, '万元', { qualifier }))!;
        const exact = quantityOf(printed(value, '万元'))!;
        expect(interval.low.lte(exact.value) && interval.high.gte(exact.value), `${qualifier} ${value}`).toBe(
          true,
        );
      }
  });

  it('does not read what is no number', () => {
    expect(quantityOf(printed('0', '万元', { value: null, base: null }))).toBeNull();
  });

  it('keeps the unit for another printed value', () => {
    const other = quantityWith('13926.310', printed('1', '万元'));
    expect(other.value.toFixed()).toBe('139263100');
    expect(other.half.toFixed()).toBe('5');
    expect(quantityWith('86', printed('0', '%')).value.toFixed()).toBe('0.86');
  });

  it('counts printed places', () => {
    expect(['12', '12.', '12.30', '-0.5'].map(placesOf)).toEqual([0, 0, 2, 1]);
  });
});
