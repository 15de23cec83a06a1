/** Means of scores that a section or a row tells. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, quotient, sumFrom } from './expression.ts';
import { meanOf } from './means.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { isRunningText, isWithin } from './scope.ts';

const MEAN = /平均(?:得|自评)?分(?:数|值)?(?:为|:)?$/u;
/** 五部门平均80.9分: the unit alone says that it is one of scores. */
const BARE_MEAN = /(?:[个部单项地县区镇乡村家]|部门|单位|项目|乡镇)平均(?:为)?$/u;
const OVERALL = /(?:综合|自评|总|最终|评价)(?:得|评)?(?:总)?分(?:为|:)?$/u;

/** 平均得分92.95分 of the scores that the section gives before, or the section around it where the mean ends that. */
export function* ofMeans(recognition: Recognition, scores: readonly Mention[]): Iterable<Proposal> {
  for (const mean of scores) {
    if (!MEAN.test(mean.label)) continue;
    const { section } = recognition.passages[mean.passage]!.block;
    const around = section?.includes('.') ? section.slice(0, section.lastIndexOf('.')) : null;
    for (const scope of around === null ? [section] : [section, around]) {
      const listed = scoresBefore(recognition, mean, scope);
      if (listed.length < 2) continue;
      const isCounted = isCount(recognition, mean, scope, listed.length);
      yield {
        ...confirming(`mean:${mean.figure}`, mean, quotient(sumFrom(listed), constant(`${listed.length}`))),
        ...(isCounted ? ASSERTED : {}),
      };
      break;
    }
  }
}

/** The scores of a section before a mean; where some are called total, those alone. */
function scoresBefore(recognition: Recognition, mean: Mention, section: string | null): Mention[] {
  const listed = recognition.mentions.filter((each) => {
    const { block } = recognition.passages[each.passage]!;
    const isEarlier =
      each.passage < mean.passage || (each.passage === mean.passage && each.end <= mean.start);
    return (
      each.kind === 'score' &&
      each.direction === 0 &&
      isEarlier &&
      isRunningText(block) &&
      isWithin(block.section, section) &&
      /得分|总分/u.test(each.label) &&
      !MEAN.test(each.label)
    );
  });
  const totals = listed.filter((each) => OVERALL.test(each.label));
  return totals.length >= 2 ? totals : listed;
}

/** Does the section say how many there are: 三个项目平均得分? */
function isCount(recognition: Recognition, mean: Mention, section: string | null, count: number): boolean {
  return recognition.mentions.some(
    (each) =>
      each.kind === 'count' &&
      each.passage <= mean.passage &&
      isWithin(recognition.passages[each.passage]!.block.section, section) &&
      recognition.figures[each.figure]!.value === `${count}`,
  );
}

const LISTED_SCORES = /得分(?:分别|依次)?(?:情况)?(?:为|是|如下)?[:]?[^,。;:]{0,20}$/u;

/** 平均得分88.7分（91.2分、87.5分和87.4分）: the bracket right behind lists what it is the mean of, and nothing else. */
export function* ofMeansOfBrackets({ text }: Passage, scores: readonly Mention[]): Iterable<Proposal> {
  for (const [index, mean] of scores.entries()) {
    if (!MEAN.test(mean.label) || text[mean.end] !== '(') continue;
    const end = text.indexOf(')', mean.end);
    const listed = scores.slice(index + 1).filter((each) => each.end <= end);
    const words = listed.reduce(
      (rest, { start, end: to }) => rest.replace(text.slice(start, to), ''),
      text.slice(mean.end + 1, end),
    );
    if (listed.length < 2 || !/^[、,和及]*$/u.test(words)) continue;
    yield { ...meanOf(mean, listed), ...ASSERTED };
  }
}

/** 各县（区）得分：东湖区94.2分、…，平均得分92.5分: the mean of a list that its own words open. */
export function* ofListedMeans({ text }: Passage, scores: readonly Mention[]): Iterable<Proposal> {
  for (const [index, mean] of scores.entries()) {
    if (
      !(MEAN.test(mean.label) || BARE_MEAN.test(mean.label)) ||
      mean.isLast ||
      /加权|总体|上年|去年|[较比]/u.test(mean.label)
    )
      continue;
    const from = scores.findIndex((each) => each.sentence === mean.sentence);
    const listed = scores.slice(from, index);
    const [first] = listed;
    if (!first || listed.length < 3) continue;
    const isList =
      LISTED_SCORES.test(text.slice(0, first.start)) &&
      listed
        .slice(1)
        .every((_, at) => /^(?:[(][“"]?[优良中差]秀?[”"]?[)])?[、,;]/u.test(text.slice(listed[at]!.end))) &&
      listed.slice(1).every((each) => each.clause - first.clause < listed.length) &&
      listed.every(
        (each) =>
          each.depth === mean.depth && each.direction === 0 && !/合计|总分|产出|效益|执行/u.test(each.label),
      );
    if (isList) yield { ...meanOf(mean, listed), ...ASSERTED };
  }
}
