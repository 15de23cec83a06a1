/**
 * Forms told in short lines that bear their own names: 执行率, 86.21%, 分值10, 得分8.62; 年度指标值≥1,592户, 实际完成1,540户, 权重20,
 * 得分19.35; 分值20，得分20; and 总分 over all of them.
 */
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf, quotient, sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { HUNDREDTHS, hundredths, printed } from './reckoning.ts';
import { fieldRuns, type ScoredFields } from './score-fields.ts';
import { hasSteps } from './score-steps.ts';
import { earnedOf, withinWeight } from './score-weights.ts';

const FEWEST = 3;

/** All such lines, from one total to the next. */
export function* ofScoredLines(recognition: Recognition): Iterable<Proposal> {
  for (const { rows, total } of fieldRuns(recognition)) {
    for (const row of rows)
      if (!row.isTabled) {
        yield withinWeight(row.score, row.weight);
        yield* ofReached(recognition, row);
      }
    if (!total || rows.length < FEWEST) continue;
    const scores = sumFrom(rows.map(({ score }) => score));
    // Rows that lack their names' lines are not seen: the weights show that none is missing.
    yield isWhole(recognition, rows)
      ? asserting(`lines:${total.score.figure}`, total.score, scores, 'weak')
      : confirming(`lines:${total.score.figure}`, total.score, scores);
    if (total.weight)
      yield confirming(
        `lines:${total.weight.figure}`,
        total.weight,
        sumFrom(rows.map(({ weight }) => weight)),
      );
  }
}

function isWhole(recognition: Recognition, rows: readonly ScoredFields[]): boolean {
  const sum = rows.reduce((all, { weight }) => all + hundredths(recognition, weight), 0);
  return sum === Number(recognition.settings.profile.total) * HUNDREDTHS;
}

/** What the two values before tell: the execution rate, or the target and what was reached of it. */
function* ofReached(recognition: Recognition, { weight, score, before }: ScoredFields): Iterable<Proposal> {
  const [target, reached] = before.length > 1 ? before : [undefined, before[0]];
  if (!reached) return;
  if (/执行率$/u.test(reached.name) && reached.mention.kind === 'rate') {
    const earned = earnedOf(figure(weight.figure), figure(reached.mention.figure));
    yield hasSteps(recognition)
      ? confirming(`rate-line:${score.figure}`, score, earned)
      : { ...asserting(`rate-line:${score.figure}`, score, earned, 'strong'), severity: 'warning' };
  }
  const isShort =
    target !== undefined &&
    target.mention.unit === reached.mention.unit &&
    printed(recognition, reached.mention) < printed(recognition, target.mention) &&
    printed(recognition, score) < printed(recognition, weight);
  if (isShort)
    yield confirming(
      `reached-line:${score.figure}`,
      score,
      productOf([
        figure(weight.figure),
        quotient(figure(reached.mention.figure), figure(target.mention.figure)),
      ]),
    );
}
