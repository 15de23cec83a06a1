/**
 * The parts of a Word package that matter, prepared.
 */

import { NO_STYLES, readStyles, type Styles } from '../../docx/styles.ts';
import { walk } from '../../docx/walk.ts';
import type { ReadMessage } from '../../types.ts';
import { unreadable } from '../unreadable.ts';
import { message } from './messages.ts';
import { Numbering, readLists } from './numbering.ts';
import { type Parts, packageLimits } from './parts.ts';
import { type HeaderReference, Preparation } from './prepare.ts';
import type { PreparedBlock } from './prepared-block.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';

/** A package ready for mammoth, and what is known of its paragraphs beside it. */
export interface PreparedPackage {
  /** Content of w:body, in stretches; a long document is read stretch by stretch. */
  bodies: string[];
  /** The notes of each kind, by their ids. */
  notes: Preparation['notes'];
  blocks: readonly PreparedBlock[];
  /** The part of each foreign document, by the block that stands for it; null where the package has none. */
  alternatives: ReadonlyMap<number, string | null>;
  messages: ReadMessage[];
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const ROLES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts that hold notes, with the element that holds one. */
const NOTE_PARTS = [
  { part: 'footnotes', note: 'footnote' },
  { part: 'endnotes', note: 'endnote' },
  { part: 'comments', note: 'comment' },
] as const;

/**
 * Prepares a package.
 * @throws UnreadableError when it holds no Word document.
 * @throws XmlError when a part is not well formed.
 */
export function preparePackage(pack: Parts): PreparedPackage {
  const main = findDocument(pack);
  const documentXml = pack.text(main);
  if (documentXml === null) throw unreadable('truncated');
  const related = relationshipsOf(pack, main);
  const partOf = (type: string): string | null => {
    const found = related.find((relationship) => relationship.type === type && pack.has(relationship.part));
    return found === undefined ? null : pack.text(found.part);
  };
  const stylesXml = partOf('styles');
  const styles = stylesXml === null ? NO_STYLES : readStyles(stylesXml);
  const numberingXml =
    documentXml.includes('numPr') || stylesXml?.includes('numPr') ? partOf('numbering') : null;
  const lists = numberingXml === null ? { abstracts: new Map(), lists: new Map() } : readLists(numberingXml);
  const limit =
    pack.ratio(main) > packageLimits.plainRatio ? packageLimits.repetitiveBlocks : packageLimits.blocks;
  const preparation = new Preparation(new Numbering(lists, styles), limit);

  preparation.begin(null, null);
  const { contentsUnclosed } = walk(documentXml, preparation, { styles });
  if (contentsUnclosed) preparation.forgetContentsFields();
  const settingsXml = preparation.headers.some(({ pages }) => pages === 'even') ? partOf('settings') : null;
  const hasEvenPages =
    settingsXml !== null && /<\w+:evenAndOddHeaders(?!\s[^>]*"(?:0|false|off)")/.test(settingsXml);
  const seen = preparation.headers.filter(
    ({ pages }) => pages === 'default' || (pages === 'even' ? hasEvenPages : preparation.hasTitlePage),
  );
  prepareHeaders(pack, related, seen, preparation, styles);
  const bodies = preparation.take();

  for (const { part, note } of NOTE_PARTS) {
    const xml = preparation.references[note].size > 0 ? partOf(part) : null;
    if (xml === null) continue;
    preparation.begin(note, note);
    walk(xml, preparation, { styles });
    preparation.take();
  }
  const { blocks, notes } = preparation;
  const alternatives = alternativesOf(pack, related, blocks);
  return { bodies, notes, blocks, alternatives, messages: messagesOf(pack, preparation) };
}

function alternativesOf(
  pack: Parts,
  related: readonly Relationship[],
  blocks: readonly PreparedBlock[],
): Map<number, string | null> {
  const found = new Map<number, string | null>();
  for (const [index, { alternative }] of blocks.entries()) {
    if (alternative === undefined) continue;
    const part = related.find(({ id }) => id === alternative)?.part;
    found.set(index, part !== undefined && pack.has(part) ? part : null);
  }
  return found;
}

function findDocument(pack: Parts): string {
  const main = relationshipsOf(pack, '').find(
    ({ type, part }) => type === 'officeDocument' && pack.has(part),
  );
  if (main?.part.startsWith('xl/')) throw unreadable('spreadsheet');
  if (main?.part.startsWith('ppt/')) throw unreadable('presentation');
  const name = main?.part ?? 'word/document.xml';
  if (!pack.has(name)) throw unreadable(pack.has('[Content_Types].xml') ? 'truncated' : 'binary');
  return name;
}

/** Headers and footers follow the running text, each part once. */
function prepareHeaders(
  pack: Parts,
  related: readonly Relationship[],
  references: readonly HeaderReference[],
  preparation: Preparation,
  styles: Styles,
): void {
  const seen = new Set<string>();
  for (const { kind, relationship } of references) {
    const part = related.find(({ id }) => id === relationship)?.part;
    if (part === undefined || seen.has(part)) continue;
    seen.add(part);
    const xml = pack.text(part);
    if (xml === null) continue;
    preparation.begin(kind, null);
    walk(xml, preparation, { styles, withoutPageNumbers: true });
  }
}

/**
 * A complete package, by the names of its parts, that Word opens.
 * @param body content of its w:body.
 * @param notes of which the package gets those that the body refers to.
 */
export function packageParts(body: string, notes: PreparedPackage['notes']): Map<string, string> {
  const needed = notesOf(body, notes);
  const used = [...needed.keys()];
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="${MEDIA_TYPE}.${type}+xml"/>`;
  const relationships = (all: readonly (readonly [string, string])[]): string => {
    const each = all.map(
      ([type, target]) => `<Relationship Id="${type}" Type="${ROLES}/${type}" Target="${target}"/>`,
    );
    return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
  };
  const types = [override('document', 'document.main'), ...used.map((part) => override(part, part))];
  const parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
    ['word/_rels/document.xml.rels', relationships(used.map((part) => [part, `${part}.xml`]))],
    ['word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
  ]);
  for (const [part, content] of needed)
    parts.set(`word/${part}.xml`, `<w:${part} ${NAMESPACES}>${content.join('')}</w:${part}>`);
  return parts;
}

/** The notes that a body refers to, by the part that they stand in. */
function notesOf(body: string, notes: PreparedPackage['notes']): Map<string, string[]> {
  const needed = new Map<string, string[]>();
  if (!body.includes('Reference w:id=')) return needed;
  for (const { part, note } of NOTE_PARTS) {
    const references = body.matchAll(new RegExp(`<w:${note}Reference w:id="([^"]*)"/>`, 'g'));
    const content = [...references].flatMap(([, id]) => notes[note].get(id!) ?? []);
    if (content.length > 0) needed.set(part, content);
  }
  return needed;
}

function messagesOf(pack: Parts, preparation: Preparation): ReadMessage[] {
  const messages = [...preparation.notices].map(([notice, count]) => message(notice, count));
  const hasMacro = [...pack.names].some((name) => name.endsWith('vbaproject.bin'));
  if (hasMacro) messages.push(message('macro', 1));
  return messages;
}
