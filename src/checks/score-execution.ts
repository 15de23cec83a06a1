/** The score of the execution rate where rate, weight and score stand apart: 执行率93.5%，按权重10分计9.35分. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { earnedOf } from './score-weights.ts';
import { isPoints, rowName, rowOf } from './table-entries.ts';
import { singleNumber } from './table-grid.ts';
import { cellsInRow, type Table } from './tables.ts';

const WEIGHT = /(?:权重|分值|满分|按照?|以|[此该本](?:项|指标|项指标))(?:为|的)?$|[×*]$/u;
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
    if (weight) yield* ofRateBefore(score, weight, full);
    yield* ofRule(recognition, score);
    if (BY_RATE.test(score.label))
      for (const each of ratesBefore(recognition, score))
        yield {
          ...earned(score, constant(full), each),
          constants: { zh: `预算执行率占 ${full} 分`, en: `the execution rate weighs ${full}` },
        };
  }
}

/** 完成预算的78.56%，执行率得分7.86分: right behind the rate; where another one is scored by the full weight, so is this. */
function* ofRateBefore(score: Mention, rate: Mention, full: string): Iterable<Proposal> {
  const isTold =
    rate.kind === 'rate' &&
    rate.direction === 0 &&
    rate.sentence === score.sentence &&
    score.clause - rate.clause <= 1 &&
    /执行率|完成(?:年度)?预算的?$|预算完成率/u.test(rate.label) &&
    OWN_SCORE.test(score.label);
  if (isTold)
    yield {
      ...earned(score, constant(full), rate),
      constants: { zh: `预算执行率占 ${full} 分`, en: `the execution rate weighs ${full}` },
      family: { key: 'execution-scores', anchor: full },
    };
}

const OWN_SCORE = /^(?:预算)?执行率?(?:指标)?(?:自评)?得分?(?:为)?$/u;
/** 按照“执行率×10”计算，得9.80分; 按评分规则（10分×执行率）应得5.2分. */
const RULED =
  /(?:执行率[×*](\d{1,2})分?|(\d{1,2})分?[×*](?:预算)?执行率)[”"’)]*(?:计算|折算|计分|的?规则)?,?(?:应|实)?得分?(?:为)?$/u;

/** The rule that the words tell, by the only execution rate before. */
function* ofRule(recognition: Recognition, score: Mention): Iterable<Proposal> {
  const { text, mentions } = recognition.passages[score.passage]!;
  const told = RULED.exec(text.slice(Math.max(0, score.start - RULE_REACH), score.start));
  const weight = told?.[1] ?? told?.[2];
  if (weight === undefined) return;
  const beside = mentions.filter(
    (each) => isExecution(each) && each.sentence === score.sentence && each.end <= score.start,
  );
  const rates = beside.length > 0 ? beside : ratesBefore(recognition, score);
  const values = new Set(rates.map(({ figure: index }) => recognition.figures[index]!.value));
  const rate = rates.at(-1);
  if (rate && values.size === 1)
    yield {
      ...earned(score, constant(weight), rate),
      strength: 'strong',
      confirming: false,
      severity: 'warning',
      constants: { zh: `执行率占 ${weight} 分`, en: `the execution rate weighs ${weight}` },
    };
}

const RULE_REACH = 40;

/** 预算执行 10 9.72 in a table whose report tells the rate in its text. */
function* ofRows(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables)
    for (let row = 0; row < table.rows; row++) {
      const name = rowName(table, row);
      yield* ofReached(table, row, name);
      if (!/执行率?$|执行率?情况$/u.test(name)) continue;
      const entries = rowOf(table, row);
      const of = (name: 'weight' | 'score') => entries.filter(({ column }) => column === name);
      const [weight, score] = [of('weight')[0]?.mention, of('score')[0]?.mention];
      if (!weight || !score || !isPoints(weight) || !isPoints(score)) continue;
      if (entries.some(({ mention }) => mention.kind === 'rate')) continue;
      for (const rate of recognition.mentions.filter(isExecution).slice(0, LATEST))
        yield earned(score, figure(weight.figure), rate);
    }
}

/** 预算执行率 | 100% | 96.5% | 10 | 9.65, or 执行率92.00% | 10 | 9.2: the last rate of the row, whose target is all of it. */
function* ofReached(table: Table, row: number, name: string): Iterable<Proposal> {
  if (!/^(?:预算|资金)?执行(?:率|情况)?(?:[(]\d+分?[)])?/u.test(name)) return;
  const cells = cellsInRow(table, row).filter(({ text }) => text !== '');
  const rates = cells.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'rate'));
  const [weight, score] = cells.slice(-2).map(singleNumber);
  const rate = rates.at(-1);
  const isBehind = rate && cells.at(-3)?.mentions.includes(rate);
  if (!weight || !score || !isBehind || !isPoints(weight) || !isPoints(score)) return;
  yield earned(score, figure(weight.figure), rate);
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
