import { describe, expect, it } from 'vitest';
import { headedTables } from '../../src/read/text/headedCells.ts';
import { textTree } from '../../src/read/text.ts';

const indicatorHeads = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分'];

describe('a form printed one cell a line', () => {
  it('has as many values in a row of funds as heads', () => {
    const texts = ['项目名称', '图书配送', '资金来源', '年初预算数', '全年预算数', '全年执行数', '得分'];
    const rows = [
      '资金总额',
      '96.00',
      '96.00',
      '91.68',
      '9.55',
      '其中：财政拨款',
      '90.00',
      '90.00',
      '85.68',
      '-',
    ];
    expect(headedTables([...texts, ...rows, '说明'])).toEqual([
      { rows: [texts.slice(2), rows.slice(0, 5), rows.slice(5)], start: 2, end: 17 },
    ]);
  });

  it('sets the names of an indicator next to its values and leaves out those that go on', () => {
    const rows = [
      ...['产出指标（50分）', '数量指标', '清扫面积', '≥386万平方米', '386万平方米', '15', '15'],
      ...['质量指标', '机械化率', '80', '76', '35', '33.25'],
      ...['合计', '50', '48.25'],
    ];
    expect(headedTables([...indicatorHeads, ...rows])[0]?.rows).toEqual([
      indicatorHeads,
      rows.slice(0, 7),
      ['', ...rows.slice(7, 13)],
      ['合计', '', '', '', '', '50', '48.25'],
    ]);
  });

  it('may tell behind the score what it lacks of its weight', () => {
    const heads = ['三级指标', '指标值', '实际值', '分值', '得分', '扣分'];
    const rows = [
      ['作业次数', '60次', '66次', '15', '15.0', '0.0'],
      ['覆盖面积', '1800亩', '1710亩', '15', '14.3', '0.7'],
    ];
    expect(headedTables([...heads, ...rows.flat(), '总分', '—', '—', '30', '29.3', '0.7', '说明'])).toEqual([
      { rows: [heads, ...rows, ['总分', '', '', '30', '29.3', '0.7']], start: 0, end: 24 },
    ]);
  });

  it('may be rows of a year and its figures alone', () => {
    const heads = ['年度', '安排', '支出', '执行率'];
    const rows = [
      ['2021年', '320.00', '286.45', '89.52%'],
      ['2022年', '350.00', '341.20', '97.49%'],
      ['合计', '670.00', '627.65', '93.68%'],
    ];
    const texts = ['经费使用', ...heads, ...rows.flat()];
    expect(headedTables(texts)).toEqual([{ rows: [heads, ...rows], start: 1, end: 17 }]);
    expect(headedTables([...texts, '说明'])).toEqual([]);
  });

  it('may name a group in a cell over its rows', () => {
    const rows = ['产出指标', '清扫面积', '≥386万平方米', '386万平方米', '15', '15'];
    const table = headedTables([...indicatorHeads, ...rows, '机械化率', '80', '76', '35', '33.25'])[0];
    expect(table?.rows.at(-1)).toEqual(['', '', '机械化率', '80', '76', '35', '33.25']);
  });

  it('is none where a row has more or fewer values', () => {
    expect(headedTables(['名称', '预算数', '支出数', '执行率', '得分', '甲', '1', '2', '乙', '3'])).toEqual(
      [],
    );
    expect(headedTables([...indicatorHeads, '产出指标', '清扫面积', '有效', '有效'])).toEqual([]);
  });
});

describe('columns set off by wide blanks', () => {
  it('are read with their heads, and a wide blank within a word divides nothing', () => {
    const { root } = textTree(
      [
        '县（区）　任务（万亩）　资金（万元）　支出率',
        '沙洲区　　3.20　　　　5,760　　　　96.0%',
        '公宁县　　6.50　　　　11,700　　　　93.0%',
      ].join('\n'),
    );
    const [table] = root.children;
    expect(table?.type).toBe('table');
    expect(table?.type === 'table' ? table.children.map((row) => row.children.length) : []).toEqual([
      4, 4, 4,
    ]);
    expect(textTree('合　计　数').root.children[0]?.type).toBe('paragraph');
  });
});
