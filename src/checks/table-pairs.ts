/**
 * The funds of a form as names and values in turn, over one row or several: 预算数 | 240.00 | 执行数 | 226.80 | 执行率 | 94.50% | 分值 |
 * 10 | 得分 | 9.45.
 */
import { columnOf, type Entry } from './table-entries.ts';
import { type Cell, cellsInRow, type Table } from './tables.ts';

const FEWEST = 3;

/** The numbers of such rows, each with its name for its head; none where the table has no such row. */
export function pairedEntries(table: Table): Entry[] {
  const entries: Entry[] = [];
  for (let row = 0; row < table.rows; row++) {
    const own = pairsOf(cellsInRow(table, row).filter(({ text }) => text !== ''));
    if (own) entries.push(...own);
    // What follows behind other rows is told of something else.
    else if (entries.length > 0) break;
  }
  return entries.length >= FEWEST && entries.some(({ column }) => column === 'rate') ? entries : [];
}

/** The pairs of a row, or null where not every name has its number. */
function pairsOf(cells: readonly Cell[]): Entry[] | null {
  if (cells.length < 2 || cells.length % 2 > 0) return null;
  const entries: Entry[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [name, value] = [cells[index]!, cells[index + 1]!];
    const [mention, ...others] = value.mentions;
    const column = columnOf(name.text);
    const isPair = mention && others.length === 0 && name.mentions.length === 0 && column !== 'other';
    if (!isPair || mention.end - mention.start < value.text.length - 1) return null;
    entries.push({ column, place: value.column, head: name.text, mention });
  }
  return entries;
}
