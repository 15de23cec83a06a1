/** What each person costs in a month or a day: 41人，每人每月100元，三个月12,300元; 上半年发放217.87万元，月人均510元; 51.30万元，折合每人天100元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, dividersOf } from './dividers.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { MONTHS, monthsTold } from './product-periods.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCountable, isForEach, isLevel, isRunningText, placeAmong, tellingDigits } from './scope.ts';

const AMOUNT = /^(?:共|计|共计|合计|小计)?$/u;

/** 41人，每人每月100元，三个月12,300元: the number, the price for one and a month, the months and the amount, one right behind the other. */
export function* ofPaidMonths({ block, text, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, amount] of mentions.entries()) {
    const [number, price, months] = mentions.slice(Math.max(0, index - 3), index);
    if (!months || !number || !price || amount.kind !== 'amount' || !AMOUNT.test(amount.label)) continue;
    if (!/^个?月$/u.test(months.unit ?? '') || text.slice(months.end, amount.start) !== amount.label)
      continue;
    if (number.kind !== 'count' || !isCountable(number) || price.kind !== 'amount') continue;
    const dividers = dividersOf(price.label, null).filter(({ name }) => name !== '月');
    const isMonthly = /月/u.test(price.label) && dividers.length === 1;
    if (!isMonthly || !dividers[0]!.units.includes(bareUnit(number.unit))) continue;
    if (!isJoined(text, number, price) || !isJoined(text, price, months)) continue;
    const factors = [number, price, months].map((each) => figure(each.figure));
    yield asserting(`paid-months:${amount.figure}`, amount, productOf(factors), 'strong');
  }
}

const isJoined = (text: string, one: Mention, other: Mention): boolean =>
  text.slice(one.end, other.start) === `,${other.label}` && other.label.length <= LONGEST;

const LONGEST = 8;

const BY_MONTH = /月人均|人均(?:每月|月)|每人(?:每月|月均)/u;
const QUARTER = /(?<!前|第?[一二三四]至|[一二三]、)[一二三四1-4]季度/u;
const REACH = 16;
const TELLING = 2;

/** 一季度支出城市低保金312.35万元，月人均补差550元: of the people that stand before, over the months that are told. It only confirms. */
export function* ofMonthlyEach(recognition: Recognition): Iterable<Proposal> {
  for (const mean of recognition.mentions) {
    if (mean.kind !== 'amount' || mean.unit !== '元' || mean.inRange || !BY_MONTH.test(mean.label)) continue;
    if (tellingDigits(recognition, mean) < TELLING) continue;
    const at = placeAmong(recognition, mean);
    const near = recognition.mentions
      .slice(Math.max(0, at - REACH), at)
      .filter((each) => each.passage === mean.passage && isLevel(each) && !isForEach(each))
      .reverse();
    const total = near.find(({ kind }) => kind === 'amount');
    if (!total || mean.clause - total.clause > 2) continue;
    const { text } = recognition.passages[mean.passage]!;
    const since = text.slice(text.lastIndexOf('。', total.start) + 1, total.start);
    const months = QUARTER.test(since) ? MONTHS / 4 : (monthsTold(recognition, total, mean) ?? MONTHS);
    const people = near.find(
      (each) =>
        each.kind === 'count' &&
        /^[人名]$/u.test(bareUnit(each.unit)) &&
        comesOut(recognition, mean, printed(recognition, total) / printed(recognition, each) / months),
    );
    if (!people) continue;
    const each = quotient(figure(total.figure), productOf([figure(people.figure), constant(`${months}`)]));
    yield {
      ...confirming(`monthly-each:${mean.figure}`, mean, each),
      constants: { zh: `按 ${months} 个月计`, en: `for ${months} months` },
    };
  }
}

const PERSON_DAY = /^(?:折合|平均|即|约合|合)?(?:为)?每人[天日](?:为|约)?$/u;

/** 累计5,130人天，…住宿费51.30万元，折合每人天100元: of the amount right before it, and of the only days of persons of the paragraph. */
export function* ofEachPersonDay({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  const [days, ...others] = mentions.filter(({ unit }) => /^人[天日]$/u.test(bareUnit(unit)));
  if (!days || others.length > 0) return;
  for (const [index, mean] of mentions.entries()) {
    const total = mentions[index - 1];
    if (mean.kind !== 'amount' || !PERSON_DAY.test(mean.label) || total?.kind !== 'amount') continue;
    if (total.sentence !== mean.sentence || mean.clause - total.clause > 1 || isForEach(total)) continue;
    if (days.start > total.start || total.isLast || !isLevel(total)) continue;
    yield nearly(`person-day:${mean.figure}`, mean, quotient(figure(total.figure), figure(days.figure)));
  }
}
