/**
 * The reasons for which a file is not read, in the words of the clerk who has to ask for a better one.
 */
import type { Translations } from '../types.ts';
import { limits } from './limits.ts';
import { UnreadableError } from './tree.ts';

const reasons = {
  empty: {
    zh: '文件是空的，没有任何文字。',
    en: 'The file is empty: it holds no text.',
  },
  encrypted: {
    zh: '文件有密码保护，无法打开；请去掉密码后重新报送。',
    en: 'The file is protected by a password; remove the password and hand it in again.',
  },
  truncated: {
    zh: '文件不完整或已损坏，无法打开；请重新保存后报送。',
    en: 'The file is incomplete or damaged; save it again and hand it in again.',
  },
  'damaged-word': {
    zh: '这是损坏或不完整的 Word 文件，无法打开；请重新保存后报送。',
    en: 'This Word file is damaged or incomplete; save it again and hand it in again.',
  },
  'pictures-alone': {
    zh: '文件里只有图片，没有可核对的文字；请报送文字版的 Word 文档。',
    en: 'The file holds pictures alone and no text that could be checked; hand in a Word document with text.',
  },
  'no-reports': {
    zh: '压缩包里没有可检查的报告。',
    en: 'The archive holds no report that could be checked.',
  },
  'too-large': {
    zh: '文件过大，不像是一份报告，未予读取。',
    en: 'The file is too large to be a report and was not read.',
  },
  'too-many-blocks': {
    zh: `段落和表格单元格合计超过${limits.blocks / 10_000}万个，不像是一份报告，未予读取；请拆分后报送。`,
    en: `The file has more than ${limits.blocks} paragraphs and table cells, which no report has; hand it in in parts.`,
  },
  'too-much-text': {
    zh: `文字超过${limits.characters / 10_000}万字，不像是一份报告，未予读取；请拆分后报送。`,
    en: `The file has more than ${limits.characters} characters, which no report has; hand it in in parts.`,
  },
  'long-paragraph': {
    zh: `有一段文字超过${limits.paragraph / 10_000}万字没有分段，未予读取；请分段后报送。`,
    en: `A paragraph has more than ${limits.paragraph} characters; divide it into paragraphs and hand it in again.`,
  },
  'large-table': {
    zh: `表格的行列合计超过${limits.tableCells / 10_000}万格，不像是一份报告，未予读取；请拆分后报送。`,
    en: `The tables have more than ${limits.tableCells} places, which no report has; hand them in in parts.`,
  },
  bomb: {
    zh: '压缩内容展开后异常庞大，为安全起见未予读取。',
    en: 'The packed content unfolds to an abnormal size; for safety it was not read.',
  },
  'unsafe-path': {
    zh: '压缩包中的文件路径不安全（指向压缩包之外），未予读取。',
    en: 'The path inside the archive points outside of it; the file was not read.',
  },
  nested: {
    zh: '压缩包层层嵌套过深，未予读取；请解压后报送。',
    en: 'Archives are nested too deeply; unpack them and hand them in again.',
  },
  spreadsheet: {
    zh: '这是电子表格文件，不是报告正文；请报送 Word 文档。',
    en: 'This is a spreadsheet, not a report; hand in the Word document.',
  },
  presentation: {
    zh: '这是演示文稿，不是报告正文；请报送 Word 文档。',
    en: 'This is a presentation, not a report; hand in the Word document.',
  },
  pdf: {
    zh: '这是 PDF 文件，目前不能读取；请报送 Word 文档。',
    en: 'This is a PDF file, which is not read; hand in the Word document.',
  },
  image: {
    zh: '这是图片，不含可核对的文字；请报送 Word 文档。',
    en: 'This is a picture without text that could be checked; hand in the Word document.',
  },
  archive: {
    zh: '这是压缩包（非 zip 格式），不能读取；请解压或改用 zip 格式报送。',
    en: 'This is an archive of a kind that is not read; unpack it or hand it in as zip.',
  },
  'zip-archive': {
    zh: '这是压缩包，不是一份报告；请按压缩包处理其中的文件。',
    en: 'This is an archive, not one report; its members are read one by one.',
  },
  opendocument: {
    zh: '这是 OpenDocument 文档，目前不能读取；请另存为 Word 文档（.docx）后报送。',
    en: 'This is an OpenDocument file, which is not read; save it as a Word document (.docx).',
  },
  'needs-libreoffice': {
    zh: '读取此格式需要 LibreOffice，本机未启用；请另存为 Word 文档（.docx）后报送。',
    en: 'Reading this format needs LibreOffice, which is not in use here; save it as a Word document (.docx).',
  },
  'conversion-failed': {
    zh: 'LibreOffice 未能转换此文件，文件可能已损坏；请另存为 Word 文档（.docx）后报送。',
    en: 'LibreOffice could not convert the file, which may be damaged; save it as a Word document (.docx).',
  },
  binary: {
    zh: '这不是文档，文件内容不是文字，无法读取。',
    en: 'This is no document: its content is not text.',
  },
  encoding: {
    zh: '无法识别文字编码，读出的是乱码；请另存为 Word 文档或 UTF-8 文本后报送。',
    en: 'The encoding of the text is unknown; save it as a Word document or as UTF-8 text.',
  },
  'too-complex': {
    zh: '文件结构异常复杂，为安全起见未予读取；请另存为 Word 文档（.docx）后报送。',
    en: 'The structure of the file is abnormally complex; for safety it was not read. Save it as .docx.',
  },
} as const satisfies { [kind: string]: Translations };

/** A reason known by name. */
export type UnreadableKind = keyof typeof reasons;

/**
 * The error for a file that is not read.
 *
 * @param kind the reason
 */
export function unreadable(kind: UnreadableKind): UnreadableError {
  return new UnreadableError(kind, reasons[kind]);
}
