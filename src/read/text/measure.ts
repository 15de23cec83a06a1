/**
 * How the positions in a column-aligned table are to be counted.
 */
import { headerOf, stretchesOf } from './columns.ts';
import { type Measure, type Token, tokensOf } from './tokens.ts';

type Rows = readonly (readonly Token[])[];

/** Lines that are enough to tell the measure by. */
const sample = 100;
/** How much better a measure must align to be the right one without further question. */
const clearly = 1.3;
/** A measure that aligns so much worse is not the right one, however few columns it makes. */
const hardly = 0.5;

/**
 * The measure under which more pieces of different lines begin or end in one column. Where neither is clearly
 * better, the one whose pieces make fewer columns; where little is aligned at all, chance must not decide:
 * characters, as converters count.
 *
 * @param lines of one table
 */
export function measureOf(lines: readonly string[]): Measure {
  const rowsIn = (measure: Measure) => lines.slice(0, sample).map((raw) => tokensOf(raw, measure));
  const [columns, characters] = [rowsIn('columns'), rowsIn('characters')];
  const [wide, narrow] = [alignment(columns), alignment(characters)];
  if (wide > narrow * clearly + 2) return 'columns';
  if (wide < narrow * hardly) return 'characters';
  return isSimpler(gridOf(columns), gridOf(characters)) ? 'columns' : 'characters';
}

/** How many stretches of columns a table has, and how many columns. */
interface Grid {
  stretches: number;
  columns: number;
}

function gridOf(rows: Rows): Grid {
  const stretches = stretchesOf(rows, headerOf(rows));
  return {
    stretches: stretches.length,
    columns: stretches.reduce((sum, { columns }) => sum + columns.length, 0),
  };
}

const isSimpler = (one: Grid, other: Grid): boolean =>
  one.stretches <= other.stretches && one.columns < other.columns;

function alignment(rows: Rows): number {
  const edges = new Map<number, number>();
  for (const row of rows) {
    for (const { start, end } of row) {
      if (start > 0) edges.set(start * 2, (edges.get(start * 2) ?? 0) + 1);
      edges.set(end * 2 + 1, (edges.get(end * 2 + 1) ?? 0) + 1);
    }
  }
  let score = 0;
  for (const count of edges.values()) score += (count - 1) ** 2;
  return score;
}
