/**
 * Fixtures for automatic numbers, written by hand as WPS writes them.
 */
import {
  abstractList,
  level,
  list,
  numbered,
  packDocument,
  paragraph,
  startAt,
  wpsStyles,
} from './make-docx-fixtures-package.ts';

const FORMATS = [
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'japaneseDigitalTenThousand',
  'ideographDigital',
  'ideographTraditional',
  'ideographZodiac',
  'chineseLegalSimplified',
  'ideographLegalTraditional',
  'decimal',
  'decimalZero',
  'decimalFullWidth',
  'decimalEnclosedCircle',
  'decimalEnclosedCircleChinese',
  'decimalEnclosedParen',
  'decimalEnclosedFullstop',
  'ideographEnclosedCircle',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'numberInDash',
];

const STARTS = [1, 9, 20, 27, 99, 110, 1005];

/** Every number format, from several starts, two paragraphs each. */
export function numberFormats(): Uint8Array {
  const lists: string[] = [];
  const lines: string[] = [];
  FORMATS.forEach((format, index) => {
    lines.push(paragraph(format));
    STARTS.forEach((start, turn) => {
      const id = index * STARTS.length + turn + 1;
      lists.push(list(id, index, turn === 0 ? '' : startAt(0, start)));
      lines.push(numbered(id, 0, `第${start}项起`), numbered(id, 0, '下一项'));
    });
  });
  const abstracts = FORMATS.map((format, index) => abstractList(index, level(0, format, '%1、')));
  return packDocument({
    styles: wpsStyles(),
    numbering: abstracts.join('') + lists.join(''),
    body: lines.join(''),
  });
}

/** The usual outline of a report: 一、（一）1.（1）① in one list of many levels. */
const OUTLINE = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
  level(4, 'decimalEnclosedCircle', '%5'),
];

