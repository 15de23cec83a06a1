/** Averages: 户均, 场均, 每公里 and 平均 are a total divided by a number. */
import type { Mention } from '../figures/mentions.ts';
import type { Translations } from '../types.ts';
import { ofBracketFormula } from './bracket-formulas.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, type Divider, dividersOf, isAverage } from './dividers.ts';
import { constant, figure, quotient } from './expression.ts';
import { onlyReading, ownReading, perVisitor } from './product-averages-beside.ts';
import { MONTHS, monthsTold, ofTimeMeans } from './product-periods.ts';
import {
  averageBase,
  isBeside,
  isNumber,
  isTotalOf,
  KINDS,
  printedCount,
  proposalOf,
  rounded,
} from './product-quotients.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, isRunningText, tellingDigits } from './scope.ts';

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
    yield* ofTimeMeans(recognition, mention);
    yield* confirming(recognition, mention, near, dividers);
  }
}

/** 户均增收872元 is what each gets, and no change. */
const GAIN = /均[一-鿿]{0,4}增收$/u;
const UNIT_COST = /单位|单价|造价|成本/u;
const REACHED = /^(?:但|而)?实际(?:为|约|达|约为)?$/u;

const EACH_IN_ALL = /(平均每[一-鿿]{1,4})[(]共?\d[\d,.]*[一-鿿]{1,2}[)][一-鿿]{0,8}$/u;

/** 每批次成本不高于1,800元，实际约1,795元: what was reached is named by what was wanted. */
function nameOf({ mentions, passages }: Recognition, index: number): string {
  const { label, passage, sentence, start } = mentions[index]!;
  // 平均每辆车（共8辆）运行费3.66万元.
  const each = EACH_IN_ALL.exec(passages[passage]!.text.slice(0, start))?.[1];
  if (each !== undefined) return `${each}${label}`;
  const previous = mentions[index - 1];
  const isNamedBefore =
    REACHED.test(label) && previous?.passage === passage && previous.sentence === sentence;
  return isNamedBefore ? previous.label : label;
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
      for (const days of calendar)
        if (divider!.name !== '月' || (monthsTold(recognition, total, mention) ?? MONTHS) === MONTHS)
          yield ofCalendar(mention, total, days, divider!.name);
}

/** Do all three stand in one sentence, or the total and the number beside each other? */
function isRelated(total: Mention, number: Mention, mention: Mention): boolean {
  return (isBeside(total, mention) && isBeside(number, mention)) || isBeside(total, number);
}

/** Of figures told far apart only those that come out as printed belong together. */
function comesTo(recognition: Recognition, mention: Mention, total: Mention, number: Mention): boolean {
  const count = printedCount(recognition, number);
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
    ...averageBase(mention),
    right: rounded(mention, quotient(figure(total.figure), constant(number))),
    constants,
  };
}
