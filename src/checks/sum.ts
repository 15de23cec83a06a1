/** sum: a total in a sentence equals the parts that the sentence lists. See sum.md. */
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { flowsAmong } from './difference-flows.ts';
import { figuresOf } from './expression.ts';
import { isCountable, isRunningText } from './scope.ts';
import { ofAdded } from './sum-added.ts';
import { ofAdjoining, ofRespective } from './sum-adjoining.ts';
import { ofAllItems, ofClasses } from './sum-classes.ts';
import { ofClosedLists } from './sum-closed.ts';
import { ofClosedLines } from './sum-closed-lines.ts';
import { ofClosers } from './sum-closers.ts';
import { ofColumns } from './sum-columns.ts';
import { countedParagraphs, totalsOfAbove } from './sum-counted.ts';
import { totalsElsewhere } from './sum-elsewhere.ts';
import { ofCountedChanges } from './sum-item-counts.ts';
import { closingTotals, rollUps } from './sum-items.ts';
import { ofJoined } from './sum-joined.ts';
import { ofKnownWholes } from './sum-known-wholes.ts';
import { ofLedger } from './sum-ledger.ts';
import { ofListBelow, ofListed, ofNextSentence } from './sum-listed.ts';
import { meansIn } from './sum-means.ts';
import { leavingOutUnits, ofMixedUnits } from './sum-mixed-units.ts';
import { ofNamedSums } from './sum-named.ts';
import { ofBracketNames } from './sum-names.ts';
import { ofNouns } from './sum-nouns.ts';
import { ofOddUnits } from './sum-odd-unit.ts';
import { ofLinesBelow, ofOpenedItems } from './sum-opened.ts';
import { ofOpeners } from './sum-openers.ts';
import { opposedIn } from './sum-opposed.ts';
import { overlongIn } from './sum-overlong.ts';
import { ofRanks } from './sum-ranks.ts';
import { ofRateBases } from './sum-rate-bases.ts';
import { ofRates } from './sum-rates.ts';
import { ofReckonedItems } from './sum-reckoned.ts';
import { ofRows } from './sum-rows.ts';
import { runsOf } from './sum-runs.ts';
import { ofSameVerb } from './sum-same-verb.ts';
import { ofSeconds } from './sum-seconds.ts';
import { ofDividingParagraphs, ofSentences } from './sum-sentences.ts';
import { ofToldBefore } from './sum-told-before.ts';
import { twinTotals } from './sum-twins.ts';
import { ofCounts, ofLevels, ofTotalFirst } from './sum-unopened.ts';
import { ofViews } from './sum-views.ts';
import { ofParts } from './sum-within.ts';

export const sum: ClaimCheck = {
  id: 'sum',
  title: { zh: '分项合计不符', en: 'Parts do not add up to their total' },
  relation: { zh: '分项合计', en: 'Parts and their total' },
  severity: 'error',
  *propose(recognition) {
    const areFlows = flowsAmong(recognition.mentions);
    const leaveOut = leavingOutUnits(recognition);
    const isOverlong = overlongIn(recognition);
    const areOpposed = opposedIn(recognition);
    const isMean = meansIn(recognition);
    for (const proposal of proposalsOf(recognition)) {
      const parts = figuresOf(proposal.right);
      if (areFlows(parts) || leaveOut(proposal.stated, parts) || isOverlong(proposal)) continue;
      if (!areOpposed(proposal.stated, parts) && !isMean(proposal)) yield proposal;
    }
  },
  *runs(recognition, isTelling) {
    for (const mention of recognition.mentions) {
      if (
        isTelling(mention.figure) &&
        isCountable(mention) &&
        isRunningText(recognition.passages[mention.passage]!.block)
      ) {
        yield* runsOf(recognition, mention);
      }
    }
  },
  word: ({ name, raw, arithmetic, stated, expected, difference, unit, proposal }) =>
    proposal.relation === '<='
      ? {
          zh: `${name(proposal.stated)} ${raw(proposal.stated)} 大于它所在的${arithmetic.zh}。`,
          en: `${name(proposal.stated)} ${raw(proposal.stated)} is more than what it is part of, ${arithmetic.en}.`,
        }
      : {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${difference}${unit}。`,
          en: `${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${difference} ${unit}.`,
        },
};

/** All readings of the text as sums. */
function* proposalsOf(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (passage.mentions.length < 2) continue;
    yield* ofOpeners(recognition, passage);
    yield* ofClosers(recognition, passage);
    yield* ofNamedSums(recognition, passage);
    yield* ofCountedChanges(recognition, passage);
    yield* ofTotalFirst(passage);
    yield* ofLevels(recognition, passage);
    yield* ofCounts(recognition, passage);
    yield* ofParts(recognition, passage);
    yield* ofAdjoining(recognition, passage);
    yield* ofRespective(passage);
    yield* ofListed(recognition, passage);
    yield* ofNextSentence(passage);
    yield* ofRows(recognition, passage);
    yield* ofSentences(recognition, passage);
    yield* ofClosedLists(recognition, passage);
    yield* ofNouns(passage);
    yield* ofSameVerb(recognition, passage);
    yield* ofAdded(passage);
    yield* ofJoined(recognition, passage);
    yield* ofToldBefore(recognition, passage);
    yield* ofSeconds(recognition, passage);
    yield* ofReckonedItems(passage);
    yield* ofMixedUnits(passage);
    yield* ofRates(recognition, passage);
    yield* ofViews(recognition, passage);
    yield* ofBracketNames(recognition, passage);
    if (isRunningText(passage.block)) yield* ofOddUnits(recognition, passage);
  }
  yield* rollUps(recognition);
  yield* closingTotals(recognition);
  yield* countedParagraphs(recognition);
  yield* totalsOfAbove(recognition);
  yield* twinTotals(recognition);
  yield* totalsElsewhere(recognition);
  yield* ofOpenedItems(recognition);
  yield* ofLinesBelow(recognition);
  yield* ofListBelow(recognition);
  yield* ofClasses(recognition);
  yield* ofAllItems(recognition);
  yield* ofDividingParagraphs(recognition);
  yield* ofColumns(recognition);
  yield* ofLedger(recognition);
  yield* ofKnownWholes(recognition);
  yield* ofClosedLines(recognition);
  yield* ofRanks(recognition);
  yield* ofRateBases(recognition);
}
