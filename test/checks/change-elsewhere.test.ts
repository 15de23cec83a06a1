import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('growth rates whose base is told elsewhere', () => {
  it.each([
    [
      'last year behind it, in a row',
      '全县税收收入12916万元，增长9.4%；非税收入5707万元，增长4.0%。上年全县一般公共预算收入17294万元，其中税收收入11807万元、非税收入5487万元。',
      '4.0% = (5707万元 − 5487万元) ÷ 5487万元',
    ],
    [
      'last year behind it, one after the other',
      '全年实现营业总收入286.45亿元，同比增长6.5%；利润总额9.73亿元，同比下降6.1%。上年营业总收入、利润总额分别为268.91亿元、10.36亿元。',
      '−6.1% = (9.73亿元 − 10.36亿元) ÷ 10.36亿元',
    ],
    [
      'last year sections before',
      '一、2023年执行\n体制分成收入完成2316.40万元。\n二、2024年预算\n体制分成收入安排2450.00万元，增长5.77%。',
      '5.77% = (2450.00万元 − 2316.40万元) ÷ 2316.40万元',
    ],
    [
      'a table of both years',
      '项目\t2023年决算数（万元）\t2024年执行数（万元）\n革命老区补助\t3186.00\t3341.50\n县级奖补\t961.20\t1045.00\n\n革命老区补助3341.50万元，增长4.9%，用于保障基本民生。',
      '4.9% = (3341.50万元 − 3186.00) ÷ 3186.00',
    ],
    [
      'what grew in a table',
      '构成如下\n罚没收入\t6,897万元\n专项收入\t4,380万元\n\n其中罚没收入比上年6,340万元增长8.8%，主要是集中结案。',
      '8.8% = (6,897万元 − 6,340万元) ÷ 6,340万元',
    ],
    [
      'an amount of the change under the name of what changed',
      '政府采购货物支出214.63万元、工程支出1,876.40万元、服务支出942.18万元。\n与上年相比采购减少，其中工程类减少420.15万元，下降18.29%。',
      '18.29% = 420.15万元 ÷ (1,876.40万元 + 420.15万元)',
    ],
  ])('finds %s', async (_, text, claim) => {
    expect((await held('change', text)).map((each) => each.replace(/−−/gu, ''))).toContainEqual(
      expect.stringContaining(claim),
    );
    expect(await found(text)).toEqual([]);
  });

  it('takes no other name for the base', async () => {
    const text = '一、上年\n手续费收入2316.40万元。\n二、本年\n体制分成补助2450.00万元，增长5.77%。';
    expect(await held('change', text)).toEqual([]);
  });

  it('explains nothing away that the words say', async () => {
    const text = '债务余额89.73亿元，比上年底的76.85亿元增加12.88亿元，增长14.4%。';
    expect(await found(text)).toEqual([expect.stringMatching(/^change error/u)]);
  });
});

describe('changes against what the next sentence or a table tells', () => {
  it('reads last year at the head of the next sentence', async () => {
    const text = (word: string) =>
      `2023年支出23.70万元，同比${word}2.45万元，其中运行维护费16.20万元、接待费7.50万元。2022年支出26.15万元，其中接待费9.48万元。`;
    expect(await found(text('减少'))).toEqual([]);
    expect(await found(text('增加'))).toEqual(['change error 2.45万元→-2.45']);
  });

  it('reads both years in the next sentence', async () => {
    const text = (base: string) =>
      `与2022年度相比，本年收入增加156.20万元，增长11.0%。2022年收入${base}万元，2023年收入1576.20万元。`;
    expect(await found(text('1420.00'))).toEqual([]);
    expect(await found(text('1402.00'))).toEqual([
      expect.stringMatching(/^change error.*1402\.00万元→1,?420/u),
    ]);
  });

  it('reads the row of that name', async () => {
    const text = (change: string) =>
      `项目\t年初数（万元）\t年末数（万元）\n资产总额\t5,339.08\t5,438.26\n负债总额\t96.44\t73.18\n\n年末资产总额比年初增加${change}万元。`;
    expect(await held('change', text('99.18'))).toContain('99.18万元 = 5,438.26 − 5,339.08');
    expect(await found(text('99.18'))).toEqual([]);
    expect(await found(text('144.18'))).toEqual([expect.stringMatching(/^change error/u)]);
  });

  it('reads how much less time was taken than was allowed', async () => {
    const text = (rate: string) => `平均每个项目评审用时9.50天，比规定的15.00个工作日压缩${rate}。`;
    expect(await held('change', text('36.67%'))).toContain(
      '−36.67% = (9.50天 − 15.00个工作日) ÷ 15.00个工作日',
    );
    expect(await found(text('38.67%'))).toEqual([expect.stringMatching(/^change/u)]);
  });
});
