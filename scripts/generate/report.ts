/** Writes a whole report from its seeds, and prints it with the place of every figure known. */
import { accountsTable } from './accounts-table.ts';
import { type Cell, type Part, printText } from './document.ts';
import { Draft, type Seeds, type Style } from './draft.ts';
import {
  hospitality,
  procurement,
  product,
  staffSentence,
  vehicleSentence,
  writeTransfers,
} from './extras.ts';
import { drawFinances, type Finances } from './finances.ts';
import { writeOverall } from './overall.ts';
import { evaluationForm, type Layout, writeProjects } from './projects.ts';
import type { Relation, Token } from './relation.ts';
import { bureaus, duties, numeral, places } from './vocabulary.ts';

export interface Report {
  parts: Part[];
  tokens: ReadonlyMap<number, Token>;
  relations: Relation[];
  style: Style;
}

/** A printed report: its text, and where each figure stands in it (UTF-16 offsets, end excluded). */
export interface Printed {
  text: string;
  /** The same parts with every figure filled in, for the Word printer. */
  parts: Part[];
  places: ReadonlyMap<number, { start: number; end: number; digitsEnd: number }>;
}

/**
 * @param seeds what each source of chance starts from
 * @param style fixes parts of the printing style that are otherwise drawn
 */
export function writeReport(seeds: Seeds, style?: Partial<Style>): Report {
  const d = new Draft(seeds, style);
  const money = drawFinances(d.content);
  const place = d.content.pick(places);
  const bureau = d.content.pick(bureaus);
  const accounts = d.content.chance(0.35);
  const layout: Layout = d.content.pick(['prose', 'prose', 'table', 'both']);
  d.parts.push({ type: 'title', text: `${d.year(money.year)}度${place}${bureau}部门整体支出绩效自评报告` });
  const chapters = [
    { title: d.word('基本情况', '部门概况'), write: () => writeBasics(d, money) },
    { title: d.word('绩效自评工作组织情况', '自评工作开展情况'), write: () => writeProcedure(d, money) },
    {
      title: d.word('部门整体支出自评情况', '部门整体支出情况分析', '部门决算情况'),
      write: () => {
        writeOverall(d, money);
        if (accounts) accountsTable(d, money);
      },
    },
    {
      title: d.word('项目支出绩效自评情况', '部门预算项目支出绩效自评分析'),
      write: () => writeProjects(d, money, layout),
    },
  ];
  if (d.content.chance(0.5))
    chapters.push({
      title: d.word('转移支付绩效自评情况', '转移支付资金自评情况'),
      write: () => writeTransfers(d),
    });
  const extra = [
    { title: '“三公”经费支出情况', write: () => d.paragraph(hospitality(d)) },
    { title: '政府采购支出情况', write: () => d.paragraph(procurement(d)) },
    { title: '资产与保障情况', write: () => d.paragraph(`${vehicleSentence(d)}${product(d)}`) },
  ];
  const chosen = d.content.sample(extra, d.content.integer(1, 3));
  chapters.push(...d.order.sample(chosen, chosen.length));
  chapters.push({
    title: d.word('绩效自评结果应用和公开情况', '结果应用'),
    write: () => d.paragraph('自评结果作为编制下一年度预算的参考，并随决算在门户网站公开。'),
  });
  chapters.forEach(({ title, write }, i) => {
    d.heading(0, `${numeral(i + 1)}、`, title);
    write();
  });
  if (layout !== 'prose' && d.content.chance(0.6)) {
    const project = money.projects[0];
    if (project) evaluationForm(d, money, project, 1);
  }
  const relations = d.relations();
  return { parts: d.parts, tokens: d.tokens, relations, style: d.style };
}

function writeBasics(d: Draft, money: Finances): void {
  d.heading(1, '（一）', '主要职能');
  d.content.sample(duties, d.content.integer(3, 5)).forEach((text, i) => {
    d.parts.push({ type: 'item', depth: 2, label: `${i + 1}.`, text: `${text}。` });
  });
  d.heading(1, '（二）', d.word('机构和人员情况', '机构人员'));
  d.paragraph(`截至${d.year(money.year)}底，${staffSentence(d)}`);
}

function writeProcedure(d: Draft, money: Finances): void {
  const next = money.year + 1;
  const [number, month, day] = [d.content.integer(2, 90), d.content.integer(2, 4), d.content.integer(1, 28)];
  d.paragraph(
    d.say([
      () =>
        `按照《关于开展${d.year(money.year)}度预算绩效自评工作的通知》（财绩〔${next}〕${number}号）要求，我局于${next}年${month}月组织各科室完成了自评。`,
      () =>
        `${next}年${month}月${day}日，局办公会研究部署了${d.year(money.year)}度绩效自评工作，各科室依据年初目标逐项打分。`,
    ]),
  );
}

/**
 * Prints a report as text.
 * @param replaced digits and tail of figures that are to be printed otherwise than the report has them
 */
export function print(
  report: Report,
  replaced: ReadonlyMap<number, { digits: string; tail: string }> = new Map(),
): Printed {
  const raw = (id: number): { digits: string; tail: string } => {
    const token = replaced.get(id) ?? report.tokens.get(id);
    if (!token) throw new Error(`no figure ${id}`);
    return { digits: token.digits, tail: report.tokens.get(id)?.kind === 'direction' ? '' : token.tail };
  };
  const fill = (value: string): string =>
    value.replace(/\uE000(\d+)\uE001/g, (_, id) => raw(Number(id)).digits + raw(Number(id)).tail);
  const marked = printText(report.parts, report.style.table, fill);
  const places = new Map<number, { start: number; end: number; digitsEnd: number }>();
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(/\uE000(\d+)\uE001/g)) {
    text += marked.slice(done, match.index);
    const id = Number(match[1]);
    const { digits, tail } = raw(id);
    places.set(id, {
      start: text.length,
      end: text.length + digits.length + tail.length,
      digitsEnd: text.length + digits.length,
    });
    text += digits + tail;
    done = match.index + match[0].length;
  }
  text += marked.slice(done);
  const parts = report.parts.map(
    (part): Part =>
      part.type === 'table'
        ? {
            type: 'table',
            rows: part.rows.map((row): Cell[] => row.map((cell) => ({ ...cell, text: fill(cell.text) }))),
          }
        : { ...part, text: fill(part.text) },
  );
  return { text, parts, places };
}
