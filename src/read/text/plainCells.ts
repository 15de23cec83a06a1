/**
 * Tables that a converter printed one cell a line, whose rows are a name and as many figures each and bear no numbers:
 * 乡镇, 项目数, 资金, then 青岗镇, 14, 2,106.4, 桐木镇, 11, … The figures behind the first name tell how many a row has, and
 * the texts before it are the heads, of which narrow columns may cut some over lines.
 */

import { cutHeads, isNameHead } from './cutHeads.ts';
import type { HeadedRows } from './headedCells.ts';
import { isFigure } from './tokens.ts';

const fewestRows = 3;
const fewestPairs = 4;
const mostValues = 12;
const longestName = 30;
const emptyCell = /^(?:[-—－–/／]+|无)$/u;
/** What a form of scores asks for is told by its own heads. */
const ofForms = /^(?:分\s*值|权\s*重|得\s*分|[一二三]级指标|指标值|完成值|自评得分)/u;

/**
 * The table that a run of cells is, but for the texts before its heads; null where it is more or something else.
 *
 * @param texts a run of cells
 */
export function wholeTable(texts: readonly string[]): HeadedRows | null {
  const first = texts.findIndex((text, index) => isRowName(text) && isAmount(texts[index + 1]));
  const table = first < 0 || valuesAt(texts, first) < 2 ? null : tableAt(texts, first, 0).table;
  return table?.end === texts.length ? table : null;
}

/**
 * The tables of a run of cells, in order; none where a form of scores stands in it.
 *
 * @param texts a run of cells
 */
export function plainTables(texts: readonly string[]): HeadedRows[] {
  if (texts.some((text) => ofForms.test(text))) return [];
  const tables: HeadedRows[] = [];
  let free = 0;
  for (let index = 0; index < texts.length; index += 1) {
    if (!isRowName(texts[index]!) || !isAmount(texts[index + 1])) continue;
    const { table, end } = tableAt(texts, index, free);
    if (table !== null) tables.push(table);
    // A row of another shape breaks what stands around it: nothing before it is a head of what follows.
    free = end;
    index = end - 1;
  }
  return tables;
}

/** The table whose first row begins here, or null, and where the rows end that are one table or none. */
function tableAt(
  texts: readonly string[],
  first: number,
  free: number,
): { table: HeadedRows | null; end: number } {
  const values = valuesAt(texts, first);
  if (values > mostValues) return { table: null, end: first + 1 + values };
  const { rows, end } = rowsFrom(texts, first, values);
  const filled = rows.filter((row) => row[1] !== '').length;
  if (values === 1) return { table: pairs(rows, filled, { start: first, end }), end };
  const heads = filled < fewestRows ? null : headsBefore(texts, first, free, values + 1);
  const table = heads && { rows: [heads.heads, ...rows], start: heads.start, end };
  return { table, end };
}

/**
 * Names with one figure each need no heads; what has no part behind its point and no thousands may be anything. Where 一、 and
 * 二、 number the names, they are headings of an outline, which is read as such.
 */
function pairs(rows: string[][], filled: number, place: { start: number; end: number }): HeadedRows | null {
  const telling = rows.filter(([, figure]) => /[.,，．]/u.test(figure ?? '')).length;
  const isOutline = rows.some(([name]) => /^[一二三四五六七八九十]{1,3}、/u.test(name!));
  return filled >= fewestPairs && telling * 2 > filled && !isOutline ? { rows, ...place } : null;
}

/** The rows from a name on, as long as each has as many figures; a name alone stands over the rows below it. */
function rowsFrom(
  texts: readonly string[],
  first: number,
  values: number,
): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  let end = first;
  for (let index = first; index < texts.length; ) {
    if (!isRowName(texts[index]!)) break;
    if (valuesAt(texts, index) === values) {
      rows.push(texts.slice(index, index + values + 1));
      index += values + 1;
      end = index;
      continue;
    }
    const isOver = isRowName(texts[index + 1] ?? '') && valuesAt(texts, index + 1) === values;
    if (valuesAt(texts, index) > 0 || !isOver) break;
    // 机关事业单位基本养老, 保险缴费支出, 280.15: a long name goes on in the next line.
    if (texts[index]!.length >= longCut) {
      rows.push([texts[index]! + texts[index + 1]!, ...texts.slice(index + 2, index + 2 + values)]);
      index += values + 2;
      end = index;
      continue;
    }
    rows.push([texts[index]!, ...new Array<string>(values).fill('')]);
    index += 1;
  }
  while (
    rows.length > 0 &&
    rows
      .at(-1)!
      .slice(1)
      .every((text) => text === '')
  )
    rows.pop();
  return { rows, end };
}

const longCut = 8;

/** How many figures stand behind a name. */
function valuesAt(texts: readonly string[], name: number): number {
  let values = 0;
  while (isAmount(texts[name + 1 + values])) values += 1;
  return values;
}

/** As many heads as the rows have cells, right before the first of them. */
function headsBefore(
  texts: readonly string[],
  first: number,
  free: number,
  width: number,
): { heads: string[]; start: number } | null {
  const before = texts.slice(free, first);
  const start = before.findLastIndex((text) => isNameHead(text));
  const own = start >= 0 ? before.slice(start) : before.slice(-width);
  if (!own.every(isRowName)) return null;
  const heads =
    start >= 0 ? cutHeads(own, width) : own.length === width && before.length === width ? own : null;
  return heads === null ? null : { heads, start: first - own.length };
}

function isAmount(text: string | undefined): boolean {
  return text !== undefined && (isFigure(text) || emptyCell.test(text));
}

/** Rows may bear years or months as well, and numbers before their names. */
function isRowName(text: string): boolean {
  return isName(text) || /^(?:\d{4}年|\d{1,2}月|第\d+[季批期]|\d{1,2}[.、．]\s?\p{Script=Han})/u.test(text);
}

function isName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= longestName &&
    !/^[\d≥≤=＝><＞＜±+\-—－/／%]/u.test(text) &&
    !emptyCell.test(text)
  );
}
