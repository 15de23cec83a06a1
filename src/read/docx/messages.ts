/**
 * What a Word file held that the tree does not, or that a clerk should know, in plain words.
 */
import type { Notice } from '../../docx/events.ts';
import type { ReadMessage, Translations } from '../../types.ts';
import { messages, told } from '../messages.ts';

/** Kinds that other formats have too. */
const SHARED = {
  image: messages.images,
  'hidden-text': messages.hiddenText,
  'private-use': messages.privateUse,
} as const;

const WORDS: Readonly<Record<Exclude<Notice | 'macro', keyof typeof SHARED>, Translations>> = {
  'tracked-changes': {
    zh: '文件中有{n}处修订尚未接受，已按全部接受后的文字检查。',
    en: 'Changes that nobody accepted yet, checked as if all were accepted: {n}.',
  },
  object: {
    zh: '文件中有{n}个嵌入对象（如 Excel 表格），其中的内容未作检查。',
    en: 'Embedded objects (such as Excel tables), whose content was not checked: {n}.',
  },
  chart: {
    zh: '文件中有{n}个图表或示意图，其中的内容未作检查。',
    en: 'Charts and diagrams, whose content was not checked: {n}.',
  },
  formula: {
    zh: '文件中有{n}个公式，已按普通文字读取，请人工核对。',
    en: 'Formulas, read as plain text, to be checked by hand: {n}.',
  },
  symbol: {
    zh: '文件中有{n}个特殊字体符号无法识别，以“□”代替。',
    en: 'Symbols of special fonts that cannot be told, shown as “□”: {n}.',
  },
  'word-art': {
    zh: '文件中有{n}处艺术字或水印，未作检查。',
    en: 'Word art and watermarks, not checked: {n}.',
  },
  'alternative-part': {
    zh: '文件中有{n}处插入的外来文档，其中的内容未作检查。',
    en: 'Foreign documents put in, whose content was not checked: {n}.',
  },
  'sub-document': {
    zh: '文件引用了{n}个子文档，其中的内容未作检查。',
    en: 'Subdocuments referred to, whose content was not checked: {n}.',
  },
  'covered-text': {
    zh: '表格中有{n}个被合并单元格遮住的单元格里还有文字，未作检查。',
    en: 'Cells with text below merged cells, not checked: {n}.',
  },
  'struck-text': {
    zh: '文件中有{n}处文字带删除线，视为已删去，未作检查。',
    en: 'Passages struck through, taken for deleted and not checked: {n}.',
  },
  ruby: {
    zh: '文件中有{n}处注音（拼音指南），只读取了正文。',
    en: 'Readings above words, of which only the words were read: {n}.',
  },
  date: {
    zh: '文件中有{n}处随打开日期变化的自动日期，未作检查。',
    en: 'Dates that Word takes from the clock, not checked: {n}.',
  },
  'unknown-content': {
    zh: '文件中有{n}处内容只有特定软件能显示，未作检查。',
    en: 'Content that only some other program shows, not checked, in places: {n}.',
  },
  'field-number': {
    zh: '文件中有{n}个自动编号域，文件里没有存它显示的号码，未作检查。',
    en: 'Numbering fields whose number the file does not hold, not checked: {n}.',
  },
  macro: {
    zh: '文件带有宏，宏不会运行，只读取文字。',
    en: 'The file has macros; they were not run, only text was read.',
  },
};

/** The message of one kind. @param count how often it was met. */
export function message(kind: keyof typeof WORDS | keyof typeof SHARED, count: number): ReadMessage {
  return kind in SHARED
    ? SHARED[kind as keyof typeof SHARED](count)
    : told(kind, WORDS[kind as keyof typeof WORDS], count);
}
