/**
 * A table of contents that reached us as plain lines: it repeats every heading and must open no section.
 */
import type { Piece } from './pieces.ts';

const HEADING_OF_CONTENTS = /^[ \t\u3000]*目[ \t\u3000]*[录錄次][ \t\u3000]*$/;
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 150;

/** Leaders and page number at the end of an entry: ……12, ....3, a tab and 7. */
function withoutPage(text: string): string {
  return text.replace(/[.．…·⋯\-—_\s\u3000]*[0-9]{1,3}[\s\u3000]*$/, '');
}

/** Whether the line ends in leaders and a page number. */
function hasPage(text: string): boolean {
  return /(?:[.．…·⋯]{3,}|\t|…)[\s\u3000]*[0-9]{0,3}[\s\u3000]*$/.test(text.slice(-80)) && text.length < 100;
}

function key(text: string): string {
  return withoutPage(text).replace(/[\s\u3000.．…·⋯]/g, '');
}

function canBeEntry(piece: Piece): boolean {
  return piece.cell === null && piece.text.length <= LONGEST_ENTRY && !piece.text.includes('。');
}

/** End of the entries that follow the line 目录: where the first of them comes again. */
function endOfContents(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  if (!first || !canBeEntry(first)) return start;
  const keys = new Set<string>();
  for (let at = start; at < pieces.length && at - start < MOST_ENTRIES; at += 1) {
    const piece = pieces[at]!;
    if (!canBeEntry(piece)) break;
    if (at > start && key(piece.text) === key(first.text)) return at;
    keys.add(key(piece.text));
  }
  let end = start;
  while (end < pieces.length && hasPage(pieces[end]!.text)) end += 1;
  return end;
}

/**
 * Indices of the pieces that belong to a table of contents: those that the reader marked, and those that
 * follow a line 目录.
 */
export function contentsOf(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  pieces.forEach((piece, index) => {
    if (piece.data.contents) found.add(index);
  });
  const start = pieces.findIndex((piece) => piece.cell === null && HEADING_OF_CONTENTS.test(piece.text));
  if (start < 0) return found;
  found.add(start);
  const end = endOfContents(pieces, start + 1);
  for (let index = start + 1; index < end; index += 1) found.add(index);
  return found;
}
