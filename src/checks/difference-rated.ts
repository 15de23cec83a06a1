/** What remains, where a rate beside it tells of which two amounts. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isSpent } from './difference-remainders.ts';
import { difference, figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { before, isAdditive, isLevel, nearestEarlier, sameDimension, tellingDigits } from './scope.ts';

/**
 * 18.60亿元，…已支出17.21亿元，支出进度92.53%，尚未支出1.39亿元: the rate right before tells which two amounts it is of, and
 * what remains is of the same two.
 */
export function* ofRated(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [rate, spent] = ratedBefore(recognition, mention);
  if (!rate || !spent || rate.kind !== 'rate' || !isAdditive(spent) || !isLevel(spent)) return;
  // 市级补助70.35万元（约占10%），剩余211.06万元: a share tells nothing of what was spent.
  const isTold = REST.test(mention.label) && !/占/u.test(rate.label);
  if (!sameDimension(spent, mention) || !(isOfExecution(rate) || isTold)) return;
  const isOwn =
    spent.sentence === mention.sentence &&
    mention.clause - spent.clause <= 2 &&
    mention.clause - rate.clause <= 1;
  if (!isOwn && !followsAtOnce(recognition, mention, spent)) return;
  const wholes = nearestEarlier(
    recognition,
    spent,
    RATED_TRIED,
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      sameDimension(each, spent) &&
      comesOut(recognition, rate, printed(recognition, spent) / printed(recognition, each)),
  );
  const [whole, ...others] = wholes;
  if (!whole || others.some((each) => printed(recognition, each) !== printed(recognition, whole))) return;
  if (!isDivided(recognition, mention)) yield restOf('rated', mention, whole, spent);
}

/** The execution rate and what was spent: right before, or at the head of the sentence before, whatever it adds of last year's rate. */
function ratedBefore(recognition: Recognition, mention: Mention): readonly Mention[] {
  const near = before(recognition, mention);
  if (near[0]?.sentence === mention.sentence) return near;
  const own = near.filter((each) => each.sentence === near[0]?.sentence);
  const at = own.findIndex((each, index) => isOfExecution(each) && own[index + 1]?.kind === 'amount');
  return at < 0 ? near : own.slice(at);
}

/** 支出29,137.60万元，执行率97.13%，…。结余862.40万元: the sentence right behind begins with what remains. */
function followsAtOnce(recognition: Recognition, mention: Mention, spent: Mention): boolean {
  const { text, mentions } = recognition.passages[mention.passage]!;
  const isFirst = !mentions.some((each) => each.sentence === mention.sentence && each.start < mention.start);
  return (
    isFirst &&
    mention.sentence - spent.sentence === 1 &&
    /^(?:年末|年底|资金|当年)?(?:结余|剩余|结转)(?:资金|金额)?(?:为)?$/u.test(mention.label) &&
    !spent.nested &&
    !/滚存|上年结转|年初结转/u.test(text)
  );
}

const TELLING_DIGITS = 3;
const RATED_TRIED = 12;
/** What is said to be missing of a whole. */
const REST =
  /^(?:因[一-鿿]{2,12})?(?:欠[缴拨付交]?|未(?!突破|超|达|满|低|高)[一-鿿]{0,3}|尚[缺欠差余]|还[差欠缺剩]|缺口?|少完成|少建|剩余?|[尚仍]有|在办|在建|在审|正在(?:整改|办理|推进|实施|处理|建设|施工|审理|调解))(?:资金|金额|部分)?(?:为|的)?$/u;

export function isRest(mention: Mention): boolean {
  return REST.test(mention.label);
}

function isOfExecution({ concept, label }: Mention): boolean {
  return (
    concept === 'executionRate' || /(?:支出|执行|支付|拨付|使用|兑付|发放)(?:进度|率)(?:为|达)?$/u.test(label)
  );
}

/**
 * 补助486万元。…兑付468.9万元，尚余17.1万元，…，资金兑付率96.48%: the rate behind tells which amount of the paragraph was there,
 * and what was spent stands right before.
 */
