/** Scores of one passage and their total. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Profile, Translations } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { HUNDREDTHS, hundredths } from './reckoning.ts';
import { isWholeOfShare } from './share-parts.ts';

/** The full score, for those who read a relation with it. */
export function fullScore({ total }: Profile): Translations {
  return { zh: `满分 ${total} 分`, en: `the full score is ${total}` };
}

export const TOTAL =
  /(?:综合|自评|总|合计|最终|最后|评价)(?:得|评)?(?:总)?分|总分|综合得分|自评得分|综合得$|(?:合计|总计|共计|相加)(?:得|共)?|^(?:该|本)?(?:项目|专项)得分|^(?:该|本)(?:部门|单位)得分|打分(?:为)?$|(?<!执行|产出|效益|效果|满意度|决策|过程|管理|投入|指标)自评得?$/u;

const FULL_MARKS = /(?<!得)满分/u;

/** Points taken off or lost, and the full score: no part of what was gained. */
const NO_PART = /扣|失分|(?<!得)满分|目标|不低于|以上/u;

/** Scores of one passage: their total where it is printed, else the full score as their ceiling. */
export function* ofTotals(
  recognition: Recognition,
  { text }: Passage,
  scores: readonly Mention[],
  weights: ReadonlyMap<Mention, Mention>,
): Iterable<Proposal> {
  const weighed = new Set(weights.values());
  // 项目总分100分，…合计98.91分: of two totals the first may be the full score.
  // 权重15分，自评13.8分: of a weight, and no total.
  // 满分合计100分: of the weights.
  // 上年度自评90.0分: what was gained then is no total of this year's.
  const isTotal = (mention: Mention): boolean =>
    TOTAL.test(mention.label) && !weighed.has(mention) && !FULL_MARKS.test(mention.label) && !mention.isLast;
  const totals = scores.filter(isTotal);
  // 自评总分100分：…。合计得94.2分: what a colon follows is what the list may gain.
  const isFull =
    totals.length > 1 &&
    (/(?<!自评|评价|得)总分$/u.test(totals[0]!.label) || isFullScore(recognition, text, totals[0]!));
  const total = isFull ? totals[1] : totals[0];
  const parts = scores.filter(
    (mention) =>
      !isTotal(mention) &&
      !isWeightAhead(mention, scores) &&
      !NO_PART.test(mention.label) &&
      // 合计28.75分，占30分的95.83%: the whole of a share.
      !isWholeOfShare(mention) &&
      mention.role !== 'average' &&
      !mention.isOperand &&
      !isThreshold(recognition, mention) &&
      !isOfPart(text, mention, scores) &&
      !isOfSubtotal(mention, scores),
  );
  const first = parts[0];
  if (!first || parts.length < 2) return;
  const { profile } = recognition.settings;
  if (total) {
    yield {
      ...equal(`total:${total.figure}`, total, parts),
      strength:
        isClosed(text, total, parts, scores) ||
        coversIndicators(parts, profile) ||
        (parts.length >= 3 && parts.every((part) => weighed.has(part)) && areAll(recognition, parts, weights))
          ? 'strong'
          : 'weak',
      ceiling: parts.every((part) => part.role === 'score'),
    };
  } else if (parts.every((part) => part.role === 'score')) {
    yield {
      group: `full:${first.figure}`,
      strength: 'weak',
      left: sumFrom(parts),
      relation: '=',
      right: constant(profile.total),
      constants: fullScore(profile),
      stated: first.figure,
      confirming: true,
    };
  }
  for (const each of totals) yield* gained(text, each, scores, weighed, profile);
}

/** The full score with a colon behind it: 自评总分100分：预算执行10分，得9.1分. */
export function isFullScore({ figures, settings }: Recognition, text: string, each: Mention): boolean {
  return (
    text[each.end] === ':' &&
    /总分$/u.test(each.label) &&
    figures[each.figure]!.value === settings.profile.total
  );
}

/**
 * 设产出10分、效益8分。产出得9分，效益得7分: points told in a sentence before the first that were gained are weights; so are those before
 * 实际得分分别为9.5分和7分.
 */
function isWeightAhead({ label, sentence, start }: Mention, scores: readonly Mention[]): boolean {
  const respective = scores.find((each) => /得分?(?:分别|依次)(?:为|是)?$/u.test(each.label));
  if (respective) return start < respective.start && sentence === respective.sentence;
  const gained = scores.filter((each) => GAINED.test(each.label));
  return gained.length >= 2 && !GAINED.test(label) && sentence < gained[0]!.sentence;
}

const GAINED = /(?<![总综合])得分?(?:为)?$/u;

