/** The words at the head of a cell's row and column. */
import type { Cell, Table } from './tables.ts';

/** 1,200, 9.4公里 and ≥95%, but no 2023年. */
const NUMBER = /^(?:[\s\d.,%‰\-−—–─()/／]*|[≥≤><=]?\d[\d.,]*(?![年月日季])(?:[一-鿿]{1,3}|%)?)$/u;

/** Columns whose words say what was to be reached and what was; they name nothing. */
const VALUES = /指标值|完成值|目标值|完成情况|偏差|原因|备注/u;
const HEAD_ROWS = 3;
const LONGEST_HEAD = 40;

/** The text cells to the left of a cell, nearest last, and the nearest rows of heads above it, top first. */
export function headsOf(table: Table, cell: Cell): Heads {
  const heads = known.get(cell) ?? findHeads(table, cell);
  known.set(cell, heads);
  return heads;
}

interface Heads {
  row: string;
  column: string;
}

const known = new WeakMap<Cell, Heads>();

function findHeads(table: Table, cell: Cell): Heads {
  const row: string[] = [];
  const seen = new Set<Cell>([cell]);
  for (let column = 0; column < cell.column; column++) {
    const left = table.at(cell.row, column);
    if (!left || seen.has(left)) continue;
    seen.add(left);
    if (isHead(left) && !VALUES.test(columnHead(table, cell.row, column))) row.push(left.text);
  }
  return { row: row.slice(-2).join(''), column: columnHead(table, cell.row, cell.column) };
}

/** The words of the block of head rows that stands nearest above a place. */
function columnHead(table: Table, row: number, column: number): string {
  const words: string[] = [];
  const own = table.at(row, column);
  const seen = new Set<Cell>(own ? [own] : []);
  let rows = 0;
  for (let above = row - 1; above >= 0 && rows < HEAD_ROWS; above--) {
    if (hasNumbers(table, above)) {
      if (words.length > 0) break;
      continue;
    }
    const head = table.at(above, column);
    const isName = head !== undefined && isHead(head) && head.columnSpan < table.columns;
    // A cell of sentences parts the heads above it from those below.
    if (words.length > 0 && head && head.text.length > LONGEST_HEAD) break;
    if (isName && !seen.has(head)) words.unshift(head.text);
    if (head) seen.add(head);
    if (words.length > 0) rows++;
  }
  return words.length > 0 ? words.slice(-2).join('') : headInside(table, own);
}

/** A name and its value in one cell: 执行率93.20%, 上年10,740.18元. */
const NAMED_VALUE = /^([一-鿿]{2,10}):?-?\d[\d.,]*(?:%|[百千]?[万亿]?元)?$/u;

/** 预算960.00 over 预算385.00: where all cells of a column repeat its name before their numbers, that is its head. */
function headInside(table: Table, own: Cell | undefined): string {
  const name = own && NAMED_VALUE.exec(own.text)?.[1];
  if (!own || name === undefined) return '';
  const alike = table.cells.filter(({ column }) => column === own.column);
  const areNamed = alike.every(({ text }) => NAMED_VALUE.exec(text)?.[1] === name);
  return areNamed && alike.length >= 2 ? name : '';
}

const numbered = new WeakMap<Table, Map<number, boolean>>();

/** Does a row hold numbers? Then it is no row of heads. */
function hasNumbers(table: Table, row: number): boolean {
  const known = numbered.get(table) ?? new Map<number, boolean>();
  numbered.set(table, known);
  let answer = known.get(row);
  if (answer === undefined) {
    answer = false;
    for (let column = 0; column < table.columns && !answer; column++) {
      const cell = table.at(row, column);
      answer = cell !== undefined && cell.text !== '' && NUMBER.test(cell.text) && /\d/u.test(cell.text);
    }
    answer ||= isValueRow(table, row);
    known.set(row, answer);
  }
  return answer;
}

/** 全年执行201.31 | 执行率93.20% | 得分9.32: names with their values, side by side. */
function isValueRow(table: Table, row: number): boolean {
  const own = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (cell && NAMED_VALUE.test(cell.text)) own.add(cell);
  }
  return own.size >= 2 && [...own].some(({ text }) => /[.%]/u.test(text));
}

/** A cell of words rather than of a number. */
export function isHead(cell: Cell): boolean {
  return cell.text !== '' && !NUMBER.test(cell.text) && cell.text.length <= LONGEST_HEAD;
}

const NAME_HEAD = /^(?:项目|科目|名称|(?:收入|支出|科目|项目)名称)$/u;

/** 项目 决算数 项目 决算数: the head of the names stands a second time in its row. */
export function repeatsHead(table: Table, start: number, column: number): boolean {
  for (let row = 0; row < Math.min(table.rows, HEAD_ROWS); row++) {
    const [first, again] = [table.at(row, start), table.at(row, column)];
    if (first && again && first !== again && first.text === again.text && NAME_HEAD.test(again.text))
      return true;
  }
  return false;
}
