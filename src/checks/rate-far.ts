/** Rates whose amounts stand elsewhere: found by name, one by one, or right behind them. */

import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient, sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { byRole, isAmount, isOneSided, type RateKind, TELLING_DIGITS } from './rate-kinds.ts';
import { printed } from './reckoning.ts';
import {
  after,
  before,
  beforeInSection,
  beforeInSentence,
  earlierMentions,
  isAdditive,
  sameDimension,
  tellingDigits,
} from './scope.ts';

/** 车购税4,260万元、省级1,935万元、县级1,105万元。计划7,500万元，到位率97.33%: what arrived, one by one. */
export function* ofArrivals(
  recognition: Recognition,
  mention: Mention,
  denominators: readonly Mention[],
): Iterable<Proposal> {
  const sources = [...before(recognition, mention), ...beforeInSection(recognition, mention, 12)].filter(
    (each) =>
      isAmount(each) &&
      !denominators.includes(each) &&
      (each.passage !== mention.passage || each.sentence < mention.sentence),
  );
  const nearest = sources[0];
  const list = sources.filter(
    (each) => each.passage === nearest?.passage && each.sentence === nearest.sentence,
  );
  if (list.length < 2 || tellingDigits(recognition, mention) < TELLING_DIGITS) return;
  for (const denominator of denominators)
    yield confirming(
      `${mention.figure}`,
      mention,
      quotient(sumFrom(list.reverse()), figure(denominator.figure)),
    );
}

/** Concepts whose execution a report tells apart from the whole's. */
const THINGS = new Set([
  'basicExpenditure',
  'projectExpenditure',
  'personnelExpenditure',
  'publicExpenditure',
  'threePublic',
  'organOperation',
]);

const knownThings = new WeakMap<Recognition, ReadonlyMap<string, Mention[]>>();

/** 三公经费年初预算数286万元，决算数268.54万元: what a bare word of role is of, the amount before it says. */
function thingOf(recognition: Recognition, mention: Mention): string | null {
  if (mention.concept !== null || mention.role === null || mention.label.length > LONGEST_ROLE)
    return mention.concept;
  const [previous] = beforeInSentence(recognition, mention);
  return previous && previous.part === mention.part && isAmount(previous) ? previous.concept : null;
}

const LONGEST_ROLE = 6;

/** The report's amounts of these concepts, by concept. */
function amountsOfThings(recognition: Recognition): ReadonlyMap<string, readonly Mention[]> {
  const known = knownThings.get(recognition);
  if (known) return known;
  const things = new Map([...THINGS].map((thing) => [thing, [] as Mention[]]));
  for (const each of recognition.mentions)
    if (isAmount(each) && !each.isLast) things.get(thingOf(recognition, each) ?? '')?.push(each);
  knownThings.set(recognition, things);
  return things;
}

/** 项目支出执行率96.41%: the spending and the budget of that name, wherever the report tells them. */
export function* ofNamedThing(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind,
): Iterable<Proposal> {
  const thing = recognition.lexicon.concepts
    .all(mention.label)
    .find(({ meaning }) => THINGS.has(meaning))?.meaning;
  if (thing === undefined || tellingDigits(recognition, mention) < TELLING_DIGITS) return;
  const same = amountsOfThings(recognition).get(thing) ?? [];
  for (const numerator of byRole(same, kind.numerators))
    for (const denominator of byRole(same, kind.denominators))
      yield confirming(
        `${mention.figure}`,
        mention,
        quotient(figure(numerator.figure), figure(denominator.figure)),
      );
}

const OF_TARGET = /(?:完成|达到|实现|占)[^,。;]{0,10}(?:目标|计划|任务|预算)(?:数|值)?的$/u;

/** 完成客运量5,216万人次，…。完成年度目标的89.93%（目标5,800万人次）: the bracket behind the rate tells its base. */
export function* ofBracketBase(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!OF_TARGET.test(rate.label)) return;
  const [base] = after(recognition, rate);
  if (!base || base.opening !== rate.end || !isAdditive(base)) return;
  const [done] = before(recognition, rate).filter(
    (each) =>
      each.direction === 0 &&
      !each.isLast &&
      each.depth === rate.depth &&
      sameDimension(each, base) &&
      rate.sentence - each.sentence <= 1,
  );
  if (!done) return;
  yield {
    ...confirming(`${rate.figure}`, rate, quotient(figure(done.figure), figure(base.figure))),
    strength: 'strong',
    confirming: false,
  };
}

/** 预算调整率3.6%，预算数5,210万元，调整数187.56万元: the only two amounts of the sentence, right behind the rate. */
export function* ofPairBehind(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!/[率比]$/u.test(mention.label) || beforeInSentence(recognition, mention).length > 0) return;
  const [first, second, third] = after(recognition, mention);
  if (!first || !second || second.sentence !== mention.sentence || third?.sentence === mention.sentence)
    return;
  if (!isAdditive(first) || !sameDimension(first, second) || isOneSided(recognition, mention)) return;
  for (const [numerator, denominator] of [
    [first, second],
    [second, first],
  ] as const)
    yield confirming(
      `${mention.figure}`,
      mention,
      quotient(figure(numerator.figure), figure(denominator.figure)),
    );
}

/** Amounts before a rate among which its far base is looked for. */
const FAR = 120;

/** What floating point may be off. */
const EXACT = 1e-9;

/**
 * The amounts of earlier sections, for a rate that tells enough digits to find its base among them, and for 100 % of
 * an amount that tells enough to be known again.
 */
export function statedElsewhere(
  recognition: Recognition,
  mention: Mention,
  sentence: readonly Mention[],
): Mention[] {
  const isWhole = recognition.figures[mention.figure]!.value === '100';
  const isTelling =
    tellingDigits(recognition, mention) >= TELLING_DIGITS ||
    (isWhole && sentence.some((each) => tellingDigits(recognition, each) >= TELLING_DIGITS));
  const far = earlierMentions(recognition, mention, FAR).filter(isAmount);
  if (isTelling) return far;
  // 支出862.40万元，执行率98%, of 880万元 and nothing less: two digits that come out exactly.
  const rate = printed(recognition, mention);
  return far.filter((whole) =>
    sentence.some(
      (part) =>
        tellingDigits(recognition, part) >= TELLING_DIGITS &&
        Math.abs(printed(recognition, part) / printed(recognition, whole) - rate) < EXACT,
    ),
  );
}
