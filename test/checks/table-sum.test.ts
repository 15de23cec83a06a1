import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const table = (unit: string, ...rows: readonly (readonly string[])[]): string =>
  `单位：${unit}\n${rows.map((cells) => cells.join('\t')).join('\n')}`;
const byNature = (total: string, basic: string, project: string): string =>
  table(
    '万元',
    ['项目', '合计', '基本支出', '项目支出'],
    ['一般公共服务支出', '120.50', '80.50', '40.00'],
    ['社会保障和就业支出', '36.20', '36.20', '0.00'],
    ['住房保障支出', '25.30', '25.30', '0.00'],
    ['合计', total, basic, project],
  );
const byCode = (total: string): string =>
  table(
    '元',
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', '362000.00', '302000.00', '60000.00'],
    ['20805', '行政事业单位养老支出', '302000.00', '302000.00', '0.00'],
    ['20808', '抚恤', '60000.00', '0.00', '60000.00'],
    ['221', '住房保障支出', '253000.00', '253000.00', '0.00'],
    ['合计', '', total, '555000.00', '60000.00'],
  );

describe('table-sum', () => {
  it('finds the one cell that breaks its row and its column, once', async () => {
    expect(await found(byNature('182.00', '142.00', '42.00'))).toEqual(['table-sum error 42.00→40.00']);
    expect(await found(byNature('128.00', '142.00', '40.00'))).toEqual(['table-sum error 128.00→182.00']);
  });

  it('finds a total by codes, which counts nothing twice', async () => {
    expect(await found(byCode('651000.00'))).toEqual(['table-sum error 651000.00→615000.00']);
    expect(await found(byCode('615000.00'))).toEqual([]);
    expect(await held('table-sum', byCode('615000.00'))).toEqual(
      expect.arrayContaining([
        '362000.00 = 302000.00 + 60000.00',
        '615000.00 = 362000.00 + 253000.00',
        '615000.00 = 555000.00 + 60000.00',
      ]),
    );
  });

  it('finds a total that was left at 0', async () => {
    const text = table(
      '万元',
      ['项目', '金额'],
      ['人员经费', '12.35'],
      ['公用经费', '3.60'],
      ['合计', '0.00'],
    );
    expect(await found(text)).toEqual(['table-sum error 0.00→15.95']);
  });

  it('adds the rows of 其中 up to the row above', async () => {
    const text = table(
      '万元',
      ['资金', '年初预算数', '全年预算数', '全年执行数'],
      ['年度资金总额', '200.00', '180.00', '153.00'],
      ['其中：当年财政拨款', '150.00', '130.00', '103.00'],
      ['上年结转资金', '50.00', '50.00', '50.00'],
    );
    expect(await held('table-sum', text)).toEqual([
      '200.00 = 150.00 + 50.00',
      '180.00 = 130.00 + 50.00',
      '153.00 = 103.00 + 50.00',
    ]);
  });

  const projects = (total: string): string =>
    table(
      '分',
      ['项目名称', '得分'],
      ['甲项目', '95.5'],
      ['乙项目', '92.5'],
      ['丙项目', '91.0'],
      ['合计', total],
    );

  it('takes a score in a total row for a mean where it is no higher than the others', async () => {
    expect(await held('table-sum', projects('93.0'))).toEqual(['93.0 = (95.5 + 92.5 + 91.0) ÷ 3']);
    expect(await held('table-sum', projects('94.0'))).toEqual([]);
    expect(await found(projects('94.0'))).toEqual([]);
  });

  const sides = (income: string): string =>
    table(
      '万元',
      ['收入项目', '金额', '支出项目', '金额'],
      ['一、财政拨款收入', '812.15', '一、基本支出', '632.15'],
      ['二、事业收入', '100.00', '二、项目支出', '300.00'],
      ['三、其他收入', '20.00', '', ''],
      ['收入合计', income, '支出合计', '932.15'],
    );

  it('keeps income and expenditure side by side apart', async () => {
    expect(await held('table-sum', sides('932.15'))).toEqual(
      expect.arrayContaining(['932.15 = 812.15 + 100.00 + 20.00', '932.15 = 632.15 + 300.00']),
    );
    expect(await found(sides('932.15'))).toEqual([]);
    expect(await found(sides('923.15'))).toEqual(['table-sum error 923.15→932.15']);
  });

  it.each([
    [
      'an excerpt',
      table('万元', ['项目', '金额'], ['办公费', '12.35'], ['印刷费', '3.60'], ['差旅费', '8.45']),
    ],
    [
      'weights of which one block is elsewhere',
      table(
        '分',
        ['三级指标', '分值', '得分'],
        ['培训人次', '45', '45'],
        ['合格率', '45', '44'],
        ['合计', '100', '99'],
      ),
    ],
    [
      'rates',
      table(
        '万元',
        ['项目', '预算数', '执行数', '执行率'],
        ['甲', '10.00', '9.00', '90%'],
        ['乙', '20.00', '16.00', '80%'],
        ['合计', '30.00', '25.00', '83.33%'],
      ),
    ],
    [
      'the last place',
      table('万元', ['项目', '金额'], ['甲', '33.33'], ['乙', '33.33'], ['丙', '33.33'], ['合计', '100.00']),
    ],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves what was brought forward out of what the year took in', async () => {
    const text = (total: string): string =>
      `石桥村2023年收支公示（单位：元）\n上年结转 8,306.40\n茶园承包 24,000.00\n上级转移支付 61,500.00\n${total}\n`;
    expect(await found(text('当年收入小计 85,500.00'))).toEqual([]);
    expect(await found(text('当年收入小计 85,800.00'))).toHaveLength(1);
    expect(await found(text('收入小计 85,500.00'))).toHaveLength(1);
  });

  it('adds up under a subtotal the rows that bear its name, and not the kind above them', async () => {
    const text = (subtotal: string): string =>
      table(
        '元',
        ['类别', '班次', '人数', '金额'],
        ['会议费', '—', '6', '36,000'],
        ['培训费', '初级', '214', '535,000'],
        ['培训费', '高级', '158', '237,000'],
        ['培训费小计', '', '372', subtotal],
        ['总计', '', '378', '808,000'],
      );
    expect(await found(text('772,000'))).toEqual([]);
    expect(await found(text('727,000'))).toEqual(['table-sum error 727,000→772000']);
  });
});

describe('a cell that says 亏损', () => {
  it('is below nothing', async () => {
    const text = (total: string): string =>
      table(
        '万元',
        ['企业', '净利润', '应缴'],
        ['甲公司', '1380', '276'],
        ['乙公司', '亏损520', '0'],
        ['丙公司', '2960', '740'],
        ['丁公司', '645', '129'],
        ['合计', total, '1145'],
      );
    expect(await found(text('4465'))).toEqual([]);
    expect(await held('table-sum', text('4465'))).toContainEqual(expect.stringMatching(/^4465 = 1380 /u));
    expect(await found(text('4645'))).toHaveLength(1);
  });
});

describe('a number below a head that counts', () => {
  it('is no code of the budget classification', async () => {
    const text = (total: string): string =>
      table(
        '',
        ['科室', '出院人数', '占用总床日', '平均住院日'],
        ['甲科', '3173', '26340', '8.3'],
        ['乙科', '2415', '20528', '8.5'],
        ['丙科', '1199', '6115', '5.1'],
        ['合计', '6787', total, '7.8'],
      );
    expect(await found(text('52983'))).toEqual([]);
    expect(await found(text('52938'))).toHaveLength(1);
  });
});
