/** Forms: the weights of their blocks, and the totals of their weights and scores. */
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, sumFrom, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { type Column, type Entry, isPoints, rowName, rowOf } from './table-entries.ts';
import { pairedEntries } from './table-pairs.ts';
import type { Cell, Table } from './tables.ts';

/** A block of a form: the cell with its name and points, and its rows. */
interface Block {
  head: Cell;
  rows: readonly (readonly Entry[])[];
}

/** The blocks whose points stand in their heads: 产出指标（50分）. */
export function blocksOf(table: Table, rows: readonly (readonly Entry[])[]): Block[] {
  const heads = blockHeads(table);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const end =
      (next && firstRow(table, next)) ??
      executionBelow(table, head) ??
      rows.findIndex((_, row) => row > head.row && FORM_TOTAL.test(rowName(table, row)));
    return { head, rows: rows.slice(firstRow(table, head), end < 0 ? rows.length : end) };
  });
}

/** 预算执行（10分） in a column of its own below the last block: a block beside it, and none of its rows. */
function executionBelow({ cells }: Table, head: Cell): number | undefined {
  const below = cells.find(
    (cell) =>
      cell.row > head.row &&
      cell.column !== head.column &&
      cell.column < LABEL_COLUMNS &&
      /^(?:预算|资金)执行(?:率|情况)?[(]\d+(?:[.]\d+)?分[)]$/u.test(cell.text),
  );
  return below?.row;
}

/** 投入（20分）: the weights of a block's rows add up to the points in its head. */
export function* ofBlocks(table: Table, rows: readonly (readonly Entry[])[]): Iterable<Proposal> {
  for (const { head, rows: own } of blocksOf(table, rows)) {
    // A score without its weight: the weight slipped out of its column.
    const isPiecemeal = own.some(
      (row) => row.some(({ column }) => column === 'score') && !row.some(({ column }) => column === 'weight'),
    );
    const parts = own.flatMap((row) =>
      row.filter((entry) => entry.column === 'weight' && isPoints(entry.mention)),
    );
    const [stated] = head.mentions;
    if (!stated || parts.length < 1 || isPiecemeal) continue;
    // The head of a single row may stand in the middle of more: it tells of its own block alone.
    const isApart = parts.length >= 2 || (rows[head.row]!.length === 0 && isHeaded(table, head.row));
    yield {
      group: `block:${stated.figure}`,
      strength: 'weak',
      left: figure(stated.figure),
      relation: '=',
      right: sumOf(parts.map((entry) => figure(entry.mention.figure))),
      stated: stated.figure,
      severity: 'warning',
      confirming: true,
      ...(isApart ? { family: { key: `block:${table.index}`, anchor: 'rows', needs: 2 } } : {}),
    };
  }
}

/** 三级指标, 指标值 above a block: without them its rows may stand under the heads of the funds. */
function isHeaded({ cells }: Table, row: number): boolean {
  return cells.some(
    (cell) => cell.row < row && /^[一二三]级指标$|^绩效指标$|指标(?:值|性质|名称)$/u.test(cell.text),
  );
}

/** The cells of the first columns that end in points, （50分）, of the first column that has them. */
function blockHeads(table: Table): Cell[] {
  const heads = table.cells
    .filter(
      (cell) =>
        cell.column < LABEL_COLUMNS &&
        cell.mentions.length >= 1 &&
        POINTS.test(cell.text) &&
        cell.mentions.at(-1)!.kind === 'score',
    )
    .sort((a, b) => a.row - b.row);
  const first = Math.min(...heads.map((cell) => cell.column));
  const own = heads.filter((cell) => cell.column === first && cell.mentions.length === 1);
  // 产出（50分） may be told again in each of its rows.
  return own.filter((head, index) => head.text !== own[index - 1]?.text);
}

/** 产出指标（50分）; 产出指标（50） and 过程（25）, where the unit is left out. */
const POINTS = /[(]\d+(?:[.]\d+)?分[)]$|(?:指标|决策|投入|过程|管理|产出|效益|效果|满意度)[(]\d{1,2}[)]$/u;
const LABEL_COLUMNS = 3;

/** Where the points stand in a line of their own, （50分）, the block begins with the name above them. */
function firstRow(table: Table, head: Cell): number {
  if (!head.text.startsWith('(')) return head.row;
  const above = table.at(head.row - 1, head.column);
  return above && above.text !== '' && above.mentions.length === 0 ? above.row : head.row;
}

