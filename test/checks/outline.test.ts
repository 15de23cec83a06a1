import { describe, expect, it } from 'vitest';
import { outline } from '../../src/checks/outline.ts';
import { lines, paragraph, tree } from '../outline/tree.ts';
import { find, findIn } from './form.ts';

const parts = [
  '预算执行情况',
  '绩效目标完成情况分析',
  '各项指标完成情况分析',
  '偏离绩效目标的原因及下一步改进措施',
];

/** A section of a project with the parts of the given numbers. */
function project(label: string, numbers: readonly number[]): string {
  return [
    `${label}项目${label}`,
    ...numbers.flatMap((number, at) => [
      `${at + 1}.${parts[number - 1]}`,
      `第${number}部分的文字，按计划完成。`,
    ]),
  ].join('\n');
}

describe('outline: missing parts', () => {
  it('names what each project lacks, one finding a project', () => {
    const text = `一、项目自评\n${project('（一）', [1, 2])}\n${project('（二）', [1, 2, 3, 4])}\n${project('（三）', [1, 2, 3, 4])}`;
    expect(
      findIn(outline, lines(text)).map(({ words, message, severity }) => [words, message, severity]),
    ).toEqual([
      [
        '（一）项目（一）',
        '“（一）项目（一）”缺少同类部分写有的内容：各项指标完成情况、偏离绩效目标的原因及改进措施。',
        'info',
      ],
    ]);
  });

  it('compares the projects of all chapters', () => {
    const text = `一、项目自评\n${project('（一）', [1, 2, 3, 4])}\n二、转移支付自评\n${project('（一）', [1, 2, 3, 4])}\n${project('（二）', [1, 2, 3])}`;
    expect(find(outline, text)).toEqual(['（二）项目（二）']);
  });

  it.each([
    ['all projects lack it', `一、项目自评\n${project('（一）', [1, 2])}\n${project('（二）', [1, 2])}`],
    [
      'few projects have it',
      `一、项目自评\n${['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((number) => project(`（${number}）`, number === '九' ? [1, 2, 3, 4] : [1, 2, 3])).join('\n')}`,
    ],
    [
      'the part is prose without its title',
      `一、项目自评\n${project('（一）', [1, 2, 3])}\n${project('（二）', [1, 2, 3])}\n${project('（三）', [1, 2, 3]).replace('1.预算执行情况\n', '1.本项目安排30万元，')}`,
    ],
  ])('passes where %s', (_, text) => {
    expect(find(outline, text)).toEqual([]);
  });

  it('reads Word’s own numbers', () => {
    const root = (last: readonly string[]) =>
      tree(
        ...[parts, parts, last].flatMap((titles, at) => [
          paragraph(`项目${at}`, { label: `（${'一二三'[at]}）` }),
          ...titles.flatMap((title, index) => [
            paragraph(title, { label: `${index + 1}.` }),
            paragraph('按计划完成。'),
          ]),
        ]),
      );
    expect(findIn(outline, root(parts))).toEqual([]);
    expect(findIn(outline, root(parts.slice(0, 2))).map(({ words }) => words)).toEqual(['项目2']);
  });
});

describe('outline: numbers', () => {
  it.each([
    ['一、甲\n文字。\n三、乙\n文字。', '三、'],
    ['一、甲\n文字。\n二、乙\n文字。\n二、丙\n文字。', '二、'],
    ['一、职责\n1.负责水务。\n2.负责防汛。\n4.负责河道。', '4.'],
    ['一、职责\n（1）负责水务。\n（3）负责防汛。', '（3）'],
  ])('finds %j', (text, words) => {
    expect(find(outline, text)).toEqual([words]);
  });

  it.each([
    '一、甲\n文字。\n二、乙\n文字。\n三、丙\n文字。',
    '五、甲\n文字。\n六、乙\n文字。',
    '一、职责\n1.负责水务。\n2.负责防汛。\n二、机构\n1.办公室。\n2.财务科。',
    '一、职责\n1.负责水务。\n2.负责防汛。\n另有两项：\n1.负责河道。\n2.负责水库。',
    '第一部分 概况\n一、甲\n文字。\n第二部分 说明\n一、甲\n文字。\n二、乙\n文字。',
    '一、职责\n1.负责水务。\n12.08%的资金用于河道。',
    '一、支出\n1、甲支出10万元。\n2、乙支出20万元。\n9、丙支出30万元。',
  ])('passes %j', (text) => {
    expect(find(outline, text)).toEqual([]);
  });

  it.each([
    [
      ['1.', '3.'],
      ['', ''],
    ],
    [
      ['', '2.', ''],
      ['1.', '', '3.'],
    ],
  ])('leaves Word’s own numbers alone: %j beside typed %j', (automatic, typed) => {
    const root = tree(
      ...automatic.flatMap((label, at) => [
        paragraph(`${typed[at]}项目${at}`, label === '' ? undefined : { label }),
        paragraph('文字。'),
      ]),
    );
    expect(findIn(outline, root)).toEqual([]);
  });
});

describe('outline: empty sections', () => {
  it('finds a heading without text', () => {
    expect(
      findIn(outline, lines('一、概况\n负责水务。\n二、存在问题\n三、打算\n继续做好。')).map(
        ({ words, message }) => [words, message],
      ),
    ).toEqual([['二、存在问题', '“二、存在问题”只有标题，没有内容。']]);
  });

  it.each([
    '一、概况\n负责水务。\n二、存在问题：无\n三、打算\n继续做好。',
    '一、办公室\n二、财务科\n三、水资源科',
    '一、概况\n（一）职能\n负责水务。\n二、打算\n继续做好。',
    '一、概况\n负责水务。\n附件1：自评表',
  ])('passes %j', (text) => {
    expect(find(outline, text)).toEqual([]);
  });
});
