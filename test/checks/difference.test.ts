import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('difference', () => {
  it.each([
    [
      '节约',
      '项目预算安排50.00万元，实际支出46.20万元，节约资金4.80万元。',
      'difference error 50.00万元→51.00 46.20万元→45.20 4.80万元→3.80',
    ],
    [
      '追加',
      '年初预算500.00万元，年中追加60.50万元，全年预算550.50万元。',
      'difference error 60.50万元→50.50 550.50万元→560.50',
    ],
    [
      '滚存结余',
      '年初滚存结余120.00万元，当年收支结余30.50万元，年末滚存结余155.00万元。',
      'difference error 30.50万元→35.00 155.00万元→150.50',
    ],
    [
      '序时进度',
      '上半年完成支出268.00万元，完成年度预算500.00万元的53.6%，快于序时进度6.3个百分点。',
      'difference error 6.3个百分点→3.6',
    ],
    [
      '大于',
      '年初预算为500万元，支出决算为486万元，决算数大于预算数的主要原因是压减开支。',
      'difference error',
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds 持平 of two different amounts', async () => {
    const [finding] = await found('年初预算为500万元，支出决算为510万元，决算数与预算数持平。');
    expect(finding).toMatch(/^difference error/);
  });

  it.each([
    ['本年总收入14361.25万元，总支出14353.92万元，结余7.32万元。', '7.32万元 = 14361.25万元 − 14353.92万元'],
    ['预算安排3.88万元，实际使用3.39万元，节省了0.49万元。', '0.49万元 = 3.88万元 − 3.39万元'],
    ['三公经费支出10.00万元，控制指标12.50万元，低于控制指标2.50万元。', '2.50万元 = 12.50万元 − 10.00万元'],
    [
      '预算安排50.00万元，资金到位45.00万元，实际支出46.20万元，结余3.80万元。',
      '3.80万元 = 50.00万元 − 46.20万元',
    ],
    ['年初预算500.00万元，年中调减60.50万元，全年预算439.50万元。', '439.50万元 = 500.00万元 − 60.50万元'],
    ['年初预算为500万元，支出决算为486万元，决算数小于预算数。', '486万元 < 500万元'],
  ])('follows %s', async (text, relation) => {
    expect(await held('difference', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['a limit', '三公经费支出10.00万元，低于控制指标12.50万元。'],
    ['a carry-over', '本年总收入500.00万元，总支出515.00万元，动用上年结转资金后无结余。'],
    ['a list of savings', '全年节约办公费1.20万元、差旅费2.30万元、会议费0.80万元。'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
