/** Differences whose two figures stand near by: counts, days and scores of one kind, remainders, and what the words name on both sides. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { ofBracketedBase, ofPoints } from './difference-points.ts';
import { isCarriedIn } from './difference-remainders.ts';
import { difference, figure } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { earlierMentions, isAdditive, isLevel, sameDimension, tellingDigits } from './scope.ts';

const PAIRED = 8;

/** All differences of a passage's figures that only arithmetic can tell. */
export function* ofNearPairs(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (mention.kind === 'points') {
    yield* ofPoints(recognition, mention);
    yield* ofBracketedBase(recognition, mention);
  } else if (isAdditive(mention) || mention.kind === 'score') yield* ofQuantities(recognition, mention);
}

/** Words that state a difference, for figures of any kind. */
const DIFFERS =
  /低于|高于|少于|多于|大于|小于|超出|超过|超额|相差|差额|余|剩|净|未|缺口|赤字|减|多|少|提前|推迟|缩短|延长|增|节约|节省|下浮|上浮|提高|降|尚有|尚欠|仍有|其中|空编|缺编|超编|空缺|[比较][一-鿿]{1,8}[低高]$/u;

/** 比计划提前18天（计划220天，历时202天）; 较目标多4场: two figures of its kind in its own and the sentences beside it. */
function* ofQuantities(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!DIFFERS.test(mention.label) || isCarriedIn(mention.label)) return;
  const { mentions } = recognition.passages[mention.passage]!;
  const near = mentions.filter(
    (each) =>
      each !== mention &&
      isLevel(each) &&
      sameDimension(each, mention) &&
      Math.abs(each.sentence - mention.sentence) <= 1,
  );
  const nearest = near
    .sort((a, b) => Math.abs(a.start - mention.start) - Math.abs(b.start - mention.start))
    .slice(0, PAIRED);
  const isTelling = tellingDigits(recognition, mention) >= 3;
  for (const minuend of nearest) {
    for (const off of nearest) {
      if (minuend === off) continue;
      // Small numbers agree by chance: only those of the same sentence may explain one.
      const isOwn = minuend.sentence === mention.sentence && off.sentence === mention.sentence;
      if (!isTelling && !isOwn && !POSTS.test(mention.label)) continue;
      // 比上年…增加: this year's less last year's, and not the other way round.
      if (mention.direction !== 0 && minuend.isLast && !off.isLast) continue;
      const right = difference(figure(minuend.figure), figure(off.figure));
      yield { ...confirming(`near:${mention.figure}`, mention, right), left: signed(mention) };
    }
  }
}

/** Posts that are vacant: 编制158名，…。实有149人，…，空编9名. */
const POSTS = /空编|缺编|超编|空缺/u;

const REMAINS = /余|剩|未|尚|欠|差额|缺口|在建|结转|节约|节省|追加|还需/u;
const EARLIER = 40;
/** Digits from which on a remainder finds both its amounts anywhere, and how many it looks at. */
const FAR_DIGITS = 4;
const FAR = 24;

/** 债券资金余额2,236.00万元: what the sentence has taken off stands in it, what it was taken from in an earlier one. */
export function* ofFarRemainder(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!isAdditive(mention) || !isLevel(mention) || !REMAINS.test(mention.label)) return;
  if (tellingDigits(recognition, mention) < 3) return;
  const earlier = earlierMentions(recognition, mention, EARLIER)
    .filter((each) => isLevel(each) && sameDimension(each, mention))
    .reverse();
  const own = earlier.filter(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence,
  );
  const anywhere = tellingDigits(recognition, mention) >= FAR_DIGITS ? earlier.slice(-FAR) : [];
  const group = `remains:${mention.figure}`;
  const sizes = new Map(earlier.map((each) => [each, printed(recognition, each)]));
  for (const off of new Set([...own, ...anywhere])) {
    if (tellingDigits(recognition, off) < 3) continue;
    for (const minuend of earlier)
      if (minuend !== off && comesOut(recognition, mention, sizes.get(minuend)! - sizes.get(off)!))
        yield confirming(group, mention, difference(figure(minuend.figure), figure(off.figure)));
  }
}

const COMPARED = /^(.{0,12}?)(大于|多于|高于|超过|小于|少于|低于)(.{2,16})$/u;

/** 本年支出大于本年收入23.28万元: the difference of what the words name on both sides. */
export function* ofNamedPair(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const match = mention.kind === 'amount' ? COMPARED.exec(mention.label) : null;
  if (!match) return;
  const [, first, word, second] = match as unknown as [string, string, string, string];
  const concepts = [first, second].map((words) => recognition.lexicon.concepts.last(words)?.meaning);
  if (concepts[0] === undefined || concepts[1] === undefined) return;
  const [own, other] = concepts.map((concept) =>
    recognition.mentions.findLast(
      (each) =>
        each.concept === concept &&
        each.passage <= mention.passage &&
        each !== mention &&
        each.kind === 'amount' &&
        !each.isLast &&
        isLevel(each),
    ),
  );
  if (!own || !other) return;
  const [from, less] = /[大多高]于|超过/u.test(word) ? [own, other] : [other, own];
  yield asserting(
    `named:${mention.figure}`,
    mention,
    difference(figure(from.figure), figure(less.figure)),
    'weak',
  );
}
