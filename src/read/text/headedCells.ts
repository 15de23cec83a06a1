/**
 * Forms that a converter printed one cell a line, whose rows bear no numbers: the heads tell how many values a
 * row has. Two kinds are known: amounts of funds (one name, as many figures as heads), and indicators (up to three
 * names, target, result, weight and score). What does not fit stays a text of its own.
 */
import { pairedRows } from './pairedCells.ts';
import { wholeTable } from './plainCells.ts';
import { isRemarkHead, placed, remarkedIndicators, remarkedList } from './remarkedCells.ts';
import { isFigure } from './tokens.ts';

/** A table with its rows, the heads first, and where the texts after it begin. */
export interface HeadedRows {
  rows: string[][];
  start: number;
  end: number;
}

const scoreHead = /^(?:自评|实际|评价)?(?:得\s*分|评\s*分)$/;
/** Where a form of funds has no score, its last head is the rate. */
const fundsHead = /预算|计划|下达|到位|安排/u;
const rateHead = /^(?:预算)?执行率(?:[（(][^（）()]{1,8}[)）])?$/;
const weightHead = /^(?:分\s*值|权\s*重|满\s*分|标准分)(?:[（(]分[）)])?$/;
/** 扣分 behind 得分: what the score lacks of its weight. */
const lostHead = /^(?:扣\s*分|失\s*分)$/;
const valueHead = /(?:指标|目标|完成|实际|计划|实现)值|完成情况|目标$/;
const firstHead = /^(?:一级|二级|三级)?指标(?:名称|内容)?$/;
const furtherHead = /偏差|原因|改进|备注|说明/;
const totalName = /^(?:合\s*计|总\s*计|总\s*分)$/;
const emptyCell = /^(?:[-—－–/／]+|无)$/;
const mostHeads = 10;

/** The tables of a run of cells, in order. */
export function headedTables(texts: readonly string[]): HeadedRows[] {
  const tables: HeadedRows[] = [];
  let free = 0;
  const plain = wholeTable(texts);
  if (plain !== null) return [plain];
  for (let index = 0; index < texts.length; index += 1) {
    const remarked = pairedRows(texts, index) ?? (index < 2 ? null : withRemarks(texts, index, free));
    if (remarked !== null) {
      tables.push(remarked);
      free = remarked.end;
      index = remarked.end - 1;
      continue;
    }
    if (index < 2) continue;
    const isRate = rateHead.test(texts[index]!) && (isAmount(texts[index + 1]) || isAmount(texts[index + 2]));
    if (!isRate && (!scoreHead.test(texts[index]!) || furtherHead.test(texts[index + 1] ?? ''))) continue;
    const last = lostHead.test(texts[index + 1] ?? '') ? index + 1 : index;
    const table =
      (isRate ? null : indicators(texts, last, free)) ??
      funds(texts, index, free) ??
      oneRow(texts, index, free);
    if (table === null) continue;
    tables.push(table);
    free = table.end;
    index = table.end - 1;
  }
  return tables;
}

/**
 * The form whose last head stands here, where that is one of remarks, or of weights with no score behind it (the target
 * form).
 */
function withRemarks(texts: readonly string[], last: number, free: number): HeadedRows | null {
  const hasRemarks = isRemarkHead(texts[last]!);
  const lastPoints = hasRemarks ? last - 1 : last;
  const isScored = scoreHead.test(texts[lastPoints]!);
  const isWeighed = weightHead.test(texts[isScored ? lastPoints - 1 : lastPoints]!);
  if (!isWeighed || (isScored && !hasRemarks)) return hasRemarks ? remarkedList(texts, last, free) : null;
  const start = headsFrom(texts, last, free);
  if (start === null) return null;
  const heads = texts.slice(start, last + 1);
  const names = heads.findIndex((head) => valueHead.test(head));
  if (names < 1) return null;
  const values = lastPoints + 1 - start - names;
  const found = remarkedIndicators(texts, last + 1, { names, values, points: isScored ? 2 : 1 });
  if (found.rows.length < 2) return null;
  const rows = hasRemarks ? found.rows : found.rows.map((row) => row.slice(0, -1));
  return { rows: [heads, ...rows], start, end: found.end };
}

/** Where the heads begin that end here: with 一级指标, or what stands for it. */
function headsFrom(texts: readonly string[], last: number, free: number): number | null {
  let start = -1;
  for (let index = last - 1; index >= Math.max(free, last - mostHeads); index -= 1)
    if (firstHead.test(texts[index]!)) start = index;
    else if (start >= 0) break;
  return start < 0 ? null : start;
}

