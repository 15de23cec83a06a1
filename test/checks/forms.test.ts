/** Forms of words that state a relation: the slip is told, and the same words with the right figure stay silent. */
import { describe, expect, it } from 'vitest';
import { auditText, found } from './claims.ts';

/** Name, the check that tells it, the text with 【】 around the figure, the wrong figure. */
const FORMS: readonly (readonly [name: string, check: string, text: string, wrong: string])[] = [
  ['a ratio of two named sides', 'rate', '全院医师268人、护士402人，医护比为1:【1.5】。', '1.8'],
  [
    'a structure makes a hundred',
    'share',
    '三次产业结构由上年的12.6:41.3:46.1调整为11.9:41.8:【46.3】，结构继续优化。',
    '43.6',
  ],
  [
    'as many items as the total counts',
    'sum',
    '会议同意支出：信息运维38万元，库房改造26.5万元，法律顾问12万元，共三项【76.5】万元，从机动经费150万元中列支。',
    '74.5',
  ],
  [
    'kinds of the sentence before',
    'sum',
    '已实施项目36个，使用163.8万元；其中环境类21个，文体类9个，助老类6个。三类项目合计【36】个。',
    '37',
  ],
  [
    'things of several kinds',
    'sum',
    '项目配发轮椅126辆、助行器88个、助听器54台，合计配发辅具【268】件。',
    '258',
  ],
  [
    'a short list with its total',
    'sum',
    '先后承办国家级赛事2场、省级赛事3场、市级赛事6场，全年累计【11】场。',
    '12',
  ],
  [
    'the last part is for the rest',
    'sum',
    '安排项目【25】个，其中产业类15个、1,742万元；基础设施类8个、768万元；其他类2个、170万元。',
    '24',
  ],
  [
    'stages leave nothing out',
    'sum',
    '反映的问题【43】个中，已完成整改35个，正在整改6个，尚未整改2个。',
    '42',
  ],
  [
    'done and under way are no more than all',
    'sum',
    '反馈问题29个，截至目前完成整改24个，正在整改【5】个。',
    '6',
  ],
  [
    'a bracket with the parts',
    'sum',
    '党校举办主体班次【8】期（春季学期4期、秋季学期4期），培训干部486人次。',
    '9',
  ],
  [
    'items with one amount each',
    'sum',
    '1.物资采购18.60万元；\n2.培训演练6.40万元；\n3.安置补助9.12万元（按每人每天30元、5天测算）；\n4.车辆租赁3.50万元。\n以上四项合计【37.62】万元。',
    '34.12',
  ],
  [
    'what was approved less',
    'difference',
    '送审价3,012.4万元，结算价2,849.6万元，核减【162.8】万元，核减率5.4%。',
    '161.8',
  ],
  ['a surplus of trade', 'difference', '全年出口29.4亿元，进口9.3亿元，顺差【20.1】亿元。', '21.1'],
  [
    'a stock with all that came and went',
    'difference',
    '年初结转救助资金218.46万元，收到上级补助5,630万元，县级安排1,240万元，全年发放6,871.32万元，年末结余【217.14】万元。',
    '21.14',
  ],
  [
    'told again by its verb',
    'restated',
    '全年受理案件9,874件，审结9,331件，未结543件。在审结的【9,331】件案件中，调解撤诉3,700件。',
    '9,313',
  ],
  [
    'told again by 上述',
    'restated',
    '年末政府债务余额42.65亿元，其中一般债务15.28亿元、专项债务27.37亿元。上述债务余额【42.65】亿元均已录入系统。',
    '42.56',
  ],
  [
    'a total against last year, told behind',
    'change',
    '发布暴雨预警43期、雷电预警68期、大风预警27期、高温预警19期，共计157期，比上年多【11】期，上年为146期。',
    '21',
  ],
  [
    'what was done more of',
    'change',
    '全年办理法律援助案件642件，其中民事418件、刑事213件、行政11件。与上年588件相比多办【54】件。',
    '44',
  ],
  [
    'points of what is called so',
    'difference',
    '抽检合格率98.00%，不合格率2.00%，较上年同期合格率97.35%上升【0.65】个百分点。',
    '0.95',
  ],
  [
    'times of two named sides',
    'rate',
    '医疗收入3.2076亿元，其中门诊收入1.2150亿元、住院收入1.9926亿元，住院收入是门诊收入的【1.64】倍。',
    '1.86',
  ],
  [
    'kinds in a row',
    'count',
    '经清点，到货空气呼吸器60具、抢险服120套、热成像仪8台、无人机2架，共【4】类装备。',
    '5',
  ],
  [
    'days from date to date',
    'period',
    '检查自6月10日起至6月28日止，共【19】天，分为自查、抽查、整改三个阶段。',
    '20',
  ],
  ['a day that February lacks', 'period', '2023年2月1日至2023年2月【28】日，支队开展专项执法。', '29'],
  [
    'net assets',
    'difference',
    '截至年末，全市国有资产账面总额286.54亿元，负债41.37亿元，净资产【245.17】亿元。',
    '2451.7',
  ],
  [
    'net value',
    'difference',
    '年末原值3333.64万元，较上年末有所增长。累计折旧1477.92万元，净值【1855.72】万元。',
    '1885.72',
  ],
  [
    'vacancies',
    'difference',
    '核定编制214名。年末实有在职人员203人（行政161人、事业42人），空编【11】名。',
    '13',
  ],
  [
    'stocks of a year',
    'difference',
    '当年归集12.47亿元，提取8.36亿元。缴存余额由年初26.15亿元变为年末【30.26】亿元。',
    '31.26',
  ],
  [
    'done and under way',
    'difference',
    '审计工作报告反映问题【33】个。截至10月底，已整改到位27个、正在整改6个。',
    '34',
  ],
  ['what the rate leaves', 'difference', '转办工单2,174件。已办结2,131件，办结率98.0%，在办【43】件。', '33'],
  [
    'a rate behind the rest',
    'difference',
    '下达补助486万元。兑付468.9万元，尚余【17.1】万元，结转2022年使用，资金兑付率96.48%。',
    '18.1',
  ],
  [
    'left over of several',
    'difference',
    '清理出结转资金1,908.6万元。已缴回国库1,273.4万元，按原用途继续使用360万元，剩下的【275.2】万元拟统筹使用。',
    '257.2',
  ],
  [
    'after adjustment',
    'difference',
    '年初预算总财力312,600万元，此次调增上级补助18,420万元、一般债券6,500万元、调入资金3,180万元，调减本级收入9,700万元；调整后总财力【331,000】万元。',
    '330,500',
  ],
  [
    'against the year before in a bracket',
    'difference',
    '一般公共预算支出占调整预算的78.6%，较上年同期（74.9%）加快【3.7】个百分点。',
    '4.7',
  ],
  [
    'counted in the sentence above',
    'sum',
    '使用去向：养老服务类5项531万元；儿童福利类2项116万元；残疾人福利类3项193万元。以上共【10】项。',
    '11',
  ],
  [
    'items of one word',
    'sum',
    '全年减免1,072人次，减免费用【163.12】万元。遗体接运每例400元，减免42.88万元；火化每例800元，减免85.40万元；骨灰寄存减免34.84万元。',
    '163.84',
  ],
  [
    'items of the sentence before',
    'sum',
    '外省交流接待19批次、171人次；上级检查接待27批次、142人次。全年合计接待46批次、【313】人次。',
    '331',
  ],
  [
    'halves of a year',
    'sum',
    '2022年春季412人次，发放20.6万元；秋季438人次，发放21.9万元。全年资助【850】人次。',
    '805',
  ],
  [
    'heads of parts',
    'sum',
    '全年偿还到期本金19.6亿元：再融资债券16.3亿元，预算安排2.4亿元，盘活资产0.9亿元；支付利息5.88亿元，合计还本付息【25.48】亿元。',
    '25.84',
  ],
  [
    'one amount in another unit',
    'sum',
    '已付采购款241.36万元、锅炉检修37.80万元、运行电费54.92【万元】，累计支出334.08万元。',
    '元',
  ],
  [
    'a second breakdown',
    'sum',
    '本批资金1520万元，按项目类别：产业发展912万元，基础设施436万元，公益岗172万元。\n按镇：龙潭镇385万元，新市镇270万元，石鼓乡314.5万元，双江乡【202.5】万元，麻塘镇348万元。',
    '22.5',
  ],
  [
    'enumerated items',
    'sum',
    '①特需费1.75万元；②健康体检5.12万元；③走访慰问3.20万元。三项共支出【10.07】万元。',
    '6.87',
  ],
  [
    'a debt that is paid back',
    'difference',
    '预计年末余额【57.64】亿元，余额未超限额。上年末余额55.09亿元，加新增2.75亿元，减还本0.20亿元。',
    '57.46',
  ],
  [
    'what it is compared with stands before',
    'change',
    '2023年同类资金2780万元，本次较其增加282万元，增长【10.1】%。',
    '11.3',
  ],
  ['debt service', 'sum', '2022年应付利息217.5万元，归还本金500万元，全年还本付息【717.5】万元。', '771.5'],
  [
    'a share of what the words name',
    'share',
    '全市筹集补助资金7,236.9万元。截至12月底已拨付6,904.1万元，拨付率95.4%；实际支出6,558.9万元，占已拨付资金的【95.0】%。',
    '95.4',
  ],
  [
    'a share of its own item',
    'share',
    '财政总支出2736万元：一般公共服务814万元，占29.8%；教育465万元，占17.0%；农林水743万元，占27.2%；城乡社区392万元，占【14.3】%；其他322万元，占11.8%。',
    '27.2',
  ],
  [
    'the rates of a row',
    'share',
    '采购预算52.36亿元，实际采购48.75亿元。实际采购按类别看，货物9.12亿元、工程24.60亿元、服务15.03亿元，占比分别为18.7%、【50.5】%和30.8%。',
    '47.0',
  ],
  [
    'a rate of more than all',
    'rate',
    '中央补助164.00万元，省补助38.50万元，共202.50万元。当年支出181.60万元，预算执行率【89.68】%。',
    '110.73',
  ],
  [
    'times of a named whole',
    'rate',
    '发放创新券630万元，兑付441万元。带动企业研发投入6,174万元，为兑付额的【14】倍。',
    '12',
  ],
  [
    'a reduction with what was asked for',
    'rate',
    '事前评估41个，核减资金6830万元，核减率【15.7】%（申报4.36亿元）。',
    '12.5',
  ],
  ['per mille', 'rate', '监督抽检1,560批次，检出不合格39批次，不合格率【2.5%】。', '2.5‰'],
  [
    'grades in a rate',
    'rate',
    '对45个项目开展绩效自评。自评为优28个、良12个、中4个、差1个，优良率【88.9】%。',
    '62.2',
  ],
  [
    'valid answers',
    'rate',
    '回收192份，有效问卷188份。“满意”151份，“基本满意”29份，“不满意”8份，综合满意度【95.74】%。',
    '93.75',
  ],
  ['savings of a budget', 'rate', '会议费合计5.40万元，比预算6.5万元节约1.1万元，节约率【16.9】%。', '20.4'],
  [
    'a ratio in order',
    'product',
    '需资金270万元。省、市两级按6∶4承担，省级负担162万元，市级负担【108】万元。',
    '118',
  ],
  [
    'grants at one price',
    'product',
    '2021年兑现1,208人115.97万元；2022年兑现1,263人【121.25】万元。标准均为每人每年960元。',
    '115.97',
  ],
  [
    'rows of a product',
    'product',
    '分别培训702人次、588人次、246人次。补贴标准依次为每人800元、1200元、1500元，应补56.16万元、【70.56】万元、36.9万元。',
    '75.06',
  ],
  [
    'the plain mean',
    'change',
    '2019—2022年，教育投入由6.18亿元增加到7.95亿元，增长28.6%，年均增长【8.76】%。',
    '9.55',
  ],
  [
    'the wrong word',
    'change',
    '建设费收入1,238万元，超预算138万元；与上年1,402万元相比【下降】11.7%。',
    '增长',
  ],
  ['a bracket in another unit', 'restated', '县财政安排科普经费27.8万元（【278,000】元）。', '2,780,000'],
  [
    'one number, one amount',
    'restated',
    '全年发放贷款173笔、1.38亿元。\n下一步，在173笔、【1.38】亿元存量基础上完善机制。',
    '1.83',
  ],
  [
    'an indicator by its name',
    'restated',
    '一、成效：追回违规资金327.6万元。\n二、指标：质量指标“追回违规资金”目标值300万元，实际完成【327.6】万元。',
    '372.6',
  ],
  ['a target that is not reached', 'difference', '从业人员持证率：目标≥95%，实际【96.3】%，已达标。', '93.6'],
  [
    'names with a code',
    'count',
    '完成大中修工程【4】条，分别为：X102线石桥至青岩段、X107线、X115线马家坪段、Y033线。',
    '5',
  ],
  [
    'items numbered in the paragraph',
    'count',
    '下达资金132万元，用于【四】项内容：一是送戏下乡；二是公益电影；三是图书更新；四是设备添置。',
    '三',
  ],
  [
    'the unit itself and those under it',
    'count',
    '编制范围内的独立核算单位共【8】个，包括局本级和7个所属二级单位。',
    '9',
  ],
  ['months of a span', 'period', '合同工期自2022年3月1日至2022年11月30日，共【9】个月。', '8'],
  ['finished before it began', 'period', '项目2023年5月开工，2023年【8】月竣工验收。', '3'],
  [
    'a budget against itself',
    'period',
    '2024年部门收入预算1206.50万元，比【2023】年预算增加38.60万元。',
    '2024',
  ],
  [
    'behind the schedule',
    'difference',
    '截至9月底，项目累计支出618.40万元，支出进度68.71%，低于序时进度【6.29】个百分点。',
    '6.92',
  ],
  [
    'what came and went over the year',
    'difference',
    '年初债务余额12.40亿元，当年新增债券2.60亿元，偿还到期本金1.35亿元，年末债务余额【13.65】亿元。',
    '13.56',
  ],
  ['a net change', 'difference', '全年新增低保对象1,428户，退出936户，净增【492】户。', '429'],
  [
    'both sides',
    'difference',
    '2021年总收入1740.5万元（上级补助1486.2万元，本级收入213.7万元，上年结余40.6万元）。总支出1699.8万元，其中人员支出812.6万元、项目支出887.2万元。收支相抵滚存结余【40.7】万元。',
    '47.0',
  ],
  [
    'points against the year before',
    'difference',
    '税收31719万元，税占比70.3%，去年同期67.8%，【提高】2.5个百分点。',
    '下降',
  ],
  [
    'both words of one change',
    'change',
    '公用经费支出1981.91万元，比上年增加178.00万元，【增长】9.87%。',
    '下降',
  ],
  [
    'the year in the bracket behind the rate',
    'change',
    '2022年用水12.47万吨，同比【上升】4.4%（2021年11.95万吨）。',
    '下降',
  ],
  [
    'last year in the bracket behind the change',
    'change',
    '公务接待费6.71万元，比上年【减少】1.84万元（上年8.55万元）。国内公务接待74批次。',
    '增加',
  ],
  [
    'a change in a sentence of its own',
    'change',
    '2024年本部门收入预算3730.23万元。较上年预算3902.45万元减少【172.22】万元，主要原因是项目调减。',
    '127.22',
  ],
  [
    'growth of what was collected more',
    'change',
    '2024年归集住房公积金4.36亿元，比去年多归集0.48亿元（去年3.88亿元），增速【12.4】%。',
    '1.24',
  ],
  ['done and left', 'rate', '项目已支付16214万元，支付率【88.11】%，尚有2189万元未支付。', '87.11'],
  ['done and carried over', 'rate', '至年末使用252.6万元，使用率【88.3】%，结转33.4万元。', '83.8'],
  [
    'the best grade of all',
    'rate',
    '全年组织项目支出自评132个，评为“优”41个、“良”68个、“中”19个、“差”4个，优秀率【31.1】%。',
    '51.5',
  ],
  ['a number, its price and the amount', 'product', '笼式足球场3片，每片27.2万元，【81.6】万元。', '91.6'],
  [
    'a price of a month for a quarter',
    'product',
    '二季度公益性岗位31人，每人每月1200元，【111600】元。',
    '116100',
  ],
  [
    'steps before the next sentence',
    'product',
    'D级新建458户，每户补助1.6万元；C级修缮762户，每户补助0.8万元。需补助资金【1342.4】万元。',
    '1324.4',
  ],
  [
    'amounts of one name',
    'sum',
    '一般债券3.2亿元，票面利率2.98%，年付息953.6万元；专项债券2.1亿元，票面利率3.15%，年付息661.5万元。每年付息共计【1615.1】万元。',
    '1651.1',
  ],
  [
    'what each of them spent in turn',
    'sum',
    '安排项目3个。至6月末累计支出【7450】万元，三个项目依次支出3620万元、2180万元、1650万元。',
    '7540',
  ],
  [
    'a total under its own name',
    'sum',
    '上缴财政2,145.3万元，归还原渠道资金1,876.0万元，调账处理3,520.9万元，合计整改金额【7,542.2】万元。',
    '7,524.2',
  ],
  [
    'second numbers of items',
    'sum',
    '共举办主体班14期、培训学员【1027】人次，其中科级干部班5期268人次、中青年干部班2期94人次、村（社区）书记班4期431人次、公务员初任班3期234人次。',
    '1036',
  ],
  [
    'subtotals of both',
    'sum',
    '全县126个村，村均15万元，小计1890万元；社区21个，每个20万元，小计420万元。两项【2310】万元，其中省级补助840万元。',
    '2130',
  ],
  [
    'rows before the next sentence',
    'sum',
    '80—89周岁2146人，每人每月60元，计38.63万元；90—99周岁317人，每人每月100元，计9.51万元；100周岁以上6人，每人每月500元，计0.90万元。合计2469人，【49.04】万元，已全部发放。',
    '49.40',
  ],
  ['another unit in the same words', 'restated', '补贴资金1727450元，折合【172.745】万元。', '127.745'],
  [
    'shares in a row',
    'share',
    '实际采购规模1186.5亿元。货物类303.7亿元、工程类512.4亿元、服务类370.4亿元，比重为25.6%、43.2%、【31.2】%。',
    '32.1',
  ],
  [
    'the share of taxes',
    'share',
    '一般公共预算收入完成397776万元，税收收入281530万元，非税收入116246万元，税占比【70.8】%。',
    '78.0',
  ],
  [
    'a budget and what went beyond it',
    'rate',
    '年初预算1,840万元，决算超出年初预算57.04万元，为年初预算的【103.1】%，超出部分为年中追加。',
    '130.1',
  ],
  [
    'what stays below a ceiling and is divided',
    'sum',
    '年末债务余额【41.36】亿元，控制在省核定的43.90亿元限额以内，其中一般债务23.18亿元、专项债务18.18亿元。',
    '41.63',
  ],
  [
    'what the sentence divides twice',
    'sum',
    '【46】人中，研究生9人、本科31人、大专及以下6人；按职级分，科长层级11人、副科长层级20人、科员15人。',
    '64',
  ],
  [
    'posts of several kinds',
    'difference',
    '现有政法专项编制52个、工勤编制4个，共56个；实有人员49人，空编【7】个。',
    '9',
  ],
  [
    'rates of pairs in turn',
    'change',
    '火灾起数由上年25起降到19起，受伤人数由16人降到11人，分别下降24.0%和【31.3】%。',
    '13.3',
  ],
  ['done more of than last year', 'change', '全年审结案件1,284件，比上年增办137件，增长【11.9】%。', '19.1'],
  [
    'all that a list before was part of',
    'change',
    '接待来访2,618人次，窗口1,903人次、热线715人次，热线占27.3%；总量比上年多246人次，增长【10.4】%。',
    '14.0',
  ],
  [
    'the whole of a list that its last part closes',
    'change',
    '“三公”经费安排64.20万元，其中公务用车运行维护费57.40万元、公务接待费6.80万元，较上年压减8.10万元，下降【11.2】%。',
    '12.1',
  ],
  [
    'a share of what is lacking',
    'share',
    '市级应承担补助每生每年400元，4260名幼儿应拨170.4万元。财政实际拨付140万元，少拨30.4万元，占应拨金额的【17.84】%。',
    '18.74',
  ],
  [
    'what was saved of what the sentence before told',
    'rate',
    '计划采购28台，预算控制数980万元。经公开招标，实际成交单价29.5万元，合同总价826万元，节约154万元，节约率【15.71】%。',
    '18.64',
  ],
  [
    'what went in another unit',
    'difference',
    '生猪年初存栏5.62万头，全年繁育和调入9.84万头，出栏9.35万头，死亡及无害化处理2100头，年末存栏【5.90】万头。',
    '5.09',
  ],
  [
    'how many of them, right before what they cost',
    'sum',
    '一年花在重阳节聚餐14,320元、探望病人24次4,800元、订报1,296元，合计【20,416】元，探望每次200元。',
    '21,416',
  ],
];

