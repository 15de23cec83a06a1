/** 调出1,968万元，占利润、股利、产权转让三项收入的30.2%: a share of several that its own words name one by one. */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient, sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { before, beforeInSection, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';

const NAMED =
  /占([^,。;:]*[、和及与][^,。;:、和及与]*?)([两二三四五六])(?:项|类|者|部分)[^,。;:]{0,6}?(?:合计|总额|之和)?的?(?:比重|比例)?(?:为)?$/u;
const COUNTS = '两三四五六';
const FEWEST_LETTERS = 2;
const REACH = 24;

export function* ofSeveral(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[share.passage]!;
  const [words, row, count] = NAMED.exec(wordsSince(text.slice(0, share.start), ',。;')) ?? [];
  if (row === undefined) return;
  const end = share.start - words!.length;
  const names = row.split(/[、和及与]/u);
  const [part, ...others] = [
    ...before(recognition, share),
    ...beforeInSection(recognition, share, REACH),
  ].filter(
    (each) =>
      (each.passage !== share.passage || each.end <= end) &&
      isAdditive(each) &&
      isLevel(each) &&
      !isForEach(each) &&
      !each.isLast,
  );
  const isWhole = names.length === COUNTS.indexOf(count === '二' ? '两' : count!) + 2;
  if (!part || part.sentence !== share.sentence || part.passage !== share.passage || !isWhole) return;
  const named = names.map((name) =>
    others.find(
      (each) => name.length >= FEWEST_LETTERS && sameDimension(each, part) && beginOrEnd(each.label, name),
    ),
  );
  const wholes = named.filter((each) => each !== undefined);
  if (new Set(wholes).size !== names.length) return;
  const right = quotient(figure(part.figure), sumFrom(wholes));
  yield nearly(`several:${share.figure}`, share, right);
}

/** 其中利润收入 and 产权转让收入 are what 利润 and 产权转让 name; 股利股息收入 is 股利. */
function beginOrEnd(label: string, name: string): boolean {
  const bare = label.replace(/^(?:其中|加上?|全[市县区省])/u, '');
  return bare.startsWith(name) || bare.endsWith(name);
}
