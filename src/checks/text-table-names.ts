/** Whole names that the words of a figure and the heads of a cell have in common, also those that are made of everyday words. */
import { sharedName } from './restated-same.ts';
import type { Told } from './restated-told.ts';
import { TOTAL } from './table-grid.ts';

/** 其他收入, 项目支出: shorter words stand in too many heads. */
const WHOLE = 4;
/** 本季合计 and the row 合计. */
const BOTH_TOTALS = 2;

/** How many letters of one name a figure of the text and a cell share; a row's whole name counts whatever its words are. */
export function nameShared(told: Told, cell: Told): number {
  const common = sharedName(told, cell);
  const own = told.names();
  const heads = cell.names();
  const isTotal = heads.some((head) => TOTAL.test(head));
  // 项目支出预算明细表 over the row 合计.
  const names = isTotal && told.section !== cell.section ? [...heads, ...cell.title()] : heads;
  const whole = own.flatMap((name) =>
    name.length >= WHOLE && names.some((head) => head === name || (isTotal && head.startsWith(name)))
      ? [name.length]
      : heads.flatMap((head) => (head.length >= WHOLE && name.endsWith(head) ? [head.length] : [])),
  );
  const totals = isTotal && TOTAL.test(told.mention.label) ? BOTH_TOTALS : 0;
  // 支出预算28,520万元 is 支出总计 rather than 收入总计 of the same value.
  const isOfSide = ['收入', '支出'].some(
    (side) => told.mention.label.includes(side) && heads.some((head) => head.includes(side)),
  );
  return Math.max(common, totals, isOfSide ? 1 : 0, ...whole);
}

/** 津贴补贴和奖金491.36万元 beside a row 奖金: told of the thing and of others. */
export function namesOthersToo(label: string, name: string): boolean {
  const at = label.lastIndexOf(name);
  if (at < 0) return false;
  const behind = label.slice(at + name.length);
  // 其他收入为利息11.58万元和租金20.00万元: the figure is of what it is said to be.
  if (/^(?:主要)?[为是系](?!约|共)[一-鿿]{2,}$/u.test(behind)) return true;
  return JOINS.test(label[at - 1] ?? '') || JOINS.test(behind[0] ?? '');
}

const JOINS = /[和与及、]/u;
