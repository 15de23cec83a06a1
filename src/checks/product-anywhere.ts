/** Averages and prices whose total and number the report tells anywhere, found by their names. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, baseUnit, dividersOf } from './dividers.ts';
import { constant, figure, productOf, quotient, roundedOf } from './expression.ts';
import { YEAR } from './product-prices.ts';
import { counted, printedCount } from './product-quotients.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { before, beforeInSentence, isForEach, isLevel, onlyOne, tellingDigits } from './scope.ts';
import { namesIn, signsOf, together } from './signs.ts';

const KINDS = new Set<Mention['kind']>(['amount', 'count', 'measure', 'price']);
const REACH = 160;
const MOST = 4;
const NAME = 2;
const WHOLE_NAME = 4;
const MONTHS = 12;
/** Signs that three values are which make each other to the last digit. */
const EXACT = 4;
const TELLING_TOTAL = 4;
const SAME = 1e-9;
/** Signs needed that the three belong together, by the digits that the average prints: few agree by chance in many. */
const SIGNS_NEEDED = [9, 5, 4, 3, 2, 1];
/** 新增学位6480个 are counted, and no change. */
const GAINED = /新增|新建|增设|追加/u;
/** 平均每个食堂70人次: what is counted, by its own word. */
const EACH_NAMED = /每(?:一|1)?(?:[个座所家间条])([一-鿿]{2})/u;

/** 每千名老年人拥有床位39.4张, 每万元财政资金带来…: for so many of them. */
const EACH_OF_MANY =
  /每(百万|十万|万|千|百)(?:名|位)?(人|户|元|[一-鿿]{2,5}?(?=拥有|配|仅|有|达|产出|带来))?/u;
const MANY: { readonly [word: string]: number } = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };

const OF_EACH = /[均每单]/u;

interface Average {
  mention: Mention;
  /** For how many of them it is told. */
  scale: number;
  /** What is said of them, without the words of the average: 公用经费 of 人均公用经费. */
  thing: string;
  units: readonly string[];
  word: string | null;
  isMonthly: boolean;
  names: readonly string[];
  digits: number;
}

export function* ofAveragesAnywhere(recognition: Recognition): Iterable<Proposal> {
  for (const [index, mention] of recognition.mentions.entries()) {
    const average = averageOf(recognition, mention);
    if (average) yield* madeOf(recognition, average, index);
  }
}

/**
 * 公务接待费7.09万元，…，658人次，人均接待费1,007.75元: the number right before the average, and the only amount of its
 * sentence that bears its name. Words may leave out what else was paid, so only a slip accuses.
 */
export function* ofNamedAverages(recognition: Recognition): Iterable<Proposal> {
  for (const mention of recognition.mentions) {
    const average = averageOf(recognition, mention);
    if (average?.scale !== 1 || average.isMonthly || average.thing.length < NAME) continue;
    const own = beforeInSentence(recognition, mention);
    const [number] = own;
    const totals = own.filter(
      (each) =>
        isTotalOf(mention, each) &&
        each.label.endsWith(average.thing) &&
        // 购置及运行维护费 is more than 运行维护费.
        !/[、及和与]$/u.test(each.label.slice(0, -average.thing.length)) &&
        !each.isLast,
    );
    if (!number || !isNumberOf(recognition, average, number)) continue;
    if (totals.length === 0) yield* ofNamedBefore(recognition, average, number);
    if (totals.length !== 1) continue;
    yield {
      ...confirming(`named:${mention.figure}`, mention, quotient(figure(totals[0]!.figure), counted(number))),
      confirming: false,
    };
  }
}

const DONE = /^(?:兑付|支付|发放|支出|拨付|投资|投入|补助)$/u;
const SENTENCES = 2;

/** 安排968.2万元，兑付893.7万元，…。受益农户1187户，户均兑付7529元: of what was paid, as its word says, and not of what was arranged. */
function* ofNamedBefore(
  recognition: Recognition,
  { mention, thing }: Average,
  number: Mention,
): Iterable<Proposal> {
  if (!DONE.test(thing) || mention.kind !== 'amount') return;
  const total = onlyOne(
    before(recognition, mention).filter(
      (each) =>
        mention.sentence - each.sentence <= SENTENCES &&
        isTotalOf(mention, each) &&
        !each.isLast &&
        !each.nested,
    ),
    new RegExp(`(?:^|[一-鿿](?<![未没应]))${thing}(?:资金|金额)?$`, 'u'),
  );
  if (!total || isOfOther(recognition, mention, total, number)) return;
  yield {
    ...nearly(`named:${mention.figure}`, mention, quotient(figure(total.figure), counted(number))),
    ruled: true,
  };
}

/** 概算2368万元，审定结算2249.60万元，28120人，人均投资800元: of what was settled, where that makes it. */
function isOfOther(recognition: Recognition, mention: Mention, total: Mention, number: Mention): boolean {
  return recognition.passages[mention.passage]!.mentions.some(
    (each) =>
      each !== total &&
      isTotalOf(mention, each) &&
      comesOut(recognition, mention, printed(recognition, each) / printed(recognition, number)),
  );
}

