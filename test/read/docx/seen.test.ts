import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  abstractList,
  type DocumentParts,
  level,
  list,
  numbered,
  packDocument,
  paragraph,
  run,
  wpsStyles,
} from '../../../scripts/make-docx-fixtures-package.ts';
import { addressParagraphs, textOf } from '../../../src/docx-address.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { linesOf } from './lines.ts';

/** Lines and messages of a document. */
async function seen(body: string, parts: Omit<DocumentParts, 'body'> = {}): Promise<string[]> {
  const { root, messages } = await readDocx(packDocument({ ...parts, body }));
  return [...linesOf(root), ...messages.map(({ kind, count }) => `! ${kind} ${count}`)];
}

function field(instruction: string, result?: string): string {
  const character = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const shown = result === undefined ? '' : character('separate') + run(result);
  return `${character('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${shown}${character('end')}`;
}

describe('fields without a result show what Word makes of them', () => {
  const shows: [string, string, string, string[]][] = [
    ['a circled number', ' eq \\o\\ac(○,3) ', '③', []],
    ['the largest circled number', 'EQ \\o\\ac(○,20)', '⑳', []],
    ['a fraction', ' EQ \\f(431.2,438.5) ', '431.2/438.5', ['! formula 1']],
    ['a root', ' EQ \\r(3,8) ', '3√8', ['! formula 1']],
    ['a symbol', ' SYMBOL 254 \\f "Wingdings" \\s 12 ', '☑', []],
    ['an unknown symbol', ' SYMBOL 0xF0FE \\f "某字体" ', '□', ['! symbol 1']],
    ['a button', ' MACROBUTTON NoMacro [在此填写] ', '[在此填写]', []],
    ['a number that no file holds', ' LISTNUM ', '', ['! field-number 1']],
    ['an index entry', ' XE "支出" ', '', []],
  ];

  it.each(shows)('%s', async (_, instruction, text, messages) => {
    const body = paragraph(run('前') + field(instruction) + run('后'));
    expect(await seen(body)).toEqual([`前${text}后`, ...messages]);
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    expect(textOf(addressParagraphs(xml), 0)).toBe(`前${text}后`);
  });

  it('but a result counts where there is one', async () => {
    expect(await seen(paragraph(field(' EQ \\f(1,2) ', '0.5') + run('万元')))).toEqual(['0.5万元']);
  });

  it('and the values of SET and ASK are never shown', async () => {
    const simple = `<w:fldSimple w:instr=" SET 总额 &quot;5&quot; ">${run('5')}</w:fldSimple>`;
    const body = paragraph(run('共') + field(' ASK 总额 "多少" ', '7') + simple + run('8万元'));
    expect(await seen(body)).toEqual(['共8万元']);
  });
});

