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
    if (items.length < 2 || !items.every(isForEach)) continue;
    const pairs = items.map((price) => [price, numberFor(price, before)] as const);
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

/** The only number that is called as the price begins: 双人间386间 of 双人间每间补3500元. */
function numberFor(price: Mention, before: readonly Mention[]): Mention | undefined {
  const [divider, ...more] = dividersOf(price.label, null);
  if (!divider || more.length > 0) return undefined;
  const found = before.filter(
    (each) =>
      (each.kind === 'count' || each.kind === 'measure') &&
      each.label.length >= SHORTEST &&
      price.label.startsWith(`${each.label}每`) &&
      divider.units.includes(bareUnit(each.unit)),
  );
  return found.length === 1 ? found[0] : undefined;
}
