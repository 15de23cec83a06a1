/**
 * What a walk through a part tells: paragraphs, runs, pieces of text, tables, and what else it met.
 */
import type { Style, Styles } from './styles.ts';

/** A w:p. */
export interface Paragraph {
  /** Number of w:p elements that open before it in the part, whether shown or not. */
  readonly index: number;
  /** Offset of `<w:p`, and of the character after `</w:p>` (set when it closes). */
  readonly start: number;
  end: number;
  /** Offset of the first character after w:pPr. */
  contentStart: number;
  style: Style | null;
  /** w:numId and w:ilvl, w:outlineLvl of the paragraph itself. */
  numbering: string | null;
  numberingLevel: number | null;
  outline: number | null;
  /** The paragraph mark is hidden: where no text is shown either, the paragraph is not there at all. */
  markHidden: boolean;
  /** The paragraph mark was deleted (or moved away) with changes tracked: the next paragraph joins this one. */
  markDeleted: boolean;
  /** The paragraph before it, if that one's mark was deleted. */
  joins: Paragraph | null;
  /** The paragraph that a text box is anchored in, for paragraphs inside text boxes. */
  readonly host: Paragraph | null;
  /** Stands in a control that holds a table of contents. */
  contents: boolean;
  /** Has text in the result of a table of contents' field. */
  contentsField: boolean;
  /** Number of characters shown, in UTF-16 units. */
  length: number;
  /** Some character is neither blank nor a break; all such characters are bold. */
  hasLetters: boolean;
  bold: boolean;
}

/** A w:r, or an m:r of a formula. */
export interface Run {
  readonly start: number;
  end: number;
  /** Offsets of w:rPr, equal where the run has none. */
  propertiesStart: number;
  propertiesEnd: number;
  bold: boolean;
  hidden: boolean;
  /** Struck through: withdrawn, though still to be seen. */
  struck: boolean;
  /** A font whose characters are signs, not letters. */
  symbols: string | null;
  vertical: 'superscript' | 'subscript' | null;
  /** Lies in a field, a formula or a nested run: a comment must not begin or end inside. */
  readonly enclosed: boolean;
}

/** A stretch of visible text with its place in the part. */
export interface Piece {
  /** text: characters of a w:t; mark: one element (tab, break, hyphen, symbol) or none, shown as `text`. */
  readonly kind: 'text' | 'mark';
  readonly text: string;
  /** Offsets of the raw characters (text) or of the element (mark; equal where nothing stands for it). */
  readonly start: number;
  readonly end: number;
  /** Offsets of the element that holds the characters: `<w:t …>` to after `</w:t>`. */
  readonly elementStart: number;
  elementEnd: number;
  readonly run: Run | null;
}

/** A w:tc. */
export interface Cell {
  columnSpan: number;
  /** restart: first cell of a vertical merge; continue: merged with the cell above; null: neither. */
  vertical: 'restart' | 'continue' | null;
  horizontal: 'restart' | 'continue' | null;
}

/** Something met on the way that is not kept as text, or that the reader should tell of. */
export type Notice =
  | 'tracked-changes'
  | 'hidden-text'
  | 'image'
  | 'object'
  | 'chart'
  | 'formula'
  | 'symbol'
  | 'private-use'
  | 'word-art'
  | 'alternative-part'
  | 'sub-document'
  | 'covered-text'
  | 'struck-text'
  | 'ruby'
  | 'date'
  | 'unknown-content'
  | 'field-number';

/** Pages that a header or footer stands on; first and even ones only where the file says that they differ. */
export type HeaderPages = 'default' | 'first' | 'even';

/** Who listens to a walk. Everything comes in reading order; only what is shown comes at all. */
export interface Visitor {
  /** A paragraph begins, its properties known. When it `joins` another, that one's block goes on. */
  openParagraph(paragraph: Paragraph): void;
  piece(paragraph: Paragraph, piece: Piece): void;
  /** A paragraph ends. When its mark is deleted, its block stays open until `openParagraph` or `breakJoin`. */
  closeParagraph(paragraph: Paragraph): void;
  breakJoin?(paragraph: Paragraph): void;
  openTextBox?(): void;
  closeTextBox?(): void;
  openTable?(): void;
  closeTable?(): void;
  /** @param columnsBefore grid columns that the row leaves out at its start. */
  openRow?(columnsBefore: number): void;
  closeRow?(): void;
  openCell?(cell: Cell): void;
  closeCell?(): void;
  /** A reference mark to a footnote, an endnote or a comment. */
  reference?(kind: 'footnote' | 'endnote' | 'comment', id: string): void;
  /** A footnote, endnote or comment begins or ends, in the part that holds them. */
  openNote?(id: string, separator: boolean): void;
  closeNote?(): void;
  /** A foreign document is put in whole at this place: the relationship that leads to its part. */
  alternativePart?(relationship: string): void;
  /** A section uses the header or footer part with this relationship on these pages. */
  headerReference?(kind: 'header' | 'footer', relationship: string, pages: HeaderPages): void;
  /** A section's first page has a header and footer of its own. */
  titlePage?(): void;
  notice?(notice: Notice): void;
}

/** Settings of a walk. */
export interface WalkOptions {
  styles: Styles;
  /** Leave out page numbers: headers and footers. */
  withoutPageNumbers?: boolean;
}
