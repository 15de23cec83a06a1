/** The overall score over all pairs of a report: where the weights make the full score, the scores make it, and the other way round. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { HUNDREDTHS, hundredths, pointsAdd } from './reckoning.ts';
import { isFullScore } from './score-totals.ts';
import { FEWEST_PAIRS, isTotal, OVERALL, type Pair } from './score-weighed.ts';

/** 2022年度同类项目评价得分84.30分: the score of something else. */
const OF_ANOTHER = /^[与较比和同]|同类|上年|上一年|去年|往年|其他|平均/u;

/** 自评得分94分, where the pairs' weights make the full score: their scores make it. */
export function* ofOverall(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
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
  const parts = withoutItems(
    recognition,
    pairs.filter((pair) => !isTotal(pair)),
  );
  for (let from = 0; from < parts.length; from++) {
    // 预算执行10分…，产出50分…，效益30分…，其中…满分20分: that 50, 30 and 20 make the full score too is chance.
    const isWhole = parts[from - 1]?.gained.passage !== parts[from]!.weight.passage;
    const run = fullRun(recognition, parts.slice(from), Number(profile.total) * HUNDREDTHS);
    if (!run || run.length < FEWEST_PAIRS) continue;
    const isAll = isWhole && !hasScoreBetween(recognition, run, pairs);
    for (const stated of overall)
      yield {
        ...confirming(`overall:${stated.figure}`, stated, sumFrom(run.map(({ gained }) => gained))),
        ...(overall.length === 1 && isAll ? ASSERTED : {}),
      };
    yield ofFull(run, profile.total);
    return;
  }
  for (const stated of overall) yield* ofFullScore(recognition, stated, parts);
}

/** 过程（25分）得22.5分：…10分，得8.5分；…: the pairs right behind one that make just its weight and its score are its items. */
function withoutItems(recognition: Recognition, pairs: readonly Pair[]): readonly Pair[] {
  const kept: Pair[] = [];
  let isDivided = false;
  for (let index = 0; index < pairs.length; index++) {
    kept.push(pairs[index]!);
    // 满意度（10分）得9分：…10分，得9分: where other parts have items of theirs, a single one repeats its part.
    const items = itemsBehind(recognition, pairs, index, isDivided ? 1 : FEWEST_ITEMS);
    isDivided ||= items > 0;
    index += items;
  }
  return kept;
}

function itemsBehind(
  recognition: Recognition,
  pairs: readonly Pair[],
  index: number,
  fewest: number,
): number {
  const points = (of: 'weight' | 'gained', at: number) => hundredths(recognition, pairs[at]![of]);
  let [weights, gained] = [0, 0];
  for (let next = index + 1; next < pairs.length; next++) {
    weights += points('weight', next);
    gained += points('gained', next);
    if (weights > points('weight', index)) return 0;
    if (weights === points('weight', index) && next - index >= fewest)
      return gained === points('gained', index) ? next - index : 0;
  }
  return 0;
}

const FEWEST_ITEMS = 2;

/** 满意度各占5分，家长得4.9分，合计9.9分: a score that no pair has stands between them, and may be one of the parts. */
function hasScoreBetween(recognition: Recognition, run: readonly Pair[], pairs: readonly Pair[]): boolean {
  const known = new Set(pairs.map(({ gained }) => gained));
  const [first, last] = [run[0]!.gained.figure, run.at(-1)!.gained.figure];
  return recognition.mentions.some(
    (each) =>
      each.kind === 'score' &&
      each.figure > first &&
      each.figure < last &&
      !known.has(each) &&
      /^(?:合计|共计|小计)得?$/u.test(each.label),
  );
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
  if (own.length < FEWEST_PAIRS || EXTRA.test(text)) return;
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
