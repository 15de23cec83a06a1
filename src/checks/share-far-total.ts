/**
 * Shares of a total that another paragraph tells under the name that they give it: 产业发展10,312.6万元，占衔接资金总额的61.00%, of the
 * 衔接资金16,906万元 that the section before begins with. They accuse where another share of the same list is of that total
 * (基础设施4,988.4万元，占29.51%), or where a slip of the hand explains what is printed.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, quotient } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  before,
  earlierMentions,
  isAdditive,
  isForEach,
  isLevel,
  nameOf,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const OF_NAME =
  /^占(?:全[部年国省市县区]|当年|本年|[省市县区](?:本级)?)*([一-鿿]{4,16}?)(?:总额|总数|总量|合计)?的?(?:比重|比例|份额)?(?:为)?$/u;
const BARE = /^占(?:比)?(?:为)?$/u;
const FILLERS = /(?:总额|总数|总量|合计|共计|共|为|达到?|约|完成|安排|实现)+$/u;
const REACH = 240;
const SHORTEST = 4;
const TELLING_DIGITS = 3;
/** Figures on both sides of a share among which the others of its list stand. */
const LIST = 16;

export function* ofFarTotal(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const name = OF_NAME.exec(share.label)?.[1] ?? '';
  const part = partOf(recognition, share);
  if (name.length < SHORTEST || !part || tellingDigits(recognition, share) < TELLING_DIGITS) return;
  const named = earlierMentions(recognition, share, REACH).filter(
    (each) =>
      each !== part && isQuantity(each) && sameDimension(each, part) && isCalled(recognition, each, name),
  );
  const [whole] = named;
  if (!whole || new Set(named.map((each) => printed(recognition, each))).size > 1) return;
  // What its own sentence tells is read by other rules.
  if (whole.passage === share.passage && whole.sentence === share.sentence) return;
  if (printed(recognition, whole) <= printed(recognition, part)) return;
  const group = `far-total:${share.figure}`;
  const right: Expression = quotient(figure(part.figure), figure(whole.figure));
  if (hasSibling(recognition, share, whole))
    yield { ...asserting(group, share, right, 'strong'), certain: true, ruled: true };
  else yield asserting(group, share, right, 'weak');
}

const isQuantity = (each: Mention): boolean =>
  isAdditive(each) && isLevel(each) && !each.isLast && !isForEach(each) && !each.inRange;

/** The amount right before the share. */
function partOf(recognition: Recognition, share: Mention): Mention | undefined {
  const [part] = before(recognition, share);
  const isOwn =
    part?.sentence === share.sentence && share.clause - part.clause <= 1 && share.depth === part.depth;
  return isOwn && isQuantity(part) ? part : undefined;
}

function isCalled(recognition: Recognition, whole: Mention, name: string): boolean {
  return nameOf(recognition, whole).replace(FILLERS, '').endsWith(name);
}

/** Is a bare share of the same list of that total? */
function hasSibling(recognition: Recognition, share: Mention, whole: Mention): boolean {
  const at = placeAmong(recognition, share);
  return recognition.mentions.slice(Math.max(0, at - LIST), at + LIST).some((each) => {
    if (each === share || each.kind !== 'rate' || !BARE.test(each.label)) return false;
    const part = partOf(recognition, each);
    return (
      part !== undefined &&
      sameDimension(part, whole) &&
      comesOut(recognition, each, printed(recognition, part) / printed(recognition, whole))
    );
  });
}
