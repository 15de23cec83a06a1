/**
 * From bytes to characters: byte order marks, then strict UTF-8, then UTF-16 without a mark, then GB18030
 * (which holds GBK and GB2312).
 */

import type { ReadMessage } from '../types.ts';
import { messages } from './messages.ts';
import { unreadable } from './unreadable.ts';

/** Decoded text, its line ends as \n. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  messages: ReadMessage[];
}

/** A share of undecodable characters above which the text is taken for noise. */
const tolerable = 0.02;

/**
 * Decodes a text of unknown encoding. Bytes that no encoding explains become U+FFFD and a message tells how
 * many.
 *
 * @param bytes the whole file
 * @throws UnreadableError `encoding` or `binary` where the bytes are no text
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = decodeAs(bytes);
  const lost = countOf(text, 0xfffd);
  if (lost > 8 && lost > text.length * tolerable) throw unreadable('encoding');
  const normal = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return { text: normal, encoding, messages: lost > 0 ? [messages.undecodable(lost)] : [] };
}

function decodeAs(bytes: Uint8Array): Omit<Decoded, 'messages'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes, 'utf-16be');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !looksSixteenBit(bytes)) return { text: utf8, encoding: 'utf-8' };
  const wide = sixteenBitOrder(bytes);
  if (wide !== null) return lenient(bytes, wide);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (isMostlyUtf8(bytes)) return lenient(bytes, 'utf-8');
  if (!isLikelyChinese(bytes)) throw unreadable('encoding');
  const national = strict(bytes, 'gb18030');
  return national === null ? lenient(bytes, 'gb18030') : { text: national, encoding: 'gb18030' };
}

function strict(bytes: Uint8Array, encoding: Decoded['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: Decoded['encoding']): Omit<Decoded, 'messages'> {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Text has no NUL; UTF-16 has one in every line end, digit and blank. */
function looksSixteenBit(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).includes(0);
}

/**
 * The byte order of UTF-16 without a mark: the zero bytes of its digits and line ends stand on one side only.
 */
function sixteenBitOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index & 1]! += 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0 || Math.min(even, odd) > Math.max(even, odd) / 20) return null;
  const order = odd > even ? 'utf-16le' : 'utf-16be';
  return isMostlyText(new TextDecoder(order).decode(sample)) ? order : null;
}

/** Han, kana, CJK and full-width punctuation, printable ASCII, blanks. */
const textCharacter = /[\t\n\r\x20-\x7e\u2010-\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;

function isMostlyText(text: string): boolean {
  return (text.match(textCharacter)?.length ?? 0) >= text.length * 0.9;
}

/**
 * Whether the bytes are UTF-8 with some damage: GB18030 text hardly ever forms sequences of three bytes that
 * UTF-8 allows.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000));
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7ff) whole += 1;
  }
  return whole > broken * 10;
}

/**
 * Whether bytes that GB18030 would take are Chinese: nine in ten characters of any Chinese text are of its first
 * plane (GB2312, level 1) or its punctuation, and of noise a fifth.
 */
function isLikelyChinese(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let pairs = 0;
  let common = 0;
  for (let index = 0; index + 1 < sample.length; index += 1) {
    const lead = sample[index]!;
    if (lead < 0x80) continue;
    const trail = sample[index + 1]!;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
    index += 1;
  }
  return pairs < 20 || common * 2 > pairs;
}

function countOf(text: string, code: number): number {
  const character = String.fromCharCode(code);
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
