/** Changes whose words name both ends: 由…提高到…, and growth over years. */
import { REACHED } from '../figures/directions.ts';
import type { Mention } from '../figures/mentions.ts';
import { signed, subjectOf } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, figure, growthOf, productOf, sumOf } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { after, before, sameDimension, tellingDigits } from './scope.ts';

/** 起数由12起降到9起，伤亡由8人降到6人，分别下降25.0%和25.0%: the first rate is of the first pair, and so on. */
function* ofRespectivePairs(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const { mentions, text } = recognition.passages[rate.passage]!;
  const own = mentions.filter((each) => each.sentence === rate.sentence && each.end <= rate.start);
  const pairs = own.flatMap((_, index) => {
    const pair = movedAmong(own.slice(index, index + 2).reverse());
    return pair.length > 0 ? [pair] : [];
  });
  const rates = [rate];
  for (const next of mentions.slice(mentions.indexOf(rate) + 1)) {
    if (next.kind !== 'rate' || !/^[、,和及与]{1,2}$/u.test(text.slice(rates.at(-1)!.end, next.start))) break;
    rates.push(next);
  }
  if (pairs.length < 2 || pairs.length !== rates.length) return;
  for (const [index, stated] of rates.entries()) {
    const [reached, from] = pairs[index] as readonly [Mention, Mention];
    yield {
      ...asserting(`${stated.figure}`, stated, growthOf(reached, from), 'strong'),
      left: signed({ ...stated, direction: rate.direction }),
    };
  }
}

/** 由每人每年5,880元提高到6,420元，…，增幅9.18%: the words name both sides. */
export function* ofFromTo(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (/分别|依次/u.test(mention.label)) return yield* ofRespectivePairs(recognition, mention);
  const part = before(recognition, mention).filter(
    (each) => each.sentence === mention.sentence && each.part === mention.part,
  );
  const [reached, from] = movedAmong(part);
  if (!reached || !from || from.unit !== reached.unit) return;
  // 由每人每月400元提高到600元，预计年增支95.52万元: of all of them and a whole year.
  if (mention.kind !== 'rate' && !isOfUnit(recognition, mention, from, reached)) return;
  // 上解由1,700万元增加到3,060万元；还本由2,200万元增加到3,200万元，两项共增加2,360万元: of both.
  if (/[两二三四五六]项|合计|共计?|总共|年均|平均|每年|月均/u.test(mention.label)) return;
  // 由123元提高到143元，按9个月算，每人多得180元: so many times the difference.
  const words = recognition.passages[mention.passage]!.text.slice(reached.end, mention.start);
  if (mention.kind !== 'rate' && TIMES_OVER.test(words)) return;
  // 由610元提高至640元，筹资标准达到1,020元，总体提高6.25%: of what stands between.
  const between = part.slice(0, part.indexOf(reached));
  if (between.some((each) => isOtherLevel(each) && sameDimension(each, from))) return;
  if (from.kind === 'rate' || from.kind === 'points') return;
  if (between.some((each) => tellsMove(each, mention))) return;
  yield {
    group: `${mention.figure}`,
    left: signed(mention),
    relation: '=',
    right:
      mention.kind === 'rate'
        ? growthOf(reached, from)
        : difference(figure(reached.figure), figure(from.figure)),
    stated: mention.figure,
    strength: 'strong',
  };
}

const TIMES_OVER = /按[\d.一二三四五六七八九十两半全]+个?(?:月|季度?|年|天|学期)[^,。;]{0,2}(?:算|计|发)/u;

/** 调入资金由35,000万元调整为31,200万元、减少3,800万元，动用调节基金增加2,640万元: the move is told, and the next change is of another thing. */
function tellsMove(told: Mention, mention: Mention): boolean {
  return told.direction !== 0 && told.kind === mention.kind && subjectOf(mention) !== '';
}

/** 同比增长40.2%，由1,210万元增至1,696万元: both ends right behind the rate. */
export function* ofFromToBehind(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const [from, reached] = after(recognition, rate);
  if (!from || !reached || reached.sentence !== rate.sentence || from.clause - rate.clause > 1) return;
  if (!/^[由从]/u.test(from.label) || !isReached(reached.label) || from.unit !== reached.unit) return;
  if (from.kind === 'rate' || from.kind === 'points') return;
  yield { ...confirming(`${rate.figure}`, rate, growthOf(reached, from)), left: signed(rate) };
}

/** 由5,880元提高到6,420元: what was reached, and from where; none where the words do not name both. */
function movedAmong(near: readonly Mention[]): readonly Mention[] {
  const reached = near.find((each) => isReached(each.label));
  const from = reached && near[near.indexOf(reached) + 1];
  return from && /[由从]/u.test(from.label) && from.kind === reached.kind ? [reached, from] : [];
}

