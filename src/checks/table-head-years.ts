/** 项目 合同额 2022 2023 2024 未付: years that stand at the head of their columns are no numbers of the table. */
import type { Cell, Table } from './tables.ts';

const YEAR = /^(?:19|20)\d{2}$/u;
const FEWEST = 2;

/**
 * Is a row one of heads, whose only numbers are years that follow each other? Two numbers of persons or of things may look like
 * years: then words at the heads of their columns say what they are.
 */
export function headsYears(table: Table, row: number): boolean {
  const cells = cellsOf(table, row);
  const years = cells.filter(({ text }) => YEAR.test(text));
  if (years.length < FEWEST || /计$/u.test(cells[0]!.text)) return false;
  if (cells.some((cell) => cell.mentions.length > 0 && !years.includes(cell))) return false;
  return areInOrder(years.map(({ text }) => Number(text))) && !areHeaded(table, row, years);
}

/** 2022 2023, or 2015 2020 2025: from one to the next it is as long. */
function areInOrder(years: readonly number[]): boolean {
  const [first, second] = years as [number, number];
  const step = second - first;
  return (
    step !== 0 &&
    (years.length > FEWEST || Math.abs(step) === 1) &&
    years.every((year, index) => index === 0 || year - years[index - 1]! === step)
  );
}

/** Has each of the columns words of its own above? One cell over all of them (分年度支付) has not. */
function areHeaded(table: Table, row: number, years: readonly Cell[]): boolean {
  for (let above = 0; above < row; above++) {
    const heads = new Set(years.map(({ column }) => table.at(above, column)));
    heads.delete(undefined);
    if (heads.size === years.length && [...heads].every((head) => /[一-鿿]/u.test(head!.text))) return true;
  }
  return false;
}

function cellsOf(table: Table, row: number): Cell[] {
  const cells = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (cell && cell.text !== '') cells.add(cell);
  }
  return [...cells];
}
