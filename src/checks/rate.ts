/** rate: 执行率, 到位率, 完成率, 节约率 are the quotient of the amounts that they speak of. See rate.md. */

import type { Mention, Passage } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import { ofBracketFormula } from './bracket-formulas.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { difference, figure, quotient, sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { ofAdjustmentRate } from './rate-adjustments.ts';
import { ofAnywhere, ofNamedWhole } from './rate-anywhere.ts';
import { ofPairBeside } from './rate-beside.ts';
import { ofBound } from './rate-bounds.ts';
import { ofComplements } from './rate-complements.ts';
import { ofCountedRate, ofDays, ofGradeRate, ofStaffRate } from './rate-counts.ts';
import { ofArrivals, ofBracketBase, ofNamedThing, ofPairBehind, statedElsewhere } from './rate-far.ts';
import { byRole, isAdjustedBudget, isAmount, KINDS, type RateKind } from './rate-kinds.ts';
import { ofRateRows } from './rate-lists.ts';
import { ofSameName } from './rate-named.ts';
import { ofAnyPair } from './rate-pairs.ts';
import { ofPointsRate } from './rate-points.ts';
import { ofToldRatios } from './rate-ratios.ts';
import { ofDoneAndRest } from './rate-rest.ts';
import { isSavedRate, ofSavedRate } from './rate-savings.ts';
import { ofSurveys } from './rate-surveys.ts';
import { ofToldSides } from './rate-told.ts';
import { ofItemBefore, ofParagraph, ofTimes, ofTotalBefore } from './rate-totals.ts';
import {
  after,
  before,
  beforeInSection,
  beforeInSentence,
  isRunningText,
  nearestEarlier,
  placeAmong,
  textBetween,
} from './scope.ts';

export const rate: ClaimCheck = {
  id: 'rate',
  title: { zh: '比率计算不符', en: 'Rate is not the quotient of its amounts' },
  relation: { zh: '比率计算', en: 'Rate of two amounts' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages)
      if (isRunningText(passage.block)) {
        yield* ofComplements(passage);
        yield* ofDoneAndRest(passage);
        yield* ofRateRows(recognition, passage, false);
        yield* ofToldRatios(recognition, passage);
      }
    for (const mention of recognition.mentions) {
      const passage = recognition.passages[mention.passage]!;
      if (mention.kind !== 'rate' || mention.inRange || !tells(passage)) continue;
      // 核减率 says 减 and is no change.
      if (mention.direction !== 0 && !isSavedRate(mention)) continue;
      // 执行率96.50%（2022年执行率为91.37%）: of another year.
      if (isOfOtherYear(recognition, mention)) continue;
      yield* ofBound(recognition, mention);
      const readings = [...ofNear(recognition, mention)];
      yield* readings;
      // What its own words assert is not explained away by what stands elsewhere.
      if (!readings.some(({ strength }) => strength === 'strong')) yield* ofAnywhere(recognition, mention);
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) =>
    !proposal.group.startsWith('bound:')
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
        }
      : {
          zh: `${name(proposal.stated)} ${stated}${unit} 超过了 100%，部分不会多于全部。`,
          en: `${name(proposal.stated)} is stated as ${stated}${unit}: a part is not more than its whole.`,
        },
};

/** A rate with a year of its own in the bracket behind another rate. */
function isOfOtherYear(recognition: Recognition, rate: Mention): boolean {
  const previous = recognition.mentions[placeAmong(recognition, rate) - 1];
  return (
    previous?.kind === 'rate' &&
    previous.end === rate.opening &&
    /^(?:(?:19|20)\d{2}年|上年|去年)/u.test(rate.label)
  );
}

/** Running text, or a cell that tells a rate beside what it is of: 回访200户，满意187户，满意度93.5%. */
function tells({ block, mentions }: Passage): boolean {
  return isRunningText(block) || (block.type === 'cell' && mentions.length > 1);
}

