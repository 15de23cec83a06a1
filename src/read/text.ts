/**
 * Plain text, as it comes from editors, from PDF and from Tika.
 */
import type { Root } from 'mdast';
import { decode } from './decode.ts';
import type { ReadResult } from './tree.ts';

/**
 * Reads plain text.
 */
export function readText(bytes: Uint8Array): ReadResult {
  const { text, messages } = decode(bytes);
  const root: Root = { type: 'root', children: [] };
  for (const line of text.split('\n')) {
    const value = line.trim();
    if (value !== '') root.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  return { root, format: 'text', messages };
}
