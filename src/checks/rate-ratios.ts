/** Ratios: 医护比为1:1.5, 城乡收入比2.00:1, 三次产业结构为17.0:40.0:43.0. */

import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure, quotient, sumOf } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { printed, printedSum } from './reckoning.ts';
import { before, isForEach, isLevel, sameDimension, textBetween } from './scope.ts';

const NAME =
  /(?:之?比|比例|比值|配比|结构)(?:关系)?(?:[约大致为是达到了调整]*|[由从](?:上年|去年|\d{4}年)?度?的?)$/u;
/** 由12.6:41.3:46.1调整为11.9:41.8:46.3. */
const CHANGED = /^(?:调整|变化?|优化|转变?|演变)(?:为|到|至|成)$/u;
const COLON = /^[:∶]$/u;
/** 师生比, 医护比: the letters before 比 name its sides. */
const SIDES = /([一-鿿])([一-鿿])(?:居民)?(?:收入|消费|人口)?(?:之?比|比例|比值|配比)[约大致为是达到了]*$/u;
/** 城乡 is of 城镇 and 农村. */
const SIDE_NAMES: Readonly<Record<string, string>> = { 乡: '农村', 城: '城镇' };
const COMES_OR_GOES = /新生|招[生收]|毕业|转[入出]学?/u;
const FEWEST = 2;
const MOST = 5;
const TRIED = 8;
const CLOSE = 0.03;
const HUNDRED = constant('100', '100');
/** A structure is told in hundredths: what makes much more or less is told in other units. */
const [LEAST_OF_HUNDRED, MOST_OF_HUNDRED] = [80, 120];

/** What the numbers of a ratio are of: two figures before it, or a row of as many as it has numbers. */
export function* ofToldRatios(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const numbers of ratiosOf(recognition, passage)) {
    yield* ofRow(recognition, numbers);
    if (numbers.length === FEWEST) yield* ofPair(recognition, numbers as [Mention, Mention]);
  }
}

/** The numbers of a structure as shares of one whole. */
export function* ofStructures(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const numbers of ratiosOf(recognition, passage)) yield* ofStructure(recognition, numbers);
}

function ratiosOf(recognition: Recognition, { mentions }: Passage): Mention[][] {
  const found: Mention[][] = [];
  for (const [at, first] of mentions.entries()) {
    const previous = found.at(-1)?.at(-1);
    const isChanged = CHANGED.test(first.label) && previous !== undefined && previous === mentions[at - 1];
    if (first.kind !== 'other' || !(NAME.test(first.label) || isChanged)) continue;
    const numbers = [first];
    for (const next of mentions.slice(at + 1)) {
      const last = numbers.at(-1)!;
      if (next.kind !== 'other' || !COLON.test(textBetween(recognition, last, last.end, next.start))) break;
      numbers.push(next);
    }
    if (numbers.length >= FEWEST && numbers.length <= MOST) found.push(numbers);
  }
  return found;
}

/** 三次产业结构为11.9:41.8:46.3: shares of one whole. */
function* ofStructure(recognition: Recognition, numbers: readonly Mention[]): Iterable<Proposal> {
  const [first] = numbers as [Mention];
  const whole = printedSum(recognition, numbers);
  if (numbers.length <= FEWEST || !/结构|^(?:调整|优化|变)/u.test(first.label)) return;
  if (whole < LEAST_OF_HUNDRED || whole > MOST_OF_HUNDRED) return;
  const last = numbers.at(-1)!;
  yield {
    ...asserting(`structure:${first.figure}`, last, HUNDRED, 'strong'),
    left: sumOf(numbers.map((each) => figure(each.figure))),
    constants: { zh: '各部分合计 100', en: 'parts of one whole make 100' },
  };
}

/** 县道212.3公里、乡道468.7公里、村道805.5公里，三者之比为1:2.2:3.8: each number in its turn. */
function* ofRow(recognition: Recognition, numbers: readonly Mention[]): Iterable<Proposal> {
  const [first, ...others] = numbers as [Mention, ...Mention[]];
  const row = candidates(recognition, first).slice(0, numbers.length).reverse();
  const [base] = row;
  if (row.length < numbers.length || !base || !row.every((each) => sameDimension(each, base))) return;
  const all = sumOf(row.map((each) => figure(each.figure)));
  const isClear = /(?:[三四五]|各)[者项类级]?[^,]{0,4}(?:之比|比例|结构)/u.test(first.label);
  for (const [index, number] of others.entries()) {
    const share = quotient(figure(row[index + 1]!.figure), all);
    const numbersSum = sumOf(
      numbers.map((each) => (each === number ? figure(each.figure) : numberOf(recognition, each))),
    );
    const own = quotient(figure(number.figure), numbersSum);
    const reached = printed(recognition, row[index + 1]!) / printedSum(recognition, row);
    const ratio = printed(recognition, number) / printedSum(recognition, numbers);
    if (!isClear && Math.abs(reached / ratio - 1) > CLOSE) return;
    const group = `ratio:${number.figure}`;
    yield { ...(isClear ? nearly : confirming)(group, number, share), left: own };
  }
}

/** 医师268人、护士402人，医护比为1:1.5. */
function* ofPair(recognition: Recognition, [a, b]: [Mention, Mention]): Iterable<Proposal> {
  const sides = SIDES.exec(a.label);
  const near = candidates(recognition, a).slice(0, TRIED);
  const isOne = printed(recognition, a) === 1;
  const stated = isOne ? b : a;
  const told = quotient(figure(stated.figure), numberOf(recognition, isOne ? a : b));
  const named = (letter: string): Mention | undefined => {
    // 招收新生484人, 毕业生420人: who comes and goes, and not those who are there.
    const found = near.filter(
      ({ label }) => label.includes(SIDE_NAMES[letter] ?? letter) && !COMES_OR_GOES.test(label),
    );
    return found.length === 1 ? found[0] : undefined;
  };
  const [one, other] = sides ? [named(sides[1]!), named(sides[2]!)] : [];
  for (const x of near)
    for (const y of near) {
      if (x === y || !(sameDimension(x, y) || (x.kind === 'count' && y.kind === 'count'))) continue;
      const [upper, lower] = isOne ? [y, x] : [x, y];
      const right = quotient(figure(upper.figure), figure(lower.figure));
      const isNamed = x === one && y === other;
      // 3:2 has few digits: as a share of what they are told of, the numbers must come close.
      const reached = printed(recognition, x) / printed(recognition, y);
      const ratio = printed(recognition, a) / printed(recognition, b);
      if (!isNamed && Math.abs(reached / ratio - 1) > CLOSE) continue;
      const group = `ratio:${stated.figure}`;
      const own = isNamed ? asserting(group, stated, right, 'strong') : confirming(group, stated, right);
      yield { ...own, left: told };
    }
}

/** The 1 of 1:1.5 is one, and nothing rounded. */
function numberOf(recognition: Recognition, number: Mention): Expression {
  const value = printed(recognition, number);
  return Number.isInteger(value) ? constant(`${value}`) : figure(number.figure);
}

/** The levels before the ratio, the nearest first. */
function candidates(recognition: Recognition, ratio: Mention): Mention[] {
  return before(recognition, ratio).filter(
    (each) =>
      (each.kind === 'amount' || each.kind === 'count' || each.kind === 'measure' || each.kind === 'price') &&
      isLevel(each) &&
      (isForEach(each) || each.kind !== 'price') &&
      ratio.sentence - each.sentence <= 1,
  );
}