/** All readings but those that search the whole report. */
function* ofNear(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const kind = KINDS.find(({ words }) => words.test(mention.label));
  const saved = [...ofSavedRate(recognition, mention)];
  yield* saved;
  // Of what was granted it may come out as well, and is not meant to.
  if (saved.some(({ strength }) => strength === 'strong')) return;
  if (kind) yield* ofRate(recognition, mention, kind);
  yield* ofCountedRate(recognition, mention);
  yield* ofGradeRate(recognition, mention);
  yield* ofPointsRate(recognition, mention);
  yield* ofAdjustmentRate(recognition, mention);
  yield* ofStaffRate(recognition, mention);
  yield* ofDays(recognition, mention);
  yield* ofBracketBase(recognition, mention);
  yield* ofSurveys(recognition, mention);
  if (kind) yield* ofNamedThing(recognition, mention, kind);
  if (kind && !kind.complement) yield* ofSameName(recognition, mention);
  if (!/占|比重/u.test(mention.label)) yield* ofAnyPair(recognition, mention, kind);
  yield* ofPairBehind(recognition, mention);
  yield* ofPairBeside(recognition, mention);
  yield* ofNamedWhole(recognition, mention);
  yield* ofBracketFormula(recognition, mention);
  yield* ofTimes(recognition, mention);
  yield* ofToldSides(recognition, mention);
  yield* ofItemBefore(recognition, mention);
  if (kind?.general) yield* ofParagraph(recognition, mention);
}

