import { describe, expect, it } from 'vitest';
import { found } from '../checks/claims.ts';

describe('two rates of one name', () => {
  it('do not contradict where each is made of its own amounts', async () => {
    expect(
      await found(
        '甲项目安排1,260.00万元，支出1,238.90万元，执行率98.33%。\n乙项目安排480.00万元，支出471.52万元，执行率98.23%。',
      ),
    ).toEqual([]);
  });
});
