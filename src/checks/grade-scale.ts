/** The scale of grades that a report itself tells: 90分（含）以上为优、80（含）—90分为良. */
import type { Profile } from '../types.ts';
import type { Recognition } from './claim.ts';

type Grade = Profile['grades'][number];

const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)';
const INCLUDED = '(?:[(〔](?:不?含|包含)[^()〔〕]{0,5}[)〕]|含)?';
const NAME = '[“"‘]?(优秀?|良好?|中等?|合格|一般|较?差|不合格)[”"’]?';
const UP_TO = '(?:[-—–~至到]+|≤(?:得分|总分|x|X|S)?<)';
/** 90分（含）以上为优, 80≤得分<90为良, 60分以下为差. */
const SCORES_FIRST = new RegExp(
  `${NUMBER}分?${INCLUDED}(?:及?(以上|以下)|${UP_TO}${NUMBER}分?${INCLUDED})${INCLUDED}(?:\\d{1,3}[个家项],?)?(?:的|者|得分)*(?:评定?为|定?为|是|:|属)?${NAME}`,
  'gu',
);
/** 优（90分及以上）, 良：80—90分, 优≥90. */
const NAME_FIRST = new RegExp(
  `${NAME}[(:]?(?:得分|评分|总分|分值)?(?:(?:≥|>=|不低于)${NUMBER}分?|${NUMBER}分?${INCLUDED}(?:及?以上|${UP_TO}${NUMBER}分?${INCLUDED}))(?![\\d.]|分?(?:的|者|评|定|为|是)*[“"]?[优良中差合])[)]?`,
  'gu',
);
/** ≥90优, <60差. */
const LIMIT_FIRST = new RegExp(`(≥|>=|不低于|<|低于)${NUMBER}分?(?:的|者|为|是|:)*${NAME}`, 'gu');

/** 3.90分以上为优: an item of a list, and not 3.9 points. */
const NUMBERED = /^\d{1,2}[.](?=\d{2,3}分)/u;

/** The same words without the scale of grades that they tell, blanks in its stead: offsets stay. */
export function withoutScale(words: string): string {
  if (!/\d/u.test(words)) return words;
  const blank = (found: string): string => ' '.repeat(found.length);
  return words.replace(SCORES_FIRST, blank).replace(LIMIT_FIRST, blank).replace(NAME_FIRST, blank);
}

/**
 * The grades by which a report is to be judged: where it tells from how many points one of them begins, its own word
 * counts (局里的分档 85 分以上为优); where it tells two numbers for one grade, nothing is said of that grade.
 */
export function gradesOf({ passages, settings }: Recognition): Grade[] {
  const told = new Map<Grade, Set<number>>();
  for (const { text } of passages) {
    if (!/[优良中差合一]/u.test(text) || !/\d/u.test(text)) continue;
    for (const [name, from] of boundsIn(text.replace(NUMBERED, ''))) {
      const grade = settings.profile.grades[gradeAt(name, settings.profile)];
      if (grade) told.set(grade, (told.get(grade) ?? new Set()).add(from));
    }
  }
  if (told.size === 0) return settings.profile.grades;
  return settings.profile.grades.map((grade) => {
    const bounds = told.get(grade);
    if (!bounds) return grade;
    const [from] = bounds;
    return bounds.size === 1 && Number(from) !== Number(grade.from) ? { ...grade, from: `${from}` } : grade;
  });
}

/** Which grade of the profile words begin with; −1 for none. */
export function gradeAt(words: string, { grades }: Pick<Profile, 'grades'>): number {
  return grades.findIndex(({ name, synonyms = [] }) =>
    [...synonyms, name].some((word) => words.startsWith(word)),
  );
}

/** Each grade that the words tell the beginning of, with its least score. */
function* boundsIn(text: string): Iterable<readonly [name: string, from: number]> {
  for (const [, one, direction, other, name] of text.matchAll(SCORES_FIRST)) {
    if (name === undefined || direction === '以下') continue;
    yield [name, least(one, other)];
  }
  for (const [, sign = '', from, name] of text.matchAll(LIMIT_FIRST))
    if (name !== undefined && !/^[<低]/u.test(sign)) yield [name, Number(from)];
  for (const [, name, from, one, other] of text.matchAll(NAME_FIRST)) {
    if (name === undefined) continue;
    yield [name, from === undefined ? least(one, other) : Number(from)];
  }
}

function least(one: string | undefined, other: string | undefined): number {
  return Math.min(Number(one), other === undefined ? Number.POSITIVE_INFINITY : Number(other));
}
