/** Rates of a row against the changes of the row before it: 户数减少269户，人数减少613人，分别下降6.28%和7.74%. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { isAdditive } from './scope.ts';

/** A rate with the printed change that it tells in per cent. */
interface Told {
  rate: Mention;
  changed: Mention;
}

const JOINS = /^[、,和及与]{1,2}(?:增长|上升|提高|增加|下降|降低|减少)?$/u;

/** The rates of the row that a 分别 opens, each with the change in its place; none where there are not as many right before. */
export function respectiveChanges({ passages }: Recognition, first: Mention): Told[] {
  if (!/分别|依次/u.test(first.label)) return [];
  const { mentions, text } = passages[first.passage]!;
  const at = mentions.indexOf(first);
  const rates = [first];
  for (const next of mentions.slice(at + 1)) {
    if (next.kind !== 'rate' || !JOINS.test(text.slice(rates.at(-1)!.end, next.start))) break;
    // 分别下降16.1%和18.1%: the word of the first is that of all.
    rates.push(next.direction === 0 ? { ...next, direction: first.direction } : next);
  }
  const changes = mentions.slice(Math.max(0, at - rates.length), at);
  const areChanges =
    rates.length > 1 &&
    changes.length === rates.length &&
    changes.every(
      (each, index) =>
        each.sentence === first.sentence && isAdditive(each) && each.direction === rates[index]!.direction,
    );
  return areChanges ? rates.map((rate, index) => ({ rate, changed: changes[index]! })) : [];
}
