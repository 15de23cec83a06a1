/** Why the XML of a part is refused. */

/** XML that is not well formed, or that holds what a Word file never holds. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  /** damaged: not well formed; unsafe: a document type or absurd nesting. */
  readonly kind: 'damaged' | 'unsafe';

  constructor(kind: 'damaged' | 'unsafe', message: string) {
    super(message);
    this.kind = kind;
  }
}
