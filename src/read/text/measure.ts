/**
 * How the positions in a column-aligned table are to be counted.
 */
import { stretchesOf } from './columns.ts';
import { isFigure, type Measure, tokensOf } from './tokens.ts';

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
  const raws = lines.slice(0, sample);
  const [columns, characters] = [alignment(raws, 'columns'), alignment(raws, 'characters')];
  if (columns > characters * clearly + 2) return 'columns';
  if (columns < characters * hardly) return 'characters';
  return isSimpler(gridOf(raws, 'columns'), gridOf(raws, 'characters')) ? 'columns' : 'characters';
}

/** How many stretches of columns a table has, and how many columns. */
interface Grid {
  stretches: number;
  columns: number;
}

function gridOf(raws: readonly string[], measure: Measure): Grid {
  const rows = raws.map((raw) => tokensOf(raw, measure));
  const header = rows.findIndex((row) => row.length >= 2 && row.some(({ text }) => isFigure(text)));
  const stretches = stretchesOf(rows, Math.max(0, header));
  return {
    stretches: stretches.length,
    columns: stretches.reduce((sum, { columns }) => sum + columns.length, 0),
  };
}

const isSimpler = (one: Grid, other: Grid): boolean =>
  one.stretches <= other.stretches && one.columns < other.columns;

function alignment(raws: readonly string[], measure: Measure): number {
  const edges = new Map<number, number>();
  for (const raw of raws) {
    for (const { start, end } of tokensOf(raw, measure)) {
      if (start > 0) edges.set(start * 2, (edges.get(start * 2) ?? 0) + 1);
      edges.set(end * 2 + 1, (edges.get(end * 2 + 1) ?? 0) + 1);
    }
  }
  let score = 0;
  for (const count of edges.values()) score += (count - 1) ** 2;
  return score;
}