/** 投入（20分）, 过程（30分）, … : the heads' points make the total weight, with that of the execution rate where it has its own row. */
export function* ofHeads(
  table: Table,
  rows: readonly (readonly Entry[])[],
  execution: readonly Entry[],
): Iterable<Proposal> {
  const heads = blockHeads(table).map((cell) => cell.mentions[0]!);
  const last = rows.findLastIndex((row) => row.length > 0);
  const total = rows[last]?.find((entry) => entry.column === 'weight' && isPoints(entry.mention))?.mention;
  if (!total || heads.length < 2 || !FORM_TOTAL.test(rowName(table, last))) return;
  yield confirming(`heads:${total.figure}`, total, sumFrom(heads));
  const rated = execution.find(({ column, mention }) => column === 'weight' && isPoints(mention))?.mention;
  if (rated) yield confirming(`heads:${total.figure}`, total, sumFrom([rated, ...heads]));
}

const FORM_TOTAL = /总分|总得分|合计|总计|共计/u;

/**
 * A form's total score and total weight: those of the execution rate and of all indicators, whatever columns they
 * stand in (the form's upper and lower halves have different ones).
 */
export function* ofForm(
  table: Table,
  rows: readonly (readonly Entry[])[],
  execution: readonly Entry[],
): Iterable<Proposal> {
  const last = rows.findLastIndex((row) => row.length > 0);
  const total = rows[last];
  const name = rowName(table, last);
  const hasRate = rows.some((row) => row.some((entry) => entry.column === 'rate'));
  if (!total || !FORM_TOTAL.test(name) || (!hasRate && execution.length === 0)) return;
  const entriesOf = (column: Column) =>
    [...(hasRate ? [] : [execution]), ...rows.slice(0, last)].flatMap((row) =>
      row.filter((entry) => entry.column === column && isPoints(entry.mention)),
    );
  for (const column of ['score', 'weight'] as const) {
    const stated = total.filter((entry) => entry.column === column).map((entry) => entry.mention)[0];
    const parts = entriesOf(column);
    if (!stated || !isPoints(stated) || parts.length < 3) continue;
    // A weight may stand in words, 预算执行情况（10分）, beside a score of its own: then the column lacks it.
    if (column === 'weight' && parts.length < entriesOf('score').length) continue;
    yield {
      ...confirming(
        `form:${stated.figure}`,
        stated,
        sumOf(parts.map((entry) => figure(entry.mention.figure))),
      ),
      points: true,
      family: { key: `form:${table.index}`, anchor: 'all' },
    };
  }
}

/** The row of the execution rate, where it stands in a table of its own before this one, in the same section, or as pairs in this one. */
export function executionRow({ tables }: Recognition, table: Table): Entry[] {
  const own = pairedEntries(table);
  if (isScored(own)) return own;
  for (const before of tables.slice(0, tables.indexOf(table)).reverse()) {
    if (before.section !== table.section) return [];
    for (let row = 0; row < before.rows; row++) {
      const entries = rowOf(before, row);
      if (isScored(entries)) return entries;
    }
    const paired = pairedEntries(before);
    if (isScored(paired)) return paired;
  }
  return [];
}

function isScored(entries: readonly Entry[]): boolean {
  return (['rate', 'weight', 'score'] as const).every((name) =>
    entries.some(({ column }) => column === name),
  );
}

const FEWEST_WEIGHTS = 5;

/**
 * A form of targets that prints no total: its weights make the full score, or all of it but the execution rate's, which is told
 * elsewhere.
 */
export function* ofAllWeights(
  { figures, settings }: Recognition,
  rows: readonly (readonly Entry[])[],
): Iterable<Proposal> {
  const entries = rows.flat();
  const weights = entries.filter(({ column, mention }) => column === 'weight' && isPoints(mention));
  const last = weights.at(-1)?.mention;
  if (!last || weights.length < FEWEST_WEIGHTS || entries.some(({ column }) => column === 'score')) return;
  const { total, executionRate } = settings.profile;
  const sum = weights.reduce((all, { mention }) => all + Number(figures[mention.figure]!.value), 0);
  const rest = Number(total) - Number(executionRate.weight);
  if (sum !== Number(total) && sum !== rest) return;
  yield {
    ...confirming(`all-weights:${last.figure}`, last, constant(`${sum}`)),
    left: sumFrom(weights.map(({ mention }) => mention)),
    constants: { zh: `各项分值共 ${sum} 分`, en: `all weights make ${sum}` },
  };
}
