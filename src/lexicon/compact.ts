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

/** What stands for a character in the compact form: −1 for a blank, the half-width form of a full-width one. */
function compactCode(code: number): number {
  if (code > 0x3000 && code < 0xff01) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const isBlank =
    code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x200b;
  return isBlank ? -1 : code;
}

/** Removes blanks and makes full-width forms half-width, keeping each character's original offset. */
export function compact(original: string): Compact {
  const origins = new Int32Array(original.length + 1);
  let text = '';
  let length = 0;
  let copied = 0;
  for (let offset = 0; offset < original.length; offset++) {
    const code = original.charCodeAt(offset);
    const kept = compactCode(code);
    if (kept >= 0) origins[length++] = offset;
    if (kept === code) continue;
    text += original.slice(copied, offset);
    if (kept >= 0) text += String.fromCharCode(kept);
    copied = offset + 1;
  }
  origins[length] = original.length;
  return {
    text: text + original.slice(copied),
    origins: length === original.length ? origins : origins.subarray(0, length + 1),
  };
}

/** The compact form alone. */
export function compactText(original: string): string {
  let text = '';
  let copied = 0;
  for (let offset = 0; offset < original.length; offset++) {
    const code = original.charCodeAt(offset);
    const kept = compactCode(code);
    if (kept === code) continue;
    text += original.slice(copied, offset);
    if (kept >= 0) text += String.fromCharCode(kept);
    copied = offset + 1;
  }
  return copied === 0 ? original : text + original.slice(copied);
}

/** Blocks with their compact forms: several steps read the same ones. */
const known = new WeakMap<{ readonly text: string }, Compact>();

/** The compact form of a block's text, which never changes. */
export function compactBlock(block: { readonly text: string }): Compact {
  let found = known.get(block);
  if (found === undefined) {
    found = compact(block.text);
    known.set(block, found);
  }
  return found;
}
