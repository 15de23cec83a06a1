/** Readings of amounts, counts, measures and scores. */
import { minus, over, plus, times, ZERO } from './ranges.ts';
import { isBeside, isBounded, type Reading, stillAlike } from './reading.ts';
import { isQuantity, isStill, middleValue, type Place, type Row } from './row.ts';

/** How far behind the figure its parts may stand, except where it opens a list. */
const REACH = 3;
const MOST_PARTS = 10;
const BALANCED = 6;

export function quantityReadings(row: Row, at: number, window: readonly number[]): Reading[] {
  const own = row[at]!;
  const alike = window.filter(
    (index) => row[index]!.dimension === own.dimension && (own.isForEach || !row[index]!.isForEach),
  );
  const near = window.filter((index) => isBeside(row, at, index, REACH));
  const still = stillAlike(row, alike, own.dimension);
  const before = still
    .filter((index) => index < at)
    .sort((a, b) => a - b)
    .slice(-MOST_PARTS);
  const after = still.filter((index) => index > at);
  return [
    ...near
      .filter((index) => alike.includes(index))
      .flatMap((a, _, all) => all.flatMap((b) => (a === b ? [] : pairs(row, own, a, b)))),
    ...sums(row, own, runs(before, after)),
    ...balances(row, before.slice(-BALANCED)),
    ...portions(row, own, near),
    ...products(row, own, near),
  ].filter(isBounded);
}

function pairs(row: Row, own: Place, a: number, b: number): Reading[] {
  const [one, other] = [row[a]!, row[b]!];
  if (!isStill(one)) return [];
  const [x, y] = [one.quantity.rough, other.quantity.rough];
  const operands = [a, b];
  const isLarger = middleValue(one) > middleValue(other);
  if (isStill(other))
    return isLarger && !isPassed(own, other) ? [{ shape: 'difference', operands, range: minus(x, y) }] : [];
  if (!isStill(own)) return [];
  if (other.mention.direction > 0) return [{ shape: 'increased', operands, range: plus(x, y) }];
  return isLarger ? [{ shape: 'decreased', operands, range: minus(x, y) }] : [];
}

/** 受理486项，形式审查通过431项，评审后立项145项: what passes one stage is not what the next leaves, but what failed it. */
function isPassed({ mention }: Place, off: Place): boolean {
  return /通过$/u.test(mention.label) && !/[未不]/u.test(off.mention.label);
}

/** Rows of neighbours: anywhere before the figure, or from right behind it on. */
function runs(before: readonly number[], after: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let start = 0; start < before.length; start++)
    for (let end = start + 2; end <= before.length; end++) found.push(before.slice(start, end));
  for (let end = 2; end <= after.length; end++) found.push(after.slice(0, end));
  return found;
}

const WHOLE = /[共总合]/u;

/** 一年级2,415人、二年级2,288人: what is called as its parts are is another part. */
function sums(row: Row, { mention: { label } }: Place, all: readonly number[][]): Reading[] {
  const end = WHOLE.test(label) || label.length < 2 ? null : label.slice(-2);
  const isSibling = (index: number): boolean => end !== null && row[index]!.mention.label.endsWith(end);
  return all
    .filter((operands) => !operands.every(isSibling))
    .map((operands): Reading => ({ shape: 'sum', operands, range: total(row, operands) }));
}

const total = (row: Row, operands: readonly number[]) =>
  operands.map((index) => row[index]!.quantity.rough).reduce(plus, ZERO);

function balances(row: Row, places: readonly number[]): Reading[] {
  const found: Reading[] = [];
  for (const [first, a] of places.entries())
    for (const [second, b] of places.entries())
      for (const [third, c] of places.entries()) {
        if (first >= second || second >= third) continue;
        const range = minus(total(row, [a, b]), row[c]!.quantity.rough);
        found.push({ shape: 'balance', operands: [a, b, c], range });
      }
  return found;
}

function portions(row: Row, own: Place, near: readonly number[]): Reading[] {
  if (own.mention.kind === 'measure') return [];
  const rates = stillAlike(row, near, 'rate');
  const wholes = stillAlike(row, near, own.dimension);
  return rates.flatMap((a) =>
    wholes.map((b): Reading => {
      const range = times(row[a]!.quantity.rough, row[b]!.quantity.rough);
      return { shape: 'portion', operands: [a, b], range };
    }),
  );
}

/** What a price is told for one of. 1.38元/吨 and 折每亩290.98万元 are for units that are reckoned in others: 吨 in kilograms. */
function isCounted({ mention: { kind, unit }, quantity }: Place): boolean {
  if (kind === 'count') return true;
  const large = /^[万亿]/u.exec(unit ?? '')?.[0];
  return (
    kind === 'measure' && quantity.factor.toNumber() === (large === '万' ? 1e4 : large === '亿' ? 1e8 : 1)
  );
}

/** 26人、每月1,900元、12个月: a price times what is counted; 人均: an amount over it. */
function products(row: Row, own: Place, near: readonly number[]): Reading[] {
  const counts = near.filter((index) => isCounted(row[index]!));
  if (own.isForEach) {
    const wholes = near.filter((index) => isWholeOf(own, row[index]!));
    return wholes.flatMap((a) =>
      counts.flatMap((b): Reading[] => {
        const range = a === b ? null : over(row[a]!.quantity.rough, row[b]!.quantity.rough);
        return range ? [{ shape: 'average', operands: [a, b], range }] : [];
      }),
    );
  }
  if (own.mention.kind !== 'amount') return [];
  const prices = near.filter((index) => isPrice(row[index]!));
  return prices.flatMap((a) =>
    counts.flatMap((b): Reading[] => {
      const range = times(row[a]!.quantity.rough, row[b]!.quantity.rough);
      const more = counts
        .filter((c) => b < c)
        .map(
          (c): Reading => ({
            shape: 'threefold',
            operands: [a, b, c],
            range: times(range, row[c]!.quantity.rough),
          }),
        );
      return [{ shape: 'product', operands: [a, b], range }, ...more];
    }),
  );
}

/** 人均109.15元 comes out of money, 户均3.2人 of people: an average is of the kind of what is shared out. */
function isWholeOf(average: Place, whole: Place): boolean {
  const kind = average.mention.kind === 'price' ? 'amount' : average.mention.kind;
  return isQuantity(whole) && !whole.isForEach && whole.mention.kind === kind;
}

const isPrice = ({ mention: { kind }, isForEach }: Place): boolean =>
  isForEach && (kind === 'amount' || kind === 'price');
