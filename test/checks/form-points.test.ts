import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const rows = (...cells: readonly (readonly string[])[]): string => cells.flat().join('\n');

/** A self-evaluation form printed one cell a line, with remarks in some rows. */
const form = (total: string, told: string): string =>
  rows(
    ['自评表', '资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '80.00', '90.00', '81.00', '10', '90.00%', '9.00'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因及改进措施'],
    [
      '产出指标',
      '（50分）',
      '数量指标',
      '修缮站房',
      '12座',
      '11座',
      '30',
      '27.5',
      '1座因用地未批，顺延至下年',
    ],
    ['质量指标', '合格率', '≥95%', '96%', '20', '20'],
    ['效益指标', '（40分）', '社会效益', '受益村组', '9个', '9个', '20', '18', '宣传不够'],
    ['可持续影响', '管护制度', '健全', '健全', '20', '20'],
    ['总分', '100', total, `自评结论：产出指标得${told}分，效益指标得38分，资金按规定使用。`],
  );

describe('forms printed one cell a line', () => {
  it('are read though rows have remarks', async () => {
    const text = form('94.5', '47.5');
    expect(await held('table-rate', text)).toEqual(
      expect.arrayContaining(['94.5 = 9.00 + 27.5 + 20 + 18 + 20', '50分 = 30 + 20', '40分 = 20 + 20']),
    );
    expect(await held('score', text)).toEqual(
      expect.arrayContaining(['47.5分 = 27.5 + 20', '38分 = 18 + 20']),
    );
    expect(await found(text)).toEqual([]);
  });

  it('and tell a wrong total', async () => {
    expect(await found(form('95.4', '47.5'))).toEqual([expect.stringMatching(/^table-rate \w+ 95\.4→94\.5/)]);
  });

  it('and what the text tells wrongly of a block', async () => {
    expect(await found(form('94.5', '45.7'))).toEqual([expect.stringMatching(/^score \w+ 45\.7分→47\.5/)]);
  });
});

describe('target forms', () => {
  const target = (points: string): string =>
    [
      '绩效指标 | 性质 | 指标值 | 度量单位 | 权重',
      '产出指标（50）',
      '维护站点 | ＝ | 16 | 座 | 30',
      '停机时长 | ≤ | 40 | 小时 | 20',
      `效益指标（${points}）`,
      '覆盖率 | ≥ | 98 | % | 25',
      '投诉率 | ≤ | 3 | % | 5',
      '满意度指标（10）',
      '用户满意度 | ≥ | 90 | % | 10',
    ].join('\n');

  it('may leave the unit of the points out', async () => {
    expect(await held('table-rate', target('30'))).toEqual([
      '50 = 30 + 20',
      '30 = 25 + 5',
      '10 = 10',
      '30 + 20 + 25 + 5 + 10 = 90',
    ]);
    expect(await found(target('30'))).toEqual([]);
    expect(await found(target('35'))).toEqual([expect.stringMatching(/^table-rate warning/)]);
  });

  it('may tell the name of a group in each of its rows', async () => {
    const text =
      '一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分\n产出（60分） | 办班 | 6期 | 6期 | 35 | 35\n产出（60分） | 合格率 | 100% | 92% | 25 | 23\n效益（40分） | 就业 | 90人 | 92人 | 40 | 40\n总分 | | | | 100 | 98';
    expect(await held('table-rate', text)).toEqual(
      expect.arrayContaining(['60分 = 35 + 25', '40分 = 40', '100 = 60分 + 40分']),
    );
    expect(await found(text)).toEqual([]);
  });

  const closed = (subtotal: string): string =>
    [
      '| 一级指标 | 三级指标 | 指标值 | 权重 |',
      '| 产出指标 | 培训人次 | ≥400人次 | 20 |',
      '| | 合格率 | 100% | 30 |',
      '| 产出指标小计 | | | 50 |',
      '| 效益指标 | 就业率 | ≥80% | 18 |',
      '| | 带动人数 | ≥90人 | 12 |',
      `| 效益指标小计 | | | ${subtotal} |`,
      '| 满意度 | 学员满意度 | ≥90% | 10 |',
      '| 预算执行 | 执行率 | ≥95% | 10 |',
      '| 合计 | | | 100 |',
    ].join('\n');

  it('have subtotals and a total over them', async () => {
    expect(await held('table-rate', closed('30'))).toEqual(
      expect.arrayContaining(['50 = 20 + 30', '30 = 18 + 12', '100 = 50 + 30 + 10 + 10']),
    );
    expect(await found(closed('30'))).toEqual([]);
    expect(await found(closed('31'))).not.toEqual([]);
  });
});

