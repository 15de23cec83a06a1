/**
 * What readers say of a file that they read: what was left out, what was put together, what is odd. Messages
 * are for clerks.
 */
import type { ReadMessage } from '../types.ts';

const told =
  (kind: string, wording: (count: number) => string) =>
  (count: number): ReadMessage => ({ kind, message: wording(count), count });

const one = (kind: string, message: string) => (): ReadMessage => ({ kind, message });

export const messages = {
  undecodable: told('undecodable', (n) => `有${n}处字节无法识别为文字，以“\ufffd”代替。`),
  controls: told('control-characters', (n) => `去掉了${n}个控制字符。`),
  invisible: told('invisible-characters', (n) => `去掉了${n}个不可见字符。`),
  converterTokens: told('converter-tokens', (n) => `去掉了${n}处转换软件留下的标记（书签、图片）。`),
  privateUse: told(
    'private-use',
    (n) => `有${n}个字符使用了专用字体编码，看不出是什么字；其中的数字未核对。`,
  ),
  pageNumbers: told('page-numbers', (n) => `去掉了${n}处页码。`),
  images: told('images', (n) => `文件中有${n}张图片，其中的文字和数字未作检查。`),
  hiddenText: told('hidden-text', (n) => `文件中有${n}处隐藏文字，未作检查。`),
  deletedText: told('deleted-text', (n) => `文件中有${n}处已标记删除的文字，未作检查。`),
  lostNumbering: one('numbering-lost', '旧版 Word 文档（.doc）只读取了文字：自动编号、合并单元格未能读出。'),
  lostRows: one('table-rows', '旧版 Word 文档（.doc）中有合并单元格的表格，行的划分可能不准。'),
  converted: one('converted', '文件已由 LibreOffice 转换为 .docx 后读取。'),
  conversionFailed: one('conversion-failed', 'LibreOffice 未能转换此文件，已改为只读取其中的文字。'),
  joinedLines: told('joined-lines', (n) => `文字按固定行宽断行，有${n}行已与上一行重新连成段落。`),
};
