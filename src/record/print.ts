/** Prints values of a claim as a reader expects them: in the stated figure's unit, with fitting places. */
import type { Proposal, Relation } from '../checks/claim.ts';
import { type Expression, print } from '../checks/expression.ts';
import { Decimal } from '../judge/decimal.ts';
import { evaluate } from '../judge/evaluate.ts';
import { exactly } from '../judge/interval.ts';
import type { Judged } from '../judge/judge.ts';
import { factorOf, quantityOf, quantityWith } from '../judge/quantity.ts';
import type { Claim, Figure } from '../types.ts';

/** The two sides of a judged claim and their difference, in `unit`. */
export interface PrintedSides {
  stated: string;
  expected: string;
  difference: string;
  unit: string;
}

const ONE = new Decimal(1);
/** What was computed is shown with more places than printed, so that its rounding can be followed. */
const MORE_PLACES = 2;

/** Prints the sides in the unit of the figure that states the claim; null where they could not be computed. */
export function printSides(judged: Judged, figures: readonly Figure[]): PrintedSides | null {
  const figure = figures[judged.proposal.stated] as Figure;
  if (!judged.stated || !judged.expected) return null;
  // 增加14.90万元，下降5.26%: that two signs agree is no value of either.
  if (judged.proposal.left.type === 'product' && judged.proposal.relation !== '=') return null;
  const factor = figure.value === null || figure.base === null ? ONE : factorOf(figure);
  const stated = judged.stated.div(factor);
  const expected = judged.expected.div(factor);
  const places = Math.max(figure.places, Math.min(expected.decimalPlaces(), figure.places + MORE_PLACES));
  return {
    stated: stated.toFixed(Math.max(figure.places, Math.min(stated.decimalPlaces(), places))),
    expected: expected.toFixed(places),
    difference: stated.minus(expected).toFixed(places),
    unit: figure.unit ?? '',
  };
}

/** A side with the numbers as printed: 10314.25万元 + 4000万元. */
export function printNumbers(side: Expression, figures: readonly Figure[]): string {
  return print(side, { figure: (index) => numberOf(figures[index] as Figure) });
}

/** A value that takes the place of a figure's own. */
export interface Change {
  figure: number;
  /** In the figure's own unit. */
  printed: string;
}

/** A side for people, with names: 一般公共预算 10314.25万元 + 政府基金 4000万元. */
export function printNamed(side: Expression, figures: readonly Figure[], change?: Change): string {
  return print(withoutChoice(side, figures, change), {
    figure: (index) => {
      const figure = figures[index] as Figure;
      const number =
        change?.figure === index ? `${change.printed}${printedUnit(figure)}` : qualifiedNumber(figure);
      const name = shortName(figure);
      return name === '' ? number : `${name} ${number}`;
    },
    constant: ({ printed }) => printed,
  });
}

/** How a relation is written, and how one that fails. */
const SIGNS: { readonly [relation in Relation]: readonly [stands: string, fails: string] } = {
  '=': ['=', '≠'],
  '<': ['<', '≥'],
  '>': ['>', '≤'],
  '<=': ['≤', '>'],
  '>=': ['≥', '<'],
};

/** A whole relation for people, with a sign that tells how it stands. */
export function printRelation(
  { left, relation, right }: Proposal,
  verdict: Claim['verdict'],
  figures: readonly Figure[],
  change?: Change,
): string {
  const [stands, fails] = SIGNS[relation];
  const isClose = verdict === 'holds-by-rounding' && relation === '=';
  const sign = verdict === 'violated' ? fails : isClose ? '≈' : stands;
  return `${printNamed(left, figures, change)} ${sign} ${printNamed(right, figures, change)}`;
}

/** People are told the smaller of two, not that the smaller is to be taken. */
function withoutChoice(side: Expression, figures: readonly Figure[], change?: Change): Expression {
  const inner = (each: Expression) => withoutChoice(each, figures, change);
  switch (side.type) {
    case 'figure':
    case 'constant':
      return side;
    case 'negated':
    case 'magnitude':
    case 'rounded':
      return { ...side, of: inner(side.of) };
    case 'sum':
      return { ...side, terms: side.terms.map(inner) };
    case 'product':
      return { ...side, factors: side.factors.map(inner) };
    case 'quotient':
      return { ...side, numerator: inner(side.numerator), denominator: inner(side.denominator) };
    case 'smaller': {
      const [a, b] = side.of.map((each) => evaluate(each, (index) => pointOf(figures, index, change))?.low);
      return a && b ? side.of[a.lte(b) ? 0 : 1] : side;
    }
  }
}

function pointOf(figures: readonly Figure[], index: number, change?: Change) {
  const figure = figures[index] as Figure;
  const quantity = change?.figure === index ? quantityWith(change.printed, figure) : quantityOf(figure);
  return quantity && exactly(quantity.value);
}

const QUALIFIERS: { readonly [qualifier in NonNullable<Figure['qualifier']>]: string } = {
  about: '约',
  almost: '近',
  over: '超',
  under: '不足',
  atLeast: '≥',
  atMost: '≤',
};

/** The word before a number that makes it more or less: 超100%. */
export function qualifierOf({ qualifier }: Figure): string {
  return qualifier === null ? '' : QUALIFIERS[qualifier];
}

/** The unit, where it stands with the number and not above its column. */
function printedUnit({ raw, unit }: Figure): string {
  return unit !== null && raw.includes(unit) ? unit : '';
}

function qualifiedNumber(figure: Figure): string {
  return qualifierOf(figure) + numberOf(figure);
}

function numberOf(figure: Figure): string {
  return figure.raw.replace(/\s+/gu, '');
}

const VERBS = /(?:分别|为|是|约|(?<![下到送])达到?|共|:|：|了|占|有|较|比|安排|超过?|不足|高达|近|的)+$/u;
const LEADS =
  /^(?:故|因此|同时|且|其中|包括|包含|由|和|及|与|另|内含|主要|的|,|，)+|^[比较](?=(?:上年|去年|年初)(?:度|数|决算数?|预算数?)?$)/u;

/** The words that name a figure, without those that lead to it; empty where there are none. */
export function nameOf(figure: Figure): string {
  const name = (figure.label ?? '').replace(/\s+/gu, '').replace(LEADS, '').replace(VERBS, '');
  // 占总支出1000万元的35%: the amount is the whole itself, the rate a share of it.
  return figure.kind === 'amount' ? name.replace(/^占(?=总)/u, '') : name;
}

const shortNames = new WeakMap<Figure, { label: string | null; name: string }>();

/** The words that name a figure, short enough for a sentence. */
export function shortName(figure: Figure): string {
  const known = shortNames.get(figure);
  if (known?.label === figure.label) return known.name;
  const name = nameOf(figure);
  const short = name.length > 18 ? `…${name.slice(-16)}` : name;
  shortNames.set(figure, { label: figure.label, name: short });
  return short;
}
