/**
 * Digits that are no figures: document numbers, item labels, codes, ordinals, names. Each function looks at one
 * kind and gives the offset after what is to be passed over, or -1.
 */
import {
  at,
  BLANK,
  FULL_STOP,
  isBlank,
  isDigit,
  isHan,
  isLetter,
  LINE_FEED,
  skipBlanks,
} from './characters.ts';
import { isYear } from './dates.ts';
import { endOfDigits } from './digits.ts';
import { matchUnit } from './units.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const POINT = 0x2e;
const LIST_COMMA = 0x3001;
const HYPHEN = 0x2d;
const NUMBER_SIGN = '号'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
const YEAR = '年'.charCodeAt(0);
const yearBrackets = new Set([...'〔【[〖﹝'].map((character) => at(character, 0)));
const yearBracketsClosed = new Set([...'〕】]〗﹞'].map((character) => at(character, 0)));
const clauseEnds = new Set([FULL_STOP, ...[...'；：;:!！?？“"…'].map((character) => at(character, 0))]);

/** Offset of the first character before an offset that is no blank on the same line; -1 at the line's start. */
export function beforeBlanks(text: string, offset: number): number {
  let position = offset - 1;
  while (position >= 0 && at(text, position) === BLANK) position -= 1;
  return position >= 0 && at(text, position) === LINE_FEED ? -1 : position;
}

/** Letters with digits: X121, W-07, 5G, 51000021R000000019951, 2.0版 of an address. */
export function maskLetters(text: string, start: number): number {
  const before = at(text, start - 1);
  if (before === 0x40) return endOfCode(text, start);
  const joined = before === HYPHEN || before === POINT || before === 0x5f || before === 0x2f;
  if (!isLetter(before) && !(joined && isLetter(at(text, start - 2)))) return -1;
  if (text.slice(Math.max(0, start - 3), start).toUpperCase() === 'RMB') return -1;
  if (isLetter(before) && isLetter(at(text, start - 2)) && isCounted(text, start)) return -1;
  return endOfCode(text, start);
}

/** APP1个, ETC12条: a word in letters, then a count. */
function isCounted(text: string, start: number): boolean {
  const kind = matchUnit(text, endOfDigits(text, start))?.kind;
  return kind === 'count' || kind === 'amount';
}

/** Offset after letters, digits and the hyphens and points between them. */
export function endOfCode(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = at(text, position);
    const joint = code === HYPHEN || code === POINT || code === 0x5f || code === 0x2f;
    const joins = joint && isWordCharacter(at(text, position + 1));
    if (!isWordCharacter(code) && !joins) return position;
    position += 1;
  }
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** 〔2021〕23号, 【2017】89号, （2024）2号, and 〔2020165号 with a bracket lost. */
export function maskDocumentNumber(text: string, start: number, end: number): number {
  const open = at(text, skipBlanksBack(text, start));
  const bracket = yearBrackets.has(open);
  if (!bracket && open !== OPEN) return -1;
  const close = skipBlanks(text, end, 2);
  const closed = yearBracketsClosed.has(at(text, close)) || at(text, close) === CLOSE;
  let number = closed ? skipBlanks(text, close + 1, 2) : close;
  if (text[number] === '第') number = skipBlanks(text, number + 1, 2);
  const numberEnd = endOfDigits(text, number);
  const sign = skipBlanks(text, numberEnd, 2);
  if (at(text, sign) === NUMBER_SIGN && end - start >= 4) return sign + 1;
  return bracket && end - start === 4 && closed ? close + 1 : -1;
}

function skipBlanksBack(text: string, offset: number): number {
  return isBlank(at(text, offset - 1)) ? offset - 2 : offset - 1;
}

/** 第3批, 第1、2季度, 第 1-3 名: an ordinal and those it is listed with. */
export function maskOrdinal(text: string, start: number, end: number): number {
  if (at(text, skipBlanksBack(text, start)) !== ORDINAL) return -1;
  let position = end;
  for (;;) {
    const code = at(text, position);
    const joins = code === LIST_COMMA || code === HYPHEN || code === 0x7e || text[position] === '至';
    if (!joins || !isDigit(at(text, position + 1))) break;
    position = endOfDigits(text, position + 1);
  }
  const unit = matchUnit(text, position);
  return unit !== null && !unit.bare && unit.kind === 'count' ? unit.end : position;
}

/**
 * A printed item label: "1." "1、" "（1）" "1)" at the start of a line or clause, and the levels "2.1" and
 * "1.1.1". "1.2亿元" is a number; "1.2020年" is a label before a year; "1.5个" is a label before a count.
 * @param end offset after the digits
 */
