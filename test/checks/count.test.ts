import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const projects = (...texts: readonly string[]): string =>
  texts.map((text, index) => `（${'一二三四五'[index]}）项目${'甲乙丙丁戊'[index]}\n${text}`).join('\n');
const excellent = '自评结果为“优”。';

describe('count', () => {
  it.each([
    ['全年管理专项资金3项，即困难群众救助、残疾人补贴、孤儿保障、临时救助。', 'count warning 3项→4'],
    ['全年培训4期，分别为春季班、夏季班、秋季班。', 'count warning 4期→3'],
    [
      `四、项目自评\n本部门项目3个，分项目自评情况分析如下：\n${projects(excellent, excellent)}`,
      'count warning 3个→2',
    ],
  ])('finds %s', async (text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    [
      'items with an amount each',
      '安排专项3个，即渔政执法费36.00万元、种苗放流费52.40万元、渔港维护费18.75万元、安全生产费20.00万元。',
      'count warning 3个→4',
    ],
    [
      'items with a length each',
      '整修支渠5条，分别为东支渠3.2公里、南支渠2.85公里、西支渠4.1公里、北支渠1.96公里。',
      'count warning 5条→4',
    ],
    [
      'places by their last letters',
      '工程涉及白云镇、清溪镇、黄泥镇、青石乡、水口乡6个乡镇。',
      'count warning 6个→5',
    ],
    [
      'names in a bracket behind it',
      '抽取5家医院（县人民医院、县中医院、县妇幼保健院、东山卫生院）核查。',
      'count warning 5家→4',
    ],
    [
      'names behind a colon',
      '下属事业单位6个：县种子站、县植保站、县土肥站、县农机站、县能源站。',
      'count warning 6个→5',
    ],
    [
      'figures told one after the other',
      '全年签订合同4份，合同金额分别为56.20万元、43.80万元、32.50万元。',
      'count warning 4份→3',
    ],
    [
      'numbered paragraphs before them',
      '专项资金分为以下4类：\n（一）培训补贴\n（二）社保补贴\n（三）岗位补贴',
      'count warning 4类→3',
    ],
    [
      'numbered paragraphs',
      '三、资金使用\n1.购置设备62.00万元。\n2.培训教师18.50万元。\n3.维修校舍41.30万元。\n4.其他6.20万元。\n以上5项合计128.00万元。',
      'count warning 5项→4',
    ],
  ])('counts %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    [
      'semicolons',
      '债券资金用于以下3个项目：县中医院迁建12,000万元；老城区雨污分流8,600万元；智慧停车场（一期）3,400万元。',
      '3个 = 3',
    ],
    [
      'another count beside',
      '任务涉及4个乡镇9个村，分别为白云镇0.62万亩、清溪镇0.48万亩、青石乡0.35万亩、水口乡0.21万亩。',
      '4个 = 4',
    ],
    [
      'a length between',
      '改造道路4条、共9.6公里，分别为学府路2.1公里、文昌路3.3公里、沿河路2.4公里、站前路1.8公里。',
      '4条 = 4',
    ],
    [
      'words between',
      '项目支出3个全面开展自评，涉及资金126.50万元，其中：船检经费48.00万元、航标维护费52.50万元、岸线巡查费26.00万元。',
      '3个 = 3',
    ],
    ['ordinals', '资金分3批下达，第一批1,200万元、第二批860万元、第三批345万元。', '3批 = 3'],
    [
      'a colon behind a word',
      '决算编报范围的预算单位3个，包括：镇机关、镇综合服务中心、镇综合执法队。',
      '3个 = 3',
    ],
    ['a last name of several', '内设办公室、科研科、财务科和四个研究室共7个机构。', '7个 = 7'],
    ['a count told again', '除险加固水库4座，即龙潭、石坝、青山、金井4座水库。', '4座 = 4'],
    [
      'a closing count of its own clause',
      '预算单位：县教育局本级、县教师进修学校、县第一中学、县职教中心，共4家。',
      '4家 = 4',
    ],
    ['a Chinese numeral', '服务点设在白云、清溪、黄泥和青石四个镇。', '四个 = 4'],
    [
      'numbered paragraphs before',
      '三、资金使用\n1.购置设备62.00万元。\n2.培训教师18.50万元。\n3.维修校舍41.30万元。\n上述三项共121.80万元。',
      '三项 = 3',
    ],
    [
      'short brackets in names',
      '纳入自评的项目3个，分别为渔政执法（含油料）、种苗放流、渔港维护。',
      '3个 = 3',
    ],
  ])('confirms items over %s', async (_, text, relation) => {
    expect(await held('count', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['examples without 等', '在白云镇、清溪镇、黄泥镇、青石乡12个乡镇推广。'],
    ['the guests of trainings', '举办培训班3期（村干部、致富带头人、合作社骨干、返乡青年）。'],
    ['the main ones', '实施项目6个，主要有：东渠整治320万元、西渠整治280万元、泵站改造150万元。'],
    ['an open list', '安排项目5个，分别为东渠整治320万元、西渠整治280万元、泵站改造150万元等。'],
    [
      'named with a number',
      '整修支渠4条，分别为东支渠3.2公里、南支渠2.85公里、西支渠4.1公里、2号渠1.96公里。',
    ],
    ['other things', '购置车辆4辆，分别为执法车36.00万元、救护车42.00万元、洒水车28.00万元。'],
    ['items that are gone on with', '实施工程2个：东渠整治320万元，完成率96%，支出300万元，结余20万元。'],
  ])('passes items that are %s', async (_, text) => {
    expect((await found(text)).filter((each) => each.startsWith('count'))).toEqual([]);
  });

  it('counts the subsections, and those that are 优', async () => {
    const text = `四、项目自评\n本部门项目3个，通过自评，有3个项目结果为“优”，分项目自评情况分析如下：\n${projects(excellent, excellent, excellent)}`;
    expect(await held('count', text)).toEqual(['3个 = 3', '3个 = 3']);
    const two = `四、项目自评\n本部门项目3个，通过自评，有2个项目结果为“优”，分项目自评情况分析如下：\n${projects(excellent, '自评结果为“良”。', excellent)}`;
    expect(await held('count', two)).toEqual(['3个 = 3', '2个 = 2']);
  });

  it.each([
    ['an open list', '全年共培训16个股室，包括办公室、人事股、财务股等。'],
    ['names before the count', '在和平镇、兴隆镇、河口镇等10个镇开展试点。'],
    ['another scope', '全年共有3个预算单位，包括1家机关和1家参公事业单位。'],
    ['a list of clauses', '开展活动3次：组织讲座，发放材料，走访企业，召开座谈会。'],
    ['no list', '四、项目自评\n本部门项目3个，执行情况良好。'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'what is left of the full score',
      '扣分三处：目标偏低扣1.5分，采购滞后扣2.0分，佐证不足扣0.8分，自评得分95.7分。',
    ],
    [
      'what comes out of all',
      '设计变更3项：增加灌浆38.60万元，增加硬化24.15万元，取消景观减少9.80万元，净增52.95万元。',
    ],
    [
      'things that are counted with others',
      '由主线和两条支线构成：主线长8.62公里，一号支线2.15公里，二号支线1.31公里，全长12.08公里。',
    ],
  ])('counts no %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('takes what one grade counts for no number of all, however the grade is called', async () => {
    const text = (name: string): string =>
      `回访246户，评价“${name}”的180户、“较好”的40户、“一般”的18户、“差”的8户。`;
    expect(await found(text('好'))).toEqual([]);
    expect(await found(text('很棒'))).toEqual([]);
    expect(await found('自评项目29个，其中“优”的15个、“良”的7个、“差”的4个。')).not.toEqual([]);
  });

  it('takes the bounds of grades for no scores', async () => {
    const text = (fair: string): string =>
      `自评项目60个，得分90分以上的“优”40个，80至89分的“良”15个，60至79分的“中”${fair}个，60分以下的“差”2个。`;
    expect(await found(text('3'))).toEqual([]);
    expect(await found(text('4'))).toHaveLength(1);
    expect(await found('四个项目得分分别为95分、92分、85分、78分，“优”的3个。')).toEqual([
      'count warning 3个→2',
    ]);
  });

  it('is held against plain lines, up to their total', async () => {
    const text = (count: number): string =>
      `防汛物资入库单，共${count}种：\n帐篷60顶，计51,600元\n折叠床80张，计11,600元\n手电90把，计3,150元\n金额总计66,350元。`;
    expect(await found(text(3))).toEqual([]);
    expect(await held('count', text(3))).toHaveLength(1);
    expect(await found(text(4))).toEqual(['count warning 4种→3']);
    // A line that tells otherwise may be one of them.
    expect(await found(text(4).replace('手电90把，计3,150元', '手电90把'))).toEqual([]);
  });

  it('is held against what semicolons part', async () => {
    const text = (count: number): string =>
      `处置资产${count}宗，即：旧货车评估23.5万元，成交26.1万元；老门面评估148万元，成交155.4万元；废锅炉评估5.4万元，成交5.9万元。`;
    expect(await found(text(3))).toEqual([]);
    expect(await found(text(4))).toEqual(['count warning 4宗→3']);
    expect(await found(text(6))).toEqual([]);
  });
});
