import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const WEIGHTS = '按投入15分、过程25分、产出35分、效果25分的权重打分：';

describe('rows of points with names', () => {
  it('adds up the row behind a row of weights', async () => {
    const text = `${WEIGHTS}投入14.20分，过程22.50分，产出33.10分，效果23.60分，合计93.40分。`;
    expect(await held('score', text)).toEqual(
      expect.arrayContaining(['93.40分 = 14.20分 + 22.50分 + 33.10分 + 23.60分', '14.20分 <= 15分']),
    );
    expect(await found(text)).toEqual([]);
  });

  it('finds a total that is none, and points above their weight', async () => {
    expect(
      await found(`${WEIGHTS}投入14.20分，过程22.50分，产出33.10分，效果23.60分，合计94.30分。`),
    ).toEqual([expect.stringMatching(/^score warning 94\.30分→93\.40/)]);
    expect(
      await found(`${WEIGHTS}投入14.20分，过程22.50分，产出33.10分，效果26.30分，合计96.10分。`),
    ).toContainEqual(expect.stringMatching(/^score error/));
  });

  it('reads weights that are told respectively', async () => {
    const text =
      '决策、过程、产出、效益满分分别为15、25、35、25分。自评决策14.0分、过程21.8分、产出32.9分、效益22.7分，总分91.4分。';
    expect(await held('score', text)).toContain('21.8分 <= 25');
    expect(await found(text)).toEqual([]);
  });

  it('takes no full score and no threshold for a total', async () => {
    expect(
      await found(
        '项目总分100分。预算执行得9.91分，产出得50分，效益得29分，满意度得10分，自评98.91分，90分以上为优。',
      ),
    ).toEqual([]);
  });
});
