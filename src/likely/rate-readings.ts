/** Readings of rates and of percentage points. */
import { directed, minus, ONE, over, plus, ZERO } from './ranges.ts';
import { isBeside, isBounded, type Reading, stillAlike } from './reading.ts';
import { isQuantity, isStill, middleValue, type Place, type Row } from './row.ts';

/** How far behind the rate its figures may stand, and how many rates make 100 % with it. */
const REACH = 4;
const RATES_MADE = 5;

export function rateReadings(row: Row, at: number, window: readonly number[]): Reading[] {
  const own = row[at]!;
  // 年均提高1.5个百分点: of several years' change one part.
  if (own.isForEach) return [];
  const near = window.filter(
    (index) =>
      isBeside(row, at, index, REACH) &&
      row[index]!.mention.sentence - own.mention.sentence <= sentencesOn(row, at, index),
  );
  if (own.mention.kind === 'points') return pointReadings(row, own, near);
  return [
    ...(isStill(own) ? remainders(row, at, window) : []),
    ...near.flatMap((a) => near.flatMap((b) => (a === b ? [] : quotients(row, own, a, b)))),
  ].filter(isBounded);
}

/** What stands behind the rate is of its sentence or the next; what stands before it may stand anywhere. */
const sentencesOn = (_: Row, at: number, index: number): number =>
  index < at ? Number.POSITIVE_INFINITY : 1;

/** 提高1.5个百分点 is of what is now over what was before; where no way is told, only the size counts. */
function pointReadings(row: Row, own: Place, near: readonly number[]): Reading[] {
  const rates = near.filter((index) => row[index]!.mention.kind === 'rate');
  const { direction } = own.mention;
  return rates.flatMap((a) =>
    rates
      .filter((b) => (direction === 0 ? a < b : a !== b))
      .map((b): Reading => {
        const range = minus(row[a]!.quantity.rough, row[b]!.quantity.rough);
        return { shape: 'points', operands: [a, b], range: directed(range, direction) };
      }),
  );
}

function remainders(row: Row, at: number, window: readonly number[]): Reading[] {
  const rates = stillAlike(row, window, 'rate')
    .filter((index) => index < at)
    .sort((a, b) => a - b);
  const found: Reading[] = [];
  for (let count = 1; count <= Math.min(RATES_MADE, rates.length); count++) {
    const operands = rates.slice(-count);
    const range = minus(ONE, operands.map((index) => row[index]!.quantity.rough).reduce(plus, ZERO));
    if (range[0] > 0) found.push({ shape: 'remainder', operands, range });
  }
  return found;
}

function quotients(row: Row, own: Place, a: number, b: number): Reading[] {
  const [one, other] = [row[a]!, row[b]!];
  if (!isQuantity(one) || !isQuantity(other) || middleValue(one) === 0 || middleValue(other) === 0) return [];
  const isAlike = one.dimension === other.dimension;
  // 41人 of 86名 and 192份 of 200人: things that are counted differently may still be one of the other.
  if (!isAlike && !(one.mention.kind === 'count' && other.mention.kind === 'count')) return [];
  if (one.isForEach !== other.isForEach) return [];
  // 每具380元 adjusted to 每具440元 is a rise; but of two prices none is a share of the other.
  if (one.isForEach && isStill(own)) return [];
  const quotient = over(one.quantity.rough, other.quantity.rough);
  if (!quotient || !isStill(other)) return [];
  const operands = [a, b];
  if (!isStill(one)) return isAlike ? moved(own, one, other, operands) : [];
  if (isStill(own))
    return [
      { shape: 'quotient', operands, range: quotient },
      ...(isAlike ? partsOf(one, other, operands) : []),
      ...(middleValue(one) <= middleValue(other)
        ? [{ shape: 'complement', operands, range: minus(ONE, quotient) } as const]
        : []),
    ];
  return isAlike
    ? [{ shape: 'growth', operands, range: directed(minus(quotient, ONE), own.mention.direction) }]
    : [];
}

/** 节约0.105亿元 of what was to be spent, of which 1.079亿元 was: the whole is not printed. */
function partsOf(one: Place, other: Place, operands: readonly number[]): Reading[] {
  const [part, rest] = [one.quantity.rough, other.quantity.rough];
  if (part[0] <= 0 || rest[0] < 0) return [];
  return [
    { shape: 'partOf', operands, range: [part[0] / (part[0] + rest[1]), part[1] / (part[1] + rest[0])] },
  ];
}

/** A change that is printed, over what it is a share of, or over what that was before it. */
function moved(own: Place, change: Place, other: Place, operands: readonly number[]): Reading[] {
  const [amount, level] = [change.quantity.rough, other.quantity.rough];
  const share = over(amount, level);
  const base = change.mention.direction > 0 ? minus(level, amount) : plus(level, amount);
  const back = isStill(own) ? null : over(amount, base);
  return [
    ...(share ? [{ shape: 'movedShare', operands, range: share } as const] : []),
    ...(back ? [{ shape: 'movedBack', operands, range: back } as const] : []),
  ];
}
