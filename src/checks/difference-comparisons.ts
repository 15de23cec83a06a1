/** 大于, 小于, 持平 between the outcome and the budget. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Relation } from './claim.ts';
import { constant, figure } from './expression.ts';
import { BUDGET_ROLES, isAdjustedBudget } from './rate-kinds.ts';
import { isBare, isLevel, sameDimension } from './scope.ts';

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
export function* ofComparisons(passage: Passage): Iterable<Proposal> {
  for (const match of matchesOf(COMPARISON, passage.text)) {
    const word = (match[1] ?? match[2]) as string;
    const earlier = passage.mentions.filter((each) => each.end <= match.index && isLevel(each)).reverse();
    const outcome = earlier.find((each) => isMoney(each) && each.role === 'final' && !each.isLast);
    const budgets = earlier.filter(
      (each) => isMoney(each) && BUDGET_ROLES.has(each.role ?? '') && each.role !== 'arrived',
    );
    const named = /年初/u.test(match[0])
      ? OPENING_BUDGET
      : /全年|年度|调整/u.test(match[0])
        ? isAdjustedBudget
        : null;
    const budget = (named && budgets.find(named)) ?? budgets.find((each) => !named || each.role === 'budget');
    const completion = completionBefore(passage, match.index);
    // …住房保障支出73.91万元。年初预算1,402.80万元，完成102.7%，决算数大于年初预算数: of what the rate is of.
    const isOfRate = completion?.sentence === budget?.sentence && outcome?.sentence !== budget?.sentence;
    const isPair = outcome && budget && !isOfRate && isSamePair(passage, outcome, budget, match.index);
    const told = isOfRate ? undefined : toldApart(passage, match);
    const pair = isPair ? ([outcome, budget] as const) : told;
    const rate = pair ? undefined : completion;
    if (pair)
      yield compared(`comparison:${passage.index}`, passage, match, RELATIONS[word] as Relation, pair);
    else if (rate) yield { ...ofRate(passage, match, word), left: figure(rate.figure), stated: rate.figure };
  }
}

/** 预算24.80，决算23.89: also where a line at the end tells the unit of all. */
const isMoney = (mention: Mention): boolean => mention.kind === 'amount' || isBare(mention);

/** Two figures, and the words that say how they compare. */
export function compared(
  group: string,
  passage: Passage,
  match: RegExpExecArray,
  relation: Relation,
  [one, other]: readonly [Mention, Mention],
): Proposal {
  return {
    group: `${group}:${match.index}`,
    strength: 'strong',
    left: figure(one.figure),
    relation,
    right: figure(other.figure),
    stated: one.figure,
    note: match[0],
    place: placeOf(passage, match),
  };
}

const EQUAL = /[与同和较比]((?:19|20)\d{2})年(?:度|当年|部门)?(?:预算)?(?:执行|决算|预算)?数?(?:相比)?持平/gu;
/** Characters before the words in which both years are told. */
const BOTH = 60;

/** 2024年预算执行数为35.00万元，2025年预算安排35.00万元，与2024年预算执行数持平: the two that the words name are one. */
export function* ofEqualYears(passage: Passage): Iterable<Proposal> {
  for (const match of matchesOf(EQUAL, passage.text)) {
    const near = passage.mentions.filter(
      (each) =>
        each.kind === 'amount' && isLevel(each) && each.end <= match.index && each.start > match.index - BOTH,
    );
    const own = near.at(-1);
    const earlier = near.findLast(
      (each) => each !== own && each.label.includes(`${match[1]}年`) && !/[较比与]/u.test(each.label),
    );
    if (!own || earlier !== near.at(-2) || !earlier || own.label.includes(`${match[1]}年`)) continue;
    if (!/^[,;]?$/u.test(passage.text.slice(own.end, match.index))) continue;
    yield compared(`equal:${passage.index}`, passage, match, '=', [own, earlier]);
  }
}

/** 决算数大于预算数7.54万元: the outcome and the budget, wherever they stand, that lie apart by just so much. */
function toldApart({ mentions }: Passage, match: RegExpExecArray): [Mention, Mention] | null {
  const end = match.index + match[0].length;
  const apart = mentions.find((each) => each.start === end && each.kind === 'amount');
  if (!apart) return null;
  const earlier = mentions.filter(
    (each) => each.end <= match.index && each.kind === 'amount' && isLevel(each) && !each.isLast,
  );
  const outcome = earlier.findLast(({ role }) => role === 'final');
  const budget = earlier.findLast(({ role }) => BUDGET_ROLES.has(role ?? '') && role !== 'arrived');
  return outcome && budget && sameDimension(outcome, budget) && outcome.unit === apart.unit
    ? [outcome, budget]
    : null;
}

/** 完成预算92.88%，决算数大于预算数: the rate tells which of the two is larger. */
function ofRate(passage: Passage, match: RegExpExecArray, word: string): Omit<Proposal, 'left' | 'stated'> {
  return {
    group: `completion:${passage.index}:${match.index}`,
    strength: 'strong',
    relation: RELATIONS[word] as Relation,
    right: constant('1', '100%'),
    note: match[0],
    place: placeOf(passage, match),
  };
}

function completionBefore({ text, mentions }: Passage, at: number): Mention | undefined {
  const rate = mentions.findLast((each) => each.end <= at && each.kind === 'rate');
  return rate &&
    /完成(?:年初|全年|调整后?)?(?:支出|收入)?预算(?:数)?的?$/u.test(rate.label) &&
    /^[,;]?(?:支出)?$/u.test(text.slice(rate.end, at))
    ? rate
    : undefined;
}

function placeOf({ index, origins }: Passage, match: RegExpExecArray): NonNullable<Proposal['place']> {
  return {
    passage: index,
    start: origins[match.index] as number,
    end: (origins[match.index + match[0].length - 1] as number) + 1,
  };
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
