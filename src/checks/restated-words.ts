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

/** Words that make another quantity of the same concept. */
export const QUALIFIERS = [
  '财政拨款',
  '一般公共',
  '政府性基金',
  '政府基金',
  '国有资本',
  '基本',
  '项目',
  '本级',
  '下属',
  '所属',
  '专项',
  '上级',
  '非税',
  '税收',
  '事业',
  '经营',
  '其中',
  '人均',
  '累计',
  '全区',
  '全市',
  '全县',
  '全省',
  '全国',
  '月',
];
