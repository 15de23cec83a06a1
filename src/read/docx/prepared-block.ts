/** What is known of a block before mammoth reads it, by the paragraphs that make it. */
import type { Paragraph } from '../../docx/events.ts';
import type { BlockData } from '../tree.ts';

/** A block. The bookmark `block7` stands in the paragraph of blocks[7]. */
export interface PreparedBlock {
  data: BlockData;
  /** Stands for a foreign document: the relationship that leads to its part. */
  alternative?: string;
  /** Marked by the table of contents' field alone. */
  contentsField: boolean;
  length: number;
  hasLetters: boolean;
}

export function newBlock(): PreparedBlock {
  return { data: {}, contentsField: false, length: 0, hasLetters: false };
}

/** A paragraph of the block ends: whether all is bold, and whether it lies in a table of contents, is known then. */
export function endParagraph(block: PreparedBlock, paragraph: Paragraph): void {
  if (paragraph.hasLetters) {
    const isBold = paragraph.bold && (!block.hasLetters || block.data.bold === true);
    if (isBold) block.data.bold = true;
    else delete block.data.bold;
    block.hasLetters = true;
  }
  if (paragraph.contentsField && block.data.contents !== true) {
    block.data.contents = true;
    block.contentsField = true;
  }
}

/** Styles of the lines of a table of contents: toc 1, TOC Heading, 目录 1, table of figures. */
export function isContentsStyle(name: string): boolean {
  return /^(?:toc|目录)\s?(?:[1-9]|heading|标题)$/.test(name) || name === 'table of figures';
}
