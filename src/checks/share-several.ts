/** 调出1,968万元，占利润、股利、产权转让三项收入的30.2%: a share of several that its own words name one by one. */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient, sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import {
  before,
  beforeInSection,
  earlierMentions,
  isAdditive,
  isForEach,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

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

const OF_BOTH =
  /^([一-鿿]{2,10}?)占([^,。;:]*[、和及与][^,。;:]*?)(?:之和|合计|总和)的?(?:比重|比例)?(?:为|约|是)*$/u;

/** 调出资金占利润收入与股利股息收入之和的比例为32.15%: part and wholes bear the names that its own words give them. It only confirms. */
export function* ofNamedBoth(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const [, subject, row] = OF_BOTH.exec(share.label) ?? [];
  if (subject === undefined || tellingDigits(recognition, share) < TELLING) return;
  const told = earlierMentions(recognition, share, FAR).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each) && !each.isLast,
  );
  const named = (name: string): Mention | undefined =>
    name.length < FEWEST_LETTERS ? undefined : told.find((each) => beginOrEnd(each.label, name));
  const part = named(subject);
  const wholes = row!.split(/[、和及与]/u).map(named);
  if (!part || wholes.some((each) => !each || !sameDimension(each, part))) return;
  const right = quotient(figure(part.figure), sumFrom(wholes as Mention[]));
  yield confirming(`both:${share.figure}`, share, right);
}

const TOGETHER =
  /^(?:合计|共计?|合共|总共|[两二三四]者(?:合计|共)?|[两二三四][个家项镇乡县区市]?(?:合计|共))(?:约)?占[^,。;]*$/u;
const TELLING = 3;
const FAR = 40;

/** 城关镇、赤石镇分别为2.06亿元和1.23亿元，合计占全县的33.3%: what the row right before makes, of a figure of which it comes out. */
export function* ofRowTogether(recognition: Recognition, share: Mention): Iterable<Proposal> {
  if (!TOGETHER.test(share.label) || tellingDigits(recognition, share) < TELLING) return;
  const { text } = recognition.passages[share.passage]!;
  const own = before(recognition, share).filter((each) => each.sentence === share.sentence);
  const row: Mention[] = [];
  let isByComma = false;
  for (const each of own) {
    const next = row.at(-1);
    const joint = next ? text.slice(each.end, next.start) : '、';
    if (!/^[、,和及与]/u.test(joint) || (row.length > 1 && (isByComma || joint.startsWith(',')))) break;
    if (!isAdditive(each) || !isLevel(each) || (next && !sameDimension(each, next))) break;
    // 药品费8846.30万元，卫生材料费4390.87万元，合计占37.02%: of two that a comma joins.
    isByComma ||= joint.startsWith(',');
    row.push(each);
  }
  const [last] = row;
  if (row.length < 2 || !last) return;
  const sum = printedSum(recognition, row);
  const whole = earlierMentions(recognition, row.at(-1)!, FAR).find(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      !each.isLast &&
      sameDimension(each, last) &&
      comesOut(recognition, share, sum / printed(recognition, each)),
  );
  if (whole)
    yield confirming(`together:${share.figure}`, share, quotient(sumFrom(row), figure(whole.figure)));
}

/** 其中利润收入 and 产权转让收入 are what 利润 and 产权转让 name; 股利股息收入 is 股利. */
function beginOrEnd(label: string, name: string): boolean {
  const bare = label.replace(/^(?:其中|加上?|全[市县区省])/u, '');
  return bare.startsWith(name) || bare.endsWith(name);
}
