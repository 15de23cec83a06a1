/** difference: 结余, 节约, 节省 are budget less spending or income less spending; 大于, 小于 agree. See difference.md. */

import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { ClaimCheck, Proposal, Recognition, Relation } from './claim.ts';
import { ofListedRemainders } from './difference-lists.ts';
import { ofFarRemainder, ofNamedPair, ofNearPairs } from './difference-pairs.ts';
import { constant, figure, difference as less, negated, sumOf } from './expression.ts';
import { before, beforeInSection, earlierMentions, isLevel, isRunningText, sameDimension } from './scope.ts';

export const difference: ClaimCheck = {
  id: 'difference',
  title: { zh: '差额或对比不符', en: 'Difference or comparison does not agree' },
  relation: { zh: '差额或对比', en: 'Difference or comparison' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      for (const mention of passage.mentions) {
        if (mention.kind === 'amount' && isLevel(mention) && isRemainder(mention)) {
          yield* ofRemainder(recognition, mention);
        }
        if (mention.kind === 'points') yield* ofSchedule(recognition, mention);
        yield* ofNearPairs(recognition, mention);
        yield* ofNamedPair(recognition, mention);
        yield* ofFarRemainder(recognition, mention);
        yield* ofListedRemainders(recognition, mention);
        if (mention.kind === 'amount' && isLevel(mention)) {
          yield* ofAdjustment(recognition, mention);
          yield* ofClosing(recognition, mention);
          yield* ofMovement(recognition, mention);
          yield* ofAnyPair(recognition, mention);
        }
      }
      yield* ofComparisons(passage);
    }
  },
  word: ({ name, raw, arithmetic, stated, expected, difference: off, unit, proposal }) =>
    proposal.note === undefined
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${off}${unit}。`,
          en: `${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${off} ${unit}.`,
        }
      : {
          zh: `文中写“${proposal.note}”，但${name(proposal.stated)} ${raw(proposal.stated)}，对比的是${arithmetic.zh}，方向不符。`,
          en: `The text says “${proposal.note}”, but ${name(proposal.stated)} is ${raw(proposal.stated)} against ${arithmetic.en}.`,
        },
};

/** What remains or was saved; a carry-over is a figure of its own. */
function isRemainder(mention: Mention): boolean {
  return (
    (mention.role === 'balance' || mention.role === 'saved') &&
    !/年初|上年(?:结转|结余|末)|率/u.test(mention.label)
  );
}

const RECEIVED = new Set(['totalIncome', 'yearIncome']);
const SPENT = new Set(['totalExpenditure', 'yearExpenditure']);
const BUDGET_ROLES = new Set(['budget', 'initialBudget', 'fullYearBudget', 'adjustedBudget', 'arrived']);
const CANDIDATES = 4;

/** Income and spending of the whole, under no closer name. */
const INCOME = /(?:^|基金|全年|本年|年度|当年|单位|部门|总)收入(?:合计|总额|总计|共计|为|共)*$/u;
const SPENDING =
  /(?:^|基金|全年|本年|年度|当年|单位|部门|总|截至年底|实际|累计|已|共)支出(?:决算|数|合计|总额|总计|共计|为|共|了)*$|支出决算(?:数|为)*$/u;

function isWhole(mention: Mention): boolean {
  return (
    (mention.concept !== null && RECEIVED.has(mention.concept)) ||
    (BUDGET_ROLES.has(mention.role ?? '') && !/调出|调入|上解|(?:公共|基金)预算$/u.test(mention.label)) ||
    INCOME.test(mention.label)
  );
}

function isSpent(mention: Mention): boolean {
  return (
    (mention.concept !== null && SPENT.has(mention.concept)) ||
    mention.role === 'execution' ||
    SPENDING.test(mention.label)
  );
}

function* ofRemainder(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const passage = recognition.passages[mention.passage]!;
  const levels = (each: Mention) =>
    each.kind === 'amount' && isLevel(each) && !each.isLast && each.figure !== mention.figure;
  const earlier = [...before(recognition, mention), ...beforeInSection(recognition, mention, 16)].filter(
    levels,
  );
  const later = passage.mentions.filter((each) => each.start > mention.start && levels(each));
  const sentence = earlier.filter(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence,
  );
  const [whole, spent] = [sentence.filter(isWhole), sentence.filter(isSpent)];
  const minuends = minuendsOf(whole, sentence);
  // 本年结余 is of this year's two amounts, whatever balances stand behind it.
  const isOfYear = /(?:本年|当年|本期|收支)[^,。;]{0,4}(?:结余|结转|差额)(?:为)?$/u.test(mention.label);
  const carried = carryOver(recognition, mention);
  if (isOfYear && minuends.length === 1 && minuends[0] && spent.length === 1 && spent[0]) {
    yield {
      group: `${mention.figure}`,
      strength: 'strong',
      left: figure(mention.figure),
      relation: '=',
      right: less(figure(minuends[0].figure), figure(spent[0].figure)),
      stated: mention.figure,
    };
    return;
  }
  const all = [...earlier, ...later];
  const isItem = whole.length === 1 && spent.length === 1;
  // 年末结转 may be of the budget that another section states.
  const far = earlierMentions(recognition, mention)
    .filter((each) => levels(each) && isWhole(each) && !all.includes(each))
    .slice(0, CANDIDATES);
  const spentNear = [...sentence, ...earlier].filter(isSpent).slice(0, CANDIDATES);
  for (const minuend of far)
    for (const off of new Set(spentNear))
      yield {
        group: `${mention.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: less(figure(minuend.figure), figure(off.figure)),
        stated: mention.figure,
        confirming: true,
      };
  for (const minuend of all.filter(isWhole).slice(0, CANDIDATES)) {
    for (const off of all.filter(isSpent).slice(0, CANDIDATES)) {
      const isClear = minuends.includes(minuend) && spent.length === 1 && off === spent[0];
      yield {
        group: `${mention.figure}`,
        strength: isClear && (carried === 'none' || carried === 'settled') ? 'strong' : 'weak',
        ...(carried === 'settled' ? { severity: 'warning' as const } : {}),
        left: figure(mention.figure),
        relation: '=',
        right: less(figure(minuend.figure), figure(off.figure)),
        stated: mention.figure,
        confirming: !isClear || carried === 'told',
        // 收入…，支出…，结余… of one item after the other: what holds for the others holds for this one.
        ...(isItem && sentence.includes(minuend) && sentence.includes(off)
          ? {
              family: {
                key: `${passage.block.section?.split('.')[0] ?? ''}:${mention.label}`,
                anchor: `${minuend.label}-${off.label}`,
                needs: 2,
              },
            }
          : {}),
      };
    }
  }
}

