/** A reason that names the changed item itself goes the way of its change. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant } from './expression.ts';

const REASON =
  /^[。,]?(?:其)?主要原因(?:是|为|在于)?:?([^,。;:]{2,40}?)(?:经费|支出|预算|资金|费用)?(增加|增长|减少|下降)。/u;

/** 减少2.98%。主要原因是：宣传事务经费增加。: the reason is the item itself and goes the other way. */
export function* ofReason(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text, origins } = recognition.passages[mention.passage]!;
  const reason = REASON.exec(text.slice(mention.end, mention.end + 80));
  if (!reason) return;
  const [words, subject, word] = reason as unknown as [string, string, string];
  // Only where the reason names the item does its direction have to be the same: staff may leave while costs rise.
  if (!text.slice(0, mention.start).includes(subject) || subject.length < NAMED_REASON) return;
  const rises = /^增/u.test(word);
  const at = mention.end + words.lastIndexOf(subject);
  yield {
    group: `reason:${mention.figure}`,
    strength: 'strong',
    severity: 'warning',
    left: signed(mention),
    relation: rises ? '>=' : '<=',
    right: constant('0'),
    stated: mention.figure,
    note: words.slice(words.lastIndexOf(subject), -1),
    place: {
      passage: mention.passage,
      start: origins[at] as number,
      end: (origins[mention.end + words.length - 2] as number) + 1,
    },
  };
}

const NAMED_REASON = 4;
