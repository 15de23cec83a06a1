/**
 * The printed number of a heading or list item: 一、 （一） 1. （1） ① 第一部分.
 */

import { halfWidthDigits } from './digits.ts';

/** Families of labels, from the outermost to the innermost of the customary order. */
export type LabelFamily =
  | 'part'
  | 'chapter'
  | 'clause'
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'decimal'
  | 'arabic-bracket'
  | 'arabic-half-bracket'
  | 'circled';

/** Place of each family in the customary order 第一部分 → 一、 → （一） → 1. → （1） → ①. */
export const FAMILY_RANK: Readonly<Record<LabelFamily, number>> = {
  part: 1,
  chapter: 2,
  clause: 3,
  han: 4,
  'han-bracket': 5,
  arabic: 6,
  decimal: 6.5,
  'arabic-bracket': 7,
  'arabic-half-bracket': 8,
  circled: 9,
};

/** A label at the head of a paragraph. */
export interface Label {
  family: LabelFamily;
  /** Family and punctuation: 1. and 1、 are two styles of one family. */
  style: string;
  number: number;
  /** As printed, without blanks. */
  text: string;
  /** UTF-16 units that the label takes at the head of the text, blanks around it included. */
  length: number;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const HAN = '[一二三四五六七八九十百]{1,4}';
const BLANK = '[ \\t\\u00a0\\u3000]*';

const PART = new RegExp(
  `^${BLANK}(第${BLANK}(${HAN}|[0-9]{1,2})${BLANK}(部分|[篇章节])(?![的中内]))[：:、]?${BLANK}`,
);
const HAN_STOP = new RegExp(`^${BLANK}((${HAN})${BLANK}([、.．，,：:]))${BLANK}`);
const HAN_BRACKET = new RegExp(`^${BLANK}([（(〔【]${BLANK}(${HAN})${BLANK}[）)〕】])[、.．]?${BLANK}`);
const ARABIC_BRACKET = new RegExp(`^${BLANK}([（(]${BLANK}([0-9]{1,2})${BLANK}[）)])[、.．]?${BLANK}`);
const ARABIC_HALF = new RegExp(`^${BLANK}(([0-9]{1,2})${BLANK}[）)])${BLANK}`);
const ARABIC_STOP = new RegExp(`^${BLANK}(([0-9]{1,2})${BLANK}([、.．]))${BLANK}`);
const DECIMAL = new RegExp(`^${BLANK}([1-9][0-9]?(?:[.．][1-9][0-9]?){1,3})(?![0-9])[、.．]?${BLANK}`);
const CIRCLED_LABEL = new RegExp(`^${BLANK}([${CIRCLED}])[、.．]?${BLANK}`);

/** After 一、 these begin an enumeration of ordinals (一、二季度), no heading. */
const ORDINAL_PAIR = /^[一二三四五六七八九十]+(?:季度|期|级|类|线|产|批|月|年|、|个)/;

/**
 * What may follow a decimal number and makes it a quantity: 1.2亿元, 3.5倍, 2.1%. Many measure words also begin
 * a title (2.1项目概况, 2.2人员经费, 2.3年度目标), which the letter behind them tells.
 */
const UNIT_START = new RegExp(
  `^${BLANK}(?:[0-9万亿元%％‰百千余多倍米吨亩天至-]|平方|平米|公[里斤顷]|小时|立方|[台辆套座期批](?![复准末初间理])|` +
    '个(?![人别体])|人(?![员才事力民均大])|次(?!年)|家(?!庭)|户(?!籍)|名(?![称录词])|项(?!目)|年(?![度初末终])|月(?!度)|' +
    '日(?!常)|分(?![析项类配布管])|所(?![属有需])|处(?![理置室])|度(?!量))',
);

/** A year right after the label: 1.2020年… is label 1. and a year. */
const YEAR_START = /^(?:19|20)[0-9]{2}[ \t]*(?:年|[-—–~～至/]|度)/;

/**
 * Value of a Chinese numeral below a thousand.
 *
 * @returns NaN where the word is no numeral
 */
export function hanNumber(word: string): number {
  let total = 0;
  let digit = 0;
  for (const character of word) {
    const value = HAN_DIGITS.indexOf(character);
    if (value >= 0) {
      digit = value;
    } else if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else {
      return Number.NaN;
    }
  }
  return total + digit;
}

function compact(text: string): string {
  return text.replace(/[ \t\u00a0\u3000]/g, '');
}

function label(family: LabelFamily, mark: string, number: number, text: string, length: number): Label {
  return { family, style: family + mark, number, text: compact(text), length };
}

function parsePart(text: string): Label | null {
  const match = PART.exec(text);
  if (!match) return null;
  const family = match[3] === '部分' || match[3] === '篇' ? 'part' : match[3] === '章' ? 'chapter' : 'clause';
  const number = /[0-9]/.test(match[2]!) ? Number(match[2]!) : hanNumber(match[2]!);
  return label(family, '', number, match[1]!, match[0].length);
}

function parseHan(text: string): Label | null {
  const match = HAN_STOP.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  if (ORDINAL_PAIR.test(rest) || /[，,：:]/.test(match[3]!)) return null;
  return label('han', '、', hanNumber(match[2]!), match[1]!, match[0].length);
}

function parseDecimal(text: string): Label | null {
  const match = DECIMAL.exec(text);
  if (!match || UNIT_START.test(text.slice(match[0].length))) return null;
  const parts = match[1]!.split(/[.．]/);
  if (parts.some((part) => Number(part) > 30)) return null;
  if (text.slice(match[0].length) === '') return null;
  return label('decimal', String(parts.length), Number(parts.at(-1)), match[1]!, match[0].length);
}

function parseArabic(text: string): Label | null {
  const match = ARABIC_STOP.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const mark = match[3] === '、' ? '、' : '.';
  if (mark === '.' && /^[0-9]/.test(rest) && !YEAR_START.test(rest)) return parseDecimal(text);
  const number = Number(match[2]!);
  return number === 0 ? null : label('arabic', mark, number, match[1]!, match[0].length);
}

function parseBracketed(text: string): Label | null {
  const han = HAN_BRACKET.exec(text);
  if (han) return label('han-bracket', '', hanNumber(han[2]!), han[1]!, han[0].length);
  const arabic = ARABIC_BRACKET.exec(text);
  if (arabic) return label('arabic-bracket', '', Number(arabic[2]!), arabic[1]!, arabic[0].length);
  const half = ARABIC_HALF.exec(text);
  if (half) return label('arabic-half-bracket', '', Number(half[2]!), half[1]!, half[0].length);
  const circled = CIRCLED_LABEL.exec(text);
  if (!circled) return null;
  return label('circled', '', CIRCLED.indexOf(circled[1]!) + 1, circled[1]!, circled[0].length);
}

/**
 * Reads the label at the head of a paragraph.
 *
 * Glued numbers are told apart: "1.2020年…" has the label 1. before a year, "1.2亿元" is a quantity and has no
 * label, "1.2 组织情况" has the label 1.2.
 *
 * @param text paragraph as it reads
 * @returns null where the paragraph bears none
 */
export function parseLabel(text: string): Label | null {
  const head = halfWidthDigits(text.slice(0, 40));
  const found = parsePart(head) ?? parseHan(head) ?? parseBracketed(head) ?? parseArabic(head);
  if (!found || !Number.isFinite(found.number)) return null;
  return { ...found, text: compact(text.slice(0, found.length)).slice(0, found.text.length) };
}
