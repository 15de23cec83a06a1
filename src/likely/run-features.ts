/** What a row of parts says: where it begins and ends, and whether it is all of its kind there. */
import { hashOf } from './hashing.ts';
import { KIND } from './kinds.ts';
import { isOneSentence } from './positions.ts';
import { isStill, middleValue, type Place, type Row } from './row.ts';
import { wordsOf } from './words.ts';

/** Says one thing, of its kind. */
export type Say = (kind: number, value: number) => void;

const MOST_COUNTED = 8;
const MOST_GAPS = 3;

/** What speaks for a reading as the sum of a row. */
export function ofRun(row: Row, at: number, operands: readonly number[], say: Say): void {
  const own = row[at]!;
  const [first, last] = [operands[0]!, operands.at(-1)!];
  const isAfter = first > at;
  const tell = (kind: number, value: number): void => say(kind, 2 * value + Number(isAfter));
  const places = operands.map((index) => row[index]!);
  const gaps = operands.filter((index, order) => order > 0 && index - operands[order - 1]! > 1).length;
  const count = Math.min(MOST_COUNTED, operands.length);
  const goesOn = Number(continues(row, at, isAfter ? last : first, isAfter));
  tell(KIND.count, count);
  tell(KIND.oneUnit, Number(places.every(({ mention }) => mention.unit === own.mention.unit)));
  tell(KIND.oneSentence, Number(places.every((each) => isOneSentence(own, each))));
  tell(KIND.gaps, Math.min(MOST_GAPS, gaps));
  tell(KIND.endKinds, Math.min(MOST_GAPS, new Set(places.map(({ mention }) => wordsOf(mention).last)).size));
  tell(KIND.next, neighbourOf(row, own, last, last + 1));
  tell(KIND.previous, neighbourOf(row, own, first, first - 1));
  tell(
    KIND.allNested,
    2 * Number(places.every(({ mention }) => mention.nested)) + Number(own.mention.nested),
  );
  tell(KIND.goesOn, goesOn);
  tell(KIND.goesOnCount, 2 * count + goesOn);
  tell(KIND.toldCount, own.toldCount === 0 ? 0 : 1 + compared(operands.length, own.toldCount));
  tell(KIND.firstStop, hashOf(places[0]!.stop));
  tell(KIND.stops, hashOf([...new Set(places.slice(1).map(({ stop }) => stop))].sort().join('')));
  tell(KIND.allPlaces, Number(places.every(({ quantity }) => quantity.half.equals(own.quantity.half))));
  tell(KIND.isTooLarge, Number(places.some((each) => middleValue(each) > middleValue(own))));
}

/** 0 for as many, 1 for fewer, 2 for more. */
const compared = (count: number, told: number): number => (count === told ? 0 : count < told ? 1 : 2);

/** Does the row go on in the same sentence, beyond what the reading takes of it? */
function continues(row: Row, at: number, end: number, isAfter: boolean): boolean {
  const [from, to] = isAfter ? [end + 1, row.length] : [0, end];
  for (let index = isAfter ? from : to - 1; index >= from && index < to; index += isAfter ? 1 : -1) {
    const each = row[index]!;
    if (!isOneSentence(each, row[end]!)) return false;
    if (index !== at && each.dimension === row[at]!.dimension && isStill(each)) return true;
  }
  return false;
}

/** Whether the figure beside a row is of its sentence, its passage or neither, and of its kind. */
function neighbourOf(row: Row, own: Place, end: number, beside: number): number {
  const [each, other] = [row[end]!, row[beside]];
  if (!other || other.mention.passage !== each.mention.passage) return 0;
  const isAlike = other.dimension === own.dimension;
  return 1 + 2 * Number(isOneSentence(each, other)) + Number(isAlike);
}
