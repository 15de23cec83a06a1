/** What a sentence tells that may be added up. */
import type { Mention } from '../figures/mentions.ts';
import { isCountable } from './scope.ts';
import { isTotalLike } from './sum-parts.ts';

const ADDED = new Set<Mention['kind']>(['amount', 'count']);

/** What stands in a bracket, in a range or for the year before is no part. */
export const isPart = (mention: Mention): boolean =>
  ADDED.has(mention.kind) &&
  mention.depth === 0 &&
  isCountable(mention) &&
  !mention.inRange &&
  !mention.isLast;

/** All amounts of one sentence, where they are of one unit and none adds up others. */
export function partsIn(mentions: readonly Mention[], total: Mention, sentence: number): Mention[] | null {
  const own = mentions.filter(
    (each) => each.sentence === sentence && each.kind === total.kind && isPart(each),
  );
  const parts = own.filter((each) => !each.nested && each.unit === total.unit);
  const others = own.filter(
    (each) => !parts.includes(each) && (each.kind === 'amount' || each.unit === total.unit),
  );
  const isClean =
    others.length === 0 && !parts.some(isTotalLike) && parts.every(({ direction }) => direction === 0);
  return parts.length >= 2 && isClean ? parts : null;
}

/** 年初预算84.00亿元，实际完成86.42亿元。加上级补助…，收入总计: what came of a budget that opens a sentence, and not the budget, is added to. */
export function carriedOut(mentions: readonly Mention[], opening: Mention): Mention {
  if (!PLANNED.test(opening.role ?? '') || CARRIED_OUT.test(opening.label)) return opening;
  const done = mentions.find(
    (each) =>
      each.sentence === opening.sentence &&
      each.start > opening.start &&
      each.unit === opening.unit &&
      each.depth === opening.depth &&
      CARRIED_OUT.test(each.label),
  );
  return done ?? opening;
}

const PLANNED = /budget$/iu;
const CARRIED_OUT =
  /^(?:[全当本]年|年末|最终)?(?:实际)?(?:完成|执行|实现|决算|入库|征收)(?:数|收入)?(?:为|达到?)?$/u;
