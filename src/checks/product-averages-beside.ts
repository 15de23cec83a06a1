/** Averages whose sentence tells one number and one total and nothing else: what the words leave no other reading of. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, type Divider } from './dividers.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { YEAR } from './product-prices.ts';
import { counted, isBeside, isNumber, isTotalOf, proposalOf } from './product-quotients.ts';
import { isFarFromReckoned } from './product-reckoned.ts';
import { ASSERTED, asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel } from './scope.ts';

/** 减收126万元，财政按七成补偿: so many tenths of it. */
export const TENTHS = /[一二三四五六七八九]成五?(?:比例)?(?:予以|给予)?(?:补|给|拨|支|发|负担|承担|分担|兑)/u;

const PAID = /均(?:约|为|达|兑付|发放|补助|补贴|支付|拨付|支出|投资|投入|费用|花费|成本|经费)*$/u;
const HANDED_OUT =
  /^(?:共|合计|共计|计)?(?:兑付|发放|拨付|支付|补助|补贴)?(?:资金|补助|补贴)?(?:共|合计|共计|计)?$/u;

/** 面积12.64万亩，亩均95元，兑付1,220.80万元: one number before, one amount beside, and nothing else in between. */
export function ownReading(
  recognition: Recognition,
  mention: Mention,
  dividers: readonly Divider[],
): Proposal | null {
  const [divider] = dividers;
  if (!divider || dividers.length !== 1 || mention.kind !== 'amount' || !PAID.test(mention.label))
    return null;
  if (mention.isLast || mention.nested) return null;
  const sentence = recognition.passages[mention.passage]!.mentions.filter((each) => isBeside(each, mention));
  const others = sentence.filter((each) => each !== mention);
  const numbers = others.filter((each) => divider.units.includes(bareUnit(each.unit)) && isNumber(each));
  const totals = others.filter((each) => each.kind === 'amount' && isLevel(each) && !each.isLast);
  const [number, total] = [numbers[0], totals[0]];
  if (!number || !total || numbers.length !== 1 || totals.length !== 1) return null;
  if (number.isLast || number.depth !== mention.depth || total.depth !== mention.depth) return null;
  const isPlain = [number, total, mention].every(
    (each) => recognition.figures[each.figure]!.qualifier === null,
  );
  const isNear = number.end <= mention.start && mention.clause - number.clause <= 1;
  if (!isPlain || !isNear) return null;
  const isAfter = total.start >= mention.end;
  if (!isAfter || total.clause - mention.clause > 1 || !HANDED_OUT.test(total.label)) return null;
  if (total.label === '') return null;
  return asserting(
    `average:${mention.figure}`,
    total,
    productOf([counted(number), figure(mention.figure)]),
    'strong',
  );
}

const HOSPITALITY = /(?:接待|培训|会议)(?:费|费用|经费|支出)?(?:支出)?(?:决算)?(?:为|共)?$/u;

/** 公务接待费1.24万元，接待31批次、248人次，人均50元: what was spent on so many people, with nothing but counts between. */
export function perVisitor({ passages, figures }: Recognition, mention: Mention): Proposal | null {
  if (mention.kind !== 'amount' || !/^人均(?:为|约|支出|费用|消费|接待费)*$/u.test(mention.label))
    return null;
  const { mentions } = passages[mention.passage]!;
  const at = mentions.indexOf(mention);
  const number = mentions[at - 1];
  const isPeople = number?.kind === 'count' && /^(?:人|人次|名)$/u.test(number.unit ?? '');
  // 培训班3期，每期180人，人均50元: so many at a time.
  if (!number || !isPeople || mention.clause - number.clause > 1 || number.isLast) return null;
  if (/每/u.test(number.label)) return null;
  let index = at - 2;
  while (index >= 0 && mentions[index]!.kind === 'count') index--;
  const total = mentions[index];
  const isRow = total?.kind === 'amount' && at - index <= 4 && mention.clause - total.clause <= 4;
  if (!total || !isRow || !HOSPITALITY.test(total.label) || total.isLast || !isLevel(total)) return null;
  if (total.sentence !== mention.sentence || total.part !== mention.part) return null;
  if ([total, number].some(({ figure: each }) => figures[each]!.qualifier !== null)) return null;
  return { ...proposalOf(mention, total, number), ...ASSERTED };
}

