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
});
