/** Rates of things that are counted: 受理8,436件，办结8,343件，办结率98.9%. */

import { REACHED } from '../figures/directions.ts';
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, type Expression, figure, quotient, sumOf } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { isPartOfAll } from './rate-rest.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import {
  before,
  beforeInSentence,
  earlierMentions,
  isForEach,
  isLevel,
  nearestEarlier,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const RATE = /([一-鿿]{2})率(?:为|达|达到|是|:|约)*$/u;
const FAR = 80;
const FAR_TRIED = 8;
const TELLING_DIGITS = 3;

/** What is counted of what: the count that bears the rate's name, over the one before it. */
export function* ofCountedRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const stem = RATE.exec(rate.label)?.[1];
  if (stem === undefined) return;
  const counted = beforeInSentence(recognition, rate).filter(
    (each) =>
      (each.kind === 'count' || each.kind === 'measure') &&
      (isLevel(each) || /新增$/u.test(each.label)) &&
      // 超额完成27公里 lies between what was done and what was planned.
      !/超额|超出|超计划|少完成|多完成/u.test(each.label) &&
      !isForEach(each) &&
      each.part === rate.part,
  );
  // 合格22间，合格率91.7%，不合格的2间都在二小，故二小合格率75%: both sides have had their rate; the next is of something else.
  const isSecond = beforeInSentence(recognition, rate).some(
    (each) =>
      each.kind === 'rate' &&
      each.part === rate.part &&
      each.label !== rate.label &&
      RATE.exec(each.label)?.[1] === stem &&
      counted[1] !== undefined &&
      each.start > counted[1].start,
  );
  const both = isSecond ? null : bothSides(rate, stem, counted);
  if (both) {
    const [part, rest] = both;
    const all = sumOf([figure(part.figure), figure(rest.figure)]);
    yield { ...proposalOf(rate, part, part, true), right: quotient(figure(part.figure), all) };
    return;
  }
  const [done] = counted;
  if (!done || rate.clause - done.clause > 1) return;
  const wholes = counted.slice(1).filter((each) => sameDimension(each, done));
  // 参保19,204人，应参保19,655人，参保率; 规范管理9,037人，管理任务数9,860人: what ought to be is the whole.
  const isNamed =
    done.label.includes(stem) &&
    !TASK.test(done.label) &&
    !new RegExp(`应[一-鿿]?${stem}`, 'u').test(done.label);
  const isClear =
    isNamed &&
    !isSecond &&
    // 督促后5个村恢复公开，公开村数增至24个: what stands before is what was added.
    !REACHED.test(done.label) &&
    // 售水量1593万吨，产销差207万吨，产销差率11.5%: what lies between two is of one of them, and not of the nearest.
    !/差$/u.test(stem) &&
    !isOfOtherBasis(recognition, rate, wholes[0]) &&
    !(wholes[0] && areGrades(done, wholes[0])) &&
    !(wholes[0] && isPartOfAll(done, wholes[0], stem)) &&
    wholes.length === 1 &&
    counted[1] === wholes[0] &&
    !done.isLast &&
    !wholes[0]!.isLast;
  const planned = isNamed ? undefined : plannedPair(rate, stem, counted);
  if (planned) yield proposalOf(rate, planned[0], planned[1], true);
  for (const whole of wholes.slice(0, 2)) {
    const own = proposalOf(rate, done, whole, isClear);
    yield isOfOpposite(rate, done, stem) ? { ...own, right: remaining(done, whole) } : own;
  }
  const isAll = recognition.figures[rate.figure]!.value === '100';
  if (wholes.length === 0 && (isNamed || isAll)) yield* ofFarWhole(recognition, rate, done);
}

/** 检查98次，留样不规范4次，规范率95.9%: what is counted is not so, and the rate is of those that are. */
function isOfOpposite(rate: Mention, { label }: Mention, stem: string): boolean {
  const isDenied = (words: string): boolean => /[不未]/u.test(words[words.lastIndexOf(stem) - 1] ?? '');
  return label.includes(stem) && isDenied(label) && !isDenied(rate.label);
}

const remaining = (left: Mention, whole: Mention): Expression =>
  quotient(difference(figure(whole.figure), figure(left.figure)), figure(whole.figure));

