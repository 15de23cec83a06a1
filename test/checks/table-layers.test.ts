/** Tables whose rows stand on several levels, on several pages, or are reckoned by a price that stands elsewhere. */
import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rows under others', () => {
  const rows = (total: string): string =>
    `单位：万元\n|项目|年初预算|调整数|调整后预算|\n|本级收入|82,000|-3,500|78,500|\n|税收收入|52,500|-5,200|47,300|\n|非税收入|29,500|1,700|31,200|\n|转移性收入|184,300|11,860|196,160|\n|债券收入|15,000|8,000|23,000|\n|收入总计|${total}|16,360|297,660|`;

  it('are no parts of the total', async () => {
    expect(await held('table-sum', rows('281,300'))).toContain('281,300 = 82,000 + 184,300 + 15,000');
    expect(await found(rows('281,300'))).toEqual([]);
  });

  it('leave the total open to a mistake', async () => {
    expect(await found(rows('287,300'))).not.toEqual([]);
  });
});

describe('a table over two pages', () => {
  const head = '科目编码\t科目名称\t合计\t基本支出\t项目支出';
  const pages = (total: string): string =>
    `单位：万元\n${head}\n\t合计\t${total}\t1,900.20\t820.30\n201\t一般公共服务支出\t1,512.30\t1,112.30\t400.00\n20103\t政府办公厅\t1,512.30\t1,112.30\t400.00\n\n— 2 —\n\n单位：万元\n${head}\n208\t社会保障和就业支出\t642.70\t492.40\t150.30\n20805\t行政事业单位养老\t642.70\t492.40\t150.30\n213\t农林水支出\t565.50\t295.50\t270.00\n21301\t农业农村\t565.50\t295.50\t270.00`;

  it('has its total over the rows of both', async () => {
    const sums = await held('table-sum', pages('2,720.50'));
    expect(sums).toContain('2,720.50 = 1,512.30 + 642.70 + 565.50');
    expect(await found(pages('2,720.50'))).toEqual([]);
    expect(await found(pages('2,270.50'))).not.toEqual([]);
  });
});

describe('subtotals of a kind', () => {
  it('add up the rows that tell it', async () => {
    const text = (sum: string): string =>
      `单位：万元\n项目\t债券类型\t金额\n管网改造\t专项\t16,800\n住院楼\t专项\t12,200\n老旧小区\t专项\t5,500\n灌区配套\t一般\t3,600\n粮库维修\t一般\t1,250\n小计：专项\t\t${sum}\n小计：一般\t\t4,850\n合计\t\t39,350`;
    expect(await held('table-sum', text('34,500'))).toContain('34,500 = 16,800 + 12,200 + 5,500');
    expect(await found(text('34,500'))).toEqual([]);
    expect(await found(text('35,400'))).not.toEqual([]);
  });
});

describe('what is taken off', () => {
  it('stands beside what a score adds up', async () => {
    const text =
      '单位\t进度(40)\t质量(30)\t公开(30)\t加分\t扣分\t总分\n东山县\t36.5\t28.0\t29.5\t1.5\t0.0\t95.5\n西河县\t38.0\t27.5\t28.0\t0.5\t2.0\t92.0\n南坪县\t33.0\t26.5\t27.0\t0.0\t1.0\t85.5';
    expect(await found(text)).toEqual([]);
  });
});

describe('a price above a table', () => {
  const rows = (amount: string): string =>
    `补贴标准：每亩 76.50 元\n| 村别 | 补贴面积（亩） | 补贴金额（元） |\n| 上湾 | 1,240.00 | 94,860.00 |\n| 石井 | 986.00 | 75,429.00 |\n| 枫树 | 1,502.00 | ${amount} |`;

  it('makes the amounts of its areas', async () => {
    expect(await held('product', rows('114,903.00'))).toContain('114,903.00 = 1,502.00 × 76.50元');
    expect(await found(rows('114,903.00'))).toEqual([]);
    expect(await found(rows('119,403.00'))).toEqual([expect.stringMatching(/^product /u)]);
  });
});

describe('rates of a table', () => {
  const rows = (rate: string): string =>
    `单位：万元\n| 指标 | 2023年 | 2022年 |\n|---|---|---|\n| 资产总额 | 946,320 | 902,915 |\n| 负债总额 | 521,460 | 502,180 |\n| 利润总额 | 12,846 | 13,507 |\n2023年末资产负债率${rate}。`;

  it('are those of the first year', async () => {
    expect(await held('rate', rows('55.10%'))).toContain('55.10% = 521,460 ÷ 946,320');
    expect(await found(rows('55.10%'))).toEqual([]);
    expect(await found(rows('55.62%'))).toEqual([expect.stringMatching(/^rate /u)]);
  });
});

describe('words of a row and a column', () => {
  const text = (amount: string): string =>
    `单位：万元\n| 项目 | 城乡养老 | 职工医疗 | 居民医疗 |\n|---|---|---|---|\n| 本年收入 | 18,426.30 | 36,914.25 | 22,380.77 |\n| 本年支出 | 13,207.41 | 30,625.18 | 20,118.55 |\n| 年末滚存结余 | 35,816.92 | 38,277.90 | 14,721.67 |\n年末，居民医疗保险滚存结余${amount}万元。`;

  it('tell the cell where they cross', async () => {
    expect(await found(text('14,721.67'))).toEqual([]);
    expect(await found(text('14,711.67'))).toEqual([expect.stringMatching(/^text-table /u)]);
  });
});
