/** difference: 结余, 节约, 节省 are budget less spending or income less spending; 大于, 小于 agree. See difference.md. */
import type { Mention } from '../figures/mentions.ts';
import { ofToldBase } from './change-told.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { ofAdjusted } from './difference-adjusted.ts';
import { ofPairAnywhere } from './difference-anywhere.ts';
import { ofRestBeside, ofSurplus } from './difference-beside.ts';
import { ofCarriedOver } from './difference-carried.ts';
import { ofComparisons, ofEqualYears } from './difference-comparisons.ts';
import { ofDebts } from './difference-debts.ts';
import { ofExtremes } from './difference-extremes.ts';
import { ofFlows, ofFlowsBehind } from './difference-flows.ts';
import { ofHeldAgainst } from './difference-held-against.ts';
import { ofLedgerBalance } from './difference-ledger.ts';
import { ofLevel } from './difference-level.ts';
import { ofBelowLimit, ofWithinLimit } from './difference-limits.ts';
import { ofListedRemainders } from './difference-lists.ts';
import { ofAdjustedTotal, ofAdjustment, ofClosing, ofMovement } from './difference-movements.ts';
import { ofBracketSides, ofNet } from './difference-net.ts';
import { ofFarRemainder, ofNamedPair, ofNearPairs } from './difference-pairs.ts';
import { ofPlanned } from './difference-planned.ts';
import { isRest, ofRated, ofRatedBehind, ofRestCounted } from './difference-rated.ts';
import { ofMovedFrom, ofReached } from './difference-reached.ts';
import { ofAdjustedLater, ofAdjustedTo } from './difference-readjusted.ts';
import { isCarriedIn, isRemainder, ofRemainder, ofWitnessed } from './difference-remainders.ts';
import { ofDoneAndDoing, ofIdle, ofLeftOver, ofRest } from './difference-rest.ts';
import { ofPrintedSchedule, ofSchedule } from './difference-schedule.ts';
import { ofSources } from './difference-sources.ts';
import { ofBothSides, ofNetAssets, ofNetValue, ofStocks, ofVacancies } from './difference-stocks.ts';
import {
  ofExceeded,
  ofPointsMoved,
  ofPrintedTarget,
  ofReachedTarget,
  ofTargetPoints,
} from './difference-targets.ts';
import { ofWords } from './difference-words.ts';
import { figure, difference as less } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAdditive, isLevel, isRunningText } from './scope.ts';

export const difference: ClaimCheck = {
  id: 'difference',
  title: { zh: '差额或对比不符', en: 'Difference or comparison does not agree' },
  relation: { zh: '差额或对比', en: 'Difference or comparison' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      for (const mention of passage.mentions) {
        // 另有往来款结余: of something else.
        if (/^(?:另有|此外)/u.test(mention.label)) continue;
        const remains = mention.kind === 'amount' && isLevel(mention) && isRemainder(mention);
        if (remains || (isAdditive(mention) && isRest(mention))) yield* ofRated(recognition, mention);
        if (isRest(mention)) yield* ofRestCounted(recognition, mention);
        yield* ofNetAssets(recognition, mention);
        yield* ofBothSides(recognition, mention);
        yield* ofNetValue(recognition, mention);
        yield* ofVacancies(recognition, mention);
        yield* ofLeftOver(recognition, mention);
        if (remains) {
          yield* ofRemainder(recognition, mention);
          yield* ofWitnessed(recognition, mention);
          yield* ofRatedBehind(recognition, mention);
        }
        yield* ofSchedule(recognition, mention);
        yield* ofPrintedSchedule(recognition, mention);
        yield* ofTargetPoints(recognition, mention);
        yield* ofPrintedTarget(recognition, mention);
        yield* ofReachedTarget(recognition, mention);
        yield* ofExceeded(recognition, mention);
        yield* ofHeldAgainst(recognition, mention);
        yield* ofPointsMoved(recognition, mention);
        if (mention.kind === 'points') yield* ofToldBase(recognition, mention);
        yield* ofBelowLimit(recognition, mention);
        yield* ofExtremes(recognition, mention);
        yield* ofAdjusted(recognition, mention);
        yield* ofPlanned(recognition, mention);
        yield* ofWords(recognition, mention);
        yield* ofPairAnywhere(recognition, mention);
        yield* ofNearPairs(recognition, mention);
        yield* ofNamedPair(recognition, mention);
        yield* ofFarRemainder(recognition, mention);
        yield* ofListedRemainders(recognition, mention);
        yield* ofCarriedOver(recognition, mention);
        yield* ofSources(recognition, mention);
        if (mention.kind === 'amount' && isLevel(mention)) {
          yield* ofAdjustment(recognition, mention);
          yield* ofAdjustedTotal(recognition, mention);
          yield* ofClosing(recognition, mention);
          yield* ofMovement(recognition, mention);
          yield* ofAnyPair(recognition, mention);
        }
      }
      yield* ofComparisons(passage);
      yield* ofEqualYears(passage);
      yield* ofLevel(recognition, passage);
      yield* ofWithinLimit(recognition, passage);
      yield* ofFlows(recognition, passage);
      yield* ofFlowsBehind(passage);
      yield* ofIdle(passage);
      yield* ofNet(passage);
      yield* ofBracketSides(passage);
      yield* ofReached(recognition, passage);
      yield* ofMovedFrom(recognition, passage);
      yield* ofAdjustedTo(recognition, passage);
      yield* ofAdjustedLater(recognition, passage);
      yield* ofRest(passage);
      yield* ofRestBeside(recognition, passage);
      yield* ofSurplus(passage);
      yield* ofStocks(recognition, passage);
      yield* ofDoneAndDoing(passage);
    }
    yield* ofDebts(recognition);
    yield* ofLedgerBalance(recognition);
  },
  word: ({ name, raw, arithmetic, stated, expected, difference: off, unit, proposal }) =>
    proposal.note === undefined
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${off}${unit}。`,
          en: `${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${off} ${unit}.`,
        }
      : proposal.constants !== undefined
        ? {
            zh: `文中写“${proposal.note}”，但${name(proposal.stated)} ${raw(proposal.stated)}，没有${proposal.relation === '>' ? '超过' : '达到'} ${arithmetic.zh}。`,
            en: `The text says “${proposal.note}”, but ${name(proposal.stated)} ${raw(proposal.stated)} is ${proposal.relation === '>' ? 'not more than' : 'less than'} ${arithmetic.en}.`,
          }
        : {
            zh: `文中写“${proposal.note}”，但${name(proposal.stated)} ${raw(proposal.stated)}，对比的是${arithmetic.zh}，方向不符。`,
            en: `The text says “${proposal.note}”, but ${name(proposal.stated)} is ${raw(proposal.stated)} against ${arithmetic.en}.`,
          },
};

const DIFFERS = /低于|高于|少于|多于|超出|超过|相差|差额|余|剩|净|未|缺口|赤字|减|结转|其余/u;
const NEAR = 7;

/** Words of difference of any kind: two amounts near by that differ by exactly this one. */
function* ofAnyPair(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!DIFFERS.test(mention.label) || isCarriedIn(mention.label)) return;
  const own = recognition.passages[mention.passage]!.mentions;
  const at = own.indexOf(mention);
  const near = own
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((each) => each !== mention && each.kind === 'amount' && isLevel(each));
  for (const minuend of near) {
    for (const off of near) {
      if (minuend === off) continue;
      yield confirming(`pair:${mention.figure}`, mention, less(figure(minuend.figure), figure(off.figure)));
    }
  }
}