export function maskLabel(text: string, start: number, end: number): number {
  if (end - start > 3) return -1;
  const bracketed = at(text, start - 1) === OPEN;
  const previous = beforeBlanks(text, bracketed ? start - 1 : start);
  const atLine = previous < 0;
  const atClause = atLine || clauseEnds.has(at(text, previous));
  const next = at(text, end);
  if (bracketed)
    return next === CLOSE && end - start <= 2 && (atClause || isLabelContext(text, end)) ? end + 1 : -1;
  if (next === CLOSE) return atClause && end - start <= 2 ? end + 1 : -1;
  if (next === LIST_COMMA) return maskListLabel(text, start, end, atLine, atClause);
  if (next === POINT) return maskPointLabel(text, start, end, atLine, atClause);
  return -1;
}

/** （1）发表…: words follow the bracket, and no word stands right before it. */
function isLabelContext(text: string, end: number): boolean {
  return at(text, end + 1) === LINE_FEED;
}

function maskListLabel(text: string, start: number, end: number, atLine: boolean, atClause: boolean): number {
  const next = skipBlanks(text, end + 1, 2);
  // Lines that were joined leave a blank before the label: 80万元 3、其他.
  const atBlank = isBlank(at(text, start - 1)) && end - start <= 2 && isHan(at(text, end + 1));
  if (!isDigit(at(text, next))) return atClause || atBlank ? end + 1 : -1;
  const nextEnd = endOfDigits(text, next);
  if (atLine && at(text, nextEnd) !== LIST_COMMA) return end + 1;
  return atClause && nextEnd - next === 4 && at(text, nextEnd) === YEAR ? end + 1 : -1;
}

function maskPointLabel(
  text: string,
  start: number,
  end: number,
  atLine: boolean,
  atClause: boolean,
): number {
  if (!isDigit(at(text, end + 1))) {
    const mark = at(text, end + 1);
    // A number never ends in a point before words, unless the point stands for a full stop (增长13.主要原因).
    if (!atClause && isHan(mark) && !isHan(at(text, start - 1)) && end - start <= 2) return end + 1;
    return atClause && mark !== POINT && mark !== 0x2c && end - start <= 2 ? end + 1 : -1;
  }
  const fractionEnd = endOfDigits(text, end + 1);
  const sign = skipBlanks(text, fractionEnd, 1);
  if (fractionEnd - end === 5 && at(text, sign) === YEAR && isYear(Number(yearOf(text, end + 1))))
    return end + 1;
  if (!atLine || end - start > 2) return -1;
  if (at(text, fractionEnd) === POINT && isDigit(at(text, fractionEnd + 1)))
    return maskLevels(text, fractionEnd);
  const unit = matchUnit(text, fractionEnd);
  if (unit !== null && !unit.bare && unit.kind === 'count') return end + 1;
  if (unit !== null) return -1;
  return isHan(at(text, skipBlanks(text, fractionEnd, 2))) && !isQualifierNext(text, fractionEnd)
    ? fractionEnd
    : -1;
}

function yearOf(text: string, start: number): string {
  let year = '';
  for (let offset = start; offset < start + 4; offset += 1) year += String.fromCharCode(at(text, offset));
  return year;
}

/** 1.1.1: all levels. */
function maskLevels(text: string, offset: number): number {
  let position = offset;
  while (at(text, position) === POINT && isDigit(at(text, position + 1)))
    position = endOfDigits(text, position + 1);
  return matchUnit(text, position) === null ? position : -1;
}

function isQualifierNext(text: string, offset: number): boolean {
  return text.startsWith('以', offset) || text.startsWith('左右', offset) || text.startsWith('及以', offset);
}

/**
 * A number at the start of a line, without point or unit, before words: an item number that lost its point, a
 * running number, a code (30226 劳务费; 301 01 基本工资).
 */
export function maskLineNumber(text: string, start: number, end: number): number {
  if (beforeBlanks(text, start) >= 0) return -1;
  let position = end;
  for (let numbers = 0; numbers < 4; numbers += 1) {
    let next = position;
    while (at(text, next) === BLANK) next += 1;
    if (isHan(at(text, next)) || at(text, next) === 0x201c || at(text, next) === 0x300a) {
      return isQualifierNext(text, next) ? -1 : position;
    }
    if (next === position || !isDigit(at(text, next))) return -1;
    position = endOfDigits(text, next);
    if (matchUnit(text, position) !== null) return -1;
  }
  return -1;
}

const nameEndings = [
  '号',
  '楼',
  '级',
  '版',
  '届',
  '强',
  '后',
  '季度',
  '热线',
  '科目',
  '路公交',
  '单元',
  '点钟',
  '时许',
  '国道',
  '省道',
  '县道',
  '线',
  '型',
  '系列',
  '代',
  '世纪',
  '医院',
  '行动',
  '工程',
  '室',
  '营',
  '团',
  '师',
  '房间',
  '马力',
  '标段',
  '#',
];
const nameEndingsByFirst = new Map<number, string[]>();
for (const ending of nameEndings) {
  const first = ending.charCodeAt(0);
  nameEndingsByFirst.set(first, [...(nameEndingsByFirst.get(first) ?? []), ending]);
}

