import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('points taken off', () => {
  it('ties them to the weight and the score of that name', async () => {
    const text = '产出指标（50分）得49.20分，扣0.80分是因为结案率略低；效益指标（30分）得27.80分，扣2.20分。';
    expect(await held('score', text)).toEqual(
      expect.arrayContaining(['0.80分 = 50分 − 49.20分', '2.20分 = 30分 − 27.80分']),
    );
  });

  it('ties them to a row of a table', async () => {
    const text =
      '指标\t分值\t得分\n培训人数\t6\t5.85\n队伍稳定率\t10\t8.50\n\n失分主要在两处：培训人数扣0.15分，队伍稳定率扣1.50分。';
    expect(await held('score', text)).toEqual(
      expect.arrayContaining(['0.15分 = 6 − 5.85', '1.50分 = 10 − 8.50']),
    );
  });

  it('adds up what a total of them lists', async () => {
    const text = '自评得分98.94分。扣分合计1.06分，包括：就业扣0.29分；拨付扣0.28分；结余扣0.49分。';
    expect(await held('score', text)).toEqual(
      expect.arrayContaining(['1.06分 = 0.29分 + 0.28分 + 0.49分', '1.06分 = 100 − 98.94分']),
    );
    expect(await found(text)).toEqual([]);
  });

  it('takes words between 扣 and the points for no score', async () => {
    expect(await found('产出（50分）扣设备到货延迟1.5分，得48.5分。')).toEqual([]);
  });
});
