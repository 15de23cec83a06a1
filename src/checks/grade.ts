/** grade: 优, 良, 中, 差 agree with the score. See grade.md. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { type Grades, graded, OWN_GRADE } from './grade-bounds.ts';
import { gradeAt, gradesOf, withoutScale } from './grade-scale.ts';
import { ofRows, ofTables } from './grade-tables.ts';
import { isRunningText } from './scope.ts';
import { isThreshold } from './score-totals.ts';

export const grade: ClaimCheck = {
  id: 'grade',
  title: { zh: '等级与得分不符', en: 'Grade does not agree with the score' },
  relation: { zh: '等级与得分', en: 'Grade and score' },
  severity: 'error',
  *propose(recognition) {
    const { passages } = recognition;
    const grades = gradesOf(recognition);
    yield* ofTables(recognition, grades);
    yield* ofRows(recognition, grades);
    for (const passage of passages) {
      if (!isRunningText(passage.block)) continue;
      for (const mention of passage.mentions) {
        if (mention.kind !== 'score' || !isTotal(mention) || isThreshold(recognition, mention)) continue;
        yield* ofScore(recognition, passage, mention, grades);
        yield* ofGradeBefore(passage, mention, grades);
        yield* ofGradeBeside(passage, mention, grades);
      }
      yield* ofNextSentence(recognition, passage, grades);
    }
  },
  word: ({ name, raw, proposal, arithmetic }) => ({
    zh: `${name(proposal.stated)} ${raw(proposal.stated)}，等级写为“${proposal.note}”；按规定“${proposal.note}”要求${bound(proposal)} ${arithmetic.zh} 分。`,
    en: `${name(proposal.stated)} is ${raw(proposal.stated)} but graded “${proposal.note}”, which needs a score ${proposal.relation} ${arithmetic.en}.`,
  }),
};

function bound({ relation }: Proposal): string {
  return relation === '>=' ? '不低于' : '低于';
}

function isTotal(mention: Mention): boolean {
  return (
    mention.role !== 'weight' &&
    mention.role !== 'average' &&
    !/指标|依次|分别|满意度得|执行得|率得|扣(?:减|除)?$/u.test(mention.label)
  );
}

const REACH = 80;
/** Sentences behind a score in which its grade may stand: the scores of its parts are told between. */
const SENTENCES = 3;
const CUE =
  /(?:结果|等级|等次|评定|评价|自评|评级|结论)(?:结果|等级|等次)?(?:评定)?[为是:][“"]?|(?:等级|等次|评级|[评定]为)[“"]?(?=[优良中差](?![良势秀]?[一-鿿]{2}))|(?:属于?|列为|达到|定为|评为)[“"](?=[优良中差](?:秀|好|等)?[”"])/u;

/** The grade that the words right after a score give it. */
function* ofScore(
  recognition: Recognition,
  passage: Passage,
  mention: Mention,
  grades: Grades,
): Iterable<Proposal> {
  const after = withoutScale(passage.text.slice(mention.end, mention.end + REACH).split('。')[0] ?? '');
  const cue = CUE.exec(after);
  if (
    !cue ||
    passage.mentions.some(
      (each) =>
        each !== mention &&
        each.start >= mention.end &&
        each.start < mention.end + cue.index &&
        // 综合得分88.6分，满分100分，等级评定为“优”.
        !/^满分(?:为)?$/u.test(each.label) &&
        // 按90分（含）以上为优的规定: where grades begin, no score.
        after[each.start - mention.end] !== ' ' &&
        !isThreshold(recognition, each),
    )
  ) {
    return;
  }
  // 最高的98.6分，最低的74分（等级为中）: a bracket right behind a score speaks of that score.
  const isBracketed = after.startsWith('(') && !after.slice(0, cue.index).includes(')');
  const overall = isBracketed ? mention : overallOf(passage, mention);
  if (!overall) return;
  const words = after.slice(cue.index + cue[0].length);
  const end = mention.end + cue.index + cue[0].length + 1;
  yield* graded(overall, gradeAt(words, { grades }), grades, end);
}

const OVERALL = /得分|总分|总得|综合|(?:自评|评价)(?:给出|评出|打出|[得总分为是:]|$)|[合共]计|相加|加起来/u;

/** 得分93.5分，其中产出48分、满意度9分，自评等级为优: what is graded is the whole, not the last of its parts. */
function overallOf({ mentions }: Passage, mention: Mention): Mention | undefined {
  const scores = mentions.filter(
    (each) => each.kind === 'score' && each.sentence === mention.sentence && each.end <= mention.start,
  );
  if (scores.length === 0 || OVERALL.test(mention.label)) return mention;
  // 共扣7.5分，得92.5分，等次为优秀: what is left of the full score.
  if (mention.label === '得' && /扣(?:减|除)?$/u.test(scores.at(-1)!.label)) return mention;
  const named = scores.filter((each) => OVERALL.test(each.label) && isTotal(each));
  return named.length === 1 ? named[0] : undefined;
}

const BEFORE = /(?:等级|等次|评级|结果|结论)(?:评定)?(?:为|是|:)+[“"]?([优良中差](?:秀|好)?)[”"]?[(]$/u;

/** 智慧养老平台（93.7分，优）, 92.4分、优: the grade is all that follows. */
const BESIDE = /^[,、](?:等[级次]为?)?[“"]?([优良中差](?:秀|好|等)?)[”"]?(?=[)。;,]|$)/u;

/** 自评95.3分（优）. */
const BEHIND = /^[(](?:等[级次]为?)?[“"]?([优良中差](?:秀|好|等)?)[”"]?[)]/u;

function* ofGradeBeside(passage: Passage, mention: Mention, grades: Grades): Iterable<Proposal> {
  const behind = passage.text.slice(mention.end);
  const isInside = passage.text[mention.start - 1] === '(';
  const grade = (isInside ? BESIDE : BEHIND).exec(behind)?.[1];
  if (grade !== undefined) yield* graded(mention, gradeAt(grade, { grades }), grades);
}

/** 自评等级：优（97.17分）. */
function* ofGradeBefore(passage: Passage, mention: Mention, grades: Grades): Iterable<Proposal> {
  const grade = BEFORE.exec(passage.text.slice(0, mention.start))?.[1];
  if (grade !== undefined) yield* graded(mention, gradeAt(grade, { grades }), grades);
}

/**
 * 自评得分87.6分，其中…。自评等级为“优”。: the sentence right behind the one that has the only overall score. The scale of
 * grades may stand before: 总分89.5分。按90分以上为优的分档，评定等次为“良”。
 */
function* ofNextSentence(recognition: Recognition, passage: Passage, grades: Grades): Iterable<Proposal> {
  const totals = passage.mentions.filter(
    (each) =>
      each.kind === 'score' && isTotal(each) && OVERALL.test(each.label) && !isThreshold(recognition, each),
  );
  const [total] = totals;
  if (!total || totals.length > 1) return;
  for (const told of passage.text
    .slice(total.end)
    .split('。')
    .slice(1, 1 + SENTENCES)) {
    const words = withoutScale(`。${told}`);
    const cue = OWN_GRADE.exec(words);
    if (!cue) continue;
    // Without a scale that was blanked out, other words before it speak of something else.
    const own = words.slice(0, cue.index).replace(/\d{4}年/gu, '');
    const isOwn = cue.index === 0 || (words !== `。${told}` && !/\d/u.test(own));
    if (isOwn) yield* graded(total, gradeAt(words.slice(cue.index + cue[0].length), { grades }), grades);
    return;
  }
}
