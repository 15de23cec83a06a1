import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('what is owed against what may be', () => {
  it('is no more, though the limit stands a paragraph before', async () => {
    const text = (owed: string) =>
      `经批准，核定我县2023年政府债务限额41.20亿元。\n截至2023年底，全县政府债务余额${owed}，控制在限额以内。`;
    expect(await held('difference', text('385,160万元'))).toContain('385,160万元 <= 41.20亿元');
    expect(await found(text('485,160万元'))).toEqual([expect.stringMatching(/^difference error/u)]);
  });

  it('lies below the limit by what the words say', async () => {
    const text = (apart: string) =>
      `全系统政府债务年初余额31.06亿元，年末余额33.47亿元。债务限额35.20亿元，余额低于限额${apart}亿元。`;
    expect(await held('difference', text('1.73'))).toContain('1.73亿元 = 35.20亿元 − 33.47亿元');
    expect(await found(text('1.73'))).toEqual([]);
    expect(await found(text('17.30'))).toEqual([expect.stringMatching(/^difference/u)]);
  });
});

describe('持平', () => {
  it.each([
    ['污水费收入', '900万元，上年900万元，与上年持平。', '900万元 = 900万元'],
    ['公务接待费', '3.20万元（上年3.20万元），与上年持平。', '3.20万元 = 3.20万元'],
    ['公务接待费', '3.20万元，与上年的3.20万元持平。', '3.20万元 = 3.20万元'],
  ])('holds of %s%s', async (name, text, claim) => {
    expect(await held('difference', name + text)).toContain(claim);
    expect(await found(name + text)).toEqual([]);
  });

  it.each([
    '垃圾处理费收入1640万元，上年1870万元，与上年持平。',
    '公务接待费3.20万元（上年2.30万元），与上年持平。',
  ])('is wrong of %s', async (text) => {
    expect(await found(text)).toEqual([expect.stringMatching(/^difference error/u)]);
  });

  it.each([
    '垃圾处理费收入1640万元，上年1870万元，基本与上年持平。',
    '收入1640万元，上年1645万元，与上年持平。',
    '收入1640万元，上年支出1870万元，其中公用支出与上年持平。',
  ])('leaves room in %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('a word of comparison', () => {
  it('agrees with the figure that it names', async () => {
    const text = (word: string) => `年末贷款余额98.40亿元，个贷率79.26%，${word}上年末的81.05%。`;
    expect(await held('difference', text('低于'))).toContain('79.26% < 81.05%');
    expect(await found(text('高于'))).toEqual([expect.stringMatching(/^difference warning/u)]);
    expect(await found('故障平均修复时间9.5小时，低于合同约定的8小时。')).toHaveLength(1);
  });
});
