/**
 * Files that are larger or stranger than any report, made from a seed alone: what a reader accepts of them must be
 * done in bearable time, and what it does not accept must be refused at once.
 */
import { packDocument, packFiles, paragraph } from '../../scripts/make-docx-fixtures-package.ts';
import { randomFrom } from './damage.ts';

/** A file that is made when it is asked for. */
export interface LargeFile {
  name: string;
  make: () => Uint8Array;
}

const projects = '农村公路养护 义务教育保障 城区供水改造 林业资源保护 社区养老服务 污水管网建设'.split(' ');

/** Prose as reports have it: a sentence of figures that mostly agree, never twice the same. */
function sentences(characters: number, seed: number): string {
  const random = randomFrom(seed);
  const lines = ['某局2023年度部门整体支出绩效自评报告'];
  let length = 0;
  for (let item = 1; length < characters; item += 1) {
    const budget = Math.round(random() * 900_000) / 100 + 100;
    const spent = Math.round(budget * (0.6 + random() * 0.4) * 100) / 100;
    const rate = ((spent / budget) * 100).toFixed(2);
    const project = projects[Math.floor(random() * projects.length)]!;
    const line = `${(item % 20) + 1}.${project}项目${item}年初预算${budget.toFixed(2)}万元，实际支出${spent.toFixed(2)}万元，预算执行率${rate}%，结余${(budget - spent).toFixed(2)}万元。`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

const text = (name: string, make: () => string): LargeFile => ({ name, make: () => Buffer.from(make()) });

/** A package whose XML does not pack as well as that of a bomb. */
function body(pieces: number, piece: (random: () => number, index: number) => string): string {
  const random = randomFrom(pieces);
  return Array.from({ length: pieces }, (_, index) => piece(random, index)).join('');
}

const amount = (random: () => number): string => (random() * 100_000).toFixed(2);

function rows(cells: number, columns: number): string {
  const random = randomFrom(cells);
  const row = () =>
    `<w:tr>${Array.from({ length: columns }, () => `<w:tc>${paragraph(amount(random))}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${Array.from({ length: cells / columns }, row).join('')}</w:tbl>`;
}

/** A document with as many notes of a kind, each referred to. */
function withNotes(count: number, kind: 'comment' | 'footnote'): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const lines = body(count, (random, id) =>
    paragraph(`<w:r><w:t>支出${amount(random)}万元</w:t><w:${kind}Reference w:id="${id}"/></w:r>`),
  );
  const notes = body(
    count,
    (random, id) => `<w:${kind} w:id="${id}">${paragraph(`见${amount(random)}`)}</w:${kind}>`,
  );
  return packFiles({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" Type="${type}/${kind}s" Target="${kind}s.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespace}><w:body>${lines}</w:body></w:document>`,
    [`word/${kind}s.xml`]: `<w:${kind}s ${namespace}>${notes}</w:${kind}s>`,
  });
}

