/**
 * From mammoth's document tree to mdast.
 */
import type { Break, Heading, Paragraph, RootContent, Table, TableCell, TableRow, Text } from 'mdast';
import type { BlockData, CellData } from '../tree.ts';
import type { PreparedBlock } from './prepared-block.ts';

/** The parts of mammoth's document tree that a prepared package can give rise to. */
type MammothNode =
  | { type: 'paragraph' | 'run' | 'tableRow' | 'table' | 'hyperlink'; children: MammothNode[] }
  | { type: 'tableCell'; children: MammothNode[]; colSpan: number; rowSpan: number }
  | { type: 'text'; value: string }
  | { type: 'tab' | 'break' }
  | { type: 'bookmarkStart'; name: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'commentReference'; commentId: string };

/** mammoth's document. */
export interface MammothDocument {
  children: MammothNode[];
  notes: { resolve(reference: MammothNode): { body: MammothNode[] } | null };
  comments: { commentId: string; body: MammothNode[] }[];
}

/** A paragraph of mammoth's with its block. */
interface Line {
  /** Its place among the prepared blocks. */
  block: number;
  data: BlockData;
  text: string;
  /** Paragraphs of the notes that it refers to. */
  notes: Line[];
}

/**
 * Builds the nodes of the tree.
 * @param document mammoth's document, of the prepared package.
 * @param blocks what the preparation knows of every paragraph.
 * @param alternatives what stands in the place of a block that stands for a foreign document.
 */
export function buildTree(
  document: MammothDocument,
  blocks: readonly PreparedBlock[],
  alternatives: ReadonlyMap<number, readonly RootContent[]>,
): RootContent[] {
  return new Builder(document, blocks, alternatives).flow(document.children);
}

class Builder {
  readonly #document: MammothDocument;
  readonly #blocks: readonly PreparedBlock[];
  readonly #alternatives: ReadonlyMap<number, readonly RootContent[]>;

  constructor(
    document: MammothDocument,
    blocks: readonly PreparedBlock[],
    alternatives: ReadonlyMap<number, readonly RootContent[]>,
  ) {
    this.#document = document;
    this.#blocks = blocks;
    this.#alternatives = alternatives;
  }

  /** Paragraphs, headings and tables, each followed by what hangs on it: notes, tables inside its cells. */
  flow(nodes: readonly MammothNode[]): RootContent[] {
    const content: RootContent[] = [];
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        const line = this.#line(node);
        if (line === null) continue;
        for (const inserted of this.#alternatives.get(line.block) ?? []) content.push(inserted);
        for (const each of [line, ...line.notes]) if (isShown(each)) content.push(block(each));
      } else if (node.type === 'table') for (const each of this.#table(node)) content.push(each);
    }
    return content;
  }

  #table(table: { children: MammothNode[] }): RootContent[] {
    const after: RootContent[] = [];
    const rows: TableRow[] = [];
    /** For each column the number of rows that a cell above still covers. */
    const covered: number[] = [];
    table.children.forEach((row, index) => {
      if (row.type !== 'tableRow') return;
      const cells: TableCell[] = [];
      let column = 0;
      for (const cell of row.children) {
        if (cell.type !== 'tableCell') continue;
        while ((covered[column] ?? 0) > 0) column++;
        const { colSpan, rowSpan } = cell;
        for (let at = column; at < column + colSpan; at++) covered[at] = rowSpan;
        if (!isAbsent(cell)) {
          const data: CellData = { row: index, column, rowSpan, columnSpan: colSpan };
          cells.push({ type: 'tableCell', children: this.#cell(cell.children, after), data });
        }
        column += colSpan;
      }
      for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
      rows.push({ type: 'tableRow', children: cells });
    });
    const tree: Table = { type: 'table', children: rows };
    return [tree, ...after];
  }

  /** Lines of a cell. What does not belong to the cell's own text goes `after` the table. */
  #cell(nodes: readonly MammothNode[], after: RootContent[]): (Text | Break)[] {
    const children: (Text | Break)[] = [];
    for (const node of nodes) {
      if (node.type === 'table') for (const each of this.#table(node)) after.push(each);
      else if (node.type === 'paragraph') {
        const line = this.#line(node);
        if (line === null) continue;
        const isOwn = line.data.note === undefined;
        if (isOwn && isShown(line)) {
          if (children.length > 0) children.push({ type: 'break' });
          children.push({ type: 'text', value: line.text, data: line.data });
        }
        const others = isOwn ? line.notes : [line, ...line.notes];
        after.push(...others.filter(isShown).map(block));
      }
    }
    return children;
  }

  /** @returns null for a paragraph that only fills a place. */
  #line(paragraph: { children: MammothNode[] }): Line | null {
    let block = -1;
    let text = '';
    const notes: Line[] = [];
    const read = (nodes: readonly MammothNode[]): void => {
      for (const node of nodes) {
        switch (node.type) {
          case 'text':
            text += node.value;
            break;
          case 'tab':
            text += '\t';
            break;
          case 'break':
            text += '\n';
            break;
          case 'bookmarkStart':
            if (block < 0 && node.name.startsWith('block')) block = Number(node.name.slice(5));
            break;
          case 'noteReference':
          case 'commentReference':
            notes.push(...this.#notes(node));
            break;
          case 'run':
          case 'hyperlink':
            read(node.children);
        }
      }
    };
    read(paragraph.children);
    const data = this.#blocks[block]?.data;
    return data === undefined ? null : { block, data, text, notes };
  }

  #notes(reference: MammothNode): Line[] {
    const body =
      reference.type === 'commentReference'
        ? this.#document.comments.find((comment) => comment.commentId === reference.commentId)?.body
        : this.#document.notes.resolve(reference)?.body;
    const lines: Line[] = [];
    for (const node of body ?? []) {
      const line = node.type === 'paragraph' ? this.#line(node) : null;
      // Word sets a blank or tab between a note's mark and its text.
      if (line !== null) lines.push({ ...line, text: line.text.trimStart() });
    }
    return lines;
  }
}

function isShown(line: Line): boolean {
  return line.data.label !== undefined || /\S/.test(line.text);
}

/** A heading where the file states a level, else a paragraph. */
function block({ data, text }: Line): Paragraph | Heading {
  const children: Text[] = [{ type: 'text', value: text }];
  const level = data.note === undefined && data.contents !== true ? data.level : undefined;
  if (level === undefined) return { type: 'paragraph', children, data };
  return { type: 'heading', depth: Math.min(level, 6) as Heading['depth'], children, data };
}

function isAbsent(cell: { children: MammothNode[] }): boolean {
  const [only] = cell.children;
  if (only?.type !== 'paragraph') return false;
  const [mark] = only.children;
  return mark?.type === 'bookmarkStart' && mark.name.startsWith('absent');
}

/** Every section has its own header; most say the same. Page numbers leave words like 第页 behind. */
export function withoutRepeatedHeaders(content: RootContent[]): RootContent[] {
  const seen = new Set<string>();
  return content.filter((node) => {
    const data = node.data as BlockData | undefined;
    if (node.type !== 'paragraph' || (data?.note !== 'header' && data?.note !== 'footer')) return true;
    const [text] = node.children;
    const value = text?.type === 'text' ? text.value.trim() : '';
    if (seen.has(value) || /^[第共页，,、\s/\-–—·|]*$/.test(value)) return false;
    seen.add(value);
    return true;
  });
}
