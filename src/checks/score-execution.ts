/** The score of the execution rate where rate, weight and score stand apart: 执行率93.5%，按权重10分计9.35分. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { earnedOf } from './score-weights.ts';
import { isPoints, rowName, rowOf } from './table-entries.ts';

const WEIGHT = /(?:权重|分值|满分|按照?|以|此项|该项|本项)(?:为|的)?$|[×*]$/u;
const SCORE =
  /^(?:权重|分值)?(?:该|本)?(?:[一二三]级)?(?:指标)?(?:折算|计算|换算)?后?(?:应?计|应?得|自评|得分)(?:分|为)*$/u;
/** 按执行率折算自评9.79分: the rate is told elsewhere, its weight in the rules. */
const BY_RATE = /按(?:照|预算)?执行率[^,。;]{0,8}(?:得|计|自评|为)分?$/u;
const LATEST = 6;

/** All scores of the execution rate that running text and tables tell. */
export function* ofRatedExecution(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages)
    if (isRunningText(passage.block)) yield* ofText(recognition, passage);
  yield* ofRows(recognition);
}

function* ofText(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  const full = recognition.settings.profile.executionRate.weight;
  for (const [index, score] of mentions.entries()) {
    if (score.kind !== 'score') continue;
    const [weight, rate] = [mentions[index - 1], mentions[index - 2]];
    if (weight?.kind === 'score' && WEIGHT.test(weight.label) && SCORE.test(score.label)) {
      // 得分率83.75%；产出满分35分，得29.42分: a rate of the item before.
      const isOwn =
        rate?.kind === 'rate' &&
        rate.sentence === score.sentence &&
        rate.part === score.part &&
        rate.direction === 0 &&
        !/得分率/u.test(rate.label);
      if (isOwn && score.clause - rate.clause <= 2) {
        yield {
          ...earned(score, figure(weight.figure), rate),
          strength: isExecution(rate) ? 'strong' : 'weak',
          severity: 'warning',
          // 完成98.94%，权重10分，得9.89分: what else it may be taken from is not told, so only a slip shows.
          confirming: false,
        };
        continue;
      }
    }
    if (BY_RATE.test(score.label))
      for (const each of ratesBefore(recognition, score))
        yield {
          ...earned(score, constant(full), each),
          constants: { zh: `预算执行率占 ${full} 分`, en: `the execution rate weighs ${full}` },
        };
  }
}

/** 预算执行 10 9.72 in a table whose report tells the rate in its text. */
function* ofRows(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables)
    for (let row = 0; row < table.rows; row++) {
      if (!/执行率?$|执行率?情况$/u.test(rowName(table, row))) continue;
      const entries = rowOf(table, row);
      const of = (name: 'weight' | 'score') => entries.filter(({ column }) => column === name);
      const [weight, score] = [of('weight')[0]?.mention, of('score')[0]?.mention];
      if (!weight || !score || !isPoints(weight) || !isPoints(score)) continue;
      if (entries.some(({ mention }) => mention.kind === 'rate')) continue;
      for (const rate of recognition.mentions.filter(isExecution).slice(0, LATEST))
        yield earned(score, figure(weight.figure), rate);
    }
}

function isExecution({ kind, concept, label, direction }: Mention): boolean {
  return (
    kind === 'rate' && direction === 0 && (concept === 'executionRate' || /执行率(?:为|达)?$/u.test(label))
  );
}

function ratesBefore({ mentions }: Recognition, score: Mention): Mention[] {
  return mentions.filter((each) => isExecution(each) && each.passage <= score.passage).slice(-LATEST);
}

function earned(score: Mention, weight: Expression, rate: Mention): Proposal {
  return confirming(`by-rate:${score.figure}`, score, earnedOf(weight, figure(rate.figure)));
}
