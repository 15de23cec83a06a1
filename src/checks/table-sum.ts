/** table-sum: totals of rows and columns, 其中 rows and classification codes add up. See table-sum.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { meanOf } from './means.ts';
import { confirming } from './proposals.ts';
import { printed, printedSum } from './reckoning.ts';
import { isRunningText } from './scope.ts';
import { chainedColumns, columnSets, headOf, lessened, movements } from './table-columns.ts';
import { ofContinued } from './table-continued.ts';
import { ofFlows } from './table-flows.ts';
import { allRows, type GridRow, gridRows, panels, TOTAL } from './table-grid.ts';
import { inducedChanges, inducedSums } from './table-induced.ts';
import { COMPARED, isMean, liesAmong, MEAN } from './table-means.ts';
import { ofNested } from './table-nested.ts';
import { ofTableTotals } from './table-prose.ts';
import { goesOn, NO_ROWS, repeatedRows } from './table-repeats.ts';
import { ofRolls } from './table-roll.ts';
import { OF_PERIODS, type RowSet, rowSets, TOTALLESS } from './table-rows.ts';
import { isRunning, runningBalances } from './table-running.ts';
import { headedRuns, isNested } from './table-runs.ts';
import { balances, bareTotals, joinedTotals } from './table-sides.ts';
import { ofThreePublic } from './table-three-public.ts';
import { type Table, turned } from './tables.ts';

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
        yield* downColumns(recognition, table, rows);
        yield* downToLeaves(table, rows);
        yield* headedRuns(recognition, table, rows);
        yield* runningBalances(recognition, table, rows);
        yield* ofNested(recognition, table, rows);
      }
      yield* balances(table, sides);
      yield* joinedTotals(table, sides);
      const all = allRows(table);
      for (const rows of sides) {
        yield* alongRows(table, rows);
        yield* bareTotals(table, rows);
      }
      yield* movements(table, all);
      yield* chainedColumns(table, all);
      yield* ofRolls(recognition, table, all);
      yield* inducedSums(recognition, table);
      yield* inducedChanges(recognition, turned(table));
      yield* ofFlows(recognition, table);
      yield* ofThreePublic(recognition, table);
    }
    yield* ofContinued(recognition);
    yield* ofTableTotals(recognition);
  },
  word: ({ name, arithmetic, stated, expected, difference, unit, proposal }) => ({
    zh: `表内合计：${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${difference}${unit}。`,
    en: `In the table ${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${difference} ${unit}.`,
  }),
};

const CODE_COLUMNS = 2;

/** 301 with its 项, of which the next page tells more: a table that another one goes on with. */
function continuesBelow(
  { tables }: Recognition,
  table: Table,
  rows: readonly GridRow[],
  { total, parts }: RowSet,
): boolean {
  if (total.code === '' || parts.length === 0) return false;
  // The rows of the last part may stand below it.
  if (!rows.at(-1)!.code.startsWith(total.code)) return false;
  const next = tables[tables.indexOf(table) + 1];
  if (!next || next.section !== table.section) return false;
  for (let column = 0; column < CODE_COLUMNS; column++)
    if (next.at(0, column)?.text.startsWith(total.code)) return true;
  return false;
}

function* downColumns(recognition: Recognition, table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  for (const set of rowSets(rows)) {
    if (continuesBelow(recognition, table, rows, set)) continue;
    const aligned = isAligned(table, rows, set);
    for (const [column, total] of set.total.numbers) {
      if (isRunning(recognition, rows, column)) continue;
      const repeated = total.kind === 'score' ? repeatedRows(rows, column, recognition, table) : NO_ROWS;
      const parts = set.parts.flatMap((part) => {
        const number = part.numbers.get(column);
        return number?.kind === total.kind && !repeated.has(part.row) ? number : [];
      });
      if (parts.length === 0 || (parts.length < 2 && set.parts.length < 2 && set.total.code === '')) continue;
      if (OF_PERIODS.test(set.total.name) && parts.length < set.parts.length) continue;
      // The funds of a form have no points but their own: 其中 rows tell none, and the rows of indicators are others.
      if (
        total.kind === 'score' &&
        parts.length < set.parts.length &&
        /^[(（]?其中/u.test(set.parts[0]!.name)
      )
        continue;
      // 合计 of ten projects' scores is their mean.
      if (isMean(recognition, total, parts) && !/小计/u.test(set.total.name)) {
        yield meanOf(total, parts);
        continue;
      }
      const head = headOf(table, rows, column);
      if (MEAN.test(head) && total.kind !== 'score') continue;
      if (liesAmong(recognition, total, parts)) continue;
      if (isCountedOnce(recognition, table, total, parts)) continue;
      // 中央调剂金收入 4,170 and no 合计: its number was read into another column.
      // 妇幼保健院180: nor can a name that its number touches be told from it.
      const isShifted = set.parts.some(
        ({ name, numbers }) =>
          numbers.size > 0 && !numbers.has(column) && (TOTAL.test(head) || /[一-鿿)]\d[\d,.]*$/u.test(name)),
      );
      const isSummed = !COMPARED.test(head) && !isShifted && !isNested(recognition, parts);
      yield proposalOf(`down:${table.index}:${set.total.row}:${column}`, total, parts, {
        key: `table:${table.index}:row:${set.total.row}`,
        anchor: set.parts.map((part) => part.row).join(),
        clear: set.clear && isSummed && aligned && total.kind === 'amount' && !goesOn(recognition, table),
        aligned: aligned && isSummed,
      });
    }
  }
}

