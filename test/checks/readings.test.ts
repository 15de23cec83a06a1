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
      '2.5个百分点 = 91.4% − 88.9%',
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
    [
      'a list whose colon goes on through semicolons',
      '全年实际支出5,127.84万元。\n支出构成为：设备购置费3,684.20万元，占71.85%；场地改造费1,021.36万元，占19.74%；平台费286.50万元；监理等其他费用144.78万元。',
      /^(?:sum|share) error/,
    ],
    [
      'fields with their amounts',
      '财政资金拨付25,102万元。\n分领域拨付情况：先进制造8,420万元，现代农业5,638万元，生物医药5,590万元，资源环境3,274万元，公共安全22,180万元。',
      /^sum error/,
    ],
    [
      'batches and their number',
      '资金分3批下达：第一批1,260.00万元；第二批840.00万元；第三批315.00万元。3批资金合计2,100.00万元。',
      /^sum/,
    ],
    [
      'the two rates right before',
      '财政拨款占比52.10%，医疗收入占比29.90%，比上年27.35%提高3.55个百分点。',
      /^difference/,
    ],
    ['then and now', '卫生厕所普及率上年底是71.4%，今年底到了77.9%，提高了5.6个百分点。', /^difference/],
    ['a rate and its opposite', '监督抽检3,700批次，不合格率2.41%，总体合格率96.79%。', /^rate/],
    [
      'the printed base of a change',
      '本年支出1,645.54万元。和上年支出1,598.07万元比，增加47.47万元，增幅2.79%。',
      /^change/,
    ],
    [
      'six digits in another order',
      '一、支出\n全年共支出8,107.16万元，执行率93.35%。\n二、构成\n8,170.16万元全部用于补贴，占预算8,752.60万元的93.35%。',
      /^restated|^rate/,
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
      'a share of what its words name, behind a list',
      '同期实际支出13,104.52万元，其中县道9,189.94万元、乡道3,458.80万元、安防工程455.78万元，占到位资金的94.21%。',
    ],
    [
      'a share of what a bracket tells',
      '工程累计支付2.09亿元。审计机关跟踪审计，审减造价538万元，占送审额的4.26%（送审额12,640万元）。',
    ],
    ['more than was planned', '大中修实际完成847公里，超额完成27公里，完成率103.3%。'],
    [
      'the first and the second phase',
      '接入社会视频2,184路；年末一、二、三期点位总量达到7,597路（一、二期共6,240路）。',
    ],
    ['ranks of which the first is the best', '耕地质量等级由平均6.8等提升至6.1等。'],
    ['the unit that amounts are turned into', '换算为万元，全年预算953.50万元。'],
    [
      'last year beside the target',
      '2023年接待游客5,126.40万人次，与2022年3,418.60万人次相比增长49.96%，完成目标4,800万人次的106.8%。',
    ],
    [
      'a view of the course of the year',
      '应兑付补偿8.192亿元。\n从进度看，6月底累计支出7.86亿元，9月底累计支出13.52亿元，三季度支出5.66亿元。',
    ],
    [
      'points told respectively',
      '预算执行10分、产出50分、效益30分、满意度10分，分别得9.05分、46.40分、28.10分、9.50分，总分93.05分。',
    ],
    [
      'a row of which a change is the last',
      '“三公”经费共支出13.02万元：公务接待费3.15万元、公务用车费9.87万元、因公出国费0.00万元，比上年的15.64万元减少2.62万元。',
    ],
    ['a standard beside the funds', '下达补助资金1.5846亿元，人均补助标准89元，比2022年的84元提高5元。'],
    [
      'a reason of another thing',
      '全年支出110.60万元，比上年114.00万元减少2.98%。主要原因是：退休人员增加。',
    ],
  ])('says nothing: %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
