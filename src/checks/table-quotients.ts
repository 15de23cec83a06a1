/** A column of rates whose heads tell nothing: the two columns of which its rows are the quotients. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCapped } from './table-blanks.ts';
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
  const isRule = ruleOf(recognition, rows);
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
      for (const [over, under] of everyTwo(rate, others))
        if (
          !isHeldDown(recognition, rate, over, under) &&
          (!areBareCounts(recognition, over, under) || isRule(rate, over, under))
        )
          yield readingOf(table, rate, over, under);
    }
  }
}

/** A row has few. */
const MOST_RATES = 3;

function isScored({ column }: Entry): boolean {
  return column === 'weight' || column === 'score';
}

function* everyTwo(rate: Entry, others: readonly Entry[]): Iterable<readonly [Entry, Entry]> {
  for (const numerator of others) {
    for (const denominator of others) {
      const [over, under] = [numerator.mention, denominator.mention];
      if (over === under || over.kind !== under.kind || bare(over.unit) !== bare(under.unit)) continue;
      // A 完成率 of 105.6 % gets full marks: points of points are a 得分率, and no other rate.
      if (isScored(numerator) && isScored(denominator) && !/[得评]分率/u.test(rate.head)) continue;
      yield [numerator, denominator];
    }
  }
}

/** Does a ceiling that the text tells hold the amount below what the rate makes of the other? */
function isHeldDown(recognition: Recognition, rate: Entry, over: Entry, under: Entry): boolean {
  const share = printed(recognition, over.mention) / printed(recognition, under.mention);
  return (
    share < printed(recognition, rate.mention) &&
    !comesOut(recognition, rate.mention, share) &&
    isCapped(recognition, [over.mention])
  );
}

function readingOf(table: Table, rate: Entry, over: Entry, under: Entry): Proposal {
  const right = quotient(figure(over.mention.figure), figure(under.mention.figure));
  return {
    ...confirming(`${rate.mention.figure}`, rate.mention, right),
    family: {
      key: `quotients:${table.index}:${rate.place}`,
      anchor: `${over.place}/${under.place}`,
      needs: NEEDED,
    },
  };
}

/** Whole numbers without a unit; those of one digit, taken for rounded, meet nearly any rate. */
function areBareCounts({ figures }: Recognition, ...entries: readonly Entry[]): boolean {
  return entries.every(
    ({ mention: { kind, figure: index } }) => kind === 'other' && figures[index]!.places === 0,
  );
}

/** 优2、良3, 优良率83.3%: tells of two columns whether rows enough come out as printed, with no room for rounding. */
function ruleOf(
  recognition: Recognition,
  rows: readonly (readonly Entry[])[],
): (rate: Entry, over: Entry, under: Entry) => boolean {
  const known = new Map<string, boolean>();
  const holds = (row: readonly Entry[], places: readonly number[]): boolean => {
    const [rate, over, under] = places.map((place) => row.find((each) => each.place === place)?.mention);
    if (!rate || !over || !under) return false;
    return comesOut(recognition, rate, printed(recognition, over) / printed(recognition, under));
  };
  return (...entries) => {
    const places = entries.map(({ place }) => place);
    const key = places.join(':');
    const isRule = known.get(key) ?? rows.filter((row) => holds(row, places)).length >= NEEDED;
    known.set(key, isRule);
    return isRule;
  };
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
