/**
 * From the tree of HTML to headings, paragraphs and tables.
 */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { raiseDigits } from '../../docx/shown-text.ts';
import { tableOf } from '../grid.ts';
import { limits } from '../limits.ts';
import { decimalLabelOf, hasLabel } from '../text/label.ts';
import { isWide } from '../text/lines.ts';
import type { BlockData } from '../tree.ts';
import { unreadable } from '../unreadable.ts';
import {
  attribute,
  chosenOf,
  type Element,
  fieldValueOf,
  isBlock,
  isBold,
  isDeleted,
  isElement,
  isPictured,
  isUnprinted,
  type Node,
  textWithin,
} from './elements.ts';
import { cellsOf, type TableCellElement } from './grid.ts';
import type { Hiding } from './hiding.ts';

/** Stands for a line break until blanks are collapsed; it is no character of any text. */
const lineBreak = '\u0001';

/** Gathers the blocks of a document as it is walked. */
export class Blocks {
  /** Passages that the page hides, or that were deleted, and pictures. */
  hidden = 0;
  deleted = 0;
  images = 0;
  readonly #blocks: RootContent[] = [];
  readonly #isHidden: Hiding;
  readonly #withTables: boolean;
  /** Numbers of items of ordered lists that were met so far: the next one's place, by list. */
  readonly #items = new Map<Element, number>();
  #pieces: string[] = [];
  #isBold = false;
  #allBold = true;
  #data: BlockData = {};
  #heading = 0;
  #preserve = false;
  /** Raised or lowered digits must not read on from the number before them: 10⁴. */
  #vertical: 'superscript' | 'subscript' | null = null;

  /**
   * @param isHidden tells what the page does not show
   * @param withTables false within a cell, whose tables follow the table that the cell is of
   */
  constructor(isHidden: Hiding, withTables = true) {
    this.#isHidden = isHidden;
    this.#withTables = withTables;
  }

  /**
   * Adds what a node holds.
   *
   * @throws UnreadableError `too-complex` where elements are nested beyond all use
   */
  add(node: Node, depth = 0): void {
    if (depth > limits.htmlDepth) throw unreadable('too-complex');
    if (node.nodeName === '#text') this.#append((node as { value: string }).value);
    else if (isElement(node)) this.#element(node, depth);
    else if ('childNodes' in node) for (const child of node.childNodes) this.add(child, depth + 1);
  }

  /** The blocks, in the order of the document. */
  finish(): RootContent[] {
    this.#flush();
    return this.#blocks;
  }

