/** An amount behind one number and one price, and no other of either in its sentence: 呼吸机12台，单价18.60万元，计223.20万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, dividersOf, isAverage, isOfOthers } from './dividers.ts';
import { figure, productOf, quotient, sumOf } from './expression.ts';
import { nameTwoYears } from './named-years.ts';
import { isFactor } from './product-factors.ts';
import { ratioBefore } from './product-named.ts';
import { counted, isNumberOfThings } from './product-quotients.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { isCountable, isForEach, isLevel, isRunningText } from './scope.ts';

/** A ceiling, a quota or another year's amount need not be what the price makes. */
const OF_OTHER = /限价|控制价|定额|限额|上限|额度|上年|去年|同类|概算|估算|^原(?:定|计划|拟|批)/u;
const PARTLY = /其余|已付|已支付|未(?:发放|兑付|支付|拨付)|尚有|扣除|核减|扣减|封顶/u;

export function* ofPriceBeside(
  recognition: Recognition,
  { block, text, mentions }: Passage,
): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const amount of mentions) {
    if (amount.kind !== 'amount' || !isCountable(amount) || amount.inRange) continue;
    // 发放14.2万元，其余因账户有误未发放: not for all of them.
    if (PARTLY.test(text.slice(amount.end).split('。')[0] ?? '')) continue;
    const before = mentions.filter(
      (each) => each.sentence === amount.sentence && each.end <= amount.start && each.depth <= amount.depth,
    );
    const prices = before.filter(
      (each) => each.kind === 'price' || (each.kind === 'amount' && isForEach(each)),
    );
    const numbers = before.filter((each) => isNumberOfThings(each) && isCountable(each));
    const amounts = before.filter((each) => each.kind === 'amount' && !isForEach(each));
    const [price] = prices;
    const [number] = numbers;
    // 年末在册3208人，按85元测算，月支出27.27万元: a price that only its words call one.
    const [assumed, ...more] = amounts;
    if (!price && assumed && number && more.length === 0 && numbers.length === 1 && isAssumed(assumed))
      yield confirming(
        `assumed:${amount.figure}`,
        amount,
        productOf([counted(number), figure(assumed.figure)]),
      );
    // 春季学期1126人、秋季学期1084人，标准为每生每学期500元，合计110.5万元.
    const areAlike = numbers.length > 1 && numbers.every((each) => each.unit === number?.unit);
    if (price && prices.length === 1 && areAlike && amounts.length === 0)
      yield confirming(
        `several:${amount.figure}`,
        amount,
        productOf([sumOf(numbers.map((each) => figure(each.figure))), figure(price.figure)]),
      );
    if (!price || !number || prices.length > 1 || numbers.length > 1 || amounts.length > 0) continue;
    const product = productOf([counted(number), figure(price.figure)]);
    const isOther =
      OF_OTHER.test(amount.label) ||
      isStandard(amount) ||
      // 按1.1系数发放: what is paid is more or less than the price makes.
      mentions.some(isFactor) ||
      nameTwoYears([number, amount]) ||
      ratioBefore(mentions, amount) !== undefined ||
      isDivided(recognition, mentions, amount, printed(recognition, number) * printed(recognition, price));
    const group = `beside:${amount.figure}`;
    yield isOther ? confirming(group, amount, product) : nearly(group, amount, product);
  }
}

/** 按85元测算, 按120元标准计. */
const isAssumed = ({ unit, label, trail }: Mention): boolean =>
  unit === '元' &&
  /^按(?:照)?$/u.test(label) &&
  /^(?:的)?(?:标准)?(?:测算|计算|核算|计|发放|补助)/u.test(trail);

/** 经批准按90元执行: what is paid for each, and no amount that comes out. */
const isStandard = ({ label, trail }: Mention): boolean =>
  /按(?:照)?$/u.test(label) && /^(?:的)?(?:标准)?(?:执行|控制|掌握|安排|测算|补助)/u.test(trail);

