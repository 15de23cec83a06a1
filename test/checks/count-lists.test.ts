import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

/** Counts, of what is found and of what is confirmed: the same words with one number and another. */
const cases: readonly (readonly [
  name: string,
  text: string,
  right: string,
  wrong: string,
  listed: number,
])[] = [
  [
    'places that 涉及 counts, up to their total',
    '补植任务涉及N乡镇：云台镇21户、白水镇16户、青杠乡34户、石坝乡12户，总任务83户。',
    '4个',
    '5个',
    4,
  ],
  [
    'things that have units of their own',
    '本年购置巡护装备N：巡护摩托3辆、望远镜9架、对讲机14部，共26件。',
    '3类',
    '4类',
    3,
  ],
  [
    'bodies of which a total is told before',
    '接收N单位到期档案610卷，即：县司法局206卷、县财政局318卷、县城管局86卷。',
    '3家',
    '4家',
    3,
  ],
  [
    'places of which a bound is told before',
    '仍有N乡镇没有达到90%：柳林镇88.6%、松岗镇89.2%、竹坪乡87.1%，最高的与最低的相差2.1个百分点。',
    '3个',
    '2个',
    3,
  ],
  ['names behind a dash', '对N单位——县文旅局、县林业局、县商务局、县统计局进行了审计。', '4家', '5家', 4],
  [
    'names that are made known',
    '拟认定示范社N，现予公示：绿源合作社、金穗合作社、众兴合作社、禾丰合作社。公示期5天。',
    '4家',
    '5家',
    4,
  ],
  ['places that were gone to', '评价组于8月上旬赴柳塘、松岗、竹坪、石坝、云台N乡镇核查。', '5个', '6个', 5],
  [
    'names with 及时, which joins nothing',
    '扣分指标N：验收及时率扣1.5分，成本控制扣0.8分，档案完整性扣0.5分，合计扣2.8分。',
    '3个',
    '4个',
    3,
  ],
  ['titles', '年内印发《差旅管理办法》《采购管理规程》《物资管理细则》N内部制度。', '3项', '4项', 3],
  ['days', '领导小组先后于2月6日、5月9日、8月14日召开N专题会。', '3次', '2次', 3],
  ['months', '开展检查N：2月检查浴室12家，5月检查旅馆31家，8月检查商场7家，累计50家。', '3次', '4次', 3],
  [
    'a row that a count and its total close',
    '投放青鱼苗30万尾、草鱼苗45万尾、鲫鱼苗25万尾，N品种合计100万尾。',
    '3个',
    '4个',
    3,
  ],
  ['a row with 计', '中标设备有投影机8台、扫描仪2台、打印机4台，计N14台。', '3种', '4种', 3],
  [
    'circled numbers',
    '提出扣分事项N：①目标不量化，扣2分；②合同滞后，扣1.5分；③资料缺签字，扣1分。',
    '3条',
    '4条',
    3,
  ],
  [
    'circled numbers before them',
    '签约清单：①冷库，2.6亿元；②油坊，1.3亿元；③茶厂，0.9亿元。N项目总投资4.8亿元。',
    '三个',
    '四个',
    3,
  ],
  [
    'numbered lines',
    '核对了N建设内容：\n（一）水池2座，18.6万元；\n（二）水管3.4公里，27.2万元；\n（三）泵房1间，6.9万元。',
    '3项',
    '4项',
    3,
  ],
  [
    'lines that semicolons part',
    '验收设备N，清点结果如下：\n离心机2台，单价3万元，金额6万元；\n恒温箱3台，单价0.9万元，金额2.7万元；\n酶标仪1台，金额6.4万元。\n价款15.1万元。',
    '三类',
    '四类',
    3,
  ],
  [
    'clauses that tell each its own',
    '卫生室办成N事：换诊床2张，每张600元，1,200元；修门诊，3,500元；添药柜3个，每个400元，1,200元。',
    '3项',
    '4项',
    3,
  ],
];

describe('counts of lists', () => {
  it.each(cases)('finds %s', async (_, text, __, wrong, listed) => {
    expect(await found(text.replace('N', wrong))).toContain(`count warning ${wrong}→${listed}`);
  });

  it.each(cases)('confirms %s', async (_, text, right, __, listed) => {
    expect(await held('count', text.replace('N', right))).toContain(`${right} = ${listed}`);
    expect(await found(text.replace('N', right))).toEqual([]);
  });

  it.each([
    ['a row of houses', '改造涉及3个院落，安和苑12户、纺机院68户、东塘巷97户，惠及居民177户。', '3个 = 3'],
    [
      'clauses behind a comma',
      '补贴分三项，甲级26人，每月50元；乙级18人，每月80元；丙级7人，每月90元。',
      '三项 = 3',
    ],
    ['houses by number', '公寓由四栋楼组成：1号楼12套，2号楼8套，3号楼36套，4号楼24套，共80套。', '四栋 = 4'],
    [
      'clauses with commas',
      '安排如下：公益培训8.5万元，文艺演出4万元，展览展示6.8万元，三项合计19.3万元。',
      '三项 = 3',
    ],
    ['two names', '局下设教研室、招办2个单位。', '2个 = 2'],
  ])('confirms %s', async (_, text, claim) => {
    expect(await held('count', text)).toContain(claim);
  });

  it.each([
    ['one name that is two', '资金投向5家企业：甲650万元，乙480万元，丙360万元，丁和戊各255万元。'],
    ['what is chosen', '重点支持4个方向：冷链物流2万元、智能仓储3万元、农机服务5万元等。'],
    ['a rest', '按合同分三次支付：签订后付30%；交付后付50%；验收后付17%；其余3%作为质保金。'],
    ['a mean', '从三个维度评分：决策15分得14分；过程25分得22分；产出60分得58分；综合得分94分。'],
    ['days that follow each other', '先后于2月6日、7日、8日开展2次检查。'],
  ])('is silent about %s', async (_, text) => {
    expect((await found(text)).filter((each) => each.startsWith('count'))).toEqual([]);
  });
});
