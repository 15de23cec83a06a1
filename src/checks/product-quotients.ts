/** An average as a quotient: which figure may be its total, which its number and in what unit, and what comes out. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { baseUnit, isAverage, unitChange } from './dividers.ts';
import { constant, type Expression, figure, productOf, quotient, roundedOf } from './expression.ts';
import { printed } from './reckoning.ts';
import { isLevel } from './scope.ts';

/** What is averaged. */
export const KINDS = new Set<Mention['kind']>(['amount', 'count', 'measure', 'price']);

/** Do they stand in one sentence? */
export function isBeside(each: Mention, mention: Mention): boolean {
  return each.passage === mention.passage && each.sentence === mention.sentence;
}

/** What a total may be divided by. */
export function isNumber(each: Mention): boolean {
  return isNumberOfThings(each) && isLevel(each) && !isAverage(each.label);
}

/** A total of the same kind and unit as its average. */
export function isTotalOf(each: Mention, mention: Mention): boolean {
  if (isAverage(each.label) || /每|单价/u.test(each.label) || !isLevel(each)) return false;
  if (mention.kind === 'amount' || mention.kind === 'price') return each.kind === 'amount';
  return KINDS.has(each.kind) && each.kind !== 'amount' && baseUnit(each.unit) === baseUnit(mention.unit);
}

export function averageBase(mention: Mention): Omit<Proposal, 'right'> {
  return {
    group: `average:${mention.figure}`,
    strength: 'weak',
    left: figure(mention.figure),
    relation: '=',
    stated: mention.figure,
    confirming: true,
  };
}

export function proposalOf(mention: Mention, total: Mention, number: Mention): Proposal {
  return {
    ...averageBase(mention),
    right: rounded(mention, quotient(figure(total.figure), counted(number))),
  };
}

/** A number in its own unit: kilometres, where the figure is kept in metres. */
export function counted(number: Mention): Expression {
  const change = unitChange(number.unit);
  return change === null ? figure(number.figure) : productOf([figure(number.figure), constant(change)]);
}

/** The printed number of things in its own unit. */
export function printedCount(recognition: Recognition, number: Mention): number {
  return printed(recognition, number) * Number(unitChange(number.unit) ?? 1);
}

/** What is counted or measured, and may have a price for one of it. */
export function isNumberOfThings({ kind }: Mention): boolean {
  return kind === 'count' || kind === 'measure';
}

/** What is counted is exact, but an average of it is rounded. */
export function rounded(mention: Mention, value: Expression): Expression {
  return mention.kind === 'count' ? roundedOf(value) : value;
}
