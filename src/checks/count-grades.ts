/** “优”的4个: how many of the scores listed before deserve the grade. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Profile } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, sumFrom } from './expression.ts';
import { printed, printedSum } from './reckoning.ts';

const GRADED = /[“"](.)[”"](?:等次|等级)?的?(?:[^,。;]{0,8})?$/u;
const OPENED = /得分(?:分别|依次)?(?:情况)?(?:为|是|如下)?[:]?[^,。;:]{0,20}$/u;
const FEWEST = 3;
const BOUNDS = new Set(['over', 'under', 'atLeast', 'atMost']);
const SELECTED = /居前|靠前|靠后|最[高低]|前[两二三四五]名|其中得分/u;

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
      each.kind === 'score' &&
      each.end <= mention.start &&
      // 90分以上的“优”62个，80至89分的“良”24个: the bounds of the grades, which nothing scored.
      !each.inRange &&
      !BOUNDS.has(figures[each.figure]!.qualifier ?? '') &&
      !/平均|总分|综合|合计|满分|相差|扣/u.test(each.label) &&
      // 得分与复核得分相差5分以内的41个: how far they lie apart.
      !/相差[^。;]*$/u.test(passage.text.slice(0, each.start)),
  );
  const [first] = listed;
  if (!first || listed.length < FEWEST) return;
  // 得分居前的A 99.20分、B 98.75分，最低的C 82.10分: a selection, not all of them.
  const words = passage.text.slice(passage.text.lastIndexOf('。', first.start) + 1, mention.start);
  if (SELECTED.test(words)) return;
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

const GRADE_NAMES = ['优', '良', '中', '差'];
/** The lowest grade: where it is named, with however few, none is left out. */
const LOWEST = /[“"](?:差|不合格|较差)[”"]/u;
const NAMED =
  /[“"](优秀?|良好?|(?:较|很)?好|中|一般|合格|差|较差|不合格)[”"](?:[(][^()]*[)])?的?(?:等次|等级)?的?(?:[^,。;]{0,8})?$/u;
/** 优2项、良5项、中2项. */
const BARE = /^(优秀?|良好?|中|差|较差)(?:等次|等级)?的?$/u;
const EVALUATED = /自评|评价/u;
/** 评价“尚可”的21户: what a grade of its own counts, however it is called, is not what the grades share out. */
const OF_GRADE = /[“"][一-鿿]{1,4}[”"](?:等次|等级)?的$/u;
const COUNTED = /项目|政策|单位|专项|评价|自评/u;

/** 自评项目9个，“优”的7个，“良”的1个，“中”的1个，无“差”: where all four grades are named, they share out all of it. */
export function* ofGradeShares(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { mentions, text } = passage;
  const graded = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.kind !== 'count') continue;
    const name =
      NAMED.exec(mention.label)?.[1] ??
      NAMED.exec(text.slice(0, mention.start))?.[1] ??
      BARE.exec(mention.label)?.[1];
    if (name === undefined) continue;
    // …“差”2个，其中自评为“优”而复核降为“良”的8个: of those that were counted already.
    if (graded.has(name) && /其中/u.test(mention.label)) continue;
    if (graded.has(name)) return;
    graded.set(name, mention);
  }
  const [first] = graded.values();
  const parts = [...graded.values()];
  if (!first || parts.length < 2 || parts.some(({ sentence }) => sentence !== first.sentence)) return;
  const counted = mentions.filter(
    (each) =>
      each.kind === 'count' &&
      each.unit === first.unit &&
      each.end <= first.start &&
      !OF_GRADE.test(each.label) &&
      first.sentence - each.sentence <= 1 &&
      COUNTED.test(each.label + each.trail),
  );
  // 完成绩效自评的项目25个，另有2个跨年项目: of those that were evaluated.
  const nearest = counted.findLast(({ label }) => EVALUATED.test(label)) ?? counted.at(-1);
  if (!nearest) return;
  // 涉及项目16个，其中一级5个、二级11个。评为“优”的11个…: of any number before that they make.
  const sum = printedSum(recognition, parts);
  const another = mentions.find(
    (each) =>
      each !== nearest &&
      each.kind === 'count' &&
      each.unit === first.unit &&
      each.end <= first.start &&
      printed(recognition, each) === sum,
  );
  const total = another ?? nearest;
  const sentence = text.slice(text.lastIndexOf('。', first.start) + 1).split('。')[0] ?? '';
  const isComplete =
    LOWEST.test(sentence) || GRADE_NAMES.every((name) => new RegExp(`[“"]${name}`, 'u').test(sentence));
  yield {
    group: `shares:${total.figure}`,
    strength: isComplete ? 'strong' : 'weak',
    left: figure(total.figure),
    relation: '=',
    right: sumFrom(parts),
    stated: total.figure,
    note: '各等级的',
    confirming: !isComplete,
    // 重点评价8项，优2项、良5项、中2项: grades in a row share out what was evaluated, so that a count or two beside it is a slip.
    ...(isComplete || !isRow(text, parts) ? {} : { confirming: false, near: 'besides' as const }),
  };
}

function isRow(text: string, parts: readonly Mention[]): boolean {
  return (
    parts.length >= FEWEST &&
    parts
      .slice(1)
      .every(
        (each, at) =>
          /^[、,]/u.test(text.slice(parts[at]!.end, each.start)) && each.start - parts[at]!.end <= ROW_GAP,
      )
  );
}

/** Letters between two counts of a row of grades. */
const ROW_GAP = 6;

function boundsOf(word: string, { grades, total }: Profile): { from: number; below: number } | null {
  const index = grades.findIndex(({ name, synonyms = [] }) => [...synonyms, name].includes(word));
  const grade = grades[index];
  if (!grade) return null;
  const better = grades[index - 1];
  return { from: Number(grade.from), below: better ? Number(better.from) : Number(total) + 1 };
}
