/** Totals that the running text tells of a table whose last row has none: 预算总额8,254.60万元, over ten projects. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { isCountable, isRunningText, sameDimension, tellingDigits } from './scope.ts';
import { allRows, gridRows, panels, TOTAL } from './table-grid.ts';
import type { Table } from './tables.ts';

const FEWEST_ROWS = 3;
const MOST_ROWS = 200;
const TELLING_DIGITS = 3;
/** Passages before and behind a table in which its totals are told. */
const NEAR = 12;

/** Each column of numbers against the totals near by, to the last digit. */
export function* ofTableTotals(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    const columns = [...addedColumns(table), ...sideTotals(table)];
    if (columns.length === 0) continue;
    const totals = totalsNear(recognition, table);
    for (const parts of columns) {
      const sum = parts.reduce((all, part) => all + baseOf(recognition, part), 0);
      for (const total of totals) {
        if (!sameDimension(total, parts[0]!)) continue;
        if (Math.abs(baseOf(recognition, total) - sum) > Math.abs(sum) * EXACT) continue;
        yield confirming(`prose:${total.figure}`, total, sumFrom(parts));
      }
    }
  }
}

/** Relative error of adding in floating point. */
const EXACT = 1e-9;

function baseOf({ figures }: Recognition, { figure: index }: Mention): number {
  return Number(figures[index]!.base ?? Number.NaN);
}

/** The columns of a table, without its total rows, that hold a number of one kind in most rows. */
function addedColumns(table: Table): Mention[][] {
  const rows = allRows(table).filter(({ name }) => !TOTAL.test(name));
  if (rows.length < FEWEST_ROWS || rows.length > MOST_ROWS) return [];
  const columns = new Map<number, Mention[]>();
  for (const row of rows) {
    for (const [column, number] of row.numbers) {
      const list = columns.get(column);
      if (list) list.push(number);
      else columns.set(column, [number]);
    }
  }
  return [...columns.values()].filter(
    (numbers) => numbers.length >= FEWEST_ROWS && numbers.every(({ kind }) => kind === numbers[0]!.kind),
  );
}

/** 人员经费合计 beside 公用经费合计: what both come to, the text may tell alone. */
function sideTotals(table: Table): Mention[][] {
  const sides = panels(table);
  if (sides.length !== 2) return [];
  const totals = sides.flatMap((panel) => {
    const last = gridRows(table, panel).findLast(({ name }) => TOTAL.test(name));
    return last?.numbers.size === 1 ? [...last.numbers.values()] : [];
  });
  const [one, other] = totals;
  return one && other && one.kind === other.kind && !/收入|支出/u.test(one.label + other.label)
    ? [[one, other]]
    : [];
}

function totalsNear(recognition: Recognition, table: Table): Mention[] {
  const places = table.cells.flatMap(({ passages }) => passages.map(({ index }) => index));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return recognition.passages
    .slice(Math.max(0, first - NEAR), last + NEAR)
    .filter(({ block }) => isRunningText(block))
    .flatMap(({ mentions }) => mentions)
    .filter(
      (each) =>
        (isCountable(each) || each.kind === 'score') && tellingDigits(recognition, each) >= TELLING_DIGITS,
    );
}
