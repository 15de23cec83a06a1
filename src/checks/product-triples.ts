/** A number, the price of one and the amount, one right behind the other: 笼式足球场3片，每片27.2万元，81.6万元. */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { bareUnit, dividersOf, isAverage } from './dividers.ts';
import { figure, productOf } from './expression.ts';
import { counted } from './product-averages.ts';
import { nearly } from './proposals.ts';
import { isCountable, isForEach, isLevel, isRunningText } from './scope.ts';

const AMOUNT = /^(?:共|计|共计|合计|小计|需|应)?(?:支出|补助|补贴|发放|奖补|资金|投资|费用)?(?:计|共)?$/u;

export function* ofTriples({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, amount] of mentions.entries()) {
    const [number, price] = [mentions[index - 2], mentions[index - 1]];
    if (amount.kind !== 'amount' || !number || !price || !isLevel(amount) || !AMOUNT.test(amount.label))
      continue;
    if (!(number.kind === 'count' || number.kind === 'measure') || !isCountable(number)) continue;
    if (price.kind !== 'amount' || !isForEach(price) || isAverage(price.label)) continue;
    const dividers = dividersOf(price.label, null);
    if (dividers.length !== 1 || !dividers[0]!.units.includes(bareUnit(number.unit))) continue;
    const isRow =
      text.slice(number.end, price.start) === `,${price.label}` &&
      text.slice(price.end, amount.start) === `,${amount.label}`;
    if (isRow)
      yield nearly(`triple:${amount.figure}`, amount, productOf([counted(number), figure(price.figure)]));
  }
}
