/** Which columns of a table make which: totals, chains and movements. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { type GridRow, TOTAL } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

/** Which columns make up a column. */
interface ColumnSet {
  total: number;
  parts: number[];
  clear: boolean;
  /** Which of several divisions of the whole it is; each holds for itself. */
  division?: number;
}

/** 年初预算 + 调整 = 全年预算, 全年预算 − 支出决算 = 结转: columns that the next ones make. */
const CHAINS: readonly { of: readonly RegExp[]; sign: 1 | -1; total: RegExp }[] = [
  { of: [/年初/u, /调整|追加|调剂/u], sign: 1, total: /全年|调整后|调整预算/u },
  { of: [/全年预算|调整后|预算数$/u, /决算|执行数|支出数/u], sign: -1, total: /结转|结余|剩余/u },
];

export function* chainedColumns(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const columns = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))];
  for (const { of, sign, total } of CHAINS) {
    const [first, second, result] = [...of, total].map((words, index) => {
      const found = columns.filter((column) => {
        const head = headOf(table, rows, column);
        return words.test(head) && (index !== 1 || !/后/u.test(head)) && !/率|占比/u.test(head);
      });
      return found.length === 1 ? found[0] : undefined;
    });
    if (first === undefined || second === undefined || result === undefined) continue;
    if (new Set([first, second, result]).size < 3) continue;
    for (const row of rows) {
      const [from, change, to] = [first, second, result].map((column) => row.numbers.get(column));
      if (!from || !change || !to || from.kind !== 'amount' || to.kind !== 'amount') continue;
      yield {
        ...confirming(
          `chain:${to.figure}`,
          to,
          sumOf([figure(from.figure), sign === 1 ? figure(change.figure) : negated(figure(change.figure))]),
        ),
        family: { key: `chain:${table.index}:${result}`, anchor: `${first}${second}`, needs: 2 },
      };
    }
  }
}

/** Columns headed 合计 or 小计 with the columns that follow, up to the next total. */
export function columnSets(table: Table, rows: readonly GridRow[]): ColumnSet[] {
  const columns = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))].sort((a, b) => a - b);
  const heads = new Map(columns.map((column) => [column, headOf(table, rows, column)]));
  const isTotal = (column: number) => TOTAL.test(heads.get(column) ?? '');
  const isRate = (column: number) => /率|占比|得分|分值|权重|增减|序号/u.test(heads.get(column) ?? '');
  const sets: ColumnSet[] = [];
  for (const [index, total] of columns.entries()) {
    if (!isTotal(total)) continue;
    const right = columns.slice(index + 1).filter((column) => !isRate(column));
    const end = right.findIndex(isTotal);
    const upToNext = end < 0 ? right : right.slice(0, end);
    const subtotalColumns = right.filter(isTotal);
    const left = columns.slice(0, index).filter((column) => !isRate(column));
    for (const parts of [
      upToNext,
      right,
      [...upToNext, ...subtotalColumns],
      ...withoutChildren(right, subtotalColumns),
      upToNext.slice(0, 2),
      upToNext.slice(0, 3),
      left,
      left.slice(-2),
      left.slice(-3),
    ]) {
      if (parts.length >= 2) sets.push({ total, parts, clear: false });
    }
    for (const [division, parts] of divisions(table, total, columns).entries())
      if (parts.length >= 2) sets.push({ total, parts, clear: false, division });
  }
  return sets;
}

const DIVISION = /^按[一-鿿]{2,8}分(?:类|列|组)?$/u;

/** 资金总额 before 按收入性质分 over three columns and 按支出性质分 over two: each division makes the whole. */
function divisions(table: Table, total: number, columns: readonly number[]): number[][] {
  const starts = table.cells.filter(({ text }) => DIVISION.test(text)).sort((a, b) => a.column - b.column);
  if (starts.length < 2 || starts.some(({ column, row }) => column <= total || row !== starts[0]!.row))
    return [];
  return starts.map(({ column }, index) => {
    const end = starts[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    return columns.filter((each) => each >= column && each < end);
  });
}

/** The columns of the first level: behind each 小计, its one to three columns are left out. */
function withoutChildren(columns: readonly number[], subtotals: readonly number[]): number[][] {
  const [subtotal] = subtotals;
  if (subtotal === undefined || subtotals.length > 1) return [];
  const at = columns.indexOf(subtotal);
  return [1, 2, 3].map((count) => columns.filter((_, index) => index <= at || index > at + count));
}

const MOVEMENT = [/^(?:年|期)初/u, /增加|新增/u, /减少|核销/u, /^(?:年|期)末/u] as const;

/** 年初数 + 本年增加 − 本年减少 = 年末数. */
export function* movements(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const columns = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))];
  const [opening, increase, decrease, closing] = MOVEMENT.map((words) => {
    const found = columns.filter((column) => words.test(headOf(table, rows, column)));
    return found.length === 1 ? found[0] : undefined;
  });
  if (opening === undefined || increase === undefined || decrease === undefined || closing === undefined)
    return;
  for (const row of rows) {
    const [from, plus, minus, to] = [opening, increase, decrease, closing].map((column) =>
      row.numbers.get(column),
    );
    if (!from || !plus || !minus || !to) continue;
    yield asserting(
      `movement:${to.figure}`,
      to,
      sumOf([figure(from.figure), figure(plus.figure), negated(figure(minus.figure))]),
      'strong',
    );
  }
}

export function headOf(table: Table, rows: readonly GridRow[], column: number): string {
  const first = rows.find((row) => row.numbers.has(column));
  const cell = first && table.at(first.row, column);
  return cell ? headsOf(table, cell).column : '';
}

/** 基础分, 加分, 扣分, 总分: what was taken off stands beside what adds up. */
export function losesPoints(
  recognition: Recognition,
  table: Table,
  rows: readonly GridRow[],
  row: GridRow,
  total: number,
): boolean {
  return [...row.numbers].some(
    ([column, number]) =>
      column !== total &&
      /^(?:扣分|减分|扣减分|倒扣)/u.test(headOf(table, rows, column)) &&
      printed(recognition, number) !== 0,
  );
}
