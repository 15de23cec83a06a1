/**
 * Where a comment can go in word/document.xml. The address of every character comes from the walk that the
 * reader takes too; here is decided before and after which of them a mark may stand.
 */
import {
  addressParagraphs,
  type Location,
  locate,
  type ParagraphAddress,
  type Point,
} from '../../docx-address.ts';
import { prefixOf, tokens } from './markup.ts';

/** WordprocessingML, transitional and strict (ECMA-376 part 1, annex A; part 4). */
export const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** An offset in the part at which a mark can be inserted. */
export interface Mark {
  at: number;
  /** What must close before the mark and open again after it, where it falls into a run; '' elsewhere. */
  close: string;
  reopen: string;
  /** Offset of the end of a w:t's opening tag whose two halves must keep their blanks. */
  preserve?: number;
}

/** Where a comment's range starts and ends. */
export interface Place {
  start: Mark;
  end: Mark;
}

/** A place, and whether it holds exactly the words that were wanted. */
export interface FoundPlace {
  place: Place;
  exact: boolean;
}

interface Extent {
  start: number;
  end: number;
}

/**
 * Elements that are commented as a whole: fields, content controls, formulas, ruby; and smart tags and custom XML,
 * in which LibreOffice loses the range of a comment.
 */
const whole = new Set(['fldSimple', 'sdt', 'oMath', 'oMathPara', 'ruby', 'smartTag', 'customXml']);

/** How far before a cell's first paragraph its properties may begin, in UTF-16 units. */
const longestCellProperties = 4000;

/** The text of a document part as comments see it. */
export class WordText {
  readonly xml: string;
  /** The prefix of WordprocessingML, colon included. */
  readonly prefix: string;
  readonly #paragraphs: readonly (ParagraphAddress | undefined)[];
  readonly #walls = new Map<ParagraphAddress, Extent[]>();

  /** @param styles The part with the styles, null where the package has none. */
  constructor(xml: string, styles: string | null) {
    this.xml = xml;
    this.prefix = prefixOf(xml, wordNamespaces) ?? 'w:';
    this.#paragraphs = addressParagraphs(xml, styles ?? undefined);
  }

