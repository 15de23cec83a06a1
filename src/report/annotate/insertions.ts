/** A part with the marks of comments inserted. */
import type { Mark, Place } from './word-text.ts';

/** The place of a comment with the comment's number, its w:id. */
export interface CommentRange extends Place {
  id: number;
}

interface Insertions {
  mark: Mark;
  ends: string[];
  starts: string[];
}

/**
 * Sets the ranges of comments into a part; nothing of it is changed but by insertion.
 *
 * @param xml The part.
 * @param prefix The prefix of WordprocessingML in it, colon included.
 * @param ranges The ranges; their order decides between marks at one place.
 */
export function insertRanges(xml: string, prefix: string, ranges: readonly CommentRange[]): string {
  const places = new Map<number, Insertions>();
  const at = (mark: Mark): Insertions => {
    const known = places.get(mark.at) ?? { mark, ends: [], starts: [] };
    places.set(mark.at, known);
    return known;
  };
  for (const { id, start, end } of ranges) {
    const p = prefix;
    const opening = `<${p}commentRangeStart ${p}id="${id}"/>`;
    const closing = `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`;
    if (start.at === end.at) {
      at(start).starts.push(opening, closing);
    } else {
      at(start).starts.push(opening);
      at(end).ends.push(closing);
    }
  }
  return inserted(xml, [...places.values()]);
}

function inserted(xml: string, places: readonly Insertions[]): string {
  const texts = new Map<number, string>();
  for (const { mark, ends, starts } of places) {
    texts.set(mark.at, `${mark.close}${ends.join('')}${starts.join('')}${mark.reopen}`);
  }
  for (const { mark } of places) {
    const { preserve } = mark;
    if (preserve === undefined) continue;
    const tag = xml.slice(xml.lastIndexOf('<', preserve), preserve);
    if (!tag.includes('xml:space')) texts.set(preserve, ' xml:space="preserve"');
  }
  const pieces: string[] = [];
  let from = 0;
  for (const [offset, text] of [...texts].sort(([left], [right]) => left - right)) {
    pieces.push(xml.slice(from, offset), text);
    from = offset;
  }
  return `${pieces.join('')}${xml.slice(from)}`;
}
