/** Columns of stocks and what moved: 上年结存 + 购入 − 发放 = 年末库存, as most rows of the table show. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { sameDimension } from './scope.ts';
import { columnsOf, hasRemark } from './table-blanks.ts';
import { numberRows } from './table-numbers.ts';
import type { Table } from './tables.ts';

const NEEDED = 3;
const OUTWEIGHING = 3;
const COLUMNS = 4;
const MOST_COLUMNS = 12;

type Row = readonly [opening: Mention, came: Mention, went: Mention, closing: Mention];

/** The last of four columns in a row, where most rows have it as the first and the second without the third. */
export function* ofFlows(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = numberRows(recognition, table, COLUMNS);
  const columns = columnsOf(rows);
  if (rows.length < NEEDED || columns.length < COLUMNS || columns.length > MOST_COLUMNS) return;
  for (let first = 0; first + COLUMNS <= columns.length; first++) {
    const concerned = rows.flatMap((row): Row[] => {
      const own = columns.slice(first, first + COLUMNS).map((column) => row.get(column));
      const [opening, came, went, closing] = own;
      const isWhole = opening && came && went && closing && closing.kind !== 'rate';
      return isWhole && own.every((each) => sameDimension(each!, closing))
        ? [[opening, came, went, closing]]
        : [];
    });
    yield* ofRows(recognition, table, concerned);
  }
}

function* ofRows(recognition: Recognition, table: Table, rows: readonly Row[]): Iterable<Proposal> {
  const value = (mention: Mention): number => printed(recognition, mention);
  const isRight = ([opening, came, went, closing]: Row): boolean =>
    comesOut(recognition, closing, value(opening) + value(came) - value(went));
  const holding = rows.filter(isRight);
  const telling = holding.filter(([opening, came, went]) =>
    [opening, came, went].every((each) => value(each) !== 0),
  );
  const failing = rows.filter((row) => !holding.includes(row));
  if (telling.length < NEEDED || holding.length < failing.length * OUTWEIGHING) return;
  for (const row of rows) {
    const [opening, came, went, closing] = row;
    if (failing.includes(row) && hasRemark(recognition, table, closing)) continue;
    yield asserting(
      `flow:${closing.figure}`,
      closing,
      sumOf([figure(opening.figure), figure(came.figure), negated(figure(went.figure))]),
      'strong',
    );
  }
}
