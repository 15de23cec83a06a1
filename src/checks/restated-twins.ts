/** Figures that come so close that they are the same one, mistyped. */

import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { groupsOf } from './groups.ts';
import { haveWholeName } from './restated-names.ts';
import { itemOf } from './restated-repeats.ts';
import { sharedName } from './restated-same.ts';
import { type Told, toldIn } from './restated-told.ts';
import { QUALIFIERS, stageOf } from './restated-words.ts';
import { isForEach, isLevel, isRunningText } from './scope.ts';
import { openedWhole } from './share-opened.ts';

const TWIN_DIGITS = 5;

/**
 * Two amounts of one role that are one slip apart, of which one is upheld by other relations and the other by
 * nothing: figures of five and more digits come that close only where they are the same.
 */
export function* ofTwins(recognition: Recognition): Iterable<Proposal> {
  const long = recognition.mentions.filter(
    (mention) =>
      mention.kind === 'amount' &&
      isLevel(mention) &&
      !mention.isLast &&
      !mention.nested &&
      mention.role !== null &&
      digitsOf(recognition, mention).length >= TWIN_DIGITS,
  );
  // Twins have the same digits in some order: only those of one bucket are compared.
  for (const bucket of bucketsOf(long, (mention) => [...digitsOf(recognition, mention)].sort().join('')))
    yield* twinsIn(recognition, bucket, areTwins);
  yield* ofUnits(recognition);
  yield* ofMistyped(recognition, long);
  yield* ofSwapped(recognition);
  yield* ofDoubled(recognition);
}

/** 76.86元 where the report tells 76.86万元: one print, of which one unit is left out. */
function* ofUnits(recognition: Recognition): Iterable<Proposal> {
  const byPrint = groupsOf(recognition.mentions, (mention) => {
    const { value, places } = recognition.figures[mention.figure]!;
    const print = printedDigitsOf(recognition, mention);
    const isPrice = isForEach(mention) || isDiscounted(recognition, mention);
    if (mention.kind !== 'amount' || isPrice || print.length < PRINTED) return null;
    // 付息6,241元 and 付息6,241万元: without decimals only digits that tell, under one name.
    return places > 0
      ? value
      : print.endsWith('0') || mention.label === ''
        ? null
        : `${value} ${bareLabel(mention)}`;
  });
  for (const same of byPrint.values()) {
    const yuan = same.filter(({ unit }) => unit === '元');
    const wan = same.filter(({ unit }) => unit === '万元');
    if (yuan.length === 1 && wan.length > 0)
      yield {
        ...twin(yuan[0]!, wan[0]!),
        group: `unit:${yuan[0]!.figure}`,
        witnessed: false,
        strength: 'strong',
      };
  }
}

