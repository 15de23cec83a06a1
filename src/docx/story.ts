/**
 * A story: the paragraphs of the body, of a note or of a text box, one behind the other. It knows what is open in it,
 * and what of its text is shown.
 */
import type { Notice, Paragraph, Piece, Run } from './events.ts';
import { Fields } from './fields.ts';
import { raiseDigits, signsOf } from './shown-text.ts';
import type { Style } from './styles.ts';

const BLANK = /^\s*$/;
/** Characters that only one font knows; among them may be digits. */
const PRIVATE = /[\ue000-\uf8ff]/;

/** Who is told of what a story shows. */
interface Listener {
  piece(paragraph: Paragraph, piece: Piece): void;
  notice(notice: Notice): void;
}

/** The place of an open tag. */
interface Tag {
  start: number;
  end: number;
}

export class Story {
  readonly fields: Fields;
  paragraph: Paragraph | null = null;
  /** The paragraph before, its mark deleted, that the next one joins. */
  join: Paragraph | null = null;
  /** A note's own mark follows in this run: it is no text. */
  customMark = false;
  /** A page break inside a paragraph, shown as a break once more text follows. */
  pageBreak = false;
  readonly #host: Paragraph | null;
  readonly #listener: Listener;
  readonly #runs: Run[] = [];

  /**
   * @param host the paragraph that the story's text box is anchored in.
   * @param withoutPageNumbers leave out page numbers.
   */
  constructor(host: Paragraph | null, listener: Listener, withoutPageNumbers: boolean) {
    this.#host = host;
    this.#listener = listener;
    this.fields = new Fields(withoutPageNumbers);
  }

  /** Whether something that hangs on a run would be seen at this place. */
  get isShown(): boolean {
    return this.paragraph !== null && !this.#runs.at(-1)?.hidden && this.fields.visible;
  }

  /** A paragraph begins, in the style of those that name none. */
  openParagraph(index: number, { start, end }: Tag, style: Style | null, contents: boolean): Paragraph {
    const paragraph: Paragraph = {
      index,
      start,
      end,
      contentStart: end,
      style,
      numbering: null,
      numberingLevel: null,
      outline: null,
      markHidden: style?.hidden ?? false,
      markDeleted: false,
      joins: this.join,
      host: this.#host,
      contents,
      contentsField: false,
      length: 0,
      hasLetters: false,
      bold: true,
    };
    this.join = null;
    this.paragraph = paragraph;
    this.pageBreak = false;
    return paragraph;
  }

  /** A run begins, with its paragraph's properties. */
  openRun({ start, end }: Tag, isFormula: boolean): Run {
    const style = this.paragraph?.style;
    const run: Run = {
      start,
      end,
      propertiesStart: end,
      propertiesEnd: end,
      bold: style?.bold ?? false,
      hidden: style?.hidden ?? false,
      struck: style?.struck ?? false,
      symbols: null,
      vertical: style?.vertical ?? null,
      enclosed: isFormula || this.fields.inside || this.#runs.length > 0,
    };
    this.#runs.push(run);
    this.customMark = false;
    return run;
  }

  closeRun(end: number): void {
    const run = this.#runs.pop();
    if (run !== undefined) run.end = end;
  }

  /** Shows text at this place, unless something hides it. */
  show({ kind, text, start, end, elementStart, elementEnd }: Omit<Piece, 'run'>): void {
    const { paragraph } = this;
    if (paragraph === null || text === '' || this.customMark || !this.fields.visible) return;
    const run = this.#runs.at(-1) ?? null;
    if (run?.hidden || run?.struck) {
      if (!BLANK.test(text)) this.#listener.notice(run.hidden ? 'hidden-text' : 'struck-text');
      return;
    }
    if (this.pageBreak) {
      this.pageBreak = false;
      if (paragraph.length > 0) {
        const place = { start, end: start, elementStart: start, elementEnd };
        this.#emit(paragraph, { kind: 'mark', text: '\n', ...place, run });
      }
    }
    if (this.fields.inside) this.fields.show();
    const signs = run?.symbols ? signsOf(text, run.symbols) : text;
    if (PRIVATE.test(signs)) this.#listener.notice('private-use');
    if (!BLANK.test(text)) {
      paragraph.hasLetters = true;
      paragraph.bold &&= run?.bold ?? false;
      if (this.fields.inContents) paragraph.contentsField = true;
    }
    const shown = run?.vertical ? raiseDigits(signs, run.vertical) : signs;
    this.#emit(paragraph, { kind, text: shown, start, end, elementStart, elementEnd, run });
  }

  #emit(paragraph: Paragraph, piece: Piece): void {
    paragraph.length += piece.text.length;
    this.#listener.piece(paragraph, piece);
  }
}
