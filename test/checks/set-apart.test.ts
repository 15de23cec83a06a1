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

describe('what several bodies spent money on', () => {
  it('counts no bodies', async () => {
    const text = (third: string): string =>
      `4个单位向所属企业转嫁费用57.36万元：会议费21.40万元、差旅费9.86万元、${third}26.10万元。`;
    expect(await found(text('车辆费用'))).toEqual([]);
  });
});

describe('what there was before the work', () => {
  const text = (rate: string): string => `补贴项目清理整合前有58项，减少21项，减幅${rate}%。`;
  it('is what it fell from', async () => {
    expect(await found(text('36.2'))).toEqual([]);
    expect(await found(text('32.6'))).toHaveLength(1);
  });
});

describe('a budget between 为 and the rate', () => {
  const text = (rate: string): string =>
    `收入合计467,120万元，支出合计430,520万元。与预算比较，收入为预算456,000万元的102.4%，支出为预算442,000万元的${rate}%。`;
  it('is of its own side', async () => {
    expect(await found(text('97.4'))).toEqual([]);
    expect(await found(text('94.7'))).toHaveLength(1);
  });
});

describe('a share of what the words before its part name', () => {
  const text = (share: string): string =>
    `全市教育系统本年支出28,935.81万元。其中：教育支出21,678.48万元，占74.92%；住房保障支出7,257.33万元，占25.08%。教育支出中，普通教育20,506.24万元，占${share}%。`;
  it('is of that, and not of the whole of the list', async () => {
    expect(await found(text('94.59'))).toEqual([]);
    expect(await held('share', text('94.59'))).toContain('94.59% = 20,506.24万元 ÷ 21,678.48万元');
    expect(await found(text('95.49'))).toHaveLength(1);
  });
});
