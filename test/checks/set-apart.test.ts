/** What stands beside a figure and is none of it: another year, another item, things of another kind. */
import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('a year of a page that was published later', () => {
  const text = (rate: string): string =>
    `2025年10月公开\n2024年收入合计5,047.90万元，比2023年增加324.20万元，增长${rate}%。`;
  it('is no year before the one that it is compared with', async () => {
    expect(await found(text('6.86'))).toEqual([]);
    expect(await found(text('6.68'))).toHaveLength(1);
  });
});

describe('a bracket right behind a score', () => {
  const text = (grade: string): string =>
    `评分标准：90分及以上为优，80—90分为良，60—80分为中，60分以下为差。得分最高的为“渠道清淤”97.4分，最低的为“礼堂维修”73分（等级为${grade}）。`;
  it('grades that score alone', async () => {
    expect(await found(text('中'))).toEqual([]);
    expect(await found(text('良'))).toHaveLength(1);
  });
});

describe('vehicles and equipment', () => {
  const table = (all: string): string =>
    `项目 | 上年末 | 年末\n车辆合计 | 14 | ${all}\n应急保障用车 | 5 | 6\n执法执勤用车 | 9 | 9\n单价100万元以上设备 | 3 | 4`;
  it('are counted apart', async () => {
    expect(await found(table('15'))).toEqual([]);
    expect(await held('table-sum', table('15'))).toContain('15 = 6 + 9');
  });
});

describe('the days of a bill', () => {
  it('are one number for all its rows', async () => {
    const table = (days: string): string =>
      `水量档\t日均水量（吨）\t天数\t应付（元）\n基本水量\t3,000\t30\t115,200\n超额水量\t420\t30\t8,064\n合计\t3,420\t${days}\t123,264`;
    expect(await found(table('30'))).toEqual([]);
  });
});

describe('a part named before its share', () => {
  const text = (share: string): string =>
    `本年支出合计1,980.00万元，其中农林水支出756.36万元，占38.20%，用于村级运转补助的318.24万元；一般公共服务支出次之，占${share}%。`;
  it('is no amount that stands nearer', async () => {
    expect(await found(text('30.91'))).toEqual([]);
  });
});
