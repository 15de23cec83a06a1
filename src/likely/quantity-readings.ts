/** Readings of amounts, counts, measures and scores. */

import type { Rough } from '../judge/rough.ts';
import { bills, products } from './price-readings.ts';
import { directed, minus, plus, times, ZERO } from './ranges.ts';
import { addedOf, isBeside, isBounded, type Reading, type ShapeName, stillAlike } from './reading.ts';
import { isStill, middleValue, type Place, type Row } from './row.ts';

/** How far behind the figure its parts may stand, except where it opens a list. */
const REACH = 3;
const MOST_PARTS = 10;
const BALANCED = 8;

export function quantityReadings(row: Row, at: number, window: readonly number[]): Reading[] {
  const own = row[at]!;
  const alike = window.filter(
    (index) => row[index]!.dimension === own.dimension && (own.isForEach || !row[index]!.isForEach),
  );
  // 人均900元，较标准每人800元高100元: what two prices lie apart is told without a word for one.
  const compared =
    own.mention.direction === 0 || own.isForEach
      ? []
      : window.filter((index) => row[index]!.dimension === own.dimension && row[index]!.isForEach);
  const near = window.filter((index) => isBeside(row, at, index, REACH));
  // 另收回以前年度欠租23.6万元: of other years.
  const still = stillAlike(row, alike, own.dimension).filter(
    (index) => !/以前年度|往年|历年/u.test(row[index]!.mention.label),
  );
  const before = still
    .filter((index) => index < at)
    .sort((a, b) => a - b)
    .slice(-MOST_PARTS);
  const after = still.filter((index) => index > at);
  return [
    ...[alike, compared].flatMap((kind) =>
      near
        .filter((index) => kind.includes(index))
        .flatMap((a, _, all) => all.flatMap((b) => (a === b ? [] : pairs(row, own, a, b)))),
    ),
    ...sums(row, own, [
      ...runs(before, after),
      ...openedRuns(row, after),
      ...movedRuns(row, own, alike, at),
      ...mixedRuns(row, at),
    ]),
    ...balances(row, own, before.slice(-BALANCED)),
    ...deductions(row, own, before.slice(-BALANCED)),
    ...bills(row, at, near),
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
  if (isStill(other) && own.mention.direction !== 0)
    return [{ shape: 'change', operands, range: directed(minus(x, y), own.mention.direction) }];
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

/** 决算1,862.15万元，较概算节约75.45万元。其中建筑工程1,248.30万元、……: lists that are opened further on. */
function openedRuns(row: Row, after: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let start = 1; start < after.length; start++) {
    const [before, first] = [row[after[start - 1]!]!.mention, row[after[start]!]!.mention];
    if (!first.nested || before.nested) continue;
    for (let end = start + 2; end <= after.length && row[after[end - 1]!]!.mention.nested; end++)
      found.push(after.slice(start, end));
  }
  return found;
}

const MOST_MOVED = 4;

/** 少收15.3万元，…，少收6.6万元，两年合计少收21.9万元: changes of one way add up as well. */
function movedRuns(
  row: Row,
  { mention: { direction } }: Place,
  alike: readonly number[],
  at: number,
): number[][] {
  if (direction === 0) return [];
  const moved = alike
    .filter((index) => index < at && row[index]!.mention.direction === direction)
    .sort((a, b) => a - b)
    .slice(-MOST_MOVED);
  const found: number[][] = [];
  for (let start = 0; start + 2 <= moved.length; start++) found.push(moved.slice(start));
  return found;
}

/** What things of several kinds are counted in together. */
const GENERAL = new Set([...'件台套个项样处', '台套', '件套']);
const PEOPLE = /人|名|位/u;
/** What is counted of time and of what is done, no things. */
const NO_THINGS = /[次期天日月年时]$|分钟/u;
const MOST_MIXED = 6;

/** 轮椅35辆、拐杖62根、助听器18副，发放辅具115件: things that are counted by several words, before what they make together. */
function mixedRuns(row: Row, at: number): number[][] {
  const own = row[at]!;
  const unit = own.mention.unit ?? '';
  if (own.mention.kind !== 'count' || own.isForEach || !(GENERAL.has(unit) || unit === '人次')) return [];
  const parts: number[] = [];
  for (let index = at - 1; index >= 0 && parts.length < MOST_MIXED; index--) {
    const { passage, sentence } = row[index]!.mention;
    if (passage !== own.mention.passage || own.mention.sentence - sentence > 1) break;
    if (isMixedPart(row[index]!, unit === '人次')) parts.unshift(index);
  }
  return [...parts.keys()]
    .map((first) => parts.slice(first))
    .filter((run) => run.length >= 2 && run.some((index) => row[index]!.dimension !== own.dimension));
}

function isMixedPart(part: Place, areTheyPeople: boolean): boolean {
  const unit = part.mention.unit ?? '';
  if (part.mention.kind !== 'count' || part.isForEach || !isStill(part)) return false;
  return areTheyPeople ? PEOPLE.test(unit) : !PEOPLE.test(unit) && !NO_THINGS.test(unit);
}

const WHOLE = /[共总合]/u;
/** “优”4个、“良”1个. */
const QUOTED = /^[“"『].{1,4}[”"』]$/u;

/** 形式审查通过431项，评审后立项145项: what passed a stage and what passed the next are no parts. */
function passesStages(row: Row, operands: readonly number[]): boolean {
  return operands.some((index) => /通过$/u.test(row[index]!.mention.label));
}

/** 一年级2,415人、二年级2,288人: what is called as its parts are is another part. */
function sums(row: Row, { mention: { label } }: Place, all: readonly number[][]): Reading[] {
  const end = WHOLE.test(label) || label.length < 2 ? null : label.slice(-2);
  const isQuoted = QUOTED.test(label);
  const isSibling = (index: number): boolean => {
    const { label: other } = row[index]!.mention;
    return (end !== null && other.endsWith(end)) || (isQuoted && QUOTED.test(other));
  };
  return all
    .filter((operands) => !operands.every(isSibling) && !passesStages(row, operands))
    .map((operands): Reading => ({ shape: 'sum', operands, range: total(row, operands) }));
}

const total = (row: Row, operands: readonly number[]) =>
  operands.map((index) => row[index]!.quantity.rough).reduce(plus, ZERO);

/** 年初51.2万元，收入88.4万元，支出71.9万元: what was there, with what came and without what went. */
function balances(row: Row, own: Place, places: readonly number[]): Reading[] {
  // 一季度、二季度、三季度、四季度: one of them is not what the others leave.
  const ending = own.mention.label.slice(-2);
  const isSibling = (index: number): boolean =>
    ending.length === 2 && row[index]!.mention.label.endsWith(ending);
  const found: Reading[] = [];
  for (const [first, a] of places.entries())
    for (const [second, b] of places.entries())
      for (const [third, c] of places.entries()) {
        if (first >= second || second >= third) continue;
        found.push(netOf(row, 'balance', [a, b, c]), netOf(row, 'balance', [a, c, b]));
      }
  for (let start = 0; start + 4 <= places.length; start++) {
    const four = places.slice(start, start + 4);
    found.push(netOf(row, 'balance', four), netOf(row, 'drawn', four));
  }
  for (let start = 0; start + 3 <= places.length; start++)
    for (let end = start + 3; end <= places.length; end++) {
      const operands = places.slice(start, end);
      if (!operands.slice(1).every(isSibling)) found.push(netOf(row, 'rest', operands));
    }
  return found.filter(({ range: [, high] }) => high > 0);
}

function netOf(row: Row, shape: ShapeName, operands: readonly number[]): Reading {
  const added = addedOf(shape, operands.length)!;
  const range = minus(total(row, operands.slice(0, added)), total(row, operands.slice(added)));
  return { shape, operands, range };
}

const FULL: Rough = [100, 100];

/** 扣1.2分、扣3分，自评95.8分: what is left of a full score. */
function deductions(row: Row, own: Place, places: readonly number[]): Reading[] {
  if (own.mention.kind !== 'score') return [];
  const found: Reading[] = [];
  for (let start = 0; start < places.length; start++)
    for (let end = start + 1; end <= places.length; end++) {
      const operands = places.slice(start, end);
      found.push({ shape: 'deducted', operands, range: minus(FULL, total(row, operands)) });
    }
  return found.filter(({ range: [low] }) => low > 0);
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
