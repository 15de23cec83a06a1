/**
 * The walk through a part with paragraphs (document.xml, footnotes.xml, a header …). It decides once what a
 * reader sees in Word and in which order; the docx reader and the addresses of comments both listen to it, so
 * a character of a block and its place in the file cannot disagree.
 */
import { hex } from 'dingbat-to-unicode';
import { Fields, type FormData, isPageNumber } from './fields.ts';
import { isOn, type Style, type Styles, wholeNumber } from './styles.ts';
import { decodeEntities, type TokenType, XmlScanner } from './xml.ts';

/** A w:p. */
export interface Paragraph {
  /** Number of w:p elements that open before it in the part, whether shown or not. */
  readonly index: number;
  /** Offset of `<w:p`, and of the character after `</w:p>` (set when it closes). */
  readonly start: number;
  end: number;
  /** Offset of the first character after w:pPr. */
  contentStart: number;
  style: Style | null;
  /** w:numId and w:ilvl, w:outlineLvl of the paragraph itself. */
  numbering: string | null;
  numberingLevel: number | null;
  outline: number | null;
  /** The paragraph mark was deleted (or moved away) with changes tracked: the next paragraph joins this one. */
  markDeleted: boolean;
  /** The paragraph before it, if that one's mark was deleted. */
  joins: Paragraph | null;
  /** The paragraph that a text box is anchored in, for paragraphs inside text boxes. */
  readonly host: Paragraph | null;
  /** Stands in a control that holds a table of contents. */
  contents: boolean;
  /** Has text in the result of a table of contents' field. */
  contentsField: boolean;
  /** Number of characters shown, in UTF-16 units. */
  length: number;
  /** Some character is neither blank nor a break; all such characters are bold. */
  hasLetters: boolean;
  bold: boolean;
}

/** A w:r, or an m:r of a formula. */
export interface Run {
  readonly start: number;
  end: number;
  /** Offsets of w:rPr, equal where the run has none. */
  propertiesStart: number;
  propertiesEnd: number;
  bold: boolean;
  hidden: boolean;
  vertical: 'superscript' | 'subscript' | null;
  /** Lies in a field, a formula or a nested run: a comment must not begin or end inside. */
  readonly enclosed: boolean;
}

/** A stretch of visible text with its place in the part. */
export interface Piece {
  /** text: characters of a w:t; mark: one element (tab, break, hyphen, symbol) or none, shown as `text`. */
  readonly kind: 'text' | 'mark';
  readonly text: string;
  /** Offsets of the raw characters (text) or of the element (mark; equal where nothing stands for it). */
  readonly start: number;
  readonly end: number;
  /** Offsets of the element that holds the characters: `<w:t …>` to after `</w:t>`. */
  readonly elementStart: number;
  elementEnd: number;
  readonly run: Run | null;
}

/** A w:tc. */
export interface Cell {
  columnSpan: number;
  /** restart: first cell of a vertical merge; continue: merged with the cell above; null: neither. */
  vertical: 'restart' | 'continue' | null;
  horizontal: 'restart' | 'continue' | null;
}

/** Something met on the way that is not kept as text, or that the reader should tell of. */
export type Notice =
  | 'tracked-changes'
  | 'hidden-text'
  | 'image'
  | 'object'
  | 'chart'
  | 'formula'
  | 'symbol'
  | 'private-use'
  | 'word-art'
  | 'alternative-part'
  | 'sub-document';

/** Who listens to a walk. Everything comes in reading order; only what is shown comes at all. */
export interface Visitor {
  /** A paragraph begins, its properties known. When it `joins` another, that one's block goes on. */
  openParagraph(paragraph: Paragraph): void;
  piece(paragraph: Paragraph, piece: Piece): void;
  /** A paragraph ends. When its mark is deleted, its block stays open until `openParagraph` or `breakJoin`. */
  closeParagraph(paragraph: Paragraph): void;
  breakJoin?(paragraph: Paragraph): void;
  openTextBox?(): void;
  closeTextBox?(): void;
  openTable?(): void;
  closeTable?(): void;
  /** @param columnsBefore grid columns that the row leaves out at its start. */
  openRow?(columnsBefore: number): void;
  closeRow?(): void;
  openCell?(cell: Cell): void;
  closeCell?(): void;
  /** A reference mark to a footnote, an endnote or a comment. */
  reference?(kind: 'footnote' | 'endnote' | 'comment', id: string): void;
  /** A footnote, endnote or comment begins or ends, in the part that holds them. */
  openNote?(id: string, separator: boolean): void;
  closeNote?(): void;
  /** A section uses the header or footer part with this relationship. */
  headerReference?(kind: 'header' | 'footer', relationship: string): void;
  notice?(notice: Notice): void;
}

