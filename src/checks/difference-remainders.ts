/** 结余, 结转, 节约, 剩余: what was budgeted or received less what was spent. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isHandedOn, ofHandedOn } from './difference-handed-on.ts';
import { isOtherThanLeft } from './difference-held-back.ts';
import { figure, difference as less } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { BUDGET_ROLES, isAdjustedBudget } from './rate-kinds.ts';
import { before, beforeInSection, isLevel, nearestEarlier, tellingDigits } from './scope.ts';

/** What remains or was saved; a carry-over is a figure of its own. */
export function isRemainder(mention: Mention): boolean {
  return (
    (mention.role === 'balance' || mention.role === 'saved') &&
    // 较上年当年结余1480万元多245万元: what it is held against.
    !/年初|上年(?:结转|结余|末)|率|^[较比与](?:上年|去年)/u.test(mention.label)
  );
}

/** 上年结余, 年初结转: what earlier years left, and no difference of this year's amounts. */
export function isCarriedIn(label: string): boolean {
  return /^(?:其中)?(?:上年|年初|期初|以前年度)(?:结转|结余|余额|滚存)[^,。;]{0,4}$/u.test(label);
}

const RECEIVED = new Set(['totalIncome', 'yearIncome']);
const SPENT = new Set(['totalExpenditure', 'yearExpenditure']);
const CANDIDATES = 4;
/** Amounts of each kind that are tried over the whole report, for a remainder that tells enough digits. */
const FAR = 14;
const TELLING_DIGITS = 3;

/** Income and spending of the whole, under no closer name. */
const INCOME = /(?:^|基金|全年|本年|年度|当年|单位|部门|总|决算)收入(?:决算|合计|总额|总计|共计|为|共|数)*$/u;
const SPENDING =
  /(?:^|基金|全年|本年|年度|当年|单位|部门|总|截至年底|实际|累计|已|共|资金|决算)支出(?:决算|数|合计|总额|总计|共计|为|共|了)*$|支出决算(?:数|为)*$/u;

/** 补助资金218万元: what is spent, under no word of budgets. */
const FUNDS = /(?:资金|经费|补助|预算|投资|总额)(?:共计|合计|共|为)*$/u;

function isWhole(mention: Mention): boolean {
  return (
    (mention.concept !== null && RECEIVED.has(mention.concept)) ||
    (BUDGET_ROLES.has(mention.role ?? '') &&
      !/调出|调入|上解|调节基金|(?:公共|基金)预算$/u.test(mention.label)) ||
    INCOME.test(mention.label)
  );
}

export function isSpent(mention: Mention): boolean {
  return (
    (mention.concept !== null && SPENT.has(mention.concept)) ||
    mention.role === 'execution' ||
    SPENDING.test(mention.label)
  );
}

/** 总收入a，总支出b，年末结余c: one behind the other, and nothing between. */
function isBehindBoth(recognition: Recognition, mention: Mention, minuend: Mention, spent: Mention): boolean {
  const [last, first] = before(recognition, mention);
  return last === spent && first === minuend && first.sentence === mention.sentence;
}

