/**
 * Tables of classification codes that a converter printed one cell a line: 301, 工资福利支出, 2,318.62, … Each row begins with
 * its code; where 科目编码 heads two columns, 人员经费 stands on the left and 公用经费 on the right.
 */
import type { HeadedRows } from './headedCells.ts';
import { isFigure } from './tokens.ts';

const code = /^[1-5]\d{2}(?:\d{2}){0,2}$/u;
const codeHead = /^(?:科目|功能分类科目|经济分类科目)?(?:编码|代码)$/u;
const total = /^(?:[一-鿿]{2,6})?(?:合\s*计|总\s*计)$/u;
/** Of economic uses, those that are paid to people. */
const ofPeople = /^30[13]/u;
const fewestRows = 3;
const mostHeads = 24;
const mostValues = 10;

/** The table that stands in a run of cells, or null. */
export function codedTable(texts: readonly string[]): HeadedRows | null {
  const first = texts.findIndex((_, index) => isCoded(texts, index));
  if (first < 0) return null;
  const heads = texts.slice(Math.max(0, first - mostHeads), first);
  const headed = heads.flatMap((text, index) => (codeHead.test(text) ? [first - heads.length + index] : []));
  const values = valuesOf(texts, first);
  if (headed.length === 0 || values === 0 || values > mostValues) return null;
  const found = headed.length === 2 && values === 1 ? sides(texts, first) : rowsFrom(texts, first, values);
  // 行政运行, 241.08, 241.08 of three columns: which of them is empty cannot be told.
  if (isCoded(texts, found.end)) return null;
  const coded = found.rows.filter((row) => row.some((text) => code.test(text))).length;
  if (coded < fewestRows) return null;
  const own = headsOf(texts, headed, first, found.rows[0]!.length);
  return {
    rows: own ? [own.heads, ...own.rows, ...found.rows] : found.rows,
    start: headed[0]!,
    end: found.end,
  };
}

/** The heads behind 科目编码, and a total row that may stand between them and the first code; null where they do not fit. */
function headsOf(
  texts: readonly string[],
  headed: readonly number[],
  first: number,
  width: number,
): { heads: string[]; rows: string[][] } | null {
  const between = texts.slice(headed[0], first);
  const at = between.findIndex((text, index) => total.test(text) && isFigure(between[index + 1] ?? ''));
  const heads = at < 0 ? between : between.slice(0, at);
  if (heads.length !== width) return null;
  const figures = at < 0 ? [] : between.slice(at + 1);
  if (at >= 0 && (figures.length !== width - 2 || !figures.every(isFigure))) return null;
  return { heads, rows: at < 0 ? [] : [['', between[at]!, ...figures]] };
}

/** A code, a name and a figure. */
function isCoded(texts: readonly string[], index: number): boolean {
  return code.test(texts[index] ?? '') && isName(texts[index + 1]) && isFigure(texts[index + 2] ?? '');
}

/** How many figures a row has: those behind its name, but for the code of the next. */
function valuesOf(texts: readonly string[], first: number): number {
  let end = first + 2;
  while (end < texts.length && isFigure(texts[end]!)) end += 1;
  return isCoded(texts, end - 1) ? end - first - 3 : end - first - 2;
}

/** Rows of a code, a name and as many figures each, with total rows that have no code. */
function rowsFrom(
  texts: readonly string[],
  first: number,
  values: number,
): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  let index = first;
  for (;;) {
    const isTotal = total.test(texts[index] ?? '');
    const start = isTotal ? index + 1 : index + 2;
    const figures = texts.slice(start, start + values);
    const isShort = figures.some((_, at) => isCoded(texts, start + at));
    if (!(isTotal || isCoded(texts, index)) || figures.length < values || isShort) break;
    if (!figures.every(isFigure)) break;
    const next = texts[start + values];
    if (next !== undefined && isFigure(next) && !isCoded(texts, start + values)) break;
    rows.push(isTotal ? ['', texts[index]!, ...figures] : [...texts.slice(index, start), ...figures]);
    index = start + values;
  }
  return { rows, end: index };
}

const sideWidth = 3;

/** Entries of two sides, one behind the other; where a side has no more of them, its cells are empty. */
function sides(texts: readonly string[], first: number): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  const blank = ['', '', ''];
  let left: string[] | null = null;
  const close = (right: string[]): void => {
    rows.push([...(left ?? blank), ...right]);
    left = null;
  };
  let index = first;
  for (;;) {
    const isTotal = total.test(texts[index] ?? '') && isFigure(texts[index + 1] ?? '');
    if (!isTotal && !isCoded(texts, index)) break;
    const entry = isTotal ? ['', texts[index]!, texts[index + 1]!] : texts.slice(index, index + sideWidth);
    index += isTotal ? 2 : sideWidth;
    const isLeft = isTotal ? left === null : ofPeople.test(entry[0]!);
    if (isLeft && left !== null) close(blank);
    if (isLeft) left = entry;
    else close(entry);
  }
  if (left !== null) close(blank);
  return { rows, end: index };
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /^[一-鿿（(“]/u.test(text) && !isFigure(text);
}
