import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const form = (...rows: readonly string[]): string =>
  ['三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因', ...rows].join('\n');

describe('remarks in the rows of forms', () => {
  const taken = (score: string): string =>
    form(`完工率\t100%\t92%\t50\t${score}\t1处未完工扣2分；验收滞后扣1.5分`, '合格率\t≥95%\t97%\t20\t20\t');

  it('tell what was taken off', async () => {
    expect(await held('table-rate', taken('46.5'))).toContain('46.5 = 50 − 2分 − 1.5分');
    expect(await found(taken('46.5'))).toEqual([]);
    expect(await found(taken('48.5'))).toEqual([
      expect.stringMatching(/^table-rate warning|^table-rate error/),
    ]);
  });

  it('and a rule takes nothing off', async () => {
    expect(
      await found(form('完工率\t100%\t92%\t50\t44\t每少1处扣2分', '合格率\t≥95%\t97%\t20\t20\t')),
    ).toEqual([]);
  });

  const share = (score: string): string =>
    form(`抚育面积（万亩）\t1.35\t1.30\t10\t${score}\t按完成比例计分`, '合格率\t≥95%\t97%\t20\t20\t');

  it('tell that the score is the share that was reached', async () => {
    expect(await found(share('9.63'))).toEqual([]);
    expect(await found(share('9.9'))).toEqual([expect.stringMatching(/^table-rate warning/)]);
  });

  it('tell which share was reached, and of how many', async () => {
    const text = form(
      '培训人次\t3000人次\t2640人次\t20\t18\t完成目标的88%',
      '农户满意度\t≥95%\t93.5%\t10\t9\t抽样200户，满意187户',
    );
    expect(await held('table-rate', text)).toEqual(
      expect.arrayContaining(['88% = 2640人次 ÷ 3000人次', '93.5% = 187户 ÷ 200户']),
    );
    expect(await found(text)).toEqual([]);
    expect(await found(text.replace('88%', '86%'))).toEqual([expect.stringMatching(/86%→88/)]);
  });

  it('and so do the notes below', async () => {
    const text = `${form('河道机扫率\t≥85%\t83.6%\t10\t9\t', '合格率\t≥95%\t97%\t20\t20\t')}\n说明：河道总面积265.3万平方米，机扫面积221.8万平方米。`;
    expect(await held('table-rate', text)).toContain('83.6% = 221.8万平方米 ÷ 265.3万平方米');
    expect(await found(text)).toEqual([]);
  });
});

describe('what arrived', () => {
  const table = (rate: string): string =>
    `单位：万元\n来源\t计划数\t到位数\t到位率\t支出数\t支出占到位\n中央\t120.00\t120.00\t100.00%\t114.63\t95.53%\n县级\t60.00\t45.00\t${rate}\t39.87\t88.60%`;

  it('is a share of what was planned, whatever was spent', async () => {
    expect(await found(table('75.00%'))).toEqual([]);
    expect(await held('table-rate', table('75.00%'))).toContain('75.00% = 45.00 ÷ 60.00');
    expect(await found(table('57.00%'))).toEqual([expect.stringMatching(/^table-rate error 57\.00%→75/)]);
  });
});

describe('a part of the score, told in the text item by item', () => {
  const report = (gained: string): string =>
    `表1\n一级指标    分值    得分\n决策    18    16.50\n产出    82    ${gained}\n合计    100    ${(16.5 + Number(gained)).toFixed(2)}\n\n一、指标分析\n（一）决策情况。其中项目立项6分，得6分；绩效目标6分，得5.00分，指标不够细化；资金投入6分，得5.50分。\n（二）产出情况。产出数量42分，得40.10分；产出时效20分，因1处水厂逾期，得18.00分；产出成本20分，得20.00分。`;

  it('is the sum of its items where their weights make its weight', async () => {
    expect(await held('score', report('78.10'))).toEqual(
      expect.arrayContaining(['16.50 = 6分 + 5.00分 + 5.50分', '78.10 = 40.10分 + 18.00分 + 20.00分']),
    );
    expect(await found(report('78.10'))).toEqual([]);
    expect(await found(report('71.80'))).not.toEqual([]);
  });
});
