/** Which figures of the running text a column of a table tells again. */
import type { Mention } from '../figures/mentions.ts';
import type { Column } from './table-entries.ts';

/** Which mentions of an item's section a column tells again. */
export const TOLD: { readonly [column in Column]?: (mention: Mention) => boolean } = {
  budget: ({ kind, role }) =>
    kind === 'amount' && (role === 'fullYearBudget' || role === 'adjustedBudget' || role === 'budget'),
  initial: ({ kind, role }) => kind === 'amount' && role === 'initialBudget',
  spent: ({ kind, role }) => kind === 'amount' && (role === 'execution' || role === 'final'),
  rate: ({ kind, concept }) => kind === 'rate' && concept === 'executionRate',
  score: ({ kind, label }) => kind === 'score' && /综合|自评|总/u.test(label),
};

/** 应安排1,104万元, by a standard: what was arranged may differ. */
export const RECKONED = /(?:应|需|测算)(?:当)?(?:安排|补助|发放|支付|拨付|筹集)?(?:资金|经费)?(?:为|共)?$/u;
