/**
 * What a Word file held that the tree does not, or that a clerk should know, in plain words.
 */
import type { Notice } from '../../docx/events.ts';
import type { ReadMessage } from '../../types.ts';
import { messages } from '../messages.ts';

/** Kinds that other formats have too. */
const SHARED = {
  image: messages.images,
  'hidden-text': messages.hiddenText,
  'private-use': messages.privateUse,
} as const;

const WORDS: Readonly<Record<Exclude<Notice | 'macro', keyof typeof SHARED>, (count: number) => string>> = {
  'tracked-changes': (count) => `文件中有${count}处修订尚未接受，已按全部接受后的文字检查。`,
  object: (count) => `文件中有${count}个嵌入对象（如 Excel 表格），其中的内容未作检查。`,
  chart: (count) => `文件中有${count}个图表或示意图，其中的内容未作检查。`,
  formula: (count) => `文件中有${count}个公式，已按普通文字读取，请人工核对。`,
  symbol: (count) => `文件中有${count}个特殊字体符号无法识别，以“□”代替。`,
  'word-art': (count) => `文件中有${count}处艺术字或水印，未作检查。`,
  'alternative-part': (count) => `文件中有${count}处插入的外来文档，其中的内容未作检查。`,
  'sub-document': (count) => `文件引用了${count}个子文档，其中的内容未作检查。`,
  'covered-text': (count) => `表格中有${count}个被合并单元格遮住的单元格里还有文字，未作检查。`,
  macro: () => '文件带有宏，宏不会运行，只读取文字。',
};

/** The message of one kind. @param count how often it was met. */
export function message(kind: keyof typeof WORDS | keyof typeof SHARED, count: number): ReadMessage {
  return kind in SHARED
    ? SHARED[kind as keyof typeof SHARED](count)
    : { kind, message: WORDS[kind as keyof typeof WORDS](count), count };
}
