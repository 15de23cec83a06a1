import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('score: what is taken off a weight', () => {
  it.each([
    ['a deduction', '数量指标（15分）：新建泵站4座，少于计划，扣2.5分，得12.5分。', '12.5分 = 15分 − 2.5分'],
    [
      'several deductions',
      '质量指标20分：返工一处扣1.5分，资料不全扣0.5分，得18分。',
      '18分 = 20分 − 1.5分 − 0.5分',
    ],
    [
      'the total of deductions',
      '立项依据不足扣1.5分；资金拨付滞后扣2分；档案不全扣0.8分。共扣4.3分。',
      '4.3分 = 1.5分 + 2分 + 0.8分',
    ],
  ])('follows %s', async (_, text, relation) => {
    expect(await held('score', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'a deduction that was not made',
      '数量指标（15分）：新建泵站4座，少于计划，扣2.5分，得13.5分。',
      /^score warning 13\.5分→12\.5/,
    ],
    [
      'the total of deductions',
      '立项依据不足扣1.5分；资金拨付滞后扣2分；档案不全扣0.8分。共扣5.3分。',
      /^score warning 5\.3分→4\.3/,
    ],
    ['a score above its weight', '过程指标20分，自评得分21分。', /^score error 21分→20/],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([expect.stringMatching(finding)]);
  });

  it.each([
    ['a rule', '时效指标（10分）：每延后1天扣1分，得8分。'],
    ['a rule below a bound', '质量指标（20分）：合格率低于90%的按比例扣5分，得20分。'],
    ['points in the bracket of a weight', '过程类30分（其中预算执行15分、预算管理10分），得28.5分。'],
  ])('takes nothing off by %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('a score with its full mark in brackets behind it', () => {
  it('is no weight of what follows', async () => {
    const text = (mark: string): string =>
      `决策18分（满分20分）、过程17分（满分20分）、产出27分（满分30分）、效益${mark}分（满分30分），得分88分。`;
    expect(await found(text('26'))).toEqual([]);
    expect(await found(text('36'))).not.toEqual([]);
  });

  it('nor where the bracket holds a bare number', async () => {
    const text = (mark: string): string =>
      `自评分四块：投入9.2分（10）、过程18.6分（20）、产出38.5分（40）、效益${mark}分（30），得94.4分。`;
    expect(await found(text('28.1'))).toEqual([]);
  });
});

describe('points that are taken off together', () => {
  it('are taken off once', async () => {
    const text = (gained: string): string =>
      `满分100分，污水处理率扣1.5分、巡查频次扣1分，共扣2.5分，自评${gained}分。`;
    expect(await found(text('97.5'))).toEqual([]);
    expect(await found(text('95.7'))).not.toEqual([]);
  });
});
