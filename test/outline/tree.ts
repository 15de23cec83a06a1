/** Trees as readers make them, written in short. */
import type { Paragraph, Root, Table, TableCell } from 'mdast';
import type { Outline } from '../../src/outline/outline.ts';
import { outline } from '../../src/outline/outline.ts';
import type { BlockData } from '../../src/read/tree.ts';

export function paragraph(text: string, data?: BlockData): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }], ...(data ? { data } : {}) };
}

/** A table; each cell a list of paragraphs. */
export function table(rows: readonly (readonly (readonly string[])[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells, row) => ({
      type: 'tableRow',
      children: cells.map(
        (texts, column): TableCell => ({
          type: 'tableCell',
          data: { row, column, rowSpan: 1, columnSpan: 1 } as TableCell['data'] & object,
          children: texts.flatMap((value, index) =>
            index === 0
              ? [{ type: 'text' as const, value }]
              : [{ type: 'break' as const }, { type: 'text' as const, value }],
          ),
        }),
      ),
    })),
  };
}

export function tree(...children: Root['children']): Root {
  return { type: 'root', children };
}

/** A tree of plain paragraphs, one a line. */
export function lines(text: string): Root {
  return tree(...text.split('\n').map((line) => paragraph(line)));
}

export function outlineOf(text: string, path = '报告.txt'): Outline {
  return outline(lines(text), path);
}

/** The sections as an indented list. */
export function sectionList({ sections }: Pick<Outline, 'sections'>): string {
  return sections
    .map(({ id, label, title, level }) => `${'  '.repeat(level - 1)}${id} ${label ?? '-'} ${title}`)
    .join('\n');
}
