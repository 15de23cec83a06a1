/** 已支付16214万元，支付率88.11%，尚有2189万元未支付: what was done and what is left make the whole that the rate is of. */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, quotient, sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { isCountable, isRunningText } from './scope.ts';

const RATE = /(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)(?:率|进度)(?:为|达)?$/u;
const DONE = /(?:已|累计|实际|全年)?(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)(?:资金|金额)?$/u;
const REST = /^(?:尚有|尚余|剩余|还有|余|其余)(?:资金)?$/u;
const NOT_DONE = /^(?:资金)?(?:尚?未|没有|待)(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)/u;

export function* ofDoneAndRest({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, rate] of mentions.entries()) {
    const [done, rest] = [mentions[index - 1], mentions[index + 1]];
    if (rate.kind !== 'rate' || !RATE.test(rate.label) || rate.direction !== 0 || !done || !rest) continue;
    const isRest = REST.test(rest.label) && NOT_DONE.test(text.slice(rest.end));
    const isPair =
      isCountable(done) &&
      isCountable(rest) &&
      done.unit === rest.unit &&
      DONE.test(done.label) &&
      !done.isLast;
    if (!isRest || !isPair || rate.clause - done.clause !== 1 || rest.clause - rate.clause !== 1) continue;
    yield asserting(
      `rest:${rate.figure}`,
      rate,
      quotient(figure(done.figure), sumFrom([done, rest])),
      'weak',
    );
  }
}
