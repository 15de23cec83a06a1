/** A column of rates whose heads tell nothing: the two columns of which its rows are the quotients. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import type { Entry } from './table-entries.ts';
import type { Table } from './tables.ts';

/** Rows that must agree before a pair of columns is taken for the one that the rates divide. */
const NEEDED = 2;
const MOST_COLUMNS = 12;

/** In each row the rate against every two numbers of one kind; what holds in other rows holds in this one. */
export function* ofQuotients(
  recognition: Recognition,
  table: Table,
  rows: readonly (readonly Entry[])[],
): Iterable<Proposal> {
  for (const row of rows) {
    const all = row.filter(({ mention }) => mention.kind === 'rate' && isPrintedRate(recognition, mention));
    const headed = all.filter(({ column }) => column === 'rate');
    const rates = headed.length > 0 ? headed : all;
    // Of several rates each must be one by its head, and none a target: 到位率, 支出率.
    const isClear =
      rates.length <= 1 || (headed.length > 1 && headed.length <= MOST_RATES && !row.some(isScored));
    if (!isClear || row.length > MOST_COLUMNS) continue;
    for (const rate of rates) {
      const others = row.filter((each) => each !== rate && isDivisible(recognition, each.mention));
      yield* ofEveryTwo(table, rate, others);
    }
  }
}

/** A row has few. */
const MOST_RATES = 3;

function isScored({ column }: Entry): boolean {
  return column === 'weight' || column === 'score';
}

function* ofEveryTwo(table: Table, rate: Entry, others: readonly Entry[]): Iterable<Proposal> {
  for (const numerator of others) {
    for (const denominator of others) {
      const [over, under] = [numerator.mention, denominator.mention];
      if (over === under || over.kind !== under.kind || bare(over.unit) !== bare(under.unit)) continue;
      // A 完成率 of 105.6 % gets full marks: points of points are a 得分率, and no other rate.
      if (isScored(numerator) && isScored(denominator) && !/[得评]分率/u.test(rate.head)) continue;
      yield {
        ...confirming(
          `${rate.mention.figure}`,
          rate.mention,
          quotient(figure(over.figure), figure(under.figure)),
        ),
        family: {
          key: `quotients:${table.index}:${rate.place}`,
          anchor: `${numerator.place}/${denominator.place}`,
          needs: NEEDED,
        },
      };
    }
  }
}

function isPrintedRate({ figures }: Recognition, { figure: index }: Entry['mention']): boolean {
  return /[%％‰]/u.test(figures[index]!.raw);
}

function isDivisible({ figures }: Recognition, { figure: index, kind }: Entry['mention']): boolean {
  const { value } = figures[index]!;
  return kind !== 'year' && kind !== 'date' && value !== null && Number(value) !== 0;
}

/** 12个 and 12: a unit may stand in the head alone. */
function bare(unit: string | null): string {
  return unit ?? '';
}
