/** Wordings of real reports that tempt a checker to cry wolf: what is right must stay silent, and be tied out. */
import { describe, expect, it } from 'vitest';
import { auditText, found } from './claims.ts';

describe('what is right stays silent', () => {
  it.each([
    [
      'vehicles by class, equipment beside',
      '截至2022年12月31日，本单位共有车辆12辆，其中，副部（省）级及以上领导用车0辆、主要领导干部用车1辆、机要通信用车2辆、应急保障用车3辆、执法执勤用车4辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车2辆；单价100万元以上设备（不含车辆）3台（套）。',
    ],
    [
      'small firms within small and medium ones',
      '政府采购支出总额820.00万元，其中：政府采购货物支出320.00万元、政府采购工程支出400.00万元、政府采购服务支出100.00万元。授予中小企业合同金额700.00万元，占政府采购支出总额的85.37%，其中：授予小微企业合同金额500.00万元，占授予中小企业合同金额的71.43%。',
    ],
    [
      'staff by class, twice in one sentence',
      '本部门现有编制45名，其中行政编制20名、事业编制25名；实有在职人员43人，其中行政19人、事业24人；离退休人员12人。',
    ],
    [
      'what there was at first in a bracket',
      '河东小学扩建按批复概算4,180万元（原估算3,760万元，增加420万元，增幅11.2%）。',
    ],
    [
      'a share of 100 % whose whole is not printed',
      '组织对2022年度项目支出全面开展绩效自评，共涉及项目12个，资金1860.50万元，占项目支出总额的100%。组织对“公路养护”等2个项目开展部门评价，涉及资金600.00万元。',
    ],
    [
      'income and expenditure that grew alike',
      '2022年度财政拨款收、支总计3652.18万元。与2021年度相比，收、支总计各增加252.18万元，增长7.42%。',
    ],
    [
      'an initial budget, an addition and the rate of the budget after it',
      '2022年项目支出年初预算500.00万元，其中：A项目200.00万元，B项目150.00万元，C项目150.00万元；年中追加100.00万元，调整后预算600.00万元，支出588.00万元，执行率98%。',
    ],
    [
      'net assets of one part of what is owned',
      '年末全市企业资产总额1,704.27亿元，负债总额1,060.51亿元，所有者权益643.76亿元。其中市本级企业资产总额1,286.35亿元、负债792.40亿元、所有者权益493.95亿元；县级企业资产总额417.92亿元、负债268.11亿元、所有者权益149.81亿元。',
    ],
    [
      'a change of all parts, with last year in a bracket behind it',
      '“三公”经费预算37.00万元，其中因公出国（境）费12.00万元、公务用车运行维护费18.60万元、公务接待费6.40万元，比上年减少2.50万元（上年39.50万元），下降6.33%。',
    ],
    [
      'a budget that was met, between what it was met by and what that is compared with',
      '乡本级收入386.52万元，上级补助收入2,147.60万元。本级收入完成预算380.00万元的101.72%，比上年401.33万元减收14.81万元，下降3.69%。',
    ],
    [
      'a share of what was received, behind the budget that it met',
      '全县政府性基金收入61280万元，为预算75000万元的81.7%，其中国有土地使用权出让收入56930万元，占92.9%。',
    ],
    [
      'parts of the first part, and then the others',
      '全年总收入21,438.67万元。医疗收入18,906.31万元，其中门急诊收入7,254.88万元、住院收入11,651.43万元；财政补助收入2,187.40万元；其他收入344.96万元。',
    ],
    [
      'a fall of all that was spent, behind a part that is nothing',
      '本年支出合计2386.54万元，其中：基本支出1127.16万元，占47.23%；项目支出1259.38万元，占52.77%；经营支出0.00万元，占0.00%。与2022年度相比，本年支出减少152.71万元，下降6.01%。',
    ],
    ['beds and their days', '年末编制床位300张、实际开放床位286张，床位使用率91.9%。'],
    [
      'what is put for a part and for the whole is put once',
      '全市国有资产账面总额521.3亿元。其中，行政单位资产118.4亿元，占22.7%；事业单位资产402.9亿元，占77.3%。分级看，市本级253.6亿元，县区267.7亿元。教育、卫生两类单位资产分别达到187.2亿元、96.5亿元，合计占事业单位资产的七成（70.4%）。全年处置资产2.18亿元。',
    ],
    ['a budget of two years', '项目预算200万元，其中2022年安排120万元，2023年安排80万元。'],
    ['prizes', '发放奖补资金，其中一等奖2名各5万元，二等奖3名各3万元，三等奖5名各1万元，共24万元。'],
    ['a plan that was exceeded', '培训计划1000人，实际培训1250人，完成率125%。'],
    [
      'rates of several levels',
      '截至12月底，省级资金支付率为92.3%，市级资金支付率为88.6%，县级资金支付率为100%。',
    ],
    ['a formula in words', '支出预算完成率=（实际支出486.00万元÷预算500.00万元）×100%=97.20%。'],
    ['an average in figures', '平均分=（95+92+98）÷3=95分。'],
    ['a list of two amounts and one unit', '两年支出各是4125.49,4143.91万元。'],
    [
      'expenditure above income with carry-over',
      '本年收入合计500.00万元，上年结转120.00万元，本年支出合计580.00万元，年末结转40.00万元。',
    ],
    [
      'last year’s number of another thing than the one counted before it',
      '抽查涉及单位30个，覆盖资金862.30万元。上年同期线索45个，减少9个，下降20.0%。',
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('what is right stays silent, and a slip beside it is found', () => {
  it.each([
    [
      'two shares of one part, joined by a mark of lists',
      '水费收入当年入库972.40万元。安排900.00万元：管网改造486.00万元、水质监测87.52万元、维修养护326.48万元；未安排72.40万元。管网改造占安排额的54.0%，水质监测占9.7%、占入库额的9.0%。',
      '占入库额的9.0%',
      '占入库额的9.6%',
    ],
    [
      'a price with its budget in a bracket before what was spent',
      '档案整理单卷成本3.6元（预算口径3.8元）；经费21.00万元、支出19.97万元，执行率95.1%。',
      '执行率95.1%',
      '执行率91.5%',
    ],
    [
      'a number beside last year’s of the same thing',
      '发现问题36个，涉及单位18个。上年同期问题45个，减少9个，下降20.0%。',
      '减少9个，下降20.0%',
      '减少6个，下降20.0%',
    ],
  ])('%s', async (_, text, right, wrong) => {
    expect(await found(text)).toEqual([]);
    expect(text).toContain(right);
    expect(await found(text.replace(right, wrong))).not.toEqual([]);
  });
});

describe('debts and months stay silent where they are right', () => {
  it.each([
    [
      'what is borrowed to pay what is owed leaves that as it was',
      '上年末债务余额86,420万元。本年新增专项债券7,300万元，再融资债券5,200万元用于偿还到期本金，年末余额93,720万元。',
      '93,720',
      '93,270',
    ],
    [
      'and is told with what was paid',
      '年初债务余额86,420万元，新增专项债券7,300万元，发行再融资债券5,200万元用于偿还到期本金，当年还本5,900万元，年末余额93,020万元。',
      '93,020',
      '93,200',
    ],
  ])('%s', async (_, text, right, wrong) => {
    expect(await found(text)).toEqual([]);
    expect(await found(text.replace(right, wrong))).not.toEqual([]);
  });

  it.each([
    '全市基金可支付8.7个月，其中企业养老7.9个月、失业18.7个月。',
    '各险种可支付月数不同。全部基金为12.4个月；其中职工养老10.1个月，居民养老22.3个月。',
    '全部基金可支付12个月，其中职工养老9个月、居民养老13个月。',
  ])('a time that is divided out of sums is none itself: %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('while times that are added are sums', async () => {
    expect(await found('培训共12天，其中理论7天、实操5天。')).toEqual([]);
    expect(await found('培训共12天，其中理论17天、实操5天。')).not.toEqual([]);
  });
});

const FINAL_ACCOUNTS = `某局2022年度部门决算
一、收入支出决算总体情况
2022年度收入总计2460.50万元，支出总计2460.50万元。与上年相比，收入、支出各增加160.50万元，增长6.98%。
二、收入决算情况
本年收入合计2400.50万元，其中：财政拨款收入2100.50万元，占87.50%；其他收入300.00万元，占12.50%。
三、支出决算情况
本年支出合计2380.50万元，其中：基本支出1580.50万元，占66.39%；项目支出800.00万元，占33.61%。
四、一般公共预算财政拨款基本支出
一般公共预算财政拨款基本支出1480.50万元，其中：人员经费1280.50万元，主要包括基本工资500.00万元、津贴补贴400.00万元、奖金200.00万元等；公用经费200.00万元，主要包括办公费30.00万元、差旅费20.00万元等。
五、三公经费
2022年度“三公”经费支出18.50万元，比预算数减少1.50万元，完成预算的92.50%。其中：公务用车购置及运行维护费12.30万元，占66.49%；公务接待费6.20万元，占33.51%。`;

describe('final accounts as departments publish them', () => {
  it('are silent where they are right', async () => {
    const { findings } = await auditText(FINAL_ACCOUNTS);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('tie out most of their figures', async () => {
    const { coverage } = await auditText(FINAL_ACCOUNTS);
    expect(coverage.checked / coverage.figures).toBeGreaterThan(0.7);
  });

  it.each([
    ['2400.50', '2040.50', '2400.50'],
    ['占66.39%', '占69.36%', '66.39'],
    ['人员经费1280.50', '人员经费1208.50', '1280.50'],
    ['增长6.98%', '增长9.68%', '6.98'],
    ['公务接待费6.20', '公务接待费6.02', '6.20'],
  ])('give one finding for a slip in %s', async (right, wrong, suggestion) => {
    const { findings } = await auditText(FINAL_ACCOUNTS.replace(right, wrong));
    const graver = findings.filter(({ severity }) => severity !== 'info');
    expect(graver).toHaveLength(1);
    expect(graver[0]!.suspects.map((each) => each.suggestion)).toContain(suggestion);
  });
});
