/** The numbers of a table's rows, by their columns. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { constant, type Expression, figure } from './expression.ts';
import type { NumberRow } from './table-blanks.ts';
import { type Entry, rowOf } from './table-entries.ts';
import { headsYears } from './table-head-years.ts';
import type { Table } from './tables.ts';

const MOST_ROWS = 500;

export function numberRows({ figures }: Recognition, table: Table, fewest = 3): NumberRow[] {
  const rows: NumberRow[] = [];
  const number = (mention: Mention): number => Number(figures[mention.figure]!.value);
  for (let row = 0; row < Math.min(table.rows, MOST_ROWS); row++) {
    const isNumber = ({ mention }: Entry) => {
      const { value } = figures[mention.figure]!;
      return value !== null && mention.kind !== 'year' && mention.kind !== 'date';
    };
    const numbers = rowOf(table, row, true).filter(isNumber);
    const isNumbering = numbers.every(
      ({ mention }, index) => index === 0 || number(mention) === number(numbers[index - 1]!.mention) + 1,
    );
    if (numbers.length >= fewest && !isNumbering && !headsYears(table, row))
      rows.push(new Map(numbers.map(({ place, mention }) => [place, mention])));
  }
  return rows;
}

/**
 * ≥280 as a target is 280 where something is held against it. Whole numbers without a unit are counted where the other
 * rows come out of them as printed, and leave no room for rounding.
 */
export function operand(
  { figures }: Recognition,
  { figure: index, kind }: Mention,
  isExact: boolean,
): Expression {
  const { qualifier, base, value, places } = figures[index]!;
  const isCounted = !isExact && kind === 'other' && places === 0;
  return qualifier === null && !isCounted ? figure(index) : constant(base ?? '0', value ?? '');
}
