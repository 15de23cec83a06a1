/**
 * A line as pieces of text with wide gaps between them: the raw material of column-aligned tables.
 */
import { decimalLabelOf, hasLabel } from './label.ts';
import { isWide, type Line } from './lines.ts';

/** A piece of a line. Positions are columns, counted from 0; the end is exclusive. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * How a position is counted. Editors give a Chinese character two columns; pdftotext counts characters, and
 * fills up with blanks accordingly.
 */
export type Measure = 'characters' | 'columns';

const gap = /[ \u3000\u00a0]{2}/;
const figure = /^[-－+△▲]?[\d０-９][\d０-９,，.．\s]*[%％‰]?$/;
const dash = /^(?:[-—－/]+|无)$/;

/** Whether a line holds a gap of two or more blanks, or heads set off by wide ones, between its words. */
export function hasGap(line: Line): boolean {
  return gap.test(line.text) || isWidelySpaced(line.text);
}

/** 县（区）　任务（万亩）　支出率: three words or more, none but a figure of a single character, with one wide blank between. */
function isWidelySpaced(text: string): boolean {
  if (!text.includes('\u3000') || sentence.test(text)) return false;
  const words = text
    .trim()
    .replace(spreadWord, '$1$2')
    .split(/\u3000+/);
  const isCell = (word: string, index: number): boolean =>
    word.length >= 2 || (isFigure(word) && (index > 0 || words.length > 3)) || /^[优良中差]$/u.test(word);
  return words.length >= 3 && words.every(isCell);
}

const sentence = /[，。；]/;

/**
 * The pieces of a line.
 *
 * @param raw the line with its leading blanks
 * @param measure how positions are counted
 */
export function tokensOf(raw: string, measure: Measure): Token[] {
  const pieces = withWholeWords(piecesOf(raw, measure));
  const [first, ...others] = pieces;
  const isTouched = first && others.filter(({ text }) => isFigure(text)).length >= 2;
  const isFilled = first && others.length === 0 && widelyFilled.test(first.text);
  const divided =
    (isTouched && labelThenFigure.test(first.text)) || isFilled
      ? [...dividedLabel(first), ...others]
      : pieces;
  // （万元）  其中：当年财政拨款 400.00: the second piece may be the label.
  const [head, label, ...rest] = divided;
  const isLabelled =
    head && label && rest.filter(({ text }) => isFigure(text)).length >= 2 && !isFigure(head.text);
  const touched =
    isLabelled && labelThenFigure.test(label.text) ? [head, ...dividedLabel(label), ...rest] : divided;
  const whole = withRemark(withAccountSide(withCodedLabel(touched)).flatMap(withoutOverrun));
  return whole.some(({ text }) => figureThenLabel.test(text)) ? whole.flatMap(dividedFigure) : whole;
}

/** A figure and the words that it touches, which match as a first and a second part: a digit takes a column. */
function cutBehindFigure({ start, end }: Token, [, figures, words]: RegExpExecArray): [Token, Token] {
  const cut = start + figures!.length;
  return [
    { text: figures!, start, end: cut },
    { text: words!, start: cut + 1, end },
  ];
}

/** Words and the figure that they touch. */
function cutBeforeFigure({ start, end }: Token, [, words, figures]: RegExpExecArray): [Token, Token] {
  const cut = end - figures!.length;
  return [
    { text: words!, start, end: cut - 1 },
    { text: figures!, start: cut, end },
  ];
}

/** 事业收入  248,375,300.00 住房保障  5,133,600.00: the figure of one side of an account touches the name on the other. */
function withAccountSide(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const match = figureThenName.exec(token.text);
    if (!match || !before || isFigure(before.text) || !after || !isFigure(after.text)) return [token];
    return cutBehindFigure(token, match);
  });
}

const figureThenName =
  /^(\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}\.\d{2})[ \u3000]([\u4e00-\u9fff][\u4e00-\u9fff（）()、]{1,24})$/;

const figureThenRemark = /^(\d[\d,]*(?:\.\d{1,4})?)[ \u3000]([\u4e00-\u9fff（(].{3,})$/;
const fewestFigures = 3;

/** 705  620  0  85 含闽水计财〔2017〕31号结算数: a remark that touches the last figure of its row. */
function withRemark(tokens: Token[]): Token[] {
  const last = tokens.at(-1);
  const match = last && figureThenRemark.exec(last.text);
  if (!match || tokens.filter(({ text }) => isFigure(text)).length < fewestFigures) return tokens;
  return [...tokens.slice(0, -1), ...cutBehindFigure(last, match)];
}

const classCode = /^\d{1,7}$/;
const longCode = /^\d{3,7}$/;

/**
 * 301  08  基本养老保险缴费 1,496,730  1,496,730  0: behind codes the label touches the first of its figures; and behind its number
 * (3　　设备租用（两年）　96.00　　88.00).
 */
function withCodedLabel(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ text }) => !classCode.test(text));
  const label = tokens[at];
  if (at < 1 || !label || !labelThenFigure.test(label.text)) return tokens;
  const rest = tokens.slice(at + 1);
  // Behind the code of a class (30231 公用车运行维护费 66,000) one figure is enough.
  const fewest = longCode.test(tokens[at - 1]!.text) ? 0 : 2;
  if (rest.length < fewest || !rest.every(({ text }) => isFigure(text))) return tokens;
  return [...tokens.slice(0, at), ...dividedLabel(label), ...rest];
}

