/** The tables of a prepared part, with rows and cells on their grid; inside notes they are not written. */
import type { Cell } from '../../docx/events.ts';
import type { Markup } from './markup.ts';

interface OpenCell {
  place: number;
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
  head: { place: number; cell: Cell } | null;
}

/** The tables, rows and cells that are open. */
export class PreparedTables {
  /** Whether tables are written: not in the parts of notes. */
  isWritten = true;
  /** Paragraphs with letters so far. */
  letters = 0;
  readonly #markup: Markup;
  readonly #tables: { rows: number }[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #cells: OpenCell[] = [];

  constructor(markup: Markup) {
    this.#markup = markup;
  }

  /** Number of cells that are open. */
  get openCells(): number {
    return this.#cells.length;
  }

  /** The open cell ends with this so far. @returns whether a cell is open. */
  endsWith(last: 'paragraph' | 'table'): boolean {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.last = last;
    return cell !== undefined;
  }

  openTable(): void {
    this.#tables.push({ rows: 0 });
  }

  /** @returns whether a table was written. */
  closeTable(): boolean {
    const table = this.#tables.pop();
    if (table === undefined || table.rows === 0 || !this.isWritten) return false;
    this.#markup.write('</w:tbl>');
    return true;
  }

  /** @param unique a number that no row before it had. */
  openRow(columnsBefore: number, unique: number): void {
    this.#rows.push({ head: null });
    if (!this.isWritten) return;
    this.#markup.countDown();
    const table = this.#tables.at(-1);
    if (table?.rows === 0) this.#markup.write('<w:tbl><w:tblPr/><w:tblGrid/>');
    if (table !== undefined) table.rows++;
    this.#markup.write('<w:tr>');
    if (columnsBefore > 0) this.#markup.write(absentCells(columnsBefore, unique));
  }

  closeRow(): void {
    this.#rows.pop();
    if (this.isWritten) this.#markup.write('</w:tr>');
  }

  openCell(cell: Cell): void {
    const row = this.#rows.at(-1)!;
    const { place } = this.#markup;
    const skipped = cell.horizontal === 'continue' && row.head !== null;
    const covered = skipped || (cell.vertical === 'continue' && (this.#tables.at(-1)?.rows ?? 0) > 1);
    this.#cells.push({ place, skipped, covered, lettersBefore: this.letters, last: 'nothing' });
    if (!this.isWritten) return;
    this.#markup.countDown();
    this.#markup.write(openingOf(cell));
    if (skipped) {
      row.head!.cell.columnSpan += cell.columnSpan;
      this.#markup.replace(row.head!.place, openingOf(row.head!.cell));
    } else row.head = { place, cell };
  }

  /** @returns whether the cell holds text that a merged cell covers. */
  closeCell(): boolean {
    const cell = this.#cells.pop()!;
    if (!this.isWritten) return false;
    if (cell.skipped) this.#markup.takeBack(cell.place);
    else this.#markup.write(cell.last === 'paragraph' ? '</w:tc>' : '<w:p/></w:tc>');
    return cell.covered && this.letters > cell.lettersBefore;
  }
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
