/** The projects of a report: one subsection each, or a table, or both. */
import { Decimal } from 'decimal.js';
import type { Cell } from './document.ts';
import { type Draft, type Mark, of } from './draft.ts';
import { type Finances, minus, type Project } from './finances.ts';
import { numeral } from './vocabulary.ts';

export type Layout = 'prose' | 'table' | 'both';

/** Writes the chapter of project self-evaluations. */
export function writeProjects(d: Draft, money: Finances, layout: Layout): void {
  d.paragraph(opening(d, money, layout));
  if (layout !== 'prose') projectTable(d, money);
  if (layout === 'table') return;
  const order = d.order.sample(money.projects, money.projects.length);
  order.forEach((project, i) => {
    d.heading(1, `（${numeral(i + 1)}）`, project.story.name);
    writeProject(d, project, money.projects.indexOf(project) + 1);
  });
}

function opening(d: Draft, money: Finances, layout: Layout): string {
  const n = money.projects.length;
  const count = d.count('projectCount', n, '个');
  const good = d.count(
    'excellentCount',
    money.projects.filter((project) => project.total.gte(90)).length,
    '个',
  );
  d.relate('count', count, { constant: new Decimal(n) });
  d.relate('count', good, {
    constant: new Decimal(money.projects.filter((project) => project.total.gte(90)).length),
  });
  const [budget, spent] = [d.amount(money.projectBudget), d.amount(money.projectSpending)];
  const listed = layout === 'table' ? '' : '，各项目情况如下';
  return d.say([
    () =>
      `${d.year(money.year)}度，本部门预算支出项目${count}，通过自评，有${good}项目结果为“优”${listed}${layout === 'table' ? '。' : '：'}`,
    () => {
      const r = d.rate('projectRate', money.projectSpending.yuan.div(money.projectBudget.yuan));
      d.quotient(r, spent, budget);
      return `本年度纳入自评的项目共${count}，项目预算合计${budget}，实际支出合计${spent}，总体执行率${r}，其中评为“优”的项目${good}。`;
    },
    () =>
      `全年开展绩效自评的项目${count}，涉及预算资金${budget}，全年支出${spent}，绩效评级为“优”的项目${good}。`,
  ]);
}

function writeProject(d: Draft, project: Project, index: number): void {
  const { story } = project;
  d.heading(2, '1.', d.word('项目预算执行情况', '资金使用情况', '预算执行情况'));
  d.paragraph(execution(d, project, index));
  d.heading(2, '2.', d.word('绩效目标完成情况', '总体绩效目标完成情况分析'));
  d.paragraph(`${story.output}。${scoreSentence(d, project, index)}`);
  d.heading(2, '3.', d.word('各项指标完成情况', '各项指标完成情况分析'));
  d.paragraph(`效益方面，${story.benefit}；满意度方面，${story.satisfaction}。`);
  d.heading(2, '4.', d.word('偏离绩效目标的原因及下一步改进措施', '存在问题和改进措施'));
  d.paragraph(`${d.word('目标总体实现', '执行情况较好', '没有明显偏离')}，${story.improvement}。`);
}

