/**
 * Rows of forms that a converter printed one cell a line where the last head is one of remarks (偏差原因分析及改进措施,
 * 备注), which most rows leave empty: what stands between the figures of a row and the names of the next is the remark.
 */
import type { Line } from './lines.ts';
import { isFigure } from './tokens.ts';

/** The rows below some heads, and where the texts after them begin. */
export interface RemarkedRows {
  rows: string[][];
  end: number;
}

/** How the rows of a form are made. */
export interface RowShape {
  /** How many columns the names have. */
  names: number;
  /** How many cells follow the names, without the remark. */
  values: number;
  /** How many of these, at their end, are points. */
  points: number;
}

const remarkHead = /^(?=.*(?:原因|措施|改进|备\s*注|说\s*明))[一-鿿\s、]{2,16}$/u;
const totalName = /^(?:合\s*计|总\s*计|总\s*分|总得分)$/u;
/** Names of groups of indicators, of the first and the second level. */
const groupName =
  /^(?:产出|效益|效果|满意度|成本|数量|质量|时效|决策|投入管理|过程管理|过程|投入|管理|预算执行|(?:经济|社会|生态|环境)(?:效益|成本)|可持续(?:影响|发展)?(?:力|能力)?|(?:社会公众|公众|受益群众|服务对象)(?:或服务对象)?满意度?)(?:类?指标|情况|率)?(?:[（(]\d[\d.]*分?[)）])?$/u;
const pointsOf = /^\d{1,3}(?:\.\d{1,2})?$/u;
const emptyCell = /^(?:[-—－–/／]+|无)$/u;
const longestRemark = 160;
const mostRemarks = 3;

/** Is this the name of a group of indicators: 产出指标（50分）? */
export function isGroupName(text: string): boolean {
  return groupName.test(text);
}

/** Is this a head of remarks? */
export function isRemarkHead(text: string): boolean {
  return remarkHead.test(text);
}

/** Does a line tell more than a cell does, and stand where the remark of a row stands: behind its figures, before the next row? */
export function isRemark(lines: readonly Line[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (!before || !next || next.blanksBefore > 1 || line.text.length > longestRemark) return false;
  if (/[|｜\t]/u.test(line.raw) || /^[^，。；]{2,10}[：:]/u.test(line.text)) return false;
  return isFigure(before.text) && !isFigure(next.text) && !/[，。；：|｜\t]/u.test(next.raw);
}

/** （50分） on a line of its own belongs to the name before it. */
export function withOwnPoints(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && /^[（(]\d[\d.]*分?[)）]$/u.test(text) && groupName.test(last))
      joined[joined.length - 1] = last + text;
    else joined.push(text);
  }
  return joined;
}

/** A name that stands over others of its form, and never beside a name of its own rank: 满意度指标, 预算执行（10分）. */
const firstRank =
  /^(?:(?:产出|效益|效果|满意度|决策|投入管理|过程管理|过程|投入)(?:类?指标)?[（(]\d[\d.]*分?[)）]|(?:产出|效益|满意度)指标|预算执行(?:情况|率)?[（(]\d[\d.]*分?[)）])$/u;

/** The cells of a row that lacks some of its names: those of the last columns, and the first where it stands over the others. */
export function placed(cells: readonly string[], width: number): string[] {
  const blank = new Array<string>(width - cells.length).fill('');
  const [first = '', ...others] = cells;
  return firstRank.test(first) ? [first, ...blank, ...others] : [...blank, ...cells];
}

/** The rows of indicators from a text on. */
export function remarkedIndicators(texts: readonly string[], first: number, shape: RowShape): RemarkedRows {
  const rows: string[][] = [];
  let index = first;
  while (index < texts.length) {
    const total = totalAt(texts, index, shape);
    if (total) return { rows: [...rows, total.row], end: total.end };
    const start = rowStart(texts, index, shape, rows.length > 0);
    if (start === null) break;
    const last = rows.at(-1);
    if (last) last[last.length - 1] = texts.slice(index, start).join('');
    const length = rowAt(texts, start, shape)!;
    rows.push([...placed(texts.slice(start, start + length), shape.names + shape.values), '']);
    index = start + length;
    const past = totalPast(texts, index, shape);
    if (past !== null) {
      rows.at(-1)![shape.names + shape.values] = texts.slice(index, past).join('');
      index = past;
    }
  }
  return { rows, end: index };
}

