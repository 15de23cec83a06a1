/** Prices that name what they are multiplied by: 每人每月1000元 is for people and for months. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { dividersOf } from './dividers.ts';
import { constant, type Expression, figure } from './expression.ts';
import { isPrice, isQuantity, proposalOf } from './product-prices.ts';
import { isLevel } from './scope.ts';

/** What a price is for, and the quantity that it asks for: 每人每月 is for people and for months. */
const PER: readonly (readonly [RegExp, RegExp, string | null])[] = [
  [/每人|\/人|每名|每位|每生|每学生/u, /^[人名位]$/u, null],
  [/每户|\/户/u, /^户$/u, null],
  [/每平方米|\/平方米|\/㎡|每㎡/u, /^(?:平方米|㎡|平米)$/u, null],
  [/每亩|\/亩/u, /^亩$/u, null],
  [/每辆|\/辆/u, /^辆$/u, null],
  [/每[台套]|\/[台套]/u, /^[台套]$/u, null],
  [/每月|\/月|·月/u, /^个?月$/u, '12'],
  [/每天|每日|\/天|\/日/u, /^[天日]$/u, null],
];
/** The amount is that of a year: a price by the month counts twelve times. */
const YEARLY = /全年|年租金|年度|一年|每年/u;

/** Not all of it was paid, or not yet. */
const INCOMPLETE = /其余|其他|部分|未|另|尚|陆续|首批/u;

function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf('。', from);
  return end < 0 ? text.length : end;
}

/**
 * 129名…每人每月1000元，共发放12个月，支出154.80万元: the price names each thing that it is multiplied by, each stands
 * once in the sentence, and one amount follows.
 */
export function* ofNamedFactors(text: string, mentions: readonly Mention[]): Iterable<Proposal> {
  const prices = mentions.filter(isPrice);
  const [price] = prices;
  if (!price || prices.length > 1 || /人均|户均|平均|均价/u.test(price.label)) return;
  const amounts = mentions.filter((each) => each.kind === 'amount' && isLevel(each) && each !== price);
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || amount.start < price.start) return;
  if (INCOMPLETE.test(text.slice(price.start, sentenceEnd(text, amount.end)))) return;
  const words = price.label + text.slice(price.start, price.end);
  const factors: Expression[] = [];
  const constants: Expression[] = [];
  const used = new Set<Mention>();
  for (const [per, unit, months] of PER) {
    if (!per.test(words)) continue;
    const counted = mentions.filter((each) => isQuantity(each) && unit.test(each.unit ?? ''));
    if (counted.length > 1) return;
    if (counted[0]) {
      factors.push(figure(counted[0].figure));
      used.add(counted[0]);
    } else if (months !== null && YEARLY.test(amount.label)) constants.push(constant(months));
    else return;
  }
  // 每人每学期: what else the price is told by may stand for any number.
  const told = dividersOf(price.label, price.kind === 'price' ? price.unit : null);
  if (told.length > PER.filter(([per]) => per.test(words)).length) return;
  const isAllUsed = mentions.every((each) => !isQuantity(each) || used.has(each));
  if (factors.length === 0 || !isAllUsed) return;
  const all = [...factors, figure(price.figure), ...constants];
  yield { ...proposalOf(amount, all), strength: 'strong', confirming: false };
}
