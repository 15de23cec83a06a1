/**
 * 年末资产总额比年初增加144.18万元 beside a table of what there was at the beginning of the year and at its end: the row of that
 * name says by how much (国有资产占用情况表, 资产负债表, 债务余额表 with a note below them).
 */
import type { Mention } from '../figures/mentions.ts';
import { movedFrom } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sameDimension } from './scope.ts';
import { yearRows } from './table-years.ts';
import type { Table } from './tables.ts';

/** Passages between a table and the words that tell its rows. */
const REACH = 12;
const MOST_CELLS = 400;
const MOVED =
  /^(?:[年期]末|本年末?)?([一-鿿]{2,12}?)(?:总?[额数])?[比较](?:年初|期初|上年末?|去年末?|上年底)数?(?:相比)?(?:净|共)?[增减多少][加少长]?(?:了)?$/u;
const TOTAL = /(?:总?[额数]|合计)$/u;

/** A printed change against the two figures of the one row that bears its name. */
export function* ofStockRows(recognition: Recognition, change: Mention): Iterable<Proposal> {
  const name = MOVED.exec(change.label)?.[1];
  if (name === undefined) return;
  const pairs = yearRows(recognition).filter(
    ({ table, name: row, current }) =>
      row.replace(TOTAL, '') === name && isNear(table, change) && sameDimension(current, change),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return;
  yield {
    ...movedFrom(change, pair.current, pair.last),
    group: `stock:${change.figure}`,
    strength: 'strong',
  };
}

function isNear({ cells }: Table, { passage }: Mention): boolean {
  const [first, last] = [cells[0], cells.at(-1)].map((cell) => cell?.passages[0]?.index);
  if (first === undefined || last === undefined || cells.length > MOST_CELLS) return false;
  return passage >= first - REACH && passage <= last + REACH;
}