/** 产出得48.12分，其中造林面积得18.12分: a part of the score before it. */
function isOfPart(text: string, mention: Mention, scores: readonly Mention[]): boolean {
  const from = Math.max(text.lastIndexOf('。', mention.start), text.lastIndexOf(';', mention.start)) + 1;
  const opened = text.slice(from, mention.start).lastIndexOf('其中');
  if (opened < 0) return false;
  const before = scores.filter((each) => each.start >= from && each.end <= from + opened);
  // 90分，扣3分，其中…扣1分、…扣2分，得87分: the list is of what was taken off.
  return before.some((each) => !TOTAL.test(each.label)) && !before.some((each) => /扣/u.test(each.label));
}

/** 产出50分，培训一项得8.4分，其他满分，产出共得48.4分；…: a part of what its item gained in all, which closes it. */
function isOfSubtotal(mention: Mention, scores: readonly Mention[]): boolean {
  return scores.some(
    (each) =>
      each.start >= mention.end &&
      each.sentence === mention.sentence &&
      each.part === mention.part &&
      /[一-鿿]{2,}(?<!公)共得(?:分)?(?:为)?$/u.test(each.label),
  );
}

/** Do the weights of some scores make the full score? Where they make 90 the rest is told elsewhere. */
function areAll(
  recognition: Recognition,
  parts: readonly Mention[],
  weights: ReadonlyMap<Mention, Mention>,
): boolean {
  const sum = [...weights].reduce(
    (all, [weight, part]) => (parts.includes(part) ? all + hundredths(recognition, weight) : all),
    0,
  );
  return sum === Number(recognition.settings.profile.total) * HUNDREDTHS;
}

/** 90分以上为优、80—89分为良: where a grade begins. */
export function isThreshold({ figures }: Recognition, { figure: index, inRange, trail }: Mention): boolean {
  return (
    figures[index]!.qualifier !== null ||
    inRange ||
    /^[)]?(?:以上|以下|以内|及以上|[(]含[)]?|为[优良中差])/u.test(trail)
  );
}

/** 投入10分，过程38分，产出24分，效果23分，合计得分96分: a row without anything between, closed by its total. */
function isClosed(
  text: string,
  total: Mention,
  parts: readonly Mention[],
  scores: readonly Mention[],
): boolean {
  if (parts.length < 3 || !/^(?:合计|共计|总计)/u.test(total.label)) return false;
  const gained = parts.filter(({ label }) => /得/u.test(label)).length;
  if (parts.some(({ label }) => label === '') || (gained > 0 && gained < parts.length)) return false;
  // What stands in the row before may be a part that its words hide.
  if (scores.some((each) => each.sentence === total.sentence && each.end <= parts[0]!.start)) return false;
  return [...parts.slice(1), total].every(
    (each, index) =>
      each.sentence === parts[0]!.sentence &&
      each.depth === parts[0]!.depth &&
      text.slice(parts[index]!.end, each.start) ===
        `${'、,;'.includes(text[parts[index]!.end] ?? '') ? text[parts[index]!.end] : ' '}${each.label}`,
  );
}

/** Other readings of what a total adds up: the scores gained for weights, or the row of scores before or behind it. */
function* gained(
  text: string,
  total: Mention,
  scores: readonly Mention[],
  weighed: ReadonlySet<Mention>,
  profile: Profile,
): Iterable<Proposal> {
  const plain = scores.filter(
    (each) =>
      each !== total &&
      !TOTAL.test(each.label) &&
      !NO_PART.test(each.label) &&
      !isWholeOfShare(each) &&
      !isWeightAhead(each, scores) &&
      each.depth <= total.depth,
  );
  const group = `total:${total.figure}`;
  const inSentence = plain.filter((each) => each.sentence === total.sentence);
  const earned = [...weighed].filter((each) => each !== total && !TOTAL.test(each.label));
  const rows = [
    earned,
    plain,
    inSentence,
    inSentence.filter((each) => each.end <= total.start),
    inSentence.filter(
      (each) => each.start >= total.end && /其中|包括|[(:]/u.test(text.slice(total.end, each.start)),
    ),
  ];
  const deductions = scores.filter((each) => /扣$/u.test(each.label));
  if (deductions.length >= 2)
    yield {
      ...equal(`deducted:${total.figure}`, total, []),
      right: difference(constant(profile.total), sumFrom(deductions)),
      constants: fullScore(profile),
      confirming: true,
    };
  for (const parts of rows) if (parts.length >= 2) yield { ...equal(group, total, parts), confirming: true };
}

function equal(group: string, total: Mention, parts: readonly Mention[]): Proposal {
  return asserting(group, total, sumFrom(parts), 'weak');
}

/** Do the parts name all the indicators that the profile gives weights to? */
function coversIndicators(parts: readonly Mention[], { weights }: Profile): boolean {
  return weights.every(({ indicator }) => {
    const name = indicator.replace(/指标$|率$/u, '');
    return parts.some((part) => part.label.includes(name) || part.label.includes(name.slice(-2)));
  });
}
