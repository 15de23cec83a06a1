/** rate: 执行率, 到位率, 完成率, 节约率 are the quotient of the amounts that they speak of. See rate.md. */

import type { Mention, Passage } from '../figures/mentions.ts';
import { ofBracketFormula } from './bracket-formulas.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { ofAdjustmentRate } from './rate-adjustments.ts';
import { ofAnywhere, ofNamedWhole } from './rate-anywhere.ts';
import { ofPairBeside } from './rate-beside.ts';
import { ofBound } from './rate-bounds.ts';
import { ofComplements } from './rate-complements.ts';
import { ofCountedRate, ofDays, ofGradeRate, ofStaffRate } from './rate-counts.ts';
import { ofExcess } from './rate-excess.ts';
import { ofBracketBase, ofNamedThing, ofPairBehind } from './rate-far.ts';
import { budgetKind, KINDS } from './rate-kinds.ts';
import { ofPaidAndLeft } from './rate-left.ts';
import { ofRateRows } from './rate-lists.ts';
import { ofSameName } from './rate-named.ts';
import { ofAnyPair } from './rate-pairs.ts';
import { ofPointsRate } from './rate-points.ts';
import { ofToldRatios } from './rate-ratios.ts';
import { ofDoneAndRest } from './rate-rest.ts';
import { ofRoles } from './rate-roles.ts';
import { isSavedRate, ofSavedRate } from './rate-savings.ts';
import { ofSurveys } from './rate-surveys.ts';
import { ofDefinedColumns, ofTotalColumns } from './rate-table-columns.ts';
import { ofDefinedRows, ofTableTotals } from './rate-table-rows.ts';
import { ofToldSides } from './rate-told.ts';
import { ofItemBefore, ofParagraph, ofTimes } from './rate-totals.ts';
import { isRunningText, placeAmong } from './scope.ts';

export const rate: ClaimCheck = {
  id: 'rate',
  title: { zh: '比率计算不符', en: 'Rate is not the quotient of its amounts' },
  relation: { zh: '比率计算', en: 'Rate of two amounts' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages)
      if (isRunningText(passage.block)) {
        yield* ofComplements(passage);
        yield* ofDoneAndRest(passage);
        yield* ofRateRows(recognition, passage, false);
        yield* ofToldRatios(recognition, passage);
      }
    yield* ofDefinedRows(recognition);
    for (const mention of recognition.mentions) {
      const passage = recognition.passages[mention.passage]!;
      if (mention.kind !== 'rate' || mention.inRange || !tells(passage)) continue;
      // 核减率 says 减 and is no change.
      if (mention.direction !== 0 && !isSavedRate(mention)) continue;
      // 执行率96.50%（2022年执行率为91.37%）: of another year.
      if (isOfOtherYear(recognition, mention)) continue;
      yield* ofBound(recognition, mention);
      const readings = [...ofNear(recognition, mention)];
      yield* readings;
      // What its own words assert is not explained away by what stands elsewhere.
      if (!readings.some(({ strength }) => strength === 'strong')) yield* ofAnywhere(recognition, mention);
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) =>
    !proposal.group.startsWith('bound:')
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
        }
      : {
          zh: `${name(proposal.stated)} ${stated}${unit} 超过了 100%，部分不会多于全部。`,
          en: `${name(proposal.stated)} is stated as ${stated}${unit}: a part is not more than its whole.`,
        },
};

/** A rate with a year of its own in the bracket behind another rate. */
function isOfOtherYear(recognition: Recognition, rate: Mention): boolean {
  const previous = recognition.mentions[placeAmong(recognition, rate) - 1];
  return (
    previous?.kind === 'rate' &&
    previous.end === rate.opening &&
    /^(?:(?:19|20)\d{2}年|上年|去年)/u.test(rate.label)
  );
}

/** Running text, or a cell that tells a rate beside what it is of: 回访200户，满意187户，满意度93.5%. */
function tells({ block, mentions }: Passage): boolean {
  return isRunningText(block) || (block.type === 'cell' && mentions.length > 1);
}

const OF_BUDGET = /^(?:为|占|完成|达到?)(?:部门)?预算(?:数)?的?$/u;

/** All readings but those that search the whole report. */
function* ofNear(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const kind = KINDS.find(({ words }) => words.test(mention.label));
  const saved = [...ofSavedRate(recognition, mention)];
  yield* saved;
  // Of what was granted it may come out as well, and is not meant to.
  if (saved.some(({ strength }) => strength === 'strong')) return;
  if (kind) yield* ofRoles(recognition, mention, kind);
  yield* ofCountedRate(recognition, mention);
  yield* ofGradeRate(recognition, mention);
  yield* ofPointsRate(recognition, mention);
  yield* ofAdjustmentRate(recognition, mention);
  yield* ofStaffRate(recognition, mention);
  yield* ofDays(recognition, mention);
  yield* ofExcess(recognition, mention);
  yield* ofBracketBase(recognition, mention);
  yield* ofSurveys(recognition, mention);
  if (kind) yield* ofNamedThing(recognition, mention, kind);
  if (kind && !kind.complement) yield* ofSameName(recognition, mention);
  if (!/占|比重/u.test(mention.label)) yield* ofAnyPair(recognition, mention, kind);
  yield* ofPairBehind(recognition, mention);
  yield* ofPairBeside(recognition, mention);
  yield* ofPaidAndLeft(recognition, mention);
  yield* ofNamedWhole(recognition, mention);
  yield* ofBracketFormula(recognition, mention);
  yield* ofTimes(recognition, mention);
  yield* ofToldSides(recognition, mention);
  yield* ofItemBefore(recognition, mention);
  const budgeted = kind ?? (OF_BUDGET.test(mention.label) ? budgetKind : undefined);
  if (budgeted) yield* ofTableTotals(recognition, mention, budgeted);
  yield* ofDefinedColumns(recognition, mention);
  yield* ofTotalColumns(recognition, mention);
  if (kind?.general) yield* ofParagraph(recognition, mention);
}
