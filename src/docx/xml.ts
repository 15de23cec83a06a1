/**
 * A scanner over one XML part of a Word package. It reads tags in one pass over the string and keeps their
 * offsets, which a comment needs to find its place in the file again; it checks that tags match, and refuses
 * what no Word file needs and a hostile file may hold: document types and nesting beyond reason.
 */
import { decodeEntities } from './entities.ts';
import { XmlError } from './xml-error.ts';

/** Word itself stays far below; a tree deeper than this would exhaust the stack of any reader. */
const DEEPEST = 600;

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SPACE = 32;
const COLON = 58;
const EQUALS = 61;

/** The usual prefix of each namespace that is read, in its transitional and its strict form. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
]);

/** What the scanner stands on. `text` is a stretch between two tags, `cdata` the content of a CDATA section. */
export type TokenType = 'open' | 'close' | 'text' | 'cdata' | 'end';

/** Reads one token after the other; the fields describe the token that `next` stopped at. */
export class XmlScanner {
  readonly xml: string;
  /** Offset of the token's first character. */
  start = 0;
  /** Offset after the token's last character. */
  end = 0;
  /** Tag name with the usual prefix of its namespace (w:p), whatever prefix the file uses. */
  name = '';
  /** The tag closes itself: no `close` token follows. */
  selfClosing = false;
  /** Number of elements that are open, this one included when the token opens one. */
  depth = 0;

  readonly #names: string[] = [];
  readonly #renamed = new Map<string, string>();
  readonly #namespaces = new Map<string, string>();
  #attributes = 0;

  /** @param xml the part, decoded, without a byte order mark. */
  constructor(xml: string) {
    this.xml = xml;
  }

  /**
   * Moves to the next token. Comments and processing instructions are passed over.
   * @throws XmlError when tags do not match, or at a document type or absurd nesting.
   */
  next(): TokenType {
    const xml = this.xml;
    for (;;) {
      this.start = this.end;
      if (this.start >= xml.length) return this.#finish();
      if (xml.charCodeAt(this.start) !== LESS_THAN) {
        const next = xml.indexOf('<', this.start);
        this.end = next < 0 ? xml.length : next;
        return 'text';
      }
      const code = xml.charCodeAt(this.start + 1);
      if (code === SLASH) return this.#close();
      if (code === QUESTION) this.#skipTo('?>');
      else if (code !== EXCLAMATION) return this.#open();
      else if (xml.startsWith('<!--', this.start)) this.#skipTo('-->', 4);
      else if (xml.startsWith('<![CDATA[', this.start)) {
        this.#skipTo(']]>', 9);
        return 'cdata';
      } else throw new XmlError('unsafe', 'The part holds a document type declaration.');
    }
  }

  /**
   * The value of an attribute of the tag that the scanner stands on.
   * @param local the attribute's name without its prefix.
   * @returns the value, entities resolved, or null.
   */
  attribute(local: string): string | null {
    const tag = this.xml.slice(this.#attributes, this.end);
    let at = 0;
    for (;;) {
      at = tag.indexOf(local, at);
      if (at < 0) return null;
      const before = tag.charCodeAt(at - 1);
      let equals = at + local.length;
      while (tag.charCodeAt(equals) <= SPACE) equals++;
      if ((before === COLON || before <= SPACE) && tag.charCodeAt(equals) === EQUALS) {
        let quote = equals + 1;
        while (tag.charCodeAt(quote) <= SPACE) quote++;
        const close = tag.indexOf(tag[quote]!, quote + 1);
        return close < 0 ? null : decodeEntities(tag.slice(quote + 1, close));
      }
      at = equals;
    }
  }

  /** The namespace of a prefix that the part has declared so far. */
  namespaceOf(prefix: string): string | undefined {
    return this.#namespaces.get(prefix);
  }

  /** Passes over the element that the scanner has just opened, its content included. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.depth;
    for (;;) {
      const type = this.next();
      if (type === 'close' && this.depth < depth) return;
    }
  }

  /**
   * Steps through everything inside the element that the scanner has just opened, to its end.
   * @param opened called at each tag that opens, with its name; it may skip the element.
   */
  forEachInside(opened: (name: string) => void): void {
    if (this.selfClosing) return;
    const depth = this.depth;
    for (;;) {
      const type = this.next();
      if (type === 'open') opened(this.name);
      else if (type === 'close' && this.depth < depth) return;
    }
  }

  #finish(): TokenType {
    if (this.#names.length > 0)
      throw new XmlError('damaged', `The part ends inside <${this.#names.at(-1)}>.`);
    return 'end';
  }

  #skipTo(mark: string, offset = 2): void {
    const at = this.xml.indexOf(mark, this.start + offset);
    if (at < 0) throw new XmlError('damaged', 'The part ends inside a comment or instruction.');
    this.end = at + mark.length;
  }

