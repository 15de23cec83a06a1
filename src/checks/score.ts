/** score: scores add up, stay within their weights, and fit the execution rate. See score.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient, sumOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { asserting, confirming } from './proposals.ts';
import { BUDGET_ROLES, isAmount } from './rate-kinds.ts';
import { comesOut, HUNDREDTHS, hundredths, printed } from './reckoning.ts';
import { earlierMentions, isRunningText, nameOf } from './scope.ts';
import { ofBlockScores } from './score-blocks.ts';
import { ofDetails } from './score-details.ts';
import { ofRatedExecution } from './score-execution.ts';
import { ofScoredLines } from './score-lines.ts';
import { ofScoreLists } from './score-lists.ts';
import { ofLosses } from './score-losses.ts';
import { isOwnScore } from './score-own.ts';
import { ofPairs } from './score-pairs.ts';
import { ofEarnedRates, ofNamedRate, ofRatesInOrder } from './score-rates.ts';
import { ofNamedRows } from './score-rows.ts';
import { ofPointSums } from './score-sums.ts';
import { fullScore, ofTotals, TOTAL } from './score-totals.ts';
import { earnedOf, ofDeductions, ofLostTotals, weightsAmong, withinWeight } from './score-weights.ts';

export const score: ClaimCheck = {
  id: 'score',
  title: { zh: '得分与分值不符', en: 'Scores do not fit their weights' },
  relation: { zh: '得分与分值', en: 'Scores and weights' },
  severity: 'warning',
  *propose(recognition) {
    const full = fullMarksOf(recognition);
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      const all = passage.mentions.filter(isScore);
      const weights = weightsAmong(passage.text, all);
      const ownFull = higherFullMarks(recognition, all) ?? full;
      const scores = all.filter((mention) => !weights.has(mention));
      for (const mention of scores)
        if (isOwnScore(recognition, mention) && !isOfMore(recognition, mention, weights, full))
          yield withinTotal(recognition, mention, ownFull, bonusBefore(mention, all));
      for (const [weight, mention] of weights) yield withinWeight(mention, weight);
      yield* ofDeductions(passage, all);
      yield* ofLostTotals(passage);
      yield* ofTotals(recognition, passage, scores, weights);
      yield* ofEarnedRates(recognition, passage, weights);
      yield* ofRatesInOrder(passage, weights);
      yield* ofNamedRate(passage, weights);
      yield* ofExecution(passage.mentions);
    }
    yield* ofScoreLists(recognition);
    yield* ofPairs(recognition);
    yield* ofNamedRows(recognition);
    yield* ofLosses(recognition);
    yield* ofBlockScores(recognition);
    yield* ofScoredLines(recognition);
    yield* ofDetails(recognition);
    yield* againstExecution(recognition);
    yield* ofPointSums(recognition);
    yield* ofExecutionScores(recognition);
    yield* ofRatedExecution(recognition);
  },
  word: ({ name, raw, arithmetic, expected, unit, proposal }) => ({
    zh:
      proposal.note === 'execution'
        ? `预算执行率指标按执行率计分，综合得分最高为 ${arithmetic.zh} = ${expected}${unit}（${proposal.constants?.zh}），但${name(proposal.stated)}写为 ${raw(proposal.stated)}。`
        : proposal.relation === '<='
          ? `${name(proposal.stated)} ${raw(proposal.stated)} 超过满分 ${expected}${unit}。`
          : `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${raw(proposal.stated)} 不符。`,
    en:
      proposal.note === 'execution'
        ? `With the execution rate scored in proportion the total is at most ${arithmetic.en} = ${expected} (${proposal.constants?.en}), but ${name(proposal.stated)} is stated as ${raw(proposal.stated)}.`
        : proposal.relation === '<='
          ? `${name(proposal.stated)} ${raw(proposal.stated)} is above the full score of ${expected}.`
          : `${arithmetic.en} = ${expected}, but ${name(proposal.stated)} is stated as ${raw(proposal.stated)}.`,
  }),
};

function isScore(mention: Mention): boolean {
  return mention.kind === 'score' && mention.direction === 0;
}

/** 分值500分，自评438分: of a weight above the full score the paper reckons by another one. */
function isOfMore(
  recognition: Recognition,
  mention: Mention,
  weights: ReadonlyMap<Mention, Mention>,
  full: string,
): boolean {
  return [...weights].some(
    ([weight, gained]) => gained === mention && hundredths(recognition, weight) > Number(full) * HUNDREDTHS,
  );
}

/** 基础得分98.3分，加分2.2分，总分100.5分: what may come on top of the full score. */
function bonusBefore(total: Mention, scores: readonly Mention[]): Mention | undefined {
  const bonus = scores.findLast((each) => each.end <= total.start);
  const isBonus = bonus !== undefined && BONUS.test(bonus.label) && TOTAL.test(total.label);
  return isBonus ? bonus : undefined;
}

const BONUS = /加分(?:项)?(?:自评|得分?|共|合计|为)*$|^(?:另|再|又)?加$/u;

const HIGHEST_FULL_MARKS = 200;
const FULL_MARKS = /满分(?:为|:)?$/u;

/** 满分110分，含加分项10分: the full score that the report tells, where it is more than the rule's. */
function fullMarksOf({ mentions, figures, settings }: Recognition): string {
  const told = mentions
    .filter(({ kind, label }) => kind === 'score' && FULL_MARKS.test(label))
    .map(({ figure: index }) => Number(figures[index]!.value))
    .filter((value) => value > Number(settings.profile.total) && value <= HIGHEST_FULL_MARKS);
  return told.length > 0 ? `${Math.max(...told)}` : settings.profile.total;
}

