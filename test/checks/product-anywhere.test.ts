import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('averages whose total and number stand elsewhere', () => {
  it('finds them by their names', async () => {
    const text =
      '一、学位\n新增普惠性学位6,480个。\n二、支出\n公办园建设支出5,586.20万元。\n三、成本\n新增普惠性学位6,480个，每个学位公办园建设成本8,621元。';
    expect(await held('product', text)).toContain('8,621元 = 5,586.20万元 ÷ 6,480个');
  });

  it('reads what is told for so many', async () => {
    const text = '全区现有养老床位2,430张。全区户籍老年人口61,700人，每千名老年人拥有养老床位39.4张。';
    expect(await held('product', text)).toContain('39.4张 = (2,430张 ÷ 61,700人) × 1000');
  });

  it('finds a digit too many in an average of the only amount of its name', async () => {
    const text = (mean: string) => `国内公务接待费6.18万元，全年接待74批次、586人次，人均接待费${mean}。`;
    expect(await found(text('105.46元'))).toEqual([]);
    expect(await found(text('1,005.46元'))).toEqual([
      expect.stringMatching(/^product warning 1,005\.46元→105\.46/),
    ]);
  });
});
