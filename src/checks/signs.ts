/** Signs that two figures, found anywhere in a report, are of one thing. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { commonName, namesOf } from './restated-names.ts';

const NAME = 2;
const LONG_NAME = 4;

/** The names of what a figure is of. */
export function namesIn({ passages }: Recognition, mention: Mention): readonly string[] {
  return namesOf(passages[mention.passage]!.text, mention);
}

/** A name in common is a sign, a long one two. */
export function signsOf(names: readonly string[], others: readonly string[]): number {
  const length = commonName(names, others);
  return Number(length >= NAME) + Number(length >= LONG_NAME);
}

/**
 * Signs that two figures are of one thing: they stand in one row of a table or one beside the other, or share a name.
 *
 * @param isBeside whether they stand one beside the other in running text
 */
export function together(recognition: Recognition, one: Mention, other: Mention, isBeside: boolean): number {
  const [a, b] = [recognition.passages[one.passage]!.block, recognition.passages[other.passage]!.block];
  if (a.type === 'cell' && b.type === 'cell') return a.table === b.table && a.row === b.row ? 2 : 0;
  if (isBeside) return 2;
  return signsOf(namesIn(recognition, one), namesIn(recognition, other));
}
