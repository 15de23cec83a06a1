/** Amounts that a quantity and a price make: 每人200元, 惠及11,937人, 共238.74万元. */
import type { Mention } from '../figures/mentions.ts';
import type { Translations } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, baseUnit, type Divider, dividersOf, isAverage, namesEach } from './dividers.ts';
import { constant, type Expression, figure, productOf } from './expression.ts';
import { counted, printedCount } from './product-quotients.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, isRunningText, tellingDigits } from './scope.ts';

/** The 12 by which a price a month is multiplied. */
export const YEAR: Translations = { zh: '按 12 个月计', en: 'for 12 months' };
const PER_MONTH = /每月|月租|\/月|·月/u;
const PRICE = /每|单价|标准|人均|户均|月租|月薪|月工资/u;

export function isPrice(mention: Mention): boolean {
  return mention.kind === 'price' || (mention.kind === 'amount' && PRICE.test(mention.label));
}

export function isQuantity(mention: Mention): boolean {
  return mention.kind === 'count' || mention.kind === 'measure';
}

/** The price, one or two quantities, and the amount that they make, of one sentence. */
export function* ofSentence(mentions: readonly Mention[]): Iterable<Proposal> {
  const prices = mentions.filter(isPrice);
  const quantities = mentions.filter(isQuantity);
  for (const price of prices) {
    const isMonthly = PER_MONTH.test(price.label + (price.unit ?? ''));
    const hasMonths = quantities.some((each) => /月$/u.test(each.unit ?? ''));
    const months = isMonthly && !hasMonths ? ['12'] : [];
    for (const amount of mentions) {
      if (amount === price || !isLevel(amount) || (amount.kind !== 'amount' && amount.kind !== 'price'))
        continue;
      if (isOfSeveral(amount, price, mentions) || BORNE.test(amount.label)) continue;
      for (const [index, first] of quantities.entries()) {
        const pair = [figure(first.figure), figure(price.figure)];
        yield proposalOf(amount, pair);
        const isFullest = prices.length === 1 && asksFor(price, quantities);
        for (const month of months)
          yield {
            ...proposalOf(amount, [...pair, constant(month)]),
            confirming: quantities.length !== 1 || !isFullest,
            constants: YEAR,
          };
        for (const second of quantities.slice(index + 1)) {
          const factors = [figure(first.figure), figure(second.figure), figure(price.figure)];
          yield {
            ...proposalOf(amount, factors),
            confirming: quantities.length !== 2 || !isFullest,
          };
        }
      }
    }
  }
}

/** 前两类每户800元，环卫工人每户500元，共支出17.15万元: what several prices make together is not made by one of them. */
function isOfSeveral(amount: Mention, price: Mention, mentions: readonly Mention[]): boolean {
  const earlier = mentions.filter(
    (each) => (each.kind === 'amount' || each.kind === 'price') && each.end <= amount.start,
  );
  return (
    /^(?:共|合计|总计)/u.test(amount.label) &&
    earlier.length > 1 &&
    earlier.every((each) => isPrice(each) && DIVIDER.exec(each.label)?.[0] === DIVIDER.exec(price.label)?.[0])
  );
}

/** 需要1,845万元，…，省级承担553.5万元，市县各184.50万元: what one of those bears who share it is not what it comes to. */
const BORNE = /(?:承担|负担|分担)(?:为)?$|各(?:自|级)?(?:承担|负担|配套|出)?$/u;

const DIVIDER = /每[一-鿿]$/u;

/** Does the price name all that is counted: 每人每月 people and months, but not 人均 visits and people? */
function asksFor(price: Mention, quantities: readonly Mention[]): boolean {
  const dividers = dividersOf(price.label, price.kind === 'price' ? price.unit : null);
  const asked = quantities.map((each) =>
    dividers.findIndex(({ units }) => units.includes(bareUnit(each.unit))),
  );
  return asked.every((divider) => divider >= 0) && new Set(asked).size === asked.length;
}

export function proposalOf(amount: Mention, factors: Proposal['right'][]): Proposal {
  return confirming(`${amount.figure}`, amount, productOf(factors));
}

/** How many figures before a price may be its quantity, and after it its amount. */
const REACH = 40;
const REACH_AFTER = 10;
/** Nearest quantities of one unit that are tried. */
const CHOICES = 8;
const TELLING = 3;

/** Prices that name by what they are told (每人每月, 元/亩), with the quantities of these units near them. */
export function* ofUnitPrices(recognition: Recognition): Iterable<Proposal> {
  const { mentions } = recognition;
  for (const [index, price] of mentions.entries()) {
    if (!isRunningText(recognition.passages[price.passage]!.block)) continue;
    const isRaised = RAISED.test(price.label) && mentions[index - 1]?.passage === price.passage;
    const label = isRaised ? mentions[index - 1]!.label : price.label;
    const dividers = dividersOf(label, price.kind === 'price' ? price.unit : null);
    if (dividers.length === 0 || dividers.length > 3 || !MADE.has(price.kind)) continue;
    const near = [
      ...mentions.slice(index + 1, index + 1 + REACH_AFTER).filter((each) => each.passage === price.passage),
      ...mentions.slice(Math.max(0, index - REACH), index).reverse(),
    ];
    const sentence = near.filter(
      (each) => each.passage === price.passage && each.sentence === price.sentence,
    );
    const amounts = near.filter(
      (each) =>
        each.passage === price.passage &&
        isOfOneKind(each, price) &&
        !isOfSeveral(each, price, [...sentence, price]) &&
        isLevel(each) &&
        !/每|均|单价/u.test(each.label) &&
        (each.sentence === price.sentence ||
          (each.start > price.start && tellingDigits(recognition, each) >= TELLING)),
    );
    if (amounts.length === 0) continue;
    const own = isAverage(price.label) || !isLevel(price) ? null : handedOut(recognition, price, dividers);
    if (own) yield own;
    else yield* paidOut(recognition, price, dividers);
    // ≥7,500人 of a form is what was wanted.
    const counts = near.filter(
      (each) =>
        isRunningText(recognition.passages[each.passage]!.block) ||
        recognition.figures[each.figure]!.qualifier === null,
    );
    for (const { factors, constants, product, isFar } of quantitiesFor(recognition, dividers, counts, price))
      for (const amount of amounts) {
        if (isFar && !comesOut(recognition, amount, printed(recognition, price) * product)) continue;
        yield {
          ...proposalOf(amount, [figure(price.figure), ...factors]),
          ...(constants ? { constants } : {}),
        };
      }
  }
}