/** 提高到6,420元, and 提高到2023年的4.6亿元. */
function isReached(label: string): boolean {
  const words = label.replace(/(?:19|20)\d{2}年(?:末|底)?的?$/u, '');
  return REACHED.test(words) || /^调整[为到至]$/u.test(words);
}

/** 由58,000万元调整为95,300万元，增加37,300元: of their unit, or the same number with a slip of the unit. */
function isOfUnit({ figures }: Recognition, change: Mention, from: Mention, reached: Mention): boolean {
  if (!sameDimension(change, from)) return false;
  const [own, one, other] = [change, from, reached].map((each) => Number(figures[each.figure]!.value));
  return change.unit === from.unit || own === Math.abs(other! - one!);
}

/** 筹资标准达到1,020元, but not 折合每月535元, which tells the same again. */
function isOtherLevel({ direction, label }: Mention): boolean {
  return direction === 0 && !/^(?:折合?|即|月|年|合)/u.test(label);
}

/** 从2015年的4.20亿元增加到2020年的7.06亿元，年均增长10.9%: compound over the years between. */
export function* ofCompound(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const dated = before(recognition, mention).filter(
    (each) => each.kind === 'amount' && each.year !== null && each.direction === 0,
  );
  yield* ofYearRange(recognition, mention);
  yield* ofYearsInRow(recognition, mention);
  const [later, ...others] = dated;
  if (!later) return;
  const own = others.filter((each, index) => index === 0 || each.sentence === later.sentence);
  for (const earlier of own) yield* ofYears(recognition, mention, later, earlier);
}

const YEARS = /((?:19|20)\d{2})[-—~～至到]+((?:19|20)\d{2})年/u;

/** 2019—2022年，…由6.18亿元增加到7.95亿元，…，年均增长8.8%: the years stand before, and the words name both ends. */
function* ofYearRange(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  const range = YEARS.exec(text.slice(0, mention.start));
  const own = before(recognition, mention).filter((each) => each.sentence === mention.sentence);
  const [reached, from] = movedAmong(own);
  if (!range || !reached || !from) return;
  const years = Number(range[2]) - Number(range[1]);
  if (years >= 2 && years <= 20) yield compound(recognition, mention, reached, from, years);
}

const EACH_YEAR = /([三四五])年(?:来)?(?:分别|依次)为?$/u;

/** 三年分别为386人、512人、674人，年均增长32.14%: over one year less than there are in the row. */
function* ofYearsInRow({ passages, ...rest }: Recognition, mention: Mention): Iterable<Proposal> {
  const { mentions, text } = passages[mention.passage]!;
  const first = mentions.find(
    (each) => each.sentence === mention.sentence && EACH_YEAR.test(text.slice(0, each.start)),
  );
  const number = '三四五'.indexOf(EACH_YEAR.exec(text.slice(0, first?.start ?? 0))?.[1] ?? '') + 3;
  if (!first || number < 3) return;
  const from = mentions.indexOf(first);
  const row = mentions.slice(from, from + number);
  const [last] = row.slice(-1);
  if (!last || row.length < number || last.end > mention.start) return;
  const isRow = row.every((each) => each.unit === first.unit && each.clause - first.clause < number);
  if (isRow) yield compound({ passages, ...rest }, mention, last, first, number - 1);
}

function* ofYears(
  recognition: Recognition,
  mention: Mention,
  later: Mention,
  earlier: Mention,
): Iterable<Proposal> {
  const years = Number(later.year) - Number(earlier.year);
  if (years < 2 || years > 20) return;
  yield compound(recognition, mention, later, earlier, years);
}

function compound(
  recognition: Recognition,
  mention: Mention,
  later: Mention,
  earlier: Mention,
  years: number,
): Proposal {
  const growth = sumOf([constant('1'), figure(mention.figure)]);
  const isPlainMean = isMeanOf(recognition, mention, later, earlier, years);
  return {
    group: `${mention.figure}`,
    left: figure(later.figure),
    relation: '=',
    right: productOf([figure(earlier.figure), ...Array.from({ length: years }, () => growth)]),
    stated: later.figure,
    strength: isPlainMean ? 'strong' : 'weak',
    confirming: !isPlainMean,
  };
}

/** 增长46.37%，年均增长11.59%: a quarter of it, which is no yearly growth. */
function isMeanOf(
  recognition: Recognition,
  rate: Mention,
  later: Mention,
  earlier: Mention,
  years: number,
): boolean {
  const whole = printed(recognition, later) / printed(recognition, earlier) - 1;
  return (
    /^年均增长(?:率)?(?:为)?$/u.test(rate.label) &&
    tellingDigits(recognition, rate) >= MEAN_DIGITS - 1 &&
    years > 2 &&
    comesOut(recognition, rate, whole / years) &&
    !comesOut(recognition, rate, (whole + 1) ** (1 / years) - 1)
  );
}

const MEAN_DIGITS = 3;