function execution(d: Draft, project: Project, index: number): string {
  const rate = (): Mark => d.rate(`rate:${index}`, project.rate);
  const saved = minus(`saved:${index}`, project.budget, project.spent);
  const name = project.story.name;
  const rest = (budget: Mark, spent: Mark): string => {
    if (saved.yuan.isZero() || !d.content.chance(0.6)) return '';
    const mark = d.amount(saved);
    d.difference(mark, budget, [spent]);
    return `，${d.word('结余', '结余资金', '节约资金')}${mark}`;
  };
  return d.say([
    () => {
      const [b, s, r] = [d.amount(project.budget), d.amount(project.spent), rate()];
      d.quotient(r, s, b);
      return `${name}全年预算${b}，${d.word('实际支出', '全年执行')}${s}，${d.word('预算执行率', '执行率')}${d.word('', '为')}${r}${rest(b, s)}。`;
    },
    () => {
      // What has arrived is a quantity of its own: only its rate ties it to the budget.
      const arrived = { ...project.budget, name: `arrived:${index}` };
      const [b, a, s] = [d.amount(project.budget), d.amount(arrived), d.amount(project.spent)];
      const [full, r] = [d.rate(`arrival:${index}`, new Decimal(1)), rate()];
      d.quotient(full, a, b);
      d.quotient(r, s, a);
      return `${name}支出预算安排共${b}，资金到位${a}，实际使用${s}，资金到位率${full}，预算执行率${r}${rest(b, s)}。`;
    },
    () => {
      const [b, s, r] = [d.amount(project.budget), d.amount(project.spent), rate()];
      d.quotient(r, s, b);
      return `${name}预算数${b}，截至年底支出${s}，完成预算的${r}${rest(b, s)}。`;
    },
    () => {
      const [b, s, r] = [d.amount(project.budget), d.amount(project.spent), rate()];
      d.quotient(r, s, b);
      return `年初为${name}安排预算${b}，支出决算为${s}，占预算的${r}${rest(b, s)}。`;
    },
    () => {
      const [b, s, r] = [d.amount(project.budget), d.amount(project.spent), rate()];
      d.quotient(r, s, b);
      return `${name}批复预算${b}，截至12月末${d.word('已支付', '累计支出')}${s}，${d.word('支付率', '预算执行率')}${d.word('', '为')}${r}${rest(b, s)}。`;
    },
    () => {
      const [b, s, r] = [d.amount(project.budget), d.amount(project.spent), rate()];
      d.quotient(r, s, b);
      return `财政下达${name}资金${b}，当年实际使用${s}，资金使用率${r}${rest(b, s)}。`;
    },
  ]);
}

function scoreSentence(d: Draft, project: Project, index: number): string {
  const total = d.score(`total:${index}`, project.total);
  const grade = project.total.gte(90) ? '优' : '良';
  // Full marks in the other three classes are 90; the rest is what the execution rate earns.
  const most = project.scores[0].plus(90);
  d.relate('score', total, { constant: most }, { atMost: true });
  return d.say([
    () => `综合得分${total}，自评结果为“${grade}”。`,
    () => {
      const marks = project.scores.map((score, i) =>
        d.score(
          `score:${index}:${i}`,
          score,
          false,
          i === 0 && !project.rate.eq(1) ? 2 : score.decimalPlaces(),
        ),
      );
      const [x, o, b, s] = marks as [Mark, Mark, Mark, Mark];
      d.sum(total, marks, 'score');
      return `预算执行得${x}，产出指标得${o}，效益指标得${b}，满意度指标得${s}，${d.word('自评总分', '综合得分', '总分')}${total}，${d.word('自评等级', '评价等级', '自评结果')}为“${grade}”。`;
    },
    () => `项目自评得分${total}，等级为${grade}。`,
  ]);
}

function projectTable(d: Draft, money: Finances): void {
  d.paragraph(
    `${d.word('项目支出执行情况表', '项目自评情况汇总表')}${d.word('（', ' ')}单位：${d.style.tableUnit}`.replace(
      /（(单位：.*)$/,
      '（$1）',
    ),
  );
  const head: Cell[] = ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '得分'].map((text) => ({
    text,
  }));
  const budgets: Mark[] = [];
  const spents: Mark[] = [];
  const rows = money.projects.map((project, i): Cell[] => {
    const [b, s] = [d.amount(project.budget, undefined, true), d.amount(project.spent, undefined, true)];
    const r = d.rate(`rate:${i + 1}`, project.rate, true);
    d.quotient(r, s, b, 'table-rate');
    budgets.push(b);
    spents.push(s);
    return [String(i + 1), project.story.name, b, s, r, d.score(`total:${i + 1}`, project.total, true)].map(
      (text) => ({ text }),
    );
  });
  const [b, s] = [
    d.amount(money.projectBudget, undefined, true),
    d.amount(money.projectSpending, undefined, true),
  ];
  const r = d.rate('projectRate', money.projectSpending.yuan.div(money.projectBudget.yuan), true);
  d.sum(b, budgets, 'table-sum');
  d.sum(s, spents, 'table-sum');
  d.quotient(r, s, b, 'table-rate');
  d.table([head, ...rows, ['', '合计', b, s, r, ''].map((text) => ({ text }))]);
}

