/** table-rate: rates and scores of a table's row follow from its amounts and weights. See table-rate.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { hasSteps } from './score-steps.ts';
import { earnedOf } from './score-weights.ts';
import { ofCompletion } from './table-completion.ts';
import { type Column, type Entry, isPoints, rowOf } from './table-entries.ts';
import { executionRow, ofAllWeights, ofBlocks, ofForm, ofHeads } from './table-forms.ts';
import { ofHeadedPoints } from './table-headed-points.ts';
import { inducedQuotients } from './table-induced.ts';
import { ofNotes } from './table-notes.ts';
import { pairedEntries } from './table-pairs.ts';
import { ofPoints } from './table-points.ts';
import { ofTotalsShares } from './table-prose.ts';
import { ofQuotients } from './table-quotients.ts';
import { ofRemarks } from './table-remarks.ts';
import { ofShares } from './table-shares.ts';
import { ofSubtotals } from './table-subtotals.ts';
import { ofTransposedPoints } from './table-transposed-points.ts';
import { type Table, turned } from './tables.ts';

export const tableRate: ClaimCheck = {
  id: 'table-rate',
  title: { zh: '表内比率或得分不符', en: 'Rates or scores in a table do not agree' },
  relation: { zh: '表内比率与得分', en: 'Rates and scores in a table' },
  severity: 'error',
  *propose(recognition) {
    for (const table of recognition.tables) {
      const rows = Array.from({ length: table.rows }, (_, row) => rowOf(table, row));
      for (const row of rows) yield* ofRow(recognition, table, row);
      yield* ofRow(recognition, table, pairedEntries(table));
      const execution = executionRow(recognition, table);
      yield* ofForm(table, rows, execution);
      yield* ofBlocks(table, rows);
      yield* ofHeads(table, rows, execution);
      yield* ofAllWeights(recognition, rows);
      yield* ofSubtotals(table, rows);
      yield* ofHeadedPoints(table, rows);
      yield* ofTransposedPoints(table);
      yield* ofQuotients(recognition, table, rows);
      yield* inducedQuotients(recognition, table);
      // 权重, 得分, 得分率 below each other.
      yield* inducedQuotients(recognition, turned(table));
      yield* ofShares(recognition, table, rows);
      yield* ofCompletion(recognition, table);
      yield* ofRemarks(recognition, table);
      yield* ofNotes(recognition, table);
      yield* ofTotalsShares(recognition, table);
    }
    yield* ofPoints(recognition);
  },
  word: ({ name, raw, arithmetic, stated, expected, unit, proposal }) => ({
    zh:
      proposal.relation === '<='
        ? `${name(proposal.stated)} ${raw(proposal.stated)} 超过了分值 ${expected}。`
        : `表内${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en:
      proposal.relation === '<='
        ? `${name(proposal.stated)} ${raw(proposal.stated)} is more than its weight ${expected}.`
        : `In the table ${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
  }),
};

function* ofRow(recognition: Recognition, table: Table, entries: readonly Entry[]): Iterable<Proposal> {
  const of = (column: Column) =>
    entries.filter((entry) => entry.column === column).map((entry) => entry.mention);
  // A number without % under a head of rates may be a score that slipped under it.
  const rates = of('rate').filter((mention) => mention.kind === 'rate' && isPercent(recognition, mention));
  const [rate] = rates;
  const [weight, score] = [of('weight').filter(isPoints)[0], of('score').filter(isPoints)[0]];
  const amounts = (column: Column) => of(column).filter((mention) => mention.kind === 'amount');
  // 调整数 may be the budget after its adjustment, or by how much it was adjusted.
  const isSure = !entries.some(({ column, head }) => column === 'budget' && /调整数/u.test(head));
  const rated = entries.find(({ mention }) => mention === rate);
  if (rate && rated && rates.length === 1) {
    // 到位率 tells how much of the plan has come; what was spent of it is none of its figures.
    const isOfArrival = ARRIVAL_RATE.test(rated.head);
    const arrived = isOfArrival ? arrivalsOf(entries) : null;
    if (arrived) yield* ofRate(table, rate, arrived.arrived, arrived.planned, [], true);
    else if (!isOfArrival)
      yield* ofRate(table, rate, amounts('spent'), amounts('budget'), amounts('initial'), isSure);
  }
  if (score && weight) yield* ofScore(recognition, score, weight, rate);
  if (score && weight && rate) yield* ofScoredAmounts(score, weight, amounts('spent'), amounts('budget'));
}

const ARRIVAL_RATE = /到位率/u;
const PLANNED = /计划|预算|应|安排|批复|下达|任务/u;

/** 计划数, 到位数, 到位率, 支出数: what arrived of what was planned, and nothing of what was spent; none where no head tells both. */
function arrivalsOf(entries: readonly Entry[]): { arrived: Mention[]; planned: Mention[] } | null {
  const amounts = entries.filter(({ column, mention }) => mention.kind === 'amount' && column !== 'rate');
  const arrived = amounts.filter(({ head }) => /到位/u.test(head) && !/未到位|欠/u.test(head));
  if (arrived.length === 0) return null;
  const planned = amounts.filter((each) => !arrived.includes(each) && PLANNED.test(each.head));
  return {
    arrived: arrived.map(({ mention }) => mention),
    planned: planned.map(({ mention }) => mention),
  };
}

