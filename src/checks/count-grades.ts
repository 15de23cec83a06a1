/** “优”的4个: how many of the scores listed before deserve the grade. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Profile } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure } from './expression.ts';

const GRADED = /[“"](.)[”"](?:等次|等级)?的?(?:[^,。;]{0,8})?$/u;
const OPENED = /得分(?:分别|依次)?(?:情况)?(?:为|是|如下)?[:]?[^,。;:]{0,20}$/u;
const FEWEST = 3;

/** The scores of the passage before the count, without their mean and total, against the bounds of its grade. */
export function* ofGrades(
  { figures, settings }: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const name = GRADED.exec(mention.label)?.[1] ?? GRADED.exec(passage.text.slice(0, mention.start))?.[1];
  const bounds = name && boundsOf(name, settings.profile);
  if (!bounds) return;
  const listed = passage.mentions.filter(
    (each) =>
      each.kind === 'score' && each.end <= mention.start && !/平均|总分|综合|合计|满分/u.test(each.label),
  );
  const [first] = listed;
  if (!first || listed.length < FEWEST) return;
  const isOpened = OPENED.test(passage.text.slice(0, first.start));
  const count = listed.filter((each) => {
    const value = Number(figures[each.figure]!.value);
    return value >= bounds.from && value < bounds.below;
  }).length;
  yield {
    group: `grades:${mention.figure}`,
    strength: isOpened ? 'strong' : 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: constant(`${count}`),
    stated: mention.figure,
    note: `得分达到“${name}”的`,
    constants: { zh: `所列得分达到“${name}”的 ${count} 个`, en: `scores listed that are ${name}: ${count}` },
    confirming: !isOpened,
  };
}

function boundsOf(word: string, { grades, total }: Profile): { from: number; below: number } | null {
  const index = grades.findIndex(({ name, synonyms = [] }) => [...synonyms, name].includes(word));
  const grade = grades[index];
  if (!grade) return null;
  const better = grades[index - 1];
  return { from: Number(grade.from), below: better ? Number(better.from) : Number(total) + 1 };
}
