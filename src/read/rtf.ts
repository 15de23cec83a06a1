/**
 * RTF and Word's XML of 2003: read by way of .docx, which needs a converter.
 */
import type { Converter } from './convert.ts';
import { readDocx } from './docx/index.ts';
import { limits } from './limits.ts';
import { messages } from './messages.ts';
import type { ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads RTF, or XML of Word 2003.
 *
 * @param bytes the whole file
 * @param extension what the converter is told
 * @param convert makes .docx of it
 * @throws UnreadableError `needs-libreoffice` without a converter
 */
export async function readRtf(
  bytes: Uint8Array,
  extension: 'rtf' | 'xml',
  convert: Converter | undefined,
): Promise<ReadResult> {
  if (convert === undefined) throw unreadable('needs-libreoffice');
  if (bytes.length > limits.rtf) throw unreadable('too-large');
  const { root, messages: found } = await readDocx(await convert(bytes, extension));
  return { root, format: extension === 'rtf' ? 'rtf' : 'doc', messages: [messages.converted(), ...found] };
}
