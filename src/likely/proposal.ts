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
import { changeFor } from './price-readings.ts';
import { addedOf, type Reading } from './reading.ts';
import type { Row } from './row.ts';

const SHARE = /占|比重|比例/u;
const HUNDRED = constant('1', '100%');
const ONE = constant('1');

/** What the groups of likely readings begin with. */
export const LIKELY = 'likely:';

/** The claim that a reading makes. */
export function proposalOf(row: Row, at: number, { shape, operands }: Reading): Put {
  const own = row[at]!.mention;
  const [a, b] = operands.map((index) => row[index]!.mention) as [Mention, Mention];
  const put = (check: string, right: Expression, stated = own): Put => ({
    check,
    proposal: {
      ...asserting(`${LIKELY}${stated.figure}`, stated, right, 'strong'),
      certain: true,
      severity: 'warning',
    },
  });
  const of = (mention: Mention): Expression => figure(mention.figure);
  /** As many as there are of what a price is for. */
  const countOf = (price: number, counted: number): Expression[] => {
    const change = changeFor(row[price]!, row[counted]!);
    return [of(row[counted]!.mention), ...(change === null ? [] : [constant(change)])];
  };
  const terms = operands.map((index) => of(row[index]!.mention));
  /** The first operands added, the others taken off. */
  const netOf = (added: number): Expression =>
    sumOf(terms.map((term, order) => (order < added ? term : negated(term))));
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
    case 'growth':
      return moved(put('change', growthOf(a, b)), own);
    case 'movedShare':
      return put('change', quotient(of(a), of(b)));
    case 'movedBack':
      return put('change', quotient(of(a), sumOf([of(b), a.direction < 0 ? of(a) : negated(of(a))])));
    case 'points':
    case 'change':
      return moved(put('difference', difference(of(a), of(b))), own);
    case 'difference':
    case 'decreased':
      return put('difference', difference(of(a), of(b)));
    case 'increased':
      return put('difference', sumOf([of(a), of(b)]));
    case 'sum':
      return put('sum', sumOf(terms));
    case 'balance':
    case 'drawn':
    case 'rest':
      return put('difference', netOf(addedOf(shape, operands.length)!));
    case 'deducted': {
      const { check, proposal } = put('score', sumOf([constant('100', '100'), netOf(0)]));
      return {
        check,
        proposal: { ...proposal, constants: { zh: '满分按 100 分计', en: 'of a full score of 100' } },
      };
    }
    case 'bill': {
      const each = terms.flatMap((price, order) =>
        order % 2 === 0 ? productOf([price, ...countOf(operands[order]!, operands[order + 1]!)]) : [],
      );
      return put('product', sumOf(each));
    }
    case 'product':
    case 'times':
    case 'threefold':
      return put(
        'product',
        productOf([of(a), ...operands.slice(1).flatMap((counted) => countOf(operands[0]!, counted))]),
      );
    case 'average':
    case 'divided': {
      const counted = countOf(at, operands[1]!);
      return put('product', quotient(of(a), counted.length > 1 ? productOf(counted) : of(b)));
    }
    case 'portion':
      return put(rateCheck(a), quotient(of(own), of(b)), a);
    case 'remainder': {
      const { check, proposal } = put('share', HUNDRED);
      const constants = { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' };
      return { check, proposal: { ...proposal, left: sumOf([...terms, of(own)]), constants } };
    }
    case 'equal':
      return put('restated', of(a));
  }
}

/** 下降5.4% of a fall: with the sign that its word gives it; without such a word only the size counts. */
function moved({ check, proposal }: Put, own: Mention): Put {
  return own.direction === 0
    ? { check, proposal: { ...proposal, right: magnitudeOf(proposal.right) } }
    : { check, proposal: { ...proposal, left: signed(own) } };
}
