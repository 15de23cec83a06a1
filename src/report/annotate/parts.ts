/**
 * The parts of a Word package that belong to its comments: the document, the comments, the relationships that
 * name them and the list of content types (ECMA-376 part 2). Each is extended by insertion.
 */
import { attribute, escapeXml, prefixOf, tokens } from './markup.ts';
import { wordNamespaces } from './word-text.ts';
import { type Package, PackageError, readPart } from './zip.ts';

/** The author of every comment. */
const author = '勾稽';

/** A comment to add. */
export interface Comment {
  id: number;
  /** Its paragraphs. */
  lines: readonly string[];
}

/** The document part of a package and what belongs to its comments. */
export interface DocumentParts {
  documentName: string;
  /** Entry of the comments; it may not exist yet. */
  commentsName: string;
  relationshipsName: string;
  stylesName: string;
}

/** Namespaces of a document part, and of the relationships that lead from it. */
export interface Dialect {
  word: string;
  relations: string;
}

/** Nearly all files (ECMA-376 part 4), and those that Word saves as strict (part 1). */
const transitional: Dialect = {
  word: wordNamespaces[0]!,
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict: Dialect = {
  word: wordNamespaces[1]!,
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const contentTypes = '[Content_Types].xml';

/** By their byte order marks; the last is what XML means without one. */
const encodings = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf], encode: (text: string) => Buffer.from(text) },
  { name: 'utf-16le', mark: [0xff, 0xfe], encode: (text: string) => Buffer.from(text, 'utf16le') },
  { name: 'utf-16be', mark: [0xfe, 0xff], encode: (text: string) => Buffer.from(text, 'utf16le').swap16() },
  { name: 'utf-8', mark: [], encode: (text: string) => Buffer.from(text) },
];

/** The dialect that a document part is written in. */
export function dialectOf(document: string): Dialect {
  return prefixOf(document, [strict.word]) === null ? transitional : strict;
}

/** Finds the document and the comments of a package through its relationships. */
export function findParts(from: Package): DocumentParts {
  const documentName = target(from, '_rels/.rels', '', '/officeDocument') ?? 'word/document.xml';
  const slash = documentName.lastIndexOf('/') + 1;
  const folder = documentName.slice(0, slash);
  const relationshipsName = `${folder}_rels/${documentName.slice(slash)}.rels`;
  const known = target(from, relationshipsName, folder, '/comments');
  const stylesName = target(from, relationshipsName, folder, '/styles') ?? `${folder}styles.xml`;
  return { documentName, commentsName: known ?? unusedName(from, folder), relationshipsName, stylesName };
}

/** A part as text, without byte order mark, and the way back to bytes. */
export interface TextPart {
  text: string;
  encode(text: string): Uint8Array;
}

/** Reads a part, or gives null where the package has none of that name. XML parts are UTF-8 or UTF-16. */
export function readText(from: Package, name: string): TextPart | null {
  const bytes = readPart(from, name);
  if (bytes === null) return null;
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))!;
  const text = new TextDecoder(encoding.name).decode(bytes);
  return {
    text,
    encode: (changed) => Buffer.concat([Uint8Array.from(encoding.mark), encoding.encode(changed)]),
  };
}

