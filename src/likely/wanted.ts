/** Which value of one operand would make a reading agree. */
import type { Rough } from '../judge/rough.ts';
import { minus, over, plus, times, ZERO } from './ranges.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';

/**
 * The value that an operand would have to have.
 * @param order which of the operands
 * @returns null where nothing can be said of it
 */
export function wantedOf(row: Row, at: number, { shape, operands }: Reading, order: number): Rough | null {
  const own = row[at]!.quantity.rough;
  const others = operands.filter((_, index) => index !== order).map((index) => row[index]!.quantity.rough);
  const [other] = others as [Rough];
  /** What a term must be for the first operands, added, to come out without the rest. */
  const net = (isAdded: boolean, added: number): Rough => {
    const sign = (place: number): Rough => row[operands[place]!]!.quantity.rough;
    const places = [...operands.keys()].filter((place) => place !== order);
    const up = places
      .filter((place) => place < added)
      .map(sign)
      .reduce(plus, ZERO);
    const down = places
      .filter((place) => place >= added)
      .map(sign)
      .reduce(plus, ZERO);
    return isAdded ? minus(plus(own, down), up) : minus(minus(up, own), down);
  };
  switch (shape) {
    case 'sum':
      return minus(own, others.reduce(plus, ZERO));
    case 'difference':
    case 'decreased':
      return order === 0 ? plus(own, other) : minus(other, own);
    case 'balance':
      return net(order < operands.length - 1, operands.length - 1);
    case 'drawn':
      return net(order < 2, 2);
    case 'rest':
      return net(order === 0, 1);
    case 'quotient':
    case 'average':
      return order === 0 ? times(own, other) : over(other, own);
    case 'product':
    case 'threefold':
    case 'portion':
      return over(own, others.reduce(times));
    default:
      return null;
  }
}
