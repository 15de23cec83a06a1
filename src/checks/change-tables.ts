/**
 * Changes that the text tells of a row whose two years a table holds: 均衡性转移支付334.15亿元，增长4.9% beside a row with 318.60
 * and 334.15; 年末资产总额比年初增加99.18万元 beside 年初数 and 年末数. Where several of a table's rows bear it out, the rest are meant so.
 */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import { clauseText, OTHER_BASIS, signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, growthOf, quotient } from './expression.ts';
import { nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { before, isAdditive, isLevel, tellingDigits } from './scope.ts';
import { TOTAL } from './table-grid.ts';
import { type YearRow, yearRows } from './table-years.ts';

/** Rows that must come out before one that does not is called wrong. */
const NEEDED = 2;
const SHORTEST_NAME = 2;
/** Compared with something else than the year before. */
const OTHER_BASE = /环比|上月|上季|预算|计划|目标|任务|定额|限额/u;

export function* ofYearRows(recognition: Recognition, change: Mention): Iterable<Proposal> {
  const rows = yearRows(recognition);
  if (rows.length === 0 || change.kind === 'points' || change.inRange) return;
  const clause = clauseText(recognition, change);
  if (OTHER_BASE.test(clause) || OTHER_BASIS.test(clause) || /年均|平均/u.test(change.label)) return;
  const own = before(recognition, change).filter(
    (each) => each.sentence === change.sentence && each.passage === change.passage,
  );
  const moved = own[0]?.direction === change.direction && isAdditive(own[0]) ? own[0] : undefined;
  const level = own.find((each) => isAdditive(each) && isLevel(each) && !each.isLast);
  if (moved && change.kind === 'rate') yield* ofMovedRow(recognition, rows, change, moved);
  for (const row of rowsMeant(recognition, rows, change, moved, level)) {
    for (const right of readings(recognition, change, row, moved, level))
      yield {
        group: `${change.figure}`,
        strength: 'weak',
        confirming: true,
        left: signed(change),
        relation: '=',
        right,
        stated: change.figure,
        family: { key: `years:${row.table.index}`, anchor: 'years', needs: NEEDED },
      };
  }
}

const MOVED_DIGITS = 4;

/** 比2022年减少22.55万元，下降5.89%, and a row with 382.64 and 405.19: where one row makes just the change, the rate is over what that row was. */
function* ofMovedRow(
  recognition: Recognition,
  rows: readonly YearRow[],
  rate: Mention,
  moved: Mention,
): Iterable<Proposal> {
  if (tellingDigits(recognition, moved) < MOVED_DIGITS || rate.clause - moved.clause > 1) return;
  const made = rows.filter(({ current, last }) => {
    const change = printed(recognition, current) - printed(recognition, last);
    return (
      moved.kind === last.kind &&
      change * rate.direction > 0 &&
      comesOut(recognition, moved, Math.abs(change))
    );
  });
  const [row] = made;
  if (!row || new Set(made.map(({ last }) => printed(recognition, last))).size > 1) return;
  const right = quotient(figure(moved.figure), figure(row.last.figure));
  yield { ...nearly(`moved-row:${rate.figure}`, rate, right), near: 'besides' };
}

/** The row whose number of this year the sentence tells under its name, or whose name stands before the change itself. */
function rowsMeant(
  recognition: Recognition,
  rows: readonly YearRow[],
  change: Mention,
  moved: Mention | undefined,
  level: Mention | undefined,
): YearRow[] {
  const labels = [change, ...(moved ? [moved] : [])].map(({ label }) => compactText(label));
  for (const label of labels) {
    const whole = longest(rows.filter(({ name }) => name.length > SHORTEST_NAME && label.includes(name)));
    const named = whole.length > 0 ? whole : rows.filter(({ name }) => beginsWith(label, name));
    if (named.length > 0) return named;
  }
  if (!level) return [];
  const words = compactText(level.label);
  const told = rows.filter(({ current }) => tellsSame(recognition, level, current));
  const isNamed = ({ name }: YearRow): boolean => name.length >= SHORTEST_NAME && words.includes(name);
  const own = longest(told.filter(isNamed));
  return own.length > 0 ? own : told.filter(({ name }) => TOTAL.test(name));
}

const TOTAL_NAME = /^([一-鿿]{2,})(?:总额|总计|合计|净[值额])$/u;

/** 负债减少23.26万元 of the row 负债总额. */
function beginsWith(label: string, name: string): boolean {
  const bare = TOTAL_NAME.exec(name)?.[1];
  return bare !== undefined && label.startsWith(bare);
}

function longest(rows: readonly YearRow[]): YearRow[] {
  const most = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows.filter(({ name }) => name.length === most);
}

/** 334.15亿元 of the text and of the table, or rounded to a coarser unit; of a table without a unit, the same number. */
function tellsSame(recognition: Recognition, level: Mention, cell: Mention): boolean {
  const [own, other] = [level, cell].map((each) => recognition.figures[each.figure]!);
  return cell.unit === null && cell.kind === 'other'
    ? own!.value === other!.value
    : comesOut(recognition, level, printed(recognition, cell));
}

function* readings(
  recognition: Recognition,
  change: Mention,
  { current, last }: YearRow,
  moved: Mention | undefined,
  level: Mention | undefined,
) {
  if (change.kind !== 'rate') {
    if (current.kind === change.kind) yield difference(figure(current.figure), figure(last.figure));
    return;
  }
  const isExact =
    level && recognition.figures[level.figure]!.base === recognition.figures[current.figure]!.base;
  yield growthOf(isExact ? level : current, last);
  if (moved && moved.kind === last.kind) yield quotient(figure(moved.figure), figure(last.figure));
}
