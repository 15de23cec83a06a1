/** Averages that the words reckon from what stands right before them, and that are off by far. */

import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { printedCount } from './product-quotients.ts';
import { printed } from './reckoning.ts';

/**
 * Whether an average is no rounding and no part of what stands beside it, but wrong by a point or a unit.
 *
 * @param number how many there are
 * @param total what it is of
 */
export function isFarFromReckoned(
  recognition: Recognition,
  mention: Mention,
  number: Mention,
  total: Mention,
): boolean {
  return isReckonedFrom(mention, number, total) && isFarOff(recognition, mention, number, total);
}

const RECKONED =
  /^(?:折合|平均|相当于|合)?(?:每(?:名|个|位)?[一-鿿]{1,6}|[一-鿿]{1,2}均)(?:约|为|达|补偿|兑付|发放|补助|补贴|支付|拨付|支出|投资|投入|费用|花费|成本|经费)*$/u;

/** 更换管网36.4公里，费用247.52万元，折合每公里6.80万元: both right before it, and nothing in its name but what it is. */
function isReckonedFrom(mention: Mention, number: Mention, total: Mention): boolean {
  const [first, second] = number.start < total.start ? [number, total] : [total, number];
  return (
    second.end <= mention.start &&
    mention.clause - second.clause === 1 &&
    second.clause - first.clause <= 1 &&
    RECKONED.test(mention.label) &&
    [number, total].every(({ depth }) => depth === mention.depth)
  );
}

const FAR_OFF = 5;

/** 36.4公里, 247.52万元 and 每公里0.68万元: nothing that the words leave out makes it so much more or less. */
function isFarOff(recognition: Recognition, mention: Mention, number: Mention, total: Mention): boolean {
  const count = printedCount(recognition, number);
  const ratio = printed(recognition, total) / count / printed(recognition, mention);
  return ratio > FAR_OFF || ratio < 1 / FAR_OFF;
}
