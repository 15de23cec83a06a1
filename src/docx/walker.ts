/**
 * The state of a walk through a part, and what each element does to it.
 */

import { decodeEntities } from './entities.ts';
import type { Cell, Notice, Paragraph, Piece, Run, Visitor, WalkOptions } from './events.ts';
import { isNeverShown } from './field-text.ts';
import { endOf, type FieldEnd, Fields, isPageNumber } from './fields.ts';
import {
  readCellProperties,
  readFormData,
  readParagraphProperties,
  readRowProperties,
  readRunProperties,
} from './properties.ts';
import { raiseDigits, shownText, signsOf, symbolText, trim } from './shown-text.ts';
import { isOn } from './styles.ts';
import { type TokenType, XmlScanner } from './xml.ts';
import { XmlError } from './xml-error.ts';

/** What an element does, by its name. */
export type Handlers = ReadonlyMap<string, (walker: Walker) => void>;

/** What is put aside while the walk is inside a text box. */
interface Frame {
  paragraph: Paragraph | null;
  runs: Run[];
  join: Paragraph | null;
  fields: Fields;
  customMark: boolean;
  pageBreak: boolean;
}

type Container = 'table' | 'row' | 'cell' | 'box' | 'note';

const BLANK = /^\s*$/;
/** Characters of a w:t that are not shown as they stand in the file. */
const UNPLAIN = /[\u0000-\u001f&]/;
/** Characters that only one font knows; among them may be digits. */
const PRIVATE = /[\ue000-\uf8ff]/;

/** Namespaces of Office and of the standards that it follows. */
const KNOWN_NAMESPACE =
  /^(?:https?:\/\/(?:schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|purl\.oclc\.org\/ooxml|www\.w3\.org)\/|urn:schemas-microsoft-com:)/;

/** Stands at one place of a part. Its methods are what elements do; the tables in walk.ts say which. */
export class Walker {
  readonly scanner: XmlScanner;
  readonly #visitor: Visitor;
  readonly #options: WalkOptions;
  readonly #frames: Frame[] = [];
  /** One entry an open mc:AlternateContent: has a branch of it shown anything yet? */
  readonly #alternatives: { shown: boolean; before: number; unknown: boolean }[] = [];
  /** One entry an open w:sdt: does it hold a table of contents? */
  readonly #controls: boolean[] = [];
  #contentsControls = 0;
  #paragraphs = 0;
  /** Number of things shown so far. */
  #shown = 0;
  /** Depth of the element whose content is not shown, 0 when there is none. */
  #muted = 0;
  /** A token that was looked at and has still to be walked. */
  #held: TokenType | null = null;
  #paragraph: Paragraph | null = null;
  #runs: Run[] = [];
  #join: Paragraph | null = null;
  #fields: Fields;
  /** Closing signs of the brackets that are open in a formula. */
  readonly #brackets: string[] = [];
  #hiddenDrawing = false;
  /** A note's own mark follows in this run: it is no text. */
  #customMark = false;
  /** A page break inside a paragraph, shown as a break once more text follows. */
  #pageBreak = false;
  /** Tables, rows, cells, text boxes and notes that are open. */
  readonly #containers: Container[] = [];
  readonly #tracked = (): void => this.notice('tracked-changes');

  constructor(xml: string, visitor: Visitor, options: WalkOptions) {
    this.scanner = new XmlScanner(xml);
    this.#visitor = visitor;
    this.#options = options;
    this.#fields = this.#newFields();
  }

  get contentsUnclosed(): boolean {
    return this.#fields.inContents;
  }

