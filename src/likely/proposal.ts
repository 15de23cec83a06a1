/** A likely reading as a claim of the check that knows its kind. */
import { signed } from '../checks/change-words.ts';
import type { Put } from '../checks/claim.ts';
import {
  constant,
  difference,
  type Expression,
  figure,
  growthOf,
  magnitudeOf,
  negated,
  productOf,
  quotient,
  sumOf,
} from '../checks/expression.ts';
import { asserting } from '../checks/proposals.ts';
import type { Mention } from '../figures/mentions.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';

const SHARE = /占|比重|比例/u;
const HUNDRED = constant('1', '100%');
const ONE = constant('1');

/**
 * The claim that a reading makes.
 * @returns null for what is told again: that two places tell one value is looked at by its names
 */
export function proposalOf(row: Row, at: number, { shape, operands }: Reading): Put | null {
  const own = row[at]!.mention;
  const [a, b, c] = operands.map((index) => row[index]!.mention) as [Mention, Mention, Mention];
  const put = (check: string, right: Expression, stated = own): Put => ({
    check,
    proposal: {
      ...asserting(`likely:${stated.figure}`, stated, right, 'strong'),
      certain: true,
      severity: 'warning',
    },
  });
  const of = (mention: Mention): Expression => figure(mention.figure);
  const rateCheck = (rate: Mention): string => (SHARE.test(rate.label) ? 'share' : 'rate');
  switch (shape) {
    case 'quotient':
      return put(rateCheck(own), quotient(of(a), of(b)));
    case 'complement':
      return put('rate', difference(HUNDRED, quotient(of(a), of(b))));
    case 'partOf': {
      const whole = sumOf([ONE, quotient(of(b), of(a))]);
      return put(rateCheck(own), quotient(ONE, whole));
    }
    case 'growth': {
      const { check, proposal } = put('change', growthOf(a, b));
      return { check, proposal: { ...proposal, left: signed(own) } };
    }
    case 'movedShare':
      return put('change', quotient(of(a), of(b)));
    case 'movedBack':
      return put('change', quotient(of(a), sumOf([of(b), a.direction < 0 ? of(a) : negated(of(a))])));
    case 'points':
      return put('difference', magnitudeOf(difference(of(a), of(b))));
    case 'difference':
    case 'decreased':
      return put('difference', difference(of(a), of(b)));
    case 'increased':
      return put('difference', sumOf([of(a), of(b)]));
    case 'sum':
      return put('sum', sumOf(operands.map((index) => of(row[index]!.mention))));
    case 'balance':
      return put('difference', sumOf([of(a), of(b), negated(of(c))]));
    case 'product':
      return put('product', productOf([of(a), of(b)]));
    case 'threefold':
      return put('product', productOf([of(a), of(b), of(c)]));
    case 'average':
      return put('product', quotient(of(a), of(b)));
    case 'portion':
      return put(rateCheck(a), quotient(of(own), of(b)), a);
    case 'remainder': {
      const all = [...operands.map((index) => of(row[index]!.mention)), of(own)];
      const { check, proposal } = put('share', HUNDRED);
      const constants = { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' };
      return { check, proposal: { ...proposal, left: sumOf(all), constants } };
    }
    case 'equal':
      return null;
  }
}
