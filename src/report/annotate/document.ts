/**
 * A Word file made from a record, for reports that came as text or another format: headings, paragraphs, tables
 * with their spans, notes. Small and plain, so that it opens in Word, WPS and LibreOffice alike.
 */
import { readFileSync } from 'node:fs';
import type { Block, Record } from '../../types.ts';
import { escapeXml } from './markup.ts';
import { newPackage } from './zip.ts';

/** A made document, and the paragraph (index of its w:p) of each block by id. */
export interface MadeDocument {
  bytes: Uint8Array;
  paragraphs: ReadonlyMap<string, number>;
}

/** The fixed parts of the package by entry name: content types, relationships, styles. */
const skeleton: { readonly [name: string]: string } = JSON.parse(
  readFileSync(new URL('./skeleton.json', import.meta.url), 'utf8'),
);

/** Writable width of an A4 page, in twentieths of a point. */
const pageWidth = 8300;
const deepestHeading = 9;

/** Makes the document of a record. */
export function makeDocument(record: Record): MadeDocument {
  const writer = new DocumentWriter(record);
  let at = 0;
  while (at < record.blocks.length) at = writer.take(at);
  const parts = new Map(
    Object.entries(skeleton).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  parts.set('word/document.xml', new TextEncoder().encode(writer.finish()));
  return { bytes: newPackage(parts), paragraphs: writer.paragraphs };
}

class DocumentWriter {
  readonly paragraphs = new Map<string, number>();
  readonly #blocks: readonly Block[];
  readonly #levels: ReadonlyMap<string, number>;
  readonly #body: string[] = [];
  #count = 0;

  constructor(record: Record) {
    this.#blocks = record.blocks;
    this.#levels = new Map(record.sections.map((section) => [section.id, section.level]));
  }

  /** Writes the block at an index, or the table that starts there, and returns the index after it. */
  take(at: number): number {
    const block = this.#blocks[at]!;
    if (block.type !== 'cell') {
      this.#body.push(this.#paragraph(block));
      return at + 1;
    }
    let end = at + 1;
    while (
      end < this.#blocks.length &&
      this.#blocks[end]!.type === 'cell' &&
      this.#blocks[end]!.table === block.table
    )
      end++;
    this.#body.push(this.#table(this.#blocks.slice(at, end)));
    return end;
  }

  finish(): string {
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
      this.#body.join('') +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>' +
      '</w:sectPr></w:body></w:document>'
    );
  }

  #paragraph(block: Block): string {
    this.paragraphs.set(block.id, this.#count++);
    const text = `${block.label ?? ''}${block.text}`;
    return `<w:p><w:pPr><w:pStyle w:val="${this.#style(block)}"/></w:pPr>${runs(text)}</w:p>`;
  }

  #emptyParagraph(): string {
    this.#count++;
    return '<w:p/>';
  }

  #style(block: Block): string {
    if (block.type === 'heading') {
      const level = this.#levels.get(block.section ?? '') ?? 1;
      return `Heading${Math.min(level, deepestHeading)}`;
    }
    if (block.type === 'cell') return 'Cell';
    return block.type === 'note' ? 'Note' : 'Paragraph';
  }

  #table(cells: readonly Block[]): string {
    const width = extent(cells, (cell) => (cell.column ?? 0) + (cell.columnSpan ?? 1));
    const height = extent(cells, (cell) => (cell.row ?? 0) + (cell.rowSpan ?? 1));
    const grid = gridOf(cells, height, width);
    const column = Math.floor(pageWidth / width);
    const columns = `<w:gridCol w:w="${column}"/>`.repeat(width);
    const rows = grid.map((row, index) => `<w:tr>${this.#row(row, index, column)}</w:tr>`);
    const properties = '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>';
    return `<w:tbl>${properties}<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>${this.#emptyParagraph()}`;
  }

  #row(row: readonly (Block[] | null)[], index: number, columnWidth: number): string {
    const cells: string[] = [];
    let column = 0;
    while (column < row.length) {
      const blocks = row[column]!;
      const first = blocks?.[0];
      const span = first === undefined ? 1 : Math.min(first.columnSpan ?? 1, row.length - column);
      const starts = first !== undefined && (first.row ?? 0) === index;
      const content = starts
        ? blocks!.map((block) => this.#paragraph(block)).join('')
        : this.#emptyParagraph();
      const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      const merged =
        (first?.rowSpan ?? 1) > 1 ? `<w:vMerge w:val="${starts ? 'restart' : 'continue'}"/>` : '';
      const width = `<w:tcW w:w="${columnWidth * span}" w:type="dxa"/>`;
      cells.push(`<w:tc><w:tcPr>${width}${spans}${merged}</w:tcPr>${content}</w:tc>`);
      column += span;
    }
    return cells.join('');
  }
}

/** The greatest of a measure over cells. */
function extent(cells: readonly Block[], measure: (cell: Block) => number): number {
  return cells.reduce((greatest, cell) => Math.max(greatest, measure(cell)), 0);
}

/** The blocks of the cell that covers each place of the grid; null where none does. */
function gridOf(cells: readonly Block[], height: number, width: number): (Block[] | null)[][] {
  const grid = Array.from({ length: height }, () => new Array<Block[] | null>(width).fill(null));
  for (const cell of cells) {
    const { row = 0, column = 0, rowSpan = 1, columnSpan = 1 } = cell;
    const known = grid[row]![column];
    if (known != null && known[0]!.row === cell.row && known[0]!.column === cell.column) {
      known.push(cell);
      continue;
    }
    const blocks = [cell];
    for (let down = row; down < row + rowSpan; down++) {
      for (let across = column; across < column + columnSpan; across++) grid[down]![across] = blocks;
    }
  }
  return grid;
}

function runs(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\n') return '<w:r><w:br/></w:r>';
      if (piece === '\t') return '<w:r><w:tab/></w:r>';
      return `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`;
    })
    .join('');
}
