/**
 * Text as words are looked up in it: half-width, without blanks. Reports put blanks between the letters of a
 * word (本 年 收 入) and mix full-width with half-width marks.
 */

/** A text without blanks, with the way back. */
export interface Compact {
  text: string;
  /** For each character of `text` its offset in the original; one more entry for the end. */
  origins: Int32Array;
}

/** The half-width form of a full-width ASCII character; others as they are. */
function halfWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x200b;
}

/** Removes blanks and makes full-width forms half-width, keeping each character's original offset. */
export function compact(original: string): Compact {
  const origins = new Int32Array(original.length + 1);
  let text = '';
  for (let offset = 0; offset < original.length; offset++) {
    const code = original.charCodeAt(offset);
    if (isBlank(code)) continue;
    origins[text.length] = offset;
    text += String.fromCharCode(halfWidth(code));
  }
  origins[text.length] = original.length;
  return { text, origins: origins.subarray(0, text.length + 1) };
}

/** The compact form alone. */
export function compactText(original: string): string {
  let text = '';
  for (let offset = 0; offset < original.length; offset++) {
    const code = original.charCodeAt(offset);
    if (!isBlank(code)) text += String.fromCharCode(halfWidth(code));
  }
  return text;
}
