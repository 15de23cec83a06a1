/** Rates of what stands beside them, whose whole the report tells anywhere: found by the words that rates of their kind divide by, or by a shared name. */
import { readFileSync } from 'node:fs';
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { isOfSameKind, isQualified } from './rate-apart.ts';
import { isOneSided } from './rate-kinds.ts';
import { comesOut, printed } from './reckoning.ts';
import { commonName, namesOf, piecesOf } from './restated-names.ts';
import {
  after,
  beforeInSentence,
  isAdditive,
  isForEach,
  isLevel,
  nearestEarlier,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';

/** What rates of one name divide by what: words of their labels. */
interface NamedWhole {
  rate: RegExp;
  part: RegExp;
  whole: RegExp;
  /** What the part may be called in a table, where the text names none. */
  otherwise: RegExp | null;
  /** The rate is defined so, and is nothing else. */
  defined: boolean;
}

/** 余额低于限额 is no 余额: where a rate is defined the words must name the figure. */
const ENDING = '(?:总额|总计|合计|总数|数|期末|年末|为|达|共|约)*$';

/** Rates by what their name says is divided by what. */
export const NAMED: readonly NamedWhole[] = (
  JSON.parse(readFileSync(new URL('./rate-wholes.json', import.meta.url), 'utf8')) as {
    rate: string;
    part: string;
    whole: string;
    otherwise?: string;
    defined?: boolean;
  }[]
).map(({ rate, part, whole, otherwise, defined = false }) => ({
  defined,
  rate: new RegExp(`(?:${rate})(?:完成)?率(?:为|达|达到|是|:|约|只有|仅)*$`, 'u'),
  otherwise: otherwise === undefined ? null : new RegExp(`${otherwise}${ENDING}`, 'u'),
  part: new RegExp(`(?:${part})${defined ? ENDING : ''}`, 'u'),
  whole: new RegExp(`(?:${whole})${defined ? ENDING : ''}`, 'u'),
}));

/** Rates that are nothing else but the quotient of the two that they are defined by. */
export const definedRates = NAMED.filter(({ defined }) => defined);

const PARTS_TRIED = 3;
const WHOLES_TRIED = 240;
const CLAUSES = 2;
const FAR_CLAUSES = 6;
/** Digits of a rate that agree with one of so many hardly by chance, with and without a shared name. */
const TELLING_ALONE = 4;
const TELLING_NAMED = 3;
const NAME = 2;
const LONG_NAME = 3;

/** 入住老人2,086人，床位3,420张，入住率69.09%: the words of the rate say what is divided by what. */
export function* ofNamedWhole(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const named = NAMED.find(({ rate: words }) => words.test(rate.label));
  if (!named || isOneSided(recognition, rate) || isQualified(recognition, rate)) return;
  const reach = named.defined ? FAR_CLAUSES : CLAUSES;
  const parts = partBefore(recognition, rate, named).filter(
    (each) => each.passage !== rate.passage || rate.clause - each.clause <= reach,
  );
  const part = ofOneThing(recognition, rate, named, parts);
  if (!part) return;
  const wholes = around(recognition, rate).filter(
    (each) =>
      each !== part &&
      named.whole.test(each.label) &&
      !named.part.test(each.label.slice(-NAME)) &&
      // 年平均常住人口 is no 常住人口 of the year's end.
      !/平均/u.test(each.label) &&
      // What there was at the beginning is what there is at the end of another year.
      !/年初|期初/u.test(each.label) &&
      printed(recognition, each) >= printed(recognition, part) &&
      isCountedAlike(each, part),
  );
  const beside = wholes.filter(
    (each) => each.passage === rate.passage && each.sentence === rate.sentence && each.end <= rate.start,
  );
  // 核减资金6,830万元，核减率15.7%（申报4.36亿元）: the whole right behind the rate, the part right before it.
  const behind = wholes.find((each) => each.passage === rate.passage && each.opening === rate.end);
  if (behind && rate.clause - part.clause <= 1) {
    const right = quotient(figure(part.figure), figure(behind.figure));
    yield { ...asserting(`${rate.figure}`, rate, right, 'strong'), certain: true, ruled: true };
    return;
  }
  // 计划培训2000人次，实际2146人次，取得证书1287人，取证率59.97%: of people and of turns alike.
  const counted = recognition.passages[rate.passage]!.mentions.find(
    (each) =>
      each.kind === 'count' &&
      each !== part &&
      each.end <= rate.start &&
      tellingDigits(recognition, rate) >= TELLING_NAMED &&
      comesOut(recognition, rate, printed(recognition, part) / printed(recognition, each)),
  );
  if (counted && part.kind === 'count') {
    yield confirming(`${rate.figure}`, rate, quotient(figure(part.figure), figure(counted.figure)));
    return;
  }
  if (beside.length === 1) {
    yield {
      ...confirming(`${rate.figure}`, rate, quotient(figure(part.figure), figure(beside[0]!.figure))),
      confirming: false,
      ...(named.defined
        ? { strength: 'strong' as const, certain: true, ruled: true }
        : { near: 'besides' as const }),
    };
    return;
  }
  const values = new Set(wholes.map((each) => printed(recognition, each)));
  const inSection = wholes.filter((each) => sectionOf(recognition, each) === sectionOf(recognition, rate));
  for (const whole of wholes)
    yield {
      ...confirming(`${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure))),
      confirming: values.size > 1 || inSection.length === 0,
      // Few rates are told in ‰, and the sign is soon mistyped.
      ...(rate.unit === '‰' && values.size === 1 ? { near: 'besides' as const } : {}),
    };
}

/** What the rate is of, in its sentence; what is defined may be told somewhat before. */
function partBefore(
  recognition: Recognition,
  rate: Mention,
  { part, otherwise, defined }: NamedWhole,
): Mention[] {
  const isPart = (each: Mention): boolean =>
    isQuantity(each) && !each.isLast && !each.nested && part.test(each.label);
  const own = beforeInSentence(recognition, rate).filter((each) => isQuantity(each) && part.test(each.label));
  if (!defined) return own;
  const found = own.length > 0 ? own : nearestEarlier(recognition, rate, PARTS_TRIED + 1, isPart);
  const alike = found.filter((each) => isOfSameKind(rate, each));
  if (alike.length > 0 || !otherwise) return alike;
  return nearestEarlier(
    recognition,
    rate,
    1,
    (each) => isAdditive(each) && !each.isLast && otherwise.test(each.label) && isOfSameKind(rate, each),
  );
}

/**
 * 固定资产净值85.12亿元，…无形资产净值8.85亿元，…固定资产原值132.48亿元，…成新率: of several that a defined rate may be of, the
 * one that begins as the whole does.
 */
function ofOneThing(
  recognition: Recognition,
  rate: Mention,
  { whole, defined }: NamedWhole,
  parts: readonly Mention[],
): Mention | undefined {
  if (!defined || parts.length < 2) return parts[0];
  const [named] = around(recognition, rate).filter(({ label }) => whole.test(label));
  return parts.find(({ label }) => named?.label.startsWith(label.slice(0, NAME))) ?? parts[0];
}

/** The whole by its name alone, or by the digits of the rate. It only confirms. */
export function* ofAnywhere(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const digits = tellingDigits(recognition, rate);
  const isWhole = recognition.figures[rate.figure]!.value === '100';
  if (isOneSided(recognition, rate)) return;
  const own = piecesOf(rate.label);
  // Every report has a 100 % of whatever it names: only what stands beside it is its part.
  for (const part of partsOf(recognition, rate, isWhole ? [] : own)) {
    const names = [...own, ...namesOf(recognition.passages[part.passage]!.text, part)];
    for (const whole of around(recognition, rate)) {
      if (whole === part || !sameDimension(whole, part)) continue;
      const share = printed(recognition, part) / printed(recognition, whole);
      if (!comesOut(recognition, rate, share)) continue;
      const isTelling = isWhole ? tellingDigits(recognition, part) > 1 : digits >= TELLING_NAMED;
      const needed = digits >= TELLING_ALONE ? 0 : isTelling ? NAME : LONG_NAME;
      if (needed > 0 && commonName(names, namesOf(recognition.passages[whole.passage]!.text, whole)) < needed)
        continue;
      yield confirming(`${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
    }
  }
}

/** The figures right before the rate, those in the bracket right behind it, and those that its own words name. */
function partsOf(recognition: Recognition, rate: Mention, own: readonly string[]): Mention[] {
  const near = beforeInSentence(recognition, rate)
    .filter((each) => isQuantity(each) && rate.clause - each.clause <= CLAUSES)
    .slice(0, PARTS_TRIED);
  const behind = after(recognition, rate).filter((each) => each.opening === rate.end && isQuantity(each));
  const named = own.some((piece) => piece.length > LONG_NAME)
    ? around(recognition, rate)
        .filter((each) => shareLetters(own, each.label) && commonName(own, piecesOf(each.label)) >= LONG_NAME)
        .slice(0, PARTS_TRIED)
    : [];
  return [...new Set([...near, ...behind, ...named])];
}

/** A quick look before names are compared: does one of the pieces hold two letters of the label in a row? */
function shareLetters(pieces: readonly string[], label: string): boolean {
  for (let at = 0; at + 1 < label.length; at++) {
    const word = label.slice(at, at + 2);
    if (pieces.some((piece) => piece.includes(word))) return true;
  }
  return false;
}

/** The report's quantities about a figure, the nearest before it first. */
function around(recognition: Recognition, mention: Mention): Mention[] {
  const { mentions } = recognition;
  const at = placeAmong(recognition, mention);
  // A table may tell its units elsewhere.
  const isBare = ({ kind, unit, passage }: Mention): boolean =>
    kind === 'other' && unit === null && recognition.passages[passage]!.block.type === 'cell';
  const isUsable = (each: Mention): boolean => (isQuantity(each) || isBare(each)) && !each.isLast;
  return [
    ...mentions
      .slice(Math.max(0, at - WHOLES_TRIED), at)
      .filter(isUsable)
      .reverse(),
    ...mentions.slice(at + 1, at + WHOLES_TRIED / 2).filter(isUsable),
  ];
}

function isQuantity(mention: Mention): boolean {
  return isAdditive(mention) && isLevel(mention) && !isForEach(mention);
}

/** 入住2,086人 of 床位3,420张: people and what is made for one each. */
function isCountedAlike(one: Mention, other: Mention): boolean {
  return sameDimension(one, other) || (one.kind === 'count' && other.kind === 'count');
}

function sectionOf({ passages }: Recognition, { passage }: Mention): string | null {
  return passages[passage]!.block.section;
}
