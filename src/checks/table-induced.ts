/**
 * Columns that others make, whatever their heads say: where most rows of a table have one column as the quotient, sum
 * or difference of two others, the rest are meant to have it so. 可用资金 = 上年结转 + 本年下达, 完成率 = 建成面积 ÷ 计划面积.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import {
  constant,
  difference,
  type Expression,
  figure,
  negated,
  productOf,
  quotient,
  sumFrom,
  sumOf,
} from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed, printedDigits, printedSum } from './reckoning.ts';
import { sameDimension } from './scope.ts';
import { columnsOf, hasRemark, type NumberRow, tellsMore } from './table-blanks.ts';
import { type Entry, rowOf } from './table-entries.ts';
import type { Table } from './tables.ts';

/** How two columns make a third. */
interface Operation {
  /** Prices in 元 make amounts in 万元, and 人次（万） averages in 元, where the table tells no unit. */
  scales?: readonly number[];
  expression(left: Expression, right: Expression): Expression;
  value(left: number, right: number): number;
  /** Would it hold of these two whatever is meant? 100 % of equal amounts, a sum with nothing. */
  isTrivial(left: number, right: number): boolean;
  fits(target: Mention, left: Mention, right: Mention): boolean;
}

/** 次均费用 says itself that it is a quotient: two rows show of which columns. */
const MEAN = /[次人户亩均例头床]均|平均/u;
const COUNTED = new Set<Mention['kind']>(['count', 'measure', 'other']);

const areAdded = (target: Mention, left: Mention, right: Mention): boolean =>
  target.kind !== 'rate' &&
  left.direction === 0 &&
  right.direction === 0 &&
  sameDimension(target, left) &&
  sameDimension(target, right);

const QUOTIENT: Operation = {
  scales: [1, 1e-4, 1e4],
  expression: quotient,
  value: (left, right) => left / right,
  isTrivial: (left, right) => left === right || left === 0 || right === 1,
  fits: (target, left, right) =>
    target.kind === 'rate'
      ? left.kind === right.kind && bareUnit(left.unit) === bareUnit(right.unit) && left.kind !== 'score'
      : (left.kind === 'amount' || (left.kind === 'other' && MEAN.test(target.label))) &&
        COUNTED.has(right.kind) &&
        // What a price makes of a number is an amount: the product says it.
        !/单价|价格/u.test(target.label) &&
        (target.kind === 'amount' || target.kind === 'price'),
};
const SUM: Operation = {
  expression: (left, right) => sumOf([left, right]),
  value: (left, right) => left + right,
  isTrivial: (left, right) => left === 0 || right === 0,
  fits: areAdded,
};
const DIFFERENCE: Operation = {
  expression: difference,
  value: (left, right) => left - right,
  isTrivial: (left, right) => right === 0 || left === right,
  fits: areAdded,
};

/** 2,436批次 × 680元 = 1,656,480元, and with 万元 in a column that tells no unit. */
const PRODUCT: Operation = {
  scales: [1, 1e-4],
  expression: (left, right) => productOf([left, right]),
  value: (left, right) => left * right,
  isTrivial: (left, right) => left === 0 || right === 0 || left === 1 || right === 1,
  fits: (target, left, right) =>
    (target.kind === 'amount' || target.kind === 'other') &&
    left.kind !== 'amount' &&
    left.kind !== 'rate' &&
    left.kind !== 'score' &&
    (right.kind === 'amount' || right.kind === 'price' || right.kind === 'other'),
};

/** 同比增减 5.4% beside this year's and last year's amounts. */
const GROWTH: Operation = {
  expression: (left, right) => sumOf([quotient(left, right), negated(constant('1', '100%'))]),
  value: (left, right) => left / right - 1,
  isTrivial: (left, right) => left === right,
  fits: (target, left, right) =>
    target.kind === 'rate' && left.kind === right.kind && left.kind !== 'rate' && left.kind !== 'score',
};

/** 控制价, 中标价, 节约率: what was taken off, of what it was taken from. */
const SAVING: Operation = {
  expression: (left, right) => sumOf([constant('1', '100%'), negated(quotient(right, left))]),
  value: (left, right) => 1 - right / left,
  isTrivial: (left, right) => left === right,
  fits: GROWTH.fits,
};

/** Rows that must come out, other than trivially, before a column is taken for what two others make. */
const NEEDED = 3;
/** Digits that these rows print together: a few small numbers are sums of each other by chance. */
const DIGITS_NEEDED = 8;
/** A rule has at least so many times as many rows that come out as rows that do not. */
const OUTWEIGHING = 3;
const MOST_COLUMNS = 12;
const MOST_ROWS = 500;

