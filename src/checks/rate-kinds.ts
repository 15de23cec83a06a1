/** The rates that budgets have: what each divides by what. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Recognition } from './claim.ts';
import { isLevel } from './scope.ts';

/** What a rate divides by what: the roles that its words allow, most likely first. */
export interface RateKind {
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

/** What an amount may be called that money is spent of. */
export const BUDGET_ROLES = new Set<string>([
  'budget',
  'initialBudget',
  'fullYearBudget',
  'adjustedBudget',
  'arrived',
]);

const BUDGETS: readonly Role[] = ['adjustedBudget', 'fullYearBudget', 'budget', 'initialBudget', 'arrived'];

const SPENT: readonly Role[] = ['execution', 'final'];

export const KINDS: readonly RateKind[] = [
  {
    words:
      /按(?:实际)?到[位账](?:资金|数)?(?:计算?|测算|口径)?的?(?:预算|资金)?(?:执行率|支付率|支出率|使用率)(?:为|达)?$/u,
    numerators: SPENT,
    denominators: ['arrived'],
    named: 1,
  },
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
  // 年初预算150.30万元，决算158.92万元，完成105.74%.
  { words: /^(?:完成|执行)(?:率|了|年初预算|预算)?(?:为|达)?$/u, numerators: SPENT, denominators: BUDGETS },
  {
    words: /(?:支出|经费|费用)控制率(?:为|达|达到|是|:)?$/u,
    numerators: SPENT,
    denominators: BUDGETS,
  },
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
      /(?:执行率|支付率|支出率|预算完成率|资金使用率|拨付率|兑付率|发放率|支出进度|执行进度|支付进度|拨付进度|使用率)(?:为|达|达到|是|超|超过|:|约|约为)?$/u,
    numerators: SPENT,
    denominators: BUDGETS,
    general: true,
  },
];

/** 为预算的91.54%: what was spent over any of the budgets. */
export const budgetKind: RateKind = { words: /预算的$/u, numerators: SPENT, denominators: BUDGETS };

/** Concepts of all that was spent. */
export const SPENT_IN_ALL = new Set(['totalExpenditure', 'yearExpenditure', 'expenditureTotal']);

const OPERANDS = 4;

export function isAdjustedBudget(mention: Mention): boolean {
  return mention.role === 'fullYearBudget' || mention.role === 'adjustedBudget';
}

export function isAmount(mention: Mention): boolean {
  return mention.kind === 'amount' && isLevel(mention);
}

export function byRole(mentions: readonly Mention[], roles: readonly Role[]): Mention[] {
  const found: Mention[] = [];
  for (const role of roles)
    for (const mention of mentions) {
      if (found.length >= OPERANDS) return found;
      if (mention.role === role && !mention.isLast) found.push(mention);
    }
  return found;
}

export const TELLING_DIGITS = 3;

/** 达到90%以上 agrees with too much. */
export function isOneSided(recognition: Recognition, mention: Mention): boolean {
  const { qualifier } = recognition.figures[mention.figure]!;
  return qualifier !== null && qualifier !== 'about' && qualifier !== 'almost';
}
