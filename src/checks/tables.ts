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

/** The cells that begin in a row, from left to right. */
export function cellsInRow(table: Table, row: number): Cell[] {
  const cells = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (cell?.row === row) cells.add(cell);
  }
  return [...cells];
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
  return [...grids].flatMap(([index, cells]) =>
    stacked([...cells.values()]).map((part) => tableOf(index, part)),
  );
}

/** 支出内容, 金额, 占比: heads of a list of amounts inside a form. */
function isListHead(cells: readonly Cell[]): boolean {
  return (
    cells.every(isWords) && cells.some(({ text }) => /^(?:金额|占比|支出金额)(?:[(].*[)])?$/u.test(text))
  );
}

function isWords({ text, mentions }: Cell): boolean {
  return mentions.length === 0 && text.length <= 12;
}

/**
 * Tables that stand one below the other in one grid, as in forms: a list with 序号 at its head begins a table where
 * numbers stand above it, and ends behind its total with a row of a single cell. Rows keep their places.
 */
function stacked(cells: Cell[]): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.text === '') continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const starts = [0];
  let isClosed = false;
  for (const [row, inRow] of [...rows].sort(([a], [b]) => a - b)) {
    const first = inRow.reduce((left, cell) => (cell.column < left.column ? cell : left));
    const isHead = inRow.length >= 3 && (first.text === '序号' || isListHead(inRow));
    const hasNumbersAbove = cells.some(
      (cell) => cell.row >= starts.at(-1)! && cell.row < row && cell.mentions.length > 0,
    );
    const isTitle = first.mentions.length === 0 && (inRow.length === 1 || inRow.every(isWords));
    if ((isHead && hasNumbersAbove) || (isClosed && isTitle)) starts.push(row);
    // Where 合计 heads a column, or stands over its parts, nothing ends.
    isClosed =
      /^(?:合计|总计)$/u.test(first.text) &&
      inRow.some(({ mentions }) => mentions.length > 0) &&
      hasNumbersAbove;
  }
  return starts.map((from, index) =>
    cells.filter((cell) => cell.row >= from && cell.row < (starts[index + 1] ?? Number.POSITIVE_INFINITY)),
  );
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

const turnedOf = new WeakMap<Table, Table>();

/** A table with its rows for columns: 权重, 得分 and 得分率 may stand below each other. */
export function turned(table: Table): Table {
  const known = turnedOf.get(table);
  if (known) return known;
  const cells = table.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }));
  const made = tableOf(table.index, cells);
  turnedOf.set(table, made);
  return made;
}
