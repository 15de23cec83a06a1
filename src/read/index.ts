/**
 * Bytes of any format become one tree. What a file is, its content tells; its name only breaks ties.
 */
import { bounded } from './bounds.ts';
import type { Converter } from './convert.ts';
import { sniff } from './sniff.ts';
import { readText } from './text.ts';
import type { ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

export { isArchive, type Member, membersOf } from './archive.ts';
export { findLibreOffice, libreOffice } from './libreoffice.ts';
export type { ReadResult } from './tree.ts';
export { UnreadableError } from './tree.ts';

/** What a reader may use beyond the bytes. */
export interface ReadOptions {
  /** Makes .docx of old formats. Without it the text alone is read of .doc, and .rtf is refused. */
  convert?: Converter;
}

/**
 * Reads one report.
 *
 * @param bytes the file, which is not changed
 * @param path its name; only its extension is looked at, to tell Markdown from text and .wps from .doc
 * @throws UnreadableError where it cannot be read, with the reason
 */
export async function read(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<ReadResult> {
  return bounded(await readAny(bytes, path, options));
}

async function readAny(bytes: Uint8Array, path: string, options: ReadOptions): Promise<ReadResult> {
  const sniffed = sniff(bytes, path);
  if ('refused' in sniffed) throw unreadable(sniffed.refused);
  switch (sniffed.format) {
    case 'text':
      return readText(bytes);
    case 'zip':
      throw unreadable('zip-archive');
    // Loading the libraries behind the others takes longer than reading a text.
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(bytes);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes);
    case 'mhtml':
      return (await import('./mhtml.ts')).readMhtml(bytes);
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes);
    case 'word97': {
      const { readWord97 } = await import('./word97.ts');
      return readWord97(bytes, /\.wps$/i.test(path) ? 'wps' : 'doc', options.convert);
    }
    case 'rtf':
      return (await import('./rtf.ts')).readRtf(bytes, 'rtf', options.convert);
    case 'wordml':
      return (await import('./rtf.ts')).readRtf(bytes, 'xml', options.convert);
  }
}
