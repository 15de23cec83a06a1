import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('a budget that was adjusted', () => {
  it('is no base any more', async () => {
    const text = (rate: string) =>
      `二、资金\n2023年预算安排763.10万元。年中调减市级资金12.40万元，调整后预算750.70万元。\n三、执行\n到位资金750.70万元，到位率100%；实际支出735.56万元，预算执行率${rate}。`;
    expect(await found(text('97.98%'))).toEqual([]);
    expect(await found(text('96.39%'))).toEqual([expect.stringMatching(/^rate error/u)]);
  });
});

describe('rates whose amounts do not stand before them', () => {
  it('takes the two of the bracket behind', async () => {
    const text = (rate: string) =>
      `单个项目审减率最高的为${rate}（外墙改造，送审128.40万元，审定88.52万元）。`;
    expect(await found(text('31.06%'))).toEqual([]);
    expect(await found(text('30.16%'))).toEqual([expect.stringMatching(/^rate error/u)]);
  });

  it('takes all that was spent for a rate alone in its sentence', async () => {
    const text =
      '一、收支\n调整预算7461.65万元。全年总支出7127.95万元，其中基本支出1523.77万元，项目支出5604.18万元。\n二、绩效\n调整预算完成率95.53%，总体符合要求。';
    expect(await held('rate', text)).toContain('95.53% = 7127.95万元 ÷ 7461.65万元');
  });
});
