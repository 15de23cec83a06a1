/** Word files written for the tests, and records that find every number in them. */
import { audit } from '../../../src/index.ts';
import { makeDocument } from '../../../src/report/annotate/document.ts';
import { readPackage, writePackage } from '../../../src/report/annotate/zip.ts';
import type { Finding, Record } from '../../../src/types.ts';

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
];

/** A Word file with the given body, and other parts by name. */
export function wordFile(body: string, parts: { [name: string]: string } = {}): Uint8Array {
  const empty = makeDocument({ blocks: [], sections: [] } as unknown as Record).bytes;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${names.join(' ')}><w:body>${body}</w:body></w:document>`;
  const texts = Object.entries({ 'word/document.xml': document, ...parts });
  return writePackage(
    readPackage(empty),
    new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

/** A paragraph of runs with the given texts. */
export function paragraph(...texts: string[]): string {
  return `<w:p>${texts.map(run).join('')}</w:p>`;
}

/** A run in bold. */
export function run(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A finding at a range of a block, told apart by its number. */
export function findingAt(
  number: number,
  block: string | null,
  start: number,
  end: number,
  quote = '',
): Finding {
  const message = `第${number}号问题`;
  return {
    id: `t${number}`,
    check: 'sum',
    severity: number % 2 === 0 ? 'error' : 'warning',
    message,
    translations: { zh: message, en: `Problem no. ${number}.` },
    claims: [],
    figures: [],
    block,
    start,
    end,
    quote,
    stated: null,
    expected: null,
    difference: null,
    unit: null,
    suspects: [],
  };
}

/** The record of a file, as the analysis reads it, with a finding at each of its figures and at nothing else. */
export async function recordWithAll(bytes: Uint8Array, path: string): Promise<Record> {
  const record = await audit(bytes, { path });
  const findings = record.figures.map((figure, index) =>
    findingAt(index, figure.block, figure.start, figure.end, figure.raw),
  );
  return { ...record, findings };
}
