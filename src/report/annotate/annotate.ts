/**
 * The annotated Word file: a copy of the submitted document with a comment at each wrong figure and an opening
 * comment with the summary. Of the package only the document, the comments and the two lists that name them are
 * touched, each by insertion; every other entry keeps its very bytes.
 */
import type { Block, Finding, Record } from '../../types.ts';
import { type MadeDocument, makeDocument } from './document.ts';
import { type CommentRange, insertRanges } from './insertions.ts';
import {
  type Comment,
  declareComments,
  dialectOf,
  extendComments,
  findParts,
  highestCommentId,
  newPart,
  readText,
  relateComments,
} from './parts.ts';
import { type FoundPlace, type Place, WordText } from './word-text.ts';
import { countedFindings, findingLines, summaryLines, type Wording } from './wording.ts';
import { PackageError, readPackage, writePackage } from './zip.ts';

export { PackageError } from './zip.ts';

/**
 * Makes the annotated copy of a report.
 *
 * @param bytes The submitted file. Of any other format than docx it is not looked at: the copy is then made
 *   from the record's own blocks.
 * @param record The record of that file.
 * @param wording Language of the comments, and the titles of the checks.
 * @returns The bytes of a docx file, the same for the same arguments.
 * @throws {PackageError} Where a docx is damaged or encrypted.
 */
export function annotate(bytes: Uint8Array, record: Record, wording: Wording): Uint8Array {
  if (record.source.format === 'docx') return annotateWord(bytes, record, wording);
  const made = makeDocument(record);
  return annotateWord(made.bytes, printed(record, made), wording);
}

/** The record with its blocks as the made document prints them: an automatic number is part of the text there. */
function printed(record: Record, made: MadeDocument): Record {
  const labels = new Map(record.blocks.map((block) => [block.id, block.label?.length ?? 0]));
  return {
    ...record,
    blocks: record.blocks.map((block) => ({ ...block, paragraph: made.paragraphs.get(block.id)! })),
    findings: record.findings.map((finding) => {
      const label = labels.get(finding.block ?? '') ?? 0;
      return { ...finding, start: finding.start + label, end: finding.end + label };
    }),
  };
}

function annotateWord(bytes: Uint8Array, record: Record, wording: Wording): Uint8Array {
  const from = readPackage(bytes);
  const parts = findParts(from);
  const document = readText(from, parts.documentName);
  if (document === null) throw new PackageError('The file is no Word document: it has no text.');
  const comments = readText(from, parts.commentsName);
  const relationships = readText(from, parts.relationshipsName);
  const text = new WordText(document.text, readText(from, parts.stylesName)?.text ?? null);
  const firstId = highestCommentId(document.text, comments?.text ?? null) + 1;
  const planned = plan(text, record, wording);
  const ranges = planned.map(({ place }, index): CommentRange => ({ ...place, id: firstId + index }));
  const added = planned.map(({ lines }, index): Comment => ({ id: firstId + index, lines }));
  const dialect = dialectOf(document.text);
  const extended = extendComments(comments?.text ?? null, added, dialect);
  const changed = new Map([
    [parts.documentName, document.encode(insertRanges(document.text, text.prefix, ranges))],
    [parts.commentsName, comments?.encode(extended) ?? newPart(extended)],
  ]);
  const related = relateComments(relationships?.text ?? null, parts, dialect);
  if (related !== relationships?.text) {
    changed.set(parts.relationshipsName, relationships?.encode(related) ?? newPart(related));
  }
  const declared = declareComments(from, parts.commentsName);
  if (declared !== null) changed.set(declared.name, declared.bytes);
  return writePackage(from, changed);
}

interface PlannedComment {
  place: Place;
  lines: string[];
}

/** All comments in the order of their places, the summary first. */
function plan(text: WordText, record: Record, wording: Wording): PlannedComment[] {
  const opening = text.nearParagraph(0);
  if (opening === null) throw new PackageError('The file has no paragraph that could hold a comment.');
  const blocks = new Map(record.blocks.map((block, index) => [block.id, index]));
  const planned: PlannedComment[] = [{ place: opening, lines: summaryLines(record, wording) }];
  for (const finding of inTextOrder(countedFindings(record), blocks)) {
    const index = blocks.get(finding.block ?? '');
    if (index === undefined) continue;
    const { place, exact } = placeOf(text, record.blocks, index, finding) ?? { place: opening, exact: false };
    planned.push({ place, lines: findingLines(record, finding, !exact, wording) });
  }
  return planned;
}

/** Where a finding's comment goes: its own block's paragraph, else that of the nearest block which has one. */
function placeOf(
  text: WordText,
  blocks: readonly Block[],
  index: number,
  finding: Finding,
): FoundPlace | null {
  const { paragraph } = blocks[index]!;
  if (paragraph !== undefined) return text.ofCharacters(paragraph, finding.start, finding.end);
  for (let distance = 1; distance < blocks.length; distance++) {
    for (const near of [blocks[index - distance], blocks[index + distance]]) {
      const place = near?.paragraph === undefined ? null : text.nearParagraph(near.paragraph);
      if (place !== null) return { place, exact: false };
    }
  }
  return null;
}

function inTextOrder(findings: readonly Finding[], blocks: ReadonlyMap<string, number>): Finding[] {
  const order = (finding: Finding) => blocks.get(finding.block ?? '') ?? -1;
  return [...findings].sort((left, right) => order(left) - order(right) || left.start - right.start);
}