/** 合格2,411批次，不合格49批次，合格率98.0%: what is so and what is not, right before the rate, make the whole. */
function bothSides(
  rate: Mention,
  stem: string,
  counted: readonly Mention[],
): readonly [Mention, Mention] | null {
  const [last, first] = counted;
  if (!last || !first || !sameDimension(last, first) || rate.clause - last.clause > 1) return null;
  // 满意, 基本满意, 不满意 are three.
  if (counted.filter(({ label }) => label.includes(stem)).length > 2) return null;
  if ([last, first].some(({ label }) => /基本|比较|较|非常|一般/u.test(label))) return null;
  // 初次信访842件，重复232件，重复率21.6%: the first time and again make the whole, too.
  const isDenied = (label: string) =>
    new RegExp(`^(?:其中|尚|仍)?[不未非无]${stem}`, 'u').test(label) ||
    (stem === '重复' && /^(?:其中)?[初首]次/u.test(label)) ||
    // 实养470头，虚报30头，虚报率6.00%: what is there and what is not make what was reported.
    (OVERSTATED.test(stem) && REAL.test(label));
  const isTold = (label: string) => label.includes(stem) && !isDenied(label);
  if (isDenied(last.label) && isTold(first.label))
    return isDenied(rate.label) ? [last, first] : [first, last];
  if (isTold(last.label) && isDenied(first.label))
    return isDenied(rate.label) ? [first, last] : [last, first];
  return null;
}

const OVERSTATED = /^(?:虚报|多报|冒领|虚列)$/u;
const REAL = /(?<![核落证])实[一-鿿]{1,2}(?:面积|数量?|人数)?(?:为|有)?$|属实(?:的)?$/u;

/** 承诺1800套，实际可建1620套，开工1458套，按承诺口径开工率81%: of what bears the name of the basis. */
function isOfOtherBasis({ passages }: Recognition, rate: Mention, whole: Mention | undefined): boolean {
  const { text } = passages[rate.passage]!;
  const basis = /按([一-鿿]{2,6}?)口径[^,。;]*$/u.exec(text.slice(0, rate.start))?.[1];
  return basis !== undefined && whole !== undefined && !whole.label.includes(basis);
}

/** 乙级23份，丙级4份，丙级率1%: one grade is no whole of another. */
export function areGrades(one: Mention, other: Mention): boolean {
  const [grade, next] = [one, other].map(({ label }) => GRADE.exec(label)?.[1]);
  return grade !== undefined && next !== undefined && grade !== next;
}

const GRADE = /(?:^|其中)([甲乙丙丁一二三四五])[级类等](?:[一-鿿]{0,4})$/u;

const COMPLETED = /(?:完成|达成|实现)率(?:为|达|达到|是|:)*$/u;
/** What is to be done, as a number of its own. */
export const TASK = /(?:任务|目标|计划)[数量](?:为)?$/u;
const PLANNED = /计划|目标|任务|^应[一-鿿]{1,3}$/u;

/** 改造危桥341座，比计划的330座多11座，完成率103.33%: what was done over what was planned, the only two of the part. */
function plannedPair(
  rate: Mention,
  stem: string,
  counted: readonly Mention[],
): readonly [Mention, Mention] | undefined {
  // …多11座 lies between them.
  const [one, other, ...more] = counted.filter(
    (each) => !/[多少超缺差]$/u.test(each.label) && sameDimension(each, counted[0]!),
  );
  if (!one || !other || more.length > 0 || !sameDimension(one, other)) return;
  if (!COMPLETED.test(rate.label) && !(TASK.test(one.label) && other.label.includes(stem))) return;
  if (PLANNED.test(one.label) === PLANNED.test(other.label)) return;
  // 比计划的 is compared with, and no last year's.
  if ([one, other].some((each) => each.isLast && !PLANNED.test(each.label))) return;
  return PLANNED.test(one.label) ? [other, one] : [one, other];
}

