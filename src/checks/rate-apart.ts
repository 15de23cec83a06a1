/** Figures that a rate is not of, though they bear its name: one kind of debt, and what another rate beside it is of. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';

/** Letters that make a name another one. */
const NAME = 2;

/** 受理14,206件，结案13,918件，结案率97.97%，法定审限内结案率99.1%: the two have their rate; what is told besides counts something else. */
export function isQualified({ passages }: Recognition, rate: Mention): boolean {
  const { mentions } = passages[rate.passage]!;
  const before = mentions[mentions.indexOf(rate) - 1];
  return before?.kind === 'rate' && before.sentence === rate.sentence && qualifies(rate.label, before.label);
}

/** 法定审限内结案率 of 结案率: the same name with other words before it. */
export function qualifies(label: string, name: string): boolean {
  return name.length >= NAME && label.length >= name.length + NAME && label.endsWith(name);
}

const KIND_OF_DEBT = /专项|一般|隐性|或有/u;

/** 债务余额65.28亿元，其中…，专项债务余额38.80亿元；政府债务率: of all that is owed, and not of one kind, unless the rate names it. */
export function isOfSameKind(rate: Mention, { label }: Mention): boolean {
  return KIND_OF_DEBT.exec(rate.label)?.[0] === KIND_OF_DEBT.exec(label)?.[0];
}
