/**
 * A column-aligned table as a grid: each piece in its column, wrapped labels whole again.
 */
import type { Table } from 'mdast';
import { type GridCell, tableOf } from '../grid.ts';
import { closesEntry, openEntry } from './codedNames.ts';
import { type Column, headerOf, placesOf, type Stretch, stretchesUnder } from './columns.ts';
import { isMisplaced, isRowNumberHead, kindColumnsOf, placesByKind } from './kinds.ts';
import { decimalLabelOf, hasLabel } from './label.ts';
import type { Line } from './lines.ts';
import { measureOf } from './measure.ts';
import { isFigure, type Token, tokensOf, withoutTouchedNumber } from './tokens.ts';

interface Row {
  /** Text by column; empty where the row has no piece. */
  texts: string[];
  /** How many columns a piece of the header spans, by column. */
  spans: number[];
  /** It follows the line above without a blank line. */
  close: boolean;
  /** Before the first row with figures. */
  header: boolean;
}

/**
 * The tables that the lines hold: one, unless the number of columns changes on the way.
 *
 * @param lines of one region
 */
export function alignedTables(lines: readonly Line[]): Table[] {
  const measure = measureOf(lines.map((line) => line.raw));
  const tokens = lines.map((line) => tokensOf(line.raw, measure));
  const first = headerOf(tokens);
  const full = fullRows(tokens, first, lines);
  if (full !== null) return [tableOf(cellsOf(full))];
  const { header, stretches } = stretchesUnder(tokens, first);
  const ragged = raggedRows(tokens, header, stretches, lines);
  if (ragged !== null) return [tableOf(cellsOf(ragged))];
  const tables: { columns: number; rows: Row[] }[] = [];
  for (const { start, end, columns } of stretches) {
    const headerTokens = tokens.slice(start, Math.max(start, Math.min(header, end)));
    const rows: Row[] = headerRows(headerTokens, columns);
    const isNumbered = tokens.slice(0, header).some((row) => row.some(({ text }) => isRowNumberHead(text)));
    for (let index = start + rows.length; index < end; index += 1) {
      const row = isNumbered ? partedRow(tokens[index]!, columns) : tokens[index]!;
      const texts = textsOf(row, placesOf(row, columns), columns.length);
      rows.push(bodyRow(texts, index > start && isClose(lines[index]!)));
    }
    const whole = withWholeLabels(rows, columns.length);
    const last = tables.at(-1);
    if (last?.columns === columns.length) last.rows.push(...whole);
    else tables.push({ columns: columns.length, rows: whole });
  }
  return tables.map(({ rows }) => tableOf(cellsOf(rows)));
}

/** 二、政府性基金预算财政拨款收入 2: where a column numbers the rows, a long name touches its number. */
function partedRow(row: readonly Token[], columns: readonly Column[]): readonly Token[] {
  const parted = row.flatMap(withoutTouchedNumber);
  return parted.length <= columns.length ? parted : row;
}

const isClose = ({ blanksBefore, pageBefore }: Line): boolean => blanksBefore === 0 && !pageBefore;

function bodyRow(texts: string[], close: boolean): Row {
  return { texts, spans: texts.map(() => 1), close, header: false };
}

/** Rows whose figures long labels have pushed out of their columns, by what their pieces are; null where positions tell enough. */
function raggedRows(
  tokens: readonly (readonly Token[])[],
  header: number,
  stretches: readonly Stretch[],
  lines: readonly Line[],
): Row[] | null {
  const body = tokens.slice(header);
  const found = header > 0 ? kindColumnsOf(tokens[header - 1]!, body) : null;
  if (found === null) return null;
  const [only, ...others] = stretches;
  const isPlain = others.length === 0 && only?.columns.length === found.columns.length;
  const placed = isPlain ? body.map((row) => placesOf(row, only.columns)) : null;
  if (placed !== null && !isMisplaced(body, placed, found)) return null;
  const rows = headerRows(tokens.slice(0, header), found.columns);
  const numbers = new Map<number, number>();
  for (const [index, touched] of body.entries()) {
    const parted = touched.flatMap(withoutTouchedNumber);
    const row = parted.length <= found.columns.length ? parted : touched;
    const places = placesByKind(row, found, numbers);
    for (const [piece, column] of places.entries())
      if (found.kinds[column] === 'ordinal') numbers.set(column, Number(row[piece]!.text));
    const texts = textsOf(row, places, found.columns.length);
    rows.push(bodyRow(texts, index > 0 && isClose(lines[header + index]!)));
  }
  return withWholeLabels(rows, found.columns.length);
}

const fewestPieces = 3;

/**
 * Rows that are all filled need no looking where their pieces stand: heads are wider than the figures below them, and
 * drift. One head fewer than pieces leaves the names in the first column without one.
 */
