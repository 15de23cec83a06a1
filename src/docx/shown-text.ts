/**
 * How the characters of a file look in Word.
 */
import { hex } from 'dingbat-to-unicode';
import { decodeEntities } from './entities.ts';

/** Signs of choice by their everyday characters, which every font has. */
const COMMON_SYMBOLS: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗸': '✓',
  '🗶': '✗',
  '🞎': '☐',
  '🞏': '☐',
};

/**
 * The character of a w:sym.
 * @param font its w:font.
 * @param code its w:char, hexadecimal; symbol fonts stand at F000.
 * @returns null when no font that is known has it.
 */
export function symbolText(font: string, code: string): string | null {
  const low = /^F0..$/i.test(code) ? code.slice(2) : code;
  const known = hex(font, code) ?? hex(font, low);
  if (known !== undefined) return COMMON_SYMBOLS[known.string] ?? known.string;
  const value = Number.parseInt(code, 16);
  const isPrivate = Number.isNaN(value) || value < 0x20 || (value >= 0xd800 && value <= 0xf8ff);
  return isPrivate || value > 0x10ffff ? null : String.fromCodePoint(value);
}

/**
 * Text in a font whose characters are signs, one sign a character.
 * @param font one that `symbolText` knows.
 */
export function signsOf(text: string, font: string): string {
  return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const sign = symbolText(font, code);
    return sign?.length === 1 ? sign : '□';
  });
}

/** Cuts the blanks at the ends of a w:t that does not preserve them. @param chunks its stretches of text. */
export function trim(chunks: { start: number; end: number }[], xml: string): void {
  const first = chunks[0];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return;
  while (first.start < first.end && isXmlBlank(xml.charCodeAt(first.start))) first.start++;
  while (last.end > last.start && isXmlBlank(xml.charCodeAt(last.end - 1))) last.end--;
}

function isXmlBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * Characters of a w:t as Word shows them: entities resolved, line ends and tabs inside the text are blanks,
 * characters that XML does not allow stand as U+FFFD.
 */
export function shownText(raw: string, cdata: boolean): string {
  const lines = raw.replace(/\r\n?/g, '\n');
  const text = cdata ? lines : decodeEntities(lines);
  return text.replace(/[\n\r\t]/g, ' ').replace(/[\u0000-\u001f]/g, '\ufffd');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A raised or lowered digit must not read on from the number before it: 143.5 with a mark ¹, 10 with ⁴. */
export function raiseDigits(text: string, vertical: 'superscript' | 'subscript'): string {
  const digits = vertical === 'superscript' ? RAISED : LOWERED;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)]!);
}
