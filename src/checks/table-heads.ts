/** The words at the head of a cell's row and column. */
import type { Cell, Table } from './tables.ts';

const NUMBER = /^[\s\d.,%‰\-−()/]*$/u;

/** The text cells to the left of a cell, nearest last, and those above it, top first. */
export function headsOf(table: Table, cell: Cell): { row: string; column: string } {
  const row: string[] = [];
  const seen = new Set<Cell>([cell]);
  for (let column = 0; column < cell.column; column++) {
    const left = table.at(cell.row, column);
    if (left && !seen.has(left) && isHead(left)) row.push(left.text);
    if (left) seen.add(left);
  }
  const column: string[] = [];
  for (let above = 0; above < cell.row; above++) {
    const head = table.at(above, cell.column);
    if (head && !seen.has(head) && isHead(head) && head.columnSpan < table.columns) column.push(head.text);
    if (head) seen.add(head);
  }
  return { row: row.slice(-2).join(''), column: column.slice(-2).join('') };
}

/** A cell of words rather than of a number. */
export function isHead(cell: Cell): boolean {
  return cell.text !== '' && !NUMBER.test(cell.text) && cell.text.length <= 40;
}
