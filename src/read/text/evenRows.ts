/**
 * Tables whose cells are set off with one blank, where words stand between the figures too: 序号　项目　主管部门　资金　得分　等级.
 * Every row has a cell under each head, and every column holds figures alone or words alone.
 */
import { isFigure } from './tokens.ts';

const fewestColumns = 4;
const fewestRows = 3;
const counting = /^(?:序号|编号|行次)$/;
const cellOfWords = /^(?:\p{Script=Han}|[A-Za-z“《（(])/u;
const longestCell = 24;

/**
 * The rows under some heads, or null where not every column is of one kind.
 *
 * @param heads the cells of the first line
 * @param lines the cells of the lines behind it, in order
 */
export function evenRows(heads: readonly string[], lines: Iterable<readonly string[]>): string[][] | null {
  if (heads.length < fewestColumns || new Set(heads).size < heads.length) return null;
  const rows: string[][] = [];
  for (const cells of lines) {
    const [first] = rows;
    if (cells.length !== heads.length || !cells.every(isCell)) break;
    if (first && cells.some((cell, column) => isNumber(cell) !== isNumber(first[column]!))) break;
    rows.push([...cells]);
  }
  return rows.length >= fewestRows && hasBothKinds(heads, rows[0]!) ? rows : null;
}

/** １ numbers a row as 1 does. */
function isNumber(text: string): boolean {
  return isFigure(text.normalize('NFKC'));
}

function isCell(text: string): boolean {
  return text.length <= longestCell && (isNumber(text) || cellOfWords.test(text));
}

/** A name, and a figure that does not merely number the rows; 甲 乙 丙 under 甲 乙 丙 are no table. */
function hasBothKinds(heads: readonly string[], row: readonly string[]): boolean {
  const isCounted = counting.test(heads[0]!);
  return (
    row.some((cell) => !isNumber(cell)) &&
    row.some((cell, column) => isNumber(cell) && !(column === 0 && isCounted))
  );
}