/** The execution score over the amounts themselves, whatever rate is printed between. */
function* ofScoredAmounts(
  score: Mention,
  weight: Mention,
  spent: readonly Mention[],
  budget: readonly Mention[],
): Iterable<Proposal> {
  const [numerator, denominator] = [spent[0], budget[0]];
  if (!numerator || !denominator || spent.length !== 1 || budget.length !== 1) return;
  const share = quotient(figure(numerator.figure), figure(denominator.figure));
  yield confirming(`amounts:${score.figure}`, score, earnedOf(figure(weight.figure), share));
}

function isPercent(recognition: Recognition, mention: Mention): boolean {
  const { raw, places } = recognition.figures[mention.figure]!;
  return /[%％‰]/u.test(raw) || places > 0;
}

function* ofRate(
  table: Table,
  rate: Mention,
  spent: readonly Mention[],
  budget: readonly Mention[],
  initial: readonly Mention[],
  isSure: boolean,
): Iterable<Proposal> {
  for (const numerator of spent) {
    for (const denominator of [...budget, ...initial]) {
      const isClear =
        isSure &&
        spent.length === 1 &&
        (budget.length === 1 ? denominator === budget[0] : budget.length === 0);
      yield {
        group: `${rate.figure}`,
        strength: isClear ? 'strong' : 'weak',
        left: figure(rate.figure),
        relation: '=',
        right: quotient(figure(numerator.figure), figure(denominator.figure)),
        stated: rate.figure,
        confirming: !isClear,
        family: {
          key: `table-rate:${table.index}`,
          anchor: initial.includes(denominator) ? 'initial' : 'budget',
        },
      };
    }
  }
}

/** No score above its weight; the execution rate's score is weight × min(rate, 1) (财预〔2020〕10号). */
function* ofScore(
  recognition: Recognition,
  score: Mention,
  weight: Mention,
  rate: Mention | undefined,
): Iterable<Proposal> {
  yield {
    group: `within:${score.figure}`,
    strength: 'strong',
    left: figure(score.figure),
    relation: '<=',
    right: figure(weight.figure),
    stated: score.figure,
  };
  if (!rate) return;
  const isRuled =
    recognition.figures[weight.figure]?.value === recognition.settings.profile.executionRate.weight &&
    !hasSteps(recognition);
  yield {
    group: `execution:${score.figure}`,
    strength: isRuled ? 'strong' : 'weak',
    left: figure(score.figure),
    relation: '=',
    right: earnedOf(figure(weight.figure), figure(rate.figure)),
    stated: score.figure,
    severity: 'warning',
    confirming: !isRuled,
  };
}
