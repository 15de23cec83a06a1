/** Which rows of a table add up to which. */
import { isFlatList, WITHIN } from './table-flat.ts';
import { type GridRow, levelOf, TOTAL } from './table-grid.ts';
import { ofOwnKind } from './table-own-kind.ts';

/** Which rows make up a row: a reading of the table's structure, the same for all its columns. */
export interface RowSet {
  total: GridRow;
  parts: readonly GridRow[];
  /** The table's form leaves no other reading. */
  clear: boolean;
}

export const TOTALLESS =
  /^(?:序号|行次|得分|自评得分|分值|权重|单价|数量|对象数?|[一-鿿]{0,4}标准|[人户件台]数|单位)(?:[(][^()]*[)])?$/u;

/** The last row of months, quarters or years, each of which has to be told. */
export const OF_PERIODS = /^(?:累计|全年)$/u;

/** 进出口总额 over 出口, 进口 and 贸易差额: one taken from the other, and no part. */
const BALANCE = /(?:贸易|进出口|收支)差额|^(?:贸易)?[顺逆]差/u;

/** All readings of which rows add up to which. */
export function* rowSets(rows: readonly GridRow[]): Iterable<RowSet> {
  const numbered = rows.filter((row) => row.numbers.size > 0 && !BALANCE.test(row.name));
  for (const [index, total] of numbered.entries()) {
    const above = numbered.slice(0, index);
    const below = ofVehicles(total, numbered.slice(index + 1));
    if (total.code !== '') yield* byCode(total, below);
    yield* byWithin(total, below);
    yield* byNumbering(total, below);
    yield* byKindOfAsset(total, below);
    const headed = TOTAL.test(total.name) ? underHead(rows, total, above) : null;
    const own = headed ? null : ofOwnKind(total, above);
    // 学期初结余, then 收入 over its items and 收入小计: of what the head stands over.
    if (headed) yield { total, parts: headed, clear: true };
    else if (own) yield { total, parts: own, clear: true };
    else if (TOTAL.test(total.name)) yield* byTotal(total, above, below);
    else if (WHOLE.test(total.name)) yield* byWhole(total, above, below);
    else if (PROOF.test(total.name)) yield* byProof(total, above);
    else if (OF_PERIODS.test(total.name) && below.length === 0 && isFlatList(above))
      yield { total, parts: above, clear: false };
  }
}

/** 车辆合计 over its kinds, and then 单价100万元以上设备: equipment is no vehicle. */
function ofVehicles({ name }: GridRow, below: readonly GridRow[]): readonly GridRow[] {
  if (!/^(?:公务)?(?:车辆|用车)/u.test(name)) return below;
  const end = below.findIndex((row) => /设备/u.test(row.name));
  return end < 0 ? below : below.slice(0, end);
}

/** 全县 over or below its towns, 总收入 below its sources: a whole by what it is called, not by a word of adding up. */
const WHOLE =
  /^(?:[一二三四五六七八九十]+、)?(?:全[县市区省州旗盟镇乡村校院局]|(?:概算|估算|预算|决算|建设|工程|项目|静态|动态)?总(?:收入|支出|投资|成本|费用))$/u;

/** 校验 below a total and its parts: what they make, reckoned once more. */
const PROOF = /^(?:校验|校核|核对|复核|验算|检验)(?:数|合计|行)?$/u;

function* byWhole(total: GridRow, above: readonly GridRow[], below: readonly GridRow[]): Iterable<RowSet> {
  for (const [parts, others] of [
    [above, below],
    [below, above],
  ] as const)
    if (others.length === 0 && parts.length >= 2 && isFlatList(parts)) yield { total, parts, clear: false };
}

function* byProof(total: GridRow, above: readonly GridRow[]): Iterable<RowSet> {
  const parts = above.filter(({ name }) => !TOTAL.test(name));
  if (parts.length >= 2 && isFlatList(parts)) yield { total, parts, clear: false };
}

