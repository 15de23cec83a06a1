/**
 * Tables whose cells are divided by tabs or by upright bars.
 */
import { isBareLabel } from './label.ts';
import type { Line } from './lines.ts';
import { withMergedTotals } from './mergedTotals.ts';
import { openBarRowsAt } from './openBars.ts';
import { isGroupName } from './remarkedCells.ts';

/** Consecutive lines that are one table: the cells of each row. */
export interface DelimitedRows {
  rows: string[][];
  /** Index of the first line after the table. */
  end: number;
  /** How many numbers of pages stand among its rows and are left out. */
  pageNumbers?: number;
}

const rule = /^[|\s:\-—+=_\u2500-\u257f]{3,}$/;
/** Bars of all kinds, also those of drawn frames: │ ┃ ║, and the corners of a frame that is drawn around the words. */
const bar = /[｜│┃║┌┐└┘├┤╔╗╚╝]/g;

/**
 * The table that begins at a line, or null. One line with a single tab is a label with its text, not a table.
 *
 * @param lines of the whole text
 * @param start index of the first line
 */
export function delimitedRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const first = lines[start]!;
  if (first.raw.includes('\t')) return rowsBy(lines, start, tabCells);
  if (/[|｜│┃║┌╔]/.test(first.raw)) return openBarRowsAt(lines, start) ?? rowsBy(lines, start, barCells);
  return slashRows(lines, start);
}

const fewestSlashRows = 4;
const fewestSlashCells = 3;

/** 选项 / 份数 / 占比, then 满意 / 468 / 33.7%: slashes between blanks divide a row of heads and rows with figures. */
function slashRows(lines: readonly Line[], start: number): DelimitedRows | null {
  const rows: string[][] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    const cells = line.text.split(/\s[/／]\s/).map((cell) => cell.trim());
    const isRow = cells.length >= fewestSlashCells && cells.length === (rows[0] ?? cells).length;
    const hasFigure = cells.slice(1).some((cell) => /\d/.test(cell));
    if (!isRow || (end > start && line.blanksBefore > 0) || hasFigure !== rows.length > 0) break;
    rows.push(cells);
  }
  return rows.length >= fewestSlashRows ? { rows, end } : null;
}

function rowsBy(
  lines: readonly Line[],
  start: number,
  cellsOf: (line: Line, first: Line) => string[] | null,
): DelimitedRows | null {
  const rows: string[][] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (end > start && line.blanksBefore > 1) break;
    if (rule.test(line.text)) continue;
    const broken = rows.length > 0 ? brokenCell(line, lines[end + 1]) : null;
    if (broken) end += 1;
    const cells =
      broken ??
      cellsOf(line, lines[start]!) ??
      loneCell(line, rows.length) ??
      groupCell(line, lines[end + 1], rows);
    if (cells === null || (rows.length > 0 && isItem(cells) && rows[0]!.length > 2)) break;
    rows.push(cells);
  }
  if (rows.every(isItem)) return null;
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return widest >= 3 || (widest === 2 && rows.length >= 2) ? { rows: withMergedTotals(rows), end } : null;
}

/** A list item whose number is set off with a tab. */
function isItem(cells: readonly string[]): boolean {
  return cells.length === 2 && isBareLabel(cells[0]!);
}

function tabCells(line: Line): string[] | null {
  if (!line.raw.trimStart().includes('\t')) return null;
  return line.raw.split('\t').map((cell) => cell.trim());
}

/** A row whose first words break before their bracket: 产出指标, on the next line （50分） and the row's other cells. */
function brokenCell(line: Line, next: Line | undefined): string[] | null {
  const lead = /^(\t*)([^\t]+?)\s*$/u.exec(line.raw);
  if (!lead || !next || next.blanksBefore > 0) return null;
  const [first, ...others] = tabCells(next) ?? [];
  if (first === undefined || others.length < 2 || !/^[(（]\d[\d.]*分[)）]$/u.test(first)) return null;
  return [...Array.from({ length: lead[1]!.length }, () => ''), lead[2]! + first, ...others];
}

function barCells(line: Line, first: Line): string[] | null {
  const text = line.text.replace(bar, '|');
  if (!text.includes('|')) return null;
  // Where the first row has no border, a bar at the end of another row divides off an empty cell.
  const head = first.text.replace(bar, '|');
  const cells = text.split('|').map((cell) => cell.trim());
  if (text.startsWith('|') && head.startsWith('|')) cells.shift();
  if (text.endsWith('|') && (head.endsWith('|') || cells.length > head.split('|').length)) cells.pop();
  return cells.length >= 2 ? cells : null;
}

/** 产出指标（50分） on a line of its own, between rows that bars or tabs divide: the group of the rows below. */
function groupCell(line: Line, next: Line | undefined, rows: readonly string[][]): string[] | null {
  const isBetween =
    rows.length > 0 && next !== undefined && next.blanksBefore <= 1 && /[|｜\t]/.test(next.raw.trim());
  return isBetween && isGroupName(line.text) ? [line.text] : null;
}

/** Within a table of bars, a row of one cell: 合计 | */
function loneCell(line: Line, rowsBefore: number): string[] | null {
  return rowsBefore > 0 && line.text.endsWith('|') ? [line.text.slice(0, -1).trim()] : null;
}