export function* ofRatedBehind(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  // 当年支出1022.36万元（人员703.9万元，…），年末结转31.49万元: what the bracket tells is none of it.
  const [spent] = before(recognition, mention).filter((each) => each.depth <= mention.depth);
  const { text } = recognition.passages[mention.passage]!;
  const isBeside = spent && (mention.clause - spent.clause <= 1 || text[spent.end] === '(');
  if (!spent || spent.sentence !== mention.sentence || !isBeside) return;
  if (!sameDimension(spent, mention) || !isSpentSoFar(spent) || spent.depth !== mention.depth) return;
  const rate = recognition.passages[mention.passage]!.mentions.find(
    (each) =>
      each.start > mention.end &&
      each.sentence === mention.sentence &&
      each.part === mention.part &&
      each.kind === 'rate' &&
      isOfExecution(each),
  );
  if (!rate || tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  const wholes = before(recognition, spent).filter(
    (each) =>
      each.kind === 'amount' &&
      isLevel(each) &&
      comesOut(recognition, rate, printed(recognition, spent) / printed(recognition, each)),
  );
  const [whole] = wholes;
  if (!whole || new Set(wholes.map((each) => printed(recognition, each))).size > 1) return;
  yield restOf('behind', mention, whole, spent);
}

function isSpentSoFar(mention: Mention): boolean {
  return (
    isSpent(mention) || /(?:兑付|发放|拨付|支付|支出|使用)(?:资金|金额)?(?:共|为|了)?$/u.test(mention.label)
  );
}

const NEAR_RATE = 1;

/**
 * 计划2,400户，…实施2,318户，…完成率96.6%，因规划调整未实施62户: what was not done stands right behind the rate, which comes out
 * of two counts of the paragraph alone.
 */
export function* ofRestCounted(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [rate] = before(recognition, mention);
  if (mention.kind !== 'count' || rate?.kind !== 'rate' || rate.direction !== 0) return;
  // …，兑现率99.2%。尚有27人因…: or at the head of the sentence behind.
  const isNext = mention.sentence - rate.sentence === 1 && /^(?:尚有|仍有|其余)$/u.test(mention.label);
  const isOwn = rate.sentence === mention.sentence && mention.clause - rate.clause <= NEAR_RATE;
  if (!isOwn && !isNext) return;
  if (tellingDigits(recognition, rate) < TELLING_DIGITS || /占|满意/u.test(rate.label)) return;
  const counts = before(recognition, mention).filter(
    (each) => each.kind === 'count' && isLevel(each) && sameDimension(each, mention),
  );
  const pairs = counts.flatMap((done) =>
    counts
      .filter((whole) =>
        comesOut(recognition, rate, printed(recognition, done) / printed(recognition, whole)),
      )
      .map((whole) => [whole, done] as const),
  );
  const left = new Set(
    pairs.map(([whole, done]) => printed(recognition, whole) - printed(recognition, done)),
  );
  const [pair] = pairs;
  if (!pair || left.size > 1 || isDivided(recognition, mention)) return;
  yield restOf('rated', mention, ...pair);
}

/** 竣工34个…，占81.0%；在建5个，未开工3个: another part of what is left stands right behind. */
function isDivided(recognition: Recognition, rest: Mention): boolean {
  const { text, mentions } = recognition.passages[rest.passage]!;
  const next = mentions[mentions.indexOf(rest) + 1];
  return (
    next !== undefined &&
    next.kind === rest.kind &&
    sameDimension(next, rest) &&
    (REST.test(next.label) || FURTHER_REST.test(next.label)) &&
    text.slice(rest.end, next.start).replace(/^[、,;]/u, '') === next.label
  );
}

/** 正在推进4个，需长期坚持2个; 另有2个尚未启动: another part of what is left, by other words. */
const FURTHER_REST = /^(?:另有|另外|其余|其他|需要?长期[一-鿿]{2}|长期[一-鿿]{2}|未[一-鿿]{1,4})$/u;

/** What remains of the two amounts that a rate tells: no others are meant. */
function restOf(group: string, rest: Mention, whole: Mention, done: Mention): Proposal {
  const right = difference(figure(whole.figure), figure(done.figure));
  return { ...asserting(`${group}:${rest.figure}`, rest, right, 'strong'), certain: true };
}
