/**
 * What everyone gains makes what all gain: 带动8,942户，户均增收2,150元，共增收1,922.53万元; 亩均增产62公斤，按3.2万亩计算，新增
 * 产能198.4万公斤.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, baseUnit, dividersOf } from './dividers.ts';
import { constant, figure, productOf } from './expression.ts';
import { MONTHS } from './product-periods.ts';
import { isQuantity, YEAR } from './product-prices.ts';
import { counted } from './product-quotients.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';

const EACH_GAINS =
  /(?:每|均)[一-鿿]{0,8}(?:增收|增产|增加收入|增加产值|节支|节约|节水|节能|节电|产能|产量|收益)[一-鿿]{0,4}$/u;
const ALL_GAIN =
  /(?:增收|增产|增加收入|增加产值|节支|节约|节水|节能|节电|产能|产量|收益|粮食|收入|产值)[一-鿿]{0,6}$/u;
/** Clauses within which a gain, its number and the whole stand together. */
const CLAUSES = 2;

/** The gains of one sentence, where one number and one whole stand beside them and nothing else could be meant. */
export function* ofGains(mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, gain] of mentions.entries()) {
    if (!EACH_GAINS.test(gain.label) || gain.inRange) continue;
    const [divider, ...more] = dividersOf(gain.label, null);
    if (!divider || more.length > 0) continue;
    const fitting = mentions.filter(
      (each) => isQuantity(each) && divider.units.includes(bareUnit(each.unit)),
    );
    const whole = mentions.slice(index + 1).find((each) => isOfKind(each, gain));
    const [number] = fitting;
    if (!whole || !number || fitting.length > 1 || !ALL_GAIN.test(whole.label)) continue;
    const isNear = number.clause - gain.clause <= CLAUSES && gain.clause - number.clause <= CLAUSES;
    const isPlain = isNear && whole.clause - Math.max(gain.clause, number.clause) <= CLAUSES;
    if (!isPlain || number.start > whole.start || gain.depth !== whole.depth || whole.inRange) continue;
    yield asserting(
      `gains:${whole.figure}`,
      whole,
      productOf([counted(number), figure(gain.figure)]),
      'strong',
    );
  }
}

function isOfKind(each: Mention, gain: Mention): boolean {
  return each.kind === gain.kind && baseUnit(each.unit) === baseUnit(gain.unit) && !/每|均/u.test(each.label);
}

const RAISED = /^(?:每[人户][每月]*)?(?:提高|增加|上调|提标|上涨)(?:了)?$/u;
const MORE =
  /增支|(?:增加|新增|多)[一-鿿]{0,4}(?:支出|资金|投入|需求|发放)|(?:支出|资金|发放)[一-鿿]{0,4}增加$/u;

/** 由每人每月128元提高到138元，提高10元；领取待遇31.85万人，全年增加支出3,822万元: what each gets more, for all of them and the months of a year. */
export function* ofRaises(recognition: Recognition, mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, raise] of mentions.entries()) {
    if (raise.kind !== 'amount' || !RAISED.test(raise.label)) continue;
    const price = mentions.slice(0, index).find(({ label }) => dividersOf(label, null).length > 0);
    const dividers = price ? dividersOf(price.label, null) : [];
    const people = dividers.find(({ name }) => name !== '月');
    const number = mentions.find((each) => isQuantity(each) && people?.units.includes(bareUnit(each.unit)));
    const all = mentions.slice(index + 1).find((each) => each.kind === 'amount' && MORE.test(each.label));
    if (!number || !all || price?.unit !== raise.unit) continue;
    const isMonthly = dividers.some(({ name }) => name === '月');
    const months = isMonthly ? MONTHS : 1;
    const value = printed(recognition, number) * printed(recognition, raise) * months;
    if (!comesOut(recognition, all, value)) continue;
    const factors = [counted(number), figure(raise.figure), ...(isMonthly ? [constant(String(MONTHS))] : [])];
    yield {
      ...confirming(`raises:${all.figure}`, all, productOf(factors)),
      ...(isMonthly ? { constants: YEAR } : {}),
    };
  }
}
