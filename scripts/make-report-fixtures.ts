/**
 * Makes fixtures/reports/: a whole self-evaluation report with the errors of a real one, and its clean twin,
 * each as text and as a Word file. Both come from one template, where `{{a⇒b}}` prints a in the faulty report
 * and b in the clean one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Cell, parseOutline, printDocx, printText } from './generate/document.ts';

const template = readFileSync(new URL('./generate/first-report.template', import.meta.url), 'utf8');
const folder = new URL('../fixtures/reports/', import.meta.url);
mkdirSync(folder, { recursive: true });

const faulty = template.replace(/\{\{([^⇒]*)⇒([^}]*)\}\}/g, '$1');
const clean = template.replace(/\{\{([^⇒]*)⇒([^}]*)\}\}/g, '$2');

for (const [name, text] of [
  ['yunchuan-2020', faulty],
  ['yunchuan-2020-clean', clean],
] as const) {
  const parts = parseOutline(text);
  writeFileSync(new URL(`${name}.txt`, folder), printText(parts));
  // The form stands in the Word file alone: that is how such reports arrive, and text would lose its merges.
  const form = { type: 'table', rows: evaluationForm() } as const;
  const caption = { type: 'paragraph', text: '附件：项目支出绩效自评表（2020年度）' } as const;
  const bytes = await printDocx([...parts, caption, form]);
  writeFileSync(new URL(`${name}.docx`, folder), bytes);
}

/** The form of one project as departments fill it in: merged heads, sums, weights and scores that agree. */
function evaluationForm(): Cell[][] {
  const row = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));
  return [
    [{ text: '项目名称' }, { text: '创业大厦运营管理费', columns: 7 }],
    [
      { text: '项目资金\n（万元）', rows: 5 },
      { text: '资金来源' },
      ...row('年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    ],
    row('年度资金总额', '1600.00', '1600.00', '1600.00', '10', '100.00%', '10'),
    row('其中：当年财政拨款', '1500.00', '1500.00', '1500.00', '—', '100.00%', '—'),
    row('上年结转资金', '80.00', '80.00', '80.00', '—', '100.00%', '—'),
    row('其他资金', '20.00', '20.00', '20.00', '—', '100.00%', '—'),
    [
      { text: '绩效指标', rows: 9 },
      ...row('一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'),
    ],
    [{ text: '产出指标\n（50分）', rows: 4 }, ...row('数量指标', '≥60家', '61家', '15', '15', '')],
    row('质量指标', '100%', '100%', '15', '15', ''),
    row('时效指标', '12月底前', '12月20日', '10', '10', ''),
    row('成本指标', '≤1600万元', '1600万元', '10', '10', ''),
    [{ text: '效益指标\n（30分）', rows: 3 }, ...row('经济效益指标', '有所提高', '有所提高', '10', '10', '')],
    row('社会效益指标', '带动就业', '带动就业', '10', '10', ''),
    row('可持续影响指标', '长期', '基本达到', '10', '8', '人才聚集后劲不足'),
    [{ text: '满意度指标\n（10分）' }, ...row('服务对象满意度', '≥90%', '95%', '10', '10', '')],
    [{ text: '总分', columns: 5 }, { text: '100' }, { text: '98' }, { text: '' }],
  ];
}
