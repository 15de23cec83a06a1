/**
 * From a block of a record to the characters in word/document.xml. The reader gives every block of a docx the
 * index of its w:p; offsets count UTF-16 units of the block's text. A comment, or anything else that is put
 * into the file again, finds its place here.
 *
 * How text and file correspond (the reader and this file hear the same walk, src/docx/walk.ts):
 * - **characters** of a w:t stand for themselves; an entity (&lt; &#x4e00;) is one character of the text.
 *   Line ends and tabs typed inside a w:t are blanks; digits set as superscript or subscript read ⁰–⁹, ₀–₉;
 *   without xml:space="preserve" blanks at the ends of a w:t are not shown.
 * - **tabs** (w:tab, w:ptab) are "\t", **breaks** (w:br, w:cr) "\n", w:noBreakHyphen "-", w:sym one symbol: each
 *   is one mark whose range is its element. w:softHyphen shows nothing. A page or column break is "\n" when
 *   text stands on both sides of it, with an empty range before the text that follows.
 * - **fields**: results are text, instructions are not; nested fields likewise. Check boxes and drop-down
 *   lists of old forms are marks at their closing w:fldChar. Runs of fields are `enclosed`: put nothing
 *   between them, but before or after the paragraph's whole run of enclosed pieces.
 * - **deleted runs** (w:del, w:moveFrom) and hidden ones (w:vanish, also by style) show nothing. A paragraph whose
 *   MARK was deleted goes on in the next one: the block has the index of the first of them that shows text,
 *   and offsets run on, so a location may name runs of two w:p elements.
 * - **text boxes**: their paragraphs have indices of their own (every w:p of the file counts, those of
 *   mc:Choice and mc:Fallback and deleted rows too) and are blocks of their own. Word takes no comments inside
 *   text boxes: put them at `host`, the paragraph that holds the box.
 * - **automatic numbers** are not in the file's text, nor in the block's; they need no address.
 */

import { decodeEntities } from './docx/entities.ts';
import type { Paragraph, Piece, Run } from './docx/events.ts';
import { NO_STYLES, readStyles } from './docx/styles.ts';
import { walk } from './docx/walk.ts';

/** A paragraph of document.xml with the text it shows, in order. All offsets count UTF-16 units of the XML. */
export interface ParagraphAddress {
  /** Number of w:p elements before it. */
  index: number;
  /** Offset of `<w:p`. */
  start: number;
  /** Offset after `</w:p>`. */
  end: number;
  /** Offset of the first character after w:pPr: the place for what goes before all runs. */
  contentStart: number;
  /** The paragraph that its text box is anchored in, or null outside text boxes. */
  host: number | null;
  /** A line of the table of contents: put nothing into it. */
  contents: boolean;
  /** The paragraph that joins this one because this one's mark was deleted, or null. */
  joinedBy: number | null;
  pieces: Piece[];
}

/** One end of a range. */
export interface Point {
  /** The w:p that the character stands in: the addressed one, or one that joins it. */
  paragraph: number;
  /** Offset in document.xml. Inside a w:t it stands between two characters of its content. */
  offset: number;
  piece: Piece;
  run: Run | null;
}

/** Where a range of a block's text stands in document.xml. */
export interface Location {
  /** Before the first character. */
  from: Point;
  /** After the last character. */
  to: Point;
  /** Every stretch of the range, one a piece: together they are exactly its characters. */
  parts: { start: number; end: number; piece: Piece }[];
}

/**
 * Finds the paragraphs of document.xml, all of them, also those that show nothing.
 * @param documentXml text of word/document.xml, decoded, without byte order mark.
 * @param stylesXml text of word/styles.xml; without it text hidden by a style counts as shown.
 * @returns the paragraphs, index i at place i; holes where a w:p is not shown at all (deleted rows, the second
 * copy of a text box).
 * @throws XmlError when a part is not well formed.
 */
