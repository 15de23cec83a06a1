/**
 * The columns of a table that is aligned with blanks, found from where its pieces stand.
 */
import { isFigure, type Token } from './tokens.ts';

/** A column as the range that its cells take. */
export interface Column {
  start: number;
  end: number;
  /** Pieces seen in it that are figures, and all pieces. */
  figures: number;
  pieces: number;
  /** Pieces that may be codes of a classification: 201, 03. */
  codes: number;
}

const code = /^\d{2,3}$/;

/** Rows after which a column is known to hold figures or words. */
const settled = 20;

/** Rows that share their columns: from `start` up to, not including, `end`. */
export interface Stretch {
  start: number;
  end: number;
  columns: readonly Column[];
}

/** How many rows of a table stand before the first that holds figures; none where no row does. */
export function headerOf(rows: readonly (readonly Token[])[]): number {
  const first = rows.findIndex((row) => row.length >= 2 && row.some(({ text }) => isFigure(text)));
  return Math.max(0, first);
}

/**
 * Divides the rows of one table into stretches that share their columns. Columns move where a page ends: a
 * row with a piece for every column, that fits none of them, begins a new stretch.
 *
 * @param rows the pieces of each row
 * @param header how many rows stand before the first figures
 */
export function stretchesOf(rows: readonly (readonly Token[])[], header: number): Stretch[] {
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0);
  const stretches: Stretch[] = [];
  let start = 0;
  let columns: Column[] = [];
  for (let index = header; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (row.length < 2 || isWithin(columns, row)) continue;
    const grown = withRow(columns, row);
    if (grown !== null && (grown.length <= Math.max(most, columns.length) || bringsFigure(columns, row))) {
      const isMoved = grown.length > columns.length + 1 || !bringsCode(columns, row);
      if (isMoved && grown.length > columns.length && columns.length >= most && row.length === most) {
        stretches.push({ start, end: index, columns });
        start = index;
        columns = withRow([], row)!;
      } else columns = grown;
    } else if (row.length === most && most >= 3) {
      stretches.push({ start, end: index, columns });
      start = index;
      columns = withRow([], row) ?? [];
    }
  }
  stretches.push({ start, end: rows.length, columns });
  const [first] = stretches;
  if (first !== undefined) first.columns = withHeader(first.columns, rows.slice(0, header));
  return stretches;
}

/** The stretches below the heads; 栏次 1 2 3, which stands in the middle of its columns, is one of these where fewer come out. */
export function stretchesUnder(
  tokens: readonly (readonly Token[])[],
  header: number,
): { header: number; stretches: Stretch[] } {
  const stretches = stretchesOf(tokens, header);
  if (stretches.length < 2 || !countsColumns(tokens[header]!)) return { header, stretches };
  const fewer = stretchesOf(tokens, header + 1);
  return fewer.length < stretches.length ? { header: header + 1, stretches: fewer } : { header, stretches };
}

/** 栏次 1 2 3 4: the numbers of the columns. */
function countsColumns(row: readonly Token[]): boolean {
  const numbers = row.filter(({ text }) => isFigure(text));
  return numbers.length >= 2 && numbers.every(({ text }, index) => text === `${index + 1}`);
}

/** A row of known kind in known columns changes nothing. */
function isWithin(columns: readonly Column[], row: readonly Token[]): boolean {
  if (columns.length === 0 || columns[0]!.pieces < settled) return false;
  const places = plainPlaces(row, columns);
  return (
    places !== null &&
    row.every((token, index) => {
      const column = columns[places[index]!]!;
      return column.start <= token.start && token.end <= column.end;
    })
  );
}

/** The columns with one more row, or null where a piece would bridge two columns or two share one. */
function withRow(columns: readonly Column[], row: readonly Token[]): Column[] | null {
  const grown = columns.map((column) => ({ ...column }));
  const taken = new Set<Column>();
  for (const token of row) {
    const touched = grown.filter((column) => overlap(column, token) > 0);
    if (touched.length > 1 || (touched[0] !== undefined && taken.has(touched[0]))) return null;
    const column = touched[0] ?? { start: token.start, end: token.end, figures: 0, pieces: 0, codes: 0 };
    if (touched.length === 0) grown.push(column);
    taken.add(column);
    column.start = Math.min(column.start, token.start);
    column.end = Math.max(column.end, token.end);
    column.pieces += 1;
    if (isFigure(token.text)) column.figures += 1;
    if (code.test(token.text)) column.codes += 1;
  }
  return grown.sort((a, b) => a.start - b.start);
}

