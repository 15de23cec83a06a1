/** Rates whose two amounts stand in a table: 资产负债率 below 资产总额 and 负债总额; 比预算数少35.36万元，为预算的91.54% under a table with a row 合计. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { definedRates } from './rate-anywhere.ts';
import { isAmount, type RateKind } from './rate-kinds.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { beforeInSentence } from './scope.ts';
import { allRows, type GridRow, TOTAL } from './table-grid.ts';
import type { Table } from './tables.ts';

const TELLING = 4;
const MOST_ROWS = 120;
const UNIT = /[(][^()]*[)]$/u;

/** Rows of a rate that is defined by two others of its table, column by column. */
export function* ofDefinedRows({ tables }: Recognition): Iterable<Proposal> {
  for (const table of tables) {
    const rows = rowsOf(table);
    for (const cell of table.cells) {
      const [rate, ...others] = cell.mentions;
      if (rate?.kind !== 'rate' || others.length > 0) continue;
      const name = (table.at(cell.row, 0)?.text ?? '').replace(UNIT, '');
      const defined = definedRates.find((each) => each.rate.test(name));
      if (!defined) continue;
      const [over, under] = [defined.part, defined.whole].map((words) => {
        const named = rows.filter((row) => row.row !== cell.row && words.test(nameOf(row)));
        return named.length === 1 ? named[0]!.numbers.get(cell.column) : undefined;
      });
      if (over && under)
        yield {
          ...nearly(`row:${rate.figure}`, rate, quotient(figure(over.figure), figure(under.figure))),
          near: 'besides',
        };
    }
  }
}

/** The rows of a table that is no list of hundreds. */
export const rowsOf = (table: Table): readonly GridRow[] => (table.rows > MOST_ROWS ? [] : allRows(table));
const nameOf = ({ name }: GridRow): string => name.replace(/\s/gu, '').replace(UNIT, '');

/** A rate of the budget whose sentence tells no amount but by how much they differ: of a table's total row. */
export function* ofTableTotals(recognition: Recognition, rate: Mention, kind: RateKind): Iterable<Proposal> {
  if (printedDigits(recognition, rate) < TELLING || kind.complement) return;
  if (beforeInSentence(recognition, rate).some(isAmount)) return;
  for (const table of recognition.tables)
    for (const row of rowsOf(table)) {
      if (!TOTAL.test(nameOf(row))) continue;
      const cells = [...row.numbers.values()].filter((each) => !each.isLast);
      const called = (roles: readonly Role[]): Mention[] =>
        cells.filter((each) => roles.includes(each.role as Role));
      for (const over of called(kind.numerators))
        for (const under of called(kind.denominators))
          if (
            over !== under &&
            comesOut(recognition, rate, printed(recognition, over) / printed(recognition, under))
          )
            yield confirming(
              `table:${rate.figure}`,
              rate,
              quotient(figure(over.figure), figure(under.figure)),
            );
    }
}
