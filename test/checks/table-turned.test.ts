import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('tables with their rows for columns', () => {
  it('divides 得分 by 权重 below each other', async () => {
    const rows = (last: string): string =>
      `一级指标\t决策\t过程\t产出\t效益\t合计\n权重\t15\t20\t40\t25\t100\n得分\t14.00\t15.85\t33.46\t21.20\t84.51\n得分率\t93.33%\t79.25%\t83.65%\t${last}\t84.51%`;
    expect(await held('table-rate', rows('84.80%'))).toContain('83.65% = 33.46 ÷ 40');
    expect(await found(rows('84.80%'))).toEqual([]);
    expect(await found(rows('88.40%'))).toEqual([expect.stringMatching(/^table-rate error 88\.40%→84\.80/)]);
  });

  it('compares two years below each other', async () => {
    const rows = (last: string): string =>
      `单位：万元\n项目\t资金总额\t财政拨款\t其他资金\t基本支出\t项目支出\n金额\t3,268.40\t3,068.40\t200.00\t1,342.75\t1,925.65\n上年金额\t3,114.90\t2,934.90\t180.00\t1,298.20\t1,816.70\n增减率\t4.93%\t4.55%\t11.11%\t${last}\t6.00%`;
    expect(await found(rows('3.43%'))).toEqual([]);
    expect(await found(rows('3.32%'))).toEqual([expect.stringMatching(/^table-rate error 3\.32%/)]);
  });

  it('takes what was lost from points below each other', async () => {
    const text =
      '一级指标\t决策\t过程\t产出\t合计\n权重\t20\t30\t50\t100\n得分\t18.50\t27.15\t46.40\t92.05\n\n扣分主要在产出指标，扣3.60分，其次为过程指标，扣2.85分。';
    expect(await held('score', text)).toContain('3.60分 = 50 − 46.40');
  });
});

describe('heads that tell a share', () => {
  it('multiplies the column that they are of', async () => {
    const rows = (last: string): string =>
      `险种\t单位保费（元）\t总保费（万元）\t财政补贴80%（万元）\n水稻\t30.00\t555.00\t444.00\n玉米\t28.00\t173.60\t138.88\n油菜\t24.00\t114.00\t91.20\n茶叶\t45.00\t86.50\t${last}`;
    expect(await held('product', rows('69.20'))).toContain('138.88 = 173.60 × 80%');
    expect(await found(rows('69.20'))).toEqual([]);
    expect(await found(rows('62.90'))).toEqual([expect.stringMatching(/^product \w+ 62\.90→69\.20/)]);
  });

  it('halves a price for the year, and passes over what the name says is reckoned otherwise', async () => {
    const rows = (last: string): string =>
      `学校\t类别\t学生数（人）\t年生均标准（元）\t春季应拨（元）\n东山小学\t小学\t1,862\t720\t670320\n西河小学\t小学\t436\t720\t156960\n石桥教学点\t小学（不足100人按100人）\t63\t720\t36000\n南坪初中\t初中\t1,547\t940\t${last}`;
    expect(await held('product', rows('727090'))).toContain('156960 = 436 × 720 × 0.5');
    expect(await found(rows('727090'))).toEqual([]);
  });
});

describe('cells that name their column', () => {
  it('compares this year with 上年', async () => {
    const rows = (last: string): string =>
      `小学\t11,206.35元\t上年10,740.18元\t增长4.34%\n初中\t16,582.90元\t上年16,035.44元\t增长3.41%\n高中\t17,019.67元\t上年17,264.01元\t增长-1.42%\n幼儿园\t8,715.52元\t上年8,226.70元\t增长${last}`;
    expect(await held('table-rate', rows('5.94%'))).toHaveLength(4);
    expect(await found(rows('5.94%'))).toEqual([]);
    expect(await found(rows('5.49%'))).toEqual([expect.stringMatching(/^table-rate error 5\.49%→5\.94/)]);
  });
});

describe('heads of a year', () => {
  it('are of the unit above the table', async () => {
    const rows = (last: string): string =>
      `单位：万元\n项目\t本年数\t占比\t上年数\t增减额\n专项收入\t6,842\t20.1%\t6,510\t332\n罚没收入\t5,116\t15.0%\t4,930\t186\n有偿使用收入\t20,904\t61.4%\t17,655\t${last}\n其他收入\t1,193\t3.5%\t1,377\t-184`;
    expect(await held('table-sum', rows('3,249'))).toContain('332 = 6,842 − 6,510');
    expect(await found(rows('3,249'))).toEqual([]);
    expect(await found(rows('3,429'))).toEqual([expect.stringMatching(/^table-sum error 3,429→3249/)]);
  });

  it('add up to 全年', async () => {
    const rows = (last: string): string =>
      `单位：元\n季度\t批次\t人次\t接待费\n一季度\t6\t58\t3,480.00\n二季度\t9\t97\t6,305.00\n三季度\t4\t31\t1,736.00\n四季度\t7\t84\t5,376.00\n全年\t26\t270\t${last}`;
    expect(await held('table-sum', rows('16,897.00'))).toContain(
      '16,897.00 = 3,480.00 + 6,305.00 + 1,736.00 + 5,376.00',
    );
    expect(await found(rows('16,897.00').replace('5,376.00', ''))).toEqual([]);
    expect(await found(rows('16,987.00'))).toEqual([
      expect.stringMatching(/^table-sum error .*16,987\.00→16897/),
    ]);
  });
});
