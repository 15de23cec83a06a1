import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('difference', () => {
  it.each([
    [
      '节约',
      '项目预算安排50.00万元，实际支出46.20万元，节约资金4.80万元。',
      'difference error 50.00万元→51.00 46.20万元→45.20 4.80万元→3.80',
    ],
    [
      '追加',
      '年初预算500.00万元，年中追加60.50万元，全年预算550.50万元。',
      'difference error 60.50万元→50.50 550.50万元→560.50',
    ],
    [
      '滚存结余',
      '年初滚存结余120.00万元，当年收支结余30.50万元，年末滚存结余155.00万元。',
      'difference error 30.50万元→35.00 155.00万元→150.50',
    ],
    [
      '序时进度',
      '上半年完成支出268.00万元，完成年度预算500.00万元的53.6%，快于序时进度6.3个百分点。',
      'difference error 6.3个百分点→3.6',
    ],
    [
      '到位 and budget',
      '支出预算安排共2271.00万元，资金到位2271.00万元，实际使用1978.04万元，结余2492.96万元。',
      'difference error 2492.96万元→292.96',
    ],
    [
      '收支相抵',
      '收支相抵，本年总收入1486.92万元，总支出1459.77万元，年末结转和结余27.15元。',
      'difference warning 27.15元→271500',
    ],
    [
      '完成预算',
      '基本支出决算487.20万元，完成预算92.88%，决算数大于预算数的主要原因是人员增加。',
      'difference error',
    ],
    [
      'points in the wrong direction',
      '群众满意率达到73.6%，比上年71.9%降低1.7个百分点。',
      'difference warning 1.7个百分点→-1.7',
    ],
    [
      '未支付, whose amounts the rate before shows',
      '下达专项950.40万元，付款879.12万元，占92.50%。跨年工程较多，年底结余71.82万元。',
      'difference warning 71.82万元→71.28',
    ],
    [
      'a remainder of the budget in another section',
      '一、预算\n项目预算3920.40万元。\n二、支出\n全年支出3678.53万元，进展顺利。剩余241.78万元。',
      'difference warning 241.78万元→241.87 3920.40万元→3920.30 3678.53万元→3678.63',
    ],
    [
      '本年结余 beside another balance',
      '本年收入1865.30万元，本年支出1832.54万元，本年结余23.76万元，年末滚存结余120.50万元。',
      'difference error 1865.30万元→1856.30 23.76万元→32.76',
    ],
    [
      '大于',
      '年初预算为500万元，支出决算为486万元，决算数大于预算数的主要原因是压减开支。',
      'difference error',
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds 持平 of two different amounts', async () => {
    const [finding] = await found('年初预算为500万元，支出决算为510万元，决算数与预算数持平。');
    expect(finding).toMatch(/^difference error/);
  });

  it.each([
    ['本年总收入14361.25万元，总支出14353.92万元，结余7.32万元。', '7.32万元 = 14361.25万元 − 14353.92万元'],
    ['预算安排3.88万元，实际使用3.39万元，节省了0.49万元。', '0.49万元 = 3.88万元 − 3.39万元'],
    ['三公经费支出10.00万元，控制指标12.50万元，低于控制指标2.50万元。', '2.50万元 = 12.50万元 − 10.00万元'],
    [
      '预算安排50.00万元，资金到位45.00万元，实际支出46.20万元，结余3.80万元。',
      '3.80万元 = 50.00万元 − 46.20万元',
    ],
    ['年初预算500.00万元，年中调减60.50万元，全年预算439.50万元。', '439.50万元 = 500.00万元 − 60.50万元'],
    ['年初预算为500万元，支出决算为486万元，决算数小于预算数。', '486万元 < 500万元'],
    ['基本支出决算487.20万元，完成预算92.88%，决算数小于预算数。', '92.88% < 1'],
    [
      '年初预算620.00万元，调整预算650.00万元，支出决算604.50万元，决算数小于调整预算数。',
      '604.50万元 < 650.00万元',
    ],
    ['群众满意率达到73.6%，比上年71.9%提高1.7个百分点。', '1.7个百分点 = |73.6% − 71.9%|'],
    ['合格率98.6%，高于98%的目标0.6个百分点。', '0.6个百分点 = |98.6% − 98%|'],
    ['下达资金480.00万元，资金到位452.50万元，未到位27.50万元。', '27.50万元 = 480.00万元 − 452.50万元'],
    [
      '一、收入\n本年收入合计1865.30万元。\n二、支出\n本年支出合计1872.54万元。\n三、结余\n本年支出大于本年收入7.24万元。',
      '7.24万元 = 1872.54万元 − 1865.30万元',
    ],
    [
      '一、安排\n债券额度共4836.00万元。\n二、使用\n累计使用债券资金2618.50万元，债券资金余额2217.50万元。',
      '2217.50万元 = 4836.00万元 − 2618.50万元',
    ],
  ])('follows %s', async (text, relation) => {
    expect(await held('difference', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  const lists = (county: string): string =>
    `一、到位\n资金到位情况：中央540.00万元、省级164.00万元、县级96.00万元。\n二、使用\n资金支付情况：中央521.00万元、省级158.50万元、县级81.50万元。\n三、结余\n资金结余情况：中央结余19.00万元、省级结余5.50万元、县级结余${county}万元。`;

  it('takes lists that run side by side from each other, item by item', async () => {
    expect(await held('difference', lists('14.50'))).toEqual([
      '19.00万元 = 540.00万元 − 521.00万元',
      '5.50万元 = 164.00万元 − 158.50万元',
      '14.50万元 = 96.00万元 − 81.50万元',
    ]);
    expect(await found(lists('14.50'))).toEqual([]);
    expect(await found(lists('41.50'))).toEqual(['difference error 41.50万元→14.50']);
  });

  it.each([
    ['a limit', '三公经费支出10.00万元，低于控制指标12.50万元。'],
    ['a carry-over', '本年总收入500.00万元，总支出515.00万元，动用上年结转资金后无结余。'],
    ['a last rate that is not printed', '群众满意率达到73.6%，比上年降低1.7个百分点。'],
    [
      'a comparison of something behind the rate',
      '基本支出决算487.20万元，完成预算92.88%，其中人员经费增长较快，决算数大于预算数。',
    ],
    [
      'a remainder that no two amounts make',
      '一、安排\n债券额度共4836.00万元。\n二、使用\n累计使用债券资金2618.50万元，债券资金余额1958.30万元。',
    ],
    ['a list of savings', '全年节约办公费1.20万元、差旅费2.30万元、会议费0.80万元。'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('net assets', () => {
  it('are both kinds of assets less what is owed', async () => {
    const text = (net: string): string =>
      `流动资产为320万元；非流动资产1,480万元。负债总额152万元，净资产${net}万元。`;
    expect(await found(text('1,648'))).toEqual([]);
    expect(await held('difference', text('1,648'))).toHaveLength(1);
    expect(await found(text('1,468'))).not.toEqual([]);
  });
});

describe('what is compared with a plan', () => {
  it('is no last one of several where its words name a total', async () => {
    const text = '东片修渠318.6万元，西片修渠297.2万元，两片总额比计划610.5万元多5.3万元。';
    expect(await found(text)).toEqual([]);
  });

  it('takes what there was at the beginning for no remainder', async () => {
    const text = (rest: string): string => `贷款总额7,420万元，逾期金额148.4万元；${rest}万元。`;
    expect(await found(text('年初余额7,840'))).toEqual([]);
    expect(await found(text('剩余7,217.6'))).toEqual(['difference warning 7,217.6万元→7271.6']);
  });

  it('takes what was handed to another budget off what is left', async () => {
    const text = (left: string): string =>
      `基金收入3.46亿元，支出2.15亿元，调入一般公共预算0.98亿元，结转${left}亿元。`;
    expect(await found(text('0.33'))).toEqual([]);
    expect(await held('difference', text('0.33'))).toContain('0.33亿元 = 3.46亿元 − 2.15亿元 − 0.98亿元');
    expect(await found('基金收入3.46亿元，支出2.15亿元，结转1.13亿元。')).toHaveLength(1);
  });

  it('takes no net assets of the first day out of what there was on the last', async () => {
    const text = (net: string): string =>
      `年末资产58.22亿元，负债31.41亿元，净资产${net}亿元。年初净资产25.13亿元。`;
    expect(await found(text('26.81'))).toEqual([]);
    expect(await found(text('28.61'))).toHaveLength(1);
  });
});

describe('a part of what is left', () => {
  it('is not all of it', async () => {
    const text = (left: string): string =>
      `2023年预算2,126.0万元，执行1,938.44万元，${left}结转下年121.36万元，收回财政66.2万元。`;
    expect(await found(text('执行率91.2%，未执行187.56万元，其中'))).toEqual([]);
    expect(await found('2023年预算2,126.0万元，执行1,938.44万元，结转下年178.56万元。')).toHaveLength(1);
  });
});

describe('a stock that came and went', () => {
  const stock = (last: string): string =>
    `编织袋年初在库4,260条，汛前购进1,500条，调给3个乡镇1,875条，老化报废125条，${last}条。`;

  it.each([
    ['年末结存3,760', []],
    ['眼下库里存3,760', []],
    ['年末结存3,960', [expect.stringMatching(/^difference/)]],
    ['眼下库里存3,960', [expect.stringMatching(/^difference/)]],
  ])('is what is left of all that is told: %s', async (last, findings) => {
    expect(await found(stock(last))).toEqual(findings);
  });

  it('goes on in a list with the word before it, and passes over what the words call a total', async () => {
    const debt = (last: string): string =>
      `债务余额年初48.36亿元，当年新发专项债6.20亿元、一般债1.85亿元，偿还到期本金4.15亿元。年末余额${last}亿元。`;
    expect(await held('difference', debt('52.26'))).toContain(
      '52.26亿元 = 48.36亿元 + 6.20亿元 + 1.85亿元 − 4.15亿元',
    );
    expect(await found(debt('50.41'))).toEqual([expect.stringMatching(/^difference/)]);
    const stock = (last: string): string =>
      `库房年初有灭火器642具，新购218具，可调配860具。发放到站点385具，到期报废47具，年末结存${last}具。`;
    expect(await found(stock('428'))).toEqual([]);
    expect(await found(stock('438'))).toEqual([expect.stringMatching(/^difference/)]);
  });

  it('passes over what one movement is made of', async () => {
    const assets = (last: string): string =>
      `年初原值1,862.35万元，本年增加214.80万元，系购置附件168.00万元、更新设备46.80万元，本年减少97.45万元，年末原值${last}万元。`;
    expect(await found(assets('1,979.70'))).toEqual([]);
    expect(await found(assets('1,997.70'))).not.toEqual([]);
  });

  it('goes on the other way where only so it comes out', async () => {
    const staff = (last: string): string =>
      `年初在岗护林员486人，年内退出14人、续聘补录9人，年末在岗${last}人。`;
    expect(await found(staff('481'))).toEqual([]);
    expect(await found(staff('463'))).toEqual([]);
  });

  it('is left alone where the words do not tell how something moved', async () => {
    const text =
      '2022年末余额2,940万元，2023年还本420万元，利息支出按年初余额4.5%计为132.3万元，年末余额降至2,520万元。';
    expect(await found(text)).toEqual([]);
    expect(await found('编织袋年初在库4,260条，汛前购进1,500条，外地1,875条，年末结存3,960条。')).toEqual([]);
  });
});

describe('a budget that an outcome is held against', () => {
  it('is compared with what its rate is of, and not with the last of a list before it', async () => {
    const text = (word: string): string =>
      `财政拨款支出1,440.73万元，其中卫生健康支出决算50.27万元、住房保障支出决算73.91万元。年初预算为1,402.80万元，完成年初预算的102.7%，决算数${word}年初预算数，系年中追加经费。`;
    expect(await found(text('大于'))).toEqual([]);
    expect(await found(text('小于'))).not.toEqual([]);
  });
});

describe('what an account was credited with and gave back', () => {
  it('came and went with the rest', async () => {
    const text = (closing: string): string =>
      `保证金专户年初余额1,846.20万元，本年归集262.50万元、结息33.40万元、使用118.70万元，因撤单退还9.30万元，年末余额${closing}万元。`;
    expect(await found(text('2,014.10'))).toEqual([]);
    expect(await held('difference', text('2,014.10'))).toHaveLength(1);
    expect(await found(text('2,041.10'))).toHaveLength(1);
  });
});
