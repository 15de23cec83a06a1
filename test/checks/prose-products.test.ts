import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('numbers and prices that are told apart', () => {
  it('multiplies a price by the factor of its paragraph', async () => {
    const text = '总分90分以上按1.1系数发放。基数每人每年12000元，5名干部应发66000元，已预发40000元。';
    expect(await found(text)).toEqual([]);
    expect(await held('product', text)).toContain('66000元 = 5名 × 12000元 × 1.1');
  });

  it('multiplies what the text multiplies', async () => {
    const text = (amount: string): string => `膳食补助资金：1,046人×5.50元×96天，共${amount}元`;
    expect(await held('product', text('552,288.00'))).toEqual(['552,288.00元 = 1,046人 × 5.50元 × 96天']);
    expect(await found(text('552,288.00'))).toEqual([]);
    expect(await found(text('525,288.00'))).not.toEqual([]);
  });

  it('reads fields of number, price and amount', async () => {
    const text = (amount: string): string =>
      `货物名称：服务终端，数量：26台，成交单价：38,500元，成交金额：1,001,000元\n货物名称：扫描仪，数量：45台，成交单价：1,860元，成交金额：${amount}元`;
    expect(await found(text('83,700'))).toEqual([]);
    expect(await found(text('87,300'))).not.toEqual([]);
  });

  it('takes prices in a row for the numbers before them', async () => {
    const text =
      '今年10至12月保障6,482人，其中：A类1,104人、B类2,957人、C类2,421人，月人均补差分别为480元、360元、280元。\nA类需资金158.976万元；B类需资金319.356万元；C类需资金203.364万元。\n特困人员集中供养146人、分散供养733人，按每人每月1,020元计，需268.974万元。';
    expect(await found(text)).toEqual([]);
    expect(await held('product', text)).toEqual(
      expect.arrayContaining([
        '158.976万元 = 1,104人 × 480元 × 3',
        '203.364万元 = 2,421人 × 280元 × 3',
        '268.974万元 = (146人 + 733人) × 1,020元 × 3',
      ]),
    );
  });

  it('adds up the numbers of several terms', async () => {
    const text = '春季学期资助1,590人，秋季学期资助1,650人，每生每学期1,500元，共发放486万元。';
    expect(await held('product', text)).toContain('486万元 = (1,590人 + 1,650人) × 1,500元');
  });

  it('multiplies each price with what bears its name', async () => {
    const text = (amount: string): string =>
      `小学每生每年1250元、初中1500元，预计惠及小学386人、初中1,142人，需资金${amount}万元。`;
    expect(await found(text('219.55'))).toEqual([]);
    expect(await found(text('291.55'))).not.toEqual([]);
  });

  it('carries a price on to the lines behind it', async () => {
    const text = (amount: string): string =>
      `甲县：新改建82.6公里，奖补标准每公里18万元，应奖1,486.8万元\n乙县：新改建64.5公里，奖补标准同上，应奖1,161.0万元\n丙县：新改建47.9公里，应奖${amount}万元`;
    expect(await found(text('862.2'))).toEqual([]);
    expect(await found(text('8,622'))).not.toEqual([]);
  });

  it('finds the total of a round average that it makes to the last digit', async () => {
    const text =
      '实际支出47.36万元，其中购书18.92万元、活动15.40万元、水电13.04万元。\n新购图书4,730册，平均每册40元；开展活动154场。';
    expect(await held('product', text)).toContain('40元 = 18.92万元 ÷ 4,730册');
  });

  it('divides a year by its months, however far it is told', async () => {
    const text =
      '基金收入402,916万元；基金支出356,495万元。\n需要说明：可支付月数约为7个月。按2023年月均支出29,708万元测算。';
    expect(await held('product', text)).toContain('29,708万元 = 356,495万元 ÷ 12');
  });

  it('knows a number by the unit at the end of its name', async () => {
    const text =
      '医疗收入9,862.40万元（门急诊4,137.25万元、住院5,725.15万元）。门急诊人次186,540，次均费用221.79元；出院8,165人次，人均住院费用7,011.82元。';
    expect(await held('product', text)).toContain('221.79元 = 4,137.25万元 ÷ 186,540');
    expect(await found(text)).toEqual([]);
  });

  it('shares out no joined name for one of its things', async () => {
    const text = '公务用车购置及运行维护费33.26万元；年末保有公务用车4辆，车均运行维护费3.92万元。';
    expect(await found(text)).toEqual([]);
  });
});