/** 24个支部平均16667元，支出36.9万元、结存3.1万元: what was spent and what is left of it make together what the price does. */
function isDivided(
  recognition: Recognition,
  mentions: readonly Mention[],
  amount: Mention,
  product: number,
): boolean {
  const rest = mentions[mentions.indexOf(amount) + 1];
  return (
    rest?.sentence === amount.sentence &&
    rest.kind === 'amount' &&
    /^(?:结[存余转]|[尚剩]余|余)/u.test(rest.label) &&
    comesOut(recognition, amount, product - printed(recognition, rest))
  );
}

const DUE = /^(?:应|需|年需|全年需|每年需|共需|应予)(?:补|付|支付|发放|兑付|安排|要)?[一-鿿]{0,6}$/u;
const SENTENCES = 2;

/** 储备粮28600吨，稻谷a、小麦b。…保管费用按每吨120元包干，应补343.2万元: the price right before, and what the sentences before begin with. */
export function* ofDue(recognition: Recognition, { block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, due] of mentions.entries()) {
    const price = mentions[index - 1];
    if (due.kind !== 'amount' || !DUE.test(due.label) || !price || price.sentence !== due.sentence) continue;
    if (!(price.kind === 'price' || price.kind === 'amount') || !isForEach(price) || isAverage(price.label))
      continue;
    const [divider, ...others] = dividersOf(price.label, price.kind === 'price' ? price.unit : null);
    const numbers = mentions.filter(
      (each) =>
        each.end <= price.start &&
        due.sentence - each.sentence <= SENTENCES &&
        isNumberOfThings(each) &&
        isCountable(each) &&
        divider?.units.includes(bareUnit(each.unit)),
    );
    const [head, ...parts] = numbers;
    const isHead = head && (parts.length === 0 || makesHead(recognition, head, parts));
    if (isHead && others.length === 0)
      yield nearly(`due:${due.figure}`, due, productOf([counted(head), figure(price.figure)]));
  }
}

/** Do the first of the parts make the head? */
function makesHead(recognition: Recognition, head: Mention, parts: readonly Mention[]): boolean {
  return parts.some(
    (_, at) => at > 0 && comesOut(recognition, head, printedSum(recognition, parts.slice(0, at + 1))),
  );
}

const THAT_IS = /^(?:即|折合|合|相当于)/u;

const A_YEAR = /^每([生人户])(?:每年|全年|一年)(?:补助|标准)?(?:为)?$/u;
const DAYS = /(?:在校|供餐|上学|全年|按)[^,。;]{0,6}$/u;

/** 按每生每天5元、全年在校200天测算，全年需资金1846万元，每生每年1000元: the only price of a day and the only days of the sentence. */
export function* ofDaysOfYear({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const price of mentions) {
    const who = A_YEAR.exec(price.label)?.[1];
    if (who === undefined || price.unit !== '元') continue;
    const own = mentions.filter((each) => each.sentence === price.sentence && each.end <= price.start);
    const [daily, ...dailies] = own.filter(({ label }) => /每(?:天|日|人天)/u.test(label));
    const [days, ...others] = own.filter(({ unit }) => unit === '天' || unit === '日');
    if (!daily?.label.includes(`每${who}`) || daily.unit !== '元' || dailies.length > 0) continue;
    if (!days || others.length > 0 || !DAYS.test(days.label) || days.start < daily.end) continue;
    const right = productOf([figure(daily.figure), figure(days.figure)]);
    yield { ...asserting(`days:${price.figure}`, price, right, 'strong'), certain: true };
  }
}

/** 每生每天5元，全年按200天计算，即每生每年1000元: the price and the days before it. */
export function* ofPriceOfYear({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, price] of mentions.entries()) {
    const [each, days] = [mentions[index - 2], mentions[index - 1]];
    if (!each || !days || !THAT_IS.test(price.label) || !isForEach(price) || price.unit !== '元') continue;
    if (each.unit !== '元' || !isForEach(each) || !/^(?:天|日|个月|次|课时)$/u.test(days.unit ?? ''))
      continue;
    if (each.sentence !== price.sentence || price.clause - each.clause > SENTENCES) continue;
    yield {
      ...nearly(`year:${price.figure}`, price, productOf([figure(each.figure), figure(days.figure)])),
      near: 'besides',
    };
  }
}