function isAdjustedBudget(mention: Mention): boolean {
  return mention.role === 'adjustedBudget' || mention.role === 'fullYearBudget';
}

/**
 * What the remainder may be left of: the one budget or income of its sentence, the budget after adjustment where
 * there are several, or budget and 到位 alike where the sentence tells nothing else; one of them is then meant.
 */
function minuendsOf(whole: readonly Mention[], sentence: readonly Mention[]): readonly Mention[] {
  if (whole.length === 1) return whole;
  const [adjusted] = whole.filter(isAdjustedBudget);
  if (adjusted) return [adjusted];
  const isArrival = whole.length === 2 && whole.some((each) => each.role === 'arrived');
  return isArrival && sentence.every((each) => isWhole(each) || isSpent(each)) ? whole : [];
}

/**
 * May a balance hold what earlier years left over? Told: an opening balance stands by, so income less spending is not
 * all. Possible: 年末结转和结余 may hold one that is not printed. Settled: 收支相抵 says that nothing else counts.
 */
function carryOver(recognition: Recognition, mention: Mention): 'none' | 'settled' | 'possible' | 'told' {
  const { text } = recognition.passages[mention.passage]!;
  const sentence = text.slice(text.lastIndexOf('。', mention.start) + 1, mention.start);
  if (/滚存|(?:上年|年初)(?:结转|结余)/u.test(text)) return 'told';
  if (!/年末/u.test(sentence)) return 'none';
  return /收支相抵/u.test(sentence) ? 'settled' : 'possible';
}

