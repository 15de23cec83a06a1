/** 平均用时9.5天，比规定的15个工作日压缩36.7%: how much less time something took than it was allowed to take. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { growthOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import { beforeInSentence } from './scope.ts';

const DAYS = /^(?:个)?(?:工作日|天|日)$/u;
const HOURS = /^(?:个)?小时$/u;
const RULED =
  /[比较](?:法定|规定|承诺|要求|标准|限定|原定|时限|办理时限|办结时限)*的?(?:时限|期限)?(?:为)?$/u;
const SHORTER = /^(?:压缩|缩短|提速|压减|减少|节省|提前)(?:了|近|约|率|比例|幅度)*(?:达|为)?$/u;

export function* ofRuledTime(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (rate.kind !== 'rate' || !SHORTER.test(rate.label)) return;
  const [ruled, taken] = beforeInSentence(recognition, rate);
  const isPair =
    ruled !== undefined &&
    taken !== undefined &&
    [DAYS, HOURS].some((unit) => [ruled, taken].every((each) => unit.test(each.unit ?? '')));
  if (!isPair || !RULED.test(ruled.label) || rate.clause !== ruled.clause || ruled.clause - taken.clause > 1)
    return;
  if (printed(recognition, taken) >= printed(recognition, ruled)) return;
  yield { ...nearly(`ruled:${rate.figure}`, rate, growthOf(taken, ruled)), left: signed(rate) };
}
