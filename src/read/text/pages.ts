/**
 * Page numbers that a converter left between the lines.
 */
import type { Line } from './lines.ts';

const marked =
  /^(?:[-—–－]\s{0,3}\d{1,4}\s{0,3}[-—–－]|第\s?\d{1,4}\s?页(?:[，,/\s]{0,2}共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/;
const bare = /^\d{1,4}$/;

/**
 * The lines without page numbers. A number between dashes or in 第…页 is one anywhere; a bare number only at
 * a form feed.
 *
 * @param lines of the whole text
 */
export function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let dropped: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (isPageNumber(line, lines[index + 1])) {
      dropped = line;
      continue;
    }
    kept.push(dropped === null ? line : { ...line, blanksBefore: line.blanksBefore + 1, pageBefore: true });
    dropped = null;
  }
  return kept;
}

function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 16) return false;
  if (marked.test(line.text)) return !line.text.includes('/') || atEdge(line, next);
  return bare.test(line.text) && atEdge(line, next);
}

function atEdge(line: Line, next: Line | undefined): boolean {
  return line.pageBefore || next?.pageBefore === true;
}
