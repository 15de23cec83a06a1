/** A report as it reads: headings, paragraphs, tables as tables, notes. */
import type { Block, Record } from '../../types.ts';
import type { Language } from '../writer.ts';
import { content } from './escape.ts';
import { type Marks, prose } from './prose.ts';
import { word } from './words.ts';

/** The title of the report takes the first two ranks of a page's headings. */
const rankOfFirstLevel = 3;
const lowestRank = 6;

/** The text of a report as HTML. */
export function body(record: Record, marks: Marks, lang: Language): string {
  const levels = new Map(record.sections.map((section) => [section.id, section.level]));
  const pieces: string[] = [];
  const { blocks } = record;
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at]!;
    if (block.type === 'cell') {
      let end = at + 1;
      while (end < blocks.length && blocks[end]!.type === 'cell' && blocks[end]!.table === block.table) end++;
      pieces.push(table(blocks.slice(at, end), marks));
      at = end;
    } else {
      pieces.push(line(block, levels, marks, lang));
      at += 1;
    }
  }
  return pieces.join('\n');
}

function line(block: Block, levels: ReadonlyMap<string, number>, marks: Marks, lang: Language): string {
  const label = block.label === undefined ? '' : `<span class="label">${content(block.label)}</span>`;
  const text = `${label}${prose(block, marks)}`;
  if (block.type === 'heading') {
    if (block.section === null) return `<h3 class="title">${text}</h3>`;
    const rank = Math.min(rankOfFirstLevel - 1 + (levels.get(block.section ?? '') ?? 1), lowestRank);
    return `<h${rank}>${text}</h${rank}>`;
  }
  if (block.type === 'note') {
    const kind =
      block.note === undefined ? '' : `<span class="kind">${word(`note.${block.note}`, lang)}</span>`;
    return `<p class="note ${block.note ?? ''}">${kind}${text}</p>`;
  }
  return `<p>${text}</p>`;
}

/** The cells of one table, in the order of rows and columns. */
function table(cells: readonly Block[], marks: Marks): string {
  const rows = new Map<number, Map<number, Block[]>>();
  for (const cell of cells) {
    const row = rows.get(cell.row ?? 0) ?? new Map<number, Block[]>();
    rows.set(cell.row ?? 0, row);
    row.set(cell.column ?? 0, [...(row.get(cell.column ?? 0) ?? []), cell]);
  }
  const height = extent(cells, (cell) => (cell.row ?? 0) + (cell.rowSpan ?? 1));
  const lines: string[] = [];
  /** By column: the row up to which a cell from above covers it. */
  const covered: number[] = [];
  for (let row = 0; row < height; row++) {
    lines.push(`<tr>${tableRow(rows.get(row) ?? new Map(), row, covered, marks)}</tr>`);
  }
  return `<div class="table" tabindex="-1"><table>${lines.join('\n')}</table></div>`;
}

/** The cells of one row; places before a cell that no cell covers are left empty. */
function tableRow(row: ReadonlyMap<number, Block[]>, index: number, covered: number[], marks: Marks): string {
  const written: string[] = [];
  let at = 0;
  for (const [column, blocks] of [...row].sort(([left], [right]) => left - right)) {
    for (; at < column; at++) if ((covered[at] ?? 0) <= index) written.push('<td></td>');
    const { columnSpan = 1, rowSpan = 1 } = blocks[0]!;
    written.push(tableCell(blocks, marks));
    for (; at < column + columnSpan; at++) covered[at] = index + rowSpan;
  }
  return written.join('');
}

/** The greatest of a measure over cells. */
function extent(cells: readonly Block[], measure: (cell: Block) => number): number {
  return cells.reduce((greatest, cell) => Math.max(greatest, measure(cell)), 0);
}

function tableCell(blocks: readonly Block[], marks: Marks): string {
  const { columnSpan = 1, rowSpan = 1 } = blocks[0]!;
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const numeric = blocks.length === 1 && isFigure(blocks[0]!, marks) ? ' class="number"' : '';
  const texts = blocks.map((block) => `${content(block.label ?? '')}${prose(block, marks)}`);
  return `<td${numeric}${spans}>${texts.join('<br>')}</td>`;
}

function isFigure(block: Block, marks: Marks): boolean {
  const figure = marks.figures.get(block.id)?.[0];
  return (
    figure !== undefined && figure.start <= 1 && block.text.trim().length - (figure.end - figure.start) <= 1
  );
}
