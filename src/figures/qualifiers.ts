/**
 * The words at a number that widen or open it: 约, 近, 超, 不足, 以上, 左右.
 */
import type { Figure } from '../types.ts';
import { at, compact, isBlank, skipBlanks } from './characters.ts';

type Qualifier = NonNullable<Figure['qualifier']>;

const before: [string, Qualifier][] = [
  ['不超过', 'atMost'],
  ['不高于', 'atMost'],
  ['不大于', 'atMost'],
  ['不多于', 'atMost'],
  ['不得超过', 'atMost'],
  ['控制在', 'atMost'],
  ['未超过', 'atMost'],
  ['没有超过', 'atMost'],
  ['未突破', 'atMost'],
  ['没有突破', 'atMost'],
  ['至多', 'atMost'],
  ['最多', 'atMost'],
  ['≤', 'atMost'],
  ['<=', 'atMost'],
  ['不低于', 'atLeast'],
  ['不少于', 'atLeast'],
  ['不小于', 'atLeast'],
  ['不得低于', 'atLeast'],
  ['至少', 'atLeast'],
  ['最少', 'atLeast'],
  ['≥', 'atLeast'],
  ['>=', 'atLeast'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约合', 'about'],
  ['约计', 'about'],
  ['大概', 'about'],
  ['约', 'about'],
  ['将近', 'almost'],
  ['接近', 'almost'],
  ['近', 'almost'],
  ['超过', 'over'],
  ['超出', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['大于', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['>', 'over'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['不及', 'under'],
  ['未达到', 'under'],
  ['未达', 'under'],
  ['低于', 'under'],
  ['少于', 'under'],
  ['小于', 'under'],
  ['<', 'under'],
];
const beforeByLast = new Map<number, { codes: number[]; qualifier: Qualifier }[]>();
for (const [word, qualifier] of before) {
  const codes = [...word].map((character) => at(character, 0)).reverse();
  const known = beforeByLast.get(codes[0]!) ?? [];
  known.push({ codes, qualifier });
  known.sort((one, other) => other.codes.length - one.codes.length);
  beforeByLast.set(codes[0]!, known);
}

const after: [string, Qualifier][] = [
  ['以上', 'atLeast'],
  ['及以上', 'atLeast'],
  ['以下', 'atMost'],
  ['及以下', 'atMost'],
  ['以内', 'atMost'],
  ['之内', 'atMost'],
  ['左右', 'about'],
  ['上下', 'about'],
];

const afterFirst = new Set([...after.map(([word]) => word), '余'].map((word) => word.charCodeAt(0)));

const spans = new Set(['年', '个月', '天', '周', '工作日']);

/**
 * What widens or opens a figure, if anything does.
 * @param start offset of the number, its sign included
 * @param end offset after the unit
 * @param unit the unit's name: 近三年 are the last three years, not almost three
 */
export function qualifierOf(
  text: string,
  start: number,
  end: number,
  unit: string | null,
): Figure['qualifier'] {
  const found = qualifierAfter(text, start, end) ?? qualifierBefore(text, start);
  return found === 'almost' && unit !== null && spans.has(unit) ? null : found;
}

function qualifierBefore(text: string, start: number): Figure['qualifier'] {
  const last = isBlank(at(text, start - 1)) ? start - 2 : start - 1;
  const words = beforeByLast.get(at(text, last));
  if (words === undefined) return null;
  for (const { codes, qualifier } of words) {
    let matched = 1;
    while (matched < codes.length && at(text, last - matched) === codes[matched]) matched += 1;
    if (matched === codes.length) return matched === 1 && isPartOfAnotherWord(text, last) ? null : qualifier;
  }
  return null;
}

/** 最近3年, 附近, 节约, 合约, 条约, 彩超2台 … are no qualifiers. */
function isPartOfAnotherWord(text: string, offset: number): boolean {
  const preceding = at(text, offset - 1);
  if (preceding < 0) return false;
  const pair = text.slice(offset - 1, offset + 1);
  return [
    '最近',
    '附近',
    '就近',
    '新近',
    '节约',
    '合约',
    '条约',
    '签约',
    '预约',
    '违约',
    '履约',
    '制约',
    '公约',
    '彩超',
    'B超',
    'b超',
    '心超',
  ].includes(pair);
}

/** 控制在年初预算2.40万元以内: the budget itself is told, and what was spent is within it. */
const NAMED_LIMIT = /控制在[^,，。;；:：\d]{0,8}(?:预算|限额|概算|定额|额度)[数额内]?(?:的|为)?\s*$/u;
const LIMIT_REACH = 20;

function qualifierAfter(text: string, start: number, end: number): Figure['qualifier'] {
  let position = skipBlanks(text, end, 2);
  if (at(text, position) === 0x28 && at(text, position + 1) === 0x542b && at(text, position + 2) === 0x29)
    position += 3;
  if (!afterFirst.has(at(text, position))) return null;
  for (const [word, qualifier] of after) {
    if (!text.startsWith(word, position)) continue;
    if (/内$/u.test(word) && NAMED_LIMIT.test(text.slice(Math.max(0, start - LIMIT_REACH), start)))
      return null;
    return word === '以上' && text[position + 2] === '年' ? null : qualifier;
  }
  if (text[position] === '余' && !isWordWithSurplus(compact(text, position, position + 2))) return 'over';
  return null;
}

/** 余额, 余款: a word of its own behind the figure. */
function isWordWithSurplus(pair: string): boolean {
  return pair.length > 1 && '额款下数量留年粮'.includes(pair[1]!);
}