describe('forms in short lines', () => {
  const funds = (other: string): string =>
    [
      '目标申报表',
      '项目名称',
      '水渠清淤',
      '项目资金（万元）',
      '年度资金总额：',
      '36.0',
      '其中：财政拨款',
      '30.5',
      '其他资金',
      other,
    ].join('\n');

  it('tell the funds as names and figures', async () => {
    expect(await held('table-sum', funds('5.5'))).toEqual(['36.0 = 30.5 + 5.5']);
    expect(await found(funds('5.5'))).toEqual([]);
  });

  it('and in the first of two rows beside （万元）', async () => {
    const text =
      '项目资金\t年度资金总额\t52.40\t\n（万元）\t其中：财政拨款\t40.00\t\n\t其他资金\t12.40\t\n项目属性\t新增\t项目期\t1年';
    expect(await held('table-sum', text)).toEqual(['52.40 = 40.00 + 12.40']);
  });

  const lines = (total: string): string =>
    [
      ...[
        '执行率',
        '92.40%',
        '分值10',
        '得分9.24',
        '清淤长度',
        '年度指标值≥40公里',
        '实际完成38公里',
        '权重40',
      ],
      ...['得分38', '合格率', '≥95%', '97%', '权重30', '得分30', '满意度', '≥90%', '91%', '权重20', '得分19'],
      ...['总分', total],
    ].join('\n');

  it('bear their own names before weights and scores', async () => {
    expect(await held('score', lines('96.24'))).toEqual(
      expect.arrayContaining([
        '9.24 = 10 × min(92.40%, 1)',
        '38 = 40 × (38公里 ÷ 40公里)',
        '96.24 = 9.24 + 38 + 30 + 19',
      ]),
    );
    expect(await found(lines('96.24'))).toEqual([]);
    expect(await found(lines('69.24'))).toEqual([expect.stringMatching(/^score warning 69\.24→96\.24/)]);
  });
});

describe('points in heads', () => {
  const summary = (score: string): string =>
    `项目名称\t预算数（万元）\t执行数（万元）\t执行率\t执行率得分(10分)\t指标得分(90分)\n路灯改造\t80.00\t76.00\t95.00%\t9.50\t88.00\n绿地养护\t50.00\t43.00\t86.00%\t${score}\t85.00`;

  it('are the weight of the scores below', async () => {
    expect(await held('table-rate', summary('8.60'))).toEqual(
      expect.arrayContaining(['9.50 = 10分 × min(95.00%, 1)', '88.00 <= 90分']),
    );
    expect(await found(summary('8.60'))).toEqual([]);
    expect(await found(summary('6.80'))).toEqual([expect.stringMatching(/^table-rate warning 6\.80→8\.60/)]);
  });

  const onItsSide = (rate: string): string =>
    `一级指标\t决策\t过程\t产出\t效益\t合计\n权重\t15\t25\t35\t25\t100\n得分\t13.50\t22.00\t30.80\t21.50\t87.80\n得分率\t90.00%\t88.00%\t${rate}\t86.00%\t87.80%`;

  it('may stand in rows', async () => {
    expect(await held('table-rate', onItsSide('88.00%'))).toEqual(
      expect.arrayContaining(['88.00% = 30.80 ÷ 35', '13.50 <= 15']),
    );
    expect(await found(onItsSide('88.00%'))).toEqual([]);
    expect(await found(onItsSide('80.80%'))).not.toEqual([]);
    expect(await held('score', `${onItsSide('88.00%')}\n\n产出扣4.20分。`)).toContain('4.20分 = 35 − 30.80');
  });
});
