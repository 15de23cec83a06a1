/** Values that a figure may have been copied from: of the same kind, in the same section or by the same name. */
import type { Recognition } from '../checks/claim.ts';
import type { Mention } from '../figures/mentions.ts';
import { withPlaces } from './slips.ts';

const NEAREST = 30;
const NAMESAKES = 60;

/** For each figure, the printed values of its neighbours in its own unit, nearest first. */
export function neighboursOf(recognition: Recognition): (figure: number) => readonly string[] {
  const byFigure = new Map<number, number>();
  const byConcept = new Map<string, Mention[]>();
  for (const [index, mention] of recognition.mentions.entries()) {
    byFigure.set(mention.figure, index);
    if (mention.concept === null) continue;
    const namesakes = byConcept.get(mention.concept);
    if (namesakes) namesakes.push(mention);
    else byConcept.set(mention.concept, [mention]);
  }
  const known = new Map<number, readonly string[]>();
  const find = (figure: number): readonly string[] => {
    const at = byFigure.get(figure);
    const own = at === undefined ? undefined : recognition.mentions[at];
    if (at === undefined || !own) return [];
    const around = recognition.mentions.slice(Math.max(0, at - NEAREST), at + NEAREST + 1);
    const namesakes = own.concept === null ? [] : (byConcept.get(own.concept) ?? []).slice(0, NAMESAKES);
    const values = new Set<string>();
    for (const other of [...around, ...namesakes]) {
      if (other.figure === figure || !isAlike(own, other)) continue;
      const { value, places } = recognition.figures[other.figure]!;
      if (value !== null) values.add(withPlaces(value, places));
    }
    return [...values];
  };
  return (figure) => {
    const values = known.get(figure) ?? find(figure);
    known.set(figure, values);
    return values;
  };
}

function isAlike(own: Mention, other: Mention): boolean {
  return own.kind === other.kind && own.unit === other.unit;
}
