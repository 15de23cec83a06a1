/** product: quantity × unit price (× months) is the amount. See product.md. */

import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { bareUnit, FOR_MANY } from './dividers.ts';
import { type Expression, figuresOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { ofMeanRows } from './means.ts';
import { ofAveragesAnywhere, ofNamedAverages } from './product-anywhere.ts';
import { ofAverages } from './product-averages.ts';
import {
  ofAverageBeside,
  ofDaysOfYear,
  ofDue,
  ofGrants,
  ofPriceBeside,
  ofPriceOfYear,
} from './product-beside.ts';
import { ofNamedBills } from './product-bills.ts';
import { ofCarriedPrices } from './product-carried.ts';
import { ofReckoned } from './product-explained.ts';
import { ofFactors } from './product-factors.ts';
import { ofFarPrices } from './product-far.ts';
import { ofFields } from './product-fields.ts';
import { ofGains, ofRaises } from './product-gains.ts';
import { ofHospitalDays } from './product-hospital-days.ts';
import { ofHundreds } from './product-hundred.ts';
import { ofMeasures } from './product-measures.ts';
import { ofMonthlyMeans, ofMonthsLeft } from './product-months.ts';
import { ofNamedFactors } from './product-named.ts';
import { isOfNamesake } from './product-namesakes.ts';
import { ofEachPersonDay, ofMonthlyEach, ofPaidMonths } from './product-person-time.ts';
import { ofSentence, ofUnitPrices } from './product-prices.ts';
import { ofPersonDays, ofRatedFar, ofRatedParts } from './product-rated.ts';
import { ofRatios } from './product-ratios.ts';
import { ofRespectivePrices } from './product-respective.ts';
import { ofProductRows } from './product-rows.ts';
import { ofSameNames } from './product-same-names.ts';
import { ofSpans } from './product-spans.ts';
import { ofNamedSteps, ofSteps, ofStepsBefore } from './product-steps.ts';
import { ofTriples } from './product-triples.ts';
import { ofWeights } from './product-weights.ts';
import { ofChains, ofWritten } from './product-written.ts';
import { printed } from './reckoning.ts';
import { isForEach, isRunningText } from './scope.ts';
import { ofHeadRates } from './table-head-rates.ts';
import { ofHeadedPrices } from './table-headed-prices.ts';
import { inducedProducts } from './table-induced.ts';
import { ofNamedProducts } from './table-named-products.ts';
import { constantPrices, tripleProducts } from './table-products.ts';
import { ofRemarkedMonths } from './table-remarked-months.ts';

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
      const stated = mentions.get(proposal.stated);
      if (stated && (isRemainder(stated, factors) || isNextPrice(recognition, stated, factors))) continue;
      if (proposal.right.type === 'product' && isForMany(factors, proposal.right.factors)) continue;
      if (isProduct && !proposal.confirming && isOfNamesake(recognition, factors)) continue;
      if (!repeatsCount(factorsOf(proposal.right, mentions)) && !isOfPosts(factors)) yield proposal;
    }
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `${arithmetic.en} = ${expected} ${unit}, but ${name(proposal.stated)} is stated as ${stated} ${unit}.`,
  }),
};

/** 每万尾1,600元, where nothing divides by 10000: the price is for many. */
function isForMany(factors: readonly Mention[], all: readonly Expression[]): boolean {
  return factors.some(({ label }) => FOR_MANY.test(label)) && !all.some(({ type }) => type === 'constant');
}

/** The figures that are multiplied; (1126人 + 1084人) × 500元: of what is added up, the first. */
function factorsOf(right: Expression, mentions: ReadonlyMap<number, Mention>): Mention[] {
  const factors = right.type === 'product' ? right.factors : [];
  return factors.flatMap((each) => {
    const figures = figuresOf(each);
    return (each.type === 'sum' ? figures.slice(0, 1) : figures).flatMap(
      (index) => mentions.get(index) ?? [],
    );
  });
}

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

const LEFT = /^(?:其余|余下|剩余)/u;

/** 合同价2,604万元，折每平方米2,100元；…其余2,904万元由专项资金列支: what is left of a sum is made by no price of the whole. */
function isRemainder(stated: Mention, factors: readonly Mention[]): boolean {
  return (
    stated.kind === 'amount' &&
    LEFT.test(stated.label) &&
    !isForEach(stated) &&
    !factors.some(({ label }) => LEFT.test(label))
  );
}

/** 住户收费每平方米18元，非住户26元: a name alone, and a number of the price's size right behind it, is the next one's price. */
function isNextPrice(recognition: Recognition, stated: Mention, factors: readonly Mention[]): boolean {
  const price = factors.find(
    (each) =>
      isForEach(each) && each.unit === stated.unit && each.end === stated.start - stated.label.length - 1,
  );
  if (!price || stated.kind !== 'amount' || !NAME_ALONE.test(stated.label) || PAYS.test(stated.label))
    return false;
  const ratio = printed(recognition, stated) / printed(recognition, price);
  return NAMED_PRICE.test(price.label) && ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
}

const NAME_ALONE = /^[一-鿿]{2,6}$/u;
const NAMED_PRICE = /^[一-鿿]{2,8}每/u;
/** Words of what is paid, and of a longer time that the same price is for: 每学期625元，全年1,250元. */
const PAYS = /[共计总额付支收发放补贴助奖金款费资投需应得价值为年月季日天期]/u;
const SAME_SIZE = 10;

/** All readings of the text as products. */
function* proposalsOf(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    yield* ofWritten(recognition, passage);
    yield* ofChains(passage);
    if (!isRunningText(passage.block)) continue;
    const sentences = groupsOf(passage.mentions, ({ sentence }) => sentence);
    for (const mentions of sentences.values()) {
      if (mentions.length <= 16) {
        yield* ofSentence(mentions);
        yield* ofNamedFactors(passage.text, mentions);
      }
      yield* ofSteps(passage.text, mentions);
      yield* ofGains(mentions);
      yield* ofRaises(recognition, mentions);
    }
    yield* ofRatios(recognition, passage.text, passage.mentions);
    yield* ofGrants(recognition, passage);
    yield* ofProductRows(recognition, passage);
    yield* ofRatedParts(passage);
    yield* ofPersonDays(passage);
    yield* ofPriceBeside(recognition, passage);
    yield* ofFactors(passage);
    yield* ofAverageBeside(passage);
    yield* ofDue(recognition, passage);
    yield* ofTriples(passage);
    yield* ofNamedBills(passage);
    yield* ofStepsBefore(passage);
    yield* ofPriceOfYear(passage);
    yield* ofDaysOfYear(passage);
    yield* ofWeights(recognition, passage);
    yield* ofPaidMonths(passage);
    yield* ofEachPersonDay(passage);
    yield* ofHospitalDays(passage);
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
    yield* ofHeadRates(recognition, table);
    yield* tripleProducts(recognition, table);
    yield* ofHeadedPrices(recognition, table);
    yield* ofNamedProducts(recognition, table);
    yield* constantPrices(recognition, table);
  }
  yield* ofMeanRows(recognition);
  yield* ofMeasures(recognition);
  yield* ofMonthsLeft(recognition);
  yield* ofMonthlyMeans(recognition);
  yield* ofMonthlyEach(recognition);
  yield* ofHundreds(recognition);
  yield* ofRatedFar(recognition);
  yield* ofSameNames(recognition);
  yield* ofRespectivePrices(recognition);
  yield* ofFields(recognition);
  yield* ofRemarkedMonths(recognition);
  yield* ofCarriedPrices(recognition);
}
