/** Rows that are reckoned by another quantity of their own than those that bear a rule out, such as the lower of two. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { comesOut, printed } from './reckoning.ts';
import type { NumberRow } from './table-blanks.ts';
import { type Operation, PRODUCT, QUOTIENT } from './table-operations.ts';

const OF_PRICES = new Set([PRODUCT.value, QUOTIENT.value]);

/** 计划4,500亩, 完成4,320亩, 每亩400元, 应补172.8万元: does a further number of the row, of one unit with a factor, come out in its place? */
export function isMadeOfAnother(
  recognition: Recognition,
  rows: readonly NumberRow[],
  [stated, one, other]: readonly [Mention, Mention, Mention],
  { value }: Operation,
  scale: number,
): boolean {
  if (stated.kind === 'rate' || !OF_PRICES.has(value)) return false;
  const row = rows.find((each) => [...each.values()].includes(stated));
  const others = [...(row?.values() ?? [])].filter((each) => ![stated, one, other].includes(each));
  const makes = (left: Mention, right: Mention): boolean =>
    comesOut(recognition, stated, value(printed(recognition, left), printed(recognition, right)) * scale);
  return others.some(
    (each) => (isAlike(each, one) && makes(each, other)) || (isAlike(each, other) && makes(one, each)),
  );
}

function isAlike(each: Mention, factor: Mention): boolean {
  return each.kind === factor.kind && each.unit === factor.unit;
}
