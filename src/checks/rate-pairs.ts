/** Whatever a rate is called: two figures of one kind near it of which it is the quotient. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAdjustedBudget, isOneSided, type RateKind, TELLING_DIGITS } from './rate-kinds.ts';
import {
  after,
  before,
  beforeInSection,
  beforeInSentence,
  isAdditive,
  isLevel,
  sameDimension,
  tellingDigits,
  textBetween,
} from './scope.ts';

const PAIRED = 8;

/**
 * Whatever a rate is called: two figures of one kind near it of which it is the quotient. Rates of three and more
 * digits agree with a pair by chance hardly ever; those of fewer only with the two figures right before them.
 */
export function* ofAnyPair(
  recognition: Recognition,
  mention: Mention,
  kind: RateKind | undefined,
): Iterable<Proposal> {
  if (isOneSided(recognition, mention)) return;
  const isTelling = tellingDigits(recognition, mention) >= TELLING_DIGITS;
  const sentence = beforeInSentence(recognition, mention);
  const isAdjusted = sentence.some(isAdjustedBudget);
  const near = isTelling
    ? [
        ...before(recognition, mention),
        ...afterInSentence(recognition, mention),
        ...beforeInSection(recognition, mention, PAIRED),
      ]
    : sentence.slice(0, 3);
  const levels = near
    .filter((each) => isAdditive(each) && isLevel(each))
    .slice(0, isTelling ? PAIRED + 4 : 2);
  const { section } = recognition.passages[mention.passage]!.block;
  for (const [index, numerator] of levels.entries()) {
    for (const [other, denominator] of levels.entries()) {
      if (index === other || !sameDimension(numerator, denominator)) continue;
      if (kind?.general && isAdjusted && denominator.role === 'initialBudget') continue;
      if (kind && isInverted(kind, numerator, denominator)) continue;
      const isTurn =
        mention.label === '' &&
        !/[=≈]$/u.test(textBetween(recognition, mention, mention.start - 1, mention.start)) &&
        index === 0 &&
        other === 1 &&
        numerator.sentence === mention.sentence &&
        numerator.clause >= mention.clause - 2;
      yield {
        ...confirming(
          `${mention.figure}`,
          mention,
          quotient(figure(numerator.figure), figure(denominator.figure)),
        ),
        ...(isTurn
          ? { family: { key: `turn:${section?.split('.')[0] ?? ''}`, anchor: 'turn', needs: 2 } }
          : {}),
      };
    }
  }
}

/** 年初预算a，决算b，完成x: no rate of its kind divides the budget by what was spent. */
function isInverted({ numerators, denominators }: RateKind, over: Mention, under: Mention): boolean {
  return denominators.includes(over.role as Role) && numerators.includes(under.role as Role);
}

function afterInSentence(recognition: Recognition, mention: Mention): Mention[] {
  return after(recognition, mention)
    .filter((each) => each.sentence === mention.sentence)
    .slice(0, 2);
}
