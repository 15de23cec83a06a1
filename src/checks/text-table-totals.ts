/** The total row and the total score of a table, told again by the words of its section. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel } from './scope.ts';
import { mentionsIn } from './section-contents.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import { scoredTables } from './table-scores.ts';
import type { Cell, Table } from './tables.ts';
import { isOfOwnUnit, toldCells } from './text-table-told.ts';

const ALL_ROWS = /^(?:合计|总计|共计)$/u;

/** The total row of a table against the amounts that its section's opening words tell in the same role. */
export function* ofTotals(recognition: Recognition): Iterable<Proposal> {
  for (const { table, cell, number, column, row, isTold } of toldCells(recognition)) {
    if (!ALL_ROWS.test(row) || column === 'score') continue;
    const beside = table.cells.flatMap((each) => (each.row === cell.row ? (singleNumber(each) ?? []) : []));
    // 批复总投资 is the plan that the same row tells, and not what arrived of it.
    const isOther = (each: Mention): boolean =>
      beside.some(
        (other) =>
          other !== number &&
          (comesOut(recognition, each, printed(recognition, other)) || isOfOwnUnit(recognition, each, other)),
      );
    const items = itemsOf(table, cell);
    const { passages } = recognition;
    const mentions = mentionsIn(recognition, table.section).filter(
      (each) =>
        isLevel(each) &&
        !each.isLast &&
        !each.nested &&
        isTold(each) &&
        !isOfSome(recognition, each, items) &&
        !isOfPlan(each, table, cell) &&
        !isApart(passages, each) &&
        (comesOut(recognition, each, printed(recognition, number)) || !isOther(each)),
    );
    // 728.50万元 and, in a table that tells no unit, 728.50.
    if (mentions.some((each) => isOfOwnUnit(recognition, each, number))) continue;
    for (const mention of mentions) {
      const strength = mentions.length === 1 && /合计|共|总|涉及/u.test(mention.label) ? 'strong' : 'weak';
      yield asserting(`total:${number.figure}`, mention, figure(number.figure), strength);
    }
  }
}

/** How many rows above a total row have a number in its column. */
function itemsOf(table: Table, { row, column }: Cell): number {
  return table.cells.filter((each) => each.column === column && each.row < row && singleNumber(each)).length;
}

/** 文保类三项合计下达541.50万元 of a table with four: the words say that some of the rows are left out. */
function isOfSome({ figures, passages }: Recognition, mention: Mention, items: number): boolean {
  const { mentions } = passages[mention.passage]!;
  const counted = mentions.find((each) => each.end === mention.start - mention.label.length);
  if (!counted || !/^[项类笔批种]$/u.test(counted.unit ?? '')) return false;
  return /^(?:合计|共|总)/u.test(mention.label) && Number(figures[counted.figure]!.value) < items;
}

/** 另行安排，共30万元，不在本项目资金之内: the words keep it apart. */
function isApart(passages: Recognition['passages'], { passage, end }: Mention): boolean {
  return /^,(?:不在|不含|不列入|不计入|未列入|未计入)/u.test(passages[passage]!.text.slice(end));
}

/** 概算总投资1.26亿元 beside 到位: what was reckoned with is told by a column of its own. */
function isOfPlan({ label }: Mention, table: Table, cell: Cell): boolean {
  return /概算|估算|匡算/u.test(label) && !/概算|估算|匡算|投资/u.test(headsOf(table, cell).column);
}

const OVERALL = /(?:综合|自评|总|最终|评价)(?:得|评)?(?:总)?(?:得)?分(?:为|是|:)?$/u;

/** 自评总分96.5分 beside the table whose total row says 96.5. */
export function* ofScores(recognition: Recognition): Iterable<Proposal> {
  for (const { table, score } of scoredTables(recognition)) {
    const mentions = mentionsIn(recognition, table.section).filter(
      (each) => each.kind === 'score' && OVERALL.test(each.label) && isLevel(each) && !each.isLast,
    );
    for (const mention of mentions)
      yield {
        ...asserting(
          `score:${mention.figure}`,
          mention,
          figure(score.figure),
          mentions.length === 1 ? 'strong' : 'weak',
        ),
        confirming: mentions.length !== 1,
      };
  }
}
