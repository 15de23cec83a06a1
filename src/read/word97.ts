/**
 * Word 97–2003 documents (.doc) and those of WPS (.wps). A converter makes .docx of them, which keeps numbering
 * and tables; without one their text is read.
 */
import { Worker } from 'node:worker_threads';
import type { Root } from 'mdast';
import type { ReadMessage } from '../types.ts';
import { isSoundCompound } from './compound.ts';
import type { Converter } from './convert.ts';
import { readDocx } from './docx/index.ts';
import { limits } from './limits.ts';
import { messages } from './messages.ts';
import type { BlockData, ReadResult } from './tree.ts';
import { UnreadableError } from './tree.ts';
import { unreadable } from './unreadable.ts';
import { blocksOf } from './word97-blocks.ts';

/** What word-extractor finds in a document. */
interface Extracted {
  body: string;
  footnotes: string;
  endnotes: string;
  headers: string;
  textboxes: string;
}

/** Milliseconds that the text of one document may take: a hundred times what a long one does, for busy machines. */
const patience = 15_000;

/**
 * Reads a Word 97 document.
 *
 * @param bytes the whole file
 * @param format what to call it
 * @param convert makes .docx of it, if there is such a program
 * @throws UnreadableError where it is protected or damaged
 */
export async function readWord97(
  bytes: Uint8Array,
  format: 'doc' | 'wps',
  convert: Converter | undefined,
): Promise<ReadResult> {
  if (bytes.length > limits.word97) throw unreadable('too-large');
  if (!isSoundCompound(bytes)) throw unreadable('truncated');
  if (isProtected(bytes)) throw unreadable('encrypted');
  const told: ReadMessage[] = [];
  if (convert !== undefined) {
    try {
      const { root, messages: found } = await readDocx(await convert(bytes, format));
      return { root, format, messages: [messages.converted(), ...found] };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      told.push(messages.conversionFailed());
    }
  }
  const extracted = await extract(bytes);
  const { blocks, irregular } = blocksOf(extracted.body);
  const root: Root = { type: 'root', children: blocks };
  for (const note of ['textbox', 'footnote', 'endnote', 'header'] as const) {
    root.children.push(...notesOf(extracted, note));
  }
  if (root.children.length === 0) throw unreadable('empty');
  told.push(messages.lostNumbering());
  if (irregular) told.push(messages.lostRows());
  return { root, format, messages: told };
}

function notesOf(
  extracted: Extracted,
  note: 'textbox' | 'footnote' | 'endnote' | 'header',
): Root['children'] {
  const text = {
    textbox: extracted.textboxes,
    footnote: extracted.footnotes,
    endnote: extracted.endnotes,
    header: extracted.headers,
  }[note];
  const data: BlockData = { note };
  return blocksOf(text.replaceAll('\t', ' ')).blocks.map((block) => ({ ...block, data }) as typeof block);
}

/** The document's own header (FIB) tells of a password; it begins a sector. */
function isProtected(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes[at] !== 0xec || bytes[at + 1] !== 0xa5) continue;
    return (bytes[at + 11]! & 1) !== 0;
  }
  return false;
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  const worker = new Worker(new URL('./word97-worker.js', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Extracted>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', () => reject(unreadable('truncated')));
      worker.once('exit', () => reject(unreadable('truncated')));
      timer = setTimeout(() => reject(unreadable('truncated')), patience);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
