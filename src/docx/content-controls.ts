/** Content controls (w:sdt), of which those that hold a table of contents are known by their gallery. */
import type { XmlScanner } from './xml.ts';

/** The content controls that are open. */
export class ContentControls {
  /** One entry an open w:sdt: does it hold a table of contents? */
  readonly #open: boolean[] = [];
  #contents = 0;

  /** This place lies in a control that holds a table of contents. */
  get inContents(): boolean {
    return this.#contents > 0;
  }

  open(): void {
    this.#open.push(false);
  }

  /** Reads w:sdtPr. */
  read(scanner: XmlScanner): void {
    scanner.forEachInside((name) => {
      if (name !== 'w:docPartGallery') return;
      const isContents = /table of contents|目录/i.test(scanner.attribute('val') ?? '');
      if (!isContents || this.#open.at(-1) !== false) return;
      this.#open[this.#open.length - 1] = true;
      this.#contents++;
    });
  }

  close(): void {
    if (this.#open.pop()) this.#contents--;
  }
}
