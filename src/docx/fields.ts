/**
 * Word's fields: `{ instruction | result }`, nested, over runs and paragraphs. The reader sees results, and of
 * fields that have none what Word makes of their instruction.
 */
import { type InstructedText, instructedText, isNeverShown, isUnstoredNumber } from './field-text.ts';

/** What a form field shows that has no result text: a check box or the chosen entry of a list. */
export interface FormData {
  checked: boolean | null;
  entries: string[];
  chosen: number;
}

interface Field {
  stage: 'instruction' | 'result';
  instruction: string;
  form: FormData | null;
  /** Its result has shown something. */
  shown: boolean;
}

/** What a field shows at its end: text that its result does not hold, or a number that no one can know. */
export type FieldEnd = InstructedText | { kind: 'number' };

/** The fields that are open at the place the walk has reached. */
export class Fields {
  readonly #open: Field[] = [];
  /** Page numbers are part of the layout, not of the text: their results are not shown. */
  readonly #withoutPageNumbers: boolean;
  #unseen = 0;
  #contents = 0;

  /** @param withoutPageNumbers leave out the results of PAGE and NUMPAGES (headers and footers). */
  constructor(withoutPageNumbers: boolean) {
    this.#withoutPageNumbers = withoutPageNumbers;
  }

  /** Text at this place is seen: no open field is still in its instruction. */
  get visible(): boolean {
    return this.#unseen === 0;
  }

  /** This place lies in the result of a table of contents or of figures. */
  get inContents(): boolean {
    return this.#contents > 0;
  }

  /** This place lies in a field, so a comment must not begin or end here. */
  get inside(): boolean {
    return this.#open.length > 0;
  }

  /** A field begins. */
  begin(form: FormData | null): void {
    this.#open.push({ stage: 'instruction', instruction: '', form, shown: false });
    this.#unseen++;
  }

  /** More of the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field?.stage === 'instruction') field.instruction += text;
  }

  /** The instruction of the innermost field ends, its result begins. */
  separate(): void {
    const field = this.#open.at(-1);
    if (field?.stage !== 'instruction') return;
    field.stage = 'result';
    if (isContents(field.instruction)) this.#contents++;
    if (!this.#isHidden(field)) this.#unseen--;
  }

  /** Something is shown at this place: fields around it have a result. */
  show(): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const field = this.#open[index]!;
      // What is around a field that has shown something was told then.
      if (field.shown) return;
      field.shown = true;
    }
  }

  /** The innermost field ends. @returns what it shows though it has no result, or null. */
  end(): FieldEnd | null {
    const field = this.#open.pop();
    if (field === undefined) return null;
    if (field.stage === 'instruction' || this.#isHidden(field)) this.#unseen--;
    if (field.stage === 'result' && isContents(field.instruction)) this.#contents--;
    if (this.#unseen > 0) return null;
    if (field.form === null) return field.shown ? null : endOf(field.instruction);
    const { checked, entries, chosen } = field.form;
    const text = checked === null ? (entries[chosen] ?? '') : checked ? '☑' : '☐';
    return { text, kind: 'text' };
  }

  /**
   * A paragraph ends. An instruction never runs on into the next one; where it seems to, the field is broken
   * and everything after it would be lost.
   */
  endParagraph(): void {
    while (this.#open.at(-1)?.stage === 'instruction') this.end();
  }

  #isHidden(field: Field): boolean {
    if (isNeverShown(field.instruction)) return true;
    return this.#withoutPageNumbers && isPageNumber(field.instruction);
  }
}

/** What a field shows by its instruction alone. @returns null where that is nothing. */
export function endOf(instruction: string): FieldEnd | null {
  return isUnstoredNumber(instruction) ? { kind: 'number' } : instructedText(instruction);
}

/** Whether a field's instruction makes a table of contents or of figures. */
function isContents(instruction: string): boolean {
  return /^\s{0,9}TOC\b/i.test(instruction);
}

/** Whether a field's instruction makes a page number. */
export function isPageNumber(instruction: string): boolean {
  return /^\s{0,9}(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}
