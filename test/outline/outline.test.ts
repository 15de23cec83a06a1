import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.ts';
import { growth } from './growth.ts';
import { lines, outlineOf, paragraph, sectionList, table, tree } from './tree.ts';

describe('sections', () => {
  it('follow the customary order of labels', () => {
    const text = `某县水务局2023年度部门整体支出绩效自评报告
一、基本情况
（一）职能
1.负责水资源管理。
2.负责防汛抗旱。
（二）机构
设三个科室。
二、项目自评
（一）道路养护
1.预算执行情况
年初预算30万元。
2.目标完成情况
已经完成。`;
    expect(sectionList(outlineOf(text))).toBe(`s1 一、 基本情况
  s1.1 （一） 职能
  s1.2 （二） 机构
s2 二、 项目自评
  s2.1 （一） 道路养护
    s2.1.1 1. 预算执行情况
    s2.1.2 2. 目标完成情况`);
  });

  it('leave numbered prose in its section', () => {
    const text = `一、具体情况
1、一般公共服务支出（类）行政运行（项）。年初预算为30.05万元，支出决算为29.89万元。
2、住房保障支出（类）住房公积金（项）。年初预算为10.05万元，支出决算为9.89万元。`;
    const { blocks, sections } = outlineOf(text);
    expect(sections.map(({ id }) => id)).toEqual(['s1']);
    expect(blocks.map(({ type, section }) => [type, section])).toEqual([
      ['heading', 's1'],
      ['paragraph', 's1'],
      ['paragraph', 's1'],
    ]);
  });

  it('open at prose whose siblings are headings, which stays a paragraph', () => {
    const text = `（一）引进技术服务
1.引进技术服务费247.312万元，实际支出247.312万元，资金使用合规。
2.总体目标完成情况分析
合同已经履行。
3. 各项指标完成情况分析
全部完成。`;
    const result = outlineOf(text);
    expect(sectionList(result)).toBe(`s1 （一） 引进技术服务
  s1.1 1. 引进技术服务费247.312万元
  s1.2 2. 总体目标完成情况分析
  s1.3 3. 各项指标完成情况分析`);
    expect(result.blocks[1]).toMatchObject({ type: 'paragraph', section: 's1.1' });
  });

  it('open along a whole list of prose where one of its items is a heading', () => {
    const text = `（一）基本支出
1.人员经费。2022年支出860.12万元，较上年增长3.2%。
2.公用经费。2022年支出95.3万元，较上年下降1.5%。
3.“三公”经费
2022年支出8.5万元。
（二）项目支出
支出294.94万元。`;
    expect(sectionList(outlineOf(text))).toBe(`s1 （一） 基本支出
  s1.1 1. 人员经费
  s1.2 2. 公用经费
  s1.3 3. “三公”经费
s2 （二） 项目支出`);
  });

  it('open at a heading that runs into its text', () => {
    const text = `一、执行情况
（一）预算安排情况。2023年年初预算100万元，年中追加20万元。
其中项目支出60万元。
（二）资金使用情况：全年支出119万元，用于三个项目。`;
    const result = outlineOf(text);
    expect(sectionList(result)).toBe(`s1 一、 执行情况
  s1.1 （一） 预算安排情况
  s1.2 （二） 资金使用情况`);
    expect(result.blocks.map(({ type, section }) => `${type} ${section}`)).toEqual([
      'heading s1',
      'paragraph s1.1',
      'paragraph s1.1',
      'paragraph s1.2',
    ]);
  });

  it('part a heading number from the year behind it', () => {
    const text = `（一）大厦运营费
1.2020年产业大厦运营费预算执行情况
预算1600万元。
2.2020年目标完成情况
已完成。`;
    expect(sectionList(outlineOf(text))).toBe(`s1 （一） 大厦运营费
  s1.1 1. 2020年产业大厦运营费预算执行情况
  s1.2 2. 2020年目标完成情况`);
  });

  it('tell a list of duties from headings, with and without a full stop', () => {
    const text = `（一）主要职能
1.贯彻执行方针政策。
2.负责协调推进信息资源整合共享，指导信息化系统的运行管理和人员培训
3.完成交办的其他任务
（二）机构设置
设三个科室。`;
    expect(sectionList(outlineOf(text))).toBe('s1 （一） 主要职能\ns2 （二） 机构设置');
  });

  it('know 第一部分 over 一、, and start again under each part', () => {
    const text = `第一部分 部门概况
一、主要职能
负责水务。
第二部分 决算情况说明
一、收入支出总体情况
收入100万元。
二、收入情况
略。`;
    expect(sectionList(outlineOf(text))).toBe(`s1 第一部分 部门概况
  s1.1 一、 主要职能
s2 第二部分 决算情况说明
  s2.1 一、 收入支出总体情况
  s2.2 二、 收入情况`);
  });

  it('follow an unusual order where the numbering shows it', () => {
    const text = `1.项目一
（一）执行情况
支出10万元。
（二）完成情况
已完成。
2.项目二
（一）执行情况
支出20万元。`;
    expect(sectionList(outlineOf(text))).toBe(`s1 1. 项目一
  s1.1 （一） 执行情况
  s1.2 （二） 完成情况
s2 2. 项目二
  s2.1 （一） 执行情况`);
  });

  it('survive skipped and repeated numbers', () => {
    const text = `一、甲
文字。
三、乙
文字。
三、丙
文字。`;
    expect(sectionList(outlineOf(text))).toBe('s1 一、 甲\ns2 三、 乙\ns3 三、 丙');
  });

  it('read automatic labels like printed ones', () => {
    const root = tree(
      paragraph('基本情况', { label: '一、' }),
      paragraph('职能', { label: '（一）' }),
      paragraph('负责水务。'),
      paragraph('机构', { label: '（二）' }),
      paragraph('设三个科室。'),
    );
    const result = outline(root, 'x.docx');
    expect(sectionList(result)).toBe('s1 一、 基本情况\n  s1.1 （一） 职能\n  s1.2 （二） 机构');
    expect(result.blocks[1]).toMatchObject({ type: 'heading', text: '职能', label: '（一）' });
  });

  it('follow the levels that the file states, with and without labels', () => {
    const root = tree(
      {
        type: 'heading',
        depth: 1,
        children: [{ type: 'text', value: '2023年度某局绩效自评报告' }],
        data: { title: true } as object,
      },
      { type: 'heading', depth: 2, children: [{ type: 'text', value: '部门概况' }] },
      { type: 'heading', depth: 3, children: [{ type: 'text', value: '职能' }] },
      paragraph('负责水务。'),
      { type: 'heading', depth: 2, children: [{ type: 'text', value: '自评情况' }] },
      paragraph('一、预算执行', {}),
      paragraph('支出10万元。'),
    );
    expect(sectionList(outline(root, 'x.md'))).toBe(`s1 - 部门概况
  s1.1 - 职能
s2 - 自评情况
  s2.1 一、 预算执行`);
  });

  it('do not take a sentence in a heading style for a heading', () => {
    const root = tree(
      { type: 'heading', depth: 1, children: [{ type: 'text', value: '一、概况' }] },
      {
        type: 'heading',
        depth: 2,
        children: [
          { type: 'text', value: '本单位负责全县的水资源管理和防汛抗旱工作，现有编制三十个，实有二十八人。' },
        ],
      },
    );
    const result = outline(root, 'x.docx');
    expect(result.sections).toHaveLength(1);
    expect(result.blocks[1]).toMatchObject({ type: 'paragraph', section: 's1' });
  });

  it('open at short bold lines', () => {
    const root = tree(
      paragraph('一、项目自评'),
      paragraph('道路养护', { bold: true }),
      paragraph('支出10万元。'),
      paragraph('桥梁检测', { bold: true }),
      paragraph('支出20万元。'),
    );
    expect(sectionList(outline(root, 'x.docx'))).toBe(
      's1 一、 项目自评\n  s1.1 - 道路养护\n  s1.2 - 桥梁检测',
    );
  });

  it('are not opened by bold lines of the cover', () => {
    const root = tree(
      paragraph('2023年度部门决算', { bold: true }),
      paragraph('松岭县水务局', { bold: true }),
      paragraph('编制日期见封底'),
      paragraph('一、概况', { bold: true }),
      paragraph('负责水务。'),
    );
    expect(sectionList(outline(root, 'x.docx'))).toBe('s1 一、 概况');
  });

  it('open within a paragraph whose first line is a heading', () => {
    const result = outline(
      tree(paragraph('（一）预算执行情况\n全年支出10万元。'), paragraph('执行率100%。')),
      'x.docx',
    );
    expect(sectionList(result)).toBe('s1 （一） 预算执行情况');
    expect(result.blocks.map(({ type, section }) => [type, section])).toEqual([
      ['paragraph', 's1'],
      ['paragraph', 's1'],
    ]);
  });

  it('are not opened by rows of a table that lost its grid', () => {
    const text = `一、收入情况
一、财政拨款收入      9746.50   一、一般公共服务支出
二、事业收入          0.00      二、公共安全支出
三、其他收入          6.20
本年收入合计          9752.70`;
    expect(outlineOf(text).sections.map(({ title }) => title)).not.toContain(
      '事业收入          0.00      二、公共安全支出',
    );
  });
});