/** The rows between a total and the row of words that it bears the name of: 收入 … 收入小计. */
function underHead(rows: readonly GridRow[], total: GridRow, above: readonly GridRow[]): GridRow[] | null {
  const head = rows.findLast(
    (row) =>
      row.row < total.row &&
      row.numbers.size === 0 &&
      row.name.length >= 2 &&
      total.name.startsWith(row.name),
  );
  const parts = head ? above.filter(({ row }) => row > head.row) : [];
  return parts.length >= 2 && isFlatList(parts) ? parts : null;
}

/** A code's rows of the next level: 208 = 20805 + 20808. */
function* byCode(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const under = below.filter((row) => row.code.startsWith(total.code) && row.code.length > total.code.length);
  if (under.length === 0) return;
  const length = Math.min(...under.map((row) => row.code.length));
  yield { total, parts: under.filter((row) => row.code.length === length), clear: true };
  // A level may be missing: 22001 left out, 2200150 stands under 220.
  const top = under.filter(
    (row) =>
      !under.some(
        (other) => other !== row && row.code.startsWith(other.code) && other.code.length < row.code.length,
      ),
  );
  yield { total, parts: top, clear: false };
}

/** Rows that a second division below the first may begin at and have. */
const SECOND = 5;

/** 年度资金总额, then 其中：当年财政拨款, 上年结转资金, 其他资金. */
function* byWithin(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const [first] = below;
  if (!first || !WITHIN.test(first.name) || WITHIN.test(total.name)) return;
  const same = below.findIndex((row, index) => index > 0 && (TOTAL.test(row.name) || WITHIN.test(row.name)));
  const parts = [...(same < 0 ? below : below.slice(0, same))];
  // A second division, 资金来源：一般公共预算, 政府性基金, stands below the first one.
  for (let from = 1; from <= Math.min(parts.length - 2, SECOND); from++)
    for (let count = 2; count <= Math.min(parts.length - from, SECOND); count++)
      yield { total, parts: parts.slice(from, from + count), clear: false };
  for (let count = parts.length; count >= 2; count--) {
    yield { total, parts: parts.slice(0, count), clear: false };
    if (count > 12) count = 12;
  }
}

/** 一、 = 1. + 2. + 3. */
function* byNumbering(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  const own = levelOf(total.name);
  const first = below[0] ? levelOf(below[0].name) : -1;
  if (own < 0 || first <= own) return;
  const end = below.findIndex((row) => {
    const level = levelOf(row.name);
    return (level >= 0 && level <= own) || TOTAL.test(row.name);
  });
  const parts = (end < 0 ? below : below.slice(0, end)).filter((row) => levelOf(row.name) === first);
  if (parts.length >= 1) yield { total, parts, clear: false };
}

const ASSETS = /^(?:[一二三四五六七八九十]+、)?资产总[额计]$/u;

/** 资产总额 over 流动资产, 固定资产, 其中：房屋, 无形资产, and then 负债总额: its kinds, which no 其中 opens. */
function* byKindOfAsset(total: GridRow, below: readonly GridRow[]): Iterable<RowSet> {
  if (!ASSETS.test(total.name)) return;
  const end = below.findIndex(({ name }) =>
    /^(?:[一二三四五六七八九十]+、)?(?:负债|净资产)|总[额计]$/u.test(name),
  );
  const parts = (end < 0 ? below : below.slice(0, end)).filter(({ name }) => !WITHIN.test(name));
  if (parts.length >= 2) yield { total, parts, clear: false };
}

