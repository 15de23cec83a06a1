import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packDocument, paragraph } from '../../scripts/make-docx-fixtures-package.ts';
import { read, UnreadableError } from '../../src/read/index.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const docx = fixture('reports/yunchuan-2020.docx');
const doc = fixture('text/old.doc');

/** An OLE file's signature and the name of one of its streams. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(2000),
  ]);

/** The bit of the file information block that says: protected by a password. */
function withPassword(word97: Buffer): Buffer {
  const bytes = Buffer.from(word97);
  for (let at = 512; at < bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) bytes[at + 11]! |= 1;
  }
  return bytes;
}

/** A directory whose chain of sectors runs in a circle. */
function inCircles(word97: Buffer): Buffer {
  const bytes = Buffer.from(word97);
  const table = 512 + bytes.readUInt32LE(76) * 512;
  const directory = bytes.readUInt32LE(48);
  const other = directory === 0 ? 1 : 0;
  bytes.writeUInt32LE(other, table + directory * 4);
  bytes.writeUInt32LE(directory, table + other * 4);
  return bytes;
}

/** A header that announces a gigabyte of tables. */
function boastful(word97: Buffer): Buffer {
  const bytes = Buffer.from(word97);
  bytes.writeUInt32LE(2_000_000, 44);
  return bytes;
}

/** Each cell covers all the rows below it, beside those of the rows above. */
const spans = `<table>${'<tr><td rowspan=60000>1</td></tr>'.repeat(400)}</table>`;

const refused: [string, string, Uint8Array][] = [
  ['nothing', 'empty', Buffer.alloc(0)],
  ['blanks alone', 'empty', Buffer.from(' \n\t\n\u3000\n')],
  ['a protected .docx', 'encrypted', compound('EncryptedPackage')],
  ['a protected .doc', 'encrypted', withPassword(doc)],
  ['half a .docx', 'damaged-word', docx.subarray(0, docx.length / 2)],
  ['a few bytes of a .docx', 'damaged-word', Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08\x00\x00')],
  ['half a .doc', 'truncated', doc.subarray(0, 1500)],
  ['a .doc that runs in circles', 'truncated', inCircles(doc)],
  ['a .doc that announces more than it has', 'truncated', boastful(doc)],
  ['a workbook of 2003', 'spreadsheet', compound('Workbook')],
  ['a presentation', 'presentation', compound('PowerPoint Document')],
  ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
  ['a PNG', 'image', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['a JPEG', 'image', Buffer.from('ffd8ffe000104a4649460001', 'hex')],
  ['a RAR', 'archive', Buffer.from('Rar!\x1a\x07\x00')],
  ['a program', 'binary', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000)])],
  ['zeros', 'binary', Buffer.alloc(10_000)],
  ['control characters', 'binary', Buffer.alloc(5000, '\x01\x02\x03预算')],
  ['a Word file without a word', 'empty', packDocument({ body: paragraph(' ') + paragraph('') })],
  ['a Word file of pictures', 'pictures-alone', packDocument({ body: paragraph('<w:r><pic:pic/></w:r>') })],
  ['a page that hides all it has', 'empty', Buffer.from('<html><p hidden>5</p></html>')],
  ['more paragraphs than a report has', 'too-many-blocks', Buffer.from('<p>5</p>'.repeat(61_000))],
  ['a table that spans more than a report has', 'large-table', Buffer.from(spans)],
  ['a paragraph without end', 'long-paragraph', Buffer.from('支出5万元，'.repeat(9000))],
  [
    'more text than a report has',
    'too-much-text',
    Buffer.from(`${'某单位年度支出5万元。'.repeat(6)}\n`.repeat(10_000)),
  ],
  ['100 MB of text', 'too-large', Buffer.alloc(100_000_000, '预算安排100万元。\n')],
  ['a million lines', 'too-many-blocks', Buffer.alloc(2_000_000, '甲\n')],
  ['HTML that never closes', 'too-complex', Buffer.from(`<html>${'<div>'.repeat(200_000)}`)],
];

