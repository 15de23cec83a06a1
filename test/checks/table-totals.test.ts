import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('totals of tables', () => {
  it('are made by each of several divisions', async () => {
    const rows = (projects: string): string =>
      `单位：万元\n| 年度申请 | 资金总额 | 按收入性质分 | | 按支出性质分 | |\n| | | 财政拨款 | 其他资金 | 基本支出 | 项目支出 |\n| 金额 | 3,268.40 | 3,068.40 | 200.00 | 1,342.75 | ${projects} |`;
    const sums = await held('table-sum', rows('1,925.65'));
    expect(sums).toContain('3,268.40 = 3,068.40 + 200.00');
    expect(sums).toContain('3,268.40 = 1,342.75 + 1,925.65');
    expect(await found(rows('1,925.65'))).toEqual([]);
  });

  it('are those of the year where nothing is carried over', async () => {
    const text =
      '单位：元\n收入项目\t金额\t支出项目\t金额\n一、财政拨款\t148,263.50\t一、教育支出\t241,906.28\n二、事业收入\t128,087.00\t二、住房保障支出\t44,514.22\n本年收入合计\t276,350.50\t本年支出合计\t286,420.50\n上年结转\t10,070.00\t结转下年\t\n收入总计\t286,420.50\t支出总计\t286,420.50';
    expect(await held('table-sum', text)).toContain('286,420.50 = 286,420.50');
    expect(await found(text)).toEqual([]);
  });

  it('of both sides are told by the text alone', async () => {
    const text =
      '单位：万元\n科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数\n301\t工资福利支出\t1,031.39\t302\t商品和服务支出\t213.06\n30101\t基本工资\t631.39\t30201\t办公费\t113.06\n30102\t津贴补贴\t400.00\t30202\t印刷费\t100.00\n\t人员经费合计\t1,031.39\t\t公用经费合计\t213.06\n\n2023年度基本支出1,244.45万元。';
    expect(await held('table-sum', text)).toContain('1,244.45万元 = 1,031.39 + 213.06');
  });

  it('of a class are those of its only item', async () => {
    const text =
      '单位：万元\n科目编码\t科目名称\t合计\n205\t教育支出\t36.50\n20508\t进修及培训\t36.50\n2050803\t培训支出\t36.50\n221\t住房保障支出\t862.37\n22102\t住房改革支出\t862.37\n2210201\t住房公积金\t862.37\n合计\t\t898.87';
    expect((await held('table-sum', text)).filter((each) => each === '36.50 = 36.50')).toHaveLength(3);
    expect(await found(text)).toEqual([]);
  });
});

describe('prices for a time', () => {
  const rows = (last: string): string =>
    `单位\t在岗人数\t月补贴（元）\t季度金额（元）\n东山\t126\t1,250\t472,500\n西河\t98\t1,180\t346,920\n南坪\t143\t1,320\t566,280\n北岭\t75\t1,250\t${last}`;

  it('are paid for as many months in all rows', async () => {
    expect(await held('product', rows('281,250'))).toContain('346,920 = 98 × 1,180 × 3');
    expect(await found(rows('281,250'))).toEqual([]);
    expect(await found(rows('218,250'))).toEqual([expect.stringMatching(/^product \w+ .*218,250→281250/)]);
  });
});
