/**
 * Rows of one name in two tables of a report: 卫生健康支出 in the table of income and expenditure and in the one of expenditure by
 * function. Where several rows tell the same in both, the same is meant of all.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { sameDimension, tellingDigits } from './scope.ts';
import { gridRows, panels, TOTAL } from './table-grid.ts';

const MOST_TABLES = 24;
const MOST_ROWS = 200;
/** Telling digits that two rows agree by hardly ever by chance. */
const TELLING = 4;
/** Rows that agree before one that does not is read as the same, and for each that does not. */
const NEEDED = 3;
const OUTWEIGHING = 3;
const SHORTEST_NAME = 3;
const NUMBERING = /^(?:[一二三四五六七八九十]+、|[(][^)]{1,3}[)]|\d+[.、]?)/u;

/** A column of amounts by the names of its rows. */
type Column = ReadonlyMap<string, Mention>;

export function* ofRowsTwice(recognition: Recognition): Iterable<Proposal> {
  const tables = recognition.tables
    .filter(({ rows }) => rows <= MOST_ROWS)
    .slice(0, MOST_TABLES)
    .map((table) =>
      panels(table).flatMap((panel) =>
        columnsOf(gridRows(table, panel).map(({ name, numbers }) => ({ name, numbers }))),
      ),
    );
  for (const [index, own] of tables.entries())
    for (const others of tables.slice(0, index))
      for (const column of own) for (const other of others) yield* ofColumns(recognition, column, other);
}

function columnsOf(rows: readonly { name: string; numbers: ReadonlyMap<number, Mention> }[]): Column[] {
  const columns = new Map<number, Map<string, Mention>>();
  const twice = new Set<string>();
  const seen = new Set<string>();
  for (const { name, numbers } of rows) {
    const bare = name.replace(NUMBERING, '');
    if (seen.has(bare)) twice.add(bare);
    seen.add(bare);
    if (bare.length < SHORTEST_NAME || TOTAL.test(bare)) continue;
    for (const [column, number] of numbers) {
      const known = columns.get(column) ?? new Map<string, Mention>();
      columns.set(column, known.set(bare, number));
    }
  }
  for (const column of columns.values()) for (const name of twice) column.delete(name);
  return [...columns.values()];
}

function* ofColumns(recognition: Recognition, column: Column, other: Column): Iterable<Proposal> {
  const pairs = [...column].flatMap(([name, number]) => {
    const again = other.get(name);
    const isPair = again && number.kind === 'amount' && sameDimension(number, again);
    return isPair ? [{ number, again }] : [];
  });
  const isEqual = ({ number, again }: (typeof pairs)[number]): boolean =>
    printed(recognition, number) === printed(recognition, again);
  const same = pairs.filter(isEqual);
  const telling = same.filter(({ number }) => tellingDigits(recognition, number) >= TELLING);
  const differing = pairs.filter((pair) => !same.includes(pair));
  for (const { number, again } of telling)
    yield confirming(`tables:${number.figure}:${again.figure}`, number, figure(again.figure));
  if (telling.length < NEEDED || telling.length < differing.length * OUTWEIGHING) return;
  for (const { number, again } of differing)
    yield asserting(`tables:${number.figure}:${again.figure}`, number, figure(again.figure), 'weak');
}
