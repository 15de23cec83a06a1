/** Heads and names of groups of a form that its narrow columns broke over lines: 二级 / 指标, 实际 / 完成值, 产出 / 指标 /（50分）. */
import { isGroupName } from './remarkedCells.ts';

const wrappedHead =
  /^(?:[一二三]级指标|(?:年度|预期|计划|目标|全年)?(?:指标|目标|计划)值|(?:实际|全年|年度)完成(?:值|情况)|年初预算数?|全年预算数?|(?:全年)?执行数|预算执行率|偏差原因(?:分析)?(?:及改进措施)?)$/u;
const wrappedName =
  /^(?:年度资金总额|(?:其中[：:])?当年财政拨款|上年结转资金|其他资金|(?:其中[：:])?(?:中央|省级|市级|县级|地方)(?:财政)?(?:补助|资金|拨款|配套)+)$/u;
/** The second line of a name: what alone would be no name of a group. */
const goesOn = /^(?:类?指标|效益|效益指标|影响|影响指标|成本|满意度|满意度指标|情况)$/u;
const broken = /^\p{Script=Han}{2,8}$/u;
const mostLines = 3;

/** The texts with the lines of each such cell joined. */
export function withWholeCells(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < texts.length; ) {
    const count = linesOfCell(texts, index);
    joined.push(texts.slice(index, index + count).join(''));
    index += count;
  }
  return joined;
}

function linesOfCell(texts: readonly string[], start: number): number {
  for (let count = mostLines; count > 1; count -= 1) {
    const own = texts.slice(start, start + count);
    if (own.length < count || !own.every((text) => text.length <= 10)) continue;
    const whole = own.join('');
    const [first = '', ...rest] = own;
    if (isWhole(first)) return 1;
    if (wrappedHead.test(whole) || wrappedName.test(whole)) return count;
    if (broken.test(first) && rest.every((text) => goesOn.test(text)) && isGroupName(whole)) return count;
  }
  return 1;
}

/** 一级指标 stands alone, whatever comes behind it. */
function isWhole(text: string): boolean {
  return wrappedHead.test(text) || wrappedName.test(text);
}
