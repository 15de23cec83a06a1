/**
 * What is shared out by weights that are told before: 基础因素占50%、投入因素占30%、绩效因素占20%。…，基础因素分配35,000万元，投入因素分配21,000万元 of one
 * total, which may stand far off.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { earlierMentions, isCountable, isRunningText } from './scope.ts';

const WEIGHS = /(?:占比?|权重|比例|按|承担|负担|分担)(?:为|是|的)*$/gu;
const LEADING = /^(?:其中|按照?|由)[:,]?/u;
const FEWEST = 2;
const TOTALS = 80;

/** An amount and the weight that bears its name. */
interface Pair {
  amount: Mention;
  weight: Mention;
}

/** The amounts of a passage whose names are those of weights told in a sentence before. */
export function* ofWeights(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  const pairs = pairsIn(passage);
  const [first] = pairs;
  if (!first || pairs.length < FEWEST) return;
  const totals = earlierMentions(recognition, first.weight, TOTALS).filter(
    (each) => each.kind === 'amount' && isCountable(each) && !each.isLast,
  );
  const isShare = (total: Mention, { amount, weight }: Pair): boolean =>
    comesOut(recognition, amount, printed(recognition, total) * printed(recognition, weight));
  const counts = totals.map((total) => pairs.filter((pair) => isShare(total, pair)).length);
  const most = Math.max(0, ...counts);
  const total = totals[counts.indexOf(most)];
  // Where but one of them does not come out, that one is wrong.
  if (!total || most < FEWEST || most < pairs.length - 1) return;
  for (const pair of pairs) {
    const right = productOf([figure(total.figure), figure(pair.weight.figure)]);
    const make = isShare(total, pair) ? confirming : nearly;
    yield make(`weight:${pair.amount.figure}`, pair.amount, right);
  }
}

/** Weights of one sentence and amounts of a later one that bear their names, one each. */
function pairsIn({ mentions }: Passage): Pair[] {
  const weights = mentions.filter(
    (each) => each.kind === 'rate' && each.direction === 0 && nameOf(each).length >= 2,
  );
  return weights.flatMap((weight) => {
    const named = mentions.filter(
      (each) =>
        each.kind === 'amount' &&
        each.sentence > weight.sentence &&
        isCountable(each) &&
        each.label.replace(LEADING, '').startsWith(nameOf(weight)),
    );
    const [amount] = named;
    return amount && named.length === 1 ? [{ amount, weight }] : [];
  });
}

const nameOf = ({ label }: Mention): string => label.replace(LEADING, '').replace(WEIGHS, '');
