import { describe, expect, it } from 'vitest';
import { textTree } from '../../src/read/text.ts';
import { shapeOf } from './shape.ts';

const read = (...lines: string[]): string[] =>
  shapeOf({ root: textTree(lines.join('\n')).root, messages: [] })
    .trimEnd()
    .split('\n');

/** Enough wrapped prose around a case that its margin is known. */
const before = [
  '本单位全年收到财政拨款五百万元，其中基本支出三百万元，项',
  '目支出二百万元，均已按进度拨付。',
];
const after = ['以上支出均列入部门预算，经审计核对无误，并在网站公开，接', '受监督。'];
const within = (...lines: string[]): string[] => read(...before, ...lines, ...after).slice(1, -1);

describe('in any text', () => {
  it.each([
    ['a full stop on a line of its own', ['支出100万元', '。'], ['- 支出100万元。']],
    [
      '其中 and its colon',
      ['支出100万元，其中', '：人员60万元，公用40万元。'],
      ['- 支出100万元，其中：人员60万元，公用40万元。'],
    ],
    [
      'a figure and its unit',
      ['全年支出96.5', '万元，全部用于采购。'],
      ['- 全年支出96.5万元，全部用于采购。'],
    ],
    ['a percent sign', ['执行率为98.5', '%，高于上年。'], ['- 执行率为98.5%，高于上年。']],
    [
      'a bracket',
      ['设备（含安装、调试', '和培训）支出30万元。'],
      ['- 设备（含安装、调试和培训）支出30万元。'],
    ],
    [
      'a label and its heading',
      ['（一）', '基本支出情况', '本年支出100万元。'],
      ['- （一）基本支出情况', '- 本年支出100万元。'],
    ],
  ])('%s come together', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });

  it.each([
    ['paragraphs without a full stop', ['本年支出100万元', '本年结余3万元']],
    ['a year and a name that begins with 万', ['统计时间截至2023', '万安街道办事处']],
    ['headings and items', ['一、基本情况', '（一）职能', '1.管理河道', '2.管理水库', '①大型', '②中型']],
    [
      'a list of names of one width',
      ['云川新区第一人民医院门诊综合楼', '云川新区第二人民医院住院综合楼', '云川新区第三人民医院急诊综合楼'],
    ],
    ['a heading number before a year', ['1.2023年部门收支', '2.2023年项目支出']],
  ])('%s stay apart', (_, lines) => {
    expect(read(...lines)).toEqual(lines.map((line) => `- ${line}`));
  });
});

describe('in wrapped text', () => {
  it('goes on over a page end, and over a number that the margin pushed down', () => {
    expect(within('年初预算安排数为二百三十万元，调整以后的预算数为共计', '1123.45 万元。')).toEqual([
      '- 年初预算安排数为二百三十万元，调整以后的预算数为共计1123.45 万元。',
    ]);
    expect(
      within('年初预算安排数为二百三十万元，调整以后的预算数为二百五十', '\f', '万元，增加二十万元。'),
    ).toEqual(['- 年初预算安排数为二百三十万元，调整以后的预算数为二百五十万元，增加二十万元。']);
  });

  it('keeps headings apart from what follows', () => {
    expect(within('二、支出情况', '（一）基本支出', '本年基本支出三百万元，占百分之六十。')).toEqual([
      '- 二、支出情况',
      '- （一）基本支出',
      '- 本年基本支出三百万元，占百分之六十。',
    ]);
  });

  it('keeps the rows of a numbered list apart that end in numbers', () => {
    const rows = ['2 系统维护 1,130,000 1,018,800 111,200', '3 异地就医稽核 640,000 590,000 50,000'];
    expect(within(...rows)[0]).toBe(`- ${rows[0]}`);
  });

  it('begins a paragraph at an indent', () => {
    expect(
      read(
        '    本单位全年收到财政拨款五百万元，其中基本支出三百万元，',
        '项目支出二百万元，均已按进度拨付，年末没有结余，账目清楚。',
        '    以上支出均列入部门预算，经审计核对无误，并在网站公开，',
        '接受监督，未发现截留挪用的情形。',
      ),
    ).toHaveLength(2);
  });
});

describe('a table held by blanks', () => {
  it('is measured in characters or in columns, whichever fits', () => {
    const columns = [
      '项目          预算数    执行数',
      '基本支出      300.00    299.50',
      '维修费                   12.00',
      '合计          300.00    311.50',
    ];
    expect(read(...columns)).toEqual([
      '| 项目 | 预算数 | 执行数 |',
      '| 基本支出 | 300.00 | 299.50 |',
      '| 维修费 |  | 12.00 |',
      '| 合计 | 300.00 | 311.50 |',
      '|',
    ]);
    const characters = [
      '项目         预算数    执行数',
      '基本支出      300.00  299.50',
      '维修费               12.00',
      '合计        300.00  311.50',
    ];
    expect(read(...characters)).toEqual(read(...columns));
  });

  it('finds a label that wraps around its figures', () => {
    expect(
      read(
        '科目名称                预算数     执行数',
        '社会保障支出            40.00      38.00',
        '',
        '机关事业单位基本养老保',
        '                       120.00     118.00',
        '险缴费支出',
        '',
        '住房公积金              60.00      60.00',
      ),
    ).toContain('| 机关事业单位基本养老保险缴费支出 | 120.00 | 118.00 |');
  });

  it('is not made of signatures or of spread-out prose', () => {
    expect(read('单位负责人：      填表人：', '联系电话：        日期：')).toEqual([
      '- 单位负责人：      填表人：',
      '- 联系电话：        日期：',
    ]);
    expect(read('本年  支出  增加，主要是项目增多。', '上年  支出  减少，主要是机构调整。')).toHaveLength(2);
  });
});

describe('numbered rows whose cells semicolons divide', () => {
  it('are not joined', () => {
    const rows = [
      '序号；类型；户数；金额（元）；户均（元）',
      '1；临时救助，急难；12；38,400；3,200',
      '2；临时救助，医疗；26；113,880；4,380',
      '3；临时救助，教育；9；18,450；2,050。',
    ];
    expect(within(...rows)[0]).toBe(`- ${rows[0]}`);
    const prose = [
      '各街道救助人数：东街道临时救助一百户，西街道临时救助1',
      '2；南街道与北街道合计四十五户。',
    ];
    expect(within(...prose)).toEqual([`- ${prose.join('')}`]);
  });
});