/** 年初预算a，追加b，全年预算c: c = a + b; with 调减, a − b. */
function* ofAdjustment(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (mention.role !== 'fullYearBudget' && mention.role !== 'adjustedBudget') return;
  const sentence = before(recognition, mention).filter(
    (each) => each.sentence === mention.sentence && each.kind === 'amount' && each.depth <= mention.depth,
  );
  const initial = sentence.filter((each) => each.role === 'initialBudget');
  const moved = sentence.filter(
    (each) => each.role === 'added' || /调减|核减|追减|压减|收回/u.test(each.label),
  );
  if (initial.length !== 1 || moved.length === 0) return;
  const terms = moved.map((each) =>
    /调减|核减|追减|压减|收回/u.test(each.label) ? negated(figure(each.figure)) : figure(each.figure),
  );
  yield {
    group: `adjusted:${mention.figure}`,
    strength: 'strong',
    left: figure(mention.figure),
    relation: '=',
    right: sumOf([figure(initial[0]!.figure), ...terms.reverse()]),
    stated: mention.figure,
  };
}

/** 年末滚存结余 = 年初滚存结余 + 当年结余. */
function* ofClosing(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!/年末(?:滚存)?结余/u.test(mention.label) || /上年末/u.test(mention.label)) return;
  const near = recognition.passages[mention.passage]!.mentions.filter(
    (each) => each.kind === 'amount' && each.sentence === mention.sentence,
  );
  const opening = near.filter((each) => /(?:年初|上年末|上年)(?:滚存)?结余/u.test(each.label));
  const year = near.filter((each) => /(?:当年|本年)(?:收支)?结余/u.test(each.label));
  if (opening.length !== 1 || year.length !== 1) return;
  yield {
    group: `closing:${mention.figure}`,
    strength: 'strong',
    left: figure(mention.figure),
    relation: '=',
    right: sumOf([figure(opening[0]!.figure), figure(year[0]!.figure)]),
    stated: mention.figure,
  };
}

const OPENING = /(?:年初|期初|上年末|上年度?结转)[^,。;]{0,8}(?:余额|结余|结存|存量|数)?(?:为|有)*$/u;
const CLOSING = /(?:年末|期末|余额|结存)[^,。;]{0,6}(?:余额|结余|结存|存量|数)?(?:为|有)*$/u;
const NET = /净增|净减/u;
const GROWS = /新增|增加|举借|发行|划入|购置|转入/u;
const SHRINKS = /偿还|减少|处置|化解|核销|划出|转出|收回/u;

/** 年初余额a，新增b，偿还c，年末余额d: d = a + b − c, in one section. */
function* ofMovement(recognition: Recognition, opening: Mention): Iterable<Proposal> {
  if (!OPENING.test(opening.label)) return;
  const { section } = recognition.passages[opening.passage]!.block;
  const near = recognition.passages
    .slice(Math.max(0, opening.passage - 2), opening.passage + 3)
    .filter(({ block }) => block.section === section && isRunningText(block))
    .flatMap(({ mentions }) => mentions)
    .filter((each) => each !== opening && each.kind === 'amount');
  const closings = near
    .filter((each) => CLOSING.test(each.label) && !OPENING.test(each.label))
    .slice(0, CANDIDATES);
  const own = near.filter((each) => each.passage === opening.passage && each.sentence === opening.sentence);
  const net = own.filter((each) => NET.test(each.label));
  const grown =
    net.length > 0
      ? net.filter((each) => /增/u.test(each.label))
      : own.filter((each) => GROWS.test(each.label));
  const shrunk =
    net.length > 0
      ? net.filter((each) => /减/u.test(each.label))
      : own.filter((each) => SHRINKS.test(each.label));
  if (grown.length + shrunk.length === 0 || grown.length > 1 || shrunk.length > 1) return;
  for (const closing of closings)
    yield {
      group: `movement:${closing.figure}`,
      strength: 'weak',
      left: figure(closing.figure),
      relation: '=',
      right: sumOf([
        figure(opening.figure),
        ...grown.map((each) => figure(each.figure)),
        ...shrunk.map((each) => negated(figure(each.figure))),
      ]),
      stated: closing.figure,
      confirming: closings.length > 1,
    };
}

const DIFFERS = /低于|高于|少于|多于|超出|超过|相差|差额|余|剩|净|未|缺口|赤字|减|结转|其余/u;
const NEAR = 7;

