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
