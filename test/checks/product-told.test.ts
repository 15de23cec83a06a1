import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('months that a balance lasts', () => {
  const text = (months: string) =>
    `期初结余8,114.05万元；本期收入5,136.72万元；本期支出5,371.18万元；期末结余7,879.59万元，可支付月数${months}。`;

  it('are the balance over a twelfth of the spending', async () => {
    expect(await held('product', text('17.6个月'))).toContain('17.6个月 = 7,879.59万元 × 12 ÷ 5,371.18万元');
    expect(await found(text('17.6个月'))).toEqual([]);
    expect(await found(text('16.7个月'))).toEqual([expect.stringMatching(/^product warning/)]);
  });

  it('may be those of a part that stands between', async () => {
    expect(
      await found(
        '基金收入28.64亿元；基金支出25.91亿元。年末累计结余33.80亿元，其中统筹基金21.15亿元，可支付15.0个月。',
      ),
    ).toEqual([]);
  });

  it('are not of what there was at first', async () => {
    expect(await found('年初滚存结余4.63亿元，当年支出8.77亿元，年末结余可支付7.4个月。')).toEqual([]);
  });
});

describe('what weights share out', () => {
  const text = (second: string) =>
    `补助资金总规模60,000万元。\n人口因素占50%、面积因素占35%、绩效因素占15%，合计100%。按此计算，人口因素分配30,000万元，面积因素分配${second}，绩效因素分配9,000万元。`;

  it('is each weight of one total', async () => {
    expect(await held('product', text('21,000万元'))).toContain('21,000万元 = 60,000万元 × 35%');
    expect(await found(text('21,000万元'))).toEqual([]);
    expect(await found(text('12,000万元'))).toContainEqual(expect.stringMatching(/12,000万元→21000/));
  });
});

describe('shares in a ratio', () => {
  it('may be of the total of another paragraph', async () => {
    expect(
      await held(
        'product',
        '本学期应发放322.82万元，惠及6,218人。\n资金由中央与地方按5:5分担，各负担161.41万元。',
      ),
    ).toContain('161.41万元 = 322.82万元 × (5 ÷ (5 + 5))');
  });
});

describe('interest', () => {
  it('is of the principal before its term and its rate', async () => {
    expect(
      await held(
        'product',
        '分批发行：第一批7000万元，期限15年，利率3.18%；第二批6500万元，期限10年，利率3.25%。应付利息433.85万元，其中第一批222.60万元、第二批211.25万元。',
      ),
    ).toContain('222.60万元 = 7000万元 × 3.18%');
  });

  it('is of principals and rates in their order', async () => {
    expect(
      await held(
        'product',
        '10年期21500万元，15年期41500万元，合计63000万元。票面利率分别为2.87%、3.02%，首年利息1870.35万元。',
      ),
    ).toContain('1870.35万元 = 21500万元 × 2.87% + 41500万元 × 3.02%');
  });
});

describe('products that a bracket writes out', () => {
  it('are the figure before the bracket', async () => {
    expect(await held('product', '全年演出624场（104个乡镇×6场），群众满意。')).toContain(
      '624场 = 104个 × 6场',
    );
    expect(await found('全年演出642场（104个乡镇×6场），群众满意。')).toEqual([
      expect.stringMatching(/^product warning/),
    ]);
  });

  it('are the amount behind it', async () => {
    expect(await held('product', '保洁员工资（5人×3个月×1600元）24,000.00元，电费312.00元。')).toContain(
      '24,000.00元 = 5人 × 3个月 × 1600元',
    );
  });
});

describe('numbers, prices and amounts of one name', () => {
  const text = (amount: string) =>
    `应发放5,951人，其中小学住宿生3,105人、初中住宿生2,846人。补助标准（每生每学期）：小学住宿生500元，初中住宿生625元。\n小学住宿生发放155.25万元；初中住宿生发放${amount}。`;

  it('belong together', async () => {
    expect(await held('product', text('177.88万元'))).toContain('155.25万元 = 3,105人 × 500元');
    expect(await found(text('177.88万元'))).toEqual([]);
    expect(await found(text('187.78万元'))).toEqual([expect.stringMatching(/^product warning/)]);
  });
});

describe('a raise', () => {
  it('costs its amount for everyone and each month', async () => {
    expect(
      await held(
        'product',
        '基础养老金由每人每月118元提高到128元，提高10元；领取待遇31.75万人，全年增加支出3810.0万元。',
      ),
    ).toContain('3810.0万元 = 31.75万人 × 10元 × 12');
  });
});

describe('averages and person months', () => {
  it('have their number in a bracket', async () => {
    expect(await held('product', '公务用车运行费28.32万元。平均每辆车（共8辆）运行费3.54万元。')).toContain(
      '3.54万元 = 28.32万元 ÷ 8辆',
    );
  });

  it('are told item by item', async () => {
    expect(
      await held('product', '高龄津贴按57人、12个月计，共684人·月；护理补贴按43人、12个月计，共516人·月。'),
    ).toContain('516人 = 43人 × 12个月');
  });

  it('are told for a hundred of income', async () => {
    const text = (each: string) =>
      `医疗收入10,776.42万元。百元医疗收入消耗卫生材料${each}（卫生材料费1,936.00万元）。`;
    expect(await held('product', text('17.97元'))).toContain(
      '17.97元 = (1,936.00万元 ÷ 10,776.42万元) × 100',
    );
    expect(await found(text('19.77元'))).toEqual([expect.stringMatching(/^product warning/)]);
  });
});

describe('an amount reckoned from the rate before it', () => {
  it('is of a budget further before', async () => {
    expect(
      await held(
        'product',
        '涉及年初预算9,369.50万元，已支出5,370.72万元。\n全年预计执行率为96.50%，预计年底支出9041.57万元。',
      ),
    ).toContain('9041.57万元 = 9,369.50万元 × 96.50%');
  });
});