const STANDARD =
  /标准[^,。;]{0,8}每[人户生][^,。;]{0,6}$|^(?:按|按照)?每[人户生](?:每年)?$|^每[场次户人件](?:补助|补贴|奖励)$/u;

const GRANT_SENTENCES = 1;

/** 兑现1,208人115.97万元；…。标准两年均为每人每年960元: each number with the amount right behind it, and the one price of the paragraph. */
export function* ofGrants(recognition: Recognition, { block, text, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  const prices = mentions.filter(
    (each) => each.kind === 'price' || (each.kind === 'amount' && isForEach(each)),
  );
  const [price] = prices;
  if (!price || prices.length > 1 || !STANDARD.test(price.label) || price.inRange) return;
  const grants: (readonly [number: Mention, amount: Mention])[] = [];
  for (const [index, amount] of mentions.entries()) {
    const number = mentions[index - 1];
    if (amount.kind !== 'amount' || amount === price || number?.end !== amount.start) continue;
    if (number.kind !== 'count' || !isCountable(number) || PARTLY.test(text)) continue;
    if (!price.label.includes(`每${bareUnit(number.unit).replace('名', '人')}`)) continue;
    if (Math.abs(price.sentence - amount.sentence) > GRANT_SENTENCES) continue;
    grants.push([number, amount]);
  }
  const isRight = ([number, amount]: readonly [Mention, Mention]): boolean =>
    comesOut(recognition, amount, printed(recognition, number) * printed(recognition, price));
  // Where others come out, that an amount is that of another year explains nothing.
  const ruled = grants.some(isRight);
  for (const [number, amount] of grants) {
    const right = productOf([counted(number), figure(price.figure)]);
    yield { ...nearly(`grant:${amount.figure}`, amount, right), ruled };
  }
}

/** 发放补助356.80万元，惠及1,784户，户均补助2,000元: one amount and one number before the average, and no other of either. */
export function* ofAverageBeside({ block, text, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const average of mentions) {
    if (average.kind !== 'amount' || average.inRange || average.isLast || !isAverage(average.label)) continue;
    const clauses = text.slice(text.lastIndexOf('。', average.start) + 1, average.start);
    // 同级医院平均人均4,600元: of others, to compare with.
    if (isOfOthers(average.label)) continue;
    // 控制在人均900元标准内: the most that it may be.
    if (/控制在[^,。;]*$/u.test(average.label) || /^(?:的)?标准?(?:以|之)?内/u.test(average.trail)) continue;
    // 较2022年的次均1,620元, 人次均2,100元 of last year: of figures that stand before.
    if (/[较比]|上年|去年/u.test(average.label) || /上年[^,。;]{0,16},?$/u.test(clauses.slice(-LAST_REACH)))
      continue;
    const [divider, ...more] = dividersOf(average.label, null);
    const sentence = mentions.filter(
      (each) =>
        each.sentence === average.sentence && each.end <= average.start && each.depth === average.depth,
    );
    const totals = sentence.filter((each) => each.kind === 'amount' && isLevel(each) && !isForEach(each));
    const fitting = sentence.filter(
      (each) => isNumberOfThings(each) && isLevel(each) && divider?.units.includes(bareUnit(each.unit)),
    );
    // 18个小区、5236户，户均600元: those that are counted by its own word.
    const own = fitting.filter(({ unit }) => bareUnit(unit) === divider?.name);
    const numbers = own.length > 0 ? own : fitting;
    const [total] = totals;
    const [number] = numbers;
    if (!divider || more.length > 0 || !total || !number || totals.length > 1 || numbers.length > 1) continue;
    if (total.isLast || number.isLast || isAverage(number.label)) continue;
    // 1—10月累计83.2亿元，…，前九个月月均8.37亿元: of other months than the total tells.
    if (/前$/u.test(number.label) && /\d月/u.test(total.label)) continue;
    yield nearly(
      `average-beside:${average.figure}`,
      average,
      quotient(figure(total.figure), counted(number)),
    );
  }
}

const LAST_REACH = 30;
