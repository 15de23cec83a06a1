/** A rate as the quotient of the amounts whose roles its kind names: what was spent over the budget, what arrived over what was due. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, quotient, sumFrom } from './expression.ts';
import { nameTwoTimes } from './named-times.ts';
import { asserting, confirming } from './proposals.ts';
import { clearPair, isAside } from './rate-clear-pair.ts';
import { ofArrivals, statedElsewhere } from './rate-far.ts';
import { byRole, isAdjustedBudget, isAmount, type RateKind, SPENT_IN_ALL } from './rate-kinds.ts';
import { ofTotalBefore } from './rate-totals.ts';
import { ofWholeReport } from './rate-whole-report.ts';
import { before, beforeInSection, beforeInSentence, nearestEarlier, textBetween } from './scope.ts';

export function* ofRoles(recognition: Recognition, mention: Mention, kind: RateKind): Iterable<Proposal> {
  const own = beforeInSentence(recognition, mention).filter(isAmount);
  yield* ofOverrun(mention, kind, own);
  const isUsable = (each: Mention): boolean => isAmount(each) && !(isOverrun(each) && !isOverrun(mention));
  const sentence = own.filter(isUsable);
  const wider = [...before(recognition, mention), ...beforeInSection(recognition, mention, 12)].filter(
    isUsable,
  );
  const far = statedElsewhere(recognition, mention, sentence);
  const near = byRole(wider, kind.numerators);
  // 预算完成率为99.53%, alone in its sentence: both amounts stand in other sections.
  const numerators = sentence.length > 0 ? near : [...near, ...byRole(far, kind.numerators)];
  const isAdjusted = sentence.some(isAdjustedBudget);
  const denominators = [...byRole(wider, kind.denominators), ...byRole(far, kind.denominators)].filter(
    (each) =>
      !(isAdjusted && kind.general && each.role === 'initialBudget') &&
      !(kind.general && isSuperseded(recognition, each)),
  );
  const clear = clearPair(recognition, mention, sentence, kind);
  const pairs: (readonly [Mention, Mention])[] = [];
  // The pair of the own sentence comes before those of other paragraphs, which may agree by chance.
  if (clear) pairs.push(clear);
  pairs.push(...inTurn(sentence));
  for (const numerator of numerators)
    for (const denominator of denominators) pairs.push([numerator, denominator]);
  yield* ofTotalSpending(recognition, mention, kind, sentence);
  if (sentence.length === 0) yield* ofWholeReport(recognition, mention, kind);
  yield* ofTotalBefore(recognition, mention, kind, sentence);
  if (clear) yield* withCarried(mention, clear, sentence);
  const seen = new Set<string>();
  if (kind.numerators.includes('arrived')) yield* ofArrivals(recognition, mention, denominators);
  for (const [numerator, denominator] of pairs) {
    const key = `${numerator.figure}/${denominator.figure}`;
    if (numerator.figure === denominator.figure || seen.has(key)) continue;
    if (isAside(recognition, numerator, denominator)) continue;
    seen.add(key);
    yield proposalOf(
      recognition,
      mention,
      kind,
      numerator,
      denominator,
      clear?.[0] === numerator && clear[1] === denominator,
    );
  }
}

/** 2023年预算安排763.10万元，…调减12.40万元，调整后预算750.70万元: what was adjusted in the same paragraph is no base any more. */
function isSuperseded({ passages }: Recognition, budget: Mention): boolean {
  return (
    (budget.role === 'initialBudget' || budget.role === 'budget') &&
    !budget.nested &&
    passages[budget.passage]!.mentions.some(
      (each) =>
        each.role === 'adjustedBudget' &&
        /^(?:年中)?(?:经)?调整后/u.test(each.label) &&
        isAmount(each) &&
        !each.nested &&
        each.start > budget.end,
    )
  );
}

/** 决算超出年初预算43.5万元: by so much it is more, and that is neither the budget nor what was spent. */
function isOverrun({ label }: Mention): boolean {
  return /超(?:出|过)?(?:了)?(?:年初|全年|年度|调整后?)?(?:部门)?预算(?:数)?(?:的)?$/u.test(label);
}

/** 年初预算1,500万元，决算超出年初预算43.5万元，为年初预算的102.9%: the budget and what went beyond it. */
function* ofOverrun(rate: Mention, kind: RateKind, sentence: readonly Mention[]): Iterable<Proposal> {
  const [over, budget, ...others] = sentence;
  if (!over || !budget || others.length > 0 || !kind.named || isOverrun(rate) || !isOverrun(over)) return;
  if (kind.denominators.includes(budget.role as Role))
    yield asserting(
      `${rate.figure}`,
      rate,
      quotient(sumFrom([budget, over]), figure(budget.figure)),
      'strong',
    );
}

