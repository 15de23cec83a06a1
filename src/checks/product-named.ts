/** Prices that name what they are multiplied by: 每人每月1000元 is for people and for months, 每村8万元 for villages. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { bareUnit, dividersOf, namesEach } from './dividers.ts';
import { constant, type Expression, figure } from './expression.ts';
import { TENTHS } from './product-averages-beside.ts';
import { isPrice, isQuantity, proposalOf, YEAR } from './product-prices.ts';
import { counted } from './product-quotients.ts';
import { commonName, piecesOf } from './restated-names.ts';
import { isLevel } from './scope.ts';

/** The amount is that of a year: a price by the month counts twelve times. */
const YEARLY = /全年|年租金|年度|一年|每年/u;
/** Not all of it was paid, or not yet. */
const INCOMPLETE = new RegExp(`其余|其他|部分|未|另|尚|陆续|首批|${TENTHS.source}`, 'u');
/** An age or a span of years multiplies nothing. */
const AGES = /^(?:周?岁|年|周年)$/u;
/** What a label says of an amount that is handed out, and nothing of what for. */
const PAID =
  /给予|予以|共计?|合计|总计|[计需应年为约]|支付|支出|发放|兑付|补助|补贴|奖励|奖补|安排|拨付|缴纳|投入|结算|实际|全年|总|费用?|资金|经费|金额|合同|额|政府|财政/gu;
const NAME = 2;

function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf('。', from);
  return end < 0 ? text.length : end;
}

/**
 * 129名…每人每月1000元，共发放12个月，支出154.80万元: the price names each thing that it is multiplied by, each stands
 * once in the sentence, and one amount follows. Where the amount is named by something else (支出场地费), only a slip
 * tells that it was meant.
 */
export function* ofNamedFactors(text: string, mentions: readonly Mention[]): Iterable<Proposal> {
  const prices = mentions.filter((each) => isPrice(each) || each.kind === 'price');
  const [price] = prices;
  if (!price || prices.length > 1 || /人均|户均|平均|均价/u.test(price.label) || !isLevel(price)) return;
  const amounts = mentions.filter((each) => each.kind === 'amount' && isLevel(each) && each !== price);
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || amount.start < price.start) return;
  if (INCOMPLETE.test(text.slice(price.start, sentenceEnd(text, amount.end)))) return;
  const dividers = dividersOf(price.label, price.kind === 'price' ? price.unit : null);
  const quantities = mentions.filter((each) => isQuantity(each) && !AGES.test(each.unit ?? ''));
  // 每头母牛2剂: the heads are told elsewhere.
  if (quantities.some(({ label }) => namesEach(label))) return;
  const factors: Expression[] = [];
  const used = new Set<Mention>();
  let isYear = false;
  for (const { name, units } of dividers) {
    const fitting = quantities.filter((each) => units.includes(bareUnit(each.unit)));
    const [own] = fitting;
    if (fitting.length > 1) return;
    if (own) {
      factors.push(counted(own));
      used.add(own);
    } else if (name === '月' && YEARLY.test(amount.label)) isYear = true;
    else return;
  }
  // 采购校服12,640套，单价268元: of one number alone.
  const [only] = quantities;
  const isUnitPrice = dividers.length === 0 && /单价/u.test(price.label);
  if (isUnitPrice && only && quantities.length === 1) {
    factors.push(counted(only));
    used.add(only);
  }
  if (used.size === 0 || used.size !== quantities.length) return;
  const all = [...factors, figure(price.figure), ...(isYear ? [constant('12')] : [])];
  // 标准每平方米30元、面积16万平方米、计提比例15%，为72万元: a part of what the price makes.
  const ratio = ratioBefore(mentions, amount);
  if (ratio) {
    yield proposalOf(amount, [...all, figure(ratio.figure)]);
    return;
  }
  yield {
    ...proposalOf(amount, all),
    ...(isYear ? { constants: YEAR } : {}),
    strength: !isUnitPrice && isOfPrice(amount, [price, ...used]) ? 'strong' : 'weak',
    confirming: false,
  };
}

/** 计提比例不低于15%: a rate of what number and price make, in the sentence before the amount. */
export function ratioBefore(mentions: readonly Mention[], amount: Mention): Mention | undefined {
  return mentions.findLast(
    (each) =>
      each.kind === 'rate' &&
      each.sentence === amount.sentence &&
      each.end <= amount.start &&
      amount.clause - each.clause <= 1 &&
      RATIO.test(each.label),
  );
}

const RATIO =
  /(?:计提|提取|补助|负担|承担|分担|配套|支付|兑付|补贴)(?:的)?比例(?:为|是|按|不低于|不超过|不少于)*$/u;

/** Does the amount's label say nothing of its own, or what the price or its quantity says as well? */
function isOfPrice(amount: Mention, factors: readonly Mention[]): boolean {
  const named = piecesOf(amount.label.replace(PAID, '|'));
  if (named.length === 0) return true;
  return (
    commonName(
      named,
      factors.flatMap((each) => piecesOf(each.label)),
    ) >= NAME
  );
}
