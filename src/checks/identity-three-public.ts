/**
 * 三公经费 told item by item, each in a paragraph of its own: 1.因公出国（境）费支出预算a，决算b; 2.公务用车购置及运行维护费…;
 * 3.公务接待费…. Their budgets make the budget of the paragraph that tells the whole, and so does what was spent
 * (财政部《地方预决算公开操作规程》: 三公经费 are told as a whole and by item).
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isCountable, isRunningText } from './scope.ts';

const WHOLE = /三公["”]?经费/u;
const NUMBER = '^(?:[(]?[一二三四五六七八九\\d]+[).、,:]*)?';
const ITEMS = [
  new RegExp(`${NUMBER}(?:因公)?出国`, 'u'),
  new RegExp(`${NUMBER}公务用车(?:购置|费)`, 'u'),
  new RegExp(`${NUMBER}(?:国内)?公务接待`, 'u'),
];
/** How many paragraphs behind the whole its items may stand. */
const REACH = 10;

type Side = 'budget' | 'spent' | 'told';

export function* ofThreePublicItems({ passages }: Recognition): Iterable<Proposal> {
  for (const passage of passages) {
    if (!isRunningText(passage.block) || !WHOLE.test(passage.text) || itemOf(passage) >= 0) continue;
    const whole = sidesOf(passage, (each) => WHOLE.test(passage.text.slice(0, each.start)));
    if (whole.size === 0) continue;
    const behind = passages.slice(passage.index + 1, passage.index + 1 + REACH);
    const items = ITEMS.map((_, item) => behind.filter((each) => itemOf(each) === item));
    if (items.some(({ length }) => length !== 1)) continue;
    const parts = items.map(([only]) => sidesOf(only!, () => true));
    for (const [side, total] of whole) {
      const own = parts.flatMap((each) => each.get(side) ?? []);
      if (own.length < ITEMS.length || own.some(({ unit }) => unit !== total.unit)) continue;
      yield { ...nearly(`items:${total.figure}`, total, sumFrom(own)), near: 'besides' };
    }
  }
}

const CONCEPTS = [
  'abroadExpenses',
  'vehicleExpenses',
  'vehiclePurchase',
  'vehicleOperation',
  'receptionExpenses',
];
const NEXT = 2;

/** “三公”经费支出合计18.62万元。 二、…公务用车运行维护费11.40万元…；公务接待费7.22万元: what the paragraph below tells of it, in a row. */
export function* ofThreePublicBelow({ passages }: Recognition): Iterable<Proposal> {
  for (const passage of passages) {
    if (!isRunningText(passage.block) || !WHOLE.test(passage.text)) continue;
    const [total] = passage.mentions.filter(
      (each) => each.kind === 'amount' && WHOLE.test(each.label) && isCountable(each) && !each.isLast,
    );
    if (!total) continue;
    const beside = itemsAmong(
      passage.mentions.filter((each) => each.start > total.end && each.sentence === total.sentence),
      total,
    );
    // 合计11.42万元：因公出国（境）费用0，运行维护费9.56万元，接待费1.86万元.
    if (beside.length >= 2 && /^[:(]/u.test(passage.text.slice(total.end)))
      yield nearly(`beside:${total.figure}`, total, sumFrom(beside));
    for (const below of passages.slice(passage.index + 1, passage.index + 1 + NEXT)) {
      const parts = itemsAmong(below.mentions, total);
      if (parts.length >= 2) yield confirming(`below:${total.figure}:${below.index}`, total, sumFrom(parts));
    }
  }
}

/** The first amount of each item in the unit of the total. */
function itemsAmong(mentions: readonly Mention[], total: Mention): Mention[] {
  return CONCEPTS.flatMap(
    (concept) =>
      mentions.find((each) => each.concept === concept && each.unit === total.unit && isCountable(each)) ??
      [],
  );
}

const itemOf = ({ block, text }: Passage): number =>
  isRunningText(block) ? ITEMS.findIndex((item) => item.test(text)) : -1;

/** The first amount of each side in the first sentence that tells any; none of a side that it tells twice. */
function sidesOf({ mentions }: Passage, isOwn: (mention: Mention) => boolean): Map<Side, Mention> {
  const amounts = mentions.filter(
    (each) =>
      each.kind === 'amount' && each.depth === 0 && each.direction === 0 && isCountable(each) && isOwn(each),
  );
  const sides = new Map<Side, Mention>();
  for (const each of amounts) {
    if (each.sentence !== amounts[0]!.sentence) break;
    if (each.isLast || each.inRange || each.nested) continue;
    const side = sideOf(each);
    if (!sides.has(side)) sides.set(side, each);
  }
  return sides;
}

function sideOf({ role, label }: Mention): Side {
  if (/预算(?:数|安排)?(?:为|是)?$/u.test(label) || /[bB]udget/u.test(role ?? '')) return 'budget';
  return role === 'final' || role === 'execution' ? 'spent' : 'told';
}