describe('contents', () => {
  const contents = `某局2023年度部门决算
目  录
第一部分 概况……1
一、职能……2
第二部分 说明……3
第一部分 概况
一、职能
负责水务。
第二部分 说明
收入10万元。`;

  it('open no section', () => {
    const { blocks, sections } = outlineOf(contents);
    expect(sections.map(({ title }) => title)).toEqual(['概况', '职能', '说明']);
    expect(
      blocks.filter(({ note }) => note === 'contents').map(({ type, section }) => [type, section]),
    ).toEqual(Array.from({ length: 4 }, () => ['note', null]));
  });

  it('are known without page numbers', () => {
    const { sections } = outlineOf(contents.replaceAll(/……\d/g, ''));
    expect(sections.map(({ title }) => title)).toEqual(['概况', '职能', '说明']);
  });

  it('are known where the reader marks them', () => {
    const root = tree(
      paragraph('一、职能\t1', { contents: true }),
      paragraph('一、职能'),
      paragraph('负责水务。'),
    );
    expect(outline(root, 'x.docx').sections).toHaveLength(1);
  });
});

describe('blocks', () => {
  it('hold a cell’s paragraphs with their place', () => {
    const { blocks } = outline(
      tree(paragraph('一、自评表'), table([[['项目'], ['全年预算', '（万元）']]])),
      'x.docx',
    );
    expect(blocks.slice(1)).toEqual([
      {
        id: 'b2',
        section: 's1',
        type: 'cell',
        text: '项目',
        table: 0,
        row: 0,
        column: 0,
        rowSpan: 1,
        columnSpan: 1,
      },
      {
        id: 'b3',
        section: 's1',
        type: 'cell',
        text: '全年预算',
        table: 0,
        row: 0,
        column: 1,
        rowSpan: 1,
        columnSpan: 1,
      },
      {
        id: 'b4',
        section: 's1',
        type: 'cell',
        text: '（万元）',
        table: 0,
        row: 0,
        column: 1,
        rowSpan: 1,
        columnSpan: 1,
      },
    ]);
  });

  it('of a report inside one table are running text', () => {
    const prose =
      '本单位负责全县水资源管理、防汛抗旱、河道治理和农村饮水安全工作，全年各项任务均已完成。'.repeat(4);
    const root = tree(table([[['自评报告正文']], [['一、基本情况', prose, '二、预算执行情况', prose]]]));
    const result = outline(root, 'x.docx');
    expect(sectionList(result)).toBe('s1 一、 基本情况\ns2 二、 预算执行情况');
    expect(result.blocks.map(({ type, section }) => [type, section]).slice(1)).toEqual([
      ['heading', 's1'],
      ['paragraph', 's1'],
      ['heading', 's2'],
      ['paragraph', 's2'],
    ]);
  });

  it('keep notes apart from the sections', () => {
    const root = tree(
      paragraph('某局2023年决算', { note: 'header' }),
      paragraph('一、概况'),
      paragraph('单位职能见注。', { paragraph: 7 }),
      paragraph('注：含下属单位', { note: 'footnote' }),
      paragraph('图1 组织机构', { note: 'textbox' }),
    );
    expect(
      outline(root, 'x.docx').blocks.map(({ type, note, section, paragraph: at }) => [
        type,
        note,
        section,
        at,
      ]),
    ).toEqual([
      ['note', 'header', null, undefined],
      ['heading', undefined, 's1', undefined],
      ['paragraph', undefined, 's1', 7],
      ['note', 'footnote', null, undefined],
      ['note', 'textbox', 's1', undefined],
    ]);
  });
});

