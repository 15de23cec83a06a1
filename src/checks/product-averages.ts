/** Averages: 户均, 场均, 每公里 and 平均 are a total divided by a number. */
import type { Mention } from '../figures/mentions.ts';
import type { Translations } from '../types.ts';
import { ofBracketFormula } from './bracket-formulas.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, baseUnit, type Divider, dividersOf, isAverage, unitChange } from './dividers.ts';
import { constant, type Expression, figure, productOf, quotient, roundedOf } from './expression.ts';
import { YEAR } from './product-prices.ts';
import { isFarFromReckoned } from './product-reckoned.ts';
import { ASSERTED, asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, isRunningText, tellingDigits } from './scope.ts';

/** 减收126万元，财政按七成补偿: so many tenths of it. */
export const TENTHS = /[一二三四五六七八九]成五?(?:比例)?(?:予以|给予)?(?:补|给|拨|支|发|负担|承担|分担|兑)/u;

const KINDS = new Set<Mention['kind']>(['amount', 'count', 'measure', 'price']);
/** How many figures before an average may be its total or its number. */
const REACH = 60;
const REACH_AFTER = 10;
/** Digits by which an average told far from its total is not matched by chance. */
const TELLING = 3;

/** All averages of a report with the totals and numbers that may make them. */
export function* ofAverages(recognition: Recognition): Iterable<Proposal> {
  for (const [index, mention] of recognition.mentions.entries()) {
    if (!KINDS.has(mention.kind) || mention.inRange || !(isLevel(mention) || GAIN.test(mention.label)))
      continue;
    const { block, mentions: beside } = recognition.passages[mention.passage]!;
    const isForm = block.type === 'cell' && beside.length > 1;
    if (!isRunningText(block) && !isForm) continue;
    yield* ofBracketFormula(recognition, mention);
    const label = nameOf(recognition, index);
    const dividers = dividersOf(label, mention.kind === 'price' ? mention.unit : null);
    const isMean = isAverage(label) || (mention.kind === 'price' && UNIT_COST.test(label));
    if (mention.kind === 'price' && !isMean) continue;
    if (!isMean && dividers.length !== 1) {
      yield* onlyReading(recognition, mention, dividers);
      continue;
    }
    const near = [
      ...recognition.mentions.slice(Math.max(0, index - REACH), index),
      ...recognition.mentions.slice(index + 1, index + 1 + REACH_AFTER),
    ].filter((each) => isForm || isRunningText(recognition.passages[each.passage]!.block));
    const own = isMean ? ownReading(recognition, mention, dividers) : null;
    const visitors = perVisitor(recognition, mention);
    if (visitors) yield visitors;
    else if (own) yield own;
    else yield* onlyReading(recognition, mention, dividers);
    yield* confirming(recognition, mention, near, dividers);
  }
}

/** 户均增收872元 is what each gets, and no change. */
const GAIN = /均[一-鿿]{0,4}增收$/u;
const UNIT_COST = /单位|单价|造价|成本/u;
const REACHED = /^(?:但|而)?实际(?:为|约|达|约为)?$/u;

/** 每批次成本不高于1,800元，实际约1,795元: what was reached is named by what was wanted. */
function nameOf({ mentions }: Recognition, index: number): string {
  const { label, passage, sentence } = mentions[index]!;
  const previous = mentions[index - 1];
  const isNamedBefore =
    REACHED.test(label) && previous?.passage === passage && previous.sentence === sentence;
  return isNamedBefore ? previous.label : label;
}

function isBeside(each: Mention, mention: Mention): boolean {
  return each.passage === mention.passage && each.sentence === mention.sentence;
}

function* confirming(
  recognition: Recognition,
  mention: Mention,
  near: readonly Mention[],
  dividers: readonly Divider[],
): Iterable<Proposal> {
  const digits = tellingDigits(recognition, mention);
  // 户均1.84人: what is counted has no decimals, so that its own rounding does not hold them.
  const isFine = mention.kind === 'count' && recognition.figures[mention.figure]!.places > 0;
  const isWithinReach = (each: Mention) =>
    digits >= TELLING ||
    (each.passage === mention.passage && Math.abs(each.sentence - mention.sentence) <= 1);
  const totals = near.filter((each) => isWithinReach(each) && isTotalOf(each, mention));
  const [divider] = dividers;
  const numbers = near.filter(
    (each) =>
      isWithinReach(each) &&
      isNumber(each) &&
      (divider ? divider.units.includes(bareUnit(each.unit)) : isBeside(each, mention)),
  );
  for (const total of totals.reverse())
    for (const number of numbers)
      if (
        number !== total &&
        ((!isFine && isRelated(total, number, mention)) || comesTo(recognition, mention, total, number))
      )
        yield proposalOf(mention, total, number);
  const calendar = divider && dividers.length === 1 ? CALENDAR[divider.name] : undefined;
  if (calendar && totals.length > 0)
    for (const total of totals.filter((each) => each.passage === mention.passage))
      for (const days of calendar) yield ofCalendar(mention, total, days, divider!.name);
}

