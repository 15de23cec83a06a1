/**
 * A web page saved as one file (MHTML), as report systems export it under the name of a Word document.
 */
import { readHtml } from './html.ts';
import { limits } from './limits.ts';
import type { ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads the page of an MHTML file; its pictures are left alone.
 *
 * @param bytes the whole file
 * @throws UnreadableError `truncated` where it holds no page
 */
export function readMhtml(bytes: Uint8Array): ReadResult {
  if (bytes.length > limits.html * 4) throw unreadable('too-large');
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /boundary\s{0,3}=\s{0,3}"?([^"\r\n;]{1,100})/i.exec(source.slice(0, 4096))?.[1];
  if (boundary === undefined) throw unreadable('truncated');
  for (const part of source.split(`--${boundary}`)) {
    const blank = /\r?\n\r?\n/.exec(part);
    if (blank === null) continue;
    const head = part.slice(0, blank.index);
    if (!/Content-Type:\s{0,3}text\/html/i.test(head)) continue;
    const encoding =
      /Content-Transfer-Encoding:\s{0,3}([\w-]{1,20})/i.exec(head)?.[1]?.toLowerCase() ?? '8bit';
    return readHtml(decodedPart(part.slice(blank.index + blank[0].length), encoding));
  }
  throw unreadable('truncated');
}

function decodedPart(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Buffer.from(text, 'latin1');
}
