/** Which points are marks that the report gives, and so no more than its full score. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { placeAmong } from './scope.ts';

/** A score that this report gives, not one of another rule (信用评分700分以上). */
export function isOwnScore(recognition: Recognition, mention: Mention): boolean {
  const { figures } = recognition;
  if (isTotalOfSeveral(recognition, mention) || isCollected(recognition, mention)) return false;
  // 团体总分1,862.5分: of a contest.
  return (
    figures[mention.figure]?.qualifier === null && /得|综合|自评|(?<!团体)总分|评价/u.test(mention.label)
  );
}

/** 专家7人打分，总分632分，平均90.3分; 9个站点平均得分88.2分，总分793.8分: what several gave or were given. */
function isTotalOfSeveral(recognition: Recognition, total: Mention): boolean {
  if (!/总分$/u.test(total.label)) return false;
  const at = placeAmong(recognition, total);
  const [before, behind] = [recognition.mentions[at - 1], recognition.mentions[at + 1]];
  return (
    (before !== undefined && isNumberOf(before, total)) ||
    (before !== undefined && isMean(before) && areBeside(before, total)) ||
    (behind !== undefined && isMean(behind) && areBeside(total, behind))
  );
}

/** 6个街道总分528分: what all of them were given; 4个一级指标总分 are the parts of one score. */
function isNumberOf(number: Mention, total: Mention): boolean {
  return (
    number.kind === 'count' &&
    number.passage === total.passage &&
    number.end === total.start - total.label.length &&
    !/^[项条类]$/u.test(number.unit ?? '') &&
    !/指标|部分|维度|方面|环节|内容|因素|大类/u.test(total.label)
  );
}

function isMean({ kind, label }: Mention): boolean {
  return kind === 'score' && /^(?:人均|[一-鿿]{0,4}(?:平均(?:得?分)?|均分))(?:为)?$/u.test(label);
}

function areBeside(one: Mention, next: Mention): boolean {
  return one.passage === next.passage && next.clause === one.clause + 1;
}

/** 发放积分48,600分，…户均得180分: points that are collected and spent are no marks, but where they are called such. */
function isCollected({ passages }: Recognition, { passage, label }: Mention): boolean {
  if (/得分|评|综合|总分/u.test(label)) return false;
  return passages[passage]!.mentions.some((each) => each.kind === 'score' && /积分/u.test(each.label));
}
