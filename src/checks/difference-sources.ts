/**
 * What was spent of each source, with what it carries over in a bracket: 中央资金支出3,884.18万元（结转42.10万元） is what arrived of it and what was
 * carried in, without what is carried over.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { listKey } from './difference-lists.ts';
import { figure, negated, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCountable, nearestEarlier, sameDimension, tellingDigits } from './scope.ts';

const CARRIED = /^(?:年末)?(?:结转|结余|剩余)(?:下年|资金)?$/u;
const NAMED = 6;
const TELLING = 4;

/** The two earlier amounts of the source's name of which it comes out. */
export function* ofSources(recognition: Recognition, carried: Mention): Iterable<Proposal> {
  if (carried.kind !== 'amount' || carried.depth === 0 || !CARRIED.test(carried.label)) return;
  const spent = recognition.passages[carried.passage]!.mentions.find((each) => each.end === carried.opening);
  const key = spent ? sourceOf(spent) : null;
  if (!spent || key === null || tellingDigits(recognition, spent) < TELLING || !sameDimension(spent, carried))
    return;
  const named = nearestEarlier(
    recognition,
    spent,
    NAMED,
    (each) =>
      each.kind === 'amount' && isCountable(each) && sameDimension(each, spent) && sourceOf(each) === key,
  );
  for (const [index, one] of named.entries())
    for (const other of named.slice(index + 1)) {
      const value = printed(recognition, one) + printed(recognition, other) - printed(recognition, carried);
      if (!comesOut(recognition, spent, value)) continue;
      const right = sumOf([figure(other.figure), figure(one.figure), negated(figure(carried.figure))]);
      yield confirming(`sources:${spent.figure}`, spent, right);
      return;
    }
}

/** 上年结转中央资金, 到位中央资金 and 中央资金支出 are of one source. */
const sourceOf = ({ label }: Mention): string | null =>
  listKey(label.replace(/^(?:上年|年初|本年|实际)*(?:结转|结余|到位|收到|下达)的?/u, ''));
