/** Annotated copies as LibreOffice understands them: each comment holds exactly the words that it is about. */
import { readFileSync } from 'node:fs';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../../src/report/annotate/annotate.ts';
import type { Record } from '../../../src/types.ts';
import { RecordSketch } from '../records.ts';
import { type Annotation, absent, annotationsOf, convertAll } from './libreoffice.ts';
import { findingAt, paragraph, recordWithAll, run, wordFile } from './word-file.ts';

const root = new URL('../../../', import.meta.url);
const wording = { lang: 'zh', checks: {} } as const;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

/** What is looked at: the file, its record, and what LibreOffice made of the annotated copy. */
interface Case {
  bytes: Uint8Array;
  record: Record;
  annotations: Annotation[];
  fodt: string;
}

/** LibreOffice prints the result of a field that stands in another field's code; Word does not. */
const shownOtherwise: { readonly [raw: string]: string } = { '431.20万元': '300431.20万元' };

const cases = new Map<string, Case>();
/** What is made of a report that was a text. */
const written = { record: recordOfText(), fodt: '' };

async function made(): Promise<Map<string, Uint8Array>> {
  const author = '审核人';
  const date = new Date(0);
  const cell = (text: string, options = {}) => new TableCell({ children: [new Paragraph(text)], ...options });
  const document = new Document({
    comments: { children: [{ id: 7, author, date, children: [new Paragraph('请核对 5 万元')] }] },
    footnotes: { 1: { children: [new Paragraph('含结转资金 12.5 万元')] } },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('总支出143,'),
              new TextRun({ text: '539.', bold: true }),
              new TextRun('21万元。'),
            ],
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(7),
              new TextRun('年初预算 6872.31 万元'),
              new CommentRangeEnd(7),
              new TextRun({ children: [new CommentReference(7)] }),
              new TextRun('，追加 300 万元。'),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('收入'),
              new InsertedTextRun({ id: 1, author, date: '2020-01-01T00:00:00Z', text: '14351.25' }),
              new DeletedTextRun({ id: 2, author, date: '2020-01-01T00:00:00Z', text: '14361.25' }),
              new TextRun('万元'),
              new FootnoteReferenceRun(1),
              new TextRun('，结余7.32万元。'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('项目', { rowSpan: 2 }), cell('金额', { columnSpan: 2 })] }),
              new TableRow({ children: [cell('317.06万元'), cell('6555.25万元')] }),
            ],
          }),
        ],
      },
    ],
  });
  const textBox = `<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${paragraph('框内 88.8 万元')}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const control = (content: string) =>
    `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  return new Map([
    ['made-package', new Uint8Array(await Packer.toBuffer(document))],
    [
      'made-fields',
      wordFile(
        paragraph('目录') +
          `<w:p>${field('begin')}${code('TOC \\o')}${field('separate')}${run('一、收支 21 万元')}</w:p>` +
          `<w:p>${run('二、结余 22 万元')}${field('end')}</w:p>` +
          `<w:p>${run('合计')}<w:fldSimple w:instr="=SUM(ABOVE)">${run('431.5')}</w:fldSimple>${run('万元，其中 31 万元。')}</w:p>` +
          `<w:p>${run('共')}${field('begin')}${code('=SUM(ABOVE)')}${field('separate')}${run('62')}${field('end')}${run('万元')}</w:p>`,
      ),
    ],
    [
      'made-containers',
      wordFile(
        paragraph('甲 &lt;11 万元&gt; 与 12.5 万元') +
          `<w:p>${run('见 ')}<w:hyperlink w:anchor="x">${run('链接 41 万元')}</w:hyperlink>${run(' 后 42 万元')}</w:p>` +
          `<w:p>${run('控件 ')}${control(run('51 万元'))}${run(' 后 52 万元')}</w:p>` +
          control(paragraph('整段控件 61 万元') + paragraph('第二段 62 万元')) +
          `<w:p>${textBox}${run('框外 71 万元')}</w:p>` +
          `<w:p><w:r><w:t>收入</w:t><w:tab/><w:t>81</w:t><w:br/><w:t xml:space="preserve"> 万元与82万元 </w:t></w:r></w:p>`,
      ),
    ],
  ]);
}

