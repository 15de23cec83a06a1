/**
 * The reader's tree as a row of paragraphs, each with what it knows of its place: the one thing that the rest
 * of the outline works on.
 */
import type { Nodes, Root, Table, TableCell, Text } from 'mdast';
import type { BlockData, CellData } from '../read/tree.ts';

/** Place of a paragraph in a table's grid. */
interface CellPlace {
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** One paragraph of the file. */
export interface Piece {
  text: string;
  data: BlockData;
  /** Outline level that the file states, 1 is the highest; null in plain paragraphs. */
  depth: number | null;
  cell: CellPlace | null;
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

/** Paragraphs of a cell: a text node each; inline nodes that stand between two breaks belong together. */
function cellParagraphs(cell: TableCell): { text: string; data: BlockData }[] {
  const paragraphs: { text: string; data: BlockData }[] = [];
  let open: { text: string; data: BlockData } | null = null;
  for (const child of cell.children) {
    if (child.type === 'break') {
      open = null;
      continue;
    }
    const data: BlockData = (child as Text).data ?? {};
    const text = inlineText(child);
    if (open) {
      open.text += text;
    } else {
      open = { text, data };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

function tablePieces(table: Table, index: number): Piece[] {
  return table.children.flatMap((row, rowIndex) =>
    row.children.flatMap((cell, columnIndex) => {
      const place = (cell.data ?? {}) as Partial<CellData>;
      return cellParagraphs(cell).map(({ text, data }) => ({
        text,
        data,
        depth: null,
        cell: {
          table: index,
          row: place.row ?? rowIndex,
          column: place.column ?? columnIndex,
          rowSpan: place.rowSpan ?? 1,
          columnSpan: place.columnSpan ?? 1,
        },
      }));
    }),
  );
}

/**
 * Every paragraph of a tree in document order, those of tables' cells with their place. Paragraphs of blanks
 * alone are left out: there is nothing to check in them.
 *
 * @param root what a reader gave back
 */
export function piecesOf(root: Root): Piece[] {
  const pieces: Piece[] = [];
  let tables = 0;
  const visit = (node: Nodes, inherited: BlockData): void => {
    const data: BlockData = { ...inherited, ...(node.data as BlockData | undefined) };
    if (node.type === 'table') {
      for (const piece of tablePieces(node, tables)) pieces.push(piece);
      tables += 1;
    } else if (node.type === 'paragraph') {
      pieces.push({ text: inlineText(node), data, depth: data.level ?? null, cell: null });
    } else if (node.type === 'heading') {
      pieces.push({ text: inlineText(node), data, depth: data.level ?? node.depth, cell: null });
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list') {
      for (const child of node.children) visit(child, inherited);
    } else if (node.type === 'listItem') {
      for (const child of node.children) visit(child, data);
    } else if (node.type === 'footnoteDefinition') {
      for (const child of node.children) visit(child, { ...data, note: 'footnote' });
    } else if (inlineText(node) !== '') {
      pieces.push({ text: inlineText(node), data, depth: null, cell: null });
    }
  };
  visit(root, {});
  return pieces.filter((piece) => /\S/.test(piece.text));
}
