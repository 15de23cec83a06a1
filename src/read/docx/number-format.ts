/**
 * The number formats of Word's lists (ECMA-376 part 1, 17.18.59), as Word prints them.
 */

const CHINESE = '〇一二三四五六七八九';
const CIRCLE = '○一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Formats by their name in w:numFmt. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  '001, 002, 003, ...': (value) => String(value).padStart(3, '0'),
  '0001, 0002, 0003, ...': (value) => String(value).padStart(4, '0'),
  '00001, 00002, 00003, ...': (value) => String(value).padStart(5, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: belowHundred,
  taiwaneseCounting: belowHundred,
  chineseCountingThousand: (value) => counted(value, '零一二三四五六七八九', ['', '十', '百', '千']),
  taiwaneseCountingThousand: (value) => counted(value, '零一二三四五六七八九', ['', '十', '百', '千']),
  chineseLegalSimplified: (value) => counted(value, LEGAL_SIMPLIFIED, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟']),
  japaneseCounting: japanese,
  ideographDigital: (value) => digits(value, CHINESE),
  japaneseDigitalTenThousand: (value) => digits(value, CHINESE),
  taiwaneseDigital: (value) => digits(value, CIRCLE),
  ideographTraditional: (value) => [...STEMS][value - 1] ?? String(value),
  ideographZodiac: (value) => [...BRANCHES][value - 1] ?? String(value),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]! : String(value),
};

/**
 * Prints a counter.
 * @param value the counter, 0 or more.
 * @param format name of the format in w:numFmt; one that is not known prints as decimal.
 */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

function digits(value: number, of: string): string {
  return [...String(value)].map((digit) => of[Number(digit)]!).join('');
}

function fullWidth(value: number): string {
  return digits(value, '０１２３４５６７８９');
}

function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);
}

/** a … z, aa, bb, cc: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let printed = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      printed += sign;
      rest -= size;
    }
  }
  return printed;
}

/** 一 … 十 十一 … 九十九, then digit by digit: 一○○. */
function belowHundred(value: number): string {
  return value < 100 ? counted(value, CIRCLE, ['', '十']) : digits(value, CIRCLE);
}

/** 一百零五, 十二, 二千零一十. @param numerals the ten digits. @param units the names of the places. */
function counted(value: number, numerals: string, units: readonly string[]): string {
  if (value === 0) return numerals[0]!;
  if (value >= 10 ** units.length) return digits(value, numerals);
  const places = [...String(value)].map(Number);
  let printed = '';
  let skipped = false;
  places.forEach((digit, index) => {
    const unit = units[places.length - 1 - index]!;
    if (digit === 0) {
      skipped = printed !== '';
      return;
    }
    if (skipped) printed += numerals[0]!;
    skipped = false;
    // 十二, but 壹拾贰: legal numerals leave no room for a stroke before them.
    const isLeadingTen = digit === 1 && unit === '十' && printed === '' && places.length === 2;
    printed += isLeadingTen ? unit : numerals[digit]! + unit;
  });
  return printed;
}

/** 百十一: no 一 before a unit and no zero between. */
function japanese(value: number): string {
  if (value === 0) return CHINESE[0]!;
  if (value >= 10_000) return digits(value, CHINESE);
  const units = ['', '十', '百', '千'];
  const places = [...String(value)].map(Number);
  return places
    .map((digit, index) => {
      const unit = units[places.length - 1 - index]!;
      if (digit === 0) return '';
      return digit === 1 && unit !== '' ? unit : CHINESE[digit]! + unit;
    })
    .join('');
}
