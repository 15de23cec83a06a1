/** The parts of a Word file beside its text, as long and as manifold as Word writes them. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA = 'application/vnd.openxmlformats-officedocument';

/** Parts of word/, with the type of each. */
const RELATED = ['styles', 'numbering', 'settings', 'webSettings', 'fontTable'] as const;

/**
 * All parts by their names.
 * @param document word/document.xml
 * @param revisions the numbers under which the file was saved
 */
export function packageParts(document: string, revisions: readonly string[]): Map<string, string> {
  return new Map([
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'word/document.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
        [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['word/document.xml', document],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ...RELATED.map((name): [string, string] => [`${OFFICE}/${name}`, `${name}.xml`]),
        [`${OFFICE}/theme`, 'theme/theme1.xml'],
      ]),
    ],
    ['word/theme/theme1.xml', theme()],
    ['word/settings.xml', settings(revisions)],
    ['word/styles.xml', styles()],
    ['word/numbering.xml', numbering()],
    [
      'word/webSettings.xml',
      `${XML}<w:webSettings ${WORD}><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>`,
    ],
    ['word/fontTable.xml', fontTable()],
    [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title></dc:title><dc:creator>gouji</dc:creator><cp:revision>12</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2021-03-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><TotalTime>120</TotalTime><Pages>9</Pages><Application>gouji</Application><DocSecurity>0</DocSecurity><AppVersion>16.0000</AppVersion></Properties>`,
    ],
  ]);
}

function contentTypes(): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  const word = (name: string): string =>
    part(`word/${name}.xml`, `${MEDIA}.wordprocessingml.${name === 'document' ? 'document.main' : name}`);
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', ...RELATED].map(word).join('')}${part('word/theme/theme1.xml', `${MEDIA}.theme`)}${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}${part('docProps/app.xml', `${MEDIA}.extended-properties`)}</Types>`;
}

function relationships(all: readonly [type: string, target: string][]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Word lists every style that it knows, whether or not the file uses it. */
function styles(): string {
  const known = [
    ...['Normal', 'Title', 'Subtitle', 'Strong', 'Emphasis', 'Table Grid', 'Placeholder Text', 'No Spacing'],
    ...['Quote', 'Intense Quote', 'Subtle Emphasis', 'Intense Emphasis', 'Book Title', 'List Paragraph'],
    ...['caption', 'header', 'footer', 'page number', 'annotation text', 'footnote text', 'Hyperlink'],
    ...numbered('heading', 9),
    ...numbered('toc', 9),
    ...numbered('index', 9),
    ...numbered('List', 5),
    ...numbered('List Bullet', 5),
    ...numbered('List Number', 5),
    ...numbered('Body Text', 3),
    ...['Light Shading', 'Light List', 'Light Grid', 'Dark List', 'Colorful Shading', 'Colorful List']
      .concat('Colorful Grid', numbered('Medium Shading', 2), numbered('Medium List', 2))
      .concat(numbered('Medium Grid', 3))
      .flatMap((name) => [name, ...numbered(`${name} Accent`, 6)]),
    ...['Plain Table', 'Grid Table', 'List Table'].flatMap((name) => numbered(name, 7)),
    ...numbered('Grid Table', 7).flatMap((name) => numbered(`${name} Accent`, 6)),
    ...numbered('List Table', 7).flatMap((name) => numbered(`${name} Accent`, 6)),
  ];
  const latent = known.map(
    (name, index) =>
      `<w:lsdException w:name="${name}" w:semiHidden="${index % 2}" w:uiPriority="${index % 100}" w:unhideWhenUsed="${index % 2}" w:qFormat="${index % 2}"/>`,
  );
  const headings = [1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:link w:val="${level}0"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:kern w:val="44"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>`,
  );
  return `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="${known.length}">${latent.join('')}</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>${headings.join('')}<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style><w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="a3"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/><w:uiPriority w:val="39"/></w:style></w:styles>`;
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}

function numbering(): string {
  const levels = ['%1、', '（%2）', '%3.', '（%4）'].map(
    (text, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${level < 2 ? 'chineseCounting' : 'decimal'}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>`,
  );
  return `${XML}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function settings(revisions: readonly string[]): string {
  const saved = revisions.map((revision) => `<w:rsid w:val="${revision}"/>`).join('');
  return `${XML}<w:settings ${WORD}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:defaultTabStop w:val="420"/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/></w:compat><w:rsids><w:rsidRoot w:val="${revisions[0]}"/>${saved}</w:rsids><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

function fontTable(): string {
  const fonts = ['Times New Roman', '宋体', '黑体', '仿宋_GB2312', '楷体_GB2312', 'Calibri', 'Cambria'].map(
    (name) =>
      `<w:font w:name="${name}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/><w:sig w:usb0="00000003" w:usb1="288F0000" w:usb2="00000016" w:usb3="00000000" w:csb0="00040001" w:csb1="00000000"/></w:font>`,
  );
  return `${XML}<w:fonts ${WORD}>${fonts.join('')}</w:fonts>`;
}

/** Colours, fonts for some thirty scripts, fills and lines. */
function theme(): string {
  const colours = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    ...numbered('accent', 6).map((name) => name.replace(' ', '')),
    'hlink',
  ]
    .concat('folHlink')
    .map(
      (name, index) =>
        `<a:${name}><a:srgbClr val="${(index * 1_234_567).toString(16).padStart(6, '0')}"/></a:${name}>`,
    );
  const scripts =
    'Jpan Hang Hans Hant Arab Hebr Thai Ethi Beng Gujr Khmr Knda Guru Cans Cher Yiii Tibt Thaa Deva Telu Taml Syrc Orya Mlym Laoo Sinh Mong Viet Uigh Geor'
      .split(' ')
      .map((script) => `<a:font script="${script}" typeface="Times New Roman"/>`);
  const fonts = `<a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>${scripts.join('')}`;
  const stops = [0, 35, 100]
    .map(
      (at) =>
        `<a:gs pos="${at}000"><a:schemeClr val="phClr"><a:tint val="50000"/><a:satMod val="300000"/></a:schemeClr></a:gs>`,
    )
    .join('');
  const fill = `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst><a:lin ang="16200000" scaled="1"/></a:gradFill>`;
  const line =
    '<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>';
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours.join('')}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
