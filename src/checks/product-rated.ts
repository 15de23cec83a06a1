/**
 * What a rate takes of an amount: 合同价58.60万元，本年支付40%，为23.44万元; 按购置发票额的35%补，发票额910万元，应补318.5万元; 按30%调入1278万元.
 * And days of people: 参训480人，每期3天，合计1440人天.
 */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure, productOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { earlierMentions, isForEach, isLevel, isRunningText } from './scope.ts';

/** 按, 按购置发票额的, 本年支付, 比例: the rate takes part of something. */
const TAKES =
  /按(?:照)?[^,。;%]{0,14}$|(?:支付|预付|已付|付至|比例|计提|承担|负担|分担|利率|费率)(?:为|的|至)?$/u;
const TAKEN =
  /^(?:应|需|可|已|实际|本次|先行|共|全年)*(?:补|奖|贴|拨|付|预付|支付|补助|补贴|贴息|奖励|交|上缴|缴|调入|计提|提取|配套|承担|负担|扣减?|兑付|为|即|计)[^,。;]{0,8}$/u;
const TENTHS = /按([一二三四五六七八九])成[^,。;]{0,6}$/u;
/** 受年度预算800万元所限，按86.52%折算: what holds the payment down is not what the rate is taken of. */
const LIMITS = /^的?(?:所限|限制|制约|约束|封顶)/u;
const CLAUSES = 2;

export function* ofRatedParts({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const taken of mentions) {
    if (taken.kind !== 'amount' || !isLevel(taken) || isForEach(taken) || taken.isLast) continue;
    const part = partOf(mentions, taken);
    if (!part) continue;
    const bases = mentions.filter(
      (each) =>
        each !== taken &&
        each.kind === 'amount' &&
        each.sentence === taken.sentence &&
        each.end <= taken.start &&
        isLevel(each) &&
        !isForEach(each) &&
        !each.isLast &&
        !LIMITS.test(each.trail),
    );
    const heads = bases.filter(({ nested }) => !nested);
    const base = heads.length === 1 && isNamedSo(mentions, taken, heads[0]!) ? heads[0] : undefined;
    for (const each of bases)
      yield each === base
        ? nearly(`rated:${taken.figure}`, taken, productOf([figure(each.figure), part]))
        : confirming(`rated:${taken.figure}`, taken, productOf([figure(each.figure), part]));
  }
}

const NAMED = /按(?:照)?(?:已)?([一-鿿]{2,5}?)(?:数|额|总额|的)/u;
const ANY = /规定|比例|标准|合同|进度|政策|协议|约定/u;

/** 已按应补数兑付首批70%: where the words name what the rate is of, the base bears that name. */
function isNamedSo(mentions: readonly Mention[], taken: Mention, base: Mention): boolean {
  const rate = mentions.findLast((each) => each.kind === 'rate' && each.end <= taken.start);
  const name = NAMED.exec(rate?.label ?? '')?.[1];
  return name === undefined || ANY.test(name) || base.label.includes(name.slice(0, 2));
}

/** What part is taken: by the rate before it, or in tenths by its own words. */
function partOf(mentions: readonly Mention[], taken: Mention): Expression | null {
  const tenths = TENTHS.exec(taken.label)?.[1];
  if (tenths !== undefined) return constant(`0.${readNumerals(tenths)}`, `${tenths}成`);
  if (!TAKEN.test(taken.label)) return null;
  const rate = mentions.findLast(
    (each) => each.kind === 'rate' && each.end <= taken.start && each.sentence === taken.sentence,
  );
  if (rate?.direction !== 0 || rate.inRange || taken.clause - rate.clause > CLAUSES) return null;
  return TAKES.test(rate.label) ? figure(rate.figure) : null;
}

const RATED = /(?:率|比例|进度)[^,。;]{0,4}(?:为|达|达到|不低于|不超过)$|率$/u;
const RECKONED = /^(?:据此|由此|预计)[^,。;]{0,10}$/u;
const FAR = 40;
const DIGITS = 4;

/** 全年预计执行率为96.50%，预计年底支出9,138.07万元: of the budget that stands further before. */
export function* ofRatedFar(recognition: Recognition): Iterable<Proposal> {
  for (const taken of recognition.mentions) {
    if (taken.kind !== 'amount' || !RECKONED.test(taken.label) || printedDigits(recognition, taken) < DIGITS)
      continue;
    const { mentions, block } = recognition.passages[taken.passage]!;
    const rate = mentions[mentions.indexOf(taken) - 1];
    if (!isRunningText(block) || rate?.kind !== 'rate' || rate.sentence !== taken.sentence) continue;
    if (rate.direction !== 0 || !RATED.test(rate.label)) continue;
    const base = earlierMentions(recognition, rate, FAR).find(
      (each) =>
        each.kind === 'amount' &&
        isLevel(each) &&
        !isForEach(each) &&
        comesOut(recognition, taken, printed(recognition, each) * printed(recognition, rate)),
    );
    if (base)
      yield confirming(
        `rated-far:${taken.figure}`,
        taken,
        productOf([figure(base.figure), figure(rate.figure)]),
      );
  }
}

const PERSON_DAYS = /^人[天日]$/u;

/** 培训学员1386人，人均在校6天，共8316人天; 按43人、12个月计，共516人·月: the only people and the only days of the sentence. */
export function* ofPersonDays({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const total of mentions) {
    const isOfMonths = total.unit === '人' && /^[·.]月/u.test(total.trail);
    if (!isOfMonths && !PERSON_DAYS.test(total.unit ?? '')) continue;
    const own = mentions.filter(
      (each) =>
        each.sentence === total.sentence &&
        each.end <= total.start &&
        (!isOfMonths || each.part === total.part),
    );
    const people = own.filter((each) => /^(?:人|名|人次)$/u.test(each.unit ?? '') && isLevel(each));
    const days = own.filter(({ unit }) => (isOfMonths ? /^(?:个)?月$/u : /^[天日]$/u).test(unit ?? ''));
    if (people.length !== 1 || days.length !== 1) continue;
    // 应出勤252人×21天＝5,292人日，实际4,830人日: what they make is told before, and this is another number.
    const from = Math.max(people[0]!.end, days[0]!.end);
    if (own.some(({ unit, start }) => start >= from && PERSON_DAYS.test(unit ?? ''))) continue;
    yield nearly(
      `person-days:${total.figure}`,
      total,
      productOf([figure(people[0]!.figure), figure(days[0]!.figure)]),
    );
  }
}
