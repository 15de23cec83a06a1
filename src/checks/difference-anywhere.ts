/** Shortfalls, surpluses and remainders of two figures that the report tells anywhere, found by their names. They only confirm. */

import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { once } from './restated-told.ts';
import {
  beforeInSentence,
  isBare,
  isForEach,
  isRunningText,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import { namesIn, signsOf, together } from './signs.ts';

const DIFFERS =
  /[少多缺欠差剩余未空超高低降升增减](?!数)|其余|提前|节约|节省|相差|追加|调[增减]|[还仍][有剩需]|尚|延期|离队|流失|净|结转|不足|闲置|退|空间/u;
/** Signs needed that figures belong together: the fewer, the more digits the difference has, since few agree by chance. */
const SIGNS_NEEDED = [3, 3, 3, 2, 1];
const WORDS_BEFORE = 24;
const REACH = 240;
const MOST = 6;

export function* ofPairAnywhere(recognition: Recognition, stated: Mention): Iterable<Proposal> {
  if (stated.inRange || isForEach(stated) || !isDifference(recognition, stated)) return;
  const value = printed(recognition, stated);
  if (!(value > 0)) return;
  const candidates = around(recognition, stated);
  const byValue = new Map<number, Mention[]>();
  for (const each of candidates) {
    const key = keyOf(printed(recognition, each), stated);
    const same = byValue.get(key);
    if (same) same.push(each);
    else byValue.set(key, [each]);
  }
  const digits = tellingDigits(recognition, stated);
  const needed = SIGNS_NEEDED[Math.min(digits, SIGNS_NEEDED.length - 1)]!;
  const [nearest] = beforeInSentence(recognition, stated).filter((each) => isBetween(stated, each));
  const own = once(() => namesIn(recognition, stated));
  let found = 0;
  for (const more of candidates)
    for (const less of byValue.get(keyOf(printed(recognition, more) - value, stated)) ?? []) {
      if (less === more || found >= MOST || isSeenTo(stated, more, less)) continue;
      const named = [more, less].map((each) => signsOf(own(), namesIn(recognition, each)));
      const isNear = more === nearest || less === nearest;
      if (
        together(recognition, more, less, isBeside(more, less)) + Math.max(...named) + Number(isNear) <
        needed
      )
        continue;
      found += 1;
      const right = difference(figure(more.figure), figure(less.figure));
      yield { ...confirming(`anywhere:${stated.figure}`, stated, right), fallback: true };
    }
}

/** Two figures of its own sentence are what its words compare; a change goes the way that its word says. */
function isSeenTo(stated: Mention, more: Mention, less: Mention): boolean {
  const isOwn = (each: Mention): boolean =>
    each.passage === stated.passage && each.sentence === stated.sentence;
  if (isOwn(more) && isOwn(less)) return true;
  return (stated.direction > 0 && more.isLast) || (stated.direction < 0 && less.isLast);
}

/** The words before it, in its clause, say that it lies between two. */
function isDifference(recognition: Recognition, { passage, start, label, trail }: Mention): boolean {
  const { text } = recognition.passages[passage]!;
  const clause = wordsSince(text.slice(Math.max(0, start - WORDS_BEFORE), start), ',。;:');
  return DIFFERS.test(label) || DIFFERS.test(clause) || DIFFERS.test(trail.slice(0, 4));
}

/** One behind the other, no more than a clause between. */
function isBeside(one: Mention, other: Mention): boolean {
  return (
    one.passage === other.passage &&
    one.sentence === other.sentence &&
    Math.abs(one.clause - other.clause) <= 2
  );
}

/** The quantities of the report that the figure may lie between, those about it. */
function around(recognition: Recognition, stated: Mention): Mention[] {
  const { mentions } = recognition;
  const at = placeAmong(recognition, stated);
  const isProse = (each: Mention): boolean => isRunningText(recognition.passages[each.passage]!.block);
  const found = mentions
    .slice(Math.max(0, at - REACH), at + REACH / 2)
    .filter(
      (each) =>
        each !== stated &&
        (each.direction === 0 || !isProse(each)) &&
        !isForEach(each) &&
        isBetween(stated, each),
    );
  // Where prose and table tell the same, a sentence speaks of what the prose told.
  return [...found.filter(isProse), ...found.filter((each) => !isProse(each))];
}

function isBetween(stated: Mention, each: Mention): boolean {
  if (stated.kind === 'points') return each.kind === 'rate';
  // A table may tell its units in a column of their own.
  return sameDimension(stated, each) || isBare(each);
}

/** Equal for numbers that differ by no more than floating point; rates are small. */
function keyOf(value: number, { kind }: Mention): number {
  return Math.round(value * (kind === 'points' ? RATE_STEPS : STEPS));
}

const STEPS = 1e3;
const RATE_STEPS = 1e7;
