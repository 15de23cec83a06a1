/**
 * A fixture by the `docx` package: what programs write that fill in reports.
 */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';

/** A short report with numbered headings, a form, a footnote, changes, a simple field, header and footer. */
export async function libraryReport(): Promise<Uint8Array> {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const heading = (text: string, depth: number) =>
    new Paragraph({
      text,
      heading: depth === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      numbering: { reference: 'outline', level: depth },
    });
  const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...options });
  const change = { id: 1, author: '审核', date: '2021-03-01T00:00:00Z' };
  const document = new Document({
    creator: 'fixtures',
    footnotes: { 1: { children: [new Paragraph('不含上年结转0.60万元。')] } },
    comments: {
      children: [
        {
          id: 0,
          author: '审核',
          date: new Date(Date.UTC(2021, 2, 1)),
          children: [new Paragraph('数据来源？')],
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'),
            level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
          ],
        },
        {
          reference: 'items',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%2')],
        },
        { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '●')] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('城乡供水中心 2021年度')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: '城乡供水中心绩效自评报告', heading: HeadingLevel.TITLE }),
          heading('基本情况', 0),
          heading('资金安排', 1),
          new Paragraph({
            children: [
              new TextRun('全年预算'),
              new TextRun({ text: '64', bold: true }),
              new TextRun('.30万元'),
              new FootnoteReferenceRun(1),
              new TextRun('，实际支出63.10万元，结余'),
              new SimpleField('=64.3-63.1', '1.20'),
              new TextRun('万元。'),
            ],
          }),
          heading('资金使用', 1),
          new Paragraph({
            children: [
              new TextRun('工程款'),
              new DeletedTextRun({ text: '50.00', ...change }),
              new InsertedTextRun({ text: '51.00', ...change, id: 2 }),
              new TextRun({ text: '万元', break: 0 }),
              new TextRun({ children: ['，材料款', new Tab(), '12.10万元'] }),
              new TextRun({ text: '合计63.10万元', break: 1 }),
            ],
          }),
          new Paragraph({ text: '管网改造', numbering: { reference: 'items', level: 0 } }),
          new Paragraph({ text: '主管', numbering: { reference: 'items', level: 1 } }),
          new Paragraph({ text: '支管', numbering: { reference: 'items', level: 1 } }),
          new Paragraph({ text: '水质检测', numbering: { reference: 'items', level: 0 } }),
          new Paragraph({ text: '按时', numbering: { reference: 'dots', level: 0 } }),
          heading('自评结论', 0),
          heading('得分', 1),
          new Paragraph({ text: '另起编号', numbering: { reference: 'items', level: 0, instance: 1 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell('项目'), cell('分值与得分', { columnSpan: 2 })] }),
              new TableRow({
                children: [
                  cell('产出', { verticalMerge: VerticalMergeType.RESTART }),
                  cell('50'),
                  cell('49.5'),
                ],
              }),
              new TableRow({
                children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('30'), cell('29')],
              }),
              new TableRow({ children: [cell('满意度', { rowSpan: 2 }), cell('10'), cell('10')] }),
              new TableRow({ children: [cell('合计90'), cell('88.5')] }),
            ],
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('综合得分88.5分，等级为“良”。'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun({ text: '不公开', vanish: true }),
            ],
          }),
        ],
      },
    ],
  });
  return withFixedTimes(await Packer.toBuffer(document));
}

/** The same bytes on every day: times of the entries and of the properties are set. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries['docProps/core.xml'];
  if (core !== undefined) {
    const text = new TextDecoder().decode(core);
    entries['docProps/core.xml'] = new TextEncoder().encode(
      text.replace(/\d{4}-\d{2}-\d{2}T[0-9:.]{8,12}Z/g, '2021-03-01T00:00:00Z'),
    );
  }
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
