/** Percentage points: what lies between two rates that stand near by. */
import { REACHED } from '../figures/directions.ts';
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, magnitudeOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { earlierMentions, nameOf, placeAmong, tellingDigits } from './scope.ts';

const RATES_NEAR = 8;

/** 由52.4%提高到55.1%，提高2.7个百分点; 合格率98.6%，高于98%的目标0.6个百分点; 39.1%，提高3.4个百分点（上年为35.7%）. */
export function* ofPoints(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { mentions, text } = recognition.passages[mention.passage]!;
  if (/序时|年均|平均每|每年/u.test(mention.label) || isDefinition(text, mention)) return;
  const rates = mentions.filter(
    (each) =>
      each.kind === 'rate' &&
      // 同比增长11.3%，增幅较上年同期的7.8%提高3.5个百分点: of two changes.
      (each.direction === 0 || /增[幅速]|降幅/u.test(text.slice(each.end, mention.start))) &&
      (each.start < mention.start ||
        (each.sentence === mention.sentence && (each.opening === mention.end || each.isLast))),
  );
  const sentence = rates.filter((each) => each.sentence === mention.sentence);
  // 支出进度83.22%，低于总体进度11.77个百分点: the other rate is told in another section.
  const far =
    sentence.length === 1 && tellingDigits(recognition, mention) >= FAR_POINTS
      ? earlierMentions(recognition, mention, FAR)
          .filter((each) => each.kind === 'rate' && each.direction === 0 && !rates.includes(each))
          .reverse()
      : [];
  const near = [...far, ...rates.slice(-RATES_NEAR)];
  for (const a of near) {
    for (const b of near) {
      const isBoth = a !== b && areRightBefore(recognition, a, b, mention);
      if (a === b || (a.passage === b.passage && a.start > b.start && !isBoth)) continue;
      if (far.includes(b)) continue;
      // 占全年缺报次数的50.1%；要求到报率不低于97.50%: a share and a rate of another name.
      const isOther = /占/u.test(a.label) && /率/u.test(b.label) && !/占/u.test(b.label);
      // 高于全市平均（5.9%）1.3个百分点，较上半年的6.4%加快0.8个百分点: the bracket has its own points.
      const hasOwn = mentions.some(
        (each) =>
          each.kind === 'points' && each !== mention && a.depth > each.depth && each.start === a.end + 1,
      );
      const isOnly =
        (!isOther &&
          !hasOwn &&
          // 占比通常22%至26%，该项目比上限高出5.6个百分点: both ends of one range.
          !(a.inRange && b.inRange) &&
          sentence.length === 2 &&
          sentence.includes(a) &&
          sentence.includes(b) &&
          isBase(b, mention)) ||
        isBoth;
      yield {
        group: `points:${mention.figure}`,
        strength: isOnly ? 'strong' : 'weak',
        severity: 'warning',
        // 85.39%，同比加快1.19个百分点（上年84.20%）: nothing else could be meant.
        certain:
          isOnly && (b.opening === mention.end || b.opening === b.start - 1) && b.clause - a.clause <= 2,
        ...(isOnly && isTurned(recognition, mention, a, b)
          ? { left: signed(mention), right: difference(...ordered(a, b)) }
          : {
              left: figure(mention.figure),
              right: magnitudeOf(difference(figure(a.figure), figure(b.figure))),
            }),
        relation: '=',
        stated: mention.figure,
        confirming: !isOnly,
      };
    }
  }
}

/** （1个基点为0.01个百分点）: what the unit is, and no difference. */
function isDefinition(text: string, { start, end }: Mention): boolean {
  return (
    /1个?基点(?:为|是|即|等于|相当于)?$/u.test(text.slice(0, start)) ||
    /^1个?基点(?:为|是|即|等于|相当于)/u.test(text.slice(start, end + 3))
  );
}

/** Digits from which points find their other rate in an earlier section, and how many figures they look at. */
const FAR_POINTS = 3;
const FAR = 24;

/** What was reached less what was before: this year's, or the one told last. */
function ordered(a: Mention, b: Mention): [Expression, Expression] {
  const isBefore = a.passage === b.passage && a.start < b.start;
  // 由上年末的86.4%提升到89.1%: the year stands with the first alone.
  const isBase = !isBefore || (b.isLast && !(a.isLast && REACHED.test(b.label)));
  const [now, last] = isBase ? [a, b] : [b, a];
  return [figure(now.figure), figure(last.figure)];
}

