/** Rows of figures beside a total in which a run may add up to it: what no word says, arithmetic may show. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition, Run } from './claim.ts';
import {
  after,
  afterInSection,
  before,
  beforeInSection,
  headWord,
  isCountable,
  sameDimension,
} from './scope.ts';

const SEQUENCE_LIMIT = 60;

/** The rows of figures beside a mention in which its parts may stand. */
export function* runsOf(recognition: Recognition, total: Mention): Iterable<Run> {
  const isPart = (mention: Mention) => isCountable(mention) && sameDimension(mention, total);
  const forward = [
    ...after(recognition, total),
    ...afterInSection(recognition, total, SEQUENCE_LIMIT),
  ].filter(isPart);
  const backward = [
    ...before(recognition, total),
    ...beforeInSection(recognition, total, SEQUENCE_LIMIT),
  ].filter(isPart);
  const head = headWord(total);
  const views = [
    forward,
    forward.filter((mention) => head !== '' && headWord(mention) === head),
    backward.filter((mention) => head !== '' && headWord(mention) === head),
    earlierFirsts(backward, total),
    earlierFirsts(
      backward.filter((mention) => mention.role === total.role),
      total,
    ),
    earlierFirsts(
      backward.filter((mention) => head !== '' && headWord(mention) === head),
      total,
    ),
    forward.filter((mention) => mention.depth <= total.depth),
    forward.filter((mention) => mention.role === total.role),
    forward.filter((mention) => !mention.isLast && mention.depth <= total.depth),
    // 比上年（40.36亿元）…，其中税收比上年27.31亿元…，非税比上年13.05亿元…: last year's parts of last year's total.
    total.isLast ? forward.filter((mention) => mention.isLast) : [],
    firstOfEachSentence(forward),
    firstOfEachPassage(forward, total),
    firstOfEachPassage(
      forward.filter((mention) => mention.role === total.role),
      total,
    ),
    backward,
  ];
  const isClosing = closesRow(recognition, total, backward[0]);
  for (const [view, mentions] of views.entries()) {
    if (mentions.length < 2) continue;
    // A row that its total closes ends right before it: without its last figure it is no other sum, but a part left out.
    if (isClosing && mentions.includes(backward[0]!) && mentions[0] !== backward[0]) continue;
    yield {
      group: `run:${total.figure}:${view}`,
      total: total.figure,
      sequence: mentions.slice(0, SEQUENCE_LIMIT).map((mention) => mention.figure),
      starts: isClosing ? 1 : 3,
    };
  }
}

const CLOSING = /(?:合计|总计|共计)(?:为|达)?$/u;

/** …、调入资金18,400万元、动用调节基金9,728万元，收入总计403,800万元: the last of the row stands right before the total. */
function closesRow({ passages }: Recognition, total: Mention, last: Mention | undefined): boolean {
  if (!last || !CLOSING.test(total.label) || last.passage !== total.passage) return false;
  const between = passages[total.passage]!.text.slice(last.end, total.start);
  return (
    last.sentence === total.sentence &&
    last.depth === total.depth &&
    !last.nested &&
    between === `,${total.label}` &&
    passages[total.passage]!.text.slice(0, last.start - last.label.length).endsWith('、')
  );
}

/** The first mention of each earlier passage, the nearest passage first. */
function earlierFirsts(backward: readonly Mention[], total: Mention): Mention[] {
  return backward.filter(
    (mention, index) => mention.passage !== total.passage && backward[index + 1]?.passage !== mention.passage,
  );
}

/** The first mention of each later passage: numbered items over a page. */
function firstOfEachPassage(mentions: readonly Mention[], total: Mention): Mention[] {
  return mentions.filter(
    (mention, index) => mention.passage !== total.passage && mentions[index - 1]?.passage !== mention.passage,
  );
}

/** The first mention of each sentence. */
export function firstOfEachSentence(parts: readonly Mention[]): Mention[] {
  return parts.filter((part, index) => index === 0 || parts[index - 1]!.sentence !== part.sentence);
}
