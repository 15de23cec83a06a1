import { describe, expect, it } from 'vitest';
import { repeatedText } from '../../src/checks/repeated-text.ts';
import { growth } from '../outline/growth.ts';
import { lines, table, tree } from '../outline/tree.ts';
import { find, findIn } from './form.ts';

const boilerplate =
  '资金到账后依照协议约定立即拨付给施工单位，全年各项产出指标都达到了年初设定的预期目标，项目实施提高了政府的公信力和形象，受益群众对项目实施的过程和结果都比较满意。';

describe('repeated-text: phrases', () => {
  it.each([
    ['中小企业坚持克服疫情带来的克服疫情带来的不利影响。', '克服疫情带来的克服疫情带来的'],
    ['推动高质量发展高质量发展。', '高质量发展高质量发展'],
    ['严格按照预算执行严格按照预算执行，没有超支。', '严格按照预算执行严格按照预算执行'],
  ])('finds %s', (text, words) => {
    expect(find(repeatedText, text)).toEqual([words]);
  });

  it('finds one that runs over a broken line', () => {
    const text = '全年按照年初制定的绩效目标组织实施各个项目，坚持克服疫情\n带来的克服疫情带来的不利影响。';
    expect(find(repeatedText, text)).toEqual(['克服疫情']);
  });

  it.each([
    '逐项逐项核对，一户一户走访，一步一步一步一步推进。',
    '哈哈哈哈哈哈哈哈。',
    '大厦运营管理费、大厦租赁费两个项目。',
    '重点项目管理和项目管理制度。',
    '2020202020202020年。',
    '按时完成，按时完成。',
    '————————————————',
    '一般公共预算财政拨款    一般公共预算财政拨款    政府性基金',
    '财政拨款收入 | 财政拨款收入 | 其他',
    'XXXXXXXXXXXX',
  ])('passes %s', (text) => {
    expect(find(repeatedText, text)).toEqual([]);
  });

  it('parts the cells of a table', () => {
    const root = tree(
      table([
        [['财政拨款收入'], ['财政拨款收入']],
        [['财政拨款收入', '财政拨款收入'], ['1']],
      ]),
    );
    expect(findIn(repeatedText, root)).toEqual([]);
  });
});

describe('repeated-text: copies', () => {
  const copied = (middle: string): string => `一、项目自评
（一）道路养护
本项目预算30万元，改善了路况，${boilerplate}
（二）桥梁检测
本项目预算12万元，检测桥梁6座，${middle}
（三）路灯维护
本项目预算8万元，点亮村路3公里，${boilerplate}`;

  it('finds a group once and names its places', () => {
    const found = findIn(repeatedText, lines(copied(boilerplate)));
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('一、（一）；一、（二）；一、（三）共3处');
    expect(found[0]!.words).toBe(boilerplate.slice(0, -1));
    expect(found[0]!.severity).toBe('info');
  });

  it('leaves the section out that has its own words', () => {
    const [found] = findIn(
      repeatedText,
      lines(copied('检测报告已经全部归档，发现的裂缝在汛期之前完成修补，没有发生安全事故。')),
    );
    expect(found!.message).toContain('一、（一）；一、（三）共2处');
  });

  it('finds two groups apart', () => {
    const other =
      '检测报告已经按桥梁编号全部归档备查，检查发现的裂缝在汛期到来之前完成修补，全年没有发生影响通行的安全事故，沿线村民反映出行比往年更加方便和安全。';
    const text = `一、项目自评\n（一）甲\n${boilerplate}\n（二）乙\n${boilerplate}\n（三）丙\n${other}\n（四）丁\n${other}`;
    expect(findIn(repeatedText, lines(text)).map(({ message }) => message.slice(0, 13))).toEqual([
      '一、（一）；一、（二）共2',
      '一、（三）；一、（四）共2',
    ]);
  });

  it.each([
    [
      'stock phrases',
      `一、项目\n（一）甲\n预算执行率为100%，资金使用合法合规。修补路面1200平方米。\n（二）乙\n预算执行率为100%，资金使用合法合规。检测桥梁6座。`,
    ],
    [
      'a small share',
      `一、项目\n（一）甲\n${boilerplate}\n（二）乙\n${boilerplate}${Array.from({ length: 30 }, (_, at) => `第${at}座桥梁的检测在当月完成，`).join('')}`,
    ],
    ['items of one section', `一、支出\n1、甲支出10万元，${boilerplate}\n2、乙支出20万元，${boilerplate}`],
  ])('passes %s', (_, text) => {
    expect(findIn(repeatedText, lines(text)).filter(({ message }) => message.includes('照抄'))).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    const sections = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `（${'一二三四五六七八九'[at % 9]}）项目${at}\n${boilerplate}`,
      ).join('\n');
    const [small, large] = [500, 2000].map((count) => lines(`一、项目\n${sections(count)}`));
    expect(findIn(repeatedText, large!)).toHaveLength(1);
    expect(
      growth(
        () => findIn(repeatedText, small!),
        () => findIn(repeatedText, large!),
      ),
    ).toBeLessThan(10);
  });
});