describe('what is hidden or withdrawn is not read', () => {
  it('a hidden paragraph has no number and is not counted', async () => {
    const hidden = paragraph(
      run('乙', '<w:vanish/>'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    );
    const marked = paragraph(
      '丙',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    );
    const numbering = abstractList(1, level(0, 'decimal', '%1.')) + list(1, 1);
    const body = numbered(1, 0, '甲') + hidden + marked + numbered(1, 0, '丁');
    expect(await seen(body, { numbering })).toEqual(['〔1.〕甲', '〔2.〕丙', '〔3.〕丁', '! hidden-text 1']);
  });

  it('text that is struck through', async () => {
    const styles = wpsStyles(
      '<w:style w:type="character" w:styleId="s"><w:name w:val="废"/><w:rPr><w:strike/></w:rPr></w:style>',
    );
    const struck = run('5', '<w:strike/>') + run('7', '<w:dstrike/>') + run('8', '<w:rStyle w:val="s"/>');
    const kept = run('6万元', '<w:strike w:val="0"/>');
    expect(await seen(paragraph(run('支出') + struck + kept), { styles })).toEqual([
      '支出6万元',
      '! struck-text 3',
    ]);
  });

  it('drawings that are hidden, in both of their forms', async () => {
    const box = `<wps:wsp><wps:txbx><w:txbxContent>${paragraph('9万元')}</w:txbxContent></wps:txbx></wps:wsp>`;
    const drawing = `<w:drawing><wp:anchor><wp:docPr id="3" name="框" hidden="1"/><a:graphic><a:graphicData>${box}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const picture = `<w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent>${paragraph('9万元')}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;
    expect(await seen(paragraph(`<w:r><w:t>甲</w:t>${both}</w:r><w:r>${picture}</w:r>`))).toEqual([
      '甲',
      '! hidden-text 2',
    ]);
  });

  it('headers of pages that the file does not tell apart', async () => {
    const references = (more: string): string =>
      `<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/>${more}</w:sectPr>`;
    const headers = {
      header1: paragraph('首页'),
      header2: paragraph('单位：万元'),
      header3: paragraph('偶数页'),
    };
    expect(await seen(paragraph('甲') + references(''), { headers })).toEqual(['甲', 'header: 单位：万元']);
    const settings = '<w:evenAndOddHeaders/>';
    expect(await seen(paragraph('甲') + references('<w:titlePg/>'), { headers, settings })).toEqual([
      '甲',
      'header: 首页',
      'header: 单位：万元',
      'header: 偶数页',
    ]);
    const off = '<w:evenAndOddHeaders w:val="0"/>';
    expect(await seen(paragraph('甲') + references(''), { headers, settings: off })).toEqual([
      '甲',
      'header: 单位：万元',
    ]);
  });
});

describe('signs', () => {
  it('letters of a font of signs are its signs, whichever way they are stored', async () => {
    const font = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>';
    const other = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/>';
    expect(
      await seen(paragraph(run('R', font) + run('是') + run('\uf0a2', font) + run('否R', other))),
    ).toEqual(['☑是■否R']);
  });

  it('formulas keep their brackets, roots and sums', async () => {
    const text = (value: string): string => `<m:r><m:t>${value}</m:t></m:r>`;
    const brackets = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${text('3')}</m:e></m:d>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${text('1')}</m:sub><m:sup>${text('9')}</m:sup><m:e>${text('x')}</m:e></m:nary>`;
    const numerator = `<m:num><m:d><m:e>${text('1+2')}</m:e></m:d></m:num>`;
    const fraction = `<m:f>${numerator}<m:den>${text('4')}</m:den></m:f>`;
    const root = `<m:rad><m:deg/><m:e>${text('2')}</m:e></m:rad>`;
    expect(await seen(paragraph(`<m:oMath>${fraction}${brackets}${root}${sum}</m:oMath>`))).toEqual([
      '(1+2)/4[3]√2∑_1^9x',
      '! formula 1',
    ]);
  });

  it('numbers filled up with zeros', async () => {
    const zeros =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/>${zeros}<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${list(1, 1)}`;
    expect(await seen(numbered(1, 0, '甲') + numbered(1, 0, '乙'), { numbering })).toEqual([
      '〔009.〕甲',
      '〔010.〕乙',
    ]);
  });
});

describe('nothing that Word shows is lost without a word', () => {
  const told: [string, string, string][] = [
    [
      'readings above words',
      '<w:ruby><w:rt><w:r><w:t>gōu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>勾</w:t></w:r></w:rubyBase></w:ruby>',
      'ruby',
    ],
    [
      'embedded objects of the strict form',
      '<w:object><w:objectEmbed w:progId="Excel.Sheet.12"/></w:object>',
      'object',
    ],
    ['form controls', '<w:object><w:control w:name="TextBox1"/></w:object>', 'object'],
    ['ink', '<w:contentPart r:id="ink"/>', 'images'],
    [
      'canvases',
      '<w:drawing><a:graphic><lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"><a:t>5</a:t></lc:lockedCanvas></a:graphic></w:drawing>',
      'chart',
    ],
  ];

  it.each(told)('%s', async (_, content, kind) => {
    const { messages } = await readDocx(packDocument({ body: paragraph(`<w:r>${content}</w:r>`) }));
    expect(messages.map((message) => [message.kind, message.count])).toEqual([[kind, 1]]);
  });

  it('a merge of cells with changes tracked', async () => {
    const cell = (text: string, merge: string): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      cell('资金', '<w:cellMerge w:id="1" w:author="a" w:vMerge="rest"/>') + cell('1', ''),
      cell('', '<w:cellMerge w:id="2" w:author="a" w:vMerge="cont"/>') + cell('2', ''),
    ];
    const body = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    expect(await seen(body)).toEqual(['| 0,0↓2 资金 | 0,1 1 |', '| 1,1 2 |', '! tracked-changes 2']);
  });
});