function bringsFigure(columns: readonly Column[], row: readonly Token[]): boolean {
  return row.some((token) => isFigure(token.text) && columns.every((column) => overlap(column, token) <= 0));
}

/** 款 codes stand beside the 类 codes above them, in a column of their own. */
function bringsCode(columns: readonly Column[], row: readonly Token[]): boolean {
  const isNew = (token: Token): boolean => columns.every((column) => overlap(column, token) <= 0);
  const [brought, ...others] = row.filter(isNew);
  return (
    brought !== undefined &&
    others.length === 0 &&
    code.test(brought.text) &&
    row.some((token) => token.start >= brought.end && !isFigure(token.text)) &&
    columns.some(
      (column) => column.end <= brought.start && column.codes === column.pieces && column.pieces > 0,
    )
  );
}

/** Columns that no figure ever fills are known from the header alone. */
function withHeader(columns: readonly Column[], header: readonly (readonly Token[])[]): Column[] {
  let all = [...columns];
  const isFull = header.length === 1 && columns.every(({ pieces }) => pieces === columns[0]!.pieces);
  for (const row of header) {
    // 指标, 2022年（亿元）, 增速（%） over as many full columns: one piece each, however far to the side they stand.
    if (isFull && row.length === columns.length) continue;
    const headed = new Set(all.filter((column) => row.some((token) => overlap(column, token) > 0)));
    for (const token of row) {
      if (all.some((column) => overlap(column, token) > 0)) continue;
      const left = all.findLast((column) => column.end <= token.start);
      const right = all.find((column) => column.start >= token.end);
      if (left !== undefined && !headed.has(left) && !holdsFigures(left)) continue;
      if (right !== undefined && !headed.has(right) && holdsFigures(right)) continue;
      const column = { start: token.start, end: token.end, figures: 0, pieces: 0, codes: 0 };
      headed.add(column);
      all = [...all, column].sort((a, b) => a.start - b.start);
    }
  }
  return all;
}

function holdsFigures(column: Column): boolean {
  return column.figures * 2 > column.pieces;
}

/** How many columns two ranges share; negative is the gap between them. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/**
 * The column of each piece of a row, from left to right: the choice with the least distance in all. Two pieces
 * share a column only where there are more pieces than columns.
 *
 * @param row pieces from left to right
 */
export function placesOf(row: readonly Token[], columns: readonly Column[]): number[] {
  const plain = plainPlaces(row, columns);
  if (plain !== null) return plain;
  const width = columns.length;
  let costs: number[] = new Array(width + 1).fill(0);
  const choices: number[][] = [];
  for (const token of row) {
    const next: number[] = [Number.POSITIVE_INFINITY];
    const choice: number[] = [-1];
    for (let column = 0; column < width; column += 1) {
      const fresh = costs[column]!;
      const shared = costs[column + 1]! + 1000;
      const here = Math.min(fresh, shared) + distance(token, columns[column]!);
      const better = here < next[column]!;
      next.push(better ? here : next[column]!);
      choice.push(better ? column : choice[column]!);
    }
    choices.push(choice);
    costs = next;
  }
  return traced(row, columns, choices);
}

/** The places of a row whose pieces stand in one column each, as nearly all do. */
function plainPlaces(row: readonly Token[], columns: readonly Column[]): number[] | null {
  const places: number[] = [];
  let column = 0;
  for (const token of row) {
    while (column < columns.length && columns[column]!.end <= token.start) column += 1;
    const isAlone = column < columns.length && columns[column]!.start < token.end;
    const touchesNext = column + 1 < columns.length && columns[column + 1]!.start < token.end;
    if (!isAlone || touchesNext) return null;
    places.push(column);
    column += 1;
  }
  return places;
}

function traced(row: readonly Token[], columns: readonly Column[], choices: readonly number[][]): number[] {
  const places: number[] = [];
  let limit = columns.length;
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const place = Math.max(0, choices[index]![limit]!);
    places.unshift(place);
    limit = index > place ? place + 1 : place;
  }
  return places;
}

/**
 * What speaks against a piece standing in a column. Figures are set flush right and their header in the middle,
 * so a header may begin left of its figures and hardly right of them; with words it is the other way round.
 */
function distance(token: Token, column: Column): number {
  const shared = overlap(token, column);
  if (shared > 0) return -shared / (token.end - token.start) / 10;
  const isLeft = token.end <= column.start;
  return isLeft === holdsFigures(column) ? 1 - shared : 3 - 2 * shared;
}
