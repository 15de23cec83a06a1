/** The pages as text. */
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attribute, content, scriptData, visible } from '../../../src/report/html/escape.ts';
import { findingPage, html } from '../../../src/report/html/index.ts';
import { pageName, reportKey } from '../../../src/report/html/places.ts';
import { marksOf, prose } from '../../../src/report/html/prose.ts';
import { scriptWords } from '../../../src/report/html/words.ts';
import { HtmlWriter } from '../../../src/report/html/writer.ts';
import type { Record } from '../../../src/types.ts';
import { library, RecordSketch, unreadableFile, waterBureau } from '../records.ts';
import { render, temporaryFolder, writeAll, writerOptions } from '../run.ts';

/** The text of a fragment of HTML as a browser reads it. */
function textOf(fragment: string): string {
  type Node = { nodeName: string; value?: string; childNodes?: Node[] };
  const read = (node: Node): string =>
    node.nodeName === '#text' ? node.value! : (node.childNodes ?? []).map(read).join('');
  return read(parseFragment(fragment) as Node);
}

describe('escaping', () => {
  test('any text comes back from the page as it was, with invisible characters named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const named = visible(text)
          .replace(/⟨(U\+[0-9A-F]+)⟩/g, '$1')
          .replace(/\r\n?/g, '\n');
        expect(textOf(content(text)).replace(/\r\n?/g, '\n')).toBe(named);
      }),
    );
  });

  test('marks of writing direction are shown', () => {
    expect(content('1\u202E2')).toBe('1<span class="invisible">U+202E</span>2');
    expect(attribute('1\u202E"')).toBe('1⟨U+202E⟩&quot;');
  });

  test('data in a script element is JSON that cannot end the element', () => {
    const value = ['</script><!--<script>', ']]>', '\u2028', { a: '&lt;' }];
    expect(scriptData(value)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(scriptData(value))).toEqual(value);
  });
});

describe('the text of a block', () => {
  test('stays the same text, whatever figures and findings lie over it', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 25 }),
        fc.array(range),
        fc.array(range),
        (text, figures, findings) => {
          const sketch = waterBureau();
          const block = { ...sketch.blocks[2]!, text };
          const record: Record = {
            ...sketch,
            figures: figures.map((each, index) => ({
              ...sketch.figures[0]!,
              ...each,
              id: `f${index}`,
              block: block.id,
            })),
          };
          const over = findings.map((each, index) => ({
            ...sketch.findings[0]!,
            ...each,
            id: `x${index}`,
            block: block.id,
          }));
          const marked = prose(block, marksOf('r0', record, over, 'zh'));
          expect(textOf(marked).replace(/\r\n?/g, '\n')).toBe(textOf(content(text)).replace(/\r\n?/g, '\n'));
        },
      ),
    );
  });

  test('marks the figure at fault, and the words of a finding without a figure', () => {
    const sketch = new RecordSketch('a.txt', null);
    const block = sketch.block('满意度达95以上，共100万元。', null);
    sketch.figure(block, { raw: '100万元', value: '100', unit: '万元', status: 'inconsistent' });
    sketch.finding('a-1', block, {
      check: 'missing-unit',
      severity: 'info',
      zh: '甲',
      en: 'a',
      words: '达95',
    });
    sketch.finding('b-2', block, { check: 'sum', severity: 'error', zh: '乙', en: 'b', words: '100万元' });
    const record = sketch.record();
    const marked = prose(record.blocks[0]!, marksOf('rk', record, record.findings, 'zh'));
    expect(marked).toContain('<span class="anchor" id="rk-a-1"></span><mark class="info">达95</mark>以上');
    expect(marked).toContain('class="figure inconsistent at-fault error" id="rk-figure-f1"');
    expect(marked).toContain('id="rk-b-2"');
  });
});

describe('addresses', () => {
  test('a finding is found in the index, whichever form the output has', () => {
    const record = waterBureau();
    expect(findingPage(record, record.findings[0]!)).toBe(`report.html#${reportKey(record)}-sum-51ab09`);
  });

  test('a page stays below its folder, whatever the path says', () => {
    const record = waterBureau('../../C:\\x/<a>?.docx');
    expect(pageName(record)).toMatch(/^html\/(?!.*\.\.)[^<>?:]*\.html$/);
  });
});

describe('the files', () => {
  const records = [unreadableFile(), library(), waterBureau()];

  test('name nothing that would be loaded, and allow no script but their own', async () => {
    const page = await readFile(await render(html, records), 'utf8');
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-/,
    );
    expect(page).not.toMatch(/unsafe-inline/);
  });

  test('are the same for the same records', async () => {
    const [first, second] = [await render(html, records), await render(html, records)];
    expect(await readFile(first, 'utf8')).toBe(await readFile(second, 'utf8'));
  });

  test('show a suppressed finding nowhere', async () => {
    const page = await readFile(await render(html, records), 'utf8');
    expect(page).not.toContain('缺少百分号');
  });

  test('become one a report beyond the limit, those before it too', async () => {
    const folder = await temporaryFolder();
    await writeAll(
      new HtmlWriter(folder, writerOptions(), { reports: 1, length: 1e9, findings: 2 }),
      records,
    );
    const pages = await readdir(`${folder}/html`, { recursive: true });
    expect(pages.filter((name) => name.endsWith('.html'))).toHaveLength(3);
    const index = await readFile(`${folder}/report.html`, 'utf8');
    expect(index).not.toContain('<article');
    expect(index).toContain('"dropped":2');
    expect(index).toContain(encodeURIComponent('图书馆.txt.html'));
  });

  test('keep labels, notes, and the spans of tables', async () => {
    const sketch = new RecordSketch('a.docx', null);
    const section = sketch.section('一、', '表', 1);
    sketch.block('收支情况', section, { type: 'heading', label: '一、' });
    sketch.block('甲', section, { type: 'cell', table: 0, row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
    sketch.block('乙', section, { type: 'cell', table: 0, row: 0, column: 1, rowSpan: 1, columnSpan: 2 });
    sketch.block('丙', section, { type: 'cell', table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1 });
    sketch.block('丁', section, { type: 'cell', table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1 });
    sketch.block('含结转', section, { type: 'note', note: 'footnote' });
    const page = await readFile(await render(html, [sketch.record()]), 'utf8');
    expect(page).toContain('<h3><span class="label">一、</span>收支情况</h3>');
    expect(page).toContain('<td rowspan="2">甲</td><td colspan="2">乙</td>');
    expect(page).toContain('<td>丙<br>丁</td>');
    expect(page).toContain('<span class="kind">脚注</span>含结转');
  });
});

test('a table keeps places that no cell covers', async () => {
  const sketch = new RecordSketch('a.docx', null);
  const cell = (row: number, column: number, rowSpan = 1) =>
    sketch.block(`${row}.${column}`, null, { type: 'cell', table: 0, row, column, rowSpan, columnSpan: 1 });
  cell(0, 0, 2);
  cell(0, 1);
  cell(1, 2);
  const page = await readFile(await render(html, [sketch.record()]), 'utf8');
  expect(page).toContain('<tr><td rowspan="2">0.0</td><td>0.1</td></tr>\n<tr><td></td><td>1.2</td></tr>');
});

test.each(['zh', 'en'] as const)(
  'the words of the pages hold nothing that HTML would take for its own (%s)',
  (lang) => {
    const words = Object.values(scriptWords(lang));
    expect(words.length).toBeGreaterThan(40);
    for (const text of words) expect(text).not.toMatch(/[<>&"]/);
  },
);
