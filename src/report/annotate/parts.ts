/**
 * The parts of a Word package that belong to its comments: the document, the comments, the relationships that
 * name them and the list of content types (ECMA-376 part 2). Each is extended by insertion.
 */
import { attribute, escapeXml, prefixOf, tokens } from './markup.ts';
import { wordNamespaces } from './word-text.ts';
import { type Package, PackageError, readPart } from './zip.ts';

/** The author of every comment. */
export const author = '勾稽';

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

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const contentTypes = '[Content_Types].xml';

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

/** A part as text and the way back to bytes; Word parts are UTF-8 or UTF-16 with a mark. */
export function readText(
  from: Package,
  name: string,
): { text: string; encode: (text: string) => Uint8Array } | null {
  const bytes = readPart(from, name);
  if (bytes === null) return null;
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (littleEndian || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new PackageError(`${name} is written in UTF-16; only UTF-8 can be annotated.`);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encode: (changed) => new TextEncoder().encode(changed) };
}

/**
 * The comments part with comments added at its end.
 *
 * @param existing The part as it is, null where the package has none.
 */
export function extendComments(existing: string | null, comments: readonly Comment[]): string {
  const whole =
    existing ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespaces[0]}"></w:comments>`;
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
export function relateComments(existing: string | null, documentName: string, commentsName: string): string {
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
  const added = `<${prefix}Relationship Id="rIdGouji${number}" Type="${relations}/comments" Target="${escapeXml(path)}"/>`;
  return appendTo(whole, `${prefix}Relationships`, added);
}

/** The content types with that of the comments. */
export function declareComments(from: Package, commentsName: string): string | null {
  const existing = readText(from, contentTypes)?.text;
  if (existing === undefined)
    throw new PackageError('The file is no Word document: it lists no content types.');
  for (const token of tokens(existing)) {
    if (attribute(existing.slice(token.start, token.end), 'PartName') === `/${commentsName}`) return null;
  }
  const prefix = prefixOf(existing, ['http://schemas.openxmlformats.org/package/2006/content-types']) ?? '';
  const added = `<${prefix}Override PartName="/${escapeXml(commentsName)}" ContentType="${commentsType}"/>`;
  return appendTo(existing, `${prefix}Types`, added);
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