/** A total row: the rows above it up to the total before, or those below it; of these the highest level. */
function* byTotal(total: GridRow, above: GridRow[], below: readonly GridRow[]): Iterable<RowSet> {
  const own = levelOf(total.name);
  // 三、师资培训小计, 1, 2, 四、学生资助: what is numbered as the total is stands beside it.
  const isBeside = ({ name }: GridRow): boolean => own >= 0 && levelOf(name) >= 0 && levelOf(name) <= own;
  const previous = above.findLastIndex((row) => TOTAL.test(row.name));
  const next = below.findIndex((row) => TOTAL.test(row.name) || isBeside(row));
  const groups = [above.slice(previous + 1), below.slice(0, next < 0 ? below.length : next), above, below];
  const isOnlyTotal = previous < 0 && next < 0;
  for (const [order, group] of groups.entries()) {
    const isFlat = isFlatList(group);
    for (const parts of [
      highest(group),
      group.filter((row) => !WITHIN.test(row.name)),
      group,
      subtotals(group),
      carried(above, previous),
      carried(above, previous).slice(0, 2),
    ]) {
      if (parts.length < 2) continue;
      // 收入合计500，上年结转1,130，收入总计1,630: what comes after and is more is no part.
      if (
        !GRAND_TOTAL.test(total.name) &&
        parts.some((row) => row.row > total.row && GRAND_TOTAL.test(row.name))
      )
        continue;
      const isCarried =
        isGrandTotal(total, above, previous) && parts.length === above.length - previous && order === 0;
      const isNatural = previous < 0 && order === (above.length > 0 ? 0 : 1);
      const clear =
        isCarried || (isNatural && isFlat && (above.length >= 2 || (isOnlyTotal && above.length === 0)));
      const ofPeriod = ofOwnPeriod(total, parts);
      yield { total, parts, clear: clear && ofPeriod.length === parts.length };
      if (ofPeriod.length >= 2 && ofPeriod.length < parts.length) yield { total, parts: ofPeriod, clear };
    }
  }
}

const OWN_PERIOD = /^(?:[一二三四五六七八九十]+、)?(?:当年|本年|本年度|本期|本季度?|本月)(?!度?[末初])/u;
const BROUGHT =
  /(?:上年|上年度|上期|上季度?|上月|年初|期初|月初|以前年度)(?:末)?(?:滚存)?(?:结转|结余|结存|余额)/u;

/** 上年结转 over the incomes of the year and 当年收入小计: what was there before is none of the year's own. */
function ofOwnPeriod({ name }: GridRow, parts: readonly GridRow[]): readonly GridRow[] {
  return OWN_PERIOD.test(name) ? parts.filter((row) => !BROUGHT.test(row.name)) : parts;
}

/** 总计 after 本年支出合计 and the carry-over rows between them. */
function isGrandTotal(total: GridRow, above: readonly GridRow[], previous: number): boolean {
  const before = above[previous];
  return (
    GRAND_TOTAL.test(total.name) &&
    before !== undefined &&
    /本年(?:收入|支出)合计/u.test(before.name) &&
    above.slice(previous + 1).every((row) => /结转|结余/u.test(row.name))
  );
}

/** The rows of the highest level: the shortest codes, or the first kind of numbering. */
function highest(rows: readonly GridRow[]): GridRow[] {
  const coded = rows.filter((row) => row.code !== '');
  if (coded.length > 0) {
    return coded.filter(
      (row) =>
        !coded.some(
          (other) => other !== row && row.code.startsWith(other.code) && other.code.length < row.code.length,
        ),
    );
  }
  const levels = rows.map((row) => levelOf(row.name)).filter((level) => level >= 0);
  const top = Math.min(...levels);
  return levels.length > 0 ? rows.filter((row) => levelOf(row.name) === top) : [];
}

/** 总计 = 本年收入合计 + the rows since (年初结转和结余). */
function carried(above: readonly GridRow[], previous: number): GridRow[] {
  return previous < 0 ? [] : above.slice(previous);
}

function subtotals(rows: readonly GridRow[]): GridRow[] {
  return rows.filter((row) => /小计/u.test(row.name));
}

export const GRAND_TOTAL = /总计/u;
