/** Scores whose weight stands in the head of their column: 执行率得分（10分）, 指标得分（90分）. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { earnedOf, withinWeight } from './score-weights.ts';
import { type Entry, isPoints } from './table-entries.ts';
import type { Table } from './tables.ts';

const HEAD = /得分[(](?:满分|分值|权重)?(\d{1,3})分?[)]$/u;
const EXECUTION = /执行/u;

/** No score above the points in its head, and 执行率得分（10分） is what the row's rate earns of them. */
export function* ofHeadedPoints(table: Table, rows: readonly (readonly Entry[])[]): Iterable<Proposal> {
  for (const [row, entries] of rows.entries()) {
    const rates = entries.filter(({ column, mention }) => column === 'rate' && mention.kind === 'rate');
    for (const { place, mention } of entries) {
      const weight = isPoints(mention) ? weightAbove(table, row, place) : undefined;
      if (!weight) continue;
      yield withinWeight(mention, weight);
      const [rate] = rates;
      const isEarned = rate !== undefined && rates.length === 1 && isOfExecution(table, row, place);
      if (isEarned && EXECUTION.test(rate.head))
        yield {
          ...asserting(
            `headed:${mention.figure}`,
            mention,
            earnedOf(figure(weight.figure), figure(rate.mention.figure)),
            'strong',
          ),
          severity: 'warning',
        };
    }
  }
}

/** The points in the nearest head above a place. */
function weightAbove(table: Table, row: number, column: number): Mention | undefined {
  const head = headAbove(table, row, column);
  return head?.mentions.length === 1 ? head.mentions[0] : undefined;
}

function isOfExecution(table: Table, row: number, column: number): boolean {
  return EXECUTION.test(headAbove(table, row, column)?.text ?? '');
}

function headAbove(table: Table, row: number, column: number): ReturnType<Table['at']> {
  for (let above = row - 1; above >= 0; above--) {
    const cell = table.at(above, column);
    if (cell && HEAD.test(cell.text)) return cell;
  }
  return undefined;
}
