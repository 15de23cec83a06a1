/** What stands in a table's rows and columns: names, codes and single numbers. */
import type { Mention } from '../figures/mentions.ts';
import { headsYears } from './table-head-years.ts';
import { isHead, repeatsHead } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

/** A row of a table as sums see it. */
export interface GridRow {
  row: number;
  /** The words at its head. */
  name: string;
  /** Its classification code (208, 20805, 2080505), joined over columns; empty where there is none. */
  code: string;
  /** The single number of each column that has one. */
  numbers: Map<number, Mention>;
}

const CODE = /^\d{2,10}$/u;
const ADDED_UP = new Set<Mention['kind']>(['amount', 'count', 'measure', 'score', 'other']);

/** Words of a row or column that adds others up. */
export const TOTAL = /合计|总计|共计|小计|(?<!利润|资产|负债|权益|产值)总额|总数|总分|总得分|^计$/u;

const LEVELS = [
  /^[一二三四五六七八九十]+、/u,
  /^[(][一二三四五六七八九十]+[)]/u,
  /^\d+[.、]/u,
  /^[(]\d+[)]/u,
];

/** The depth of a printed number (一、 is 0, （一） 1, 1. 2), −1 where there is none. */
export function levelOf(name: string): number {
  return LEVELS.findIndex((level) => level.test(name));
}

/** 一、教育支出, （一）教育支出, 1.教育支出: the name without its printed number. */
export function withoutNumber(name: string): string {
  return name.replace(/^(?:[一二三四五六七八九十]+、|[(][^)]{1,3}[)]|\d+[.、])/u, '');
}

/** Columns that make a table of their own: income and expenditure often stand side by side. */
export interface Panel {
  from: number;
  to: number;
}

/** Divides a table where a column of codes, or of numbered or total labels, follows columns of numbers. */
export function panels(table: Table): Panel[] {
  const codes = columnsOfCodes(table);
  const counters = countingColumns(table);
  const starts = [0];
  let hasNumbers = false;
  for (let column = 0; column < table.columns; column++) {
    // What numbers the rows is no number of theirs, and what stands behind it no table of its own.
    if (counters.has(column)) continue;
    const cells = uniqueCells(table, column);
    if (codes.has(column)) {
      if (hasNumbers) starts.push(column);
      hasNumbers = false;
      continue;
    }
    const labels = cells.filter((cell) => isHead(cell) && cell.columnSpan === 1);
    const listed = labels.filter(
      (cell) => levelOf(cell.text) >= 0 || TOTAL.test(cell.text) || /^其中/u.test(cell.text),
    );
    const isHeadedAgain = hasNumbers && repeatsHead(table, starts.at(-1)!, column);
    const isListed = listed.length >= 2 || isHeadedAgain;
    if (hasNumbers && labels.length >= 2 && isListed && !cells.some(singleNumber)) {
      starts.push(column);
      hasNumbers = false;
    }
    if (cells.some(singleNumber)) hasNumbers = true;
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? table.columns }));
}

/** The rows of a panel from top to bottom, those without any number or name left out. */
export function gridRows(table: Table, panel: Panel): GridRow[] {
  const codeColumns = columnsOfCodes(table);
  const counters = countingColumns(table);
  const levelled = new Set([...counters].filter((column) => isLevelled(table, column)));
  const rows: GridRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const numbers = new Map<number, Mention>();
    const names: string[] = [];
    let code = '';
    const seen = new Set<Cell>();
    for (let column = panel.from; column < panel.to; column++) {
      const cell = table.at(row, column);
      if (!cell || seen.has(cell)) continue;
      seen.add(cell);
      if (counters.has(column)) {
        if (TOTAL.test(cell.text)) names.push(cell.text);
        else if (CHINESE.test(cell.text)) names.push(`${cell.text}、`);
        else if (levelled.has(column) && /^\d{1,2}$/u.test(cell.text)) names.push(`${cell.text}.`);
        continue;
      }
      if (codeColumns.has(column)) {
        if (CODE.test(cell.text) || /^\d$/u.test(cell.text))
          code += cell.text.length === 1 ? `0${cell.text}` : cell.text;
        else if (isHead(cell)) names.push(cell.text);
        continue;
      }
      const number = singleNumber(cell);
      if (number) numbers.set(column, number);
      else if (isHead(cell)) names.push(cell.text);
    }
    // 栏次 1 2 3 numbers the columns.
    if (names[0] === '栏次' || /^\*+$/u.test(names.join(''))) continue;
    if (names.length === 0 && isNumbering(table, row)) continue;
    if (headsYears(table, row)) continue;
    if (HEAD_NAMES.test(names.join('')) && countsColumns(table, row, [...numbers.keys()])) continue;
    if (numbers.size > 0 || names.length > 0) rows.push({ row, name: names.join(''), code, numbers });
  }
  return rows;
}

/** 科目编码 科目名称 1 2 3: the columns are numbered in the row of heads that names codes and names. */
const HEAD_NAMES = /^(?:栏次|项目|(?:科目|项目|功能分类)?(?:编码|代码|名称)|类款项|类|款|项|\*)+$/u;
const FEWEST_COLUMNS = 2;

