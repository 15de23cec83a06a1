/** rate: 执行率, 到位率, 完成率, 节约率 are the quotient of the amounts that they speak of. See rate.md. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { difference, figure, quotient, sumOf } from './expression.ts';
import { ofCountedRate, ofGradeRate } from './rate-counts.ts';
import {
  after,
  before,
  beforeInSection,
  beforeInSentence,
  isAdditive,
  isLevel,
  isRunningText,
  sameDimension,
  tellingDigits,
  textBetween,
} from './scope.ts';

/** What a rate divides by what: the roles that its words allow, most likely first. */
interface RateKind {
  /** The words right before the rate. */
  words: RegExp;
  numerators: readonly Role[];
  denominators: readonly Role[];
  /** Its words name their base: so many of the denominators are what they name. */
  named?: number;
  /** Its words name no base: the budget after adjustment, where there is one (财预〔2020〕10号). */
  general?: boolean;
  /** 1 − quotient: what was saved of the budget. */
  complement?: boolean;
}

const BUDGETS: readonly Role[] = ['adjustedBudget', 'fullYearBudget', 'budget', 'initialBudget', 'arrived'];
const SPENT: readonly Role[] = ['execution', 'final'];

const KINDS: readonly RateKind[] = [
  {
    words: /(?:完成|占|为|达|是)?年初(?:部门)?预算(?:数|安排)?的?$/u,
    numerators: SPENT,
    denominators: ['initialBudget'],
    named: 1,
  },
  {
    words: /(?:完成|占|为|达|是)?(?:调整后?预算|预算调整后)(?:数)?的?$/u,
    numerators: SPENT,
    denominators: ['adjustedBudget'],
    named: 1,
  },
  {
    words: /(?:完成|占|为|达|是)?(?:全年|年度)预算(?:数)?的?$/u,
    numerators: SPENT,
    denominators: ['fullYearBudget', 'adjustedBudget', 'budget', 'initialBudget'],
    named: 2,
  },
  { words: /完成(?:了)?(?:支出|收入)?预算(?:数)?的$/u, numerators: SPENT, denominators: BUDGETS },
  {
    words: /到位率(?:为|达|达到|是|:)?$/u,
    numerators: ['arrived'],
    denominators: ['initialBudget', 'fullYearBudget', 'budget', 'adjustedBudget'],
  },
  {
    words: /(?:节约率|节支率)(?:为|达|达到|是|:)?$/u,
    numerators: SPENT,
    denominators: BUDGETS,
    complement: true,
  },
  {
    words:
      /(?:执行率|支付率|支出率|预算完成率|资金使用率|拨付率|支出进度|执行进度|支付进度|拨付进度|使用率)(?:为|达|达到|是|超|超过|:|约|约为)?$/u,
    numerators: SPENT,
    denominators: BUDGETS,
    general: true,
  },
];

const OPERANDS = 4;

export const rate: ClaimCheck = {
  id: 'rate',
  title: { zh: '比率计算不符', en: 'Rate is not the quotient of its amounts' },
  relation: { zh: '比率计算', en: 'Rate of two amounts' },
  severity: 'error',
  *propose(recognition) {
    for (const mention of recognition.mentions) {
      const { block } = recognition.passages[mention.passage]!;
      if (mention.kind !== 'rate' || mention.direction !== 0 || mention.inRange || !isRunningText(block))
        continue;
      const kind = KINDS.find(({ words }) => words.test(mention.label));
      if (kind) yield* ofRate(recognition, mention, kind);
      yield* ofCountedRate(recognition, mention);
      yield* ofGradeRate(recognition, mention);
      if (kind) yield* ofNamedThing(recognition, mention, kind);
      if (kind && !kind.complement) yield* ofSameName(recognition, mention);
      if (!/占|比重/u.test(mention.label)) yield* ofAnyPair(recognition, mention, kind);
      yield* ofPairBehind(recognition, mention);
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
  }),
};