/** 一级指标, …, 分值, 得分, then rows of names and values; names that go on from the row above are left out. */
function indicators(texts: readonly string[], last: number, free: number): HeadedRows | null {
  const isLost = lostHead.test(texts[last]!);
  if (!weightHead.test(texts[isLost ? last - 2 : last - 1]!)) return null;
  const points = isLost ? 3 : 2;
  const start = headsFrom(texts, last, free);
  if (start === null) return null;
  const heads = texts.slice(start, last + 1);
  const names = heads.findIndex((head) => valueHead.test(head));
  if (names < 1) return null;
  const values = heads.length - names;
  const rows: string[][] = [];
  let index = last + 1;
  for (;;) {
    const total = totalAt(texts, index, heads.length, points);
    const length = total?.length ?? indicatorAt(texts, index, names, values);
    if (length === null) {
      // 产出指标 in a cell of its own, over the rows of its group.
      const isGroup = isName(texts[index] ?? '') && indicatorAt(texts, index + 1, names, values) !== null;
      if (!isGroup) break;
      rows.push([texts[index]!, ...heads.slice(1).map(() => '')]);
      index += 1;
      continue;
    }
    rows.push(total?.row ?? placed(texts.slice(index, index + length), heads.length));
    index += length;
    if (total) break;
  }
  return rows.length >= 2 ? { rows: [heads, ...rows], start, end: index } : null;
}

/** How many cells the row takes that begins here: names, then values of which the last two are figures. */
function indicatorAt(texts: readonly string[], start: number, names: number, values: number): number | null {
  for (let count = 1; count <= names; count += 1) {
    const end = start + count + values;
    if (end > texts.length || !texts.slice(start, start + count).every(isName)) return null;
    const isEnd = isFigure(texts[end - 1]!) && isFigure(texts[end - 2]!);
    if (isEnd && (end === texts.length || isName(texts[end]!))) return count + values;
  }
  return null;
}

/** 合计, weight and score, or the score alone; what is lacking too where the rows tell it. */
function totalAt(
  texts: readonly string[],
  start: number,
  width: number,
  most: number,
): { row: string[]; length: number } | null {
  if (!totalName.test(texts[start] ?? '')) return null;
  let first = start + 1;
  // 总分, —, —, 100, 96.5: it has neither target nor result.
  while (emptyCell.test(texts[first] ?? '')) first += 1;
  let end = first;
  while (end < first + most && isFigure(texts[end] ?? '') && !emptyCell.test(texts[end]!)) end += 1;
  const figures = texts.slice(first, end);
  if (figures.length === 0) return null;
  const row = new Array<string>(width).fill('');
  row[0] = texts[start]!;
  for (const [index, text] of figures.entries()) row[width - figures.length + index] = text!;
  return { row, length: end - start };
}

/** 年初预算数, …, 得分, then rows of one name and a figure or a dash for each head. */
function funds(texts: readonly string[], last: number, free: number): HeadedRows | null {
  let values = 0;
  while (isAmount(texts[last + 2 + values])) values += 1;
  const start = last - values;
  if (values < 3 || start < free || !texts.slice(start, last + 1).every(isName)) return null;
  const rows: string[][] = [];
  let index = last + 1;
  while (isRow(texts, index, values)) {
    rows.push(texts.slice(index, index + values + 1));
    index += values + 1;
  }
  return rows.length > 0 ? { rows: [texts.slice(start, last + 1), ...rows], start, end: index } : null;
}

/** 预算数, 执行数, 执行率, 得分, then 286.00, 271.70, 95.0%, 9.5: one row without a name. */
function oneRow(texts: readonly string[], last: number, free: number): HeadedRows | null {
  let values = 0;
  while (isAmount(texts[last + 1 + values])) values += 1;
  const start = last - values + 1;
  const heads = texts.slice(Math.max(start, 0), last + 1);
  const isHeaded =
    heads.every(isName) && heads.some((head) => rateHead.test(head)) && fundsHead.test(heads[0]!);
  if (values < 3 || start < free || !isHeaded) return null;
  return { rows: [heads, texts.slice(last + 1, last + 1 + values)], start, end: last + 1 + values };
}

function isRow(texts: readonly string[], start: number, values: number): boolean {
  const cells = texts.slice(start + 1, start + 1 + values);
  return (
    isName(texts[start] ?? '') &&
    cells.length === values &&
    cells.every(isAmount) &&
    !isAmount(texts[start + 1 + values])
  );
}

function isAmount(text: string | undefined): boolean {
  return text !== undefined && (isFigure(text) || emptyCell.test(text));
}

function isName(text: string): boolean {
  return text !== '' && !/^[\d≥≤=＝><＞＜±+\-—－/／%]/.test(text) && !emptyCell.test(text);
}
