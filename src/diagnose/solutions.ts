/** The other values that readings would give a figure which no relation upholds. */
import type { Proposal, Put } from '../checks/claim.ts';
import { figuresOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import type { Quantities } from '../judge/judge.ts';
import { type Rough, roughly, solveRoughly } from '../judge/rough.ts';
import type { Figure } from '../types.ts';
import { figuresIn, upheldFigures } from './involved.ts';

const KINDS = new Set<Figure['kind']>(['amount', 'count', 'measure']);
/** Checks whose readings reckon; that two places tell one value is looked at apart. */
const RECKONING = new Set(['sum', 'rate', 'share', 'difference', 'change', 'product', 'identity']);
/** Digits that a figure prints, below which too much agrees with it. */
export const FEWEST_DIGITS = 4;
/** Relations that leave more room, as a share of the value, tell nothing. */
const WIDEST = 4e-3;
/** No relation is taken to tell a value more closely. */
export const NARROWEST = 1e-5;

/** A value that one reading would give a figure. */
export interface Solution {
  put: Put;
  range: Rough;
  width: number;
}

/** Figures with digits enough that no relation of as many digits upholds. */
export function candidatesOf(
  all: readonly Stated[],
  quantities: Quantities,
  figures: readonly Figure[],
): Set<number> {
  const upheld = upheldFigures(
    all.filter(({ chosen }) => (quantities[chosen.proposal.stated]?.digits ?? 0) >= FEWEST_DIGITS - 1),
  );
  const candidates = new Set<number>();
  for (const [index, { kind, qualifier }] of figures.entries()) {
    const digits = quantities[index]?.digits ?? 0;
    if (KINDS.has(kind) && qualifier === null && digits >= FEWEST_DIGITS && !upheld.has(index))
      candidates.add(index);
  }
  return candidates;
}

export function solutionsOf(
  put: readonly Put[],
  candidates: ReadonlySet<number>,
  quantities: Quantities,
): Map<number, Solution[]> {
  const solutions = new Map<number, Solution[]>();
  for (const each of put) {
    const { proposal, check } = each;
    if (proposal.relation !== '=' || !RECKONING.has(check)) continue;
    const concerned = figuresIn(each);
    if (concerned.length < 2) continue;
    for (const index of concerned) {
      if (!candidates.has(index)) continue;
      const range = solved(proposal, index, quantities);
      if (!range) continue;
      const middle = (range[0] + range[1]) / 2;
      // 剩余0.03万元 tells nothing of two figures of 3,456万元: a relation tells no more closely than the figure it states.
      const width = Math.max(widthOf(range), widthOf(quantities[proposal.stated]?.rough ?? range));
      if (!(middle > 0) || !(width <= WIDEST)) continue;
      const list = solutions.get(index);
      const solution = { put: each, range, width: Math.max(width, NARROWEST) };
      if (list) list.push(solution);
      else solutions.set(index, [solution]);
    }
  }
  return solutions;
}

/** How wide a range is, as a share of its middle. */
const widthOf = ([low, high]: Rough): number => (high - low) / Math.abs((low + high) / 2);

function solved({ left, right }: Proposal, index: number, quantities: Quantities): Rough | null {
  const inLeft = figuresOf(left).includes(index);
  const goal = roughly(inLeft ? right : left, quantities);
  return goal && solveRoughly(inLeft ? left : right, goal, index, quantities);
}

/**
 * One reading for each figure that states something, the closest first; of what makes the figure itself only one.
 * @param standing the figures of each relation that stands
 */
export function independent(
  index: number,
  solutions: readonly Solution[],
  standing: readonly (readonly number[])[],
): Solution[] {
  const kept = new Map<string, Solution>();
  for (const each of [...solutions].sort((a, b) => a.width - b.width)) {
    const { stated } = each.put.proposal;
    // a = b − F and F = b − a are one relation, whichever of them is said to be stated.
    const key = stated === index ? 'own' : `${stated}`;
    const others = figuresIn(each.put).filter((other) => other !== index);
    const isSeen = [...kept.values()].some(({ put: known }) => {
      const seen = new Set(figuresIn(known).filter((other) => other !== index));
      return others.every((other) => seen.has(other)) || standing.some((each) => leads(each, others, seen));
    });
    if (!kept.has(key) && !isSeen) kept.set(key, each);
  }
  return [...kept.values()];
}

/** 521.3 = 118.4 + 402.9: what is put for 402.9 and what is put for 521.3 with 118.4 before it are one by what stands. */
function leads(standing: readonly number[], mine: readonly number[], its: ReadonlySet<number>): boolean {
  const apart = [
    ...mine.filter((each) => !its.has(each)),
    ...[...its].filter((each) => !mine.includes(each)),
  ];
  return (
    mine.some((each) => its.has(each)) &&
    apart.every((each) => standing.includes(each)) &&
    standing.some((each) => mine.includes(each) && !its.has(each)) &&
    standing.some((each) => its.has(each) && !mine.includes(each))
  );
}
