import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('scores that the running text tells', () => {
  const section = (total: string): string =>
    [
      '一、绩效目标完成情况',
      '（一）产出指标（50分）',
      '1.数量指标。补助到户412户，分值30分，自评28分。',
      '2.质量指标。档案齐全，分值20分，自评19分。',
      `产出指标合计自评${total}分。`,
    ].join('\n');

  it('are added up by a total that names the section', async () => {
    expect(await held('score', section('47'))).toContain('47分 = 28分 + 19分');
    expect(await found(section('47'))).toEqual([]);
    expect(await found(section('48'))).toEqual([expect.stringMatching(/^score warning .*48分→47/)]);
  });

  const summary = (gained: string): string =>
    [
      '1．产出数量（15分，得分13.5分）。建成泵站6座。',
      '2．产出质量（12分，得分12分）。验收全部合格。',
      '3．产出时效（8分，得分6.2分）。延期1座。',
      '4．社会效益（15分，得分14分）。灌区受益。',
      '5．生态效益（10分，得分9分）。节水明显。',
      `综合评价：产出（35分）得${gained}分，效益（25分）得23分。`,
    ].join('\n');

  it('are the parts of what a summary gives the items of that name', async () => {
    expect(await held('score', summary('31.7'))).toEqual(
      expect.arrayContaining(['31.7分 = 13.5分 + 12分 + 6.2分', '23分 = 14分 + 9分', '25分 = 15分 + 10分']),
    );
    expect(await found(summary('31.7'))).toEqual([]);
    expect(await found(summary('33.7'))).toEqual([expect.stringMatching(/^score \w+ .*33\.7分→31\.7/)]);
  });

  it('follow from the execution rate by the rule that the words tell', async () => {
    const text = (score: string): string =>
      `实际支出412.30万元，预算执行率94.30%。预算执行按照“执行率×10”计算，得${score}分。`;
    expect(await held('score', text('9.43'))).toContain('9.43分 = 10 × min(94.30%, 1)');
    expect(await found(text('9.43'))).toEqual([]);
    expect(await found(text('9.34'))).toEqual([expect.stringMatching(/^score warning .*9\.34分→9\.43/)]);
  });

  it('follow from the rate before them, where another one does', async () => {
    const text = (score: string): string =>
      `培训项目完成预算的97.20%，执行率得分9.72分。宣传项目完成预算的81.40%，执行率得分${score}分。`;
    expect(await found(text('8.14'))).toEqual([]);
    expect(await found(text('8.41'))).toEqual([expect.stringMatching(/^score warning .*8\.41分→8\.14/)]);
  });

  it('lack of their weight what is taken off in the same paragraph', async () => {
    const text =
      '自评得分：投入（10分）得10分，过程（30分）得28.4分，产出（60分）得57分。主要扣分点：结转偏高，扣1.6分。';
    expect(await held('score', text)).toContain('1.6分 = 30分 − 28.4分');
  });

  it('have weights with a total', async () => {
    const text =
      '决策类权重15分，得13.5分。\n过程类权重25分，得22分。\n产出类权重60分，得55.5分。\n三类权重合计100分。';
    expect(await held('score', text)).toContain('100分 = 15分 + 25分 + 60分');
  });
});

describe('a total of several units', () => {
  const text = (total: string): string =>
    `购置影像设备3台、手术器械18套、转运车辆4辆，合计${total}台（套、辆）。`;

  it('takes in all that are counted in them', async () => {
    expect(await held('sum', text('25'))).toEqual([expect.stringContaining('= 3台 + 18')]);
    expect(await found(text('25'))).toEqual([]);
    expect(await found(text('52'))).not.toEqual([]);
  });
});
