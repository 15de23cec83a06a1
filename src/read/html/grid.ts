/**
 * The grid of an HTML table: where each cell stands once the cells that span others are laid out.
 */
import { limits } from '../limits.ts';
import type { CellData } from '../tree.ts';
import { unreadable } from '../unreadable.ts';
import { attribute, type Element, isElement } from './elements.ts';

/** A cell and its place. */
export interface TableCellElement extends Pick<CellData, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  element: Element;
}

/** A table taken apart. */
export interface TableParts {
  cells: TableCellElement[];
  /** Tables within its cells, outermost only. */
  nested: Element[];
  captions: Element[];
}

/**
 * Lays out a table.
 *
 * @throws UnreadableError `large-table` where its grid exceeds every report's
 */
export function cellsOf(table: Element): TableParts {
  const rows = rowsOf(table);
  const parts: TableParts = { cells: [], nested: [], captions: children(table, /^caption$/) };
  /** By column: the first row that is free again. */
  const free: number[] = [];
  let size = 0;
  let width = 0;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of children(element, /^t[dh]$/)) {
      while ((free[column] ?? 0) > row) column += 1;
      const columnSpan = span(cell, 'colspan', 1000);
      const rowSpan = Math.min(span(cell, 'rowspan', 65_534), rows.length - row);
      for (let index = column; index < column + columnSpan; index += 1) free[index] = row + rowSpan;
      parts.cells.push({ element: cell, row, column, rowSpan, columnSpan });
      for (const inner of tablesWithin(cell)) parts.nested.push(inner);
      column += columnSpan;
      size += columnSpan;
      width = Math.max(width, column);
    }
    if (size > limits.tableCells || width * (row + 1) > limits.tableCells) throw unreadable('large-table');
  }
  return parts;
}

function rowsOf(table: Element): Element[] {
  const groups = children(table, /^(?:thead|tbody|tfoot|tr)$/);
  return groups.flatMap((group) => (group.tagName === 'tr' ? [group] : children(group, /^tr$/)));
}

function children(element: Element, name: RegExp): Element[] {
  return element.childNodes.filter((node): node is Element => isElement(node) && name.test(node.tagName));
}

function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
}

function tablesWithin(cell: Element): Element[] {
  const found: Element[] = [];
  const pending = cell.childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') found.push(node);
    else for (const child of node.childNodes.toReversed()) pending.push(child);
  }
  return found;
}
