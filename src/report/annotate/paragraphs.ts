/**
 * The paragraphs of word/document.xml with the place of every character, read from the part as it is written, so
 * that a comment can be set by insertion alone. Text that Word does not print is left out: deleted or moved
 * away, hidden, codes of fields.
 */
import { attribute, prefixOf, type Token, tokens, writtenCharacters } from './markup.ts';

/** WordprocessingML, transitional and strict (ECMA-376 part 1, annex A; part 4). */
export const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** A stretch of the part, in UTF-16 units. */
export interface Extent {
  start: number;
  end: number;
}

/** A w:r that prints something. */
export interface Run extends Extent {
  /** The opening tag. */
  tag: string;
  /** Its w:rPr as written, '' without one. */
  properties: string;
  /** The outermost element around the run that cannot be entered (field, content control, ruby). */
  wall: Extent | null;
}

/** One printed character, or the several units of one entity. */
export interface Character extends Extent {
  text: string;
  run: Run;
  /** The opening tag of the w:t; null for a tab or a break. */
  textTag: Extent | null;
  /** Whether it is the first thing in its run. */
  first: boolean;
  /** Whether it is the last thing in its run. */
  last: boolean;
}

/** A w:p. */
export interface Paragraph {
  /** Extent of the content after w:pPr; of `/>` where the paragraph is an empty tag. */
  content: Extent;
  emptyTag: boolean;
  characters: Character[];
  /** As printed, one unit a unit of `characters`. */
  text: string;
  /** Of a paragraph in a text box: the paragraph and the run that hold the box. */
  host: { paragraph: Paragraph; run: Extent } | null;
  /**
   * No comment can start or end here: it lies in a field of several paragraphs, as a table of contents, or it is
   * the first of a content control, whose text LibreOffice loses when a comment stands in it.
   */
  closed: boolean;
}

/** All w:p of the part in document order, those of text boxes and nested tables included. */
export function readParagraphs(xml: string): Paragraph[] {
  const walker = new Walker(xml, prefixOf(xml, wordNamespaces) ?? 'w:');
  for (const token of tokens(xml)) walker.take(token);
  return walker.finish();
}

interface Field {
  begin: { paragraph: OpenParagraph; run: number } | null;
  inResult: boolean;
  /** Every paragraph that the field touches. */
  paragraphs: Set<Paragraph>;
}

interface OpenRun {
  /** Its end is not known before the closing tag. */
  run: Run;
  propertiesStart: number;
  hidden: boolean;
  characters: Character[];
  /** Whether anything printed or drawn stands before the next character. */
  occupied: boolean;
}

interface OpenParagraph {
  paragraph: Paragraph;
  run: OpenRun | null;
  walls: Extent[];
  /** Starts of the elements around the present place that cannot be entered. */
  openWalls: number[];
  /** Depth of deleted or moved text. */
  removed: number;
}

const walls = new Set(['sdt', 'fldSimple', 'ruby']);
const removals = new Set(['del', 'moveFrom']);
const marks: { readonly [name: string]: string } = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
};

class Walker {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #paragraphs: Paragraph[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #fields: Field[] = [];
  /** Starts of open w:pPr and w:rPr, whose children print nothing. */
  #properties = 0;
  #textTag: Extent | null = null;
  /** Whether a content control has begun and no paragraph, row or cell in it yet. */
  #controlBegins = false;

  constructor(xml: string, prefix: string) {
    this.#xml = xml;
    this.#prefix = prefix;
  }