  /**
   * The place of some characters of a block.
   *
   * @param index The block's w:p.
   * @param start Range in the block's text, in UTF-16 units; an empty one is widened by a character.
   * @returns Null where the document cannot take any comment.
   */
  ofCharacters(index: number, start: number, end: number): FoundPlace | null {
    const [first, last] = end > start ? [start, end] : [Math.max(start - 1, 0), Math.max(start, 1)];
    const found = this.#isOpen(index) ? locate(this.xml, this.#paragraphs, index, first, last) : null;
    if (found === null) {
      const place = this.nearParagraph(index);
      return place === null ? null : { place, exact: false };
    }
    const exact = [found.from, found.to].every((point) => this.#holdsNoMore(point, found));
    return { place: { start: this.#before(found.from), end: this.#after(found.to) }, exact };
  }

  /**
   * All of a paragraph; of one that cannot be commented, the nearest that can: of a text box the paragraph that
   * holds it, else the one before it, else the one after it.
   */
  nearParagraph(index: number): Place | null {
    for (let distance = 0; distance < this.#paragraphs.length; distance++) {
      for (const at of [index - distance, index + distance]) {
        const host = this.#paragraphs[at]?.host ?? null;
        const place = this.#wholeParagraph(host ?? at, host !== null);
        if (place !== null) return place;
      }
    }
    return this.#anyParagraph();
  }

  #wholeParagraph(index: number, mayBeEmpty: boolean): Place | null {
    const paragraph = this.#paragraphs[index];
    if (paragraph === undefined || !this.#isOpen(index)) return null;
    const shown = paragraph.pieces.filter((piece) => piece.text.trim() !== '');
    if (shown.length === 0 && !mayBeEmpty) return null;
    return { start: mark(paragraph.contentStart), end: mark(this.#contentEnd(paragraph)) };
  }

  /** Where no paragraph has open text: the first that is no empty tag. */
  #anyParagraph(): Place | null {
    const paragraph = this.#paragraphs.find(
      (each) => each !== undefined && this.#contentEnd(each) > each.start,
    );
    if (paragraph === undefined) return null;
    return { start: mark(paragraph.contentStart), end: mark(this.#contentEnd(paragraph)) };
  }

  /** Whether ranges may start and end in the paragraph. */
  #isOpen(index: number): boolean {
    const paragraph = this.#paragraphs[index];
    if (paragraph === undefined || paragraph.host !== null || paragraph.contents) return false;
    if (this.#contentEnd(paragraph) < paragraph.contentStart) return false;
    if (this.#beginsControl(paragraph)) return false;
    // A run of a field without the field's ends: the field goes over several paragraphs.
    return paragraph.pieces.every(
      ({ run, start }) => !run?.enclosed || this.#wall(paragraph, start) !== null,
    );
  }

  /**
   * Whether a content control around paragraphs, or around a cell, begins with this paragraph: LibreOffice loses
   * its text when a comment stands in it.
   */
  #beginsControl({ start }: ParagraphAddress): boolean {
    const tag = `<${this.prefix}sdtContent>`;
    const before = this.xml.slice(Math.max(0, start - longestCellProperties), start);
    const control = before.lastIndexOf(tag);
    if (control === -1) return false;
    const between = before.slice(control + tag.length);
    if (between.trim() === '') return true;
    const isCell = between.startsWith(`<${this.prefix}tc`) && !between.startsWith(`<${this.prefix}tcPr`);
    return isCell && !between.includes(`</${this.prefix}p>`);
  }

  #contentEnd(paragraph: ParagraphAddress): number {
    return this.xml.lastIndexOf(`</${this.prefix}p`, paragraph.end - 1);
  }

  /** Whether the element around a point, if any, shows nothing beyond a range. */
  #holdsNoMore(point: Point, { from, to }: Location): boolean {
    const wall = this.#wallAt(point);
    if (wall === null) return true;
    const inside = this.#paragraphs[point.paragraph]!.pieces.filter(
      ({ start, end }) => start >= wall.start && end <= wall.end,
    );
    return inside.every(({ start, end }) => start >= from.offset && end <= to.offset);
  }

  #before(point: Point): Mark {
    const wall = this.#wallAt(point);
    if (wall !== null) return mark(wall.start);
    const { piece, run, offset } = point;
    if (run === null) return mark(this.#paragraphs[point.paragraph]!.contentStart);
    if (offset > piece.start) return this.#inText(point);
    const { contentStart, opening } = this.#openingOf(run);
    if (piece.elementStart === contentStart) return mark(run.start);
    return { at: piece.elementStart, close: `</${this.prefix}r>`, reopen: opening };
  }

  #after(point: Point): Mark {
    const wall = this.#wallAt(point);
    if (wall !== null) return mark(wall.end);
    const { piece, run, offset } = point;
    if (run === null) return mark(this.#contentEnd(this.#paragraphs[point.paragraph]!));
    if (offset < piece.end) return this.#inText(point);
    if (this.xml.slice(piece.elementEnd, run.end) === `</${this.prefix}r>`) return mark(run.end);
    return { at: piece.elementEnd, close: `</${this.prefix}r>`, reopen: this.#openingOf(run).opening };
  }

  #inText({ piece, run, offset }: Point): Mark {
    const p = this.prefix;
    const reopen = `${this.#openingOf(run!).opening}<${p}t xml:space="preserve">`;
    const preserve = this.xml.indexOf('>', piece.elementStart);
    return { at: offset, close: `</${p}t></${p}r>`, reopen, preserve };
  }

  /** A run's opening tag and properties as written, and where its content begins. */
  #openingOf(run: { start: number; propertiesStart: number; propertiesEnd: number }) {
    const tagEnd = this.xml.indexOf('>', run.start) + 1;
    const tag = this.xml.slice(run.start, tagEnd);
    if (run.propertiesEnd === run.propertiesStart) return { contentStart: tagEnd, opening: tag };
    const properties = this.xml.slice(run.propertiesStart, run.propertiesEnd);
    return { contentStart: run.propertiesEnd, opening: tag + properties };
  }

  #wallAt({ paragraph, piece, run }: Point): Extent | null {
    const written = this.xml.slice(piece.elementStart, piece.start);
    if (run !== null && written.includes('<![CDATA[')) return run;
    return this.#wall(this.#paragraphs[paragraph]!, piece.start);
  }

  /** The outermost element around an offset that is commented as a whole. */
  #wall(paragraph: ParagraphAddress, offset: number): Extent | null {
    let walls = this.#walls.get(paragraph);
    if (walls === undefined) {
      walls = wallsIn(this.xml.slice(paragraph.start, paragraph.end), paragraph.start);
      this.#walls.set(paragraph, walls);
    }
    return walls.find((wall) => wall.start <= offset && offset < wall.end) ?? null;
  }
}

/** The outermost elements and fields of a paragraph that are commented as a whole, in order. */
function wallsIn(xml: string, shift: number): Extent[] {
  const found: Extent[] = [];
  const open: number[] = [];
  const fields: number[] = [];
  let run = 0;
  let endsField = false;
  for (const token of tokens(xml)) {
    const name = token.name.slice(token.name.indexOf(':') + 1);
    if (whole.has(name)) {
      if (token.kind === 'open') open.push(token.start);
      const start = token.kind === 'close' ? open.pop() : undefined;
      if (start !== undefined) found.push({ start, end: token.end });
    } else if (name === 'r' && token.kind === 'open') {
      run = token.start;
    } else if (name === 'r' && token.kind === 'close' && endsField) {
      endsField = false;
      const start = fields.pop();
      if (start !== undefined) found.push({ start, end: token.end });
    } else if (name === 'fldChar' && token.kind !== 'close') {
      const type = /fldCharType="(\w+)"/.exec(xml.slice(token.start, token.end))?.[1];
      if (type === 'begin') fields.push(run);
      else if (type === 'end') endsField = true;
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const outermost: Extent[] = [];
  for (const { start, end } of found) {
    if (start + shift >= (outermost.at(-1)?.end ?? 0))
      outermost.push({ start: start + shift, end: end + shift });
  }
  return outermost;
}

function mark(at: number): Mark {
  return { at, close: '', reopen: '' };
}
