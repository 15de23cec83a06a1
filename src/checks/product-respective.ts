/**
 * Prices told in a row for as many numbers before them: A类1,104人、B类2,957人，月人均补差分别为480元、360元。A类需资金158.976万元 (three months); and one price of the
 * month for several numbers: 集中供养146人、分散供养733人，按每人每月1,020元计，需268.974万元.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { dividersOf } from './dividers.ts';
import { constant, type Expression, figure, productOf, sumOf } from './expression.ts';
import { counted, isNumberOfThings, printedCount } from './product-quotients.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCountable, isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

/** Months of a quarter, of half a year and of a year, where the price is for one. */
const MONTHS = ['1', '3', '6', '12'] as const;
const RESPECTIVE = /(?:分别|依次)(?:为|是|按)?$/u;
const JOINED = /^[、和及与,]+$/u;
const FEWEST = 2;
const FEWEST_LETTERS = 2;
const TELLING = 3;
/** Passages behind the prices in which the amounts are told. */
const REACH = 2;

/** A number with the price of one of it. */
type Pair = readonly [number: Mention, price: Mention];

/** All rows of prices of a report, with the amounts that bear the names of their numbers, and what all of them make. */
export function* ofRespectivePrices(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block)) continue;
    yield* ofSeveralNumbers(recognition, passage);
    for (const first of passage.mentions) {
      const pairs = pairsFrom(passage, first);
      if (pairs.length < FEWEST) continue;
      const months = isMonthly(first) ? MONTHS : (['1'] as const);
      const behind = recognition.passages
        .slice(passage.index, passage.index + 1 + REACH)
        .flatMap(({ block, mentions }) => (isRunningText(block) ? mentions : []))
        .filter(
          (each) =>
            isAmount(recognition, each) && !(each.passage === passage.index && each.start < first.start),
        );
      for (const amount of behind) {
        const own = pairs.filter(([{ label }]) => isNamed(amount, label));
        const [only] = own;
        if (only && own.length === 1) yield* made(recognition, amount, [only], months);
        else if (own.length === 0) yield* made(recognition, amount, pairs, months);
      }
    }
  }
}

/** The row of prices that 分别为 opens, with the numbers in the same places before it. */
function pairsFrom({ text, mentions }: Passage, first: Mention): Pair[] {
  if (first.kind !== 'amount' || !RESPECTIVE.test(first.label) || !isForEach(first)) return [];
  const at = mentions.indexOf(first);
  let end = at + 1;
  while (
    mentions[end]?.unit === first.unit &&
    JOINED.test(text.slice(mentions[end - 1]!.end, mentions[end]!.start))
  )
    end++;
  const prices = mentions.slice(at, end);
  const numbers = mentions.slice(Math.max(0, at - prices.length), at);
  const isRow =
    numbers.length === prices.length &&
    numbers.every(
      (each) => isNumberOfThings(each) && each.unit === numbers[0]!.unit && each.sentence === first.sentence,
    );
  return isRow ? numbers.map((number, index) => [number, prices[index]!] as const) : [];
}

/** 集中供养146人、分散供养733人，按每人每月1,020元计，需268.974万元: all of them, at one price, for some months. */
function* ofSeveralNumbers(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  for (const amount of mentions) {
    if (!isAmount(recognition, amount)) continue;
    const own = mentions.filter((each) => each.sentence === amount.sentence && each.end <= amount.start);
    const [price, ...others] = own.filter(({ kind }) => kind === 'amount');
    const numbers = own.filter((each) => isNumberOfThings(each));
    const isRow =
      numbers.length >= FEWEST &&
      numbers.every((each) => each.unit === numbers[0]!.unit && isCountable(each));
    if (!price || others.length > 0 || !isRow || !isForEach(price) || !isMonthly(price)) continue;
    yield* made(
      recognition,
      amount,
      numbers.map((number) => [number, price] as const),
      MONTHS,
    );
  }
}

const isMonthly = ({ label }: Mention): boolean =>
  /^月|每月/u.test(label) || dividersOf(label, null).some(({ name }) => name === '月');

function isAmount(recognition: Recognition, each: Mention): boolean {
  return (
    each.kind === 'amount' && isLevel(each) && !isForEach(each) && tellingDigits(recognition, each) >= TELLING
  );
}

/** A类需资金 of A类1,104人. */
function isNamed({ label }: Mention, name: string): boolean {
  const bare = name.replace(/^其中/u, '');
  return bare.length >= FEWEST_LETTERS && label.replace(/^其中/u, '').startsWith(bare);
}

/** The months for which an amount comes out of its pairs. */
function* made(
  recognition: Recognition,
  amount: Mention,
  pairs: readonly Pair[],
  months: readonly string[],
): Iterable<Proposal> {
  const value = pairs.reduce(
    (sum, [number, price]) => sum + printedCount(recognition, number) * printed(recognition, price),
    0,
  );
  const month = months.find((each) => comesOut(recognition, amount, value * Number(each)));
  if (month === undefined) return;
  const times: Expression[] = month === '1' ? [] : [constant(month)];
  const [price] = new Set(pairs.map(([, each]) => each));
  const isOne = pairs.every(([, each]) => each === price);
  const right =
    isOne && pairs.length > 1
      ? productOf([sumOf(pairs.map(([number]) => counted(number))), figure(price!.figure), ...times])
      : sumOfProducts(pairs, times);
  yield {
    ...confirming(`respective:${amount.figure}`, amount, right),
    ...(month === '1' ? {} : { constants: { zh: `按 ${month} 个月计`, en: `for ${month} months` } }),
  };
}

function sumOfProducts(pairs: readonly Pair[], times: readonly Expression[]): Expression {
  const products = pairs.map(([number, price]) =>
    productOf([counted(number), figure(price.figure), ...times]),
  );
  return products.length === 1 ? products[0]! : sumOf(products);
}
