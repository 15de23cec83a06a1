/**
 * The state of a walk through a part, and what each element does to it.
 */

import { Alternatives } from './alternatives.ts';
import { Containers } from './containers.ts';
import { ContentControls } from './content-controls.ts';
import { readInstruction, readShownText } from './element-text.ts';
import type { Cell, Notice, Paragraph, Piece, Visitor, WalkOptions } from './events.ts';
import { isNeverShown } from './field-text.ts';
import { endOf, type FieldEnd, isPageNumber } from './fields.ts';
import { readBrackets, readOperator, USUAL_BRACKETS, USUAL_OPERATOR } from './formula-signs.ts';
import {
  readCellProperties,
  readFormData,
  readParagraphProperties,
  readRowProperties,
  readRunProperties,
} from './properties.ts';
import { readSection } from './section.ts';
import { symbolText } from './shown-text.ts';
import { Story } from './story.ts';
import { isOn } from './styles.ts';
import { type TokenType, XmlScanner } from './xml.ts';

/** What an element does, by its name. */
export type Handlers = ReadonlyMap<string, (walker: Walker) => void>;

/** Stands at one place of a part. Its methods are what elements do; the tables in walk.ts say which. */
export class Walker {
  readonly scanner: XmlScanner;
  readonly #visitor: Visitor;
  readonly #options: WalkOptions;
  readonly #alternatives = new Alternatives();
  readonly #controls = new ContentControls();
  readonly #containers = new Containers();
  #paragraphs = 0;
  /** Number of things shown so far. */
  #shown = 0;
  /** Depth of the element whose content is not shown, 0 when there is none. */
  #muted = 0;
  /** A token that was looked at and has still to be walked. */
  #held: TokenType | null = null;
  /** The story at this place, and those around its text box. */
  #story: Story;
  readonly #stories: Story[] = [];
  /** Closing signs of the brackets that are open in a formula. */
  readonly #brackets: string[] = [];
  #hiddenDrawing = false;
  readonly #tracked = (): void => this.notice('tracked-changes');

  constructor(xml: string, visitor: Visitor, options: WalkOptions) {
    this.scanner = new XmlScanner(xml);
    this.#visitor = visitor;
    this.#options = options;
    this.#story = this.#newStory();
  }

