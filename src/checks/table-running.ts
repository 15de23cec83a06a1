/** Accounts: each row's balance is the one before with what came in and less what went out. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, negated, sumOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { headOf } from './table-columns.ts';
import { type GridRow, oncePerColumn } from './table-grid.ts';
import type { Table } from './tables.ts';

const FEWEST_STEPS = 3;
/** Rows that come out for each that does not. */
const OUTWEIGHING = 3;

const BALANCE = /余额|结存|结余/u;

/** What moved a balance: the columns of income and of outgoings. */
interface Steps {
  income: ReadonlySet<number>;
  outgoings: ReadonlySet<number>;
  holding: number;
  failing: number;
}

/** Whether a column holds the balances of an account, which are never added up. */
export function isRunning(recognition: Recognition, rows: readonly GridRow[], column: number): boolean {
  const { holding, failing } = stepsOf(rows, column, recognition);
  return holding >= FEWEST_STEPS && holding > failing;
}

/** The balance of each row, in a column where nearly all rows show that it is one. */
export function* runningBalances(
  recognition: Recognition,
  table: Table,
  rows: readonly GridRow[],
): Iterable<Proposal> {
  for (const column of new Set(rows.flatMap((row) => [...row.numbers.keys()]))) {
    const { income, outgoings, holding, failing } = stepsOf(rows, column, recognition);
    // One slip spoils two rows: its own and the next.
    const needed = BALANCE.test(headOf(table, rows, column)) ? failing + 1 : failing * OUTWEIGHING;
    if (holding < FEWEST_STEPS || holding < needed) continue;
    if (income.size !== 1 || outgoings.size !== 1 || [...income].some((each) => outgoings.has(each)))
      continue;
    for (const [index, row] of rows.entries()) {
      const [now, before] = [row.numbers.get(column), rows[index - 1]?.numbers.get(column)];
      const moves = [...row.numbers].flatMap(([place, each]): Expression[] =>
        income.has(place)
          ? [figure(each.figure)]
          : outgoings.has(place)
            ? [negated(figure(each.figure))]
            : [],
      );
      // A row of both sides adds up the whole account.
      if (!now || !before || moves.length !== 1) continue;
      yield asserting(
        `running:${table.index}:${now.figure}`,
        now,
        sumOf([figure(before.figure), ...moves]),
        'strong',
      );
    }
  }
}

const stepsOf = oncePerColumn((rows, column, recognition: Recognition): Steps => {
  const income = new Set<number>();
  const outgoings = new Set<number>();
  let holding = 0;
  let failing = 0;
  for (const [index, row] of rows.entries()) {
    const [now, before] = [row.numbers.get(column), rows[index - 1]?.numbers.get(column)];
    // A row of both sides, or of none, adds up the account and does not go on with it.
    if (!now || !before || now.kind === 'rate' || row.numbers.size !== 2) continue;
    const moved = printed(recognition, now) - printed(recognition, before);
    const place = moved === 0 ? undefined : stepIn(recognition, row, now, column, Math.abs(moved));
    if (place === undefined) failing += 1;
    else {
      holding += 1;
      (moved > 0 ? income : outgoings).add(place);
    }
  }
  return { income, outgoings, holding, failing };
});

/** The column whose number is what the balance moved by. */
function stepIn(
  recognition: Recognition,
  row: GridRow,
  now: Mention,
  column: number,
  moved: number,
): number | undefined {
  return [...row.numbers].find(
    ([place, each]) => place !== column && each.kind === now.kind && comesOut(recognition, each, moved),
  )?.[0];
}
