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
  switch (shape) {
    case 'sum':
      return minus(own, others.reduce(plus, ZERO));
    case 'difference':
    case 'decreased':
      return order === 0 ? plus(own, other) : minus(other, own);
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
