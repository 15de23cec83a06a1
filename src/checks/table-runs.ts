/** Rows that the ones right behind them make to the last digit, whatever they are called. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import type { GridRow } from './table-grid.ts';
import type { Table } from './tables.ts';

const FEWEST_DIGITS = 4;
const LONGEST_RUN = 30;

/** 业务收入 198,764.20 over 存款利息, 委托贷款利息 and 其他: a row that the next ones make to the last digit, whatever it is called. */
export function* headedRuns(
  recognition: Recognition,
  table: Table,
  rows: readonly GridRow[],
): Iterable<Proposal> {
  const columns = new Set(rows.flatMap((row) => [...row.numbers.keys()]));
  for (const column of columns) {
    const numbers = rows.flatMap((row) => row.numbers.get(column) ?? []);
    for (const [index, total] of numbers.entries()) {
      const run = total.kind === 'score' ? null : runBehind(recognition, numbers, index);
      if (run) yield confirming(`run:${table.index}:${total.figure}`, total, sumFrom(run));
    }
  }
}

/** The numbers right behind one that make it; null where there are none, or where it has too few digits to tell. */
function runBehind(
  recognition: Recognition,
  numbers: readonly Mention[],
  index: number,
): readonly Mention[] | null {
  const total = numbers[index]!;
  if (printedDigits(recognition, total) < FEWEST_DIGITS) return null;
  const goal = printed(recognition, total);
  let sum = 0;
  let counted = 0;
  for (let end = index + 1; end < Math.min(numbers.length, index + 1 + LONGEST_RUN); end++) {
    const part = numbers[end]!;
    if (part.kind !== total.kind) return null;
    const value = printed(recognition, part);
    sum += value;
    if (value !== 0) counted++;
    if (sum > goal * TOO_MUCH) return null;
    if (counted >= 2 && comesOut(recognition, total, sum)) return numbers.slice(index + 1, end + 1);
  }
  return null;
}

const TOO_MUCH = 1.0001;

/** A part that the ones right behind it make to the last digit stands over them: they are not parts of one level. */
export function isNested(recognition: Recognition, parts: readonly Mention[]): boolean {
  return parts.some((_, index) => runBehind(recognition, parts, index) !== null);
}
