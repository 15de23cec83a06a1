/**
 * How high a row must be for its wrapped text. Excel, WPS and LibreOffice do not agree on when they work that out
 * for themselves, so the file says it.
 */
import type { CellContent } from './cells.ts';

/** Points of a line of text, and of the room above and below. */
const LINE_POINTS = 12.5;
const PADDING_POINTS = 4;
/** The highest row that Excel has. */
const LIMIT_POINTS = 409;
/**
 * Columns of text at the lists' font size in one unit of column width, which is a digit of the larger default font;
 * a Chinese character is two columns.
 */
const TEXT_PER_WIDTH = 1.17;
/** From here on, where the radicals of Chinese begin, a character is taken to be two columns wide. */
const FIRST_WIDE = 0x2e80;
/** What a cell keeps free left and right, in units of column width. */
const CELL_PADDING = 0.7;

/** The height of a row in points. */
export function rowHeight(
  contents: readonly CellContent[],
  columns: readonly { width: number; hidden?: boolean }[],
): number {
  const lines = contents.map((content, index) => {
    const column = columns[index];
    return column === undefined || column.hidden ? 1 : lineCount(wrappedText(content), column.width);
  });
  return Math.min(LIMIT_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
}

/** The text of a cell that wraps; other cells have one line. */
function wrappedText(content: CellContent): string {
  if (typeof content === 'string') return content;
  if (content !== null && typeof content === 'object' && 'parts' in content) {
    return content.parts.map((part) => part.text).join('');
  }
  return '';
}

function lineCount(text: string, width: number): number {
  const room = (width - CELL_PADDING) * TEXT_PER_WIDTH;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += Math.max(1, Math.ceil(columnsOf(paragraph) / room));
    if (lines * LINE_POINTS > LIMIT_POINTS) break;
  }
  return lines;
}

/** Columns of a text: a close guess suffices here, and there are millions of cells. */
function columnsOf(text: string): number {
  let columns = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= FIRST_WIDE) columns += 1;
  }
  return columns;
}
