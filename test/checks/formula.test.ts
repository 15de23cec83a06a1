import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('formula', () => {
  it.each([
    ['a rate of people', '在职人员控制率=209÷218×100%=95.87%。', '95.87% = 209 ÷ 218'],
    [
      'a chain of names and numbers',
      '变动率=（本年数-上年数）/上年数×100%=（51.46-54.90）/54.90×100%=-6.27%。',
      '-6.27% = (51.46 − 54.90) ÷ 54.90',
    ],
    ['a quantity times a price', '上坪村：3.20公里×38万元=121.60万元。', '121.60万元 = 3.20公里 × 38万元'],
    [
      'names that stand for figures of the report',
      '核定编制136名，年末在职129人。在职人员控制率为94.85%（在职人数/编制数×100%）。',
      '94.85% = 129人 ÷ 136名',
    ],
  ])('recomputes %s', async (_, text, arithmetic) => {
    expect(await held('formula', text)).toContain(arithmetic);
  });

  it.each([
    ['a rate', '公用经费控制率=212.6万元/230万元×100%=94.23%。'],
    ['a product', '黄沙村：4.16公里×38万元=185.08万元。'],
  ])('finds %s that its calculation does not give', async (_, text) => {
    expect((await found(text)).join()).toMatch(/formula error/);
  });

  it.each([
    ['a definition', '执行率=全年执行数÷全年预算数×100%。'],
    ['units that do not fit together', '亩均补助=486/12.5万亩=38.9元。'],
    ['a rate of other things in its bracket', '合格率98.6%（高于省定标准/市定标准）。'],
  ])('says nothing of %s', async (_, text) => {
    expect((await found(text)).filter((each) => each.startsWith('formula'))).toEqual([]);
  });
});
