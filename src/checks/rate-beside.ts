/** Rates right behind the two figures that they are of, and no other beside them: 涉及资金450万元，整改到位405万元，整改到位率90%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { nameTwoTimes } from './named-times.ts';
import { nearly } from './proposals.ts';
import { areGrades, TASK } from './rate-counts.ts';
import { isOneSided } from './rate-kinds.ts';
import { printed } from './reckoning.ts';
import { before, isCountable, sameDimension } from './scope.ts';

const NAMED = /(?:率|比例|进度)(?:为|达|达到|是|约|仅|仅为|只有|约为|已达)?$/u;
/** Rates of what is left, of a change, or of something else than what stands before them; 床位使用率 is of days. */
const OTHER =
  /目标|不低于|上年|同期|同比|节约|节支|节余|节资|核减|审减|下浮|差异|差率|调整|变动|流失|下降|增长|满意|未|不|综合|总体|平均|(?:床位?|病床)使用/u;
const LEFT_OVER = /结余率|结余比例|利润率|收益率/u;
const SAMPLED = /(成活|存活|保存)率/u;
const WHOLE = 1;

/** The rate as the later figure over the earlier one, where its part of the sentence tells no other of their kind. */
export function* ofPairBeside(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!NAMED.test(rate.label) || OTHER.test(rate.label) || isOneSided(recognition, rate)) return;
  // 全部纳入，覆盖率100%: a word more than a number.
  if (printed(recognition, rate) === WHOLE) return;
  const [last, first, third] = before(recognition, rate);
  // 规范管理9,037人，任务数9,860人: what was to be done may stand behind what was.
  const isTurned =
    last !== undefined && first !== undefined && TASK.test(last.label) && !TASK.test(first.label);
  const [part, whole] = isTurned ? [first, last] : [last, first];
  // 栽植46.8万株，验收46.8万株，成活率91%: found on samples, unless what lives is counted itself.
  const [, sampled] = SAMPLED.exec(rate.label) ?? [];
  if (sampled !== undefined && !part?.label.includes(sampled)) return;
  // 全年总费用35,760万元，收支结余658万元，结余率1.8%: what is left over is held against what came in.
  if (LEFT_OVER.test(rate.label) && /支出|费用|成本/u.test(whole?.label ?? '')) return;
  if (part && nameTwoTimes(rate.label, part.label)) return;
  if (!part || !whole || !isPair(whole, part, rate) || areGrades(part, whole)) return;
  if (third?.sentence === rate.sentence && sameDimension(third, part)) return;
  yield nearly(`beside:${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
}

function isPair(whole: Mention, part: Mention, rate: Mention): boolean {
  return [whole, part].every(
    (each) =>
      isCountable(each) &&
      !each.isLast &&
      !each.inRange &&
      // 10个标段中按期完工8个.
      (each.unit === part.unit ||
        (/^中/u.test(part.label) && each.unit?.startsWith(part.unit ?? '')) === true) &&
      each.kind === part.kind &&
      each.sentence === rate.sentence &&
      each.part === rate.part &&
      each.depth === rate.depth,
  );
}
