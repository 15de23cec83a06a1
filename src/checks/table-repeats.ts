/** What a copy of a table prints twice: a cell over several rows in each of them, and the head on the next page. */
import type { Recognition } from './claim.ts';
import { printed } from './reckoning.ts';
import { oncePerColumn } from './table-grid.ts';
import type { Table } from './tables.ts';

export const NO_ROWS: ReadonlySet<number> = new Set();

/** 投入 15 in each of its rows: a cell over several of them, printed again. */
export const repeatedRows = oncePerColumn(
  (rows, column, recognition: Recognition, table: Table): ReadonlySet<number> => {
    const repeated = new Set<number>();
    for (const [index, { row, numbers }] of rows.entries()) {
      const previous = rows[index - 1];
      const [number, above] = [numbers.get(column), previous?.numbers.get(column)];
      if (!previous || !number || !above || column === 0 || row - previous.row !== 1) continue;
      const [name, other] = [table.at(row, column - 1), table.at(previous.row, column - 1)];
      const isSame = name && /\p{Script=Han}/u.test(name.text) && name.text === other?.text;
      if (isSame && printed(recognition, number) === printed(recognition, above)) repeated.add(row);
    }
    return repeated;
  },
);

/** A table over two pages has its head twice: its total may be of rows on the other one. */
export function goesOn({ tables, passages }: Recognition, table: Table): boolean {
  if (isExcerpt(passages, table)) return true;
  const head = headRow(table);
  const at = tables.indexOf(table);
  return [tables[at - 1], tables[at + 1]].some((other) => other !== undefined && headRow(other) === head);
}

/** 决算表（节选）, 其他科目见续表: a part of a table, as its title or the note below says. */
export function isExcerpt(passages: Recognition['passages'], table: Table): boolean {
  const own = table.cells.flatMap((cell) => cell.passages.map(({ index }) => index));
  const around = [
    ...passages.slice(Math.max(0, Math.min(...own) - LINES_AROUND), Math.min(...own)),
    ...passages.slice(Math.max(...own) + 1, Math.max(...own) + 1 + LINES_AROUND),
  ];
  const first = table.cells.find(({ row }) => row === 0);
  return [first?.text ?? '', ...around.map(({ text }) => text)].some((text) =>
    /节选|摘录|续表|部分科目|其[他余]科目/u.test(text),
  );
}

const LINES_AROUND = 2;

export function headRow(table: Table): string {
  const heads = Array.from({ length: table.columns }, (_, column) => table.at(0, column)?.text ?? '');
  return heads.filter((head) => head !== '').join('|');
}
