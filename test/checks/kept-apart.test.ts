/** Figures that stand beside each other and that their words keep apart: another time, a task, a bound, what is netted. */
import { describe, expect, it } from 'vitest';
import { found } from './claims.ts';

describe('shares and rates', () => {
  it('are of the same time as their part', async () => {
    const text = (month: string): string =>
      `调整预算2,104.60万元。6月末累计支付912.40万元，占年初预算1,700.00万元的53.67%；${month}月末累计支付占调整预算的66.1%。`;
    expect(await found(text('9'))).toEqual([]);
  });

  it('that tell a bound are of what they name', async () => {
    expect(
      await found(
        '全市销售彩票1.74亿元。市级安排公益金1,300万元，投向助残150万元、社区服务130万元，老年人福利比例不低于55%。',
      ),
    ).toEqual([]);
  });

  it('of what is left are of what came in', async () => {
    const text = (whole: string): string => `全年${whole}28,460.52万元，收支结余512.36万元，结余率1.71%。`;
    expect(await found(text('总费用'))).toEqual([]);
    expect(await found(text('总收入'))).toHaveLength(1);
  });

  it('of several together are not of the last', async () => {
    const text = '全年总费用30,120.40万元，其中药品费7,410.25万元，卫生材料费3,802.16万元，合计占37.23%。';
    expect(await found(text)).toEqual([]);
  });

  it('count whom their bracket says', async () => {
    const text = (only: string): string =>
      `收回有效问卷640份，其中“满意”601份、“基本满意”28份、“不满意”11份，满意率93.9%${only}。`;
    expect(await found(text('（只计“满意”）'))).toEqual([]);
  });
});

describe('changes', () => {
  it('are of no task', async () => {
    const text = (rate: string): string =>
      `本级收入1,530万元，占年初任务2,900万元的52.8%，同比增收130万元，增长${rate}。`;
    expect(await found(text('9.3%'))).toEqual([]);
  });

  it('of each of several are not of what stands before', async () => {
    expect(
      await found('“三公”经费支出1,520万元，比上年减少180万元，下降10.6%；会议费、培训费分别压减14%和8%。'),
    ).toEqual([]);
  });
});

describe('sums and balances', () => {
  it('take no net change besides what makes it', async () => {
    const text = (total: string): string =>
      `年初支出预算251,300万元，第一次调整增加18,420万元，本次拟增加11,730万元、减少8,210万元，净增3,520万元，调整后${total}万元。`;
    expect(await found(text('273,240'))).toEqual([]);
    expect(await found(text('274,240'))).toHaveLength(1);
  });

  it('take off what is set aside before the end of the year', async () => {
    const text = (end: string): string =>
      `当年结余716.24万元，加上年结余2,840.15万元、减提取专用基金180.60万元，年末结余${end}万元。`;
    expect(await found(text('3,375.79'))).toEqual([]);
    expect(await found(text('3,357.79'))).not.toEqual([]);
  });

  it('leave out how long money lasts', async () => {
    expect(
      await found(
        '按月均支出测算，滚存结余可支付9.6个月；其中居民医保仅可支付3.2个月，低于6—9个月的合理区间。',
      ),
    ).toEqual([]);
  });
});

describe('forms and scales', () => {
  const steps = '说明：执行率95%（含）以上得10分，85%（含）至95%得8分，70%（含）至85%得5分，70%以下不得分。';
  const form = (note: string): string =>
    `年初预算数 | 全年预算数 | 执行数 | 预算执行率 | 分值 | 得分\n160.00 | 140.00 | 121.80 | 87.00% | 10 | 8\n${note}`;

  it('give points by steps where the report says so', async () => {
    expect(await found(form(steps))).toEqual([]);
    expect(await found(form(''))).toHaveLength(1);
  });

  it('end a grade where its bracket says', async () => {
    const text = (points: string): string => `综合得分${points}分。\n评定等次：良（得分80—95分）`;
    expect(await found(text('92.4'))).toEqual([]);
  });

  it('take off points in a column of their own', async () => {
    const text = (total: string): string =>
      `县区 | 支出进度 | 库款管理 | 公开 | 加分 | 扣分 | 总分\n甲县 | 28.4 | 18.2 | 24.0 | 2.0 | 0.0 | 72.6\n乙县 | 26.1 | 17.0 | 23.5 | 0.5 | 0.0 | 67.1\n丙县 | 30.0 | 15.5 | 22.0 | 1.5 | 2.0 | ${total}`;
    expect(await found(text('67.0'))).toEqual([]);
  });
});

describe('tables', () => {
  it('close each class by its own rows', async () => {
    const text = (special: string): string =>
      `项目 | 类型 | 金额（万元） | 支出（万元）\n污水管网 | 专项 | 15,800 | 15,100\n公路改建 | 专项 | 13,500 | 12,050\n灌区配套 | 一般 | 3,400 | 2,880\n粮库维修 | 一般 | 1,150 | 1,020\n小计：专项 | | ${special} | 27,150\n小计：一般 | | 4,550 | 3,900\n合计 | | 33,850 | 31,050`;
    expect(await found(text('29,300'))).toEqual([]);
    expect(await found(text('29,030'))).not.toEqual([]);
  });

  it('pay the smaller of plan and done', async () => {
    const text = (due: string): string =>
      `任务 | 计划（亩） | 完成（亩） | 补助标准（元/亩） | 应补（万元）\n造林 | 3,100 | 3,160 | 500 | 155\n封育 | 7,000 | 7,000 | 100 | 70\n修复 | 4,600 | 4,310 | 400 | ${due}\n抚育 | 11,000 | 11,500 | 200 | 220`;
    expect(await found(text('172.4'))).toEqual([]);
    expect(await found(text('127.4'))).not.toEqual([]);
  });
});

describe('numbers', () => {
  it('whose thousands a blank parts are one where the text does so throughout', async () => {
    const text = (all: string): string =>
      `共资助学生${all}人，其中一档521人，二档1 284人，三档408人（在校生8 412人）。免学费1 836人，另有结对帮扶。`;
    expect(await found(text('2 213'))).toEqual([]);
  });
});
