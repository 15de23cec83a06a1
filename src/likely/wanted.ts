/** Which value of one operand would make a reading agree. */
import type { Rough } from '../judge/rough.ts';
import { changeFor, pricedIn } from './price-readings.ts';
import { minus, over, plus, times, ZERO } from './ranges.ts';
import { addedOf, PRICED, type Reading } from './reading.ts';
import type { Row } from './row.ts';

/**
 * The value that an operand would have to have.
 * @param order which of the operands
 * @returns null where nothing can be said of it
 */
export function wantedOf(row: Row, at: number, reading: Reading, order: number): Rough | null {
  const { shape, operands } = reading;
  const own = row[at]!.quantity.rough;
  const others = [...operands.keys()].filter((place) => place !== order);
  const scale = (place: number): number => scaleOf(row, at, reading, place);
  const rough = (place: number): Rough => {
    const [low, high] = row[operands[place]!]!.quantity.rough;
    return [low * scale(place), high * scale(place)];
  };
  const unscaled = (wanted: Rough | null): Rough | null =>
    wanted && [wanted[0] / scale(order), wanted[1] / scale(order)];
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
    case 'divided':
      return order === 0 ? times(own, other) : unscaled(over(other, own));
    case 'product':
    case 'times':
    case 'threefold':
    case 'portion':
      return unscaled(over(own, others.map(rough).reduce(times)));
    default:
      return null;
  }
}

/** By what an operand is multiplied to count what a price is for. */
function scaleOf(row: Row, at: number, reading: Reading, place: number): number {
  if (place === 0 || !PRICED.has(reading.shape)) return 1;
  const { price } = pricedIn(at, reading);
  return Number(changeFor(row[price]!, row[reading.operands[place]!]!) ?? 1);
}
