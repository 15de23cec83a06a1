/**
 * HTML, also where it was saved under the name of a text or a Word document.
 */
import type { Root } from 'mdast';
import { defaultTreeAdapter, parse } from 'parse5';
import type { ReadMessage } from '../types.ts';
import { decode } from './decode.ts';
import { Blocks } from './html/blocks.ts';
import { hidingOf } from './html/hiding.ts';
import { limits } from './limits.ts';
import { messages } from './messages.ts';
import { clean } from './text/clean.ts';
import type { ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads HTML.
 *
 * @param bytes the whole file
 * @throws UnreadableError where it is too large, too deep, or holds no words
 */
export function readHtml(bytes: Uint8Array): ReadResult {
  if (bytes.length > limits.html) throw unreadable('too-large');
  const decoded = decode(bytes);
  const { text, messages: found } = clean(decoded.text);
  const page = parse(text, { treeAdapter: guardedTree() });
  const blocks = new Blocks(hidingOf(page));
  blocks.add(page);
  const root: Root = { type: 'root', children: blocks.finish() };
  return { root, format: 'html', messages: [...decoded.messages, ...found, ...toldOf(blocks)] };
}

function toldOf({ hidden, deleted, images }: Blocks): ReadMessage[] {
  const told: ReadMessage[] = [];
  if (hidden > 0) told.push(messages.hiddenText(hidden));
  if (deleted > 0) told.push(messages.deletedText(deleted));
  if (images > 0) told.push(messages.images(images));
  return told;
}

/** parse5's own tree, with an eye on how deep it grows: some pages never close what they open. */
function guardedTree(): typeof defaultTreeAdapter {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      elements += 1;
      if (depth > limits.htmlDepth || elements > limits.htmlElements) throw unreadable('too-complex');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
