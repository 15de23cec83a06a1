/**
 * Forms told in short lines that bear their own names: 执行率, 86.21%, 分值10, 得分8.62; 年度指标值≥1,592户, 实际完成1,540户, 权重20,
 * 得分19.35; and 总分 over all of them.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf, quotient, sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { isRunningText } from './scope.ts';
import { earnedOf, withinWeight } from './score-weights.ts';
import { isPoints } from './table-entries.ts';

const WEIGHT = /^(?:权重|分值|满分):?$/u;
const SCORE = /^(?:自评)?得分:?$/u;
const TOTAL = /^(?:总分|总得分|合计)$/u;
const LONGEST = 24;
const FEWEST = 3;

/** All such lines, from one total to the next. */
export function* ofScoredLines(recognition: Recognition): Iterable<Proposal> {
  const lines = recognition.passages.filter(({ block }) => isRunningText(block));
  let scores: Mention[] = [];
  for (const [index, line] of lines.entries()) {
    const weight = numberOf(line, WEIGHT);
    const score = weight && lines[index + 1] ? numberOf(lines[index + 1]!, SCORE) : undefined;
    if (weight && score) {
      scores.push(score);
      yield withinWeight(score, weight);
      yield* ofReached(recognition, weight, score, lines.slice(Math.max(0, index - 2), index));
    }
    const total = TOTAL.test(line.text) && lines[index + 1] ? numberOf(lines[index + 1]!, /^$/u) : undefined;
    if (!total) continue;
    if (scores.length >= FEWEST) yield asserting(`lines:${total.figure}`, total, sumFrom(scores), 'weak');
    scores = [];
  }
}

/** What the two lines before tell: the execution rate, or the target and what was reached of it. */
function* ofReached(
  recognition: Recognition,
  weight: Mention,
  score: Mention,
  before: readonly Passage[],
): Iterable<Proposal> {
  const [name, last] = before;
  const rate = last?.mentions.length === 1 ? last.mentions[0] : undefined;
  if (!name || !rate) return;
  if (/执行率$/u.test(name.text) && rate.kind === 'rate')
    yield {
      ...asserting(
        `rate-line:${score.figure}`,
        score,
        earnedOf(figure(weight.figure), figure(rate.figure)),
        'strong',
      ),
      severity: 'warning',
    };
  const target = name.mentions.length === 1 ? name.mentions[0] : undefined;
  const isShort =
    target !== undefined &&
    target.unit === rate.unit &&
    printed(recognition, rate) < printed(recognition, target) &&
    printed(recognition, score) < printed(recognition, weight);
  if (isShort)
    yield confirming(
      `reached-line:${score.figure}`,
      score,
      productOf([figure(weight.figure), quotient(figure(rate.figure), figure(target.figure))]),
    );
}

/** The only number of a short line, behind just these words. */
function numberOf({ text, mentions }: Passage, words: RegExp): Mention | undefined {
  const [mention, ...others] = mentions;
  const isOne = mention !== undefined && others.length === 0 && text.length <= LONGEST && isPoints(mention);
  return isOne && words.test(text.slice(0, mention.start)) ? mention : undefined;
}
