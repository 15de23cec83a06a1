/**
 * Consistency-based diagnosis: from relations that fail and relations that hold to accusations, each with the
 * figures that are suspected and the values that were probably meant. One slip gives one accusation, however
 * many relations it breaks.
 */

import { liesApart } from '../judge/apart.ts';
import type { Stated } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import { type Judged, type Quantities, stands } from '../judge/judge.ts';
import { leavesOneOut } from '../judge/near.ts';
import { quantityWith } from '../judge/quantity.ts';
import { LIKELY } from '../likely/proposal.ts';
import type { Figure } from '../types.ts';
import { figuresIn } from './involved.ts';
import type { Neighbour } from './neighbours.ts';
import { effectOf, type Network, networkOf, readingsOf } from './network.ts';
import { type Repair, repairsOf } from './repairs.ts';
import { slipsOf } from './slips.ts';
import { isSlipOfHand, isTelling } from './telling.ts';

/** One problem: the relation that shows it, all relations that it explains, and who is suspected. */
export interface Accusation {
  /** Index of the relation that is told; null for a number that cannot be read at all. */
  relation: number | null;
  /** The reading of it that is told. */
  reading: Judged | null;
  /** All relations that the problem explains, the told one among them. */
  relations: number[];
  /** Suspects, the likeliest first; empty where no plausible slip explains it. */
  repairs: Repair[];
  /** The malformed figure, where that is the problem. */
  malformed: number | null;
  /** The words left a choice of figures. */
  doubtful: boolean;
}

/** How far below the best a repair may score and still be shown. */
const SHOWN_WITHIN = 1.5;
const SUSPECTS_SHOWN = 3;

/**
 * Explains all failing relations.
 * @param neighbours values of other figures that a figure may have been copied from
 */
export function diagnose(
  stated: readonly Stated[],
  quantities: Quantities,
  figures: readonly Figure[],
  neighbours: (figure: number) => readonly Neighbour[],
): Accusation[] {
  const network = networkOf(stated, quantities);
  const accusations = malformedFigures(network, figures);
  const open = new Set<number>();
  const repairs = new Map<number, Repair[]>();
  for (const [index, each] of stated.entries()) {
    if (each.chosen.verdict !== 'violated') continue;
    const accused = isAccused(each);
    const found = repairsOf(index, network, figures, neighbours, accused);
    const telling = found.filter(
      (repair) => isTelling(repair, network, each) && isWitnessed(each, repair, network),
    );
    if (!accused && telling.length === 0) continue;
    const { ruled, certain } = each.chosen.proposal;
    // “三公”经费14.70万元，其中8.00万元、10.50万元、4.20万元: the total of the last two.
    const lacksPart = (ruled === true || certain === true) && leavesOneOut(each.chosen, quantities);
    if (accused && isFarOff(each) && !lacksPart && !found.some((repair) => isExplained(repair, each)))
      continue;
    const own = figuresIn(each.chosen);
    if (mayBeOpen(each) && !found.some((repair) => isSlipOfHand(repair) && own.includes(repair.figure)))
      continue;
    open.add(index);
    repairs.set(index, accused ? found : telling);
  }
  while (open.size > 0) {
    const best = bestRepair(open, repairs, stated);
    if (!best) break;
    const relations = best.mended.filter((index) => open.has(index));
    const told = tellingRelation(relations, stated, best.figure);
    const known = repairs.get(told) ?? [];
    const cutOff = known.find((repair) => repair.slip === 'truncated');
    accusations.push(
      accusationOf(
        told,
        relations,
        cutOff && relations.length === 1 ? [cutOff] : suspects(best, known),
        stated,
      ),
    );
    for (const index of relations) open.delete(index);
  }
  for (const index of open) accusations.push(accusationOf(index, [index], [], stated));
  return accusations;
}

/** The words leave no choice, or the parts exceed their total. */
export function isAccused(stated: Stated): boolean {
  if (stated.chosen.verdict !== 'violated') return false;
  if (stated.chosen.proposal.strength === 'strong') return true;
  return exceeds(stated);
}

/** Checks that find what belongs together by where it stands in the text. */
const FOUND_BY_PLACE = new Set(['rate', 'share', 'sum', 'score', 'product', 'difference']);
/** How far what is stated may lie from what comes out, and still be a value that nobody worked out again. */
const FAR_OFF = new Decimal('1.3');
const MANY_TIMES = new Decimal('10');
/** 文职辅警44人；按单位分，…共312人: a list is seldom of what is a third of it. */
const SEVERAL_TIMES = new Decimal('3');
const ONE = new Decimal(1);
/** A part that a slip made a little larger than its whole is still told. */
const ABOVE_WHOLE = new Decimal('1.2');

/**
 * 占94.21% where 3.478 % comes out: such figures do not belong together, unless a slip of the hand tells that they do. A
 * value that was left from before lies nearer.
 */
function isFarOff({ check, chosen }: Stated): boolean {
  const { stated, expected, proposal } = chosen;
  // 环境标志产品1,502.87万元，占同类产品采购额的91.4%: no part of 873.60万元, whatever the words name.
  if (check === 'share' && stated?.lte(ONE) && expected?.gt(ABOVE_WHOLE)) return true;
  if (!FOUND_BY_PLACE.has(check) || proposal.relation !== '=' || (proposal.certain && check !== 'sum'))
    return false;
  if (!stated || !expected || stated.isZero() || expected.isZero()) return false;
  // A wrong direction has a word to explain it.
  return liesApart(stated, expected, FAR_OFF);
}

