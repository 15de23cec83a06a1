/** Totals of tables that have two sides, income and expenditure or 人员经费 and 公用经费. */
import type { Proposal } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { allRows, type GridRow, TOTAL } from './table-grid.ts';
import { GRAND_TOTAL } from './table-rows.ts';
import type { Table } from './tables.ts';

/** What the year brought or took, before what was carried over. */
const OF_YEAR = /本年(?:收入|支出)(?:合计|小计)/u;

/** Income and expenditure side by side: their grand totals are equal. */
export function* balances(table: Table, sides: readonly (readonly GridRow[])[]): Iterable<Proposal> {
  const [left, right] = sides.map((rows) => rows.filter((row) => GRAND_TOTAL.test(row.name)).at(-1));
  if (sides.length !== 2 || !left || !right || left.row !== right.row) return;
  const [first, second] = [left, right].map((row) => [...row.numbers.values()]);
  for (const [index, total] of (second ?? []).entries()) {
    const other = first?.[index];
    if (!other || other.kind !== total.kind || first.length !== second?.length) continue;
    yield asserting(`balance:${table.index}:${total.figure}`, total, figure(other.figure), 'strong');
  }
}

/** 人员经费合计633.63 beside 公用经费合计91.93, below them 合计725.56: the one number of the last row is of both sides. */
export function* joinedTotals(table: Table, sides: readonly (readonly GridRow[])[]): Iterable<Proposal> {
  if (sides.length !== 2) return;
  const all = allRows(table);
  const last = all.at(-1);
  const [total, ...others] = last ? [...last.numbers.values()] : [];
  if (!last || !total || others.length > 0 || !/^(?:合计|总计|共计)$/u.test(last.name)) return;
  const parts = sides.map((rows) =>
    rows.filter((row) => row.row < last.row && TOTAL.test(row.name) && row.numbers.size === 1).at(-1),
  );
  const numbers = parts.flatMap((row) => [...(row?.numbers.values() ?? [])]);
  if (numbers.length !== 2 || numbers.some((number) => number.kind !== total.kind)) return;
  yield asserting(`joined:${table.index}`, total, sumFrom(numbers), 'strong');
}

/** 支出总计 is 本年支出合计 where the rows between them, 结转下年, are empty. */
export function* bareTotals(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const total = rows.findLast(({ name }) => GRAND_TOTAL.test(name));
  const year = rows.findLast(({ name, row }) => OF_YEAR.test(name) && row < (total?.row ?? 0));
  if (!total || !year) return;
  for (const [column, number] of total.numbers) {
    const own = year.numbers.get(column);
    const isCarried = rows.some(
      ({ row, numbers }) => row > year.row && row < total.row && numbers.has(column),
    );
    if (own && own.kind === number.kind && !isCarried)
      yield confirming(`bare:${table.index}:${number.figure}`, number, figure(own.figure));
  }
}
