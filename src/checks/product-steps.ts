/** Amounts of several quantities at their own prices: 甲级6家每家20万元，乙级12家每家10万元，合计240万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, dividersOf } from './dividers.ts';
import { figure, productOf, sumOf } from './expression.ts';
import { isPrice, isQuantity, proposalOf } from './product-prices.ts';
import { counted } from './product-quotients.ts';
import { ASSERTED } from './proposals.ts';
import { isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

const TOTAL =
  /(?:合计|共计|总计|共)(?:应|需)?(?:发放|奖励|补助|奖补|支付|安排|兑付|拨付)?(?:补助|补贴|奖补|奖励)?(?:资金|经费|金额)?$/u;
const FEWEST = 2;

/** A quantity and the price of one of it, right behind it. */
interface Step {
  quantity: Mention;
  price: Mention;
}

/** The sums of products of one sentence. */
export function* ofSteps(text: string, mentions: readonly Mention[]): Iterable<Proposal> {
  for (let at = 0; at < mentions.length; at++) {
    const steps = stepsFrom(mentions, at);
    if (steps.length < FEWEST) continue;
    const after = at + 2 * steps.length;
    const total = mentions[after];
    if (total?.kind === 'amount' && TOTAL.test(total.label)) {
      yield { ...stepped(total, steps), ...ASSERTED };
      yield* counts(mentions[after + 1], steps);
    } else yield* ofTotalBefore(text, mentions[at - 1], steps);
    at = after - 1;
  }
}

/** The run of quantities with their prices from a place on. */
function stepsFrom(mentions: readonly Mention[], at: number): Step[] {
  const steps: Step[] = [];
  for (let index = at; index + 1 < mentions.length; index += 2) {
    const [quantity, price] = [mentions[index]!, mentions[index + 1]!];
    const units = dividersOf(price.label, price.unit).flatMap((each) => each.units);
    if (!isQuantity(quantity) || !isPrice(price) || !units.includes(bareUnit(quantity.unit))) break;
    steps.push({ quantity, price });
  }
  return steps;
}

function stepped(total: Mention, steps: readonly Step[]): Proposal {
  return {
    ...proposalOf(total, []),
    group: `steps:${total.figure}`,
    right: sumOf(steps.map(({ quantity, price }) => productOf([counted(quantity), figure(price.figure)]))),
  };
}

/** 合计340万元，计44家. */
function* counts(number: Mention | undefined, steps: readonly Step[]): Iterable<Proposal> {
  const unit = bareUnit(steps[0]!.quantity.unit);
  if (number && isQuantity(number) && bareUnit(number.unit) === unit)
    yield {
      ...proposalOf(number, []),
      group: `steps:${number.figure}`,
      right: sumOf(steps.map(({ quantity }) => figure(quantity.figure))),
    };
}

/** 认定奖补920万元，首次认定28家、每家20万元，重新认定36家、每家10万元: the total stands before its steps. */
function* ofTotalBefore(
  text: string,
  total: Mention | undefined,
  steps: readonly Step[],
): Iterable<Proposal> {
  const [first, last] = [steps[0]!.quantity, steps.at(-1)!.price];
  if (total?.kind !== 'amount' || total.part !== first.part || !isLevel(total) || isForEach(total)) return;
  const isWhole =
    /^(?:[;。]|$)/u.test(text.slice(last.end)) && !/主要|等/u.test(text.slice(total.end, last.end));
  yield { ...stepped(total, steps), confirming: !isWhole };
}

const NEEDED = /^(?:共|合计|共计|总计)?(?:需|应)(?:补助|补贴|发放|奖补|安排|兑付)(?:资金|经费|金额)?$/u;

/** D级新建458户，每户补助1.6万元；C级修缮762户，每户补助0.8万元。需补助资金1342.4万元: what the next sentence begins with. */
export function* ofStepsBefore({ mentions, text }: Passage): Iterable<Proposal> {
  for (const [index, total] of mentions.entries()) {
    const last = mentions[index - 1];
    if (total.kind !== 'amount' || !last || total.sentence - last.sentence !== 1) continue;
    if (text.slice(last.end, total.start) !== `。${total.label}`) continue;
    if (!NEEDED.test(total.label) && !TOTAL.test(total.label)) continue;
    const own = mentions.filter(({ sentence }) => sentence === last.sentence);
    const steps = stepsFrom(own, 0);
    if (steps.length >= FEWEST && steps.length * 2 === own.length)
      yield { ...stepped(total, steps), confirming: false, near: 'alone' };
  }
}

/** Figures before a sentence of prices among which its quantities are looked for. */
const REACH = 30;
const TELLING = 3;

/** 新建按每亩2,000元、改造按每亩1,600元，总投资5,980万元: quantities that were told before under the same names. */
export function* ofNamedSteps(recognition: Recognition): Iterable<Proposal> {
  const { mentions, passages } = recognition;
  for (const [index, price] of mentions.entries()) {
    if (!isPrice(price) || !isRunningText(passages[price.passage]!.block)) continue;
    const previous = mentions[index - 1];
    if (previous && isPrice(previous) && isBeside(previous, price)) continue;
    const prices: Mention[] = [];
    for (let at = index; mentions[at] && isPrice(mentions[at]!) && isBeside(mentions[at]!, price); at++)
      prices.push(mentions[at]!);
    const total = mentions[index + prices.length];
    if (prices.length < FEWEST || total?.kind !== 'amount' || !isBeside(total, price)) continue;
    if (tellingDigits(recognition, total) < TELLING) continue;
    const before = mentions.slice(Math.max(0, index - REACH), index).filter(isQuantity);
    const steps = prices.flatMap((each) => stepNamed(each, before));
    const isEach =
      steps.length === prices.length && new Set(steps.map(({ quantity }) => quantity)).size === steps.length;
    if (isEach) yield stepped(total, steps);
  }
}

function isBeside(a: Mention, b: Mention): boolean {
  return a.passage === b.passage && a.sentence === b.sentence;
}

/** The one quantity of a price's unit that bears its name. */
function stepNamed(price: Mention, quantities: readonly Mention[]): Step[] {
  const units = dividersOf(price.label, price.unit).flatMap((each) => each.units);
  const name = /[一-鿿]{2,8}$/u.exec(price.label.replace(/按?(?:照)?每.*$/u, ''))?.[0];
  if (name === undefined) return [];
  const fitting = quantities.filter(
    (each) => units.includes(bareUnit(each.unit)) && each.label.endsWith(name),
  );
  return fitting.length === 1 ? [{ quantity: fitting[0]!, price }] : [];
}
