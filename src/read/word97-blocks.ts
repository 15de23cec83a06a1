/**
 * The text of a Word 97 document as blocks. Cells end with a tab, and a row with one more before its line end.
 */
import type { RootContent } from 'mdast';
import { type GridCell, tableOf } from './grid.ts';
import { clean } from './text/clean.ts';
import { hasLabel } from './text/label.ts';

/** The most paragraphs that one row of cells is looked for. */
const longestRow = 200;

/** Blocks, and whether a table's rows have unequal numbers of cells. */
export interface Word97Blocks {
  blocks: RootContent[];
  irregular: boolean;
}

/**
 * Paragraphs and tables.
 *
 * @param text as word-extractor gives it
 */
export function blocksOf(text: string): Word97Blocks {
  const lines = clean(text).text.split('\n');
  const blocks: RootContent[] = [];
  let irregular = false;
  let rows: string[][][] = [];
  const flush = (): void => {
    if (rows.length === 0) return;
    irregular ||= rows.some((row) => row.length !== rows[0]!.length);
    blocks.push(tableOf(cellsOf(rows)));
    rows = [];
  };
  let index = 0;
  while (index < lines.length) {
    const end = rowEnd(lines, index) ?? longCellEnd(lines, index, rows.at(-1)?.length);
    if (end !== null) {
      rows.push(rowOf(lines.slice(index, end)));
      index = end;
      continue;
    }
    flush();
    const value = lines[index]!.trim();
    if (value !== '') blocks.push({ type: 'paragraph', children: [{ type: 'text', value }] });
    index += 1;
  }
  flush();
  return { blocks, irregular };
}

/** The line after the row that begins here, or null: its first line has a tab, its last one ends with one. */
function rowEnd(lines: readonly string[], start: number): number | null {
  if (!lines[start]!.includes('\t')) return null;
  for (let index = start; index < Math.min(lines.length, start + longestRow); index += 1) {
    if (lines[index]!.endsWith('\t')) return index + 1;
    if (lines[index] === '') return null;
  }
  return null;
}

/** The same for a row whose first cell has two paragraphs: it must have as many cells as the row above. */
function longCellEnd(lines: readonly string[], start: number, cells: number | undefined): number | null {
  const [line, next] = [lines[start]!.trim(), lines[start + 1]];
  if (cells === undefined || line === '' || next === undefined || /[。；]$/.test(line) || hasLabel(line))
    return null;
  const end = rowEnd(lines, start + 1);
  return end !== null && rowOf(lines.slice(start, end)).length === cells ? end : null;
}

/** The paragraphs of each cell. */
function rowOf(lines: readonly string[]): string[][] {
  const cells = lines.join('\n').slice(0, -1).split('\t');
  return cells.map((cell) => cell.split('\n').flatMap((text) => (text.trim() === '' ? [] : [text.trim()])));
}

function cellsOf(rows: readonly string[][][]): GridCell[] {
  return rows.flatMap((cells, row) =>
    cells.map((paragraphs, column) => ({ row, column, rowSpan: 1, columnSpan: 1, paragraphs })),
  );
}