export function addressParagraphs(documentXml: string, stylesXml?: string): (ParagraphAddress | undefined)[] {
  const paragraphs: (ParagraphAddress | undefined)[] = [];
  const styles = stylesXml === undefined ? NO_STYLES : readStyles(stylesXml);
  const visitor = {
    openParagraph(paragraph: Paragraph): void {
      const { index, start, end, contentStart, contents } = paragraph;
      const host = paragraph.host?.index ?? null;
      paragraphs[index] = { index, start, end, contentStart, host, contents, joinedBy: null, pieces: [] };
      const before = paragraph.joins && paragraphs[paragraph.joins.index];
      if (before) before.joinedBy = index;
    },
    piece(paragraph: Paragraph, piece: Piece): void {
      paragraphs[paragraph.index]!.pieces.push(piece);
    },
    closeParagraph(paragraph: Paragraph): void {
      const address = paragraphs[paragraph.index]!;
      address.end = paragraph.end;
      address.contents ||= paragraph.contentsField;
    },
  };
  walk(documentXml, visitor, { styles });
  return paragraphs;
}

/**
 * The text of a block, as the reader gives it.
 * @param paragraphs from `addressParagraphs`.
 * @param paragraph the block's index of w:p.
 */
export function textOf(paragraphs: readonly (ParagraphAddress | undefined)[], paragraph: number): string {
  return piecesOf(paragraphs, paragraph)
    .map(({ piece }) => piece.text)
    .join('');
}

/**
 * Leads from characters of a block's text to characters of document.xml.
 * @param documentXml the text that `paragraphs` was made from.
 * @param paragraphs from `addressParagraphs`.
 * @param paragraph the block's index of w:p.
 * @param start offset of the first character in the block's text, in UTF-16 units.
 * @param end offset after the last character; greater than `start`.
 * @returns the place, or null when the paragraph shows no such characters.
 */
export function locate(
  documentXml: string,
  paragraphs: readonly (ParagraphAddress | undefined)[],
  paragraph: number,
  start: number,
  end: number,
): Location | null {
  const points: { paragraph: number; start: number; end: number; piece: Piece }[] = [];
  let offset = 0;
  for (const { index, piece } of piecesOf(paragraphs, paragraph)) {
    const first = Math.max(start - offset, 0);
    const last = Math.min(end - offset, piece.text.length);
    if (first < last) {
      points.push({
        paragraph: index,
        start: offsetInXml(documentXml, piece, first),
        end: offsetInXml(documentXml, piece, last),
        piece,
      });
    }
    offset += piece.text.length;
  }
  const from = points[0];
  const to = points.at(-1);
  if (from === undefined || to === undefined || start < 0 || end > offset) return null;
  return {
    from: { paragraph: from.paragraph, offset: from.start, piece: from.piece, run: from.piece.run },
    to: { paragraph: to.paragraph, offset: to.end, piece: to.piece, run: to.piece.run },
    parts: points.map(({ start, end, piece }) => ({ start, end, piece })),
  };
}

function piecesOf(
  paragraphs: readonly (ParagraphAddress | undefined)[],
  paragraph: number,
): { index: number; piece: Piece }[] {
  const pieces: { index: number; piece: Piece }[] = [];
  let address = paragraphs[paragraph];
  while (address !== undefined) {
    for (const piece of address.pieces) pieces.push({ index: address.index, piece });
    address = address.joinedBy === null ? undefined : paragraphs[address.joinedBy];
  }
  return pieces;
}

/** The place in the XML after `count` characters of a piece. A mark is whole or not at all. */
function offsetInXml(xml: string, piece: Piece, count: number): number {
  if (piece.kind === 'mark') return count === 0 ? piece.start : piece.end;
  if (piece.end - piece.start === piece.text.length) return piece.start + count;
  let at = piece.start;
  for (let passed = 0; passed < count && at < piece.end; ) {
    const character = xml[at];
    if (character === '&' && !xml.startsWith('<![CDATA[', piece.start - 9)) {
      const end = xml.indexOf(';', at) + 1;
      passed += decodeEntities(xml.slice(at, end)).length;
      at = end;
    } else {
      at += character === '\r' && xml[at + 1] === '\n' ? 2 : 1;
      passed++;
    }
  }
  return at;
}
