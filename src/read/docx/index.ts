/**
 * Reads a Word document: opens the package, prepares it, lets mammoth read it, and builds the tree.
 */
import mammoth from 'mammoth';
import type { Root, RootContent } from 'mdast';
import { XmlError } from '../../docx/xml-error.ts';
import type { ReadResult } from '../tree.ts';
import { UnreadableError } from '../tree.ts';
import { unreadable } from '../unreadable.ts';
import { readAlternatives } from './alternative.ts';
import { buildTree, type MammothDocument, withoutRepeatedHeaders } from './build.ts';
import { packageParts, preparePackage } from './package.ts';
import { Parts } from './parts.ts';

/**
 * Reads the bytes of a .docx.
 * @throws UnreadableError when they are no Word document, or a damaged, protected or hostile one.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  return readPackage(bytes, (inner) => readPackage(inner, async () => null));
}

/** @param readInner reads a Word file that this one takes in whole; null where it is told and not read. */
async function readPackage(
  bytes: Uint8Array,
  readInner: (bytes: Uint8Array) => Promise<ReadResult | null>,
): Promise<ReadResult> {
  try {
    const pack = new Parts(bytes);
    const prepared = preparePackage(pack);
    const alternatives = await readAlternatives(pack, prepared, readInner);
    const children: RootContent[] = [];
    for (const body of prepared.bodies) {
      const document = await readByMammoth(packageParts(body, prepared.notes));
      for (const node of buildTree(document, prepared.blocks, alternatives.content)) children.push(node);
    }
    const root: Root = { type: 'root', children: withoutRepeatedHeaders(children) };
    return { root, format: 'docx', messages: [...prepared.messages, ...alternatives.messages] };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (error instanceof XmlError) throw unreadable(error.kind === 'damaged' ? 'truncated' : 'too-complex');
    if (error instanceof RangeError) throw unreadable('too-large');
    throw error;
  }
}

/** mammoth reads parts through three functions; given these it neither unpacks nor parses anything else. */
async function readByMammoth(parts: ReadonlyMap<string, string>): Promise<MammothDocument> {
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: async (name: string): Promise<string> => parts.get(name)!,
    write: (): void => undefined,
    toArrayBuffer: async (): Promise<ArrayBuffer> => new ArrayBuffer(0),
  };
  let document: MammothDocument | null = null;
  const options = {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    transformDocument(whole: MammothDocument): MammothDocument {
      document = whole;
      // Of an empty document no HTML is made.
      return { ...whole, children: [] };
    },
  };
  await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, options);
  if (document === null) throw new Error('mammoth gave no document.');
  return document;
}
