/** The characters of an element that holds text, w:t or w:instrText. Each reader begins at the open tag and ends at the closing one. */
import { decodeEntities } from './entities.ts';
import { shownText, trim } from './shown-text.ts';
import type { XmlScanner } from './xml.ts';

/** Characters of a w:t that are not shown as they stand in the file. */
const UNPLAIN = /[\u0000-\u001f&]/;

/** A stretch of characters as they look in Word, with its place in the part. */
interface Stretch {
  text: string;
  start: number;
  end: number;
}

/** Reads w:t or m:t. */
export function readShownText(scanner: XmlScanner): Stretch[] {
  if (scanner.selfClosing) return [];
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
  return chunks.flatMap(({ start, end, cdata }) => {
    if (start >= end) return [];
    const raw = scanner.xml.slice(start, end);
    const text = UNPLAIN.test(raw) ? shownText(raw, cdata) : raw;
    return [{ text, start, end }];
  });
}

/** Reads w:instrText. */
export function readInstruction(scanner: XmlScanner): string {
  let instruction = '';
  if (scanner.selfClosing) return instruction;
  const depth = scanner.depth;
  for (;;) {
    const type = scanner.next();
    if (type === 'text') instruction += decodeEntities(scanner.xml.slice(scanner.start, scanner.end));
    else if (type === 'close' && scanner.depth < depth) return instruction;
  }
}
