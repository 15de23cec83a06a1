/**
 * Changes whose base is told right beside them: 与上年588件相比多办54件; 比上年多11期，上年为146期. What it is compared with is the only
 * figure like it before them, or the total of those before them.
 */
import type { Mention } from '../figures/mentions.ts';
import { isWithoutFactor, signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { after, before, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';
import { isBaseOfRate } from './share-parts.ts';

const BEHIND = /^(?:上年|去年|20\d\d年)(?:同期|末|底)?(?:的)?(?:为|是|有)$/u;
const COMPARED = /(?:[与较比同]|相比)[^,。;]{0,10}$/u;
const OWN_CHANGE =
  /^(?!同比|环比|[比较与]|实际|名义|分别|合计|[净共均])[一-鿿]{2,8}?(?:增长|下降|增幅|降幅|增加|减少|提高|降低)(?:了|为)?$/u;
const TOTAL = /合计|共计|总|^共/u;
const SENTENCES_BACK = 1;
const SEVERAL = 3;

export function* ofToldBase(recognition: Recognition, change: Mention): Iterable<Proposal> {
  const isPoints = change.kind === 'points';
  if (change.direction === 0 || change.inRange || !(isPoints || isAdditive(change))) return;
  const near = baseOf(recognition, change);
  const [base, current] = near
    ? [near, currentOf(recognition, change, near)]
    : (bothOfNext(recognition, change) ?? []);
  if (!base || !current) return;
  const size = Math.abs(printed(recognition, current) - printed(recognition, base));
  const times = printed(recognition, change) / size;
  // What is many times what comes out belongs to other figures, unless a slip made it so.
  const isLikely = times < SEVERAL && times > 1 / SEVERAL;
  const right = difference(figure(current.figure), figure(base.figure));
  const group = `base:${change.figure}`;
  const proposal = isLikely ? asserting(group, change, right, 'strong') : nearly(group, change, right);
  yield { ...proposal, left: signed(change), ...(isPoints ? { severity: 'warning' as const } : {}) };
}

const isLike = (each: Mention, change: Mention): boolean =>
  change.kind === 'points' ? each.kind === 'rate' : sameDimension(each, change);

/** Last year's figure, right before the change or right behind it. */
function baseOf(recognition: Recognition, change: Mention): Mention | undefined {
  const isBase = (each: Mention): boolean => each.isLast && isLike(each, change) && isLevel(each);
  const near = before(recognition, change).filter(({ sentence }) => sentence === change.sentence);
  const told = near.find((each) => isLike(each, change));
  // 支出比上年19.0亿元增长10%，保工资增长15.8%，增加1.14亿元: of what the change between names.
  const isOfOther = told && near.some((each) => each.start > told.end && OWN_CHANGE.test(each.label));
  if (told && isBase(told) && COMPARED.test(told.label) && change.clause - told.clause <= 2)
    return isOfOther ? undefined : told;
  const [next] = after(recognition, change).filter((each) => isLike(each, change));
  const isBehind = next && next.sentence === change.sentence && next.clause - change.clause === 1;
  if (isBehind && isBase(next) && BEHIND.test(next.label)) return next;
  return openerOfNext(recognition, change);
}

/** 2023年支出23.70万元，同比减少2.45万元，其中…。2022年支出26.15万元，其中…: last year's opens the next sentence, by the name of this year's. */
function openerOfNext(recognition: Recognition, change: Mention): Mention | undefined {
  const [opener] = after(recognition, change).filter(({ sentence }) => sentence > change.sentence);
  if (!opener?.isLast || opener.sentence !== change.sentence + 1 || !isLevel(opener)) return undefined;
  const [current] = before(recognition, change).filter((each) => isLike(each, change));
  const isNamed =
    current?.sentence === change.sentence && current.label !== '' && bareName(current) === bareName(opener);
  return isLike(opener, change) && isNamed && /^(?:同比|[比较]上年)/u.test(change.label) ? opener : undefined;
}

/** 与2022年相比，收入增加156.20万元。2022年收入1402.00万元，2023年收入1576.20万元: both open the next sentence, under the name of what changed. */
function bothOfNext(recognition: Recognition, change: Mention): [Mention, Mention] | undefined {
  const own = before(recognition, change).filter(({ sentence }) => sentence === change.sentence);
  const [first, second, third] = after(recognition, change).filter(
    ({ sentence }) => sentence === change.sentence + 1,
  );
  if (!first || !second || own.some((each) => isLike(each, change))) return undefined;
  const names = [first, second].map(bareName);
  const areAlike = [first, second].every((each) => isLike(each, change) && isLevel(each) && !isForEach(each));
  const isOfOthers = third !== undefined && isLike(third, change);
  if (!areAlike || isOfOthers || first.isLast === second.isLast || second.clause - first.clause !== 1)
    return undefined;
  if (names[0] === '' || names[0] !== names[1] || !change.label.includes(names[0]!)) return undefined;
  return first.isLast ? [first, second] : [second, first];
}

const bareName = ({ label }: Mention): string =>
  label.replace(/^(?:[上去今本当]年|20\d\d年)度?/u, '').replace(/(?:完成|实现|为|共)+$/u, '');

/** What it is compared with, where the words leave no choice, and no other figure makes the change. */
function currentOf(recognition: Recognition, change: Mention, base: Mention): Mention | undefined {
  const candidates = before(recognition, change).filter(
    (each) =>
      each !== base &&
      isLike(each, change) &&
      !each.isLast &&
      !each.nested &&
      each.depth === 0 &&
      isLevel(each) &&
      !isBaseOfRate(each) &&
      !isWithoutFactor(recognition, each) &&
      !isForEach(each) &&
      !isOfOtherThing(each, base) &&
      change.sentence - each.sentence <= SENTENCES_BACK,
  );
  const isMade = (each: Mention): boolean =>
    comesOut(
      recognition,
      change,
      (printed(recognition, each) - printed(recognition, base)) * change.direction,
    );
  if (candidates.some(isMade)) return undefined;
  const [nearest] = candidates;
  if (!nearest) return undefined;
  if (change.kind === 'points') return onlyNamed(candidates, base);
  const values = new Set(candidates.map((each) => printed(recognition, each)));
  return values.size === 1 || TOTAL.test(nearest.label) ? nearest : undefined;
}

/** What 个 and 项 count the name alone tells; 人 and 户 tell it themselves. */
const ANYTHING = /^(?:余|多)?[个项件条处]$/u;
const SHORTEST_NAME = 2;

/** 涉及项目13个。上年同期问题31个，减少7个: what the words call otherwise is no number of the same thing. */
function isOfOtherThing(current: Mention, base: Mention): boolean {
  if (current.kind !== 'count' || base.kind !== 'count' || !ANYTHING.test(base.unit ?? '')) return false;
  const [thing, other] = [nameOfCounted(current), nameOfCounted(base)];
  if (thing.length < SHORTEST_NAME || other.length < SHORTEST_NAME || TOTAL.test(thing)) return false;
  return !Array.from(other).some((letter) => thing.includes(letter));
}

/** What was done with the things, and no name of theirs: 组织21项, 较上年开展18项. */
const DONE =
  /(?:开展|组织|举办|实施|办理|办结|受理|安排|发现|查处|检查|抽查|处理|新增|建成|建设|完成|涉及|覆盖|下达|发布)/gu;

const nameOfCounted = ({ label }: Mention): string =>
  label
    .replace(DONE, '')
    .replace(/^(?:其中|[与较比同]|[上去今本当][年期月]|20\d\d年|全年|年[初末]|同期|[末底度的])+/u, '')
    .replace(/(?:完成|实现|达到?|为|是|有|共|数|总)+$/u, '');

/** 合格率98.00%，不合格率2.00%，较上年同期合格率97.35%: the one that is called as the base is. */
function onlyNamed(candidates: readonly Mention[], base: Mention): Mention | undefined {
  const name = /([一-鿿]{2,8}[率比重])(?:的|为)?$/u.exec(
    base.label.replace(/^.*(?:同期|上年|去年|\d{4}年)的?/u, ''),
  )?.[1];
  if (name === undefined) return candidates.length === 1 ? candidates[0] : undefined;
  const named = candidates.filter(
    ({ label }) => label.endsWith(name) && !/[不未非]/u.test(label.slice(0, -name.length)),
  );
  return named.length === 1 ? named[0] : undefined;
}
