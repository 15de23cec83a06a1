import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rates whose words name another base', () => {
  it('takes the money of a source, and not of all sources', async () => {
    const text = (rate: string): string =>
      `实施项目17个，总投资1,248.00万元，其中财政衔接资金936.00万元，占75.0%；已完工15个；已支付财政资金861.12万元，支付率${rate}%。`;
    expect(await found(text('92.0'))).toEqual([]);
    expect(await found(text('29.0'))).not.toEqual([]);
  });

  it('takes all debts for 政府债务率, and one kind only where the rate names it', async () => {
    const text = (rate: string): string =>
      `2023年末，全县政府债务余额65.28亿元，其中：一般债务余额26.48亿元；专项债务余额38.80亿元。\n2023年全县综合财力55.48亿元，政府债务率为${rate}%。`;
    expect(await found(text('117.7'))).toEqual([]);
    expect(await found(text('171.7'))).not.toEqual([]);
  });

  it('knows that a rate with more words than the one beside it counts something else', async () => {
    const text = '全年受理案件14,206件，结案13,918件，结案率97.97%，法定审限内结案率99.1%。';
    expect(await found(text)).toEqual([]);
    expect(await held('rate', text)).toEqual(['97.97% = 13,918件 ÷ 14,206件']);
  });

  it('reads how much more was done than planned', async () => {
    const text = (rate: string): string => `检测样品：计划5,000份，完成5,618份，超计划${rate}%。`;
    expect(await held('rate', text('12.36'))).toEqual(['12.36% = (5,618份 − 5,000份) ÷ 5,000份']);
    expect(await found(text('12.36'))).toEqual([]);
    expect(await found(text('13.26'))).not.toEqual([]);
  });
});

describe('shares whose whole is another', () => {
  it('skips what a bracket tells of one of the row', async () => {
    const text = (share: string): string =>
      `全年支出690.45万元。支出方向：养老设施248.16万元，健身场地337.50万元（27处，每处12.5万元），康复等104.79万元；分别占支出总额的${share}%、48.88%和15.18%。`;
    expect(await found(text('35.94'))).toEqual([]);
    expect(await found(text('39.54'))).not.toEqual([]);
  });

  it('takes no term of a sum for what the sum is called', async () => {
    const text =
      '全年公用经费应为622,080元＋64,500元＝686,580元。支出：维修费172,640元，培训费68,658元（占公用经费的10%）。';
    expect(await found(text)).toEqual([]);
  });

  it('leaves a share of last year, and a part of what its words name, alone', async () => {
    const last =
      '对下转移支付89,045万元。其中一般性转移支付68,818万元，占77.28%；专项转移支付20,227万元，占22.72%，专项占比较2022年的24.61%下降1.89个百分点。';
    expect(await found(last)).toEqual([]);
    const part =
      '全年总收入15,480.18万元。住院收入8,642.18万元，占55.83%；门诊收入5,120.66万元，占33.08%。医疗收入（住院加门诊）中药品收入4,265.90万元，药占比31.00%，较上年下降1.9个百分点。';
    expect(await found(part)).toEqual([]);
    expect(await held('share', part)).toContain('31.00% = 4,265.90万元 ÷ (5,120.66万元 + 8,642.18万元)');
  });

  it('takes the larger amount for the whole', async () => {
    const text =
      '本次共分配资金1030万元，省级下达资金1200万元，分配比例为85.83%。其中用于病害防控350万元，占本次分配额的34.0%。';
    expect(await found(text)).toEqual([]);
  });

  it('adds up a row for its share of what the report tells before', async () => {
    const text =
      '上半年，全县一般公共预算收入完成9.87亿元。\n16个乡镇中，东关镇、西山镇收入过亿元，分别为2.06亿元和1.23亿元，合计占全县的33.3%。';
    expect(await held('share', text)).toContain('33.3% = (1.23亿元 + 2.06亿元) ÷ 9.87亿元');
  });

  it('reads both shares of a number that changed', async () => {
    const text = (share: string): string =>
      `全镇28个行政村收入1,204.60万元。收入10万元以下的村由2021年的7个减少到2个，减少5个，占比由25%降到7.1%；收入50万元以上的村9个，占${share}%。`;
    expect(await held('share', text('32.1'))).toEqual([
      '25% = 7个 ÷ 28个',
      '7.1% = 2个 ÷ 28个',
      '32.1% = 9个 ÷ 28个',
    ]);
    expect(await found(text('32.1'))).toEqual([]);
    expect(await found(text('23.1'))).not.toEqual([]);
  });
});

describe('changes that are told otherwise', () => {
  it('takes no joined name for one of its things', async () => {
    const text =
      '车辆购置及运行维护费33.26万元，比上年增加15.31万元，增长85.29%；运行维护费比上年减少2.27万元，下降12.65%。';
    expect(await found(text)).toEqual([]);
  });

  it('reads a change beside a cell with both years', async () => {
    const text = (no2: string): string =>
      `|指标|浓度|变化|\n|---|---|---|\n|细颗粒物|36（上年39）|下降7.7%|\n|二氧化氮|27（上年25）|${no2}8.0%|\n`;
    expect(await found(text('上升'))).toEqual([]);
    expect(await found(text('下降'))).not.toEqual([]);
  });

  it('takes the row that makes the change', async () => {
    const text = (rate: string): string =>
      `|项目|2023年预算|2023年决算|2022年决算|\n|---|---|---|---|\n|合计|418.00|382.64|405.19|\n|接待费|32.00|16.32|17.91|\n\n说明：2023年决算数比预算数少35.36；比2022年减少22.55万元，下降${rate}%。`;
    expect(await found(`单位：万元\n\n${text('5.57')}`)).toEqual([]);
    expect(await found(`单位：万元\n\n${text('5.89')}`)).not.toEqual([]);
  });

  it('compares what is aimed at next year with what was reached', async () => {
    const text =
      '2023年，全区一般公共预算收入523,680万元。\n2024年全区一般公共预算收入安排549,860万元，增长5%。';
    expect(await held('change', text)).toEqual(['5% = (549,860万元 − 523,680万元) ÷ 523,680万元']);
  });
});
