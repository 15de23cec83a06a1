/** 由2021年的7个减少到2个，占比由25%降到7.1%: both ends of a number, and the shares of one whole that both are. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { beforeInSentence, earlierMentions, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';

const SHARE_FROM = /(?:占比|比重|比例)(?:由|从)[^,。;]*$/u;
const REACHED = /^(?:进一步)?(?:下降|上升|提高|降低|增加|减少|升|降|增|减)(?:到|至|为)[^,。;]{0,6}$/u;
const FROM = /[由从][^,。;]*$/u;
const WHOLES_TRIED = 60;

/**
 * Both shares over the nearest figure of which both come out.
 * @param familyOf the key of the shares of one section, which are of the same whole
 */
export function* ofMovedShares(
  recognition: Recognition,
  share: Mention,
  familyOf: (recognition: Recognition, mention: Mention) => string,
): Iterable<Proposal> {
  const { mentions } = recognition.passages[share.passage]!;
  const reachedShare = mentions[mentions.indexOf(share) + 1];
  if (!SHARE_FROM.test(share.label) || reachedShare?.kind !== 'rate' || !REACHED.test(reachedShare.label))
    return;
  const own = beforeInSentence(recognition, share).filter((each) => isAdditive(each) && !isForEach(each));
  const reached = own.find(({ label }) => REACHED.test(label));
  const from = reached && own[own.indexOf(reached) + 1];
  if (!reached || !from || !FROM.test(from.label) || !sameDimension(reached, from)) return;
  const isWhole = (each: Mention): boolean =>
    each !== from &&
    each !== reached &&
    isLevel(each) &&
    sameDimension(each, from) &&
    comesOut(recognition, share, printed(recognition, from) / printed(recognition, each)) &&
    comesOut(recognition, reachedShare, printed(recognition, reached) / printed(recognition, each));
  const whole = earlierMentions(recognition, from, WHOLES_TRIED).find(isWhole);
  if (!whole) return;
  const family = { key: familyOf(recognition, share), anchor: `${whole.figure}` };
  for (const [rate, part] of [
    [share, from],
    [reachedShare, reached],
  ] as const)
    yield {
      ...confirming(`moved:${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure))),
      family,
    };
}
