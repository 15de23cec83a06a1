/** Ways of telling a relation that are read by names, places and siblings, and tempting ones that are not. */
import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('relations told at a distance', () => {
  it.each([
    [
      'sum',
      'items that are sections of the first level',
      '（一）甲村道路：总投资86.4万元。\n（二）乙村广场：总投资45万元。\n（三）丙村水渠：总投资28.7万元。\n全镇3个项目共投资160.1万元。',
      '160.1万元 = 86.4万元 + 45万元 + 28.7万元',
    ],
    [
      'sum',
      'numbered paragraphs before their total',
      '一、支出安排\n1.小学教育，2025年预算安排1288.90万元。\n2.初中教育，2025年预算安排795.14万元。\n以上两项合计2084.04万元。',
      '2084.04万元 = 1288.90万元 + 795.14万元',
    ],
    [
      'sum',
      'two of several amounts',
      '生活补贴全年688.80万元；护理补贴每户110元，全年982.08万元。两项之和为1670.88万元。',
      '1670.88万元 = 688.80万元 + 982.08万元',
    ],
    [
      'sum',
      'a total that opens its list',
      '文化室总投资180万元，自筹120万元，奖补60万元，惠及1300户。',
      '180万元 = 120万元 + 60万元',
    ],
    [
      'rate',
      'the spending of one name over the amount of that name',
      '一、资金\n资金总额345.30万元，其中：中央资金213.50万元、省级资金131.80万元。\n二、支出\n中央资金支出201.48万元，执行率94.37%。',
      '94.37% = 201.48万元 ÷ 213.50万元',
    ],
    [
      'rate',
      'what arrived, one by one',
      '车购税资金4260万元，省级补助1935万元，县级配套1105万元。计划安排7500万元，资金到位率97.33%。',
      '97.33% = (4260万元 + 1935万元 + 1105万元) ÷ 7500万元',
    ],
    [
      'share',
      'a part and a whole by their names',
      '一、收入\n年初预算2846.30万元，年中追加612.45万元。\n二、问题\n预算编制不细，年中追加占年初预算的21.52%。',
      '21.52% = 612.45万元 ÷ 2846.30万元',
    ],
    [
      'change',
      "this year's amount in another section",
      '一、执行\n全年执行数1231.04万元。\n二、对比\n比上年变动-12.5万元（上年执行1243.54万元）。',
      '-12.5万元 = 1231.04万元 − 1243.54万元',
    ],
    [
      'difference',
      'percentage points of two rates',
      '自来水普及率由88.9%提高到91.4%，提高2.5个百分点。',
      '2.5个百分点 = |88.9% − 91.4%|',
    ],
    [
      'difference',
      'a balance that moved',
      '年末债务余额128.46亿元。当年新增债务18.9亿元，偿还本金6.04亿元，年初余额115.6亿元。',
      '128.46亿元 = 115.6亿元 + 18.9亿元 − 6.04亿元',
    ],
    ['difference', 'days', '历时202天，比计划工期提前18天（计划工期220天）。', '18天 = 220天 − 202天'],
  ])('%s: %s', async (check, _, text, arithmetic) => {
    expect(await held(check, text)).toContain(arithmetic);
  });
});

describe('relations that the words leave no choice of', () => {
  it.each([
    [
      'a third partition after two that hold',
      '编报单位共88个。按性质分，行政单位19个、事业单位69个；按级次分，一级31个、二级57个；分区域看，镇区40个、村级38个。',
      /^sum/,
    ],
    [
      "an item's own pair among pairs that hold",
      '1.甲基金：收入37.22亿元，支出34.77亿元，本年结余2.54亿元。\n2.乙基金：收入28.14亿元，支出25.60亿元，本年结余2.54亿元。',
      /^difference/,
    ],
    ['what is counted', '受理事项8436件，办结8343件，办结率89.9%。', /^rate/],
    ['from one value to another', '补助标准由5880元提高到6420元，增幅8.41%。', /^change/],
    ['the same in another unit', '实际支出4763518.40元（折合467.35万元）。', /^restated/],
    [
      'a reason that names the item and goes the other way',
      '宣传事务经费：2024年预算安排110.60万元，比2023年预算执行数114.00万元减少2.98%。主要原因是：宣传事务经费增加。',
      /^change/,
    ],
    [
      'an item told with two values',
      '因公出国费0万元，公务接待费支出决算为5.75万元。\n1、公务接待费5.57万元。',
      /^restated/,
    ],
  ])('finds: %s', async (_, text, finding) => {
    expect((await found(text)).some((each) => finding.test(each))).toBe(true);
  });
});

describe('temptations', () => {
  it.each([
    ['averages are no base of a change', '团组4个，人均3.55万元。比上年增加46.20万元，增长100.00%。'],
    [
      'a change speaks of its own subject',
      '资产总额26843.19万元，其中累计折旧11448.12万元。与上年末的25990.33万元相比，资产总额增加852.86万元，增长3.28%。',
    ],
    ['posts are no parts', '教职工178人，其中专任教师162人，专技6级1人、十级23人。'],
    ['standards are no parts', '甲级6家每家20万元，乙级12家每家10万元，合计240万元。'],
    [
      'items have an income of their own',
      '1.甲基金：收入5.87亿元，支出4.12亿元，本年结余1.75亿元。\n2.乙基金：收入28.14亿元，支出25.60亿元，本年结余2.54亿元。',
    ],
    [
      'an excess is no restatement',
      '本年收入合计3278.64万元，本年支出合计3301.92万元，本年支出大于本年收入23.28万元。',
    ],
    ['a base that is not printed', '完成率102.2%，不合格率1.9%，较上年下降0.4个百分点。'],
    [
      'a partition of something else than the part before it',
      '财政拨款支出2891.15万元，按功能分类：教育支出2716.71万元，住房保障支出174.44万元。按支出性质分：人员经费2435.94万元，公用经费310.21万元，项目支出145.00万元。',
    ],
    [
      'a total at the end of its list',
      '支出包括：教育支出386.14万元、卫生支出152.73万元、农林水支出820.00万元，支出合计1358.87万元。',
    ],
    [
      'a reason of another thing',
      '全年支出110.60万元，比上年114.00万元减少2.98%。主要原因是：退休人员增加。',
    ],
  ])('says nothing: %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