/** Settings of a walk. */
export interface WalkOptions {
  styles: Styles;
  /** Leave out page numbers: headers and footers. */
  withoutPageNumbers?: boolean;
}

/**
 * Walks through a part.
 * @param xml the part's text.
 * @returns whether a field of a table of contents stayed open to the end: `contentsField` means nothing then.
 * @throws XmlError when the part is not well formed.
 */
export function walk(xml: string, visitor: Visitor, options: WalkOptions): { contentsUnclosed: boolean } {
  const walker = new Walker(xml, visitor, options);
  walker.run();
  return { contentsUnclosed: walker.contentsUnclosed };
}

/** What is put aside while the walk is inside a text box. */
interface Frame {
  paragraph: Paragraph | null;
  runs: Run[];
  join: Paragraph | null;
  fields: Fields;
  customMark: boolean;
  pageBreak: boolean;
}

const BLANK = /^\s*$/;
/** Characters of a w:t that are not shown as they stand in the file. */
const UNPLAIN = /[\u0000-\u001f&]/;
/** Characters that only one font knows; among them may be digits. */
const PRIVATE = /[\ue000-\uf8ff]/;

class Walker {
  readonly #scanner: XmlScanner;
  readonly #visitor: Visitor;
  readonly #options: WalkOptions;
  readonly #frames: Frame[] = [];
  /** One entry an open mc:AlternateContent: has a branch of it shown anything yet? */
  readonly #alternatives: { shown: boolean; before: number }[] = [];
  /** One entry an open w:sdt: does it hold a table of contents? */
  readonly #controls: boolean[] = [];
  #contentsControls = 0;
  #paragraphs = 0;
  /** Number of things shown so far. */
  #shown = 0;
  /** Depth of the element whose content is not shown, 0 when there is none. */
  #muted = 0;
  #held: TokenType | null = null;
  #paragraph: Paragraph | null = null;
  #runs: Run[] = [];
  #join: Paragraph | null = null;
  #fields: Fields;
  /** A note's own mark follows in this run: it is no text. */
  #customMark = false;
  /** A page break inside a paragraph, shown as a break once more text follows. */
  #pageBreak = false;

  constructor(xml: string, visitor: Visitor, options: WalkOptions) {
    this.#scanner = new XmlScanner(xml);
    this.#visitor = visitor;
    this.#options = options;
    this.#fields = this.#newFields();
  }

  get contentsUnclosed(): boolean {
    return this.#fields.inContents;
  }

  run(): void {
    const scanner = this.#scanner;
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
        this.#open(name);
        if (selfClosing) this.#close(name);
      } else if (type === 'close') {
        if (this.#muted === 0) this.#close(scanner.name);
        else if (scanner.depth < this.#muted) this.#muted = 0;
      }
    }
  }

  #newFields(): Fields {
    return new Fields(this.#options.withoutPageNumbers ?? false);
  }

  /** Shows nothing of the element that was just opened. */
  #mute(): void {
    if (!this.#scanner.selfClosing) this.#muted = this.#scanner.depth;
  }

