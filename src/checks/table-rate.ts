/** table-rate: rates and scores of a table's row follow from its amounts and weights. See table-rate.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient, smallerOf, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { ofCompletion } from './table-completion.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

export const tableRate: ClaimCheck = {
  id: 'table-rate',
  title: { zh: '表内比率或得分不符', en: 'Rates or scores in a table do not agree' },
  relation: { zh: '表内比率与得分', en: 'Rates and scores in a table' },
  severity: 'error',
  *propose(recognition) {
    for (const table of recognition.tables) {
      const rows = Array.from({ length: table.rows }, (_, row) => rowOf(table, row));
      for (const row of rows) yield* ofRow(recognition, table, row);
      yield* ofForm(table, rows, executionRow(recognition, table));
      yield* ofBlocks(table, rows);
      yield* ofHeads(table, rows);
      yield* ofCompletion(recognition, table);
    }
  },
  word: ({ name, raw, arithmetic, stated, expected, unit, proposal }) => ({
    zh:
      proposal.relation === '<='
        ? `${name(proposal.stated)} ${raw(proposal.stated)} 超过了分值 ${expected}。`
        : `表内${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en:
      proposal.relation === '<='
        ? `${name(proposal.stated)} ${raw(proposal.stated)} is more than its weight ${expected}.`
        : `In the table ${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
  }),
};

/** What a number of the row is, by its column's head. */
export type Column = 'initial' | 'budget' | 'spent' | 'rate' | 'weight' | 'score' | 'other';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['rate', /执行率|完成率|支付率|支出率/u],
  ['score', /得分|评分/u],
  ['weight', /分值|权重|满分/u],
  [
    'spent',
    /执行数|决算|实际支出|支出数|执行金额|已支付|支付数|全年执行|使用金额|完成支出|支出金额|累计支出|支付金额|发放金额/u,
  ],
  [
    'budget',
    /全年预算|调整后?预算|调整预算|预算调整|年度预算|预算安排|预算金额|预算数|下达|到位|^资金(?:[(]|$)/u,
  ],
];

interface Entry {
  column: Column;
  mention: Mention;
}

function rowOf(table: Table, row: number): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (!cell || seen.has(cell) || cell.row !== row) continue;
    seen.add(cell);
    const [mention, ...others] = cell.mentions;
    if (!mention || others.length > 0 || mention.end - mention.start < cell.text.length - 1) continue;
    entries.push({ column: columnOf(headsOf(table, cell).column), mention });
  }
  return entries;
}

/** What the words at a column's head say of its numbers. */
export function columnOf(head: string): Column {
  if (/年初/u.test(head)) return 'initial';
  // The last word of a two-line head names the column.
  let best: { column: Column; at: number } = { column: 'other', at: -1 };
  for (const [column, words] of HEADS) {
    const at = lastIndex(head, words);
    if (at > best.at) best = { column, at };
  }
  return best.column;
}

function lastIndex(head: string, words: RegExp): number {
  let last = -1;
  for (const match of head.matchAll(new RegExp(words.source, 'gu'))) last = match.index + match[0].length;
  return last;
}

function* ofRow(recognition: Recognition, table: Table, entries: readonly Entry[]): Iterable<Proposal> {
  const of = (column: Column) =>
    entries.filter((entry) => entry.column === column).map((entry) => entry.mention);
  // A number without % under a head of rates may be a score that slipped under it.
  const rates = of('rate').filter((mention) => mention.kind === 'rate' && isPercent(recognition, mention));
  const [rate] = rates;
  const [weight, score] = [of('weight').filter(isPoints)[0], of('score').filter(isPoints)[0]];
  const amounts = (column: Column) => of(column).filter((mention) => mention.kind === 'amount');
  if (rate && rates.length === 1)
    yield* ofRate(table, rate, amounts('spent'), amounts('budget'), amounts('initial'));
  if (score && weight) yield* ofScore(recognition, score, weight, rate);
  if (score && weight && rate) yield* ofScoredAmounts(score, weight, amounts('spent'), amounts('budget'));
}

/** The execution score over the amounts themselves, whatever rate is printed between. */
function* ofScoredAmounts(
  score: Mention,
  weight: Mention,
  spent: readonly Mention[],
  budget: readonly Mention[],
): Iterable<Proposal> {
  const [numerator, denominator] = [spent[0], budget[0]];
  if (!numerator || !denominator || spent.length !== 1 || budget.length !== 1) return;
  const share = quotient(figure(numerator.figure), figure(denominator.figure));
  yield confirming(
    `amounts:${score.figure}`,
    score,
    productOf([figure(weight.figure), smallerOf(share, constant('1', '100%'))]),
  );
}

function isPercent(recognition: Recognition, mention: Mention): boolean {
  const { raw, places } = recognition.figures[mention.figure]!;
  return /[%％‰]/u.test(raw) || places > 0;
}

function* ofRate(
  table: Table,
  rate: Mention,
  spent: readonly Mention[],
  budget: readonly Mention[],
  initial: readonly Mention[],
): Iterable<Proposal> {
  for (const numerator of spent) {
    for (const denominator of [...budget, ...initial]) {
      const isClear =
        spent.length === 1 && (budget.length === 1 ? denominator === budget[0] : budget.length === 0);
      yield {
        group: `${rate.figure}`,
        strength: isClear ? 'strong' : 'weak',
        left: figure(rate.figure),
        relation: '=',
        right: quotient(figure(numerator.figure), figure(denominator.figure)),
        stated: rate.figure,
        confirming: !isClear,
        family: {
          key: `table-rate:${table.index}`,
          anchor: initial.includes(denominator) ? 'initial' : 'budget',
        },
      };
    }
  }
}