export function* ofRemainder(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const passage = recognition.passages[mention.passage]!;
  const levels = (each: Mention) =>
    each.kind === 'amount' && isLevel(each) && !each.isLast && each.figure !== mention.figure;
  const earlier = [...before(recognition, mention), ...beforeInSection(recognition, mention, 16)].filter(
    levels,
  );
  const later = passage.mentions.filter((each) => each.start > mention.start && levels(each));
  const sentence = earlier.filter(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence,
  );
  const [whole, spent] = [sentence.filter(isWhole), sentence.filter(isSpent)];
  yield* ofTotalsBefore(recognition, mention);
  const minuends = minuendsOf(whole, sentence);
  // 本年结余 is of this year's two amounts, whatever balances stand behind it.
  const isOfYear = /(?:本年|当年|本期|当期|收支)[^,。;]{0,4}(?:结余|结转|差额)(?:为)?$/u.test(mention.label);
  const carried = carryOver(recognition, mention);
  const isHeldBack = isHandedOn(sentence) || isOtherThanLeft(recognition, mention);
  yield* ofHandedOn(recognition, mention);
  if (
    isOfYear &&
    !isHandedOn(sentence) &&
    minuends.length === 1 &&
    minuends[0] &&
    spent.length === 1 &&
    spent[0]
  ) {
    yield {
      group: `${mention.figure}`,
      strength: 'strong',
      certain: isBehindBoth(recognition, mention, minuends[0], spent[0]),
      left: figure(mention.figure),
      relation: '=',
      right: less(figure(minuends[0].figure), figure(spent[0].figure)),
      stated: mention.figure,
    };
    return;
  }
  const all = [...earlier, ...later];
  const isItem = whole.length === 1 && spent.length === 1;
  // 年末结转 may be of the budget that another section states.
  const farthest = (most: number, isMeant: (each: Mention) => boolean) =>
    nearestEarlier(recognition, mention, most, (each) => levels(each) && isMeant(each));
  const most = tellingDigits(recognition, mention) >= TELLING_DIGITS ? FAR : CANDIDATES;
  const isUnarrived = /未到位/u.test(mention.label);
  const takesOff = isUnarrived ? ({ role }: Mention) => role === 'arrived' : isSpent;
  const [nearest] = farthest(1, (each) => takesOff(each) && !each.nested);
  const wholes = farthest(most, (each) => isWhole(each) || (most === FAR && FUNDS.test(each.label)));
  const offs = farthest(most, takesOff);
  for (const minuend of wholes)
    for (const off of offs) {
      if (minuend === off) continue;
      // 支出3,678.53万元，执行率99.96%。剩余14.70万元: of what was spent last, whatever section told the budget.
      const isLast = off === nearest && off.passage === mention.passage && carried === 'none';
      yield {
        ...confirming(`${mention.figure}`, mention, less(figure(minuend.figure), figure(off.figure))),
        confirming: !isLast || isHeldBack || !isUsual(recognition, minuend, off),
      };
    }
  for (const minuend of all.filter(isWhole).slice(0, CANDIDATES)) {
    for (const off of all.filter(isSpent).slice(0, CANDIDATES)) {
      // 预算a，兑付b；剩余资金c: the semicolon has left what the two are of.
      const isLeft =
        off.part !== mention.part && (minuend.part === off.part || isOfOwnPart(sentence, mention));
      const isClear =
        minuends.includes(minuend) && spent.length === 1 && off === spent[0] && !isLeft && !isHeldBack;
      yield {
        group: `${mention.figure}`,
        strength: isClear && (carried === 'none' || carried === 'settled') ? 'strong' : 'weak',
        certain:
          isClear && carried === 'none' && (isItem || isBehindBoth(recognition, mention, minuend, off)),
        ...(carried === 'settled' ? { severity: 'warning' as const } : {}),
        left: figure(mention.figure),
        relation: '=',
        right: less(figure(minuend.figure), figure(off.figure)),
        stated: mention.figure,
        confirming: !isClear || carried === 'told',
        // 收入…，支出…，结余… of one item after the other: what holds for the others holds for this one.
        ...(isItem && !isHeldBack && sentence.includes(minuend) && sentence.includes(off)
          ? {
              family: {
                key: `${passage.block.section?.split('.')[0] ?? ''}:${mention.label}`,
                anchor: `${minuend.label}-${off.label}`,
                needs: 2,
              },
            }
          : {}),
      };
    }
  }
}

/** Amounts of the remainder's own part stand before it: it is of them, and not of what other parts tell. */
function isOfOwnPart(sentence: readonly Mention[], mention: Mention): boolean {
  return sentence.some((each) => each.part === mention.part && each.kind === 'amount');
}

const TOTAL_INCOME = /收入(?:合计|总计|共计|总额)(?:为)?$|(?:总|本年|当年)收入(?:为|共)?$|基金收入(?:为)?$/u;
const TOTAL_SPENDING =
  /支出(?:合计|总计|共计|总额)(?:为)?$|(?:总|本年|当年)支出(?:为|共)?$|基金支出(?:为)?$/u;

const TOTALS_NEAR = 40;

