/**
 * Chooses, for each stated relation, the reading that it stands for. Arithmetic is evidence: figures with
 * several digits that agree exactly do so by chance once in many thousands, so a reading under which they agree
 * is the right one.
 */
import type { Proposal, Run } from '../checks/claim.ts';
import { figure, figuresOf, sumOf } from '../checks/expression.ts';
import { liesApart } from './apart.ts';
import { Decimal } from './decimal.ts';
import { ZERO } from './interval.ts';
import { type Judged, judge, type Quantities, stands } from './judge.ts';

/** A stated relation: all its readings judged, and the one that it is taken to mean. */
export interface Stated {
  check: string;
  group: string;
  chosen: Judged;
  alternatives: readonly Judged[];
}

/** Judges all proposals of a check and chooses one of each group. */
export function choose(check: string, proposals: Iterable<Proposal>, quantities: Quantities): Stated[] {
  const groups = new Map<string, Judged[]>();
  for (const proposal of proposals) {
    const judged = judge(check, proposal, quantities);
    const group = groups.get(proposal.group);
    if (group) group.push(judged);
    else groups.set(proposal.group, [judged]);
  }
  const chosen: Stated[] = [];
  for (const [group, alternatives] of groups) {
    const best = doubted(preferred(alternatives, quantities));
    if (best) chosen.push({ check, group, chosen: best, alternatives });
    const own = best && stands(best) ? failingOwn(best, alternatives) : null;
    if (own) chosen.push({ check, group: `${group}:own`, chosen: own, alternatives: [own] });
  }
  const standing = new Map<number, Stated[]>();
  for (const each of chosen) {
    if (!stands(each.chosen)) continue;
    const list = standing.get(each.chosen.proposal.stated);
    if (list) list.push(each);
    else standing.set(each.chosen.proposal.stated, [each]);
  }
  const spokenOf = new Set(
    chosen.flatMap(({ chosen: each }) =>
      each.proposal.fallback || (each.proposal.near === 'alone' && !stands(each))
        ? []
        : [each.proposal.stated],
    ),
  );
  const explained = new Set(
    chosen.filter((each) => stands(each.chosen)).map((each) => partsKey(each.chosen)),
  );
  return chosen.flatMap((each) => {
    const { proposal } = each.chosen;
    if (proposal.echo && chosen.some((other) => isToldBeside(each.chosen, other.chosen))) return [];
    if (proposal.fallback && spokenOf.has(proposal.stated)) return [];
    if (proposal.movable && !stands(each.chosen) && explained.has(partsKey(each.chosen))) return [];
    if (!isMisreading(each, standing.get(proposal.stated) ?? [])) return each;
    // The words' own reading is kept as one that another relation contradicts.
    const own = proposal.strength === 'strong' ? withoutFamily(echoOf(each.chosen)) : null;
    return own ? { ...each, chosen: own, alternatives: [own] } : [];
  });
}

/** How far apart two changes of opposite direction may lie and still be one change with the wrong word. */
const SAME_SIZE = new Decimal('1.5');

/**
 * A growth of 7.1 % that comes out as a fall by 96.7 % is no wrong word and no slip of a digit: the figures do not
 * belong together. Such a reading accuses only where a telling slip explains it.
 */
function doubted(best: Judged | null): Judged | null {
  if (best?.check !== 'change' || best.verdict !== 'violated' || !best.stated || !best.expected) return best;
  const { stated, expected, proposal } = best;
  // Two words of one sentence that contradict each other need no size.
  if (proposal.note !== undefined) return best;
  if (proposal.relation !== '=' || stated.isZero() || stated.sign() === expected.sign()) return best;
  if (!liesApart(stated, expected, SAME_SIZE)) return best;
  return { ...best, proposal: { ...proposal, strength: 'weak' } };
}

/** The figures of the right side, whatever their order. */
function partsKey({ proposal }: Judged): string {
  return figuresOf(proposal.right)
    .sort((a, b) => a - b)
    .join();
}

/** The words' own reading where it fails and a weaker one, with other figures, stands in for it. */
function failingOwn(best: Judged, alternatives: readonly Judged[]): Judged | null {
  if (best.proposal.strength === 'strong') return null;
  const own = alternatives.find((each) => each.proposal.strength === 'strong' && each.verdict === 'violated');
  return own ? echoOf(own) : null;
}

/** 执行率86.44%；若按年初数衡量，则为93.26%: what the words' own reading gives is told by the rate beside it. */
function isToldBeside(echo: Judged, other: Judged): boolean {
  const [own, beside] = [echo.proposal, other.proposal];
  return (
    stands(other) &&
    own.stated !== beside.stated &&
    Math.abs(own.stated - beside.stated) <= BESIDE &&
    own.right.type === 'quotient' &&
    beside.right.type === 'quotient' &&
    figuresOf(own.right).join() === figuresOf(beside.right).join()
  );
}

/** How many figures on one stands that is told of the same things. */
const BESIDE = 2;

function echoOf(own: Judged): Judged {
  return { ...own, proposal: { ...own.proposal, strength: 'weak', echo: true, ceiling: false } };
}

/** What another relation contradicts is not read as its siblings are. */
function withoutFamily(judged: Judged): Judged {
  const { family: _, ...proposal } = judged.proposal;
  return { ...judged, proposal };
}

