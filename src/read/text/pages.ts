/**
 * Page numbers that a converter left between the lines.
 */
import type { Line } from './lines.ts';

const marked =
  /^(?:[-—–－]\s{0,3}\d{1,4}\s{0,3}[-—–－]|第\s?\d{1,4}\s?页(?:[，,/\s]{0,2}共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/;
const bare = /^\d{1,4}$/;

/**
 * The lines without page numbers. A number between dashes or in 第…页 is one anywhere; a bare number only at
 * a form feed, or where such numbers count up.
 *
 * @param lines of the whole text
 */
export function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const counted = countedPages(lines);
  const kept: Line[] = [];
  let dropped = false;
  for (const [index, line] of lines.entries()) {
    if (counted.has(line) || isPageNumber(line, lines[index + 1])) {
      dropped = true;
      continue;
    }
    kept.push(dropped ? { ...line, blanksBefore: line.blanksBefore + 1, pageBefore: true } : line);
    dropped = false;
  }
  return kept;
}

/** Characters of a line of running prose. */
const PROSE = 15;

/** Bare numbers between blank lines that count up from one to the next, or the only one where it stands inside a sentence. */
function countedPages(lines: readonly Line[]): Set<Line> {
  const alone = lines.filter((line, index) => {
    return (
      line.text.length <= 4 &&
      bare.test(line.text) &&
      line.blanksBefore > 0 &&
      lines[index + 1]?.blanksBefore !== 0
    );
  });
  const counts = alone.every(
    (line, index) => index === 0 || Number(line.text) === Number(alone[index - 1]!.text) + 1,
  );
  const [only] = alone;
  if (alone.length === 1 && only && isInsideSentence(lines, lines.indexOf(only))) return new Set(alone);
  return new Set(alone.length >= 2 && counts ? alone : []);
}

/** …上缴上级支出0, 13, 万元，占0%；…: both lines around the number are prose, and the first of them goes on in the second. */
function isInsideSentence(lines: readonly Line[], at: number): boolean {
  const [before, next] = [lines[at - 1]?.text ?? '', lines[at + 1]?.text ?? ''];
  const areProse = [before, next].every((text) => text.length >= PROSE && /[，。；、]/u.test(text));
  return areProse && !/[。：；:;！？]$/u.test(before.trimEnd()) && lines[at + 1]!.blanksBefore > 0;
}

function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 16) return false;
  if (marked.test(line.text)) return !line.text.includes('/') || atEdge(line, next);
  return bare.test(line.text) && atEdge(line, next);
}

function atEdge(line: Line, next: Line | undefined): boolean {
  return line.pageBefore || next?.pageBefore === true;
}
