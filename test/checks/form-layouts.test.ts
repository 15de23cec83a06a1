import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const cells = (...rows: readonly (readonly string[])[]): string => rows.flat().join('\n');

describe('rows with words between their figures, set off by one blank', () => {
  const list = (grade: string, mean: string): string =>
    [
      '序号　项目　主管部门　资金（万元）　得分　等级',
      '１　河道保洁　水利科　125　93.4　优',
      '２　路灯维护　市政科　318　88.1　良',
      `３　绿化补植　园林科　207　76.9　${grade}`,
      `以上3个项目平均得分${mean}分。`,
    ].join('\n');

  it('are a table, whose scores are graded and averaged', async () => {
    expect(await found(list('中', '86.13'))).toEqual([]);
    expect(await held('score', list('中', '86.13'))).toContain('86.13分 = (93.4 + 88.1 + 76.9) ÷ 3');
    expect(await found(list('良', '86.13'))).toEqual([expect.stringMatching(/^grade error/)]);
    expect(await found(list('中', '81.63'))).toEqual([
      expect.stringMatching(/^score warning 81\.63分→86\.13/),
    ]);
  });
});

describe('forms whose narrow columns broke names over lines', () => {
  const form = (total: string): string =>
    cells(
      ['项目资金', '（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '410.00', '400.00', '380.00', '10', '95.00%', '9.50'],
      ['其中：当年', '财政拨款', '350.00', '340.00', '323.00', '-', '95.00%', '-'],
      ['上年结转', '资金', '60.00', '60.00', '57.00', '-', '95.00%', '-'],
      ['年度目标：保洁河道，清运垃圾。'],
      [
        '一级',
        '指标',
        '二级',
        '指标',
        '三级指标',
        '年度',
        '指标值',
        '实际',
        '完成值',
        '分值',
        '得分',
        '偏差原因',
      ],
      ['产出', '指标', '（50分）', '数量', '指标', '保洁河道', '≥60公里', '61公里', '30', '30'],
      ['质量', '指标', '水面洁净率', '≥95%', '93.1%', '20', '19.6'],
      ['效益', '指标', '（30分）', '社会', '效益', '投诉件数', '≤20件', '18件', '30', '30'],
      ['满意度', '指标', '（10分）', '满意度', '居民满意度', '≥90%', '92%', '10', '10'],
      ['总分', '100', total, '以上情况属实，特此说明。'],
    );

  it('are read', async () => {
    expect(await found(form('99.10'))).toEqual([]);
    expect(await held('table-sum', form('99.10'))).toContain('400.00 = 340.00 + 60.00');
    expect(await held('table-rate', form('99.10'))).toContain('50分 = 30 + 20');
    expect(await found(form('99.70'))).toEqual([expect.stringMatching(/^table-\w+ \w+ 99\.70→99\.1/)]);
  });
});

describe('funds told beside or below their heads', () => {
  const pairs = (score: string): string =>
    `名称：水渠修复\n预算数（万元）\n150.00\n执行数（万元）\n138.00\n执行率\n92.00%\n分值\n10\n得分\n${score}\n资金按规定使用，结余收回。`;
  const row = (rate: string): string =>
    `单位：水渠站\n预算执行情况\n预算数（万元）\n执行数（万元）\n执行率\n得分\n150.00\n138.00\n${rate}\n9.2\n资金按规定使用，结余收回。`;

  it('are read as pairs', async () => {
    expect(await found(pairs('9.20'))).toEqual([]);
    expect(await held('table-rate', pairs('9.20'))).toEqual(
      expect.arrayContaining(['92.00% = 138.00 ÷ 150.00', '9.20 = 10 × min(92.00%, 1)']),
    );
    expect(await found(pairs('9.80'))).toEqual([expect.stringMatching(/^table-rate \w+ 9\.80→9\.2/)]);
  });

  it('and as pairs in one row, whose score is a part of the total', async () => {
    const form = (score: string, total: string): string =>
      `绩效自评表\n项目名称|渠系修复|主管部门|水利科\n预算数（万元）|150.00|执行数（万元）|138.00|执行率|92.00%|分值|10|得分|${score}\n指标|指标值|完成值|分值|得分\n渠道|6公里|6公里|40|40\n合格率|≥95%|96%|50|49\n总分|||100|${total}`;
    expect(await found(form('9.20', '98.20'))).toEqual([]);
    expect(await held('table-rate', form('9.20', '98.20'))).toContain('98.20 = 9.20 + 40 + 49');
    expect(await found(form('9.70', '98.20'))).toEqual([expect.stringMatching(/^table-rate \w+ 9\.70→9\.2/)]);
  });

  it('and as a row without a name', async () => {
    expect(await held('table-rate', row('92.0%'))).toContain('92.0% = 138.00 ÷ 150.00');
    expect(await found(row('92.0%'))).toEqual([]);
    expect(await found(row('98.0%'))).toEqual([expect.stringMatching(/^table-rate \w+ 98\.0%→92/)]);
  });
});

describe('indicators a cell shorter than the heads of the funds', () => {
  const form = (score: string, total: string): string =>
    [
      '资金（万元） | 年初预算 | 调整预算 | 执行数 | 分值 | 执行率 | 得分 |',
      '总额 | 90.00 | 80.00 | 76.00 | 10 | 95.00% | 9.5 |',
      '产出 | 修复水渠 | ≥12公里 | 13公里 | 20 | 20 |',
      '产出 | 清淤塘坝 | 8口 | 8口 | 10 | 10 |',
      '产出 | 合格率 | ≥95% | 97% | 20 | 19 |',
      `效益 | 灌溉能力 | 提升 | 提升 | 30 | ${score} |`,
      '满意度 | 农户满意度 | ≥90% | 96% | 10 | 10 |',
      `总分 | | | | 100 | ${total} |`,
    ].join('\n');

  it('are no rates, and no more than their weights', async () => {
    expect(await found(form('29', '97.5'))).toEqual([]);
    expect(await held('table-rate', form('29', '97.5'))).toContain('97.5 = 9.5 + 20 + 10 + 19 + 29 + 10');
    expect(await found(form('34', '98.5'))).toEqual([expect.stringMatching(/^table-rate error/)]);
  });
});

describe('groups whose points stand behind their names', () => {
  const report = (told: string): string =>
    [
      '一级指标      二级指标          分值    得分',
      '决策（15）    项目立项             7       7',
      '              资金投入             8       6',
      '过程（25）    资金管理            15      12',
      '              组织实施            10       9',
      '产出（60）    产出数量            35      34',
      '              产出质量            25      23',
      '              总计               100      91',
      '',
      `决策类得13分、过程类得21分、产出类得${told}分，综合得分91分。`,
    ].join('\n');

  it('are told again in the text', async () => {
    expect(await held('table-rate', report('57'))).toContain('15 = 7 + 8');
    expect(await held('score', report('57'))).toContain('57分 = 34 + 23');
    expect(await found(report('57'))).toEqual([]);
    expect(await found(report('75'))).not.toEqual([]);
  });
});
