/** Values that a figure may have been copied from: of the same kind, in the same section or by the same name. */
import type { Recognition } from '../checks/claim.ts';
import type { Mention } from '../figures/mentions.ts';
import { withPlaces } from './slips.ts';

const NEAREST = 30;

/** For each figure, the printed values of its neighbours in its own unit, nearest first. */
export function neighboursOf(recognition: Recognition): (figure: number) => readonly string[] {
  const byFigure = new Map<number, number>();
  for (const [index, mention] of recognition.mentions.entries()) byFigure.set(mention.figure, index);
  return (figure) => {
    const at = byFigure.get(figure);
    const own = at === undefined ? undefined : recognition.mentions[at];
    if (at === undefined || !own) return [];
    const around = recognition.mentions.slice(Math.max(0, at - NEAREST), at + NEAREST + 1);
    const namesakes =
      own.concept === null ? [] : recognition.mentions.filter((each) => each.concept === own.concept);
    const values = new Set<string>();
    for (const other of [...around, ...namesakes]) {
      if (other.figure === figure || !isAlike(own, other)) continue;
      const { value, places } = recognition.figures[other.figure]!;
      if (value !== null) values.add(withPlaces(value, places));
    }
    return [...values];
  };
}

function isAlike(own: Mention, other: Mention): boolean {
  return own.kind === other.kind && own.unit === other.unit;
}