  #open(name: string): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        return;
      case 'w:r':
        this.#openRun();
        return;
      case 'w:t':
      case 'm:t':
        this.#readText();
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#mark('\t');
        return;
      case 'w:br':
        this.#readBreak();
        return;
      case 'w:cr':
        this.#mark('\n');
        return;
      case 'w:noBreakHyphen':
        this.#mark('-');
        return;
      case 'w:sym':
        this.#readSymbol();
        return;
      case 'w:fldChar':
        this.#readFieldCharacter();
        return;
      case 'w:instrText':
        this.#readInstruction();
        return;
      case 'w:fldSimple':
        if (this.#options.withoutPageNumbers && isPageNumber(this.#scanner.attribute('instr') ?? ''))
          this.#mute();
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#notice('tracked-changes');
        this.#mute();
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#notice('tracked-changes');
        return;
      case 'w:delText':
      case 'w:delInstrText':
      case 'w:rt':
        this.#mute();
        return;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#openTablePart(name);
        return;
      case 'w:tblPr':
      case 'w:tblGrid':
        this.#scanner.skip();
        return;
      case 'w:sdt':
        this.#controls.push(false);
        return;
      case 'w:sdtPr':
        this.#readControl();
        return;
      case 'w:sectPr':
        this.#readSection();
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference':
        this.#readReference(name.slice(2, -9) as 'footnote' | 'endnote' | 'comment');
        return;
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        this.#openNote();
        return;
      default:
        this.#openDrawing(name);
    }
  }

  /** Drawings, alternatives, formulas and other things that are not of the running text. */
  #openDrawing(name: string): void {
    switch (name) {
      case 'mc:AlternateContent':
        this.#alternatives.push({ shown: false, before: this.#shown });
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#openBranch();
        return;
      case 'w:txbxContent':
        this.#openTextBox();
        return;
      case 'pic:pic':
      case 'v:imagedata':
        this.#notice('image');
        return;
      case 'c:chart':
      case 'dgm:relIds':
        this.#notice('chart');
        return;
      case 'o:OLEObject':
        this.#notice('object');
        return;
      case 'v:textpath':
        if (!BLANK.test(this.#scanner.attribute('string') ?? '')) this.#notice('word-art');
        return;
      case 'w:altChunk':
        this.#notice('alternative-part');
        return;
      case 'w:subDoc':
        this.#notice('sub-document');
        return;
      case 'm:oMath':
        this.#notice('formula');
        return;
      case 'm:r':
        this.#runs.push(this.#newRun(true));
        return;
      case 'm:den':
        this.#mark('/', false);
        return;
      case 'm:sup':
        this.#mark('^', false);
        return;
      case 'm:sub':
        this.#mark('_', false);
        return;
    }
  }

  #close(name: string): void {
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        return;
      case 'w:r':
      case 'm:r': {
        const run = this.#runs.pop();
        if (run !== undefined) run.end = this.#scanner.end;
        return;
      }
      case 'w:tbl':
        this.#visitor.closeTable?.();
        return;
      case 'w:tr':
        this.#visitor.closeRow?.();
        return;
      case 'w:tc':
        this.#breakJoin();
        this.#visitor.closeCell?.();
        return;
      case 'w:body':
        this.#breakJoin();
        return;
      case 'w:sdt':
        if (this.#controls.pop()) this.#contentsControls--;
        return;
      case 'w:txbxContent':
        this.#closeTextBox();
        return;
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        this.#breakJoin();
        this.#visitor.closeNote?.();
        return;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
        return;
      case 'mc:Choice':
      case 'mc:Fallback': {
        const alternative = this.#alternatives.at(-1);
        if (alternative !== undefined && this.#shown > alternative.before) alternative.shown = true;
        return;
      }
    }
  }

  /** The next token that is not blank text, to look for a properties element. */
  #peek(): TokenType {
    let type = this.#scanner.next();
    while (type === 'text') type = this.#scanner.next();
    this.#held = type;
    return type;
  }

  /** Steps through the children of the element just opened: calls `child` at each, which may skip it. */
  #children(child: (name: string) => void): void {
    this.#held = null;
    const scanner = this.#scanner;
    if (scanner.selfClosing) return;
    const depth = scanner.depth;
    for (;;) {
      const type = scanner.next();
      if (type === 'open') child(scanner.name);
      else if (type === 'close' && scanner.depth < depth) return;
    }
  }

  #openParagraph(): void {
    const scanner = this.#scanner;
    const { selfClosing } = scanner;
    const paragraph: Paragraph = {
      index: this.#paragraphs++,
      start: scanner.start,
      end: scanner.end,
      contentStart: scanner.end,
      style: this.#options.styles.paragraphDefault,
      numbering: null,
      numberingLevel: null,
      outline: null,
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
    if (!selfClosing && this.#peek() === 'open' && scanner.name === 'w:pPr') {
      this.#readParagraphProperties(paragraph);
      paragraph.contentStart = scanner.end;
    }
    this.#visitor.openParagraph(paragraph);
  }

  #readParagraphProperties(paragraph: Paragraph): void {
    const scanner = this.#scanner;
    this.#children((name) => {
      if (name === 'w:pStyle') {
        paragraph.style = this.#options.styles.byId.get(scanner.attribute('val') ?? '') ?? paragraph.style;
      } else if (name === 'w:numId') paragraph.numbering = scanner.attribute('val');
      else if (name === 'w:ilvl') paragraph.numberingLevel = wholeNumber(scanner.attribute('val'));
      else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(scanner.attribute('val'));
      else if (name === 'w:pPrChange' || name === 'w:rPrChange') scanner.skip();
      else if (name === 'w:sectPr') this.#readSection();
      else if (name === 'w:del' || name === 'w:moveFrom') {
        paragraph.markDeleted = true;
        this.#notice('tracked-changes');
      } else if (name === 'w:ins' || name === 'w:moveTo') this.#notice('tracked-changes');
    });
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    paragraph.end = this.#scanner.end;
    this.#fields.endParagraph();
    this.#visitor.closeParagraph(paragraph);
    this.#join = paragraph.markDeleted ? paragraph : null;
    this.#paragraph = null;
  }

  #breakJoin(): void {
    if (this.#join !== null) this.#visitor.breakJoin?.(this.#join);
    this.#join = null;
  }

  #newRun(formula: boolean): Run {
    const scanner = this.#scanner;
    const style = this.#paragraph?.style;
    return {
      start: scanner.start,
      end: scanner.end,
      propertiesStart: scanner.end,
      propertiesEnd: scanner.end,
      bold: style?.bold ?? false,
      hidden: style?.hidden ?? false,
      vertical: style?.vertical ?? null,
      enclosed: formula || this.#fields.inside || this.#runs.length > 0,
    };
  }

  #openRun(): void {
    const scanner = this.#scanner;
    const run = this.#newRun(false);
    this.#runs.push(run);
    this.#customMark = false;
    if (scanner.selfClosing || this.#peek() !== 'open' || scanner.name !== 'w:rPr') return;
    run.propertiesStart = scanner.start;
    let bold: boolean | null = null;
    let hidden: boolean | null = null;
    this.#children((name) => {
      if (name === 'w:rPrChange') scanner.skip();
      else if (name === 'w:b') bold = isOn(scanner.attribute('val'));
      else if (name === 'w:vanish') hidden = isOn(scanner.attribute('val'));
      else if (name === 'w:vertAlign') {
        const value = scanner.attribute('val');
        run.vertical = value === 'superscript' || value === 'subscript' ? value : null;
      } else if (name === 'w:rStyle') {
        const style = this.#options.styles.byId.get(scanner.attribute('val') ?? '');
        // Bold and hidden are toggles: a style that sets them twice takes them back.
        if (style?.bold) run.bold = !run.bold;
        if (style?.hidden) run.hidden = !run.hidden;
        run.vertical = style?.vertical ?? run.vertical;
      }
    });
    run.bold = bold ?? run.bold;
    run.hidden = hidden ?? run.hidden;
    run.propertiesEnd = scanner.end;
  }

  /** Reads w:t to its end and shows its text. */
  #readText(): void {
    const scanner = this.#scanner;
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

  /** Shows one element as a character or two. */
  #mark(text: string, hasElement = true): void {
    const { start, end } = this.#scanner;
    this.#show('mark', text, start, hasElement ? end : start, start);
  }

  #show(kind: 'text' | 'mark', text: string, start: number, end: number, elementStart: number): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || text === '' || this.#customMark || !this.#fields.visible) return;
    const run = this.#runs.at(-1) ?? null;
    if (run?.hidden) {
      if (!BLANK.test(text)) this.#notice('hidden-text');
      return;
    }
    if (this.#pageBreak) {
      this.#pageBreak = false;
      if (paragraph.length > 0) this.#emit(paragraph, 'mark', '\n', start, start, start, run);
    }
    if (PRIVATE.test(text)) this.#notice('private-use');
    if (!BLANK.test(text)) {
      paragraph.hasLetters = true;
      paragraph.bold &&= run?.bold ?? false;
      if (this.#fields.inContents) paragraph.contentsField = true;
    }
    const shown = run?.vertical ? raiseDigits(text, run.vertical) : text;
    this.#emit(paragraph, kind, shown, start, end, elementStart, run);
  }

  #emit(
    paragraph: Paragraph,
    kind: 'text' | 'mark',
    text: string,
    start: number,
    end: number,
    elementStart: number,
    run: Run | null,
  ): void {
    paragraph.length += text.length;
    this.#shown++;
    const elementEnd = this.#scanner.end;
    this.#visitor.piece(paragraph, { kind, text, start, end, elementStart, elementEnd, run });
  }

  #readBreak(): void {
    const type = this.#scanner.attribute('type');
    if (type === 'page' || type === 'column') this.#pageBreak = true;
    else this.#mark('\n');
  }

  #readSymbol(): void {
    const font = this.#scanner.attribute('font') ?? '';
    const code = this.#scanner.attribute('char') ?? '';
    const value = Number.parseInt(code, 16);
    const low = /^F0..$/i.test(code) ? code.slice(2) : code;
    const known = hex(font, code) ?? hex(font, low);
    if (known !== undefined) {
      this.#mark(COMMON_SYMBOLS[known.string] ?? known.string);
      return;
    }
    const isPrivate = Number.isNaN(value) || value < 0x20 || (value >= 0xd800 && value <= 0xf8ff);
    if (isPrivate || value > 0x10ffff) {
      this.#notice('symbol');
      this.#mark('□');
      return;
    }
    this.#mark(String.fromCodePoint(value));
  }

  #readFieldCharacter(): void {
    const type = this.#scanner.attribute('fldCharType');
    if (type === 'begin') this.#fields.begin(this.#readFormData());
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') {
      const shown = this.#fields.end();
      if (shown !== '') this.#mark(shown);
    }
  }

  #readFormData(): FormData | null {
    const scanner = this.#scanner;
    const form: FormData = { checked: null, entries: [], chosen: 0 };
    let list = false;
    let found = false;
    this.#children((name) => {
      if (name === 'w:checkBox') {
        found = true;
        form.checked = false;
      } else if (name === 'w:ddList') {
        found = true;
        list = true;
      } else if (name === 'w:listEntry') form.entries.push(scanner.attribute('val') ?? '');
      else if ((name === 'w:result' || name === 'w:default') && list) {
        form.chosen = wholeNumber(scanner.attribute('val')) ?? 0;
        if (name === 'w:result') list = false;
      } else if ((name === 'w:checked' || name === 'w:default') && form.checked !== null) {
        form.checked = isOn(scanner.attribute('val'));
      }
    });
    return found ? form : null;
  }

  #readInstruction(): void {
    const scanner = this.#scanner;
    if (scanner.selfClosing) return;
    const depth = scanner.depth;
    for (;;) {
      const type = scanner.next();
      if (type === 'text')
        this.#fields.instruct(decodeEntities(scanner.xml.slice(scanner.start, scanner.end)));
      else if (type === 'close' && scanner.depth < depth) return;
    }
  }

  #openTablePart(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    if (name === 'w:tbl') {
      this.#breakJoin();
      this.#visitor.openTable?.();
      return;
    }
    if (name === 'w:tr') this.#openRow();
    else this.#openCell();
  }

  #openRow(): void {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    let columnsBefore = 0;
    let deleted = false;
    let type: TokenType = scanner.selfClosing ? 'end' : this.#peek();
    while (type === 'open' && (scanner.name === 'w:tblPrEx' || scanner.name === 'w:trPr')) {
      if (scanner.name === 'w:tblPrEx') scanner.skip();
      else {
        this.#children((name) => {
          if (name === 'w:gridBefore') columnsBefore = wholeNumber(scanner.attribute('val')) ?? 0;
          else if (name === 'w:trPrChange') scanner.skip();
          else if (name === 'w:del' || name === 'w:ins') {
            deleted ||= name === 'w:del';
            this.#notice('tracked-changes');
          }
        });
      }
      type = this.#peek();
    }
    if (deleted) {
      this.#muted = depth;
      // The token in hand is looked at again with the row muted.
      return;
    }
    this.#visitor.openRow?.(Math.min(Math.max(columnsBefore, 0), 1000));
  }

  #openCell(): void {
    const scanner = this.#scanner;
    const cell: Cell = { columnSpan: 1, vertical: null, horizontal: null };
    if (!scanner.selfClosing && this.#peek() === 'open' && scanner.name === 'w:tcPr') {
      this.#children((name) => {
        const value = scanner.attribute('val');
        if (name === 'w:gridSpan') cell.columnSpan = Math.min(Math.max(wholeNumber(value) ?? 1, 1), 1000);
        else if (name === 'w:vMerge') cell.vertical = value === 'restart' ? 'restart' : 'continue';
        else if (name === 'w:hMerge') cell.horizontal = value === 'restart' ? 'restart' : 'continue';
        else if (name === 'w:tcPrChange') scanner.skip();
      });
    }
    this.#visitor.openCell?.(cell);
  }

  #readControl(): void {
    const scanner = this.#scanner;
    this.#children((name) => {
      if (name !== 'w:docPartGallery') return;
      const gallery = scanner.attribute('val') ?? '';
      if (!/table of contents|目录/i.test(gallery) || this.#controls.at(-1) !== false) return;
      this.#controls[this.#controls.length - 1] = true;
      this.#contentsControls++;
    });
  }

  #readSection(): void {
    const scanner = this.#scanner;
    this.#children((name) => {
      if (name === 'w:headerReference' || name === 'w:footerReference') {
        const kind = name === 'w:headerReference' ? 'header' : 'footer';
        this.#visitor.headerReference?.(kind, scanner.attribute('id') ?? '');
      } else if (name === 'w:sectPrChange') scanner.skip();
    });
  }

  #readReference(kind: 'footnote' | 'endnote' | 'comment'): void {
    const run = this.#runs.at(-1);
    if (this.#paragraph === null || run?.hidden || !this.#fields.visible) return;
    this.#visitor.reference?.(kind, this.#scanner.attribute('id') ?? '');
    const follows = this.#scanner.attribute('customMarkFollows');
    if (follows !== null && isOn(follows)) this.#customMark = true;
  }

  #openNote(): void {
    const type = this.#scanner.attribute('type');
    const separator = type !== null && type !== 'normal';
    this.#visitor.openNote?.(this.#scanner.attribute('id') ?? '', separator);
    // Marks of deleted paragraphs join nothing beyond the note.
    this.#join = null;
  }

  #openBranch(): void {
    const alternative = this.#alternatives.at(-1);
    if (alternative?.shown) {
      this.#mute();
      return;
    }
    if (alternative !== undefined) alternative.before = this.#shown;
  }

  #openTextBox(): void {
    const run = this.#runs.at(-1);
    if (this.#paragraph === null || run?.hidden || !this.#fields.visible) {
      this.#mute();
      return;
    }
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

  #closeTextBox(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#breakJoin();
    this.#paragraph = frame.paragraph;
    this.#runs = frame.runs;
    this.#join = frame.join;
    this.#fields = frame.fields;
    this.#customMark = frame.customMark;
    this.#pageBreak = frame.pageBreak;
    this.#visitor.closeTextBox?.();
  }

  #notice(notice: Notice): void {
    if (notice === 'image' || notice === 'object' || notice === 'chart') this.#shown++;
    this.#visitor.notice?.(notice);
  }
}

/** Signs of choice by their everyday characters, which every font has. */
const COMMON_SYMBOLS: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗸': '✓',
  '🗶': '✗',
  '🞎': '☐',
  '🞏': '☐',
};

function trim(chunks: { start: number; end: number }[], xml: string): void {
  const first = chunks[0];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return;
  while (first.start < first.end && isXmlBlank(xml.charCodeAt(first.start))) first.start++;
  while (last.end > last.start && isXmlBlank(xml.charCodeAt(last.end - 1))) last.end--;
}

function isXmlBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * Characters of a w:t as Word shows them: entities resolved, line ends and tabs inside the text are blanks,
 * characters that XML does not allow stand as U+FFFD.
 */
function shownText(raw: string, cdata: boolean): string {
  const lines = raw.replace(/\r\n?/g, '\n');
  const text = cdata ? lines : decodeEntities(lines);
  return text.replace(/[\n\r\t]/g, ' ').replace(/[\u0000-\u001f]/g, '\ufffd');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A raised or lowered digit must not read on from the number before it: 143.5 with a mark ¹, 10 with ⁴. */
function raiseDigits(text: string, vertical: 'superscript' | 'subscript'): string {
  const digits = vertical === 'superscript' ? RAISED : LOWERED;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)]!);
}