/** Of processor time: by the clock, a busy machine would fail. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('a file that cannot be read gives a reason, not a crash', () => {
  it.each(refused)('%s: %s', async (_, kind, bytes) => {
    const started = process.cpuUsage();
    const error = await read(bytes, '报告.docx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error).toMatchObject({ kind });
    expect((error as UnreadableError).translations.zh).toMatch(/^[^a-z]*\p{Script=Han}.*。$/u);
    expect((error as UnreadableError).translations.en).toMatch(/^[A-Z].*\.$/);
    // Half of it on a machine of its own; a slow hour of a shared one takes twice as long.
    expect(millisecondsSince(started)).toBeLessThan(4000);
  });
});

describe('a file that is odd is read, and the record says what was odd', () => {
  const told = async (text: string) => {
    const { root, messages } = await read(Buffer.from(text), 'a.txt');
    const [block] = root.children;
    const child = block?.type === 'paragraph' ? block.children[0] : undefined;
    return [child?.type === 'text' ? child.value : null, messages.map(({ kind, count }) => [kind, count])];
  };

  it('control and invisible characters go, so that they part no number', async () => {
    expect(await told(`预算1\u200b00\u0007万元，其中当年预算安排80万元。\ufeff`)).toEqual([
      '预算100万元，其中当年预算安排80万元。',
      [
        ['control-characters', 1],
        ['invisible-characters', 2],
      ],
    ]);
  });

  it('digits of a private font cannot be known', async () => {
    expect(await told('支出\ue031\ue032\ue033万元。')).toEqual([
      '支出\ue031\ue032\ue033万元。',
      [['private-use', 3]],
    ]);
  });

  it('a lone surrogate becomes the mark of a lost character', async () => {
    const bytes = Buffer.from('\ufeff支出\ud800 100万元', 'utf16le');
    const { messages } = await read(bytes, 'a.txt');
    expect(messages).toMatchObject([{ kind: 'undecodable', count: 1 }]);
  });
});

describe('a web page in one file', () => {
  it('is read, whatever its transfer encoding', async () => {
    const html = '<html><body><p>预算安排100万元。</p></body></html>';
    const quoted = [...Buffer.from(html)].map(
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    );
    const bodies = {
      base64: Buffer.from(html).toString('base64'),
      'quoted-printable': quoted.join(''),
      '8bit': html,
    };
    for (const [encoding, body] of Object.entries(bodies)) {
      const page = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--b1"\r\n\r\n----b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----b1--\r\n`;
      const { root, format } = await read(Buffer.from(page), '报告.doc');
      expect(format).toBe('html');
      expect(root.children).toMatchObject([
        { type: 'paragraph', children: [{ value: '预算安排100万元。' }] },
      ]);
    }
  });
});

describe('a .docx by another name', () => {
  it('is read as what it is', async () => {
    expect((await read(docx, '报告.doc')).format).toBe('docx');
    expect((await read(docx, '报告.txt')).format).toBe('docx');
  });

  it('a workbook is refused under any name', async () => {
    const name = Buffer.from('xl/workbook.xml');
    const data = deflateRawSync(Buffer.from('<workbook/>'));
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), data]);
    end.writeUInt32LE(local.length, 16);
    const bytes = Buffer.concat([local, head, name, end]);
    await expect(read(bytes, '报告.docx')).rejects.toMatchObject({ kind: 'spreadsheet' });
  });
});

describe('HTML keeps what a page shows', () => {
  const lines = async (html: string, path = '报告.html') => {
    const { root, format, messages } = await read(Buffer.from(html), path);
    const texts = root.children.map((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? (block.children[0] as { value: string }).value
        : '',
    );
    return [format, ...texts, ...messages.map(({ kind, count }) => `! ${kind} ${count}`)];
  };

  it('the values of forms, raised digits, and a word on what is drawn', async () => {
    const form =
      '<html><p>支出<input type="text" value="123.4">万元<input type=hidden value=9><input type=checkbox checked>是<select><option>优<option selected>良</select></p><p>10<sup>4</sup>元<svg><text>7</text></svg></p></html>';
    expect(await lines(form)).toEqual(['html', '支出123.4万元☑是良', '10⁴元', '! images 1']);
  });

  it('but not what it hides or withdraws, by attribute, style or class', async () => {
    const page = `<html><style>/* .d */ .a, p.b { color:red; display:none } #c{visibility:hidden} .d{display:none}
      @media print { .e { display: none } } .d { display:block } div p {display:none} .f.g{mso-hide:all}</style><body>
      <p class="x a">1</p><p class=b>2</p><div class=b>三</div><p id=c>4</p><p class=d>五</p><p class=e>六</p>
      <p class="a" style="display:block">七</p><p class="g f">8</p><p class=f>九</p><p hidden>10</p>
      <p style="color:red;display : none">11</p><div><p>十二</p></div><p>十三<s>14</s><del>15</del><span style="text-decoration: line-through">16</span></p></body></html>`;
    expect(await lines(page)).toEqual([
      'html',
      ...'三五六七九'.split(''),
      '十二',
      '十三',
      '! hidden-text 6',
      '! deleted-text 3',
    ]);
  });

  it('numbers of lists, each once', async () => {
    const list = '<ol start=3><li>甲<li value=7>乙<li hidden>丙<li>丁</ol>';
    const { root } = await read(Buffer.from(list), 'a.html');
    expect(root.children.map(({ data }) => data)).toEqual([
      { label: '3.' },
      { label: '7.' },
      { label: '8.' },
    ]);
  });

  it('also where only a piece of a page was saved', async () => {
    expect(await lines('<h2>收支</h2><p>支出5万元</p>', '报告.txt')).toEqual(['html', '收支', '支出5万元']);
  });
});

describe('Markdown beyond every report is read as plain text, and says so', () => {
  const texts: [string, string][] = [
    ['lines of a table', '|1|2|\n'.repeat(9000)],
    ['lines', '支出5万元，\n'.repeat(9000)],
    ['bars', '|'.repeat(30_000)],
    ['links that do not end', '[a](b '.repeat(6000)],
    ['brackets that close nothing', '>] '.repeat(5500)],
    ['quotes within quotes', '>'.repeat(1000)],
    ['lists within lists', `${'- '.repeat(20)}甲\n`.repeat(500)],
    ['footnotes within footnotes', '[^1]: '.repeat(40)],
    ['marks without end', '*a_ '.repeat(5000)],
    ['marks in many paragraphs', `${'*a_ '.repeat(450)}\n\n`.repeat(60)],
    ['runs of backticks', Array.from({ length: 600 }, (_, index) => '`'.repeat(index)).join('\n')],
    ['half-open tags', `${'<a '.repeat(100)}\n`.repeat(200)],
    ['comments that do not end', `${'a <!-- '.repeat(100)}\n`.repeat(40)],
    ['more than its parser takes', '支出5万元。\n\n'.repeat(25_000)],
  ];

  it('unless it is blank', async () => {
    await expect(read(Buffer.from('# \n\n> \n'), 'a.md')).rejects.toMatchObject({ kind: 'empty' });
  });

  it.each(texts)('%s', async (_, text) => {
    const { root, format, messages } = await read(Buffer.from(text), 'a.md');
    expect(format).toBe('text');
    expect(messages[0]).toMatchObject({ kind: 'markdown-as-text' });
    expect(root.children.length).toBeGreaterThan(0);
  });
});
