import { describe, expect, it } from 'vitest';
import { textTree } from '../../src/read/text.ts';
import { shapeOf } from './shape.ts';

/** Blocks and messages of a text. */
const read = (lines: readonly string[]): string[] => {
  const { root, messages } = textTree(lines.join('\n'));
  const told = messages.map(({ kind, count }) => `! ${kind} ${count}`);
  return [...shapeOf({ root, messages: [] }).trimEnd().split('\n'), ...told];
};

/** Prose that wraps, and goes on over the end of a page. */
const upper = '本单位全年收到财政拨款五百万元，其中基本支出三百万元，项目支';
const lower = '出二百万元，均已按进度拨付。';
const whole = `- ${upper}${lower}`;
const page = (top: readonly string[], bottom: readonly string[] = []): string[] => [
  `\f${top[0] ?? ''}`,
  ...top.slice(1),
  lower,
  upper,
  ...bottom,
];
const title = '云川新区水务局2023年度自评报告';

describe('what recurs where pages end is no part of the text', () => {
  it('a header below a form feed, whose words are kept once', () => {
    const header = '云川新区水务局绩效自评';
    const lines = [title, upper, ...[1, 2, 3].flatMap(() => page([header])), lower];
    expect(read(lines)).toEqual([
      `- ${title}`,
      ...[whole, whole, whole, whole],
      `(header) ${header}`,
      '! running-headers 3',
      '! joined-lines 4',
    ]);
  });

  it('the title on every page but the first', () => {
    const lines = [title, upper, ...page([title]), ...page([title]), lower];
    expect(read(lines)).toEqual([
      `- ${title}`,
      ...[whole, whole, whole],
      '! running-headers 2',
      '! joined-lines 3',
    ]);
  });

  it('two lines of a footer above page numbers, and a number in the header itself', () => {
    const footer = ['云川新区水务局规划财务科', '二〇二四年三月编印成册'];
    const lines = [1, 2, 3, 4].flatMap((number) => [
      `部门整体支出绩效自评报告 第${number}页`,
      number === 1 ? title : lower,
      upper,
      ...footer,
      `- ${number} -`,
    ]);
    expect(read([...lines, lower])).toEqual([
      `- ${title}`,
      ...[whole, whole, whole, whole],
      `(header) ${footer[1]}`,
      '(header) 部门整体支出绩效自评报告',
      `(header) ${footer[0]}`,
      '! page-numbers 4',
      '! running-headers 12',
      '! joined-lines 4',
    ]);
  });
});

describe('the only number between blank lines', () => {
  const prose = '项目支出1163.92万元，占34.17%；上缴上级支出0';
  const further = '万元，占0%；对附属单位补助支出0万元，占0%。';

  it('numbers a page where it stands inside a sentence', () => {
    expect(read([prose, '', '13', '', further]).join('')).not.toMatch(/013|[^0-9]13[^0-9]/u);
  });

  it('is kept where a sentence ends before it', () => {
    expect(read([`${prose}万元。`, '', '13', '', further]).join('\n')).toMatch(/^- 13$/mu);
  });
});

it('a form feed ends a line, with or without a line end beside it', () => {
  expect(read(['支出5万元。\f结余3万元。', '收入8万元。\f', '\f\f共计9万元。'])).toEqual([
    '- 支出5万元。',
    '- 结余3万元。',
    '- 收入8万元。',
    '- 共计9万元。',
  ]);
});

describe('what only looks like it stays', () => {
  it.each([
    ['the unit of a table', '单位名称及金额单位：万元'],
    ['the heads of columns', '项目名称    年初预算数    全年执行数'],
    ['a short entry of a table', '一般公共'],
    ['a sentence', '以上情况均经审计核对无误。'],
  ])('%s', (_, line) => {
    const lines = [title, upper, ...[1, 2, 3].flatMap(() => page([line])), lower];
    expect(read(lines).filter((each) => each.startsWith('! running'))).toEqual([]);
  });

  it('what two pages of many begin with', () => {
    const tops = [
      '水务局机关本级支出',
      '甲项目支出情况',
      '水务局机关本级支出',
      '乙项目支出情况',
      '丙项目支出情况',
    ];
    const lines = [title, upper, ...tops.flatMap((top) => page([top])), lower];
    expect(read(lines).filter((each) => each.startsWith('! running'))).toEqual([]);
  });
});
