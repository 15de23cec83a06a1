/**
 * Prepares a package for mammoth. The prepared parts hold what the walk shows, in the plainest WordprocessingML
 * that Word opens: results instead of fields, each text box once, rows and cells on their grid, nothing hidden
 * or deleted, a bookmark at the head of every paragraph by which its block is known again. What mammoth's
 * document tree has no place for (automatic numbers, levels, the w:p) waits in `blocks`.
 */

import { encodeText } from '../../docx/entities.ts';
import type { Cell, HeaderPages, Notice, Paragraph, Piece, Visitor } from '../../docx/events.ts';
import type { BlockData } from '../tree.ts';
import { unreadable } from '../unreadable.ts';
import type { Numbering } from './numbering.ts';

/** What is known of a block before mammoth reads it. The bookmark `block7` stands in the paragraph of blocks[7]. */
export interface PreparedBlock {
  data: BlockData;
  /** Stands for a foreign document: the relationship that leads to its part. */
  alternative?: string;
  /** Marked by the table of contents' field alone. */
  contentsField: boolean;
  length: number;
  hasLetters: boolean;
}

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

interface OpenCell {
  chunk: number;
  skipped: boolean;
  /** Lies under a merged cell, where Word does not show it. */
  covered: boolean;
  /** Paragraphs with letters before the cell. */
  lettersBefore: number;
  /** What the cell ends with so far: Word wants a paragraph at its end. */
  last: 'nothing' | 'paragraph' | 'table';
}

interface OpenRow {
  /** The last cell that others may be merged into, with its columns so far. */
  head: { chunk: number; cell: Cell } | null;
}

const SPECIAL = /[&<>]/;
/** Blanks at the ends of a w:t count only where it says so; saying it everywhere costs mammoth a tenth. */
const EDGE_BLANK = /^ | $/;
const PRESERVING = '<w:t xml:space="preserve">';

/**
 * Paragraphs and cells after which a new stretch begins. mammoth's time grows faster than a document, and all of
 * its tree is held until it is done; reports are shorter than this.
 */
