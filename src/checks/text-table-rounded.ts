/**
 * Amounts of sentences that a cell tells in a finer unit: 农林水支出594.82万元 of 5,948,215.33 in a table of 元, 1.24亿元 of
 * 12,376万元. They only confirm.
 */
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { type Told, toldIn } from './restated-told.ts';
import { isLevel, tellingDigits } from './scope.ts';
import { nameShared } from './text-table-names.ts';

/** Digits that a cell rounds to hardly ever by chance; fewer need letters of the cell's row or column. */
const LONG = 5;
const NAMED = [
  { digits: 4, shared: 2 },
  { digits: 3, shared: 4 },
] as const;
const CELLS_TOLD = 2;

/** Each amount of the running text against the cells that round to it, under the names that share most with its own. */
export function* ofRoundedCells(recognition: Recognition): Iterable<Proposal> {
  if (recognition.tables.length === 0) return;
  const amounts = toldIn(recognition).filter(({ measure }) => measure === 'amount');
  const cells = amounts
    .filter(({ isCell }) => isCell)
    .map((told) => ({ told, value: printed(recognition, told.mention) }))
    .sort((a, b) => a.value - b.value);
  for (const told of amounts) {
    if (told.isCell || !isLevel(told.mention)) continue;
    for (const cell of best(recognition, told, roundingTo(recognition, told, cells)))
      yield confirming(
        `rounded:${told.mention.figure}:${cell.mention.figure}`,
        told.mention,
        figure(cell.mention.figure),
      );
  }
}

interface Valued {
  told: Told;
  value: number;
}

/** Cells that print more of the amount than it does. */
function roundingTo(recognition: Recognition, { mention }: Told, sorted: readonly Valued[]): Told[] {
  const stated = printed(recognition, mention);
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.value < stated && !comesOut(recognition, mention, sorted[middle]!.value))
      low = middle + 1;
    else high = middle;
  }
  const found: Told[] = [];
  for (let at = low; at < sorted.length && comesOut(recognition, mention, sorted[at]!.value); at++) {
    const { told, value } = sorted[at]!;
    if (value !== stated && !comesOut(recognition, told.mention, stated)) found.push(told);
  }
  return found;
}

function best(recognition: Recognition, told: Told, cells: readonly Told[]): readonly Told[] {
  const digits = tellingDigits(recognition, told.mention);
  const shared = cells.map((cell) => nameShared(told, cell));
  const most = Math.max(0, ...shared);
  const isTelling =
    digits >= LONG || NAMED.some((needed) => digits >= needed.digits && most >= needed.shared);
  return isTelling ? cells.filter((_, index) => shared[index] === most).slice(0, CELLS_TOLD) : [];
}
