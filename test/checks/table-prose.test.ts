import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const rows = '项目\t预算（万元）\n屋面防水\t512.60\n外墙保温\t430.20\n管网改造\t415.60';

describe('table-sum: totals that the text tells of a table without one', () => {
  it.each([
    ['above the table', `全区三个项目预算总额1358.40万元。\n${rows}`],
    ['below the table', `${rows}\n上述项目共安排1358.40万元。`],
  ])('adds the rows up to a total %s', async (_, text) => {
    expect(await held('table-sum', text)).toContain('1358.40万元 = 512.60 + 430.20 + 415.60');
  });

  it('only confirms', async () => {
    const text = `全区三个项目预算总额1385.40万元。\n${rows}`;
    expect(await held('table-sum', text)).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it('tells nothing by two rows', async () => {
    const text = `全区两个项目预算总额942.80万元。\n${rows.split('\n').slice(0, 3).join('\n')}`;
    expect(await held('table-sum', text)).toEqual([]);
  });
});
