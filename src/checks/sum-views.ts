/** Totals that a later paragraph looks at in parts: 全州转移支付162.38亿元, and 分县（市）看，甲市38.72亿元、乙县33.15亿元、…; 分级次看, 按科目分. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { earlierMentions, isCountable, isRunningText, sameDimension, tellingDigits } from './scope.ts';

const LOOKS = /(?:^|[。;])(?:其中,?)?(?:分|按)[^,。;:\d]{1,12}(?:看|分|划分|分类|统计)?[,:]/gu;
const JOINED = /^[、,;][^、,;。:()\d]{1,14}$/u;
const FEWEST = 3;
const REACH = 40;
const TELLING = 3;

/** The row right behind the words, where it makes a total that stands before them. */
export function* ofViews(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const match of matchesOf(LOOKS, passage.text)) {
    const parts = rowFrom(passage, match.index + match[0].length);
    const [first] = parts;
    if (!first || parts.length < FEWEST) continue;
    const sum = printedSum(recognition, parts);
    const total = earlierMentions(recognition, first, REACH).find(
      (each) =>
        isCountable(each) &&
        !each.isLast &&
        sameDimension(each, first) &&
        isRunningText(recognition.passages[each.passage]!.block) &&
        tellingDigits(recognition, each) >= TELLING &&
        comesOut(recognition, each, sum),
    );
    if (total) yield confirming(`views:${total.figure}:${first.figure}`, total, sumFrom(parts));
    else yield* ofWholeBeside(recognition, passage, parts);
  }
}

const REST = /^(?:其余|其他|其它)/u;

/** 按学历分：…，中专及以下184人。按职称分：…，其余工勤人员80人: a row that ends with the rest makes what the row of the line before makes. */
function* ofWholeBeside(
  recognition: Recognition,
  passage: Passage,
  parts: readonly Mention[],
): Iterable<Proposal> {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (!REST.test(last.label) || /等$/u.test(last.trail)) return;
  for (const beside of [recognition.passages[passage.index - 1], recognition.passages[passage.index + 1]]) {
    const opening = beside && matchesOf(LOOKS, beside.text).find(({ index }) => index === 0);
    if (!opening) continue;
    const row = rowFrom(beside, opening[0].length);
    if (row.length < FEWEST || row[0]!.unit !== first.unit) continue;
    const sum = printedSum(recognition, row);
    const total = earlierMentions(recognition, row[0]!, REACH).find(
      (each) =>
        isCountable(each) &&
        !each.isLast &&
        sameDimension(each, first) &&
        tellingDigits(recognition, each) >= TELLING &&
        comesOut(recognition, each, sum),
    );
    if (!total) continue;
    yield {
      ...nearly(`views:${total.figure}:${first.figure}`, total, sumFrom(parts)),
      certain: true,
      ruled: true,
    };
    return;
  }
}

/** Named figures of one kind, one behind the other. */
function rowFrom({ mentions, text }: Passage, start: number): Mention[] {
  const row: Mention[] = [];
  for (const each of mentions.filter((one) => one.start >= start)) {
    const previous = row.at(-1);
    const isNext = previous
      ? JOINED.test(text.slice(previous.end, each.start))
      : each.start - start <= each.label.length;
    if (!isNext || !isCountable(each) || (previous && each.unit !== previous.unit)) break;
    row.push(each);
  }
  return row;
}
