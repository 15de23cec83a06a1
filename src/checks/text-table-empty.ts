/** Notes that call a table empty. */
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, magnitudeOf, sumOf } from './expression.ts';
import { isRunningText } from './scope.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';

const EMPTY = /[^,。;:]*本表(?:为空表|为空|无数据|无内容|无数)[^,。;:]*/u;

/** 本表为空表 under a table that has figures: a standard note left standing. */
export function* ofEmptyTables(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    const last = Math.max(...table.cells.flatMap((cell) => cell.passages.map(({ index }) => index)));
    const note = recognition.passages[last + 1];
    const words = note && isRunningText(note.block) ? EMPTY.exec(note.text) : null;
    // 栏次 1 2 3 numbers the columns.
    const amounts = table.cells
      .filter((cell) => !/栏次|行次/u.test(headsOf(table, cell).row))
      .flatMap((cell) => singleNumber(cell) ?? [])
      .filter(({ kind }) => kind === 'amount');
    const [first] = amounts.filter((each) => Number(recognition.figures[each.figure]!.base) !== 0);
    if (!note || !words || !first) continue;
    const end = words.index + words[0].length;
    yield {
      group: `empty:${table.index}`,
      strength: 'strong',
      left: sumOf(amounts.map((each) => magnitudeOf(figure(each.figure)))),
      relation: '<=',
      right: constant('0'),
      stated: first.figure,
      note: words[0].replace(/^(?:注:?)?/u, ''),
      place: {
        passage: note.index,
        start: note.origins[words.index] as number,
        end: (note.origins[end - 1] as number) + 1,
      },
    };
  }
}
