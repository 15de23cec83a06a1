/**
 * The walk through a part with paragraphs (document.xml, footnotes.xml, a header …). It decides once what a
 * reader sees in Word and in which order; the docx reader and the addresses of comments both listen to it, so
 * a character of a block and its place in the file cannot disagree.
 */
import type { Visitor, WalkOptions } from './events.ts';
import { type Handlers, Walker } from './walker.ts';

/**
 * Walks through a part.
 * @param xml the part's text.
 * @returns whether a field of a table of contents stayed open to the end: `contentsField` means nothing then.
 * @throws XmlError when the part is not well formed.
 */
export function walk(xml: string, visitor: Visitor, options: WalkOptions): { contentsUnclosed: boolean } {
  const walker = new Walker(xml, visitor, options);
  walker.run(OPENED, CLOSED);
  return { contentsUnclosed: walker.contentsUnclosed };
}

const trackedText = (walker: Walker): void => walker.notice('tracked-changes');
const deletedText = (walker: Walker): void => {
  walker.notice('tracked-changes');
  walker.mute();
};

/** What an element does when it opens. Elements that are not named only hold others. */
const OPENED: Handlers = new Map([
  ['w:p', (walker) => walker.openParagraph()],
  ['w:r', (walker) => walker.openRun(false)],
  ['w:t', (walker) => walker.readText()],
  ['w:tab', (walker) => walker.mark('\t')],
  ['w:ptab', (walker) => walker.mark('\t')],
  ['w:br', (walker) => walker.readBreak()],
  ['w:cr', (walker) => walker.mark('\n')],
  ['w:noBreakHyphen', (walker) => walker.mark('-')],
  ['w:sym', (walker) => walker.readSymbol()],
  ['w:fldChar', (walker) => walker.readFieldCharacter()],
  ...['dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong'].map(
    (name): [string, (walker: Walker) => void] => [`w:${name}`, (walker) => walker.readDate()],
  ),
  ['w:pgNum', (walker) => walker.readPageNumber()],
  ['w:instrText', (walker) => walker.readInstruction()],
  ['w:fldSimple', (walker) => walker.openSimpleField()],
  ['w:ins', trackedText],
  ['w:moveTo', trackedText],
  ['w:del', deletedText],
  ['w:moveFrom', deletedText],
  ['w:delText', (walker) => walker.mute()],
  ['w:delInstrText', (walker) => walker.mute()],
  // The reading above a character, beside w:rubyBase.
  ['w:rt', (walker) => walker.readRuby()],
  ['w:tbl', (walker) => walker.openTable()],
  ['w:tblPr', (walker) => walker.scanner.skip()],
  ['w:tblGrid', (walker) => walker.scanner.skip()],
  ['w:tr', (walker) => walker.openRow()],
  ['w:tc', (walker) => walker.openCell()],
  ['w:sdt', (walker) => walker.openControl()],
  ['w:sdtPr', (walker) => walker.readControl()],
  ['w:sectPr', (walker) => walker.readSection()],
  ['w:footnoteReference', (walker) => walker.readReference('footnote')],
  ['w:endnoteReference', (walker) => walker.readReference('endnote')],
  ['w:commentReference', (walker) => walker.readReference('comment')],
  ['w:footnote', (walker) => walker.openNote()],
  ['w:endnote', (walker) => walker.openNote()],
  ['w:comment', (walker) => walker.openNote()],
  ['mc:AlternateContent', (walker) => walker.openAlternatives()],
  ['mc:Choice', (walker) => walker.openChoice()],
  ['mc:Fallback', (walker) => walker.openBranch()],
  ['w:txbxContent', (walker) => walker.openTextBox()],
  ['wp:docPr', (walker) => walker.readDrawingProperties()],
  ['a:graphic', (walker) => walker.openDrawing()],
  ...['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:group'].map(
    (name): [string, (walker: Walker) => void] => [name, (walker) => walker.openShape()],
  ),
  ['pic:pic', (walker) => walker.notice('image')],
  ['v:imagedata', (walker) => walker.notice('image')],
  ['c:chart', (walker) => walker.notice('chart')],
  ['dgm:relIds', (walker) => walker.notice('chart')],
  ['lc:lockedCanvas', (walker) => walker.notice('chart')],
  ['w:contentPart', (walker) => walker.notice('image')],
  ['o:OLEObject', (walker) => walker.notice('object')],
  ['w:objectEmbed', (walker) => walker.notice('object')],
  ['w:objectLink', (walker) => walker.notice('object')],
  ['w:control', (walker) => walker.notice('object')],
  ['v:textpath', (walker) => walker.notice('word-art')],
  ['w:altChunk', (walker) => walker.readAlternativePart()],
  ['w:subDoc', (walker) => walker.notice('sub-document')],
  ['m:oMath', (walker) => walker.notice('formula')],
  ['m:d', (walker) => walker.openBrackets()],
  ['m:rad', (walker) => walker.mark('√', false)],
  ['m:nary', (walker) => walker.openOperator()],
  ['m:r', (walker) => walker.openRun(true)],
  ['m:t', (walker) => walker.readText()],
  // A fraction, a power and an index must not fuse with the number before them.
  ['m:den', (walker) => walker.mark('/', false)],
  ['m:sup', (walker) => walker.mark('^', false)],
  ['m:sub', (walker) => walker.mark('_', false)],
]);

/** What an element does when it closes. */
const CLOSED: Handlers = new Map([
  ['w:p', (walker) => walker.closeParagraph()],
  ['w:r', (walker) => walker.closeRun()],
  ['m:r', (walker) => walker.closeRun()],
  ['m:d', (walker) => walker.closeBrackets()],
  ['w:tbl', (walker) => walker.closeTable()],
  ['w:tr', (walker) => walker.closeRow()],
  ['w:tc', (walker) => walker.closeCell()],
  ['w:body', (walker) => walker.breakJoin()],
  ['w:sdt', (walker) => walker.closeControl()],
  ['w:txbxContent', (walker) => walker.closeTextBox()],
  ['w:footnote', (walker) => walker.closeNote()],
  ['w:endnote', (walker) => walker.closeNote()],
  ['w:comment', (walker) => walker.closeNote()],
  ['mc:AlternateContent', (walker) => walker.closeAlternatives()],
  ['mc:Choice', (walker) => walker.closeBranch()],
  ['mc:Fallback', (walker) => walker.closeBranch()],
]);
