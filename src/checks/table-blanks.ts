/** Rows that tell more than the others: 上级补助 stands in the total row alone, and what the other rows add up leaves it out. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { printed } from './reckoning.ts';
import { sameDimension } from './scope.ts';

/** A table's row: its numbers by their column. */
export type NumberRow = ReadonlyMap<number, Mention>;

/**
 * Has a row a number, of the kind that is added up, in a column that all rows which bear a rule out leave blank?
 *
 * @param target the number that the rule makes of others
 * @param columns those of the rule
 * @param bearing the rows that bear it out
 */
export function tellsMore(
  recognition: Recognition,
  row: NumberRow,
  target: Mention,
  columns: readonly number[],
  bearing: readonly NumberRow[],
): boolean {
  const isFilled = (mention: Mention | undefined): boolean =>
    mention !== undefined && sameDimension(mention, target) && printed(recognition, mention) !== 0;
  return [...row].some(
    ([column, mention]) =>
      !columns.includes(column) && isFilled(mention) && !bearing.some((other) => isFilled(other.get(column))),
  );
}
