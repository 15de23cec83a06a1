/** Shares in a ratio: 经费由省与市县按7:3分担. */

import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal } from './claim.ts';
import { constant, figure, productOf, quotient, sumOf } from './expression.ts';
import { isPrice } from './product-prices.ts';
import { isLevel } from './scope.ts';

const RATIO = /按(?:照)?(\d{1,2})[:比](\d{1,2})(?:的比例)?(?:分担|承担|分摊|配套)/gu;

/** 经费由省与市县按7:3分担: the shares of the total that stands beside it. */
export function* ofRatios(text: string, mentions: readonly Mention[]): Iterable<Proposal> {
  for (const match of matchesOf(RATIO, text)) {
    const amounts = mentions.filter(
      (each) => each.start > match.index && each.kind === 'amount' && isLevel(each) && !isPrice(each),
    );
    const [total, ...parts] = amounts;
    if (!total) continue;
    const [a, b] = [match[1] as string, match[2] as string];
    for (const part of parts.slice(0, 2)) {
      for (const own of [a, b]) {
        yield {
          group: `ratio:${part.figure}`,
          strength: 'weak',
          left: figure(part.figure),
          relation: '=',
          right: productOf([
            figure(total.figure),
            quotient(constant(own), sumOf([constant(a), constant(b)])),
          ]),
          constants: { zh: `按 ${a}:${b} 分担`, en: `shared ${a} to ${b}` },
          stated: part.figure,
        };
      }
    }
  }
}
