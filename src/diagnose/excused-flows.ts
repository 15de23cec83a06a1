/** Sums and balances over what came, what went, and what another month tells under the same name. */
import type { Reading, ShapeName } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';

/** Words of what left a stock. */
export const WENT =
  /^(?:年内|[本当今]年|另|同时)?(?:剔|报废|报损|注销|核销|核减|淘汰|下架|退[出役租]|转出|调出|划出|迁出|死亡|处置|减少)/u;

/** Are the figures of a sum or a balance no parts of one whole, or is what is read none that comes out of others? */
export function isOfOtherFlow(row: Row, at: number, reading: Reading): boolean {
  return (
    addsCameAndWent(row, reading) || isOfOtherMonth(row, at, reading) || isWhatIsTakenOff(row[at]!, reading)
  );
}

const CAME = /(?:购入|购置|新购|调入|转入|迁入|划入|新增|入库|招录|出生)$/u;

/** 年末保有量218辆，即报废17辆、购入11辆: what went and what came are no parts of one whole. */
function addsCameAndWent(row: Row, { shape, operands }: Reading): boolean {
  const labels = operands.map((index) => row[index]!.mention.label.replace(/^即/u, ''));
  return (
    shape === 'sum' && labels.some((label) => WENT.test(label)) && labels.some((label) => CAME.test(label))
  );
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

const OPERAND = /^(?:扣除|剔除|扣减|剔减)/u;

/** 扣除留抵退税4.37亿元因素后: what something is reckoned without is told, and comes out of nothing. */
function isWhatIsTakenOff({ mention: { label, trail } }: Place, { shape }: Reading): boolean {
  return (
    (shape === 'difference' || shape === 'change') &&
    OPERAND.test(label) &&
    /^(?:的?因素|[之以]?后)/u.test(trail)
  );
}
