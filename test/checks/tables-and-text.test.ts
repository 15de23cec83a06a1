import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const functions = (agriculture: string): string =>
  `单位：元\n支出项目\t金额\n一、一般公共服务支出\t7,215,340.66\n二、公共安全支出\t186,453.00\n三、农林水支出\t5,948,215.33\n四、住房保障支出\t918,029.18\n\n一般公共服务支出721.53万元；公共安全支出18.65万元；农林水支出${agriculture}万元；住房保障支出91.80万元。`;

describe('amounts of a table in a finer unit', () => {
  it('are told again by the text', async () => {
    expect(await held('text-table', functions('594.82'))).toContain('594.82万元 = 5,948,215.33');
    expect(await found(functions('594.82'))).toEqual([]);
  });

  it('tell the one that is mistyped', async () => {
    expect(await found(functions('584.92'))).toEqual([
      expect.stringMatching(/^text-table warning .*584\.92万元→594\.82/),
    ]);
  });
});

describe('rows of one name in two tables', () => {
  const tables = (housing: string): string =>
    `单位：元\n收入项目\t金额\t支出项目\t金额\n一、财政拨款\t6,445,300.21\t一、教育支出\t1,526,733.50\n二、事业收入\t1,385,000.00\t二、卫生健康支出\t2,918,240.16\n\t\t三、农林水支出\t1,538,007.55\n\t\t四、住房保障支出\t1,847,319.00\n\n附表\n单位：元\n科目名称\t金额\t备注\n教育支出\t1,526,733.50\t\n卫生健康支出\t2,918,240.16\t\n农林水支出\t1,538,007.55\t\n住房保障支出\t${housing}\t`;

  it('tell the same', async () => {
    expect(await held('restated', tables('1,847,319.00'))).toContain('1,847,319.00 = 1,847,319.00');
    expect(await found(tables('1,847,319.00'))).toEqual([]);
  });

  it('may differ where another stage is told', async () => {
    expect(await found(tables('1,602,450.00'))).toEqual([]);
  });
});

describe('changes of rows with two years', () => {
  const text = (rate: string): string =>
    `2024年转移支付执行情况表\n单位：亿元\n项目\t2023年决算数\t2024年预算数\t2024年执行数\n均衡性转移支付\t318.60\t331.00\t334.15\n财力保障奖补资金\t96.12\t104.50\t104.50\n老区转移支付\t11.08\t12.20\t12.36\n\n均衡性转移支付334.15亿元，增长4.9%，主要用于基本民生。\n\n财力保障奖补资金104.50亿元，比上年增加8.38亿元。\n\n老区转移支付12.36亿元，增长${rate}，惠及老区县38个。`;

  it('come out of the row', async () => {
    expect(await held('change', text('11.6%'))).toContain('11.6% = (12.36亿元 − 11.08) ÷ 11.08');
    expect(await found(text('11.6%'))).toEqual([]);
  });

  it('are found where other rows bear it out', async () => {
    expect(await found(text('16.1%'))).toEqual([expect.stringMatching(/^change error 16\.1%→11\.6/)]);
  });
});

describe('shares of rows', () => {
  const text = (housing: string): string =>
    `单位：万元\n科目\t合计\t基本支出\t项目支出\n教育支出\t536.50\t500.00\t36.50\n卫生健康支出\t1,732.89\t1,316.84\t416.05\n住房保障支出\t862.37\t862.37\t0.00\n合计\t3,131.76\t2,679.21\t452.55\n\n按功能分类，卫生健康支出占55.33%，教育支出占17.13%，住房保障支出占${housing}。`;

  it('are of the total row', async () => {
    expect(await held('share', text('27.54%'))).toContain('27.54% = 862.37 ÷ 3,131.76');
    expect(await found(text('27.54%'))).toEqual([]);
    expect(await found(text('25.74%'))).toEqual([expect.stringMatching(/^share error 25\.74%→27\.54/)]);
  });
});

describe('a share of some of the rows', () => {
  it('is none of the total row', async () => {
    const text =
      '单位：万元\n类别\t原值\n专用设备\t986.25\n房屋\t712.60\n其他\t280.85\n合计\t1,979.70\n\n专用设备占49.8%，房屋占36.0%，两类合计占85.8%。';
    expect(await found(text)).toEqual([]);
  });
});

describe('a total row of one cell a line', () => {
  it('has an empty cell for each blank line', async () => {
    const rows = (last: string): string =>
      `奖补资金分配表\n单位：万元\n序号\n乡镇\n数量（个）\n奖补标准\n金额\n1\n东山乡\n3\n15\n45\n2\n西河乡\n2\n15\n30\n3\n南坪镇\n4\n20\n80\n合计\n\n9\n\n${last}\n备注：每个乡15万元，镇每个20万元。`;
    expect(await held('table-sum', rows('155'))).toContain('155 = 45 + 30 + 80');
    expect(await found(rows('135'))).toEqual([expect.stringMatching(/^table-sum error/)]);
  });
});
