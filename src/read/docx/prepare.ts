/**
 * Prepares a package for mammoth. The prepared parts hold what the walk shows, in the plainest WordprocessingML
 * that Word opens: results instead of fields, each text box once, rows and cells on their grid, nothing hidden
 * or deleted, a bookmark at the head of every paragraph by which its block is known again. What mammoth's
 * document tree has no place for (automatic numbers, levels, the w:p) waits in `blocks`.
 */

import type { Cell, HeaderPages, Notice, Paragraph, Piece, Visitor } from '../../docx/events.ts';
import type { BlockData } from '../tree.ts';
import { attributeOf, Markup } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { endParagraph, isContentsStyle, newBlock, type PreparedBlock } from './prepared-block.ts';
import { PreparedTables } from './prepared-tables.ts';

/** A part that a section names as its header or footer. */
export interface HeaderReference {
  kind: 'header' | 'footer';
  relationship: string;
  pages: HeaderPages;
}

type Note = NonNullable<BlockData['note']>;

/** Notes that stand in parts of their own. */
export type NoteKind = 'footnote' | 'endnote' | 'comment';

/** What is put aside while the walk is inside a text box. */
interface Place {
  block: number;
  opened: boolean;
  inText: boolean;
  /** Cells that were open around the text box. */
  cells: number;
}

/** Writes prepared parts while it listens to walks. All parts of one file share its blocks. */
export class Preparation implements Visitor {
  readonly blocks: PreparedBlock[] = [];
  readonly notices = new Map<Notice, number>();
  readonly headers: HeaderReference[] = [];
  /** Some section's first page has its own header. */
  hasTitlePage = false;
  readonly references = {
    footnote: new Set<string>(),
    endnote: new Set<string>(),
    comment: new Set<string>(),
  };
  /** The notes that are referred to, each by its kind and id. */
  readonly notes: { [kind in NoteKind]: Map<string, string> } = {
    footnote: new Map(),
    endnote: new Map(),
    comment: new Map(),
  };

  readonly #numbering: Numbering;
  readonly #markup: Markup;
  readonly #tables: PreparedTables;
  #note: Note | null = null;
  #noteTag: NoteKind | null = null;
  /** The note that is open: where it began, and whether it is only the line above the notes. */
  #openNote: { id: string; start: number; separator: boolean } | null = null;
  #block = -1;
  #opened = false;
  readonly #textBoxes: Place[] = [];

  /**
   * @param numbering the file's counters.
   * @param limit paragraphs and cells that may be written.
   */
  constructor(numbering: Numbering, limit: number) {
    this.#numbering = numbering;
    this.#markup = new Markup(limit);
    this.#tables = new PreparedTables(this.#markup);
  }

  /**
   * Begins another part, or another stretch of it.
   * @param note what its paragraphs are, null for the running text.
   * @param tag element that holds each note, or null.
   */
  begin(note: Note | null, tag: NoteKind | null): void {
    this.#note = note;
    this.#noteTag = tag;
    this.#tables.isWritten = note === null;
  }

  /** Everything written since the last time, in stretches that mammoth can read one by one. */
  take(): string[] {
    return this.#markup.take();
  }

  /** Takes back what the field of a table of contents marked, when that field never ends. */
  forgetContentsFields(): void {
    for (const block of this.blocks) if (block.contentsField) delete block.data.contents;
  }

