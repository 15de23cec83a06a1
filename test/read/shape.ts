/** A tree as a text that a test can show: one line a block, cells with bars, what was told at the end. */
import type { RootContent, TableCell, Text } from 'mdast';
import type { BlockData, CellData, ReadResult } from '../../src/read/tree.ts';

/** The lines of a reader's result. */
export function shapeOf({ root, messages }: Pick<ReadResult, 'root' | 'messages'>): string {
  const lines = root.children.flatMap(linesOf);
  for (const { kind, count } of messages) lines.push(`! ${kind}${count === undefined ? '' : ` ${count}`}`);
  return `${lines.join('\n')}\n`;
}

function linesOf(block: RootContent): string[] {
  if (block.type === 'table')
    return [...block.children.map((row) => `| ${row.children.map(cellOf).join(' | ')} |`), '|'];
  if (block.type !== 'paragraph' && block.type !== 'heading')
    throw new Error(`No reader makes ${block.type}.`);
  const { label, note, bold } = (block.data ?? {}) as BlockData;
  const mark =
    block.type === 'heading' ? '#'.repeat(block.depth) : note !== undefined ? `(${note})` : bold ? '**' : '-';
  const text = (block.children[0] as Text).value.replaceAll('\n', '⏎');
  return [[mark, ...(label === undefined ? [] : [`{${label}}`]), text].join(' ')];
}

function cellOf(cell: TableCell): string {
  const { rowSpan, columnSpan } = cell.data as CellData;
  const span = rowSpan > 1 || columnSpan > 1 ? `<${rowSpan}×${columnSpan}>` : '';
  return span + cell.children.map((child) => (child.type === 'break' ? '¶' : (child as Text).value)).join('');
}
