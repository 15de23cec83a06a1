/** Columns that three others make: 人数 × 月标准 × 月数 = 金额. Most rows show it, or their heads say it; the rest are meant to have it so. */

import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { groupsOf } from './groups.ts';
import { asserting, nearly } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { columnsOf, hasRemark, isPaidOfDue } from './table-blanks.ts';
import { numberRows, operand } from './table-numbers.ts';
import type { Table } from './tables.ts';

/** Prices in 元 make amounts in 万元, where the table tells no unit. */
const SCALES = [1, 1e-4];
const MOST_COLUMNS = 10;
/** Rows that must come out, and the digits that they print together. */
const NEEDED = 2;
const DIGITS_NEEDED = 7;
/** Under heads that say what they are one row bears it out. */
const NEEDED_NAMED = 1;
const DIGITS_NEEDED_NAMED = 4;

const THINGS = /人数|户数|数量|面积|学生|对象|名额|人次|台数|辆数/u;
const PRICE = /标准|单价|价格|定额/u;
const TIMES = /[月天次期年]数|天数|课时|次数|月份/u;

type Row = readonly [target: Mention, ...factors: Mention[]];

/** The amounts that three columns before them make. */
export function* tripleProducts(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = numberRows(recognition, table);
  const columns = columnsOf(rows);
  if (rows.length < NEEDED || columns.length < 4 || columns.length > MOST_COLUMNS) return;
  for (const [at, target] of columns.entries())
    for (const factors of triples(columns.slice(0, at))) {
      const concerned = rows.flatMap((row): Row[] => {
        const [stated, ...others] = [target, ...factors].map((column) => row.get(column));
        const isWhole = stated?.kind === 'amount' && others.every((each) => each !== undefined);
        return isWhole && others.every((each) => isFactor(each)) ? [[stated, ...others]] : [];
      });
      for (const scale of SCALES) yield* ofRows(recognition, table, concerned, scale);
    }
}

function* ofRows(
  recognition: Recognition,
  table: Table,
  rows: readonly Row[],
  scale: number,
): Iterable<Proposal> {
  const isRight = ([stated, ...factors]: Row): boolean =>
    comesOut(recognition, stated, product(recognition, factors) * scale);
  const holding = rows.filter(isRight);
  const telling = holding.filter(([, ...factors]) => factors.every((each) => printed(recognition, each) > 1));
  const digits = telling.reduce((sum, [stated]) => sum + printedDigits(recognition, stated), 0);
  const isNamed = telling.length > 0 && areNamed(telling[0]!);
  const [needed, fewest] = isNamed ? [NEEDED_NAMED, DIGITS_NEEDED_NAMED] : [NEEDED, DIGITS_NEEDED];
  if (telling.length < needed || digits < fewest || holding.length < rows.length - holding.length) return;
  for (const row of rows) {
    const [stated, ...factors] = row;
    if (!holding.includes(row) && hasRemark(recognition, table, stated)) continue;
    if (!holding.includes(row) && isPaidOfDue(table, stated)) continue;
    const isRounded = !holding.includes(row) && isWithinRounding(recognition, row, scale);
    const made = productOf(factors.map((each) => operand(recognition, each, !isRounded)));
    yield asserting(
      `columns:${stated.figure}`,
      stated,
      scale === 1 ? made : productOf([made, constant(`${scale}`)]),
      'strong',
    );
  }
}

const HALF = 0.5;

/** 92,100 of 19 × 400 × 12: would whole numbers without a unit make it if they were rounded? They are counted. */
function isWithinRounding(recognition: Recognition, [stated, ...factors]: Row, scale: number): boolean {
  const goal = printed(recognition, stated);
  const [least, most] = [-HALF, HALF].map((half) =>
    factors.reduce((all, each) => all * (printed(recognition, each) + half), scale),
  );
  return goal >= least! && goal <= most!;
}

/** One of each: how many, how much for one, how often. */
function areNamed([, ...factors]: Row): boolean {
  return [THINGS, PRICE, TIMES].every((words) => factors.some(({ label }) => words.test(label)));
}

const isFactor = (mention: Mention | undefined): boolean =>
  mention !== undefined && mention.kind !== 'rate' && mention.kind !== 'score';

const product = (recognition: Recognition, factors: readonly Mention[]): number =>
  factors.reduce((all, each) => all * printed(recognition, each), 1);

function* triples(columns: readonly number[]): Iterable<number[]> {
  for (const [first, one] of columns.entries())
    for (const [second, two] of columns.entries())
      if (second > first) for (const three of columns.slice(second + 1)) yield [one, two, three];
}

/** Rows that must have one price, and the digits that their amounts print together. */
const NEEDED_ALIKE = 3;
const DIGITS_NEEDED_ALIKE = 10;
/** A price is printed to the cent at most. */
const CENTS = 100;

/** 642人314,580元, 418人204,820元, 275人134,750元: one price for all, which the one row that has another is meant to have too. */
export function* constantPrices(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = numberRows(recognition, table, 2);
  const columns = columnsOf(rows);
  if (rows.length <= NEEDED_ALIKE || columns.length < 2 || columns.length > MOST_COLUMNS) return;
  for (const left of columns)
    for (const right of columns) {
      const pairs = rows.flatMap((row): (readonly [Mention, Mention])[] => {
        const [number, amount] = [row.get(left), row.get(right)];
        const isPair =
          number &&
          amount &&
          isCounted(number) &&
          amount.kind === 'amount' &&
          printed(recognition, number) > 0;
        return isPair ? [[number, amount]] : [];
      });
      if (pairs.length > NEEDED_ALIKE) yield* ofPrice(recognition, table, pairs);
    }
}

function* ofPrice(
  recognition: Recognition,
  table: Table,
  pairs: readonly (readonly [Mention, Mention])[],
): Iterable<Proposal> {
  const price = ([number, amount]: readonly [Mention, Mention]): number =>
    Math.round((printed(recognition, amount) / printed(recognition, number)) * CENTS * CENTS) / CENTS / CENTS;
  const [same] = [...groupsOf(pairs, price).values()].sort((a, b) => b.length - a.length);
  const others = pairs.filter((pair) => !same!.includes(pair));
  const digits = same!.reduce((all, [, amount]) => all + printedDigits(recognition, amount), 0);
  const isRound = Number.isInteger(price(same![0]!) * CENTS);
  const [failing] = others;
  if (others.length !== 1 || !failing || !isRound || hasRemark(recognition, table, failing[1])) return;
  if (same!.length < NEEDED_ALIKE || digits < DIGITS_NEEDED_ALIKE) return;
  const [number, amount] = same![0]!;
  const one = quotient(figure(amount.figure), figure(number.figure));
  yield nearly(`price:${failing[1].figure}`, failing[1], productOf([figure(failing[0].figure), one]));
}

const isCounted = ({ kind, label }: Mention): boolean =>
  kind === 'count' || THINGS.test(label) || (kind === 'other' && /[人户生]/u.test(label));
