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
