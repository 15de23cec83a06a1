/**
 * Totals of rows of which some stand under others: 税收收入 and 非税收入 right behind 一般公共预算收入, whose indent a copy lost, or
 * 其中：购置费, 运行维护费 under 公务用车费. The amounts tell which rows they are: those that a row makes to the last digit.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed, printedDigits, printedSum } from './reckoning.ts';
import { WITHIN } from './table-flat.ts';
import { type GridRow, TOTAL } from './table-grid.ts';
import type { Table } from './tables.ts';

const FEWEST_DIGITS = 4;
const FEWEST_ROWS = 3;
const MOST_ROWS = 60;
/** Columns that hold, against which one that fails accuses; and how many times as many they are. */
const NEEDED = 2;
const OUTWEIGHING = 2;

/** Each total of a table without codes against the rows above it, or below the first, that no other row makes. */
export function* ofNested(
  recognition: Recognition,
  table: Table,
  rows: readonly GridRow[],
): Iterable<Proposal> {
  const numbered = rows.filter((row) => row.numbers.size > 0);
  if (numbered.length > MOST_ROWS || numbered.some(({ code }) => code !== '')) return;
  const totals = numbered.filter(({ name }) => TOTAL.test(name));
  const [total] = totals;
  if (!total || totals.length > 1) return;
  const at = numbered.indexOf(total);
  if (at !== 0 && at !== numbered.length - 1) return;
  const group = at === 0 ? numbered.slice(1) : numbered.slice(0, -1);
  const top = withoutChildren(recognition, group);
  if (top.length < FEWEST_ROWS - 1 || top.length === group.length) return;
  yield* ofTop(recognition, table, total, top);
}

function* ofTop(
  recognition: Recognition,
  table: Table,
  total: GridRow,
  top: readonly GridRow[],
): Iterable<Proposal> {
  const sums = [...total.numbers].flatMap(([column, stated]) => {
    const parts = partsIn(top, column, stated);
    return parts.length >= 2 && stated.kind !== 'score' ? [{ column, stated, parts }] : [];
  });
  const holding = sums.filter(({ stated, parts }) =>
    comesOut(recognition, stated, printedSum(recognition, parts)),
  );
  const failing = sums.length - holding.length;
  const isRule = holding.length >= NEEDED && holding.length >= failing * OUTWEIGHING;
  for (const sum of sums) {
    const { column, stated, parts } = sum;
    const group = `nested:${table.index}:${total.row}:${column}`;
    const isHeld = holding.includes(sum);
    if (isHeld) yield confirming(group, stated, sumFrom(parts));
    else if (isRule && parts.length === top.length) yield asserting(group, stated, sumFrom(parts), 'strong');
  }
}

/** The rows that stand under no other. */
function withoutChildren(recognition: Recognition, rows: readonly GridRow[]): GridRow[] {
  const top: GridRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    top.push(rows[index]!);
    index += childrenOf(recognition, rows, index);
  }
  return top;
}

/** How many rows right behind one make it, in most of its columns. */
function childrenOf(recognition: Recognition, rows: readonly GridRow[], index: number): number {
  const row = rows[index]!;
  const isMarked = WITHIN.test(rows[index + 1]?.name ?? '');
  for (let count = 2; index + count < rows.length; count++) {
    const children = rows.slice(index + 1, index + 1 + count);
    let [held, failed, digits] = [0, 0, 0];
    for (const [column, stated] of row.numbers) {
      const parts = partsIn(children, column, stated);
      if (printed(recognition, stated) === 0 && parts.length === 0) continue;
      const filled = parts.filter((part) => printed(recognition, part) !== 0);
      if (!comesOut(recognition, stated, printedSum(recognition, parts))) failed++;
      else if (filled.length >= 2) {
        held++;
        digits += printedDigits(recognition, stated);
      }
    }
    if (held > failed && digits >= FEWEST_DIGITS) return count;
  }
  return isMarked ? 1 : 0;
}

function partsIn(rows: readonly GridRow[], column: number, { kind }: Mention): Mention[] {
  return rows.flatMap((row) => row.numbers.get(column) ?? []).filter((part) => part.kind === kind);
}