/** All of them; sizes in the names. */
export const largeFiles: readonly LargeFile[] = [
  text('prose-93KB.txt', () => sentences(37_000, 1)),
  text('prose-300KB.txt', () => sentences(120_000, 2)),
  text('prose-1MB.txt', () => sentences(400_000, 3)),
  text('prose-3MB.txt', () => sentences(1_200_000, 4)),
  text('prose-10MB.txt', () => sentences(3_900_000, 5)),
  text('one-paragraph-93KB.txt', () => sentences(37_000, 6).replaceAll('\n', '')),
  text('one-sentence-93KB.txt', () => sentences(37_000, 7).replaceAll(/[\n。]/g, '，')),
  text('digits-1MB.txt', () => '1'.repeat(1_000_000)),
  text('commas-1MB.txt', () => '1,'.repeat(500_000)),
  text('brackets-1MB.txt', () => '（'.repeat(330_000)),
  text('blanks-1MB.txt', () => `收入${' '.repeat(1_000_000)}5`),
  text('short-lines-600KB.txt', () => '甲\n'.repeat(150_000)),
  text('pages-45000.txt', () => '\f云川新区水务局绩效\n支出5万元'.repeat(45_000)),
  text('tabs-1MB.txt', () => `${'1\t'.repeat(50)}\n`.repeat(10_000)),
  text('one-row-of-bars-1MB.txt', () => '|1'.repeat(500_000)),
  text('aligned-1MB.txt', () =>
    body(12_000, (random) => `项目     ${amount(random)}      ${amount(random)}     ${amount(random)}\n`),
  ),
  {
    name: 'paragraphs-119000.docx',
    make: () => packDocument({ body: body(119_000, (random) => paragraph(`支出${amount(random)}万元`)) }),
  },
  {
    name: 'paragraphs-30000.docx',
    make: () => packDocument({ body: body(30_000, (random) => paragraph(`支出${amount(random)}万元`)) }),
  },
  { name: 'cells-60000.docx', make: () => packDocument({ body: rows(60_000, 10) }) },
  { name: 'cells-20000.docx', make: () => packDocument({ body: rows(20_000, 10) }) },
  { name: 'comments-8000.docx', make: () => withNotes(8000, 'comment') },
  { name: 'footnotes-8000.docx', make: () => withNotes(8000, 'footnote') },
  { name: 'one-paragraph-1MB.docx', make: () => packDocument({ body: paragraph(sentences(350_000, 8)) }) },
  {
    name: 'runs-100000.docx',
    make: () => packDocument({ body: `<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(100_000)}</w:p>` }),
  },
  text('paragraphs-6MB.html', () => `<html>${body(100_000, (random) => `<p>支出${amount(random)}万元</p>`)}`),
  text(
    'spans.html',
    () => `<table>${`<tr>${'<td colspan=1000 rowspan=65534>1</td>'.repeat(90)}</tr>`.repeat(2)}</table>`,
  ),
  text('wide-cells.html', () => `<table>${'<tr><td colspan=1000>1</td></tr>'.repeat(99)}</table>`),
  text('high-cells.html', () => `<table>${'<tr><td rowspan=60000>1</td></tr>'.repeat(3000)}</table>`),
  text('items-60000.html', () => `<html><ol>${'<li>支出5万元</li>'.repeat(60_000)}</ol>`),
  text('cells-90000.html', () => `<table>${`<tr>${'<td>5</td>'.repeat(10)}</tr>`.repeat(9000)}</table>`),
  text('nested-tables.html', () => '<table><tr><td>1</td><td>'.repeat(90)),
  text('bold-tags.html', () => '<b><p>'.repeat(5000)),
  text('fonts.html', () => `<table>${'<font><tr>'.repeat(5000)}`),
  text('backticks.md', () => Array.from({ length: 600 }, (_, index) => '`'.repeat(index + 1)).join(' ')),
  text('backtick-pairs.md', () => '`` ` '.repeat(40_000)),
  text('half-tags.md', () => '<a '.repeat(60_000)),
  text('half-tags-and-quotes.md', () => '<a b="'.repeat(40_000)),
  text('brackets.md', () => '['.repeat(4900)),
  text('images.md', () => '![a]('.repeat(4900)),
  text('angles.md', () => '<'.repeat(200_000)),
  text('comments.md', () => 'a <!-- '.repeat(50_000)),
  text('emphasis.md', () => Array.from({ length: 60 }, () => '*a_ '.repeat(450)).join('\n\n')),
  text('emphasis-in-cells.md', () => `|a|b|\n|-|-|\n${'|*a _b |**c|\n'.repeat(3000)}`),
  text('quotes.md', () => `${'>'.repeat(29)} a\n`.repeat(4000)),
  text('lists.md', () => `${'- '.repeat(29)}a\n`.repeat(4000)),
  text('references.md', () => '[a]: b\n'.repeat(7900)),
  text('footnotes.md', () => '[^1]: b\n\n'.repeat(4900)),
  text('entities.md', () => '&amp;'.repeat(79_000)),
  text('addresses.md', () => 'a@b.c '.repeat(60_000)),
  text('links.md', () => 'www.a.b '.repeat(49_000)),
  text('escapes.md', () => '\\*'.repeat(190_000)),
  text('prose-390KB.md', () => sentences(150_000, 9).replaceAll('\n', '\n\n')),
];
