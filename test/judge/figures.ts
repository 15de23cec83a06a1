/** Figures as the scanner makes them, from a printed number and its unit. */
import { Decimal } from 'decimal.js';
import type { Proposal } from '../../src/checks/claim.ts';
import { type Expression, figure } from '../../src/checks/expression.ts';
import type { Stated } from '../../src/judge/choose.ts';
import { type Judged, judge, type Quantities } from '../../src/judge/judge.ts';
import { quantityOf } from '../../src/judge/quantity.ts';
import type { Figure } from '../../src/types.ts';

/** One of each unit in base units, and what kind of figure carries it. */
export const UNITS: { readonly [unit: string]: readonly [factor: string, kind: Figure['kind']] } = {
  元: ['1', 'amount'],
  千元: ['1000', 'amount'],
  万元: ['10000', 'amount'],
  亿元: ['100000000', 'amount'],
  '%': ['0.01', 'rate'],
  '‰': ['0.001', 'rate'],
  个: ['1', 'count'],
  人: ['1', 'count'],
  平方米: ['1', 'measure'],
  分: ['1', 'score'],
};

/** A figure from its printed decimal (1234.50) and unit. */
export function printed(value: string, unit = '万元', more: Partial<Figure> = {}): Figure {
  const [factor, kind] = UNITS[unit]!;
  return {
    id: 'f',
    kind,
    raw: `${value}${unit}`,
    value,
    unit,
    base: new Decimal(value).times(factor).toFixed(),
    places: value.includes('.') ? value.length - value.indexOf('.') - 1 : 0,
    qualifier: null,
    label: null,
    concept: null,
    period: null,
    block: 'b1',
    start: 0,
    end: 0,
    readings: [],
    status: 'unchecked',
    reason: null,
    ...more,
  };
}

/** Figures from words such as `12.50万元` or `86%`, with ids by their order. */
export function figuresOf(...words: readonly (string | Figure)[]): Figure[] {
  return words.map((word, index) => {
    const [, value, unit] = typeof word === 'string' ? (/^(-?[\d.]+)(.*)$/.exec(word) ?? []) : [];
    const made = typeof word === 'string' ? printed(value!, unit!) : word;
    return { ...made, id: `f${index + 1}` };
  });
}

export function quantitiesOf(figures: readonly Figure[]): Quantities {
  return figures.map(quantityOf);
}

/** A claim that figure 0 is what the expression says. */
export function proposal(right: Expression, more: Partial<Proposal> = {}): Proposal {
  return { group: 'g', strength: 'strong', left: figure(0), relation: '=', right, stated: 0, ...more };
}

/** Judges that figure 0 is what the expression of the others says. */
export function judged(figures: readonly Figure[], right: Expression, more: Partial<Proposal> = {}): Judged {
  return judge('test', proposal(right, more), quantitiesOf(figures));
}

/** A stated relation with one reading. */
export function stated(figures: readonly Figure[], ...readings: readonly Proposal[]): Stated {
  const alternatives = readings.map((each) => judge('test', each, quantitiesOf(figures)));
  return { check: 'test', group: readings[0]!.group, chosen: alternatives[0]!, alternatives };
}