/** A label too long for its column, which touches its figure and the code behind it: 基本养老保险费 146.52 30207. */
const overrun = /^(.*[\u4e00-\u9fff）)]) ([\d,]{1,15}\.\d{1,4}) (\d{3,7})$/;

function withoutOverrun(token: Token): Token[] {
  const match = overrun.exec(token.text);
  if (!match) return [token];
  const [, label, figures, code] = match as unknown as [string, string, string, string];
  const last = token.end - code.length;
  const middle = last - 1 - figures.length;
  return [
    { text: label, start: token.start, end: middle - 1 },
    { text: figures, start: middle, end: last - 1 },
    { text: code, start: last, end: token.end },
  ];
}

/** 项　　目, as a word of a line of heads. */
const spreadWord = /(?<=^|\u3000)(\S)\u3000+([目计数分区位别称额注号入出次])(?=\u3000|$)/g;

/** Words of two letters that are spread to fill their column: 合  计, 项    目. */
const spread = new Set(
  '合计 总计 小计 共计 总分 项目 科目 地区 单位 类别 名称 金额 备注 序号 收入 支出 栏次 权重 分值 得分 满分'.split(
    ' ',
  ),
);
/** 收  入  总  计: the words of the last row. */
const sides = new Set(['收入', '支出']);
const totals = new Set(['总计', '合计']);
const beside = 8;

/** Columns between the two letters of one word. */
const widest = 30;

function withWholeWords(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    // 项    目（按功能分类）: what the word goes on with in brackets belongs to it.
    const isLetter = token.text.length === 1 || /^.[（(]/u.test(token.text);
    const isOne = last !== undefined && last.text.length === 1 && isLetter;
    if (isOne && spread.has(last.text + token.text[0]!) && token.start - last.end <= widest)
      whole[whole.length - 1] = { text: last.text + token.text, start: last.start, end: token.end };
    else whole.push(token);
  }
  return whole.some(({ text }) => totals.has(text)) ? withClosingNames(whole) : whole;
}

function withClosingNames(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    if (last && sides.has(last.text) && totals.has(token.text) && token.start - last.end <= beside)
      whole[whole.length - 1] = { text: last.text + token.text, start: last.start, end: token.end };
    else whole.push(token);
  }
  return whole;
}

/** A label that reaches up to the first column of figures: 其中：当年财政拨款 1,640.00. */
const labelThenFigure = /^(.*[\u4e00-\u9fff）)])[ \u3000]([\d,]{1,15}\.\d{1,4}|\d{1,3}(?:,\d{3}){1,4})$/;

/** A label that fills its column but for one wide blank, in a table of two: 专项债务转贷收入　26,400.00. */
const widelyFilled = /^[\u4e00-\u9fff（）()、]{2,}\u3000[\d,]{1,15}\.\d{1,4}$/;

function dividedLabel(token: Token): Token[] {
  return cutBeforeFigure(token, labelThenFigure.exec(token.text)!);
}

const labelThenNumber = /^(.*[\u4e00-\u9fff）)])[ \u3000](\d[\d,]{0,15}(?:\.\d{1,4})?)$/;

/** A label and the number that it touches, whatever else its row holds: 七、文化旅游体育与传媒支出 37. */
export function withoutTouchedNumber(token: Token): Token[] {
  const match = labelThenNumber.exec(token.text);
  return match === null ? [token] : cutBeforeFigure(token, match);
}

/** A figure that reaches up to the next column's label: 156,211,123 一、…; or two figures: 754.75 754.75. */
const figureThenLabel = /^([\d,]{1,15}(?:\.\d{1,4})?)[ \u3000](.+)$/;

/** What the right-hand side of an account is called in its last rows: 本年支出合计, 年末结转和结余, 总计. */
const closingName =
  /^(?:(?:本年)?(?:支出|收入)?[合总]计|(?:本年|年末|年初|上年|结转|使用|其中)[\u4e00-\u9fff]{2,})/;

function dividedFigure(token: Token): Token[] {
  const match = figureThenLabel.exec(token.text);
  if (match === null) return [token];
  const [, head, rest] = match as unknown as [string, string, string];
  const isMoney = /^\d[\d,]*\.\d{2}$|^\d{1,3}(?:,\d{3})+$/.test(head) && closingName.test(rest);
  const label = hasLabel(rest) || decimalLabelOf(rest) !== null || isMoney;
  const figures = /[.,]/.test(head) && /^\d[\d,]*\.\d+(?: |$)/.test(rest);
  if (!(label && head.length > 2) && !figures) return [token];
  const [figure, behind] = cutBehindFigure(token, match);
  return [figure, ...dividedFigure(behind)];
}

function piecesOf(raw: string, measure: Measure): Token[] {
  const tokens: Token[] = [];
  const wide = measure === 'columns' ? 2 : 1;
  const shortest = isWidelySpaced(raw) ? 1 : 2;
  let column = 0;
  let from = -1;
  let start = 0;
  let to = 0;
  let end = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    const next = column + (code > 0x2000 && isWide(code) ? wide : 1);
    if (code !== 0x20 && code !== 0x3000 && code !== 0xa0) {
      if (from >= 0 && index - to >= shortest) {
        tokens.push({ text: raw.slice(from, to), start, end });
        from = -1;
      }
      if (from < 0) {
        from = index;
        start = column;
      }
      to = index + 1;
      end = next;
    }
    column = next;
  }
  if (from >= 0) tokens.push({ text: raw.slice(from, to), start, end });
  return tokens;
}

/** Whether a piece is a figure and nothing else, or the stroke that stands for none. */
export function isFigure(text: string): boolean {
  return figure.test(text) || dash.test(text);
}
