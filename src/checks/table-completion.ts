/** Rows of a form whose score is the weight times what was reached of the target. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { figure, productOf, quotient } from './expression.ts';
import { ASSERTED } from './proposals.ts';
import { formRows } from './table-form-rows.ts';
import type { Table } from './tables.ts';

/** A score with fewer places, 5 of 10, is what somebody took off rather than a share. */
const PROPORTIONAL_PLACES = 2;
/** 按完成比例计分: what the row itself tells of its score. */
const IN_PROPORTION = /按(?:实际)?(?:完成)?(?:比例|率)(?:计|得|折算|计算|扣)(?:得)?分/u;

/**
 * 目标值80%，完成值76%，权重15，得分14.25. Only rows that fell short and lost points: where two of them are scored
 * in proportion, the form is, and the others are expected to be.
 */
export function* ofCompletion({ figures }: Recognition, table: Table): Iterable<Proposal> {
  for (const { target, reached, weight, score, remark } of formRows(table)) {
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
      ...(remark && IN_PROPORTION.test(remark.text) ? ASSERTED : {}),
    };
  }
}