/** A new part. */
export function newPart(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The comments part with comments added at its end.
 *
 * @param existing The part as it is, null where the package has none.
 * @param dialect The dialect of the document.
 */
export function extendComments(
  existing: string | null,
  comments: readonly Comment[],
  dialect: Dialect,
): string {
  const whole =
    existing ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${dialect.word}"></w:comments>`;
  const prefix = prefixOf(whole, wordNamespaces) ?? 'w:';
  return appendTo(
    whole,
    `${prefix}comments`,
    comments.map((comment) => commentXml(comment, prefix)).join(''),
  );
}

/** The highest number among the comments and their marks, -1 without any. */
export function highestCommentId(...parts: readonly (string | null)[]): number {
  let highest = -1;
  for (const xml of parts) {
    if (xml === null) continue;
    const prefix = prefixOf(xml, wordNamespaces) ?? 'w:';
    const named = new Set(
      ['comment', 'commentRangeStart', 'commentRangeEnd', 'commentReference'].map((name) => prefix + name),
    );
    for (const token of tokens(xml)) {
      if (!named.has(token.name)) continue;
      const id = Number(attribute(xml.slice(token.start, token.end), `${prefix}id`));
      if (Number.isInteger(id) && id > highest) highest = id;
    }
  }
  return highest;
}

/** The relationships with one to the comments, as they are where they name it already. */
export function relateComments(existing: string | null, parts: DocumentParts, dialect: Dialect): string {
  const { documentName, commentsName } = parts;
  const whole =
    existing ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
  const ids = new Set<string>();
  for (const token of tokens(whole)) {
    const tag = whole.slice(token.start, token.end);
    if (attribute(tag, 'Type')?.endsWith('/comments') === true) return whole;
    ids.add(attribute(tag, 'Id') ?? '');
  }
  let number = 1;
  while (ids.has(`rIdGouji${number}`)) number++;
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  const path = commentsName.startsWith(folder) ? commentsName.slice(folder.length) : `/${commentsName}`;
  const prefix = prefixOf(whole, [relationshipsNamespace]) ?? '';
  const added = `<${prefix}Relationship Id="rIdGouji${number}" Type="${dialect.relations}/comments" Target="${escapeXml(path)}"/>`;
  return appendTo(whole, `${prefix}Relationships`, added);
}

/** The content types with that of the comments, as bytes; null where they name it already. */
export function declareComments(
  from: Package,
  commentsName: string,
): { name: string; bytes: Uint8Array } | null {
  const existing = readText(from, contentTypes);
  if (existing === null) throw new PackageError('The file is no Word document: it lists no content types.');
  const { text } = existing;
  for (const token of tokens(text)) {
    if (attribute(text.slice(token.start, token.end), 'PartName') === `/${commentsName}`) return null;
  }
  const prefix = prefixOf(text, ['http://schemas.openxmlformats.org/package/2006/content-types']) ?? '';
  const added = `<${prefix}Override PartName="/${escapeXml(commentsName)}" ContentType="${commentsType}"/>`;
  return { name: contentTypes, bytes: existing.encode(appendTo(text, `${prefix}Types`, added)) };
}

function target(from: Package, relationshipsName: string, folder: string, type: string): string | null {
  const xml = readText(from, relationshipsName)?.text;
  if (xml === undefined) return null;
  for (const token of tokens(xml)) {
    const tag = xml.slice(token.start, token.end);
    if (attribute(tag, 'Type')?.endsWith(type) !== true) continue;
    const path = attribute(tag, 'Target');
    if (path !== null) return path.startsWith('/') ? path.slice(1) : `${folder}${path}`;
  }
  return null;
}

function unusedName(from: Package, folder: string): string {
  const names = new Set(from.entries.map((entry) => entry.name));
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!names.has(name)) return name;
  }
}

function appendTo(xml: string, element: string, added: string): string {
  const end = xml.lastIndexOf(`</${element}`);
  if (end !== -1) return xml.slice(0, end) + added + xml.slice(end);
  for (const token of tokens(xml)) {
    if (token.kind === 'empty' && token.name === element) {
      return `${xml.slice(0, token.end - 2)}>${added}</${element}>${xml.slice(token.end)}`;
    }
  }
  throw new PackageError(`A part of the file has no ${element}.`);
}

function commentXml({ id, lines }: Comment, prefix: string): string {
  const paragraphs = lines.map(
    (line) =>
      `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`,
  );
  const attributes = `${prefix}id="${id}" ${prefix}author="${author}" ${prefix}initials="${author}"`;
  return `<${prefix}comment ${attributes}>${paragraphs.join('')}</${prefix}comment>`;
}
