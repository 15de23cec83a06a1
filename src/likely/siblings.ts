/**
 * What stands beside a reading in the same text: 农村395户，每户200元，共79,000元；城镇41户，每户300元，共12,300元 says twice in the same
 * way how an amount comes out. Where one of them agrees, the other is hardly meant otherwise.
 */
import { agrees, type Reading, type ShapeName } from './reading.ts';
import { readingsOf } from './readings.ts';
import type { Place, Row } from './row.ts';

/** A figure beside the one that is read, and a reading of it that agrees. */
interface Sibling {
  at: number;
  reading: Reading;
}

/** How many figures before and after one are looked at. */
const REACH = 14;
const LEAST_DIGITS = 2;

/** Readings that agree, of the figures beside one that are of its kind, by their shapes. */
export type Siblings = ReadonlyMap<ShapeName, readonly Sibling[]>;

/** Readings that agree, of the figures around a place. */
export function siblingsOf(row: Row, at: number): Siblings {
  const found = new Map<ShapeName, Sibling[]>();
  for (let beside = Math.max(0, at - REACH); beside <= Math.min(row.length - 1, at + REACH); beside++) {
    if (beside === at || !isAlike(row[beside]!, row[at]!)) continue;
    for (const reading of agreeingAt(row, beside)) {
      const list = found.get(reading.shape);
      if (list) list.push({ at: beside, reading });
      else found.set(reading.shape, [{ at: beside, reading }]);
    }
  }
  return found;
}

/** What the siblings of a reading say: how many figures they are, by how many digits the most telling of them agrees. */
export interface Parallels {
  count: number;
  digits: number;
  /** The longest end that the label of one of them shares with that of the figure. */
  likeness: number;
}

const NONE: Parallels = { count: 0, digits: 0, likeness: 0 };
const MOST_LIKE = 3;

/** The figures beside one that come out in just the way that a reading says of it. */
export function parallelsOf(row: Row, at: number, reading: Reading, siblings: Siblings): Parallels {
  const own = siblings.get(reading.shape);
  if (!own) return NONE;
  const found = new Set<number>();
  let [digits, likeness] = [0, 0];
  for (const sibling of own) {
    if (!isParallel(row, at, reading, sibling)) continue;
    found.add(sibling.at);
    digits = Math.max(digits, row[sibling.at]!.quantity.digits);
    likeness = Math.max(likeness, commonEnd(row[at]!, row[sibling.at]!));
  }
  return found.size === 0 ? NONE : { count: found.size, digits, likeness };
}

/** Each operand stands as far from its figure, or is the same one; and not all of them are the same. */
function isParallel(row: Row, at: number, { operands }: Reading, { at: beside, reading }: Sibling): boolean {
  const its = reading.operands;
  if (its.length !== operands.length || operands.includes(beside) || its.includes(at)) return false;
  let isMoved = false;
  for (let slot = 0; slot < operands.length; slot++) {
    const [one, other] = [operands[slot]!, its[slot]!];
    if (one === other) continue;
    if (one - at !== other - beside || row[one]!.dimension !== row[other]!.dimension) return false;
    isMoved = true;
  }
  return isMoved;
}

function commonEnd({ mention: { label: a } }: Place, { mention: { label: b } }: Place): number {
  let length = 0;
  while (
    length < MOST_LIKE &&
    length < a.length &&
    length < b.length &&
    a.at(-1 - length) === b.at(-1 - length)
  )
    length++;
  return length;
}

const isAlike = (one: Place, other: Place): boolean =>
  one.dimension === other.dimension && one.mention.kind === other.mention.kind;

const known = new WeakMap<Row, (readonly Reading[] | undefined)[]>();

function agreeingAt(row: Row, at: number): readonly Reading[] {
  const all = known.get(row) ?? new Array<readonly Reading[] | undefined>(row.length);
  known.set(row, all);
  all[at] ??=
    row[at]!.quantity.digits < LEAST_DIGITS
      ? []
      : readingsOf(row, at).filter((reading) => agrees(row, at, reading));
  return all[at];
}
