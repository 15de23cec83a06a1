/** 不合格率2.41%，合格率97.59%: a rate and the rate of its opposite make 100 %. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { constant, figure, sumOf } from './expression.ts';

const OPPOSITE = /(?:不|未)([一-鿿]{2})率(?:为|是|:)*$/u;

export function* ofComplements({ mentions }: Passage): Iterable<Proposal> {
  for (const opposite of mentions) {
    const stem = isRate(opposite) ? OPPOSITE.exec(opposite.label)?.[1] : undefined;
    if (stem === undefined) continue;
    const own = mentions.filter(
      (each) =>
        isRate(each) &&
        each.sentence === opposite.sentence &&
        new RegExp(`(?<![不未])${stem}率(?:为|是|:)*$`, 'u').test(each.label),
    );
    const [rate, ...others] = own;
    if (!rate || others.length > 0 || Math.abs(rate.clause - opposite.clause) > 1) continue;
    yield {
      group: `opposite:${rate.figure}`,
      strength: 'strong',
      severity: 'warning',
      left: sumOf([figure(rate.figure), figure(opposite.figure)]),
      relation: '=',
      right: constant('1', '100%'),
      constants: { zh: '合计 100%', en: '100% together' },
      stated: rate.figure,
    };
  }
}

function isRate({ kind, direction, isLast, inRange }: Mention): boolean {
  return kind === 'rate' && direction === 0 && !isLast && !inRange;
}
