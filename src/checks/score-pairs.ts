/** Weights with the scores gained for them, over sentences and paragraphs, and the totals that they make. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, figure, negated, sumFrom, sumOf } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { HUNDREDTHS, hundredths, pointsAdd } from './reckoning.ts';
import { isRunningText, isWithin, nameOf, nearestEarlier } from './scope.ts';
import { ofItems } from './score-items.ts';
import { isFullScore } from './score-totals.ts';
import { earnedOf, isEarned, isLost, isWeightOf } from './score-weights.ts';

/** A weight and the score gained for it. */
interface Pair {
  weight: Mention;
  gained: Mention;
  /** What is scored: the words before the weight, or the paragraph's first words. */
  name: string;
  section: string | null;
}

/** 合计100分, 得95分: the pair of a total likewise. */
function isGained(text: string, mention: Mention): boolean {
  return isEarned(text, { ...mention, label: mention.label.replace(/^(?:合计|共计?|总)/u, '') });
}

const OVERALL = /(?:综合|自评|总|最终|评价)(?:得|评)?(?:总)?分(?:为|:)?$|总得$|自评得?$/u;
/** 指标总分100分, 自评得分96分: the first is a weight. */
const FULL = /(?:指标|满分)(?:总分)?$|^总分$/u;
/** 投入（满分15分，得14.0分）: the words before the bracket name it. */
const FULL_ONLY = /^(?:满分|分值|权重|标准分)(?:为|:)?$/u;
const TOTAL_NAME = /合计|总计|小计|共计?$|总分$|^满分$/u;
const TOTAL_START = /^(?:合计|总计|小计|以上|满分|[一-鿿]{2,8}指标(?:共|合计|小计))/u;

/** Totals of pairs: where the weights make theirs the scores have to make theirs, and the other way round. */
export function* ofPairs(recognition: Recognition): Iterable<Proposal> {
  const pairs = pairsOf(recognition);
  let run: Pair[] = [];
  let head: Pair | null = null;
  for (const pair of pairs) {
    if (isTotal(pair)) {
      // 产出（合计40分，得38.50分） over its items: what they make stands before them, and is not the next one.
      if (head && isMadeBy(recognition, head, run)) yield* ofTotal(recognition, head, run);
      else yield* ofTotal(recognition, pair, run);
      head = pair;
      run = [];
    } else {
      yield* ofTotal(recognition, pair, detailsOf(recognition, pair, pairs));
      yield* ofLosses(recognition, pair);
      run.push(pair);
    }
  }
  for (const pair of pairs) yield* ofExecution(recognition, pair);
  yield* ofHeadings(recognition, pairs);
  yield* ofItems(recognition, pairs);
  yield* ofOverall(recognition, pairs);
}

function isTotal({ name }: Pair): boolean {
  return TOTAL_NAME.test(name) || TOTAL_START.test(name);
}

/** All pairs of the running text, in its order. */
function pairsOf(recognition: Recognition): Pair[] {
  const pairs: Pair[] = [];
  let weight: Mention | null = null;
  for (const { mentions, block, text } of recognition.passages) {
    if (!isRunningText(block)) {
      weight = null;
      continue;
    }
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'score' || isLost(text, mention)) continue;
      const behind = mentions[index + 1];
      // 产出指标得48.50分（分值50分）: the weight may stand behind.
      if (behind?.kind === 'score' && isWeightOf(behind, mention)) {
        pairs.push({ weight: behind, gained: mention, name: mention.label, section: block.section });
        weight = null;
        continue;
      }
      if (pairs.at(-1)?.weight === mention) continue;
      if (!isGained(text, mention) && !isBehind(text, weight, mention)) {
        weight = OVERALL.test(mention.label) && !FULL.test(mention.label) ? null : mention;
      } else if (weight && hundredths(recognition, mention) <= hundredths(recognition, weight)) {
        const named = FULL_ONLY.test(weight.label) ? '' : nameOf(recognition, weight);
        const name = named === '' ? text.slice(0, mention.start) : named;
        pairs.push({ weight, gained: mention, name, section: block.section });
        weight = null;
      }
    }
    // The weight in a heading is that of the paragraph below it.
    if (block.type !== 'heading' && weight?.passage !== undefined && weight.depth === 0) weight = null;
  }
  return pairs;
}