function averageOf(recognition: Recognition, mention: Mention): Average | null {
  const { kind, label, inRange } = mention;
  if (
    !KINDS.has(kind) ||
    inRange ||
    !(kind === 'price' || OF_EACH.test(label)) ||
    !(printed(recognition, mention) > 0)
  )
    return null;
  const dividers = dividersOf(label, kind === 'price' ? mention.unit : null);
  const word = EACH_NAMED.exec(label)?.[1] ?? null;
  const others = dividers.filter(({ name }) => name !== '月');
  const many = EACH_OF_MANY.exec(label);
  if (!many && ((others.length !== 1 && word === null) || !isForEach(mention))) return null;
  return {
    mention,
    scale: MANY[many?.[1] ?? ''] ?? 1,
    thing: label.replace(/^.*?(?:均|每[一-鿿]|单[一-鿿])/u, '').replace(/(?:约|仅|为|达|是)+$/u, ''),
    units: many ? (many[2] === '元' ? ['元'] : ['人', '名', '户']) : others.flatMap(({ units }) => units),
    word,
    isMonthly: dividers.length > others.length,
    names: namesIn(recognition, mention),
    digits: printedDigits(recognition, mention),
  };
}

function* madeOf(recognition: Recognition, average: Average, index: number): Iterable<Proposal> {
  const { mention, digits } = average;
  const around = recognition.mentions.slice(Math.max(0, index - REACH), index + REACH / 2);
  const numbers = around.filter((each) => isNumberOf(recognition, average, each));
  const totals = around.filter((each) => isTotalOf(mention, each));
  const needed = SIGNS_NEEDED[Math.min(digits, SIGNS_NEEDED.length - 1)]!;
  let found = 0;
  for (const number of numbers)
    for (const total of totals) {
      if (total === number || found >= MOST) continue;
      const months = monthsOf(recognition, average, total, number);
      if (months === null) continue;
      const signs =
        together(recognition, total, number, isBeside(total, number)) +
        Math.max(
          signsOf(average.names, namesIn(recognition, total)),
          average.thing.length >= NAME && total.label.includes(average.thing) ? 2 : 0,
          // 财政拨款4,105.00万元 and 生均财政拨款: called so in full.
          average.thing.length >= WHOLE_NAME && total.label.endsWith(average.thing) ? 4 : 0,
        ) +
        signsOf(average.names, namesIn(recognition, number)) +
        Number(isBeside(mention, number)) +
        Number(isBeside(mention, total)) +
        (isExact(recognition, average, total, number, months) ? EXACT : 0);
      if (signs < needed) continue;
      found += 1;
      yield proposalOf(average, total, number, months);
    }
}

/** 平均每册40元 of 4,730册, and 18.92万元: what they make to the last of so many digits belongs together, however round the average is. */
function isExact(
  recognition: Recognition,
  { mention, scale }: Average,
  total: Mention,
  number: Mention,
  months: number,
): boolean {
  const count = printedCount(recognition, number);
  const value = (printed(recognition, mention) * count * months) / scale;
  return (
    tellingDigits(recognition, total) >= TELLING_TOTAL &&
    Math.abs(value / printed(recognition, total) - 1) < SAME
  );
}

/** By how many months the total is divided as well, where all comes out as printed; null where it does not. */
function monthsOf(
  recognition: Recognition,
  { mention, isMonthly, scale }: Average,
  total: Mention,
  number: Mention,
): number | null {
  const count = printedCount(recognition, number);
  if (count === 0) return null;
  const each = (printed(recognition, total) * scale) / count;
  if (comesOut(recognition, mention, each)) return 1;
  return isMonthly && comesOut(recognition, mention, each / MONTHS) ? MONTHS : null;
}

function proposalOf({ mention, scale }: Average, total: Mention, number: Mention, months: number): Proposal {
  const divisor = months === 1 ? counted(number) : productOf([counted(number), constant(`${months}`)]);
  const single = quotient(figure(total.figure), divisor);
  const value = scale === 1 ? single : productOf([single, constant(`${scale}`)]);
  return {
    ...confirming(`anywhere:${mention.figure}`, mention, mention.kind === 'count' ? roundedOf(value) : value),
    fallback: true,
    ...(months === 1 ? {} : { constants: YEAR }),
  };
}

function isNumberOf(recognition: Recognition, { mention, units, word }: Average, each: Mention): boolean {
  if (each === mention || !(isLevel(each) || GAINED.test(each.label)) || isForEach(each)) return false;
  if (units.includes('元')) return each.kind === 'amount';
  const isCounted =
    each.kind === 'count' ||
    each.kind === 'measure' ||
    // 门急诊人次186,540: the name may tell the unit.
    (each.kind === 'other' &&
      (isInCell(recognition, each) || units.some((unit) => unit.length > 1 && each.label.endsWith(unit))));
  if (!isCounted) return false;
  if (word !== null && (each.label + each.trail).includes(word)) return true;
  return each.kind === 'other' || units.includes(bareUnit(each.unit));
}

function isInCell({ passages }: Recognition, { passage }: Mention): boolean {
  return passages[passage]!.block.type === 'cell';
}

function isTotalOf(mention: Mention, each: Mention): boolean {
  if (each === mention || isForEach(each) || !(isLevel(each) || GAINED.test(each.label))) return false;
  if (mention.kind === 'amount' || mention.kind === 'price') return each.kind === 'amount';
  if (!KINDS.has(each.kind) || each.kind === 'amount') return false;
  // 人均接受服务30次 of 15.56万人次.
  return baseUnit(each.unit) === baseUnit(mention.unit) || baseUnit(each.unit) === `人${mention.unit}`;
}

function isBeside(one: Mention, other: Mention): boolean {
  return one.passage === other.passage && one.sentence === other.sentence;
}
