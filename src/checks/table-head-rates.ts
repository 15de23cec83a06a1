/** Columns whose heads tell which share of another column they are: 总保费 and 财政补贴80%, 核定成本 and 县级负担(30%). */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { sameDimension } from './scope.ts';
import { columnsOf, hasRemark, type NumberRow } from './table-blanks.ts';
import { numberRows } from './table-numbers.ts';
import type { Table } from './tables.ts';

/** Rows that must come out, the digits that they print together, and how many more they are than those that do not. */
const NEEDED = 3;
const DIGITS_NEEDED = 8;
const OUTWEIGHING = 3;
const MOST_COLUMNS = 12;

export function* ofHeadRates(recognition: Recognition, table: Table): Iterable<Proposal> {
  const shares = table.cells.flatMap(({ column, mentions, text }) => {
    const [rate, ...others] = mentions;
    const isHead = rate?.kind === 'rate' && others.length === 0 && /[一-鿿]{2}/u.test(text);
    return isHead && rate.direction === 0 && !rate.inRange ? [{ column, rate }] : [];
  });
  if (shares.length === 0) return;
  const rows = numberRows(recognition, table, 2);
  const columns = columnsOf(rows);
  if (columns.length > MOST_COLUMNS) return;
  for (const { column, rate } of shares)
    for (const whole of columns)
      if (whole !== column) yield* ofColumn(recognition, table, rows, { column, whole, rate });
}

function* ofColumn(
  recognition: Recognition,
  table: Table,
  rows: readonly NumberRow[],
  { column, whole, rate }: { column: number; whole: number; rate: Mention },
): Iterable<Proposal> {
  const pairs = rows.flatMap((row) => {
    const [part, of] = [row.get(column), row.get(whole)];
    const isPair =
      part && of && part.kind !== 'rate' && sameDimension(part, of) && printed(recognition, of) !== 0;
    return isPair ? [{ part, of }] : [];
  });
  const share = printed(recognition, rate);
  const holding = pairs.filter(({ part, of }) =>
    comesOut(recognition, part, printed(recognition, of) * share),
  );
  const digits = holding.reduce((sum, { part }) => sum + printedDigits(recognition, part), 0);
  if (holding.length < NEEDED || digits < DIGITS_NEEDED) return;
  if (holding.length < (pairs.length - holding.length) * OUTWEIGHING) return;
  for (const pair of pairs) {
    if (!holding.includes(pair) && hasRemark(recognition, table, pair.part)) continue;
    const right = productOf([figure(pair.of.figure), figure(rate.figure)]);
    yield asserting(`head:${pair.part.figure}`, pair.part, right, 'strong');
  }
}
