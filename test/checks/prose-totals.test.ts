import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('budgets that were adjusted', () => {
  it('finds the word that tells the wrong way', async () => {
    const text = '年初预算收入76,300万元，拟调整为72,180万元，调增4,120万元。';
    expect(await found(text)).toEqual([expect.stringContaining('difference error')]);
  });

  it('passes the right word', async () => {
    expect(await found('年初预算收入76,300万元，拟调整为72,180万元，调减4,120万元。')).toEqual([]);
  });

  const adjusted = (total: string) =>
    `年初批准的一般公共预算支出为158,200万元。本次拟调增支出26,480万元；调减支出3,150万元，为压减项目经费。净增加23,330万元。调整后，一般公共预算支出预算为${total}万元。`;

  it('finds a total from which the cut was not taken off', async () => {
    expect(await found(adjusted('184,680'))).toEqual([expect.stringContaining('difference warning')]);
    expect(await found(adjusted('181,530'))).toEqual([]);
  });

  it('counts a net change once', async () => {
    const text =
      '年初一般公共预算支出186400万元，第一次调整增加15350万元，本次拟增加8964万元、减少5180万元，净增3784万元，调整后205534万元。';
    expect(await found(text)).toEqual([]);
  });
});

describe('what is told together', () => {
  it('adds what the words name to what stands before', async () => {
    const text = '本年收入合计1,286.42万元。年初结转43.17万元，与本年收入合计后为1,329.59万元。';
    expect(await held('sum', text)).toContain('1,329.59万元 = 1,286.42万元 + 43.17万元');
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['146', []],
    ['164', [expect.stringContaining('sum warning')]],
  ])('holds %s万元 against the list that it is handed out by', async (total, expected) => {
    const text = `现下达校园维修资金${total}万元，分配如下：\n1. 一中42万元\n2. 北坡小学36.5万元\n3. 职教中心67.5万元\n请专款专用。`;
    expect(await found(text)).toEqual(expected);
  });

  it('knows how many batches there are', async () => {
    const text =
      '全省下达资金8.42亿元，其中中央资金5.31亿元、省级资金3.11亿元。资金分两批下达，去年11月提前下达6.20亿元，此次下达2.22亿元，12个县共获1.15亿元。';
    expect(await found(text)).toEqual([]);
  });

  it('gives the unit before a bracket to what the bracket names', async () => {
    const text = (own: string) => `总投资47.50万元（奖补38.00，村民筹资5.20，村集体${own}）。`;
    expect(await held('sum', text('4.30'))).toContainEqual(expect.stringContaining('47.50万元 ='));
    expect(await found(text('4.30'))).toEqual([]);
    expect(await found(text('4.80'))).toEqual([expect.stringContaining('sum')]);
  });

  it('holds a row that ends with the rest against the row of the line before', async () => {
    const text = (rest: string) =>
      `实有在编人员1286人。\n按学历分：研究生48人，本科652人，大专438人，中专及以下148人。\n按职称分：正高26人，副高188人，中级442人，初级及以下546人，其余工勤人员${rest}人。`;
    expect(await found(text('84'))).toEqual([]);
    expect(await found(text('64'))).toEqual([expect.stringContaining('sum')]);
  });
});

describe('what is level', () => {
  it.each([
    ['公务用车运行维护费8.65万元，与上年持平（上年为8.85万元）。', 1],
    ['公务用车运行维护费8.65万元，与上年持平（上年为8.65万元）。', 0],
    ['培养业务骨干24名，与年初目标26名持平。', 1],
    ['培养业务骨干24名，与年初目标24名持平。', 0],
  ])('reads %s', async (text, count) => {
    expect(await found(text)).toHaveLength(count);
  });
});

describe('what is told again without 万', () => {
  it('finds the unit that is missing', async () => {
    const text = '到期债券还本12,300万元，付息5,247元。还本付息共17,547万元，其中付息5,247万元，其余为还本。';
    expect(await found(text)).toContainEqual(expect.stringContaining('5,247元→'));
    expect(await found(text.replace('5,247元', '5,247万元'))).toEqual([]);
  });
});

describe('what only looks like a total', () => {
  it.each([
    '滚存结余可支付9.7个月；其中居民医保仅可支付3.6个月，低于6—9个月的合理区间。',
    '当年结余712.45万元，加上年结余2,480.30万元、减提取专用基金186.20万元，年末结余3,006.55万元。',
    '年末保有量196辆，比上年净减少5辆，即报废15辆、购入10辆。',
    '4月收入完成16.32亿元，扣除留抵退税3.85亿元因素后，同口径增长6.2%。1—4月累计完成80.16亿元。',
    '10月：困难补贴1,618人，护理补贴2,106人；11月：困难补贴1,625人，护理补贴2,098人。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('counts of what is graded or titled', () => {
  it('passes over those that were counted already', async () => {
    const text = (all: number) =>
      `对${all}个部门的自评结果进行复核。复核等级为“优”18个、“良”12个、“中”4个、“差”2个，其中自评为“优”而复核降为“良”的6个。`;
    expect(await found(text(36))).toEqual([]);
    expect(await found(text(37))).toEqual([expect.stringContaining('count')]);
  });

  it('counts titles that stand side by side', async () => {
    const text = (all: number) => `修订制度${all}项，即《预算办法》《合同办法》《采购细则》《往来款办法》。`;
    expect(await found(text(4))).toEqual([]);
    expect(await found(text(5))).toEqual([expect.stringContaining('count')]);
  });
});
