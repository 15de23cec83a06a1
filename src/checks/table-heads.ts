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
    const isName = head && isHead(head) && head.columnSpan < table.columns && !hasNumbers(table, above);
    if (isName && !seen.has(head)) column.push(head.text);
    if (head) seen.add(head);
  }
  return { row: row.slice(-2).join(''), column: column.slice(-2).join('') };
}

const numbered = new WeakMap<Table, Map<number, boolean>>();

/** Does a row hold numbers? Then it is no row of heads. */
function hasNumbers(table: Table, row: number): boolean {
  const known = numbered.get(table) ?? new Map<number, boolean>();
  numbered.set(table, known);
  let answer = known.get(row);
  if (answer === undefined) {
    answer = false;
    for (let column = 0; column < table.columns && !answer; column++) {
      const cell = table.at(row, column);
      answer = cell !== undefined && cell.text !== '' && NUMBER.test(cell.text) && /\d/u.test(cell.text);
    }
    known.set(row, answer);
  }
  return answer;
}

/** A cell of words rather than of a number. */
export function isHead(cell: Cell): boolean {
  return cell.text !== '' && !NUMBER.test(cell.text) && cell.text.length <= 40;
}
