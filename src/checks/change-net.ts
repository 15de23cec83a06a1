/** Growth whose base is printed apart: 净增单位236家；实缴单位3,864家，同比增长6.50%; 调整后支出284,750万元，比年初增长15.6% of 年初…支出 paragraphs before. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, growthOf, quotient, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  before,
  earlierMentions,
  isAdditive,
  isForEach,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const TELLING = 3;
const FAR = 40;
const NEAR = 4;
const CLAUSES = 2;

/** 次均费用41.3元，比上年降低1.2元，降幅2.82%: the change of a mean over what it was, the three side by side. It only confirms. */
export function* ofChangedMean({ passages }: Recognition, rate: Mention): Iterable<Proposal> {
  const { mentions } = passages[rate.passage]!;
  const at = mentions.indexOf(rate);
  const [mean, change] = [mentions[at - 2], mentions[at - 1]];
  if (!mean || !change || change.direction === 0 || change.direction !== rate.direction) return;
  const isRow =
    mean.sentence === rate.sentence &&
    change.clause - mean.clause === 1 &&
    rate.clause - change.clause === 1 &&
    mean.unit === change.unit &&
    mean.direction === 0 &&
    !mean.isLast;
  if (!isRow || !isForEach(mean)) return;
  const was = (change.direction > 0 ? difference : added)(figure(mean.figure), figure(change.figure));
  yield {
    ...confirming(`net:${rate.figure}`, rate, quotient(figure(change.figure), was)),
    left: figure(rate.figure),
  };
}

const added = (one: Expression, other: Expression): Expression => sumOf([one, other]);

/** Growth by the net increase, or over what there was at the beginning of the year. It only confirms. */
export function* ofNetGrowth(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (tellingDigits(recognition, rate) < TELLING) return;
  const own = before(recognition, rate).filter(
    (each) => each.sentence === rate.sentence && isAdditive(each) && isLevel(each) && !each.isLast,
  );
  const [current, net] = own;
  if (!current || rate.clause - current.clause > CLAUSES) return;
  const isNet = net && /^(?:本年|当年|全年)?净?增/u.test(net.label) && sameDimension(net, current);
  if (isNet && isOver(recognition, rate, net, printed(recognition, current) - printed(recognition, net))) {
    const base = difference(figure(current.figure), figure(net.figure));
    yield {
      ...confirming(`net:${rate.figure}`, rate, quotient(figure(net.figure), base)),
      left: signed(rate),
    };
  }
  if (/[比较]年初/u.test(rate.label)) yield* ofBeginning(recognition, rate, current);
}

/** 年初批准的支出为246,300万元。…: what is called so in another paragraph. */
function* ofBeginning(recognition: Recognition, rate: Mention, current: Mention): Iterable<Proposal> {
  const net = earlierMentions(recognition, current, NEAR).find(
    (each) =>
      /^净[增减]/u.test(each.label) && each.passage === current.passage && sameDimension(each, current),
  );
  // 净增加34,330万元。调整后，…预算为284,750万元，比年初增长13.9%: of what there was at first.
  const first = earlierMentions(recognition, current, FAR).find(
    (each) =>
      net !== undefined &&
      /^(?:[^,。;]{0,6})年初/u.test(each.label) &&
      isLevel(each) &&
      sameDimension(each, net) &&
      isOver(recognition, rate, net, printed(recognition, each)),
  );
  if (net && first) {
    yield confirming(`net:${rate.figure}`, rate, quotient(figure(net.figure), figure(first.figure)));
    return;
  }
  const base = earlierMentions(recognition, current, FAR).find((each) => {
    const moved = printed(recognition, current) - printed(recognition, each);
    return (
      /年初/u.test(each.label) &&
      isAdditive(each) &&
      isLevel(each) &&
      sameDimension(each, current) &&
      comesOut(recognition, rate, Math.abs(moved) / printed(recognition, each))
    );
  });
  if (base) yield { ...confirming(`net:${rate.figure}`, rate, growthOf(current, base)), left: signed(rate) };
}

const isOver = (recognition: Recognition, rate: Mention, part: Mention, base: number): boolean =>
  base > 0 && comesOut(recognition, rate, printed(recognition, part) / base);