function countsColumns(table: Table, row: number, columns: readonly number[]): boolean {
  return (
    columns.length >= FEWEST_COLUMNS &&
    columns.every((column, index) => table.at(row, column)?.text === `${index + 1}`)
  );
}

const whole = new WeakMap<Table, readonly GridRow[]>();

/** The rows over all columns of a table, found once. */
export function allRows(table: Table): readonly GridRow[] {
  const rows = whole.get(table) ?? gridRows(table, { from: 0, to: table.columns });
  whole.set(table, rows);
  return rows;
}

const FEWEST_NUMBERED = 4;

/** 1 2 3 4 … under the heads of a form: they number its columns. */
export function isNumbering(table: Table, row: number): boolean {
  let last = 0;
  for (let column = 0; column < table.columns; column++) {
    const text = table.at(row, column)?.text ?? '';
    if (text === '') continue;
    if (text.replace(/[()]/gu, '') !== `${last + 1}`) return false;
    last += 1;
  }
  return last >= FEWEST_NUMBERED;
}

/** The number of a cell that holds nothing else. */
export function singleNumber(cell: Cell): Mention | undefined {
  const [mention, ...others] = cell.mentions;
  if (!mention || others.length > 0 || !ADDED_UP.has(mention.kind)) return undefined;
  return mention.end - mention.start >= cell.text.length - 1 ? mention : undefined;
}

/** Of a class, its 款 and its 项: 205, 20502, 2050201; of economic uses 301, 30101. */
const CLASSIFIED = /^[1-35]\d{2}(?:\d{2}){0,2}$/u;

/** Columns whose numbers are classification codes: headed so, or codes that begin with one another. */
function columnsOfCodes(table: Table): Set<number> {
  const columns = new Set<number>();
  for (let column = 0; column < table.columns; column++) {
    const cells = uniqueCells(table, column);
    const texts = cells.map((cell) => cell.text).filter((text) => text !== '');
    const codes = texts.filter((text) => /^\d{1,10}$/u.test(text));
    const headed = texts.some((text) =>
      /^(?:科目)?(?:功能分类)?(?:科目)?(?:编码|代码)$|^[类款项]$/u.test(text),
    );
    const isNested =
      codes.length === texts.filter((text) => /^[\d,.-]+$/u.test(text)).length &&
      codes.every((text) => CLASSIFIED.test(text)) &&
      codes.some((text) => codes.some((other) => other.length > text.length && other.startsWith(text)));
    if (codes.length > 0 && (headed || isNested)) columns.add(column);
  }
  return columns;
}

/** Columns that number the rows (序号, 行次): neither codes nor quantities. */
function countingColumns(table: Table): Set<number> {
  const columns = new Set<number>();
  for (let column = 0; column < table.columns; column++) {
    const cells = uniqueCells(table, column);
    if (
      cells.some((cell) => /^(?:序号|行次|编号)$/u.test(cell.text)) ||
      countsRows(cells) ||
      countsInChinese(cells)
    )
      columns.add(column);
  }
  return columns;
}

const CHINESE = /^[一二三四五六七八九十]{1,3}$/u;

/** 一, 二, 三 and nothing else below a head. */
function countsInChinese([, ...cells]: readonly Cell[]): boolean {
  const texts = cells.flatMap(({ text }) => (text === '' || TOTAL.test(text) ? [] : [text]));
  return texts.length >= 2 && texts.every((text) => CHINESE.test(text));
}

/** 序号 一, 1, 2, 3, 二, 1, 2: what has a Chinese numeral is divided into what has a digit. */
function isLevelled(table: Table, column: number): boolean {
  const cells = uniqueCells(table, column);
  return (
    cells.filter(({ text }) => CHINESE.test(text)).length >= 2 &&
    cells.some(({ text }) => /^\d{1,2}$/u.test(text))
  );
}

const FEWEST_ROWS = 8;

/** 1, 2, 3, …, or 31, 32, 33, … below each other, with a gap or so: they number the rows, whatever stands at their head. */
function countsRows(cells: readonly Cell[]): boolean {
  const numbers = cells.flatMap(({ text }) => (text === '' ? [] : [text]));
  if (numbers.length < FEWEST_ROWS || !numbers.every((text) => /^\d{1,3}$/u.test(text))) return false;
  const steps = numbers.slice(1).map((text, index) => Number(text) - Number(numbers[index]));
  return steps.every((step) => step > 0) && steps.filter((step) => step === 1).length >= steps.length - 2;
}

function uniqueCells(table: Table, column: number): Cell[] {
  const cells = new Set<Cell>();
  for (let row = 0; row < table.rows; row++) {
    const cell = table.at(row, column);
    if (cell) cells.add(cell);
  }
  return [...cells];
}

/** A question asked of a column of rows again and again, answered once. */
export function oncePerColumn<Context extends readonly unknown[], Answer>(
  find: (rows: readonly GridRow[], column: number, ...context: Context) => Answer,
): (rows: readonly GridRow[], column: number, ...context: Context) => Answer {
  const known = new WeakMap<readonly GridRow[], Map<number, Answer>>();
  return (rows, column, ...context) => {
    const columns = known.get(rows) ?? new Map<number, Answer>();
    known.set(rows, columns);
    if (!columns.has(column)) columns.set(column, find(rows, column, ...context));
    return columns.get(column) as Answer;
  };
}
