/** How many months a fund's balance lasts: 期末结余7,779.59万元，可支付月数17.1个月, at a twelfth of what the year spent. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { MONTHS } from './product-periods.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { before, beforeInSection, earlierMentions, isForEach, isLevel } from './scope.ts';

const LASTS = /(?:可支付月数|支付能力|可支付|支撑能力|可支撑|备付月数)(?:为|达|约|可达)*$/u;
const BALANCE = /(?:累计|滚存|期末|年末)[^,。;]{0,6}(?:结余|结存|余额)(?:为|达)?$/u;
const SPENDING =
  /^(?:[一-鿿]{0,8}基金|本[年期]|当[年期]|全年|\d{4}年(?:度)?)?(?:总)?支出(?:预算|决算|合计|总计|完成|总额|执行)?(?:为|数为|共)?$/u;
/** What there was before the year spent anything. */
const OPENING = /年初|期初|上年/u;
const REACH = 40;
const HALF_MONTH = 0.5;

/** The months that the nearest balance before it lasts at the spending told with it. */
export function* ofMonthsLeft(recognition: Recognition): Iterable<Proposal> {
  for (const months of recognition.mentions) {
    if (!/^(?:个月|月)$/u.test(months.unit ?? '') || !LASTS.test(months.label)) continue;
    const near = [...before(recognition, months), ...beforeInSection(recognition, months, REACH)].filter(
      (each) => each.kind === 'amount' && isLevel(each) && !isForEach(each) && !each.nested && !each.isLast,
    );
    const balance = near.find(({ label }) => BALANCE.test(label) && !OPENING.test(label));
    // 二、支出。基金支出149,212万元，…三、结余。…: in the section before.
    const spent =
      near.find(({ label }) => SPENDING.test(label)) ??
      earlierMentions(recognition, months, REACH).find(
        (each) =>
          each.kind === 'amount' &&
          isLevel(each) &&
          !each.nested &&
          !each.isLast &&
          SPENDING.test(each.label),
      );
    if (!balance || !spent || !isToldBeside(balance, spent, months)) continue;
    // 累计结余33.80亿元，其中统筹基金21.15亿元，可支付15.0个月: a part stands between, and may be what lasts.
    const [nearest] = before(recognition, months).filter(({ kind }) => kind === 'amount');
    const isOfPart = nearest?.nested === true && nearest !== balance && nearest.sentence === months.sentence;
    // 可支付52个月 at 51.73: whole months are rounded.
    const lasting = (printed(recognition, balance) * MONTHS) / printed(recognition, spent);
    const isRounded = Math.abs(lasting - printed(recognition, months)) <= HALF_MONTH;
    yield ofYear(months, balance, spent, isOfPart || isRounded ? confirming : nearly);
  }
}

/** Both in one paragraph, or the spending in the one before that of the balance that lasts: 二、支出。…三、结余。… */
function isToldBeside(balance: Mention, spent: Mention, months: Mention): boolean {
  const apart = balance.passage - spent.passage;
  return apart === 0 || (apart === 1 && balance.passage === months.passage);
}

const BY_MONTH = /月均(支出|收入|用电量|用水量|支付)(?:约)?(?:为)?$/u;
const FAR = 200;
const DIGITS = 4;

/** 按2023年月均支出29,708万元测算: a twelfth of what the report calls so, wherever it tells it. */
export function* ofMonthlyMeans(recognition: Recognition): Iterable<Proposal> {
  for (const mean of recognition.mentions) {
    const name = BY_MONTH.exec(mean.label)?.[1];
    if (name === undefined || mean.kind !== 'amount' || printedDigits(recognition, mean) < DIGITS) continue;
    const total = earlierMentions(recognition, mean, FAR).find(
      (each) =>
        each.kind === 'amount' &&
        isLevel(each) &&
        !isForEach(each) &&
        each.label.includes(name) &&
        comesOut(recognition, mean, printed(recognition, each) / MONTHS),
    );
    if (total)
      yield {
        ...confirming(
          `monthly:${mean.figure}`,
          mean,
          quotient(figure(total.figure), constant(String(MONTHS))),
        ),
        constants: { zh: `按全年 ${MONTHS} 个月计`, en: `for ${MONTHS} months a year` },
      };
  }
}

function ofYear(months: Mention, balance: Mention, spent: Mention, make: typeof nearly): Proposal {
  const right = quotient(productOf([figure(balance.figure), constant(String(MONTHS))]), figure(spent.figure));
  return {
    ...make(`months-left:${months.figure}`, months, right),
    constants: { zh: `按全年 ${MONTHS} 个月计`, en: `for ${MONTHS} months a year` },
  };
}