  #element(element: Element, depth: number): void {
    if (isUnprinted(element) || element.tagName === 'rt' || element.tagName === 'rp') return;
    const isDropped = isDeleted(element);
    if (isDropped || this.#isHidden(element)) {
      if (textWithin(element).trim() === '') return;
      if (isDropped) this.deleted += 1;
      else this.hidden += 1;
      return;
    }
    const wasBold = this.#isBold;
    this.#isBold ||= isBold(element);
    const wasVertical = this.#vertical;
    if (element.tagName === 'sup') this.#vertical = 'superscript';
    if (element.tagName === 'sub') this.#vertical = 'subscript';
    if (element.tagName === 'br') this.#pieces.push(lineBreak);
    else if (element.tagName === 'img' || isPictured(element)) this.images += 1;
    else if (element.tagName === 'input') this.#append(fieldValueOf(element));
    else if (element.tagName === 'select') this.#append(chosenOf(element));
    else if (element.tagName === 'table') this.#table(element, depth);
    else if (isBlock(element)) this.#block(element, depth);
    else if (!isNoteReference(element)) for (const child of element.childNodes) this.add(child, depth + 1);
    this.#isBold = wasBold;
    this.#vertical = wasVertical;
  }

  #block(element: Element, depth: number): void {
    this.#flush();
    const outer = { data: this.#data, heading: this.#heading, preserve: this.#preserve };
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) this.#heading = Number(level);
    if (element.tagName === 'pre') this.#preserve = true;
    if (/^(?:ftn|edn)\d/.test(attribute(element, 'id'))) {
      this.#data = { note: attribute(element, 'id').startsWith('f') ? 'footnote' : 'endnote' };
    }
    if (element.tagName === 'li') {
      const label = this.#labelOf(element);
      this.#data = label === null ? {} : { label };
    }
    for (const child of element.childNodes) this.add(child, depth + 1);
    this.#flush();
    this.#data = outer.data;
    this.#heading = outer.heading;
    this.#preserve = outer.preserve;
  }

  /** A table of a single cell only frames its content. */
  #table(table: Element, depth: number): void {
    this.#flush();
    if (!this.#withTables) return;
    const { cells, nested, captions } = cellsOf(table);
    for (const caption of captions) this.add(caption, depth + 1);
    if (cells.length === 1) {
      for (const child of cells[0]!.element.childNodes) this.add(child, depth + 1);
      this.#flush();
      return;
    }
    if (cells.length > 0) this.#blocks.push(tableOf(cells.map((cell) => this.#cell(cell, depth))));
    for (const inner of nested) this.#table(inner, depth + 1);
  }

  #cell({ element, ...place }: TableCellElement, depth: number): Parameters<typeof tableOf>[0][number] {
    const content = new Blocks(this.#isHidden, false);
    for (const child of element.childNodes) content.add(child, depth + 1);
    const paragraphs = content.finish().flatMap(plainText);
    this.hidden += content.hidden;
    this.deleted += content.deleted;
    this.images += content.images;
    return { ...place, paragraphs };
  }

  /** The number that the page prints before an item of an ordered list. */
  #labelOf(item: Element): string | null {
    const list = item.parentNode;
    if (list === null || !isElement(list) || list.tagName !== 'ol') return null;
    const start = Number.parseInt(attribute(list, 'start') || '1', 10);
    const own = Number.parseInt(attribute(item, 'value'), 10);
    const number = Number.isNaN(own) ? (this.#items.get(list) ?? (Number.isNaN(start) ? 1 : start)) : own;
    this.#items.set(list, number + 1);
    return `${number}.`;
  }

  #append(written: string): void {
    const source = this.#vertical === null ? written : raiseDigits(written, this.#vertical);
    if (source.trim() !== '' && !this.#isBold) this.#allBold = false;
    this.#pieces.push(this.#preserve ? source.replaceAll('\n', lineBreak) : source);
  }

  #flush(): void {
    const texts = paragraphsOf(collapsed(this.#pieces.join('')));
    const { label, ...rest } = this.#data;
    for (const [index, value] of texts.entries()) {
      const data: BlockData = index === 0 && label !== undefined ? { ...rest, label } : { ...rest };
      if (this.#allBold) data.bold = true;
      this.#blocks.push(this.#blockOf(value, data));
    }
    if (texts.length > 0) this.#data = rest;
    this.#pieces = [];
    this.#allBold = true;
  }

  #blockOf(value: string, data: BlockData): Heading | Paragraph {
    const children = [{ type: 'text' as const, value }];
    if (this.#heading === 0) return { type: 'paragraph', data, children };
    const depth = this.#heading as Heading['depth'];
    return { type: 'heading', depth, data: { ...data, level: depth }, children };
  }
}

/** Blanks and line ends of the source are one blank; a line end between Chinese characters is none. */
function collapsed(source: string): string {
  const text = source.replace(/[ \t\n\r\f]{1,}/g, (blank, at: number) => {
    if (!blank.includes('\n') || at === 0) return ' ';
    const after = source.charCodeAt(at + blank.length);
    return isWide(source.charCodeAt(at - 1)) && isWide(after) ? '' : ' ';
  });
  return text.replaceAll(lineBreak, '\n');
}

/** A break before a label or an indent, or two of them, ends a paragraph; a single one is a soft line break. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let blank = true;
  for (const line of text.split('\n')) {
    const value = line.trim();
    if (value === '') {
      blank = true;
      continue;
    }
    const starts =
      blank || hasLabel(value) || decimalLabelOf(value) !== null || /^(?:\u3000|\u00a0){2}/.test(line);
    if (starts || paragraphs.length === 0) paragraphs.push(value);
    else paragraphs[paragraphs.length - 1] += `\n${value}`;
    blank = false;
  }
  return paragraphs;
}

function plainText(block: RootContent): string[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  const [text] = block.children;
  const label = (block.data as BlockData | undefined)?.label ?? '';
  return text?.type === 'text' ? [label + text.value] : [];
}

/** Word's references to notes: their number must not join the figure before them. */
function isNoteReference(element: Element): boolean {
  return element.tagName === 'a' && /^#_(?:ftn|edn)/.test(attribute(element, 'href'));
}
