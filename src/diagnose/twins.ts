/**
 * Figures that print one value. What 207.32万元 comes out of may be read of the line that it was copied to as well: such a
 * relation, and one that only tells the value twice, says nothing of the copy.
 */
import type { Stated } from '../judge/choose.ts';
import { type Quantities, stands } from '../judge/judge.ts';
import { figuresIn, upheldFigures } from './involved.ts';

/** Relations that stand, and which of their figures another one of the same value, told before, could stand for. */
export type Twins = ReadonlyMap<Stated, ReadonlySet<number>>;

/** The figures of standing relations for which there is a twin before them: a value is copied from what is written already. */
export function twinsIn(all: readonly Stated[], quantities: Quantities): Twins {
  const standing = all.filter(({ chosen }) => stands(chosen));
  const firstBy = new Map<string, number>();
  for (const each of standing)
    for (const figure of figuresIn(each.chosen)) {
      const key = othersOf(each, figure, quantities);
      firstBy.set(key, Math.min(figure, firstBy.get(key) ?? figure));
    }
  return new Map(
    standing.map((each) => {
      const figures = figuresIn(each.chosen);
      const twins = figures.filter((figure) =>
        each.check === 'restated'
          ? figure > Math.min(...figures)
          : figure > firstBy.get(othersOf(each, figure, quantities))!,
      );
      return [each, new Set(twins)] as const;
    }),
  );
}

/** The figures of a relation but one, and the value of that. */
function othersOf({ chosen }: Stated, figure: number, quantities: Quantities): string {
  const others = [...new Set(figuresIn(chosen))].filter((each) => each !== figure).sort((a, b) => a - b);
  return `${others.join()} ${quantities[figure]?.value.toNumber()}`;
}

/** The figures that relations uphold of which no twin stands for them. */
export function upheldAlone(all: readonly Stated[], twins: Twins): Set<number> {
  return new Set(
    all.flatMap((each) => [...upheldFigures([each])].filter((figure) => !twins.get(each)?.has(figure))),
  );
}
