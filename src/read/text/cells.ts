/**
 * Tables that a converter printed one cell a line. Rows can be told only where they repeat; what does not
 * repeat stays a paragraph of its own, so that no figure is put under a head that is not its own.
 */
import { codedTable } from './codedCells.ts';
import { headedTables } from './headedCells.ts';
import type { Line } from './lines.ts';
import { mixedTable } from './mixedCells.ts';
import { plainTables } from './plainCells.ts';
import { isRemark, isRemarkHead, withOwnPoints } from './remarkedCells.ts';
import { isFigure } from './tokens.ts';
import { withWholeCells } from './wrappedCells.ts';

/** A run of cells put into order: tables with their rows, and single texts between them. */
type CellPart = { rows: string[][] } | { text: string };

export interface CellRun {
  parts: CellPart[];
  /** Index of the first line after the run. */
  end: number;
}

const within = /^其中[：:]/;
/** 年度资金总额：, with its figure on the next line. */
const called = /(?<=[额计数])[：:]$/;
const sentence = /[，。；：]/;
const value = /^(?:|[=＝≥≤><＞＜±]|%|％|[元个人项次天分年月户家套台亩吨件]|万元|亿元|公里|平方米)$/;
const shortest = 6;

/**
 * The run of cells that begins at a line, or null where it shows no rows. A bar at the end of every line marks
 * cells; without it only rows that are numbered 1, 2, 3 under as many heads are taken for a table. A run is looked
 * at once, from its first line.
 *
 * @param lines of the whole text
 * @param start index of the first line
 */
export function cellRunAt(lines: readonly Line[], start: number): CellRun | null {
  const before = lines[start - 1];
  const barred = before !== undefined && isBarredCell(before) ? [] : runOf(lines, start, isBarredCell);
  if (barred.length >= shortest) {
    const texts = barred.map((line) => line.text.replace(/[|｜]$/, '').trim());
    return { parts: numberedRows(texts) ?? labelledRows(texts), end: start + barred.length };
  }
  if (barred.length > 0 || (before !== undefined && isPlainCell(before))) return null;
  const plain = plainRun(lines, start);
  if (plain.length < shortest) return null;
  const texts = plain.map((line) => line.text);
  const gaps = plain.map(({ blanksBefore }) => blanksBefore);
  const parts = numberedRows(texts, gaps) ?? headedRows(texts);
  return parts === null ? null : { parts, end: start + plain.length };
}

/** Forms whose heads tell their rows, with the texts around them; null where there are none. */
function headedRows(cells: readonly string[]): CellPart[] | null {
  const texts = withOwnPoints(withWholeCells(cells));
  const coded = codedTable(texts);
  const forms = coded ? [coded] : headedTables(texts);
  const plain = forms.length > 0 ? forms : plainTables(texts);
  const mixed = plain.length > 0 ? null : mixedTable(texts);
  const tables = mixed ? [mixed] : plain;
  if (tables.length === 0) return null;
  const parts: CellPart[] = [];
  let index = 0;
  for (const { rows, start, end } of tables) {
    parts.push(...texts.slice(index, start).map(single), { rows });
    index = end;
  }
  return [...parts, ...texts.slice(index).map(single)].filter(isFilled);
}

function runOf(lines: readonly Line[], start: number, isCell: (line: Line) => boolean): Line[] {
  let end = start;
  while (end < lines.length && isCell(lines[end]!) && (end === start || lines[end]!.blanksBefore <= 1))
    end += 1;
  return lines.slice(start, end);
}

/** A run of cells; below a head of remarks, what fills it may be a sentence. */
function plainRun(lines: readonly Line[], start: number): Line[] {
  let hasRemarks = false;
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (end > start && line.blanksBefore > (line.pageBefore ? mostBlanksAtPage : 1)) break;
    if (!isPlainCell(line) && !(hasRemarks && end > start && isRemark(lines, end))) break;
    if (isRemarkHead(line.text)) hasRemarks = true;
    else if (/^总\s*分$/u.test(line.text)) hasRemarks = false;
  }
  return lines.slice(start, end);
}

/** Blank lines where a page ends among the cells, with that of its number. */
const mostBlanksAtPage = 4;

function isBarredCell(line: Line): boolean {
  return /[|｜]$/.test(line.text) && line.text.search(/[|｜]/) === line.text.length - 1;
}

function isPlainCell(line: Line): boolean {
  return (
    line.text.length <= 40 &&
    line.width <= 40 &&
    !sentence.test(line.text.replace(within, '').replace(called, '')) &&
    !/[|｜\t]/.test(line.text)
  );
}