/** Name and text: every figure is right, and none may be told. */
const SILENT: readonly (readonly [name: string, text: string])[] = [
  ['a span over the end of February of no year', '清查自2月20日至3月5日，共15天，分三组进行。'],
  [
    'what is left out to compare is no base',
    '全市一般公共预算支出812.4亿元，增长3.1%，剔除上年同期一次性补助支出9.6亿元后可比增长4.4%。',
  ],
  [
    'both ends of a growth behind it',
    '某企业3月收到退税960万元，二季度研发投入比上年同期增加约三成，由620万元增至806万元。',
  ],
  [
    'a basis point explained',
    '平均期限12.6年，平均发行利率3.04%，比2023年的3.41%低37个基点（1个基点为0.01个百分点）。',
  ],
  [
    'the whole of one share is no part of the next',
    '据此测算总投资9,400万元，即2022年5,200万元，2023年4,200万元。\n资金来源：中央6,000万元、省级3,400万元。\n累计支付7,310.5万元，占到位资金9,340万元的78.3%；占总投资的77.8%。',
  ],
  [
    'liabilities of all assets, not of net assets',
    '年末资产总额（净值）2461.30万元：流动资产418.20万元、固定资产净值2043.10万元。负债92.75万元，净资产2368.55万元，资产负债率3.77%。',
  ],
  [
    'the middle grade and 项目中',
    '自评项目312个（上述340个监控项目中28个因撤销未自评），优240个、良51个、中17个、差4个，优良率93.3%。',
  ],
  ['what lives is found on samples', '合同约定栽植乔木63.2万株，验收63.2万株，成活率92%，达到≥85%的要求。'],
  [
    'a part of what area and price make',
    '农业土地开发资金按出让面积计提，每平方米25元、出让面积84600平方米、计提比例不低于15%，为31.73万元。',
  ],
  [
    'two totals told by turns',
    '倒塌84户、严重损坏251户，分别为东岭县41户和120户、西川区9户和36户、北河县34户和95户。',
  ],
  [
    'two ways to divide, each a line of its own',
    '本表列示7个项目。\n按拨付方式划分：直达资金4项9640万元，支出9125万元；非直达3项4210万元，支出3560万元。\n按资金性质划分：一般性2项5120万元，专项5项8730万元。',
  ],
  [
    'most of a list are of a whole farther off',
    '共到位资金5,240万元，分三批下达：第一批3,120万元（上年12月提前下达），第二批1,430万元（5月），第三批690万元（8月）。按来源，中央2,960万元、省级1,280万元、市级420万元、县级580万元。\n用途与项目（共62个项目）\n——产业发展：33个，3,144.0万元，占60.0%。其中中央资金用于产业1,805.6万元，占中央资金的61.0%；\n——基础设施：19个，1,514.4万元，占28.9%；\n——就业：7个，408.7万元，占7.8%，含公益性岗位补助（850人，每人每月400元，共10个月）340.0万元；\n——项目管理费：3个，172.9万元，占3.3%。',
  ],
  [
    'ages and sexes count some twice',
    '文化馆接待群众52.7万人次，同比增长6.3%，其中儿童19.8万人次、老年人14.6万人次、女性23.9万人次。',
  ],
  ['what papers are counted by', '课题组发表论文11篇，其中核心期刊7篇、第一作者9篇。'],
  [
    'spans of months that hold one another',
    '全年降雨量1042.6毫米，其中主汛期4—9月586.2毫米，盛夏6—8月351.9毫米，秋雨期9—10月198.4毫米。',
  ],
  [
    'kinds that overlap, told behind',
    '完成检查5218台次，其中影像检查2964台次，急诊检查2107台次，夜间检查835台次，以上三类存在重叠。',
  ],
  [
    'what was owed, what came and what was repaid',
    '县本级债务余额年末为18.63亿元：承接年初余额17.24亿元，新增债券1.90亿元、再融资债券0.85亿元，归还本金1.36亿元。',
  ],
  [
    'a change joined to a change is no part',
    '巡查三轮，发现隐患首轮41处、二轮35处、三轮27处，逐轮减少6处和8处，总计103处。',
  ],
  [
    'the first two of three are no part of them',
    '东湖、西岭、南坪三家景区接待游客26.0万、15.0万和9.0万人次，合计50万人次，上年同期为40万人次，增长25%。从结构看，三家景区依次占52.00%、30.00%、18.00%，前两家合计占82.00%。',
  ],
  ['who is absent counts nowhere', '应到代表64名，实到58名，缺席6名；列席12名，会场共70名。'],
  [
    'the year of two halves is told already',
    '协会上半年筹集善款53.40万元，下半年筹集71.85万元，全年125.25万元；加上年初余款20.15万元，可用资金145.40万元。全年帮扶支出110.80万元，年末余款34.60万元。',
  ],
  [
    'imports of last year beside its exports',
    '今年外贸进出口4105.7万元，其中出口2318.4万元，进口1787.3万元。上年出口2150.6万元、进口1865.9万元，出口增长7.8%，进口下降4.2%。',
  ],
  [
    'the year before last',
    '前年卫生健康支出5320万元，去年5612.6万元，增长5.5%；今年6005.5万元，又增长7.0%。',
  ],
  [
    'a surplus against last year’s',
    '总收入18620万元；总支出18240万元，当年结余380万元，较上年结余304万元增长25%。',
  ],
  [
    'what is left over against the year’s beginning',
    '由于审计调增0.56亿元，年末余额4.18亿元仅比年初4.25亿元少700万元，降幅1.6%。',
  ],
  ['years ago', '全县现有家庭农场428家，较三年前的391家多37家，增长9.5%。'],
  ['a mean told by the way', '一季度共受理312件，月均104件，比上年一季度的346件少34件，降9.8%。'],
  [
    'a change of all behind a mean',
    '热线七月接听21460通，日均（31天）692.3通；八月接听20150通，日均（31天）650通。总量环比减少1310通，下降6.10%。',
  ],
  ['fewer by one letter', '次均门诊费236元。次均住院费比上年的6800元降170元，降幅2.5%。'],
  [
    'below the approved estimate',
    '合同价2140.5万元，送审结算2386.2万元，审定2215.3万元，核减170.9万元，核减率7.16%。审定金额较合同价高出74.8万元，超合同比例3.49%，未突破2260万元的批复概算。',
  ],
  [
    'what is held back',
    '信息化预算920万元，中标价860万元，质保金按中标价5%预留43万元，已付774万元，未付进度款43万元。',
  ],
  ['two parts of what is left', '完工51个小区，占应改60个的85.0%；在建6个，未开工3个。'],
  ['others withdrew', '本批申报补贴83户，经核查，符合条件66户，不符合12户，另有5户主动退出。'],
  [
    'earnings of a fund',
    '全市维修资金期初余额6.238亿元，归集0.741亿元，增值收益0.156亿元，使用0.125亿元，期末余额7.010亿元。',
  ],
  [
    'a row of prices',
    '奖学金分三等，一等46人、二等95人、三等60人，标准为每人每年5000元、3000元、1500元。三档金额依次是23万元、28.5万元、9万元，共60.5万元。',
  ],
  [
    'words of an amount in a closed bracket',
    '合同约定租金46.5万元（大写肆拾陆万伍仟元整），物业费18.2万元，两费合计64.7万元。',
  ],
  [
    'a price for another unit than what is counted',
    '晚籼稻收购价每50公斤128元，销售均价每吨2680元。仓容18000吨。',
  ],
  [
    'three years, compared by twos',
    '意外伤害损失前年41.5万元、去年36.2万元、今年33.0万元，今年比去年少3.2万元，今年比前年少8.5万元。',
  ],
  [
    'weights of a thousand points',
    '评估表三部分：服务分值400分，自评351分；管理分值350分，自评316分；保障分值250分，自评229分。总分1000分，自评896分。',
  ],
  ['points of a contest', '运动会上，东山队金牌31枚，团体总分1254.5分，位列第一。'],
  [
    'the full score of a row',
    '投入满分20分、得18.5分，过程30分、得29分，产出50分、得46.2分，满分合计100分，总得分93.7分。',
  ],
  [
    'a total of weights and what was gained of it',
    '决策得18.5分，过程得29分，效益得46.2分。三类合计100分，实得93.7分。',
  ],
  [
    'points taken off, and what is left',
    '自评扣分：执行0.42分、产出1.6分、满意度0.5分，共2.52分，得97.48分。',
  ],
  ['taken off one thing and the other', '扣去管理类1.5分、效益类2分，最终得96.5分。'],
  ['lost in all', '合计失4.2分，得95.8分，失分最多的是产出，为2.2分。'],
  [
    'taken off in so many places',
    '扣分两处，累计3.2分：一、验收延迟，扣1.2分；二、档案不全，扣2分。自评得96.8分。',
  ],
  ['points on top', '满分100分，扣去1.3分，基础得分98.7分；另加分2.1分，总分100.8分。'],
  [
    'weights told a sentence before',
    '设产出指标10分、效益指标8分，共18分。完成48件，产出得9.41分；满意率高，效益得7.2分。综合得分16.61分。',
  ],
  [
    'one kind of guests beside another',
    '接待游客86.2万人次。过夜游客21.7万人次，自驾游客占比超七成，省外游客占比近两成。',
  ],
  [
    'a thing whose name begins with 即',
    '办理事项1480项，“零跑动”事项1466项；即办件518项，占办理事项的35.0%。',
  ],
  [
    'a share of the year before',
    '上半年接待150万人次，上年同期120万人次。散客45万人次，占比30%，上年同期散客30万人次，占25%。',
  ],
  [
    'shares of a row over a whole that is printed',
    '前三项依次为：清淤31.2万元、电费18.6万元、药剂9.3万元，占总支出120.0万元的26.0%、15.5%、7.75%。',
  ],
  [
    'a total of receipts is none of what was spent',
    '收到现金218.4万元、实物31.6万元，共250.0万元；救助支出196.2万元，管理费5.1万元，管理费占总支出2.53%。',
  ],
  [
    'added value is no change',
    '生产总值180亿元，三产分别为27亿元、90亿元和63亿元。工业增加值72亿元，占第二产业的80%，占生产总值的40%。',
  ],
  [
    'the subject of the share before',
    '已到90台，投放城东45台、城西30台、城南15台，城东占已到数的50%，占全年计划120台的37.5%。',
  ],
  ['each its own share', '抽检842批次，流通521批次，餐饮218批次，生产103批次，各占61.9%、25.9%、12.2%。'],
  ['a mean is no part', '整治63处，投入441.0万元，处均7.0万元，占年度资金560万元的78.75%。'],
  [
    'of the money and not of the number',
    '486万元安排项目9个，设施类6个用296.5万元，培训类3个用189.5万元，设施类占比61.0%。',
  ],
  [
    'the most of them',
    '教育852.4万元，住建1106.3万元，其他431.2万元，总计2389.9万元；住建系统存量最大，占46.3%。',
  ],
  [
    'a whole budget and what is bought',
    '收支预算1200.00万元。采购预算540.00万元：货物240.00万元，服务300.00万元，占总预算的45.0%，其中预留216.00万元，占采购预算的40.0%。',
  ],
  [
    'what is paid out of what was handed on',
    '县级收到省补180万元，拨到乡镇171万元，拨付率95%；乡镇兑付到户153.9万元，兑付率90%，占省补的85.5%。',
  ],
  [
    'saved against what the words name',
    '项目概算640万元，经招标签订合同3份，合同总价610.00万元，较概算节约30.00万元，节约率4.69%。',
  ],
  ['the task behind what was done', '高血压规范管理18214人，管理任务数19850人，规范管理率91.8%。'],
  [
    'one rate on two bases',
    '年初结转86.20万元，当年安排540.00万元，可用资金626.20万元；当年支出518.30万元，年末结转107.90万元，可用资金支出率82.77%，若仅按当年安排数计为95.98%。',
  ],
  [
    'another rate on another base',
    '年初预算412.50万元，又追加38.20万元，以追加后的450.70万元计，全年支出402.60万元，执行率89.33%；若按年初数衡量，则为97.60%。',
  ],
  [
    'a budget of the same name',
    '“三公”经费预算52.40万元，其中公务接待14.60万元、公车运行37.80万元。决算44.69万元，比预算节约7.71万元；公务接待12.31万元，完成预算的84.32%，公车运行32.38万元，完成85.66%。',
  ],
  ['a time of the day', '最高气温38.6度，出现在7月21日14时05分，持续9小时。'],
  [
    'an amount in words belongs to what stands before',
    '租金62.5万元（大写陆拾贰万伍仟元整），装修费41.2万元，两费合计103.7万元。',
  ],
  [
    'a part of the income',
    '上年结转18.4万元，本年收入326万元，本年支出310.5万元，年末结余33.9万元。本年收入中财政补助195.6万元，占60%，租金130.4万元，占40%。',
  ],
  [
    'shares of two wholes',
    '全年审结案件5213件，其中民事3052件，民事案件占全部审结案件的58.55%。年末未结案件456件中，民事案件占55.58%，压力较大。',
  ],
  [
    'a fall of a thing of its own',
    '工业增加值86.4亿元；吸纳就业18240人，比上年增加960人（上年17280人）；万元工业增加值能耗下降2.7%。',
  ],
  [
    'others of what is left need long',
    '审计反馈问题58个，已整改52个，整改率89.7%，正在推进4个，需长期坚持2个。',
  ],
  [
    'another part of what is left, told by 另有',
    '应整改问题46个，已完成整改39个，整改完成率84.8%；正在整改4个，另有3个因资料不全尚未启动。',
  ],
  [
    'what rose is no part of what was added',
    '抽查24个村的财务公开栏，按季公开的17个，占70.8%。督促整改后，4个村恢复公开，按季公开村数增至21个，公开率达87.5%。',
  ],
  [
    'prices in a row, and amounts behind them',
    '食堂采购面粉120公斤、猪肉64公斤、蔬菜380公斤，单价依次为每公斤4.8元、26元和3.5元，金额为576元、1664元、1330元，总计3570元。',
  ],
  [
    'wages of two shifts',
    '白班36人、夜班22人，施工31天。按白班每工日240元、夜班320元计，人工费分别为26.784万元和21.824万元，合计48.608万元。',
  ],
  [
    'as often as there are who give it',
    '省级下达修缮资金540万元，市县各配套90万元，合计720万元，上级资金占75%。',
  ],
  [
    'who comes is not who is there',
    '本学期全校在校生1,176人，比上学期末净增56人。期初毕业离校364人，招收新生420人，转入与转出人数相抵。现有教学班24个；专任教师84名，生师比14∶1。',
  ],
  [
    'a mean is so many times a mean',
    '公用经费预算862.4万元，其中小学482.4万元、初中380万元。小学学生6700人，生均720元；初中学生3800人，生均1000元，为小学的1.39倍。',
  ],
  [
    'times of what the words name in all, beside a mean',
    '补贴资金已使用986.4万元，受益农户1,180户，购机1,370台，台均补贴7,200元。农户自付2,268.72万元，是补贴的2.3倍。',
  ],
  [
    'a point between two things of two names',
    '每份成本6.6元，国家补6元，差额0.6元由企业出。一学期98天、205人，企业共出12,054元，国家补助120,540元。企业捐了13,500元，用后还剩1,446元。',
  ],
  [
    'what went beyond is not what was reached',
    '供热季前换热站改造21座，超任务3座，为任务数18座的116.67%。换热站投资1680万元。',
  ],
  [
    'a part with full points and no number',
    '该项目自评满分100分，预算执行10分、产出50分、效益30分、满意度10分。执行项得9.4分；产出扣2分得48分，效益扣1.5分得28.5分，满意度得满分。合计95.9分，共扣4.1分。',
  ],
  [
    'shares in a row behind amounts in a row',
    '政府采购支出总额1640万元，货物492万元，工程820万元，服务328万元，占比30%、50%、20%。授予中小企业合同1148万元，占70%，其中小微企业861万元，占中小企业合同额的75%。',
  ],
  [
    'points of a bracket, and others',
    '规上工业增加值同比增长8.1%，高于全市平均（6.4%）1.7个百分点，较上半年的7.1%加快1.0个百分点。',
  ],
  [
    'a part of last year beside this year’s whole',
    '规上工业增加值152.6亿元，其中高新技术产业39.68亿元，占比26.0%；上年规上工业增加值144.8亿元，高新技术产业36.20亿元，占25.0%，占比提高1.0个百分点。',
  ],
  [
    'a rise beside last year’s part',
    '全年一般公共预算支出84.60亿元，其中民生支出67.10亿元，占79.3%；上年支出80.20亿元，民生支出62.88亿元，占78.4%。民生支出增加4.22亿元，占全部支出增量的95.9%，增速为6.7%。',
  ],
  [
    'less than what is allowed',
    '全年用水总量2.85亿立方米，农业1.86亿、工业0.48亿、生活0.42亿、生态0.09亿立方米，较3.00亿立方米的控制红线少用0.15亿立方米。',
  ],
  [
    'against last year and against the quarter before',
    '二季度登记信访548件次，同比减少76件次，下降12.2%，环比上升5.2%（一季度521件次）。',
  ],
  [
    'a target without 的',
    '前四年全市单位产值能耗由0.500吨标准煤/万元降到0.435吨，累计下降13.0%，完成五年下降14.4%目标的90.3%。',
  ],
  [
    'the school year before',
    '新学年小学一年级招生1748人、编40个班；上学年招生1860人、42个班，今年少招112人，下降6.0%，减少2个班。',
  ],
  [
    'two that make a share together',
    '四家企业资产总额9.60亿元。城投公司4.08亿元，占42.50%；交投公司2.76亿元，占28.75%；水务公司和文旅公司分别为1.68亿元、1.08亿元，共占28.75%。',
  ],
  [
    'what lies between is of one of two',
    '全年供水2100万立方米，其中居民1008万立方米，工业1092万立方米。售水量1873万立方米，产销差227万立方米，产销差率10.8%。',
  ],
  [
    'a rate of one place beside that of all',
    '验收组查看了三所学校新建的36间功能室，一中14间、二小12间、职校10间。验收合格33间，合格率91.7%，不合格的3间都在二小，故二小合格率为75%。',
  ],
  [
    'the whole of a share is nothing that grew',
    '民生支出达到1.2亿元，构成为：教育5200万元，社会保障3700万元，卫生健康2300万元，文化体育800万元。四项之和占一般公共预算支出15000万元的80%。与上年的11400万元相比，民生投入增加600万元，增长5.3%。',
  ],
  [
    'the first of an enumerated list',
    '会议研究了五项用款：一是校舍维修84万元，二是防汛物资46万元，三是道路保洁120万元，四是干部培训15万元，五是信访救助11万元。同意列支前三项，计250万元；后两项26万元退回重报。申请总额276万元中，获批占90.6%。获批资金由预备费承担166万元，其余84万元从存量资金中解决。',
  ],
  [
    'what was there, what came and what went, behind what there is',
    '年末公务用车保有量8辆，其中年初9辆、年内购置1辆、报废2辆。',
  ],
  [
    'what is left of a budget that was cut',
    '公用经费预算5200万元，财政核减后可用4836万元，核减率7%。印刷费年初预算24.5万元，压减后为23.03万元，压减比例6%。',
  ],
  [
    'a saving behind another one',
    '配电房改造批复64.20万元，合同价61.35万元，审定结算59.48万元。结算比合同减少1.87万元，比批复节约4.72万元，节约率7.35%。',
  ],
  [
    'the balance of the year before',
    '基金本年收入12840万元，支出11630万元，年末滚存结余18450万元，当年结余1210万元，较上年当年结余980万元多230万元，增长23.47%。',
  ],
  [
    'how far spending went beyond income',
    '年初结转和结余862.4万元，本年收入713.5万元，本年支出806.9万元，当年支出超过收入93.4万元，年末结转和结余769.0万元。',
  ],
  [
    'what was recovered came back',
    '代偿资金池年初1500万元，追加400万元，代偿支出146万元，追偿收回52万元，期末1806万元。',
  ],
  [
    'those who are absent from a post',
    '约定绿化工24名，到岗21名，缺岗3名；保安16名全部到岗，现场服务人员共37名。',
  ],
  [
    'a share of what the words before it name',
    '受理遗失物品130件，箱包73件、证件38件，其他19件。当日归还104件，次日以后归还18件，仍有8件未还。证件全部当日归还，占当日归还数的36.5%。',
  ],
  ['points that several gave', '专家9人参与打分，总分803分，平均89.2分。最高94分，最低83分，相差11分。'],
  [
    'the first time and again',
    '全年受理来信326件、网上投诉588件，共914件。初次投诉721件，重复193件，重复率21.1%。',
  ],
  [
    'prices in a row',
    '决赛设一等奖1队、二等奖3队，其余4队均授三等奖，奖金依次为每队8000元、5000元和3000元，合计35000元。',
  ],
  [
    'bases of two months',
    '3月水电费3.60万元，其中电费2.70万元、水费0.90万元；4月4.05万元，环比增长12.5%；5月降至3.24万元，比4月少0.81万元，比3月下降10%。',
  ],
  [
    'a full score with a colon behind it',
    '本项目自评总分100分：预算执行10分，得8.7分；产出指标50分，得46.5分；效益指标30分，得29分；满意度10分，得9.4分。合计得93.6分，扣6.4分。',
  ],
  [
    'a target is no amount that grew',
    '全年培训目标8000人，实际新增8720人，完成目标的109%，比上年的7900人增加820人，增长10.38%。',
  ],
  [
    'a rate by a basis that is named',
    '年初承诺改造管网240公里；设计核实后实际可改造200公里，开工168公里，按承诺口径开工率70%，按可改造口径84%。',
  ],
  [
    'grades of one scale',
    '抽检档案350份，抽检比例为35%。抽检档案中甲级322份，甲级率92%；乙级21份，丙级7份，丙级率2%。',
  ],
  [
    'what fell back to',
    '二季度入库税收7.84亿元，比一季度的6.40亿元增长22.5%；非税收入则由一季度的4.80亿元回落到4.44亿元，环比下降7.5%。',
  ],
  [
    'the round before',
    '本轮巡察发现问题104个，已整改96个，整改率92.3%。上轮巡察发现问题130个，本轮减少26个，降幅20%。',
  ],
  [
    'the issue before',
    '基金带动社会投资6480万元，是出资1080万元的6倍；上一期带动5400万元、出资1000万元，为5.4倍。投向先进制造2592万元，占带动额的40%，比上一期1890万元、占35%提高5个百分点。',
  ],
  [
    'two bases beside each other',
    '11月当月，财政收入6.72亿元，同比增加0.48亿元，增长7.7%，环比10月的8.00亿元减少1.28亿元、下降16%。1—11月累计90.7亿元，前十个月月均8.40亿元。',
  ],
  [
    'what each of two has',
    '补贴由市区两级按6:4分担，2023年补贴总额1500万元，市级900万元、区级600万元；上年总额1240万元，按5:5分担，各620万元。总额增长21%，市级负担增加280万元，增长45.2%，区级负担减少20万元，下降3.2%。',
  ],
  [
    'a change of a part behind one of the whole',
    '民生支出24.2亿元，其中教育9.68亿元、卫生12.10亿元、文体2.42亿元。民生支出比上年22.0亿元增长10%，教育增长15.8%，增加1.32亿元，占新增民生支出的60%。',
  ],
  [
    'two figures of last year',
    '采购预算2600万元，成交2470万元，节约130万元，节约率5%；上年预算2300万元、成交2162万元，节约138万元，节约率6%。公开招标成交1976万元，占成交额的80%。',
  ],
  [
    'what was to be handed over',
    '各单位移交图纸736张，为应移交800张的92%，未移交64张；验收合格662张，合格率89.9%。永久保管184张，占移交数的25%。',
  ],
  [
    'money of two batches',
    '资金分三批下达：首批480万元，第二批320万元，第三批150万元，总额950万元。前两批已拨至企业752万元，占两批下达额的94%。',
  ],
  [
    'tenths of what a price makes',
    '免费开放月场馆减免门票2.40万张，每张50元，减收120万元，财政按六成补偿，应补72万元。',
  ],
  ['points for each', '产出指标50分，共25个三级指标，23个完成，每个2分，得46分，扣4分。'],
  [
    'a label that touches its figure behind a number',
    [
      '分项报价与评审结果如下（万元）：',
      '',
      '序号　内容　　　　　　　报价　　　审定　　　核减',
      '1　　主机设备　　　　180.50　　172.30　　8.20',
      '2　　终端设备　　　　95.20　　90.00　　5.20',
      '3　　设备租用（2年）　144.00　　132.00　　12.00',
      '4　　集成服务　　　　 40.30　　 37.70　　2.60',
      '合计　　　　　　　　460.00　　432.00　　28.00',
    ].join('\n'),
  ],
  ['people who get both', '两项津贴惠及5,180人，其中高龄津贴2,760人、护理津贴3,040人，两项兼领620人。'],
  [
    'what was before, and what was taken out of it',
    '注：2021年收入决算数5,120万元（调整前5,300万元，剔除划转至新区的180万元），2022年决算数5,632万元，比2021年同口径增加512万元，增长10%。',
  ],
  [
    'what one costs',
    '全年共救助1,500人次，比2022年的1,600人次减少100人次，降幅6.25%。全年支出救助经费180万元，平均每人次1,200元，而2022年支出176万元，平均每人次1,100元，人次成本上升9.1%。',
  ],
  [
    'what arrived in all',
    '年度安排230.5万元，市县按4:6分担，市级92.2万元、县级138.3万元。到位情况：市级全额到位，县级到位103.73万元，到位率75.0%，总体到位率85.0%。',
  ],
];

