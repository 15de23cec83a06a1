/** Totals that the running text tells of a table whose last row has none: 预算总额8,254.60万元, over ten projects. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isCountable, isRunningText, sameDimension, tellingDigits } from './scope.ts';
import { ofCategories } from './table-categories.ts';
import { allRows, gridRows, panels, TOTAL } from './table-grid.ts';
import { ofToldShares } from './table-prose-shares.ts';
import type { Table } from './tables.ts';

const FEWEST_ROWS = 3;
const MOST_ROWS = 200;
const TELLING_DIGITS = 3;
/** Passages before and behind a table in which its totals are told; the cells of other tables may stand between. */
const NEAR = 12;
const FARTHEST = 400;

/** Each column of numbers against the totals near by, to the last digit. */
export function* ofTableTotals(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    const near = passagesNear(recognition, table);
    yield* ofCategories(recognition, table, near);
    const columns = [...addedColumns(table), ...sideTotals(table)];
    if (columns.length === 0) continue;
    const totals = totalsIn(recognition, near);
    for (const parts of columns) {
      for (const total of exactly(recognition, totals, parts))
        yield confirming(`prose:${total.figure}`, total, sumFrom(parts));
      const called = calledTotal(recognition, table, parts, columns);
      if (called) yield nearly(`prose:${called.figure}`, called, sumFrom(parts));
      for (const total of totals) yield* ofRuns(recognition, total, parts);
    }
  }
}

/** The shares that the rows of a table have of a total near by. */
export function* ofTotalsShares(recognition: Recognition, table: Table): Iterable<Proposal> {
  if (!table.cells.some(({ mentions }) => mentions.some(({ kind }) => kind === 'rate'))) return;
  const totals = totalsIn(recognition, passagesNear(recognition, table));
  for (const parts of addedColumns(table))
    for (const total of exactly(recognition, totals, parts))
      yield* ofToldShares(recognition, table, total, parts);
}

/** The totals that a column makes to the last digit. */
function exactly(recognition: Recognition, totals: readonly Mention[], parts: readonly Mention[]): Mention[] {
  const sum = parts.reduce((all, part) => all + baseOf(recognition, part), 0);
  return totals.filter(
    (total) =>
      sameDimension(total, parts[0]!) && Math.abs(baseOf(recognition, total) - sum) <= Math.abs(sum) * EXACT,
  );
}

const CALLED = /^([一-鿿]{2,6})(?:合计|总计|总额|总金额)(?:为|共)?$/u;
/** Passages right below a table in which the total of its only column of a kind stands. */
const BELOW = 3;

/** 成交合计1,271,100元 right below a table with a column 成交金额 and no total row: the total of that column, by what it is called. */
function calledTotal(
  { passages }: Recognition,
  table: Table,
  parts: readonly Mention[],
  columns: readonly (readonly Mention[])[],
): Mention | undefined {
  const rows = allRows(table).filter(({ numbers }) => numbers.size > 0);
  if (rows.some(({ name }) => TOTAL.test(name)) || rows.length > parts.length) return undefined;
  const last = Math.max(...table.cells.flatMap(({ passages: own }) => own.map(({ index }) => index)));
  const called = passages
    .slice(last + 1, last + 1 + BELOW)
    .filter(({ block }) => isRunningText(block))
    .flatMap(({ mentions }) => mentions)
    .filter((each) => {
      const name = CALLED.exec(each.label)?.[1];
      return name !== undefined && each.kind === 'amount' && bears(parts[0]!, name);
    });
  const isOnly = columns.filter(([first]) => first?.kind === 'amount').length === 1 || columns.length === 1;
  return called.length === 1 && isOnly && parts[0]!.kind === 'amount' ? called[0] : undefined;
}

/** 成交 of 成交金额. */
const bears = ({ label }: Mention, name: string): boolean => label.includes(name);

const DIGITS_OF_RUN = 6;
const LONGEST_RUN = 5;

/** 医疗收入27,151.88万元 beside rows of 门诊收入 and 住院收入: some rows that stand together, where so many digits agree. */
function* ofRuns(recognition: Recognition, total: Mention, column: readonly Mention[]): Iterable<Proposal> {
  if (!sameDimension(total, column[0]!) || tellingDigits(recognition, total) < DIGITS_OF_RUN) return;
  const goal = baseOf(recognition, total);
  for (let from = 0; from < column.length; from++) {
    let sum = baseOf(recognition, column[from]!);
    for (let to = from + 1; to < Math.min(column.length, from + LONGEST_RUN) && sum < goal; to++) {
      sum += baseOf(recognition, column[to]!);
      const parts = column.slice(from, to + 1);
      const isWhole = parts.length < column.length && parts.every((part) => baseOf(recognition, part) > 0);
      if (isWhole && Math.abs(sum - goal) <= goal * EXACT)
        yield confirming(`prose:${total.figure}`, total, sumFrom(parts));
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

function passagesNear({ passages }: Recognition, table: Table): Passage[] {
  const places = table.cells.flatMap((cell) => cell.passages.map(({ index }) => index));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const running = (part: readonly Passage[]): Passage[] => part.filter(({ block }) => isRunningText(block));
  const before = running(passages.slice(Math.max(0, first - FARTHEST), first));
  return [...before.slice(-NEAR), ...running(passages.slice(first, last + FARTHEST)).slice(0, NEAR)];
}

function totalsIn(recognition: Recognition, passages: readonly Passage[]): Mention[] {
  return passages
    .flatMap(({ mentions }) => mentions)
    .filter(
      (each) =>
        (isCountable(each) || each.kind === 'score') && tellingDigits(recognition, each) >= TELLING_DIGITS,
    );
}
