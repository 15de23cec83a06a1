/** 数量：26台　成交单价：38,500元　成交金额：1,001,000元: number, price and amount under these names, each a field of its own. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { counted, isNumberOfThings } from './product-quotients.ts';
import { asserting } from './proposals.ts';

const NUMBER = /^(?:采购|中标|成交|合同|实际|供货)?(?:数量|工程量|台数|件数|套数)(?:为|共)?$/u;
const PRICE = /^(?:采购|中标|成交|合同|综合|含税|报价)?单价(?:为)?$/u;
const AMOUNT = /^(?:采购|中标|成交|合同|报价|投标)?(?:金额|总价|合价|小计|总额|价款|总金额)(?:为)?$/u;

/** Each amount with the number and the price of its line, where the three follow each other. */
export function* ofFields({ mentions }: Recognition): Iterable<Proposal> {
  for (const [index, amount] of mentions.entries()) {
    if (amount.kind !== 'amount' || !AMOUNT.test(amount.label) || amount.inRange) continue;
    const two = [mentions[index - 2], mentions[index - 1]];
    const number = two.find((each) => each && isNumberOfThings(each) && NUMBER.test(each.label));
    const price = two.find((each) => each && /^(?:amount|price)$/u.test(each.kind) && PRICE.test(each.label));
    if (!number || !price || amount.passage - two[0]!.passage > 2) continue;
    const product = productOf([counted(number), figure(price.figure)]);
    yield asserting(`fields:${amount.figure}`, amount, product, 'strong');
  }
}
