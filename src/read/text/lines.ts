/**
 * The lines of a plain text, measured.
 */

import { unreadable } from '../unreadable.ts';

/** One line that holds something. */
export interface Line {
  /** Without blanks at either end. */
  text: string;
  /** As it stood, without blanks at its end but with its tabs; columns are counted in it. */
  raw: string;
  /** Blanks before the text, in columns. */
  indent: number;
  /** Width of the text in half-width columns; blanks inside count half, as justified text spreads them. */
  width: number;
  /** Blank lines since the line before. */
  blanksBefore: number;
  /** A page ended since the line before. */
  pageBefore: boolean;
}

/**
 * Splits a text into its lines; empty ones are counted, not kept. A form feed ends a page.
 *
 * @param text line ends are \n
 * @param most lines above which the text is refused
 * @throws UnreadableError `too-large`
 */
export function linesOf(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  let pageBefore = false;
  let start = 0;
  let nextPage = text.indexOf('\f');
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    // A form feed ends a line as well, whether or not a line end stands beside it.
    const endsPage = nextPage >= 0 && nextPage < end;
    const beginsPage = start > 0 && text[start - 1] === '\f';
    if (endsPage) {
      end = nextPage;
      nextPage = text.indexOf('\f', end + 1);
    }
    let raw = text.slice(start, end);
    start = end + 1;
    pageBefore ||= beginsPage;
    const content = raw.trim();
    if (content === '') {
      if (!endsPage && !beginsPage) blanksBefore += 1;
      continue;
    }
    if (!raw.endsWith('\t')) raw = raw.trimEnd();
    const indent = columnsOf(raw.slice(0, raw.indexOf(content)));
    if (lines.length >= most) throw unreadable('too-many-blocks');
    lines.push({ text: content, raw, indent, width: printedWidth(content), blanksBefore, pageBefore });
    blanksBefore = 0;
    pageBefore = false;
  }
  return lines;
}

/** Whether a UTF-16 unit is printed two columns wide (Han, kana, CJK and full-width forms, Chinese quotes). */
export function isWide(code: number): boolean {
  return code >= 0x2e80 ? code < 0xff61 || code > 0xffdc : code >= 0x2014 && code <= 0x2026;
}

/** Columns that a text takes where every character stands in one or two columns. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    columns += code === 9 ? 4 : isWide(code) ? 2 : 1;
  }
  return columns;
}

function printedWidth(text: string): number {
  let halves = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    halves += code === 32 ? 1 : isWide(code) ? 4 : 2;
  }
  return halves / 2;
}
