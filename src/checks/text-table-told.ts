/** Which figures of the running text a column of a table tells again. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { type Column, columnOf } from './table-entries.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

/** Which mentions of an item's section a column tells again. */
const TOLD: { readonly [column in Column]?: (mention: Mention) => boolean } = {
  budget: ({ kind, role }) =>
    kind === 'amount' && (role === 'fullYearBudget' || role === 'adjustedBudget' || role === 'budget'),
  initial: ({ kind, role }) => kind === 'amount' && role === 'initialBudget',
  spent: ({ kind, role }) => kind === 'amount' && (role === 'execution' || role === 'final'),
  rate: ({ kind, concept }) => kind === 'rate' && concept === 'executionRate',
  score: ({ kind, label }) => kind === 'score' && /综合|自评|总/u.test(label),
};

/** 加权得分40.71 beside 得分98.5: what a score counts for among others, told again by words that say so alone. */
const WEIGHED = /加权|折算|折后|计入/u;

/** 应安排1,104万元, by a standard: what was arranged may differ. */
export const RECKONED = /(?:应|需|测算)(?:当)?(?:安排|补助|发放|支付|拨付|筹集)?(?:资金|经费)?(?:为|共)?$/u;

/** A number of a table, and which mentions its column tells again. */
interface ToldCell {
  table: Table;
  cell: Cell;
  number: Mention;
  column: Column;
  /** The name of its row. */
  row: string;
  isTold: (mention: Mention) => boolean;
}

/** The numbers of all tables whose columns tell figures of the running text again. */
export function* toldCells({ tables }: Recognition): Iterable<ToldCell> {
  for (const table of tables)
    for (const cell of table.cells) {
      const number = singleNumber(cell);
      if (!number) continue;
      const heads = headsOf(table, cell);
      const column = columnOf(heads.column);
      const tells = TOLD[column];
      if (!tells) continue;
      const isWeighed = column === 'score' && WEIGHED.test(heads.column);
      const isTold = (mention: Mention): boolean =>
        tells(mention) && (!isWeighed || WEIGHED.test(mention.label));
      yield { table, cell, number, column, row: heads.row, isTold };
    }
}

/** 728.50万元 and, in a table that tells no unit, 728.50: the same number, in the unit of the text. */
export function isOfOwnUnit({ figures }: Recognition, mention: Mention, number: Mention): boolean {
  if (number.unit !== null) return false;
  const [own, cell] = [figures[mention.figure]!, figures[number.figure]!];
  if (own.value === null || cell.value === null) return false;
  const half = 0.5 * 10 ** -Math.min(own.places, cell.places);
  return own.value === cell.value || Math.abs(Number(own.value) - Number(cell.value)) < half;
}
