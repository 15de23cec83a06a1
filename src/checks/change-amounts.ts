/** Changes of an amount or a number: this year's less last year's. */
import type { Mention } from '../figures/mentions.ts';
import { ofBracketYear } from './change-brackets.ts';
import { isDeficit, TAKEN_OUT } from './change-currents.ts';
import { ofFarCurrent, ofLastElsewhere, ofSized, ofTableBase } from './change-far.ts';
import { comparedBefore } from './change-pairs.ts';
import { ofFromTo } from './change-spans.ts';
import { isWithoutFactor, movedFrom } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { before, beforeInSection, isAdditive, isLevel, sameDimension } from './scope.ts';
import { isBaseOfRate, isWholeOfShare } from './share-parts.ts';

const COUNTS_TRIED = 16;

/** A change of an amount: this year's less last year's. */
export function* ofAmount(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 6)];
  const levels = near.filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      sameDimension(each, mention) &&
      !isDeficit(each, mention) &&
      // 之和占一般公共预算支出12500万元的80%: the whole of a share, and nothing that grew.
      !isWholeOfShare(each) &&
      !isBaseOfRate(each) &&
      !TAKEN_OUT.test(each.label),
  );
  yield* ofFromTo(recognition, mention);
  yield* ofBracketYear(recognition, mention);
  if (mention.kind === 'count') yield* ofCount(mention, levels);
  else {
    yield* ofSized(recognition, mention);
    yield* ofFarCurrent(recognition, mention, levels);
    yield* ofTableBase(recognition, mention, levels);
    yield* ofLastElsewhere(recognition, mention, levels);
  }
  // 两项共增加2360万元: of both, and not of the last.
  const isOfSeveral = /[两二三四五]项|合计|[共各](?:计|增|减)|年均|平均|每年|月均/u.test(mention.label);
  for (const compared of comparedBefore(levels, mention, text)) {
    const { current, last } = compared;
    const clear = compared.clear && !isOfSeveral && !isWithoutFactor(recognition, mention);
    yield { ...movedFrom(mention, current, last), strength: clear ? 'strong' : 'weak', confirming: !clear };
  }
}

/** 上年为189个，净增7个: the counts may stand far apart. */
function* ofCount(mention: Mention, levels: readonly Mention[]): Iterable<Proposal> {
  const last = levels.find((each) => each.isLast);
  if (!last) return;
  for (const current of levels.slice(0, COUNTS_TRIED)) {
    if (current === last) continue;
    yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
  }
}
