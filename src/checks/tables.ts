/** The tables of a report as grids of blocks and mentions. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';

/** One cell of a table: its place, its text and its mentions. A merged cell stands at its first row and column. */
export interface Cell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Compact text of all its paragraphs. */
  text: string;
  passages: Passage[];
  mentions: Mention[];
}

export interface Table {
  index: number;
  section: string | null;
  rows: number;
  columns: number;
  cells: Cell[];
  /** The cell that covers a place of the grid; undefined where there is none. */
  at(row: number, column: number): Cell | undefined;
}

/** Gathers the cells of a report's passages into tables. */
export function tablesOf(passages: readonly Passage[]): Table[] {
  const grids = new Map<number, Map<string, Cell>>();
  for (const passage of passages) {
    const { type, table, row, column, rowSpan = 1, columnSpan = 1 } = passage.block;
    if (type !== 'cell' || table === undefined || row === undefined || column === undefined) continue;
    const cells = grids.get(table) ?? new Map<string, Cell>();
    grids.set(table, cells);
    const key = `${row}:${column}`;
    const cell = cells.get(key);
    if (cell) {
      cell.text += compactText(passage.block.text);
      cell.passages.push(passage);
      cell.mentions.push(...passage.mentions);
    } else {
      cells.set(key, {
        row,
        column,
        rowSpan,
        columnSpan,
        text: passage.text,
        passages: [passage],
        mentions: [...passage.mentions],
      });
    }
  }
  return [...grids].map(([index, cells]) => tableOf(index, [...cells.values()]));
}

function tableOf(index: number, cells: Cell[]): Table {
  const covering = new Map<string, Cell>();
  let rows = 0;
  let columns = 0;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.columnSpan);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        covering.set(`${row}:${column}`, cell);
      }
    }
  }
  return {
    index,
    section: cells[0]?.passages[0]?.block.section ?? null,
    rows,
    columns,
    cells,
    at: (row, column) => covering.get(`${row}:${column}`),
  };
}
