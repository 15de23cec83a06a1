/**
 * A reader's tree as lines that a person can read and compare.
 */
import type { Root, Table } from 'mdast';
import type { BlockData, CellData } from '../../../src/read/tree.ts';

/** A paragraph of the tree, wherever it stands. */
export interface Line {
  data: BlockData;
  text: string;
}

const show = (text: string): string => text.replaceAll('\n', '⏎').replaceAll('\t', '→');

/**
 * Every block as one line: `#` a heading with its level, the automatic number in 〔〕, `*` all bold, the kind of a
 * note in front; a table row as cells with `row,column` and `↓rows` `→columns` of merged ones; ¶ between
 * paragraphs of a cell.
 */
export function linesOf(root: Root): string[] {
  return root.children.flatMap((node) => {
    if (node.type === 'table') return tableLines(node);
    if (node.type !== 'paragraph' && node.type !== 'heading') throw new Error(node.type);
    const data = (node.data ?? {}) as BlockData;
    const marks = [
      data.note === undefined ? '' : `${data.note}: `,
      data.contents ? 'contents: ' : '',
      data.title ? 'title: ' : '',
      node.type === 'heading' ? `${'#'.repeat(data.level!)} ` : '',
      data.bold ? '* ' : '',
    ];
    return [marks.join('') + printed({ data, text: textOf(node.children) })];
  });
}

function tableLines(table: Table): string[] {
  return table.children.map((row) => {
    const cells = row.children.map((cell) => {
      const data = cell.data as CellData;
      const down = data.rowSpan > 1 ? `↓${data.rowSpan}` : '';
      const across = data.columnSpan > 1 ? `→${data.columnSpan}` : '';
      const lines = cell.children.map((part) =>
        part.type === 'text' ? printed({ data: part.data as BlockData, text: part.value }) : '¶',
      );
      return `${data.row},${data.column}${down}${across} ${lines.join('')}`.trim();
    });
    return `| ${cells.join(' | ')} |`;
  });
}

function printed({ data, text }: Line): string {
  return (data.label === undefined ? '' : `〔${data.label}〕`) + show(text);
}

function textOf(children: readonly { type: string; value?: string }[]): string {
  return children.map((child) => child.value ?? '').join('');
}

/** All paragraphs of the tree in order, those of cells too. */
export function paragraphsOf(root: Root): Line[] {
  return root.children.flatMap((node) => {
    if (node.type === 'table') {
      return node.children.flatMap((row) =>
        row.children.flatMap((cell) =>
          cell.children.flatMap((part) =>
            part.type === 'text' ? [{ data: part.data as BlockData, text: part.value }] : [],
          ),
        ),
      );
    }
    if (node.type !== 'paragraph' && node.type !== 'heading') throw new Error(node.type);
    return [{ data: (node.data ?? {}) as BlockData, text: textOf(node.children) }];
  });
}
