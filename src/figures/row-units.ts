/** The unit of bare numbers in a table whose rows tell it: 在校生（人）, 应拨（万元）, 收益率（%）, 年度 at the head of a row. */
import { compactText } from '../lexicon/compact.ts';
import type { Block } from '../types.ts';
import { headSays, printedUnit } from './cell-units.ts';

/** 增长%, 比上年±%: per cents, whatever the caption says. */
const PER_CENT = /[一-鿿±+-][%％]$/u;
/** 年度, 年份: its numbers are the names of years. */
const YEARS = /^年(?:度|份)?$/u;
/** The head of a row stands in one of its first columns. */
const FARTHEST = 1;

/** For each cell block what the head of its row says of bare numbers: a unit, null for none whatever the caption says, or nothing. */
export function rowUnits(blocks: readonly Block[]): (block: Block) => string | null | undefined {
  const units = new Map<string, string | null>();
  /** Columns whose own head says what their numbers are: it is nearer than the row's. */
  const headed = new Set<string>();
  let row = '';
  let told: string | null | undefined;
  for (const [index, { id, type, table, row: at, column = 0, text }] of blocks.entries()) {
    if (type !== 'cell' || table === undefined) continue;
    if (row !== `${table}:${at}`) {
      row = `${table}:${at}`;
      told = undefined;
    }
    const words = compactText(text);
    if (POINTS.test(words) && isPair(blocks, index)) units.set(blocks[index + 1]!.id, '分');
    const own = unitTold(words);
    const says = headSays(words);
    if (column <= FARTHEST && own !== undefined) told = own;
    else if (says !== undefined && says !== '') headed.add(`${table}:${column}`);
    else if (told !== undefined && !units.has(id) && !headed.has(`${table}:${column}`)) units.set(id, told);
  }
  return (block) => units.get(block.id);
}

const POINTS = /^(?:分值|权重|满分|(?:自评)?得分|评分)$/u;

/** 分值 | 10 | 得分 | 9.45: a name with one number behind it, in a row of such pairs. */
function isPair(blocks: readonly Block[], index: number): boolean {
  const isNumber = (at: number): boolean =>
    blocks[at]?.table === blocks[index]!.table &&
    blocks[at]?.row === blocks[index]!.row &&
    /^\d[\d.,]*%?$/u.test(compactText(blocks[at]!.text));
  const opensRow =
    blocks[index - 1]?.table !== blocks[index]!.table || blocks[index - 1]?.row !== blocks[index]!.row;
  return (opensRow || isNumber(index - 1)) && isNumber(index + 1) && !isNumber(index + 2);
}

/** 首台（套） is the name of what is counted so. */
const NAMED_SO = /[台件个项][(][套件台次][)]$/u;

function unitTold(words: string): string | null | undefined {
  if (YEARS.test(words)) return null;
  if (NAMED_SO.test(words)) return undefined;
  return PER_CENT.test(words) ? '%' : printedUnit(words);
}
