/** Grades beside the scores of a table, and below the table with the total score. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Grades, graded, OWN_GRADE } from './grade-bounds.ts';
import { gradeAt, withoutScale } from './grade-scale.ts';
import { isRunningText } from './scope.ts';
import { isThreshold } from './score-totals.ts';
import { columnOf } from './table-entries.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import { scoredTables } from './table-scores.ts';
import type { Cell, Table } from './tables.ts';

/** 自评得分96.5 and 等级优 in one row: the grade of that score. */
export function* ofRows({ tables }: Recognition, grades: Grades): Iterable<Proposal> {
  for (const table of tables) {
    for (const cell of table.cells) {
      const head = headsOf(table, cell).column;
      if (cell.text.length > 2 || !GRADE_HEAD.test(head)) continue;
      const score = scoreBeside(table, cell, head.replace(GRADE_HEAD, ''));
      if (score) yield* graded(score, gradeAt(cell.text, { grades }), grades);
    }
  }
}

/** The score of the row that is graded: 复核分 by 复核等级, else the only score, and none where marks of another kind stand beside it. */
function scoreBeside(table: Table, { row }: Cell, kind: string): Mention | undefined {
  const beside = table.cells
    .filter((each) => each.row === row)
    .map((each) => ({ cell: each, head: headsOf(table, each).column }));
  const marks = beside.filter(({ head }) => MARKS.test(head));
  const own = kind === '' ? [] : marks.filter(({ head }) => head.includes(kind));
  if (own.length === 1) return singleNumber(own[0]!.cell);
  const scores = beside.filter(({ head }) => columnOf(head) === 'score');
  const totals = scores.filter(({ head }) => /总分|合计|综合得分|自评得分/u.test(head));
  if (totals.length !== 1 && scores.some(({ head }) => /执行得分/u.test(head))) return undefined;
  const [graded, ...others] = totals.length === 1 ? totals : scores;
  const isOther = marks.some((each) => !scores.includes(each));
  return graded && others.length === 0 && !isOther ? singleNumber(graded.cell) : undefined;
}

/** 复核分, 自评得分, 评分（百分制）, but neither 满分 nor 扣分. */
const MARKS = /(?<![满扣失加总]|标准|基本)分(?:数)?(?:[(][^()]*[)])?$/u;

const GRADE_HEAD = /(?:等级|等次|评级)$/u;

/** How many passages below one of several tables of scores its grade may stand. */
const BELOW_TABLE = 3;
/** 产出指标分值合计50分: what may be gained, and no score. */
const POSSIBLE = /分值|权重|满分/u;

/** 自评结果为“优” below a table of scores, in words that name no score of their own; below the only table wherever it stands. */
export function* ofTables(recognition: Recognition, grades: Grades): Iterable<Proposal> {
  const { passages } = recognition;
  const tables = scoredTables(recognition);
  for (const { table, score, last } of tables) {
    const end = tables.length === 1 ? passages.length : last + 1 + BELOW_TABLE;
    for (const passage of passages.slice(last + 1, end)) {
      if (!isRunningText(passage.block)) {
        if (tables.length === 1) continue;
        break;
      }
      if (tables.length > 1 && passage.block.section !== table.section) break;
      if (passage.mentions.some((each) => isMark(recognition, each))) break;
      const words = withoutScale(passage.text);
      const cue = OWN_GRADE.exec(words);
      if (!cue) continue;
      yield* graded(score, gradeAt(words.slice(cue.index + cue[0].length), { grades }), grades);
      break;
    }
  }
}

function isMark(recognition: Recognition, each: Mention): boolean {
  return each.kind === 'score' && !isThreshold(recognition, each) && !POSSIBLE.test(each.label);
}
