import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const towns = (last: string): string =>
  `镇名\t计划（亩）\t建成（亩）\t完成率（%）\n东山镇\t12,400\t11,780\t95.00\n西河镇\t9,600\t9,312\t97.00\n南坪镇\t8,250\t7,425\t90.00\n北岭镇\t6,800\t6,596\t${last}`;

describe('columns that others make', () => {
  it('takes a rate for the quotient that most rows have', async () => {
    expect(await held('table-rate', towns('97.00'))).toContain('97.00 = 6,596 ÷ 6,800');
    expect(await found(towns('97.00'))).toEqual([]);
  });

  it('finds the row that differs', async () => {
    expect(await found(towns('79.00'))).toEqual([expect.stringMatching(/^table-rate error 79\.00→97\.00/)]);
  });

  it('holds a target with its sign against what was reached', async () => {
    const rows = (last: string) =>
      `指标\t年度指标值\t实际完成值\t完成率\n抽检\t≥3,000\t3,200\t106.67%\n快检\t≥18,000\t18,500\t102.78%\n宣传\t≥40\t46\t115.00%\n巡查\t≥280\t260\t${last}`;
    expect(await found(rows('92.86%'))).toEqual([]);
    expect(await found(rows('92.68%'))).toEqual([expect.stringMatching(/^table-rate error 92\.68%/)]);
  });

  it('says nothing of columns that only two rows bear out', async () => {
    const rows = '项\t甲\t乙\t丙\n一\t12\t30\t42\n二\t18\t25\t43\n三\t20\t11\t77';
    expect(await found(rows)).toEqual([]);
    expect(await held('table-sum', rows)).not.toContain('42 = 12 + 30');
  });

  it('leaves out the row that numbers the columns', async () => {
    const rows =
      '单位：万元\n科目\t本年支出\t基本支出\t项目支出\n栏次\t1\t2\t3\n教育\t288.44\t200.10\t88.34\n卫生\t97.52\t60.20\t37.32\n住房\t157.70\t57.70\t100.00';
    expect(await held('table-sum', rows)).toContain('288.44 = 200.10 + 88.34');
    expect(await found(rows)).toEqual([]);
  });

  it('multiplies quantities by prices', async () => {
    const rows = (last: string) =>
      `内容\t数量\t单价（元）\t金额（万元）\n检测\t3,200批次\t1,050\t336.00\n快检\t18,500份\t32\t59.20\n宣传\t46场\t7,500\t34.50\n设备\t95台\t12,600\t${last}`;
    expect(await held('product', rows('119.70'))).toContain('336.00 = 3,200批次 × 1,050');
    expect(await found(rows('119.70'))).toEqual([]);
    expect(await found(rows('117.90'))).toEqual([expect.stringMatching(/^product warning 117\.90→119\.70/)]);
  });
});

describe('a change whose way the cell tells', () => {
  it('is less where it says 减', async () => {
    const rows = (last: string): string =>
      `指标\t上学年\t本学年\t变动\n食材（元）\t166,680\t192,210\t增25,530\n水电（元）\t24,720\t31,199\t增6,479\n用工（元）\t82,000\t78,500\t减${last}\n清洁（元）\t14,720\t18,199\t增3,479`;
    expect(await found(rows('3,500'))).toEqual([]);
    expect((await found(rows('5,300'))).length).toBeGreaterThan(0);
  });
});