/** 投入（20分）: the weights of a block's rows add up to the points in its head. */
function* ofBlocks(table: Table, rows: readonly (readonly Entry[])[]): Iterable<Proposal> {
  const heads = table.cells
    .filter(
      (cell) => cell.column === 0 && cell.mentions.length === 1 && /[(]\d+(?:[.]\d+)?分[)]$/u.test(cell.text),
    )
    .sort((a, b) => a.row - b.row);
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    const end =
      (next && firstRow(table, next)) ??
      rows.findIndex((_, row) => row > head.row && FORM_TOTAL.test(table.at(row, 0)?.text ?? ''));
    const parts = rows
      .slice(firstRow(table, head), end < 0 ? rows.length : end)
      .flatMap((row) => row.filter((entry) => entry.column === 'weight' && isPoints(entry.mention)));
    const [stated] = head.mentions;
    if (!stated || parts.length < 2) continue;
    yield {
      group: `block:${stated.figure}`,
      strength: 'weak',
      left: figure(stated.figure),
      relation: '=',
      right: sumOf(parts.map((entry) => figure(entry.mention.figure))),
      stated: stated.figure,
      severity: 'warning',
      confirming: true,
      family: { key: `block:${table.index}`, anchor: 'rows', needs: 2 },
    };
  }
}

/** Where the points stand in a line of their own, （50分）, the block begins with the name above them. */
function firstRow(table: Table, head: Cell): number {
  if (!head.text.startsWith('(')) return head.row;
  const above = table.at(head.row - 1, 0);
  return above && above.text !== '' && above.mentions.length === 0 ? above.row : head.row;
}

/** 投入（20分）, 过程（30分）, … : the heads' points make the total weight. */
function* ofHeads(table: Table, rows: readonly (readonly Entry[])[]): Iterable<Proposal> {
  const heads = table.cells
    .filter(
      (cell) => cell.column === 0 && cell.mentions.length === 1 && /[(]\d+(?:[.]\d+)?分[)]$/u.test(cell.text),
    )
    .map((cell) => cell.mentions[0]!);
  const last = rows.findLastIndex((row) => row.length > 0);
  const total = rows[last]?.find((entry) => entry.column === 'weight' && isPoints(entry.mention))?.mention;
  if (!total || heads.length < 2 || !FORM_TOTAL.test(table.at(last, 0)?.text ?? '')) return;
  yield confirming(`heads:${total.figure}`, total, sumOf(heads.map((head) => figure(head.figure))));
}

const FORM_TOTAL = /总分|总得分|合计/u;

/**
 * A form's total score and total weight: those of the execution rate and of all indicators, whatever columns they
 * stand in (the form's upper and lower halves have different ones).
 */
function* ofForm(
  table: Table,
  rows: readonly (readonly Entry[])[],
  execution: readonly Entry[],
): Iterable<Proposal> {
  const last = rows.findLastIndex((row) => row.length > 0);
  const total = rows[last];
  const name = table.at(last, 0)?.text ?? '';
  const hasRate = rows.some((row) => row.some((entry) => entry.column === 'rate'));
  if (!total || !FORM_TOTAL.test(name) || (!hasRate && execution.length === 0)) return;
  for (const column of ['score', 'weight'] as const) {
    const stated = total.filter((entry) => entry.column === column).map((entry) => entry.mention)[0];
    const parts = [...(hasRate ? [] : [execution]), ...rows.slice(0, last)].flatMap((row) =>
      row.filter((entry) => entry.column === column && isPoints(entry.mention)),
    );
    if (!stated || !isPoints(stated) || parts.length < 3) continue;
    yield {
      group: `form:${stated.figure}`,
      strength: 'weak',
      left: figure(stated.figure),
      relation: '=',
      right: sumOf(parts.map((entry) => figure(entry.mention.figure))),
      stated: stated.figure,
      confirming: true,
      family: { key: `form:${table.index}`, anchor: 'all' },
    };
  }
}

/** The row of the execution rate, where it stands in a table of its own before this one. */
function executionRow({ tables }: Recognition, table: Table): Entry[] {
  const before = tables[tables.indexOf(table) - 1];
  if (!before || before.section !== table.section) return [];
  for (let row = 0; row < before.rows; row++) {
    const entries = rowOf(before, row);
    const has = (column: Column) => entries.some((entry) => entry.column === column);
    if (has('rate') && has('weight') && has('score')) return entries;
  }
  return [];
}

function isPoints(mention: Mention): boolean {
  return mention.kind === 'score' || mention.kind === 'other';
}

/** No score above its weight; the execution rate's score is weight × min(rate, 1) (财预〔2020〕10号). */
function* ofScore(
  recognition: Recognition,
  score: Mention,
  weight: Mention,
  rate: Mention | undefined,
): Iterable<Proposal> {
  yield {
    group: `within:${score.figure}`,
    strength: 'strong',
    left: figure(score.figure),
    relation: '<=',
    right: figure(weight.figure),
    stated: score.figure,
  };
  if (!rate) return;
  const isRuled =
    recognition.figures[weight.figure]?.value === recognition.settings.profile.executionRate.weight;
  yield {
    group: `execution:${score.figure}`,
    strength: isRuled ? 'strong' : 'weak',
    left: figure(score.figure),
    relation: '=',
    right: productOf([figure(weight.figure), smallerOf(figure(rate.figure), constant('1', '100%'))]),
    stated: score.figure,
    severity: 'warning',
    confirming: !isRuled,
  };
}
