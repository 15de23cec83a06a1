/** Readings of amounts by their prices: a price times what is counted, several of them, and averages. */
import { bareUnit, baseUnit, type Divider, dividersOf, unitChange } from '../checks/dividers.ts';
import type { Mention } from '../figures/mentions.ts';
import type { Rough } from '../judge/rough.ts';
import { isPowerOfTen, over, plus, times, ZERO } from './ranges.ts';
import { type Reading, stillAlike } from './reading.ts';
import { isQuantity, isStill, middleValue, type Place, type Row } from './row.ts';

/** What a price may be for: what is counted, and what is measured in the unit in which it is kept, or that the price names. */
function isCountedFor(price: Place, counted: Place): boolean {
  const { kind, unit } = counted.mention;
  if (kind !== 'measure') return kind === 'count';
  return unitChange(unit) === null || dividerFor(price, counted) !== undefined;
}

/** 63元/吨, 每公斤: the unit that a price names, of those in which a quantity may be told. */
function dividerFor(price: Place, counted: Place): string | undefined {
  const base = baseUnit(counted.mention.unit);
  return dividersIn(price.mention).find(({ name }) => baseUnit(name) === base)?.name;
}

const known = new WeakMap<Mention, readonly Divider[]>();

/** What a price names, which every reading with it asks for. */
function dividersIn(price: Mention): readonly Divider[] {
  const found = known.get(price) ?? dividersOf(price.label, price.unit);
  known.set(price, found);
  return found;
}

/**
 * By what a quantity in base units is multiplied to count what a price is for: 63元/吨 of 12,480吨, which are kept as kilograms.
 * @returns null where it is the base unit itself, or where the words do not tell another one
 */
export function changeFor(price: Place, counted: Place): string | null {
  const { kind, unit } = counted.mention;
  if (kind !== 'measure') return null;
  return unitChange(dividerFor(price, counted) ?? unit);
}

/** How many of what a price is for a quantity is. */
function countFor(price: Place, counted: Place): Rough {
  const change = changeFor(price, counted);
  const { rough } = counted.quantity;
  return change === null ? rough : times(rough, [Number(change), Number(change)]);
}

/** How a price or an average names what it is for: not at all, as what is counted, or as something else. */
export type Naming = 'none' | 'same' | 'other';

/**
 * 人均300元 of 312名, 每亩1500元 of 13.50亩, 平均每支 of 28个: is it for one of what is counted?
 * @param at the place of the price or the average
 * @param counted the place of what is counted
 */
export function namingOf(row: Row, at: number, counted: number): Naming {
  const own = bareUnit(row[counted]!.mention.unit);
  const one = unitOfOne(row, at);
  if (one !== null) return one === own ? 'same' : 'other';
  const dividers = dividersIn(row[at]!.mention);
  if (dividers.length === 0) return 'none';
  return dividers.some(({ units }) => units.includes(own)) ? 'same' : 'other';
}

const OF_ONE = /(?<![第另中有之同])一([一-鿿]{1,2})$/u;

/** 一台42,500元, 一延米165元: the unit of one thing right before what it costs; null where there is none. */
function unitOfOne(row: Row, at: number): string | null {
  const { label, start, passage } = row[at]!.mention;
  const before = row[at - 1];
  const isBefore =
    label === '' &&
    before?.mention.passage === passage &&
    before.mention.end === start &&
    middleValue(before) === 1;
  return isBefore ? bareUnit(before.mention.unit) : (OF_ONE.exec(label)?.[1] ?? null);
}

/** The place of the price or the average of a reading, and those of what it is for. */
export function pricedIn(
  at: number,
  { shape, operands }: Reading,
): { price: number; counted: readonly number[] } {
  const [first, ...rest] = operands as [number, ...number[]];
  return shape === 'average' || shape === 'divided'
    ? { price: at, counted: rest }
    : { price: first, counted: rest };
}

const TIME = /[天日月年周]$|季度$|小时$/u;
const COUNTS_TIME: Readonly<Record<string, RegExp>> = { 日: /[天日]$/u, 天: /[天日]$/u, 月: /月$/u };

/** 26人、每月1,900元、12个月: a price times what is counted; 人均: an amount over it; and both without such words. */
export function products(row: Row, own: Place, near: readonly number[]): Reading[] {
  return [
    ...(own.isForEach ? averages(row, own, near) : []),
    ...(own.mention.kind === 'amount' ? multiples(row, own, near) : []),
    ...unnamed(row, own, near),
  ];
}

function averages(row: Row, own: Place, near: readonly number[]): Reading[] {
  const counts = near.filter((index) => isCountedFor(own, row[index]!));
  const time = /[日天月](?=均)/u.exec(own.mention.label)?.[0];
  const wholes = near.filter((index) => isWholeOf(own, row[index]!));
  return wholes.flatMap((a) =>
    counts.flatMap((b): Reading[] => {
      // 人均900元, 每人每天300元: what is for each already is shared out among days.
      if (row[a]!.isForEach && !TIME.test(row[b]!.mention.unit ?? '')) return [];
      // 日均600人次 in a hospital of 360张: shared out among days, whether they are printed or not.
      const isOther = time !== undefined && !COUNTS_TIME[time]!.test(row[b]!.mention.unit ?? '');
      const range = a === b || isOther ? null : over(row[a]!.quantity.rough, countFor(own, row[b]!));
      return range ? [{ shape: 'average', operands: [a, b], range }] : [];
    }),
  );
}

