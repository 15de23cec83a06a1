import { describe, expect, it } from 'vitest';
import { found, held, open } from './claims.ts';

describe('rate', () => {
  it.each([
    ['全年预算120万元，实际支出102万元，预算执行率为95%。', 'rate error 95%→85'],
    ['预算500.00万元，支出决算486.00万元，完成预算的79.20%。', 'rate error 79.20%→97.20'],
    ['年初预算150.00万元，全年预算180.00万元，实际支出162.00万元，预算执行率80%。', 'rate error 80%→90'],
  ])('finds %s', async (text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('is of all that a row tells, and not of its first', async () => {
    const text = (rate: string): string =>
      `批复总投资850万元，到位中央资金520万元、省级资金210万元、县级配套120万元，到位率${rate}%。`;
    expect(await found(text('100'))).toEqual([]);
    expect(await found('批复总投资850万元，到位资金520万元，到位率100%。')).toHaveLength(1);
  });

  it('finds a savings rate that is not what was saved', async () => {
    const [finding] = await found('预算50.00万元，实际支出46.20万元，资金节约率6.7%。');
    expect(finding).toMatch(/^rate error 6\.7%→7\.6/);
  });

  it('finds a rate that was divided by the budget before its adjustment', async () => {
    const [finding] = await found('年初预算150万元，全年预算180万元，实际支出162万元，预算执行率108%。');
    expect(finding).toMatch(/^rate error/);
  });

  it.each([
    [
      '年初预算500.00万元，调整预算520.00万元，支出决算486.00万元，执行率93.46%。',
      '93.46% = 486.00万元 ÷ 520.00万元',
    ],
    [
      '年初预算500.00万元，全年预算520.00万元，支出决算486.00万元，完成年初预算的97.20%。',
      '97.20% = 486.00万元 ÷ 500.00万元',
    ],
    ['拨付资金500万元，已拨付资金480万元，拨付率96%。', '96% = 480万元 ÷ 500万元'],
    ['预算50.00万元，实际支出46.20万元，资金节约率7.6%。', '7.6% = (50.00万元 − 46.20万元) ÷ 50.00万元'],
    [
      '支出预算完成率=（实际支出486.00万元÷预算500.00万元）×100%=97.20%。',
      '97.20% = 486.00万元 ÷ 500.00万元',
    ],
    ['预算3.88万元，资金到位3.88万元，实际使用3.39万元，执行率为87%。', '87% = 3.39万元 ÷ 3.88万元'],
    [
      '全年预算6872.31万元，实际完成支出14353.92万元，预算执行率超100%。',
      '100% = 14353.92万元 ÷ 6872.31万元',
    ],
    ['全年预算310万元，实际支出281万元，预算执行率约90%。', '90% = 281万元 ÷ 310万元'],
  ])('follows %s', async (text, relation) => {
    expect(await held('rate', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'several classes of a survey',
      '有效问卷486份，满意453份、基本满意27份、不满意6份，满意度98.77%。',
      '98.77% = (453份 + 27份) ÷ 486份',
    ],
    ['a survey', '发放问卷600份，其中满意571份，满意度95.17%。', '95.17% = 571份 ÷ 600份'],
    ['points of their weight', '管理指标权重15分，得分13.5分，得分率90%。', '90% = 13.5分 ÷ 15分'],
    ['points before their weight', '管理指标得分13.5分，满分15分，得分率90%。', '90% = 13.5分 ÷ 15分'],
    [
      'an adjusted budget',
      '年初预算3102.30万元，全年预算3528.46万元，预算调整率13.74%。',
      '13.74% = |3528.46万元 − 3102.30万元| ÷ 3102.30万元',
    ],
    ['days of a year', '全年优良天数301天，优良天数比例82.47%。', '82.47% = 301天 ÷ 365'],
    ['days of a leap year', '全年优良天数301天，优良天数比例82.24%。', '82.24% = 301天 ÷ 366'],
    [
      'staff of posts',
      '一、人员\n核定编制128名，年末在职人员121人。\n二、管理\n人员管理规范，在职人员控制率94.53%。',
      '94.53% = 121人 ÷ 128名',
    ],
    [
      'the two best grades',
      '自评项目21个，其中“优”16个、“良”4个、“中”1个，优良率95.24%。',
      '95.24% = (16个 + 4个) ÷ 21个',
    ],
    [
      'a base in the bracket behind',
      '完成客运量5216万人次。完成年度目标的89.93%（目标5800万人次）。',
      '89.93% = 5216万人次 ÷ 5800万人次',
    ],
    [
      'the two amounts behind',
      '预算调整率3.6%，预算数5210.00万元，调整数187.56万元。',
      '3.6% = 187.56万元 ÷ 5210.00万元',
    ],
    [
      'a plan in another section',
      '一、计划\n计划铺设管网32.5公里。\n二、完成\n管网铺设完成27.3公里，完成率84.0%。',
      '84.0% = 27.3公里 ÷ 32.5公里',
    ],
    [
      'spending and budget of one name',
      '一、部门情况\n项目支出年初预算286.00万元，决算数268.54万元。\n二、分析\n各处室加快进度，项目支出执行率93.90%。',
      '93.90% = 268.54万元 ÷ 286.00万元',
    ],
  ])('divides %s', async (_, text, relation) => {
    expect(await held('rate', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['a survey', '发放问卷600份，其中满意571份，满意度97.15%。', 'rate error 97.15%→95.17'],
    ['points of their weight', '管理指标权重15分，得分13.5分，得分率95%。', 'rate error 95%→90'],
    ['days of a year', '全年优良天数301天，优良天数比例84.27%。', 'rate warning 84.27%→82.47'],
    [
      'a base in the bracket behind',
      '完成客运量5216万人次。完成年度目标的98.93%（目标5800万人次）。',
      'rate error 98.93%→89.93',
    ],
    [
      'several classes of a survey',
      '有效问卷486份，满意453份、基本满意27份、不满意6份，满意度89.77%。',
      'rate error 89.77%→98.77',
    ],
    ['staff of posts', '核定编制128名，年末在职人员121人，在职人员控制率95.43%。', 'rate error 95.43%→94.53'],
    [
      'the two best grades',
      '自评项目21个，其中“优”16个、“良”4个、“中”1个，优良率92.54%。',
      'rate error 92.54%→95.24',
    ],
    ['what is counted', '本年受理投诉1248件，办结1213件，办结率92.7%。', 'rate error 92.7%→97.2'],
  ])('finds a rate that is none of %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    ['the two amounts behind', '预算调整率7.1%，预算数5210.00万元，调整数187.56万元。'],
    ['an adjusted budget', '年初预算3102.30万元，全年预算3528.46万元，预算调整率17.34%。'],
  ])('only confirms by %s', async (_, text) => {
    expect(await held('rate', text)).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'the section before',
      '一、项目\n（一）道路项目\n预算512.60万元，支出486.97万元，执行率95.00%。\n（二）桥梁项目\n预算430.20万元，支出399.10万元，执行率95.00%。',
    ],
    [
      'the paragraph before',
      '1.道路项目预算512.60万元，支出486.97万元，执行率95.00%。\n2.桥梁项目预算430.20万元，支出399.10万元，执行率95.00%。',
    ],
  ])('finds a rate that was copied from the item in %s by its own amounts', async (_, text) => {
    expect(await found(text)).toEqual(['rate error 95.00%→92.77']);
    expect(await held('restated', text)).toEqual([]);
  });

  const named = (last: string): string =>
    `一、资金\n资金总额445.80万元，其中：造林补助213.50万元、抚育补助131.80万元、管护补助100.50万元。\n二、支出\n造林补助支出201.48万元，执行率94.37%；抚育补助支出120.30万元，执行率91.27%；管护补助支出86.20万元，执行率${last}。`;

  it('reads a list by the names of another one, and its last item like the two before', async () => {
    expect(await held('rate', named('85.77%'))).toContain('85.77% = 86.20万元 ÷ 100.50万元');
    expect(await found(named('85.77%'))).toEqual([]);
    expect(await found(named('87.57%'))).toEqual(['rate error 87.57%→85.77']);
  });

  it.each([
    '2022年执行率97.2%，高于控制指标95%。',
    '职工满意度95%，培训合格率98%，年增长率5%~8%。',
    '年度绩效目标完成率为100%，培育企业61家，举办活动12场。',
    '项目总投资300.00万元，完成形象进度65%，支付工程款120.00万元。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves a rate of a budget of 0 open', async () => {
    const text = '全年预算0万元，实际支出3万元，执行率100%。';
    expect(await open('rate', text)).toEqual(['100% = 3万元 ÷ 0万元: zero-base']);
    expect(await found(text)).toEqual([]);
  });

  it('reads a line that was broken in its middle', async () => {
    const text =
      '2022年度该项目全年预算120.00 万元，全年实际支出\n102.00 万元，预算执行率为 85 %，资金使用合规。';
    expect(await found(text)).toEqual([]);
  });

  it('reckons what a tender saved of the contract and the savings together', async () => {
    const text = (rate: string): string =>
      `通过公开招标确定供应商3家，合同总价822.50万元，节约资金37.50万元，节约率${rate}。`;
    expect(await found(text('4.36%'))).toEqual([]);
    expect(await held('rate', text('4.36%'))).toEqual(['4.36% = 37.50万元 ÷ (822.50万元 + 37.50万元)']);
    expect(await found(text('4.63%'))).toEqual([expect.stringContaining('4.63%→4.36')]);
  });

  it('takes how far a price is below the budget for what was saved, and not for the price', async () => {
    const text = (rate: string): string => `设备预算为92万元，成交价比预算少55,200元，节约率${rate}。`;
    expect(await found(text('6.00%'))).toEqual([]);
    expect(await found(text('9.40%'))).toEqual([expect.stringMatching(/^rate/)]);
  });

  it('takes what is there and what was reported beyond it for all that was reported', async () => {
    const text = (rate: string): string =>
      `养殖补贴抽查500头，抽查结果为实养470头，虚报30头，虚报率${rate}%。`;
    expect(await found(text('6.00'))).toEqual([]);
    expect(await found(text('6.80'))).toHaveLength(1);
  });

  it('takes what is taken off against last year for a part of what there was then', async () => {
    const text = (rate: string): string =>
      `2024年安排会议费预算42.00万元，较上年预算压减6.00万元，压减幅度为${rate}%。`;
    expect(await found(text('12.5'))).toEqual([]);
    expect(await found(text('15.2'))).toEqual(['rate error 15.2%→12.5']);
  });
});

describe('what a rate is of', () => {
  it('is no nameless score of a row', async () => {
    const row = '产出共45分。得分依次为18分、14分、9.3分，';
    expect(await found(`${row}产出得41.3分，得分率91.8%。`)).toEqual([]);
    expect(await found('产出权重45分，产出得41.3分，得分率98.1%。')).toHaveLength(1);
  });

  it('is no part of what was done in all', async () => {
    const text = (part: string): string => `排查隐患200处。${part}，累计整改142处，整改率71%。`;
    expect(await found(text('到月底限期的改了58处'))).toEqual([]);
    expect(await found(text('应整改158处'))).toHaveLength(1);
  });

  it('is what was planned and done right before it, and no money', async () => {
    const text = (planned: string, rate: string): string =>
      `政府性基金收入2.14亿元，仅为预算9.5亿元的22.5%，主要是${planned}完成${rate}%。`;
    expect(await found(text('计划出让1,500亩，实际只出让327亩，', '21.8'))).toEqual([]);
    expect(await found(text('出让地块1,500亩、林地327亩，', '21.8'))).toHaveLength(1);
  });
});

describe('what both sides of a rate are called', () => {
  it('is told of what was last called so', async () => {
    const text = (standard: string): string =>
      `领取人数甲类5,240人，乙类1,310人。${standard}乙类为甲类的1.3倍。`;
    expect(await found(text('人均月标准甲类680元，'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });
});

describe('what is counted as not so', () => {
  it('is what the rate leaves', async () => {
    const text = (rate: string): string => `巡查86次，台账不规范5次，规范率${rate}%。`;
    expect(await found(text('94.2'))).toEqual([]);
    expect(await held('rate', text('94.2'))).toEqual(['94.2% = (86次 − 5次) ÷ 86次']);
    expect(await found(text('92.4'))).toHaveLength(1);
  });
});
