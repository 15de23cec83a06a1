/** Rates of points: 权重15分，得分13.5分，得分率90%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { beforeInSentence, textBetween } from './scope.ts';

const RATE = /得分率(?:为|达|:)?$/u;

/** What was gained of the weight, the two scores right before the rate. */
export function* ofPointsRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!RATE.test(rate.label)) return;
  const scores = beforeInSentence(recognition, rate).filter(
    (each) => each.kind === 'score' && each.direction === 0 && !/扣/u.test(each.label),
  );
  const [last, first] = scores;
  if (!last || !first) return;
  // 得分13.5分（满分15分）: the weight may stand behind the score.
  const [gained, weight] = /得/u.test(last.label) || !/得/u.test(first.label) ? [last, first] : [first, last];
  if (isOfRow(recognition, weight)) return;
  const isOwn = rate.clause - last.clause <= 1 && first.part === rate.part && last.part === rate.part;
  yield {
    group: `points:${rate.figure}`,
    strength: isOwn && /得/u.test(gained.label) && !/得/u.test(weight.label) ? 'strong' : 'weak',
    confirming: !isOwn,
    left: figure(rate.figure),
    relation: '=',
    right: quotient(figure(gained.figure), figure(weight.figure)),
    stated: rate.figure,
  };
}

/** 得分依次为14分、8分、12分，共得34分，得分率85%: a nameless member of a row of scores is no weight. */
function isOfRow(recognition: Recognition, weight: Mention): boolean {
  return (
    /^[和及]?$/u.test(weight.label) &&
    /分[、和及]$/u.test(textBetween(recognition, weight, Math.max(0, weight.start - 2), weight.start))
  );
}
