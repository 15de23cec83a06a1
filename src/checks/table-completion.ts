/** Rows of a form whose score is the weight times what was reached of the target. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { figure, productOf, quotient } from './expression.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';

const TARGET = /(?:目标|指标|计划|预期)值|年度(?:目标|指标|计划)|^(?:目标|计划|预期|计划数|目标数)$/u;
const REACHED = /(?:完成|实现|实际)(?:完成)?值|完成情况|^(?:实际|完成|实际完成|完成数|实际数)$/u;
const WEIGHT = /分值|权重|满分/u;
const SCORE = /得分|评分/u;

/** A score with fewer places, 5 of 10, is what somebody took off rather than a share. */
const PROPORTIONAL_PLACES = 2;

/**
 * 目标值80%，完成值76%，权重15，得分14.25. Only rows that fell short and lost points: where two of them are scored
 * in proportion, the form is, and the others are expected to be.
 */
export function* ofCompletion({ figures }: Recognition, table: Table): Iterable<Proposal> {
  for (let row = 0; row < table.rows; row++) {
    const of = (head: RegExp) => numberUnder(table, row, head);
    const [target, reached, weight, score] = [of(TARGET), of(REACHED), of(WEIGHT), of(SCORE)];
    if (!target || !reached || !weight || !score) continue;
    if (target.kind !== reached.kind || bareUnit(target.unit) !== bareUnit(reached.unit)) continue;
    const value = (mention: Mention) => Number(figures[mention.figure]!.base ?? Number.NaN);
    if (!(value(reached) < value(target)) || !(value(score) < value(weight))) continue;
    if (/^[≤<]/u.test(target.label) || figures[target.figure]!.qualifier === 'atMost') continue;
    yield {
      group: `completion:${score.figure}`,
      strength: 'weak',
      left: figure(score.figure),
      relation: '=',
      right: productOf([figure(weight.figure), quotient(figure(reached.figure), figure(target.figure))]),
      stated: score.figure,
      severity: 'warning',
      confirming: true,
      ...(figures[score.figure]!.places >= PROPORTIONAL_PLACES
        ? { family: { key: `completion:${table.index}`, anchor: 'share', needs: 2 } }
        : {}),
    };
  }
}

function numberUnder(table: Table, row: number, head: RegExp): Mention | undefined {
  const cells = new Set<Cell>();
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (cell && cell.row === row && cell.mentions.length === 1 && head.test(headsOf(table, cell).column))
      cells.add(cell);
  }
  const [cell] = cells;
  return cells.size === 1 ? cell?.mentions[0] : undefined;
}
