import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('figures held against what the words of a comparison name', () => {
  it.each([
    ['全年运行经费76.58万元，在职34人，人均2.25万元，低于上年的2.36万元。', '2.25万元 < 2.36万元'],
    [
      '全市政府债务余额186.43亿元，控制在省核定的201.20亿元限额之内，按性质分述如下。',
      '186.43亿元 <= 201.20亿元',
    ],
    ['培训12,740人天，每人天250元，人均培训10天，未超过400元的综合定额。', '250元 <= 400元'],
    ['接待支出1.69万元，控制在年初预算2.40万元以内，为预算的70.4%。', '1.69万元 <= 2.40万元'],
  ])('holds %s', async (text, claim) => {
    expect(await held('difference', text)).toContain(claim);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    '全年运行经费76.58万元，在职34人，人均2.52万元，低于上年的2.36万元。',
    '全市政府债务余额216.43亿元，控制在省核定的201.20亿元限额之内，按性质分述如下。',
    '接待支出2.69万元，控制在年初预算2.40万元以内，主要是厉行节约。',
  ])('finds %s', async (text) => {
    expect(await found(text)).toEqual([expect.stringMatching(/^difference warning/u)]);
  });

  it.each([
    '限额29.35亿元，年末余额28.64亿元，低于限额0.71亿元。',
    '管线漏损率不高，实损73吨，低于定额23吨。',
    '每名儿童平均补助1.2万元，每年不超过1.7万元。',
  ])('takes no figure for what it is held against: %s', async (text) => {
    expect((await held('difference', text)).filter((each) => /[<>]/u.test(each))).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it('reads the budget of which so much was spent', async () => {
    const text = '接待支出1.69万元，控制在年初预算2.40万元以内，为预算的70.4%。';
    expect(await held('rate', text)).toContain('70.4% = 1.69万元 ÷ 2.40万元');
  });

  it('reads 大于 and 小于 where a line at the end tells the unit', async () => {
    const text = (spent: string) => `公务接待：预算1.20，决算${spent}，决算小于预算。以上金额单位均为万元。`;
    expect(await held('difference', text('0.37'))).toContain('0.37 < 1.20');
    expect(await found(text('1.37'))).toEqual([expect.stringMatching(/^difference error/u)]);
  });
});

describe('points of a rate', () => {
  it('reads 基点 as hundredths of a point', async () => {
    const text = (points: string) => `平均利率3.04%，比上年下降${points}个基点（上年3.27%）。`;
    expect(await held('difference', text('23'))).toContain('23个基点 = |3.04% − 3.27%|');
    expect(await found(text('32'))).toEqual([expect.stringMatching(/^difference warning/u)]);
  });

  it('takes the ends of a range for no pair', async () => {
    const text = '人工费占31.6%，同类工程人工费占比通常22%至26%，该项目比上限高出5.6个百分点。';
    expect(await found(text)).toEqual([]);
  });

  it('holds what was done against the months that its sentence tells', async () => {
    const text = (points: string) =>
      `前三季度一般公共预算收入完成107.80亿元，完成年初预算的75.9%（年初预算142.00亿元），高于序时进度${points}个百分点。`;
    expect(await found(text('0.9'))).toEqual([]);
    expect(await found(text('2.4'))).toEqual([expect.stringMatching(/^difference error/u)]);
  });

  it('takes a schedule told in a bracket for no progress', async () => {
    const text = (points: string) =>
      `2023年水利专项资金支付进度统计（截至9月末，单位：万元）\n| 项目 | 下达数 | 已支付 | 进度 |\n| 河道治理 | 12,600.0 | 9,072.0 | 72.0% |\n| 农村供水 | 6,270.0 | 5,204.1 | 83.0% |\n| 合计 | 18,870.0 | 14,276.1 | 75.7% |\n\n低于序时进度（75%）的为河道治理1个项目；全县平均进度高于序时进度${points}个百分点。`;
    expect(await found(text('0.7'))).toEqual([]);
    expect(await held('difference', text('0.7'))).toContain('0.7个百分点 = 75.7% − 75%');
  });

  it('holds a rate of the table above against the months of the title', async () => {
    const text =
      '2024年1—6月部门预算执行进度通报\n单位\t调整预算\t累计支出\t执行进度\n甲局\t88,905.10\t47,183.94\t53.07%\n乙局\t33,460.82\t12,905.37\t38.57%\n合计\t122,365.92\t60,089.31\t49.11%\n\n注：平均进度低于时间进度0.89个百分点。';
    expect(await held('difference', text)).toContain('0.89个百分点 = 0.5000000000 − 49.11%');
  });
});
