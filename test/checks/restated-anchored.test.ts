import { describe, expect, it } from 'vitest';
import { found } from './claims.ts';

const report = (summary: string): string =>
  `全年到位资金3,660.00万元，支出${summary}，取得较好成效。\n一、资金使用\n本年到位资金3,660.00万元。全年支出3,472.15万元，主要用于管网改造。`;

describe('what was spent of one amount', () => {
  it('is the same in the summary', async () => {
    expect(await found(report('3,472.15万元'))).toEqual([]);
    expect(await found(report('3,427.15万元'))).toEqual([
      expect.stringMatching(/^restated error 3,427\.15万元/),
    ]);
  });

  it('is not compared with what was spent of another amount', async () => {
    expect(await found(report('3,391.40万元').replace('年到位资金3,660', '年到位资金4,120'))).toEqual([]);
  });

  it('is no spending that a word narrows', async () => {
    expect(await found(report('3,472.15万元').replace('支出3,472', '设备购置支出3,027'))).toEqual([]);
  });
});
