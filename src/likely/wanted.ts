/** Which value of one operand would make a reading agree. */
import type { Rough } from '../judge/rough.ts';
import { minus, over, plus, times, ZERO } from './ranges.ts';
import { addedOf, type Reading } from './reading.ts';
import type { Row } from './row.ts';

/**
 * The value that an operand would have to have.
 * @param order which of the operands
 * @returns null where nothing can be said of it
 */
export function wantedOf(row: Row, at: number, { shape, operands }: Reading, order: number): Rough | null {
  const own = row[at]!.quantity.rough;
  const others = [...operands.keys()].filter((place) => place !== order);
  const rough = (place: number): Rough => row[operands[place]!]!.quantity.rough;
  const [other] = others.map(rough) as [Rough];
  const added = addedOf(shape, operands.length);
  if (added !== null) {
    const sum = (isMeant: (place: number) => boolean): Rough =>
      others.filter(isMeant).map(rough).reduce(plus, ZERO);
    const [up, down] = [sum((place) => place < added), sum((place) => place >= added)];
    return order < added ? minus(plus(own, down), up) : minus(minus(up, own), down);
  }
  switch (shape) {
    case 'quotient':
    case 'average':
      return order === 0 ? times(own, other) : over(other, own);
    case 'product':
    case 'threefold':
    case 'portion':
      return over(own, others.map(rough).reduce(times));
    default:
      return null;
  }
}