/** Words behind digits that make a name of them: 23号, 6级, 12345热线, 2110502科目, 2.0版. */
export function isName(text: string, end: number): boolean {
  const position = skipBlanks(text, end, 1);
  const endings = nameEndingsByFirst.get(at(text, position));
  return endings?.some((ending) => text.startsWith(ending, position)) ?? false;
}

const nameOpenings = [
  '电话',
  '科目',
  '编码',
  '代码',
  '标识码',
  '邮编',
  '账号',
  '帐号',
  '卡号',
  '证号',
  '编号',
  '序号',
  '表',
  '图',
  '附件',
  '标段',
  '项目',
  '热线',
  '传真',
  '手机',
  '邮政编码',
  '信用代码',
  '行次',
  '备案号',
  '号',
  '专技',
];
const nameOpeningsByLast = new Map<number, string[]>();
for (const opening of nameOpenings) {
  const last = opening.charCodeAt(opening.length - 1);
  nameOpeningsByLast.set(last, [...(nameOpeningsByLast.get(last) ?? []), opening]);
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

/** Words before bare digits that make a name or number of them: 科目2110502, 联系电话：028, 附件2, 表1. */
export function isNamedBefore(text: string, start: number): boolean {
  let position = skipBlanksBack(text, start);
  const code = at(text, position);
  if (code === 0x3a || code === OPEN) position = skipBlanksBack(text, position);
  const openings = nameOpeningsByLast.get(at(text, position));
  return openings?.some((opening) => text.startsWith(opening, position - opening.length + 1)) ?? false;
}

/** Characters before a Chinese numeral that make a word with it: 第三, 几十, 每一, 统一, 逐一. */
const wordsWithNumeral = new Set(
  [...'第几数每某任逐统唯单同专不划初之均上这那哪该此另进有合归万如若为始九周星期高惟'].map((c) =>
    c.charCodeAt(0),
  ),
);
wordsWithNumeral.delete('有'.charCodeAt(0));
wordsWithNumeral.delete('为'.charCodeAt(0));

/** Whether the character before a Chinese numeral makes a word of it. */
export function joinsNumeral(code: number): boolean {
  return wordsWithNumeral.has(code);
}

const stockPhrases = [
  '八项规定',
  '四个意识',
  '四个自信',
  '四个全面',
  '四个最严',
  '四个服务',
  '四个不摘',
  '四个革命',
  '四个走在前列',
  '两个维护',
  '两个确立',
  '两个责任',
  '两个健康',
  '两个毫不动摇',
  '两个结合',
  '两个至上',
  '两个覆盖',
  '两个一百年',
  '三个代表',
  '三个区分',
  '三个务必',
  '三项制度',
  '三项机制',
  '三支一扶',
  '四套班子',
  '两条线',
  '三条红线',
  '三条保障线',
  '五个一',
  '五个统筹',
  '五个振兴',
  '五项费用',
  '六个一',
  '四项基本',
  '三个结合',
  '三个服务',
  '十个明确',
  '十四个坚持',
  '三个清单',
  '三张清单',
  '一张网',
  '一张图',
  '一件事',
  '一个窗口',
  '一个中心',
  '四个一',
  '三个一',
  '三家抬',
  '一套人马',
  '一条龙',
  '两个中心',
  '三个最',
  '两个基本',
  '四个坚持',
  '六个方面',
  '两项补贴',
  '三项补贴',
  '两项改革',
  '四个方面',
  '三个方面',
  '五个方面',
  '两个方面',
  '几个方面',
];
const stockByFirst = new Map<number, string[]>();
for (const phrase of stockPhrases) {
  const first = phrase.charCodeAt(0);
  stockByFirst.set(first, [...(stockByFirst.get(first) ?? []), phrase]);
}

/** Offset after a fixed phrase that begins with a numeral and counts nothing: 八项规定, 四个意识. */
export function maskStockPhrase(text: string, start: number): number {
  const phrases = stockByFirst.get(at(text, start));
  const phrase = phrases?.find((candidate) => text.startsWith(candidate, start));
  return phrase === undefined ? -1 : start + phrase.length;
}

/** Codes of budget classification: 2080505 and 20805 of functions, 30226 of economic items. */
export function isBudgetCode(written: string): boolean {
  if (written.length === 7) return written >= '2010000' && written < '2350000';
  if (written.length !== 5) return false;
  return (
    (written >= '20100' && written < '23500') ||
    (written >= '30100' && written < '31400') ||
    written.startsWith('399')
  );
}

/** Whether words follow a number, parted by blanks or not. */
export function isBeforeWords(text: string, end: number): boolean {
  return isHan(at(text, skipBlanks(text, end, 3)));
}