/** 打八五折，合136.85元; 按九折计为: what a discount leaves is the price of one, and no amount of many. */
const isDiscounted = ({ passages }: Recognition, { passage, start }: Mention): boolean =>
  /[一二三四五六七八九\d]折(?:优惠)?[,(]?(?:后|计)?(?:[折约]?合|即|计|为|是|收取?)*$/u.test(
    passages[passage]!.text.slice(Math.max(0, start - DISCOUNT), start),
  );
const DISCOUNT = 12;

/** Digits that an amount prints, its noughts among them. */
const PRINTED = 4;

/** Digits from which on two figures of one name that differ by two swapped digits are the same one. */
const COUNT_DIGITS = 4;
const FEWEST_DIGITS = 3;
const SWAPPABLE = new Set<Mention['kind']>(['count', 'measure', 'rate']);
const AMOUNT_DIGITS = 5;
const PLANNED = /计划|目标|任务|预计|应当|应有|需|年初|上年|不低于|以上/u;

/** 惠及居民8,954户 and, in another part, 8,594户: one name, and two neighbouring digits that changed places. */
function* ofSwapped(recognition: Recognition): Iterable<Proposal> {
  const buckets = bucketsOf(toldIn(recognition), ({ mention, measure }) => {
    const isMoney = mention.kind === 'amount';
    if (!isMoney && !SWAPPABLE.has(mention.kind)) return null;
    const digits = digitsOf(recognition, mention);
    if (!isLevel(mention) || mention.isLast) return null;
    // Of a budget there are few: four digits tell.
    const least =
      isMoney && stageOf(mention) === 'done' ? AMOUNT_DIGITS : isMoney ? COUNT_DIGITS : FEWEST_DIGITS;
    if (digits.length < least) return null;
    const stage = isMoney ? stageOf(mention) : '';
    // 季末 is the end of the quarter that the report is of, 三季度末 of the one before.
    const quarter = /[一二三四]季度|上半年|下半年/u.exec(mention.label)?.[0] ?? '';
    return `${measure}|${stage}|${[...digits].sort().join('')}|${quarter}|${mention.kind !== 'rate' && PLANNED.test(mention.label)}`;
  });
  for (const bucket of buckets)
    for (const told of bucket)
      for (const other of told.isCell ? [] : bucket)
        if (areSwapped(recognition, told, other) && isTelling(recognition, told, other, bucket))
          yield twin(told.mention, other.mention);
}

/** Things of one key, where they are few enough to be compared with each other; without a key they stand in none. */
function bucketsOf<Thing>(all: Iterable<Thing>, keyOf: (thing: Thing) => string | null): Thing[][] {
  return [...groupsOf(all, keyOf).values()].filter(({ length }) => length <= LARGEST_BUCKET);
}

/** 居民5,284户 and, in another part, 52,884户: one digit more, under one name. */
function* ofDoubled(recognition: Recognition): Iterable<Proposal> {
  const buckets = bucketsOf(toldIn(recognition), ({ mention, measure }) => {
    const digits = printedDigitsOf(recognition, mention);
    if (mention.kind !== 'count' || !isLevel(mention) || mention.isLast || digits.length < COUNT_DIGITS)
      return null;
    return `${measure}|${mention.unit}|${PLANNED.test(mention.label)}`;
  });
  for (const bucket of buckets)
    for (const told of bucket)
      for (const other of bucket)
        if (
          told.place !== other.place &&
          isDoubled(
            printedDigitsOf(recognition, told.mention),
            printedDigitsOf(recognition, other.mention),
          ) &&
          sharedName(told, other) >= SHORTEST_NAME
        )
          // So long a number with one digit twice is no chance.
          yield { ...twin(told.mention, other.mention), witnessed: false };
}

/** Has the first one digit twice that the second has once? */
function isDoubled(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some(
    (digit, at) => digit === longer[at + 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter,
  );
}

function printedDigitsOf(recognition: Recognition, mention: Mention): string {
  return recognition.figures[mention.figure]!.value?.replace(/\D/gu, '') ?? '';
}

/** Four digits, or three that are told more than once as the other figure tells them. */
function isTelling(recognition: Recognition, told: Told, other: Told, bucket: readonly Told[]): boolean {
  if (digitsOf(recognition, told.mention).length >= COUNT_DIGITS) return true;
  return bucket.some(
    (each) => each !== other && each.value === other.value && sharedName(each, other) >= LONG_NAME,
  );
}

function areSwapped(recognition: Recognition, a: Told, b: Told): boolean {
  const [own, twin] = [a, b].map(({ mention }) => recognition.figures[mention.figure]!);
  return (
    a.place !== b.place &&
    own?.places === twin?.places &&
    own?.value?.length === twin?.value?.length &&
    isSwapped(digitsOf(recognition, a.mention), digitsOf(recognition, b.mention)) &&
    !areOfTwoWholes(recognition, a.mention, b.mention) &&
    (sharedName(a, b) >= (a.mention.kind === 'rate' ? LONG_NAME : SHORTEST_NAME) ||
      (a.measure === 'amount' && digitsOf(recognition, a.mention).length >= SIX) ||
      (a.measure === 'amount' &&
        a.mention.role === 'fullYearBudget' &&
        b.mention.role === 'fullYearBudget') ||
      (a.mention.concept !== null && a.mention.concept === b.mention.concept && a.measure === 'amount'))
  );
}

/** 占全部审结案件的59.79%, and 未结602件中，民事案件占59.97%: shares whose words name two wholes. */
function areOfTwoWholes(recognition: Recognition, a: Mention, b: Mention): boolean {
  const [own, other] = [a, b].map((each) => wholeNamed(recognition, each));
  return own !== undefined && other !== undefined && !own.includes(other) && !other.includes(own);
}

function wholeNamed(recognition: Recognition, share: Mention): string | undefined {
  if (share.kind !== 'rate') return undefined;
  const object = /占(?!比)([一-鿿]{2,16})的$/u.exec(share.label)?.[1];
  return object?.replace(/^(?:全部|所有|总)/u, '') ?? openedWhole(recognition, share)?.label;
}

/** Digits in one order but for two neighbours: of six and more no two amounts of a report have them by chance. */
const SIX = 6;
const SHORTEST_NAME = 2;
const LONG_NAME = 4;

/** 建设工程总投资3,456.78万元 and, elsewhere, 3,456.87万元: where the very names are equal, no witness is needed. */
function areNamedAlike(a: Mention, b: Mention): boolean {
  const [own, other] = [a, b].map(({ label }) => label.replace(/(?:为|共计?|合计|达|约)+$/u, ''));
  if (a.kind !== 'amount' || own === undefined || own !== other || own.length < WHOLE_NAME) return false;
  return a.passage !== b.passage && haveWholeName([own], [own]);
}

const WHOLE_NAME = 4;

function twin(mention: Mention, other: Mention): Proposal {
  return {
    group: `twin:${mention.figure}`,
    strength: 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: figure(other.figure),
    stated: mention.figure,
    witnessed: !areNamedAlike(mention, other),
  };
}

/** 实际支出4455.57 and 支出合计4455.87 of one section: named alike, and only one digit apart. */
function* ofMistyped(recognition: Recognition, long: readonly Mention[]): Iterable<Proposal> {
  const buckets = bucketsOf(long, (mention) => {
    const { block } = recognition.passages[mention.passage]!;
    if (!isRunningText(block) || !/(?:支出|收入)$/u.test(bareLabel(mention))) return null;
    return [
      itemOf(block.section),
      mention.year ?? recognition.report.year ?? '',
      tail(mention),
      QUALIFIERS.filter((word) => mention.label.includes(word)).join(),
    ].join('|');
  });
  for (const bucket of buckets) yield* twinsIn(recognition, bucket, areOneDigitApart);
}

function areOneDigitApart(recognition: Recognition, mention: Mention, other: Mention): boolean {
  const [own, twin] = [mention, other].map((each) => recognition.figures[each.figure]!);
  const [a, b] = [own?.value ?? '', twin?.value ?? ''];
  if (own?.unit !== twin?.unit || own?.places !== twin?.places || a.length !== b.length) return false;
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** The same digits more often than this are no slip but a figure that is told all over. */
const LARGEST_BUCKET = 40;

function* twinsIn(
  recognition: Recognition,
  bucket: readonly Mention[],
  areAlike: typeof areTwins,
): Iterable<Proposal> {
  for (const mention of bucket) {
    for (const other of bucket) {
      if (other === mention || stageOf(other) !== stageOf(mention)) continue;
      if (!areAlike(recognition, mention, other)) continue;
      yield twin(mention, other);
    }
  }
}

function digitsOf(recognition: Recognition, mention: Mention): string {
  return printedDigitsOf(recognition, mention).replace(/^0+|0+$/gu, '');
}

/** Two neighbours swapped, or the same digits at another place of the point or in another unit. */
function areTwins(recognition: Recognition, mention: Mention, other: Mention): boolean {
  const [own, twin] = [digitsOf(recognition, mention), digitsOf(recognition, other)];
  if (isSwapped(own, twin)) return true;
  const { base } = recognition.figures[mention.figure]!;
  const isOtherSize = own === twin && base !== recognition.figures[other.figure]!.base;
  // A tenth of an amount has the same digits: only under the same words.
  return (
    isOtherSize &&
    isRunningText(recognition.passages[mention.passage]!.block) &&
    tail(mention) === tail(other)
  );
}

function bareLabel(mention: Mention): string {
  return mention.label
    .replace(/^其中/u, '')
    .replace(/(?:资金|金额|为|共计?|合计|总计|总额|决算|约|数)+$/u, '');
}

function tail(mention: Mention): string {
  return bareLabel(mention).slice(-2);
}

/** The same digits but for two neighbours that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
