/**
 * One value that several relations agree on, and that is not the one printed. Each of them alone is a reading that
 * words merely allow; but where a sum, a rate and a balance all come out with the same other value of one figure, it is
 * that figure that is wrong: 支出5486.72万元, while its parts, the rate of 到位资金 and what remains all tell 5427.39.
 */
import type { Proposal, Put } from '../checks/claim.ts';
import { figure as figureOf, figuresOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities } from '../judge/judge.ts';
import { factorOf } from '../judge/quantity.ts';
import { type Rough, roughly, solveRoughly } from '../judge/rough.ts';
import { meet, plus } from '../likely/ranges.ts';
import type { Figure, Slip } from '../types.ts';
import { upheldFigures } from './involved.ts';
import { slipsBetween } from './slips.ts';

const KINDS = new Set<Figure['kind']>(['amount', 'count', 'measure']);
/** Checks whose readings reckon; that two places tell one value is looked at apart. */
const RECKONING = new Set(['sum', 'rate', 'share', 'difference', 'change', 'product', 'identity']);
/** Digits that a figure prints, below which too much agrees with it. */
const FEWEST_DIGITS = 4;
/** Relations that leave more room, as a share of the value, tell nothing. */
const WIDEST = 4e-3;
/** No relation is taken to tell a value more closely. */
const NARROWEST = 1e-5;
const LEAST_SUPPORT = 2;
/** Without a slip of the hand that leads to the value, so many relations must agree on it. */
const SUPPORT_WITHOUT_SLIP = 3;
/** How often such an agreement may come about by chance. */
const CHANCE = 1e-3;
/** The logarithm of the range in which values lie, and how often one of them is a slip away. */
const RANGE = 7;
const SLIP_CHANCE = 5e-3;
const MOST_READINGS = 1500;

/** A value that one reading would give a figure. */
interface Solution {
  put: Put;
  range: Rough;
  width: number;
}

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
  return [...solutions].flatMap(([index, found]) => {
    const agreeing = found.length > MOST_READINGS ? null : largest(index, found, figures, quantities);
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

/** Figures with digits enough that no relation of as many digits upholds. */
function candidatesOf(
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

function solutionsOf(
  put: readonly Put[],
  candidates: ReadonlySet<number>,
  quantities: Quantities,
): Map<number, Solution[]> {
  const solutions = new Map<number, Solution[]>();
  for (const each of put) {
    const { proposal, check } = each;
    if (proposal.relation !== '=' || !RECKONING.has(check)) continue;
    const concerned = [...figuresOf(proposal.left), ...figuresOf(proposal.right)];
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

/** The solutions that agree on one value, where they are too many for chance and no others are as many. */
function largest(
  index: number,
  solutions: readonly Solution[],
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

/** A figure of its kind, with as many digits, whose printed value lies in a range; null where there is none. */
function printedIn(
  index: number,
  [low, high]: Rough,
  figures: readonly Figure[],
  quantities: Quantities,
): number | null {
  const found = quantities.findIndex((quantity, other) => {
    if (!quantity || other === index || figures[other]!.kind !== figures[index]!.kind) return false;
    if (quantity.digits < FEWEST_DIGITS || figures[other]!.qualifier !== null) return false;
    const value = quantity.value.toNumber();
    return value >= low && value <= high;
  });
  return found < 0 ? null : found;
}

/** Slips that leave the size as it was: 企业共出10,486元，国家补助104,860元 differ by a point, and are two things. */
const CLOSE_SLIPS = new Set<Slip>(['swap', 'digit']);

/** 年平均常住人口 is no 常住人口 of the year's end. */
function areBothMeans({ label }: Pick<Figure, 'label'>, { label: other }: Pick<Figure, 'label'>): boolean {
  return (label?.includes('平均') ?? false) === (other?.includes('平均') ?? false);
}

/** 追加食品抽检经费22.35万元 is no 决算262.35万元 with a digit dropped, though the same rate comes out of both. */
function mayBeOne({ label }: Figure, { label: other }: Figure): boolean {
  if (label === null || other === null) return true;
  if (!areBothMeans({ label }, { label: other })) return false;
  return [...label].some((_, at) => at + 1 < label.length && other.includes(label.slice(at, at + 2)));
}

function isAlike(value: number, other: number, quantities: Quantities): boolean {
  const printed = quantities[other]!.value.toNumber();
  return Math.abs(printed - value) <= NARROWEST * Math.abs(printed);
}

/** What another figure prints makes these relations hold: they are its own. */
function isElsewhere(
  index: number,
  value: number,
  figures: readonly Figure[],
  quantities: Quantities,
): boolean {
  return quantities.some((quantity, other) => {
    if (!quantity || other === index || figures[other]!.kind !== figures[index]!.kind) return false;
    const printed = quantity.value.toNumber();
    return Math.abs(printed - value) <= Math.max(ALIKE * value, quantity.half.toNumber());
  });
}

/** Digits of another figure from which on it does not make up for a slip by chance. */
const TELLING = 3;

/**
 * 第三批支出59.50万元；前两批支出821.70万元。全部1,000万元综合执行率88.12%，结转118.80万元: what the relations agree on is what the
 * figure makes together with another one of its paragraph, and they speak of both.
 */
function isMadeWithAnother(
  index: number,
  agreeing: readonly Solution[],
  figures: readonly Figure[],
  quantities: Quantities,
): boolean {
  const own = quantities[index]!;
  return quantities.some((quantity, other) => {
    const { block, kind } = figures[other]!;
    if (!quantity || other === index || block !== figures[index]!.block || kind !== figures[index]!.kind)
      return false;
    const both = plus(own.rough, quantity.rough);
    return quantity.digits >= TELLING && agreeing.every(({ range }) => meet(range, both));
  });
}

const ALIKE = 2e-4;
/** A value that was left from before lies no farther off. */
const FARTHEST = 1.3;

/** One reading for each figure that states something, the closest first; of what makes the figure itself only one. */
function independent(index: number, solutions: readonly Solution[]): Solution[] {
  const kept = new Map<string, Solution>();
  for (const each of [...solutions].sort((a, b) => a.width - b.width)) {
    const { stated, left, right } = each.put.proposal;
    // a = b − F and F = b − a are one relation, whichever of them is said to be stated.
    const key = stated === index ? 'own' : `${stated}`;
    const others = [...figuresOf(left), ...figuresOf(right)].filter((other) => other !== index);
    const isSeen = [...kept.values()].some(({ put: { proposal } }) => {
      const seen = new Set([...figuresOf(proposal.left), ...figuresOf(proposal.right)]);
      return others.every((other) => seen.has(other));
    });
    if (!kept.has(key) && !isSeen) kept.set(key, each);
  }
  return [...kept.values()];
}

/** How many such agreements one would expect among so many readings that do not belong together. */
function chanceOf(agreeing: readonly Solution[], tried: number): number {
  const [, ...others] = [...agreeing].sort((a, b) => a.width - b.width);
  return others.reduce((chance, { width }, order) => (chance * tried * width) / RANGE / (order + 2), tried);
}
