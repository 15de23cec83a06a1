import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const withTable = (text: string, unit: string, value: string, other: string, total: string): string =>
  `${text}\n单位：${unit}\n项目\t全年执行数\n职业技能培训经费\t${value}\n创业服务活动经费\t${other}\n合计\t${total}`;
const ten = (text: string): string => withTable(text, '万元', '135.46', '12.00', '147.46');

describe('text-table', () => {
  it('finds a digit that differs between text and table', async () => {
    expect(await found(ten('2022年，职业技能培训经费支出138.46万元。'))).toEqual([
      'text-table warning 138.46万元→135.46',
    ]);
  });

  it('confirms equal numbers, over units', async () => {
    const text = withTable('职业技能培训经费支出135.46万元。', '元', '1354600.00', '120000.00', '1474600.00');
    expect(await held('text-table', text)).toEqual(['135.46万元 = 1354600.00']);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['the text speaks of the budget', ten('职业技能培训经费年初预算138.46万元。')],
    ['the text speaks of last year', ten('上年职业技能培训经费支出138.46万元。')],
    ['the numbers are far apart', ten('职业技能培训经费支出920.17万元。')],
    ['the name is another', ten('职业介绍补贴经费支出138.46万元。')],
    ['the text tells a change', ten('职业技能培训经费支出比上年增加138.46万元。')],
  ])('passes where %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('a total of some rows', () => {
  it('is not the total of all', async () => {
    const text = (named: string): string =>
      `单位：万元\n项目\t下达数\t全年执行数\n桥面维修\t140.00\t120.40\n涵洞清淤\t96.00\t95.20\n标线施划\t58.50\t58.50\n合计\t294.50\t274.10\n\n${named}合计支出215.60万元。`;
    expect(await found(text('养护类两项'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });
});

describe('a row of several that one amount is told of', () => {
  const text = (named: string): string =>
    `单位：元\n科目\t合计\n基本工资\t1,264,320\n津贴补贴\t2,118,906\n奖金\t1,530,400\n退休费\t183,600\n住房公积金\t594,700\n\n${named}491.36万元；退休费18.36万元，住房公积金59.47万元。`;
  it('is not that amount', async () => {
    expect(await found(text('基本工资、津贴补贴和奖金三项'))).toEqual([]);
    expect(await found(text('基本工资、津贴补贴和奖金'))).toEqual([]);
    expect(await found(text('奖金'))).toEqual([]);
    expect(await found(text('奖金153.40万元，三项'))).toHaveLength(1);
  });
});

describe('the unit at the head of the page', () => {
  const text = (income: string): string =>
    `河湾县文化馆 单位：元\n2024年收入支出决算表\n收入项目\t金额\n财政拨款收入\t3,862,417.50\n事业收入\t238,718.66\n本年收入合计\t4,101,136.16\n\n本年收入${income}万元，其中财政拨款占94.18%。`;
  it('holds for the table below the title', async () => {
    expect(await held('text-table', text('410.11'))).toContain('410.11万元 = 4,101,136.16');
    expect(await found(text('410.11'))).toEqual([]);
    expect(await found(text('401.11'))).toHaveLength(1);
  });
});

describe('the total row of a table of the same section', () => {
  it('tells the amount again in a finer unit, though another table names it', async () => {
    const text =
      '一、收支总表\n单位：万元\n科目\t基本支出\t项目支出\n农林水支出\t1,035.46\t2,494.50\n\n二、项目支出\n项目支出2,494.50万元，安排如下：\n项目名称\t预算金额（元）\n水库养护\t5,000,000\n农村供水\t19,945,000\n合计\t24,945,000';
    expect(await held('text-table', text)).toContain('2,494.50万元 = 24,945,000');
  });
});

describe('a table that tells no unit, with scores and what they count for', () => {
  const text = `某镇2023年度项目自评
一、项目情况
（一）河道清淤工程
全年预算318.40万元，执行302.48万元，自评得分96.5分。
（二）村道亮化工程
全年预算181.60万元，执行172.52万元，自评得分94.0分。
二、得分情况
项目          全年预算    得分    加权得分
河道清淤工程    318.40     96.5     61.45
村道亮化工程    181.60     94.0     34.14
合计           500.00      —      95.59`;
  it('is in the unit of the text, and a weighed score is none of the item', async () => {
    expect(await found(text)).toEqual([]);
    expect(await found(text.replace('96.5     61.45', '69.5     61.45'))).not.toEqual([]);
    expect(await found(text.replace('    181.60', '    186.10'))).not.toEqual([]);
  });
  it('accuses nothing where no row shows its unit', async () => {
    const inOther = text.replace('    318.40', '  3184000').replace('    181.60', '  1816000');
    expect(await found(inOther.replace('           500.00', '          5000000'))).toEqual([]);
  });
});
