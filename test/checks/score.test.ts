import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const item = (text: string): string =>
  `一、项目自评情况\n（一）车辆租赁费\n${text}\n（二）物业管理费\n管理到位。`;

describe('score', () => {
  it.each([
    [
      'a full score with an execution rate of 75 %',
      item('全年预算20万元，实际支出15万元，预算执行率75%。\n综合得分100分。'),
      /^score warning/,
    ],
    ['a score above the full one', '经评价，项目综合得分102分。', /^score error/],
    [
      'a score that is not its weight times the rate',
      '预算执行率79.27%，权重10分，得分8.93分。',
      /^score warning .*8\.93分→7\.93/,
    ],
    [
      'parts that exceed their total',
      '产出指标得50分，效益指标得30分，满意度指标得15分，总分90分。',
      /^score (?:warning|error)/,
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([expect.stringMatching(finding)]);
  });

  it('adds the parts up to the total, and to the full score', async () => {
    expect(await held('score', '产出得48分，效益得30分，满意度得9.5分，总分87.5分。')).toContain(
      '87.5分 = 48分 + 30分 + 9.5分',
    );
    expect(
      await held('score', '年度目标完成，得10分；产出指标，得50分；效益指标，得30分；满意度指标，得10分。'),
    ).toContain('10分 + 50分 + 30分 + 10分 = 100');
  });

  it('takes whole points as given, not as rounded', async () => {
    const text = '产出指标得50分，效益指标得28分，满意度指标得10分，预算执行得10分，总分99分。';
    expect(await found(text)).toEqual([expect.stringMatching(/^score (?:warning|error)/)]);
  });

  it('counts a rate above 100 % as 100 %', async () => {
    const text = '预算执行率208.87%，权重10分，得分10分。';
    expect(await held('score', text)).toContain('10分 = 10分 × min(208.87%, 1)');
    expect(await found(text)).toEqual([]);
  });

  it('takes the execution score from the amounts where no rate is told', async () => {
    const text = '全年预算812.60万元，实际支出698.02万元。预算执行得8.59分。';
    expect(await held('score', text)).toContain('8.59分 = 10 × (698.02万元 ÷ 812.60万元)');
    expect(await held('score', text.replace('8.59', '8.95'))).not.toContain(
      '8.95分 = 10 × (698.02万元 ÷ 812.60万元)',
    );
  });

  it.each([
    ['what the rate allows', item('全年预算20万元，实际支出15万元，预算执行率75%。\n综合得分97.5分。')],
    ['an average', '四个项目平均得分99.43分，其中最高得分100分，最低得分98.2分。'],
    ['two rates in one item', item('预算执行率75%，资金支付执行率100%。\n综合得分100分。')],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('takes what several gave together for no score of its own', async () => {
    expect(await found('评估组给8家食堂打分，总分731.2分，均分91.4分。')).toEqual([]);
    expect(await found('食堂自评总分131.2分，其中卫生91.4分。')).toHaveLength(1);
    expect(await found('8家食堂平均得分91.4分，总分731.2分。')).toEqual([]);
  });

  it('takes points that are collected for no marks', async () => {
    const text = (label: string): string => `志愿服务发放积分8,400分，${label}140分。`;
    expect(await found(text('人均得'))).toEqual([]);
    expect(await found(text('项目自评得分'))).toHaveLength(1);
  });

  it('adds up what was gained, without what was lost', async () => {
    const text = (total: string): string =>
      `综合得分${total}分。决策16.20分，过程17.90分，产出28.40分，效益22.10分。过程类满分20分，失分2.10分。`;
    expect(await found(text('84.60'))).toEqual([]);
    expect(await found(text('86.40'))).toHaveLength(1);
  });
});

describe('the whole of a share', () => {
  it('is no part of the score behind which it stands', async () => {
    const text = (total: string, share: string): string =>
      `数量指标：完成率100%，得12分。质量指标：合格率目标100%，实际92.5%，得9.25分。时效指标：按期完成，得10分。三项合计${total}分，占40分的${share}%。`;
    expect(await found(text('31.25', '78.13'))).toEqual([]);
    expect(await found(text('32.15', '80.38'))).not.toEqual([]);
  });
});

describe('a subtotal', () => {
  it('adds what an item gained in all, and not its parts once more', async () => {
    const text = (total: string): string =>
      `决策10分得9.5分；产出50分，讲座一项（满分8分）按次数得6.27分，其他产出满分，产出共得48.27分；效益30分得29分；满意度10分得9分。总分${total}分。`;
    expect(await found(text('95.77'))).toEqual([]);
    expect(await found(text('97.57'))).toEqual([expect.stringMatching(/^score/)]);
  });
});

describe('the total of several', () => {
  it('that are counted right before it is no mark of one', async () => {
    expect(await found('6个街道总分528分。')).toEqual([]);
    expect(await found('4个一级指标总分128分。')).toEqual(['score error']);
  });
});

describe('what is converted by a rate', () => {
  it('was gained as well', async () => {
    const text = (total: string): string =>
      `预算执行10分，得分按使用率折算为9.1分；产出50分得45.5分；效益30分得27分；满意度10分得8.6分；合计${total}分。`;
    expect(await found(text('90.2'))).toEqual([]);
    expect(await found(text('92.0'))).not.toEqual([]);
  });
});

describe('a full score above that of the rule', () => {
  it('is that of the scores told with it', async () => {
    const text = (gained: string, full: string): string =>
      `监测指标24项，实得分数${gained}分，满分${full}分。`;
    expect(await found(text('642.5', '1,000'))).toEqual([]);
    expect(await found(text('1,042.5', '1,000'))).toEqual([expect.stringMatching(/^score error/)]);
    expect(await found(text('142.5', '100'))).toContainEqual(expect.stringMatching(/^score error/));
  });
});

describe('a score of last year', () => {
  it('is no total of this year', async () => {
    const text = (all: string): string =>
      `决策类满分20分，得18.5分；过程类满分20分，得18分；产出类满分30分，得28.6分；效益类满分30分，得29.0分。总分${all}分，等级为“优”。上年度该项目自评90.5分，系按旧指标打分。`;
    expect(await found(text('94.1'))).toEqual([]);
    expect(await found(text('91.4'))).toHaveLength(1);
  });
});
