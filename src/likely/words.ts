/** What the words of a figure say, as numbers: its label by its ends and pairs of letters, its role, its unit. */
import type { Mention } from '../figures/mentions.ts';
import { hashOf, mix } from './hashing.ts';

export interface Words {
  /** All that the words say. */
  said: readonly number[];
  /** The last two and the last three letters of the label. */
  last: number;
  lastThree: number;
  role: number;
  concept: number;
  unit: number;
}

/** Letters of the label that are looked at, and of what follows the figure. */
const LABEL = 12;
const TRAIL = 3;
const DEEPEST = 2;

const known = new WeakMap<Mention, Words>();

/** Told once for each mention, for every reading of it and of its neighbours asks. */
export function wordsOf(mention: Mention): Words {
  const told = known.get(mention) ?? tell(mention);
  known.set(mention, told);
  return told;
}

/** Kinds of features, so that the same letters say different things at different places. */
const SAYS = {
  label: 1,
  lastFour: 2,
  lastThree: 3,
  lastTwo: 4,
  firstThree: 5,
  firstTwo: 6,
  pair: 7,
  trail: 8,
  role: 9,
  concept: 10,
  direction: 11,
  lastYear: 12,
  nested: 13,
  unit: 14,
  depth: 15,
  opened: 16,
  trailPair: 17,
} as const;

function tell(mention: Mention): Words {
  const label = mention.label.slice(-LABEL);
  const last = hashOf(label.slice(-2));
  const lastThree = hashOf(label.slice(-3));
  const role = hashOf(mention.role ?? '');
  const concept = hashOf(mention.concept ?? '');
  const unit = hashOf(mention.kind + (mention.unit ?? ''));
  const said = [
    mix(SAYS.label, hashOf(label)),
    mix(SAYS.lastFour, hashOf(label.slice(-4))),
    mix(SAYS.lastThree, lastThree),
    mix(SAYS.lastTwo, last),
    mix(SAYS.firstThree, hashOf(label.slice(0, 3))),
    mix(SAYS.firstTwo, hashOf(label.slice(0, 2))),
    mix(SAYS.trail, hashOf(mention.trail.slice(0, TRAIL))),
    mix(SAYS.role, role),
    mix(SAYS.concept, concept),
    mix(SAYS.direction, mention.direction + 1),
    mix(SAYS.lastYear, Number(mention.isLast)),
    mix(SAYS.nested, Number(mention.nested)),
    mix(SAYS.unit, unit),
    mix(SAYS.depth, Math.min(DEEPEST, mention.depth)),
    mix(
      SAYS.opened,
      Number(mention.opening >= 0 && mention.opening === mention.start - mention.label.length - 1),
    ),
  ];
  for (let at = 0; at + 2 <= label.length; at++) said.push(mix(SAYS.pair, hashOf(label.slice(at, at + 2))));
  const trail = mention.trail.slice(0, TRAIL_LOOKED_AT);
  for (let at = 0; at + 2 <= trail.length; at++)
    said.push(mix(SAYS.trailPair, hashOf(trail.slice(at, at + 2))));
  return { said, last, lastThree, role, concept, unit };
}

const MOST_SHARED = 4;

/** What the words of two figures have in common. */
export interface Common {
  /** The longest run of letters that their labels share, up to four. */
  shared: number;
  /** How many of the letters of the shorter label stand in the other one. */
  likeness: number;
  /** Runs that the words behind the one share with the label of the other. */
  trails: number;
}

const commonOf = new WeakMap<Mention, WeakMap<Mention, Common>>();

/** What the words of two figures have in common; told once for each pair. */
export function common(one: Mention, other: Mention): Common {
  const known = commonOf.get(one) ?? new WeakMap<Mention, Common>();
  commonOf.set(one, known);
  const found = known.get(other) ?? compare(one, other);
  known.set(other, found);
  return found;
}

/** The longest run of letters that two labels share, up to four. */
export const sharedLetters = (one: Mention, other: Mention): number => common(one, other).shared;

const TRAIL_LOOKED_AT = 6;

function compare(one: Mention, other: Mention): Common {
  const [trail, its] = [one.trail.slice(0, TRAIL_LOOKED_AT), other.trail.slice(0, TRAIL_LOOKED_AT)];
  return {
    shared: longestShared(one.label, other.label),
    likeness: likenessOf(lettersOf(one), lettersOf(other)),
    trails:
      (MOST_SHARED + 1) * longestShared(trail, other.label + its) + longestShared(one.label + trail, its),
  };
}

const letters = new WeakMap<Mention, ReadonlySet<string>>();
/** Letters that any label may have. */
const COMMON_LETTERS = /[的为共计约和及与,:]/gu;

function lettersOf(mention: Mention): ReadonlySet<string> {
  const known =
    letters.get(mention) ??
    new Set((mention.label + mention.trail.slice(0, TRAIL)).replace(COMMON_LETTERS, ''));
  letters.set(mention, known);
  return known;
}

const STEPS = 4;
const LONG = 3;

/** In quarters, with the length of the shorter one. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let count = 0;
  for (const letter of shorter) if (longer.has(letter)) count++;
  const length = Math.min(LONG, Math.floor((shorter.size - 1) / 2));
  return 1 + length * (STEPS + 1) + Math.floor((STEPS * count) / shorter.size);
}

function longestShared(one: string, other: string): number {
  for (let length = MOST_SHARED; length > 0; length--)
    for (let at = 0; at + length <= one.length; at++)
      if (other.includes(one.slice(at, at + length))) return length;
  return 0;
}
