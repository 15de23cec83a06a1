import { describe, expect, it } from 'vitest';
import { auditText, found, held } from './claims.ts';

const chapter = '一、部门决算情况\n';

describe('restated', () => {
  it.each([
    [
      'a slip in one of two statements',
      `${chapter}2022年总收入870.35万元，总支出862.35万元，结余8.00万元。本年总支出826.35万元。`,
      'restated error 826.35万元→862.35',
    ],
    [
      'a separator that slipped',
      `${chapter}2022年总支出143,539.21万元，总收入14361.25万元，结余7.32万元。本年总支出14353.92万元，其中基本支出427.61万元，项目支出13926.31万元。`,
      'restated error 143,539.21万元→14353.92',
    ],
  ])('finds %s, once', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds an amount in words that is not the one in figures', async () => {
    const [finding] = await found('合同金额为人民币叁拾陆万捌仟元整（小写：386,000元）。');
    expect(finding).toMatch(/^restated error .*386,000元→368000/);
  });

  it.each([
    [
      'amounts in words',
      '合同金额为人民币叁拾陆万捌仟元整（小写：368,000元）。',
      '368,000元 = 叁拾陆万捌仟元整',
    ],
    ['a coarser unit', `${chapter}2022年总支出14353.92万元。本年总支出1.44亿元。`, '1.44亿元 = 14353.92万元'],
  ])('confirms %s', async (_, text, relation) => {
    expect(await held('restated', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('does not take the rates of two projects for one rate told twice', async () => {
    const project = (number: string, name: string) =>
      `（${number}）${name}\n${name}完成较好，预算执行率100%。\n`;
    const text = `一、项目支出自评\n${project('一', '道路养护')}${project('二', '桥梁检测')}`;
    expect(await held('restated', text)).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'of part of the money',
      `${chapter}2022年总收入932.15万元，其中财政拨款总收入900.00万元。本级总收入700.00万元。`,
    ],
    ['planned and done', `${chapter}2022年总支出年初预算810.00万元，总支出决算862.35万元。`],
    ['of two years', `${chapter}2022年总支出862.35万元，2021年总支出790.20万元，上年总支出790.20万元。`],
    [
      'of two projects',
      `${chapter}（一）道路养护\n全年预算30.00万元，实际支出30.00万元。\n（二）桥梁检测\n全年预算12.00万元，实际支出12.00万元。`,
    ],
    ['of several funds', `${chapter}养老类三项支出合计862.35万元，医疗类两项支出合计412.80万元。`],
    ['of two departments', '一、甲镇\n2022年总支出862.35万元。\n二、乙镇\n2022年总支出412.80万元。'],
  ])('passes totals %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('lets a repeated amount uphold itself', async () => {
    const { figures } = await auditText(
      '一、项目\n（一）大厦租赁费\n预算安排共计4921.35万元。\n租赁费用花费总金额4921.35万元。',
    );
    expect(figures.map(({ status }) => status)).toEqual(['consistent', 'consistent']);
  });

  const plan = '一、项目概况\n';
  const results = '\n三、绩效目标完成情况\n';
  it.each([
    ['the noun before it', `${plan}计划新建农村公厕12座。${results}全年建成农村公厕12座。`, '12座 = 12座'],
    [
      'the noun behind it',
      `${plan}全县有乡镇敬老院14家，床位860张。${results}14所敬老院全部通过消防验收。`,
      '14所 = 14家',
    ],
    ['other words, at four digits', `${plan}参保人员3,517人。${results}发放待遇3517名。`, '3517名 = 3,517人'],
    ['a verb alone', `${plan}改造老旧泵站23座。${results}计划改造泵站23座，实际完工23座。`, '23座 = 23座'],
    [
      'money on its way',
      `${plan}省财政下达补助资金2,450.00万元。${results}到位资金2,450.00万元，及时足额。`,
      '2,450.00万元 = 2,450.00万元',
    ],
    [
      'the source of money',
      `${plan}其中中央资金640.00万元、省级资金128.00万元。${results}中央640.00万元已支付。`,
      '640.00万元 = 640.00万元',
    ],
    ['a rate', `${plan}饮用水水质达标率97.6%。${results}水质达标率97.6%，好于上年。`, '97.6% = 97.6%'],
    ['points', `${plan}产出指标50分，得47.25分。${results}其中产出47.25分、效益28分。`, '47.25分 = 47.25分'],
    [
      'a coarser unit',
      `${plan}清运餐厨垃圾186,340吨。${results}清运餐厨垃圾18.63万吨。`,
      '18.63万吨 = 186,340吨',
    ],
    [
      'all vehicles',
      `${plan}公务用车保有量7辆，运行维护费18.20万元。\n（二）资产\n共有车辆7辆。`,
      '7辆 = 7辆',
    ],
    ['all points', `${plan}自评得分93.65分。${results}合计100分，得93.65分。`, '93.65分 = 93.65分'],
    ['a price', `${plan}按每亩145元补助。${results}每亩补助标准145元/亩，没有超出。`, '145元/亩 = 145元'],
    ['what refers to it', `${plan}整治农田2.4万亩。${results}按2.4万亩计算产量。`, '2.4万亩 = 2.4万亩'],
  ])('knows a quantity told again by %s', async (_, text, relation) => {
    expect(await found(text)).toEqual([]);
    expect(await held('restated', text)).toContain(relation);
  });

  it.each([
    ['of two places side by side', `${plan}东山镇建成村级活动室2个，西河镇建成村级活动室2个。`],
    ['of other things', `${plan}培训班16期，惠及16个村。${results}检查16次。`],
    ['of rates that every project has', `${plan}甲项目执行率96%。${results}乙项目执行率96%。`],
    ['that only start alike', `${plan}新建塘坝18座。${results}新建泵站18座。`],
  ])('ties no equal figures %s', async (_, text) => {
    expect(await held('restated', text)).toEqual([]);
  });

  it.each([
    [
      'a heading of its table',
      `${plan}全年管护水库46座，支付1,286.40万元。\n\n| 三级指标 | 指标值 | 完成值 |\n|---|---|---|\n| 管护水库数量 | 46座 | 46座 |`,
    ],
  ])('knows a figure that a cell tells again under %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
    expect(await held('text-table', text)).toContain('46座 = 46座');
  });

  it('finds two digits of a count that changed places', async () => {
    const text = `${plan}受益群众13,862人，其中脱贫人口2,415人、其他群众11,447人。${results}受益群众13,682人，满意度较高。`;
    expect(await found(text)).toEqual(['restated warning 13,682人→13862']);
  });

  it('finds two digits of an amount that changed places, under one name', async () => {
    const text = `${plan}项目概算总投资4,217.86万元。${results}项目概算总投资4,217.68万元。`;
    expect(await found(text)).toEqual(['restated warning 4,217.86万元→4217.68 4,217.68万元→4217.86']);
  });

  it.each([
    ['planned and reached', `${plan}计划培训职工3,418人。${results}实际培训职工3,481人。`],
    ['of two years', `${plan}上年在册党员2,617名，本年2,671名。${results}在册党员2,671名。`],
    ['of other things', `${plan}发放被褥4,360套，其中棉被2,160套、棉衣2,200套。${results}服务老人4,630人。`],
  ])('passes counts of swapped digits %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('takes an amount in words for the figures before it, and not for the next sentence', async () => {
    const text = (figures: string): string =>
      `核定报销${figures}元，大写：壹仟捌佰柒拾肆元整。招待超标65.00元自理。`;
    expect(await found(text('1,874.00'))).toEqual([]);
    expect(await found(text('1,847.00'))).toHaveLength(1);
  });

  it('takes what a discount leaves for a price, and no amount without its 万', async () => {
    const text = (discount: string): string =>
      `门票全价182元，团体${discount}136.5元。五月接待团体10,000人，收入136.5万元。`;
    expect(await found(text('打七五折，合'))).toEqual([]);
    expect(await found(text('收入'))).not.toEqual([]);
  });

  it('leaves to last year what a clause of last year opens', async () => {
    const text = (opening: string): string => `公务接待费6.40万元。${opening}，公务接待费为7.20万元。`;
    expect(await found(text('上年未出国'))).toEqual([]);
    expect(await found(text('全年接待60批'))).toHaveLength(1);
  });

  it('takes the totals of a body alone and of all under it for two', async () => {
    const text = (again: string) =>
      `某局2023年决算公开有本级与汇总两套数据。\n部门汇总：本年支出8,120.60万元，其中基本支出5,010.20万元、项目支出3,110.40万元。\n与上年相比，本年支出${again}万元，增长较快。\n局本级：本年支出3,402.80万元，其中基本支出1,802.30万元、项目支出1,600.50万元。`;
    expect(await found(text('8,120.60'))).toEqual([]);
    expect(await found(text('8,210.60'))).toEqual([expect.stringMatching(/^restated error/u)]);
  });

  it('takes the totals of two bodies for two', async () => {
    const text = (body: string, income: string): string =>
      `第一人民医院总收入2.46亿元，药品收入6,150万元；${body}总收入${income}。`;
    expect(await found(text('市中医院', '8,200万元'))).toEqual([]);
    expect(await found(text('第一人民医院', '2.64亿元'))).toHaveLength(1);
  });
});

describe('half of a total', () => {
  it('is no total told again', async () => {
    const text = (again: string): string => `本年总收入64,200元。分红${again}元。`;
    expect(await found(text('拿出总收入的一半32,100'))).toEqual([]);
    expect(await found(text('前总收入62,400'))).toHaveLength(1);
  });
});

describe('what stands behind 即', () => {
  it('may tell how an amount comes out, and is not the amount then', async () => {
    expect(await found('年付利息需84万元，即2,000万元本金按4.2%计息。')).toEqual([]);
    expect(await found('年付利息需84万元，即804,000元。')).toEqual([expect.stringMatching(/^restated/)]);
  });
});