/** Words of difference of any kind: two amounts near by that differ by exactly this one. */
function* ofAnyPair(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!DIFFERS.test(mention.label)) return;
  const own = recognition.passages[mention.passage]!.mentions;
  const at = own.indexOf(mention);
  const near = own
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((each) => each !== mention && each.kind === 'amount' && isLevel(each));
  for (const minuend of near) {
    for (const off of near) {
      if (minuend === off) continue;
      yield {
        group: `pair:${mention.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: less(figure(minuend.figure), figure(off.figure)),
        stated: mention.figure,
        confirming: true,
      };
    }
  }
}

const COMPARISON =
  /(?:支出)?决算数?(?:数)?(大于|小于|等于|高于|低于)(?:年初|全年|年度|调整后?)?预算数?|决算数[与同和](?:年初)?预算数(持平|一致)/gu;
const RELATIONS: { readonly [word: string]: Relation } = {
  大于: '>',
  高于: '>',
  小于: '<',
  低于: '<',
  等于: '=',
  持平: '=',
  一致: '=',
};

const OPENING_BUDGET = ({ role }: Mention) => role === 'initialBudget';

/** 决算数大于预算数 against the budget and the outcome that stand before it. */
function* ofComparisons(passage: Passage): Iterable<Proposal> {
  for (const match of matchesOf(COMPARISON, passage.text)) {
    const word = (match[1] ?? match[2]) as string;
    const earlier = passage.mentions.filter((each) => each.end <= match.index && isLevel(each)).reverse();
    const outcome = earlier.find((each) => each.kind === 'amount' && each.role === 'final' && !each.isLast);
    const budgets = earlier.filter(
      (each) => each.kind === 'amount' && BUDGET_ROLES.has(each.role ?? '') && each.role !== 'arrived',
    );
    const named = /年初/u.test(match[0])
      ? OPENING_BUDGET
      : /全年|年度|调整/u.test(match[0])
        ? isAdjustedBudget
        : null;
    const budget = (named && budgets.find(named)) ?? budgets.find((each) => !named || each.role === 'budget');
    if (!outcome || !budget || !isSamePair(passage, outcome, budget, match.index)) continue;
    yield {
      group: `comparison:${passage.index}:${match.index}`,
      strength: 'strong',
      left: figure(outcome.figure),
      relation: RELATIONS[word] as Relation,
      right: figure(budget.figure),
      stated: outcome.figure,
      note: match[0],
      place: {
        passage: passage.index,
        start: passage.origins[match.index] as number,
        end: (passage.origins[match.index + match[0].length - 1] as number) + 1,
      },
    };
  }
}

/** The budget and the outcome belong together when nothing of their kind stands between them and the words. */
function isSamePair(passage: Passage, outcome: Mention, budget: Mention, at: number): boolean {
  const between = passage.text.slice(Math.max(outcome.end, budget.end), at);
  return (
    sameDimension(outcome, budget) &&
    Math.abs(outcome.start - budget.end) < 40 &&
    between.length < 60 &&
    !/其中|[(（][类款项]/u.test(between)
  );
}

/** How much of a year has passed: 上半年 50 %. */
const SCHEDULE: readonly (readonly [RegExp, string])[] = [
  [/上半年|1-6月|1至6月/u, '0.5'],
  [/一季度|1-3月/u, '0.25'],
  [/前三季度|1-9月/u, '0.75'],
];

/** 快于序时进度3.5个百分点. */
function* ofSchedule(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  if (!/(?:快于|高于|超|慢于|低于)[^,。;]{0,6}序时进度/u.test(mention.label)) return;
  const rate = before(recognition, mention).find(
    (each) => each.kind === 'rate' && each.sentence === mention.sentence,
  );
  const passed = SCHEDULE.find(([words]) => words.test(text.slice(0, mention.start)))?.[1];
  if (!rate || passed === undefined) return;
  const behind = /慢于|低于/u.test(mention.label);
  const percent = `${Number(passed) * 100}%`;
  const scheduled = constant(passed, percent);
  yield {
    group: `${mention.figure}`,
    strength: 'strong',
    left: figure(mention.figure),
    relation: '=',
    right: behind ? less(scheduled, figure(rate.figure)) : less(figure(rate.figure), scheduled),
    constants: { zh: `序时进度 ${percent}`, en: `the schedule is ${percent}` },
    stated: mention.figure,
  };
}