function multiples(row: Row, own: Place, near: readonly number[]): Reading[] {
  const prices = near.filter((index) => isPrice(row[index]!));
  return prices.flatMap((a) => {
    const counts = near.filter((index) => isCountedFor(row[a]!, row[index]!));
    return counts.flatMap((b): Reading[] => {
      const range = times(row[a]!.quantity.rough, countFor(row[a]!, row[b]!));
      const more = own.isForEach
        ? []
        : counts
            .filter((c) => b < c)
            .map(
              (c): Reading => ({
                shape: 'threefold',
                operands: [a, b, c],
                range: times(range, countFor(row[a]!, row[c]!)),
              }),
            );
      return [{ shape: 'product', operands: [a, b], range }, ...more];
    });
  });
}

/** 个人380元 of 368,514人, 亩产410公斤, 每队3人: what is multiplied or shared out though no word calls it a price or an average. */
function unnamed(row: Row, own: Place, near: readonly number[]): Reading[] {
  const base = baseUnit(own.mention.unit);
  const alike = stillAlike(row, near, own.dimension);
  const counts = near.filter((index) => isFactor(row[index]!, base));
  return alike.flatMap((a) =>
    counts.flatMap((b): Reading[] => {
      const each = row[a]!;
      const found: Reading[] = [];
      if (!isPrice(each))
        found.push({
          shape: 'times',
          operands: [a, b],
          range: times(each.quantity.rough, countFor(each, row[b]!)),
        });
      const shared = own.isForEach ? null : over(each.quantity.rough, countFor(own, row[b]!));
      if (shared) found.push({ shape: 'divided', operands: [a, b], range: shared });
      return found.filter(({ range }) => isThinkable(own, range));
    }),
  );
}

/** What something may be multiplied by or shared out among: more than one of something else. */
function isFactor(place: Place, base: string): boolean {
  const { kind, unit } = place.mention;
  if ((kind !== 'count' && kind !== 'measure') || place.isForEach || !isStill(place)) return false;
  return baseUnit(unit) !== base && place.quantity.value.toNumber() > 1;
}

/** How many times, as a power of ten, what comes out may lie apart from what is printed; and how near to a whole power. */
const APART = 0.7;
const NEAR_POWER = 0.02;
const MOST_POWERS = 4;

/** Is what comes out of the size of what is printed, but for where its point stands? */
function isThinkable(own: Place, [low, high]: Rough): boolean {
  const ratio = (low + high) / 2 / middleValue(own);
  const power = Math.abs(Math.log10(ratio));
  return power <= APART || (power < MOST_POWERS + 1 && isPowerOfTen(ratio, NEAR_POWER));
}

const MOST_BILLED = 5;

/** 2家，每家10万元；3家，每家6万元: several prices, each with what stands beside it. */
export function bills(row: Row, at: number, near: readonly number[]): Reading[] {
  if (row[at]!.mention.kind !== 'amount' || row[at]!.isForEach) return [];
  const places = near.filter((index) => index < at).sort((a, b) => a - b);
  return [...billsOf(row, places, true), ...billsOf(row, places, false), ...respectiveBills(row, places)];
}

/** 彩超1台、心电图机3台、生化仪1台，单价分别为42万元、2.8万元和19.5万元: as many prices as there are counts before them. */
function respectiveBills(row: Row, places: readonly number[]): Reading[] {
  const last = places.findLastIndex((index) => isPrice(row[index]!));
  const prices = runBefore(places, last, (index) => isPrice(row[index]!));
  const counts = runBefore(places, last - prices.length, (index) =>
    prices.every((price) => isCountedFor(row[price]!, row[index]!)),
  );
  if (prices.length < 2 || counts.length !== prices.length) return [];
  return [
    billOf(
      row,
      prices.map((price, order) => [price, counts[order]!] as const),
    ),
  ];
}

/** The unbroken run of places of a kind that ends at one of them. */
function runBefore(places: readonly number[], last: number, isMeant: (index: number) => boolean): number[] {
  let first = last;
  while (first >= 0 && isMeant(places[first]!)) first--;
  return places.slice(first + 1, last + 1);
}

function billsOf(row: Row, places: readonly number[], isCountFirst: boolean): Reading[] {
  const found: Reading[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (let end = places.length - 1; end >= 1 && pairs.length < MOST_BILLED; end--) {
    const [one, other] = [places[end - 1]!, places[end]!];
    const [count, price] = isCountFirst ? [one, other] : [other, one];
    const isPair = isPrice(row[price]!) && isCountedFor(row[price]!, row[count]!);
    if (!isPair && pairs.length > 0) break;
    if (!isPair) continue;
    pairs.unshift([price, count]);
    end--;
    if (pairs.length >= 2) found.push(billOf(row, pairs));
  }
  return found;
}

function billOf(row: Row, pairs: readonly (readonly [number, number])[]): Reading {
  const range = pairs
    .map(([price, count]) => times(row[price]!.quantity.rough, countFor(row[price]!, row[count]!)))
    .reduce(plus, ZERO);
  return { shape: 'bill', operands: pairs.flat(), range };
}

/** 人均109.15元 comes out of money, 户均3.2人 of people: an average is of the kind of what is shared out. */
function isWholeOf(average: Place, whole: Place): boolean {
  const kind = average.mention.kind === 'price' ? 'amount' : average.mention.kind;
  return isQuantity(whole) && whole.mention.kind === kind;
}

const isPrice = ({ mention: { kind }, isForEach }: Place): boolean =>
  isForEach && (kind === 'amount' || kind === 'price');
