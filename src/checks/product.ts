/** product: quantity × unit price (× months) is the amount. See product.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { figuresOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { ofMeanRows } from './means.ts';
import { ofAveragesAnywhere, ofNamedAverages } from './product-anywhere.ts';
import { ofAverages } from './product-averages.ts';
import { ofAverageBeside, ofDue, ofGrants, ofPriceBeside, ofPriceOfYear } from './product-beside.ts';
import { ofReckoned } from './product-explained.ts';
import { ofFarPrices } from './product-far.ts';
import { ofGains } from './product-gains.ts';
import { ofMeasures } from './product-measures.ts';
import { ofNamedFactors } from './product-named.ts';
import { ofSentence, ofUnitPrices } from './product-prices.ts';
import { ofPersonDays, ofRatedParts } from './product-rated.ts';
import { ofRatios } from './product-ratios.ts';
import { ofProductRows } from './product-rows.ts';
import { ofSpans } from './product-spans.ts';
import { ofNamedSteps, ofSteps, ofStepsBefore } from './product-steps.ts';
import { ofTriples } from './product-triples.ts';
import { isForEach, isRunningText } from './scope.ts';
import { inducedProducts } from './table-induced.ts';
import { constantPrices, tripleProducts } from './table-products.ts';

export const product: ClaimCheck = {
  id: 'product',
  title: { zh: '数量与单价不符', en: 'Quantity times unit price is not the amount' },
  relation: { zh: '数量乘以单价', en: 'Quantity times unit price' },
  severity: 'warning',
  *propose(recognition) {
    const mentions = new Map(recognition.mentions.map((each) => [each.figure, each]));
    for (const proposal of proposalsOf(recognition)) {
      const isProduct = proposal.right.type === 'product';
      const factors = isProduct ? figuresOf(proposal.right).flatMap((each) => mentions.get(each) ?? []) : [];
      if (!repeatsCount(factors) && !isOfPosts(factors)) yield proposal;
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `${arithmetic.en} = ${expected} ${unit}, but ${name(proposal.stated)} is stated as ${stated} ${unit}.`,
  }),
};

/** 117人 × 42人 × 0.12万元: nobody pays for so many people so many times over. */
function repeatsCount(factors: readonly Mention[]): boolean {
  const units = factors
    .filter((each) => each.kind === 'count' && !isForEach(each))
    .map(({ unit }) => bareUnit(unit));
  return new Set(units).size < units.length;
}

/** 编制数301名，在职人均18万元: those who are there share it, and not the posts that there are for them. */
function isOfPosts(factors: readonly Mention[]): boolean {
  return (
    factors.some(({ label }) => /编制/u.test(label)) &&
    factors.some(({ label }) => /在职|实有|在岗|在编人员/u.test(label) && !/编制/u.test(label))
  );
}

/** All readings of the text as products. */
function* proposalsOf(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block)) continue;
    const sentences = groupsOf(passage.mentions, ({ sentence }) => sentence);
    for (const mentions of sentences.values()) {
      if (mentions.length <= 16) {
        yield* ofSentence(mentions);
        yield* ofNamedFactors(passage.text, mentions);
      }
      yield* ofSteps(passage.text, mentions);
      yield* ofGains(mentions);
    }
    yield* ofRatios(recognition, passage.text, passage.mentions);
    yield* ofGrants(recognition, passage);
    yield* ofProductRows(recognition, passage);
    yield* ofRatedParts(passage);
    yield* ofPersonDays(passage);
    yield* ofPriceBeside(passage);
    yield* ofAverageBeside(passage);
    yield* ofDue(recognition, passage);
    yield* ofTriples(passage);
    yield* ofStepsBefore(passage);
    yield* ofPriceOfYear(passage);
  }
  yield* ofUnitPrices(recognition);
  yield* ofReckoned(recognition);
  yield* ofFarPrices(recognition);
  yield* ofNamedSteps(recognition);
  yield* ofSpans(recognition);
  yield* ofAverages(recognition);
  yield* ofNamedAverages(recognition);
  yield* ofAveragesAnywhere(recognition);
  for (const table of recognition.tables) {
    yield* inducedProducts(recognition, table);
    yield* tripleProducts(recognition, table);
    yield* constantPrices(recognition, table);
  }
  yield* ofMeanRows(recognition);
  yield* ofMeasures(recognition);
}
