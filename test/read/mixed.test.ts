/** Tables one cell a line with words between figures, rows that slashes divide, and names that break over two lines. */
import { describe, expect, it } from 'vitest';
import { mixedTable } from '../../src/read/text/mixedCells.ts';
import { textTree } from '../../src/read/text.ts';

const cells = (text: string): string[][] => {
  const table = textTree(text).root.children.find(({ type }) => type === 'table');
  const words = (node: unknown): string => {
    const { value, children = [] } = node as { value?: string; children?: unknown[] };
    return value ?? children.map(words).join('');
  };
  return table?.type === 'table' ? table.children.map((row) => row.children.map(words)) : [];
};

describe('a table one cell a line', () => {
  const heads = ['地块编号', '面积（亩）', '用途', '单价', '总价'];
  const rows = [
    ['甲-01', '42.5', '商住', '126', '5355'],
    ['甲-02', '30.8', '住宅', '115', '3542'],
    ['甲-03', '96.0', '工业', '18.5', '1776'],
    ['合计', '169.3', '/', '/', '10673'],
  ];

  it('may hold words and dashes in its columns', () => {
    const texts = ['出让结果', ...heads, ...rows.flat(), '说明'];
    expect(mixedTable(texts)).toEqual({ rows: [heads, ...rows], start: 1, end: 26 });
  });

  it('is none where the rows differ', () => {
    expect(mixedTable([...heads, ...rows[0]!, '甲-02', '30.8', '115', '住宅', '3542'])).toBeNull();
  });
});

describe('rows that slashes divide', () => {
  it('are a table below their heads', () => {
    expect(cells('选项 / 份数 / 占比\n满意 / 742 / 70.0%\n一般 / 212 / 20.0%\n不满意 / 106 / 10.0%')).toEqual(
      [
        ['选项', '份数', '占比'],
        ['满意', '742', '70.0%'],
        ['一般', '212', '20.0%'],
        ['不满意', '106', '10.0%'],
      ],
    );
  });
});

describe('a coded row', () => {
  it('may break in its name', () => {
    const text = `科目编码    科目名称                  合计      基本支出
208         社会保障和就业支出      1064.35     1064.35
2080505     机关事业单位基本养老
            保险缴费支出             709.57      709.57
2080506     机关事业单位职业年金
            缴费支出                 354.78      354.78`;
    expect(cells(text).slice(2)).toEqual([
      ['2080505', '机关事业单位基本养老保险缴费支出', '709.57', '709.57'],
      ['2080506', '机关事业单位职业年金缴费支出', '354.78', '354.78'],
    ]);
  });
});
