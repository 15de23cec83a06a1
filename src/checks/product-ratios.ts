/** Shares in a ratio: 经费由省与市县按7:3分担. */

import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient, sumOf } from './expression.ts';
import { isPrice } from './product-prices.ts';
import { nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { earlierMentions, isLevel, tellingDigits } from './scope.ts';

const RATIO =
  /按(?:照)?[^,。;:\d]{0,10}(\d{1,2}(?:[:∶比]\d{1,2}){1,3})(?:的)?(?:比例)?(?:进行|共同)?(?:分担|承担|分摊|配套|负担)/gu;
const FEWEST_PARTIES = 2;
const WHOLES_TRIED = 6;
/** Figures before a ratio among which its total is looked for, and digits of a part that agree with few of them by chance. */
const FAR = 60;
const TELLING = 4;
const TOTAL = /共|总|合计|资金|经费|投资/u;

/** 经费由省与市县按7:3分担: the shares of the total that stands beside it. */
export function* ofRatios(
  recognition: Recognition,
  text: string,
  mentions: readonly Mention[],
): Iterable<Proposal> {
  for (const match of matchesOf(RATIO, text)) {
    const amounts = mentions.filter((each) => each.kind === 'amount' && isLevel(each) && !isPrice(each));
    const behind = amounts.filter((each) => each.start > match.index);
    const isTold = TOTAL.test(behind[0]?.label ?? '');
    // 按8:1:1分担：中央…，省级…: the total stands before.
    const before = amounts.filter((each) => each.end <= match.index).slice(-WHOLES_TRIED);
    const totals = isTold ? behind.slice(0, 1) : before.reverse();
    const parts = isTold ? behind.slice(1) : behind;
    const shares = (match[1] as string).split(/[:∶比]/u);
    if (shares.length < FEWEST_PARTIES) continue;
    if (!isTold) yield* ofFarTotal(recognition, parts.slice(0, shares.length), shares);
    for (const total of totals) yield* inOrder(recognition, total, parts.slice(0, shares.length), shares);
    for (const part of parts.slice(0, shares.length))
      for (const total of totals)
        for (const own of new Set(shares))
          yield {
            group: `ratio:${part.figure}`,
            strength: 'weak',
            confirming: !isTold,
            left: figure(part.figure),
            relation: '=',
            right: productOf([
              figure(total.figure),
              quotient(constant(own), sumOf(shares.map((share) => constant(share)))),
            ]),
            constants: { zh: `按 ${shares.join(':')} 分担`, en: `shared ${shares.join(' to ')}` },
            stated: part.figure,
          };
  }
}

/** The nearest total of another paragraph or of a table of which a part comes out, where few digits agree by chance. */
function* ofFarTotal(
  recognition: Recognition,
  parts: readonly Mention[],
  shares: readonly string[],
): Iterable<Proposal> {
  const sum = shares.reduce((all, share) => all + Number(share), 0);
  for (const part of parts) {
    if (tellingDigits(recognition, part) < TELLING) continue;
    for (const own of new Set(shares)) {
      const isTotal = (each: Mention): boolean =>
        each.kind === 'amount' &&
        each.passage !== part.passage &&
        isLevel(each) &&
        comesOut(recognition, part, (printed(recognition, each) * Number(own)) / sum);
      const [total] = earlierMentions(recognition, part, FAR).filter(isTotal);
      if (total) {
        const { near: _, ...share } = shareOf(part, total, own, shares);
        yield { ...share, group: `ratio-far:${part.figure}`, confirming: true };
      }
    }
  }
}

/** A part as its share of a total. */
function shareOf(part: Mention, total: Mention, own: string, shares: readonly string[]): Proposal {
  return {
    ...nearly(
      `ratio-order:${part.figure}`,
      part,
      productOf([
        figure(total.figure),
        quotient(constant(own), sumOf(shares.map((share) => constant(share)))),
      ]),
    ),
    constants: { zh: `按 ${shares.join(':')} 分担`, en: `shared ${shares.join(' to ')}` },
  };
}

/** 按6∶4承担，省级162万元，市级108万元: where all shares but one come out in their order, so does the last. */
function* inOrder(
  recognition: Recognition,
  total: Mention,
  parts: readonly Mention[],
  shares: readonly string[],
): Iterable<Proposal> {
  const sum = shares.reduce((all, share) => all + Number(share), 0);
  const fails = parts.filter((part, index) => {
    const value = (printed(recognition, total) * Number(shares[index])) / sum;
    return part.sentence !== parts[0]!.sentence || !comesOut(recognition, part, value);
  });
  const [failing] = fails;
  if (parts.length !== shares.length || fails.length !== 1 || failing?.sentence !== parts[0]!.sentence)
    return;
  yield shareOf(failing, total, shares[parts.indexOf(failing)]!, shares);
}