/** 优28个, “中”4个; 监控项目中28个 tells no grade. */
const GRADED = /(?:[优良差]|(?:^|[“"、为是])中)[”"]?(?:的|等级|等次|级|项目|有)*$/u;

/** “优”16个、“良”4个、“中”1个，优良率95.2%: the two best grades of all; 优秀率 is of the best alone. */
export function* ofGradeRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (
    !/(?:优[良秀]率|优良(?:项目)?占比?|良好?(?:及)?以上(?:的)?(?:占比?|比例|比率)?)(?:为|达)?$/u.test(
      rate.label,
    )
  )
    return;
  const counts = before(recognition, rate).filter((each) => each.kind === 'count');
  const graded = (grade: string): Mention | undefined =>
    counts.find(
      (each) =>
        each.sentence === rate.sentence &&
        new RegExp(`[“"]?${grade}[”"]?(?:的|等级|级|等次|项目|有|共)*$`, 'u').test(each.label),
    );
  const [excellent, good] = [graded('优'), graded('良')];
  if (!excellent || !good) return;
  const best = /优秀率/u.test(rate.label)
    ? figure(excellent.figure)
    : sumOf([figure(excellent.figure), figure(good.figure)]);
  // 对45个项目…优28个、良12个、中4个、差1个，优良率88.9%: where all grades make a number, the two best are of that.
  const grades = counts.filter((each) => each.sentence === rate.sentence && GRADED.test(each.label));
  const sum = printedSum(recognition, grades);
  const [all] = counts.filter((each) => !grades.includes(each) && printed(recognition, each) === sum);
  if (all && grades.length > 2 && !/按|金额|资金/u.test(rate.label)) {
    const right = quotient(best, figure(all.figure));
    yield { ...asserting(`${rate.figure}`, rate, right, 'strong'), ruled: true, certain: true };
  }
  for (const whole of counts) {
    if (whole === excellent || whole === good || !sameDimension(whole, excellent)) continue;
    yield confirming(`graded:${rate.figure}`, rate, quotient(best, figure(whole.figure)));
  }
}

/** 优良天数301天，优良天数比例82.5%: of the days of the year (HJ 633). */
export function* ofDays(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!/(?:优良|达标|良好)(?:天数)?(?:比例|比率|率|占比)(?:为|达|达到|是)*$/u.test(rate.label)) return;
  const [days] = beforeInSentence(recognition, rate);
  if (days?.unit !== '天' || !/天数/u.test(days.label) || rate.clause - days.clause > 1) return;
  for (const length of ['365', '366'])
    yield {
      ...confirming(`days:${rate.figure}`, rate, quotient(figure(days.figure), constant(length))),
      confirming: false,
      constants: { zh: `全年 ${length} 天`, en: `a year has ${length} days` },
    };
}

const STAFF_TRIED = 4;

/** 在职人员控制率=在职人员数÷编制数 (部门整体支出绩效评价共性指标体系, 财预〔2013〕53号). */
export function* ofStaffRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!/(?:人员控制率|编制使用率|满编率|在编率)(?:为|达|是|:)*$/u.test(rate.label)) return;
  const counts = (words: RegExp) =>
    nearestEarlier(
      recognition,
      rate,
      STAFF_TRIED,
      (each) => each.kind === 'count' && isLevel(each) && words.test(each.label),
    );
  const present = counts(/在职|实有|在编|在岗/u);
  const posts = counts(/编制|核定/u);
  const [only, ...others] = present.filter((each) => each.passage === rate.passage);
  const [post, ...more] = posts.filter((each) => each.passage === rate.passage);
  if (only && post && others.length === 0 && more.length === 0)
    yield nearly(`staff-near:${rate.figure}`, rate, quotient(figure(only.figure), figure(post.figure)));
  // 编制使用率90.6%, paragraphs behind both: by its digits.
  const isTelling = tellingDigits(recognition, rate) >= TELLING_DIGITS;
  const far = isTelling ? earlierMentions(recognition, rate, FAR) : [];
  const isOf = (staff: Mention, post: Mention): boolean =>
    comesOut(recognition, rate, printed(recognition, staff) / printed(recognition, post));
  const told = far.find(
    (each) => /实有|在职|在编/u.test(each.label) && posts.some((post) => isOf(each, post)),
  );
  for (const staff of told ? [told, ...present] : present)
    for (const post of posts)
      yield confirming(`staff:${rate.figure}`, rate, quotient(figure(staff.figure), figure(post.figure)));
}

/** 管网铺设完成27.3公里，完成率84.0%: the plan stands in another section, in the same unit. */
function* ofFarWhole(recognition: Recognition, rate: Mention, done: Mention): Iterable<Proposal> {
  const isWhole = recognition.figures[rate.figure]!.value === '100';
  const needed = isWhole ? 2 : TELLING_DIGITS;
  if (!isWhole && tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  if (tellingDigits(recognition, done) < needed) return;
  const earlier = earlierMentions(recognition, done, FAR).filter(
    (each) => each.unit === done.unit && isLevel(each) && sameDimension(each, done),
  );
  for (const whole of earlier.slice(0, FAR_TRIED)) yield proposalOf(rate, done, whole, false);
}

function proposalOf(rate: Mention, done: Mention, whole: Mention, isClear: boolean): Proposal {
  return {
    group: `${rate.figure}`,
    strength: isClear ? 'strong' : 'weak',
    left: figure(rate.figure),
    relation: '=',
    right: quotient(figure(done.figure), figure(whole.figure)),
    stated: rate.figure,
    // 不合格率2.5‰ for 2.5%: few rates are told in ‰, and the sign is soon mistyped.
    ...(rate.unit === '‰' && !isClear ? { near: 'besides' as const } : { confirming: !isClear }),
  };
}
