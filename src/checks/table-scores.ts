/** The total score of a report's table of scores. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { columnOf } from './table-entries.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

const TOTAL_ROW = /^(?:合计|总计|共计|总分|总得分|合计得分|自评总分)(?:[(]\d+分?[)])?$/u;

/** A table with the score in its total row. */
export interface ScoredTable {
  table: Table;
  score: Mention;
  /** The passage of its last cell. */
  last: number;
}

/** 总分 | 100 | 97.43, no longer under their heads: the weight and the score. */
function lastOfTotal(table: Table): Mention[] {
  for (const cell of table.cells.filter(({ text }) => /^(?:总分|总得分)$/u.test(text))) {
    const numbers = table.cells
      .filter((each) => each.row === cell.row && each.column > cell.column && each.text !== '')
      .map(singleNumber);
    const [weight, score, ...others] = numbers;
    if (weight && score && others.length === 0) return [score];
  }
  return [];
}

/** The tables whose total row has one score; the score is the last number of the row under a head of scores. */
export function scoredTables({ tables }: Recognition): ScoredTable[] {
  const found: ScoredTable[] = [];
  for (const table of tables) {
    const scores = table.cells.flatMap((cell) => {
      const number = singleNumber(cell);
      if (!number || (number.kind !== 'score' && number.kind !== 'other')) return [];
      const heads = headsOf(table, cell);
      return TOTAL_ROW.test(heads.row) && columnOf(heads.column) === 'score' ? [number] : [];
    });
    const [score] = scores.length === 1 ? scores : lastOfTotal(table);
    if (!score) continue;
    const last = Math.max(...table.cells.flatMap((cell) => cell.passages.map(({ index }) => index)));
    found.push({ table, score, last });
  }
  return found;
}
