/** Tables whose rows and columns are told by what they are called: wholes, prices in heads, categories, accounts. */
import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('a whole by what it is called', () => {
  const rows = (last: string): string =>
    `乡镇|C级户数|D级户数|C级补助（1.2万元/户）|D级补助（3.0万元/户）|合计（万元）\n柳溪镇|36|14|43.2|42.0|85.2\n枫桥乡|28|21|33.6|63.0|96.6\n石门乡|19|9|22.8|27.0|49.8\n全县|83|44|99.6|132.0|${last}`;

  it('is of all rows', async () => {
    const sums = await held('table-sum', rows('231.6'));
    expect(sums).toContain('83 = 36 + 28 + 19');
    expect(sums).toContain('231.6 = 85.2 + 96.6 + 49.8');
    expect(await found(rows('231.6'))).toEqual([]);
    expect(await found(rows('213.6'))).toEqual([expect.stringMatching(/^table-sum error 213\.6→231\.6/)]);
  });
});

describe('a price in the head of a column', () => {
  const rows = (third: string): string =>
    `乡镇\t户数\t补助（1.2万元/户）\n柳溪镇\t36\t43.2\n枫桥乡\t28\t33.6\n石门乡\t19\t${third}\n白云乡\t52\t62.4`;

  it('makes its amounts of what another column counts', async () => {
    expect(await held('product', rows('22.8'))).toContain('22.8 = 19 × 1.2万元/户');
    expect(await found(rows('22.8'))).toEqual([]);
    expect(await found(rows('28.2'))).toEqual([expect.stringMatching(/^product .*28\.2→22\.8/)]);
  });
});

describe('number, price and amount by their heads', () => {
  const lines = (amount: string): string =>
    `包号：1包　货物：显示屏　数量：26台　单价：38,500元　金额：1,001,000元\n包号：2包　货物：取号机　数量：1套　金额：186,400元\n包号：3包　货物：高拍仪　数量：45台　单价：1,860元　金额：${amount}\n预算为1,382,000元。`;

  it('are held against each other in each row', async () => {
    expect(await held('product', lines('83,700元'))).toContain('83,700元 = 45台 × 1,860元');
    expect(await found(lines('83,700元'))).toEqual([]);
    expect(await found(lines('87,300元'))).toEqual([
      expect.stringMatching(/^product warning 87,300元→83700/),
    ]);
  });
});

describe('the rows of one word', () => {
  const rows = (province: string): string =>
    `序号\t项目\t资金来源\t安排资金（万元）\n1\t种植基地\t中央\t86.50\n2\t道路硬化\t省级\t112.00\n3\t饮水管网\t中央\t143.60\n4\t农产品冷库\t中央\t128.90\n5\t桥梁维修\t省级\t37.25\n合计\t\t\t508.25\n其中中央资金359.00万元、省级资金${province}万元。`;

  it('make what the text tells of it', async () => {
    expect(await held('table-sum', rows('149.25'))).toContain('149.25万元 = 112.00 + 37.25');
    expect(await found(rows('149.25'))).toEqual([]);
    expect(await found(rows('194.25'))).toEqual([expect.stringMatching(/194\.25万元→149\.25/)]);
  });
});

describe('an account of a period', () => {
  const rows = (last: string): string =>
    `单位：万元\n项目\t预算数\t执行数\n一、上年结余\t28,415\t28,415\n二、本年收入\t17,020\t17,263\n个人缴费\t4,300\t4,682\n政府补贴\t12,720\t12,581\n三、本年支出\t13,150\t12,906\n四、年末滚存结余\t32,285\t${last}`;

  it('goes by what all came and all went, over their items', async () => {
    expect(await held('table-sum', rows('32,772'))).toContain('32,772 = 28,415 + 17,263 − 12,906');
    expect(await found(rows('32,772'))).toEqual([]);
  });

  it('has its surplus of the year', async () => {
    const fund =
      '项目\t金额\n基金收入（万元）\t42,966.37\n基金支出（万元）\t40,817.52\n当期结余（万元）\t2,148.85';
    expect(await held('table-sum', fund)).toContain('2,148.85 = 42,966.37 − 40,817.52');
  });
});

describe('到位率 beside what was spent', () => {
  it('is of what has come', async () => {
    const rows =
      '资金来源\t计划数\t到位数\t到位率\t支出数\n中央\t1,200.00\t1,200.00\t100.00%\t1,146.30\n省级\t850.00\t850.00\t100.00%\t804.95\n县级\t600.00\t450.00\t75.00%\t398.75';
    expect(await found(`单位：万元\n${rows}`)).toEqual([]);
  });
});

describe('shares of a total that the text tells', () => {
  const rows = (share: string): string =>
    `涉及资金：30.34亿元\n优（90分及以上） 5个  4.82亿元  15.89%\n良（80—90分）   13个  19.07亿元  ${share}\n中（60—80分）   5个  6.45亿元  21.26%`;

  it('are of it', async () => {
    expect(await held('table-rate', rows('62.85%'))).toContain('62.85% = 19.07亿元 ÷ 30.34亿元');
    expect(await found(rows('62.85%'))).toEqual([]);
    expect(await found(rows('68.25%'))).toEqual([expect.stringMatching(/^table-rate .*68\.25%→62\.85/)]);
  });
});

describe('rows that the text tells together', () => {
  const rows =
    '单位：元\n科目名称\t合计\n基本工资\t1,264,320\n津贴补贴\t2,118,906\n奖金\t1,530,400\n养老保险缴费\t602,480\n职业年金缴费\t301,240';

  it('are none of them alone', async () => {
    const text = `${rows}\n基本工资、津贴补贴和奖金三项491.36万元；养老保险缴费602,480元，职业年金缴费301,240元。`;
    expect(await found(text)).toEqual([]);
  });

  it('may be two of one kind', async () => {
    const account =
      '单位：万元\n项目\t决算数\n一、一般公共预算财政拨款收入\t2,418.63\n二、政府性基金预算财政拨款收入\t165.00\n三、事业收入\t86.20\n本年收入合计\t2,669.83';
    const text = `${account}\n本年收入合计2,669.83万元，其中：财政拨款收入2,583.63万元，事业收入86.20万元。`;
    expect(await held('table-sum', text)).toContain('2,583.63万元 = 2,418.63 + 165.00');
    expect(await found(text)).toEqual([]);
  });
});
