/** What a grade says of its score: no less than where the grade begins, less than where the better one does. */
import type { Mention } from '../figures/mentions.ts';
import type { Profile } from '../types.ts';
import type { Proposal } from './claim.ts';
import { constant, figure } from './expression.ts';

export type Grades = Profile['grades'];

/** 自评等级为, where no score of its own stands before it in the clause. */
export const OWN_GRADE =
  /(?:^|[,。;]|^[(]?[一二三四五六七八九十\d]{1,3}[)、.])(?:本?(?:项目|单位|部门))?(?:\d{4}年度?)?(?:自评|评价|评定|综合评价)?(?:结果|等级|等次|级别|结论)(?:评定)?[为是:]{1,2}[“"]?/u;

/**
 * That a score lies within the bounds of its grade.
 *
 * @param end where the grade ends in the score's own passage
 */
export function* graded(mention: Mention, index: number, grades: Grades, end?: number): Iterable<Proposal> {
  const found = grades[index];
  if (!found) return;
  const base = {
    strength: 'strong' as const,
    left: figure(mention.figure),
    stated: mention.figure,
    note: found.name,
    ...(end === undefined ? {} : { place: { passage: mention.passage, start: mention.start, end } }),
  };
  yield {
    ...base,
    group: `from:${mention.figure}`,
    relation: '>=',
    right: constant(found.from),
    constants: { zh: `“${found.name}”自 ${found.from} 分起`, en: `“${found.name}” begins at ${found.from}` },
  };
  const better = grades[index - 1];
  if (better)
    yield {
      ...base,
      group: `below:${mention.figure}`,
      relation: '<',
      right: constant(better.from),
      constants: {
        zh: `“${better.name}”自 ${better.from} 分起`,
        en: `“${better.name}” begins at ${better.from}`,
      },
    };
}