/** The record of a report that was a text. */
function recordOfText(): Record {
  const sketch = new RecordSketch('局/报告.txt', '某局', '某局绩效自评报告');
  const section = sketch.section('一、', '收支情况', 1);
  const heading = sketch.block('一、收支情况', section, { type: 'heading' });
  const text = sketch.block('总收入 14361.25 万元，<总支出> 100 万元 & 其他。', section);
  const grid = { type: 'cell', table: 0 } as const;
  sketch.block('项目', section, { ...grid, row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
  sketch.block('金额', section, { ...grid, row: 0, column: 1, rowSpan: 1, columnSpan: 2 });
  const left = sketch.block('10.5', section, { ...grid, row: 1, column: 1, rowSpan: 1, columnSpan: 1 });
  const right = sketch.block('10.5', section, { ...grid, row: 1, column: 2, rowSpan: 1, columnSpan: 1 });
  const note = sketch.block('结转 10.5 万元', section, { type: 'note', note: 'footnote', label: '1' });
  return {
    ...sketch.record(),
    findings: [
      findingAt(0, text, 4, 15),
      findingAt(1, left, 0, 4),
      findingAt(2, right, 0, 4),
      findingAt(3, note, 3, 7),
      findingAt(4, heading, 2, 4),
      findingAt(5, null, 0, 0),
    ],
  };
}

beforeAll(async () => {
  if (absent) return;
  const files = await made();
  for (const path of globSync('fixtures/**/*.docx', { cwd: root.pathname })) {
    files.set(path.replace(/[/.]/g, '-'), new Uint8Array(readFileSync(new URL(path, root))));
  }
  const copies = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    const record = await recordWithAll(bytes, `${name}.docx`);
    if (record.source.format !== 'docx' || record.blocks.length === 0) continue;
    cases.set(name, { bytes, record, annotations: [], fodt: '' });
    copies.set(name, annotate(bytes, record, wording));
  }
  // Together, for each start of LibreOffice costs seconds.
  const ofText = 'of-text';
  copies.set(ofText, annotate(new Uint8Array(), written.record, wording));
  const converted = convertAll(copies);
  written.fodt = converted.get(ofText)!;
  converted.delete(ofText);
  for (const [name, fodt] of converted)
    Object.assign(cases.get(name)!, { annotations: annotationsOf(fodt), fodt });
}, 120_000);

/** The annotation of a finding, by its own sentence. */
function annotationOf(annotations: readonly Annotation[], message: string): Annotation | undefined {
  return annotations.find(({ author, text }) => author === '勾稽' && text.split('\n').includes(message));
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

describe.skipIf(absent !== null)('in LibreOffice', () => {
  test('every figure of every Word file has a comment that holds it, or one that quotes it', () => {
    expect(cases.size).toBeGreaterThan(3);
    let exact = 0;
    for (const [name, each] of cases) {
      for (const [index, figure] of each.record.figures.entries()) {
        const annotation = annotationOf(each.annotations, each.record.findings[index]!.message);
        // LibreOffice shows nothing after a field that has no end.
        if (annotation === undefined && !each.fodt.includes(figure.raw)) continue;
        expect(annotation, `${name}: ${figure.raw}`).toBeDefined();
        const moved = annotation!.text.includes(`（问题位于：${figure.raw}）`);
        if (moved) continue;
        exact += 1;
        const shown = shownOtherwise[figure.raw] ?? figure.raw;
        expect(plain(annotation!.marked), `${name}: ${figure.raw}`).toBe(plain(shown));
      }
    }
    expect(exact).toBeGreaterThan(100);
  });

  test('figures in plain places are held exactly, also over split runs and tracked changes', () => {
    const each = cases.get('made-package')!;
    const marked = each.record.findings.map(({ message }) => annotationOf(each.annotations, message)!.marked);
    for (const words of [
      '143,539.21万元',
      '6872.31 万元',
      '300 万元',
      '7.32万元',
      '317.06万元',
      '6555.25万元',
    ]) {
      expect(marked).toContain(words);
    }
  });

  test('a comment that was there stays', () => {
    const { annotations } = cases.get('made-package')!;
    expect(annotations.filter(({ author }) => author === '审核人')).toMatchObject([
      { text: '请核对 5 万元', marked: '年初预算 6872.31 万元' },
    ]);
  });

  test('comments on fields stand around the field, those on a table of contents outside it', () => {
    const each = cases.get('made-fields')!;
    const holding = (raw: string) => {
      const index = each.record.figures.findIndex((figure) => figure.raw.startsWith(raw));
      return annotationOf(each.annotations, each.record.findings[index]!.message)?.marked;
    };
    expect(holding('431.5')).toContain('431.5');
    expect(holding('62')).toContain('62');
    expect(holding('31')).toBe('31 万元');
    for (const { marked } of each.annotations) expect(marked).not.toContain('收支 21');
  });

  test('links are entered, controls and text boxes are commented from outside', () => {
    const each = cases.get('made-containers')!;
    const found = Object.fromEntries(
      each.record.figures.map(({ raw }, index) => [
        raw,
        annotationOf(each.annotations, each.record.findings[index]!.message)!,
      ]),
    );
    expect(found['41 万元']?.marked).toBe('41 万元');
    expect(found['42 万元']?.marked).toBe('42 万元');
    expect(found['51 万元']?.marked).toBe('51 万元');
    expect(found['62 万元']?.marked).toBe('62 万元');
    expect(found['61 万元']?.text).toContain('61 万元');
    expect(found['88.8 万元']?.marked).toContain('框外');
    expect(found['12.5 万元']?.marked).toBe('12.5 万元');
  });

  test('the opening comment stands at the first paragraph and tells the summary', () => {
    for (const [name, { annotations, record }] of cases) {
      const opening = annotations.find(({ text }) => text.startsWith('勾稽核对了全文'));
      expect(opening, name).toBeDefined();
      expect(opening!.text, name).toContain(`${record.coverage.figures} 个数字`);
    }
  });
});

describe.skipIf(absent !== null)('of a report that was no Word file', () => {
  test('a Word file is made with its tables, and comments hold the wrong words', () => {
    const { record, fodt } = written;
    const annotations = annotationsOf(fodt);
    const marked = record.findings
      .slice(0, 5)
      .map(({ message }) => annotationOf(annotations, message)?.marked);
    expect(marked).toEqual(['14361.25 万元', '10.5', '10.5', '10.5', '收支']);
    expect(annotations.find(({ text: words }) => words.startsWith('勾稽核对了全文'))?.text).toContain(
      '关于全文：第5号问题',
    );
    expect(fodt).toContain('table:number-columns-spanned="2"');
    expect(fodt).toContain('table:number-rows-spanned="2"');
  });
});