  #close(): TokenType {
    const xml = this.xml;
    const end = xml.indexOf('>', this.start);
    const open = this.#names.pop();
    if (end < 0 || open === undefined) throw new XmlError('damaged', 'A closing tag has no opening tag.');
    if (!xml.startsWith(open, this.start + 2) || xml.slice(this.start + 2 + open.length, end).trim() !== '') {
      throw new XmlError(
        'damaged',
        `<${open}> is closed by ${xml.slice(this.start, Math.min(end + 1, this.start + 60))}.`,
      );
    }
    this.end = end + 1;
    this.depth--;
    this.selfClosing = false;
    this.name = this.#usual(open);
    return 'close';
  }

  #open(): TokenType {
    const xml = this.xml;
    let at = this.start + 1;
    let code = xml.charCodeAt(at);
    while (code > SPACE && code !== GREATER_THAN && code !== SLASH) code = xml.charCodeAt(++at);
    const name = xml.slice(this.start + 1, at);
    this.#attributes = at;
    let quote = 0;
    while (quote !== 0 || code !== GREATER_THAN) {
      if (Number.isNaN(code)) throw new XmlError('damaged', `The part ends inside the tag <${name}.`);
      if (quote === 0) {
        if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
      } else if (code === quote) quote = 0;
      code = xml.charCodeAt(++at);
    }
    this.end = at + 1;
    this.selfClosing = xml.charCodeAt(at - 1) === SLASH;
    if (name === '') throw new XmlError('damaged', 'A tag has no name.');
    if (this.depth === 0 || at - this.#attributes > 6) this.#declare(xml.slice(this.#attributes, at));
    this.name = this.#usual(name);
    if (!this.selfClosing) {
      this.#names.push(name);
      if (++this.depth > DEEPEST)
        throw new XmlError('unsafe', `Elements are nested more than ${DEEPEST} deep.`);
    }
    return 'open';
  }

  /** Notes prefixes that differ from the usual ones. They are taken to hold for the whole part. */
  #declare(attributes: string): void {
    let at = attributes.indexOf('xmlns');
    while (at >= 0) {
      const equals = attributes.indexOf('=', at);
      const quote = attributes[equals + 1];
      if (equals < 0 || quote === undefined) return;
      const close = attributes.indexOf(quote, equals + 2);
      if (close < 0) return;
      const prefix = attributes[at + 5] === ':' ? attributes.slice(at + 6, equals).trim() : '';
      const namespace = attributes.slice(equals + 2, close);
      this.#namespaces.set(prefix, namespace);
      const usual = PREFIXES.get(namespace);
      if (usual !== undefined && usual !== prefix) this.#renamed.set(prefix, usual);
      at = attributes.indexOf('xmlns', close);
    }
  }

  #usual(name: string): string {
    if (this.#renamed.size === 0) return name;
    const colon = name.indexOf(':');
    const usual = this.#renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  }
}