/** Amounts that a column of quantities and one of prices make. */
export function* inducedProducts(recognition: Recognition, table: Table): Iterable<Proposal> {
  yield* induced(recognition, table, [PRODUCT], (target) => `product:${target}`);
}

/** Rates and averages that two columns make. */
export function* inducedQuotients(recognition: Recognition, table: Table): Iterable<Proposal> {
  yield* induced(recognition, table, [QUOTIENT, GROWTH, SAVING], (target) => `${target}`);
}

/** Sums and differences of two columns. */
export function* inducedSums(recognition: Recognition, table: Table): Iterable<Proposal> {
  yield* induced(recognition, table, [SUM, DIFFERENCE], (target) => `induced:${target}`);
  yield* inducedRuns(recognition, table);
}

const LONGEST_RUN = 8;

/** 小计 = the three columns beside it and more, to either side. */
function* inducedRuns(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = numberRows(recognition, table);
  const columns = columnsOf(rows);
  if (rows.length < NEEDED || columns.length < 4 || columns.length > MOST_COLUMNS) return;
  for (const [at, target] of columns.entries())
    for (let length = 3; length <= LONGEST_RUN; length++)
      for (const parts of [
        columns.slice(at + 1, at + 1 + length),
        columns.slice(Math.max(0, at - length), at),
      ])
        if (parts.length === length) yield* ofRun(recognition, rows, target, parts);
}

function* ofRun(
  recognition: Recognition,
  rows: readonly NumberRow[],
  target: number,
  columns: readonly number[],
): Iterable<Proposal> {
  const sums = rows.flatMap((row) => {
    const total = row.get(target);
    const parts = columns.flatMap((column) => row.get(column) ?? []);
    const isSum = total && total.kind !== 'rate' && parts.every((part) => sameDimension(part, total));
    return isSum && parts.length >= 2 ? [{ total, parts }] : [];
  });
  const holding = sums.filter(({ total, parts }) =>
    comesOut(recognition, total, printedSum(recognition, parts)),
  );
  const telling = holding.filter(
    ({ parts }) => parts.filter((part) => printed(recognition, part) !== 0).length > 1,
  );
  const digits = telling.reduce((sum, { total }) => sum + printedDigits(recognition, total), 0);
  if (telling.length < NEEDED || digits < DIGITS_NEEDED) return;
  if (holding.length < (sums.length - holding.length) * OUTWEIGHING) return;
  for (const { total, parts } of sums)
    yield asserting(`induced:${total.figure}`, total, sumFrom(parts), 'strong');
}

function* induced(
  recognition: Recognition,
  table: Table,
  operations: readonly Operation[],
  group: (figure: number) => string,
): Iterable<Proposal> {
  const rows = numberRows(recognition, table);
  const columns = columnsOf(rows);
  if (rows.length < NEEDED || columns.length < 3 || columns.length > MOST_COLUMNS) return;
  for (const target of columns)
    for (const operation of operations)
      for (const left of columns)
        for (const right of columns) {
          if (left === target || right === target || left === right) continue;
          if (operation === SUM && left > right) continue;
          const concerned = rowsUnder(recognition, rows, operation, [target, left, right]);
          for (const scale of operation.scales ?? [1]) {
            if (!isRule(recognition, concerned, operation, scale)) continue;
            const isSpecial = specialRows(recognition, rows, concerned, operation, [target, left, right]);
            for (const [stated, one, other] of concerned) {
              const value = operation.value(printed(recognition, one), printed(recognition, other)) * scale;
              const isExact = comesOut(recognition, stated, value * signOf(operation, stated));
              // a = b − c, b = a + c and c = b − a are one relation: where it fails, it is told of the last column or the change.
              if (!isExact && ADDED.has(operation) && !isToldOf([stated, one, other])) continue;
              if (!isExact && ADDED.has(operation) && isSpecial(stated)) continue;
              if (!isExact && hasRemark(recognition, table, stated)) continue;
              const made = operation.expression(
                operand(recognition, one, isExact),
                operand(recognition, other, isExact),
              );
              yield {
                group: group(stated.figure),
                strength: 'strong',
                ruled: stated.kind === 'rate',
                left: signOf(operation, stated) < 0 ? negated(figure(stated.figure)) : figure(stated.figure),
                relation: '=',
                right: scale === 1 ? made : productOf([made, constant(`${scale}`)]),
                stated: stated.figure,
              };
            }
          }
        }
}