  openParagraph(paragraph: Paragraph): void {
    if (paragraph.joins === null || this.#block < 0) {
      this.#block = this.blocks.length;
      this.blocks.push(newBlock());
      this.#opened = false;
      this.#markup.inText = false;
    }
    const block = this.blocks[this.#block]!;
    const data: BlockData = {};
    if (this.#note !== null) data.note = this.#note;
    else if (this.#inTextBox) data.note = 'textbox';
    if (this.#note === null) data.paragraph = block.length > 0 ? block.data.paragraph! : paragraph.index;
    // A paragraph of which nothing is shown has no number and is not counted.
    if (!paragraph.markDeleted && !paragraph.markHidden) this.#number(data, paragraph);
    const level = paragraph.outline ?? paragraph.style?.outline ?? null;
    if (level !== null && level >= 0 && level < 9) data.level = level + 1;
    const styleName = paragraph.style?.name.toLowerCase() ?? '';
    if (this.#note === null && (styleName === 'title' || styleName === '标题')) data.title = true;
    if (paragraph.contents || block.data.contents || isContentsStyle(styleName)) data.contents = true;
    block.data = data;
  }

  piece(paragraph: Paragraph, piece: Piece): void {
    const block = this.blocks[this.#block]!;
    if (this.#note === null && block.length === 0) block.data.paragraph = paragraph.index;
    const isFirst = paragraph.length === piece.text.length;
    if (paragraph.markHidden && isFirst && !paragraph.markDeleted) this.#number(block.data, paragraph);
    block.length += piece.text.length;
    this.#openRun();
    if (piece.text === '\t' || piece.text === '\n') this.#markup.countDown();
    if (piece.text === '\t') this.#markup.element('<w:tab/>');
    else if (piece.text === '\n') this.#markup.element('<w:br/>');
    else this.#markup.text(piece.text);
  }

  #number(data: BlockData, paragraph: Paragraph): void {
    const label = this.#numbering.label(paragraph);
    if (label !== null && label !== '') data.label = label;
  }

  closeParagraph(paragraph: Paragraph): void {
    if (paragraph.hasLetters) this.#tables.letters++;
    endParagraph(this.blocks[this.#block]!, paragraph);
    if (!paragraph.markDeleted) this.#finish();
  }

  breakJoin(): void {
    this.#finish();
  }

  openTextBox(): void {
    this.#openRun();
    this.#markup.element('<w:pict><v:shape><v:textbox><w:txbxContent>');
    this.#textBoxes.push({
      block: this.#block,
      opened: this.#opened,
      inText: false,
      cells: this.#tables.openCells,
    });
    this.#block = -1;
  }

  closeTextBox(): void {
    this.#markup.write('<w:p/></w:txbxContent></v:textbox></v:shape></w:pict>');
    const place = this.#textBoxes.pop()!;
    this.#block = place.block;
    this.#opened = place.opened;
    this.#markup.inText = place.inText;
  }

  openTable(): void {
    this.#tables.openTable();
  }

  closeTable(): void {
    if (this.#tables.closeTable()) this.#endOfCell('table');
  }

  openRow(columnsBefore: number): void {
    this.#tables.openRow(columnsBefore, this.blocks.length);
  }

  closeRow(): void {
    this.#tables.closeRow();
  }

  openCell(cell: Cell): void {
    this.#tables.openCell(cell);
  }

  closeCell(): void {
    if (this.#tables.closeCell()) this.notice('covered-text');
  }

  reference(kind: NoteKind, id: string): void {
    // A note's own references would lead in circles; a note is read once, where it is first referred to.
    const attribute = attributeOf(id);
    if (this.#note !== null || this.references[kind].has(attribute)) return;
    this.references[kind].add(attribute);
    this.#openRun();
    this.#markup.element(`<w:${kind}Reference w:id="${attribute}"/>`);
  }

  openNote(id: string, separator: boolean): void {
    if (this.#noteTag === null) return;
    this.#openNote = { id: attributeOf(id), start: this.#markup.place, separator };
    this.#markup.write(`<w:${this.#noteTag} w:id="${this.#openNote.id}">`);
  }

  closeNote(): void {
    if (this.#noteTag === null || this.#openNote === null) return;
    const { id, start, separator } = this.#openNote;
    this.#markup.write(`<w:p/></w:${this.#noteTag}>`);
    const xml = this.#markup.takeBack(start);
    const known = this.notes[this.#noteTag];
    if (!separator && this.references[this.#noteTag].has(id) && !known.has(id)) known.set(id, xml);
    this.#openNote = null;
  }

  alternativePart(relationship: string): void {
    if (this.#note !== null || this.#tables.openCells > 0 || this.#textBoxes.length > 0) {
      this.notice('alternative-part');
      return;
    }
    this.#block = this.blocks.length;
    this.blocks.push({ ...newBlock(), alternative: relationship });
    this.#opened = false;
    this.#openRun();
    this.#finish();
  }

  headerReference(kind: 'header' | 'footer', relationship: string, pages: HeaderPages): void {
    this.headers.push({ kind, relationship, pages });
  }

  titlePage(): void {
    this.hasTitlePage = true;
  }

  notice(notice: Notice): void {
    this.notices.set(notice, (this.notices.get(notice) ?? 0) + 1);
  }

  /** Stands in a text box itself, not in a table inside one. */
  get #inTextBox(): boolean {
    return this.#textBoxes.at(-1)?.cells === this.#tables.openCells;
  }

  /** Makes sure that a run is open and the block's paragraph with it. */
  #openRun(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.#markup.countDown();
    const id = this.#block;
    this.#markup.write(
      `<w:p><w:bookmarkStart w:id="${id}" w:name="block${id}"/><w:bookmarkEnd w:id="${id}"/><w:r>`,
    );
  }

  /** Ends the block. One that shows nothing, not even a number, is not written at all. */
  #finish(): void {
    if (this.#block < 0) return;
    if (this.blocks[this.#block]!.data.label !== undefined) this.#openRun();
    if (this.#opened) {
      this.#markup.element('</w:r></w:p>');
      this.#endOfCell('paragraph');
    }
    this.#block = -1;
    this.#opened = false;
  }

  #endOfCell(last: 'paragraph' | 'table'): void {
    if (this.#tables.endsWith(last)) return;
    if (this.#noteTag === null && this.#textBoxes.length === 0) this.#markup.mayEndStretch();
  }
}
