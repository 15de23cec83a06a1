/**
 * Takes out of a text what was never printed: control characters, invisible characters, the tokens that a
 * converter left. Each is told in a message.
 */

import type { ReadMessage } from '../../types.ts';
import { messages } from '../messages.ts';
import { unreadable } from '../unreadable.ts';

const lineBreaks = /[\v\u0085\u2028\u2029]/g;
const converterTokens = /\[(?:bookmark|image|footnoteRef|endnoteRef): ?[^\]\n]{0,200}\]/g;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const privateUse = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;

/** A share of control characters above which bytes are no text. */
const tolerable = 0.05;

/** Text fit to be read, with what was done to it. */
export interface CleanText {
  text: string;
  messages: ReadMessage[];
}

/**
 * Cleans a decoded text.
 *
 * @param text line ends are \n
 * @throws UnreadableError `binary` where control characters prevail
 */
export function clean(text: string): CleanText {
  const found: ReadMessage[] = [];
  let result = text;
  const remove = (pattern: RegExp, message: (count: number) => ReadMessage): number => {
    const { length } = result.match(pattern) ?? [];
    if (length > 0) {
      result = result.replace(pattern, '');
      found.push(message(length));
    }
    return length;
  };
  const count = remove(controls, messages.controls);
  if (count > 16 && count > text.length * tolerable) throw unreadable('binary');
  remove(invisible, messages.invisible);
  if (result.includes('[')) remove(converterTokens, messages.converterTokens);
  result = result.replace(lineBreaks, '\n');
  const unreadableGlyphs = result.match(privateUse)?.length ?? 0;
  if (unreadableGlyphs > 0) found.push(messages.privateUse(unreadableGlyphs));
  return { text: result, messages: found };
}
