/** 用水12.47万吨，同比上升4.4%（2021年11.95万吨）: the amount of a named year in the bracket behind the change. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, quotient } from './expression.ts';
import { after, before, isForEach, isLevel, sameDimension } from './scope.ts';

const YEAR_ON_YEAR = /(?:同比|比上年|较上年|比去年|较去年)(?:增长|上升|提高|增加|下降|减少|降低)(?:了|约)?$/u;
const NAMED_YEAR = /^(?:19|20)\d{2}年(?:同期)?(?:为)?$/u;

export function* ofBracketYear(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!YEAR_ON_YEAR.test(rate.label)) return;
  const [base, next] = after(recognition, rate);
  const [current] = before(recognition, rate);
  if (!base || !current || !NAMED_YEAR.test(base.label) || base.opening !== rate.end) return;
  // （2021年336.9万千瓦时，2020年320万千瓦时）: of several years.
  if (next?.opening === base.opening) return;
  const isOwn =
    isLevel(current) &&
    !current.isLast &&
    !isForEach(current) &&
    current.depth === rate.depth &&
    current.sentence === rate.sentence &&
    rate.clause - current.clause === 1;
  if (!isOwn || current.direction !== 0 || !sameDimension(base, current) || isOtherYear(base, current))
    return;
  yield {
    group: `${rate.figure}`,
    left: signed(rate),
    relation: '=',
    right: quotient(difference(figure(current.figure), figure(base.figure)), figure(base.figure)),
    stated: rate.figure,
    strength: 'strong',
  };
}

/** Not the year right before the one that the words name. */
function isOtherYear(base: Mention, current: Mention): boolean {
  return base.year !== null && current.year !== null && Number(current.year) - Number(base.year) !== 1;
}
