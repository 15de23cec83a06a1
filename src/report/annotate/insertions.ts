/**
 * Comment marks in word/document.xml: where a range of characters starts and ends in the part, and the part with
 * the marks inserted. Runs are split where a mark falls between two of their characters; a range that touches an
 * element that cannot be entered is widened around it.
 */
import type { Character, Extent, Paragraph } from './paragraphs.ts';

/** A range of a comment in one paragraph. */
export interface CommentRange {
  /** The comment's number, its w:id. */
  id: number;
  paragraph: Paragraph;
  /** Range in the paragraph's characters; null for the whole paragraph. */
  characters: Extent | null;
  /** Instead of characters: a stretch of the part, as the run that holds a text box. */
  stretch?: Extent;
}

/** Marks that stand at one place of the part. */
interface Place {
  ends: string[];
  starts: string[];
  /** What must close before the marks and open again after them, where the place lies in a run. */
  close: string;
  reopen: string;
}

/**
 * Sets comment ranges into a part.
 *
 * @param xml The part.
 * @param prefix The prefix of WordprocessingML in it, colon included.
 * @param ranges The ranges; the order decides between marks at one place.
 * @returns The part; nothing of it is changed but by insertion, except that an empty paragraph tag is opened.
 */
export function insertRanges(xml: string, prefix: string, ranges: readonly CommentRange[]): string {
  const marks = new Marks(prefix);
  for (const range of ranges) marks.add(range);
  return marks.applyTo(xml);
}

class Marks {
  readonly #prefix: string;
  readonly #places = new Map<number, Place>();
  /** Text tags whose halves must keep their blanks, by the offset of the tag's end. */
  readonly #preserved = new Set<Extent>();
  readonly #opened = new Set<Extent>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  add({ id, paragraph, characters, stretch }: CommentRange): void {
    const { content } = paragraph;
    const first = characters === null ? undefined : paragraph.characters[characters.start];
    const last = characters === null ? undefined : paragraph.characters[characters.end - 1];
    if (paragraph.emptyTag) this.#opened.add(content);
    const start = stretch === undefined ? this.#before(first, content) : this.#at(stretch.start);
    const end = stretch === undefined ? this.#after(last, content) : this.#at(stretch.end);
    const p = this.#prefix;
    const opening = `<${p}commentRangeStart ${p}id="${id}"/>`;
    const closing = `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`;
    if (start === end) {
      start.starts.push(opening, closing);
    } else {
      start.starts.push(opening);
      end.ends.push(closing);
    }
  }

  applyTo(xml: string): string {
    const edits = [...this.#places].map(([at, place]) => ({ at, text: textOf(place), removes: 0 }));
    for (const tag of this.#preserved) {
      if (!xml.slice(tag.start, tag.end).includes('xml:space')) {
        edits.push({ at: tag.end - 1, text: ' xml:space="preserve"', removes: 0 });
      }
    }
    for (const tag of this.#opened) {
      const inside = edits.filter((edit) => edit.at === tag.start).map((edit) => edit.text);
      for (const edit of edits) if (edit.at === tag.start) edit.text = '';
      edits.push({ at: tag.start, text: `>${inside.join('')}</${this.#prefix}p>`, removes: 2 });
    }
    edits.sort((left, right) => left.at - right.at);
    const pieces: string[] = [];
    let at = 0;
    for (const edit of edits) {
      pieces.push(xml.slice(at, edit.at), edit.text);
      at = edit.at + edit.removes;
    }
    return `${pieces.join('')}${xml.slice(at)}`;
  }

  #before(character: Character | undefined, content: Extent): Place {
    if (character === undefined) return this.#at(content.start);
    const { run } = character;
    if (run.wall !== null) return this.#at(run.wall.start);
    if (character.first) return this.#at(run.start);
    return this.#inside(character, character.start, character.textTag?.end === character.start);
  }

  #after(character: Character | undefined, content: Extent): Place {
    if (character === undefined) return this.#at(content.end);
    const { run } = character;
    if (run.wall !== null) return this.#at(run.wall.end);
    if (character.last) return this.#at(run.end);
    return this.#inside(character, character.end, false);
  }

  /** A place between two things of one run. */
  #inside(character: Character, at: number, atTag: boolean): Place {
    const p = this.#prefix;
    const { run, textTag } = character;
    if (textTag !== null && atTag) return this.#at(textTag.start, `</${p}r>`, `${run.tag}${run.properties}`);
    if (textTag === null) return this.#at(at, `</${p}r>`, `${run.tag}${run.properties}`);
    this.#preserved.add(textTag);
    const reopen = `${run.tag}${run.properties}<${p}t xml:space="preserve">`;
    return this.#at(at, `</${p}t></${p}r>`, reopen);
  }

  #at(at: number, close = '', reopen = ''): Place {
    const known = this.#places.get(at);
    if (known !== undefined) return known;
    const place = { ends: [], starts: [], close, reopen };
    this.#places.set(at, place);
    return place;
  }
}

function textOf(place: Place): string {
  return `${place.close}${place.ends.join('')}${place.starts.join('')}${place.reopen}`;
}
