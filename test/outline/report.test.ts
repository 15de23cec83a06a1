import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.ts';
import { read } from '../../src/read/index.ts';
import { lines, outlineOf, paragraph, sectionList, table, tree } from './tree.ts';

const body = '\n一、基本情况\n本单位负责水务工作。';

describe('what a report is', () => {
  it.each([
    [
      '2020年度云川新区科创局\n部门预算执行情况自评报告',
      '2020年度云川新区科创局部门预算执行情况自评报告',
      '云川新区科创局',
      2020,
      '绩效自评',
    ],
    [
      '松岭县水务局2023年度部门整体支出绩效自评报告',
      '松岭县水务局2023年度部门整体支出绩效自评报告',
      '松岭县水务局',
      2023,
      '部门整体绩效自评',
    ],
    [
      '附件1\n2022年某市教育局\n项目支出绩效自评报告',
      '2022年某市教育局项目支出绩效自评报告',
      '某市教育局',
      2022,
      '项目支出绩效自评',
    ],
    [
      '河湾区财政局关于2021年度转移支付绩效自评的报告',
      '河湾区财政局关于2021年度转移支付绩效自评的报告',
      '河湾区财政局',
      2021,
      '转移支付绩效自评',
    ],
    [
      '２０２４年度松岭县交通运输局部门决算',
      '２０２４年度松岭县交通运输局部门决算',
      '松岭县交通运输局',
      2024,
      '决算',
    ],
    [
      '青岩县人民医院二〇二一年度部门决算',
      '青岩县人民医院二〇二一年度部门决算',
      '青岩县人民医院',
      2021,
      '决算',
    ],
    ['2023年度部门决算\n松 岭 县 水 务 局\n2024年9月', '2023年度部门决算', '松岭县水务局', 2023, '决算'],
    ['2024年部门预算编制说明', '2024年部门预算编制说明', null, 2024, '预算'],
    [
      '2023年度美丽乡村建设项目绩效自评报告',
      '2023年度美丽乡村建设项目绩效自评报告',
      null,
      2023,
      '项目支出绩效自评',
    ],
    [
      '2023年度西渡县水务局农村饮水安全项目绩效自评报告',
      '2023年度西渡县水务局农村饮水安全项目绩效自评报告',
      '西渡县水务局',
      2023,
      '项目支出绩效自评',
    ],
    [
      '西渡县水务局2021-2023年规划执行情况报告',
      '西渡县水务局2021-2023年规划执行情况报告',
      '西渡县水务局',
      2023,
      null,
    ],
  ])('is read from its title: %s', (head, title, department, year, kind) => {
    expect(outlineOf(head + body).report).toEqual({ title, department, year, kind });
  });

  it('is read from the file’s name where the text does not say', () => {
    const { report } = outline(
      lines('一、基本情况\n本单位负责水务工作。'),
      '县直/松岭县水务局24年部门预算.docx',
    );
    expect(report).toEqual({ title: null, department: '松岭县水务局', year: 2024, kind: '预算' });
  });

  it('is read from the head of a form', () => {
    const root = tree(
      paragraph('项目支出绩效自评表'),
      paragraph('（2022年度）'),
      table([
        [['项目名称'], ['道路养护']],
        [['单位名称'], ['松岭县交通运输局']],
      ]),
    );
    expect(outline(root, 'x.docx').report).toMatchObject({
      department: '松岭县交通运输局',
      year: 2022,
      kind: '项目支出绩效自评',
    });
  });

  it('is read from a cover in a text box and from the page header', () => {
    const root = tree(
      paragraph('松岭县水务局2022年度部门决算', { note: 'textbox' }),
      paragraph('一、概况'),
      paragraph('本单位负责水务工作。'),
    );
    expect(outline(root, 'x.docx').report).toMatchObject({
      department: '松岭县水务局',
      year: 2022,
      kind: '决算',
    });
    const header = tree(paragraph('2022年度部门决算', { note: 'header' }), paragraph('一、概况'));
    expect(outline(header, 'x.docx').report.kind).toBe('决算');
  });

  it('takes the year that the text calls its own, not the one it compares with', () => {
    const text = `一、收入情况
某局2024年度收入10万元，与2023年度相比增加1万元，比2023年增长11%，较2023年决算多1万元。`;
    expect(outlineOf(text).report.year).toBe(2024);
  });

  it('stays unknown where nothing says', () => {
    expect(outlineOf('一、概况\n本单位负责水务工作。').report).toEqual({
      title: null,
      department: null,
      year: null,
      kind: null,
    });
  });

  it('does not take a first sentence for a title', () => {
    expect(outlineOf('根据通知要求，现将2023年度决算情况说明如下：\n一、概况').report.title).toBeNull();
  });
});

const received = new URL('../../../shared/reports/lanzhou-2020.txt', import.meta.url);

describe('whole reports', () => {
  it('divides the fixture as its author did, in text and in Word', async () => {
    const names = ['yunchuan-2020.txt', 'yunchuan-2020.docx'];
    const [text, word] = await Promise.all(
      names.map(async (name) => {
        const { root } = await read(
          readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url)),
          name,
        );
        return outline(root, name);
      }),
    );
    const labelled = word!.sections.filter(({ label }) => label !== null);
    expect(sectionList({ sections: labelled })).toBe(sectionList(text!));
    expect(word!.sections.at(-1)!.title).toContain('附件');
    expect(text!.sections.filter(({ parent }) => parent === 's4').map(({ label }) => label)).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
    ]);
    expect(text!.sections.filter(({ parent }) => parent === 's5')).toHaveLength(5);
    expect(text!.sections.filter(({ parent }) => parent === null)).toHaveLength(8);
  });

  it.skipIf(!existsSync(received))('divides a report as received', async () => {
    const { root } = await read(readFileSync(received), 'report.txt');
    const { report, sections } = outline(root, 'report.txt');
    expect(report.year).toBe(2020);
    expect(sections.filter(({ parent }) => parent === null)).toHaveLength(8);
    expect(sections.filter(({ parent }) => parent === 's4.4').map(({ label }) => label)).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
    expect(sections.filter(({ parent }) => parent === 's5').map(({ label }) => label)).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
    ]);
    expect(sections.filter(({ parent }) => parent === 's3.3')).toEqual([]);
  });
});
