/**
 * Names that hold numbers, and words that hold numerals: 23号, 附件2, 12345热线, 八项规定. They are no figures.
 */
import { readFileSync } from 'node:fs';
import { at, BLANK, isDigit, isHan, isLetter, LINE_FEED, skipBlanks } from './characters.ts';
import { beforeBlanks, skipBlanksBack } from './masks.ts';

const data = JSON.parse(readFileSync(new URL('./names.json', import.meta.url), 'utf8')) as {
  endings: string[];
  openings: string[];
  adjacent: string[];
  stockPhrases: string[];
  joining: string;
};
const HYPHEN = 0x2d;

/** Words by the code of one of their characters, for a look-up without a search. */
function byCode(words: readonly string[], position: (word: string) => number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const word of words) {
    const code = word.charCodeAt(position(word));
    found.set(code, [...(found.get(code) ?? []), word]);
  }
  return found;
}

const endings = byCode(data.endings, () => 0);
const openings = byCode(data.openings, (word) => word.length - 1);
const adjacent = byCode(data.adjacent, (word) => word.length - 1);
const CLASS = '类'.charCodeAt(0);
const TABLE = '表'.charCodeAt(0);
const PICTURE = '图'.charCodeAt(0);
const ATTACHED = '附'.charCodeAt(0);
const stockPhrases = byCode(data.stockPhrases, () => 0);
const joining = new Set([...data.joining].map((character) => character.charCodeAt(0)));

/** Words behind digits that make a name of them: 23号, 6级, 12345热线, 2110502科目, 2.0版. */
export function isName(text: string, end: number): boolean {
  const position = skipBlanks(text, end, 1);
  const words = endings.get(at(text, position));
  return words?.some((word) => text.startsWith(word, position)) ?? false;
}

/** Words before bare digits that make a name or number of them: 科目2110502, 联系电话：028, 附件2, 表1. */
export function isNamedBefore(text: string, start: number): boolean {
  if (endsWith(adjacent, text, start - 1)) return true;
  let position = skipBlanksBack(text, start);
  const code = at(text, position);
  if (code === 0x3a || code === 0x28) position = skipBlanksBack(text, position);
  return endsWith(openings, text, position);
}

function endsWith(words: Map<number, string[]>, text: string, last: number): boolean {
  const candidates = words.get(at(text, last));
  return candidates?.some((word) => text.startsWith(word, last - word.length + 1)) ?? false;
}

/** 3·15, 双11, 1+X: days and programmes named by digits. */
export function isNamedDay(text: string, start: number, end: number): boolean {
  const before = at(text, start - 1);
  const next = at(text, end);
  if (before === 0x53cc || (next === 0x2b && isLetter(at(text, end + 1)))) return true;
  return (before === 0xb7 && isDigit(at(text, start - 2))) || (next === 0xb7 && isDigit(at(text, end + 1)));
}

/** - 3 -, — 12 —: the number of a page on a line of its own. */
export function isPageNumber(text: string, start: number, end: number): boolean {
  const before = beforeBlanks(text, start);
  if (end - start > 3 || before < 0 || !isDash(at(text, before)) || beforeBlanks(text, before) >= 0)
    return false;
  let after = end;
  while (at(text, after) === BLANK) after += 1;
  if (after === end || !isDash(at(text, after))) return false;
  const rest = at(text, skipBlanks(text, after + 1, 4));
  return rest === -1 || rest === LINE_FEED;
}

function isDash(code: number): boolean {
  return code === HYPHEN || code === 0x2014;
}

/** 指标1：, 任务2：: a running number between a word and its colon. */
export function isNumberedHead(text: string, start: number, end: number): boolean {
  const colon = at(text, end) === 0x3a && !isDigit(at(text, end + 1));
  return colon && end - start <= 2 && isHan(at(text, start - 1));
}

/** 表2　分乡镇完成情况: the number of a table or picture at the head of its line, whatever follows the blank. */
export function isCaption(text: string, start: number, end: number): boolean {
  const word = at(text, start - 1);
  if ((word !== TABLE && word !== PICTURE) || at(text, end) !== BLANK) return false;
  const before = beforeBlanks(text, start - 1);
  return before < 0 || (at(text, before) === ATTACHED && beforeBlanks(text, before) < 0);
}

const BUSES = /公交|客运|班线/u;
/** What is also counted by 路: views of cameras, signals, lines of telephones. */
const CHANNELS = /监控|视频|摄像|探头|点位|卡口|信号|电话|通道/u;
const MOST_LINE_DIGITS = 3;
/** Letters on either side in which the text may say that it is on buses. */
const AROUND = 200;

/** 6路年补贴188.50万元, 是6路的2倍 in a text on buses: a line's name, where no word counts anything before it. */
export function isBusLine(text: string, start: number, written: string): boolean {
  if (written.length > MOST_LINE_DIGITS || !/^[1-9]\d*$/u.test(written)) return false;
  const before = text[skipBlanksBack(text, start)] ?? '。';
  if (isHan(before.charCodeAt(0)) && !NAMING.has(before)) return false;
  const around = text.slice(Math.max(0, start - AROUND), start + AROUND);
  return BUSES.test(around) && !CHANNELS.test(around);
}

/** Words that go before a name, as those that count (开通, 新增) do not. */
const NAMING = new Set('是与和及由比较将把从乘对即');

/** Whether the character before a Chinese numeral makes a word of it: 第三, 几十, 每一, 统一. */
export function joinsNumeral(code: number): boolean {
  return joining.has(code);
}

/** Offset after a fixed phrase that begins with a numeral and counts nothing: 八项规定, 四个意识; else -1. */
export function maskStockPhrase(text: string, start: number): number {
  // 一类公厕24座、二类公厕96座、三类公厕46座: classes by their numbers.
  if (at(text, start + 1) === CLASS && text.includes('二类')) return start + 2;
  const phrases = stockPhrases.get(at(text, start));
  const phrase = phrases?.find((candidate) => text.startsWith(candidate, start));
  return phrase === undefined ? -1 : start + phrase.length;
}
