import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

/** A form whose rows lost their heads. */
const form = (weight: string, score: string, more: readonly string[] = []): string =>
  [
    '数量指标\t培训班次\t15.0\t15.0',
    '质量指标\t合格率\t20.0\t18.5',
    '时效指标\t完成时间\t15.0\t14.0',
    ...more,
    '社会效益\t带动就业\t30.0\t28.5',
    '满意度\t学员满意度\t20.0\t19.2',
    `合计\t${weight}\t${score}`,
  ].join('\n');

describe('table-rate: rows that lost their heads', () => {
  it('adds weights and scores up to the total row', async () => {
    expect(await held('table-rate', form('100', '95.2'))).toEqual(
      expect.arrayContaining([
        '100 = 15.0 + 20.0 + 15.0 + 30.0 + 20.0',
        '95.2 = 15.0 + 18.5 + 14.0 + 28.5 + 19.2',
      ]),
    );
    expect(await found(form('100', '95.2'))).toEqual([]);
  });

  it('finds the score, where the weights add up', async () => {
    expect(await found(form('100', '92.5'))).toEqual([
      expect.stringMatching(/^table-sum error .*92\.5→95\.2/),
    ]);
  });

  it('finds the weight, where the scores add up', async () => {
    expect(await found(form('90', '95.2'))).toEqual([expect.stringMatching(/^table-sum error /)]);
  });

  it('says nothing where neither does', async () => {
    expect(await found(form('90', '92.5'))).toEqual([]);
  });

  it('closes a block by 小计 and goes on', async () => {
    const closed = form('100', '95.2', ['产出小计\t50.0\t47.5']);
    expect(await held('table-rate', closed)).toEqual(
      expect.arrayContaining(['47.5 = 15.0 + 18.5 + 14.0', '95.2 = 15.0 + 18.5 + 14.0 + 28.5 + 19.2']),
    );
    expect(await found(closed)).toEqual([]);
    expect(await found(form('100', '95.2', ['产出小计\t50.0\t45.7']))).toEqual([
      expect.stringMatching(/^table-rate error 45\.7→47\.5/),
    ]);
  });

  it('says nothing of a total that 执行率 above it makes a rate', async () => {
    const text = form('100', '95.2').replace('满意度\t学员满意度', '预算执行\t执行率');
    expect(await found(text)).toEqual([]);
  });

  it('starts anew in another section', async () => {
    const [upper, lower] = [
      form('100', '95.2').split('\n').slice(0, 3),
      form('50', '47.7').split('\n').slice(3),
    ];
    expect(await held('table-rate', ['一、产出', ...upper, '二、效益', ...lower].join('\n'))).not.toContain(
      '95.2 = 15.0 + 18.5 + 14.0 + 28.5 + 19.2',
    );
  });
});
