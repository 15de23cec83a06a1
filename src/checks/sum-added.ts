/**
 * What is added to what was told before, and what is taken off a row: 基金支出110,385万元。…；加债务还本支出6,500万元、调出资金24,000万元，基金支出总计140,885万元;
 * 地表水9.38亿立方米、地下水2.64亿立方米，扣除重复计算量2.51亿立方米，水资源总量9.51亿立方米.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure, negated, sumFrom, sumOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

const IN_ALL = /^(?:[一-鿿]{0,8}?)((?:[一-鿿]{2})?(?:收入|支出))(?:总计|合计|总量)(?:为)?$/u;
const ADDS = /(?:^|[。;])加:?[^。;]*$/u;
const TAKES_OFF = /^(?:扣除|剔除|减去|扣减|减)/u;
const WHOLE = /总[量额计数]|合计|共计|实际|[为共]$/u;

export function* ofAdded({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [at, total] of mentions.entries()) {
    if (!isOwn(total)) continue;
    yield* ofBase(mentions, text, at);
    yield* ofRowLess(mentions, at);
  }
}

function isOwn(each: Mention): boolean {
  return isCountable(each) && !each.isLast && !each.inRange && each.depth === 0;
}

/** 加…，基金支出总计: to what bears the total's own name, last told before 加. */
function* ofBase(mentions: readonly Mention[], text: string, at: number): Iterable<Proposal> {
  const total = mentions[at]!;
  const name = IN_ALL.exec(total.label)?.[1];
  const adds = ADDS.exec(text.slice(0, total.start - total.label.length));
  if (name === undefined || !adds || total.kind !== 'amount') return;
  const before = mentions.slice(0, at).filter((each) => each.kind === 'amount' && isOwn(each));
  const added = before.filter((each) => each.start > adds.index);
  const base = before.findLast(
    (each) => each.end <= adds.index + 1 && !each.nested && each.label.endsWith(name),
  );
  if (base && added.length > 0) yield nearly(`added-to:${total.figure}`, total, sumFrom([base, ...added]));
}

/** a、b，扣除c，总量d: all of the sentence before what is taken off. */
function* ofRowLess(mentions: readonly Mention[], at: number): Iterable<Proposal> {
  const [total, off] = [mentions[at]!, mentions[at - 1]];
  if (!off || !TAKES_OFF.test(off.label) || off.sentence !== total.sentence) return;
  if (!WHOLE.test(total.label) || total.clause - off.clause !== 1) return;
  const row = mentions
    .slice(0, at - 1)
    .filter((each) => each.sentence === total.sentence && each.part === total.part);
  const areAlike = [...row, off].every((each) => isOwn(each) && sameDimension(each, total));
  if (row.length < 2 || !areAlike) return;
  const terms = [...row.map((each) => figure(each.figure)), negated(figure(off.figure))];
  yield confirming(`row-less:${total.figure}`, total, sumOf(terms));
}
