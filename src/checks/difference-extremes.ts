/** What lies between the highest and the lowest: 得分最高的为甲（99.2分），最低为乙（76.3分），两者相差22.9分. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { baseUnit } from './dividers.ts';
import { difference, figure } from './expression.ts';
import { asserting } from './proposals.ts';

const APART = /(?:相差|差距|高低差|极差|分差)[一-鿿]{0,2}$/u;
const HIGHEST = /最[高多大长好]|第一/u;
const LOWEST = /最[低少小短差]|末位|最后/u;
const CLAUSES = 2;

/** The two figures right before, where words name one the highest and the other the lowest. */
export function* ofExtremes(recognition: Recognition, stated: Mention): Iterable<Proposal> {
  if (!APART.test(stated.label)) return;
  const { text, mentions } = recognition.passages[stated.passage]!;
  const at = mentions.indexOf(stated);
  const [first, second] = [mentions[at - 2], mentions[at - 1]];
  if (!first || !second || first.sentence !== stated.sentence || stated.clause - second.clause > CLAUSES)
    return;
  const areAlike = [first, second].every(
    (each) => each.kind === stated.kind && baseUnit(each.unit) === baseUnit(stated.unit) && !each.inRange,
  );
  const opening = text.lastIndexOf('。', first.start) + 1;
  const [before, between] = [text.slice(opening, first.start), text.slice(first.end, second.start)];
  if (!areAlike || LOWEST.test(before) === HIGHEST.test(before)) return;
  const isFalling = HIGHEST.test(before) && LOWEST.test(between) && !HIGHEST.test(between);
  const isRising = LOWEST.test(before) && HIGHEST.test(between) && !LOWEST.test(between);
  if (!isFalling && !isRising) return;
  const [high, low] = isFalling ? [first, second] : [second, first];
  const right = difference(figure(high.figure), figure(low.figure));
  yield { ...asserting(`extremes:${stated.figure}`, stated, right, 'strong'), severity: 'warning' };
}
