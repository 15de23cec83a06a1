/** What may stand where: rows in tables, cells in rows, paragraphs where text may be. */
import { XmlError } from './xml-error.ts';

type Container = 'table' | 'row' | 'cell' | 'box' | 'note';

/** Tables, rows, cells, text boxes and notes that are open. */
export class Containers {
  readonly #open: Container[] = [];

  /**
   * Begins a container, or a paragraph, where one may stand. Word refuses files in which things stand elsewhere.
   * @param inParagraph whether a paragraph is open here.
   * @throws XmlError when it may not stand here.
   */
  enter(container: Container | 'paragraph', inParagraph: boolean): void {
    const around = this.#open.at(-1) ?? 'body';
    const holdsText = around !== 'table' && around !== 'row';
    const fits =
      container === 'row'
        ? around === 'table'
        : container === 'cell'
          ? around === 'row'
          : container === 'box' || (holdsText && !inParagraph);
    if (!fits) throw new XmlError('damaged', `A ${container} stands in a ${around}.`);
    if (container !== 'paragraph') this.#open.push(container);
  }

  /** The innermost container ends. */
  leave(): void {
    this.#open.pop();
  }
}