/** Where the total stands behind a remark. */
function totalPast(texts: readonly string[], index: number, shape: RowShape): number | null {
  for (let at = index + 1; at <= index + mostRemarks && at < texts.length; at += 1) {
    if (rowAt(texts, at - 1, shape) !== null) return null;
    if (totalAt(texts, at, shape)) return at;
  }
  return null;
}

/** Where the names of the next row begin: behind the remark of the row before. */
function rowStart(texts: readonly string[], index: number, shape: RowShape, hasRow: boolean): number | null {
  const most = hasRow ? mostRemarks : 0;
  for (let start = index; start <= index + most && start < texts.length; start += 1) {
    const length = rowAt(texts, start, shape);
    if (length === null) continue;
    const names = texts.slice(start, start + length - shape.values);
    const group = names.findIndex((name) => groupName.test(name));
    const told = names.findLastIndex((name, at) => at < names.length - 1 && /[，。；、]/u.test(name)) + 1;
    return start + (hasRow ? Math.max(group, told, 0) : 0);
  }
  return null;
}

/** How many cells the row takes that begins here. */
function rowAt(texts: readonly string[], start: number, { names, values, points }: RowShape): number | null {
  for (let count = 1; count <= names; count += 1) {
    const end = start + count + values;
    if (end > texts.length || !texts.slice(start, start + count).every(isName)) return null;
    const isEnd = texts.slice(end - points, end).every((text) => pointsOf.test(text));
    // 20, 20, 无: a remark that says that there is none.
    const next = texts[end] ?? '';
    if (isEnd && (!isFigure(next) || next === '无')) return count + values;
  }
  return null;
}

/** 总分, perhaps dashes for what it has not, and its points. */
function totalAt(
  texts: readonly string[],
  start: number,
  { names, values, points }: RowShape,
): { row: string[]; end: number } | null {
  if (!totalName.test(texts[start] ?? '')) return null;
  let first = start + 1;
  while (emptyCell.test(texts[first] ?? '')) first += 1;
  let end = first;
  while (end < first + points && pointsOf.test(texts[end] ?? '')) end += 1;
  if (end === first) return null;
  const blank = new Array<string>(names + values - 1 - (end - first)).fill('');
  return { row: [texts[start]!, ...blank, ...texts.slice(first, end), ''], end };
}

const fewestRows = 3;

/** 支出内容, 金额, 占比, 备注, then rows of a name, as many figures as heads stand between, and perhaps a remark. */
export function remarkedList(
  texts: readonly string[],
  head: number,
  free: number,
): (RemarkedRows & { start: number }) | null {
  let values = 0;
  while (isFigure(texts[head + 2 + values] ?? '')) values += 1;
  const start = head - values - 1;
  if (values === 0 || start < free || !texts.slice(start, head + 1).every(isName)) return null;
  const isRow = (at: number): boolean =>
    isName(texts[at] ?? '') &&
    texts.slice(at + 1, at + 1 + values).every(isFigure) &&
    texts.length >= at + 1 + values &&
    !isFigure(texts[at + 1 + values] ?? '');
  const rows: string[][] = [texts.slice(start, head + 1)];
  let index = head + 1;
  while (isRow(index)) {
    const end = index + 1 + values;
    const hasRemark = !isRow(end) && isRow(end + 1) && !totalName.test(texts[index]!);
    rows.push([...texts.slice(index, end), hasRemark ? texts[end]! : '']);
    if (totalName.test(texts[index]!)) return { rows, start, end };
    index = hasRemark ? end + 1 : end;
  }
  return rows.length > fewestRows ? { rows, start, end: index } : null;
}

function isName(text: string): boolean {
  return text !== '' && !/^[\d≥≤=＝><＞＜±+\-—－/／%]/u.test(text) && !emptyCell.test(text);
}
