/**
 * Total rows whose first cell was merged over several columns: 合计 stands under 序号 and 县（市） together, and the copy
 * gives it one cell, so that its figures slip to the left.
 */
import { isFigure } from './tokens.ts';

const total = /^(?:合\s*计|总\s*计|共\s*计|小\s*计)$/;
/** Columns that such a cell may span more than its own. */
const mostMerged = 3;

/**
 * The rows with the figures of their totals under their columns again.
 *
 * @param rows the cells of a table's rows; only rows of totals that are shorter than all others are changed
 */
export function withMergedTotals(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === width && row.some(isFigure));
  return rows.map((row) => {
    const missing = width - row.length;
    const [first, ...figures] = row;
    const isShort = missing >= 1 && missing <= mostMerged && full.length >= 2 && total.test(first ?? '');
    if (!isShort || !figures.every((text) => text === '' || isFigure(text))) return row;
    const fits = full.every(
      (other) =>
        !isFigure(other[missing]!) && other.slice(missing + 1).every((text) => text === '' || isFigure(text)),
    );
    return fits ? [first!, ...Array.from({ length: missing }, () => ''), ...figures] : row;
  });
}