/** Tells the numbers whose rows hold more than the rows that bear the rule out. */
function specialRows(
  recognition: Recognition,
  rows: readonly NumberRow[],
  concerned: readonly Triple[],
  operation: Operation,
  columns: readonly number[],
): (stated: Mention) => boolean {
  const [target] = columns as [number];
  const rowWith = (mention: Mention) => rows.find((row) => row.get(target) === mention);
  const bearing = concerned.flatMap(([stated, one, other]) => {
    const value = operation.value(printed(recognition, one), printed(recognition, other));
    return comesOut(recognition, stated, value * signOf(operation, stated)) ? (rowWith(stated) ?? []) : [];
  });
  return (stated) => {
    const row = rowWith(stated);
    return row !== undefined && tellsMore(recognition, row, stated, columns, bearing);
  };
}

/** 下降8.5% in a cell is a change of −8.5 %. */
function signOf(operation: Operation, { direction }: Mention): 1 | -1 {
  return direction < 0 && (operation === GROWTH || operation === DIFFERENCE) ? -1 : 1;
}

const ADDED = new Set([SUM, DIFFERENCE]);

const CHANGE = /增减|[增减]加?额|差|净[增减]|变动|结余|余额|缺口|剩余/u;

/** The column that names a change, or the last one. */
function isToldOf([stated, ...others]: Triple): boolean {
  const changes = [stated, ...others].filter(({ label }) => CHANGE.test(label));
  return changes.length === 1
    ? changes[0] === stated
    : others.every((other) => other.passage < stated.passage);
}

type Triple = readonly [target: Mention, left: Mention, right: Mention];

export function numberRows({ figures }: Recognition, table: Table, fewest = 3): NumberRow[] {
  const rows: NumberRow[] = [];
  const number = (mention: Mention): number => Number(figures[mention.figure]!.value);
  for (let row = 0; row < Math.min(table.rows, MOST_ROWS); row++) {
    const isNumber = ({ mention }: Entry) => {
      const { value } = figures[mention.figure]!;
      return value !== null && mention.kind !== 'year' && mention.kind !== 'date';
    };
    const numbers = rowOf(table, row, true).filter(isNumber);
    const isNumbering = numbers.every(
      ({ mention }, index) => index === 0 || number(mention) === number(numbers[index - 1]!.mention) + 1,
    );
    if (numbers.length >= fewest && !isNumbering)
      rows.push(new Map(numbers.map(({ place, mention }) => [place, mention])));
  }
  return rows;
}

/**
 * ≥280 as a target is 280 where something is held against it. Whole numbers without a unit are counted where the other
 * rows come out of them as printed, and leave no room for rounding.
 */
function operand({ figures }: Recognition, { figure: index, kind }: Mention, isExact: boolean): Expression {
  const { qualifier, base, value, places } = figures[index]!;
  const isCounted = !isExact && kind === 'other' && places === 0;
  return qualifier === null && !isCounted ? figure(index) : constant(base ?? '0', value ?? '');
}

function rowsUnder(
  recognition: Recognition,
  rows: readonly NumberRow[],
  { fits }: Operation,
  columns: readonly [number, number, number],
): Triple[] {
  return rows.flatMap((row): Triple[] => {
    const [target, left, right] = columns.map((column) => row.get(column));
    if (!target || !left || !right || !fits(target, left, right)) return [];
    return printed(recognition, right) === 0 ? [] : [[target, left, right]];
  });
}

function isRule(
  recognition: Recognition,
  rows: readonly Triple[],
  operation: Operation,
  scale: number,
): boolean {
  const { value, isTrivial } = operation;
  let holding = 0;
  let failing = 0;
  let digits = 0;
  for (const [target, left, right] of rows) {
    const [one, other] = [printed(recognition, left), printed(recognition, right)];
    if (!comesOut(recognition, target, value(one, other) * scale * signOf(operation, target))) failing += 1;
    else if (!isTrivial(one, other)) {
      holding += 1;
      digits += printedDigits(recognition, target);
    }
  }
  const isNamed = rows.every(([target]) => target.kind === 'amount' && MEAN.test(target.label));
  const [needed, outweighing] = isNamed && value === QUOTIENT.value ? NAMED : [NEEDED, OUTWEIGHING];
  return holding >= needed && digits >= DIGITS_NEEDED && holding >= failing * outweighing;
}

const NAMED = [2, 2] as const;
