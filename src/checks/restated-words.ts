/** What tells whether two statements speak of one quantity. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure } from './expression.ts';

/** Planned or done: 年初预算, 全年预算 and 决算 of one total are three quantities. */
export function stageOf(mention: Mention): string {
  switch (mention.role) {
    case 'initialBudget':
    case 'adjustedBudget':
    case 'fullYearBudget':
    case 'budget':
      return mention.role;
    default:
      return 'done';
  }
}

/** Each statement against the next one. */
export function* pairwise(mentions: readonly Mention[], strength: Proposal['strength']): Iterable<Proposal> {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (!next || next.figure === mention.figure) continue;
    yield {
      group: `${mention.figure}:${next.figure}`,
      strength,
      left: figure(next.figure),
      relation: '=',
      right: figure(mention.figure),
      stated: next.figure,
    };
  }
}