  take(token: Token): void {
    if (token.kind === 'text') {
      this.#text(token);
      return;
    }
    if (!token.name.startsWith(this.#prefix)) return;
    const name = token.name.slice(this.#prefix.length);
    if (token.kind !== 'close') this.#start(name, token);
    if (token.kind !== 'open') this.#end(name, token);
  }

  finish(): Paragraph[] {
    for (const paragraph of this.#paragraphs) {
      paragraph.text = paragraph.characters.map((character) => character.text).join('');
    }
    return this.#paragraphs;
  }

  #start(name: string, token: Token): void {
    const current = this.#open.at(-1);
    if (name === 'tbl' || name === 'tr' || name === 'tc') this.#controlBegins = false;
    else if (name === 'sdt' && current === undefined) this.#controlBegins = true;
    if (name === 'p') this.#startParagraph(token);
    else if (name === 'pPr' || name === 'rPr') this.#startProperties(name, token);
    else if (current === undefined || this.#properties > 0) return;
    else if (name === 'r') current.run = this.#newRun(token);
    else if (name === 't') this.#textTag = { start: token.start, end: token.end };
    else if (walls.has(name)) current.openWalls.push(token.start);
    else if (removals.has(name)) current.removed += 1;
    else if (name === 'fldChar') this.#fieldCharacter(token, current);
    else if (name in marks) this.#mark(marks[name]!, token, current);
    else if (current.run !== null) this.#occupy(current.run);
  }

  #end(name: string, token: Token): void {
    const current = this.#open.at(-1);
    if (current === undefined) return;
    if (name === 'p') this.#endParagraph(token);
    else if (name === 'pPr' || name === 'rPr') this.#endProperties(name, token, current);
    else if (this.#properties > 0) return;
    else if (name === 'r') this.#endRun(token, current);
    else if (name === 't') this.#textTag = null;
    else if (removals.has(name)) current.removed = Math.max(0, current.removed - 1);
    else if (walls.has(name)) {
      const start = current.openWalls.pop();
      if (start !== undefined) current.walls.push({ start, end: token.end });
    }
  }

  #startParagraph(token: Token): void {
    const outer = this.#open.at(-1);
    const emptyTag = token.kind === 'empty';
    const paragraph: Paragraph = {
      content: emptyTag ? { start: token.end - 2, end: token.end } : { start: token.end, end: token.end },
      emptyTag,
      characters: [],
      text: '',
      host: null,
      closed: this.#controlBegins,
    };
    this.#controlBegins = false;
    if (outer !== undefined) {
      paragraph.host = { paragraph: outer.paragraph, run: outer.run?.run ?? token };
      if (outer.run !== null) this.#occupy(outer.run);
    }
    this.#paragraphs.push(paragraph);
    this.#open.push({ paragraph, run: null, walls: [], openWalls: [], removed: 0 });
    for (const field of this.#fields) field.paragraphs.add(paragraph);
  }

  #endParagraph(token: Token): void {
    const { paragraph, walls: around } = this.#open.pop()!;
    if (!paragraph.emptyTag) paragraph.content.end = token.start;
    const outermost = around.sort((left, right) => left.start - right.start || right.end - left.end);
    let at = 0;
    for (const { run } of paragraph.characters) {
      while (at < outermost.length && outermost[at]!.end <= run.start) at++;
      const wall = outermost[at];
      if (wall !== undefined && wall.start < run.end && run.start < wall.end) run.wall = wall;
    }
  }

  #startProperties(name: string, token: Token): void {
    this.#properties += 1;
    const run = this.#open.at(-1)?.run;
    if (name === 'rPr' && run != null && this.#properties === 1) run.propertiesStart = token.start;
  }

  #endProperties(name: string, token: Token, current: OpenParagraph): void {
    this.#properties = Math.max(0, this.#properties - 1);
    if (this.#properties > 0) return;
    if (name === 'pPr') {
      current.paragraph.content.start = token.end;
    } else if (current.run !== null) {
      const properties = this.#xml.slice(current.run.propertiesStart, token.end);
      current.run.run.properties = properties;
      current.run.hidden = this.#isHidden(properties);
    }
  }

  #isHidden(properties: string): boolean {
    const found = new RegExp(`<${this.#prefix}vanish[\\s/>][^>]*`).exec(properties);
    if (found === null) return false;
    return !['0', 'false', 'off'].includes(attribute(found[0], `${this.#prefix}val`) ?? '1');
  }

  #newRun(token: Token): OpenRun {
    const tag = this.#xml.slice(token.start, token.end);
    const run: Run = { start: token.start, end: token.end, tag, properties: '', wall: null };
    return { run, propertiesStart: 0, hidden: false, characters: [], occupied: false };
  }

  #endRun(token: Token, current: OpenParagraph): void {
    const { run } = current;
    current.run = null;
    if (run === null) return;
    run.run.end = token.end;
    const last = run.characters.at(-1);
    if (last === undefined) return;
    last.last = !run.occupied;
    for (const character of run.characters) current.paragraph.characters.push(character);
  }

  /** Something that prints no character: the run cannot be left before it without splitting. */
  #occupy(run: OpenRun): void {
    run.occupied = true;
  }

  #fieldCharacter(token: Token, current: OpenParagraph): void {
    const type = attribute(this.#xml.slice(token.start, token.end), `${this.#prefix}fldCharType`);
    const field = this.#fields.at(-1);
    const run = current.run?.run.start ?? token.start;
    if (type === 'begin') {
      this.#fields.push({
        begin: { paragraph: current, run },
        inResult: false,
        paragraphs: new Set([current.paragraph]),
      });
    } else if (field === undefined) {
      return;
    } else if (type === 'separate') {
      field.inResult = true;
    } else if (type === 'end') {
      this.#fields.pop();
      this.#endField(field, token, current);
    }
    if (current.run !== null) this.#occupy(current.run);
  }

  #endField(field: Field, token: Token, current: OpenParagraph): void {
    if (field.begin?.paragraph === current) {
      const close = this.#xml.indexOf(`</${this.#prefix}r>`, token.end);
      const end = close === -1 ? token.end : close + this.#prefix.length + 4;
      current.walls.push({ start: field.begin.run, end });
      return;
    }
    field.paragraphs.add(current.paragraph);
    for (const paragraph of field.paragraphs) paragraph.closed = true;
  }

  #mark(text: string, token: Token, current: OpenParagraph): void {
    const { run } = current;
    if (run === null || run.hidden || current.removed > 0 || this.#inCode()) return;
    this.#print(run, text, token.start, token.end, null);
  }

  #text(token: Token): void {
    const current = this.#open.at(-1);
    const run = current?.run;
    const tag = this.#textTag;
    if (run == null || tag === null || run.hidden || current!.removed > 0 || this.#inCode()) return;
    let at = token.start;
    for (const { text, length } of writtenCharacters(this.#xml.slice(token.start, token.end))) {
      this.#print(run, text, at, at + length, tag);
      at += length;
    }
  }

  #inCode(): boolean {
    return this.#fields.some((field) => !field.inResult);
  }

  #print(run: OpenRun, text: string, start: number, end: number, textTag: Extent | null): void {
    const first = run.characters.length === 0 && !run.occupied;
    run.characters.push({ text, start, end, run: run.run, textTag, first, last: false });
    run.occupied = false;
  }
}
