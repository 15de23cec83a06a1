/** The rows of a form of indicators: what was aimed at, what was reached, the weight, the score and the remark. */
import type { Mention } from '../figures/mentions.ts';
import { headsOf } from './table-heads.ts';
import { type Cell, cellsInRow, type Table } from './tables.ts';

/** One indicator; what its row does not print as a single number is left out. */
export interface FormRow {
  /** All words of the row before its values. */
  name: string;
  target: Mention | undefined;
  reached: Mention | undefined;
  weight: Mention | undefined;
  score: Mention | undefined;
  remark: Cell | undefined;
}

const TARGET = /(?:目标|指标|计划|预期)值|年度(?:目标|指标|计划)|^(?:目标|计划|预期|计划数|目标数)$/u;
const REACHED = /(?:完成|实现|实际)(?:完成)?值|完成情况|^(?:实际|完成|实际完成|完成数|实际数)$/u;
const WEIGHT = /分值|权重|满分/u;
const SCORE = /得分|评分/u;
const REMARK = /原因|措施|改进|备注|说明|扣分/u;

const known = new WeakMap<Table, readonly FormRow[]>();

/** The rows of a table that have a weight and a score, found once. */
export function formRows(table: Table): readonly FormRow[] {
  const rows = known.get(table) ?? scoredRows(table);
  known.set(table, rows);
  return rows;
}

function scoredRows(table: Table): FormRow[] {
  return Array.from({ length: table.rows }, (_, row) => formRow(table, row)).filter(
    ({ weight, score }) => weight !== undefined && score !== undefined,
  );
}

function formRow(table: Table, row: number): FormRow {
  const cells = cellsInRow(table, row);
  const heads = cells.map((cell) => headsOf(table, cell).column);
  const under = (words: RegExp): Cell[] => cells.filter((_, index) => words.test(heads[index]!));
  const number = (words: RegExp): Mention | undefined => {
    const [cell, ...others] = under(words).filter(({ mentions }) => mentions.length === 1);
    return cell && others.length === 0 ? cell.mentions[0] : undefined;
  };
  const beside = besidePoints(cells, heads);
  const remarks = under(REMARK).filter(({ text }) => text !== '');
  const parts = {
    target: beside?.target ?? number(TARGET),
    reached: beside?.reached ?? number(REACHED),
    weight: beside?.weight ?? number(WEIGHT),
    score: beside?.score ?? number(SCORE),
    remark: remarks.length === 1 ? remarks[0] : undefined,
  };
  const values = new Set(Object.values(parts));
  const name = cells
    .filter((cell) => cell !== parts.remark && !cell.mentions.some((mention) => values.has(mention)))
    .map(({ text }) => text)
    .join(' ');
  return { name, ...parts };
}

const INDICATOR =
  /^(?:产出|效益|效果|满意度|成本|数量|质量|时效|(?:经济|社会|生态)效益|可持续影响)(?:类?指标)?(?:[(]\d+分?[)])?$/u;
const FUNDS = /预算|执行|支出/u;
const POINTS = /^\d{1,3}(?:[.]\d{1,2})?$/u;
const NONE = /^[—–\-/]*$/u;

/** 产出指标 | 开通线路 | ≥6条 | 5条 | 20 | 16.67 below the heads of the funds, which tell nothing of it: target, result, weight and score by their order. */
function besidePoints(
  cells: readonly Cell[],
  heads: readonly string[],
): Record<'target' | 'reached' | 'weight' | 'score', Mention | undefined> | undefined {
  if (!INDICATOR.test(cells.find(({ text }) => text !== '')?.text ?? '')) return undefined;
  const filled = cells.flatMap((cell, index) =>
    NONE.test(cell.text) ? [] : [{ cell, head: heads[index]! }],
  );
  const [target, reached, weight, score] = filled.slice(-4);
  if (filled.length < 5 || !SCORE.test(score!.head) || !FUNDS.test(target!.head)) return undefined;
  if (!POINTS.test(weight!.cell.text) || !POINTS.test(score!.cell.text)) return undefined;
  const one = ({ mentions }: Cell): Mention | undefined => (mentions.length === 1 ? mentions[0] : undefined);
  return {
    target: one(target!.cell),
    reached: one(reached!.cell),
    weight: one(weight!.cell),
    score: one(score!.cell),
  };
}
