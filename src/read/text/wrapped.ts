/**
 * Text copied from PDF or typed into a narrow window ends its lines at the margin, in the middle of words and
 * numbers. Here its lines become paragraphs again.
 */
import { decimalLabelOf, hasLabel, isBareLabel } from './label.ts';
import { columnsOf, type Line } from './lines.ts';

/** Columns by which a full line may miss the margin: an indent of two characters, and a bracket pushed down. */
const slack = 8;
/** The margins that anyone wraps at. */
const narrowest = 30;
const widest = 180;

/** Columns before a line that is set in the middle or to the right. */
const centred = 12;

const closing = '，。、；：？！）》】〉”’％%),;:!?';
const opening = '（《【〔“‘(';
const terminal = '。！？；!?;';
const innerPunctuation = /[，。；：、,;]/;
/** 万 alone may also begin a name (万里街道). */
const moneyUnit = /^(?:万元|亿元|千元|[元万亿](?![\u4e00-\u9fff])|[％%‰]|个百分点)/;
const endsInNumber = /[\u4e00-\u9fff）】：:]\s?[\d,，.]*\d$/;

/**
 * The margin at which the lines were wrapped, in columns, or null where lines are whole paragraphs. Wrapped
 * text has lines that stop in mid-sentence again and again, and none that goes on beyond a common width.
 *
 * @param lines prose only
 */
export function marginOf(lines: readonly Line[]): number | null {
  // A title in the middle and 单位：万元 at the right end where they like.
  const flowing = lines.filter((line) => line.indent < centred);
  const widths = flowing.map((line) => line.indent + line.width).sort((a, b) => a - b);
  const margin = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (margin > widest || margin < narrowest) return null;
  let long = 0;
  let unfinished = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.indent + line.width < margin - slack || line.indent + line.width > margin + slack) continue;
    long += 1;
    if (stopsShort(line, lines[index + 1]!)) unfinished += 1;
  }
  return unfinished >= 2 && unfinished * 3 >= long ? margin : ofFewLines(flowing);
}

/** Lines of a short passage, which show no common width. */
const few = 12;

/** A short passage is wrapped where two of its lines stop in mid-sentence, one of them at a comma: its widest line tells how wide. */
function ofFewLines(lines: readonly Line[]): number | null {
  if (lines.length > few || lines.length < 3) return null;
  const widest = lines.reduce((most, line) => Math.max(most, line.indent + line.width), 0);
  const short = lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined && line.width >= widest * 0.7 && stopsShort(line, next) && next.blanksBefore === 0
    );
  });
  return short.length >= 2 && short.some(({ text }) => /[，、]$/.test(text)) ? widest : null;
}

/** A line of a sentence that goes on in the next; names on a list have no commas. */
function stopsShort(line: Line, next: Line): boolean {
  if (terminal.includes(line.text.at(-1)!) || startsItem(next.text)) return false;
  return innerPunctuation.test(withoutLabel(line.text)) || innerPunctuation.test(next.text);
}

/** A paragraph as far as it has been put together. */
interface Paragraph {
  pieces: string[];
  /** Its last characters. */
  tail: string;
  /** Indent of its first line, in columns. */
  indent: number;
  /** It has a comma or a stop in it: a sentence, no heading. */
  flows: boolean;
  /** The line joined last; marks that stood on a line of their own count to the line before. */
  last: Line;
}

/** Where the lines stand: their margin, if they were wrapped, and their least indent, both in columns. */
interface Setting {
  margin: number | null;
  left: number;
  /** Number of the last item of a list. */
  item: number;
}

/** Characters of a paragraph's end that a decision may look at. */
const tailLength = 60;

/**
 * Joins lines that belong to one paragraph.
 *
 * @param lines prose only
 * @param margin of `marginOf`
 */
export function paragraphsOf(lines: readonly Line[], margin: number | null): string[] {
  const paragraphs: Paragraph[] = [];
  const left = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  const setting: Setting = { margin, left, item: 0 };
  for (const line of margin === null ? lines : wholeLines(lines, margin)) {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && belongsTogether(paragraph, line, setting)) {
      extend(paragraph, line, margin);
    } else {
      paragraphs.push(begun(line));
      setting.item = decimalLabelOf(line.text) ?? setting.item;
    }
  }
  return paragraphs.map(({ pieces }) => pieces.join(''));
}

function begun(line: Line): Paragraph {
  const { text, indent } = line;
  const flows = innerPunctuation.test(withoutLabel(text));
  return { pieces: [text], tail: text.slice(-tailLength), indent, flows, last: line };
}

function extend(paragraph: Paragraph, line: Line, margin: number | null): void {
  const { last, pieces } = paragraph;
  const blank = needsBlank(last.text, line.text, margin !== null);
  pieces.push(blank ? ` ${line.text}` : line.text);
  paragraph.tail = (paragraph.tail + line.text).slice(-tailLength);
  paragraph.flows ||= innerPunctuation.test(line.text);
  const isMark = closing.includes(line.text[0]!) && line.text.length < 4;
  paragraph.last = isMark ? { ...line, indent: last.indent, width: last.width + line.width } : line;
}

/**
 * Some converters break one printed line into several where its font or spacing changes. Pieces that together
 * fill exactly one line are put together first.
 */
