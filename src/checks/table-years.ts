/** Rows of a table that tell this year's number and last year's, for sentences that tell by how much they differ. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { headOf } from './table-columns.ts';
import { allRows } from './table-grid.ts';
import type { Table } from './tables.ts';

/** A row with the numbers of two years. */
export interface YearRow {
  table: Table;
  /** Its words without numbering. */
  name: string;
  current: Mention;
  last: Mention;
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[(][^)]{1,3}[)]|\d+[.、])|^其中:?|^[1-9]\.?(?=[一-鿿])/gu;
/** A dash where there is no number is no part of the name. */
const DASHES = /[—–\-/]+$/u;
const LAST = /上年|去年|上期|同期|[年期]初/u;
const CURRENT = /本年|本期|当年|今年|[年期]末|执行|决算|实际|完成|支出|收入|金额/u;
const OTHER = /预算|计划|目标|任务|限额|增|减|比|率|幅|%|序号|占|变/u;
const OPENING = /[年期]初/u;
const CLOSING = /[年期]末/u;

const known = new WeakMap<Recognition, readonly YearRow[]>();

/** The rows of all tables that have one column of this year and one of last year. */
export function yearRows(recognition: Recognition): readonly YearRow[] {
  const rows = known.get(recognition) ?? recognition.tables.flatMap((table) => rowsOf(recognition, table));
  known.set(recognition, rows);
  return rows;
}

const MOST_ROWS = 300;

function rowsOf({ report }: Recognition, table: Table): YearRow[] {
  if (table.rows > MOST_ROWS) return [];
  const rows = allRows(table);
  const columns = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))];
  const heads = new Map(columns.map((column) => [column, headOf(table, rows, column)]));
  const year = Number(report.year ?? Number.NaN);
  const isLast = (head: string): boolean =>
    LAST.test(head) || (head.includes(`${year - 1}年`) && !OTHER.test(head));
  const lasts = columns.filter(
    (column) => isLast(heads.get(column)!) && !/增|减|率|幅|%|预算/u.test(heads.get(column)!),
  );
  const [last] = lasts;
  if (last === undefined || lasts.length > 1) return [];
  const isOpening = OPENING.test(heads.get(last)!);
  const currents = columns.filter((column) => {
    const head = heads.get(column)!;
    if (column === last || OTHER.test(head) || isLast(head)) return false;
    return isOpening ? CLOSING.test(head) : CURRENT.test(head) || head.includes(`${year}年`);
  });
  const [current] = currents;
  if (current === undefined || currents.length > 1) return [];
  return rows.flatMap((row): YearRow[] => {
    const [now, before] = [row.numbers.get(current), row.numbers.get(last)];
    const name = row.name.replace(/\s/gu, '').replace(NUMBERING, '').replace(DASHES, '');
    const isTold = now && before && now.kind === before.kind && now.kind !== 'rate' && now.kind !== 'score';
    return isTold ? [{ table, name, current: now, last: before }] : [];
  });
}
