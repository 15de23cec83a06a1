import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

/** Three offices with what they did, what they had to do and a column of rates whose head tells nothing. */
const offices = (first: string, last: string): string =>
  `单位\t甲项\t乙项\t情况\n东街所\t128.50\t160.00\t${first}\n西街所\t96.40\t120.00\t80.33%\n北街所\t88.20\t98.00\t${last}`;

describe('table-rate: columns of rates whose heads tell nothing', () => {
  it('reads the two columns that the rows agree on', async () => {
    expect(await held('table-rate', offices('80.31%', '90.00%'))).toEqual(
      expect.arrayContaining([
        '80.31% = 128.50 ÷ 160.00',
        '80.33% = 96.40 ÷ 120.00',
        '90.00% = 88.20 ÷ 98.00',
      ]),
    );
    expect(await found(offices('80.31%', '90.00%'))).toEqual([]);
  });

  it('finds the row that differs from two others', async () => {
    expect(await found(offices('80.31%', '80.00%'))).toEqual([
      expect.stringMatching(/^table-rate error 80\.00%→90\.00/),
    ]);
  });

  it('says nothing where one row alone agrees', async () => {
    expect(await found(offices('83.10%', '80.00%'))).toEqual([]);
  });
});

describe('table-rate: rates beside small counts without a unit', () => {
  it('are of no columns that only rounding makes agree', async () => {
    const grades =
      '部门\t项目\t优\t良\t中\t优良率\n甲局\t6\t2\t3\t1\t83.3%\n乙局\t9\t4\t4\t1\t88.9%\n丙局\t5\t1\t3\t1\t80.0%\n丁局\t8\t3\t5\t0\t100.0%';
    expect(await found(grades)).toEqual([]);
    const rates = (last: string): string =>
      `部门\t应办\t办结\t情况\n甲局\t6\t5\t83.3%\n乙局\t9\t8\t88.9%\n丙局\t8\t5\t${last}`;
    expect(await found(rates('62.5%'))).toEqual([]);
    expect(await found(rates('82.5%'))).toHaveLength(1);
  });
});
