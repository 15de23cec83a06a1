/**
 * Tables that a converter printed one cell a line, of whose rows some cells are words or dashes: 地块, 面积, 用途, 单价, 总价, then
 * 甲-01, 42.5, 商住, 126, 5355, … There are as many heads as a row has cells, and each column holds figures or words alone.
 */
import { isNameHead } from './cutHeads.ts';
import type { HeadedRows } from './headedCells.ts';
import { isFigure } from './tokens.ts';

const fewestRows = 3;
const fewestFigures = 2;
const [narrowest, widest] = [3, 12];
/** How many texts may stand before the heads. */
const mostBefore = 6;
const longestWord = 30;
const emptyCell = /^(?:[-—－–/／─]+|无)$/u;
const totalName = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|计)$/u;
const title = /(?:表|情况|结果|明细|清单|统计|公示|名单|一览|[）)])$|^单位[：:]/u;
/** What a form of scores asks for is told by its own heads. */
const ofForms = /^(?:分\s*值|权\s*重|得\s*分|[一二三]级指标|指标值|完成值|自评得分)/u;

/**
 * The table that stands in a run of cells, or null.
 *
 * @param texts a run of cells
 */
export function mixedTable(texts: readonly string[]): HeadedRows | null {
  if (texts.some((text) => ofForms.test(text))) return null;
  for (let start = 0; start < Math.min(texts.length, mostBefore); start += 1) {
    const isStart = start === 0 || title.test(texts[start - 1]!) || isNameHead(texts[start]!);
    if (!isStart) continue;
    for (let width = narrowest; width <= widest; width += 1) {
      const table = tableAt(texts, start, width);
      if (table !== null) return table;
    }
  }
  return null;
}

function tableAt(texts: readonly string[], start: number, width: number): HeadedRows | null {
  const heads = texts.slice(start, start + width);
  if (heads.length < width || !heads.every(isWord) || new Set(heads).size < width) return null;
  const rows: string[][] = [];
  let index = start + width;
  for (; index + width <= texts.length; index += width) {
    const row = texts.slice(index, index + width);
    if (!continues(rows, row)) break;
    rows.push(row);
    if (totalName.test(row[0]!)) {
      index += width;
      break;
    }
  }
  const entries = rows.filter(([name]) => !totalName.test(name!));
  const figures = heads.filter((_, column) => entries.every((row) => isAmount(row[column]!)));
  const isWhole = index >= texts.length || isWord(texts[index]!);
  return entries.length >= fewestRows && figures.length >= fewestFigures && isWhole
    ? { rows: [heads, ...rows], start, end: index }
    : null;
}

/** Is this one more row, of figures where the first one has them, and of words where it has those? */
function continues([first]: readonly (readonly string[])[], row: readonly string[]): boolean {
  const [name, ...cells] = row;
  if (!isWord(name!) || !cells.some(isFigure)) return false;
  if (totalName.test(name!)) return first !== undefined && cells.every(isAmount);
  return (
    first === undefined ||
    cells.every((text, index) => {
      const model = first[index + 1]!;
      if (emptyCell.test(text) || emptyCell.test(model)) return true;
      return isFigure(text) === isFigure(model);
    })
  );
}

function isAmount(text: string): boolean {
  return isFigure(text) || emptyCell.test(text);
}

function isWord(text: string): boolean {
  return text !== '' && text.length <= longestWord && !/^[\d≥≤=＝><＞＜±+\-—－/／%]/u.test(text);
}
