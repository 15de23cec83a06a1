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
  return { said, last, lastThree, role, concept, unit };
}

const MOST_SHARED = 4;

const shared = new WeakMap<Mention, WeakMap<Mention, number>>();

/** The longest run of letters that two labels share, up to four. */
export function sharedLetters(one: Mention, other: Mention): number {
  const known = shared.get(one) ?? new WeakMap<Mention, number>();
  shared.set(one, known);
  const length = known.get(other) ?? longestShared(one.label, other.label);
  known.set(other, length);
  return length;
}

function longestShared(one: string, other: string): number {
  for (let length = MOST_SHARED; length > 0; length--)
    for (let at = 0; at + length <= one.length; at++)
      if (other.includes(one.slice(at, at + length))) return length;
  return 0;
}
