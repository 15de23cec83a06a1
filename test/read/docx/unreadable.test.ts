import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packDocument, packFiles, paragraph } from '../../../scripts/make-docx-fixtures-package.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { UnreadableError } from '../../../src/read/tree.ts';

const folder = new URL('../../../fixtures/docx/', import.meta.url);
const good = readFileSync(new URL('library-report.docx', folder));

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const started = process.cpuUsage();
  const error = await readDocx(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableError);
  const { kind, translations } = error as UnreadableError;
  expect(translations.zh).toMatch(/^[^\n]*[。]$/);
  expect(translations.en).toMatch(/^[\x20-\x7e]+$/);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
  return kind;
}

/** A package whose document.xml is given as it stands. */
function withDocument(xml: string): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(packDocument({ body: '' }))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return packFiles({ ...parts, 'word/document.xml': xml });
}

/** An OLE container's head and the name of a stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (content: string): string => `<w:document ${W}><w:body>${content}</w:body></w:document>`;

describe('what cannot be read gets one clear reason', () => {
  const cases: Record<string, [() => Uint8Array, string]> = {
    'an empty file': [() => new Uint8Array(), 'empty'],
    'half a file': [() => good.subarray(0, good.length / 2), 'truncated'],
    'a file without its last bytes': [() => good.subarray(0, good.length - 10), 'truncated'],
    'a document with a password': [() => oleFile('EncryptedPackage'), 'encrypted'],
    'an old .doc': [() => oleFile('WordDocument'), 'binary'],
    'text under the name .docx': [() => strToU8('总支出12万元'), 'binary'],
    'a zip of anything': [() => zipSync({ 'a.txt': strToU8('1') }), 'binary'],
    'a workbook': [
      () =>
        packFiles({
          '[Content_Types].xml': '<Types/>',
          '_rels/.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
          'xl/workbook.xml': '<workbook/>',
        }),
      'spreadsheet',
    ],
    'no document part': [() => packFiles({ '[Content_Types].xml': '<Types/>' }), 'truncated'],
    'a bomb by ratio': [() => withDocument(body('<w:p/>'.repeat(1_000_000))), 'bomb'],
    'a bomb of many small paragraphs': [
      () => withDocument(body('<w:p><w:r><w:t>1</w:t></w:r></w:p>'.repeat(100_000))),
      'too-many-blocks',
    ],
    'a bomb by the number of entries': [
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`${index}`, new Uint8Array()])),
        ),
      'bomb',
    ],
    'absurd nesting': [() => withDocument(body('<w:sdt>'.repeat(50_000))), 'too-complex'],
    'nested tables beyond reason': [
      () => withDocument(body('<w:tbl><w:tr><w:tc>'.repeat(300) + '</w:tc></w:tr></w:tbl>'.repeat(300))),
      'too-complex',
    ],
    'a document type': [
      () => withDocument(`<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">]>${body('<w:p/>')}`),
      'too-complex',
    ],
    'an entity of its own': [
      () => withDocument(body('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>')),
      'too-complex',
    ],
    'tags that do not match': [() => withDocument(body('<w:p><w:r></w:p></w:r>')), 'truncated'],
    'an end in the middle of a tag': [() => withDocument(body('').slice(0, 40)), 'truncated'],
    'a way out of the package': [
      () => packFiles({ ...Object.fromEntries([['../../etc/x', 'x']]), '[Content_Types].xml': '' }),
      'unsafe-path',
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [make, kind]) => {
    expect(await reasonFor(make())).toBe(kind);
  });

  it('one changed byte of the text', async () => {
    const files = unzipSync(good);
    const stored = zipSync(files, { level: 0 });
    const at = Buffer.from(stored).indexOf('64');
    stored[at] = stored[at]! ^ 1;
    expect(await reasonFor(stored)).toBe('truncated');
  });

  it('two parts of one name', async () => {
    const twice = zipSync({ 'word/document.xml': strToU8('<a/>'), 'WORD/document.xml': strToU8('<b/>') });
    expect(await reasonFor(twice)).toBe('too-complex');
  });
});

describe('what Word would still open is read', () => {
  const read = async (bytes: Uint8Array): Promise<string[]> => {
    const { root } = await readDocx(bytes);
    return root.children.map((node) =>
      node.type === 'paragraph' ? (node.children[0] as { value: string }).value : node.type,
    );
  };

  it('with other prefixes, in the strict namespace', async () => {
    const xml =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>支出7万元</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    expect(await read(withDocument(xml))).toEqual(['支出7万元']);
  });

  it('with comments, instructions and > in attributes', async () => {
    const xml = `<?xml version="1.0"?><!-- a --><?x y?>${body('<w:p><w:pPr><w:pStyle w:val="a>b"/></w:pPr><w:r><w:t>1<!-- b -->2</w:t></w:r></w:p>')}`;
    expect(await read(withDocument(xml))).toEqual(['12']);
  });

  it('in UTF-16', async () => {
    const files = unzipSync(packDocument({ body: '' }));
    const text = Buffer.from(`\ufeff${body(paragraph('结余8万元'))}`, 'utf16le');
    expect(await read(zipSync({ ...files, 'word/document.xml': text }))).toEqual(['结余8万元']);
  });

  it('with references to notes, styles and lists that do not exist', async () => {
    const content = paragraph(
      '<w:r><w:t>支出</w:t><w:footnoteReference w:id="9"/><w:commentReference w:id="9"/><w:t>9万元</w:t></w:r>',
      '<w:pStyle w:val="none"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>',
    );
    expect(await read(packDocument({ body: content }))).toEqual(['支出9万元']);
  });

  it('with numbers that are absurdly long', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const started = performance.now();
    expect(
      await read(packDocument({ numbering, body: paragraph('甲', properties).repeat(500) })),
    ).toHaveLength(500);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('with a document longer than one stretch', async () => {
    const content = Array.from({ length: 2_500 }, (_, index) => paragraph(`第${index}段`)).join('');
    const lines = await read(packDocument({ body: content }));
    expect(lines.length).toBe(2_500);
    expect(lines[2_499]).toBe('第2499段');
  });
});

describe('damage of any kind neither crashes nor hangs', () => {
  const seeds = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => readFileSync(new URL(name, folder)));
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const settle = async (bytes: Uint8Array): Promise<void> => {
    const thrown = await readDocx(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    if (thrown !== null) expect(thrown).toBeInstanceOf(UnreadableError);
  };

  it('flipped bits', async () => {
    for (let turn = 0; turn < 200; turn++) {
      const bytes = Uint8Array.from(seeds[turn % seeds.length]!);
      for (let flips = 1 + next(4); flips > 0; flips--) bytes[next(bytes.length)]! ^= 1 << next(8);
      await settle(bytes);
    }
  });

  it('lost ends', async () => {
    for (let turn = 0; turn < 100; turn++) {
      const bytes = seeds[turn % seeds.length]!;
      await settle(bytes.subarray(0, next(bytes.length)));
    }
  });

  it('edits of the XML', async () => {
    const packages = seeds.map((bytes) => unzipSync(bytes));
    for (let turn = 0; turn < 200; turn++) {
      const parts = packages[turn % packages.length]!;
      const names = ['word/document.xml', 'word/document.xml', 'word/numbering.xml', 'word/styles.xml'];
      const name = names[next(names.length)]!;
      if (parts[name] === undefined) continue;
      await settle(zipSync({ ...parts, [name]: strToU8(edited(strFromU8(parts[name]))) }, { level: 0 }));
    }
  });

  /** Drops, doubles or swaps an element's tag, or changes a character of a tag. */
  function edited(xml: string): string {
    const tags = [...xml.matchAll(/<[^>]+>/g)];
    const tag = tags[next(tags.length)]!;
    const end = tag.index + tag[0].length;
    const other = tags[next(tags.length)]![0];
    switch (next(5)) {
      case 0:
        return xml.slice(0, tag.index) + xml.slice(end);
      case 1:
        return xml.slice(0, end) + tag[0] + xml.slice(end);
      case 2:
        return xml.slice(0, tag.index) + other + xml.slice(end);
      case 3:
        return xml.slice(0, tag.index + 1) + String.fromCharCode(next(128)) + xml.slice(tag.index + 2);
      default: {
        // A whole element, so that tags still match.
        const closing = `</${/^<([^\s/>]+)/.exec(tag[0])?.[1] ?? 'x'}>`;
        const close = tag[0].endsWith('/>') ? end : xml.indexOf(closing, end) + closing.length;
        return xml.slice(0, tag.index) + xml.slice(Math.max(close, end));
      }
    }
  }
});
