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

  it('divides each side of an account by its own total', async () => {
    const account = (share: string): string =>
      [
        '单位：万元',
        '收入\t\t\t支出',
        '项目\t决算数\t占比（%）\t项目\t决算数\t占比（%）',
        `财政拨款收入\t1846.27\t94.52\t公共安全支出\t1512.90\t${share}`,
        '事业收入\t35.00\t1.79\t卫生健康支出\t292.11\t14.98',
        '其他收入\t72.13\t3.69\t住房保障支出\t145.38\t7.45',
        '本年收入合计\t1953.40\t100.00\t本年支出合计\t1950.39\t100.00',
        '年初结转\t41.56\t\t年末结转\t44.57',
        '总计\t1994.96\t\t总计\t1994.96',
      ].join('\n');
    expect(await held('table-rate', account('77.57'))).toEqual(
      expect.arrayContaining(['94.52 = 1846.27 ÷ 1953.40', '77.57 = 1512.90 ÷ 1950.39']),
    );
    expect(await found(account('77.57'))).toEqual([]);
    expect(await found(account('75.77'))).not.toEqual([]);
  });
});
