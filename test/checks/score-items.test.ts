import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const scored = (assets: string): string =>
  [
    '（一）投入（满分20分，得18.5分）。目标设定9.0分，预算配置9.5分。',
    `（二）过程（满分30分，得27.5分）。预算执行11.2分，预算管理9.5分，资产管理${assets}分。`,
  ].join('\n');

describe('score: scores behind a bracket', () => {
  it('make the one in it', async () => {
    expect(await held('score', scored('6.8'))).toEqual(
      expect.arrayContaining(['18.5分 = 9.0分 + 9.5分', '27.5分 = 11.2分 + 9.5分 + 6.8分']),
    );
    expect(await found(scored('6.8'))).toEqual([]);
  });

  it('accuse where they lie close beside it', async () => {
    expect(await found(scored('8.6'))).toEqual([expect.stringMatching(/^score /)]);
  });

  it('are no scores where they make the weight, nor where points are taken off', async () => {
    const weights = '（一）投入（满分20分，得18.5分）。目标设定10.0分，预算配置10.0分。';
    const lost = '（一）投入（满分20分，得18.5分）。目标设定扣0.5分，预算配置扣1.0分。';
    expect(await found(weights)).toEqual([]);
    expect(await held('score', lost)).not.toContain('18.5分 = 0.5分 + 1.0分');
  });
});