  get contentsUnclosed(): boolean {
    return this.#story.fields.inContents;
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

  #newStory(): Story {
    const { paragraph: host = null } = this.#stories.at(-1) ?? {};
    const listener = {
      piece: (paragraph: Paragraph, piece: Piece): void => {
        this.#shown++;
        this.#visitor.piece(paragraph, piece);
      },
      notice: (notice: Notice): void => this.notice(notice),
    };
    return new Story(host, listener, this.#options.withoutPageNumbers ?? false);
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

  /** Shows nothing of the element that was just opened. */
  mute(): void {
    if (!this.scanner.selfClosing) this.#muted = this.scanner.depth;
  }

  notice(notice: Notice): void {
    if (notice === 'image' || notice === 'object' || notice === 'chart') this.#shown++;
    this.#visitor.notice?.(notice);
  }

  openParagraph(): void {
    this.#containers.enter('paragraph', this.#story.paragraph !== null);
    const { scanner } = this;
    const { styles } = this.#options;
    const paragraph = this.#story.openParagraph(
      this.#paragraphs++,
      scanner,
      styles.paragraphDefault,
      this.#controls.inContents,
    );
    if (this.#beginsWith('w:pPr')) {
      readParagraphProperties(scanner, styles, paragraph, () => this.readSection(), this.#tracked);
      paragraph.contentStart = scanner.end;
    }
    this.#visitor.openParagraph(paragraph);
  }

  closeParagraph(): void {
    const story = this.#story;
    const { paragraph } = story;
    if (paragraph === null) return;
    paragraph.end = this.scanner.end;
    story.fields.endParagraph();
    this.#visitor.closeParagraph(paragraph);
    story.join = paragraph.markDeleted ? paragraph : null;
    story.paragraph = null;
  }

  /** Nothing follows that the last paragraph, its mark deleted, could be joined by. */
  breakJoin(): void {
    const { join } = this.#story;
    if (join !== null) this.#visitor.breakJoin?.(join);
    this.#story.join = null;
  }

  openRun(isFormula: boolean): void {
    const { scanner } = this;
    const run = this.#story.openRun(scanner, isFormula);
    if (!isFormula && this.#beginsWith('w:rPr')) readRunProperties(scanner, this.#options.styles, run);
  }

  closeRun(): void {
    this.#story.closeRun(this.scanner.end);
  }

  /** Reads w:t to its end and shows its text. */
  readText(): void {
    const { scanner } = this;
    const elementStart = scanner.start;
    for (const chunk of readShownText(scanner))
      this.#story.show({ kind: 'text', ...chunk, elementStart, elementEnd: scanner.end });
  }

  /** Shows the element as one character or two. @param hasElement false where the sign is only implied. */
  mark(text: string, hasElement = true): void {
    const { start, end } = this.scanner;
    const place = { start, end: hasElement ? end : start, elementStart: start, elementEnd: end };
    this.#story.show({ kind: 'mark', text, ...place });
  }

  readBreak(): void {
    const type = this.scanner.attribute('type');
    if (type === 'page' || type === 'column') this.#story.pageBreak = true;
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
    if (this.#story.isShown) this.notice('date');
  }

  /** The number of the page, which no file holds. */
  readPageNumber(): void {
    if (this.#story.isShown && !this.#options.withoutPageNumbers) this.notice('field-number');
  }

  readFieldCharacter(): void {
    const type = this.scanner.attribute('fldCharType');
    if (type === 'begin') this.#story.fields.begin(readFormData(this.scanner));
    else if (type === 'separate') this.#story.fields.separate();
    else if (type === 'end') this.#endField(this.#story.fields.end());
  }

  /** Shows what a field without a result shows. */
  #endField(end: FieldEnd | null): void {
    if (end === null || !this.#story.isShown) return;
    if (end.kind !== 'text') this.notice(end.kind === 'number' ? 'field-number' : end.kind);
    if (end.kind !== 'number') this.mark(end.text);
  }

  readInstruction(): void {
    this.#story.fields.instruct(readInstruction(this.scanner));
  }

  openSimpleField(): void {
    const instruction = this.scanner.attribute('instr') ?? '';
    const isHidden =
      isNeverShown(instruction) || (this.#options.withoutPageNumbers && isPageNumber(instruction));
    if (isHidden) this.mute();
    else if (this.scanner.selfClosing) this.#endField(endOf(instruction));
  }

  openTable(): void {
    this.#containers.enter('table', this.#story.paragraph !== null);
    this.breakJoin();
    this.#visitor.openTable?.();
  }

  closeTable(): void {
    this.#containers.leave();
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
    this.#containers.enter('row', this.#story.paragraph !== null);
    this.#visitor.openRow?.(row.columnsBefore);
  }

  closeRow(): void {
    this.#containers.leave();
    this.#visitor.closeRow?.();
  }

  openCell(): void {
    const { depth } = this.scanner;
    const cell: Cell = { columnSpan: 1, vertical: null, horizontal: null };
    if (this.#beginsWith('w:tcPr') && readCellProperties(this.scanner, cell, this.#tracked)) {
      this.#muted = depth;
      return;
    }
    this.#containers.enter('cell', this.#story.paragraph !== null);
    this.#visitor.openCell?.(cell);
  }

  closeCell(): void {
    this.#containers.leave();
    this.breakJoin();
    this.#visitor.closeCell?.();
  }

  openControl(): void {
    this.#controls.open();
  }

  /** Reads w:sdtPr. */
  readControl(): void {
    this.#controls.read(this.scanner);
  }

  closeControl(): void {
    this.#controls.close();
  }

  /** Reads w:sectPr. */
  readSection(): void {
    readSection(this.scanner, this.#visitor);
  }

  /** Shows what stands before and after a formula's part in brackets; Word writes the usual ones down nowhere. */
  openBrackets(): void {
    const signs = this.#beginsWith('m:dPr') ? readBrackets(this.scanner) : USUAL_BRACKETS;
    this.#brackets.push(signs.end);
    this.mark(signs.begin, false);
  }

  closeBrackets(): void {
    this.mark(this.#brackets.pop() ?? '', false);
  }

  /** Shows the sign of a sum or an integral. */
  openOperator(): void {
    const sign = this.#beginsWith('m:naryPr') ? readOperator(this.scanner) : USUAL_OPERATOR;
    this.mark(sign, false);
  }

  /** A reading above a word. */
  readRuby(): void {
    if (this.#story.isShown) this.notice('ruby');
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
    if (!this.#story.isShown) return;
    this.#visitor.reference?.(kind, this.scanner.attribute('id') ?? '');
    const follows = this.scanner.attribute('customMarkFollows');
    if (follows !== null && isOn(follows)) this.#story.customMark = true;
  }

  openNote(): void {
    this.#containers.enter('note', this.#story.paragraph !== null);
    const type = this.scanner.attribute('type');
    const separator = type !== null && type !== 'normal';
    this.#visitor.openNote?.(this.scanner.attribute('id') ?? '', separator);
  }

  closeNote(): void {
    this.#containers.leave();
    this.breakJoin();
    this.#visitor.closeNote?.();
  }

  openAlternatives(): void {
    this.#alternatives.open(this.#shown);
  }

  /** mc:Choice: of what no program of Office knows, the fallback is meant. */
  openChoice(): void {
    if (!this.#alternatives.openChoice(this.#shown, this.scanner)) this.mute();
  }

  /** mc:Fallback: it counts where nothing before it has shown anything. */
  openBranch(): void {
    if (!this.#alternatives.openBranch(this.#shown)) this.mute();
  }

  closeBranch(): void {
    this.#alternatives.closeBranch(this.#shown);
  }

  closeAlternatives(): void {
    if (this.#alternatives.close()) this.notice('unknown-content');
  }

  readAlternativePart(): void {
    this.#visitor.alternativePart?.(this.scanner.attribute('id') ?? '');
  }

  openTextBox(): void {
    if (!this.#story.isShown) {
      this.mute();
      return;
    }
    this.#containers.enter('box', this.#story.paragraph !== null);
    this.#shown++;
    this.#visitor.openTextBox?.();
    this.#stories.push(this.#story);
    this.#story = this.#newStory();
  }

  closeTextBox(): void {
    const around = this.#stories.pop();
    if (around === undefined) return;
    this.#containers.leave();
    this.breakJoin();
    this.#story = around;
    this.#visitor.closeTextBox?.();
  }
}
