/** A table over several pages, whose head each page repeats: its total adds up the rows of all of them. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { allRows, type GridRow, TOTAL } from './table-grid.ts';
import { headRow, isExcerpt } from './table-repeats.ts';
import type { Table } from './tables.ts';

/** Columns that hold for one that fails to accuse. */
const NEEDED = 1;
const FEWEST_PARTS = 3;

/** 合计 on the first page or the last, of the codes of the highest level on all of them. */
export function* ofContinued(recognition: Recognition): Iterable<Proposal> {
  const { tables } = recognition;
  for (let first = 0; first < tables.length; ) {
    const pages = pagesFrom(tables, first);
    if (pages.length > 1 && !pages.some((page) => isExcerpt(recognition.passages, page)))
      yield* ofPages(recognition, pages);
    first += pages.length;
  }
}

function pagesFrom(tables: readonly Table[], first: number): Table[] {
  const head = headRow(tables[first]!);
  let end = first + 1;
  while (head !== '' && end < tables.length && headRow(tables[end]!) === head) end++;
  return tables.slice(first, end);
}

function* ofPages(recognition: Recognition, pages: readonly Table[]): Iterable<Proposal> {
  const rows = pages.flatMap((page) => allRows(page).filter(({ numbers }) => numbers.size > 0));
  const totals = rows.filter(({ name, code }) => code === '' && TOTAL.test(name));
  const [total] = totals;
  const isOutside = total === rows[0] || total === rows.at(-1);
  if (!total || totals.length > 1 || !isOutside) return;
  const parts = topCodes(rows.filter((row) => row !== total));
  if (parts.length < FEWEST_PARTS) return;
  const sums = [...total.numbers].flatMap(([column, stated]) => {
    const own = parts.flatMap((row) => row.numbers.get(column) ?? []);
    return own.length >= 2 && own.every(({ kind }) => kind === stated.kind) ? [{ stated, own }] : [];
  });
  const holds = ({ stated, own }: { stated: Mention; own: readonly Mention[] }): boolean =>
    comesOut(recognition, stated, printedSum(recognition, own));
  const isRule = sums.filter(holds).length >= NEEDED;
  for (const sum of sums) {
    const group = `pages:${sum.stated.figure}`;
    if (holds(sum)) yield confirming(group, sum.stated, sumFrom(sum.own));
    else if (isRule) yield asserting(group, sum.stated, sumFrom(sum.own), 'strong');
  }
}

/** The rows of the shortest codes, where every row has one and each longer code begins with one of them. */
function topCodes(rows: readonly GridRow[]): GridRow[] {
  const shortest = Math.min(...rows.map(({ code }) => code.length));
  const top = rows.filter(({ code }) => code.length === shortest);
  const codes = new Set(top.map(({ code }) => code));
  const isWhole = shortest > 0 && codes.size === top.length;
  return isWhole && rows.every(({ code }) => codes.has(code.slice(0, shortest))) ? top : [];
}
