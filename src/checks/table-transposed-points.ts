/** Tables of scores that lie on their side: 决策, 过程, 产出, 效益 over the columns, 权重, 得分 and 得分率 before the rows. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting } from './proposals.ts';
import { withinWeight } from './score-weights.ts';
import { isPoints } from './table-entries.ts';
import type { Cell, Table } from './tables.ts';

const WEIGHT = /^(?:权重|分值|满分|标准分)(?:[(]分[)])?$/u;
const SCORE = /^(?:评价|自评|实际)?得分(?:[(]分[)])?$/u;
const RATE = /^得分率(?:[(]%[)])?$/u;

/** What one column tells. */
export interface ColumnPoints {
  name: string;
  weight: Mention;
  gained: Mention;
  rate: Mention | undefined;
}

/** The columns with a weight and a score. */
export function transposedPoints(table: Table): ColumnPoints[] {
  const [weights, scores, rates] = [WEIGHT, SCORE, RATE].map((name) => rowCalled(table, name));
  if (weights === undefined || scores === undefined) return [];
  const columns: ColumnPoints[] = [];
  for (let column = 1; column < table.columns; column++) {
    const weight = numberAt(table, weights, column);
    const gained = numberAt(table, scores, column);
    if (!weight || !gained || !isPoints(weight) || !isPoints(gained)) continue;
    const rate = rates === undefined ? undefined : numberAt(table, rates, column);
    columns.push({ name: table.at(weights - 1, column)?.text ?? '', weight, gained, rate });
  }
  return columns;
}

/** No score above its weight, and 得分率 is the score over the weight. */
export function* ofTransposedPoints(table: Table): Iterable<Proposal> {
  const columns = transposedPoints(table);
  if (columns.length < 2) return;
  for (const { weight, gained, rate } of columns) {
    yield withinWeight(gained, weight);
    if (rate?.kind === 'rate')
      yield asserting(
        `gained:${rate.figure}`,
        rate,
        quotient(figure(gained.figure), figure(weight.figure)),
        'strong',
      );
  }
}

function rowCalled(table: Table, name: RegExp): number | undefined {
  return table.cells.find((cell) => cell.column === 0 && name.test(cell.text))?.row;
}

function numberAt(table: Table, row: number, column: number): Mention | undefined {
  const cell: Cell | undefined = table.at(row, column);
  return cell?.mentions.length === 1 && cell.row === row ? cell.mentions[0] : undefined;
}
