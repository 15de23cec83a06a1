/** Target forms whose rows have weights and no scores: 小计 closes a block, and 合计 adds up the blocks and what stands outside. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { type Entry, isPoints, rowName } from './table-entries.ts';
import type { Table } from './tables.ts';

const SUBTOTAL = /小计(?:[(]\d+分?[)])?$/u;
const TOTAL = /^(?:合计|总计|总分)(?:[(]\d+分?[)])?$/u;

/** 产出指标小计 50, 效益指标小计 30, 合计 100: where one of them is made by its rows, the others are meant to be. */
export function* ofSubtotals(table: Table, rows: readonly (readonly Entry[])[]): Iterable<Proposal> {
  if (rows.some((row) => row.some(({ column }) => column === 'score'))) return;
  let open: Mention[] = [];
  let outer: Mention[] = [];
  let closed = 0;
  for (const [row, entries] of rows.entries()) {
    const weights = entries.filter(({ column, mention }) => column === 'weight' && isPoints(mention));
    const [own] = weights;
    if (!own || weights.length > 1) continue;
    const name = rowName(table, row);
    if (SUBTOTAL.test(name)) {
      if (open.length > 0) yield closing(table, own.mention, open);
      outer.push(own.mention);
      open = [];
      closed++;
    } else if (TOTAL.test(name)) {
      if (closed > 0) yield closing(table, own.mention, [...outer, ...open]);
      [open, outer, closed] = [[], [], 0];
    } else open.push(own.mention);
  }
}

function closing(table: Table, total: Mention, parts: readonly Mention[]): Proposal {
  return {
    ...confirming(`subtotal:${total.figure}`, total, sumFrom(parts)),
    family: { key: `subtotals:${table.index}`, anchor: 'rows' },
  };
}
