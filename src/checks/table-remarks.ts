/**
 * What the remark of an indicator's row reckons: 完成目标的88% behind ≥3,000人次 and 2,640人次; 抽样200户，满意187户 behind 93.5%; 每人每月700元
 * behind 年人均8,400元.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { YEAR } from './product-prices.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, sameDimension } from './scope.ts';
import type { Cell, Table } from './tables.ts';

const OF_TARGET =
  /^(?:仅|只|实际)?(?:完成|达到|实现)(?:率|(?:年度|全年|年初)?(?:目标|计划|任务|指标)(?:值|数|任务)?)?的?$/u;
const BY_MONTH = /每月|月均/u;
const BY_YEAR = /年(?:人均|户均)|(?:人|户)均年|每年/u;
const MONTHS = 12;
const FEWEST = 2;

/** The rates of the remarks, and the rates that a remark explains. */
export function* ofRemarkedRates(recognition: Recognition): Iterable<Proposal> {
  for (const { row, remark } of remarks(recognition)) {
    for (const rate of remark.mentions)
      if (rate.kind === 'rate' && OF_TARGET.test(rate.label)) yield* ofTarget(recognition, row, rate);
    const counts = remark.mentions.filter((each) => each.kind === 'count' && isLevel(each));
    for (const rate of singles(row)) if (rate.kind === 'rate') yield* ofPair(recognition, rate, counts);
  }
}

/** The amounts of a year that a remark tells by the month. */
export function* ofRemarkedMonths(recognition: Recognition): Iterable<Proposal> {
  for (const { row, remark } of remarks(recognition))
    for (const month of remark.mentions) {
      if (month.kind !== 'amount' || !BY_MONTH.test(month.label)) continue;
      for (const year of singles(row))
        if (BY_YEAR.test(year.label) && comesOut(recognition, year, printed(recognition, month) * MONTHS))
          yield {
            ...confirming(
              `remark:${year.figure}`,
              year,
              productOf([figure(month.figure), constant(String(MONTHS))]),
            ),
            constants: YEAR,
          };
    }
}

/** 完成目标的88%: of the two numbers of one kind in the row. */
function* ofTarget(recognition: Recognition, row: readonly Cell[], rate: Mention): Iterable<Proposal> {
  const numbers = singles(row).filter(({ kind }) => kind !== 'rate' && kind !== 'score');
  for (const [index, target] of numbers.entries()) {
    const actual = numbers[index + 1];
    if (!actual || !sameDimension(target, actual)) continue;
    if (comesOut(recognition, rate, printed(recognition, actual) / printed(recognition, target)))
      yield confirming(`remark:${rate.figure}`, rate, quotient(figure(actual.figure), figure(target.figure)));
  }
}

function* ofPair(recognition: Recognition, rate: Mention, counts: readonly Mention[]): Iterable<Proposal> {
  for (const part of counts)
    for (const whole of counts) {
      const [a, b] = [printed(recognition, part), printed(recognition, whole)];
      if (part === whole || part.unit !== whole.unit || a > b || !comesOut(recognition, rate, a / b))
        continue;
      yield confirming(`remark:${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
    }
}

/** Cells of words and numbers, each with the cells of its row that stand before it. */
function* remarks({ tables }: Recognition): Iterable<{ row: readonly Cell[]; remark: Cell }> {
  for (const table of tables)
    for (const remark of table.cells) {
      if (remark.mentions.length === 0 || !/[一-鿿]{2}/u.test(remark.text)) continue;
      const row = rowBefore(table, remark);
      if (singles(row).length >= FEWEST) yield { row, remark };
    }
}

const rowBefore = (table: Table, cell: Cell): Cell[] =>
  table.cells.filter((each) => each.row === cell.row && each.column < cell.column);

const singles = (row: readonly Cell[]): Mention[] =>
  row.flatMap(({ mentions }) => (mentions.length === 1 ? mentions : []));
