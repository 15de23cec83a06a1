/**
 * Tables that are used to lay out running text: the whole report inside a frame. Their cells are read as
 * paragraphs, headings included.
 */
import { parseLabel } from './labels.ts';
import type { Piece } from './pieces.ts';

/** A cell with more letters holds prose rather than an entry. */
const PROSE_CELL = 200;

/** Share of a table's letters that stand in prose cells when the table is a frame. */
const PROSE_SHARE = 0.6;

function opensSection(text: string): boolean {
  const label = parseLabel(text);
  return (
    label !== null && (label.family === 'han' || label.family === 'han-bracket' || label.family === 'part')
  );
}

/**
 * Numbers of the tables that are frames of running text.
 */
export function layoutTables(pieces: readonly Piece[]): Set<number> {
  const cells = new Map<number, Map<string, { letters: number; headings: number }>>();
  for (const { cell, text } of pieces) {
    if (!cell) continue;
    const table = cells.get(cell.table) ?? new Map<string, { letters: number; headings: number }>();
    cells.set(cell.table, table);
    const place = `${cell.row}:${cell.column}`;
    const known = table.get(place) ?? { letters: 0, headings: 0 };
    table.set(place, {
      letters: known.letters + text.length,
      headings: known.headings + (opensSection(text) ? 1 : 0),
    });
  }
  const frames = new Set<number>();
  for (const [table, places] of cells) {
    const all = [...places.values()];
    const prose = all.filter((place) => place.letters > PROSE_CELL);
    const total = all.reduce((sum, place) => sum + place.letters, 0);
    const inProse = prose.reduce((sum, place) => sum + place.letters, 0);
    const headings = prose.reduce((sum, place) => sum + place.headings, 0);
    if (headings >= 2 && inProse >= total * PROSE_SHARE) frames.add(table);
  }
  return frames;
}
