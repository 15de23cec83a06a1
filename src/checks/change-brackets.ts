/**
 * 用水12.47万吨，同比上升4.4%（2021年11.95万吨）; 接待费6.71万元，比上年减少1.84万元（上年8.55万元）: the amount of the year before
 * in the bracket behind the change.
 */
import type { Mention } from '../figures/mentions.ts';
import { wholeOfList } from './change-currents.ts';
import { movedFrom, signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { growthOf } from './expression.ts';
import { after, before, isForEach, isLevel, sameDimension } from './scope.ts';

const YEAR_ON_YEAR =
  /(?:同比|[比较](?:上年|去年|上年度|上一年|上年同期))(?:增长|上升|提高|增加|下降|减少|降低)(?:了|约)?$/u;
const YEAR_BEFORE = /^(?:(?:19|20)\d{2}年|上年|去年|上年度)(?:同期|[末底])?(?:为)?$/u;
/** 在职人员较上年净增: what has changed, named again. */
const NAMED = /^(?:其中)?([一-鿿]{2,10})[较比](?:上年|去年|上年度|上一年|上年同期)净?(?:增加?|减少?)$/u;

/** A rate of change, or a printed change, and the two amounts on both sides of it. */
export function* ofBracketYear(recognition: Recognition, change: Mention): Iterable<Proposal> {
  yield* ofNamedBefore(recognition, change);
  if (!YEAR_ON_YEAR.test(change.label)) return;
  const [base, next] = after(recognition, change);
  const [current] = before(recognition, change);
  if (!base || !current || !YEAR_BEFORE.test(base.label) || base.opening !== change.end) return;
  // （2021年336.9万千瓦时，2020年320万千瓦时）: of several years.
  if (next?.opening === base.opening || !isOwn(current, change)) return;
  if (!sameDimension(base, current) || isOtherYear(recognition, base, current)) return;
  // 预算37万元，其中出国费12万元、接待费6.4万元，比上年减少2.5万元（上年39.5万元）: behind a row of parts it is of all of them.
  const whole = wholeOfList(before(recognition, change).filter(isLevel), current);
  for (const each of whole ? [whole, current] : [current]) {
    if (change.kind === 'rate') yield grown(change, each, base);
    else if (sameDimension(change, base)) yield { ...movedFrom(change, each, base), strength: 'strong' };
  }
}

/** 实有在职人员139人：…。在职人员较上年净增4人（上年末135人）: what bears the name stands farther before. */
function* ofNamedBefore(recognition: Recognition, change: Mention): Iterable<Proposal> {
  const name = NAMED.exec(change.label)?.[1];
  const [base] = after(recognition, change);
  if (name === undefined || !base || !YEAR_BEFORE.test(base.label) || base.opening !== change.end) return;
  const current = before(recognition, change).find(
    (each) => each.label.endsWith(name) && isLevel(each) && !each.isLast && sameDimension(each, base),
  );
  if (!current || !sameDimension(change, base) || isOtherYear(recognition, base, current)) return;
  yield { ...movedFrom(change, current, base), strength: 'weak', confirming: true };
}

function grown(change: Mention, current: Mention, base: Mention): Proposal {
  return {
    group: `${change.figure}`,
    left: signed(change),
    relation: '=',
    right: growthOf(current, base),
    stated: change.figure,
    strength: 'strong',
  };
}

/** What stands in the clause right before its change. */
function isOwn(current: Mention, change: Mention): boolean {
  return (
    isLevel(current) &&
    !current.isLast &&
    !isForEach(current) &&
    current.depth === change.depth &&
    current.sentence === change.sentence &&
    change.clause - current.clause === 1
  );
}

/** A named year that is not the one before a year that the words ahead of it tell; without any, the report's. */
export function isOtherYear(recognition: Recognition, base: Mention, current: Mention): boolean {
  const named = /^((?:19|20)\d{2})年/u.exec(base.label)?.[1];
  if (named === undefined) return false;
  const { text } = recognition.passages[current.passage]!;
  const ahead = text.slice(0, current.end).replace(/[(][^()]*[)]/gu, '');
  const told = [...ahead.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));
  const years = told.length > 0 ? told : [Number(current.year ?? recognition.report.year)];
  return !years.includes(Number(named) + 1);
}
