/**
 * Word's fields: `{ instruction | result }`, nested, over runs and paragraphs. The reader sees results only.
 */

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
}

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
    this.#open.push({ stage: 'instruction', instruction: '', form });
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

  /** The innermost field ends. @returns what it shows though it has no result, or ''. */
  end(): string {
    const field = this.#open.pop();
    if (field === undefined) return '';
    if (field.stage === 'instruction' || this.#isHidden(field)) this.#unseen--;
    if (field.stage === 'result' && isContents(field.instruction)) this.#contents--;
    if (field.form === null || this.#unseen > 0) return '';
    if (field.form.checked !== null) return field.form.checked ? '☑' : '☐';
    return field.form.entries[field.form.chosen] ?? '';
  }

  /**
   * A paragraph ends. An instruction never runs on into the next one; where it seems to, the field is broken
   * and everything after it would be lost.
   */
  endParagraph(): void {
    while (this.#open.at(-1)?.stage === 'instruction') this.end();
  }

  #isHidden(field: Field): boolean {
    return this.#withoutPageNumbers && isPageNumber(field.instruction);
  }
}

/** Whether a field's instruction makes a table of contents or of figures. */
function isContents(instruction: string): boolean {
  return /^\s{0,9}TOC\b/i.test(instruction);
}

/** Whether a field's instruction makes a page number. */
export function isPageNumber(instruction: string): boolean {
  return /^\s{0,9}(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}
