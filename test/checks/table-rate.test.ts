import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const form = (budget: string, spent: string, weight: string, rate: string, score: string): string =>
  `项目支出绩效自评表\n资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t200.00\t${budget}\t${spent}\t${weight}\t${rate}\t${score}`;

describe('table-rate', () => {
  it.each([
    ['a rate of last year', form('180.00', '153.00', '10', '90.5%', '9.05'), /^table-rate error/],
    [
      'a score that does not follow the rate',
      form('180.00', '153.00', '10', '85%', '9.5'),
      /^table-rate (?:warning|error) .*9\.5→8\.5/,
    ],
    [
      'a score above its weight',
      '三级指标\t分值\t得分\n培训人次\t20\t22\n合格率\t30\t30',
      /^table-rate error/,
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([expect.stringMatching(finding)]);
  });

  it('divides by the budget of the whole year, not by the initial one', async () => {
    expect(await held('table-rate', form('180.00', '153.00', '10', '85%', '8.5'))).toEqual(
      expect.arrayContaining(['85% = 153.00 ÷ 180.00', '8.5 = 10 × min(85%, 1)', '8.5 <= 10']),
    );
  });

  const detail = (rate: string): string =>
    `项目支出明细表\n单位：万元\n序号\t项目名称\t年初预算\t全年预算\t执行数\t执行率\n1\t道路养护\t30.00\t30.00\t24.00\t80.00%\n2\t桥梁检测\t12.00\t15.00\t15.00\t100.00%\n合计\t\t42.00\t45.00\t39.00\t${rate}`;

  it('computes the rate of a total row from its own amounts', async () => {
    expect(await found(detail('86.67%'))).toEqual([]);
    expect(await found(detail('90.00%'))).toEqual([expect.stringMatching(/^table-rate error/)]);
  });

  const indicators = (total: string): string =>
    `项目支出绩效自评表\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\t年度资金总额\t128.00\t150.50\t150.50\t10\t100%\t10\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n产出指标\t数量指标\t修补路面\t1200平方米\t1250平方米\t50\t50\t\n效益指标\t社会效益\t通行条件\t改善\t改善\t30\t28\t\n满意度指标\t满意度\t群众满意度\t≥90%\t95%\t10\t10\t\n总分\t\t\t\t\t100\t${total}\t`;

  it('finds a total score that was left at 100', async () => {
    expect(await found(indicators('98'))).toEqual([]);
    expect(await found(indicators('100'))).toEqual([
      expect.stringMatching(/^table-(?:rate|sum) \w+ .*100→98/),
    ]);
  });

  it.each([
    ['what is right', form('180.00', '153.00', '10', '85%', '8.5')],
    ['a rate above 100 %', form('180.00', '198.00', '10', '110%', '10')],
    ['a rounded rate', form('130.00', '103.00', '10', '79.23%', '7.92')],
    ['a dash', form('180.00', '153.00', '—', '85%', '—')],
    ['an empty budget', form('0.00', '0.00', '10', '100%', '10')],
    ['rates of something else', '三级指标\t年度指标值\t实际完成值\t分值\t得分\n合格率\t≥95%\t98%\t30\t30'],
  ])('passes %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});
