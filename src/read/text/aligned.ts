/**
 * Where a text holds tables whose columns are aligned with blanks.
 */
import { decimalLabelOf, hasLabel } from './label.ts';
import type { Line } from './lines.ts';
import { recordsAt } from './records.ts';
import { hasGap, isFigure, tokensOf } from './tokens.ts';
import { unitRowsAt } from './unitRows.ts';

/** Lines from `start` up to, not including, `end` are one table. */
export interface Region {
  start: number;
  end: number;
}

/** Blank lines between two rows of one table. */
const spacing = 4;
const unitLine = /(?:^|\s)(?:金额)?单位[:：]/;
const sentence = /[，。；]/;

/**
 * The column-aligned tables of a text, in order.
 *
 * @param lines of the whole text
 */
export function alignedRegions(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let free = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (!isRow(lines[index]!)) continue;
    // Lines of fields tell their heads themselves, and figures with units their columns, wherever they stand.
    const told = recordsAt(lines, index) ?? unitRowsAt(lines, index);
    if (told !== null) {
      free = told.end;
      index = told.end - 1;
      continue;
    }
    const end = endOf(lines, index);
    const start = startOf(lines, index, free);
    // 主管部门 … 实施单位 …: the rows of a form over its first heads have values and no figures.
    const isOverHeads = end < lines.length && isFormHead(lines[end]!) && !isFormHead(lines[index]!);
    if (isOverHeads || isTable(lines.slice(index, end))) {
      regions.push({ start, end });
      free = end;
    }
    index = end - 1;
  }
  return regions;
}

/** Whether a line states the unit of the table beneath it, and belongs to no row. */
export function isCaption(line: Line): boolean {
  return unitLine.test(line.text);
}

/** Tabs, the bars of a drawn frame, and two bars or more divide cells, wherever these stand. */
const divided = /[\t│┃║]|[|｜].*[|｜]/;

function isRow(line: Line): boolean {
  return hasGap(line) && !isCaption(line) && !isTitle(line) && !isPartHead(line) && !divided.test(line.raw);
}

/** 第三部分  部门预算情况说明: the head of a part of the report, which no row of the table above it is. */
function isPartHead({ text }: Line): boolean {
  return /^第[一二三四五六七八九十]{1,3}(?:部分|章)\s/u.test(text);
}

const numberedTitle = /^附?表\s?[\d一二三四五六七八九十]{1,3}(?:[-－—.]\d{1,2})?\s+\S+$/;

/** 表1  2022年进出口情况: the table's title, which no column begins with. */
function isTitle(line: Line): boolean {
  return numberedTitle.test(line.text);
}

function endOf(lines: readonly Line[], start: number): number {
  let end = start + 1;
  let lone = 0;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (
      (line.blanksBefore > spacing && !isClosing(line)) ||
      isCaption(line) ||
      isTitle(line) ||
      isPartHead(line) ||
      isFormHead(line)
    )
      break;
    if (isRow(line)) {
      end = index + 1;
      lone = 0;
      continue;
    }
    if (isRule(line) || isEmptyItem(lines, index, start)) continue;
    if (!isLoneCell(line)) break;
    if (line.indent < 8) lone += 1;
    if (lone > 2) break;
  }
  return end;
}

/** Underscores below the heads or above the total: elsewhere they leave room to write, and so stay in the text, as drawn lines do not. */
export function isRule({ text }: Line): boolean {
  return /^_{8,}$/u.test(text);
}

/** The last row of an account may stand at the foot of its page. */
const lastRow = /^(?:收\s*入|支\s*出)?\s*[总合]\s*计\s/;
const farthest = 12;

function isClosing(line: Line): boolean {
  return isRow(line) && line.blanksBefore <= farthest && lastRow.test(line.text);
}

/** 五、上级补助收入 between 四、… and 六、…: an item of the account that has no amount. */
function isEmptyItem(lines: readonly Line[], index: number, start: number): boolean {
  const [line, next] = [lines[index]!, lines[index + 1]];
  const isItem = isLabelled(line) && line.width <= 32 && !sentence.test(line.text);
  if (!isItem || !next || !isRow(next) || next.blanksBefore > spacing) return false;
  return isLabelled(next) && lines.slice(start, index).filter(isRow).length >= 2;
}

const isLabelled = ({ text }: Line): boolean => hasLabel(text) || decimalLabelOf(text) !== null;

const formHead =
  /^(?:年初预算数?|全年预算数?|(?:全年)?执行数?|分值|执行率|得分|[一二三]级指标|(?:年度)?指标值|(?:实际|全年)?完成值)(?:[（(][^（）()]{1,8}[)）])?$/;
const fewestHeads = 4;

/**
 * 项目资金, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分: each part of the self-evaluation form (财预〔2020〕10号,
 * 附件) has heads and columns of its own, and begins a table.
 */
function isFormHead(line: Line): boolean {
  // Most rows name none of them, and need not be divided.
  if (!/得分|分值|指标|执行|预算|完成值/.test(line.text) || !isRow(line)) return false;
  const tokens = tokensOf(line.raw, 'characters');
  return tokens.filter(({ text }) => formHead.test(text)).length >= fewestHeads;
}

/** A row of which only one cell is filled, or the second line of a label. */
function isLoneCell(line: Line): boolean {
  if (line.width > 40 || sentence.test(line.text)) return false;
  return line.indent >= 8 || !(hasLabel(line.text) || decimalLabelOf(line.text) !== null);
}

/** The header's first lines may hold one cell each; they reach up to the line that states the unit. */
function startOf(lines: readonly Line[], first: number, free: number): number {
  for (let index = first - 1; index >= Math.max(free, first - 8); index -= 1) {
    const line = lines[index]!;
    if (isCaption(line)) return index + 1;
    if (line.indent < 8 || line.width > 40 || sentence.test(line.text)) break;
  }
  return first;
}

/** Two rows of labels in two columns are a letter's foot, not a table: figures or a third column make one. */
function isTable(lines: readonly Line[]): boolean {
  const rows = lines.filter(isRow);
  const prose = rows.filter((line) => sentence.test(line.text)).length;
  if (rows.length < 2 || prose * 2 > rows.length) return false;
  let withFigures = 0;
  let wide = 0;
  for (const row of rows) {
    const tokens = tokensOf(row.raw, 'characters');
    if (tokens.some((token) => isFigure(token.text))) withFigures += 1;
    if (tokens.length >= 3) wide += 1;
  }
  return withFigures * 3 >= rows.length || wide >= 2;
}
