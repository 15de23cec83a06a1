/** table-sum: totals of rows and columns, 其中 rows and classification codes add up. See table-sum.md. */
import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { type GridRow, gridRows, levelOf, panels, TOTAL } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

export const tableSum: ClaimCheck = {
  id: 'table-sum',
  title: { zh: '表内合计不符', en: 'Totals in a table do not agree' },
  relation: { zh: '表内合计', en: 'Totals in a table' },
  severity: 'error',
  *propose(recognition) {
    for (const table of recognition.tables) {
      if (table.rows > 2000) continue;
      const sides = panels(table).map((panel) => gridRows(table, panel));
      for (const rows of sides) {
        yield* downColumns(table, rows);
        yield* downToLeaves(table, rows);
      }
      yield* balances(table, sides);
      yield* joinedTotals(table, sides);
      const all = gridRows(table, { from: 0, to: table.columns });
      yield* alongRows(table, all);
      yield* movements(table, all);
      yield* chainedColumns(table, all);
    }
  },
  word: ({ name, arithmetic, stated, expected, difference, unit, proposal }) => ({
    zh: `表内合计：${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${difference}${unit}。`,
    en: `In the table ${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${difference} ${unit}.`,
  }),
};

const WITHIN = /^[(（]?其中/u;

/** Which rows make up a row: a reading of the table's structure, the same for all its columns. */
interface RowSet {
  total: GridRow;
  parts: readonly GridRow[];
  /** The table's form leaves no other reading. */
  clear: boolean;
}

function* downColumns(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  for (const set of rowSets(rows)) {
    const aligned = isAligned(table, rows, set);
    for (const [column, total] of set.total.numbers) {
      const parts = set.parts
        .flatMap((part) => part.numbers.get(column) ?? [])
        .filter((part) => part.kind === total.kind);
      if (parts.length === 0 || (parts.length < 2 && set.parts.length < 2 && set.total.code === '')) continue;
      yield proposalOf(`down:${table.index}:${set.total.row}:${column}`, total, parts, {
        key: `table:${table.index}:row:${set.total.row}`,
        anchor: set.parts.map((part) => part.row).join(),
        clear: set.clear && aligned && total.kind === 'amount',
        aligned,
      });
    }
  }
}

/** 类 = Σ 项, over the 款 between them: with both sums checked, an error in the 款 is told from one in the 类. */
function* downToLeaves(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const coded = rows.filter((row) => row.code !== '' && row.numbers.size > 0);
  for (const total of coded) {
    const under = coded.filter((row) => row !== total && row.code.startsWith(total.code));
    const isLeaf = (row: GridRow) =>
      !under.some((other) => other.code.length > row.code.length && other.code.startsWith(row.code));
    const leaves = under.filter(isLeaf);
    if (leaves.length < 2 || leaves.length === under.length) continue;
    for (const [column, number] of total.numbers) {
      const parts = leaves
        .flatMap((leaf) => leaf.numbers.get(column) ?? [])
        .filter((part) => part.kind === number.kind);
      if (parts.length < 2) continue;
      yield {
        group: `leaves:${table.index}:${total.row}:${column}`,
        strength: 'weak',
        left: figure(number.figure),
        relation: '=',
        right: sumOf(parts.map((part) => figure(part.figure))),
        stated: number.figure,
        confirming: true,
      };
    }
  }
}

/**
 * A part with a number where its total has none stands in other columns: its empty cells tell nothing. In a list the
 * order and the scores of the rows have no total; a form's halves have heads of their own (总分 closes the lower one).
 */
function isAligned(table: Table, rows: readonly GridRow[], { total, parts }: RowSet): boolean {
  const isList = /合计|总计|共计|小计/u.test(total.name) && !rows.some((row) => /总分/u.test(row.name));
  return parts.every((part) =>
    [...part.numbers.keys()].every(
      (column) => total.numbers.has(column) || (isList && TOTALLESS.test(headOf(table, rows, column))),
    ),
  );
}

const TOTALLESS = /^(?:序号|行次|得分|自评得分|分值|权重)$/u;

/** All readings of which rows add up to which. */
function* rowSets(rows: readonly GridRow[]): Iterable<RowSet> {
  const numbered = rows.filter((row) => row.numbers.size > 0);
  for (const [index, total] of numbered.entries()) {
    const above = numbered.slice(0, index);
    const below = numbered.slice(index + 1);
    if (total.code !== '') yield* byCode(total, below);
    yield* byWithin(total, below);
    yield* byNumbering(total, below);
    if (TOTAL.test(total.name)) yield* byTotal(total, above, below);
  }
}

/** A code's rows of the next level: 208 = 20805 + 20808. */
function* byCode(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const under = below.filter((row) => row.code.startsWith(total.code) && row.code.length > total.code.length);
  if (under.length === 0) return;
  const length = Math.min(...under.map((row) => row.code.length));
  yield { total, parts: under.filter((row) => row.code.length === length), clear: true };
  // A level may be missing: 22001 left out, 2200150 stands under 220.
  const top = under.filter(
    (row) =>
      !under.some(
        (other) => other !== row && row.code.startsWith(other.code) && other.code.length < row.code.length,
      ),
  );
  yield { total, parts: top, clear: false };
}

/** 年度资金总额, then 其中：当年财政拨款, 上年结转资金, 其他资金. */
function* byWithin(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const [first] = below;
  if (!first || !WITHIN.test(first.name) || WITHIN.test(total.name)) return;
  const same = below.findIndex((row, index) => index > 0 && (TOTAL.test(row.name) || WITHIN.test(row.name)));
  const parts = [...(same < 0 ? below : below.slice(0, same))];
  for (let count = parts.length; count >= 2; count--) {
    yield { total, parts: parts.slice(0, count), clear: false };
    if (count > 12) count = 12;
  }
}

/** 一、 = 1. + 2. + 3. */
function* byNumbering(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const own = levelOf(total.name);
  const first = below[0] ? levelOf(below[0].name) : -1;
  if (own < 0 || first <= own) return;
  const end = below.findIndex((row) => {
    const level = levelOf(row.name);
    return (level >= 0 && level <= own) || TOTAL.test(row.name);
  });
  const parts = (end < 0 ? below : below.slice(0, end)).filter((row) => levelOf(row.name) === first);
  if (parts.length >= 1) yield { total, parts, clear: false };
}

/** A total row: the rows above it up to the total before, or those below it; of these the highest level. */
function* byTotal(total: GridRow, above: GridRow[], below: readonly GridRow[]): Iterable<RowSet> {
  const previous = above.findLastIndex((row) => TOTAL.test(row.name));
  const next = below.findIndex((row) => TOTAL.test(row.name));
  const groups = [above.slice(previous + 1), below.slice(0, next < 0 ? below.length : next), above, below];
  const isOnlyTotal = previous < 0 && next < 0;
  for (const [order, group] of groups.entries()) {
    const isFlat = isFlatList(group);
    for (const parts of [
      highest(group),
      group.filter((row) => !WITHIN.test(row.name)),
      group,
      subtotals(group),
      carried(above, previous),
    ]) {
      if (parts.length < 2) continue;
      const isCarried =
        isGrandTotal(total, above, previous) && parts.length === above.length - previous && order === 0;
      const isNatural = previous < 0 && order === (above.length > 0 ? 0 : 1);
      yield {
        total,
        parts,
        clear:
          isCarried || (isNatural && isFlat && (above.length >= 2 || (isOnlyTotal && above.length === 0))),
      };
    }
  }
}

/** 总计 after 本年支出合计 and the carry-over rows between them. */
function isGrandTotal(total: GridRow, above: readonly GridRow[], previous: number): boolean {
  const before = above[previous];
  return (
    GRAND_TOTAL.test(total.name) &&
    before !== undefined &&
    /本年(?:收入|支出)合计/u.test(before.name) &&
    above.slice(previous + 1).every((row) => /结转|结余/u.test(row.name))
  );
}

/** Rows of one level, none a part or a total of another: bare names, or all numbered alike. */
function isFlatList(rows: readonly GridRow[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every(
      (row) =>
        row.code === '' &&
        levelOf(row.name) === levelOf(first.name) &&
        !WITHIN.test(row.name) &&
        !TOTAL.test(row.name),
    )
  );
}

/** The rows of the highest level: the shortest codes, or the first kind of numbering. */
function highest(rows: readonly GridRow[]): GridRow[] {
  const coded = rows.filter((row) => row.code !== '');
  if (coded.length > 0) {
    return coded.filter(
      (row) =>
        !coded.some(
          (other) => other !== row && row.code.startsWith(other.code) && other.code.length < row.code.length,
        ),
    );
  }
  const levels = rows.map((row) => levelOf(row.name)).filter((level) => level >= 0);
  const top = Math.min(...levels);
  return levels.length > 0 ? rows.filter((row) => levelOf(row.name) === top) : [];
}

/** 总计 = 本年收入合计 + the rows since (年初结转和结余). */
function carried(above: readonly GridRow[], previous: number): GridRow[] {
  return previous < 0 ? [] : above.slice(previous);
}

function subtotals(rows: readonly GridRow[]): GridRow[] {
  return rows.filter((row) => /小计/u.test(row.name));
}

const GRAND_TOTAL = /总计/u;

/** Income and expenditure side by side: their grand totals are equal. */
function* balances(table: Table, sides: readonly (readonly GridRow[])[]): Iterable<Proposal> {
  const [left, right] = sides.map((rows) => rows.filter((row) => GRAND_TOTAL.test(row.name)).at(-1));
  if (sides.length !== 2 || !left || !right || left.row !== right.row) return;
  const [first, second] = [left, right].map((row) => [...row.numbers.values()]);
  for (const [index, total] of (second ?? []).entries()) {
    const other = first?.[index];
    if (!other || other.kind !== total.kind || first.length !== second?.length) continue;
    yield {
      group: `balance:${table.index}:${total.figure}`,
      strength: 'strong',
      left: figure(total.figure),
      relation: '=',
      right: figure(other.figure),
      stated: total.figure,
    };
  }
}

/** 人员经费合计633.63 beside 公用经费合计91.93, below them 合计725.56: the one number of the last row is of both sides. */
function* joinedTotals(table: Table, sides: readonly (readonly GridRow[])[]): Iterable<Proposal> {
  if (sides.length !== 2) return;
  const all = gridRows(table, { from: 0, to: table.columns });
  const last = all.at(-1);
  const [total, ...others] = last ? [...last.numbers.values()] : [];
  if (!last || !total || others.length > 0 || !/^(?:合计|总计|共计)$/u.test(last.name)) return;
  const parts = sides.map((rows) =>
    rows.filter((row) => row.row < last.row && TOTAL.test(row.name) && row.numbers.size === 1).at(-1),
  );
  const numbers = parts.flatMap((row) => [...(row?.numbers.values() ?? [])]);
  if (numbers.length !== 2 || numbers.some((number) => number.kind !== total.kind)) return;
  yield {
    group: `joined:${table.index}`,
    strength: 'strong',
    left: figure(total.figure),
    relation: '=',
    right: sumOf(numbers.map((number) => figure(number.figure))),
    stated: total.figure,
  };
}

/** Which columns make up a column. */
interface ColumnSet {
  total: number;
  parts: number[];
  clear: boolean;
}

function* alongRows(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const sets = columnSets(table, rows);
  for (const row of rows) {
    for (const set of sets) {
      const total = row.numbers.get(set.total);
      if (!total) continue;
      const parts = set.parts
        .flatMap((column) => row.numbers.get(column) ?? [])
        .filter((part) => part.kind === total.kind);
      if (parts.length === 0 || (parts.length < 2 && set.parts.length < 2)) continue;
      yield proposalOf(`along:${table.index}:${row.row}:${set.total}`, total, parts, {
        key: `table:${table.index}:column:${set.total}`,
        anchor: set.parts.join(),
        clear: false,
        aligned: true,
      });
    }
  }
}

/** 年初预算 + 调整 = 全年预算, 全年预算 − 支出决算 = 结转: columns that the next ones make. */
const CHAINS: readonly { of: readonly RegExp[]; sign: 1 | -1; total: RegExp }[] = [
  { of: [/年初/u, /调整|追加|调剂/u], sign: 1, total: /全年|调整后|调整预算/u },
  { of: [/全年预算|调整后|预算数$/u, /决算|执行数|支出数/u], sign: -1, total: /结转|结余|剩余/u },
];

function* chainedColumns(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
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
        group: `chain:${to.figure}`,
        strength: 'weak',
        left: figure(to.figure),
        relation: '=',
        right: sumOf([
          figure(from.figure),
          sign === 1 ? figure(change.figure) : negated(figure(change.figure)),
        ]),
        stated: to.figure,
        confirming: true,
        family: { key: `chain:${table.index}:${result}`, anchor: `${first}${second}`, needs: 2 },
      };
    }
  }
}

/** Columns headed 合计 or 小计 with the columns that follow, up to the next total. */
function columnSets(table: Table, rows: readonly GridRow[]): ColumnSet[] {
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
  }
  return sets;
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
function* movements(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
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
    yield {
      group: `movement:${to.figure}`,
      strength: 'strong',
      left: figure(to.figure),
      relation: '=',
      right: sumOf([figure(from.figure), figure(plus.figure), negated(figure(minus.figure))]),
      stated: to.figure,
    };
  }
}

function headOf(table: Table, rows: readonly GridRow[], column: number): string {
  const first = rows.find((row) => row.numbers.has(column));
  const cell = first && table.at(first.row, column);
  return cell ? headsOf(table, cell).column : '';
}

function proposalOf(
  group: string,
  total: Mention,
  parts: readonly Mention[],
  family: { key: string; anchor: string; clear: boolean; aligned: boolean },
): Proposal {
  return {
    group,
    strength: family.clear ? 'strong' : 'weak',
    left: figure(total.figure),
    relation: '=',
    right: sumOf(parts.map((part) => figure(part.figure))),
    stated: total.figure,
    confirming: !family.clear,
    ...(family.aligned ? { family: { key: family.key, anchor: family.anchor } } : {}),
  };
}