const RAISED = /^(?:提高|增加|上调|调整|提升|降低|下调|调)(?:到|至|为)$/u;
const MADE = new Set<Mention['kind']>(['price', 'amount', 'count', 'measure']);

/** Money makes money, 每轮16家 makes 32家次, 80公斤 a 亩 make tonnes. */
function isOfOneKind(each: Mention, price: Mention): boolean {
  if (price.kind === 'amount' || price.kind === 'price') return each.kind === 'amount';
  const unit = baseUnit(price.unit);
  return isQuantity(each) && (baseUnit(each.unit) === unit || baseUnit(each.unit) === `${unit}次`);
}

interface Factors {
  factors: Expression[];
  /** Their product as printed, and whether one of them stands in another paragraph than the price. */
  product: number;
  isFar: boolean;
  constants?: Translations;
}

/** All ways to fill in one quantity for each divider; the months of a year may be left out. */
function* quantitiesFor(
  recognition: Recognition,
  [divider, ...others]: readonly Divider[],
  near: readonly Mention[],
  price: Mention,
): Iterable<Factors> {
  if (!divider) {
    yield { factors: [], product: 1, isFar: false };
    return;
  }
  const fitting = near.filter((each) => isQuantity(each) && divider.units.includes(bareUnit(each.unit)));
  for (const rest of quantitiesFor(recognition, others, near, price)) {
    for (const each of fitting.slice(0, CHOICES))
      yield {
        ...rest,
        factors: [counted(each), ...rest.factors],
        product: rest.product * printedCount(recognition, each),
        isFar: rest.isFar || each.passage !== price.passage,
      };
    if (divider.name === '月')
      yield {
        ...rest,
        factors: [constant('12'), ...rest.factors],
        product: rest.product * 12,
        constants: YEAR,
      };
  }
}

/**
 * 培训312人，补助标准1800元/人，支出561,600元: one quantity for each divider, and one other amount behind the price. What else
 * the amount may hold is not told, so that only a slip shows.
 */
function* paidOut(
  recognition: Recognition,
  price: Mention,
  dividers: readonly Divider[],
): Iterable<Proposal> {
  const sentence = recognition.passages[price.passage]!.mentions.filter(
    (each) => each.sentence === price.sentence && each.part === price.part && each !== price,
  );
  const amounts = sentence.filter((each) => each.kind === 'amount' && isLevel(each));
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || amount.start < price.end || amount.clause - price.clause > 2) return;
  if (sentence.some((each) => isQuantity(each) && namesEach(each.label))) return;
  if (price.isLast || amount.isLast || isAverage(amount.label)) return;
  const fitting = dividers.map((divider) =>
    sentence.filter(
      (each) => isQuantity(each) && isLevel(each) && divider.units.includes(bareUnit(each.unit)),
    ),
  );
  if (
    fitting.some((each) => each.length !== 1) ||
    new Set(fitting.map(([each]) => each)).size < fitting.length
  )
    return;
  yield {
    ...proposalOf(amount, [figure(price.figure), ...fitting.map(([each]) => counted(each!))]),
    confirming: false,
  };
}

const CLOSING =
  /^(?:共|合计|共计|总计|计)(?:应|需)?(?:发放|兑付|支付|补助|补贴|拨付)?(?:资金|补助|补贴|金额)?$/u;

/** 每人200元，惠及11,937人，共23.87万元: one price, one quantity of its unit, and a closing total behind them. */
function handedOut(recognition: Recognition, price: Mention, dividers: readonly Divider[]): Proposal | null {
  const sentence = recognition.passages[price.passage]!.mentions.filter(
    (each) => each.sentence === price.sentence && each.part === price.part && each !== price,
  );
  const amounts = sentence.filter((each) => each.kind === 'amount' || each.kind === 'price');
  const quantities = sentence.filter(isQuantity);
  const [amount] = amounts;
  if (!amount || amounts.length !== 1 || quantities.length !== dividers.length) return null;
  // 按每头母牛2剂、每剂15元计，151,800元: the heads are told elsewhere.
  if (quantities.some(({ label }) => namesEach(label))) return null;
  if (amount.start < price.end || !CLOSING.test(amount.label) || amount.kind !== 'amount') return null;
  const fitting = dividers.map((divider) =>
    quantities.filter((each) => divider.units.includes(bareUnit(each.unit))),
  );
  const isClear =
    fitting.every((each) => each.length === 1) &&
    sentence.every((each) => each.start < amount.end) &&
    [price, amount, ...quantities].every(
      (each) =>
        recognition.figures[each.figure]!.qualifier === null && each.depth === price.depth && !each.isLast,
    );
  if (!isClear) return null;
  return {
    ...proposalOf(amount, [figure(price.figure), ...fitting.map(([each]) => counted(each!))]),
    strength: 'strong',
    confirming: false,
  };
}
