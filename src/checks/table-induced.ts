/**
 * Columns that others make, whatever their heads say: where most rows of a table have one column as the quotient, sum
 * or difference of two others, the rest are meant to have it so. 可用资金 = 上年结转 + 本年下达, 完成率 = 建成面积 ÷ 计划面积.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, negated, productOf, sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed, printedDigits, printedSum } from './reckoning.ts';
import { sameDimension } from './scope.ts';
import { columnsOf, hasRemark, isCapped, isPaidOfDue, type NumberRow, tellsMore } from './table-blanks.ts';
import { MEAN as OF_MEANS } from './table-means.ts';
import { numberRows, operand } from './table-numbers.ts';
import {
  ADDED,
  DIFFERENCE,
  GROWTH,
  MEAN,
  NAMED_CHANGE,
  type Operation,
  PRODUCT,
  PRODUCT_OVER_TIME,
  QUOTIENT,
  SAVING,
  SUM,
  signOf,
} from './table-operations.ts';
import type { Table } from './tables.ts';

/** Rows that must come out, other than trivially, before a column is taken for what two others make. */
const NEEDED = 3;
/** Digits that these rows print together: a few small numbers are sums of each other by chance. */
const DIGITS_NEEDED = 8;
/** A rule has at least so many times as many rows that come out as rows that do not. */
const OUTWEIGHING = 3;
const MOST_COLUMNS = 12;

const PRODUCTS = new Set<Operation>([PRODUCT, PRODUCT_OVER_TIME]);
/** Of which a factor may stand in another column. */
const REPLACED = new Set<Operation>([PRODUCT, PRODUCT_OVER_TIME, QUOTIENT]);
const TIMES = /月数|月份|个月|天数|日数|期数|次数|时长/u;

/** Amounts that a column of quantities and one of prices make. */
export function* inducedProducts(recognition: Recognition, table: Table): Iterable<Proposal> {
  // 月数 in a column of its own is a factor, and differs from row to row.
  const isTimed = table.cells.some(({ text }) => TIMES.test(text));
  yield* induced(
    recognition,
    table,
    [isTimed ? PRODUCT : PRODUCT_OVER_TIME],
    (target) => `product:${target}`,
  );
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

/** Changes between two columns. */
export function* inducedChanges(recognition: Recognition, table: Table): Iterable<Proposal> {
  yield* induced(recognition, table, [NAMED_CHANGE], (target) => `induced:${target}`);
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
    const isSum =
      total &&
      total.kind !== 'rate' &&
      !OF_MEANS.test(total.label) &&
      parts.every((part) => sameDimension(part, total));
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
              if (ADDED.has(operation) && OF_MEANS.test(stated.label)) continue;
              // a = b − c, b = a + c and c = b − a are one relation: where it fails, it is told of the last column or the change.
              if (!isExact && ADDED.has(operation) && !isToldOf([stated, one, other])) continue;
              if (!isExact && ADDED.has(operation) && isSpecial(stated)) continue;
              if (!isExact && hasRemark(recognition, table, stated)) continue;
              if (!isExact && isCapped(recognition, [stated, one, other])) continue;
              if (!isExact && PRODUCTS.has(operation) && isPaidOfDue(table, stated)) continue;
              if (!isExact && isOfOtherColumn(recognition, rows, operation, [stated, one, other], scale))
                continue;
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
/** 计划4500亩，完成4320亩，每亩400元，应补172.8万元: of another number of the same row, as the smaller of plan and done, it comes out. */
function isOfOtherColumn(
  recognition: Recognition,
  rows: readonly NumberRow[],
  operation: Operation,
  [stated, one, other]: Triple,
  scale: number,
): boolean {
  if (!REPLACED.has(operation) || stated.kind === 'rate') return false;
  const row = rows.find((each) => [...each.values()].includes(stated));
  const value = (left: Mention, right: Mention): number =>
    operation.value(printed(recognition, left), printed(recognition, right)) * scale;
  return [...(row?.values() ?? [])].some(
    (each) =>
      ![stated, one, other].includes(each) &&
      ((sameDimension(each, one) && comesOut(recognition, stated, value(each, other))) ||
        (sameDimension(each, other) && comesOut(recognition, stated, value(one, each)))),
  );
}

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

const CHANGE = /增减|[增减]加?额|差|净[增减]|变动|结余|余额|缺口|剩余/u;

/** The column that names a change, or the last one. */
function isToldOf([stated, ...others]: Triple): boolean {
  const changes = [stated, ...others].filter(({ label }) => CHANGE.test(label));
  return changes.length === 1
    ? changes[0] === stated
    : others.every((other) => other.passage < stated.passage);
}

type Triple = readonly [target: Mention, left: Mention, right: Mention];

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