function* ofRate(recognition: Recognition, mention: Mention, kind: RateKind): Iterable<Proposal> {
  const sentence = beforeInSentence(recognition, mention).filter(isAmount);
  const wider = [...before(recognition, mention), ...beforeInSection(recognition, mention, 12)].filter(
    isAmount,
  );
  const far = statedElsewhere(recognition, mention);
  const numerators = byRole(wider, kind.numerators);
  const isAdjusted = sentence.some(isAdjustedBudget);
  const denominators = [...byRole(wider, kind.denominators), ...byRole(far, kind.denominators)].filter(
    (each) => !(isAdjusted && kind.general && each.role === 'initialBudget'),
  );
  const clear = clearPair(besidesParts(sentence, mention), kind) ?? clearPair(sentence, kind);
  const pairs: (readonly [Mention, Mention])[] = [];
  // The pair of the own sentence comes before those of other paragraphs, which may agree by chance.
  if (clear) pairs.push(clear);
  pairs.push(...inTurn(sentence));
  for (const numerator of numerators)
    for (const denominator of denominators) pairs.push([numerator, denominator]);
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

/** 车购税4,260万元、省级1,935万元、县级1,105万元。计划7,500万元，到位率97.33%: what arrived, one by one. */
function* ofArrivals(
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
    yield {
      group: `${mention.figure}`,
      strength: 'weak',
      left: figure(mention.figure),
      relation: '=',
      right: quotient(sumOf(list.reverse().map((each) => figure(each.figure))), figure(denominator.figure)),
      stated: mention.figure,
      confirming: true,
    };
}

/** Concepts whose execution a report tells apart from the whole's. */
const THINGS = new Set([
  'basicExpenditure',
  'projectExpenditure',
  'personnelExpenditure',
  'publicExpenditure',
]);

/** 项目支出执行率96.41%: the spending and the budget of that name, wherever the report tells them. */
function* ofNamedThing(recognition: Recognition, mention: Mention, kind: RateKind): Iterable<Proposal> {
  const thing = recognition.lexicon.concepts
    .all(mention.label)
    .find(({ meaning }) => THINGS.has(meaning))?.meaning;
  if (thing === undefined || tellingDigits(recognition, mention) < TELLING_DIGITS) return;
  const same = recognition.mentions.filter(
    (each) => each.concept === thing && isAmount(each) && !each.isLast,
  );
  for (const numerator of byRole(same, kind.numerators))
    for (const denominator of byRole(same, kind.denominators))
      yield {
        group: `${mention.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: quotient(figure(numerator.figure), figure(denominator.figure)),
        stated: mention.figure,
        confirming: true,
      };
}

/** 预算调整率3.6%，预算数5,210万元，调整数187.56万元: the only two amounts of the sentence, right behind the rate. */
function* ofPairBehind(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!/[率比]$/u.test(mention.label) || beforeInSentence(recognition, mention).length > 0) return;
  const [first, second, third] = after(recognition, mention);
  if (!first || !second || second.sentence !== mention.sentence || third?.sentence === mention.sentence)
    return;
  if (!isAdditive(first) || !sameDimension(first, second) || isOneSided(recognition, mention)) return;
  for (const [numerator, denominator] of [
    [first, second],
    [second, first],
  ] as const)
    yield {
      group: `${mention.figure}`,
      strength: 'weak',
      left: figure(mention.figure),
      relation: '=',
      right: quotient(figure(numerator.figure), figure(denominator.figure)),
      stated: mention.figure,
      confirming: true,
    };
}

const SPENDING =
  /(?:累计|全年|当年|实际|已|共)*(?:完成)?(?:支出|执行|使用|拨付|支付|发放|兑付)(?:金额|资金|数|了|为)*$/u;
const NAMED_BACK = 80;
const SHORTEST_NAME = 3;

/** 中央资金支出20,148万元，执行率94.4%: of 中央资金, whose amount another section tells. */
function* ofSameName(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [spent] = beforeInSentence(recognition, mention);
  if (!spent || !isAmount(spent) || !SPENDING.test(spent.label) || spent.clause < mention.clause - 1) return;
  const name = spent.label.replace(SPENDING, '').replace(/^其中/u, '');
  if (name.length < SHORTEST_NAME) return;
  const at = recognition.mentions.indexOf(spent);
  const bases = recognition.mentions
    .slice(Math.max(0, at - NAMED_BACK), at)
    .reverse()
    .filter((each) => isAmount(each) && !each.isLast && each.label.endsWith(name));
  const [base] = bases;
  if (!base) return;
  const { section } = recognition.passages[mention.passage]!.block;
  yield {
    group: `${mention.figure}`,
    strength: 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: quotient(figure(spent.figure), figure(base.figure)),
    stated: mention.figure,
    confirming: true,
    family: { key: `named:${section ?? ''}`, anchor: 'name', needs: 2 },
  };
}

/** Amounts before a rate among which its far base is looked for. */
const FAR = 60;

/** The amounts of earlier sections, for a rate that tells enough digits to find its base among them. */
function statedElsewhere(recognition: Recognition, mention: Mention): Mention[] {
  if (tellingDigits(recognition, mention) < TELLING_DIGITS) return [];
  return recognition.mentions
    .slice(Math.max(0, recognition.mentions.indexOf(mention) - FAR), recognition.mentions.indexOf(mention))
    .filter(isAmount)
    .reverse();
}

function proposalOf(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind,
  numerator: Mention,
  denominator: Mention,
  strong: boolean,
): Proposal {
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
    confirming:
      isRespective(recognition, mention) ||
      (!strong && !isNear(recognition, mention, numerator, denominator)),
  };
}

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

function isAdjustedBudget(mention: Mention): boolean {
  return mention.role === 'fullYearBudget' || mention.role === 'adjustedBudget';
}

function isAmount(mention: Mention): boolean {
  return mention.kind === 'amount' && isLevel(mention);
}

function byRole(mentions: readonly Mention[], roles: readonly Role[]): Mention[] {
  return roles
    .flatMap((role) => mentions.filter((mention) => mention.role === role && !mention.isLast))
    .slice(0, OPERANDS);
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
  if (denominators.length === 1) return [numerator, denominator];
  // The budget after adjustment is the base; 到位 and 追加 are one only where nothing else is.
  for (const role of ['fullYearBudget', 'adjustedBudget'] as const) {
    const adjusted = denominators.filter((mention) => mention.role === role);
    if (kind.denominators.includes(role) && adjusted.length === 1) return [numerator, adjusted[0]!];
  }
  const budgets = denominators.filter((mention) => mention.role !== 'arrived');
  return budgets.length === 1 ? [numerator, budgets[0]!] : null;
}

/** Without the amounts of a list that the rate is not part of. */
function besidesParts(mentions: readonly Mention[], rate: Mention): Mention[] {
  return mentions.filter((each) => !each.nested || (rate.nested && each.part === rate.part));
}

/** Two amounts without telling roles right before the rate: the later divided by the earlier. */
function inTurn(sentence: readonly Mention[]): (readonly [Mention, Mention])[] {
  const [later, earlier] = sentence;
  return later && earlier ? [[later, earlier]] : [];
}

const TELLING_DIGITS = 3;
const PAIRED = 8;

/**
 * Whatever a rate is called: two figures of one kind near it of which it is the quotient. Rates of three and more
 * digits agree with a pair by chance hardly ever; those of fewer only with the two figures right before them.
 */
function* ofAnyPair(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind | undefined,
): Iterable<Proposal> {
  if (isOneSided(recognition, mention)) return;
  const isTelling = tellingDigits(recognition, mention) >= TELLING_DIGITS;
  const sentence = beforeInSentence(recognition, mention);
  const isAdjusted = sentence.some(isAdjustedBudget);
  const near = isTelling
    ? [
        ...before(recognition, mention),
        ...afterInSentence(recognition, mention),
        ...beforeInSection(recognition, mention, PAIRED),
      ]
    : sentence.slice(0, 3);
  const levels = near
    .filter((each) => isAdditive(each) && isLevel(each))
    .slice(0, isTelling ? PAIRED + 4 : 2);
  const { section } = recognition.passages[mention.passage]!.block;
  for (const [index, numerator] of levels.entries()) {
    for (const [other, denominator] of levels.entries()) {
      if (index === other || !sameDimension(numerator, denominator)) continue;
      if (kind?.general && isAdjusted && denominator.role === 'initialBudget') continue;
      const isTurn =
        mention.label === '' &&
        !/[=≈]$/u.test(textBetween(recognition, mention, mention.start - 1, mention.start)) &&
        index === 0 &&
        other === 1 &&
        numerator.sentence === mention.sentence &&
        numerator.clause >= mention.clause - 2;
      yield {
        group: `${mention.figure}`,
        strength: 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: quotient(figure(numerator.figure), figure(denominator.figure)),
        stated: mention.figure,
        confirming: true,
        ...(isTurn
          ? { family: { key: `turn:${section?.split('.')[0] ?? ''}`, anchor: 'turn', needs: 2 } }
          : {}),
      };
    }
  }
}

/** 达到90%以上 agrees with too much. */
function isOneSided(recognition: Recognition, mention: Mention): boolean {
  const { qualifier } = recognition.figures[mention.figure]!;
  return qualifier !== null && qualifier !== 'about' && qualifier !== 'almost';
}

function afterInSentence(recognition: Recognition, mention: Mention): Mention[] {
  return after(recognition, mention)
    .filter((each) => each.sentence === mention.sentence)
    .slice(0, 2);
}
