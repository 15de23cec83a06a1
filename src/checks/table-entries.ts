/** The numbers of a table's row, by what their columns' heads say of them. */
import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import { isNumbering } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

/** What a number of the row is, by its column's head. */
export type Column = 'initial' | 'budget' | 'spent' | 'rate' | 'weight' | 'score' | 'other';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['rate', /(?:执行|完成|支付|支出|使用|拨付|到位|得分)率/gu],
  ['score', /得分|评分/gu],
  ['weight', /分值|权重|满分/gu],
  [
    'spent',
    /执行数|决算|实际支出|支出数|支出资金|执行金额|已支付|支付数|全年执行|使用金额|完成支出|支出金额|累计支出|支付金额|发放金额/gu,
  ],
  [
    'budget',
    /全年预算|调整后?预算|调整预算|预算调整|年度预算|调整后?数|预算安排|预算金额|预算数|下达|到位|^资金(?:[(]|$)/gu,
  ],
];

export interface Entry {
  column: Column;
  /** Index of its column in the grid. */
  place: number;
  /** The words at its column's head. */
  head: string;
  mention: Mention;
}

/** 下降8.5%, ↓3.2%: the word is the sign. */
const SIGN_IN_WORDS = /^(?:同比|比上年|较上年)?(?:下降|上升|增长|减少|增加|提高|降低|[↑↓])$/u;

/**
 * The cells of a row that hold a single number each.
 *
 * @param withSigns also those that say 下降 or 上升 before it
 */
export function rowOf(table: Table, row: number, withSigns = false): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (!cell || seen.has(cell) || cell.row !== row) continue;
    seen.add(cell);
    // 栏次 1 2 3 numbers the columns.
    if (cell.text === '栏次') return [];
    if (column === 0 && isNumbering(table, row)) return [];
    const [mention, ...others] = cell.mentions;
    if (!mention || others.length > 0) continue;
    const before = cell.text.slice(0, mention.start);
    const isSigned = withSigns && mention.end === cell.text.length && SIGN_IN_WORDS.test(before);
    const head = headsOf(table, cell).column;
    // 预算960.00: the name of the column stands in each of its cells.
    const isNamed = mention.end === cell.text.length && head !== '' && before.replace(/:$/u, '') === head;
    if (mention.end - mention.start < cell.text.length - 1 && !isSigned && !isNamed) continue;
    entries.push({ column: columnOf(head), place: column, head, mention });
  }
  return entries;
}

/** What the words at a column's head say of its numbers. */
export function columnOf(head: string): Column {
  if (/年初/u.test(head)) return 'initial';
  // The last word of a two-line head names the column.
  let best: { column: Column; at: number } = { column: 'other', at: -1 };
  for (const [column, words] of HEADS) {
    const at = lastIndex(head, words);
    if (at > best.at) best = { column, at };
  }
  return best.column;
}

function lastIndex(head: string, words: RegExp): number {
  const last = matchesOf(words, head).at(-1);
  return last ? last.index + last[0].length : -1;
}

/** Points of a weight or a score. */
export function isPoints(mention: Mention): boolean {
  return mention.kind === 'score' || mention.kind === 'other';
}

/** The words at the head of a row, also where a wide gap divides them (总 分). */
export function rowName(table: Table, row: number): string {
  const words: string[] = [];
  const seen = new Set<Cell>();
  for (let column = 0; column < Math.min(table.columns, NAME_COLUMNS); column++) {
    const cell = table.at(row, column);
    if (!cell || seen.has(cell) || (column > 0 && cell.row !== row)) continue;
    if (cell.mentions.length > 0 && words.length > 0) break;
    seen.add(cell);
    words.push(cell.text);
  }
  return words.join('');
}

/** Columns in which the words at a row's head may stand. */
const NAME_COLUMNS = 3;
