/** 刊发稿件6840条，电视端2310条、移动端4530条，移动端占比66.2%: the part that the words before 占比 name, of what its sentence begins with. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { beforeInSentence, isAdditive, isForEach, isLevel, onlyOne, sameDimension } from './scope.ts';

const NAMED = /^([一-鿿]{2,8})占比(?:为|达|约)?$/u;

export function* ofNamedPart(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const name = NAMED.exec(share.label)?.[1];
  if (name === undefined) return;
  const own = beforeInSentence(recognition, share).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each) && !each.isLast,
  );
  const part = onlyOne(own, new RegExp(`${name}(?:支出|收入|资金|采购)?$`, 'u'));
  const whole = part && own.filter((each) => sameDimension(each, part)).at(-1);
  if (!part || !whole || whole === part) return;
  if (!(printed(recognition, part) < printed(recognition, whole))) return;
  yield {
    ...confirming(`named:${share.figure}`, share, quotient(figure(part.figure), figure(whole.figure))),
    confirming: false,
    near: 'alone',
  };
}
