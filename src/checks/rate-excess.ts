/** By how much more was done than was planned: 计划5,000份，完成5,618份，超计划12.36%; 审定价超合同价90,523.83元，超幅1.01%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, growthOf, quotient } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  beforeInSentence,
  earlierMentions,
  isAdditive,
  isBare,
  isForEach,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

/** What may be exceeded. */
export const PLAN = '(?:计划|目标|任务|预算|概算|合同价?|指标|限额|定额)';
const EXCEEDS = new RegExp(
  `^(?:超(?:出|过|额)?(?:完成)?(?:年初|全年|年度|原|既定)?${PLAN}(?:任务|目标|数|量|额|值|的|了)*|超额完成|超幅|超[一-鿿]{0,2}率)(?:为|达|约)*$`,
  'u',
);
const PLANNED = new RegExp(`${PLAN}(?:任务|目标|数|量|额|价|值)*(?:为|是|共)?$`, 'u');
const CLAUSES = 2;
const BASES_TRIED = 60;
const TELLING = 3;

/** The excess over the plan that stands before what was done, or the printed excess over any base that it comes out of. */
export function* ofExcess(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!EXCEEDS.test(rate.label) || rate.inRange) return;
  const near = beforeInSentence(recognition, rate).filter(
    (each) => isAdditive(each) && !isForEach(each) && !each.isLast && rate.clause - each.clause <= CLAUSES,
  );
  const [done, plan] = near;
  if (done && /超/u.test(done.label)) yield* ofPrintedExcess(recognition, rate, done);
  if (!done || !plan || !sameDimension(done, plan) || !isLevel(done) || !isLevel(plan)) return;
  if (!PLANNED.test(plan.label) || PLANNED.test(done.label)) return;
  yield asserting(`excess:${rate.figure}`, rate, growthOf(done, plan), 'strong');
}

const OVER = /超(?:出|过)?([一-鿿]{2,8})$/u;

/** 合计合同价 of a table without a unit, where the words say 超合同价. */
function sharesName({ label }: Mention, { label: words }: Mention): boolean {
  const name = OVER.exec(words)?.[1];
  return name !== undefined && label.endsWith(name);
}

/** 超合同价90,523.83元，超幅1.01%: of a base that the report tells further before. */
function* ofPrintedExcess(recognition: Recognition, rate: Mention, excess: Mention): Iterable<Proposal> {
  if (tellingDigits(recognition, rate) < TELLING) return;
  const bases = earlierMentions(recognition, excess, BASES_TRIED).filter(
    (each) =>
      isLevel(each) &&
      (sameDimension(each, excess) || (isBare(each) && sharesName(each, excess))) &&
      comesOut(recognition, rate, printed(recognition, excess) / printed(recognition, each)),
  );
  for (const base of bases.slice(0, 1))
    yield confirming(`excess:${rate.figure}`, rate, quotient(figure(excess.figure), figure(base.figure)));
}
