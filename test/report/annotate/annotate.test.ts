/** What an annotated copy changes of the file, byte by byte. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotate, PackageError } from '../../../src/report/annotate/annotate.ts';
import { readPackage, readPart, writePackage } from '../../../src/report/annotate/zip.ts';
import type { Finding, Record } from '../../../src/types.ts';
import { findingAt, paragraph, recordWithAll, wordFile } from './word-file.ts';

const wording = { lang: 'zh', checks: { sum: { zh: '分项合计', en: 'Sum of parts' } } } as const;
const fixture = new Uint8Array(
  readFileSync(new URL('../../../fixtures/reports/yunchuan-2020.docx', import.meta.url)),
);
const text = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(readPart(readPackage(bytes), name)!);

const commentsExtended = '<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"/>';

/** A file that has a comment already, known by a relationship. */
function withComment(): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const plain = wordFile('');
  const types = text(plain, '[Content_Types].xml').replace(
    '</Types>',
    '<Override PartName="/word/remarks.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
  );
  const relationships = text(plain, 'word/_rels/document.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="remarks.xml"/></Relationships>',
  );
  return wordFile(
    `<w:p><w:commentRangeStart w:id="41"/><w:r><w:t>总收入100万元</w:t></w:r><w:commentRangeEnd w:id="41"/><w:r><w:commentReference w:id="41"/></w:r></w:p>`,
    {
      'word/remarks.xml': `<w:comments ${w}><w:comment w:id="41" w:author="甲"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/commentsExtended.xml': commentsExtended,
      '[Content_Types].xml': types,
      'word/_rels/document.xml.rels': relationships,
    },
  );
}

/** Whether the longer text is the shorter one with insertions. */
function isInserted(shorter: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length;
}

describe('the copy', () => {
  test('keeps every entry that has nothing to do with comments byte for byte', async () => {
    const copy = annotate(fixture, await recordWithAll(fixture, 'a.docx'), wording);
    const before = readPackage(fixture).entries;
    const after = new Map(readPackage(copy).entries.map((entry) => [entry.name, entry]));
    const touched = before.filter((entry) => !Buffer.from(entry.local).equals(after.get(entry.name)!.local));
    expect(touched.map((entry) => entry.name).sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    expect([...after.keys()].filter((name) => !before.some((entry) => entry.name === name))).toEqual([
      'word/comments.xml',
    ]);
  });

  test('changes the document by insertion alone', async () => {
    const copy = annotate(fixture, await recordWithAll(fixture, 'a.docx'), wording);
    const before = text(fixture, 'word/document.xml');
    const after = text(copy, 'word/document.xml');
    expect(isInserted(before, after)).toBe(true);
    const words = (xml: string) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((found) => found[1]).join('');
    expect(words(after)).toBe(words(before));
  });

  test('is the same for the same arguments', async () => {
    const record = await recordWithAll(fixture, 'a.docx');
    expect(Buffer.from(annotate(fixture, record, wording)).equals(annotate(fixture, record, wording))).toBe(
      true,
    );
  });

  test('leaves the submitted bytes as they were', async () => {
    const given = fixture.slice();
    annotate(given, await recordWithAll(fixture, 'a.docx'), wording);
    expect(Buffer.from(given).equals(fixture)).toBe(true);
  });
});

describe('comments that are there', () => {
  test('stay, in their own part, and numbers go on after theirs', async () => {
    const file = withComment();
    const copy = annotate(file, await recordWithAll(file, 'a.docx'), wording);
    const comments = text(copy, 'word/remarks.xml');
    expect(comments).toContain(
      '<w:comment w:id="41" w:author="甲"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>',
    );
    expect([...comments.matchAll(/w:id="(\d+)"/g)].map((found) => found[1])).toEqual(['41', '42', '43']);
    expect(text(copy, 'word/commentsExtended.xml')).toBe(commentsExtended);
    expect(text(copy, '[Content_Types].xml')).toBe(text(file, '[Content_Types].xml'));
    expect(text(copy, 'word/_rels/document.xml.rels')).toBe(text(file, 'word/_rels/document.xml.rels'));
    expect(text(copy, 'word/document.xml')).toContain('<w:commentReference w:id="41"/>');
  });
});

describe('what the comments say', () => {
  const file = wordFile(paragraph('总收入100万元'));
  const commented = async (findings: (record: Record) => Finding[], lang: 'zh' | 'en' = 'zh') => {
    const record = await recordWithAll(file, 'a.docx');
    return text(
      annotate(file, { ...record, findings: findings(record) }, { ...wording, lang }),
      'word/comments.xml',
    );
  };

  test('author, severity, check and sentence, in either language', async () => {
    const zh = await commented((record) => record.findings);
    expect(zh).toContain('w:author="勾稽"');
    expect(zh).toContain('【错误】分项合计');
    expect(zh).toContain('第0号问题');
    expect(zh).not.toMatch(/w:date/);
    const en = await commented((record) => record.findings, 'en');
    expect(en).toContain('[Error] Sum of parts');
    expect(en).toContain('Problem no. 0.');
  });

  test('the likely value where the sentence does not tell it', async () => {
    const figure = (record: Record) => record.figures[0]!.id;
    const zh = await commented((record) =>
      record.findings.map((finding) => ({
        ...finding,
        suspects: [{ figure: figure(record), suggestion: '110', slip: 'digit' as const, upholds: 1 }],
      })),
    );
    expect(zh).toContain('110万元');
  });

  test('nothing of a suppressed finding', async () => {
    const zh = await commented((record) =>
      record.findings.map((finding) => ({ ...finding, suppressed: { reason: '已核', expires: null } })),
    );
    expect(zh).not.toContain('第0号问题');
    expect(zh).toContain('未发现问题');
  });

  test('markup and control characters of a message stay text', async () => {
    const attack = '</w:t><script>]]>&\u0000\u0008\uD800 " 5';
    const zh = await commented((record) =>
      record.findings.map((finding) => ({ ...finding, translations: { zh: attack, en: attack } })),
    );
    expect(zh).toContain('&lt;/w:t&gt;&lt;script&gt;]]&gt;&amp;\uFFFD\uFFFD\uFFFD &quot; 5');
  });

  test('a range beyond the text, and a block without a place, come to a place near by', async () => {
    const record = await recordWithAll(file, 'a.docx');
    const { paragraph: _, ...note } = { ...record.blocks[0]!, id: 'b9', type: 'note' as const };
    const findings = [findingAt(1, record.blocks[0]!.id, 500, 510, '别处'), findingAt(2, 'b9', 0, 2, '脚注')];
    const copy = annotate(file, { ...record, blocks: [...record.blocks, note], findings }, wording);
    expect(text(copy, 'word/comments.xml')).toContain('（问题位于：别处）');
    expect(text(copy, 'word/comments.xml')).toContain('（问题位于：脚注）');
  });
});

describe('other writings of the same', () => {
  const numbers = (xml: string) =>
    [...xml.matchAll(/commentRangeStart w:id="(\d+)"/g)].map((found) => found[1]);

  test('a strict file gets strict comments', async () => {
    const plain = wordFile(paragraph('总收入100万元'));
    const strict = (name: string) =>
      text(plain, name)
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const names = ['word/document.xml', 'word/styles.xml', '_rels/.rels', 'word/_rels/document.xml.rels'];
    const file = wordFile('', Object.fromEntries(names.map((name) => [name, strict(name)])));
    const record = await recordWithAll(plain, 'a.docx');
    const copy = annotate(file, record, wording);
    expect(text(copy, 'word/comments.xml')).toContain('http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(text(copy, 'word/_rels/document.xml.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );
    expect(numbers(text(copy, 'word/document.xml'))).toEqual(['0', '1']);
  });

  test('a document in UTF-16 stays in UTF-16, a byte order mark stays', async () => {
    const plain = wordFile(paragraph('总收入100万元'));
    const record = await recordWithAll(plain, 'a.docx');
    const xml = text(plain, 'word/document.xml').replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const writings = {
      'utf-8': Buffer.concat([
        Uint8Array.of(0xef, 0xbb, 0xbf),
        Buffer.from(text(plain, 'word/document.xml')),
      ]),
      'utf-16le': Buffer.from(`\uFEFF${xml}`, 'utf16le'),
      'utf-16be': Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16(),
    };
    for (const [encoding, bytes] of Object.entries(writings)) {
      const file = writePackage(readPackage(plain), new Map([['word/document.xml', bytes]]));
      const written = readPart(readPackage(annotate(file, record, wording)), 'word/document.xml')!;
      expect([...written.subarray(0, 2)], encoding).toEqual([...bytes.subarray(0, 2)]);
      expect(numbers(new TextDecoder(encoding).decode(written)), encoding).toEqual(['0', '1']);
    }
  });
});

describe('the package', () => {
  test('stored entries, bytes before the archive and its comment are kept', () => {
    const inner = zipSync({
      'a.xml': [new TextEncoder().encode('<a/>'), { level: 0 }],
      'b.xml': [new Uint8Array(900), {}],
    });
    const prefix = new TextEncoder().encode('prefix');
    const whole = new Uint8Array([...prefix, ...inner, ...new TextEncoder().encode('remark')]);
    new DataView(whole.buffer).setUint16(whole.length - 8, 6, true);
    const read = readPackage(whole);
    expect(new TextDecoder().decode(readPart(read, 'a.xml')!)).toBe('<a/>');
    const written = writePackage(read, new Map([['c.xml', new TextEncoder().encode('<c/>')]]));
    expect(new TextDecoder().decode(written.subarray(0, 6))).toBe('prefix');
    expect(new TextDecoder().decode(written.subarray(-6))).toBe('remark');
    const again = readPackage(written);
    expect(again.entries.map(({ name }) => name)).toEqual(['a.xml', 'b.xml', 'c.xml']);
    expect(readPart(again, 'b.xml')).toEqual(new Uint8Array(900));
  });

  test('unchanged parts written give the same bytes', () => {
    expect(Buffer.from(writePackage(readPackage(fixture), new Map())).equals(fixture)).toBe(true);
  });

  test('writes of a Buffer what it writes of plain bytes, and leaves it as it was', () => {
    const buffer = Buffer.from(fixture);
    const parts = new Map([['word/document.xml', new TextEncoder().encode('<w:document/>')]]);
    const written = writePackage(readPackage(buffer), parts);
    expect(buffer.equals(fixture)).toBe(true);
    expect(Buffer.from(written).equals(writePackage(readPackage(Uint8Array.from(fixture)), parts))).toBe(
      true,
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['half of a file', fixture.subarray(0, fixture.length >> 1)],
    ['text', new TextEncoder().encode('总收入100万元'.repeat(20))],
  ])('%s is refused with a sentence', async (_, bytes) => {
    const record = await recordWithAll(fixture, 'a.docx');
    expect(() => annotate(bytes, record, wording)).toThrow(PackageError);
  });
});