/** Restarts, overrides, levels passed over, lists that go on and several lists in one file. */
export function restarts(): Uint8Array {
  const abstracts = [
    abstractList(0, ...OUTLINE),
    abstractList(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')),
    // The second level never restarts; the third restarts after the first only.
    abstractList(
      2,
      level(0, 'upperRoman', '%1.'),
      level(1, 'decimal', '条%2', '<w:lvlRestart w:val="0"/>'),
      level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'),
    ),
    abstractList(
      3,
      level(0, 'chineseCountingThousand', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    ),
    abstractList(4, level(0, 'bullet', '●'), level(1, 'decimal', '%2)')),
    abstractList(5, level(0, 'decimal', '%1.', '', 3)),
  ];
  const lists = [
    list(1, 0),
    list(2, 1),
    list(3, 2),
    list(4, 3),
    list(5, 4),
    list(6, 5),
    list(7, 5, startAt(0, 1)),
    list(8, 5, `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`),
    list(9, 1, startAt(0, 5) + startAt(1, 1)),
  ];
  const body = [
    paragraph('多级编号'),
    numbered(1, 0, '基本情况'),
    numbered(1, 1, '部门职能'),
    numbered(1, 1, '机构设置'),
    numbered(1, 2, '内设机构'),
    numbered(1, 3, '办公室'),
    numbered(1, 4, '文秘'),
    numbered(1, 4, '机要'),
    numbered(1, 3, '财务科'),
    numbered(1, 2, '下属单位'),
    numbered(1, 0, '自评情况'),
    numbered(1, 1, '预算执行'),
    numbered(1, 2, '收入决算'),
    paragraph('另一个列表'),
    numbered(2, 0, '总则'),
    numbered(2, 1, '目的'),
    numbered(2, 1, '依据'),
    numbered(2, 0, '程序'),
    numbered(2, 1, '准备'),
    numbered(2, 2, '通知'),
    paragraph('从第五章重新开始'),
    numbered(9, 0, '附则'),
    numbered(9, 1, '解释'),
    paragraph('不重新编号的级别'),
    numbered(3, 0, '甲方'),
    numbered(3, 1, '责任'),
    numbered(3, 2, '期限'),
    numbered(3, 1, '义务'),
    numbered(3, 2, '方式'),
    numbered(3, 0, '乙方'),
    numbered(3, 1, '责任'),
    numbered(3, 2, '期限'),
    paragraph('法定格式'),
    numbered(4, 0, '资金管理'),
    numbered(4, 1, '拨付'),
    numbered(4, 1, '使用'),
    paragraph('项目符号'),
    numbered(5, 0, '及时'),
    numbered(5, 1, '按月'),
    numbered(5, 0, '足额'),
    paragraph('从三开始，接着另一个列表重新开始'),
    numbered(6, 0, '水利项目'),
    numbered(6, 0, '交通项目'),
    numbered(7, 0, '教育项目'),
    numbered(7, 0, '卫生项目'),
    paragraph('级别被替换的列表'),
    numbered(8, 0, '农业项目'),
    numbered(8, 0, '林业项目'),
    paragraph('回到主列表'),
    numbered(1, 1, '支出决算'),
    numbered(1, 0, '结论'),
    paragraph('去掉编号的段落', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    numbered(1, 2, '越级的段落'),
  ];
  return packDocument({
    styles: wpsStyles(),
    numbering: abstracts.join('') + lists.join(''),
    body: body.join(''),
  });
}

/** Headings that take their number from their style; styles based on others; a numbering style. */
export function styleNumbering(): Uint8Array {
  const bound = (id: number): string => `<w:pStyle w:val="${id}"/>`;
  const numbering = [
    abstractList(
      0,
      level(0, 'chineseCounting', '%1、', bound(2)),
      level(1, 'chineseCounting', '（%2）', bound(3)),
      level(2, 'decimal', '%3．', bound(4)),
    ),
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="40"/>${level(0, 'decimal', '（%1）')}</w:abstractNum>`,
    '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="40"/></w:abstractNum>',
    list(1, 0),
    list(2, 1),
    list(3, 2),
  ].join('');
  const heading = (id: number, depth: number, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="1"/><w:qFormat/><w:pPr><w:numPr>${depth > 1 ? `<w:ilvl w:val="${depth - 1}"/>` : ''}<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr>${more}</w:style>`;
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>',
    heading(2, 1, '<w:rPr><w:b/></w:rPr>'),
    heading(3, 2),
    heading(4, 3),
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="20"><w:name w:val="二级标题"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="21"><w:name w:val="章标题"/><w:basedOn w:val="2"/></w:style>',
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="22"><w:name w:val="标题 3 无编号"/><w:basedOn w:val="4"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="23"><w:name w:val="正文大纲"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="24"><w:name w:val="Title"/><w:basedOn w:val="1"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="numbering" w:styleId="40"><w:name w:val="列表样式"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
  ].join('');
  const styled = (id: number, text: string, more = ''): string =>
    paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body = [
    styled(24, '二〇二一年度绩效自评报告'),
    styled(2, '基本情况'),
    styled(3, '部门职能'),
    paragraph('本部门负责农田水利建设。'),
    styled(3, '人员编制'),
    styled(4, '在编人员'),
    styled(4, '聘用人员'),
    styled(2, '自评结论'),
    styled(3, '总体结论'),
    styled(21, '由样式继承编号的一章'),
    styled(22, '继承级别但没有编号'),
    styled(20, '样式名称表明级别'),
    styled(23, '样式自带大纲级别'),
    paragraph('段落自带大纲级别', '<w:outlineLvl w:val="1"/>'),
    paragraph('大纲级别为正文', '<w:pStyle w:val="20"/><w:outlineLvl w:val="9"/>'),
    numbered(3, 0, '列表样式的第一项'),
    numbered(3, 0, '列表样式的第二项'),
    numbered(2, 0, '接着编号的第三项'),
  ];
  return packDocument({ styles, numbering, body: body.join('') });
}
