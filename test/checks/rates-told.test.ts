import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rates on a base that the words do not mean', () => {
  const silent: readonly (readonly [string, string])[] = [
    [
      'a share of another month',
      '调整预算2,400.00万元。6月末累计支付960.00万元，9月末累计支付占调整预算的68.1%。',
    ],
    [
      'what a share is of',
      '其中本级收入1,842万元。本级收入占年初任务3,200万元的57.6%，同比增收152万元，增长9.0%。',
    ],
    [
      'a share that is required',
      '全市销售彩票1.86亿元。投向老年人781万元、儿童639万元，占比分别为55%、45%，老年人福利比例不低于55%。',
    ],
    ['what a part of the year spent', '全年预算645万元，1—9月已发472.85万元，全年执行率99.3%。'],
    [
      'names of their own before 分别',
      '接待经费支出846万元，比上年减少98万元，下降10.4%；会议费、培训费分别压减12%和9%。',
    ],
    [
      '药占比 and 耗占比',
      '医疗收入39,518万元。医疗收入中，门急诊14,226万元、住院25,292万元，各占36.0%、64.0%；药占比31.6%，耗占比18.2%。',
    ],
    ['what is left over of what was spent', '全年总费用35,760.48万元，收支结余657.74万元，结余率1.81%。'],
    [
      'how far a balance lies below its limit',
      '年末余额247.84亿元。年末余额低于限额2.76亿元。全县综合财力216.30亿元，债务率114.6%（年末余额÷综合财力）。',
    ],
    [
      'a budget for what was spent',
      '一般公共预算财政拨款支出年初预算为911.20万元，支出决算为914.03万元。\n项目支出186.40万元，占一般公共预算财政拨款支出的20.39%。',
    ],
    [
      'the growth of the whole for a part',
      '第二产业税收18.77亿元。第二产业增收1.62亿元，拉动税收增长4.0个百分点，其中制造业税收13.40亿元，增长12.1%。',
    ],
    ['a mean divided again', '单位户均收回额由146.0万元（85家）降为122.1万元（79家）。'],
    [
      'one answer of several',
      '收回有效问卷780份，其中“满意”729份、“基本满意”38份、“不满意”13份，满意率93.5%（只计“满意”）。',
    ],
  ];
  it.each(silent)('does not take %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('takes what stands above the value that was aimed at', async () => {
    const text = (rate: string): string => `查新业务指标值为900件，实际完成1284件，超出指标值${rate}%。`;
    expect(await found(text('42.67'))).toEqual([]);
    expect(await found(text('46.27'))).not.toEqual([]);
  });
});

describe('rates of what is told apart', () => {
  const told: readonly (readonly [string, string, string])[] = [
    ['share', '药品费8,846.30万元，卫生材料费4,390.87万元，合计占37.02%。全年总费用35,760.48万元。', ''],
    [
      'share',
      '利润收入1,480万元，股利股息收入215万元，调出资金545万元。\n调出资金占利润收入与股利股息收入之和的比例为32.15%。',
      '32.15% = 545万元 ÷ (1,480万元 + 215万元)',
    ],
    ['rate', '核定编制1,862名，实有在编人员1,687人。\n编制使用率90.6%。', '90.6% = 1,687人 ÷ 1,862名'],
    [
      'rate',
      '共收到捐款3,286,415.20元。\n已拨付2,790,200.00元。\n尚存496,215.20元，拨付率84.9%。',
      '84.9% = 2,790,200.00元 ÷ 3,286,415.20元',
    ],
    ['change', '净增单位236家；实缴单位3,864家，同比增长6.50%。', '6.50% = 236家 ÷ (3,864家 − 236家)'],
    ['change', '次均费用41.3元，比上年降低1.2元，降幅2.82%。', '2.82% = 1.2元 ÷ (41.3元 + 1.2元)'],
    ['product', '出院1.53万人次，实际占用床日12.70万床日，平均住院日8.3天。', ''],
    ['product', '一季度末城市低保1,893人，支出城市低保金312.35万元，月人均补差550元。', ''],
  ];
  it.each(told)('%s: %s', async (check, text, relation) => {
    expect(await found(text)).toEqual([]);
    const relations = await held(check, text);
    if (relation) expect(relations).toContain(relation);
    else if (check !== 'share') expect(relations).not.toEqual([]);
  });

  it('adds up quarters of the year', async () => {
    const text = (share: string): string =>
      `一季度支出96.50万元，二季度185.20万元，三季度312.60万元，四季度210.15万元，前三季度占全年的${share}%。`;
    expect(await found(text('73.9'))).toEqual([]);
    expect(await found(text('79.3'))).not.toEqual([]);
  });

  it('counts the years of a row', async () => {
    const text = '学生三年分别为386人、512人、674人，年均增长32.14%。';
    expect(await held('change', text)).not.toEqual([]);
  });
});

describe('what each person costs in a month or a day', () => {
  it('multiplies by the months right behind the price', async () => {
    const text = (amount: string): string =>
      `80—89周岁264人，每人每月50元，三个月39,600元；90—99周岁41人，每人每月100元，三个月${amount}元。`;
    expect(await found(text('12,300'))).toEqual([]);
    expect(await found(text('13,200'))).not.toEqual([]);
  });

  it('divides by the days of persons', async () => {
    const text = (mean: string): string =>
      `培训累计5,130人天。伙食费66.69万元，折合每人天130元；住宿费51.30万元，折合每人天${mean}元。`;
    expect(await found(text('100'))).toEqual([]);
    expect(await found(text('110'))).not.toEqual([]);
  });

  it('multiplies the price of a day by the days of the year', async () => {
    const text = (price: string): string => `按每生每天5元、全年在校200天测算，每生每年${price}元。`;
    expect(await found(text('1000'))).toEqual([]);
    expect(await found(text('1200'))).not.toEqual([]);
  });

  it('reads numbers whose thousands a blank parts', async () => {
    const text = (mean: string): string => `在校学生2 184人，48个教学班，平均班额${mean}人。`;
    expect(await held('product', text('45.5'))).not.toEqual([]);
  });
});
