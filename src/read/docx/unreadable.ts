/**
 * Why a Word file cannot be read, in the words of the person who sent it.
 */
import type { Translations } from '../../types.ts';
import { UnreadableError } from '../tree.ts';

const REASONS = {
  empty: { zh: '文件是空的，没有任何内容。', en: 'The file is empty.' },
  'not-docx': {
    zh: '文件不是 Word 文档（.docx），请用 Word 或 WPS 打开后另存为 .docx 再提交。',
    en: 'The file is not a Word document (.docx); open it in Word or WPS and save it as .docx.',
  },
  'not-a-report': {
    zh: '文件是 Excel 或 PowerPoint 文件，不是 Word 文档。',
    en: 'The file is a workbook or a presentation, not a Word document.',
  },
  encrypted: {
    zh: '文件设有打开密码，无法读取，请取消密码后重新提交。',
    en: 'The file is protected by a password; remove the password and send it again.',
  },
  truncated: {
    zh: '文件不完整，可能没有传完，请重新上传或另存后再提交。',
    en: 'The file is incomplete, perhaps it was not fully transferred; send it again.',
  },
  damaged: {
    zh: '文件已损坏，请用 Word 或 WPS 打开修复、另存为新文件后再提交。',
    en: 'The file is damaged; repair it in Word or WPS, save it as a new file and send it again.',
  },
  'too-large': {
    zh: '文件解压后的内容过大，超出一份报告的正常范围，未予读取。',
    en: 'The file unpacks to far more than a report can hold and was not read.',
  },
  unsafe: {
    zh: '文件含有正常 Word 文档不会有的结构，为安全起见未予读取。',
    en: 'The file holds structures that no ordinary Word document has and was not read for safety.',
  },
} as const satisfies Record<string, Translations>;

/** The error for a reason. */
export function unreadable(kind: keyof typeof REASONS): UnreadableError {
  return new UnreadableError(kind, REASONS[kind]);
}
