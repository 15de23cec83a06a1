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

const closing = '，。、；：？！）》】〉”’％%),;:!?';
const opening = '（《【〔“‘(';
const terminal = '。！？；!?;';
const innerPunctuation = /[，。；：、,;]/;
const moneyUnit = /^\s?(?:万元|亿元|千元|元|万|亿|％|%|‰|个百分点)/;
const endsInNumber = /[\u4e00-\u9fff）】：:]\s?[\d,，.]*\d$/;

/**
 * The margin at which the lines were wrapped, in columns, or null where lines are whole paragraphs. Wrapped
 * text has lines that stop in mid-sentence again and again, and none that goes on beyond a common width.
 *
 * @param lines prose only
 */
export function marginOf(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.indent + line.width).sort((a, b) => a - b);
  const margin = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (margin > widest || margin < narrowest) return null;
  let long = 0;
  let unfinished = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.indent + line.width < margin - slack || line.indent + line.width > margin + slack) continue;
    long += 1;
    if (!terminal.includes(line.text.at(-1)!) && !startsItem(lines[index + 1]!.text)) unfinished += 1;
  }
  return unfinished >= 2 && unfinished * 3 >= long ? margin : null;
}

/**
 * Joins lines that belong to one paragraph.
 *
 * @param lines prose only
 * @param margin of `marginOf`
 */
export function paragraphsOf(lines: readonly Line[], margin: number | null): string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  let last: Line | undefined;
  let item = 0;
  for (const line of margin === null ? lines : wholeLines(lines, margin)) {
    const number = decimalLabelOf(line.text);
    if (last !== undefined && belongsTogether(paragraph, last, line, margin, item)) {
      paragraph = joined(paragraph, line.text, margin !== null && isFull(last, line, margin));
      if (closing.includes(line.text[0]!) && line.text.length < 4) {
        last = { ...line, indent: last.indent, width: last.width + line.width };
        continue;
      }
    } else {
      if (paragraph !== '') paragraphs.push(paragraph);
      paragraph = line.text;
      if (number !== null) item = number;
    }
    last = line;
  }
  if (paragraph !== '') paragraphs.push(paragraph);
  return paragraphs;
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
    const fits = end > index + 1 && width >= margin - slack && width <= margin + 6 && unfinished > 0;
    if (!fits) end = index + 1;
    const pieces = lines.slice(index, end);
    whole.push(fits ? { ...first, text: pieces.map((piece) => piece.text).join(''), width } : first);
    index = end;
  }
  return whole;
}

function isPiece(line: Line): boolean {
  return line.blanksBefore === 0 && !line.pageBefore && !startsItem(line.text);
}

function belongsTogether(
  paragraph: string,
  last: Line,
  line: Line,
  margin: number | null,
  item: number,
): boolean {
  if (closing.includes(line.text[0]!)) return true;
  const end = last.text.at(-1)!;
  if (isBareLabel(last.text)) return !startsItem(line.text);
  if (opening.includes(end)) return true;
  if (endsInNumber.test(last.text.slice(-40)) && moneyUnit.test(line.text)) return true;
  if (startsItem(line.text) && !continuesDespiteLabel(last, line, margin, item)) return false;
  if (closesBracket(paragraph.slice(-60), line.text.slice(0, 60))) return true;
  return margin !== null && runsOn(paragraph, last, line, margin);
}

/** Whether a wrapped line runs on into the next. */
function runsOn(paragraph: string, last: Line, line: Line, margin: number): boolean {
  const end = last.text.at(-1)!;
  const full = isFull(last, line, margin);
  const finished = terminal.includes(end);
  if (line.indent >= last.indent + 2 && line.indent >= 2 && (finished || !full)) return false;
  if (line.blanksBefore > 0 || line.pageBefore) return full && !finished;
  if (finished) return last.indent + last.width >= margin - 2;
  if (full) return true;
  if (end === '：' || end === ':') return last.text.length <= 4;
  if (end === '，' || end === '、') return true;
  return innerPunctuation.test(withoutLabel(paragraph)) && last.width >= margin / 2;
}

/** No room was left for what the next line begins with: one character, a bracket with one, or a whole number. */
function isFull(line: Line, next: Line, margin: number): boolean {
  const [head = ''] = /^(?:[\w.,%]{1,16}|[（“《][^）]?)/.exec(next.text) ?? [];
  return line.indent + line.width + Math.max(0, columnsOf(head) - 2) >= margin - slack;
}

function startsItem(text: string): boolean {
  return decimalLabelOf(text) !== null || hasLabel(text);
}

/** A full line that stops in mid-sentence, and a number that does not follow on the list: no label. */
function continuesDespiteLabel(last: Line, line: Line, margin: number | null, item: number): boolean {
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

function joined(before: string, after: string, full: boolean): string {
  const end = before.at(-1)!;
  const start = after[0]!;
  const words = /[A-Za-z]/.test(end) && /[A-Za-z]/.test(start);
  const numbers = /\d/.test(end) && /\d/.test(start) && !full;
  return words || numbers ? `${before} ${after}` : before + after;
}
