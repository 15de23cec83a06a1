/** Tables without lines: pasted with single blanks, as ledgers, one cell a line, over pages, and Markdown as text. */
import { describe, expect, it } from 'vitest';
import { textTree } from '../../src/read/text.ts';
import { shapeOf } from './shape.ts';

const read = (lines: readonly string[]): string[] => {
  const { root, messages } = textTree(lines.join('\n'));
  return [
    ...shapeOf({ root, messages: [] }).trimEnd().split('\n'),
    ...messages.map(({ kind }) => `! ${kind}`),
  ];
};
/** Cells of the first table; null where there is none. */
const cells = (lines: readonly string[]): string[][] | null => {
  const table = textTree(lines.join('\n')).root.children.find(({ type }) => type === 'table');
  if (table?.type !== 'table') return null;
  const words = (node: unknown): string => {
    const { value, children = [] } = node as { value?: string; children?: unknown[] };
    return value ?? children.map(words).join('');
  };
  return table.children.map((row) => row.children.map(words));
};

describe('columns set off with single blanks', () => {
  const heads = '序号 街道 下达资金 实际支出';
  it('are a table where each row has a figure under each head', () => {
    expect(
      cells([heads, '1 城关街道 120.00 118.20', '2 河东街道 86.50 80.10', '合计 206.50 198.30']),
    ).toEqual([
      heads.split(' '),
      ['1', '城关街道', '120.00', '118.20'],
      ['2', '河东街道', '86.50', '80.10'],
      ['', '合计', '206.50', '198.30'],
    ]);
  });

  it('goes on behind the number of a page, which is told', () => {
    const lines = [heads, '', '12', '', '1 城关街道 120.00 118.20', '2 河东街道 86.50 80.10'];
    expect(cells(lines)).toHaveLength(3);
    expect(read(lines).at(-1)).toBe('! page-numbers');
  });

  it.each([
    ['a row has words', [heads, '1 城关街道 已下达 118.20', '2 河东街道 86.50 80.10']],
    ['there is one row', [heads, '1 城关街道 120.00 118.20']],
    ['it is a sentence', ['街道，下达 支出 结余。', '城关 1 2 3', '河东 1 2 3']],
  ])('are none where %s', (_, lines) => {
    expect(cells(lines)).toBeNull();
  });
});

describe('a ledger', () => {
  it('is a table of names and numbers, with headings of their own', () => {
    const lines = [
      '存款利息 26,310.55',
      '债券利息 8,120.00',
      '罚没收入',
      '滞纳金 3,200.00',
      '合计 37,630.55',
    ];
    expect(cells(lines)).toEqual(lines.map((line) => (line.includes(' ') ? line.split(' ') : [line, ''])));
  });

  it('needs several entries with numbers that count money', () => {
    expect(cells(['存款利息 26,310.55', '债券利息 8,120.00', '罚没收入 3,200.00'])).toBeNull();
    expect(cells(['第一组 12', '第二组 15', '第三组 9', '第四组 11'])).toBeNull();
  });
});

describe('a head that is printed again on the next page', () => {
  const row = (name: string, value: string): string => `${name}        ${value}        ${value}`;
  const head = '项目名称        预算数        执行数';
  const above = ['一、资金使用情况', '', head, row('道路维护', '120.00'), row('河道清淤', '86.50')];

  it('does not end the table', () => {
    const lines = [...above, `\f${head}`, row('绿化养护', '78.00'), row('合计', '284.50')];
    expect(cells(lines)?.map(([name]) => name)).toEqual([
      '项目名称',
      '道路维护',
      '河道清淤',
      '绿化养护',
      '合计',
    ]);
    expect(read(lines).at(-1)).toBe('! repeated-heads');
  });

  it('begins another table where the page ended with words', () => {
    const lines = [
      ...above,
      '',
      '以上均已完成。',
      `\f${head}`,
      row('绿化养护', '78.00'),
      row('合计', '78.00'),
    ];
    expect(read(lines)).not.toContain('! repeated-heads');
  });
});

