/**
 * Foreign documents that a Word file takes in whole (w:altChunk): programs that make reports put HTML or another
 * Word file there, and Word makes it one with the text when it opens the file.
 */
import type { RootContent } from 'mdast';
import type { ReadMessage } from '../../types.ts';
import { readHtml } from '../html.ts';
import { readMhtml } from '../mhtml.ts';
import { sniff } from '../sniff.ts';
import { readText } from '../text.ts';
import { type BlockData, type ReadResult, UnreadableError } from '../tree.ts';
import { message } from './messages.ts';
import type { PreparedPackage } from './package.ts';
import type { Parts } from './parts.ts';

/** Foreign documents that are read of one file; more make no report. */
const most = 20;

/** What stands in the place of each block that stands for a foreign document. */
export interface Alternatives {
  content: ReadonlyMap<number, readonly RootContent[]>;
  messages: ReadMessage[];
}

/**
 * Reads the foreign documents of a package, each part once. What cannot be read is told.
 *
 * @param readPackage reads a Word file, or says with null that it is not read
 */
export async function readAlternatives(
  pack: Parts,
  { alternatives }: Pick<PreparedPackage, 'alternatives'>,
  readPackage: (bytes: Uint8Array) => Promise<ReadResult | null>,
): Promise<Alternatives> {
  const content = new Map<number, RootContent[]>();
  const told: ReadMessage[] = [];
  const seen = new Set<string>();
  let unread = 0;
  for (const [block, part] of alternatives) {
    const isNew = part !== null && !seen.has(part) && seen.size < most;
    const result = isNew ? await readPart(pack, part, readPackage) : null;
    if (part !== null) seen.add(part);
    if (result === null) {
      unread += 1;
      continue;
    }
    for (const node of result.root.children) forgetAddress(node);
    content.set(block, result.root.children);
    told.push(...result.messages);
  }
  if (unread > 0) told.push(message('alternative-part', unread));
  return { content, messages: told };
}

async function readPart(
  pack: Parts,
  part: string,
  readPackage: (bytes: Uint8Array) => Promise<ReadResult | null>,
): Promise<ReadResult | null> {
  try {
    const bytes = pack.bytes(part);
    const sniffed = bytes === null ? null : sniff(bytes, part);
    if (bytes === null || sniffed === null || 'refused' in sniffed) return null;
    if (sniffed.format === 'docx') return await readPackage(bytes);
    if (sniffed.format === 'html') return readHtml(bytes);
    if (sniffed.format === 'mhtml') return readMhtml(bytes);
    return sniffed.format === 'text' ? readText(bytes) : null;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** Its paragraphs are none of the file's own, which a comment would look for. */
function forgetAddress(node: { data?: unknown; children?: readonly { data?: unknown }[] }): void {
  const data = node.data as BlockData | undefined;
  if (data !== undefined) delete data.paragraph;
  for (const child of node.children ?? []) forgetAddress(child);
}
