/** product: quantity × unit price (× months) is the amount. See product.md. */
import type { Mention } from '../figures/mentions.ts';
import type { Translations } from '../types.ts';
import type { ClaimCheck, Proposal } from './claim.ts';
import { constant, figure, productOf, quotient, sumOf } from './expression.ts';
import { isLevel, isRunningText } from './scope.ts';

export const product: ClaimCheck = {
  id: 'product',
  title: { zh: '数量与单价不符', en: 'Quantity times unit price is not the amount' },
  relation: { zh: '数量乘以单价', en: 'Quantity times unit price' },
  severity: 'warning',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      const sentences = new Map<number, Mention[]>();
      for (const mention of passage.mentions) {
        const list = sentences.get(mention.sentence);
        if (list) list.push(mention);
        else sentences.set(mention.sentence, [mention]);
      }
      for (const mentions of sentences.values()) if (mentions.length <= 16) yield* ofSentence(mentions);
      yield* ofRatios(passage.text, passage.mentions);
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `${arithmetic.en} = ${expected} ${unit}, but ${name(proposal.stated)} is stated as ${stated} ${unit}.`,
  }),
};

/** The 12 by which a price a month is multiplied. */
const YEAR: Translations = { zh: '按 12 个月计', en: 'for 12 months' };
const PER_MONTH = /每月|月租|\/月|·月/u;
const PRICE = /每|单价|标准|人均|户均/u;

function isPrice(mention: Mention): boolean {
  return mention.kind === 'price' || (mention.kind === 'amount' && PRICE.test(mention.label));
}

function isQuantity(mention: Mention): boolean {
  return mention.kind === 'count' || mention.kind === 'measure';
}

/** The price, one or two quantities, and the amount that they make, of one sentence. */
function* ofSentence(mentions: readonly Mention[]): Iterable<Proposal> {
  const prices = mentions.filter(isPrice);
  const quantities = mentions.filter(isQuantity);
  for (const price of prices) {
    const months = PER_MONTH.test(price.label + (price.unit ?? '')) ? ['12'] : [];
    for (const amount of mentions) {
      if (amount === price || !isLevel(amount) || (amount.kind !== 'amount' && amount.kind !== 'price'))
        continue;
      for (const [index, first] of quantities.entries()) {
        const pair = [figure(first.figure), figure(price.figure)];
        yield proposalOf(amount, pair);
        const isFullest = quantities.length === 1 && prices.length === 1;
        for (const month of months)
          yield {
            ...proposalOf(amount, [...pair, constant(month)]),
            confirming: !isFullest,
            constants: YEAR,
          };
        for (const second of quantities.slice(index + 1)) {
          const factors = [figure(first.figure), figure(second.figure), figure(price.figure)];
          yield {
            ...proposalOf(amount, factors),
            confirming: quantities.length !== 2 || prices.length !== 1,
          };
        }
      }
    }
  }
}

function proposalOf(amount: Mention, factors: Proposal['right'][]): Proposal {
  return {
    group: `${amount.figure}`,
    strength: 'weak',
    left: figure(amount.figure),
    relation: '=',
    right: productOf(factors),
    stated: amount.figure,
    confirming: true,
  };
}

const RATIO = /按(?:照)?(\d{1,2})[:比](\d{1,2})(?:的比例)?(?:分担|承担|分摊|配套)/gu;

/** 经费由省与市县按7:3分担: the shares of the total that stands beside it. */
function* ofRatios(text: string, mentions: readonly Mention[]): Iterable<Proposal> {
  for (const match of text.matchAll(RATIO)) {
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
