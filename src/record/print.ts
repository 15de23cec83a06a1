/** Prints values of a claim as a reader expects them: in the stated figure's unit, with fitting places. */
import { type Expression, print } from '../checks/expression.ts';
import { Decimal } from '../judge/interval.ts';
import type { Judged } from '../judge/judge.ts';
import { quantityOf } from '../judge/quantity.ts';
import type { Figure, Translations } from '../types.ts';

/** The two sides of a judged claim and their difference, in `unit`. */
export interface PrintedSides {
  stated: string;
  expected: string;
  difference: string;
  unit: string;
}

/** Prints the sides in the unit of the figure that states the claim; null where they could not be computed. */
export function printSides(judged: Judged, figures: readonly Figure[]): PrintedSides | null {
  const figure = figures[judged.proposal.stated] as Figure;
  if (!judged.stated || !judged.expected) return null;
  const factor = quantityOf(figure)?.factor ?? new Decimal(1);
  const stated = judged.stated.div(factor);
  const expected = judged.expected.div(factor);
  const places = Math.max(figure.places, Math.min(expected.decimalPlaces(), placesWanted(figure)));
  return {
    stated: stated.toFixed(Math.max(figure.places, Math.min(stated.decimalPlaces(), places))),
    expected: expected.toFixed(places),
    difference: stated.minus(expected).toFixed(places),
    unit: figure.unit ?? '',
  };
}

/** A rate is shown with two places more than printed, so that its rounding can be followed. */
function placesWanted(figure: Figure): number {
  return figure.kind === 'rate' ? figure.places + 2 : figure.places + 2;
}

/** The arithmetic with names and printed numbers: 一般公共预算10314.25 + 政府基金4000万元. */
export function printArithmetic(
  side: Expression,
  figures: readonly Figure[],
  withNames: boolean,
): Translations {
  const zh = print(side, (index) => nameAndNumber(figures[index] as Figure, withNames));
  const en = print(side, (index) => nameAndNumber(figures[index] as Figure, withNames));
  return { zh, en };
}

function nameAndNumber(figure: Figure, withNames: boolean): string {
  const number = figure.raw.replace(/\s+/gu, '');
  if (!withNames) return number;
  const name = shortName(figure);
  return name === '' ? number : `${name} ${number}`;
}

const VERBS = /(?:分别|为|是|约|达到?|共|:|：|了|占|有|较|比|安排)+$/u;
const LEADS = /^(?:故|因此|同时|且|其中|包括|包含|由|和|及|与|另|内含|主要|的|,|，)+/u;

/** The words that name a figure, short enough for a sentence. */
export function shortName(figure: Figure): string {
  const label = (figure.label ?? '').replace(/\s+/gu, '').replace(LEADS, '').replace(VERBS, '');
  return label.length > 18 ? `…${label.slice(-16)}` : label;
}
