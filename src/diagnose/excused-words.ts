/** Readings that the words of their figures exclude by what they are: a goal is no result, a reply no satisfaction. */
import type { Reading, ShapeName } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';

/** Do the words of a figure, or of those it would come out of, say that they are something else? */
export function isExcludedByWords(row: Row, at: number, reading: Reading): boolean {
  return (
    isGoal(row, at, reading) ||
    isOverall(row, at, reading) ||
    isConverted(row, at, reading) ||
    isOfReplies(row, at, reading) ||
    isOfTwoBudgets(row, at, reading) ||
    addsWhatDiffers(row, reading) ||
    addsAnotherState(row, at, reading)
  );
}

const GOAL = /^(?:年度|预期|绩效|指标)?(?:目标|计划|任务|指标)值?[为是:≥≤]*$/u;
const REACHED = /^(?:实际|全年|年度)?(?:完成|实现|达到|达成)值?[为是:]*$/u;

/** 目标85% / 完成89.0%: what was reached is not the goal told again. */
function isGoal(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'equal') return false;
  const [own, other] = [at, operands[0]!].map((index) => row[index]!.mention.label) as [string, string];
  const isOf = (one: string, goal: string): boolean => REACHED.test(one) && (goal === '' || GOAL.test(goal));
  return isOf(own, other) || isOf(other, own);
}

const OVERALL = /^(?:综合|总体|整体|平均)/u;

/** 学生满意度95.69%。综合满意度94.69%: what is told of all is not what one of them gave. */
function isOverall(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (shape !== 'equal') return false;
  const [own, other] = [at, operands[0]!].map((index) => row[index]!.mention.label) as [string, string];
  return OVERALL.test(own) && own.replace(OVERALL, '') === other;
}

/** 可用财力约两成五，折10.4亿元: converted from what stands right before, and no other figure told again. */
function isConverted(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'equal' && operands[0] !== at - 1 && /^(?:约?折合?|约合|合)$/u.test(row[at]!.mention.label)
  );
}

/** 发放300份，收回285份，满意率91.2%: who answered need not be satisfied. */
function isOfReplies(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'quotient' &&
    /满意/u.test(row[at]!.mention.label) &&
    /^(?:共|实际|有效)?(?:收回|回收|收到|发放|发出)/u.test(row[operands[0]!]!.mention.label)
  );
}

const BUDGET = /(?<!公共|基金|部门)预算(?:数|为|共)*$/u;

/** 收入预算26,500万元，…；支出预算19,350万元，完成74.0%: what was done of a budget is no budget. */
function isOfTwoBudgets(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'quotient' &&
    /完成|执行/u.test(row[at]!.mention.label) &&
    operands.every((index) => BUDGET.test(row[index]!.mention.label))
  );
}

const SUMS: ReadonlySet<ShapeName> = new Set(['sum', 'balance', 'drawn']);

/** 应耗4,598升，相差1,405升: by how much two differ is added to neither. */
function addsWhatDiffers(row: Row, { shape, operands }: Reading): boolean {
  return (
    SUMS.has(shape) &&
    operands.some((index) => /^(?:两者|二者)?相差|差额为?$/u.test(row[index]!.mention.label))
  );
}

/** 完工129个，已验收118个，另有8个在建: what is of another state is none of those that came so far. */
function addsAnotherState(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    shape === 'sum' &&
    /(?:完工|完成|验收|建成|办结|整改)$/u.test(row[at]!.mention.label) &&
    operands.some((index) => /^另有?$/u.test(row[index]!.mention.label))
  );
}
