/**
 * Reads the text of a workbook's cells, whatever program saved it. Only the sheets that are asked for are unpacked,
 * so that a list beside a million rows of evidence is read in no time.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** A row: its number in the sheet and the text of its cells by column, both from 1. */
export interface TextRow {
  number: number;
  cells: ReadonlyMap<number, string>;
}

/** A workbook whose sheets can be read. */
export interface TextWorkbook {
  /** The sheets in their order. */
  sheets: readonly string[];
  /** The rows of a sheet that are not empty. */
  rows(sheet: string): Generator<TextRow>;
}

/** Bytes of XML that are parsed at a time. */
const CHUNK_BYTES = 1 << 20;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Opens a workbook.
 *
 * @param bytes The xlsx file.
 * @throws {Error} where the bytes are no such file.
 */
export function openWorkbook(bytes: Uint8Array): TextWorkbook {
  const member = (name: string): Uint8Array | undefined =>
    Object.values(unzipSync(bytes, { filter: (file) => file.name.replace(/^\//, '') === name }))[0];
  const paths = sheetPaths(member('xl/workbook.xml'), member('xl/_rels/workbook.xml.rels'));
  let shared: string[] | null = null;
  return {
    sheets: [...paths.keys()],
    *rows(sheet) {
      const xml = member(paths.get(sheet) ?? '');
      shared ??= sharedStrings(member('xl/sharedStrings.xml'));
      if (xml !== undefined) yield* sheetRows(xml, shared);
    },
  };
}

/** The members of the zip file that hold the sheets, by the sheets' names. */
function sheetPaths(
  workbook: Uint8Array | undefined,
  relations: Uint8Array | undefined,
): Map<string, string> {
  if (workbook === undefined || relations === undefined) throw new Error('no workbook in the file');
  const targets = new Map<string, string>();
  eachTag(relations, (tag) => {
    if (tag.name === 'Relationship') targets.set(tag.attributes.Id ?? '', tag.attributes.Target ?? '');
  });
  const paths = new Map<string, string>();
  eachTag(workbook, (tag) => {
    if (localName(tag.name) !== 'sheet') return;
    const target = targets.get(tag.attributes['r:id'] ?? '');
    if (target !== undefined) {
      paths.set(tag.attributes.name ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  });
  return paths;
}

function eachTag(xml: Uint8Array, visit: (tag: SaxesTagPlain) => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', visit);
  parser.write(strFromU8(xml)).close();
}

/** The texts that cells refer to by number. */
function sharedStrings(xml: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  const text = new TextCollector();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => text.open(localName(name)));
  parser.on('text', (piece) => text.add(piece));
  parser.on('closetag', ({ name }) => {
    text.close(localName(name));
    if (localName(name) === 'si') texts.push(text.take());
  });
  for (const piece of pieces(xml)) parser.write(piece);
  parser.close();
  return texts;
}

function* sheetRows(xml: Uint8Array, shared: readonly string[]): Generator<TextRow> {
  const rows: TextRow[] = [];
  const text = new TextCollector();
  let cells = new Map<number, string>();
  let row = 0;
  let column = 0;
  let type: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (name === 'row') {
      row = tag.attributes.r === undefined ? row + 1 : Number(tag.attributes.r);
      column = 0;
      cells = new Map();
    } else if (name === 'c') {
      column = tag.attributes.r === undefined ? column + 1 : columnNumber(tag.attributes.r);
      type = tag.attributes.t;
      text.take();
    } else text.open(name);
  });
  parser.on('text', (piece) => text.add(piece));
  parser.on('closetag', (tag) => {
    const name = localName(tag.name);
    text.close(name);
    if (name === 'c') {
      const content = text.take();
      const words = type === 's' ? (shared[Number(content)] ?? '') : content;
      if (words !== '') cells.set(column, words);
    } else if (name === 'row' && cells.size > 0) rows.push({ number: row, cells });
  });
  for (const piece of pieces(xml)) {
    parser.write(piece);
    yield* rows.splice(0);
  }
  parser.close();
  yield* rows;
}

/** Collects the text of a cell: of v and t, but not of the reading aids in rPh. */
class TextCollector {
  #text = '';
  #wanted = false;
  #aid = false;

  open(name: string): void {
    if (name === 'rPh') this.#aid = true;
    else if (name === 't' || name === 'v') this.#wanted = !this.#aid;
  }

  add(piece: string): void {
    if (this.#wanted) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#aid = false;
    else if (name === 't' || name === 'v') this.#wanted = false;
  }

  take(): string {
    const text = this.#text.replace(ESCAPE, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    this.#text = '';
    return text;
  }
}

function* pieces(xml: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < xml.length; start += CHUNK_BYTES) {
    yield decoder.decode(xml.subarray(start, start + CHUNK_BYTES), { stream: true });
  }
  yield decoder.decode();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** 28 for AB7. */
function columnNumber(address: string): number {
  let number = 0;
  for (const letter of address) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    number = number * 26 + digit;
  }
  return number;
}
