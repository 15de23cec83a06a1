/** Rows of a table that stand on one level. */
import { type GridRow, levelOf, TOTAL } from './table-grid.ts';

/** The unit may stand in a cell before it: （万元） 其中：当年财政拨款. */
export const WITHIN = /^(?:[(（](?:[百千]?万|亿)?元[)）])?[(（]?其中/u;

/** Rows of one level, none a part or a total of another: bare names, or all numbered alike. */
export function isFlatList(rows: readonly GridRow[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every(
      (row) =>
        row.code === '' &&
        levelOf(row.name) === levelOf(first.name) &&
        !WITHIN.test(row.name) &&
        !TOTAL.test(row.name),
    )
  );
}
