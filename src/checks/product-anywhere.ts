/** Averages and prices whose total and number the report tells anywhere, found by their names. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Block } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, baseUnit, dividersOf, unitChange } from './dividers.ts';
import { constant, figure, productOf, quotient, roundedOf } from './expression.ts';
import { counted } from './product-averages.ts';
import { YEAR } from './product-prices.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { commonName, namesOf } from './restated-names.ts';
import { isForEach, isLevel } from './scope.ts';

const KINDS = new Set<Mention['kind']>(['amount', 'count', 'measure', 'price']);
const REACH = 160;
const MOST = 4;
const NAME = 2;
const LONG_NAME = 4;
const MONTHS = 12;
/** Signs needed that the three belong together, by the digits that the average prints: few agree by chance in many. */
const SIGNS_NEEDED = [9, 5, 4, 3, 2, 1];
/** 平均每个食堂70人次: what is counted, by its own word. */
const EACH_NAMED = /每(?:一|1)?(?:[个座所家间条])([一-鿿]{2})/u;

interface Average {
  mention: Mention;
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

function averageOf(recognition: Recognition, mention: Mention): Average | null {
  const { kind, label, inRange } = mention;
  if (!KINDS.has(kind) || inRange || !(printed(recognition, mention) > 0)) return null;
  const dividers = dividersOf(label, kind === 'price' ? mention.unit : null);
  const word = EACH_NAMED.exec(label)?.[1] ?? null;
  const others = dividers.filter(({ name }) => name !== '月');
  if ((others.length !== 1 && word === null) || !isForEach(mention)) return null;
  return {
    mention,
    units: others.flatMap(({ units }) => units),
    word,
    isMonthly: dividers.length > others.length,
    names: namesIn(recognition, mention),
    digits: digitsOf(recognition, mention),
  };
}

/** 4600元 is told to the 元, whatever its zeros: one in 9,200 agrees by chance. */
function digitsOf({ figures }: Recognition, { figure: index }: Mention): number {
  return (figures[index]!.value ?? '').replace(/\D/gu, '').replace(/^0+/u, '').length;
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
        together(recognition, total, number) +
        signsOf(average.names, namesIn(recognition, total)) +
        signsOf(average.names, namesIn(recognition, number)) +
        Number(isBeside(mention, number)) +
        Number(isBeside(mention, total));
      if (signs < needed) continue;
      found += 1;
      yield proposalOf(mention, total, number, months);
    }
}

/** By how many months the total is divided as well, where all comes out as printed; null where it does not. */
function monthsOf(
  recognition: Recognition,
  { mention, isMonthly }: Average,
  total: Mention,
  number: Mention,
): number | null {
  const count = printed(recognition, number) * Number(unitChange(number.unit) ?? 1);
  if (count === 0) return null;
  const each = printed(recognition, total) / count;
  if (comesOut(recognition, mention, each)) return 1;
  return isMonthly && comesOut(recognition, mention, each / MONTHS) ? MONTHS : null;
}

function proposalOf(mention: Mention, total: Mention, number: Mention, months: number): Proposal {
  const divisor = months === 1 ? counted(number) : productOf([counted(number), constant(`${months}`)]);
  const value = quotient(figure(total.figure), divisor);
  return {
    ...confirming(`anywhere:${mention.figure}`, mention, mention.kind === 'count' ? roundedOf(value) : value),
    ...(months === 1 ? {} : { constants: YEAR }),
  };
}

function isNumberOf(recognition: Recognition, { mention, units, word }: Average, each: Mention): boolean {
  if (each === mention || !isLevel(each) || isForEach(each)) return false;
  const isCounted =
    each.kind === 'count' ||
    each.kind === 'measure' ||
    (each.kind === 'other' && isInCell(recognition, each));
  if (!isCounted) return false;
  if (word !== null && (each.label + each.trail).includes(word)) return true;
  return each.kind === 'other' || units.includes(bareUnit(each.unit));
}

function isInCell({ passages }: Recognition, { passage }: Mention): boolean {
  return passages[passage]!.block.type === 'cell';
}

function isTotalOf(mention: Mention, each: Mention): boolean {
  if (each === mention || isForEach(each) || !isLevel(each)) return false;
  if (mention.kind === 'amount' || mention.kind === 'price') return each.kind === 'amount';
  if (!KINDS.has(each.kind) || each.kind === 'amount') return false;
  // 人均接受服务30次 of 15.56万人次.
  return baseUnit(each.unit) === baseUnit(mention.unit) || baseUnit(each.unit) === `人${mention.unit}`;
}

function together(recognition: Recognition, one: Mention, other: Mention): number {
  const [a, b] = [one, other].map(({ passage }) => recognition.passages[passage]!.block) as [Block, Block];
  if (a.type === 'cell' && b.type === 'cell') return a.table === b.table && a.row === b.row ? 2 : 0;
  if (isBeside(one, other)) return 2;
  return signsOf(namesIn(recognition, one), namesIn(recognition, other));
}

function isBeside(one: Mention, other: Mention): boolean {
  return one.passage === other.passage && one.sentence === other.sentence;
}

function namesIn(recognition: Recognition, mention: Mention): readonly string[] {
  return namesOf(recognition.passages[mention.passage]!.text, mention);
}

function signsOf(names: readonly string[], others: readonly string[]): number {
  const length = commonName(names, others);
  return Number(length >= NAME) + Number(length >= LONG_NAME);
}
