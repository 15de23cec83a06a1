/** A section's headers and footers (w:sectPr). */
import type { Visitor } from './events.ts';
import { isOn } from './styles.ts';
import type { XmlScanner } from './xml.ts';

/** Reads w:sectPr. */
export function readSection(scanner: XmlScanner, visitor: Visitor): void {
  scanner.forEachInside((name) => {
    if (name === 'w:headerReference' || name === 'w:footerReference') {
      const kind = name === 'w:headerReference' ? 'header' : 'footer';
      const type = scanner.attribute('type');
      const pages = type === 'first' || type === 'even' ? type : 'default';
      visitor.headerReference?.(kind, scanner.attribute('id') ?? '', pages);
    } else if (name === 'w:titlePg' && isOn(scanner.attribute('val'))) visitor.titlePage?.();
    else if (name === 'w:sectPrChange') scanner.skip();
  });
}
