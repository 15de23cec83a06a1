/**
 * From the reader's tree to the sections and blocks of the record.
 */
import type { Root } from 'mdast';
import type { Block, Report, Section } from '../types.ts';
import { contentsOf } from './contents.ts';
import { assignRoles, type Line, lineOf } from './headings.ts';
import { layoutTables } from './layout.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { sectionsOf } from './sections.ts';
import { reportOf, titlePieces } from './title.ts';

/** A report divided into sections, its text into blocks. */
export interface Outline {
  report: Report;
  sections: Section[];
  blocks: Block[];
}

/** Notes that stand apart from any section. */
const APART = new Set(['header', 'footer', 'footnote', 'endnote', 'comment']);

function noteOf(piece: Piece, inContents: boolean): Block['note'] {
  return inContents ? 'contents' : piece.data.note;
}

function blockOf(piece: Piece, id: string, section: string | null, type: Block['type']): Block {
  return {
    id,
    section,
    type,
    text: piece.text,
    ...(piece.data.label === undefined ? {} : { label: piece.data.label }),
    ...(piece.data.paragraph === undefined ? {} : { paragraph: piece.data.paragraph }),
    ...(piece.cell ?? {}),
  };
}

/**
 * Divides a report into sections and blocks.
 *
 * A section opens at a heading; a numbered paragraph of prose opens one only where its siblings are headings or
 * where it begins with a heading of its own (（一）预算执行情况。2023年…), and stays a paragraph. Text before the
 * first heading belongs to no section. Every paragraph becomes one block; those of tables keep their cell.
 *
 * @param root what a reader gave back
 * @param path as given; its last part helps to tell department, year and kind
 */
export function outline(root: Root, path: string): Outline {
  const pieces = piecesOf(root);
  const contents = contentsOf(pieces);
  const frames = layoutTables(pieces);
  const isRunning = (piece: Piece, index: number): boolean =>
    !contents.has(index) && piece.data.note === undefined && (!piece.cell || frames.has(piece.cell.table));
  const onCover = (piece: Piece, index: number): boolean =>
    isRunning(piece, index) || (piece.data.note === 'textbox' && !contents.has(index));
  const title = new Set(titlePieces(pieces.filter(onCover)));
  const lines: Line[] = pieces.flatMap((piece, index) =>
    isRunning(piece, index) && !title.has(piece) ? [lineOf(piece, index)] : [],
  );
  assignRoles(lines);
  const { sections, opened } = sectionsOf(lines);
  const headings = new Set(lines.filter((line) => line.role === 'heading').map((line) => line.index));
  let current: string | null = null;
  const blocks = pieces.map((piece, index): Block => {
    const note = noteOf(piece, contents.has(index));
    const id = `b${index + 1}`;
    if (note !== undefined) {
      const section = APART.has(note) || note === 'contents' ? null : current;
      return { ...blockOf(piece, id, section, 'note'), note };
    }
    current = opened.get(index)?.id ?? current;
    const isCell = piece.cell !== null && !frames.has(piece.cell.table);
    const isHeading = title.has(piece) || (headings.has(index) && !piece.text.includes('\n'));
    return blockOf(piece, id, current, isCell ? 'cell' : isHeading ? 'heading' : 'paragraph');
  });
  const known = pieces.filter((_, index) => !contents.has(index));
  return { report: reportOf(known, [...title], path), sections, blocks };
}