/** 预算执行（10分）9.23分: the score right behind its weight's bracket. */
function isBehind(text: string, weight: Mention | null, mention: Mention): boolean {
  return (
    weight !== null &&
    weight.passage === mention.passage &&
    weight.depth > mention.depth &&
    /^[)][,:]?$/u.test(text.slice(weight.end, mention.start))
  );
}

/** 预算执行（10分）9.23分: the weight times an execution rate told before. */
function* ofExecution(recognition: Recognition, { name, weight, gained }: Pair): Iterable<Proposal> {
  if (!/执行|资金使用|支出进度/u.test(name)) return;
  const rates = nearestEarlier(
    recognition,
    gained,
    RATES_TRIED,
    (each) => each.kind === 'rate' && (each.concept === 'executionRate' || EXECUTED.test(each.label)),
  );
  for (const rate of rates)
    yield confirming(
      `execution:${gained.figure}`,
      gained,
      earnedOf(figure(weight.figure), figure(rate.figure)),
    );
}

const RATES_TRIED = 4;
const EXECUTED = /执行率|(?:支出|执行|支付|拨付|使用)进度/u;

/** （一）产出指标完成情况（满分50分）: the weights of the pairs below a heading make the points that it bears. */
function* ofHeadings(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
  for (const { block, mentions } of recognition.passages) {
    const [weight, ...others] = mentions.filter(({ kind }) => kind === 'score');
    if (block.type !== 'heading' || !weight || others.length > 0) continue;
    const below = pairs.filter((pair) => pair.weight !== weight && isWithin(pair.section, block.section));
    if (below.length >= 2)
      yield confirming(`heading:${weight.figure}`, weight, sumFrom(below.map((pair) => pair.weight)));
  }
}

/** The pairs of the section that details what this pair scores. */
function detailsOf(recognition: Recognition, pair: Pair, pairs: readonly Pair[]): readonly Pair[] {
  const section = sectionOf(recognition, pair);
  if (section === null) return [];
  return pairs.filter((each) => each !== pair && isWithin(each.section, section) && !isTotal(each));
}

/** The one section whose title names what this pair scores: 产出指标50分，得47.5分 and （三）项目产出情况. */
function sectionOf({ sections }: Recognition, pair: Pair): string | null {
  const word = /预算执行|决策|过程|投入|管理|产出|效益|效果|满意度/u.exec(pair.name)?.[0];
  if (word === undefined) return null;
  const titled = sections.filter(({ id, title }) => title.includes(word) && !isWithin(pair.section, id));
  const [section] = titled;
  return section && titled.every(({ id }) => isWithin(id, section.id)) ? section.id : null;
}

/** 产出指标50分，得49分, where the section on 产出 takes off 1分: and 共扣1分, told there, is what they lie apart. */
function* ofLosses(recognition: Recognition, pair: Pair): Iterable<Proposal> {
  const section = sectionOf(recognition, pair);
  if (section === null) return;
  const lost = recognition.mentions.filter(
    (each) =>
      each.kind === 'score' &&
      isLost(recognition.passages[each.passage]!.text, each) &&
      isWithin(recognition.passages[each.passage]!.block.section, section),
  );
  const totals = lost.filter(({ label }) => /共(?:计)?扣|合计扣/u.test(label));
  const apart = difference(figure(pair.weight.figure), figure(pair.gained.figure));
  for (const total of totals) yield confirming(`apart:${total.figure}`, total, apart);
  const single = lost.filter((each) => !totals.includes(each));
  if (single.length === 0) return;
  if (single.length === 1) yield confirming(`apart:${single[0]!.figure}`, single[0]!, apart);
  yield confirming(
    `losses:${pair.gained.figure}`,
    pair.gained,
    sumOf([figure(pair.weight.figure), ...single.map((each) => negated(figure(each.figure)))]),
  );
}

function isMadeBy(recognition: Recognition, total: Pair, parts: readonly Pair[]): boolean {
  return (
    parts.length >= 2 &&
    pointsAdd(
      recognition,
      total.weight,
      parts.map(({ weight }) => weight),
    ) &&
    pointsAdd(
      recognition,
      total.gained,
      parts.map(({ gained }) => gained),
    )
  );
}

