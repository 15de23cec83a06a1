/**
 * One value that several relations agree on, and that is not the one printed. Each of them alone is a reading that
 * words merely allow; but where a sum, a rate and a balance all come out with the same other value of one figure, it is
 * that figure that is wrong: 支出5486.72万元, while its parts, the rate of 到位资金 and what remains all tell 5427.39.
 */
import type { Proposal, Put } from '../checks/claim.ts';
import { figure as figureOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { factorOf } from '../judge/quantity.ts';
import type { Figure } from '../types.ts';
import { figuresIn } from './involved.ts';
import {
  areBothMeans,
  areOfTwo,
  CLOSE_SLIPS,
  isAlike,
  isElsewhere,
  isGapTold,
  isMadeWithAnother,
  mayBeOne,
  printedIn,
} from './printed-elsewhere.ts';
import { slipsBetween } from './slips.ts';
import { candidatesOf, independent, type Solution, solutionsOf } from './solutions.ts';

const LEAST_SUPPORT = 2;
/** Without a slip of the hand that leads to the value, so many relations must agree on it. */
const SUPPORT_WITHOUT_SLIP = 3;
/** How often such an agreement may come about by chance. */
const CHANCE = 1e-3;
/** The logarithm of the range in which values lie, and how often one of them is a slip away. */
const RANGE = 7;
const SLIP_CHANCE = 5e-3;
const MOST_READINGS = 1500;

/**
 * The relations that agree on another value for a figure that no relation upholds.
 *
 * @param all what has been read so far
 * @param put all readings that were put forward
 * @returns the agreeing relations, as ones that fail
 */
export function consensusOf(
  all: readonly Stated[],
  put: readonly Put[],
  quantities: Quantities,
  figures: readonly Figure[],
): Stated[] {
  const candidates = candidatesOf(all, quantities, figures);
  if (candidates.size === 0) return [];
  const solutions = solutionsOf(put, candidates, quantities);
  const standing = all.filter(({ chosen }) => stands(chosen)).map(({ chosen }) => figuresIn(chosen));
  return [...solutions].flatMap(([index, found]) => {
    const agreeing =
      found.length > MOST_READINGS ? null : largest(index, found, standing, figures, quantities);
    return (agreeing ?? []).map(({ check, proposal }, order): Stated => {
      const own = {
        ...proposal,
        strength: 'weak' as const,
        confirming: false,
        fallback: false,
        agreed: true,
      };
      const chosen = judge(check, own, quantities);
      return { check, group: `agreed:${index}:${order}`, chosen, alternatives: [chosen] };
    });
  });
}

/** That one figure is told with the value of another. */
function toldAgain(index: number, other: number): Put {
  const proposal: Proposal = {
    group: `again:${index}`,
    strength: 'weak',
    left: figureOf(index),
    relation: '=',
    right: figureOf(other),
    stated: index,
  };
  return { check: 'restated', proposal };
}

/** The solutions that agree on one value, where they are too many for chance and no others are as many. */
function largest(
  index: number,
  solutions: readonly Solution[],
  standing: readonly (readonly number[])[],
  figures: readonly Figure[],
  quantities: Quantities,
): Put[] | null {
  const figure = figures[index]!;
  const factor = factorOf(figure).toNumber();
  const [low, high] = quantities[index]!.rough;
  let best: { value: number; agreeing: Solution[]; told: number | null; support: number } | null = null;
  for (const center of solutions) {
    const value = (center.range[0] + center.range[1]) / 2;
    if (value >= low && value <= high) continue;
    const agreeing = independent(
      index,
      solutions.filter(({ range }) => range[0] <= value && value <= range[1]),
      standing,
    );
    const told = printedIn(index, center.range, figures, quantities);
    // A relation tells more than a figure that happens to print the value.
    const support = 2 * agreeing.length + (told === null ? 0 : 1);
    if (!best || support > best.support) best = { value, agreeing, told, support };
  }
  if (!best || best.agreeing.length + (best.told === null ? 0 : 1) < LEAST_SUPPORT) return null;
  const { value, agreeing, told } = best;
  if (isMadeWithAnother(index, agreeing, figures, quantities)) return null;
  const slack = (Math.max(...agreeing.map(({ range }) => range[1])) - value) / factor;
  const slips = slipsBetween(figure, value / factor - slack, value / factor + slack);
  const found = agreeing.map(({ put }) => put);
  const chance = chanceOf(agreeing, solutions.length);
  if (slips.length > 0) {
    const again =
      told === null ||
      areOfTwo(figure, figures[told]!) ||
      isGapTold(index, told, figures, quantities) ||
      !slips.some(
        ({ value, slip }) =>
          isAlike(value * factor, told, quantities) &&
          ((CLOSE_SLIPS.has(slip) && areBothMeans(figure, figures[told]!)) ||
            mayBeOne(figure, figures[told]!)),
      )
        ? null
        : told;
    // Another figure makes the relations hold as printed, and is no slip away: they are its own.
    if (told !== null && again === null) return null;
    const others = figures.filter(({ kind }) => kind === figure.kind).length;
    const shared = again === null ? 1 : (others * agreeing[0]!.width) / RANGE;
    if (agreeing.length + (again === null ? 0 : 1) < LEAST_SUPPORT) return null;
    if (chance * SLIP_CHANCE * shared >= CHANCE) return null;
    return again === null ? found : [...found, toldAgain(index, again)];
  }
  if (agreeing.length < SUPPORT_WITHOUT_SLIP || isElsewhere(index, value, figures, quantities)) return null;
  if (value > high * FARTHEST || value * FARTHEST < low) return null;
  return chance < CHANCE ? found : null;
}

/** A value that was left from before lies no farther off. */
const FARTHEST = 1.3;

/** How many such agreements one would expect among so many readings that do not belong together. */
function chanceOf(agreeing: readonly Solution[], tried: number): number {
  const [, ...others] = [...agreeing].sort((a, b) => a.width - b.width);
  return others.reduce((chance, { width }, order) => (chance * tried * width) / RANGE / (order + 2), tried);
}
