/** Totals of weights with the scores gained for them, over sentences and paragraphs. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { hundredths, pointsAdd } from './reckoning.ts';
import { nearestEarlier } from './scope.ts';
import { ofItems } from './score-items.ts';
import { ofOverall } from './score-overall.ts';
import { ofSectionTotals } from './score-section-totals.ts';
import { detailsOf, ofHeadings, ofLosses } from './score-sections.ts';
import { FEWEST_PAIRS, isTotal, type Pair, pairsOf } from './score-weighed.ts';
import { earnedOf } from './score-weights.ts';

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
      yield* ofTotal(recognition, pair, namedRun(recognition, pair, pairs));
      yield* ofLosses(recognition, pair);
      run.push(pair);
    }
  }
  for (const pair of pairs) yield* ofExecution(recognition, pair);
  yield* ofHeadings(recognition, pairs);
  yield* ofItems(recognition, pairs);
  yield* ofOverall(recognition, pairs);
  yield* ofSectionTotals(recognition, pairs);
  yield* ofWeightTotals(recognition, pairs);
}

const PART = /决策|过程|投入|管理|产出|效益|效果|满意度/u;

/**
 * 产出（35分）得32分, and elsewhere 1.产出数量（12分，得分11分）, 2.产出质量…: the pairs from the first of that name on whose weights
 * make the weight. None where two rows do.
 */
function namedRun(recognition: Recognition, pair: Pair, pairs: readonly Pair[]): Pair[] {
  const word = PART.exec(pair.name)?.[0];
  if (word === undefined) return [];
  const full = hundredths(recognition, pair.weight);
  const found: Pair[][] = [];
  for (const [index, first] of pairs.entries()) {
    if (first === pair || !first.name.includes(word) || pairs[index - 1]?.name.includes(word)) continue;
    let sum = 0;
    const run: Pair[] = [];
    for (const each of pairs.slice(index)) {
      if (sum >= full || each === pair || isTotal(each)) break;
      sum += hundredths(recognition, each.weight);
      run.push(each);
    }
    if (sum === full && run.length >= 2) found.push(run);
  }
  return found.length === 1 ? found[0]! : [];
}

const WEIGHT_TOTAL = /(?:权重|分值|满分)(?:合计|共计?|总计|之和)(?:为)?$/u;

/** 四类权重合计100分: the weights of the pairs told before it. */
function* ofWeightTotals(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    if (total.kind !== 'score' || !WEIGHT_TOTAL.test(total.label)) continue;
    const before = pairs.filter(({ weight }) => weight !== total && weight.passage <= total.passage);
    const run = runsOf(before).find((each) =>
      pointsAdd(
        recognition,
        total,
        each.map(({ weight }) => weight),
      ),
    );
    if (run) yield confirming(`weights:${total.figure}`, total, sumFrom(run.map(({ weight }) => weight)));
  }
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
      ...(scoresAdd && run.length >= FEWEST_PAIRS ? ASSERTED : {}),
    };
    yield {
      ...confirming(`pairs:${total.gained.figure}`, total.gained, sumFrom(run.map(({ gained }) => gained))),
      ...(weightsAdd && run.length >= FEWEST_PAIRS ? ASSERTED : {}),
    };
    return;
  }
}

/** All pairs before a total, or the last of them. */
function runsOf(parts: readonly Pair[]): (readonly Pair[])[] {
  return Array.from({ length: Math.max(0, parts.length - 1) }, (_, from) => parts.slice(from));
}