/** Rows that begin with 1, 2, 3 at equal distances, under a head for each of their cells. */
function numberedRows(texts: readonly string[], gaps: readonly number[] = []): CellPart[] | null {
  for (let first = texts.indexOf('1'); first >= 0; first = texts.indexOf('1', first + 1)) {
    for (let width = 2; width <= Math.min(first, 16); width += 1) {
      let count = 1;
      while (texts[first + count * width] === String(count + 1)) count += 1;
      const heads = texts.slice(first - width, first);
      if (count < 2 || !heads.every(isLabel)) continue;
      const rows = [heads];
      for (let row = 0; row < count; row += 1) {
        rows.push(texts.slice(first + row * width, first + (row + 1) * width));
      }
      const after = first + count * width;
      const rest = texts.slice(after);
      const total = spacedTotalRow(rows, rest, gaps.slice(after)) ?? totalRow(rows, rest);
      if (total) rows.push(total.row);
      return [
        ...texts.slice(0, first - width).map(single),
        { rows },
        ...rest.slice(total?.length ?? 0).map(single),
      ].filter(isFilled);
    }
  }
  return null;
}

const totalLabel = /^(?:合\s*计|总\s*计|共\s*计)$/;

/**
 * The total row after numbered rows, whose empty cells were lost: its figures stand under columns of their kind
 * (per cent or not) in order. Only where there is one way to place them.
 * @returns the row and how many of the texts it takes
 */
function totalRow(
  rows: readonly (readonly string[])[],
  rest: readonly string[],
): { row: string[]; length: number } | null {
  const [heads, ...body] = rows;
  if (!heads || !totalLabel.test(rest[0] ?? '')) return null;
  let length = 1;
  while (length < rest.length && isFigure(rest[length]!)) length += 1;
  const figures = rest.slice(1, length);
  const isNumeric = (column: number): boolean => body.every((row) => isFigure(row[column] ?? ''));
  const columns = heads.map((_, column) => column).filter((column) => column > 0 && isNumeric(column));
  const kinds = columns.map((column) => isPercent(body[0]![column]!));
  const places = placements(figures.map(isPercent), kinds);
  if (figures.length === 0 || places.length !== 1) return null;
  const row = heads.map(() => '');
  const label = heads.findIndex((_, column) => column > 0 && !isNumeric(column));
  row[Math.max(label, 0)] = rest[0]!;
  for (const [index, place] of places[0]!.entries()) row[columns[place]!] = figures[index]!;
  return { row, length };
}

/** 合计, a blank line, 15, a blank line, 230: each blank line is an empty cell, where the row then has a cell under every head. */
function spacedTotalRow(
  [heads, ...body]: readonly (readonly string[])[],
  rest: readonly string[],
  gaps: readonly number[],
): { row: string[]; length: number } | null {
  if (!heads || !totalLabel.test(rest[0] ?? '')) return null;
  const row = [rest[0]!];
  let length = 1;
  for (; length < rest.length && isFigure(rest[length]!); length += 1) {
    for (let gap = 0; gap < (gaps[length] ?? 0); gap += 1) row.push('');
    row.push(rest[length]!);
  }
  const isFitting = row.every(
    (text, column) => column === 0 || text === '' || body.every((each) => isFigure(each[column] ?? '')),
  );
  const isWhole = heads.slice(row.length).every((_, index) => !isFigure(body[0]?.[row.length + index] ?? ''));
  if (length < 2 || row.length === length || row.length > heads.length || !isFitting || !isWhole) return null;
  return { row: [...row, ...heads.slice(row.length).map(() => '')], length };
}

function isPercent(text: string): boolean {
  return /[%％]/.test(text);
}

/** All ways to place kinds in order under columns of the same kind; no more than two are looked for. */
function placements(kinds: readonly boolean[], columns: readonly boolean[], from = 0): number[][] {
  const [kind, ...others] = kinds;
  if (kind === undefined) return [[]];
  const found: number[][] = [];
  for (let place = from; place < columns.length && found.length < 2; place += 1) {
    if (columns[place] !== kind) continue;
    for (const after of placements(others, columns, place + 1)) found.push([place, ...after]);
  }
  return found.slice(0, 2);
}

/** Rows of one label and its values. Labels in front of a row that are as many as its cells are its heads. */
function labelledRows(texts: readonly string[]): CellPart[] {
  const parts: CellPart[] = [];
  let labels: string[] = [];
  let index = 0;
  while (index < texts.length) {
    if (isLabel(texts[index]!)) {
      labels.push(texts[index]!);
      index += 1;
      continue;
    }
    let end = index;
    while (end < texts.length && !isLabel(texts[end]!)) end += 1;
    const row = [...labels.splice(-1), ...texts.slice(index, end)];
    addRow(parts, row, labels);
    labels = [];
    index = end;
  }
  return [...parts, ...labels.map(single)].filter(isFilled);
}

function addRow(parts: CellPart[], row: string[], labels: readonly string[]): void {
  const last = parts.at(-1);
  if (labels.length === 0 && last !== undefined && 'rows' in last && last.rows[0]!.length === row.length) {
    last.rows.push(row);
    return;
  }
  const headed = row.length >= 3 && labels.length >= row.length;
  const before = headed ? labels.slice(0, -row.length) : labels;
  parts.push(...before.map(single), { rows: headed ? [labels.slice(-row.length), row] : [row] });
}

function isLabel(text: string): boolean {
  return !isFigure(text) && !value.test(text);
}

function single(text: string): CellPart {
  return { text };
}

function isFilled(part: CellPart): boolean {
  return 'rows' in part ? part.rows.some((row) => row.some((text) => text !== '')) : part.text !== '';
}