/** All letters of a tree, blanks left out. */
function lettersOf(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\s/g, '');
  return 'children' in node ? node.children.map(lettersOf).join('') : '';
}

const words = fc
  .array(
    fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '2020年',
      '①',
      '目录',
      '情况',
      '支出12.5万元',
      '。',
      '：',
      '\n',
      ' ',
      '……3',
      '报告',
      '附件1',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const data = fc.record(
  {
    label: fc.constantFrom('一、', '（二）', '3.', '●'),
    bold: fc.boolean(),
    level: fc.integer({ min: 1, max: 9 }),
    note: fc.constantFrom('footnote' as const, 'textbox' as const, 'header' as const),
    contents: fc.boolean(),
    title: fc.boolean(),
  },
  { requiredKeys: [] },
);
const blocks = fc.oneof(
  fc.tuple(words, data).map(([text, known]) => paragraph(text, known)),
  fc
    .array(fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map(table),
);

describe('outline of any tree', () => {
  it('keeps every letter, and names only sections that exist', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 12 }), (children) => {
        const root: Root = tree(...children);
        const result = outline(root, 'x.docx');
        expect(result.blocks.map(({ text }) => text.replace(/\s/g, '')).join('')).toBe(lettersOf(root));
        const ids = new Set(result.sections.map(({ id }) => id));
        expect(ids.size).toBe(result.sections.length);
        for (const { section } of result.blocks) if (section !== null) expect(ids).toContain(section);
        for (const { id, parent, level } of result.sections) {
          expect(id.split('.')).toHaveLength(level);
          if (parent !== null) expect(ids).toContain(parent);
          expect(parent === null ? id.includes('.') : !id.startsWith(`${parent}.`)).toBe(false);
        }
        expect(new Set(result.blocks.map(({ id }) => id)).size).toBe(result.blocks.length);
        expect(outline(root, 'x.docx')).toEqual(result);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('takes time in proportion to the text', () => {
    const labels = ['一、', '（一）', '1.', '（1）', '①', '1.1 ', ''];
    const text = (count: number): Root =>
      lines(
        Array.from({ length: count }, (_, at) => `${labels[(at * 5) % 7]}第${at}项2020年度工作情况`).join(
          '\n',
        ),
      );
    const [small, large] = [text(5000), text(20_000)];
    expect(
      growth(
        () => outline(small, 'x.txt'),
        () => outline(large, 'x.txt'),
      ),
    ).toBeLessThan(10);
  });
});
