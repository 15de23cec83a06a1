import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rows of indicators below the heads of the funds', () => {
  const form = (score: string, total: string): string =>
    [
      '| | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '| 年度资金总额 | 640.00 | 608.00 | 10 | 95.00% | 9.50 |',
      '| 产出指标 | 栽植面积 | ≥40公顷 | 42公顷 | 30 | 30 |',
      '| 产出指标 | 成活率 | ≥90% | 86.4% | 20 | 19.2 |',
      `| 效益指标 | 固碳能力 | 提升 | 提升 | 30 | ${score} |`,
      '| 满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |',
      `| 总分 | | | | 100 | ${total} |`,
    ].join('\n');

  it('have their weight beside their score, and a total', async () => {
    expect(await found(form('28', '96.70'))).toEqual([]);
    expect(await held('table-rate', form('28', '96.70'))).toEqual(
      expect.arrayContaining(['19.2 = 20 × (86.4% ÷ 90%)', '28 <= 30']),
    );
    expect(await found(form('28', '97.60'))).toEqual([expect.stringMatching(/^table-rate \w+ 97\.60/)]);
  });
});

describe('forms of one cell a line', () => {
  const form = (total: string): string =>
    [
      ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ...['产出指标（60分）', '数量指标', '修缮房屋', '≥30间', '30间', '40', '40', '无'],
      ...['质量指标', '验收合格率', '≥95%', '100%', '10', '8.5', '无'],
      ...['时效指标', '按期完成率', '100%', '100%', '10', '10', '无'],
      ...['效益指标（30分）', '社会效益', '受益户数', '≥90户', '96户', '30', '30', '无'],
      ...['满意度指标（10分）', '住户满意度', '≥90%', '93%', '10', '10', '无'],
      ...['总分', '100', total],
    ].join('\n');

  it('may say of each row that it has no remark, and lack a name of the second level', async () => {
    expect(await held('table-rate', form('98.5'))).toEqual(
      expect.arrayContaining(['100 = 60分 + 30分 + 10分']),
    );
    expect(await found(form('98.5'))).toEqual([]);
    expect(await found(form('95.8'))).toEqual([expect.stringMatching(/^table-\w+ \w+ .*95\.8→98\.5/)]);
  });

  const lines = (total: string): string =>
    [
      ...['全年预算数', '80.00', '全年执行数', '76.16', '执行率', '95.20%', '分值', '10', '得分', '9.52'],
      ...['数量指标：巡查次数', '目标值', '40次', '完成值', '38次', '分值50，得分47.50'],
      ...['社会效益：投诉办结率', '目标值', '100%', '完成值', '100%', '分值30，得分30'],
      ...['满意度', '目标值', '≥90%', '完成值', '94%', '分值10，得分10', '总分', '100', '总得分', total],
    ].join('\n');

  it('may tell weight and score in one line, and two totals', async () => {
    expect(await held('score', lines('97.02'))).toEqual(
      expect.arrayContaining([
        '47.50 = 50 × (38次 ÷ 40次)',
        '97.02 = 9.52 + 47.50 + 30 + 10',
        '100 = 10 + 50 + 30 + 10',
      ]),
    );
    expect(await found(lines('97.02'))).toEqual([]);
    expect(await found(lines('79.02'))).toEqual([expect.stringMatching(/^score \w+ 79\.02→97\.02/)]);
  });

  it('may score the execution rate in steps of their own', async () => {
    const stepped = (note: string): string =>
      `全年预算数\n80.00\n全年执行数\n68.00\n执行率\n85.00%\n分值\n10\n得分\n8\n${note}`;
    expect(await found(stepped('说明：执行率95%以上得10分，85%至95%得8分，85%以下得5分。'))).toEqual([]);
    expect(await found(stepped('说明：按比例计分。'))).toEqual([
      expect.stringMatching(/^table-rate warning 8/),
    ]);
  });
});

describe('weights before what they weigh', () => {
  const form = (total: string): string =>
    [
      '一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成值\t得分',
      '产出指标\t数量指标\t疏浚河道\t20\t12公里\t12公里\t20',
      '产出指标\t数量指标\t清运淤泥\t15\t300吨\t280吨\t14',
      '产出指标\t时效指标\t按期完工率\t15\t100%\t100%\t15',
      '效益指标\t生态效益\t水质改善\t30\t改善\t改善\t27.5',
      '满意度指标\t服务对象\t居民满意度\t10\t≥90%\t93%\t10',
      '预算执行（10分）\t全年预算50.00万元\t全年执行46.00万元\t执行率92.00%\t10\t9.2',
      `总分\t\t100\t\t\t${total}`,
    ].join('\n');

  it('and the execution rate in a row of its own make the total', async () => {
    expect(await found(form('95.7'))).toEqual([]);
    expect(await held('score', form('95.7'))).toContain('9.2 = 10 × min(92.00%, 1)');
    expect(await found(form('97.5'))).toEqual([expect.stringMatching(/^table-rate \w+ 97\.5→95\.7/)]);
  });
});

describe('points taken off in a column', () => {
  const list = (total: string): string =>
    [
      '单位\t基础管理(60)\t专项工作(40)\t加分\t扣分\t总分',
      '甲街道\t55.2\t36.4\t1.5\t0.0\t93.1',
      '乙街道\t53.8\t35.0\t0.0\t2.0\t86.8',
      '丙街道\t57.1\t38.2\t2.0\t0.0\t97.3',
      `丁街道\t50.6\t33.9\t0.0\t1.0\t${total}`,
    ].join('\n');

  it('lessen the total of their row', async () => {
    expect(await found(list('83.5'))).toEqual([]);
    expect(await held('table-sum', list('83.5'))).toContain('83.5 = 50.6 + 33.9 + 0.0 − 1.0');
    expect(await found(list('85.3'))).toEqual([expect.stringMatching(/^table-sum \w+ 85\.3→83\.5/)]);
  });
});

describe('scores in prose', () => {
  it('follow their weights respectively', async () => {
    const text = (total: string): string =>
      `项目按百分制自评，预算执行10分、产出40分、效益40分、满意度10分，实际得分分别为9.2分、38分、37.5分和10分，合计${total}分。`;
    expect(await found(text('94.7'))).toEqual([]);
    expect(await held('score', text('94.7'))).toContain('94.7分 = 9.2分 + 38分 + 37.5分 + 10分');
    expect(await found(text('97.4'))).toEqual([expect.stringMatching(/^score \w+ 97\.4分→94\.7/)]);
  });

  it('have the mean of those in the bracket behind it', async () => {
    const text = (mean: string): string => `选取3个项目复核，平均得分${mean}分（93.1分、86.4分和90.3分）。`;
    expect(await held('score', text('89.9'))).toContain('89.9分 = (93.1分 + 86.4分 + 90.3分) ÷ 3');
    expect(await found(text('89.9'))).toEqual([]);
    expect(await found(text('98.9'))).toEqual([expect.stringMatching(/^score \w+ 98\.9分→89\.9/)]);
  });

  it('are told in paragraphs below their total', async () => {
    const text = (total: string): string =>
      `经自评，部门整体支出绩效得分${total}分。其中：\n投入（15分）得15分；\n过程（25分）得21.3分；\n产出（35分）得33.5分；\n效果（25分）得24分。\n四项合计93.8分。`;
    expect(await found(text('93.8'))).toEqual([]);
    expect(await held('score', text('93.8'))).toContain('93.8分 = 15分 + 21.3分 + 33.5分 + 24分');
    expect(await found(text('98.3'))).toEqual([expect.stringMatching(/^score \w+ 98\.3分→93\.8/)]);
  });
});
