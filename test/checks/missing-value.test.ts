import { describe, expect, it } from 'vitest';
import { missingValue } from '../../src/checks/missing-value.ts';
import { lines, table, tree } from '../outline/tree.ts';
import { find, findIn } from './form.ts';

describe('missing-value', () => {
  it.each([
    ['我单位根据指标评价，整体自评指标得分。', '整体自评指标得分。'],
    ['经自评，2023年度部门整体支出绩效自评得分；等级为优。', '2023年度部门整体支出绩效自评得分；'],
    ['综合得分为，自评结果为优。', '得分为，'],
    ['预算执行率为。', '执行率为。'],
    ['全年支出为万元，结余2万元。', '为万元'],
    ['我单位是全额拨款单位，年初预算为万元。', '为万元'],
    ['比上年增加5万元，主要原因是。', '主要原因是。'],
    ['比上年增加5万元，主要原因：。', '主要原因：。'],
    ['年初预算XX万元，全年支出30万元。', 'XX万元'],
    ['完成率为××%，得分9分。', '××%'],
    ['年初预算____万元，全年支出30万元。', '____'],
    ['群众满意度93%，自评得分为 分，等级为优。', '得分为 分'],
    ['自评得分95分，评价等级为“”。', '等级为“”'],
    ['自评得分95分，评价结果为（  ）。', '结果为（  ）'],
    ['共投入XX.XX万元，受益30人。', 'XX.XX万元'],
  ])('finds %s', (text, words) => {
    expect(find(missingValue, text)).toEqual([words]);
    expect(findIn(missingValue, lines(text))[0]!.severity).toBe('warning');
  });

  it.each([
    ['比上年下降（增长）27.78%。', '下降（增长）27.78%'],
    ['比上年增加（减少） 5万元。', '增加（减少） 5万元'],
    ['比上年增加/减少5万元。', '增加/减少5万元'],
    ['招标项目共计 ,0 个。', '共计 ,0 个'],
    ['由XXX科室负责，支出3万元。', 'XXX'],
  ])('hints at %s', (text, words) => {
    expect(findIn(missingValue, lines(text)).map((found) => [found.words, found.severity])).toEqual([
      [words, 'info'],
    ]);
  });

  it.each([
    '整体自评指标得分98分。',
    '定性指标按完成情况酌情得分。',
    '未完成的不得分，超期的扣分。',
    '按比例得分。',
    '以上扣分影响自评得分。',
    '由评价小组复核自评得分。',
    '（一）综合得分。2023年综合得分98分。',
    '计量单位为万元。',
    '（金额单位：正文为万元，附表为元）',
    '本报告正文金额均为万元，各附表数据为元。',
    '本表以万元为单位，保留两位小数。',
    '主要原因是人员减少。',
    '主要原因：一是人员减少；二是压减会议。',
    '支出10万元，占100%。',
    '与上年相比增加（减少）变动情况见附表。',
    '结余（超支）说明：无。',
    '项目代码为51000021XXR00001，位于X121线。',
    '尺码为XXL的工作服30件。',
    '总计，2023年支出30万元。',
    '共计3个项目，0个未完成。',
    '单位（盖章）：        年    月    日',
    '年度主要任务完成情况（100字以内）：全年修补路面1200平方米，支出30万元。',
    '满意度达到95%，',
    '评价等级为“优”，结果（见附表）已公开。',
    '支出3万元，共计个人补助2万元。',
  ])('passes %s', (text) => {
    expect(find(missingValue, text)).toEqual([]);
  });

  it('expects the reason before the next heading', () => {
    const text = '一、支出情况\n支出比上年增加5万元，主要原因：\n二、收入情况\n收入10万元。';
    expect(find(missingValue, text)).toEqual(['主要原因：']);
    expect(find(missingValue, text.replace('二、收入情况', '人员增加。'))).toEqual([]);
  });

  it('leaves empty cells alone, and finds placeholders in filled ones', () => {
    const form = tree(
      table([
        [['项目名称'], ['全年预算数'], ['得分']],
        [['道路养护'], ['XX万元'], ['']],
        [['桥梁检测'], ['20万元'], ['9']],
      ]),
    );
    expect(findIn(missingValue, form).map(({ words }) => words)).toEqual(['XX万元']);
  });

  it('tells of a template that nobody filled in once', () => {
    const template = `XX单位XX年度绩效自评报告
一、概况（200字以内）
（单位职能，200字以内）
二、执行情况
年初预算XX万元，全年支出XX万元，执行率XX%，得分XX分。
（存在的问题，300字以内）`;
    const found = findIn(missingValue, lines(template));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ words: null, severity: 'warning' });
  });

  it('tells of each place where only some were forgotten', () => {
    const values = Array.from({ length: 20 }, (_, at) => `第${at}项支出${at + 10}万元，执行率98%。`).join(
      '\n',
    );
    const text = `${values}\n年初预算XX万元。\n全年支出XX万元。\n执行率XX%。\n得分为。`;
    expect(find(missingValue, text)).toEqual(['XX万元', 'XX万元', 'XX%', '得分为。']);
  });
});
