/** 培训费小计, 小计：专项: subtotals that name the kind of the rows that they add up. */
import { isFlatList } from './table-flat.ts';
import { type GridRow, TOTAL } from './table-grid.ts';

/** The rows above a subtotal that are of the kind that it names; null where it names none, or all of them are. */
export function ofOwnKind(total: GridRow, above: readonly GridRow[]): readonly GridRow[] | null {
  return rightAbove(total, above) ?? whereverAbove(total, above);
}

const SUBTOTAL = /^(.{2,})小计$/u;
const SUBTOTAL_OF = /^小计[:：]?[(]?([\p{Script=Han}]{2,}?)[)]?$/u;

/** 小计：专项 below rows of 专项 and of 一般: of those above that tell this kind, wherever they stand. */
function whereverAbove({ name }: GridRow, above: readonly GridRow[]): readonly GridRow[] | null {
  const kind = SUBTOTAL_OF.exec(name)?.[1];
  if (kind === undefined) return null;
  const rows = above.filter((row) => !TOTAL.test(row.name));
  const parts = rows.filter((row) => row.name.endsWith(kind) || row.name.startsWith(kind));
  return parts.length >= 2 && parts.length < rows.length && isFlatList(parts) ? parts : null;
}

/** 会议费, two rows of 培训费, then 培训费小计: of the rows right above that bear its name, where those before them do not. */
function rightAbove({ name }: GridRow, above: readonly GridRow[]): readonly GridRow[] | null {
  const kind = SUBTOTAL.exec(name)?.[1];
  if (kind === undefined) return null;
  const first = above.findLastIndex((row) => !row.name.startsWith(kind) || TOTAL.test(row.name)) + 1;
  const other = above[first - 1];
  const parts = above.slice(first);
  return other && !TOTAL.test(other.name) && parts.length >= 2 && isFlatList(parts) ? parts : null;
}
