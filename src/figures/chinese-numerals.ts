/**
 * Numbers written in Chinese characters: 十二万三千, 二〇二〇, and the forms of accounting, 壹佰万元整.
 */

const digits = new Map<string, number>();
for (const row of [
  '零〇○',
  '一壹',
  '二贰貳两',
  '三叁参',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const character of row[1]) digits.set(character, row[0]);
}
const magnitudes = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);
const groups = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
]);

/** From one to ten, as items are numbered. */
export const NUMERALS = '一二三四五六七八九十';

/** Whether a character can stand in a Chinese number. */
export function isNumeral(character: string): boolean {
  return digits.has(character) || magnitudes.has(character) || groups.has(character);
}

/**
 * The value of a number in Chinese characters.
 * @param numerals only characters for which `isNumeral` holds; 廿 and 卅 are not read
 * @returns a decimal string, or null where the characters do not form a number (三五, 十百)
 */
export function readNumerals(numerals: string): string | null {
  if (numerals === '') return null;
  return numerals.length > 1 && [...numerals].every((character) => digits.has(character))
    ? readDigitByDigit(numerals)
    : readPositional(numerals);
}

/** 二〇二〇: each character is one digit. Two alone (三五) are an estimate, no number. */
function readDigitByDigit(numerals: string): string | null {
  if (numerals.length < 3 || numerals.includes('两')) return null;
  return [...numerals].map((character) => String(digits.get(character))).join('');
}

/** 十二万三千: sections of up to four places, each closed by 万 or 亿. */
function readPositional(numerals: string): string | null {
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastMagnitude = 4;
  let lastGroup = 16;
  let lastWasZero = false;
  for (const character of numerals) {
    const value = digits.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(value);
      lastWasZero = value === 0;
      continue;
    }
    const magnitude = magnitudes.get(character);
    if (magnitude !== undefined) {
      if (magnitude >= lastMagnitude) return null;
      if (digit === null && magnitude !== 1) return null;
      section += (digit === null || digit === 0n ? 1n : digit) * 10n ** BigInt(magnitude);
      lastMagnitude = magnitude;
      digit = null;
      continue;
    }
    const group = groups.get(character)!;
    section += digit ?? 0n;
    if (section === 0n && total === 0n) return null;
    if (group >= lastGroup && group !== 8) return null;
    total = group === 8 ? (total + section) * 10n ** 8n : total + section * 10n ** BigInt(group);
    section = 0n;
    digit = null;
    lastMagnitude = 4;
    lastGroup = group === 8 ? 8 : group;
  }
  // 一万二 is spoken for 12000; the last digit takes the place below the last magnitude.
  if (digit !== null && !lastWasZero && numerals.length > 2) {
    const before = numerals.at(-2)!;
    const above = magnitudes.get(before) ?? groups.get(before);
    if (above !== undefined && above > 1 && above < 8) digit *= 10n ** BigInt(above - 1);
  }
  return String(total + section + (digit ?? 0n));
}
