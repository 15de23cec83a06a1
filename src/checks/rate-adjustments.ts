/** 预算调整率 and 偏离度: how far two amounts lie apart, of the one that was first. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, magnitudeOf, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAdjustedBudget, isAmount } from './rate-kinds.ts';
import { beforeInSentence, nearestEarlier, tellingDigits } from './scope.ts';

const RATE = /(?:调整率|偏离度|偏离率|偏差率|调整比例|调整幅度)(?:为|达|是|:|约)*$/u;
const TELLING_DIGITS = 3;
const TRIED = 4;

/** 年初预算3,102.30万元，全年预算3,528.46万元，预算调整率13.74%: the amounts of its sentence, or those told before. */
export function* ofAdjustmentRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!RATE.test(rate.label)) return;
  const own = beforeInSentence(recognition, rate).filter(isPlain);
  // 年初A，追加B、收回C，调整后D: between the first and the last.
  const [later, earlier] = [own[0], own.at(-1)];
  if (later && earlier && later !== earlier) yield* against(rate, later, earlier);
  if (tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  const nearest = (isMeant: (each: Mention) => boolean) =>
    nearestEarlier(recognition, rate, TRIED, (each) => isPlain(each) && isMeant(each));
  const initial = nearest(({ role }) => role === 'initialBudget');
  const adjusted = nearest(isAdjustedBudget);
  const added = nearest(({ role }) => role === 'added');
  for (const first of initial) {
    for (const last of adjusted) yield* against(rate, last, first);
    for (const more of added) yield of(rate, quotient(figure(more.figure), figure(first.figure)));
  }
}

function isPlain(mention: Mention): boolean {
  return isAmount(mention) && !mention.isLast;
}

function* against(rate: Mention, later: Mention, earlier: Mention): Iterable<Proposal> {
  const moved = magnitudeOf(difference(figure(later.figure), figure(earlier.figure)));
  yield of(rate, quotient(moved, figure(earlier.figure)));
  yield of(rate, quotient(figure(later.figure), figure(earlier.figure)));
}

function of(rate: Mention, right: Expression): Proposal {
  return confirming(`adjusted:${rate.figure}`, rate, right);
}
