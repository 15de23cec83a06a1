/** Areas and volumes from length, width and thickness, and interest from principal and rate. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { figure, productOf, quotient, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, isRunningText } from './scope.ts';

const LENGTHS = new Set(['米', '公里', '千米', '厘米', '毫米', '延米']);
const AREAS = new Set(['平方米', '㎡']);
const VOLUMES = new Set(['立方米']);
const WIDTH = /宽度?(?:为|约)?$/u;
const THICKNESS = /[厚深高]度?(?:为|约)?$/u;
const LENGTH = /长度?(?:为|约|度)?$|里程|硬化|共/u;

/** All that measures and rates of interest make. */
export function* ofMeasures(recognition: Recognition): Iterable<Proposal> {
  const mentions = recognition.mentions.filter(({ passage }) =>
    isRunningText(recognition.passages[passage]!.block),
  );
  yield* ofSizes(mentions);
  yield* ofInterest(mentions);
  yield* ofInterestInTurn(recognition, mentions);
  yield* ofYield(mentions);
}

/** 总长14.36公里，路面宽4.5米，厚20厘米: 64620平方米 and 12924立方米. */
function* ofSizes(mentions: readonly Mention[]): Iterable<Proposal> {
  const widths = mentions.filter((each) => isLength(each) && WIDTH.test(each.label));
  const thicknesses = mentions.filter((each) => isLength(each) && THICKNESS.test(each.label));
  if (widths.length === 0 && thicknesses.length === 0) return;
  const lengths = mentions.filter((each) => isLength(each) && LENGTH.test(each.label));
  const areas = mentions.filter((each) => AREAS.has(bareUnit(each.unit)));
  const volumes = mentions.filter((each) => VOLUMES.has(bareUnit(each.unit)));
  for (const area of areas)
    for (const width of widths) for (const length of lengths) yield made(area, [length, width]);
  for (const volume of volumes)
    for (const thickness of thicknesses) {
      for (const area of areas) yield made(volume, [area, thickness]);
      for (const width of widths)
        for (const length of lengths) yield made(volume, [length, width, thickness]);
    }
}

function isLength(each: Mention): boolean {
  return each.kind === 'measure' && LENGTHS.has(bareUnit(each.unit)) && isLevel(each);
}

const YIELD = /收益率(?:为|是|约|约为)?$/u;
const PRINCIPAL = /本金/u;
const INCOME = /收益/u;

/** 委托投资本金15.2亿元，收益率6.5%, and 投资收益 of the same funds. */
function* ofYield(mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, rate] of mentions.entries()) {
    if (rate.kind !== 'rate' || !YIELD.test(rate.label)) continue;
    const principal = mentions.slice(0, index).findLast((each) => each.passage === rate.passage);
    if (principal?.kind !== 'amount' || !PRINCIPAL.test(principal.label)) continue;
    for (const income of mentions)
      if (income.kind === 'amount' && INCOME.test(income.label) && isLevel(income))
        yield {
          ...made(rate, []),
          right: quotient(figure(income.figure), figure(principal.figure)),
        };
  }
}

const INTEREST = /利率(?:为|是)?$/u;

/** 第一期8,000万元，利率3.58%, and its interest in what follows. */
function* ofInterest(mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, rate] of mentions.entries()) {
    if (rate.kind !== 'rate' || !INTEREST.test(rate.label)) continue;
    const principal = principalOf(mentions, index);
    if (!principal) continue;
    for (const amount of mentions.slice(index + 1))
      if (amount.passage === rate.passage && amount.kind === 'amount') yield made(amount, [principal, rate]);
  }
}

const ALL_INTEREST = /利息[一-鿿]{0,4}$/u;
const IN_TURN = /利率[^,。;]{0,4}(?:分别|依次)(?:为|是)?$/u;

/** 10年期20500万元，15年期42500万元。…票面利率分别为2.87%、3.02%，首年利息1871.85万元: principals and rates in their order. */
function* ofInterestInTurn(recognition: Recognition, mentions: readonly Mention[]): Iterable<Proposal> {
  for (const [index, first] of mentions.entries()) {
    if (first.kind !== 'rate' || !IN_TURN.test(first.label)) continue;
    const end = mentions.findIndex((each, at) => at > index && each.kind !== 'rate');
    const rates = mentions.slice(index, end);
    const interest = mentions[end];
    if (interest?.kind !== 'amount' || interest.passage !== first.passage || rates.length < 2) continue;
    if (!ALL_INTEREST.test(interest.label)) continue;
    const amounts = mentions
      .slice(0, index)
      .filter((each) => each.kind === 'amount' && each.passage === first.passage);
    for (let from = 0; from + rates.length <= amounts.length; from++) {
      const own = amounts.slice(from, from + rates.length);
      const value = own.reduce(
        (sum, each, at) => sum + printed(recognition, each) * printed(recognition, rates[at]!),
        0,
      );
      if (!comesOut(recognition, interest, value)) continue;
      const terms = own.map((each, at) => productOf([figure(each.figure), figure(rates[at]!.figure)]));
      yield confirming(`interest:${interest.figure}`, interest, sumOf(terms));
      break;
    }
  }
}

/** 第一批8000万元，期限15年，利率3.18%: the amount right before the rate, or before the term that stands between. */
function principalOf(mentions: readonly Mention[], rate: number): Mention | undefined {
  const previous = mentions[rate - 1];
  const isTerm = previous?.kind !== 'amount' && /期限?$|^期/u.test(previous?.label ?? '');
  const principal = isTerm ? mentions[rate - 2] : previous;
  const own = mentions[rate]!;
  const isBeside = principal?.passage === own.passage && (!isTerm || principal.part === own.part);
  return principal?.kind === 'amount' && isBeside ? principal : undefined;
}

function made(stated: Mention, factors: readonly Mention[]): Proposal {
  return confirming(
    `measure:${stated.figure}`,
    stated,
    productOf(factors.map((each) => figure(each.figure))),
  );
}