/** …，占比达到29.90%，比上年27.35%提高2.55个百分点: the two rates right before, whatever rates stand before them. */
function areRightBefore(recognition: Recognition, now: Mention, last: Mention, points: Mention): boolean {
  const at = placeAmong(recognition, points);
  const [before, farther] = [recognition.mentions[at - 1], recognition.mentions[at - 2]];
  // 上年底是71.4%，今年底到了77.9%，提高…: the other way round.
  const isTurned = before === now && farther === last && NOW.test(now.label);
  return (
    (isTurned || (before === last && farther === now && isLastOf(recognition, last, now))) &&
    last.isLast &&
    !now.isLast &&
    // （上年307天，84.1%），比目标85%高1.6个百分点: what a bracket tells is not what is compared.
    now.depth <= points.depth &&
    now.part === points.part &&
    now.sentence === points.sentence &&
    Math.abs(last.clause - now.clause) <= 1 &&
    points.clause - Math.max(last.clause, now.clause) <= 1
  );
}

/** 满意度93.1%，上年满意度91.3%，提高1.8个百分点: last year's of the same thing. */
function isLastOf(recognition: Recognition, last: Mention, now: Mention): boolean {
  const name = nameOf(recognition, last);
  if (/^[比较]/u.test(name)) return true;
  const [told] = LAST_YEAR.exec(name) ?? [];
  if (told === undefined) return false;
  const thing = name.slice(told.length);
  return thing === '' || now.label.endsWith(thing);
}

const LAST_YEAR = /^(?:上年度?|去年|上一年度?)(?:同期)?(?:的|为|是)?/u;

const NOW = /^(?:今年|本年|当年|目前|现在)[^,。;]*(?:到了?|达到?|至|为|是)$/u;

/** 达到73.6%，比上年71.9%降低1.7个百分点: of the right size, and the wrong way. */
function isTurned(recognition: Recognition, points: Mention, now: Mention, last: Mention): boolean {
  const moved = printed(recognition, now) - printed(recognition, last);
  // 由86.4%提升到89.1%，下降了2.7个百分点.
  const { text } = recognition.passages[points.passage]!;
  const [from, to] = now.start < last.start ? [now, last] : [last, now];
  const isFromTo =
    /[由从][^,。;]*$/u.test(text.slice(Math.max(0, from.start - 16), from.start)) &&
    REACHED.test(to.label) &&
    points.clause - to.clause <= 1;
  if (isFromTo && points.direction !== 0) {
    const change = printed(recognition, to) - printed(recognition, from);
    return change * points.direction < 0 && comesOut(recognition, points, Math.abs(change));
  }
  return (
    points.direction !== 0 &&
    last.isLast &&
    !now.isLast &&
    (/[比较]/u.test(last.label) || areRightBefore(recognition, now, last, points)) &&
    moved * points.direction < 0 &&
    comesOut(recognition, points, Math.abs(moved))
  );
}

/** 增长7.65%，快于收入增幅（6.15%）1.50个百分点: what it is held against stands in brackets between. */
export function* ofBracketedBase(recognition: Recognition, points: Mention): Iterable<Proposal> {
  const { text, mentions } = recognition.passages[points.passage]!;
  const [rate, base] = mentions.filter((each) => each.start < points.start).slice(-2);
  if (rate?.kind !== 'rate' || base?.kind !== 'rate' || rate.sentence !== points.sentence) return;
  if (!/^[)]$/u.test(text.slice(base.end, points.start))) return;
  if (!FASTER.test(text.slice(rate.end, base.start))) return;
  const right = magnitudeOf(difference(signed(rate), signed(base)));
  yield { ...asserting(`points:${points.figure}`, points, right, 'strong'), severity: 'warning' };
}

const FASTER = /^,[^,。;()]{0,6}(?:快于|慢于|高于|低于|[高低快慢]出|比)[^,。;()]{2,20}[(]$/u;

/** 比上年的93.2%提高…, 由52.4%提高到…, 高于98%的目标…, （上年为35.7%）: the words make the rate a base. */
function isBase(rate: Mention, points: Mention): boolean {
  if (rate.opening === points.end) return true;
  return (
    !/上年|去年|同期/u.test(points.label) &&
    /[比较于过]|(?:到|至)$/u.test(rate.label) &&
    // 由上年的86.4%提高…: its other side is not printed.
    !/[由从]/u.test(rate.label) &&
    rate.clause >= points.clause - 1
  );
}
