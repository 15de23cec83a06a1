/**
 * Tables as mdast, every cell with its place in the grid.
 */
import type { Table, TableCell, TableRow } from 'mdast';
import type { CellData } from './tree.ts';

/** A cell before it is placed in mdast; its paragraphs in order. */
export interface GridCell extends Pick<CellData, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  paragraphs: string[];
}

/**
 * A table of the given cells. Each stands in the row where it begins; rows without any cell of their own stay
 * as empty rows, so that a row's number is its index.
 *
 * @param cells in any order, no two on the same place
 */
export function tableOf(cells: readonly GridCell[]): Table {
  const rows: TableRow[] = [];
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { paragraphs, row, column, rowSpan, columnSpan } of ordered) {
    while (rows.length <= row) rows.push({ type: 'tableRow', children: [] });
    const data: CellData = { row, column, rowSpan, columnSpan };
    rows[row]!.children.push({ type: 'tableCell', data, children: contentOf(paragraphs) });
  }
  return { type: 'table', children: rows };
}

/**
 * A table without merged cells.
 *
 * @param rows the text of each cell; short rows are filled with empty cells
 */
export function tableOfRows(rows: readonly (readonly string[])[]): Table {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: GridCell[] = [];
  for (const [row, texts] of rows.entries()) {
    for (let column = 0; column < width; column += 1) {
      const text = texts[column] ?? '';
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, paragraphs: text === '' ? [] : [text] });
    }
  }
  return tableOf(cells);
}

function contentOf(paragraphs: readonly string[]): TableCell['children'] {
  const content: TableCell['children'] = [];
  for (const value of paragraphs) {
    if (content.length > 0) content.push({ type: 'break' });
    content.push({ type: 'text', value });
  }
  return content;
}