/** The official form of one project, with merged cells; its scores stand under weights of 10, 50, 30 and 10. */
export function evaluationForm(d: Draft, money: Finances, project: Project, index: number): void {
  const row = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));
  const cell = (quantity: Project['budget']): Mark => d.amount(quantity, undefined, true);
  const grant = { name: `grant:${index}`, yuan: project.budget.yuan.mul(9).div(1000).floor().mul(100) };
  const other = minus(`other:${index}`, project.budget, grant);
  const grantSpent = { name: `grantSpent:${index}`, yuan: Decimal.min(grant.yuan, project.spent.yuan) };
  const otherSpent = minus(`otherSpent:${index}`, project.spent, grantSpent);
  const [b, f, s] = [
    cell({ ...project.budget, name: `initial:${index}` }),
    cell(project.budget),
    cell(project.spent),
  ];
  const [gb, gf, gs] = [cell({ ...grant, name: '' }), cell(grant), cell(grantSpent)];
  const [ob, of_, os] = [cell({ ...other, name: '' }), cell(other), cell(otherSpent)];
  d.sum(b, [gb, ob], 'table-sum');
  d.sum(f, [gf, of_], 'table-sum');
  d.sum(s, [gs, os], 'table-sum');
  const r = d.rate(`rate:${index}`, project.rate, true);
  d.quotient(r, s, f, 'table-rate');
  const executed = d.score(`score:${index}:0`, project.scores[0], true, project.rate.eq(1) ? 0 : 2);
  d.relate('score', executed, { product: [{ constant: new Decimal(10) }, { quotient: [of(s), of(f)] }] });
  const [output, benefit, satisfied] = project.scores
    .slice(1)
    .map((score, i) => d.score(`score:${index}:${i + 1}`, score, true)) as [Mark, Mark, Mark];
  const total = d.score(`total:${index}`, project.total, true);
  d.sum(total, [executed, output, benefit, satisfied], 'score');
  d.paragraph(`项目支出绩效自评表（${money.year}年度）`);
  d.table([
    [{ text: '项目名称' }, { text: project.story.name, columns: 7 }],
    [
      { text: `项目资金（${d.style.tableUnit}）`, rows: 4 },
      ...row('', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    ],
    row('年度资金总额', b, f, s, '10', r, executed),
    row('其中：当年财政拨款', gb, gf, gs, '—', '—', '—'),
    row('其他资金', ob, of_, os, '—', '—', '—'),
    [
      { text: '绩效指标', rows: 4 },
      { text: '一级指标' },
      { text: '年度指标值' },
      { text: '实际完成值' },
      { text: '偏差原因' },
      { text: '分值' },
      { text: '得分', columns: 2 },
    ],
    ...(
      [
        ['产出指标', project.story.output, '50', output],
        ['效益指标', project.story.benefit, '30', benefit],
        ['满意度指标', project.story.satisfaction, '10', satisfied],
      ] as const
    ).map(([name, goal, weight, score]): Cell[] => [
      { text: name },
      { text: goal },
      { text: '完成' },
      { text: '' },
      { text: weight },
      { text: score, columns: 2 },
    ]),
    [{ text: '总分', columns: 5 }, { text: '100' }, { text: total, columns: 2 }],
  ]);
}
