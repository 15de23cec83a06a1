/** Of several quantities of one unit, the one whose name the price bears: 春茶保管费每吨100元 is for the 春茶, and not for the 秋茶. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { isForEach } from './scope.ts';

const SHORTEST_NAME = 2;

/** Does the price bear the name of another quantity of the same unit before it, and less of the name of the one that it multiplies? */
export function isOfNamesake({ passages }: Recognition, factors: readonly Mention[]): boolean {
  const price = factors.find((each) => each.kind === 'price' || (each.kind === 'amount' && isForEach(each)));
  if (!price) return false;
  return factors.some((number) => {
    const own = Math.max(sharedName(price, number), SHORTEST_NAME - 1);
    return passages[price.passage]!.mentions.some(
      (each) =>
        each !== price &&
        !factors.includes(each) &&
        each.kind === number.kind &&
        each.unit === number.unit &&
        each.end <= price.start &&
        sharedName(price, each) > own,
    );
  });
}

/** How many of the last letters of a quantity's name the price bears. */
function sharedName({ label }: Mention, { label: name }: Mention): number {
  for (let length = Math.min(name.length, label.length); length > 0; length--)
    if (label.includes(name.slice(-length))) return length;
  return 0;
}