describe('Markdown saved as text', () => {
  it('is read without its marks', () => {
    expect(read(['## 一、项目概况', '项目总投资**500.00**万元。', '## 二、绩效', '质量合格。'])).toEqual(
      expect.arrayContaining([expect.stringContaining('项目总投资500.00万元。')]),
    );
  });

  it('is not seen in a single sign', () => {
    expect(read(['# 号楼已交付。', '单价为3**2元。']).join('\n')).toContain('# 号楼');
  });
});

describe('cells between commas', () => {
  it('are a table below a line of names, with titles and quoted cells', () => {
    expect(
      cells(['三月发放表,,,', '乡镇,类别,人数,金额', '城关镇,"正职,副职",18,51300', '合计,,18,"51,300"']),
    ).toEqual([
      ['三月发放表', '', '', ''],
      ['乡镇', '类别', '人数', '金额'],
      ['城关镇', '正职,副职', '18', '51300'],
      ['合计', '', '18', '51,300'],
    ]);
  });

  it('are none in a sentence that wraps', () => {
    expect(
      cells([
        '共收到2.14亿元，其中管护9,860.00万元，退耕4,715.00万元，森林',
        '补偿5,280.00万元，公园1,545.00',
        '万元，场部3,745.00万元，县区17,655.0',
      ]),
    ).toBeNull();
  });
});

describe('rows that are all filled', () => {
  it('need no looking where their pieces stand', () => {
    expect(
      cells([
        '            年初预算数   全年预算数   全年执行数   分值   执行率   得分',
        '年度资金总额   1270.00   1315.00   1261.15   10   95.90%   9.59',
        '其中：中央资金   800.00   800.00   800.00   —   100.00%   —',
        '  省级资金   470.00   515.00   461.15   —   89.54%   —',
      ]),
    ).toEqual([
      ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '1270.00', '1315.00', '1261.15', '10', '95.90%', '9.59'],
      ['其中：中央资金', '800.00', '800.00', '800.00', '—', '100.00%', '—'],
      ['省级资金', '470.00', '515.00', '461.15', '—', '89.54%', '—'],
    ]);
  });
});

describe('a frame that is drawn', () => {
  const rows = [
    ['项目', '预算数', '决算数'],
    ['人员经费', '100.00', '98.00'],
    ['合计', '100.00', '98.00'],
  ];
  it('divides its cells with upright bars', () => {
    expect(
      cells([
        '┌────────┬────────┬────────┐',
        '│项目    │预算数  │决算数  │',
        '├────────┼────────┼────────┤',
        '│人员经费│100.00  │98.00   │',
        '│合计    │100.00  │98.00   │',
        '└────────┴────────┴────────┘',
      ]),
    ).toEqual(rows);
    expect(cells(['┌项目│预算数│决算数┐', '│人员经费│100.00│98.00│', '│合计│100.00│98.00│'])).toEqual(rows);
  });
});

describe('cells set off with commas', () => {
  it('have heads that may name years', () => {
    expect(
      cells([
        '项目,2023年预算,2024年预算,增减额',
        '人员经费,2146.80,2231.45,84.65',
        '公用经费,398.50,371.15,-27.35',
      ]),
    ).toEqual([
      ['项目', '2023年预算', '2024年预算', '增减额'],
      ['人员经费', '2146.80', '2231.45', '84.65'],
      ['公用经费', '398.50', '371.15', '-27.35'],
    ]);
  });
});

describe('lines drawn in a table', () => {
  it.each([
    '------------------------------',
    '──────────────',
    '==============',
    '--------  --------  --------',
  ])('%s divide nothing', (rule) => {
    expect(
      cells([
        '资金级次        安排资金        已支出',
        rule,
        '中央            6320.00         6291.35',
        '自治区          2745.00         2588.70',
      ]),
    ).toEqual([
      ['资金级次', '安排资金', '已支出'],
      ['中央', '6320.00', '6291.35'],
      ['自治区', '2745.00', '2588.70'],
    ]);
  });

  it('are none where dashes stand in for values', () => {
    expect(
      cells([
        '资金级次        安排资金        已支出        结余',
        '中央            6320.00         6291.35       28.65',
        '——              ——              ——            ——',
        '自治区          2745.00         2588.70       156.30',
      ]),
    ).toHaveLength(4);
  });
});
