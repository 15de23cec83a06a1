/** Scores that a rate told elsewhere earns: 满意度指标10分，得9.53分, where the satisfaction is 95.27%. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { asserting } from './proposals.ts';
import { nameOf } from './scope.ts';
import { earnedOf } from './score-weights.ts';

/** Which rates may earn the points of an indicator, by a word of both names. */
const EARNED_BY: readonly (readonly [indicator: RegExp, isRate: (rate: Mention) => boolean])[] = [
  [
    /执行/u,
    ({ concept, label }) =>
      concept === 'executionRate' || /执行率|(?:支出|执行|支付|拨付|使用)进度/u.test(label),
  ],
  [/满意/u, ({ label }) => /满意/u.test(label)],
];
const LATEST = 4;

/** Weights with their scores, and scores right behind an execution rate, against the rates. */
export function* ofEarnedRates(
  recognition: Recognition,
  passage: Passage,
  weights: ReadonlyMap<Mention, Mention>,
): Iterable<Proposal> {
  for (const [weight, score] of weights) {
    const between = passage.mentions.filter(
      (each) => each.kind === 'rate' && each.start >= weight.end && each.end <= score.start,
    );
    const isRated = EARNED_BY.find(([indicator]) => indicator.test(nameOf(recognition, weight)))?.[1];
    const rates = isRated ? ratesBefore(recognition, score).filter(isRated).slice(-LATEST).reverse() : [];
    for (const rate of [...between, ...rates])
      yield earned(score, earnedOf(figure(weight.figure), figure(rate.figure)));
  }
  yield* behindRates(recognition, passage);
}

function ratesBefore({ mentions }: Recognition, score: Mention): Mention[] {
  return mentions.filter(
    (each) =>
      each.kind === 'rate' &&
      (each.passage < score.passage || (each.passage === score.passage && each.end <= score.start)),
  );
}

/** 支出297.50万元，执行率95.97%，得9.60分: the weight of the execution rate stands in the rules. */
function* behindRates({ settings }: Recognition, { mentions }: Passage): Iterable<Proposal> {
  const { weight } = settings.profile.executionRate;
  for (const [index, score] of mentions.entries()) {
    // 执行率为96.39%，按10分权重计9.64分: the weight may stand between.
    const before = mentions[index - 1];
    const rate = before?.kind === 'score' && /[按以]$/u.test(before.label) ? mentions[index - 2] : before;
    if (score.kind !== 'score' || !/(?:^|自评|应|可|计|权重)(?:得|计)?分?(?:为)?$/u.test(score.label))
      continue;
    if (rate?.kind !== 'rate' || !EARNED_BY[0]![1](rate) || rate.sentence !== score.sentence) continue;
    const amounts = mentions.slice(0, index - 1).filter((each) => each.kind === 'amount');
    const [budget, spent] = amounts.slice(-2);
    const constants = {
      zh: `预算执行率占 ${weight} 分`,
      en: `the execution rate weighs ${weight}`,
    };
    yield {
      ...earned(score, earnedOf(constant(weight), figure(rate.figure))),
      constants,
    };
    if (budget && spent)
      yield {
        ...earned(
          score,
          productOf([constant(weight), quotient(figure(spent.figure), figure(budget.figure))]),
        ),
        group: `earned-amounts:${score.figure}`,
        constants,
      };
  }
}

function earned(score: Mention, right: Proposal['right']): Proposal {
  return {
    group: `earned:${score.figure}`,
    strength: 'weak',
    left: figure(score.figure),
    relation: '=',
    right,
    stated: score.figure,
    confirming: true,
  };
}

const NAMED_RATE = /^(?:其中)?([一-鿿]{2,6}?)(?:类|指标|部分|维度)?得分率(?:为|达)?$/u;

/** 产出35分得31.2分；…。产出类得分率89.14%: of the one pair whose weight bears the name. */
export function* ofNamedRate(
  { mentions }: Passage,
  weights: ReadonlyMap<Mention, Mention>,
): Iterable<Proposal> {
  for (const rate of mentions) {
    const name = rate.kind === 'rate' ? NAMED_RATE.exec(rate.label)?.[1] : undefined;
    if (name === undefined) continue;
    const pairs = [...weights].filter(
      ([weight, score]) =>
        score.end <= rate.start && (weight.label.includes(name) || score.label.includes(name)),
    );
    const [pair] = pairs;
    if (pair && pairs.length === 1)
      yield asserting(
        `named-rate:${rate.figure}`,
        rate,
        quotient(figure(pair[1].figure), figure(pair[0].figure)),
        'strong',
      );
  }
}

const IN_ORDER = /得分率(?:依次|分别)(?:为|是)?$/u;

/** 决策15分，得13.5分；过程25分，得19.2分，得分率依次为90.0%、76.8%: as many rates in a row as pairs before them, in their order. */
export function* ofRatesInOrder(
  { mentions, text }: Passage,
  weights: ReadonlyMap<Mention, Mention>,
): Iterable<Proposal> {
  for (const [index, first] of mentions.entries()) {
    if (first.kind !== 'rate' || !IN_ORDER.test(first.label)) continue;
    const row = [first];
    for (const each of mentions.slice(index + 1)) {
      if (each.kind !== 'rate' || !/^[、和,]$/u.test(text.slice(row.at(-1)!.end, each.start))) break;
      row.push(each);
    }
    const pairs = [...weights].filter(([, score]) => score.end <= first.start);
    if (row.length < 2 || pairs.length !== row.length) continue;
    for (const [at, rate] of row.entries()) {
      const [weight, score] = pairs[at]!;
      yield asserting(
        `in-order:${rate.figure}`,
        rate,
        quotient(figure(score.figure), figure(weight.figure)),
        'strong',
      );
    }
  }
}
