/** 支出相应调增4.75亿元，由41.06亿元调整为45.81亿元: the change stands before what it leads from and to. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated } from './expression.ts';
import { isAdditive, sameDimension } from './scope.ts';

const FROM = /^[由从](?:原来|年初|原|上年|上年末)?的?$/u;
const TO = /^(?:调整|增加|减少|提高|降低|上调|下调|压减|增|减|升|降|扩大|缩小)?(?:为|到|至)$/u;

/** The change, where 由…调整为… follows at once and says nothing else. */
export function* ofAdjusted(recognition: Recognition, stated: Mention): Iterable<Proposal> {
  const direction = directionOf(stated);
  if (direction === 0 || !isAdditive(stated) || stated.inRange) return;
  const { mentions } = recognition.passages[stated.passage]!;
  const at = mentions.indexOf(stated);
  const [from, to] = [mentions[at + 1], mentions[at + 2]];
  if (!from || !to || from.sentence !== stated.sentence || to.sentence !== stated.sentence) return;
  if (from.clause - stated.clause !== 1 || to.clause !== from.clause) return;
  if (!FROM.test(from.label) || !TO.test(to.label)) return;
  if (!sameDimension(from, stated) || !sameDimension(to, stated)) return;
  yield {
    group: `adjusted:${stated.figure}`,
    strength: 'strong',
    left: direction < 0 ? negated(figure(stated.figure)) : figure(stated.figure),
    relation: '=',
    right: difference(figure(to.figure), figure(from.figure)),
    stated: stated.figure,
  };
}

/** 调增 and 追加 tell a change, though against no other year. */
function directionOf({ direction, label }: Mention): number {
  if (direction !== 0) return direction;
  if (/(?:调增|增加|追加|上调|净增)$/u.test(label)) return 1;
  return /(?:调减|核减|压减|减少|下调|净减)$/u.test(label) ? -1 : 0;
}