/** A failing reading of a figure that a standing relation explains with some of the same figures. */
function isMisreading(stated: Stated, standing: readonly Stated[]): boolean {
  if (stated.chosen.verdict !== 'violated') return false;
  const { proposal } = stated.chosen;
  const figures = new Set(figuresOf(proposal.right));
  if (proposal.echo || proposal.ruled) return false;
  return standing.some(
    ({ chosen }) =>
      chosen.proposal.relation === proposal.relation &&
      figuresOf(chosen.proposal.right).some((each) => figures.has(each)) &&
      figuresOf(chosen.proposal.right).length >= 2,
  );
}

/** The reading that a group of alternatives stands for; null where it says nothing. */
export function preferred(alternatives: readonly Judged[], quantities: Quantities): Judged | null {
  const strong = alternatives.filter((each) => each.proposal.strength === 'strong');
  const own = strong.find((each) => each.verdict === 'holds') ?? strong.find(stands);
  const ruled = strong.find((each) => each.proposal.ruled && each.verdict === 'violated');
  if (!own && ruled) return ruled;
  const standing =
    own ??
    alternatives.find((each) => each.verdict === 'holds' && isTelling(each, alternatives, quantities)) ??
    alternatives.find((each) => stands(each) && isTelling(each, alternatives, quantities));
  if (standing) return standing;
  const claimed = alternatives.filter((each) => !each.proposal.confirming);
  return (
    strong.find((each) => each.verdict === 'violated' && !each.proposal.confirming) ??
    claimed.find((each) => each.verdict === 'violated') ??
    claimed[0] ??
    alternatives.find((each) => each.proposal.family && each.verdict === 'violated') ??
    null
  );
}

/**
 * Is the agreement of a weak reading worth something against a strong reading that fails? Whole per cents and
 * small counts agree with one thing or another by chance, and the more readings are tried the more digits have to
 * agree: three digits meet one of ten readings once in a hundred times.
 */
function isTelling(judged: Judged, alternatives: readonly Judged[], quantities: Quantities): boolean {
  const failing = alternatives.filter(
    (each) => each.proposal.strength === 'strong' && each.verdict === 'violated',
  );
  if (failing.length === 0) return true;
  // 决算96.40万元，预算102.00万元，其中36.00万元、60.40万元: the very same parts make another figure beside it.
  const isSameParts =
    judged.proposal.right.type === 'sum' && failing.some((each) => partsKey(each) === partsKey(judged));
  if (isSameParts && significantDigits(judged.proposal.stated, quantities) > LEAST_DIGITS) return true;
  // A rate copied from another item is the quotient of that item's amounts.
  if (!failing.some((each) => shareFigures(each, judged))) return false;
  return (
    significantDigits(judged.proposal.stated, quantities) >= LEAST_DIGITS + Math.log10(alternatives.length)
  );
}

function shareFigures(one: Judged, other: Judged): boolean {
  const figures = new Set(figuresOf(one.proposal.right));
  return figuresOf(other.proposal.right).some((each) => figures.has(each));
}

const LEAST_DIGITS = 2;

/** How many digits of the printed number carry information: 100 % has one, 14353.92 has seven. */
export function significantDigits(index: number, quantities: Quantities): number {
  return quantities[index]?.digits ?? 0;
}

/** Digits below which an exact sum may be chance. */
const TELLING_DIGITS = 4;

/** Has a figure digits enough for a run of others to be found that adds up to it? */
export function tellsSum(index: number, quantities: Quantities): boolean {
  return significantDigits(index, quantities) >= TELLING_DIGITS;
}

/** Finds, in rows of figures, runs that add up to their total to the last digit. */
export function findSums(runs: Iterable<Run>, quantities: Quantities): Proposal[] {
  const found: Proposal[] = [];
  for (const run of runs) {
    const parts = findRun(run, quantities);
    if (!parts) continue;
    found.push({
      group: run.group,
      strength: 'weak',
      confirming: true,
      left: figure(run.total),
      relation: '=',
      right: sumOf(parts.map(figure)),
      stated: run.total,
    });
  }
  return found;
}

/** Relative error that adding in floating point may make. */
const ROUGH = 1e-9;

function findRun(run: Run, quantities: Quantities): number[] | null {
  const total = quantities[run.total];
  if (!total || total.digits < TELLING_DIGITS) return null;
  const goal = total.value.toNumber();
  const half = total.half.toNumber();
  for (let start = 0; start < Math.min(run.starts, run.sequence.length); start++) {
    let sum = 0;
    let counted = 0;
    for (let end = start; end < run.sequence.length; end++) {
      const quantity = quantities[run.sequence[end] as number];
      if (!quantity) break;
      const value = (quantity.rough[0] + quantity.rough[1]) / 2;
      sum += Number.isFinite(value) ? value : quantity.value.toNumber();
      // A part below the total's rounding adds nothing that could be seen.
      if (Math.abs(value) > half) counted++;
      if (counted >= 2 && Math.abs(sum - goal) <= half + ROUGH * Math.abs(goal)) {
        const parts = run.sequence.slice(start, end + 1) as number[];
        if (addsUp(parts, total.value, total.half, quantities)) return parts;
      }
      if (sum > goal * 2) break;
    }
  }
  return null;
}

/** The same on exact decimals. */
function addsUp(parts: readonly number[], goal: Decimal, half: Decimal, quantities: Quantities): boolean {
  const sum = parts.reduce((all, part) => all.plus(quantities[part]?.value ?? ZERO), ZERO);
  return sum.minus(goal).abs().lte(half);
}
