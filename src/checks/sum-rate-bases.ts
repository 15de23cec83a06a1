/**
 * Budgets that the items tell only where they say how far they were met: 三公经费支出预算为8.00万元，…。运行费5.40万元，完成预算（6.00万元）的90.00%；接待费0.42万元，完成预算（2.00万元）的21.00%.
 * What these make together is the budget told before them; that only confirms.
 */
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isAround, isCountable, isRunningText, nameOf, nearestEarlier } from './scope.ts';

const MET = /(?:完成|达到|占)(?:年初|全年|年度|调整后?)?预算(?:数|安排)?$/u;
const BUDGET = /预算(?:数|安排|总额)?(?:为|是|共)*$/u;
/** Budgets before the items that are tried. */
const TRIED = 4;
const FEWEST = 2;

export function* ofRateBases(recognition: Recognition): Iterable<Proposal> {
  for (const { block, mentions } of recognition.passages) {
    if (!isRunningText(block)) continue;
    const bases = mentions.filter(
      (each) => each.kind === 'amount' && MET.test(nameOf(recognition, each)) && !each.isLast,
    );
    const [first] = bases;
    if (!first || bases.length < FEWEST) continue;
    const budgets = nearestEarlier(
      recognition,
      first,
      TRIED,
      (each) =>
        each.kind === 'amount' &&
        isCountable(each) &&
        !each.isLast &&
        BUDGET.test(each.label) &&
        isAround(recognition.passages[each.passage]!.block.section, block.section),
    );
    for (const total of budgets)
      if (comesOut(recognition, total, printedSum(recognition, bases)))
        yield confirming(`bases:${total.figure}`, total, sumFrom(bases));
  }
}
