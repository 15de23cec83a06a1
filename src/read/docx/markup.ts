/**
 * The plainest WordprocessingML, written piece by piece: in stretches that mammoth can read one by one, and no more of
 * it than may be read.
 */
import { encodeText } from '../../docx/entities.ts';
import { unreadable } from '../unreadable.ts';

const SPECIAL = /[&<>]/;
/** Blanks at the ends of a w:t count only where it says so; saying it everywhere costs mammoth a tenth. */
const EDGE_BLANK = /^ | $/;
const PRESERVING = '<w:t xml:space="preserve">';

/**
 * Paragraphs and cells after which a new stretch begins. mammoth's time grows faster than a document, and all of
 * its tree is held until it is done; reports are shorter than this.
 */
const STRETCH = 1_000;

/** What was written of a part so far. */
export class Markup {
  /** A w:t is open. */
  inText = false;
  #limit: number;
  #chunks: string[] = [];
  #stretches: string[] = [];
  /** Paragraphs and cells in the stretch so far. */
  #written = 0;

  /** @param limit paragraphs and cells that may be written. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The place at which the next chunk will stand in the stretch. */
  get place(): number {
    return this.#chunks.length;
  }

  write(xml: string): void {
    this.#chunks.push(xml);
  }

  /** Writes another chunk at a place. */
  replace(place: number, xml: string): void {
    this.#chunks[place] = xml;
  }

  /** Takes back what was written from a place on. @returns it. */
  takeBack(place: number): string {
    return this.#chunks.splice(place).join('');
  }

  /** Writes an element of a run that is no text. */
  element(xml: string): void {
    if (this.inText) this.#chunks.push('</w:t>');
    this.inText = false;
    this.#chunks.push(xml);
  }

  /** Writes text into the run that is open. */
  text(text: string): void {
    if (!this.inText) this.#chunks.push(EDGE_BLANK.test(text) ? PRESERVING : '<w:t>');
    else if (EDGE_BLANK.test(text)) this.#chunks.push('</w:t>', PRESERVING);
    this.inText = true;
    this.#chunks.push(SPECIAL.test(text) ? encodeText(text) : text);
  }

  /** @throws UnreadableError when the file shows more than may be read. */
  countDown(): void {
    if (this.#limit-- <= 0) throw unreadable('too-many-blocks');
    this.#written++;
  }

  /** Here a new stretch may begin, where the last one is long enough. */
  mayEndStretch(): void {
    if (this.#written >= STRETCH) this.#cut();
  }

  /** Everything written since the last time, in stretches that mammoth can read one by one. */
  take(): string[] {
    this.#cut();
    const stretches = this.#stretches;
    this.#stretches = [];
    return stretches;
  }

  #cut(): void {
    if (this.#chunks.length > 0) this.#stretches.push(this.#chunks.join(''));
    this.#chunks = [];
    this.#written = 0;
  }
}

/** A value as it stands between the quotes of an attribute. */
export function attributeOf(value: string): string {
  return encodeText(value).replaceAll('"', '');
}
