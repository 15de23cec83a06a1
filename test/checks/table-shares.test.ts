import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const shares = (first: string, last: string, all: string): string =>
  `支出内容\t金额（万元）\t占比\n屋面防水\t512.60\t${first}\n外墙保温\t430.20\t31.67%\n管网改造\t415.60\t${last}\n合计\t1358.40\t${all}`;

describe('table-rate: columns of shares', () => {
  it('divides by the total row, and adds the shares up', async () => {
    const text = shares('37.74%', '30.59%', '100%');
    expect(await held('table-rate', text)).toEqual(
      expect.arrayContaining(['37.74% = 512.60 ÷ 1358.40', '100% = 37.74% + 31.67% + 30.59%']),
    );
    expect(await found(text)).toEqual([]);
  });

  it('finds the share that differs from two others', async () => {
    expect(await found(shares('37.74%', '36.59%', '100%'))).toEqual([
      expect.stringMatching(/^table-rate error 36\.59%→30\.59/),
    ]);
  });

  it('says nothing where one share alone is of the total', async () => {
    expect(await found(shares('41.12%', '36.59%', '100%'))).toEqual([]);
  });
});
