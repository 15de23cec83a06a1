/** 已支付16214万元，支付率88.11%，尚有2189万元未支付: what was done and what is left make the whole that the rate is of. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, quotient, sumFrom } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { isCountable, isRunningText } from './scope.ts';

const RATE = /(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)(?:率|进度)(?:为|达)?$/u;
const DONE = /(?:已|累计|实际|全年)?(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)(?:资金|金额)?$/u;
const REST = /^(?:尚有|尚余|剩余|还有|余|其余)(?:资金)?$/u;
const CARRIED = /^(?:结转|结余|剩余|尚余|余)(?:资金|下年|下年使用)?$/u;
const NOT_DONE = /^(?:资金)?(?:尚?未|没有|待)(?:支付|支出|拨付|兑付|执行|使用|发放|整改|办结|完成)/u;

export function* ofDoneAndRest({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, rate] of mentions.entries()) {
    const [done, rest] = [mentions[index - 1], mentions[index + 1]];
    if (rate.kind !== 'rate' || !RATE.test(rate.label) || rate.direction !== 0 || !done || !rest) continue;
    const isLeft = REST.test(rest.label) && NOT_DONE.test(text.slice(rest.end));
    const isCarried = CARRIED.test(rest.label);
    const isPair =
      isCountable(done) &&
      isCountable(rest) &&
      done.unit === rest.unit &&
      DONE.test(done.label) &&
      !done.isLast;
    if (
      !(isLeft || isCarried) ||
      !isPair ||
      rate.clause - done.clause !== 1 ||
      rest.clause - rate.clause !== 1
    )
      continue;
    const right = quotient(figure(done.figure), sumFrom([done, rest]));
    // What is carried over may be less than what was not spent.
    yield isLeft
      ? asserting(`rest:${rate.figure}`, rate, right, 'weak')
      : nearly(`rest:${rate.figure}`, rate, right);
  }
}

/** 限期的改了58处，累计整改142处，整改率71%: what was done at last is a part of all that was, and not what there was to do. */
export function isPartOfAll(done: Mention, whole: Mention, stem: string): boolean {
  return (
    /^(?:累计|合计|总共|一?共)/u.test(done.label) &&
    stem.includes(whole.label.replace(/[了有的]+$/u, '').at(-1) ?? '。') &&
    !/[应需须待拟未]|计划|任务|目标/u.test(whole.label)
  );
}
