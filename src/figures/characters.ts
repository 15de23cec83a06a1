/**
 * What the scanner knows of single characters: full-width forms read as half-width ones (one for one, so that
 * offsets stay), and the classes that decide where a number may begin.
 */

/** Code of the line feed. */
export const LINE_FEED = 10;
/** Code of the blank that every kind of blank is read as. */
export const BLANK = 32;
/** Code of the full-width comma, which stays apart from the half-width one: it also ends clauses. */
export const WIDE_COMMA = 0xff0c;
/** Code of the full stop of Chinese prose. */
export const FULL_STOP = 0x3002;

const halfWidth = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code += 1) halfWidth[code] = code;
for (let code = 0xff01; code <= 0xff5e; code += 1) halfWidth[code] = code - 0xfee0;
halfWidth[WIDE_COMMA] = WIDE_COMMA;
halfWidth[0x0d] = LINE_FEED;
for (const blank of [0x09, 0x0b, 0xa0, 0x3000, 0x200b, 0x202f, 0x205f, 0xfeff]) halfWidth[blank] = BLANK;
for (let blank = 0x2000; blank <= 0x200a; blank += 1) halfWidth[blank] = BLANK;
for (const minus of ['−', '–', '﹣', '‐', '‑']) halfWidth[minus.charCodeAt(0)] = 0x2d;
for (const yen of ['￥']) halfWidth[yen.charCodeAt(0)] = 0xa5;
halfWidth['﹪'.charCodeAt(0)] = 0x25;
halfWidth['∶'.charCodeAt(0)] = 0x3a;

/**
 * The half-width form of the character at an offset.
 * @param offset in UTF-16 units; -1 is returned outside the text
 */
export function at(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? halfWidth[text.charCodeAt(offset)]! : -1;
}

/** Whether a half-width code is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a half-width code is a Latin letter. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a half-width code is a Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf);
}

/** Whether a half-width code is a blank or a line feed. */
export function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED;
}

/** The text in half-width digits, without blanks: for what has been found to be a number or a unit. */
export function compact(text: string, start: number, end: number): string {
  if (isPlain(text, start, end)) return text.slice(start, end);
  let result = '';
  for (let offset = start; offset < end; offset += 1) {
    const code = at(text, offset);
    if (!isBlank(code)) result += String.fromCharCode(code);
  }
  return result;
}

/** Whether the text stands in half-width characters without blanks already. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code <= BLANK || code > 0x7e) return false;
  }
  return true;
}

/** Offset of the first character that is no blank, from an offset on; at most `limit` blanks are passed. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  let position = offset;
  while (position - offset < limit && isBlank(at(text, position))) position += 1;
  return position;
}

/** Where a number may begin: 1 for a digit, 2 for a Chinese numeral, 3 for one of the accounting form, 0 elsewhere. Indexed by UTF-16 code. */
export const numberStart = new Uint8Array(0x10000);
for (let code = 48; code <= 57; code += 1) {
  numberStart[code] = 1;
  numberStart[code + 0xfee0] = 1;
}
for (const numeral of '零〇○一二三四五六七八九十百千万亿两廿卅') numberStart[numeral.charCodeAt(0)] = 2;
for (const numeral of '壹贰貳叁参肆伍陆柒捌玖拾佰仟萬億') numberStart[numeral.charCodeAt(0)] = 3;