/** 收到补助80万元，上年结余3.47万元，支出81.95万元，使用率98.18%: of all that there was to spend. */
function* withCarried(
  rate: Mention,
  [spent, budget]: readonly [Mention, Mention],
  sentence: readonly Mention[],
): Iterable<Proposal> {
  for (const carried of sentence)
    if (carried !== budget && /(?:上年|年初|期初|上期)(?:结[转余]|滚存)/u.test(carried.label))
      yield confirming(`${rate.figure}`, rate, quotient(figure(spent.figure), sumFrom([budget, carried])));
}

const TOTALS_TRIED = 4;

/** 全年预算数13,220万元，预算执行率96.03%: what the report spent in all stands in another section; only a slip shows that it is meant. */
function* ofTotalSpending(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind,
  sentence: readonly Mention[],
): Iterable<Proposal> {
  if (!kind.general || sentence.some(({ role }) => kind.numerators.includes(role as Role))) return;
  const budgets = sentence.filter((each) => kind.denominators.includes(each.role as Role) && !each.isLast);
  const [budget] = budgets;
  if (!budget || budgets.length > 1 || mention.clause - budget.clause > 2) return;
  const totals = nearestEarlier(
    recognition,
    mention,
    TOTALS_TRIED,
    (each) => isAmount(each) && !each.isLast && !each.nested && SPENT_IN_ALL.has(each.concept ?? ''),
  );
  for (const spent of totals)
    yield { ...proposalOf(recognition, mention, kind, spent, budget, false), confirming: false };
}

function proposalOf(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind,
  numerator: Mention,
  denominator: Mention,
  isNamed: boolean,
): Proposal {
  // 前两期累计252万元；当年预算252万元，执行率50%: what was paid over years is no part of one year's budget.
  const strong = isNamed && !(/累计/u.test(numerator.label) && /当年|本年/u.test(denominator.label));
  const spent = figure(numerator.figure);
  const budget = figure(denominator.figure);
  return {
    group: `${mention.figure}`,
    strength: strong && !isRespective(recognition, mention) ? 'strong' : 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: kind.complement
      ? quotient(difference(budget, spent), figure(denominator.figure))
      : quotient(spent, budget),
    stated: mention.figure,
    certain: strong,
    confirming:
      isRespective(recognition, mention) ||
      isOfLevel(mention, numerator, denominator) ||
      // 1—9月已发472.85万元，全年执行率99.3%: of what was paid in the whole year.
      nameTwoTimes(mention.label, numerator.label) ||
      (!strong &&
        !isNear(recognition, mention, numerator, denominator) &&
        !isOfSibling(recognition, mention, kind, numerator, denominator)),
  };
}

/** 市级全额到位，县级到位96万元，到位率75%，总体到位率90%: of all that arrived, and not of one level's. */
function isOfLevel(rate: Mention, numerator: Mention, denominator: Mention): boolean {
  return (
    /^(?:总体|整体|综合|总的?)[一-鿿]{2,4}率/u.test(rate.label) &&
    LEVEL.test(numerator.label) &&
    !LEVEL.test(denominator.label)
  );
}

const LEVEL = /^(?:其中)?(?:中央|省|市|州|区|县|乡镇?)级?(?:财政|资金|配套|补助)*(?:实际|已)?到位/u;

/** 分别为年初预算、调整后预算的103.55%、97%: the first rate goes with the first name, not with the nearest. */
function isRespective(recognition: Recognition, mention: Mention): boolean {
  return /分别[^。;]*$/u.test(
    textBetween(recognition, mention, Math.max(0, mention.start - 36), mention.start),
  );
}

/** Far pairs may explain a rate but must not accuse it. */
function isNear(
  recognition: Recognition,
  mention: Mention,
  numerator: Mention,
  denominator: Mention,
): boolean {
  return (
    numerator.passage === mention.passage &&
    denominator.passage === mention.passage &&
    mention.sentence - Math.min(numerator.sentence, denominator.sentence) <= 1 &&
    textBetween(recognition, mention, Math.max(numerator.end, denominator.end), mention.start).length < 60
  );
}

/** Passages back in which the budget that a spending section speaks of is told. */
const SIBLINGS = 6;

/** （二）资金到位：到位14,310万元。（三）资金支付：支付12,486万元，支付率…: of the amounts of the section before. */
function isOfSibling(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind,
  numerator: Mention,
  denominator: Mention,
): boolean {
  const own = beforeInSentence(recognition, mention).filter(
    (each) => isAmount(each) && kind.numerators.includes(each.role as Role),
  );
  return (
    own.length === 1 &&
    own[0] === numerator &&
    mention.clause - numerator.clause <= 1 &&
    !denominator.nested &&
    !denominator.isLast &&
    mention.passage - denominator.passage <= SIBLINGS
  );
}

/** Two amounts without telling roles right before the rate: the later divided by the earlier. */
function inTurn(sentence: readonly Mention[]): (readonly [Mention, Mention])[] {
  const [later, earlier] = sentence;
  // 分配数分别为986.40万元、457.90万元和657.50万元: of a row of amounts the last two are no pair.
  const isOfRow = [later, earlier].every((each) => /^[和及与]?$/u.test(each?.label ?? ''));
  return later && earlier && !isOfRow ? [[later, earlier]] : [];
}
