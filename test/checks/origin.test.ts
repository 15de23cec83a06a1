import { describe, expect, it } from 'vitest';
import { auditText, found } from './claims.ts';

const report = (first: string, second: string): string =>
  `一、总体情况\n${first}\n二、项目支出自评\n（一）乡镇卫生院改造项目\n${second}`;

describe('origin', () => {
  it('finds an amount that was added here and budgeted there', async () => {
    const text = report('中期追加乡镇卫生院改造专项资金300万元。', '年初预算300万元，实际支出300万元。');
    expect(await found(text)).toEqual(['origin warning']);
    const [finding] = (await auditText(text)).findings;
    expect(finding!.message).toContain('中期追加乡镇卫生院改造专项资金300万元');
    expect(finding!.stated).toBe('300万元');
  });

  it('knows the amount in another unit', async () => {
    const text = report('年中追加乡镇卫生院改造资金3000000元。', '年初预算300万元，实际支出300万元。');
    expect(await found(text)).toEqual(['origin warning']);
  });

  it.each([
    ['the amounts differ', report('中期追加乡镇卫生院改造资金200万元。', '年初预算300万元。')],
    ['the names differ', report('中期追加防汛物资采购资金300万元。', '年初预算300万元。')],
    [
      'both are added',
      report('中期追加乡镇卫生院改造资金300万元。', '年中追加预算300万元，实际支出300万元。'),
    ],
    [
      'the words that they share name nothing',
      report('中期追加其他项目专项建设资金300万元。', '年初预算300万元。'),
    ],
  ])('passes where %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
