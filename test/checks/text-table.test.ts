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
