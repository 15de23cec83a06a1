import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rates whose amounts stand in a table', () => {
  it('reads a defined rate as the quotient of two other rows', async () => {
    const text = (rate: string): string =>
      `|项目|本年|上年|\n|---|---|---|\n|资产总额（亿元）|634.72|598.06|\n|负债总额（亿元）|382.91|366.05|\n|资产负债率|${rate}%|61.21%|\n`;
    expect(await held('rate', text('60.33'))).toEqual([
      '60.33% = 382.91 ÷ 634.72',
      '61.21% = 366.05 ÷ 598.06',
    ]);
    expect(await found(text('60.33'))).toEqual([]);
    expect(await found(text('63.03'))).not.toEqual([]);
  });

  it('takes the total row where the sentence tells only a difference', async () => {
    const text =
      '单位：万元\n\n|项目|2023年预算|2023年决算|\n|---|---|---|\n|合计|418.00|382.64|\n|购置费|386.00|366.32|\n|接待费|32.00|16.32|\n\n说明：决算数比预算数少35.36万元，为预算的91.54%。';
    expect(await held('rate', text)).toContain('91.54% = 382.64 ÷ 418.00');
    expect(await found(text)).toEqual([]);
  });

  it('reads what a remark reckons', async () => {
    const text =
      '|指标|指标值|完成值|分值|得分|备注|\n|---|---|---|---|---|---|\n|培训农技人员|≥3,000人次|2,640人次|15|13.2|完成目标的88%，受汛期影响|\n|农户满意度|≥90%|93.5%|10|10|抽样200户，满意187户|\n|年人均增收（元）|≥8,000|8,400|10|10|每人每月700元|\n';
    expect(await held('table-rate', text)).toEqual(
      expect.arrayContaining(['88% = 2,640人次 ÷ 3,000人次', '93.5% = 187户 ÷ 200户']),
    );
    expect(await held('product', text)).toContain('8,400 = 700元 × 12');
    expect(await found(text)).toEqual([]);
  });

  it('finds the columns of a formula in a bracket', async () => {
    const text =
      '|单位|预收（万元）|退费（万元）|\n|---|---|---|\n|甲院|5,418.0|1,330.9|\n|乙院|7,824.5|1,960.4|\n|合计|13,242.5|3,291.3|\n\n退费率（退费/预收）24.9%，比上年同期提高2.2个百分点。';
    expect(await held('rate', text)).toContain('24.9% = 3,291.3 ÷ 13,242.5');
    expect(await found(text)).toEqual([]);
  });

  it('counts the rows that a caption of several units names', async () => {
    const text =
      '运行简报（单位：万元、人次）\n\n|指标|2022年|2023年|\n|---|---|---|\n|出院人次|14,806|16,230|\n|医疗收入|15,284.6|17,026.3|\n|其中：药品收入|4,127.5|4,256.6|\n|卫生材料|1,681.3|1,770.7|\n\n住院收入11,818.0万元，次均住院费用7,281.6元。药占比由27.0%降至25.0%，下降2.0个百分点；耗占比10.4%。';
    expect(await held('product', text)).toContain('7,281.6元 = 11,818.0万元 ÷ 16,230');
    expect(await held('share', text)).toEqual(
      expect.arrayContaining([
        '27.0% = 4,127.5 ÷ 15,284.6',
        '25.0% = 4,256.6 ÷ 17,026.3',
        '10.4% = 1,770.7 ÷ 17,026.3',
      ]),
    );
    expect(await found(text)).toEqual([]);
  });
});