const ONCE = /去重|重复|(?:只|仅)(?:算|计|统计)一次|同时享受|交叉|已(?:包含|含|计)(?:在|于)|只计/u;
/** How many passages below a table its remarks may take. */
const REMARKS = 2;

/** 有115户同时享受两类补助，合计栏户数已去重: a remark in the table or below it says that the total counts what the parts repeat once. */
function isCountedOnce(
  recognition: Recognition,
  table: Table,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  if (total.kind === 'amount' || total.kind === 'rate' || total.kind === 'score') return false;
  const sum = printedSum(recognition, parts);
  if (printed(recognition, total) >= sum) return false;
  const last = Math.max(...table.cells.flatMap(({ mentions }) => mentions.map(({ passage }) => passage)));
  const below = recognition.passages
    .slice(last + 1, last + 1 + REMARKS)
    .filter(({ block }) => isRunningText(block));
  return [...table.cells, ...below].some(({ text }) => ONCE.test(text));
}

/** 类 = Σ 项, over the 款 between them: with both sums checked, an error in the 款 is told from one in the 类. */
function* downToLeaves(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const coded = rows.filter((row) => row.code !== '' && row.numbers.size > 0);
  for (const total of coded) {
    const under = coded.filter((row) => row !== total && row.code.startsWith(total.code));
    const isLeaf = (row: GridRow) =>
      !under.some((other) => other.code.length > row.code.length && other.code.startsWith(row.code));
    const leaves = under.filter(isLeaf);
    // 205 = 2050803, over the only 款 between them.
    if (leaves.length === under.length) continue;
    for (const [column, number] of total.numbers) {
      const parts = leaves
        .flatMap((leaf) => leaf.numbers.get(column) ?? [])
        .filter((part) => part.kind === number.kind);
      if (parts.length < Math.min(2, leaves.length)) continue;
      yield confirming(`leaves:${table.index}:${total.row}:${column}`, number, sumFrom(parts));
    }
  }
}

/** 票价 of the total: a dash says that there is none. */
const DASH = /^\s*[—–\-/／─]+\s*$/u;

/**
 * A part with a number where its total has none stands in other columns: its empty cells tell nothing. In a list the
 * order and the scores of the rows have no total; a form's halves have heads of their own (总分 closes the lower one).
 */
function isAligned(table: Table, rows: readonly GridRow[], { total, parts }: RowSet): boolean {
  const isList = /合计|总计|共计|小计/u.test(total.name) && !rows.some((row) => /总分/u.test(row.name));
  return parts.every((part) =>
    [...part.numbers.keys()].every(
      (column) =>
        total.numbers.has(column) ||
        (isList && DASH.test(table.at(total.row, column)?.text ?? '') && !/收入|支出/u.test(total.name)) ||
        (isList && TOTALLESS.test(headOf(table, rows, column))),
    ),
  );
}

/** 上月结余, 期末结余: what the months begin and end with adds up to nothing. */
const STOCK = /^(?:上[月季期年]|[月季期年][初末])(?:滚存)?(?:结余|结存|余额|结转)/u;

function* alongRows(table: Table, rows: readonly GridRow[]): Iterable<Proposal> {
  const sets = columnSets(table, rows);
  for (const row of rows) {
    if (MEAN.test(row.name) || STOCK.test(row.name)) continue;
    for (const set of sets) {
      const total = row.numbers.get(set.total);
      if (!total) continue;
      const parts = set.parts
        .flatMap((column) => row.numbers.get(column) ?? [])
        .filter((part) => part.kind === total.kind);
      if (parts.length === 0 || (parts.length < 2 && set.parts.length < 2)) continue;
      const proposal = proposalOf(
        `along:${table.index}:${row.row}:${set.total}:${set.division ?? ''}`,
        total,
        parts,
        {
          key: `table:${table.index}:column:${set.total}`,
          anchor: set.parts.join(),
          clear: false,
          aligned: true,
        },
      );
      yield { ...proposal, ...lessened(table, rows, row, set.parts, parts) };
    }
  }
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
    right: sumFrom(parts),
    stated: total.figure,
    confirming: !family.clear,
    ...(family.aligned ? { family: { key: family.key, anchor: family.anchor } } : {}),
  };
}
