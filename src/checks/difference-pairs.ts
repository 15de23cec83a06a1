/** Differences whose two figures stand near by: percentage points of two rates, and counts, days, scores of one kind. */

import { REACHED } from '../figures/directions.ts';
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isCarriedIn } from './difference-remainders.ts';
import { difference, type Expression, figure, magnitudeOf } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  earlierMentions,
  isAdditive,
  isLevel,
  nameOf,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const RATES_NEAR = 8;
const PAIRED = 8;

/** All differences of a passage's figures that only arithmetic can tell. */
export function* ofNearPairs(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (mention.kind === 'points') {
    yield* ofPoints(recognition, mention);
    yield* ofBracketedBase(recognition, mention);
  } else if (isAdditive(mention) || mention.kind === 'score') yield* ofQuantities(recognition, mention);
}

/** 由52.4%提高到55.1%，提高2.7个百分点; 合格率98.6%，高于98%的目标0.6个百分点; 39.1%，提高3.4个百分点（上年为35.7%）. */
function* ofPoints(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (/序时|年均|平均每|每年/u.test(mention.label) || DEFINED.test(mention.label)) return;
  const { mentions, text } = recognition.passages[mention.passage]!;
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
const DEFINED = /^个?基点(?:为|是|即|等于|相当于)?$/u;
const FAR_POINTS = 3;

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
function* ofBracketedBase(recognition: Recognition, points: Mention): Iterable<Proposal> {
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

/** Words that state a difference, for figures of any kind. */
const DIFFERS =
  /低于|高于|少于|多于|大于|小于|超出|超过|超额|相差|差额|余|剩|净|未|缺口|赤字|减|多|少|提前|推迟|缩短|延长|增|节约|节省|下浮|上浮|提高|降|尚有|尚欠|仍有|其中|空编|缺编|超编|空缺/u;

/** 比计划提前18天（计划220天，历时202天）; 较目标多4场: two figures of its kind in its own and the sentences beside it. */
function* ofQuantities(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!DIFFERS.test(mention.label) || isCarriedIn(mention.label)) return;
  const { mentions } = recognition.passages[mention.passage]!;
  const near = mentions.filter(
    (each) =>
      each !== mention &&
      isLevel(each) &&
      sameDimension(each, mention) &&
      Math.abs(each.sentence - mention.sentence) <= 1,
  );
  const nearest = near
    .sort((a, b) => Math.abs(a.start - mention.start) - Math.abs(b.start - mention.start))
    .slice(0, PAIRED);
  const isTelling = tellingDigits(recognition, mention) >= 3;
  for (const minuend of nearest) {
    for (const off of nearest) {
      if (minuend === off) continue;
      // Small numbers agree by chance: only those of the same sentence may explain one.
      const isOwn = minuend.sentence === mention.sentence && off.sentence === mention.sentence;
      if (!isTelling && !isOwn && !POSTS.test(mention.label)) continue;
      // 比上年…增加: this year's less last year's, and not the other way round.
      if (mention.direction !== 0 && minuend.isLast && !off.isLast) continue;
      const right = difference(figure(minuend.figure), figure(off.figure));
      yield { ...confirming(`near:${mention.figure}`, mention, right), left: signed(mention) };
    }
  }
}

/** Posts that are vacant: 编制158名，…。实有149人，…，空编9名. */
const POSTS = /空编|缺编|超编|空缺/u;

const REMAINS = /余|剩|未|尚|欠|差额|缺口|在建|结转|节约|节省|追加|还需/u;
const EARLIER = 40;
/** Digits from which on a remainder finds both its amounts anywhere, and how many it looks at. */
const FAR_DIGITS = 4;
const FAR = 24;

/** 债券资金余额2,236.00万元: what the sentence has taken off stands in it, what it was taken from in an earlier one. */
export function* ofFarRemainder(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!isAdditive(mention) || !isLevel(mention) || !REMAINS.test(mention.label)) return;
  if (tellingDigits(recognition, mention) < 3) return;
  const earlier = earlierMentions(recognition, mention, EARLIER)
    .filter((each) => isLevel(each) && sameDimension(each, mention))
    .reverse();
  const own = earlier.filter(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence,
  );
  const anywhere = tellingDigits(recognition, mention) >= FAR_DIGITS ? earlier.slice(-FAR) : [];
  const group = `remains:${mention.figure}`;
  const sizes = new Map(earlier.map((each) => [each, printed(recognition, each)]));
  for (const off of new Set([...own, ...anywhere])) {
    if (tellingDigits(recognition, off) < 3) continue;
    for (const minuend of earlier)
      if (minuend !== off && comesOut(recognition, mention, sizes.get(minuend)! - sizes.get(off)!))
        yield confirming(group, mention, difference(figure(minuend.figure), figure(off.figure)));
  }
}

const COMPARED = /^(.{0,12}?)(大于|多于|高于|超过|小于|少于|低于)(.{2,16})$/u;

/** 本年支出大于本年收入23.28万元: the difference of what the words name on both sides. */
export function* ofNamedPair(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const match = mention.kind === 'amount' ? COMPARED.exec(mention.label) : null;
  if (!match) return;
  const [, first, word, second] = match as unknown as [string, string, string, string];
  const concepts = [first, second].map((words) => recognition.lexicon.concepts.last(words)?.meaning);
  if (concepts[0] === undefined || concepts[1] === undefined) return;
  const [own, other] = concepts.map((concept) =>
    recognition.mentions.findLast(
      (each) =>
        each.concept === concept &&
        each.passage <= mention.passage &&
        each !== mention &&
        each.kind === 'amount' &&
        !each.isLast &&
        isLevel(each),
    ),
  );
  if (!own || !other) return;
  const [from, less] = /[大多高]于|超过/u.test(word) ? [own, other] : [other, own];
  yield asserting(
    `named:${mention.figure}`,
    mention,
    difference(figure(from.figure), figure(less.figure)),
    'weak',
  );
}
