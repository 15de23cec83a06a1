/** A number, the price of one and the amount, one right behind the other: 笼式足球场3片，每片27.2万元，81.6万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { bareUnit, dividersOf, isAverage, namesEach } from './dividers.ts';
import { constant, figure, productOf } from './expression.ts';
import { counted } from './product-quotients.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { isCountable, isForEach, isLevel, isRunningText } from './scope.ts';

const AMOUNT = /^(?:共|计|共计|合计|小计|需|应)?(?:支出|补助|补贴|发放|奖补|资金|投资|费用)?(?:计|共)?$/u;
/** Nothing says that the amount is what was paid out, or planned: 发放14.2万元 may leave some out. */
const BARE = /^(?:共|计|共计|合计|小计)?$/u;
const NOT_ALL = /^[^;]*(?:其余|余下|剩余|另有|尚有|未发|未付|扣除|扣减|已付|已支付)/u;

export function* ofTriples({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, amount] of mentions.entries()) {
    const [number, price] = [mentions[index - 2], mentions[index - 1]];
    if (amount.kind !== 'amount' || !number || !price || !isLevel(amount) || !AMOUNT.test(amount.label))
      continue;
    if (!(number.kind === 'count' || number.kind === 'measure') || !isCountable(number)) continue;
    // 按每头母牛2剂、每剂15元计，151,800元: the heads are told elsewhere.
    if (namesEach(number.label)) continue;
    if (price.kind !== 'amount' || isAverage(price.label)) continue;
    if (!isForEach(price) && !UNIT_PRICE.test(price.label)) continue;
    const months = monthsOf(text, number, price);
    if (months === null || !isJoined(text, number, price) || !isJoined(text, price, amount)) continue;
    // 一等62人、二等118人，每人4400元、3300元: 、 joins prices, where a comma parts them from the number.
    if (amount.label === '' && text[price.end] === '、' && text[number.end] === ',') continue;
    const factors = [counted(number), figure(price.figure), ...(months === '1' ? [] : [constant(months)])];
    const isWhole = BARE.test(amount.label) && !NOT_ALL.test(text.slice(amount.end).split('。')[0]!);
    const [group, product] = [`triple:${amount.figure}`, productOf(factors)];
    // 单价5,000元，共计15.00万元 may add what is not named.
    const isPlain = amount.label === '' && !UNIT_PRICE.test(price.label);
    if (!isWhole) yield confirming(group, amount, product);
    else yield isPlain ? asserting(group, amount, product, 'strong') : nearly(group, amount, product);
  }
}

/** Nothing but a stop and the words of the second stand between. */
function isJoined(text: string, one: Mention, other: Mention): boolean {
  const between = text.slice(one.end, other.start);
  return between === `,${other.label}` || between === `、${other.label}`;
}

/** For how many months the price is paid: once, where it is for one of them; three in a quarter; null where that is not told. */
function monthsOf(text: string, number: Mention, price: Mention): string | null {
  if (UNIT_PRICE.test(price.label)) return '1';
  const dividers = dividersOf(price.label, null);
  const own = dividers.filter(({ name }) => name !== '月');
  if (own.length !== 1 || !own[0]!.units.includes(bareUnit(number.unit))) return null;
  if (dividers.length === 1) return '1';
  return QUARTER.test(text) && !OTHER_SPAN.test(text) ? '3' : null;
}

const UNIT_PRICE = /^单价(?:为)?$/u;
const QUARTER = /[一二三四1-4]季度/u;
const OTHER_SPAN = /个月|全年|年度|半年/u;
