/**
 * Markdown, through remark with tables. Its tree is brought into the shape of all readers: headings,
 * paragraphs and tables, side by side.
 */
import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { decode } from './decode.ts';
import { tableOfRows } from './grid.ts';
import { limits } from './limits.ts';
import { isTooDense } from './markdown-density.ts';
import { messages } from './messages.ts';
import { clean } from './text/clean.ts';
import { linesOf } from './text/lines.ts';
import { paragraphsOf } from './text/wrapped.ts';
import { readText } from './text.ts';
import type { BlockData, ReadResult } from './tree.ts';

/** `5%~8%，另~10%` deletes nothing. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** In Markdown a line end within a paragraph is none, wherever it stands. */
const anyMargin = 0;
/** Stands for a line break that was asked for; it is no character of any text. */
const hardBreak = '\u0001';

/**
 * Reads Markdown; as plain text, and says so, where it asks more of the parser than any report does.
 *
 * @param bytes the whole file
 * @throws UnreadableError where the bytes are no text, or too many
 */
export function readMarkdown(bytes: Uint8Array): ReadResult {
  if (bytes.length > limits.markdown) return asText(bytes);
  const decoded = decode(bytes);
  const { text, messages: found } = clean(decoded.text);
  if (isTooDense(text)) return asText(bytes);
  const flattening = flattened(text);
  if (flattening === null) return asText(bytes);
  const root: Root = { type: 'root', children: flattening.blocks };
  const told = [...decoded.messages, ...found];
  if (flattening.images > 0) told.push(messages.images(flattening.images));
  return { root, format: 'markdown', messages: told };
}

/** Null where the text nests deeper than the parser's stack. */
function flattened(text: string): Flattening | null {
  const flattening = new Flattening(text);
  try {
    flattening.add(parser.parse(text).children);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return flattening;
}

function asText(bytes: Uint8Array): ReadResult {
  const { messages: found, ...read } = readText(bytes);
  return { ...read, messages: [messages.markdownAsText(), ...found] };
}

/** Walks the parsed tree and gathers its blocks. */
class Flattening {
  readonly blocks: RootContent[] = [];
  images = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  add(nodes: readonly RootContent[], data: BlockData = {}): void {
    for (const node of nodes) {
      if (node.type === 'heading') this.#heading(node.depth, this.#textOf(node.children));
      else if (node.type === 'paragraph') this.#paragraphs(this.#textOf(node.children), data);
      else if (node.type === 'list') this.#list(node);
      else if (node.type === 'table') this.#table(node);
      else if (node.type === 'code') this.#paragraphs(node.value.replaceAll('\n', hardBreak), data);
      else if (node.type === 'html') this.#paragraphs(withoutTags(node.value), data);
      else if (node.type === 'blockquote') this.add(node.children, data);
      else if (node.type === 'footnoteDefinition') this.add(node.children, { note: 'footnote' });
    }
  }

  #heading(depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): void {
    if (value.trim() === '') return;
    const data: BlockData = { level: depth };
    this.blocks.push({ type: 'heading', depth, data, children: [{ type: 'text', value }] });
  }

  #paragraphs(text: string, data: BlockData): void {
    const values = text.split(hardBreak).flatMap((run) => paragraphsOf(linesOf(run), anyMargin));
    for (const [index, value] of values.entries()) {
      const own = index === 0 ? data : { ...data, label: undefined };
      if (own.label === undefined) delete own.label;
      this.blocks.push({ type: 'paragraph', data: own, children: [{ type: 'text', value }] });
    }
  }

  /** The parser takes the numbers of a list away; they are its items' labels. */
  #list(list: List): void {
    for (const [index, item] of list.children.entries()) {
      const [first, ...rest] = item.children;
      if (first === undefined) continue;
      const label = list.ordered === true ? `${(list.start ?? 1) + index}.` : undefined;
      this.add([first], label === undefined ? {} : { label });
      this.add(rest);
    }
  }

  #table(table: Table): void {
    this.blocks.push(
      tableOfRows(
        table.children.map((row) => row.children.map((cell) => this.#textOf(cell.children).trim())),
      ),
    );
  }

  #textOf(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: PhrasingContent): string {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return hardBreak;
    if (node.type === 'html') return withoutTags(node.value);
    if (node.type === 'image' || node.type === 'imageReference') {
      this.images += 1;
      return '';
    }
    if (!('children' in node)) return '';
    const text = this.#textOf(node.children);
    return this.#isBetweenDigits(node) ? this.#sourceOf(node) : text;
  }

  /** 3*4*5 is a product, not an emphasis. */
  #isBetweenDigits(node: PhrasingContent): boolean {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return false;
    return /\d/.test(this.#source[start.offset - 1] ?? '') && /\d/.test(this.#source[end.offset] ?? '');
  }

  #sourceOf(node: PhrasingContent): string {
    return this.#source.slice(node.position!.start.offset, node.position!.end.offset);
  }
}

/** A tag left in Markdown: a line break is kept, other tags are not printed. */
function withoutTags(html: string): string {
  return html.replace(/<br\s?\/?>/gi, hardBreak).replace(/<[^<>]{0,2000}>/g, '');
}
