import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('product', () => {
  it.each([
    [
      '租赁办公用房136698.01平方米，每月每平方米租金30元，花费总金额4921万元。',
      '4921万元 = 136698.01平方米 × 30元 × 12',
    ],
    ['发放补贴1235人，每人每月150元，全年发放222.30万元。', '222.30万元 = 1235人 × 150元 × 12'],
    ['购置电脑20台，单价5000元，共计10.00万元。', '10.00万元 = 20台 × 5000元'],
    [
      '水库维修经费由省与市县按7:3分担，共1285.60万元，省级承担899.92万元，市县承担385.68万元。',
      '385.68万元 = 1285.60万元 × (3 ÷ (7 + 3))',
    ],
  ])('follows %s', async (text, relation) => {
    expect(await held('product', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('finds a share that the stated ratio does not give', async () => {
    const text = '水库维修经费由省与市县按7:3分担，共1285.60万元，省级承担899.92万元，市县承担385.86万元。';
    expect(await found(text)).toEqual(['product warning 385.86万元→385.68']);
  });

  it.each([
    ['words that leave days or quarters out', '购置电脑20台，单价5000元，共计15.00万元。'],
    ['another amount beside', '组织讲座12场，每场讲课费800元，支出场地费3万元。'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
