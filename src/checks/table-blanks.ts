/** Rows that tell more than the others: 上级补助 stands in the total row alone, and what the other rows add up leaves it out. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { printed } from './reckoning.ts';
import { isRunningText, sameDimension } from './scope.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

/** A table's row: its numbers by their column. */
export type NumberRow = ReadonlyMap<number, Mention>;

/** The columns in which any of the rows has a number, from left to right. */
export function columnsOf(rows: readonly NumberRow[]): number[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
}

/**
 * Has a row a number, of the kind that is added up, in a column that all rows which bear a rule out leave blank?
 *
 * @param target the number that the rule makes of others
 * @param columns those of the rule
 * @param bearing the rows that bear it out
 */
export function tellsMore(
  recognition: Recognition,
  row: NumberRow,
  target: Mention,
  columns: readonly number[],
  bearing: readonly NumberRow[],
): boolean {
  const isFilled = (mention: Mention | undefined): boolean =>
    mention !== undefined && sameDimension(mention, target) && printed(recognition, mention) !== 0;
  return [...row].some(
    ([column, mention]) =>
      !columns.includes(column) && isFilled(mention) && !bearing.some((other) => isFilled(other.get(column))),
  );
}

const SHORTEST_REMARK = 4;
/** 半日制，按标准的50%; 其中57人只发一学期: what is said of one row that is reckoned otherwise. */
const RULE = /半|按|只|仅|补发|退|扣|部分|另|折|期|含|不足|其中|新标准|旧标准/u;

/** 小学（不足100人按100人）: said of one row in its name. */
const IN_NAME = /[(][^()]*(?:不足|按|折算?|减半|补发)[^()]*[)]$/u;

/** Does a remark behind the numbers of a row, or in its name, say that it is reckoned in a way of its own? */
export function hasRemark({ passages }: Recognition, table: Table, { passage }: Mention): boolean {
  const { row, column } = passages[passage]!.block;
  if (row === undefined || column === undefined) return false;
  for (let at = 0; at < column; at++) if (IN_NAME.test(table.at(row, at)?.text ?? '')) return true;
  for (let at = column + 1; at < table.columns; at++) {
    const text = table.at(row, at)?.text ?? '';
    if (text.length >= SHORTEST_REMARK && /[一-鿿]/u.test(text) && RULE.test(text)) return true;
  }
  return false;
}

const IS_CEILING = /^[^,。;]{0,4}(?:封顶|为限|为上限)/u;

const ceilings = new WeakMap<Recognition, readonly Mention[]>();

/** 不超过500万元, 500万元封顶: the most that the running text lets anything come to, found once. */
function ceilingsOf(recognition: Recognition): readonly Mention[] {
  const { figures, passages, mentions } = recognition;
  const found =
    ceilings.get(recognition) ??
    mentions.filter((each) => {
      const { block, text } = passages[each.passage]!;
      const isMost = figures[each.figure]!.qualifier === 'atMost' || IS_CEILING.test(text.slice(each.end));
      return isMost && isRunningText(block);
    });
  ceilings.set(recognition, found);
  return found;
}

/** 单个项目补助不超过500万元: what just reaches a ceiling that the text tells is not what its columns make. */
export function isCapped(recognition: Recognition, numbers: readonly Mention[]): boolean {
  return ceilingsOf(recognition).some((each) =>
    numbers.some(
      (number) => sameDimension(number, each) && printed(recognition, number) === printed(recognition, each),
    ),
  );
}

const PAID = /实[收付拨发缴领]|已[收付拨发缴领支]|到[账位]|实际(?:收|付|拨|发|缴|到)/u;
const DUE = /应[收付拨发缴领]|合同|核定/u;

/** 面积, 月租, 月数, 应收, 实收: how many at which price make what is due, and what was paid of it may be less. */
export function isPaidOfDue(table: Table, stated: Mention): boolean {
  const own = table.cells.find(({ mentions }) => mentions.includes(stated));
  if (!own || !PAID.test(headsOf(table, own).column)) return false;
  return table.cells.some(
    (cell) =>
      cell.row === own.row &&
      cell.mentions.some((due) => due !== stated && sameDimension(due, stated)) &&
      DUE.test(headsOf(table, cell).column),
  );
}