function wholeLines(lines: readonly Line[], margin: number): Line[] {
  const whole: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const first = lines[index]!;
    let width = first.width;
    let end = index + 1;
    let unfinished = 0;
    while (width < margin - slack && end < lines.length && isPiece(lines[end]!)) {
      if ('，：、'.includes(lines[end - 1]!.text.at(-1)!) || closing.includes(lines[end]!.text[0]!))
        unfinished += 1;
      width += lines[end]!.width;
      end += 1;
    }
    const areCells = lines
      .slice(index, end)
      .some(({ text }, at, all) => isNumber(text) && isNumber(all[at + 1]?.text));
    const fits =
      !areCells && end > index + 1 && width >= margin - slack && width <= margin + 6 && unfinished > 0;
    if (!fits) end = index + 1;
    const pieces = lines.slice(index, end);
    whole.push(fits ? { ...first, text: pieces.map((piece) => piece.text).join(''), width } : first);
    index = end;
  }
  return whole;
}

/** 8 and 7.36 below each other are cells of a form: one line never broke into two whole numbers. */
const isNumber = (text = ''): boolean => /^\d[\d,]*(?:\.\d+)?[%％]?$/.test(text);

function isPiece(line: Line): boolean {
  return line.blanksBefore === 0 && !line.pageBefore && !startsItem(line.text);
}

function belongsTogether(paragraph: Paragraph, line: Line, setting: Setting): boolean {
  const { last, tail } = paragraph;
  if (closing.includes(line.text[0]!)) return true;
  if (isNextRow(last.text, line.text)) return false;
  if (isBareLabel(last.text)) return !startsItem(line.text);
  if (opening.includes(last.text.at(-1)!)) return true;
  if (moneyUnit.test(line.text) && endsInNumber.test(tail)) return true;
  if (startsItem(line.text) && !continuesDespiteLabel(last, line, setting)) return false;
  if (closesBracket(tail, line.text.slice(0, tailLength))) return true;
  return setting.margin !== null && runsOn(paragraph, line, setting.margin, setting.left);
}

/** Whether a wrapped line runs on into the next. */
function runsOn({ last, indent, flows }: Paragraph, line: Line, margin: number, left: number): boolean {
  const end = last.text.at(-1)!;
  const full = isFull(last, line, margin);
  const finished = terminal.includes(end);
  if (line.indent >= last.indent + 2 && line.indent >= 2 && (finished || !full)) return false;
  if (finished && line.indent >= left + 2 && line.indent >= indent) return false;
  if (line.blanksBefore > 0 || line.pageBefore) return full && !finished;
  if (finished) return last.indent + last.width >= margin - 2;
  if (full) return true;
  if (end === '：' || end === ':') return last.text.length <= 4;
  if (end === '，' || end === '、') return true;
  return flows && last.width >= margin / 2;
}

/** No room was left for what the next line begins with: one character, a bracket with one, or a whole number. */
function isFull(line: Line, next: Line, margin: number): boolean {
  const [head = ''] = /^(?:[\w.,%]{1,16}|[（“《][^）]?)/.exec(next.text) ?? [];
  return line.indent + line.width + Math.max(0, columnsOf(head) - 2) >= margin - slack;
}

const numberedRow = /^(序号|\d{1,3})[；;]/;
const spacedRow = /^(序号|\d{1,3}) .*\d$/u;

/**
 * 1；急难；12；38,400, and 2；医疗；…: rows of a table are numbered one after the other, with their cells divided by semicolons or,
 * where they end in numbers (3 支付方式改革 1,130,000 111,200), by blanks.
 */
function isNextRow(before: string, text: string): boolean {
  return [numberedRow, spacedRow].some((form) => {
    const [own, next] = [before, text].map((row) => form.exec(row)?.[1]);
    if (own === undefined || next === undefined) return false;
    return Number(next) === (own === '序号' ? 1 : Number(own) + 1);
  });
}

function startsItem(text: string): boolean {
  return decimalLabelOf(text) !== null || hasLabel(text);
}

/** A full line that stops in mid-sentence, and a number that does not follow on the list: no label. */
function continuesDespiteLabel(last: Line, line: Line, { margin, item }: Setting): boolean {
  const number = decimalLabelOf(line.text);
  if (margin === null || number === null || number === 1 || number === item + 1) return false;
  return (
    isFull(last, line, margin) && !terminal.includes(last.text.at(-1)!) && !'：:'.includes(last.text.at(-1)!)
  );
}

function withoutLabel(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十百]{1,4}|\d{1,2})[、．.]/, '');
}

/** A bracket opened at the end of one line and closed at the beginning of the next. */
function closesBracket(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  if (open < 0 || before.indexOf('）', open) >= 0 || before.indexOf(')', open) >= 0) return false;
  const close = after.search(/[）)]/);
  const reopened = after.search(/[（(]/);
  return close >= 0 && (reopened < 0 || close < reopened);
}

/** Words of Latin letters are parted by a blank, and numbers unless the margin parted one number. */
/** In wrapped prose no two numbers stand side by side: digits at the margin and at the next line's start are one. */
function needsBlank(before: string, after: string, wrapped: boolean): boolean {
  const words = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return words || (/\d$/.test(before) && /^\d/.test(after) && !wrapped);
}
