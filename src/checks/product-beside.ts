/** An amount behind one number and one price, and no other of either in its sentence: 呼吸机12台，单价18.60万元，计223.20万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { counted } from './product-averages.ts';
import { nearly } from './proposals.ts';
import { isCountable, isForEach, isRunningText } from './scope.ts';

const COUNTED = new Set<Mention['kind']>(['count', 'measure']);

export function* ofPriceBeside({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const amount of mentions) {
    if (amount.kind !== 'amount' || !isCountable(amount) || amount.inRange) continue;
    const before = mentions.filter(
      (each) => each.sentence === amount.sentence && each.end <= amount.start && each.depth <= amount.depth,
    );
    const prices = before.filter(
      (each) => each.kind === 'price' || (each.kind === 'amount' && isForEach(each)),
    );
    const numbers = before.filter((each) => COUNTED.has(each.kind) && isCountable(each));
    const amounts = before.filter((each) => each.kind === 'amount' && !isForEach(each));
    const [price] = prices;
    const [number] = numbers;
    if (!price || !number || prices.length > 1 || numbers.length > 1 || amounts.length > 0) continue;
    yield nearly(`beside:${amount.figure}`, amount, productOf([counted(number), figure(price.figure)]));
  }
}
