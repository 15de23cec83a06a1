/** A likely reading as a claim of the check that knows its kind. */
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
 */
export function proposalOf(row: Row, at: number, { shape, operands }: Reading): Put {
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
  /** The first operands added, the others taken off. */
  const netOf = (added: number): Expression =>
    sumOf(
      operands.map((index, order) =>
        order < added ? of(row[index]!.mention) : negated(of(row[index]!.mention)),
      ),
    );
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
      return put('sum', sumOf(operands.map((index) => of(row[index]!.mention))));
    case 'balance':
      return put('difference', netOf(operands.length - 1));
    case 'drawn':
      return put('difference', netOf(2));
    case 'rest':
      return put('difference', netOf(1));
    case 'deducted': {
      const { check, proposal } = put('score', sumOf([constant('100', '100'), netOf(0)]));
      return {
        check,
        proposal: { ...proposal, constants: { zh: '满分按 100 分计', en: 'of a full score of 100' } },
      };
    }
    case 'bill': {
      const pairs = operands.flatMap((index, order) =>
        order % 2 === 0 ? [[index, operands[order + 1]!] as const] : [],
      );
      const each = pairs.map(([price, count]) =>
        productOf([of(row[price]!.mention), of(row[count]!.mention)]),
      );
      return put('product', sumOf(each));
    }
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
      return put('restated', of(a));
  }
}

/** 下降5.4% of a fall: with the sign that its word gives it; without such a word only the size counts. */
function moved({ check, proposal }: Put, { direction, figure: own }: Mention): Put {
  if (direction === 0) return { check, proposal: { ...proposal, right: magnitudeOf(proposal.right) } };
  return direction > 0
    ? { check, proposal }
    : { check, proposal: { ...proposal, left: negated(figure(own)) } };
}