/** A list of near parts that make less than their total may leave one out, unless its words close it; one that makes more cannot. */
function mayBeOpen({ check, chosen: { proposal, stated, expected } }: Stated): boolean {
  if (check !== 'sum' || proposal.near === undefined || proposal.certain) return false;
  return !!stated && !!expected && expected.lt(stated);
}

/**
 * Explained by more than that a value stood there before: by a slip of the hand, or of several relations at once. A value
 * that stands elsewhere too explains nothing where it is many times as large.
 */
function isExplained(repair: Repair, { check, chosen: { stated, expected } }: Stated): boolean {
  const isCopied =
    repair.slip === 'copied' && liesApart(stated!, expected!, check === 'sum' ? SEVERAL_TIMES : MANY_TIMES);
  const isOther = repair.slip !== 'stale' && !isCopied;
  return repair.mended.length > repair.broken.length && (isOther || repair.mended.length > 1);
}

/** Where the relation asks for it: is the figure that stays upheld by another relation? */
function isWitnessed({ chosen }: Stated, repair: Repair, network: Network): boolean {
  if (!chosen.proposal.witnessed) return true;
  return figuresIn(chosen)
    .filter((figure) => figure !== repair.figure)
    .every((figure) =>
      network.relationsOf(figure).some((index) => stands((network.stated[index] as Stated).chosen)),
    );
}

/** Every reading in which these parts could make the total has them exceed it. */
function exceeds(stated: Stated): boolean {
  const readings = readingsOf(stated).filter((each) => each.proposal.ceiling);
  return (
    readings.length > 0 &&
    readings.every(
      (each) => each.verdict === 'violated' && each.stated !== null && each.expected?.gt(each.stated),
    )
  );
}

function bestRepair(
  open: ReadonlySet<number>,
  repairs: ReadonlyMap<number, readonly Repair[]>,
  stated: readonly Stated[],
): Repair | null {
  let best: Repair | null = null;
  for (const index of open) {
    for (const repair of repairs.get(index) ?? []) {
      if (!isAcceptable(repair, stated)) continue;
      if (!best || repair.score > best.score) best = repair;
    }
  }
  return best;
}

/** A repair that breaks as much as it mends explains nothing, unless nothing else can be said of a clear relation. */
function isAcceptable(repair: Repair, stated: readonly Stated[]): boolean {
  return (
    repair.mended.length > repair.broken.length && repair.mended.some((index) => stated[index] !== undefined)
  );
}

/** Suspects of one relation: the best first, then those nearly as good, one a figure. */
function suspects(best: Repair, repairs: readonly Repair[]): Repair[] {
  const shown = [best];
  for (const repair of repairs) {
    if (shown.length >= SUSPECTS_SHOWN) break;
    if (repair.score < best.score - SHOWN_WITHIN || repair.mended.length <= repair.broken.length) continue;
    if (shown.some((each) => each.figure === repair.figure)) continue;
    shown.push(repair);
  }
  return shown;
}

/**
 * The relation to tell of several: strong before weak, and a form that tells only slips where no other does; of those that words
 * likely mean the one that states what is suspected.
 */
function tellingRelation(relations: readonly number[], stated: readonly Stated[], suspect: number): number {
  const strong = relations.filter((index) => isAccused(stated[index] as Stated));
  const proposals = strong.map((index) => (stated[index] as Stated).chosen.proposal);
  if (proposals.every(({ group }) => group.startsWith(LIKELY))) {
    const place = proposals.findIndex((each) => each.stated === suspect);
    if (place >= 0) return strong[place]!;
  }
  const own = strong.find((index) => (stated[index] as Stated).chosen.proposal.typed === undefined);
  return (own ?? strong[0] ?? relations[0]) as number;
}

function accusationOf(
  relation: number,
  relations: number[],
  repairs: Repair[],
  stated: readonly Stated[],
): Accusation {
  const told = stated[relation] as Stated;
  const reading = told.chosen.verdict === 'violated' ? told.chosen : (readingsOf(told)[0] as Judged);
  return {
    relation,
    reading,
    relations,
    repairs,
    malformed: null,
    doubtful: !isAccused(told) || (told.chosen.proposal.near !== undefined && !exceeds(told)),
  };
}

/** A malformed number is a problem of its own; its readings are ranked by the relations that they uphold. */
function malformedFigures(network: Network, figures: readonly Figure[]): Accusation[] {
  const found: Accusation[] = [];
  for (const [index, figure] of figures.entries()) {
    if (figure.readings.length === 0) continue;
    const repairs = slipsOf(figure)
      .slice(0, figure.readings.length)
      .map((candidate): Repair => {
        const effect = effectOf(network, index, quantityWith(candidate.printed, figure));
        return {
          ...candidate,
          figure: index,
          ...effect,
          miss: 0,
          sharp: true,
          isOnPoint: true,
          score: 3 * effect.mended.length - candidate.cost,
        };
      })
      .sort((a, b) => b.score - a.score);
    found.push({
      relation: null,
      reading: null,
      relations: repairs[0]?.mended ?? [],
      repairs: repairs.slice(0, SUSPECTS_SHOWN),
      malformed: index,
      doubtful: false,
    });
  }
  return found;
}
