import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('product', () => {
  it.each([
    [
      '租赁办公用房136698.01平方米，每月每平方米租金30元，花费总金额4921万元。',
      '4921万元 = 136698.01平方米 × 30元 × 12',
    ],
    ['发放补贴1235人，每人每月150元，全年发放222.30万元。', '222.30万元 = 1235人 × 150元 × 12'],
    ['购置电脑20台，单价5000元，共计10.00万元。', '10.00万元 = 20台 × 5000元'],
    [
      '水库维修经费由省与市县按7:3分担，共1285.60万元，省级承担899.92万元，市县承担385.68万元。',
      '385.68万元 = 1285.60万元 × (3 ÷ (7 + 3))',
    ],
  ])('follows %s', async (text, relation) => {
    expect(await held('product', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'a sentence behind its amount',
      '支出明细为：护林员劳务费259.20万元、防火物资采购41.35万元。护林员劳务费按216人、每人每月1000元、发放12个月计算。',
      '259.20万元 = 1000元 × 216人 × 12个月',
    ],
    [
      'a year of months that nobody tells',
      '其中寄宿生生活补助168.48万元。享受补助1,404人，每人每月100元。',
      '168.48万元 = 100元 × 1,404人 × 12',
    ],
    [
      'steps behind their total',
      '示范社奖补175万元，国家级5家、每家15万元，省级10家、每家10万元；其余资金用于培训。',
      '175万元 = 5家 × 15万元 + 10家 × 10万元',
    ],
    [
      'steps of means',
      '翻建户83户、户均补助2.4万元，修缮户126户、户均补助0.9万元，共发放补助312.60万元。',
      '312.60万元 = 83户 × 2.4万元 + 126户 × 0.9万元',
    ],
    [
      'steps that were counted before',
      '任务面积2.60万亩，其中新建1.45万亩、提质改造1.15万亩。新建按每亩1,800元、提质改造按每亩1,200元补助，共3,990.00万元。',
      '3,990.00万元 = 1.45万亩 × 1,800元 + 1.15万亩 × 1,200元',
    ],
    [
      'a share for each source',
      '一、概况\n人均补助标准580元，其中中央348元、省级139元、县级93元。参保人数27.36万人。\n二、资金\n中央资金9521.28万元，省级资金3803.04万元，县级资金2544.48万元。',
      '9521.28万元 = 348元 × 27.36万人',
    ],
    [
      'visits counted by the month',
      '一、标准\n高龄津贴每人每月85元。\n二、发放\n高龄津贴全年发放36,482人次、金额310.10万元。',
      '310.10万元 = 85元 × 36,482人次',
    ],
    [
      'cost of one visit',
      '住院收入7,318.45万元。出院患者9,126人次，住院次均费用8019.34元。',
      '8019.34元 = 7,318.45万元 ÷ 9,126人次',
    ],
    ['a mean of stations', '现有服务站14个，工作人员41人，平均每站2.9人。', '2.9人 = 41人 ÷ 14个'],
    [
      'what was reached',
      '每批次成本不高于1,500元，实际1,482元，检测支出124.93万元，共843批次。',
      '1,482元 = 124.93万元 ÷ 843批次',
    ],
    ['a month of a year', '供养标准每人每年11,400元，月均950元。', '950元 = 11,400元 ÷ 12'],
    [
      'months that a reserve lasts',
      '全年支出86.42亿元，年末滚存结余51.85亿元，可支付7.2个月。',
      '7.2个月 = 51.85亿元 ÷ (86.42亿元 ÷ 12)',
    ],
    [
      'a year of days',
      '设计日处理污水1.5万吨，按365天计，年处理污水547.5万吨。',
      '547.5万吨 = 1.5万吨 × 365',
    ],
    [
      'a monthly rent',
      '租用公务车辆，月租金4,500元，6辆车全年共32.40万元。',
      '32.40万元 = 6辆 × 4,500元 × 12',
    ],
    ['rounds', '对38所学校开展督查3轮次，检查学校114校次。', '114校次 = 3轮次 × 38所'],
    [
      'a multiple',
      '担保基金余额3,150.00万元，贷款余额23,940.00万元，贷款余额为担保基金余额的7.6倍。',
      '7.6倍 = 23,940.00万元 ÷ 3,150.00万元',
    ],
    [
      'a ratio of three',
      '资金由中央、省、县按6:3:1比例分担，共计1,846.50万元，中央负担1,107.90万元。',
      '1,107.90万元 = 1,846.50万元 × (6 ÷ (6 + 3 + 1))',
    ],
  ])('follows %s', async (_, text, relation) => {
    expect(await held('product', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'an amount that a sentence behind it reckons',
      '支出明细为：护林员劳务费295.20万元、防火物资采购41.35万元。护林员劳务费按216人、每人每月1000元、发放12个月计算。',
      'product warning 295.20万元→259.20 216人→246',
    ],
    [
      'what all gain',
      '产业带动农户6,318户，户均增收1,850元，带动增收1,186.83万元。',
      'product warning 1,186.83万元→1168.83',
    ],
    [
      'a harvest ten times too big',
      '项目区亩均增产粮食54公斤，按4.6万亩计算，年新增粮食产能约2484万公斤。',
      'product warning 4.6万亩→46 2484万公斤→248.4 54公斤→540',
    ],
    [
      'a grant for each village',
      '对43个行政村按每村6万元给予补助，计285万元。',
      'product warning 285万元→258',
    ],
    [
      'a unit price',
      '采购校服12,640套，单价268元，合同金额383.75万元。',
      'product warning 383.75万元→338.75',
    ],
    [
      'a mean of one number and one total',
      '培训教师1,260人次，培训经费75.06万元，人均600元。',
      'product warning 75.06万元→75.60 1,260人次→1250',
    ],
    ['two terms', '生活补助每学期625元，全年1,520元。', 'product warning 1,520元→1250'],
    [
      'what pupils get',
      '按照每生每年1,800元的标准，资助家庭经济困难学生463人，发放82.34万元。',
      'product warning 82.34万元→83.34',
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    [
      'rough prices that meet anything',
      '一、概况\n康复救助每人1.5万元。\n二、支出\n残疾人1,214人。全年支出1,792.06万元。',
    ],
    ['reception by visits and people', '公务接待36批次、282人次，人均100元，公务用车购置费17.98万元。'],
    ['a part that is named otherwise', '举办讲座12场，每场讲课费800元，支出场地费3万元。'],
    ['groups of a training by places', '建立基地6处；举办培训班12期，平均每期72人次。'],
    ['a mean of months in another year', '供养标准每人每年11,400元，月均900元。'],
  ])('ties no %s', async (_, text) => {
    expect(await held('product', text)).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it('finds a share that the stated ratio does not give', async () => {
    const text = '水库维修经费由省与市县按7:3分担，共1285.60万元，省级承担899.92万元，市县承担385.86万元。';
    expect(await found(text)).toEqual(['product warning 385.86万元→385.68']);
  });

  it.each([
    ['words that leave days or quarters out', '购置电脑20台，单价5000元，共计15.00万元。'],
    ['another amount beside', '组织讲座12场，每场讲课费800元，支出场地费3万元。'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('makes no rest of a sum', async () => {
    const text =
      '校舍建筑面积12,400平方米。土建合同价2,604.0万元，折每平方米2,100元；配套另计460万元，其余2,904.0万元由专项资金列支。';
    expect(await found(text)).toEqual([]);
    expect(await found('余下床位240张，每张补助1,200元，余下资金82.8万元于次年支付。')).toHaveLength(1);
  });

  it('takes a name alone with a number like the price for the next price', async () => {
    expect(await found('供水面积430万平方米，住户收费每平方米18元，非住户26元。')).toEqual([]);
    expect(await found('供水面积430万平方米，住户收费每平方米18元，应收7,470万元。')).toHaveLength(1);
  });
});

describe('what is no product', () => {
  it('takes a rate of no limit that holds a payment down', async () => {
    expect(
      await found(
        '技改项目核定补助742.5万元。受年度预算650万元所限，按87.54%的比例折算兑付，实际兑付650万元。',
      ),
    ).toEqual([]);
    expect(await found('技改项目核定补助742.5万元，按87.54%的比例折算兑付，实际兑付605万元。')).not.toEqual(
      [],
    );
  });

  it('asks nothing of what each of those bears who share the amount', async () => {
    const text = (needed: string, shared: string): string =>
      `营养餐覆盖学生12,350名，按每生每天5元、全年200天安排，需要${needed}万元${shared}。`;
    expect(
      await found(text('1,235', '，中央承担50%为617.5万元，省级承担370.5万元，市县各123.50万元')),
    ).toEqual([]);
    expect(await found(text('1,325', ''))).not.toEqual([]);
  });

  it('takes a price for many for no price of one', async () => {
    const text = (price: string, cost: string): string => `放流鱼苗465.5万尾，${price}，花费${cost}万元。`;
    expect(await found(text('每万尾成本1,600元', '74.48'))).toEqual([]);
    expect(await found(text('每尾成本0.16元', '74.48'))).toEqual([]);
    expect(await found('补助465户，每户1,600元，花费74.04万元。')).toHaveLength(1);
  });

  it('adds what each price makes with the number of its name', async () => {
    const text = (paid: string): string =>
      `改造床位1186张，单层每张补2000元，双层每张补3500元，双层386张，单层800张，补助金${paid}万元。`;
    expect(await found(text('295.1'))).toEqual([]);
    expect(await held('product', text('295.1'))).toContain('295.1万元 = 800张 × 2000元 + 386张 × 3500元');
    expect(await found(text('259.1'))).toHaveLength(1);
  });

  it('takes so many for each of something for no number of its own', async () => {
    const text = (each: string): string => `存栏种羊4,120只。疫苗按${each}2剂、每剂15元，123,600元。`;
    expect(await found(text('每只种羊'))).toEqual([]);
    expect(await found(text('种羊'))).toHaveLength(1);
  });

  it('takes a price for what bears its name, and for nothing else of the unit', async () => {
    const text = (name: string): string =>
      `库存春茶450吨、秋茶620吨。本年轮出秋茶186吨；${name}保管费按每吨200元计，需9万元。`;
    expect(await found(text('春茶'))).toEqual([]);
    expect(await found(text('秋茶'))).toHaveLength(1);
  });
});

describe('a product of one year and one place', () => {
  it('is no budget of another year', async () => {
    const text = (amount: string): string => `2022年造林面积3,200亩，每亩补助500元，${amount}150万元。`;
    expect(await found(text('原定2023年预算'))).toEqual([]);
    expect(await found(text('2023年预算'))).toEqual([]);
    expect(await found(text('共补助'))).toHaveLength(1);
  });

  it('is no average of others', async () => {
    const text = (mean: string): string => `2023年中心医院培训支出268万元，职工800人，${mean}3,600元。`;
    expect(await found(text('同级医院平均人均'))).toEqual([]);
    expect(await found(text('平均人均'))).toHaveLength(1);
  });
});

describe('person-days', () => {
  it('that people and days make are told by the first figure behind them', async () => {
    const text = (due: string): string => `幼儿152人，应出勤21天，${due}实际3,130人日。`;
    expect(await found(text('应到3,192人日，'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });
});

describe('what was spent and what is left of it', () => {
  it('make together what a price does', async () => {
    const text = (left: string): string =>
      `实际安排40万元。24个支部平均16667元，支出36.9万元、结存${left}万元。`;
    expect(await found(text('3.1'))).toEqual([]);
    expect(await found(text('6.4'))).toHaveLength(1);
  });
});

describe('an average over the months that are told', () => {
  it.each([
    ['1—6月进馆18,930人次，月均3,155人次。', '3,155人次 = 18,930人次 ÷ 6'],
    ['一年借出53,208册次，季均13,302册次，月均4,434册次。', '4,434册 = 53,208册 ÷ 12'],
    ['前三季度受理诉求7,137件，月均793件。', '793件 = 7,137件 ÷ 9'],
    ['上半年累计入库2,598万元，季均1,299万元。', '1,299万元 = 2,598万元 ÷ 2'],
  ])('%s', async (text, relation) => {
    expect(await held('product', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['one month less', '1—6月进馆18,930人次，月均3,786人次。'],
    ['one month more', '1至9月受理群众诉求7,137件，月均713.7件。'],
    ['a year for a part of it', '1至9月受理群众诉求7,128件，月均594件。'],
    ['eleven months of a year', '每人全年补助8,000元，摊算每月727元。'],
  ])('is found where it was divided by %s', async (_, text) => {
    expect(await found(text)).toEqual([expect.stringMatching(/^product/)]);
  });

  it.each([
    ['what was aimed at', '1—8月累计196.8亿元，完成全年目标270.6亿元的72.7%，月均24.6亿元。'],
    ['what a year costs', '合同共36个月，年服务费1,026万元，月均85.5万元。'],
    ['another value', '1—6月进馆18,930人次，月均3,320人次。'],
    ['few digits', '1—6月会诊180人次，月均36人次。'],
  ])('is left alone of %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('a price told behind what it comes out of', () => {
  it('may be rounded to the 元', async () => {
    const text = (paid: string, price: string): string => `轮椅245台，${paid}万元，每台${price}元。`;
    expect(await found(text('36.72', '1499'))).toEqual([]);
    expect(await found(text('36.75', '1050'))).toHaveLength(1);
    expect(await found('轮椅245台，每台1499元，36.27万元。')).toHaveLength(1);
  });
});