describe('branches that only some programs know', () => {
  const choice = (uri: string, fallback: string): string =>
    `<mc:AlternateContent xmlns:q="${uri}"><mc:Choice Requires="q"><w:r><w:t>新</w:t></w:r></mc:Choice>${fallback}</mc:AlternateContent>`;
  const fallback = `<mc:Fallback>${run('5万元')}</mc:Fallback>`;

  it('give way to what stands in for them', async () => {
    const known = choice('http://schemas.microsoft.com/office/word/2012/wordml', fallback);
    const unknown = choice('urn:some-program', fallback);
    expect(await seen(paragraph(run('甲') + known) + paragraph(run('乙') + unknown))).toEqual([
      '甲新',
      '乙5万元',
    ]);
  });

  it('or are told where nothing does', async () => {
    expect(await seen(paragraph(run('甲') + choice('urn:some-program', '')))).toEqual([
      '甲',
      '! unknown-content 1',
    ]);
  });
});

it('a date that Word takes from the clock is told', async () => {
  const body = paragraph(
    `<w:r><w:t>填报：</w:t><w:yearLong/><w:t>年</w:t><w:monthShort/><w:t>月</w:t><w:pgNum/></w:r>`,
  );
  expect(await seen(body)).toEqual(['填报：年月', '! date 2', '! field-number 1']);
});

describe('foreign documents that a file takes in', () => {
  /** A Word file with a paragraph before and after each of the parts that it takes in. */
  function taking(parts: Record<string, Uint8Array | string>, inCell = false): Uint8Array {
    const names = Object.keys(parts);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const chunk = (index: number): string => `<w:altChunk r:id="r${index}"/>`;
    const chunks = names.map((_, index) =>
      inCell ? `<w:tbl><w:tr><w:tc>${chunk(index)}${paragraph('格')}</w:tc></w:tr></w:tbl>` : chunk(index),
    );
    const relationships = names.map(
      (name, index) => `<Relationship Id="r${index}" Type="${type}/aFChunk" Target="${name}"/>`,
    );
    const files = unzipSync(packDocument({ body: [paragraph('前'), ...chunks, paragraph('后')].join('') }));
    files['word/_rels/document.xml.rels'] = strToU8(
      `<Relationships>${relationships.join('')}</Relationships>`,
    );
    for (const [name, part] of Object.entries(parts))
      files[`word/${name}`] = typeof part === 'string' ? strToU8(part) : new Uint8Array(part);
    return zipSync(files);
  }
  const read = async (bytes: Uint8Array): Promise<string[]> => {
    const { root, messages } = await readDocx(bytes);
    return [...linesOf(root), ...messages.map(({ kind, count }) => `! ${kind} ${count}`)];
  };
  const html = '<html><body><h1>一、收支</h1><p>支出5万元</p><p style="display:none">9</p></body></html>';

  it('are read in their place: HTML, a page in one file, another Word file, text', async () => {
    const page = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>结余6万元</p>\r\n--b--\r\n`;
    const inner = packDocument({ body: paragraph('收入7万元') });
    expect(await read(taking({ 'a.htm': html, 'a.mht': page, 'a.docx': inner, 'a.txt': '共8万元' }))).toEqual(
      ['前', '# * 一、收支', '支出5万元', '结余6万元', '收入7万元', '共8万元', '后', '! hidden-text 1'],
    );
  });

  it('have no place in the file that a comment could find', async () => {
    const { root } = await readDocx(taking({ 'a.docx': packDocument({ body: paragraph('收入7万元') }) }));
    expect(root.children.map(({ data }) => (data as { paragraph?: number }).paragraph)).toEqual([
      0,
      undefined,
      1,
    ]);
  });

  it('are told where they cannot be read, stand in a cell, or take in others themselves', async () => {
    expect(await read(taking({ 'a.rtf': '{\\rtf1 5}' }))).toEqual(['前', '后', '! alternative-part 1']);
    expect(await read(taking({ 'a.htm': html }, true))).toEqual([
      '前',
      '| 0,0 格 |',
      '后',
      '! alternative-part 1',
    ]);
    const deep = taking({ 'b.docx': taking({ 'a.docx': taking({ 'a.htm': html }) }) });
    expect(await read(deep)).toEqual(['前', '前', '后', '后', '! alternative-part 1']);
  });
});

it('a note is read once, where it is first referred to', async () => {
  const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnotes = `<w:footnote w:id="1">${paragraph('含上年结转')}</w:footnote>`;
  const body = paragraph(run('甲') + mark) + paragraph(run('乙') + mark);
  expect(await seen(body, { footnotes })).toEqual(['甲', 'footnote: 含上年结转', '乙']);
});
