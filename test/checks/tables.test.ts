import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const upper =
  '单位：万元\n项目\t预算数\t执行数\n基本支出\t120.00\t118.50\n项目支出\t80.00\t76.20\n合计\t200.00\t194.70';

describe('tables that stand one below the other in one grid', () => {
  it.each([
    [
      'a list with 序号 at its head',
      `${upper}\n序号\t支出内容\t金额\n1\t办公用房维修\t36.20\n2\t设备更新\t40.00\n合计\t\t76.20`,
      '76.20 = 36.20 + 40.00',
    ],
    [
      'a list of amounts in a form',
      `${upper}\n支出内容\t金额\t备注\n办公用房维修\t36.20\t\n设备更新\t40.00\t\n合计\t76.20\t`,
      '76.20 = 36.20 + 40.00',
    ],
  ])('are added up each for itself: %s', async (_, text, relation) => {
    expect(await held('table-sum', text)).toEqual(
      expect.arrayContaining(['200.00 = 120.00 + 80.00', '194.70 = 118.50 + 76.20', relation]),
    );
    expect(await found(text)).toEqual([]);
  });

  it('have slips of their own', async () => {
    const text = `${upper}\n支出内容\t金额\t备注\n办公用房维修\t36.20\t\n设备更新\t40.00\t\n合计\t72.60\t`;
    expect(await found(text)).toEqual([expect.stringMatching(/^table-sum error .*72\.60→76\.20/)]);
  });
});
