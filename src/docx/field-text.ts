/**
 * Fields that Word computes whenever it shows them, so that the file holds no result: circled numbers and other
 * EQ fields, symbols, buttons.
 */
import { symbolText } from './shown-text.ts';

/** What a field shows by its instruction alone. */
export interface InstructedText {
  text: string;
  /** text: just what Word shows; formula: its parts in a line; symbol: a sign of a font that is not known. */
  kind: 'text' | 'formula' | 'symbol';
}

/** Numbers of their own, which a file does not store. */
const UNSTORED = /^\s{0,9}(?:LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)\b/i;

/** Whether a field shows an automatic number that the file does not hold. */
export function isUnstoredNumber(instruction: string): boolean {
  return UNSTORED.test(instruction);
}

/** Whether a field's result is for other fields alone, and never shown: SET and ASK. */
export function isNeverShown(instruction: string): boolean {
  return /^\s{0,9}(?:SET|ASK)\b/i.test(instruction);
}

/**
 * What a field without a result shows.
 *
 * @param instruction its whole instruction
 * @returns null where it shows nothing
 */
export function instructedText(instruction: string): InstructedText | null {
  const [, name = '', rest = ''] = /^\s{0,9}([A-Za-z]{1,20})\s?(.*)$/s.exec(instruction) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ':
      return equation(rest.trim());
    case 'SYMBOL':
      return symbol(rest.trim());
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return { text: rest.trim().replace(/^\S{1,255}\s{0,9}/, ''), kind: 'text' };
    default:
      return null;
  }
}

/** SYMBOL 254 \f "Wingdings": a character by its number, decimal or hexadecimal. */
function symbol(rest: string): InstructedText | null {
  const code = /^(?:0x([0-9A-Fa-f]{1,4})|(\d{1,5}))\b/.exec(rest);
  if (code === null) return null;
  const hexadecimal = code[1] ?? Number(code[2]).toString(16);
  const font = /\\f\s{0,9}(?:"([^"]{1,60})"|(\S{1,60}))/i.exec(rest);
  const text = symbolText(font?.[1] ?? font?.[2] ?? 'Symbol', hexadecimal.toUpperCase().padStart(4, '0'));
  return text === null ? { text: '□', kind: 'symbol' } : { text, kind: 'text' };
}

/** EQ \o\ac(○,3), which Word's 带圈字符 makes. */
const CIRCLED = /^\\o(?:\\a[a-z])?\s{0,9}\(\s{0,9}[○◯]\s{0,9}[,;，；]\s{0,9}(\d{1,2})\s{0,9}\)$/i;

function equation(rest: string): InstructedText | null {
  const circled = Number(CIRCLED.exec(rest)?.[1] ?? 0);
  if (circled >= 1 && circled <= 20) {
    return { text: String.fromCodePoint(0x2460 + circled - 1), kind: 'text' };
  }
  const text = partsInLine(rest);
  return text === '' ? null : { text, kind: 'formula' };
}

/** What stands before each part of an EQ field after the first: \f(1,2) is 1/2, \r(3,8) a root. */
const BETWEEN: Readonly<Record<string, string>> = { f: '/', r: '√', s: '^', i: '~' };

/** The parts of an equation in a line, as 1/2 for \f(1,2); the switches that place them are left out. */
function partsInLine(rest: string): string {
  let text = '';
  let name = '';
  const open: string[] = [];
  for (const [token, key] of rest.matchAll(/\\([A-Za-z]{1,2})\d{0,4}|\\.|[(),;]|[^\\(),;]{1,200}/gs)) {
    if (key !== undefined) {
      // \al, \ac, \up8, \bc place what the switch before them holds.
      if (key.length === 1) name = key.toLowerCase();
    } else if (token === '(') {
      if (name === 's' || name === '') text += name === '' ? '(' : '^';
      open.push(name);
      name = '';
    } else if (token === ')') {
      if (open.pop() === '') text += ')';
    } else if ((token === ',' || token === ';') && open.length > 0 && open.at(-1) !== '') {
      text += BETWEEN[open.at(-1)!] ?? '';
    } else text += token.length === 2 && token.startsWith('\\') ? token[1]! : token.trim();
  }
  return text;
}
