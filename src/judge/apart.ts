/** How many times two values are apart. */
import { Decimal } from './decimal.ts';

const ONE = new Decimal(1);

/**
 * Is one value more than so many times the other, whatever their signs?
 *
 * @param stated not zero
 * @param factor above 1
 */
export function liesApart(stated: Decimal, expected: Decimal, factor: Decimal): boolean {
  const ratio = expected.div(stated).abs();
  return ratio.gt(factor) || ratio.times(factor).lt(ONE);
}
