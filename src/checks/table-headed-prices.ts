/** C级补助（1.2万元/户） over 43.2, beside C级户数 36: a column whose head tells the price of what another column counts. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { columnsOf, hasRemark, type NumberRow } from './table-blanks.ts';
import { numberRows, operand } from './table-numbers.ts';
import type { Table } from './tables.ts';

const HEAD_ROWS = 3;
const FEWEST_CELLS = 2;
/** Rows that must come out, the digits that they print together, and how many times as many as those that do not. */
const NEEDED = 2;
const DIGITS_NEEDED = 5;
const OUTWEIGHING = 2;
/** Prices in 元 make amounts in 万元, where the table tells no unit. */
const SCALES = [1, 1e-4];

interface Pair {
  amount: Mention;
  number: Mention;
}

/** The amounts that a column of numbers makes at the price in their head. */
export function* ofHeadedPrices(recognition: Recognition, table: Table): Iterable<Proposal> {
  const headed = [...pricesOf(table)];
  const rows = numberRows(recognition, table, FEWEST_CELLS);
  const told = headed.length > 0 ? null : toldPrice(recognition, table);
  const prices = told ? columnsOf(rows).map((column) => [column, told] as const) : headed;
  for (const [column, price] of prices)
    for (const other of columnsOf(rows)) {
      if (other === column) continue;
      const pairs = rows.flatMap((row) => pairOf(row, column, other));
      for (const scale of SCALES) {
        const proposals = ofPairs(recognition, table, pairs, price, scale);
        if (proposals.length > 0) yield* proposals;
      }
    }
}

/** The price that the head of a column tells, by the column. */
function pricesOf(table: Table): Map<number, Mention> {
  const prices = new Map<number, Mention>();
  for (const { row, column, columnSpan, mentions } of table.cells) {
    const [price, ...others] = mentions.filter(({ kind }) => kind === 'price');
    if (row < HEAD_ROWS && columnSpan === 1 && price && others.length === 0) prices.set(column, price);
  }
  return prices;
}

const LINES_ABOVE = 3;
const LINES_BELOW = 1;

/** 补贴标准：每亩87.60元 above a table of areas and amounts: the only price of the lines around it. */
function toldPrice({ passages }: Recognition, table: Table): Mention | null {
  const own = table.cells.flatMap((cell) => cell.passages.map(({ index }) => index));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const around = [
    ...passages.slice(Math.max(0, first - LINES_ABOVE), first),
    ...passages.slice(last + 1, last + 1 + LINES_BELOW),
  ].filter(({ block }) => block.type !== 'cell');
  const prices = around.flatMap(({ mentions }) => mentions.filter(isPrice));
  return prices.length === 1 ? prices[0]! : null;
}

function isPrice({ kind, label }: Mention): boolean {
  return kind === 'price' || (kind === 'amount' && /每(?:[人户亩头台辆件次份套])$/u.test(label));
}

function pairOf(row: NumberRow, column: number, other: number): Pair[] {
  const [amount, number] = [row.get(column), row.get(other)];
  const isPair =
    amount &&
    number &&
    (amount.kind === 'amount' || amount.kind === 'other') &&
    (number.kind === 'count' || number.kind === 'measure' || number.kind === 'other');
  return isPair ? [{ amount, number }] : [];
}

function ofPairs(
  recognition: Recognition,
  table: Table,
  pairs: readonly Pair[],
  price: Mention,
  scale: number,
): Proposal[] {
  const isRight = ({ amount, number }: Pair): boolean =>
    comesOut(recognition, amount, printed(recognition, number) * printed(recognition, price) * scale);
  const holding = pairs.filter(isRight);
  const telling = holding.filter(({ number }) => printed(recognition, number) > 1);
  const digits = telling.reduce((sum, { amount }) => sum + printedDigits(recognition, amount), 0);
  const failing = pairs.length - holding.length;
  if (telling.length < NEEDED || digits < DIGITS_NEEDED || holding.length < failing * OUTWEIGHING) return [];
  return pairs
    .filter((pair) => isRight(pair) || !hasRemark(recognition, table, pair.amount))
    .map((pair) => {
      const { amount, number } = pair;
      const made = [operand(recognition, number, isRight(pair)), figure(price.figure)];
      const right = productOf(scale === 1 ? made : [...made, constant(`${scale}`)]);
      return asserting(`headed:${amount.figure}`, amount, right, 'strong');
    });
}
