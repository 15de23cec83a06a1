/**
 * Averages over the months or quarters of a time that the words tell: 1—6月进馆18,630人次，月均3,105人次; 一年借出53,200册次，月均
 * 4,433册次. Where what is stated is just what one month more or less makes, or twelve for a part of the year, the divisor is wrong.
 */

import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { baseUnit } from './dividers.ts';
import { constant, figure, quotient } from './expression.ts';
import { averageBase, KINDS, rounded } from './product-quotients.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, tellingDigits } from './scope.ts';

/** What the words of an average share the total out among, and how many months one of them has. */
const SHARED: readonly { named: RegExp; months: number; zh: string; en: string }[] = [
  { named: /月均|每个?月|月平均/u, months: 1, zh: '个月', en: 'months' },
  { named: /季均|每个?季|季度平均/u, months: 3, zh: '个季度', en: 'quarters' },
];

/** Words of a time, the months that it has, or the first and last of them. */
const TIMES =
  /(?<from>\d{1,2})月?(?:份)?[-—–~～至到](?<to>\d{1,2})月|(?<count>\d{1,2})个[一-鿿]{0,3}月|前(?<quarters>[一二三])个?季度|(?<half>[上下]半年|半年)|(?<whole>全年|一年|年度|本年|当年|[1１]2个月)/gu;
const QUARTERS = new Map([
  ['一', 1],
  ['二', 2],
  ['三', 3],
]);
/** Of a year. */
export const MONTHS = 12;
/** Digits by which an average that one month more or less makes is not matched by chance. */
const LEAST_DIGITS = 3;
/** How many figures before an average its total may stand. */
const REACH = 4;

/** The average as what its total and the time that is told make; where a miscount made it, it is claimed all the same. */
export function* ofTimeMeans(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const shared = SHARED.find(({ named }) => named.test(mention.label));
  if (!shared || mention.inRange || !KINDS.has(mention.kind)) return;
  const total = totalBefore(recognition, mention);
  if (!total) return;
  const months = monthsTold(recognition, total, mention);
  const number = months === null ? 0 : months / shared.months;
  if (!Number.isInteger(number) || number < 2) return;
  const isOver = (each: number): boolean =>
    comesOut(recognition, mention, printed(recognition, total) / each);
  const right = rounded(mention, quotient(figure(total.figure), constant(String(number))));
  const constants = {
    zh: `按 ${number} ${shared.zh}计`,
    en: `for ${number} ${shared.en}`,
  };
  if (isOver(number)) yield { ...averageBase(mention), right, constants };
  else if (
    tellingDigits(recognition, mention) >= LEAST_DIGITS &&
    miscounts(number, shared.months).some(isOver)
  )
    yield {
      ...asserting(averageBase(mention).group, mention, right, 'strong'),
      certain: true,
      constants,
    };
}

/** One more, one less, and the whole year for a part of it. */
const miscounts = (number: number, months: number): number[] =>
  [number - 1, number + 1, MONTHS / months].filter((each) => each !== number);

const AIMED = /目标|任务|计划|预算|预计/u;

/** The nearest figure of its unit before an average, that is no average over the same time. */
function totalBefore({ mentions }: Recognition, mention: Mention): Mention | null {
  const at = mentions.indexOf(mention);
  const before = mentions.slice(Math.max(0, at - REACH), at).reverse();
  const isOfUnit = (each: Mention): boolean =>
    each.kind === mention.kind && (each.kind === 'amount' || baseUnit(each.unit) === baseUnit(mention.unit));
  return (
    before.find(
      (each) =>
        each.passage === mention.passage &&
        mention.sentence - each.sentence <= 1 &&
        isOfUnit(each) &&
        !each.inRange &&
        isLevel(each) &&
        !AIMED.test(each.label) &&
        !SHARED.some(({ named }) => named.test(each.label)),
    ) ?? null
  );
}

const BY_YEAR = /^(?:[每全一]?年|年度)(?!均)/u;

/**
 * The months of the time that the words before an average tell last; null where they tell none.
 * @param total the figure that is shared out; its sentence is where the time is told
 */
export function monthsTold({ passages }: Recognition, total: Mention, mention: Mention): number | null {
  // 合同共36个月，年服务费1,026万元: what it is of says so itself.
  if (BY_YEAR.test(total.label)) return MONTHS;
  const { text } = passages[total.passage]!;
  const opening = Math.max(text.lastIndexOf('。', total.start), text.lastIndexOf('\n', total.start)) + 1;
  const last = matchesOf(TIMES, text.slice(opening, mention.start)).at(-1);
  return last ? monthsIn(last.groups!) : null;
}

function monthsIn({ from, to, count, quarters, half, whole }: Record<string, string>): number | null {
  if (whole !== undefined) return MONTHS;
  if (half !== undefined) return MONTHS / 2;
  if (quarters !== undefined) return 3 * QUARTERS.get(quarters)!;
  if (count !== undefined) return Number(count);
  const months = Number(to) - Number(from) + 1;
  return months >= 2 && months <= MONTHS ? months : null;
}
