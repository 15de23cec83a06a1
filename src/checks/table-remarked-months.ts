/** What the remark of an indicator's row tells by the month: 每人每月700元 behind 年人均8,400元. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf } from './expression.ts';
import { YEAR } from './product-prices.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import type { Cell, Table } from './tables.ts';

const BY_MONTH = /每月|月均/u;
const BY_YEAR = /年(?:人均|户均)|(?:人|户)均年|每年/u;
const MONTHS = 12;
const FEWEST = 2;

/** The amounts of a year that a remark tells by the month. */
export function* ofRemarkedMonths(recognition: Recognition): Iterable<Proposal> {
  for (const { row, remark } of remarks(recognition))
    for (const month of remark.mentions) {
      if (month.kind !== 'amount' || !BY_MONTH.test(month.label)) continue;
      for (const year of row)
        if (BY_YEAR.test(year.label) && comesOut(recognition, year, printed(recognition, month) * MONTHS))
          yield {
            ...confirming(
              `remark:${year.figure}`,
              year,
              productOf([figure(month.figure), constant(String(MONTHS))]),
            ),
            constants: YEAR,
          };
    }
}

/** Cells of words and numbers, each with the single figures of its row that stand before it. */
function* remarks({ tables }: Recognition): Iterable<{ row: readonly Mention[]; remark: Cell }> {
  for (const table of tables)
    for (const remark of table.cells) {
      if (remark.mentions.length === 0 || !/[一-鿿]{2}/u.test(remark.text)) continue;
      const row = singlesBefore(table, remark);
      if (row.length >= FEWEST) yield { row, remark };
    }
}

const singlesBefore = (table: Table, cell: Cell): Mention[] =>
  table.cells.flatMap(({ row, column, mentions }) =>
    row === cell.row && column < cell.column && mentions.length === 1 ? mentions : [],
  );
