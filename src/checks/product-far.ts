/**
 * Amounts made of a quantity beside them and a price that another part of the report tells: 54,618人次、金额600.80万元
 * where 困难残疾人生活补贴 is 每人每月110元, 中央资金14,008.32万元 where 中央 gives 384元 for each of 36.48万人.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, type Divider, dividersOf, isAverage, unitChange } from './dividers.ts';
import { constant, type Expression, figure } from './expression.ts';
import { isQuantity, proposalOf, YEAR } from './product-prices.ts';
import { counted } from './product-quotients.ts';
import { comesOut, printed } from './reckoning.ts';
import { commonName, namesOf, piecesOf } from './restated-names.ts';
import { isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

/** Figures between an amount and its price, and prices that are tried. */
const REACH = 150;
const PRICES_TRIED = 12;
/** Figures on either side of an amount that may be its quantity, and people told before it. */
const BESIDE = 2;
const PEOPLE_TRIED = 4;
/** Digits of an amount that shares a name with its price, and of one that need not. */
const TELLING = 4;
const LONG = 6;
const NAME = 2;
/** Letters before a price that may say what it is for. */
const WORDS = 32;

interface Price {
  mention: Mention;
  index: number;
  dividers: readonly Divider[];
  names: readonly string[];
}

/** All amounts of four digits and more with the prices and quantities that make them. */
export function* ofFarPrices(recognition: Recognition): Iterable<Proposal> {
  const { mentions, passages } = recognition;
  const prices = pricesOf(recognition);
  if (prices.length === 0) return;
  for (const [index, amount] of mentions.entries()) {
    const { block, text } = passages[amount.passage]!;
    if (amount.kind !== 'amount' || !isLevel(amount) || isForEach(amount) || !isRunningText(block)) continue;
    const digits = tellingDigits(recognition, amount);
    if (digits < TELLING) continue;
    const near = pricesAround(prices, index, amount);
    if (near.length === 0) continue;
    const names = namesOf(text, amount);
    for (const price of near) {
      if (digits < LONG && commonName(names, price.names) < NAME) continue;
      for (const quantity of quantitiesOf(recognition, index, price.dividers))
        yield* made(recognition, amount, price, quantity);
    }
  }
}

/** Prices within reach of an amount, looked up: prices stand in the order of the text. */
function pricesAround(prices: readonly Price[], index: number, amount: Mention): Price[] {
  let [first, after] = [0, prices.length];
  while (first < after) {
    const middle = (first + after) >> 1;
    if (prices[middle]!.index < index - REACH) first = middle + 1;
    else after = middle;
  }
  const found: Price[] = [];
  for (let at = first; at < prices.length && found.length < PRICES_TRIED; at++) {
    const price = prices[at]!;
    if (price.index > index + REACH) break;
    if (!isBeside(price.mention, amount)) found.push(price);
  }
  return found;
}

function isBeside(a: Mention, b: Mention): boolean {
  return a.passage === b.passage && a.sentence === b.sentence;
}

const SOURCE = /(?:中央|省|市|州|县|区|旗|镇)(?:级)?(?:财政)?(?:补助|承担|负担|配套|分担)?$/u;

/** Prices for one of something, and what each source gives of the one that was told before them. */
function pricesOf({ mentions, passages }: Recognition): Price[] {
  const prices: Price[] = [];
  for (const [index, mention] of mentions.entries()) {
    const { block, text } = passages[mention.passage]!;
    if ((mention.kind !== 'amount' && mention.kind !== 'price') || !isRunningText(block)) continue;
    if (!isLevel(mention) || mention.isLast) continue;
    const last = prices.at(-1);
    const isPart =
      last !== undefined &&
      last.index === index - 1 &&
      isBeside(last.mention, mention) &&
      mention.unit === '元' &&
      SOURCE.test(mention.label);
    const own = dividersOf(mention.label, mention.kind === 'price' ? mention.unit : null);
    const dividers = isPart ? last.dividers : own;
    if (
      dividers.length === 0 ||
      dividers.length > 2 ||
      (isAverage(mention.label) && !/标准/u.test(mention.label))
    )
      continue;
    // 膳食补助标准为…，每生每年1000元: the words before say what the price is for.
    const words = text.slice(Math.max(0, mention.start - WORDS), mention.start);
    prices.push({ mention, index, dividers, names: [...namesOf(text, mention), ...piecesOf(words)] });
  }
  return prices;
}

/** The quantities that stand beside an amount, and the people who were told before it. */
function quantitiesOf(
  recognition: Recognition,
  index: number,
  dividers: readonly Divider[],
): readonly Mention[] {
  const { mentions } = recognition;
  const amount = mentions[index]!;
  const units = dividers.filter(({ name }) => name !== '月').flatMap((each) => each.units);
  const isFitting = (each: Mention) =>
    isQuantity(each) && isLevel(each) && units.includes(bareUnit(each.unit));
  const beside = mentions
    .slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
    .filter((each) => each.passage === amount.passage && isFitting(each));
  const before = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((each) => isFitting(each) && tellingDigits(recognition, each) >= TELLING - 1);
  return [...new Set([...beside, ...before.slice(-PEOPLE_TRIED)])];
}

function* made(
  recognition: Recognition,
  amount: Mention,
  { mention, dividers }: Price,
  quantity: Mention,
): Iterable<Proposal> {
  // 人次 of a price by the month are months already.
  const isByYear = dividers.some(({ name }) => name === '月') && quantity.unit !== '人次';
  const change = unitChange(quantity.unit);
  const value =
    printed(recognition, mention) *
    printed(recognition, quantity) *
    Number(change ?? 1) *
    (isByYear ? MONTHS : 1);
  if (!comesOut(recognition, amount, value)) return;
  const factors: Expression[] = [figure(mention.figure), counted(quantity)];
  const group = `far:${amount.figure}`;
  if (!isByYear) yield { ...proposalOf(amount, factors), group };
  else yield { ...proposalOf(amount, [...factors, constant(`${MONTHS}`)]), group, constants: YEAR };
}

const MONTHS = 12;
