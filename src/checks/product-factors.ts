/** A price and a number times a factor that the paragraph tells: 按1.1系数发放，基数每人每年12000元，5名应发66000元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { counted, isNumberOfThings } from './product-quotients.ts';
import { confirming } from './proposals.ts';
import { isCountable, isForEach, isLevel, isRunningText } from './scope.ts';

/** 按1.1系数发放, 折算系数为0.9. */
export const isFactor = ({ label, trail }: Mention): boolean =>
  /^(?:的)?系数/u.test(trail) || /系数(?:为|是)?$/u.test(label);

/** The amount behind the only price and the only number of its sentence, with the only factor of its paragraph. */
export function* ofFactors({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  const [factor, ...more] = mentions.filter(isFactor);
  if (!factor || more.length > 0) return;
  for (const amount of mentions) {
    if (amount.kind !== 'amount' || !isLevel(amount) || isForEach(amount)) continue;
    const before = mentions.filter((each) => each.sentence === amount.sentence && each.end <= amount.start);
    const prices = before.filter(
      (each) => each.kind === 'price' || (each.kind === 'amount' && isForEach(each)),
    );
    const numbers = before.filter((each) => isNumberOfThings(each) && isCountable(each) && each !== factor);
    const [[price], [number]] = [prices, numbers];
    if (price && number && prices.length === 1 && numbers.length === 1)
      yield confirming(
        `factor:${amount.figure}`,
        amount,
        productOf([counted(number), figure(price.figure), figure(factor.figure)]),
      );
  }
}
