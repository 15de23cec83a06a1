/** Tables by their layout: one cell a line without numbered rows, bars without a border, lines of fields, what ends a table. */
import { describe, expect, it } from 'vitest';
import { textTree } from '../../src/read/text.ts';

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

describe('cells on lines of their own', () => {
  const heads = ['乡镇', '项目数（个）', '资金', '其中：产业'];
  const rows = [
    ['柳溪镇', '12', '1,806.4', '1,280.0'],
    ['枫桥乡', '9', '1,233.2', '865.3'],
    ['合计', '21', '3,039.6', '2,145.3'],
  ];

  it('are rows of a name and as many figures as heads, whatever follows', () => {
    expect(cells([...heads, ...rows.flat(), '四、主要做法', '加强管护。'])).toEqual([heads, ...rows]);
  });

  it('go on over a page', () => {
    const [first, second, last] = rows as [string[], string[], string[]];
    const lines = [...heads, ...first, second[0]!, '', '— 1 —', '', ...second.slice(1), ...last];
    expect(cells(lines)).toEqual([heads, ...rows]);
  });

  it('may have heads that are cut over lines', () => {
    const cut = [
      '项目',
      '年初',
      '预算数',
      '决算数',
      '决算数为',
      '年初预算',
      '数的%',
      '上年',
      '决算数',
      '比上年',
      '增减%',
    ];
    const figures = [
      ['增值税', '6400', '6618', '103.41', '6480', '2.13'],
      ['契税', '1000', '1070', '107.00', '1207', '-11.35'],
      ['其他各税', '500', '489', '97.80', '439', '11.39'],
    ];
    expect(cells([...cut, ...figures.flat()])).toEqual([
      ['项目', '年初预算数', '决算数', '决算数为年初预算数的%', '上年决算数', '比上年增减%'],
      ...figures,
    ]);
  });

  it('may be names with a figure each, without heads', () => {
    const pairs = [
      ['上季结余', '6,418.27'],
      ['本季收入', '7,374.85'],
      ['本季支出', '3,603.90'],
      ['本季末结余', '10,189.22'],
    ];
    expect(cells(pairs.flat().concat('备注：已公示。', '结束。'))).toEqual(pairs);
  });

  it('are none where the heads of a form of scores stand among them', () => {
    expect(
      cells(['分值', '得分', '预算数', '240.00', '执行数', '226.80', '结余数', '13.20', '其他', '1.20']),
    ).toBeNull();
  });
});

describe('bars without a border', () => {
  it('leave the first cell of the heads blank, and a head stands over several columns', () => {
    const lines = [
      '             |  合计  | 出国费 | 公务用车购置及运行费 | 接待费',
      '             |        |        |  小计  | 购置费 | 运行费 |',
      '2023年预算数 | 78.50  |  30.00 |  36.50 |  18.00 |  18.50 |  12.00',
      '2023年决算数 | 61.73  |  24.87 |  33.26 |  17.58 |  15.68 |   3.60',
    ];
    expect(cells(lines)).toEqual([
      ['', '合计', '出国费', '公务用车购置及运行费', '', '', '接待费'],
      ['', '', '', '小计', '购置费', '运行费', ''],
      ['2023年预算数', '78.50', '30.00', '36.50', '18.00', '18.50', '12.00'],
      ['2023年决算数', '61.73', '24.87', '33.26', '17.58', '15.68', '3.60'],
    ]);
  });
});

describe('lines of fields that are called alike', () => {
  it('are rows under the names of the fields', () => {
    expect(
      cells([
        '包号：1包　货物：显示屏　数量：26台　单价：3,850元　金额：100,100元',
        '包号：2包　货物：取号机　数量：1套　金额：18,640元',
      ]),
    ).toEqual([
      ['包号', '货物', '数量', '单价', '金额'],
      ['1包', '显示屏', '26台', '3,850元', '100,100元'],
      ['2包', '取号机', '1套', '', '18,640元'],
    ]);
  });

  it('are none where the fields differ', () => {
    expect(
      cells(['主管部门：水利局　填表人：陈某　电话：6620', '项目名称：渠道　年度：2023　单位：站']),
    ).toBeNull();
  });
});

