/** Spans of time and rounds: 可支付7.1个月, 每年7,200元，月均600元, 46所学校检查4轮次，共184校次, 贷款余额为基金的8.0倍. */
import type { Mention } from '../figures/mentions.ts';
import type { Translations } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isAverage } from './dividers.ts';
import { constant, type Expression, figure, productOf, quotient } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { commonName, piecesOf } from './restated-names.ts';
import { isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

/** Figures before one that are tried. */
const REACH = 40;
const MONTHS: Translations = { zh: '一年按 12 个月计', en: 'twelve months a year' };

/** All of a report. */
export function* ofSpans(recognition: Recognition): Iterable<Proposal> {
  const { mentions, passages } = recognition;
  for (const [index, mention] of mentions.entries()) {
    if (!isRunningText(passages[mention.passage]!.block) || mention.inRange) continue;
    const before = mentions.slice(Math.max(0, index - REACH), index);
    if (/月$/u.test(mention.unit ?? '') && LASTS.test(mention.label)) yield* ofReserve(mention, before);
    else if (mention.kind === 'amount' && BY_MONTH.test(mention.label)) yield* ofYear(mention, before.at(-1));
    else if (ALL_YEAR.test(mention.label)) yield* ofParts(mention, before);
    else if (/次$/u.test(mention.unit ?? '')) yield* ofRounds(recognition, mention, before);
    else if (mention.unit === '倍') yield* ofMultiple(recognition, mention, index);
  }
}

const LASTS = /可(?:支付|支撑|保障|使用)(?:能力|月数|月份|时间)?[一-鿿]{0,4}$|支付能力[一-鿿]{0,4}$/u;
const RESERVE = /(?:累计|滚存|年末)[一-鿿]{0,4}(?:结余|结存|余额)/u;
const SPENT = /支出[一-鿿]{0,4}$/u;
const TRIED = 3;

/** 年末滚存结余62.18亿元 lasts for 7.1 months at 支出104.93亿元 a year. */
function* ofReserve(months: Mention, before: readonly Mention[]): Iterable<Proposal> {
  const amounts = before.filter((each) => each.kind === 'amount' && isLevel(each) && !each.isLast);
  const reserves = amounts.filter((each) => RESERVE.test(each.label)).slice(-TRIED);
  const spendings = amounts.filter((each) => SPENT.test(each.label)).slice(-TRIED);
  for (const reserve of reserves)
    for (const spent of spendings)
      yield {
        ...confirming(
          `lasts:${months.figure}`,
          months,
          quotient(figure(reserve.figure), quotient(figure(spent.figure), constant('12'))),
        ),
        constants: MONTHS,
      };
}

const BY_MONTH = /^(?:即|折合|合|约合|相当于)?(?:每人|人均)?(?:每月|月均|平均每月)(?:为|约)?$/u;
const BY_YEAR = /每年|年均|全年|\/年/u;

/** 每人每年7,200元，月均600元. */
function* ofYear(month: Mention, year: Mention | undefined): Iterable<Proposal> {
  if (!year || year.passage !== month.passage || year.sentence !== month.sentence) return;
  if ((year.kind !== 'amount' && year.kind !== 'price') || !BY_YEAR.test(year.label + (year.unit ?? '')))
    return;
  yield {
    ...confirming(`month:${month.figure}`, month, quotient(figure(year.figure), constant('12'))),
    constants: MONTHS,
  };
}

const ALL_YEAR = /^(?:则|即|折合)?(?:全年|每年|一年|年)/u;
/** How many of a span a year has, where nobody tells it. */
const OF_YEAR: readonly (readonly [RegExp, readonly string[], Translations])[] = [
  [/每学期|每半年/u, ['2'], { zh: '一年按 2 次计', en: 'twice a year' }],
  [/每季度?/u, ['4'], { zh: '一年按 4 个季度计', en: 'four quarters a year' }],
  [/每月|月均/u, ['12'], MONTHS],
  [
    /^(?:设计)?日(?!常)|日均|每日|每天/u,
    ['365', '366'],
    { zh: '一年按全年天数计', en: 'all days of a year' },
  ],
];

/** 每学期625元，全年1,250元; 日供水能力2.4万吨，全年供水876万吨. */
function* ofParts(year: Mention, before: readonly Mention[]): Iterable<Proposal> {
  const same = before.filter((each) => each.passage === year.passage && each.sentence === year.sentence);
  const part = same.findLast((each) => each.kind === year.kind && each.unit === year.unit);
  if (!part) return;
  for (const [words, numbers, constants] of OF_YEAR)
    if (words.test(part.label))
      for (const number of numbers)
        yield {
          ...confirming(`year:${year.figure}`, year, productOf([figure(part.figure), constant(number)])),
          constants,
          // A year has two terms and four quarters; its months and days may not all count.
          ...(numbers.length === 1 && number !== '12' && part === before.at(-1) ? ASSERTED : {}),
        };
}

const ROUNDS = /^(?:轮次|轮|次|批次|批|期)$/u;
/** What a unit of visits counts: 校次 are visits to 所. */
const VISITED: { readonly [visits: string]: RegExp } = {
  校次: /^[所个家]$/u,
  家次: /^[家个所户]$/u,
  户次: /^[户家]$/u,
  村次: /^[个村]$/u,
  人次: /^[人名位]$/u,
  台次: /^[台套辆]$/u,
};

/** 46所 in 4轮次 are 184校次. */
function* ofRounds(
  { figures }: Recognition,
  visits: Mention,
  before: readonly Mention[],
): Iterable<Proposal> {
  const things = VISITED[visits.unit ?? ''];
  if (!things || isForEach(visits) || isAverage(visits.label)) return;
  const own = before.filter(
    (each) =>
      each.passage === visits.passage &&
      visits.sentence - each.sentence <= 1 &&
      each.kind === 'count' &&
      figures[each.figure]!.qualifier === null,
  );
  for (const rounds of own.filter(({ unit }) => ROUNDS.test(unit ?? '')))
    for (const visited of own.filter(({ unit }) => things.test(unit ?? '')))
      yield confirming(`rounds:${visits.figure}`, visits, made(rounds, visited));
}

function made(a: Mention, b: Mention): Expression {
  return productOf([figure(a.figure), figure(b.figure)]);
}

const TIMES = /(.{2,16}?)(?:为|是|达|达到|相当于|放大(?:到|为)?)(.{2,16}?)(?:的|约)?$/u;
const TELLING = 3;
const NAME = 2;

/** 贷款余额为担保基金余额的8.0倍: the amounts that are named so, nearest first. */
function* ofMultiple(recognition: Recognition, multiple: Mention, index: number): Iterable<Proposal> {
  const [, more, less] = TIMES.exec(multiple.label) ?? [];
  if (more === undefined || less === undefined || multiple.direction !== 0) return;
  const amounts = recognition.mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((each) => each.kind === 'amount' && isLevel(each) && !isForEach(each));
  const named = (words: string) =>
    amounts
      .filter(
        (each) =>
          commonName(piecesOf(each.label), piecesOf(words)) >= NAME &&
          tellingDigits(recognition, each) >= TELLING - 1,
      )
      .slice(-TRIED);
  for (const whole of named(more))
    for (const part of named(less))
      if (whole !== part)
        yield confirming(
          `times:${multiple.figure}`,
          multiple,
          quotient(figure(whole.figure), figure(part.figure)),
        );
}
