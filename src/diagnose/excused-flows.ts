/** Sums and balances over what came, what went, and what another month tells under the same name. */
import { addedOf, type Reading, type ShapeName } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';

/** Words of what left a stock. */
export const WENT =
  /^(?:即|其中|年内|[本当今]年|另|同时)?(?:剔|报废|报损|注销|核销|核减|淘汰|下架|退[出役租休]|转出|调出|划出|迁出|死亡|处置|减少)/u;

/** Are the figures of a sum or a balance no parts of one whole? */
export function isOfOtherFlow(row: Row, at: number, reading: Reading): boolean {
  return addsBothWays(row, at, reading) || takesOffNamesake(row, reading) || isOfOtherMonth(row, at, reading);
}

const CAME =
  /^(?:即|其中|[本当今]年|年内|另|同时)?新?(?:购[入置买]?|增[加添]?|转入|调入|划入|迁入|入职|招录|聘用)|(?:入库|出生)$/u;
const ALL_MOVES = /[共总]|合计|变动|涉及|增减/u;

/** 年末218辆，比上年净减少6辆，即报废17辆、购入11辆: what came and what went make no stock together. */
function addsBothWays(row: Row, at: number, { shape, operands }: Reading): boolean {
  const labels = operands.map((index) => row[index]!.mention.label);
  return (
    shape === 'sum' &&
    !ALL_MOVES.test(row[at]!.mention.label) &&
    labels.some((label) => CAME.test(label)) &&
    labels.some((label) => WENT.test(label))
  );
}

const NAME_LETTERS = 2;

/** 10月：困难2,418人，重度3,106人；11月：困难2,425人，重度3,098人: a balance takes off nothing that bears the name of what it adds. */
function takesOffNamesake(row: Row, { shape, operands }: Reading): boolean {
  if (shape !== 'balance' && shape !== 'drawn') return false;
  const added = addedOf(shape, operands.length) ?? 0;
  const labels = operands.map((index) => row[index]!.mention.label);
  const names = new Set(labels.slice(0, added).filter(({ length }) => length >= NAME_LETTERS));
  return labels.slice(added).some((label) => names.has(label));
}

const ENDS = new Set<ShapeName>(['balance', 'drawn', 'rest']);
const SAME_NAME = 3;

/** 10月困难补贴2,418人，护理补贴3,106人；11月困难补贴2,425人，护理补贴3,098人: what bears the name of what it would come out of is another month's. */
function isOfOtherMonth(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { label } = row[at]!.mention;
  return (
    ENDS.has(shape) &&
    label.length >= SAME_NAME &&
    operands.some((index) => row[index]!.mention.label === label)
  );
}