/** 收入合计a，…。支出合计b。当年结余c: the one total of each side in the paragraph, told in sentences of their own. */
function* ofTotalsBefore(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  // 收支相抵，年终结余6388万元: nothing else counts.
  const isSettled =
    /^(?:年终|年末)结余(?:为)?$/u.test(mention.label) &&
    /收支相抵[^,。;]{0,4},$/u.test(text.slice(0, mention.start - mention.label.length));
  if (!isSettled && !/^(?:本年|当年|本期|当期)(?:收支)?结余(?:为)?$/u.test(mention.label)) return;
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, TOTALS_NEAR)];
  const isOwn = (each: Mention): boolean => each.passage === mention.passage || !/基金/u.test(each.label);
  const amounts = near.filter(
    (each) => each.kind === 'amount' && isLevel(each) && !each.isLast && !each.nested && isOwn(each),
  );
  if (amounts.some((each) => each.passage === mention.passage && each.sentence === mention.sentence)) return;
  const [income, ...moreIncome] = amounts.filter(({ label }) => TOTAL_INCOME.test(label));
  const [spent, ...moreSpent] = amounts.filter(({ label }) => TOTAL_SPENDING.test(label));
  if (!income || !spent || moreIncome.length > 0 || moreSpent.length > 0) return;
  const right = less(figure(income.figure), figure(spent.figure));
  // Every fund of a report has its 当年收入 and 当年支出.
  if (/[本当]年/u.test(income.label + spent.label)) {
    yield nearly(`totals:${mention.figure}`, mention, right);
    return;
  }
  yield { ...asserting(`totals:${mention.figure}`, mention, right, 'strong'), certain: true };
}

const PAIRED = 20;

/**
 * 支出6,428.75万元，执行率92.50%。…未支付521.25万元: the rate told before shows which two amounts it is of, whatever they
 * are called, and what remains is of the same.
 */
export function* ofWitnessed(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { figures } = recognition;
  const [rate] = [...before(recognition, mention), ...beforeInSection(recognition, mention, PAIRED)].filter(
    (each) => each.kind === 'rate' && each.direction === 0,
  );
  if (!rate || tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  const amounts = nearestEarlier(
    recognition,
    mention,
    PAIRED,
    (each) => each.kind === 'amount' && isLevel(each),
  );
  const base = ({ figure: index }: Mention): number => Number(figures[index]!.base ?? Number.NaN);
  const half = 0.5 * 10 ** -(figures[rate.figure]!.places + 2);
  const pairs = amounts.flatMap((spent) =>
    amounts
      .filter((whole) => whole !== spent && Math.abs(base(spent) / base(whole) - base(rate)) <= half)
      .map((whole) => [whole, spent] as const),
  );
  const [pair, ...others] = pairs;
  if (!pair || others.some(([whole, spent]) => base(whole) - base(spent) !== base(pair[0]) - base(pair[1])))
    return;
  const right = less(figure(pair[0].figure), figure(pair[1].figure));
  yield asserting(`witnessed:${mention.figure}`, mention, right, 'weak');
}

/** Is the whole larger than what was spent of it, and of its size? */
function isUsual({ figures }: Recognition, whole: Mention, spent: Mention): boolean {
  const [all, part] = [whole, spent].map((each) => Number(figures[each.figure]!.base ?? Number.NaN));
  return all! >= part! && part! * 2 >= all!;
}

/**
 * What the remainder may be left of: the one budget or income of its sentence, the budget after adjustment where
 * there are several, or budget and 到位 alike where the sentence tells nothing else; one of them is then meant.
 */
function minuendsOf(whole: readonly Mention[], sentence: readonly Mention[]): readonly Mention[] {
  if (whole.length === 1) return whole;
  const [adjusted] = whole.filter(isAdjustedBudget);
  if (adjusted) return [adjusted];
  const isArrival = whole.length === 2 && whole.some((each) => each.role === 'arrived');
  return isArrival && sentence.every((each) => isWhole(each) || isSpent(each)) ? whole : [];
}

/**
 * May a balance hold what earlier years left over? Told: an opening balance stands by, or the balance says 累计, so income
 * less spending is not all. Possible: 年末结转和结余 may hold one that is not printed. Settled: 收支相抵 says that nothing else counts.
 */
function carryOver(recognition: Recognition, mention: Mention): 'none' | 'settled' | 'possible' | 'told' {
  const { text } = recognition.passages[mention.passage]!;
  const sentence = text.slice(text.lastIndexOf('。', mention.start) + 1, mention.start);
  if (/滚存|(?:上年|年初)(?:结转|结余)/u.test(text) || /累计/u.test(mention.label)) return 'told';
  if (!/年末/u.test(sentence)) return 'none';
  return /收支相抵/u.test(sentence) ? 'settled' : 'possible';
}
