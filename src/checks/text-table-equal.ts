/** Figures of sentences that a cell tells again with the same value. They only confirm. */
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { isSame } from './restated-same.ts';
import { type Told, toldIn } from './restated-told.ts';
import { isLevel } from './scope.ts';
import { TOTAL } from './table-grid.ts';
import { nameShared } from './text-table-names.ts';

/** Digits by which an amount agrees with a cell's hardly ever by chance: within one section, and within a report. */
const NEAR = 4;
const LONG = 5;
/** Digits that are enough under a whole name. */
const NAMED = 3;
const WHOLE_NAME = 4;
/** Cells of one value that are looked through, and told: what was planned and what was reached. */
const CELLS_TRIED = 12;
const CELLS_TOLD = 2;

/**
 * An amount of the text that a cell tells again, whatever it is called there: five digits agree by chance hardly
 * ever, four within one section. Fewer digits, counts and rates need the words of the cell's row or column.
 */
export function* ofEqual(recognition: Recognition): Iterable<Proposal> {
  if (recognition.tables.length === 0) return;
  const cells = new Map<string, Told[]>();
  for (const told of toldIn(recognition)) {
    if (!told.isCell) continue;
    const known = cells.get(keyOf(told));
    if (!known) cells.set(keyOf(told), [told]);
    else if (known.length < CELLS_TRIED) known.push(told);
  }
  for (const told of toldIn(recognition)) {
    if (told.isCell || !isLevel(told.mention)) continue;
    const same = cells.get(keyOf(told)) ?? [];
    const own = best(told, same);
    const totals = same.filter((cell) => !own.includes(cell) && isOwnTotal(told, cell)).slice(0, CELLS_TOLD);
    for (const cell of [...own, ...totals])
      yield confirming(
        `equal:${told.mention.figure}:${cell.mention.figure}`,
        told.mention,
        figure(cell.mention.figure),
      );
  }
}

function keyOf({ measure, value }: Told): string {
  return `${measure}|${value}`;
}

/** The cells that share the longest name with a figure; of amounts of many digits the first one. */
function best(told: Told, cells: readonly Told[]): readonly Told[] {
  const same = cells.filter((cell) => isSame(told, cell) || bearsName(told, cell));
  if (same.length > 1) {
    const shared = same.map((cell) => nameShared(told, cell));
    const most = Math.max(...shared);
    return same.filter((_, index) => shared[index] === most).slice(0, CELLS_TOLD);
  }
  const isFar = (cell: Told) => told.digits >= (cell.section === told.section ? NEAR : LONG);
  return same.length > 0 ? same : cells.filter(isFar).slice(0, 1);
}

/** 项目支出2,494.50万元…，安排如下： over a table whose total row says 24,945,000: the section's own, whatever other tables name. */
function isOwnTotal(told: Told, cell: Told): boolean {
  return (
    told.measure === 'amount' &&
    told.digits >= NAMED &&
    told.section !== null &&
    told.section === cell.section &&
    cell.names().some((head) => TOTAL.test(head))
  );
}

/** 其他收入21.46万元: everyday words, but just those of the row. */
function bearsName(told: Told, cell: Told): boolean {
  return told.measure === 'amount' && told.digits >= NAMED && nameShared(told, cell) >= WHOLE_NAME;
}