function* ofTotal(recognition: Recognition, total: Pair, parts: readonly Pair[]): Iterable<Proposal> {
  for (const run of runsOf(parts)) {
    const weightsAdd = pointsAdd(
      recognition,
      total.weight,
      run.map(({ weight }) => weight),
    );
    const scoresAdd = pointsAdd(
      recognition,
      total.gained,
      run.map(({ gained }) => gained),
    );
    if (!weightsAdd && !scoresAdd) continue;
    yield {
      ...confirming(`pairs:${total.weight.figure}`, total.weight, sumFrom(run.map(({ weight }) => weight))),
      ...(scoresAdd && run.length >= FEWEST ? ASSERTED : {}),
    };
    yield {
      ...confirming(`pairs:${total.gained.figure}`, total.gained, sumFrom(run.map(({ gained }) => gained))),
      ...(weightsAdd && run.length >= FEWEST ? ASSERTED : {}),
    };
    return;
  }
}

/** Weights that add up over fewer pairs may do so by chance. */
const FEWEST = 3;

/** All pairs before a total, or the last of them. */
function runsOf(parts: readonly Pair[]): (readonly Pair[])[] {
  return Array.from({ length: Math.max(0, parts.length - 1) }, (_, from) => parts.slice(from));
}

/** 2022年度同类项目评价得分84.30分: the score of something else. */
const OF_ANOTHER = /同类|上年|上一年|去年|往年|其他|平均/u;

/** 自评得分94分, where the pairs' weights make the full score: their scores make it. */
function* ofOverall(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
  const { profile } = recognition.settings;
  const overall = recognition.mentions.filter(
    (each) =>
      each.kind === 'score' &&
      OVERALL.test(each.label) &&
      !each.isLast &&
      !OF_ANOTHER.test(each.label) &&
      !isFullScore(recognition, recognition.passages[each.passage]!.text, each) &&
      !pairs.some(({ gained, weight }) => gained === each || weight === each),
  );
  const parts = pairs.filter((pair) => !isTotal(pair));
  for (let from = 0; from < parts.length; from++) {
    // 预算执行10分…，产出50分…，效益30分…，其中…满分20分: that 50, 30 and 20 make the full score too is chance.
    const isWhole = parts[from - 1]?.gained.passage !== parts[from]!.weight.passage;
    const run = fullRun(recognition, parts.slice(from), Number(profile.total) * HUNDREDTHS);
    if (!run || run.length < FEWEST) continue;
    for (const stated of overall)
      yield {
        ...confirming(`overall:${stated.figure}`, stated, sumFrom(run.map(({ gained }) => gained))),
        ...(overall.length === 1 && isWhole ? ASSERTED : {}),
      };
    yield ofFull(run, profile.total);
    return;
  }
  for (const stated of overall) yield* ofFullScore(recognition, stated, parts);
}

/** The weights of pairs that are all there are make the full score. */
function ofFull(run: readonly Pair[], full: string): Proposal {
  const weights = run.map(({ weight }) => weight);
  return {
    group: `full:${weights[0]!.figure}`,
    strength: 'weak',
    left: sumFrom(weights),
    relation: '=',
    right: constant(full),
    stated: weights[0]!.figure,
    constants: { zh: `满分 ${full} 分`, en: `the full score is ${full}` },
    confirming: true,
  };
}

const EXTRA = /加分|附加|扣减项|减分/u;

/** 决策20分得18分，…，总得分91分: pairs that make the total are all there are, so that their weights make the full score. */
function* ofFullScore(recognition: Recognition, stated: Mention, pairs: readonly Pair[]): Iterable<Proposal> {
  const { text } = recognition.passages[stated.passage]!;
  const { total } = recognition.settings.profile;
  const own = pairs.filter(
    ({ gained, weight }) =>
      gained.passage === stated.passage && weight.passage === stated.passage && gained.end <= stated.start,
  );
  if (own.length < FEWEST || EXTRA.test(text)) return;
  if (
    !pointsAdd(
      recognition,
      stated,
      own.map(({ gained }) => gained),
    )
  )
    return;
  yield { ...ofFull(own, total), ...ASSERTED };
}

/** The shortest beginning of the pairs whose weights make the full score. */
function fullRun(recognition: Recognition, parts: readonly Pair[], full: number): readonly Pair[] | null {
  let sum = 0;
  for (const [index, { weight }] of parts.entries()) {
    sum += hundredths(recognition, weight);
    if (sum === full) return parts.slice(0, index + 1);
    if (sum > full) return null;
  }
  return null;
}
