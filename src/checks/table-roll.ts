/**
 * What a balance was, what came and what went, and what it is: 年初余额 + 新增 + 再融资 − 还本 = 年末余额, whether these
 * stand below each other or side by side, and in any number. 资产 − 负债 = 净资产, 收入 − 支出 = 结余.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printedDigits, printedSum } from './reckoning.ts';
import { sameDimension } from './scope.ts';
import { headOf } from './table-columns.ts';
import type { GridRow } from './table-grid.ts';
import type { Table } from './tables.ts';

/** A row or column by its name, with its numbers by the column or row that crosses it. */
interface Line {
  name: string;
  numbers: ReadonlyMap<number, Mention>;
}

/** What a line states, and the lines that make it. */
interface Making {
  stated: Line;
  added: readonly Line[];
  taken: readonly Line[];
  /** It holds of any account. */
  isLaw: boolean;
}

/** Below each other and side by side. */
export function* ofRolls(
  recognition: Recognition,
  table: Table,
  rows: readonly GridRow[],
): Iterable<Proposal> {
  const down = rows.flatMap(({ name, numbers }) =>
    numbers.size > 0 ? [{ name: name.replace(DASHES, '').replace(UNIT, ''), numbers }] : [],
  );
  const columns = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))].sort((a, b) => a - b);
  const across = columns.map((column) => ({
    name: headOf(table, rows, column),
    numbers: new Map(
      rows.flatMap((row) => {
        const number = row.numbers.get(column);
        return number ? [[row.row, number] as const] : [];
      }),
    ),
  }));
  for (const lines of [down, across])
    for (const making of [rolled(lines), netAssets(lines), surplus(lines)])
      if (making) yield* ofMaking(recognition, making);
}

/** A dash where there is no rate is no part of the name, nor is the unit. */
const DASHES = /[—–\-/]+$/u;
const UNIT = /[(](?:[百千]?万|亿)?元[)]$/u;
const MOST_LINES = 24;
const STOCK = /余额|结存|库存|结余|存量|^(?:上年|上期)结转|[年期月季][初末]数?$/u;
const BEFORE = /上年|上期|上月|上季|[年期月季]初/u;
const AFTER = /(?:本|当)?[年期月季]末|期终|截至/u;
const CAME = /新增|增加|发行|举借|收入|购入|转入|计提|入库|筹集|再融资|提取|增提|接收|收回/u;
const WENT = /还本|偿还|归还|减少|支出|发放|核销|处置|转出|出库|领用|化解|使用|报废|拨付/u;
/** What bounds a balance, or goes with it, and moves nothing. */
const BESIDE = /限额|利息|付息|率|占比|其中|空间|备注|序号/u;
const YEAR = /(?<!\d)(20\d{2})年?(?=[年末初底])/u;

/** The opening and the closing balance, where every line between them says that it came or went. */
function rolled(lines: readonly Line[]): Making | null {
  if (lines.length > MOST_LINES) return null;
  const stocks = lines.filter(({ name }) => STOCK.test(name) && !BESIDE.test(name) && !moves(name));
  const [opening, closing, ...more] = stocks;
  if (!opening || !closing || more.length > 0 || !areInOrder(opening.name, closing.name)) return null;
  const since = lines
    .slice(lines.indexOf(opening) + 1, lines.indexOf(closing))
    .filter(({ name }) => !BESIDE.test(name));
  const between = wholeFlows(since) ?? since;
  const taken = between.filter(({ name }) => WENT.test(name) && !/再融资/u.test(name));
  const added = between.filter((line) => !taken.includes(line) && CAME.test(line.name));
  if (added.length + taken.length < between.length || added.length === 0 || taken.length === 0) return null;
  return { stated: closing, added: [opening, ...added], taken, isLaw: false };
}

/** 本季收入 over its items and 本季支出 over its own: what all came and all went, which the items below them are parts of. */
function wholeFlows(lines: readonly Line[]): readonly Line[] | null {
  const [came, ...moreIncomes] = lines.filter(({ name }) => WHOLE_INCOME.test(name));
  const [went, ...moreOutlays] = lines.filter(({ name }) => WHOLE_OUTLAY.test(name));
  if (!came || !went || moreIncomes.length > 0 || moreOutlays.length > 0) return null;
  return lines[0] === came && lines.length > 2 ? [came, went] : null;
}