function fullRows(
  tokens: readonly (readonly Token[])[],
  header: number,
  lines: readonly Line[],
): Row[] | null {
  const [heads, ...rows] = tokens;
  const width = rows[0]?.length ?? 0;
  if (header !== 1 || !heads || width < fewestPieces || rows.some((row) => row.length !== width)) return null;
  const missing = width - heads.length;
  const namesEnd = Math.min(...rows.map(([name]) => name!.end));
  const isNameless =
    missing === 1 && heads[0]!.start >= namesEnd && rows.every(([name]) => !isFigure(name!.text));
  if (missing !== 0 && !isNameless) return null;
  const texts = [heads, ...rows].map((row) => row.map(({ text }) => text));
  if (isNameless) texts[0]!.unshift('');
  return texts.map((row, index) => ({
    texts: row,
    spans: row.map(() => 1),
    close: index > 0 && lines[index]!.blanksBefore === 0 && !lines[index]!.pageBefore,
    header: index === 0,
  }));
}

function textsOf(row: readonly Token[], places: readonly number[], width: number): string[] {
  const texts: string[] = new Array(width).fill('');
  for (const [index, { text }] of row.entries()) {
    const column = places[index]!;
    texts[column] = texts[column] === '' ? text : `${texts[column]} ${text}`;
  }
  return texts;
}

/** Header rows from the bottom up: what stands in the middle above several headed columns spans them. */
function headerRows(header: readonly (readonly Token[])[], columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  const headed = new Set<number>();
  for (const row of header.toReversed()) {
    const texts: string[] = columns.map(() => '');
    const spans: number[] = columns.map(() => 1);
    const places = placesOf(row, columns);
    let free = 0;
    for (const [index, token] of row.entries()) {
      const limit = places[index + 1] ?? columns.length;
      const { from, to } = spanOf(token, places[index]!, { free, limit, headed, columns });
      texts[from] = texts[from] === '' ? token.text : `${texts[from]} ${token.text}`;
      spans[from] = to - from + 1;
      free = to + 1;
    }
    for (const [column, text] of texts.entries()) if (text !== '') headed.add(column);
    rows.unshift({ texts, spans, close: false, header: true });
  }
  return rows;
}

interface Room {
  /** First column that no piece to the left takes. */
  free: number;
  /** The column of the next piece. */
  limit: number;
  /** Columns with a header of their own further down. */
  headed: ReadonlySet<number>;
  columns: readonly Column[];
}

/** The columns whose middle is nearest to the middle of the piece. */
function spanOf(token: Token, place: number, room: Room): { from: number; to: number } {
  const middle = (token.start + token.end) / 2;
  let best = { from: place, to: place };
  let nearest = Math.abs((room.columns[place]!.start + room.columns[place]!.end) / 2 - middle);
  for (let from = place; from >= room.free && (from === place || room.headed.has(from)); from -= 1) {
    for (let to = place; to < room.limit && (to === place || room.headed.has(to)); to += 1) {
      const miss = Math.abs((room.columns[from]!.start + room.columns[to]!.end) / 2 - middle);
      if (miss + 1 >= nearest || !room.headed.has(place)) continue;
      nearest = miss;
      best = { from, to };
    }
  }
  return best;
}

/** A label that the column was too narrow for goes on in the next line, or around its figures. */
function withWholeLabels(rows: readonly Row[], width: number): Row[] {
  const whole: Row[] = [];
  const longest = Array.from({ length: width }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, row.texts[column]!.length), 0),
  );
  const isFull = (text: string, column: number): boolean => text.length >= Math.max(4, longest[column]! - 1);
  for (const row of rows) {
    const above = whole.at(-1);
    const column = loneLabel(row);
    if (above !== undefined && !above.header && row.close && !row.header) {
      const open = openEntry(above.texts);
      if (open !== null && closesEntry(row.texts, open)) {
        const [code, name] = [above.texts[open - 1]!, above.texts[open]! + row.texts[open]!];
        whole[whole.length - 1] = { ...row, texts: row.texts.with(open - 1, code).with(open, name) };
        continue;
      }
      const lone = loneLabel(above);
      if (lone !== null && column === null && row.texts[lone] === '' && isFull(above.texts[lone]!, lone)) {
        whole[whole.length - 1] = { ...row, texts: row.texts.with(lone, above.texts[lone]!) };
        continue;
      }
      if (column !== null && continues(above.texts[column]!, row.texts[column]!, isFull, column)) {
        above.texts[column] += row.texts[column]!;
        continue;
      }
    }
    whole.push({ ...row, texts: [...row.texts] });
  }
  return whole;
}

function continues(
  before: string,
  after: string,
  isFull: (text: string, column: number) => boolean,
  column: number,
): boolean {
  if (before === '' || isFigure(before) || hasLabel(after) || decimalLabelOf(after) !== null) return false;
  return isFull(before, column) && after.length <= before.length;
}

/** The column of a row's only piece, where that is a label. */
function loneLabel(row: Row): number | null {
  const column = row.texts.findIndex((text) => text !== '');
  if (column < 0 || isFigure(row.texts[column]!)) return null;
  return row.texts.some((text, index) => index > column && text !== '') ? null : column;
}

function cellsOf(rows: readonly Row[]): GridCell[] {
  const cells: GridCell[] = [];
  for (const [row, { texts, spans }] of rows.entries()) {
    for (let column = 0; column < texts.length; column += spans[column]!) {
      const text = texts[column]!;
      cells.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: spans[column]!,
        paragraphs: text === '' ? [] : [text],
      });
    }
  }
  return cells;
}
