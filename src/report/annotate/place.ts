/** From a range in a block's text to a place in the document that can take a comment. */
import type { CommentRange } from './insertions.ts';
import type { Extent, Paragraph } from './paragraphs.ts';

/** Where a comment goes. */
export type Place = Omit<CommentRange, 'id'>;

/**
 * The place of a range of characters.
 *
 * @param index Index of the w:p that the block was read from.
 * @param text The block's text; it may differ from the paragraph's by what the reader leaves out or puts in.
 * @param start Range in that text, in UTF-16 units; an empty one is widened by a character.
 * @returns The place, and whether it holds exactly the range's words; null where the document cannot take any
 *   comment.
 */
export function placeInBlock(
  paragraphs: readonly Paragraph[],
  index: number,
  text: string,
  start: number,
  end: number,
): { place: Place; exact: boolean } | null {
  const paragraph = paragraphs[index]!;
  if (paragraph.host !== null || paragraph.closed) {
    const place = wholeParagraph(paragraphs, index);
    return place === null ? null : { place, exact: false };
  }
  const characters = locate(paragraph, text, ...widen(start, end, text.length));
  const entered = characters === null || !touchesWall(paragraph, characters);
  return {
    place: { paragraph, characters: characters ?? whole(paragraph) },
    exact: characters !== null && entered,
  };
}

/**
 * The nearest place that holds a paragraph: itself; of a text box, the run that holds the box; of a field over
 * several paragraphs, the paragraph with text before it, else after it.
 */
export function wholeParagraph(paragraphs: readonly Paragraph[], index: number): Place | null {
  for (let distance = 0; distance < paragraphs.length; distance++) {
    for (const at of distance === 0 ? [index] : [index - distance, index + distance]) {
      const paragraph = paragraphs[at];
      if (paragraph === undefined) continue;
      const place = placeFor(paragraph);
      if (place !== null) return place;
    }
  }
  const first = paragraphs.find((paragraph) => paragraph.host === null);
  return first === undefined ? null : { paragraph: first, characters: null };
}

function placeFor(paragraph: Paragraph): Place | null {
  if (paragraph.host !== null) {
    const { host } = paragraph;
    if (host.paragraph.closed || host.paragraph.host !== null) return null;
    return { paragraph: host.paragraph, characters: null, stretch: host.run };
  }
  if (paragraph.closed || paragraph.text.trim() === '') return null;
  return { paragraph, characters: whole(paragraph) };
}

function whole(paragraph: Paragraph): Extent | null {
  return paragraph.characters.length === 0 ? null : { start: 0, end: paragraph.characters.length };
}

/** Finds the range in the paragraph's characters; null where its words do not stand there. */
function locate(paragraph: Paragraph, text: string, start: number, end: number): Extent | null {
  const wanted = plain(text.slice(start, end));
  const printed = plain(paragraph.text);
  if (wanted === '') return null;
  const shift = printed.indexOf(plain(text));
  if (shift !== -1) return toCharacters(paragraph, shift + start, shift + end);
  // The same words, and among equal ones the same occurrence.
  const read = plain(text);
  let at = -1;
  for (let from = read.indexOf(wanted); from !== -1 && from <= start; from = read.indexOf(wanted, from + 1)) {
    const next = printed.indexOf(wanted, at + 1);
    if (next === -1) break;
    at = next;
  }
  return at === -1 ? null : toCharacters(paragraph, at, at + wanted.length);
}

/** One unit for one unit, so that offsets stay: full-width forms and kinds of blanks are made alike. */
function plain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u3000]/g, ' ')
    .replace(/\u2011/g, '-');
}

/** Characters that hold units start to end; a character of an entity may hold two units. */
function toCharacters(paragraph: Paragraph, start: number, end: number): Extent {
  let unit = 0;
  let first = -1;
  let last = 0;
  for (const [index, { text }] of paragraph.characters.entries()) {
    if (unit + text.length > start && first === -1) first = index;
    if (unit < end) last = index + 1;
    unit += text.length;
  }
  return { start: Math.max(first, 0), end: last };
}

function touchesWall(paragraph: Paragraph, { start, end }: Extent): boolean {
  return paragraph.characters.slice(start, end).some(({ run }) => run.wall !== null);
}

function widen(start: number, end: number, length: number): [number, number] {
  if (end > start) return [start, end];
  return start > 0 ? [start - 1, start] : [0, Math.min(1, length)];
}
