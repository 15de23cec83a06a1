/** 共收到3,286,415.20元；…已拨付2,790,200.00元：…。尚存496,215.20元，拨付率84.9%: what was paid, where the rest and the whole are told besides. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import {
  beforeInSentence,
  earlierMentions,
  isAdditive,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const PAID = /(?:拨付|支付|使用|支出|发放|兑付|执行)(?:进度|率)(?:为|达|达到|约)*$/u;
const LEFT = /^(?:[尚现还仍剩]?[存余剩]|结[存余转]|未(?:拨付|支付|使用|发放))[一-鿿]{0,4}$/u;
const FAR = 60;
const DIGITS = 4;
const TELLING = 3;

/** The whole from which what is left was not paid: both differ by a figure that is told. It only confirms. */
export function* ofPaidAndLeft(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!PAID.test(rate.label) || tellingDigits(recognition, rate) < TELLING) return;
  const [left, ...others] = beforeInSentence(recognition, rate).filter(isAdditive);
  if (!left || others.length > 0 || !LEFT.test(left.label) || printedDigits(recognition, left) < DIGITS)
    return;
  const told = earlierMentions(recognition, left, FAR).filter(
    (each) => isAdditive(each) && isLevel(each) && !each.isLast && sameDimension(each, left),
  );
  for (const whole of told) {
    const paid = told.find((each) =>
      comesOut(recognition, left, printed(recognition, whole) - printed(recognition, each)),
    );
    const isRate =
      paid && comesOut(recognition, rate, printed(recognition, paid) / printed(recognition, whole));
    if (!isRate) continue;
    yield confirming(`left:${rate.figure}`, rate, quotient(figure(paid.figure), figure(whole.figure)));
    return;
  }
}