function* ofRate(recognition: Recognition, mention: Mention, kind: RateKind): Iterable<Proposal> {
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
    (each) => !(isAdjusted && kind.general && each.role === 'initialBudget'),
  );
  // 控制率91.29%（实际41.08万元÷预算45.00万元）: the bracket tells its own two.
  const isTold = after(recognition, mention).filter((each) => each.opening === mention.end).length >= 2;
  const found = isTold
    ? null
    : (clearPair(besidesParts(sentence, mention), kind) ??
      clearPair(sentence, kind) ??
      spentBefore(recognition, mention, sentence, kind));
  const isOfRow = found?.some((each) => opensRow(recognition, each)) ?? false;
  const direct = found && !isOfRow && !isAddedUp(found[0], sentence) ? found : null;
  const handed = direct && handedTo(direct[0], sentence);
  const clear = direct && handed ? ([direct[0], handed] as const) : direct;
  const pairs: (readonly [Mention, Mention])[] = [];
  // The pair of the own sentence comes before those of other paragraphs, which may agree by chance.
  if (clear) pairs.push(clear);
  pairs.push(...inTurn(sentence));
  for (const numerator of numerators)
    for (const denominator of denominators) pairs.push([numerator, denominator]);
  yield* ofTotalSpending(recognition, mention, kind, sentence);
  yield* ofTotalBefore(recognition, mention, kind, sentence);
  if (clear) yield* withCarried(mention, clear, sentence);
  const seen = new Set<string>();
  if (kind.numerators.includes('arrived')) yield* ofArrivals(recognition, mention, denominators);
  for (const [numerator, denominator] of pairs) {
    const key = `${numerator.figure}/${denominator.figure}`;
    if (numerator.figure === denominator.figure || seen.has(key)) continue;
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

/** 拨到乡镇142万元，…乡镇兑付到户128万元，兑付率: of what was handed to those who pay it out. */
function handedTo(paid: Mention, sentence: readonly Mention[]): Mention | undefined {
  return sentence.find(({ label, end }) => {
    const receiver = end <= paid.start ? HANDED.exec(label)?.[1] : undefined;
    return receiver !== undefined && paid.label.startsWith(receiver);
  });
}

const HANDED = /(?:拨|转|下达|分配|拨付|下拨)(?:到|给|至)(?:各)?([一-鿿]{2,4})$/u;

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

const SPENT_IN_ALL = new Set(['totalExpenditure', 'yearExpenditure', 'expenditureTotal']);
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

/**
 * The one pair that the words allow: exactly one amount in a role that the rate divides and one in a role that it
 * is divided by. Two budgets (年初 and 全年) leave a choice, unless the rate's words name one.
 */
function clearPair(mentions: readonly Mention[], kind: RateKind): readonly [Mention, Mention] | null {
  const present = mentions.filter((mention) => !mention.isLast);
  const numerators = present.filter((mention) => kind.numerators.includes(mention.role as Role));
  // Words that name a base leave no other: 完成全年预算 is of the 全年预算.
  const bases = kind.named ? kind.denominators.slice(0, kind.named) : kind.denominators;
  const denominators = present.filter((mention) => bases.includes(mention.role as Role));
  const [numerator, denominator] = [numerators[0], denominators[0]];
  if (numerators.length !== 1 || !numerator || !denominator) return null;
  // 累计到位19,800万元，其中中央预算内投资6,000万元…，到位率: a part of what arrived is none of its bases.
  if (denominator.nested && !numerator.nested && numerator.end <= denominator.start) return null;
  if (denominators.length === 1) return [numerator, denominator];
  // The budget after adjustment is the base; 到位 and 追加 are one only where nothing else is.
  for (const role of ['fullYearBudget', 'adjustedBudget'] as const) {
    const adjusted = denominators.filter((mention) => mention.role === role);
    if (kind.denominators.includes(role) && adjusted.length === 1) return [numerator, adjusted[0]!];
  }
  const budgets = denominators.filter((mention) => mention.role !== 'arrived');
  return budgets.length === 1 ? [numerator, budgets[0]!] : null;
}

/**
 * 支出合计2,947万元，…。年初预算2,760万元，调整后预算3,016万元，执行率…: both budgets stand in the rate's sentence, what
 * was spent in the one before; the base is the budget after adjustment (财预〔2020〕10号).
 */
function spentBefore(
  recognition: Recognition,
  mention: Mention,
  sentence: readonly Mention[],
  kind: RateKind,
): readonly [Mention, Mention] | null {
  const adjusted = sentence.filter(isAdjustedBudget);
  if (!kind.general || adjusted.length !== 1 || sentence.length > 2) return null;
  const spent = before(recognition, mention).filter(
    (each) =>
      isAmount(each) &&
      !each.isLast &&
      !each.nested &&
      each.sentence === mention.sentence - 1 &&
      kind.numerators.includes(each.role as Role),
  );
  return spent.length === 1 ? [spent[0]!, adjusted[0]!] : null;
}

/** Without the amounts of a list that the rate is not part of. */
function besidesParts(mentions: readonly Mention[], rate: Mention): Mention[] {
  return mentions.filter((each) => !each.nested || (rate.nested && each.part === rate.part));
}

/** 支付补贴988.72万元、报废补贴58.40万元，共1047.12万元，支付进度…: of both, and not of the first. */
function isAddedUp(spent: Mention, sentence: readonly Mention[]): boolean {
  return sentence.some(
    (each) => each.start > spent.end && /^(?:共计?|合计|总计|累计|[两二三四五]项)/u.test(each.label),
  );
}

/** 预算依次为31.5万元、18万元、12万元: the first of a row is the budget of the first thing, and not of all. */
function opensRow({ passages }: Recognition, { passage, end }: Mention): boolean {
  return /^[、和及与]\d/u.test(passages[passage]!.text.slice(end, end + 2));
}

/** Two amounts without telling roles right before the rate: the later divided by the earlier. */
function inTurn(sentence: readonly Mention[]): (readonly [Mention, Mention])[] {
  const [later, earlier] = sentence;
  // 分配数分别为986.40万元、457.90万元和657.50万元: of a row of amounts the last two are no pair.
  const isOfRow = [later, earlier].every((each) => /^[和及与]?$/u.test(each?.label ?? ''));
  return later && earlier && !isOfRow ? [[later, earlier]] : [];
}
