/**
 * Numbers, prices and amounts that are told apart under the same names: 小学寄宿生3,105人，…；标准：小学寄宿生500元，…；小学寄宿生发放155.25万元; 生活补贴每人每月90元，按季发放, and
 * 生活补贴人数 in a table.
 */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { dividersOf, isAverage } from './dividers.ts';
import { constant, figure, productOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isBare, isCountable, isRunningText, placeAmong, tellingDigits } from './scope.ts';

const EACH = /(?:按|均|为|标准)*(?:每|标准).*$/u;
const STANDARD = /标准[^。]{0,12}[:,为][^。]*$/u;
const FEWEST_LETTERS = 3;
const REACH = 60;
const BEHIND = 20;
const TELLING = 3;
/** Months of a quarter, of half a year and of a year, where the price is for one. */
const MONTHS = ['1', '3', '6', '12'] as const;

/** All prices with the number and the amount that bear their name. */
export function* ofSameNames(recognition: Recognition): Iterable<Proposal> {
  for (const price of recognition.mentions) {
    const name = nameOfPrice(recognition, price);
    if (name === null) continue;
    const at = placeAmong(recognition, price);
    const around = recognition.mentions.slice(Math.max(0, at - REACH), at + BEHIND);
    const named = around.filter((each) => each !== price && each.label.includes(name));
    const numbers = named.filter((each) => isNumber(each));
    const amounts = named.filter(
      (each) =>
        each.kind === 'amount' &&
        each.unit !== price.unit &&
        isCountable(each) &&
        isRunningText(recognition.passages[each.passage]!.block) &&
        tellingDigits(recognition, each) >= TELLING,
    );
    const isMonthly = dividersOf(price.label, null).some((each) => each.name === '月');
    for (const amount of amounts)
      yield* made(recognition, amount, price, numbers, isMonthly ? MONTHS : ['1']);
    // One of each under the very name: what does not come out is wrong.
    const [number, amount] = [
      numbers.filter((each) => each.label === name),
      amounts.filter((each) => each.label.startsWith(name)),
    ];
    if (isMonthly || number.length !== 1 || amount.length !== 1 || price.label !== name) continue;
    yield nearly(
      `same-name:${amount[0]!.figure}`,
      amount[0]!,
      productOf([figure(number[0]!.figure), figure(price.figure)]),
    );
  }
}

/** What a price is for: the words before 每, or the name of an item of a list of standards. */
function nameOfPrice({ passages }: Recognition, price: Mention): string | null {
  const { block, text } = passages[price.passage]!;
  if (
    price.kind !== 'amount' ||
    price.unit !== '元' ||
    price.inRange ||
    price.isLast ||
    price.direction !== 0
  )
    return null;
  if (!isRunningText(block) || isAverage(price.label)) return null;
  const isListed = STANDARD.test(wordsSince(text.slice(0, price.start), '。'));
  if (!isListed && !/每/u.test(price.label)) return null;
  const name = price.label.replace(EACH, '');
  return name.length >= FEWEST_LETTERS ? name : null;
}

function isNumber(each: Mention): boolean {
  return isBare(each) || (each.kind === 'count' && isCountable(each) && !each.isLast);
}

/** The number and the months of which the amount comes out. */
function* made(
  recognition: Recognition,
  amount: Mention,
  price: Mention,
  numbers: readonly Mention[],
  months: readonly string[],
): Iterable<Proposal> {
  for (const number of numbers)
    for (const month of months) {
      const value = printed(recognition, number) * printed(recognition, price) * Number(month);
      if (!comesOut(recognition, amount, value)) continue;
      const factors = [
        figure(number.figure),
        figure(price.figure),
        ...(month === '1' ? [] : [constant(month)]),
      ];
      yield {
        ...confirming(`same-name:${amount.figure}`, amount, productOf(factors)),
        ...(month === '1' ? {} : { constants: { zh: `按 ${month} 个月计`, en: `for ${month} months` } }),
      };
    }
}
