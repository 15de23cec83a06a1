import { describe, expect, it } from 'vitest';
import { auditText, found, held, open } from './claims.ts';

describe('sum', () => {
  it('leaves a total with a bracket of its own out of the list after it', async () => {
    expect(
      await found('编制数102名（行政编制60名，事业编制42名），年末在职人员53人、退休人员10人，合计63人。'),
    ).toEqual([]);
  });

  it.each([
    [
      '其中：',
      '总支出1280.50万元，其中：基本支出780.50万元，项目支出520.00万元。',
      'sum error 780.50万元→760.50 520.00万元→500.00 1280.50万元→1300.50',
    ],
    [
      'A加B、C，总计',
      '财政拨款收入812.15万元加事业收入100.00万元、其他收入20.00万元，收入总计935.12万元。',
      'sum error 935.12万元→932.15',
    ],
    [
      'every class of a form',
      '共有车辆7辆，其中：一般公务用车2辆，执法执勤用车4辆，其他用车0辆。',
      'sum error 7辆→6 2辆→3 4辆→5',
    ],
    [
      'the last part left in another unit',
      '全县投入1.25亿元，其中：中央资金8000.00万元，省级资金3200.00万元，县级资金1300.00元。',
      'sum error 1300.00元→13000000',
    ],
    [
      'a list that the rest closes',
      '本年总收入407.60万元，其中，财政拨款收入3675.59万元；事业收入124.01万元；其他收入248.00万元。',
      'sum error .*407.60万元→4047.60',
    ],
    [
      'a list after the only total of the sentence before',
      '全年“三公”经费支出20.38万元，占年初预算22.83万元的89.27%。其中：公务用车购置及运行维护费8.91万元，包括购置费0万元、运行维护费8.91万元；公务接待费1.147万元；因公出国（境）费0万元。',
      'sum error .*1.147万元→11.47',
    ],
    [
      'items of one kind in the paragraphs below 其中',
      '全年支出682.40万元，其中：\n1.道路修缮支出312.50万元；\n2.排水改造支出254.60万元；\n3.路灯更换支出124.30万元。',
      'sum error 254.60万元→245.60 682.40万元→691.40',
    ],
    [
      'items that are sections below 其中',
      '一、资金\n全年支出682.40万元，其中：\n（一）道路修缮\n支出312.50万元。\n（二）排水改造\n支出254.60万元。\n（三）路灯更换\n支出124.30万元。',
      'sum warning 254.60万元→245.60',
    ],
    [
      'batches that their number closes',
      '全年共安排三批补助，4月320.50万元，9月186.40万元，11月75.20万元，三批合计528.10万元。',
      'sum error 528.10万元→582.10',
    ],
    [
      'a class over its items',
      '二、结构\n主要用于以下方面：教育（类）支出1254.80万元；卫生健康（类）支出320.00万元。\n三、明细\n1.教育（类）普通教育（款）小学教育（项）支出决算为845.60万元。\n2.教育（类）普通教育（款）初中教育（项）支出决算为400.20万元。',
      'sum warning 1254.80万元→1245.80',
    ],
    [
      'the amounts that a bracket names',
      '工资福利支出986.40万元，对个人和家庭的补助161.22万元，商品和服务支出95.80万元。人员经费（工资福利支出与对个人和家庭的补助之和）1174.62万元。',
      'sum error 1174.62万元→1147.62',
    ],
    [
      'levels right behind their total',
      '应筹集资金2767.80万元，中央补助1665.40万元、省级补助555.60万元、县级配套555.80万元。',
      'sum warning 2767.80万元→2776.80',
    ],
    [
      'spending beside a balance',
      '全年支出504.60万元，年末结余17.00万元。其中：基本支出348.10万元，项目支出120.50万元。',
      'sum error 348.10万元→384.10 504.60万元→468.60',
    ],
    [
      'a balance whose parts are balances',
      '全年支出504.60万元，年末结余17.00万元。其中：财政拨款结余12.00万元，其他资金结余8.00万元。',
      'sum error 8.00万元→5.00 17.00万元→20.00',
    ],
    [
      'what the words before 中 name',
      '行政运行经费年初安排86.00万元，办公经费384.10万元，专项120.50万元。办公经费中，邮电费321.60万元，其他费用71.50万元。',
      'sum error 321.60万元→312.60 384.10万元→393.10',
    ],
    [
      'a counted list of counts',
      '检查发现4类问题16个，其中预算编制5个、资产管理4个、合同管理4个、政府采购5个。',
      'sum error 16个→18',
    ],
    [
      'a part that is none beside a finer total',
      '三公经费支出17.48万元，其中公务用车运行维护费16.18万元，公务接待费1.03万元，因公出国（境）费0万元。',
      'sum error .*17.48万元→17.21',
    ],
  ])('finds a total that its parts do not make: %s', async (_, text, finding) => {
    const [only, ...others] = await found(text);
    expect(others).toEqual([]);
    expect(only).toMatch(new RegExp(`^${finding}`));
  });

  it('finds parts that exceed their total, even where the list is open', async () => {
    const [finding] = await found('全年总支出100.00万元，其中三公经费65.00万元，会议费42.00万元。');
    expect(finding).toMatch(/^sum error/);
  });

  it.each([
    [
      'items over a page, in the role of their total',
      '项目支出307.82万元。其中：\n1、水库维护支出决算为51.32万元，年初预算为60.00万元。\n2、河道清淤支出决算为156.50万元，年初预算为150.00万元。\n3、防汛物资支出决算为100.00万元，年初预算为100.00万元。',
      '307.82万元 = 51.32万元 + 156.50万元 + 100.00万元',
    ],
    [
      'a nested list',
      '公务用车购置及运行费1618万元，内含购置费414万元、运行费1204万元。',
      '1618万元 = 414万元 + 1204万元',
    ],
    [
      'the outer list around a nested one',
      '三公经费58.20万元，其中：公务用车购置及运行费41.20万元（内含购置费25.00万元、运行费16.20万元），公务接待费17.00万元。',
      '58.20万元 = 41.20万元 + 17.00万元',
    ],
    [
      'a list that something else follows',
      '全年支出总额100.00万元，其中：办公费30.00万元，差旅费70.00万元。另外，专项经费40.00万元。',
      '100.00万元 = 30.00万元 + 70.00万元',
    ],
    [
      'parts in the subsections',
      '三、项目支出\n全年项目支出共安排235.50万元。\n（一）水库维护\n全年支出135.25万元。\n（二）河道清淤\n全年支出100.25万元。',
      '235.50万元 = 135.25万元 + 100.25万元',
    ],
    [
      'batches of the sentence before',
      '4月下达第一批资金320.50万元，9月下达第二批资金186.40万元，11月下达第三批资金75.20万元。三批资金合计582.10万元。',
      '582.10万元 = 320.50万元 + 186.40万元 + 75.20万元',
    ],
    [
      'the amounts that a bracket names',
      '工资福利支出986.40万元，对个人和家庭的补助161.22万元，商品和服务支出95.80万元。人员经费（工资福利支出与对个人和家庭的补助之和）1147.62万元。',
      '1147.62万元 = 986.40万元 + 161.22万元',
    ],
    [
      'a class of expenditure over its items',
      '二、结构\n主要用于以下方面：教育（类）支出1245.80万元；卫生健康（类）支出320.00万元。\n三、明细\n1.教育（类）普通教育（款）小学教育（项）支出决算为845.60万元。\n2.教育（类）普通教育（款）初中教育（项）支出决算为400.20万元。',
      '1245.80万元 = 845.60万元 + 400.20万元',
    ],
    [
      'levels right behind their total',
      '应筹集资金2776.80万元，中央补助1665.40万元、省级补助555.60万元、县级配套555.80万元。',
      '2776.80万元 = 1665.40万元 + 555.60万元 + 555.80万元',
    ],
    [
      'the total before a bracket that tells another amount',
      '全年收入521.40万元，完成预算的98%（预算532.04万元）。其中：财政拨款收入480.20万元，其他收入41.20万元。',
      '521.40万元 = 480.20万元 + 41.20万元',
    ],
    [
      'spending of items that tell their budgets too',
      '全年支出682.40万元，其中：\n1.道路修缮预算320.00万元，支出312.50万元；\n2.排水改造预算250.00万元，支出245.60万元；\n3.路灯更换预算130.00万元，支出124.30万元。',
      '682.40万元 = 312.50万元 + 245.60万元 + 124.30万元',
    ],
    [
      'things of one store in units of their own',
      '储备物资32480件（套），其中帐篷1260顶、棉衣18500件、棉被12720床。',
      '32480件 = 1260顶 + 18500件 + 12720床',
    ],
  ])('adds up %s', async (_, text, relation) => {
    expect(await held('sum', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('keeps two partitions of one whole apart', async () => {
    const text =
      '2022年支出总计932.15万元。按功能分：教育支出500.15万元，卫生支出432.00万元。按性质分：基本支出632.15万元，项目支出300.00万元。';
    expect(await held('sum', text)).toEqual([
      '932.15万元 = 500.15万元 + 432.00万元',
      '932.15万元 = 632.15万元 + 300.00万元',
    ]);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    '全年投入资金860.00万元，主要投向水利350.00万元、交通210.00万元等。',
    '全县专项项目180个，其中市本级项目13个。',
    '本年总支出500.00万元，其中民生支出400.00万元，三保支出300.00万元。',
    '本部门共有编制30人，在职28人，退休12人。',
    '支付2012万元，2011万元用于道路。',
    '全年支出682.40万元，主要用于：\n1.道路修缮312.50万元；\n2.排水改造245.60万元。',
    '4月下达第一批资金320.50万元，9月下达第二批资金186.40万元。三批资金合计682.10万元。',
    '审计发现5个方面问题12个，其中采购3个、合同4个、资产2个。',
    '绩效指标12个，其中一级指标3个、二级指标9个、三级指标12个。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves an open list open, and says why', async () => {
    const text = '全年总支出100万元，其中三公经费5万元，会议费2万元。';
    expect(await open('sum', text)).toEqual(['100万元 = 5万元 + 2万元: open-list']);
    expect(await found(text)).toEqual([]);
  });

  it('lets rounding grow with the number of parts', async () => {
    const text = '总支出100.33万元，其中：中央资金33.44万元，省级资金33.44万元，县级资金33.44万元。';
    const { claims } = await auditText(text);
    const sums = claims.filter(({ check }) => check === 'sum');
    expect(sums.map(({ verdict }) => verdict)).toEqual(['holds-by-rounding']);
  });

  it('takes as many figures as there are years before them for one of each year', async () => {
    const parts = '依次为来访96件、来信104件、来电151件。';
    const years = '2021年受理咨询412件，2022年365件，2023年398件。';
    expect(await found(`${years}来访咨询依次为96件、104件、151件。`)).toEqual([]);
    expect(await found(`2023年受理咨询398件，${parts}`)).toHaveLength(1);
  });
});

describe('what is no sum', () => {
  it('takes what was given and what of it was spent for no two parts', async () => {
    const text = (words: string): string =>
      `危房改造每户每年补助600元，核定2417户，应发145.02万元，实发144.66万元。${words}`;
    expect(
      await found(text('道路部分下达318万元，完工7条，支付276.54万元，两部分实际支出合计421.20万元。')),
    ).toEqual([]);
    expect(
      await found(text('房屋部分支付318.25万元，道路部分支付276.54万元，两部分实际支出合计584.79万元。')),
    ).not.toEqual([]);
  });

  it('knows of a gap that the words behind the items tell', async () => {
    const items =
      '护理补贴共计发放412.35万元。一档5200人，每人每月40元，全年249.60万元；二档1100人，每人每月90元，全年118.80万元；三档37人，每人每月100元，全年4.44万元；四档55人，每人每月600元，全年39.60万元。';
    expect(await found(`${items}四档共计412.44万元，与实发数相差0.09万元，为重复申领追回。`)).toEqual([]);
    expect(await found(items)).not.toEqual([]);
  });

  it('takes off what is less in a list of more and less', async () => {
    const text = (total: string, last: string): string =>
      `两者差${total}亿元，其中上级补助多给2.64亿元，新增债券多1.2亿元，调入资金${last}0.69亿元。`;
    expect(await found(text('3.15', '少'))).toEqual([]);
    expect(await held('sum', text('3.15', '少'))).toHaveLength(1);
    expect(await found(text('3.51', '少'))).not.toEqual([]);
    expect(await found(text('4.53', '多'))).toEqual([]);
    expect(await found(text('4.13', '多'))).not.toEqual([]);
  });

  it('adds no base of a rate that stands among the parts', async () => {
    const text = (base: string, total: string): string =>
      `一般公共预算支出98.42亿元，${base}加上解上级支出6.37亿元、债务还本11.25亿元、补充调节基金2.6亿元、结转下年5.18亿元，支出总量${total}亿元，与收入总量持平。`;
    expect(await found(text('为调整预算104.1亿元的94.5%，', '123.82'))).toEqual([]);
    expect(await found(text('', '128.32'))).not.toEqual([]);
  });

  it.each([
    ['；', '。'],
    ['，', '，'],
  ])('leaves open what a list adds up that tells a part elsewhere, joined by %s', async (stop, end) => {
    const text = (own: string, total: string): string =>
      `本月费用：电费18,349.80元${stop}${own}人工21,600.00元${stop}清运费26,640.00元${end}合计${total}元。`;
    expect(await found(text(`药剂费同上${stop}`, '74,836.20'))).toEqual([]);
    expect(await found(text('', '66,598.80'))).toEqual([expect.stringMatching(/^sum/)]);
  });

  it('adds nothing up to what one of many costs', async () => {
    const text = (label: string): string =>
      `新建棚房50座，${label}1.36万元，68万元的投资里奖补资金58.8万元，占86.5%，村民自筹9.2万元。`;
    expect(await found(text('单座造价'))).toEqual([]);
    expect(await found(text('总造价'))).not.toEqual([]);
  });

  it('adds no numbers of people that held posts one after the other', async () => {
    const text = (held: string): string => `聘用安检员42名，${held}按月计：1至3月36名，4至12月42名。`;
    expect(await found(text('实际在岗'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });

  it('adds to the first so many none that comes after them', async () => {
    const text = (total: string): string =>
      `一季度收40万元，二季度收52万元，三季度收61万元，四季度预计75万元；前三季度共${total}万元。`;
    expect(await found(text('153'))).toEqual([]);
    expect(await found(text('135'))).toHaveLength(1);
  });

  it('takes what there was last year for no part', async () => {
    const text = (all: string): string =>
      `门诊收入2,416.80万元，比上年2,120.00万元增加296.80万元；理疗收入1,053.40万元，两项共${all}万元。`;
    expect(await found(text('3,470.20'))).toEqual([]);
    expect(await found(text('3,740.20'))).toHaveLength(1);
  });
});

describe('what a total lacks', () => {
  it('is told right behind it', async () => {
    const text = (rest: string): string => `农贸市场改造建成12个、在建6个，总数为20个${rest}。`;
    expect(await found(text('，未动工2个'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });
});

describe('what is added to', () => {
  it('is what came of a budget, and not the budget', async () => {
    const text = (total: string): string =>
      `青川市一般公共预算收入年初预算52.00亿元，实际完成53.40亿元，为预算的102.7%。其中税收收入33.20亿元。加上上级补助收入21.30亿元、上年结转4.10亿元，收入总计${total}亿元。`;
    expect(await found(text('78.80'))).toEqual([]);
    expect(await found(text('77.80'))).toEqual([expect.stringContaining('77.80亿元→78.80')]);
  });
});

describe('what is none of the parts of a closing total', () => {
  it('is one more that is read as a word', async () => {
    const text = (last: string): string =>
      `（一）欠报的两家门店补报；（二）对前面欠报的两家和迟报的${last}共三家门店约谈。`;
    expect(await found(text('一家'))).toEqual([]);
  });

  it('is what a band reaches from and to', async () => {
    const text = (all: string): string =>
      `监理费分档计取：不超过800万元部分2%，计16.00万元；800万元以上至3,000万元部分1.5%，计32.48万元，合计${all}万元。`;
    expect(await found(text('48.48'))).toEqual([]);
    expect(await found(text('48.84'))).toEqual([expect.stringContaining('48.84万元→48.48')]);
  });

  it('is a part beside its whole in the sentence before', async () => {
    const text = (nested: string, all: string): string =>
      `6月支出52.35万元，${nested}桥面维修28.60万元，涵洞清淤314.40万元。三项合计下达${all}万元。`;
    expect(await found(text('其中', '541.50'))).toEqual([]);
    expect(await found(text('', '395.53'))).toHaveLength(1);
  });

  it('is what the counted ones lie above', async () => {
    const text = (bound: string): string =>
      `村级经营收入2,286万元，其中${bound}300万元的4个，合计1,490万元。`;
    expect(await found(text('超过'))).toEqual([]);
    expect(await found(text('低于'))).toEqual([]);
    expect(await found('村级经营收入2,286万元，补助收入300万元，合计2,568万元。')).toHaveLength(1);
  });
});

describe('what was added one by one', () => {
  it('is no part of what was taken off', async () => {
    const text = (way: string): string =>
      `签证9次，增加造价314.6万元，减少造价87.3万元；其中单次${way}超过50万元的有2次，分别为61.4万元和54.8万元。`;
    expect(await found(text('增加'))).toEqual([]);
    expect(await found(text('减少'))).toHaveLength(1);
  });
});

describe('what the words around a list tell of it', () => {
  it('is that it is not all of its total', async () => {
    const text = (share: string): string =>
      `人员经费862.4万元，公用经费120.0万元。公用经费中，办公费25.0万元、差旅费31.0万元、其他交通费用61.0万元${share}。`;
    expect(await found(text('，这三项占公用经费的97.5%'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });

  it('is that one of them is what those before it make', async () => {
    const text = (left: number): string =>
      `服务站走访218人，其中参战35人、伤残12人、烈属7人，三类重点对象共54人，其余${left}人为一般人员。`;
    expect(await found(text(164))).toEqual([]);
    expect(await found(text(146))).toHaveLength(1);
  });

  it('is by how much two balances differ', async () => {
    const text = (words: string): string => `月末171.59万元，对账单余额176.09万元，${words}4.50万元。`;
    expect(await found(text('相差'))).toEqual([]);
    expect(await found('里程178.81公里，县道112.30公里，乡道58.51公里。')).toHaveLength(1);
  });
});

describe('what something is reckoned by', () => {
  it('is no part of what was told before', async () => {
    const text = (words: string): string =>
      `供水站受益268户。资金来源：户均自筹350元（${words}268户平均，五保户12户免缴）。`;
    expect(await found(text('按'))).toEqual([]);
    expect(await found('供水站受益268户。其中：新装246户，五保户12户。')).toHaveLength(1);
  });
});