/** 实得742.5分，满分1,000分: another rating's full score, however high, is that of the scores told with it. */
function higherFullMarks({ figures }: Recognition, scores: readonly Mention[]): string | undefined {
  const told = scores
    .filter(({ label }) => FULL_MARKS.test(label))
    .map(({ figure: index }) => Number(figures[index]!.value));
  const highest = Math.max(...told);
  return highest > HIGHEST_FULL_MARKS ? `${highest}` : undefined;
}

/** No score is higher than the full score. */
function withinTotal(
  { settings }: Recognition,
  mention: Mention,
  full: string,
  bonus: Mention | undefined,
): Proposal {
  return {
    group: `within:${mention.figure}`,
    strength: 'strong',
    left: figure(mention.figure),
    relation: '<=',
    right: bonus ? sumOf([constant(full), figure(bonus.figure)]) : constant(full),
    constants: fullScore({ ...settings.profile, total: full }),
    stated: mention.figure,
    severity: 'error',
  };
}

/** 执行率 79.27 权重 10 得分 7.93: the score is the weight times the rate, also where the units are left out. */
function* ofExecution(mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, rate] of mentions.entries()) {
    const [weight, score] = [mentions[index + 1], mentions[index + 2]];
    if (!weight || !score || !/执行率(?:为|:)?$/u.test(rate.label)) continue;
    if (!/(?:权重|分值)(?:为|:)?$/u.test(weight.label) || !/得分?(?:为|:)?$/u.test(score.label)) continue;
    const share = figure(rate.figure);
    yield asserting(
      `weighted:${score.figure}`,
      score,
      earnedOf(
        figure(weight.figure),
        rate.kind === 'rate' ? share : productOf([share, constant('0.01', '1%')]),
      ),
      'strong',
    );
  }
}

/** 预算执行得9.6分: the weight times an execution rate that the report states before. */
function* ofExecutionScores(recognition: Recognition): Iterable<Proposal> {
  const { executionRate } = recognition.settings.profile;
  const rates: Mention[] = [];
  for (const mention of recognition.mentions) {
    const isRate =
      mention.concept === 'executionRate' || /(?:支出|执行|支付|拨付|使用)进度/u.test(mention.label);
    if (mention.kind === 'rate' && isRate) rates.push(mention);
    if (!isScore(mention) || !EXECUTION_SCORE.test(nameOf(recognition, mention))) continue;
    yield* ofSpentShare(recognition, mention);
    for (const rate of rates.slice(-EARLIER_RATES).reverse()) {
      yield {
        ...confirming(
          `weighted:${mention.figure}`,
          mention,
          earnedOf(constant(executionRate.weight), figure(rate.figure)),
        ),
        constants: {
          zh: `预算执行率占 ${executionRate.weight} 分`,
          en: `the execution rate weighs ${executionRate.weight}`,
        },
      };
    }
  }
}

/** 预算执行得8.95分, no rate told: the weight times what was spent of the budget, to the last digit. */
function* ofSpentShare(recognition: Recognition, score: Mention): Iterable<Proposal> {
  const { executionRate } = recognition.settings.profile;
  const amounts = earlierMentions(recognition, score).filter((each) => isAmount(each) && !each.isLast);
  const spent = amounts.filter(({ role }) => role === 'execution' || role === 'final').slice(0, AMOUNTS);
  const budgets = amounts.filter(({ role }) => BUDGET_ROLES.has(role ?? '')).slice(0, AMOUNTS);
  for (const part of spent)
    for (const whole of budgets) {
      const rate = printed(recognition, part) / printed(recognition, whole);
      if (!(rate <= 1) || !comesOut(recognition, score, Number(executionRate.weight) * rate)) continue;
      yield {
        ...confirming(
          `weighted-amounts:${score.figure}`,
          score,
          productOf([constant(executionRate.weight), quotient(figure(part.figure), figure(whole.figure))]),
        ),
        constants: {
          zh: `预算执行率占 ${executionRate.weight} 分`,
          en: `the execution rate weighs ${executionRate.weight}`,
        },
      };
    }
}

const AMOUNTS = 6;
const EARLIER_RATES = 4;

/** 预算执行9.6分, 资金执行率得分9.61分. */
const EXECUTION_SCORE = /执行率?(?:指标|情况)?(?:[(]\d+分[)])?(?:自评)?(?:应?得分?|计)?(?:为)?$/u;

/** A total score in the same item as an execution rate: no more than the full score less what the rate costs. */
function* againstExecution(recognition: Recognition): Iterable<Proposal> {
  const { total, executionRate } = recognition.settings.profile;
  const items = groupsOf(recognition.mentions, (mention) => {
    const { block } = recognition.passages[mention.passage]!;
    const parts = block.section?.split('.') ?? [];
    if (parts.length < 2 || !isRunningText(block)) return null;
    return parts.slice(0, 2).join('.');
  });
  for (const mentions of items.values()) {
    const rates = mentions.filter((each) => each.kind === 'rate' && each.concept === 'executionRate');
    const totals = mentions.filter((each) => isScore(each) && TOTAL.test(each.label));
    const [rate, stated] = [rates[0], totals[0]];
    if (!rate || !stated || rates.length !== 1 || totals.length !== 1) continue;
    const rest = `${Number(total) - Number(executionRate.weight)}`;
    yield {
      group: `execution:${stated.figure}`,
      strength: 'strong',
      left: figure(stated.figure),
      relation: '<=',
      right: sumOf([constant(rest), earnedOf(constant(executionRate.weight), figure(rate.figure))]),
      constants: {
        zh: `预算执行率占 ${executionRate.weight} 分，其余指标满分共 ${rest} 分`,
        en: `the execution rate weighs ${executionRate.weight}, all else ${rest}`,
      },
      stated: stated.figure,
      note: 'execution',
    };
  }
}
