/** 单人间每间补2000元，双人间每间补3500元，双人间386间，单人间900间，补助315.1万元: each price with what bears its name, and what both make. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { bareUnit, dividersOf } from './dividers.ts';
import { figure, productOf, sumOf } from './expression.ts';
import { counted } from './product-quotients.ts';
import { nearly } from './proposals.ts';
import { isCountable, isForEach, isRunningText } from './scope.ts';

export function* ofNamedBills({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const amount of mentions) {
    if (amount.kind !== 'amount' || !isCountable(amount)) continue;
    const before = mentions.filter((each) => each.sentence === amount.sentence && each.end <= amount.start);
    // What stands between the last count and the amount was made of them already.
    const items = before.filter((each) => each.kind === 'amount');
    const isPriced = (each: Mention, index: number): boolean =>
      isForEach(each) || (index > 0 && goesOn(items[index - 1]!, each));
    if (items.length < 2 || !items.every(isPriced)) continue;
    const pairs = items.map((price) => [price, numberFor(price, before, items[0]!)] as const);
    const names = new Set(pairs.map(([, number]) => number?.label));
    if (names.has(undefined) || names.size < pairs.length) continue;
    // 其中单人间补助180万元: of one of them.
    if ([...names].some((name) => amount.label.includes(name!))) continue;
    const made = pairs.map(([price, number]) => productOf([counted(number!), figure(price.figure)]));
    // The names bear it out, whatever else the numbers make.
    yield { ...nearly(`bill:${amount.figure}`, amount, sumOf(made)), near: 'besides', ruled: true };
  }
}

const SHORTEST = 2;

/** 小学每生每年1250元、初中1500元: a name alone and an amount of the same unit right behind a price. */
function goesOn(price: Mention, { label, unit, clause }: Mention): boolean {
  return (
    unit === price.unit && clause - price.clause <= 1 && /^[一-鿿]{2,6}$/u.test(label) && !WHOLE.test(label)
  );
}

const WHOLE = /[共计总需应付支收发补助]/u;

/** 小学 of 小学每生每年. */
const nameOf = ({ label }: Mention): string => label.replace(/每.*$/u, '');

/** The only number that is called as the price begins: 双人间386间 of 双人间每间补3500元, 预计惠及小学386人 of 小学每生每年. */
function numberFor(price: Mention, before: readonly Mention[], first: Mention): Mention | undefined {
  const [divider, ...more] = dividersOf(isForEach(price) ? price.label : first.label, null);
  if (!divider || more.length > 0) return undefined;
  const found = before.filter(
    (each) =>
      (each.kind === 'count' || each.kind === 'measure') &&
      each.label.length >= SHORTEST &&
      (price.label.startsWith(`${each.label}每`) ||
        (nameOf(price).length >= SHORTEST && each.label.endsWith(nameOf(price)))) &&
      divider.units.includes(bareUnit(each.unit)),
  );
  return found.length === 1 ? found[0] : undefined;
}
