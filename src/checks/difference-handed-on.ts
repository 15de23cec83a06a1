/** 收入3.46亿元，支出2.15亿元，调入一般公共预算0.98亿元，结转0.33亿元: what a fund hands to another budget is neither spent nor left. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { before, isLevel, sameDimension } from './scope.ts';

const HANDED_ON = /^(?:其中)?(?:调出(?:资金|至|到|到?[^,。;]{2,8}预算)?|调入一般公共预算)(?:为)?$/u;

/** Does the sentence tell what was handed on? */
export const isHandedOn = (sentence: readonly Mention[]): boolean =>
  sentence.some(({ label }) => HANDED_ON.test(label));

/** Income, spending and what was handed on, one right behind the other before what is left. */
export function* ofHandedOn(recognition: Recognition, left: Mention): Iterable<Proposal> {
  const [handed, spent, income] = before(recognition, left);
  if (!handed || !spent || !income || !HANDED_ON.test(handed.label)) return;
  if (!/收入(?:为|共)?$/u.test(income.label) || !/支出(?:为|共)?$/u.test(spent.label)) return;
  const own = [handed, spent, income];
  if (own.some((each) => each.sentence !== left.sentence || !isLevel(each) || each.isLast)) return;
  if (own.some((each) => each.nested || !sameDimension(each, left))) return;
  const right = sumOf([figure(income.figure), negated(figure(spent.figure)), negated(figure(handed.figure))]);
  yield nearly(`handed:${left.figure}`, left, right);
}