  /** Goes through the part to its end. @param opened at opening tags. @param closed at closing ones. */
  run(opened: Handlers, closed: Handlers): void {
    const { scanner } = this;
    for (;;) {
      const type = this.#held ?? scanner.next();
      this.#held = null;
      if (type === 'end') return;
      if (type === 'open') {
        if (this.#muted > 0) {
          if (scanner.name === 'w:p') this.#paragraphs++;
          continue;
        }
        const { name, selfClosing } = scanner;
        opened.get(name)?.(this);
        if (selfClosing) closed.get(name)?.(this);
      } else if (type === 'close') {
        if (this.#muted === 0) closed.get(scanner.name)?.(this);
        else if (scanner.depth < this.#muted) this.#muted = 0;
      }
    }
  }

  #newFields(): Fields {
    return new Fields(this.#options.withoutPageNumbers ?? false);
  }

  /** The next token that is not blank text, to look for a properties element. */
  #peek(): TokenType {
    let type = this.scanner.next();
    while (type === 'text') type = this.scanner.next();
    this.#held = type;
    return type;
  }

  /** Whether the element just opened begins with its properties; the scanner stands on them then. */
  #beginsWith(properties: string): boolean {
    if (this.scanner.selfClosing || this.#peek() !== 'open' || this.scanner.name !== properties) return false;
    this.#held = null;
    return true;
  }

  /**
   * Begins a container, or a paragraph, where one may stand. Word refuses files in which things stand elsewhere.
   * @throws XmlError when it may not stand here.
   */
  #enter(container: Container | 'paragraph'): void {
    const around = this.#containers.at(-1) ?? 'body';
    const holdsText = around !== 'table' && around !== 'row';
    const fits =
      container === 'row'
        ? around === 'table'
        : container === 'cell'
          ? around === 'row'
          : container === 'box' || (holdsText && this.#paragraph === null);
    if (!fits) throw new XmlError('damaged', `A ${container} stands in a ${around}.`);
    if (container !== 'paragraph') this.#containers.push(container);
  }

  /** Shows nothing of the element that was just opened. */
  mute(): void {
    if (!this.scanner.selfClosing) this.#muted = this.scanner.depth;
  }

  notice(notice: Notice): void {
    if (notice === 'image' || notice === 'object' || notice === 'chart') this.#shown++;
    this.#visitor.notice?.(notice);
  }

  openParagraph(): void {
    this.#enter('paragraph');
    const { scanner } = this;
    const { styles } = this.#options;
    const paragraph: Paragraph = {
      index: this.#paragraphs++,
      start: scanner.start,
      end: scanner.end,
      contentStart: scanner.end,
      style: styles.paragraphDefault,
      numbering: null,
      numberingLevel: null,
      outline: null,
      markHidden: styles.paragraphDefault?.hidden ?? false,
      markDeleted: false,
      joins: this.#join,
      host: this.#frames.at(-1)?.paragraph ?? null,
      contents: this.#contentsControls > 0,
      contentsField: false,
      length: 0,
      hasLetters: false,
      bold: true,
    };
    this.#join = null;
    this.#paragraph = paragraph;
    this.#pageBreak = false;
    if (this.#beginsWith('w:pPr')) {
      readParagraphProperties(scanner, styles, paragraph, () => this.readSection(), this.#tracked);
      paragraph.contentStart = scanner.end;
    }
    this.#visitor.openParagraph(paragraph);
  }

  closeParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    paragraph.end = this.scanner.end;
    this.#fields.endParagraph();
    this.#visitor.closeParagraph(paragraph);
    this.#join = paragraph.markDeleted ? paragraph : null;
    this.#paragraph = null;
  }

  /** Nothing follows that the last paragraph, its mark deleted, could be joined by. */
  breakJoin(): void {
    if (this.#join !== null) this.#visitor.breakJoin?.(this.#join);
    this.#join = null;
  }

  openRun(isFormula: boolean): void {
    const { scanner } = this;
    const style = this.#paragraph?.style;
    const run: Run = {
      start: scanner.start,
      end: scanner.end,
      propertiesStart: scanner.end,
      propertiesEnd: scanner.end,
      bold: style?.bold ?? false,
      hidden: style?.hidden ?? false,
      struck: style?.struck ?? false,
      symbols: null,
      vertical: style?.vertical ?? null,
      enclosed: isFormula || this.#fields.inside || this.#runs.length > 0,
    };
    this.#runs.push(run);
    this.#customMark = false;
    if (!isFormula && this.#beginsWith('w:rPr')) readRunProperties(scanner, this.#options.styles, run);
  }

  closeRun(): void {
    const run = this.#runs.pop();
    if (run !== undefined) run.end = this.scanner.end;
  }

  /** Reads w:t to its end and shows its text. */
  readText(): void {
    const { scanner } = this;
    const elementStart = scanner.start;
    if (scanner.selfClosing) return;
    const preserve = scanner.attribute('space') === 'preserve' || scanner.name === 'm:t';
    const depth = scanner.depth;
    const chunks: { start: number; end: number; cdata: boolean }[] = [];
    for (;;) {
      const type = scanner.next();
      if (type === 'text') chunks.push({ start: scanner.start, end: scanner.end, cdata: false });
      else if (type === 'cdata') chunks.push({ start: scanner.start + 9, end: scanner.end - 3, cdata: true });
      else if (type === 'close' && scanner.depth < depth) break;
    }
    if (!preserve) trim(chunks, scanner.xml);
    for (const { start, end, cdata } of chunks) {
      if (start >= end) continue;
      const raw = scanner.xml.slice(start, end);
      const text = UNPLAIN.test(raw) ? shownText(raw, cdata) : raw;
      this.#show('text', text, start, end, elementStart);
    }
  }

  /** Shows the element as one character or two. @param hasElement false where the sign is only implied. */
  mark(text: string, hasElement = true): void {
    const { start, end } = this.scanner;
    this.#show('mark', text, start, hasElement ? end : start, start);
  }

  #show(kind: Piece['kind'], text: string, start: number, end: number, elementStart: number): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || text === '' || this.#customMark || !this.#fields.visible) return;
    const run = this.#runs.at(-1) ?? null;
    if (run?.hidden || run?.struck) {
      if (!BLANK.test(text)) this.notice(run.hidden ? 'hidden-text' : 'struck-text');
      return;
    }
    const elementEnd = this.scanner.end;
    if (this.#pageBreak) {
      this.#pageBreak = false;
      if (paragraph.length > 0) {
        const place = { start, end: start, elementStart: start, elementEnd };
        this.#emit(paragraph, { kind: 'mark', text: '\n', ...place, run });
      }
    }
    if (this.#fields.inside) this.#fields.show();
    const signs = run?.symbols ? signsOf(text, run.symbols) : text;
    if (PRIVATE.test(signs)) this.notice('private-use');
    if (!BLANK.test(text)) {
      paragraph.hasLetters = true;
      paragraph.bold &&= run?.bold ?? false;
      if (this.#fields.inContents) paragraph.contentsField = true;
    }
    const shown = run?.vertical ? raiseDigits(signs, run.vertical) : signs;
    this.#emit(paragraph, { kind, text: shown, start, end, elementStart, elementEnd, run });
  }

  #emit(paragraph: Paragraph, piece: Piece): void {
    paragraph.length += piece.text.length;
    this.#shown++;
    this.#visitor.piece(paragraph, piece);
  }

  readBreak(): void {
    const type = this.scanner.attribute('type');
    if (type === 'page' || type === 'column') this.#pageBreak = true;
    else this.mark('\n');
  }

  readSymbol(): void {
    const { scanner } = this;
    const text = symbolText(scanner.attribute('font') ?? '', scanner.attribute('char') ?? '');
    if (text === null) this.notice('symbol');
    this.mark(text ?? '□');
  }

  /** A part of the day's date, which Word takes from the clock. */
  readDate(): void {
    if (this.#isShown()) this.notice('date');
  }

  /** The number of the page, which no file holds. */
  readPageNumber(): void {
    if (this.#isShown() && !this.#options.withoutPageNumbers) this.notice('field-number');
  }

  readFieldCharacter(): void {
    const type = this.scanner.attribute('fldCharType');
    if (type === 'begin') this.#fields.begin(readFormData(this.scanner));
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#endField(this.#fields.end());
  }

  /** Shows what a field without a result shows. */
  #endField(end: FieldEnd | null): void {
    if (end === null || !this.#isShown()) return;
    if (end.kind !== 'text') this.notice(end.kind === 'number' ? 'field-number' : end.kind);
    if (end.kind !== 'number') this.mark(end.text);
  }

  readInstruction(): void {
    const { scanner } = this;
    if (scanner.selfClosing) return;
    const depth = scanner.depth;
    for (;;) {
      const type = scanner.next();
      if (type === 'text')
        this.#fields.instruct(decodeEntities(scanner.xml.slice(scanner.start, scanner.end)));
      else if (type === 'close' && scanner.depth < depth) return;
    }
  }

  openSimpleField(): void {
    const instruction = this.scanner.attribute('instr') ?? '';
    const isHidden =
      isNeverShown(instruction) || (this.#options.withoutPageNumbers && isPageNumber(instruction));
    if (isHidden) this.mute();
    else if (this.scanner.selfClosing) this.#endField(endOf(instruction));
  }

  openTable(): void {
    this.#enter('table');
    this.breakJoin();
    this.#visitor.openTable?.();
  }

  closeTable(): void {
    this.#containers.pop();
    this.#visitor.closeTable?.();
  }

  openRow(): void {
    const { scanner } = this;
    const { depth } = scanner;
    let row = { columnsBefore: 0, deleted: false };
    let type: TokenType = scanner.selfClosing ? 'end' : this.#peek();
    while (type === 'open' && (scanner.name === 'w:tblPrEx' || scanner.name === 'w:trPr')) {
      if (scanner.name === 'w:tblPrEx') scanner.skip();
      else row = readRowProperties(scanner, this.#tracked);
      type = this.#peek();
    }
    // The token in hand is walked with the row muted.
    if (row.deleted) {
      this.#muted = depth;
      return;
    }
    this.#enter('row');
    this.#visitor.openRow?.(row.columnsBefore);
  }

  closeRow(): void {
    this.#containers.pop();
    this.#visitor.closeRow?.();
  }

  openCell(): void {
    const { depth } = this.scanner;
    const cell: Cell = { columnSpan: 1, vertical: null, horizontal: null };
    if (this.#beginsWith('w:tcPr') && readCellProperties(this.scanner, cell, this.#tracked)) {
      this.#muted = depth;
      return;
    }
    this.#enter('cell');
    this.#visitor.openCell?.(cell);
  }

  closeCell(): void {
    this.#containers.pop();
    this.breakJoin();
    this.#visitor.closeCell?.();
  }

  openControl(): void {
    this.#controls.push(false);
  }

  /** Reads w:sdtPr. */
  readControl(): void {
    const { scanner } = this;
    scanner.forEachInside((name) => {
      if (name !== 'w:docPartGallery') return;
      const isContents = /table of contents|目录/i.test(scanner.attribute('val') ?? '');
      if (!isContents || this.#controls.at(-1) !== false) return;
      this.#controls[this.#controls.length - 1] = true;
      this.#contentsControls++;
    });
  }

  closeControl(): void {
    if (this.#controls.pop()) this.#contentsControls--;
  }

  /** Reads w:sectPr. */
  readSection(): void {
    const { scanner } = this;
    scanner.forEachInside((name) => {
      if (name === 'w:headerReference' || name === 'w:footerReference') {
        const kind = name === 'w:headerReference' ? 'header' : 'footer';
        const type = scanner.attribute('type');
        const pages = type === 'first' || type === 'even' ? type : 'default';
        this.#visitor.headerReference?.(kind, scanner.attribute('id') ?? '', pages);
      } else if (name === 'w:titlePg' && isOn(scanner.attribute('val'))) this.#visitor.titlePage?.();
      else if (name === 'w:sectPrChange') scanner.skip();
    });
  }

  /** Shows what stands before and after a formula's part in brackets; Word writes the usual ones down nowhere. */
  openBrackets(): void {
    const signs = { begin: '(', end: ')' };
    if (this.#beginsWith('m:dPr')) {
      const { scanner } = this;
      scanner.forEachInside((name) => {
        if (name === 'm:begChr') signs.begin = scanner.attribute('val') ?? '';
        else if (name === 'm:endChr') signs.end = scanner.attribute('val') ?? '';
      });
    }
    this.#brackets.push(signs.end);
    this.mark(signs.begin, false);
  }

  closeBrackets(): void {
    this.mark(this.#brackets.pop() ?? '', false);
  }

  /** Shows the sign of a sum or an integral. */
  openOperator(): void {
    let sign = '∫';
    if (this.#beginsWith('m:naryPr')) {
      const { scanner } = this;
      scanner.forEachInside((name) => {
        if (name === 'm:chr') sign = scanner.attribute('val') ?? '';
      });
    }
    this.mark(sign, false);
  }

  /** A reading above a word. */
  readRuby(): void {
    if (this.#isShown()) this.notice('ruby');
    this.mute();
  }

  /** Reads wp:docPr: whether the drawing that it stands before is hidden. */
  readDrawingProperties(): void {
    const hidden = this.scanner.attribute('hidden');
    this.#hiddenDrawing = hidden !== null && isOn(hidden);
  }

  openDrawing(): void {
    if (this.#hiddenDrawing) this.#hide();
    this.#hiddenDrawing = false;
  }

  /** A shape of VML. */
  openShape(): void {
    if (/visibility\s{0,9}:\s{0,9}hidden/i.test(this.scanner.attribute('style') ?? '')) this.#hide();
  }

  /** Shows nothing of a hidden drawing, nor of the branch that stands in for it. */
  #hide(): void {
    this.#shown++;
    this.notice('hidden-text');
    this.mute();
  }

  readReference(kind: 'footnote' | 'endnote' | 'comment'): void {
    if (!this.#isShown()) return;
    this.#visitor.reference?.(kind, this.scanner.attribute('id') ?? '');
    const follows = this.scanner.attribute('customMarkFollows');
    if (follows !== null && isOn(follows)) this.#customMark = true;
  }

  /** Whether something that hangs on a run would be seen at this place. */
  #isShown(): boolean {
    return this.#paragraph !== null && !this.#runs.at(-1)?.hidden && this.#fields.visible;
  }

  openNote(): void {
    this.#enter('note');
    const type = this.scanner.attribute('type');
    const separator = type !== null && type !== 'normal';
    this.#visitor.openNote?.(this.scanner.attribute('id') ?? '', separator);
  }

  closeNote(): void {
    this.#containers.pop();
    this.breakJoin();
    this.#visitor.closeNote?.();
  }

  openAlternatives(): void {
    this.#alternatives.push({ shown: false, before: this.#shown, unknown: false });
  }

  /** mc:Choice: of what no program of Office knows, the fallback is meant. */
  openChoice(): void {
    const alternative = this.#alternatives.at(-1);
    if (alternative !== undefined && !alternative.shown && !this.#knowsRequired()) {
      alternative.unknown = true;
      this.mute();
    } else this.openBranch();
  }

  #knowsRequired(): boolean {
    const required = this.scanner.attribute('Requires') ?? '';
    return required.split(/\s/).every((prefix) => {
      const namespace = this.scanner.namespaceOf(prefix);
      return namespace === undefined || KNOWN_NAMESPACE.test(namespace);
    });
  }

  /** mc:Choice or mc:Fallback: the first that shows anything is the one that counts. */
  openBranch(): void {
    const alternative = this.#alternatives.at(-1);
    if (alternative?.shown) this.mute();
    else if (alternative !== undefined) alternative.before = this.#shown;
  }

  closeBranch(): void {
    const alternative = this.#alternatives.at(-1);
    if (alternative !== undefined && this.#shown > alternative.before) alternative.shown = true;
  }

  closeAlternatives(): void {
    const alternative = this.#alternatives.pop();
    if (alternative?.unknown && !alternative.shown) this.notice('unknown-content');
  }

  readAlternativePart(): void {
    this.#visitor.alternativePart?.(this.scanner.attribute('id') ?? '');
  }

  openTextBox(): void {
    if (!this.#isShown()) {
      this.mute();
      return;
    }
    this.#enter('box');
    this.#shown++;
    this.#visitor.openTextBox?.();
    this.#frames.push({
      paragraph: this.#paragraph,
      runs: this.#runs,
      join: this.#join,
      fields: this.#fields,
      customMark: this.#customMark,
      pageBreak: this.#pageBreak,
    });
    this.#paragraph = null;
    this.#runs = [];
    this.#join = null;
    this.#fields = this.#newFields();
    this.#customMark = false;
  }

  closeTextBox(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#containers.pop();
    this.breakJoin();
    this.#paragraph = frame.paragraph;
    this.#runs = frame.runs;
    this.#join = frame.join;
    this.#fields = frame.fields;
    this.#customMark = frame.customMark;
    this.#pageBreak = frame.pageBreak;
    this.#visitor.closeTextBox?.();
  }
}
