/** Forms told cell by cell, whose rows no longer stand under their heads: each row ends in its weight and its score. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumOf } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { hundredths, pointsAdd, printed } from './reckoning.ts';
import { withinWeight } from './score-weights.ts';
import { columnOf, isPoints } from './table-entries.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

/** The weight and the score at the end of a row. */
interface Points {
  weight: Mention;
  score: Mention;
}

const TOTAL_ROW = /^(?:合计|总计|总分|总得分|得分合计|自评总分|自评得分)(?:[(]\d+分?[)])?$/u;

/** Rows below which weights that add up may do so by chance. */
const FEWEST_ROWS = 5;
const FEWEST_SUBTOTALS = 3;
const FULL_MARKS = 100;

/** No row weighs more, in hundredths of a point: two amounts may end a row as well. */
const HEAVIEST = 6000;

/**
 * The total weight and the total score over the rows since the last total, those of tables side by side included.
 * The weights that make their total show which rows belong to it; then the scores have to make theirs, and the
 * other way round.
 */
export function* ofPoints(recognition: Recognition): Iterable<Proposal> {
  let rows: Points[] = [];
  /** How many rows the last 小计 closed. */
  let closed = 0;
  /** The 小计 since the last total. */
  let subtotals: Points[] = [];
  let previous: Table | undefined;
  for (const table of recognition.tables) {
    if (previous && previous.section !== table.section) [rows, closed, subtotals] = [[], 0, []];
    previous = table;
    for (const cells of rowsOf(table)) {
      const points = pointsOf(recognition, table, cells);
      if (!points) continue;
      if (cells.slice(0, 2).some(({ text }) => /小计$/u.test(text))) {
        subtotals.push(points);
        const block = rows.slice(closed);
        closed = rows.length;
        if (block.length >= 2) yield* ofTotal(recognition, points, block);
        continue;
      }
      if (!TOTAL_ROW.test(cells[0]!.text)) {
        if (hundredths(recognition, points.weight) <= HEAVIEST) rows.push(points);
        continue;
      }
      if (rows.length >= FEWEST_ROWS) yield* ofTotal(recognition, points, rows);
      // 决策 小计 20 18.5, …: the total over its parts.
      if (subtotals.length >= FEWEST_SUBTOTALS) yield* ofTotal(recognition, points, subtotals);
      [rows, closed, subtotals] = [[], 0, []];
    }
  }
}

function* ofTotal(recognition: Recognition, total: Points, rows: readonly Points[]): Iterable<Proposal> {
  const weights = sumOf(rows.map(({ weight }) => figure(weight.figure)));
  const scores = sumOf(rows.map(({ score }) => figure(score.figure)));
  const weightsAdd = pointsAdd(
    recognition,
    total.weight,
    rows.map(({ weight }) => weight),
  );
  const scoresAdd = pointsAdd(
    recognition,
    total.score,
    rows.map(({ score }) => score),
  );
  if (!weightsAdd && !scoresAdd) return;
  // 执行率 in a row above may give the total row a unit of its own.
  const isRate = ({ weight, score }: Points) => weight.kind === 'rate' || score.kind === 'rate';
  if (rows.some((row) => isRate(row) !== isRate(total))) return;
  yield {
    ...confirming(`points:${total.weight.figure}`, total.weight, weights),
    ...(scoresAdd ? ASSERTED : {}),
  };
  yield {
    ...confirming(`points:${total.score.figure}`, total.score, scores),
    points: true,
    ...(weightsAdd ? ASSERTED : {}),
  };
  // 30 and 32: where the weights make all points, what stands behind each is no more than it.
  if (weightsAdd && rows.length >= FEWEST_ROWS && printed(recognition, total.weight) === FULL_MARKS)
    for (const { weight, score } of rows)
      if (isPoints(weight) && isPoints(score)) yield withinWeight(score, weight);
}

/** The rows of a table, each with its cells that are not empty. */
function rowsOf(table: Table): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.text === '') continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.column - b.column));
}

/** How far a score may lie above its weight by a slip and still be its score. */
const MOST = 1.5;

/** 扣分 behind the score is what was lost, and a dash under 扣分原因 no score that is missing. */
const LOST = /[扣失]分$/u;
const REASON = /原因|备注|说明/u;

/** The last two bare numbers of a row, with nothing or a rate between them and only words after them. */
function pointsOf(recognition: Recognition, table: Table, cells: readonly Cell[]): Points | null {
  const headed = headedPoints(recognition, table, cells);
  if (headed) return headed;
  const numbers: Mention[] = [];
  for (const cell of [...cells].reverse()) {
    const head = headsOf(table, cell).column;
    if (LOST.test(head)) continue;
    const number = bareNumber(recognition, cell);
    // A dash where the score stands: the row has none.
    if (numbers.length === 0 && !REASON.test(head) && /^[—–\-/]+$/u.test(cell.text)) return null;
    if (number) numbers.unshift(number);
    else if (numbers.length > 0 && !/^\d[\d.]*%$/u.test(cell.text)) break;
    if (numbers.length === 2) break;
  }
  const [weight, score] = numbers;
  if (!weight || !score) return null;
  const [full, gained] = [hundredths(recognition, weight), hundredths(recognition, score)];
  const most = isHeaded(table, cells, weight, score) ? WHOLE : full * MOST;
  return full > 0 && full <= WHOLE && gained >= 0 && gained <= most ? { weight, score } : null;
}

/** 分值, 年度指标值, 实际完成值, 得分: the weight may stand before what it weighs. */
function headedPoints(recognition: Recognition, table: Table, cells: readonly Cell[]): Points | null {
  const [weight, score] = (['weight', 'score'] as const).map((column) => {
    const own = cells.filter((cell) => columnOf(headsOf(table, cell).column) === column);
    return own.length === 1 ? bareNumber(recognition, own[0]!) : null;
  });
  const full = weight ? hundredths(recognition, weight) : 0;
  return weight && score && full > 0 && full <= WHOLE ? { weight, score } : null;
}

/** 分值 10, 得分 19: by the heads of their columns, however far the score lies above. */
function isHeaded(table: Table, cells: readonly Cell[], weight: Mention, score: Mention): boolean {
  const headOf = (mention: Mention): string =>
    cells.filter(({ mentions }) => mentions.includes(mention)).map((cell) => headsOf(table, cell).column)[0]!;
  return columnOf(headOf(weight)) === 'weight' && columnOf(headOf(score)) === 'score';
}

/** The full score, in hundredths of a point. */
const WHOLE = 10_000;

function bareNumber({ figures }: Recognition, cell: Cell): Mention | null {
  const [mention, ...others] = cell.mentions;
  if (!mention || others.length > 0 || !/^\d{1,3}(?:[.]\d{1,2})?分?$/u.test(cell.text)) return null;
  return figures[mention.figure]!.value === null ? null : mention;
}
