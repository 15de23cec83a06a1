/**
 * 收入总计 and 支出总计 of a unit's accounts, over the sections that tell their parts (部门决算报表: 收入总计 is the
 * year's income with what was carried in, 支出总计 the year's expenditure with what is carried out).
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { isLevel, isRunningText } from './scope.ts';

interface TotalRule {
  id: string;
  title: string;
  totals: readonly string[];
  required: readonly string[];
  optional: string;
}

const RULES: readonly TotalRule[] = [
  {
    id: 'income-total',
    title: '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
    totals: ['incomeTotal', 'incomeExpenditureTotal'],
    required: ['yearIncome', 'openingBalance'],
    optional: 'usedSurplus',
  },
  {
    id: 'expenditure-total',
    title: '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
    totals: ['expenditureTotal', 'incomeExpenditureTotal'],
    required: ['yearExpenditure', 'closingBalance'],
    optional: 'allocatedSurplus',
  },
];

/** One kind of money alone has totals of its own. */
const PARTIAL = /财政拨款|政府性基金|国有资本|一般公共预算|基本支出|项目支出/u;
const ALTERNATIVES = 3;

/** Each total against the sums that the statements of its parts allow. */
export function* ofAccountTotals(recognition: Recognition): Iterable<Proposal> {
  const stated = recognition.mentions.filter(
    (each) =>
      each.kind === 'amount' &&
      each.concept !== null &&
      isLevel(each) &&
      !each.isLast &&
      !(each.role !== null && /[bB]udget/u.test(each.role)) &&
      !PARTIAL.test(each.label) &&
      isRunningText(recognition.passages[each.passage]!.block),
  );
  const told = (concept: string): Mention[] =>
    distinct(
      recognition,
      stated.filter((each) => each.concept === concept),
    ).slice(0, ALTERNATIVES);
  for (const rule of RULES) {
    const [whole, balance] = rule.required.map(told) as [Mention[], Mention[]];
    const extra = told(rule.optional);
    for (const total of rule.totals.flatMap(told)) {
      for (const first of whole) {
        for (const second of balance) {
          const isOnly = whole.length === 1 && balance.length === 1 && extra.length <= 1;
          yield {
            group: `${rule.id}:${total.figure}`,
            strength: 'weak',
            severity: 'warning',
            left: figure(total.figure),
            relation: '=',
            right: sumOf([first, ...extra.slice(0, 1), second].map((each) => figure(each.figure))),
            stated: total.figure,
            note: rule.title,
            confirming: !isOnly,
          };
        }
      }
    }
  }
}

const BALANCED = /收支(?:平衡|相等|相抵后?(?:平衡|无结余))|收、支(?:总计)?平衡/u;

/** Characters behind the second total in which the words stand. */
const NEAR = 16;

/** 收入总计403,800万元，…支出总计403,800万元，收支平衡: the words say that they are equal. */
export function* ofBalancedTotals(recognition: Recognition): Iterable<Proposal> {
  for (const { text, block, mentions } of recognition.passages) {
    if (!isRunningText(block)) continue;
    const told = (concept: string) =>
      mentions.filter((each) => each.concept === concept && each.kind === 'amount' && !each.isLast);
    const [income, ...incomes] = told('incomeTotal');
    const [spent, ...others] = told('expenditureTotal');
    if (!income || !spent || incomes.length > 0 || others.length > 0 || income.depth !== spent.depth)
      continue;
    if (!BALANCED.test(text.slice(spent.end, spent.end + NEAR))) continue;
    yield {
      ...asserting(`balanced:${spent.figure}`, spent, figure(income.figure), 'strong'),
      note: '收支平衡，支出总计 = 收入总计',
    };
  }
}

/** Statements of different values; the first of each. */
function distinct({ figures }: Recognition, mentions: readonly Mention[]): Mention[] {
  const values = new Set<string | null>();
  return mentions.filter((each) => {
    const { base } = figures[each.figure]!;
    if (values.has(base)) return false;
    values.add(base);
    return true;
  });
}
