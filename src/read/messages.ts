/**
 * What readers say of a file that they read: what was left out, what was put together, what is odd. Messages
 * are for clerks.
 */
import type { ReadMessage, Translations } from '../types.ts';

/** A message of a kind; {n} in its words is how often it was met. */
export function told(kind: string, words: Translations, count: number): ReadMessage {
  const translations = {
    zh: words.zh.replaceAll('{n}', `${count}`),
    en: words.en.replaceAll('{n}', `${count}`),
  };
  return { kind, message: translations.zh, translations, count };
}

const counted =
  (kind: string, zh: string, en: string) =>
  (count: number): ReadMessage =>
    told(kind, { zh, en }, count);

const one = (kind: string, zh: string, en: string) => (): ReadMessage => ({
  kind,
  message: zh,
  translations: { zh, en },
});

export const messages = {
  undecodable: counted(
    'undecodable',
    '有{n}处字节无法识别为文字，以“\ufffd”代替。',
    'Bytes that are no text, shown as “\ufffd”: {n}.',
  ),
  controls: counted('control-characters', '去掉了{n}个控制字符。', 'Control characters taken out: {n}.'),
  invisible: counted(
    'invisible-characters',
    '去掉了{n}个不可见字符。',
    'Invisible characters taken out: {n}.',
  ),
  converterTokens: counted(
    'converter-tokens',
    '去掉了{n}处转换软件留下的标记（书签、图片）。',
    'Marks that a converter left (bookmarks, images), taken out: {n}.',
  ),
  privateUse: counted(
    'private-use',
    '有{n}个字符使用了专用字体编码，看不出是什么字；其中的数字未核对。',
    'Characters of a private font that cannot be read, so that numbers among them were not checked: {n}.',
  ),
  pageNumbers: counted('page-numbers', '去掉了{n}处页码。', 'Page numbers taken out: {n}.'),
  runningHeaders: counted(
    'running-headers',
    '去掉了{n}处每页重复的页眉或页脚。',
    'Headers and footers that recur page by page, taken out: {n}.',
  ),
  repeatedHeads: counted(
    'repeated-heads',
    '去掉了{n}处跨页表格重复的表头。',
    'Heads of tables printed again on the next page, taken out: {n}.',
  ),
  images: counted(
    'images',
    '文件中有{n}张图片，其中的文字和数字未作检查。',
    'Pictures, whose words and figures were not checked: {n}.',
  ),
  hiddenText: counted(
    'hidden-text',
    '文件中有{n}处隐藏文字，未作检查。',
    'Hidden text, not checked, in places: {n}.',
  ),
  deletedText: counted(
    'deleted-text',
    '文件中有{n}处已标记删除的文字，未作检查。',
    'Text marked as deleted, not checked, in places: {n}.',
  ),
  lostNumbering: one(
    'numbering-lost',
    '旧版 Word 文档（.doc）只读取了文字：自动编号、合并单元格未能读出。',
    'Of the old Word file (.doc) only the text was read: automatic numbers and merged cells are lost.',
  ),
  lostRows: one(
    'table-rows',
    '旧版 Word 文档（.doc）中有合并单元格的表格，行的划分可能不准。',
    'The old Word file (.doc) has tables with merged cells, whose rows may be divided wrongly.',
  ),
  converted: one(
    'converted',
    '文件已由 LibreOffice 转换为 .docx 后读取。',
    'The file was read after LibreOffice had converted it to .docx.',
  ),
  conversionFailed: one(
    'conversion-failed',
    'LibreOffice 未能转换此文件，已改为只读取其中的文字。',
    'LibreOffice could not convert the file; only its text was read.',
  ),
  markdownAsText: one(
    'markdown-as-text',
    'Markdown 标记过多或过长，已按纯文本读取，标题层级未能识别。',
    'The Markdown is too long or too dense in marks; it was read as plain text, without levels of headings.',
  ),
  joinedLines: counted(
    'joined-lines',
    '文字按固定行宽断行，有{n}行已与上一行重新连成段落。',
    'The text is broken at a fixed width; lines put together with the one before: {n}.',
  ),
};