const STRETCH = 1_000;

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
  #limit: number;
  #chunks: string[] = [];
  #stretches: string[] = [];
  /** Paragraphs and cells in the stretch so far. */
  #written = 0;
  #note: Note | null = null;
  #noteTag: NoteKind | null = null;
  /** The note that is open: where it began, and whether it is only the line above the notes. */
  #openNote: { id: string; start: number; separator: boolean } | null = null;
  #block = -1;
  #opened = false;
  #inText = false;
  readonly #textBoxes: Place[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #tables: { rows: number }[] = [];
  /** Paragraphs with letters so far. */
  #letters = 0;

  /**
   * @param numbering the file's counters.
   * @param limit paragraphs and cells that may be written.
   */
  constructor(numbering: Numbering, limit: number) {
    this.#numbering = numbering;
    this.#limit = limit;
  }

  /**
   * Begins another part, or another stretch of it.
   * @param note what its paragraphs are, null for the running text.
   * @param tag element that holds each note, or null.
   */
  begin(note: Note | null, tag: NoteKind | null): void {
    this.#note = note;
    this.#noteTag = tag;
  }

  /** Everything written since the last time, in stretches that mammoth can read one by one. */
  take(): string[] {
    this.#cut();
    const stretches = this.#stretches;
    this.#stretches = [];
    return stretches;
  }

  /** Takes back what the field of a table of contents marked, when that field never ends. */
  forgetContentsFields(): void {
    for (const block of this.blocks) if (block.contentsField) delete block.data.contents;
  }

  openParagraph(paragraph: Paragraph): void {
    if (paragraph.joins === null || this.#block < 0) {
      this.#block = this.blocks.length;
      this.blocks.push({ data: {}, contentsField: false, length: 0, hasLetters: false });
      this.#opened = false;
      this.#inText = false;
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
    if (piece.text === '\t' || piece.text === '\n') this.#countDown();
    if (piece.text === '\t') this.#element('<w:tab/>');
    else if (piece.text === '\n') this.#element('<w:br/>');
    else {
      if (!this.#inText) this.#chunks.push(EDGE_BLANK.test(piece.text) ? PRESERVING : '<w:t>');
      else if (EDGE_BLANK.test(piece.text)) this.#chunks.push('</w:t>', PRESERVING);
      this.#inText = true;
      this.#chunks.push(SPECIAL.test(piece.text) ? encodeText(piece.text) : piece.text);
    }
  }

  #number(data: BlockData, paragraph: Paragraph): void {
    const label = this.#numbering.label(paragraph);
    if (label !== null && label !== '') data.label = label;
  }

  closeParagraph(paragraph: Paragraph): void {
    const block = this.blocks[this.#block]!;
    if (paragraph.hasLetters) {
      this.#letters++;
      const isBold = paragraph.bold && (!block.hasLetters || block.data.bold === true);
      if (isBold) block.data.bold = true;
      else delete block.data.bold;
      block.hasLetters = true;
    }
    if (paragraph.contentsField && block.data.contents !== true) {
      block.data.contents = true;
      block.contentsField = true;
    }
    if (!paragraph.markDeleted) this.#finish();
  }

  breakJoin(): void {
    this.#finish();
  }

  openTextBox(): void {
    this.#openRun();
    this.#element('<w:pict><v:shape><v:textbox><w:txbxContent>');
    this.#textBoxes.push({
      block: this.#block,
      opened: this.#opened,
      inText: false,
      cells: this.#cells.length,
    });
    this.#block = -1;
  }

  closeTextBox(): void {
    this.#chunks.push('<w:p/></w:txbxContent></v:textbox></v:shape></w:pict>');
    const place = this.#textBoxes.pop()!;
    this.#block = place.block;
    this.#opened = place.opened;
    this.#inText = place.inText;
  }

  openTable(): void {
    this.#tables.push({ rows: 0 });
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined || table.rows === 0 || this.#note !== null) return;
    this.#chunks.push('</w:tbl>');
    this.#endOfCell('table');
  }

  openRow(columnsBefore: number): void {
    this.#rows.push({ head: null });
    if (this.#note !== null) return;
    this.#countDown();
    const table = this.#tables.at(-1);
    if (table?.rows === 0) this.#chunks.push('<w:tbl><w:tblPr/><w:tblGrid/>');
    if (table !== undefined) table.rows++;
    this.#chunks.push('<w:tr>');
    if (columnsBefore > 0) this.#chunks.push(absentCells(columnsBefore, this.blocks.length));
  }

  closeRow(): void {
    this.#rows.pop();
    if (this.#note === null) this.#chunks.push('</w:tr>');
  }

  openCell(cell: Cell): void {
    const row = this.#rows.at(-1)!;
    const chunk = this.#chunks.length;
    const skipped = cell.horizontal === 'continue' && row.head !== null;
    const covered = skipped || (cell.vertical === 'continue' && (this.#tables.at(-1)?.rows ?? 0) > 1);
    this.#cells.push({ chunk, skipped, covered, lettersBefore: this.#letters, last: 'nothing' });
    if (this.#note !== null) return;
    this.#countDown();
    this.#chunks.push(openingOf(cell));
    if (skipped) {
      row.head!.cell.columnSpan += cell.columnSpan;
      this.#chunks[row.head!.chunk] = openingOf(row.head!.cell);
    } else row.head = { chunk, cell };
  }

  closeCell(): void {
    const cell = this.#cells.pop()!;
    if (this.#note !== null) return;
    if (cell.covered && this.#letters > cell.lettersBefore) this.notice('covered-text');
    if (cell.skipped) {
      this.#chunks.length = cell.chunk;
      return;
    }
    this.#chunks.push(cell.last === 'paragraph' ? '</w:tc>' : '<w:p/></w:tc>');
  }

  reference(kind: NoteKind, id: string): void {
    // A note's own references would lead in circles; a note is read once, where it is first referred to.
    const attribute = attributeOf(id);
    if (this.#note !== null || this.references[kind].has(attribute)) return;
    this.references[kind].add(attribute);
    this.#openRun();
    this.#element(`<w:${kind}Reference w:id="${attribute}"/>`);
  }

  openNote(id: string, separator: boolean): void {
    if (this.#noteTag === null) return;
    this.#openNote = { id: attributeOf(id), start: this.#chunks.length, separator };
    this.#chunks.push(`<w:${this.#noteTag} w:id="${this.#openNote.id}">`);
  }

  closeNote(): void {
    if (this.#noteTag === null || this.#openNote === null) return;
    const { id, start, separator } = this.#openNote;
    this.#chunks.push(`<w:p/></w:${this.#noteTag}>`);
    const xml = this.#chunks.splice(start).join('');
    const known = this.notes[this.#noteTag];
    if (!separator && this.references[this.#noteTag].has(id) && !known.has(id)) known.set(id, xml);
    this.#openNote = null;
  }

  alternativePart(relationship: string): void {
    if (this.#note !== null || this.#cells.length > 0 || this.#textBoxes.length > 0) {
      this.notice('alternative-part');
      return;
    }
    this.#block = this.blocks.length;
    this.blocks.push({
      data: {},
      alternative: relationship,
      contentsField: false,
      length: 0,
      hasLetters: false,
    });
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
    return this.#textBoxes.at(-1)?.cells === this.#cells.length;
  }

  /** Makes sure that a run is open and the block's paragraph with it. */
  #openRun(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.#countDown();
    const id = this.#block;
    this.#chunks.push(
      `<w:p><w:bookmarkStart w:id="${id}" w:name="block${id}"/><w:bookmarkEnd w:id="${id}"/><w:r>`,
    );
  }

  /** @throws UnreadableError when the file shows more than may be read. */
  #countDown(): void {
    if (this.#limit-- <= 0) throw unreadable('too-many-blocks');
    this.#written++;
  }

  #cut(): void {
    if (this.#chunks.length > 0) this.#stretches.push(this.#chunks.join(''));
    this.#chunks = [];
    this.#written = 0;
  }

  #element(xml: string): void {
    if (this.#inText) this.#chunks.push('</w:t>');
    this.#inText = false;
    this.#chunks.push(xml);
  }

  /** Ends the block. One that shows nothing, not even a number, is not written at all. */
  #finish(): void {
    if (this.#block < 0) return;
    if (this.blocks[this.#block]!.data.label !== undefined) this.#openRun();
    if (this.#opened) {
      this.#element('</w:r></w:p>');
      this.#endOfCell('paragraph');
    }
    this.#block = -1;
    this.#opened = false;
  }

  #endOfCell(last: 'paragraph' | 'table'): void {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.last = last;
    else if (this.#written >= STRETCH && this.#noteTag === null && this.#textBoxes.length === 0) this.#cut();
  }
}

function attributeOf(value: string): string {
  return encodeText(value).replaceAll('"', '');
}

function openingOf(cell: Cell): string {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.vertical === null ? '' : `<w:vMerge w:val="${cell.vertical}"/>`;
  const properties = span + merge;
  return properties === '' ? '<w:tc>' : `<w:tc><w:tcPr>${properties}</w:tcPr>`;
}

/** Columns that a row leaves out at its start, as a cell that the tree's builder knows and leaves out again. */
function absentCells(columns: number, unique: number): string {
  const id = 1_000_000 + unique;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:bookmarkStart w:id="${id}" w:name="absent${id}"/><w:bookmarkEnd w:id="${id}"/></w:p></w:tc>`;
}

/** Styles of the lines of a table of contents: toc 1, TOC Heading, 目录 1, table of figures. */
function isContentsStyle(name: string): boolean {
  return /^(?:toc|目录)\s?(?:[1-9]|heading|标题)$/.test(name) || name === 'table of figures';
}
