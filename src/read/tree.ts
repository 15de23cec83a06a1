/**
 * The tree that every reader makes: an mdast Root of headings, paragraphs, lists' items as paragraphs, and
 * tables that keep their grid. What mdast has no word for stands in `data`.
 */
import type { Data, Root } from 'mdast';
import type { ReadMessage, Source, Translations } from '../types.ts';

/** What a paragraph or heading knows beyond its text. */
export interface BlockData extends Data {
  /** An automatic number (Word's numbering) that is printed before the text and is not part of it. */
  label?: string;
  /** Outline level, 1 is the highest, where the file states it (style, outline level, HTML h1). */
  level?: number;
  /** The file's own document title (style Title). */
  title?: boolean;
  /** Every letter of the paragraph is bold. */
  bold?: boolean;
  /** docx: index of the w:p in word/document.xml, in document order, text boxes and nested tables included. */
  paragraph?: number;
  /** Text that stands outside the running text. */
  note?: 'footnote' | 'endnote' | 'header' | 'footer' | 'textbox' | 'comment';
  /** A line of the table of contents: it opens no section and its numbers are no figures. */
  contents?: boolean;
}

/**
 * A table cell's place in its grid, counted from 0, with what it spans. The cell holds one text node a paragraph,
 * with a break node between two of them; a soft line break inside a paragraph is "\n" in the text node, which
 * carries the paragraph's BlockData. A table inside a cell follows its outer table as a table of its own.
 */
export interface CellData extends Data {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** What a reader gives back: the tree, and a message for everything that it could not keep or that is odd. */
export interface ReadResult {
  root: Root;
  format: Source['format'];
  messages: ReadMessage[];
}

/**
 * Input that cannot be read. Not a crash: it becomes one finding `unreadable` of that file, and the run goes on.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** One word for the reason: encrypted, truncated, too-large, empty, not-a-report, … */
  readonly kind: string;
  /** One sentence that a clerk understands, in both languages. */
  readonly translations: Translations;

  constructor(kind: string, translations: Translations) {
    super(translations.en);
    this.kind = kind;
    this.translations = translations;
  }
}
