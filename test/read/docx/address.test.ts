import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packDocument, paragraph, run } from '../../../scripts/make-docx-fixtures-package.ts';
import { addressParagraphs, locate, type ParagraphAddress, textOf } from '../../../src/docx-address.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { paragraphsOf } from './lines.ts';

const folders = [
  fileURLToPath(new URL('../../../fixtures/docx/', import.meta.url)),
  fileURLToPath(new URL('../../../../shared/docx-samples/', import.meta.url)),
].filter((folder) => existsSync(folder));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name)),
);

interface Case {
  file: string;
  xml: string;
  paragraphs: (ParagraphAddress | undefined)[];
  blocks: { paragraph: number; text: string }[];
}

async function caseOf(file: string, bytes: Uint8Array): Promise<Case> {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!);
  const styles = parts['word/styles.xml'];
  const { root } = await readDocx(bytes);
  const blocks = paragraphsOf(root).flatMap(({ data, text }) =>
    data.paragraph === undefined ? [] : [{ paragraph: data.paragraph, text }],
  );
  return { file, xml, paragraphs: addressParagraphs(xml, styles && strFromU8(styles)), blocks };
}

/** Index of the innermost w:p around an offset, found without the code under test. */
function paragraphAround(xml: string, offset: number): number {
  const open: number[] = [];
  let count = 0;
  for (const tag of xml.matchAll(/<w:p(?:\s[^>]*?)?\/?>|<\/w:p>/g)) {
    if (tag.index >= offset) break;
    if (tag[0] === '</w:p>') open.pop();
    else if (!tag[0].endsWith('/>')) open.push(count++);
    else count++;
  }
  return open.at(-1)!;
}

/** mulberry32: the same numbers on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PLAIN: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&#44;': ',',
  '&#x4e00;': '一',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

describe('addresses', async () => {
  const cases = await Promise.all(files.map(async (file) => caseOf(file, readFileSync(file))));

  it('know the text of every block', () => {
    for (const { file, paragraphs, blocks } of cases) {
      for (const block of blocks) expect(textOf(paragraphs, block.paragraph), file).toBe(block.text);
    }
  });

  it('give every block a w:p of its own', () => {
    for (const { file, blocks } of cases) {
      const indices = blocks.map((block) => block.paragraph);
      expect(new Set(indices).size, file).toBe(indices.length);
    }
  });

  it('lead from 100 numbers back to exactly their characters', () => {
    const numbers = cases.flatMap((each) =>
      each.blocks.flatMap((block) =>
        [...block.text.matchAll(/[0-9０-９][0-9０-９,.．]*(?:万元|%|亩)?/g)].map((found) => ({
          each,
          block,
          found,
        })),
      ),
    );
    expect(numbers.length).toBeGreaterThan(100);
    const next = random(20210301);
    for (let turn = 0; turn < 100; turn++) {
      const { each, block, found } = numbers[Math.floor(next() * numbers.length)]!;
      const end = found.index + found[0].length;
      const location = locate(each.xml, each.paragraphs, block.paragraph, found.index, end);
      const raw = location!.parts.map((part) => each.xml.slice(part.start, part.end)).join('');
      const shown = raw.replace(/&[^;]+;/g, (entity) => PLAIN[entity]!);
      expect(shown, `${each.file}: ${block.text}`).toBe(found[0]);
      if (location!.from.paragraph === block.paragraph) {
        expect(paragraphAround(each.xml, location!.from.offset)).toBe(block.paragraph);
      }
      const { run: textRun, piece } = location!.from;
      expect(each.xml.slice(textRun!.start, textRun!.start + 4)).toMatch(/<[wm]:r/);
      expect(each.xml.slice(textRun!.end - 6, textRun!.end)).toMatch(/<\/[wm]:r>/);
      expect(each.xml.slice(piece.elementStart, piece.elementStart + 4)).toMatch(/<[wm]:t/);
      expect(each.xml.slice(piece.elementEnd - 6, piece.elementEnd)).toMatch(/<\/[wm]:t>/);
    }
  });

  it('hold for a number over two paragraphs that a deleted mark joins', () => {
    const { xml, paragraphs, blocks } = cases.find(({ file }) => file.endsWith('wps-tracked-changes.docx'))!;
    const block = blocks.find(({ text }) => text.includes('143,539.21'))!;
    const start = block.text.indexOf('143,539.21');
    const location = locate(xml, paragraphs, block.paragraph, start, start + 10)!;
    expect(location.parts.map((part) => xml.slice(part.start, part.end))).toEqual(['143', ',539.21']);
    expect(location.from.paragraph).toBe(4);
    expect(location.to.paragraph).toBe(5);
  });

  it('name the paragraph that a text box hangs on', () => {
    const { paragraphs } = cases.find(({ file }) => file.endsWith('wps-text-boxes.docx'))!;
    expect(paragraphs[1]!.host).toBe(0);
    expect(paragraphs[0]!.host).toBeNull();
  });

  it('count marks, entities and raised digits as one character', async () => {
    const content = `<w:r><w:t>a&amp;b</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>x</w:t></w:r>${run('2', '<w:vertAlign w:val="superscript"/>')}`;
    const { xml, paragraphs, blocks } = await caseOf('', packDocument({ body: paragraph(content) }));
    expect(blocks[0]!.text).toBe(`a&b\t1\nx${RAISED[2]}`);
    const at = (start: number, end: number): string =>
      locate(xml, paragraphs, 0, start, end)!
        .parts.map((part) => xml.slice(part.start, part.end))
        .join('|');
    expect(at(1, 2)).toBe('&amp;');
    expect(at(2, 3)).toBe('b');
    expect(at(3, 5)).toBe('<w:tab/>|1');
    expect(at(5, 8)).toBe('<w:br/>|x|2');
  });

  it('are null for characters that a paragraph does not show', async () => {
    const { xml, paragraphs } = await caseOf('', packDocument({ body: paragraph('12') }));
    expect(locate(xml, paragraphs, 0, 1, 3)).toBeNull();
    expect(locate(xml, paragraphs, 7, 0, 1)).toBeNull();
  });
});
