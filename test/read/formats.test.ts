import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';
import { shapeOf } from './shape.ts';

const folder = new URL('../../fixtures/text/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.tree'));

describe('every kind of text becomes the tree that stands beside it', () => {
  it.each(fixtures)('%s', async (tree) => {
    const name = basename(tree, '.tree');
    const result = await read(readFileSync(new URL(name, folder)), name);
    expect(shapeOf(result)).toBe(readFileSync(new URL(tree, folder), 'utf8'));
  });

  it('whatever the name says', async () => {
    for (const name of ['page.html.txt', 'old.doc', 'wrapped.txt']) {
      const expected = readFileSync(new URL(`${name}.tree`, folder), 'utf8');
      expect(shapeOf(await read(readFileSync(new URL(name, folder)), '报告.docx'))).toBe(expected);
    }
  });

  it('names the format by what the file is', async () => {
    const formatOf = async (name: string, path: string) =>
      (await read(readFileSync(new URL(name, folder)), path)).format;
    expect(await formatOf('page.html.txt', '报告.doc')).toBe('html');
    expect(await formatOf('old.doc', '报告.doc')).toBe('doc');
    expect(await formatOf('old.doc', '报告.wps')).toBe('wps');
    expect(await formatOf('plain.txt', '报告.doc')).toBe('text');
    expect(await formatOf('report.md', '报告.md')).toBe('markdown');
  });
});

describe('the grid of a table', () => {
  it('gives every cell its row, column and spans', async () => {
    const { root } = await read(readFileSync(new URL('page.html.txt', folder)), 'a.html');
    const table = root.children.find((block) => block.type === 'table');
    const cells = table?.children.flatMap((row) => row.children.map((cell) => cell.data));
    expect(cells?.slice(0, 5)).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
      { row: 2, column: 0, rowSpan: 1, columnSpan: 1 },
    ]);
  });
});

describe('a converter', () => {
  it('is not looked for: without one RTF is refused with the reason', async () => {
    await expect(read(readFileSync(new URL('old.rtf', folder)), 'a.rtf')).rejects.toMatchObject({
      name: 'UnreadableError',
      kind: 'needs-libreoffice',
    });
  });

  it('that fails leaves the text of a .doc, and says so', async () => {
    const { UnreadableError } = await import('../../src/read/index.ts');
    const convert = async () => {
      throw new UnreadableError('conversion-failed', { zh: '不行', en: 'no' });
    };
    const result = await read(readFileSync(new URL('old.doc', folder)), 'a.doc', { convert });
    expect(result.messages.map(({ kind }) => kind)).toEqual(['conversion-failed', 'numbering-lost']);
    expect(shapeOf(result)).toContain('支出118.80万元');
  });
});
