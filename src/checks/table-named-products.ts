/** 数量26台, 成交单价38,500元, 成交金额1,001,000元: columns whose heads say how many, what one costs, and what all do. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { columnsOf, hasRemark, type NumberRow } from './table-blanks.ts';
import { headsOf } from './table-heads.ts';
import { numberRows, operand } from './table-numbers.ts';
import type { Table } from './tables.ts';

const NUMBER = /^(?:(?:采购|成交|中标|购置)?数量|人数|户数|台数|面积)(?:[(].{1,6}[)])?$/u;
const PRICE = /^(?:(?:成交|中标|采购|预算|补助|补贴)?(?:单价|标准))(?:[(].{1,10}[)])?$/u;
const AMOUNT = /^(?:(?:成交|中标|采购|预算|补助|补贴)?(?:金额|总价|合价|资金))(?:[(].{1,6}[)])?$/u;
const FEWEST_CELLS = 2;

/** The amount of each row, where one row comes out of its number and price, and one column bears each of the names. */
export function* ofNamedProducts(recognition: Recognition, table: Table): Iterable<Proposal> {
  const rows = numberRows(recognition, table, FEWEST_CELLS);
  const columns = columnsOf(rows);
  const [number, price, amount] = [NUMBER, PRICE, AMOUNT].map((words) => {
    const found = columns.filter((column) => words.test(columnHead(table, column)));
    return found.length === 1 ? found[0] : undefined;
  });
  if (number === undefined || price === undefined || amount === undefined) return;
  const concerned = rows.flatMap((row) => rowOf(row, number, price, amount));
  const isRight = ([stated, one, other]: Row): boolean =>
    comesOut(recognition, stated, printed(recognition, one) * printed(recognition, other));
  const holding = concerned.filter((row) => isRight(row) && printed(recognition, row[1]) > 1);
  if (holding.length === 0) return;
  for (const row of concerned) {
    const [stated, one, other] = row;
    const group = `named:${stated.figure}`;
    const right = productOf([operand(recognition, one, isRight(row)), figure(other.figure)]);
    if (isRight(row)) yield asserting(group, stated, right, 'strong');
    else if (!hasRemark(recognition, table, stated)) yield nearly(group, stated, right);
  }
}

type Row = readonly [amount: Mention, number: Mention, price: Mention];

function rowOf(row: NumberRow, number: number, price: number, amount: number): Row[] {
  const [stated, one, other] = [amount, number, price].map((column) => row.get(column));
  const isPriced =
    stated?.kind === 'amount' && one && other && (other.kind === 'amount' || other.kind === 'price');
  return isPriced ? [[stated, one, other]] : [];
}

function columnHead(table: Table, column: number): string {
  const cell = table.cells.find((each) => each.column === column && each.mentions.length > 0);
  return cell ? headsOf(table, cell).column : '';
}
