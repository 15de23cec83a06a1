/**
 * What was read, held against what any report has: the analysis takes time and memory for every paragraph, cell and
 * character, and a clerk is served better by a reason at once than by minutes of waiting.
 */
import type { Nodes, Root, Table } from 'mdast';
import { limits } from './limits.ts';
import type { CellData, ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

/** What a tree holds. */
export interface Extent {
  /** Paragraphs and cells. */
  blocks: number;
  characters: number;
  /** Characters of the longest paragraph. */
  longest: number;
  /** Places of the grids of all tables. */
  places: number;
  /** Something is neither blank nor a break. */
  shown: boolean;
}

/**
 * The result as it is, where it is a report's.
 *
 * @throws UnreadableError `empty` or `pictures-alone` where nothing can be read, or the reason why it is too much
 */
export function bounded(result: ReadResult): ReadResult {
  const extent = extentOf(result.root);
  if (extent.blocks > limits.blocks) throw unreadable('too-many-blocks');
  if (extent.characters > limits.characters) throw unreadable('too-much-text');
  if (extent.longest > limits.paragraph) throw unreadable('long-paragraph');
  if (extent.places > limits.tableCells) throw unreadable('large-table');
  if (!extent.shown) {
    const isPictured = result.messages.some(({ kind }) => kind === 'images');
    throw unreadable(isPictured ? 'pictures-alone' : 'empty');
  }
  return result;
}

/** Measures what a reader made. */
export function extentOf(root: Root): Extent {
  const extent: Extent = { blocks: 0, characters: 0, longest: 0, places: 0, shown: false };
  for (const node of root.children) measure(node, extent);
  return extent;
}

function measure(node: Nodes, extent: Extent): void {
  if (node.type === 'text') {
    extent.characters += node.value.length;
    extent.longest = Math.max(extent.longest, node.value.length);
    extent.shown ||= /\S/.test(node.value);
    return;
  }
  if (node.type === 'table') extent.places += placesOf(node);
  // A cell without a break is one paragraph.
  if (node.type !== 'tableRow' && node.type !== 'table') extent.blocks += 1;
  if ('children' in node) for (const child of node.children) measure(child, extent);
}

/** Places of a table's grid, those that a cell spans included. */
function placesOf(table: Table): number {
  let rows = table.children.length;
  let columns = 0;
  for (const { children } of table.children) {
    for (const { data } of children) {
      const { row, column, rowSpan, columnSpan } = data as CellData;
      rows = Math.max(rows, row + rowSpan);
      columns = Math.max(columns, column + columnSpan);
    }
  }
  return rows * columns;
}
