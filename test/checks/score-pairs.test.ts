import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const behind = (total: string): string =>
  `产出指标得46.50分（分值50分），效益指标得28.40分（分值30分），满意度指标得9.60分（分值10分），预算执行得9.30分（分值10分）。自评总分${total}分。`;
const inRow = (total: string): string =>
  `决策20分，得18.5分；过程20分，得19.2分；产出35分，得33.6分；效益25分，得23.1分。合计100分，得${total}分。`;
const whole = (output: string): string =>
  `一、总体得分\n预算执行10分，得9.4分；项目产出50分，得${output}分；项目效益30分，得28分；满意度10分，得9.6分。\n二、分项说明\n（一）项目产出`;
const detailed = (output: string): string =>
  `${whole(output)}\n路面修复数量15分，得14.5分。\n路面验收合格率15分，得13.5分。\n修复及时性10分，得9.5分。\n成本控制10分，得10分。`;
const paragraphs = (total: string): string =>
  `一、评分情况\n立项规范性12分，得11分。\n资金管理28分，得26.5分。\n路网产出60分，得57.2分。\n合计100分，得${total}分。`;

const concluded = (overall: string): string =>
  `一、评分情况\n决策20分，得18.5分。\n过程20分，得19.2分。\n产出35分，得33.6分。\n效益25分，得23.1分。\n二、评价结论\n项目综合得分${overall}分，绩效目标基本实现。`;

describe('score: weights with the scores gained for them', () => {
  it.each([
    ['weights behind their scores', behind('93.80'), '93.80分 = 46.50分 + 28.40分 + 9.60分 + 9.30分'],
    ['a row that its total closes', inRow('94.4'), '94.4分 = 18.5分 + 19.2分 + 33.6分 + 23.1分'],
    ['weights of that row', inRow('94.4'), '100分 = 20分 + 20分 + 35分 + 25分'],
    ['paragraphs that a total closes', paragraphs('94.7'), '94.7分 = 11分 + 26.5分 + 57.2分'],
    ['the overall score of another section', concluded('94.4'), '94.4分 = 18.5分 + 19.2分 + 33.6分 + 23.1分'],
    ['the section that details a pair', detailed('47.5'), '47.5分 = 14.5分 + 13.5分 + 9.5分 + 10分'],
    [
      'a heading that bears the points below it',
      '一、评价情况\n（一）决策指标（满分20分）\n立项规范性8分，得7.6分。\n目标合理性12分，得11.2分。',
      '20分 = 8分 + 12分',
    ],
    [
      'what a section takes off',
      `${whole('47.5')}\n抽检不合格扣1.5分；工期延误扣1分。`,
      '47.5分 = 50分 − 1.5分 − 1分',
    ],
    [
      'the total of what a section takes off',
      `${whole('47.5')}\n抽检不合格扣1.5分；工期延误扣1分。共扣2.5分。`,
      '2.5分 = 50分 − 47.5分',
    ],
    [
      'a score right behind the bracket of its weight',
      '一、执行\n截至年底支付进度86.4%，工程完工。\n二、评分\n1.资金执行情况（15分）12.96分。',
      '12.96分 = 15分 × min(86.4%, 1)',
    ],
  ])('adds up %s', async (_, text, relation) => {
    expect(await held('score', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['weights behind their scores', behind('98.30'), /^score warning 98\.30分→93\.80$/],
    ['a row that its total closes', inRow('94.9'), /^score warning .*94\.9分→94\.4/],
    ['paragraphs that a total closes', paragraphs('97.4'), /^score warning .*97\.4分→94\.7/],
    ['the overall score of another section', concluded('94.9'), /^score warning .*94\.9分→94\.4/],
    ['the section that details a pair', detailed('47.0'), /^score warning 47\.0分→47\.5/],
    ['a score above the weight behind it', '产出指标得51.50分（分值50分）。', /^score error 51\.50分→50/],
  ])('finds once what does not add up: %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([expect.stringMatching(finding)]);
  });

  it('says nothing where neither the weights nor the scores add up', async () => {
    const text = inRow('94.9').replace('过程20分', '过程15分').replace('19.2', '14.2');
    expect(await held('score', text)).not.toContain('100分 = 20分 + 15分 + 35分 + 25分');
    expect(await found(text)).toEqual([]);
  });
});
