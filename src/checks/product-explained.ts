/**
 * Amounts that another sentence reckons: 养护工工资172.80万元 of a list, and 其中养护工工资按72人、每人每月2000元、发放12个月计算
 * behind it.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, type Divider, dividersOf, isAverage } from './dividers.ts';
import { constant, type Expression, figure } from './expression.ts';
import { isQuantity, proposalOf, YEAR } from './product-prices.ts';
import { counted } from './product-quotients.ts';
import { ASSERTED } from './proposals.ts';
import { commonName, haveWholeName, piecesOf } from './restated-names.ts';
import { isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

/** Figures around a sentence that reckons among which its amount is looked for. */
const BEFORE = 25;
const AFTER = 12;
/** Digits of an amount that needs a name in common with the sentence, and of one that needs none. */
const TELLING = 3;
const LONG = 5;
const NAME = 2;
const MADE = new Set<Mention['kind']>(['amount', 'price']);

/** All prices whose own sentence tells every quantity that they ask for, against the amounts around it. */
export function* ofReckoned(recognition: Recognition): Iterable<Proposal> {
  const { mentions, passages } = recognition;
  for (const [index, price] of mentions.entries()) {
    const { block, text, mentions: own } = passages[price.passage]!;
    if (!MADE.has(price.kind) || !isLevel(price) || isAverage(price.label) || !isRunningText(block)) continue;
    const dividers = dividersOf(price.label, price.kind === 'price' ? price.unit : null);
    if (dividers.length === 0) continue;
    const sentence = own.filter((each) => each.sentence === price.sentence && each !== price);
    const factors = factorsOf(dividers, sentence);
    if (!factors) continue;
    const words = text.slice(sentenceStart(text, price.start), price.start);
    const names = piecesOf(words);
    const amounts = around(recognition, index, price).filter(
      (each) => tellingDigits(recognition, each) >= (sharesName(each, names) ? TELLING : LONG),
    );
    const certain = reckoned(words, sentence, amounts);
    for (const amount of amounts)
      yield {
        ...proposalOf(amount, [figure(price.figure), ...factors.parts]),
        ...(factors.isYear ? { constants: YEAR } : {}),
        group: `reckoned:${amount.figure}`,
        ...(amount === certain && !factors.isYear ? ASSERTED : {}),
      };
  }
}

function sentenceStart(text: string, from: number): number {
  return Math.max(text.lastIndexOf('。', from - 1), text.lastIndexOf(';', from - 1)) + 1;
}

function sharesName(amount: Mention, names: readonly string[]): boolean {
  return commonName(piecesOf(amount.label), names) >= NAME;
}

/** Amounts of the section outside the price's own sentence, or before the price in it. */
function around({ mentions, passages }: Recognition, index: number, price: Mention): Mention[] {
  const { section } = passages[price.passage]!.block;
  return mentions.slice(Math.max(0, index - BEFORE), index + AFTER).filter((each) => {
    const { block } = passages[each.passage]!;
    if (each.kind !== 'amount' || !isLevel(each) || isForEach(each) || each.isLast) return false;
    if (block.section !== section || !isRunningText(block)) return false;
    return each.passage !== price.passage || each.sentence !== price.sentence || each.end <= price.start;
  });
}

/** One quantity for each divider; the months of a year may be left out. Null where one is missing or two would do. */
function factorsOf(
  dividers: readonly Divider[],
  sentence: readonly Mention[],
): { parts: Expression[]; isYear: boolean } | null {
  const parts: Expression[] = [];
  let isYear = false;
  const monthly = dividers.some(({ name }) => name === '月');
  const visits = sentence.filter((each) => each.unit === '人次');
  for (const { name, units } of dividers) {
    const fitting = sentence.filter((each) => isQuantity(each) && units.includes(bareUnit(each.unit)));
    // 54,618人次 at 每人每月110元: the months are counted in them.
    if (name === '月' && fitting.length === 0 && visits.length === 1 && monthly) continue;
    if (fitting.length === 1) parts.push(counted(fitting[0]!));
    else if (name === '月' && fitting.length === 0) {
      parts.push(constant('12'));
      isYear = true;
    } else return null;
  }
  return parts.some((each) => each.type !== 'constant') ? { parts, isYear } : null;
}

const RECKONS = /^(?:其中)?[:,]?([一-鿿]{4,20}?)(?:是|均|系)?按(?:照)?/u;

/** 作业人员补贴按18名、每人每月1,000元发放12个月: the one amount that bears the name, where the sentence has none. */
function reckoned(words: string, sentence: readonly Mention[], amounts: readonly Mention[]): Mention | null {
  const name = RECKONS.exec(words)?.[1];
  if (name === undefined || sentence.some((each) => each.kind === 'amount')) return null;
  const named = amounts.filter((each) => haveWholeName([name], piecesOf(each.label)));
  return named.length === 1 ? named[0]! : null;
}