const bracketed = /【([^】]*)】/u;

describe('forms of words', () => {
  it.each(FORMS)('%s: silent where it is right', async (_name, _check, text) => {
    expect(await told(text.replace(bracketed, '$1'))).toEqual([]);
  });

  it.each(SILENT)('%s: silent', async (_name, text) => {
    expect(await told(text)).toEqual([]);
  });

  it.each(FORMS)('%s: told where it is wrong', async (_name, check, text, wrong) => {
    expect(await told(text.replace(bracketed, wrong))).toContain(check);
  });
});

/** The checks that find something above info. */
async function told(text: string): Promise<string[]> {
  const { findings } = await auditText(text);
  return findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
}

describe('tables', () => {
  const table = (rows: readonly string[]): string => rows.join('\n');

  it('three columns make an amount', async () => {
    const rows = [
      '职务|人数|月标准(元)|月数|金额(万元)',
      '书记|18|3,200|12|69.12',
      '副职|41|2,400|12|118.08',
      '委员|54|1,900|12|123.12',
    ];
    expect(await found(table([...rows, '主任|18|1,900|12|41.04']))).toEqual([]);
    expect(await told(table([...rows, '主任|18|1,900|6|41.04']))).toEqual(['product']);
    // A remark says that the row is reckoned otherwise.
    const remarked = rows.map((row, index) => `${row}|${index === 0 ? '备注' : ''}`);
    expect(await told(table([...remarked, '主任|18|1,900|12|20.52|半日制，按标准的50%']))).toEqual([]);
  });

  it('one price holds for all rows', async () => {
    const rows = [
      '学校	受益学生	应拨资金（元）',
      '一小	642	314,580',
      '二小	418	204,820',
      '中心校	275	134,750',
    ];
    expect(await told(table([...rows, '三小	311	152,390']))).toEqual([]);
    expect(await told(table([...rows, '三小	311	153,290']))).toEqual(['product']);
  });

  it('a head stands over its column, however far to the side; what is taken from each other is no part', async () => {
    const rows = [
      '表2  2023年外贸情况',
      '指标            2023年（亿元）   2022年（亿元）   增速（%）',
      '进出口总额       9.42          8.87          6.2',
      '  出口           6.31          5.79          9.0',
      '  进口           3.11          3.08          1.0',
      '贸易差额         3.20          2.71          18.1',
    ];
    expect(await told(table(rows))).toEqual([]);
    const wrong = rows.map((row) => row.replace('9.42', '9.24'));
    expect(await told(table(wrong))).toContain('table-sum');
  });

  it('means of a column add up to nothing', async () => {
    const rows = [
      '作物|面积（万亩）|亩产（公斤）|总产（吨）',
      '早稻|5.20|405|21060',
      '玉米|3.10|392|12152',
      '大豆|1.40|158|2212',
    ];
    expect(await told(table([...rows, '合计|9.70|365.2|35424']))).toEqual([]);
    expect(await told(table([...rows, '合计|9.70|365.2|34524']))).toEqual(['table-sum']);
  });

  it('points taken off stand behind the score', async () => {
    const rows = [
      '序号|指标|分值|得分|扣分|扣分原因',
      '1|立项规范性|16|16.00|0.00|—',
      '2|目标合理性|14|12.50|1.50|指标未量化',
      '3|资金到位率|10|9.70|0.30|配套未到齐',
      '4|制度健全性|20|18.00|2.00|审批滞后',
      '5|主体完成|20|20.00|0.00|—',
      '6|满意度|20|18.60|1.40|问卷折算',
    ];
    expect(await told(table([...rows, '合计||100|94.80|5.20|']))).toEqual([]);
    expect(await told(table([...rows, '合计||100|98.40|5.20|']))).not.toEqual([]);
  });

  it('what was there, what came and what went make what is left', async () => {
    const rows = [
      '品名|年初库存|购入|发放|年末库存',
      '棉被|320|500|415|405',
      '帐篷|88|40|36|92',
      '棉衣|510|200|390|320',
    ];
    expect(await told(table([...rows, '折叠床|240|100|128|212']))).toEqual([]);
    expect(await told(table([...rows, '折叠床|240|100|128|221']))).toEqual(['table-sum']);
  });

  it('per cents of a column headed 同比 add up to nothing', async () => {
    const rows = [
      '2024年9月非税收入情况',
      '单位：万元，%',
      '项目|本月|累计|上年同期|同比增减额|同比',
      '非税收入合计|2210|14390|13150|1240|9.4',
      '行政事业性收费收入|318|2190|2040|150|7.4',
      '罚没收入|402|2650|2810|-160|-5.7',
      '专项收入|1490|9550|8300|1250|15.1',
    ];
    expect(await told(table(rows))).toEqual([]);
  });

  it('a sentence tells the rows again', async () => {
    const rows = [
      '项目|计划|完成',
      '更换灯具|1,200盏|1,200盏',
      '新建灯杆|86基|86基',
      '敷设电缆|9.4公里|9.4公里',
    ];
    const sentence = (poles: number): string =>
      `产出：更换灯具1,200盏；新建灯杆${poles}基；敷设电缆9.4公里。`;
    expect(await told(table([...rows, '', sentence(86)]))).toEqual([]);
    expect(await told(table([...rows, '', sentence(68)]))).toEqual(['text-table']);
  });

  it('the last row says what has come together so far', async () => {
    const rows = [
      '单位：万元',
      '年度|到位|支出',
      '2021年|5000.00|3862.40',
      '2022年|7000.00|6915.30',
      '2023年|6000.00|5274.85',
    ];
    expect(await told(table([...rows, '累计|18000.00|16052.55']))).toEqual([]);
    expect(await told(table([...rows, '累计|18000.00|16025.55']))).toEqual(['table-sum']);
  });

  it('points are exact', async () => {
    const rows = ['指标|分值|得分', '数量|50|47.69', '质量|30|30', '满意度|20|18.82'];
    expect(await told(table([...rows, '总分|100|96.51']))).toEqual([]);
    expect(await told(table([...rows, '总分|100|97.51']))).not.toEqual([]);
  });
});

describe('readings that would merely confirm', () => {
  it('are told where the digits of the figure changed places', async () => {
    const text = (share: string): string =>
      `全县低保对象15,427人，其中城市低保2,318人，农村低保7,487户、13,109人。农村低保对象占${share}%。`;
    expect(await told(text('84.97'))).toEqual([]);
    expect(await told(text('84.79'))).toEqual(['share']);
  });

  it('are told where the unit is another', async () => {
    const text = (unit: string): string =>
      `原粮共24,500吨，另有食用油350吨。保管费按每吨每年100元包干，仅原粮一项需补贴245${unit}。`;
    expect(await told(text('万元'))).toEqual([]);
    expect(await told(text('元'))).toEqual(['product']);
  });
});