const WHOLE_INCOME =
  /^(?:[一二三四五六七八九十]+、)?(?:加:)?[本当][年季月期](?:基金)?(?:各项)?总?收入(?:合计|小计)?$/u;
const WHOLE_OUTLAY =
  /^(?:[一二三四五六七八九十]+、)?(?:减:)?[本当][年季月期](?:基金)?(?:各项)?总?支出(?:合计|小计)?$/u;

function moves(name: string): boolean {
  return (CAME.test(name) || WENT.test(name)) && !/余额|结存|库存|存量/u.test(name);
}

function areInOrder(opening: string, closing: string): boolean {
  const [before, after] = [opening, closing].map((name) => YEAR.exec(name)?.[1]);
  if (before !== undefined && after !== undefined && before !== after) return before < after;
  return BEFORE.test(opening) && AFTER.test(closing) && !BEFORE.test(closing);
}

const ALL = '(?:合计|总[计额])';
const ASSETS = new RegExp(`^(?:[一二三四五六七八九十]+、)?资产${ALL}?$`, 'u');
const DEBTS = new RegExp(`^(?:[一二三四五六七八九十]+、)?负债${ALL}?$`, 'u');
const NET_ASSETS = new RegExp(`^(?:[一二三四五六七八九十]+、)?(?:净资产|所有者权益)${ALL}?$`, 'u');

/** 资产合计 − 负债合计 = 净资产合计. */
function netAssets(lines: readonly Line[]): Making | null {
  return lessOf(lines, [ASSETS, DEBTS, NET_ASSETS], true);
}

const INCOME =
  /^(?:[一二三四五六七八九十]+、)?(?:(?:[本当][年季月期])?收入(?:合计|总[计额])|[本当][年季月期](?:基金)?收入|基金(?:总?收入|收入合计))$/u;
const OUTLAY =
  /^(?:[一二三四五六七八九十]+、)?(?:(?:[本当][年季月期])?(?:支出|费用)(?:合计|总[计额])|[本当][年季月期](?:基金)?支出|基金(?:总?支出|支出合计))$/u;
const SURPLUS = /^(?:[一二三四五六七八九十]+、)?(?:[本当][年季月期])?(?:收支)?(?:结余|差额|盈余|收支相抵)$/u;

/** 收入合计 − 支出合计 = 收支结余. */
function surplus(lines: readonly Line[]): Making | null {
  return lessOf(lines, [INCOME, OUTLAY, SURPLUS], false);
}

function lessOf(lines: readonly Line[], names: readonly RegExp[], isLaw: boolean): Making | null {
  const [whole, less, stated] = names.map((words) => {
    const found = lines.filter(({ name }) => words.test(name));
    return found.length === 1 ? found[0] : undefined;
  });
  return whole && less && stated ? { stated, added: [whole], taken: [less], isLaw } : null;
}

/** Digits that the numbers which come out print together, before those that do not are called wrong. */
const DIGITS_NEEDED = 8;

function* ofMaking(recognition: Recognition, { stated, added, taken, isLaw }: Making): Iterable<Proposal> {
  const crossing = [...stated.numbers].flatMap(([place, total]) => {
    const [plus, minus] = [added, taken].map((lines) =>
      lines.flatMap(({ numbers }) => numbers.get(place) ?? []),
    ) as [Mention[], Mention[]];
    const isWhole = [...plus, ...minus].every((each) => sameDimension(each, total));
    const isFirst = added[0]!.numbers.has(place) && plus.length + minus.length >= 2;
    return isWhole && isFirst && total.kind !== 'rate' ? [{ total, plus, minus }] : [];
  });
  const holding = crossing.filter(({ total, plus, minus }) =>
    comesOut(recognition, total, printedSum(recognition, plus) - printedSum(recognition, minus)),
  );
  const digits = holding.reduce((sum, { total }) => sum + printedDigits(recognition, total), 0);
  const isRule = isLaw || (digits >= DIGITS_NEEDED && holding.length * 2 >= crossing.length);
  for (const { total, plus, minus } of crossing) {
    const right = sumOf([
      ...plus.map((each) => figure(each.figure)),
      ...minus.map((each) => negated(figure(each.figure))),
    ]);
    const group = `roll:${total.figure}`;
    yield isRule ? asserting(group, total, right, 'strong') : confirming(group, total, right);
  }
}
