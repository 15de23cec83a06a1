/**
 * Tables whose cells are set off with a single blank, as a copy from a page leaves them. Only a line of heads over
 * rows of one name and a figure for every other head shows one.
 */
import type { DelimitedRows } from './delimited.ts';
import { evenRows } from './evenRows.ts';
import type { Line } from './lines.ts';
import { isFigure } from './tokens.ts';

const sentence = /[，。；：:!?！？|｜\t]/;
const fewestColumns = 3;
const fewestRows = 2;
const longestHead = 14;

/**
 * The table that begins at a line, or null.
 *
 * @param lines of the whole text
 * @param start index of the line of heads
 */
export function spacedRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const heads = cellsOf(lines[start]!);
  if (heads.length < fewestColumns || heads.some((head) => !isHead(head))) return null;
  const rows = [heads];
  let end = start + 1;
  let [passed, pageNumbers] = [0, 0];
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next]!;
    // The number of a page may stand among the rows.
    if (pageNumber.test(line.text)) {
      passed += 1;
      continue;
    }
    const isAfterPage = pageNumber.test(lines[next - 1]!.text);
    const row = line.blanksBefore <= 1 || isAfterPage ? rowOf(cellsOf(line), heads) : null;
    if (row === null) break;
    rows.push(row);
    end = next + 1;
    pageNumbers = passed;
  }
  if (rows.length > fewestRows) return { rows, end, pageNumbers };
  const even = evenRows(heads, cellsBelow(lines, start));
  return even && { rows: [heads, ...even], end: start + 1 + even.length };
}

/** The cells of each line behind one, up to a blank line. */
function* cellsBelow(lines: readonly Line[], start: number): Iterable<string[]> {
  for (let index = start + 1; index < lines.length && lines[index]!.blanksBefore === 0; index += 1)
    yield cellsOf(lines[index]!);
}

const pageNumber = /^[-—–]?[ ]?\d{1,3}[ ]?[-—–]?$/;
const total = /^(?:合计|总计|共计|小计)$/;

/** Heads of names: 单位 and 项目名称 may stand beside each other. */
const headOfNames = /^(?:单位|[一-鿿]{0,4}(?:名称|项目|内容|类别|地点|对象|部门|乡镇|街道|县区|地区|科目))$/;

/** The cells of a row whose first two heads are of names, the second of which may tell numbers: 茶园提质1500亩. */
function namedTwice(cells: readonly string[], heads: readonly string[]): string[] | null {
  const [first = '', second = '', ...values] = cells;
  if (total.test(first)) {
    const isFull = cells.length === heads.length - 1 && cells.slice(1).every(isFigure);
    return isFull ? [first, '', ...cells.slice(1)] : null;
  }
  const areNames = [first, second].every((name) => !isFigure(name) && /\p{Script=Han}/u.test(name));
  return areNames && cells.length === heads.length && values.every(isFigure) ? [...cells] : null;
}

/** A name with a figure under every other head; a number before the name where the first head counts the rows. */
function rowOf(cells: readonly string[], heads: readonly string[]): string[] | null {
  if (heads.length > fewestColumns && heads.slice(0, 2).every((head) => headOfNames.test(head)))
    return namedTwice(cells, heads);
  const isNumbered = /^(?:序号|编号|行次)$/.test(heads[0]!);
  const [first = ''] = cells;
  if (!isNumbered || total.test(first)) {
    const [name, ...values] = cells;
    if (name === undefined || isFigure(name) || !values.every(isFigure)) return null;
    const missing = heads.length - cells.length;
    return missing === 0 ? [...cells] : isNumbered && missing === 1 ? ['', ...cells] : null;
  }
  const [number, name, ...values] = cells;
  if (!/^\d{1,3}$/.test(number ?? '') || name === undefined || isFigure(name)) return null;
  return cells.length === heads.length && values.every(isFigure) ? [...cells] : null;
}

function cellsOf({ text }: Line): string[] {
  return sentence.test(text) ? [] : text.split(/[ \u3000\u00a0]+/);
}

function isHead(text: string): boolean {
  return text.length <= longestHead && !/^[\d.,%]+$/.test(text) && /\p{Script=Han}/u.test(text);
}

const fewestEntries = 4;
const entry =
  /^([^，。；！？|｜\t]{2,40}?)[：:]?[ \u3000\u00a0]+([-－]?[\d,，]*\d{3}(?:\.\d{1,4})?|[-－]?[\d,，]+\.\d{1,4})$/;

/**
 * A list of names with one number each, 存款利息 26,310.55, as ledgers are copied: a table of two columns. A name alone may
 * stand over its entries.
 *
 * @param lines of the whole text
 * @param start index of the first entry
 */
export function ledgerAt(lines: readonly Line[], start: number): DelimitedRows | null {
  if (entryOf(lines[start]!) === null) return null;
  const rows: string[][] = [];
  let entries = 0;
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (end > start && line.blanksBefore > 1) break;
    const cells = entryOf(line) ?? headingOf(line, lines[end + 1]);
    if (cells === null) break;
    if (cells[1] !== '') entries += 1;
    rows.push(cells);
  }
  return entries >= fewestEntries ? { rows, end } : null;
}

function entryOf({ text }: Line): string[] | null {
  const match = entry.exec(text);
  const name = match?.[1] ?? '';
  if (match === null || !/\p{Script=Han}{2}/u.test(name) || /\d$/.test(name)) return null;
  return [name.trim(), match[2]!];
}

function headingOf({ text }: Line, next: Line | undefined): string[] | null {
  const isName = text.length <= 12 && /^\p{Script=Han}+[：:]?$/u.test(text);
  return isName && next !== undefined && next.blanksBefore === 0 && entryOf(next) !== null
    ? [text, '']
    : null;
}