/** Do all three stand in one sentence, or the total and the number beside each other? */
function isRelated(total: Mention, number: Mention, mention: Mention): boolean {
  return (isBeside(total, mention) && isBeside(number, mention)) || isBeside(total, number);
}

/** Of figures told far apart only those that come out as printed belong together. */
function comesTo(recognition: Recognition, mention: Mention, total: Mention, number: Mention): boolean {
  const count = printed(recognition, number) * Number(unitChange(number.unit) ?? 1);
  return count !== 0 && comesOut(recognition, mention, printed(recognition, total) / count);
}

/** Days, months and quarters of a year that nobody writes down. */
const CALENDAR: { readonly [name: string]: readonly string[] } = {
  日: ['365', '366'],
  天: ['365', '366'],
  月: ['12'],
};

function ofCalendar(mention: Mention, total: Mention, number: string, name: string): Proposal {
  const constants: Translations =
    name === '月'
      ? { zh: `按 ${number} 个月计`, en: `for ${number} months` }
      : { zh: `按 ${number} 天计`, en: `for ${number} days` };
  return {
    ...base(mention),
    right: rounded(mention, quotient(figure(total.figure), constant(number))),
    constants,
  };
}

function isNumber(each: Mention): boolean {
  return (each.kind === 'count' || each.kind === 'measure') && isLevel(each) && !isAverage(each.label);
}

/** A total of the same kind and unit as its average. */
function isTotalOf(each: Mention, mention: Mention): boolean {
  if (isAverage(each.label) || /每|单价/u.test(each.label) || !isLevel(each)) return false;
  if (mention.kind === 'amount' || mention.kind === 'price') return each.kind === 'amount';
  return KINDS.has(each.kind) && each.kind !== 'amount' && baseUnit(each.unit) === baseUnit(mention.unit);
}

function base(mention: Mention): Omit<Proposal, 'right'> {
  return {
    group: `average:${mention.figure}`,
    strength: 'weak',
    left: figure(mention.figure),
    relation: '=',
    stated: mention.figure,
    confirming: true,
  };
}

function proposalOf(mention: Mention, total: Mention, number: Mention): Proposal {
  return { ...base(mention), right: rounded(mention, quotient(figure(total.figure), counted(number))) };
}

/** A number in its own unit: kilometres, where the figure is kept in metres. */
export function counted(number: Mention): Expression {
  const change = unitChange(number.unit);
  return change === null ? figure(number.figure) : productOf([figure(number.figure), constant(change)]);
}

/** What is counted is exact, but an average of it is rounded. */
function rounded(mention: Mention, value: Expression): Expression {
  return mention.kind === 'count' ? roundedOf(value) : value;
}

const PAID = /均(?:约|为|达|兑付|发放|补助|补贴|支付|拨付|支出|投资|投入|费用|花费|成本|经费)*$/u;
const HANDED_OUT =
  /^(?:共|合计|共计|计)?(?:兑付|发放|拨付|支付|补助|补贴)?(?:资金|补助|补贴)?(?:共|合计|共计|计)?$/u;

/** 面积12.64万亩，亩均95元，兑付1,220.80万元: one number before, one amount beside, and nothing else in between. */
function ownReading(
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
function perVisitor({ passages, figures }: Recognition, mention: Mention): Proposal | null {
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
function* onlyReading(
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
  const from = Math.min(mention.start, number.start, total.start);
  const isPlain =
    [mention, number, total].every((each) => figures[each.figure]!.qualifier === null && !each.isLast) &&
    !APART.test(text.slice(Math.max(0, from - 12), Math.max(mention.end, number.end, total.end)));
  if (!isPlain) return;
  const reading = {
    ...proposalOf(mention, total, number),
    confirming: false,
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
