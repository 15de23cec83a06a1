/** Rates of a whole department's budget that stand alone in their sentence, over what the report spent in all. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAdjustedBudget, isAmount, type RateKind, SPENT_IN_ALL, TELLING_DIGITS } from './rate-kinds.ts';
import { printed } from './reckoning.ts';
import { nearestEarlier, tellingDigits } from './scope.ts';

const TOTALS_TRIED = 4;

/** 调整预算完成率95.53%, alone in its sentence: what the report spent in all, of any of the budgets that it tells. */
export function* ofWholeReport(recognition: Recognition, rate: Mention, kind: RateKind): Iterable<Proposal> {
  if (!kind.general || tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  // What was told before under the same name is told again.
  const isAgain = (each: Mention): boolean =>
    each.kind === 'rate' &&
    each.label === rate.label &&
    printed(recognition, each) === printed(recognition, rate);
  if (nearestEarlier(recognition, rate, 1, isAgain).length > 0) return;
  const isOwn = (each: Mention): boolean => isAmount(each) && !each.isLast && !each.nested;
  const totals = nearestEarlier(
    recognition,
    rate,
    TOTALS_TRIED,
    (each) => isOwn(each) && SPENT_IN_ALL.has(each.concept ?? ''),
  );
  const budgets = nearestEarlier(
    recognition,
    rate,
    TOTALS_TRIED,
    (each) => isOwn(each) && (isAdjustedBudget(each) || each.role === 'initialBudget'),
  );
  for (const spent of totals)
    for (const budget of budgets)
      yield confirming(`${rate.figure}`, rate, quotient(figure(spent.figure), figure(budget.figure)));
}
