import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/index.ts';
import { preparePackage } from '../../../src/read/docx/package.ts';
import { Parts } from '../../../src/read/docx/parts.ts';
import { linesOf } from './lines.ts';

const folder = new URL('../../../fixtures/docx/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => name.slice(0, -5));

describe('a Word file is read as it looks in Word', () => {
  it.each(names)('%s', async (name) => {
    const result = await readDocx(readFileSync(new URL(`${name}.docx`, folder)));
    const messages = result.messages.map(({ kind, count }) => `! ${kind} ${count}`);
    const expected = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
      .trimEnd()
      .split('\n');
    expect([...linesOf(result.root), ...messages].map((line) => line.trimEnd())).toEqual(
      expected.map((line) => line.trimEnd()),
    );
  });

  it('says in both languages what was not kept', async () => {
    const { messages } = await readDocx(readFileSync(new URL('wps-odd-text.docx', folder)));
    expect(messages[0]).toEqual({
      kind: 'hidden-text',
      message: '文件中有3处隐藏文字，未作检查。',
      translations: {
        zh: '文件中有3处隐藏文字，未作检查。',
        en: 'Hidden text, not checked, in places: 3.',
      },
      count: 3,
    });
  });
});

describe('the package that mammoth is given is one that Word takes', () => {
  it.each(names)('%s', (name) => {
    const prepared = preparePackage(new Parts(readFileSync(new URL(`${name}.docx`, folder))));
    const notes = Object.values(prepared.notes).flatMap((ofKind) => [...ofKind.values()]);
    const xml = [...prepared.bodies, ...notes].join('');
    // Every cell, text box and note ends with a paragraph.
    expect(xml).not.toMatch(/(?<!<\/w:p>|<w:p\/>)<\/w:(?:tc|txbxContent|footnote|endnote|comment)>/);
    expect(xml).not.toMatch(/<w:tbl><w:tblPr\/><w:tblGrid\/><\/w:tbl>|<w:tr><\/w:tr>/);
    const bookmarks = [
      ...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"\/><w:bookmarkEnd w:id="\1"\/>/g),
    ];
    expect(bookmarks.length).toBe(xml.split('<w:bookmarkStart').length - 1);
    expect(new Set(bookmarks.map((found) => found[1])).size).toBe(bookmarks.length);
    expect(new Set(bookmarks.map((found) => found[2])).size).toBe(bookmarks.length);
    // Nothing is left for mammoth to drop.
    expect(xml).not.toMatch(/w:fldSimple|w:fldChar|w:vanish|w:del\b|w:moveFrom|mc:AlternateContent|w:sdt\b/);
  });
});