describe('columns set off with blanks', () => {
  const codes = [
    '科目编码     科目名称                 合计      基本支出      项目支出',
    '213          农林水支出             1,529.96     1,035.46       494.50',
    '21303        水利                   1,529.96     1,035.46       494.50',
    '2130301      行政运行                 535.46       535.46',
    '2130304      水利行业业务管理          94.50                       94.50',
    '2130306      水利工程运行与维护       900.00       500.00       400.00',
  ];

  it('keep their places where the head of a part of the report follows', () => {
    const table = cells([
      ...codes,
      '                              15',
      '第三部分  部门预算情况说明',
      '一、总体情况',
    ]);
    expect(table?.[4]).toEqual(['2130304', '水利行业业务管理', '94.50', '', '94.50']);
  });

  it('are one table though the numbers of the columns stand in their middle', () => {
    const table = cells([
      '科目编码   科目名称          合计        基本支出     项目支出',
      '  栏次                         1            2             3',
      '           合计            31,668.51     9,629.40    22,039.11',
      '208        社会保障支出     1,206.38     1,206.38         0.00',
      '210        卫生健康支出       412.77       412.77         0.00',
      '214        交通运输支出    28,955.10     6,915.99    22,039.11',
      '221        住房保障支出     1,094.26     1,094.26         0.00',
    ]);
    expect(table).toHaveLength(7);
  });
});

describe('codes of a classification on lines of their own', () => {
  it('begin the rows of one table', () => {
    const heads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
    const rows = [
      ['', '合计', '1,300.00', '900.00', '400.00'],
      ['205', '教育支出', '1,200.00', '800.00', '400.00'],
      ['20502', '普通教育', '1,200.00', '800.00', '400.00'],
      ['2050202', '小学教育', '1,200.00', '800.00', '400.00'],
      ['221', '住房保障支出', '100.00', '100.00', '0.00'],
    ];
    const lines = [...heads, ...rows.flat().filter((text) => text !== ''), '注：本表反映支出。', '说明。'];
    expect(cells(lines)).toEqual([heads, ...rows]);
  });

  it('are no table where a row leaves out some of its figures', () => {
    const heads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
    const full = ['201', '一般公共服务支出', '300.00', '240.00', '60.00'];
    const short = ['2012601', '行政运行', '240.00', '240.00', '2012604', '档案馆', '60.00', '0.00', '60.00'];
    expect(cells([...heads, ...full, '20126', '档案事务', '300.00', '240.00', '60.00', ...short])).toBeNull();
  });

  it('stand on two sides where their heads do', () => {
    const heads = ['科目编码', '科目名称', '金额'];
    const left = [
      ['301', '工资福利支出', '118.62'],
      ['30101', '基本工资', '118.62'],
    ];
    const right = [
      ['302', '商品和服务支出', '38.74'],
      ['30201', '办公费', '26.14'],
      ['30211', '差旅费', '12.60'],
    ];
    const entries = [left[0]!, right[0]!, left[1]!, right[1]!, right[2]!].flat();
    const totals = ['人员经费合计', '118.62', '公用经费合计', '38.74', '合计', '157.36'];
    expect(cells([...heads, ...heads, ...entries, ...totals, '注：见上。', '完。'])).toEqual([
      [...heads, ...heads],
      [...left[0]!, ...right[0]!],
      [...left[1]!, ...right[1]!],
      ['', '', '', ...right[2]!],
      ['', '人员经费合计', '118.62', '', '公用经费合计', '38.74'],
      ['', '合计', '157.36', '', '', ''],
    ]);
  });
});

describe('figures with their units', () => {
  it('tell their columns, however few blanks stand between', () => {
    expect(
      cells([
        '优（90分及以上） 5个  4.82亿元  15.27%',
        '良（80—90分）   13个  19.07亿元  60.42%',
        '中   5个  6.45亿元  20.44%',
      ]),
    ).toEqual([
      ['优（90分及以上）', '5个', '4.82亿元', '15.27%'],
      ['良（80—90分）', '13个', '19.07亿元', '60.42%'],
      ['中', '5个', '6.45亿元', '20.44%'],
    ]);
  });
});

describe('a line drawn below the heads', () => {
  it('parts nothing', () => {
    const lines = [
      '级次          项目数        安排资金          已支出',
      '------------------------------------------------------',
      '中央          31            6320.00         6291.35',
      '省级          14            2745.00         2588.70',
    ];
    expect(cells(lines)?.[0]).toEqual(['级次', '项目数', '安排资金', '已支出']);
  });
});