/** 接待游客1,326.50万人次（2022年为824.10万人次）；旅游收入108.45亿元，人均消费817.57元: the only number of its unit and year. */
function numbersBefore(mentions: readonly Mention[], mention: Mention, divider: Divider): Mention[] {
  return mentions.filter(
    (each) =>
      each.sentence === mention.sentence &&
      each.end <= mention.start &&
      isNumber(each) &&
      !each.isLast &&
      divider.units.includes(bareUnit(each.unit)),
  );
}

/** Figures beside an average in its part of the sentence. */
const MOST_BESIDE = 4;

/** What is told of part of the things, or of other times, is no total of an average. */
const APART = new RegExp(`其中|上年|去年|目标|计划|不超过|控制|以内|${TENTHS.source}`, 'u');

/**
 * 培训1,260人次，培训经费75.60万元，人均600元: of one part of a sentence that tells one number and one total and nothing
 * else. Words may leave out what else was paid, so only a slip tells that they belong together.
 */
export function* onlyReading(
  recognition: Recognition,
  mention: Mention,
  dividers: readonly Divider[],
): Iterable<Proposal> {
  const { passages, figures } = recognition;
  const [divider, ...others] = dividers.filter(({ name }) => name !== '月');
  const isMonthly = divider !== undefined && dividers.length === 2;
  if (!divider || others.length > 0 || (dividers.length > 1 && !isMonthly) || mention.isLast) return;
  const { mentions, text } = passages[mention.passage]!;
  const sentence = mentions.filter(
    (each) => isBeside(each, mention) && each.part === mention.part && each !== mention,
  );
  const counts = sentence.filter((each) => each.kind === 'count' || each.kind === 'measure');
  // 举办活动12场、1,260人次，人均600元: of the counts those that the average is told by.
  const fitting = counts.filter((each) => divider.units.includes(bareUnit(each.unit)));
  const own = fitting.length > 0 ? fitting : counts;
  const numbers = own.length > 0 ? own : numbersBefore(mentions, mention, divider);
  const totals = sentence.filter((each) => isTotalOf(each, mention) && !numbers.includes(each));
  const [number, total] = [numbers[0], totals[0]];
  if (!number || !total || numbers.length > 1 || totals.length > 1 || sentence.length > MOST_BESIDE) return;
  if (!divider.units.includes(bareUnit(number.unit)) || !isLevel(number)) return;
  // 人次 of a price by the month are months already.
  if (isMonthly && number.unit?.endsWith('人次')) return;
  // 156人、月人均2000元（按10个月发放）: of as many months as the bracket tells.
  if (isMonthly && /^[(]按\d{1,2}个月/u.test(text.slice(mention.end))) return;
  const from = Math.min(mention.start, number.start, total.start);
  const isPlain =
    [mention, number, total].every((each) => figures[each.figure]!.qualifier === null && !each.isLast) &&
    !APART.test(text.slice(Math.max(0, from - 12), Math.max(mention.end, number.end, total.end)));
  if (!isPlain) return;
  // 轮椅315台，58.35万元，每台1852元: told behind what it comes out of, a price in whole 元 is worked out and may be rounded.
  const isRounded =
    mention.start > Math.max(number.end, total.end) &&
    comesOut(recognition, mention, printed(recognition, total) / printed(recognition, number));
  const reading = {
    ...proposalOf(mention, total, number),
    confirming: isRounded,
    group: `only:${mention.figure}`,
    strength: isFarFromReckoned(recognition, mention, number, total)
      ? ('strong' as const)
      : ('weak' as const),
  };
  if (!isMonthly) yield reading;
  else
    yield {
      ...reading,
      right: quotient(figure(total.figure), productOf([counted(number), constant('12')])),
      constants: YEAR,
    };
}
