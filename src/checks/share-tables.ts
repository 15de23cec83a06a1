/**
 * Shares that the text tells of a table's rows without their amounts: 卫生健康支出占91.96%，住房保障支出占2.50% beside the table of
 * expenditure. Where several of its rows bear it out, the rest are meant so.
 */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { allRows, TOTAL, withoutNumber } from './table-grid.ts';
import type { Table } from './tables.ts';

const NAMED = /^(?:其中:?)?([一-鿿()“”、]{2,24}?)(?:所)?占(?:比)?(?:为|达|约)?$/u;
/** Shares that must come out before one that does not is called wrong. */
const NEEDED = 2;
const MOST_ROWS = 300;

export function* ofTableShares(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const name = NAMED.exec(compactText(share.label))?.[1];
  // 两类合计占85.8%: of some of the rows, and not of the total row.
  if (name === undefined || TOTAL.test(name)) return;
  for (const table of recognition.tables)
    for (const { part, whole, column } of partsNamed(table, name))
      yield {
        ...confirming(`${share.figure}`, share, quotient(figure(part.figure), figure(whole.figure))),
        family: { key: `shares:${table.index}`, anchor: `${column}`, needs: NEEDED },
      };
}

interface Part {
  part: Mention;
  whole: Mention;
  column: number;
}

/** The numbers of the one row of a name, with those of the one total row. */
function partsNamed(table: Table, name: string): Part[] {
  const rows = table.rows > MOST_ROWS ? [] : allRows(table);
  const [own, ...namesakes] = rows.filter((row) => withoutNumber(row.name) === name);
  const [total, ...totals] = rows.filter((row) => TOTAL.test(row.name) && row.numbers.size > 0);
  if (!own || !total || namesakes.length > 0 || totals.length > 0) return [];
  return [...own.numbers].flatMap(([column, part]): Part[] => {
    const whole = total.numbers.get(column);
    const isPart = whole && whole.kind === part.kind && (part.kind === 'amount' || part.kind === 'other');
    return isPart ? [{ part, whole, column }] : [];
  });
}
