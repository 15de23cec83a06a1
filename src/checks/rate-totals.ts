/** Rates of a total or of a named whole that the paragraph tells. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { isAmount, type RateKind } from './rate-kinds.ts';
import { printed } from './reckoning.ts';
import { before, beforeInSentence, isForEach } from './scope.ts';

const PAID = /(?:已|累计|实际|共)(?:拨付|支付|支出|发放|兑付|使用)(?:资金)?$/u;
const IN_ALL = /(?:合计|共计|总计|总额|共|总投资|总预算|安排|下达)(?:资金)?(?:为)?$/u;
const PARAGRAPH_TRIED = 2;

/** 两年合计5.8亿元。已拨付4.93亿元，…。拨付进度85%。: alone in its sentence it is of what the paragraph paid and of what there was. */
export function* ofParagraph(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (beforeInSentence(recognition, rate).some(isAmount)) return;
  const own = before(recognition, rate).filter((each) => isAmount(each) && !each.isLast && !each.nested);
  const paid = own.filter(({ label }) => PAID.test(label)).slice(0, PARAGRAPH_TRIED);
  const all = own.filter(({ label }) => IN_ALL.test(label)).slice(0, PARAGRAPH_TRIED);
  for (const part of paid)
    for (const whole of all)
      if (part !== whole)
        yield confirming(`${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
}

const OF_BUDGET = /完成(?:了)?(?:全年|年度|年初|调整后?)?(?:支出)?预算(?:数)?的$/u;

/** 3.公务接待费5.42万元，预算数9.20万元，完成全年预算的58.91%: what bears no word of its own was spent of the budget behind it. */
export function* ofItemBefore(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const [budget, spent, ...others] = beforeInSentence(recognition, rate).filter(isAmount);
  if (!budget || !spent || others.length > 0 || !OF_BUDGET.test(rate.label)) return;
  const isPair =
    /^(?:全年|年度|年初)?预算(?:数|安排)?(?:为)?$/u.test(budget.label) &&
    spent.role === null &&
    /[费出金]$/u.test(spent.label) &&
    rate.clause - spent.clause <= 2;
  if (isPair && !budget.isLast && !spent.isLast)
    yield {
      ...nearly(`item:${rate.figure}`, rate, quotient(figure(spent.figure), figure(budget.figure))),
      // That another place tells the amount of which it comes out is what is wrong.
      ruled: true,
    };
}

const TIMES_OF = /^(?:为|是|相当于|达到?)([一-鿿]{2,8}?)(?:总?额|数|资金|金额)?的$/u;

/** 带动投入6,174万元，为兑付额的14倍: what stands right before over the one figure that the words name. */
export function* ofTimes(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const name = TIMES_OF.exec(rate.label)?.[1];
  // 为本金的30% may be of a part of it; what was granted or agreed is one amount.
  if (rate.unit !== '倍' && !/^(?:下达|到位|批复|核定|合同|中标)/u.test(name ?? '')) return;
  const [part, ...others] = beforeInSentence(recognition, rate);
  if (name === undefined || !part || !isAmount(part) || rate.clause - part.clause > 1) return;
  const near = [...others, ...before(recognition, part)];
  // 小学612.5万元，…初中生均1000元，为小学的1.43倍: a mean is so many times a mean.
  const named = new Set(
    near.filter(
      (each) =>
        isAmount(each) &&
        !each.isLast &&
        each.label.endsWith(name) &&
        (rate.unit !== '倍' || isForEach(each) === isForEach(part)),
    ),
  );
  const [whole] = named;
  if (!whole || named.size > 1) return;
  const right = quotient(figure(part.figure), figure(whole.figure));
  yield { ...asserting(`${rate.figure}`, rate, right, 'strong'), certain: true };
}

/**
 * 中央164.00万元，省38.50万元，共202.50万元。…支出181.60万元，执行率110.73%: more than all of a part was spent, and less than
 * what the parts make; the rate is of that.
 */
export function* ofTotalBefore(
  recognition: Recognition,
  rate: Mention,
  { general, numerators }: RateKind,
  sentence: readonly Mention[],
): Iterable<Proposal> {
  const [spent] = sentence;
  if (!general || !spent || !numerators.includes(spent.role as Role) || rate.clause - spent.clause > 1)
    return;
  if (Number(recognition.figures[rate.figure]!.base) <= 1) return;
  const total = before(recognition, spent).find((each) => isAmount(each) && each.depth === 0);
  const isTotal = total && /^(?:共|共计|合计|总计)(?:为|到位|下达|安排)?$/u.test(total.label);
  if (!isTotal || total.isLast || printed(recognition, spent) > printed(recognition, total)) return;
  const right = quotient(figure(spent.figure), figure(total.figure));
  yield { ...asserting(`${rate.figure}`, rate, right, 'strong'), certain: true, ruled: true };
}
