/** 平均得分87.56分 told of the scores in a table's column. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { meanOf } from './means.ts';
import { ASSERTED } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { columnOf, isPoints } from './table-entries.ts';
import { allRows, TOTAL } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

const MEAN = /平均(?:自评|评价|复核|综合)?(?:得分|分)(?:数|值)?(?:为|:)?$/u;
const FEWEST = 3;
const OF_ROWS = /合计|总|平均|均值/u;

/** Means of the one column of scores that the report's tables have, where several things were scored. */
export function* ofTableMeans(recognition: Recognition): Iterable<Proposal> {
  const means = recognition.mentions.filter(
    (each) =>
      each.kind === 'score' &&
      !each.isLast &&
      MEAN.test(each.label) &&
      isRunningText(recognition.passages[each.passage]!.block),
  );
  if (means.length === 0) return;
  const columns = recognition.tables.flatMap((table) => scoredColumns(recognition, table));
  const [scores] = columns;
  if (!scores || columns.length > 1) return;
  for (const mean of means) {
    const { mentions } = recognition.passages[mean.passage]!;
    // 5个项目，平均得分87.56分: the passage tells of how many.
    const isCounted = mentions.some(
      ({ kind, figure, end }) =>
        kind === 'count' && end <= mean.start && recognition.figures[figure]!.value === `${scores.length}`,
    );
    yield { ...meanOf(mean, scores), confirming: true, ...(isCounted ? ASSERTED : {}) };
  }
}

/** The columns of scores of things that stand beside each other: no weights tell that they are parts of one. */
function scoredColumns({ passages }: Recognition, table: Table): Mention[][] {
  const kinds = table.cells.map((cell) => columnOf(headsOf(table, cell).column));
  if (kinds.includes('weight')) return [];
  const columns = new Map<number, Mention[]>();
  for (const { name, numbers } of allRows(table)) {
    if (TOTAL.test(name) || OF_ROWS.test(name)) continue;
    for (const [column, number] of numbers) {
      const { block } = passages[number.passage]!;
      const cell = table.at(block.row!, block.column!)!;
      if (!isPoints(number) || !/得分|评分|总分/u.test(headsOf(table, cell).column)) continue;
      columns.set(column, [...(columns.get(column) ?? []), number]);
    }
  }
  return [...columns.values()].filter((scores) => scores.length >= FEWEST);
}
